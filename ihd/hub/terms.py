"""What a supplier has agreed with a prepaying home, in figures that are checked; it knows no balance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ihd.hub.bounds import OutOfBounds, checked, default

#: The figures of an account, each with a row of its own in the bounds table.
_FIGURES = (
    "emergency_limit",
    "emergency_threshold",
    "disablement_threshold",
    "low_credit",
    "max_top_up",
    "max_balance",
    "debt3_share",
    "debt3_weekly_cap",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """Terms of one account, in millipence; ``debt3_share`` in hundredths of a percent of each top-up (hub.md 4 and 8).

    The two switches say whether the standing charge and the debts go on, into accumulated debt, while the home lives
    on emergency credit or the supply is off. Raises :class:`OutOfBounds` for terms no home may have.
    """

    emergency_limit: int = default("emergency_limit")
    emergency_threshold: int = default("emergency_threshold")
    disablement_threshold: int = default("disablement_threshold")
    low_credit: int = default("low_credit")
    max_top_up: int = default("max_top_up")
    max_balance: int = default("max_balance")
    debt3_share: int = default("debt3_share")
    debt3_weekly_cap: int = default("debt3_weekly_cap")
    standing_in_emergency: bool = True
    debts_in_emergency: bool = False

    def __post_init__(self) -> None:
        """Check every figure by itself, then those that only make sense in their order."""
        for name in _FIGURES:
            checked(name, getattr(self, name))
        if self.disablement_threshold > min(self.emergency_threshold, self.low_credit):
            raise OutOfBounds("the supply would go off before the home is warned or offered emergency credit")
        if self.max_balance <= self.disablement_threshold:
            raise OutOfBounds("no balance that is allowed would keep the supply on")

    def state(self) -> dict[str, Any]:
        """Return every figure by its name, in what JSON can hold."""
        return {name: getattr(self, name) for name in self.__slots__}
