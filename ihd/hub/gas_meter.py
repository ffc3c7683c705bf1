"""The gas meter: a volume register on a battery, asleep between half-hours; it knows no price and no hub."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ihd.hub.load import Profile
from ihd.hub.plan import GasPlan
from ihd.model.half_hours import HALF_HOUR


@dataclass(frozen=True, slots=True)
class GasReport:
    """What the meter tells when it wakes: its total volume in litres at ``taken`` (Unix seconds); hub.md section 2."""

    litres: int
    taken: int


class GasMeter:
    """A meter fitted at ``begin``; ``count`` is how many half-hours it is expected to run at least."""

    def __init__(self, plan: GasPlan, begin: int, count: int) -> None:
        self._flow: Final = Profile(plan.load, None, begin, count)
        self._litres = plan.register_litres
        self._awake_at = begin

    def wake(self) -> GasReport:
        """Sleep through the next half-hour, then report."""
        self._litres += self._flow.energy(self._awake_at)
        self._awake_at += HALF_HOUR
        return GasReport(self._litres, self._awake_at)
