"""Charges a prepaid electricity meter's account as it counts, and cuts or arms the supply as the account says.

hub.md sections 3 and 4. Between two stops only one purse is drained, so figures in between need no entry of their own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from ihd.hub.bounds import OutOfBounds
from ihd.hub.electricity_meter import ElectricityMeter
from ihd.hub.prepay_account import PrepayAccount
from ihd.hub.protected_hours import ProtectedHours
from ihd.model.supply import Act, Supply

#: Events: supply armed; not cut because of protected hours (smart-energy.md 3.8).
ARMED: Final = 0x8F32
PROTECTED: Final = 0x8F83
#: Whole millipence in a sum of Wh x millipence per kWh.
_PER_MILLIPENCE: Final = 1_000


class ElectricitySupply:
    """The supply of ``meter`` under ``account``.

    ``held``: the supplier turned it off, and only the supplier lifts that.
    """

    def __init__(self, meter: ElectricityMeter, account: PrepayAccount, protected: ProtectedHours) -> None:
        self.meter: Final = meter
        self.account: Final = account
        self.protected = protected
        self.prepaid = True
        self.held = False
        self.events: list[tuple[int, int]] = []
        self._spared = False
        self._charged = self._cost(meter.wh)

    @property
    def supply(self) -> Supply:
        """Return what the account allows."""
        return self.meter.supply

    @property
    def uncharged(self) -> int:
        """Return the cost, in millipence, of what was used since the account was last charged."""
        return self._cost(self.meter.wh) - self._charged

    @property
    def switched(self) -> tuple[str, ...]:
        """Return what people switched on: the supply, past the account, and appliances, which go on being counted."""
        appliances = self.meter.appliances
        return (self.supply.name, *(name for name in appliances.names if appliances.is_on(name)))

    def rebase(self) -> None:
        """Begin to charge here: what was used before is paid for otherwise."""
        self._charged = self._cost(self.meter.wh)

    def charge(self, moment: int) -> None:
        """Charge what was used up to now, ``moment``."""
        due = self.uncharged
        if due > 0:
            self._charged += due
            if self.prepaid:
                self.account.charge_energy(due, moment)

    def next_stop(self, now: int, limit: int) -> int | None:
        """Return when, up to ``limit``, the account next changes its state: the first second of it, if there is one.

        ``limit`` is at most the end of the running half-hour.
        """
        reach = self._reach()
        if not self.prepaid or reach is None or self._due_at(limit) < reach:
            return None
        low, high = now, limit
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (low, middle) if self._due_at(middle) >= reach else (middle, high)
        return high

    def decide(self, moment: int) -> None:
        """Cut, arm or leave alone, as the account and the hour have it."""
        if not self.prepaid or not self.account.exhausted:
            self._spared = False
            if self._allowed:
                self._act(Act.CREDIT_BACK, moment)
        elif self.supply is Supply.ON and self.protected.covers(moment):
            if not self._spared:
                self.events.append((PROTECTED, moment))
            self._spared = True
        elif not self.protected.covers(moment) or self.supply is not Supply.ON:
            self._act(Act.CREDIT_GONE, moment)

    def turn_off(self, moment: int) -> None:
        """Follow the supplier's confirmed command."""
        self.held = True
        self._act(Act.SUPPLIER_OFF, moment)

    def arm(self, moment: int) -> None:
        """Lift the supplier's hold, and arm what the account allows: a person turns it on."""
        self.held = False
        if not self.prepaid or not self.account.exhausted:
            self._act(Act.SUPPLIER_ARM, moment)

    def change_delay(self, _half_hours: int) -> None:
        """Refuse: an electricity meter is wired to its hub. Raises :class:`ihd.hub.bounds.OutOfBounds`."""
        raise OutOfBounds("an electricity meter has no cut-off delay; nothing was changed")

    @property
    def _allowed(self) -> bool:
        return not self.held and (not self.prepaid or self.account.may_restore)

    def _act(self, act: Act, moment: int) -> None:
        if self.meter.act(act) and self.supply is Supply.ARMED:
            self.events.append((ARMED, moment))

    def _reach(self) -> int | None:
        """Return the smallest further spending at which the account changes, in millipence."""
        account, terms = self.account, self.account.terms
        if self.supply is not Supply.ON:
            return None
        balance, spendable = account.balance, account.spendable
        levels = (terms.low_credit, terms.emergency_threshold, terms.disablement_threshold)
        steps = [spendable, *[balance - level for level in levels]]
        if account.selected:
            steps.append(balance + account.emergency_left - terms.low_credit)
        return min([step for step in steps if step > 0], default=None)

    def _due_at(self, moment: int) -> int:
        return self._cost(self.meter.wh_at(moment)) - self._charged

    def _cost(self, wh: int) -> int:
        return self.meter.tally.products_to(wh) // _PER_MILLIPENCE

    def state(self) -> dict[str, Any]:
        """Return what must outlive the hub, the meter's own memory included."""
        return {
            "uncharged": self.uncharged,
            "held": self.held,
            "spared": self._spared,
            "prepaid": self.prepaid,
            "meter": self.meter.state(),
        }

    def load(self, state: Mapping[str, Any]) -> None:
        """Take up what :meth:`state` gave, over a meter that took up its own."""
        self._charged = self._cost(self.meter.wh) - state["uncharged"]
        self.held, self._spared, self.prepaid = state["held"], state["spared"], state["prepaid"]
