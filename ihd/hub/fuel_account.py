"""The hub's account for one fuel: how it is paid, what is left of it, which codes it took; it knows no frames.

hub.md sections 4 and 5. In credit mode the bill counts what is owed; in prepayment the purses count what is left.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple, Protocol

from ihd.hub.account import Account
from ihd.hub.bounds import OutOfBounds
from ihd.hub.code_book import TYPED, CodeBook, Method
from ihd.hub.credit_status import IN_USE, OK
from ihd.hub.prepay_account import PrepayAccount
from ihd.hub.protected_hours import ProtectedHours
from ihd.model.calendar import SwitchCalendar
from ihd.model.credit import DebtPayment, PaymentMode, PrepaySnapshot, TopUpResult
from ihd.model.supply import Supply
from ihd.model.units import PENNY, Fuel, pounds

#: Events: credit added by hand; limits (smart-energy.md 3.8).
ADDED_LOCALLY: Final = 0x810E
_LIMITS: Final = {TopUpResult.INVALID: 0x8F63, TopUpResult.TOO_LARGE: 0x8F5B, TopUpResult.BALANCE_LIMIT: 0x8F47}
#: Ends of days that are kept (smart-energy.md 4.6).
SNAPSHOTS_KEPT: Final = 31
_HOUR: Final = 3_600
#: What a top-up that was accepted says of the supply after it.
_ACCEPTED: Final = {
    Supply.ON: TopUpResult.ACCEPTED_SUPPLY_ON,
    Supply.ARMED: TopUpResult.ACCEPTED_SUPPLY_ARMED,
    Supply.OFF: TopUpResult.ACCEPTED_SUPPLY_OFF,
}


class Supplied(Protocol):
    """The supply an account pays for; times in Unix seconds, money in millipence."""

    prepaid: bool
    held: bool
    protected: ProtectedHours
    events: list[tuple[int, int]]

    @property
    def supply(self) -> Supply: ...
    @property
    def uncharged(self) -> int: ...
    @property
    def switched(self) -> tuple[str, ...]: ...
    def next_stop(self, now: int, limit: int) -> int | None: ...
    def charge(self, moment: int) -> None: ...
    def rebase(self) -> None: ...
    def decide(self, moment: int) -> None: ...
    def turn_off(self, moment: int) -> None: ...
    def arm(self, moment: int) -> None: ...
    def change_delay(self, half_hours: int) -> None: ...
    def state(self) -> Mapping[str, Any]: ...
    def load(self, state: Any) -> None: ...


class Receipt(NamedTuple):
    """What became of a code: ``credited`` and ``balance`` in millipence, ``None`` where it was refused."""

    result: TopUpResult
    credited: int | None = None
    balance: int | None = None


class FuelAccount:
    """One fuel's account; ``closing`` is what the payment mode before this one was closed with, if there was one.

    ``tenants_since``: nothing from before is told; money and debts are the supplier's to settle. ``typed`` counts the
    codes that came by hand since the hub began, ``answered`` is what the last of them was answered.
    """

    def __init__(
        self,
        fuel: Fuel,
        mode: PaymentMode,
        bill: Account,
        purses: PrepayAccount,
        codes: CodeBook,
        supply: Supplied,
    ) -> None:
        self.fuel: Final = fuel
        self.mode = mode
        self.bill: Final = bill
        self.purses: Final = purses
        self.codes: Final = codes
        self.supply: Final = supply
        self.closing: int | None = None
        self.closed_now = False
        self.tenants_since = 0
        self.now = bill.as_of
        self.snapshots: list[PrepaySnapshot] = []
        self.changes = 0
        self.typed = 0
        self.answered: TopUpResult | None = None
        self.events: list[tuple[int, int]] = []
        supply.prepaid = self.prepaid

    @property
    def prepaid(self) -> bool:
        """Return whether credit is paid for before it is used."""
        return self.mode is PaymentMode.PREPAYMENT

    @property
    def protected_hours(self) -> SwitchCalendar | None:
        """Return when supply is not cut for want of credit; credit mode has no such hours."""
        return self.supply.protected.calendar() if self.prepaid else None

    @property
    def balance(self) -> int:
        """Return what is owed in credit mode, what is left in prepayment (below zero after protected hours)."""
        if not self.prepaid:
            return self.bill.owed
        return self.purses.balance - (0 if self._on_loan else self.supply.uncharged)

    @property
    def emergency_left(self) -> int:
        """Return what of emergency credit is not owed.

        Between its end and its repayment nothing of that is lent: but a display tells by it what is to be paid back.
        """
        not_owed = self.purses.terms.emergency_limit - self.purses.emergency_owed
        return max(0, not_owed - (max(0, self.supply.uncharged) if self._on_loan else 0))

    @property
    def status(self) -> int:
        """Return the CreditStatus bits; credit mode has nothing to run out of."""
        if not self.prepaid:
            return OK
        # A loan is in use from its first Wh on, not from the half-hour's end at which that is charged.
        in_use = IN_USE if self._on_loan and self.supply.uncharged > 0 else 0
        return self.purses.status | in_use

    @property
    def _on_loan(self) -> bool:
        purses = self.purses
        return purses.selected and purses.balance <= purses.terms.disablement_threshold and purses.emergency_left > 0

    def settle(self, moment: int) -> None:
        """Charge what was used up to ``moment`` and let the supply follow."""
        self.changes += 1
        self.supply.charge(moment)
        self.supply.decide(moment)

    def half_hour(self, moment: int, standing: int, *, day_begins: bool) -> None:
        """Charge what was used up to a half-hour's start, take what falls due there, and let the supply follow."""
        self.changes += 1
        self.supply.charge(moment)
        self.fall_due(moment, standing, day_begins=day_begins)
        self.supply.decide(moment)

    def fall_due(self, moment: int, standing: int, *, day_begins: bool) -> None:
        """Take a day's standing charge and an hour's debts, where one begins at ``moment``; neither is taken twice."""
        if not self.prepaid:
            return
        on = self.supply.supply is Supply.ON
        if day_begins:
            self.snapshots = [self.purses.snapshot(moment), *self.snapshots][:SNAPSHOTS_KEPT]
            self.purses.begin_day(standing, moment, on)
        if moment % _HOUR == 0:
            self.purses.begin_hour(moment, on)

    def top_up(self, digits: str, moment: int, method: Method = TYPED, counter: int | None = None) -> Receipt:
        """Enter a code. A refused one changes nothing, but that a wrong one counts as a try (hub.md section 5)."""
        receipt = self._credited(digits, moment, method, counter)
        if method.by_hand:
            self.typed += 1
            self.answered = receipt.result
        return receipt

    def _credited(self, digits: str, moment: int, method: Method, counter: int | None) -> Receipt:
        if not self.prepaid:
            return Receipt(TopUpResult.METER_FAULT)
        self.settle(moment)
        checked = self.codes.check(digits, moment, method, counter)
        self.events += [(code, moment) for code in checked.events]
        if checked.result is not None:
            return Receipt(checked.result)
        amount = checked.pence * PENNY
        refusal = self.purses.refuse(amount)
        if refusal is not None:
            self.events.append((_LIMITS[refusal], moment))
            return Receipt(refusal)
        self.codes.spend(checked, moment, amount)
        self.purses.top_up(amount, moment)
        self.events += [(ADDED_LOCALLY, moment)] if method.by_hand else []
        self.supply.decide(moment)
        return Receipt(_ACCEPTED[self.supply.supply], amount, self.balance)

    def select_emergency(self, moment: int) -> bool:
        """Choose emergency credit; return whether it is chosen now."""
        if not self.prepaid:
            return False
        self.settle(moment)
        chosen = self.purses.select_emergency(moment)
        self.supply.decide(moment)
        return chosen

    def change_mode(self, mode: PaymentMode, moment: int) -> int:
        """Close the account and begin another at zero in ``mode``; return the closing amount.

        Told to change to the mode it has, it goes on as it is: an order given twice must not take what was paid in.
        """
        if mode is self.mode:
            return self.closing or 0
        self.settle(moment)
        closing = self.purses.close(moment) if self.prepaid else self.bill.owed
        self.mode, self.closing, self.closed_now = mode, closing, True
        self.bill.begin(moment)
        self.supply.prepaid = self.prepaid
        self.supply.rebase()
        self.supply.decide(moment)
        return closing

    def adjust(self, millipence: int, moment: int) -> None:
        """Correct what is left by the supplier's word. Raises :class:`ihd.hub.bounds.OutOfBounds`."""
        if not self.prepaid:
            raise OutOfBounds("a bill is corrected by the next one; there is no credit to correct")
        self.purses.adjust(millipence, moment)

    @property
    def closing_text(self) -> str:
        """Return what the home is told of the account that was closed: it fits a message of the hub's radio."""
        amount = pounds(abs(self.closing or 0))
        if self.prepaid:
            return f"You now pay for {self.fuel.value} in advance. Your last bill: {amount}."
        left = "Credit left" if (self.closing or 0) >= 0 else "Still owed"
        return f"You now pay for {self.fuel.value} by bill. {left}: {amount}."

    def change_tenancy(self, moment: int) -> None:
        """Let new people have the account from ``moment`` on: what the former ones did with it is not theirs to see."""
        self.changes += 1
        self.tenants_since, self.closing = moment, None
        self.snapshots.clear()
        self.codes.forget_log()
        self.bill.opening = (0, 0)  # it counts from when they moved in

    @property
    def payments(self) -> list[DebtPayment]:
        """Return the latest payments of the three debts, newest first, by the people who live here."""
        return [each for each in self.purses.payments if each.time > self.tenants_since]

    def take_events(self) -> list[tuple[int, int]]:
        """Return what is to be logged since the last call: event code and moment."""
        told = sorted([*self.events, *self.supply.events, *self.purses.take_events()], key=lambda event: event[1])
        self.events.clear()
        self.supply.events.clear()
        return told

    def state(self) -> dict[str, Any]:
        """Return what must outlive the hub; the ledger's entries are kept beside it."""
        return {
            "now": self.now,
            "mode": self.mode.name,
            "closing": self.closing,
            "tenants_since": self.tenants_since,
            "opening": list(self.bill.opening),
            "purses": self.purses.state(),
            "codes": self.codes.state(),
            "snapshots": [list(each) for each in self.snapshots],
            "supply": dict(self.supply.state()),
        }

    def load(self, state: Mapping[str, Any]) -> None:
        """Take up what :meth:`state` gave, over a ledger whose entries were kept beside it."""
        self.now = state["now"]
        self.mode, self.closing = PaymentMode[state["mode"]], state["closing"]
        self.tenants_since = state["tenants_since"]
        began, before = state["opening"]
        self.bill.opening = (began, before)
        self.purses.load(state["purses"])
        self.codes.load(state["codes"])
        self.snapshots = [_snapshot(*each) for each in state["snapshots"]]
        self.supply.load(state["supply"])


def _snapshot(time: int, balance: int, emergency: int, accumulated: int, debts: Sequence[int]) -> PrepaySnapshot:
    first, second, third = debts
    return PrepaySnapshot(time, balance, emergency, accumulated, (first, second, third))
