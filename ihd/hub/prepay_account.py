"""The account of one fuel in prepayment mode: what is left, owed and lent; it knows no meter, no switch and no clock.

Rules: hub.md section 4. The account never cuts a supply; it says what is left to spend, and whoever holds the switch
knows the protected hours in which the balance may go on falling.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from ihd.hub.bounds import BOUNDS, OutOfBounds, checked
from ihd.hub.collection import BY_SHARE, BY_TIME, HOUR, Collection, collection, told_debts
from ihd.hub.credit_status import (
    AVAILABLE,
    DEBT_COLLECTED,
    EMERGENCY_ACTIVATED,
    EMERGENCY_EXHAUSTED,
    Emergency,
    bits,
    told,
)
from ihd.hub.ledger import DEBTS, Entry, Kind, Ledger, Purse
from ihd.hub.spending import Claims, Shares, share_out, smallest
from ihd.hub.terms import Terms
from ihd.model.credit import Debt, DebtPayment, PrepaySnapshot, TopUpResult
from ihd.model.usage import local_date

#: How many payments of debts are told.
PAYMENTS_KEPT: Final = 40

#: What is owed besides the balance, in the order in which a closing settles it.
_OWED: Final = (Purse.EMERGENCY, Purse.ACCUMULATED, *DEBTS.values())


class PrepayAccount:
    """One prepayment account; money in millipence, moments in Unix seconds, which never go back.

    An account begins with nothing. ``events`` are pairs of code and moment that nobody has taken yet.
    """

    def __init__(self, terms: Terms, ledger: Ledger | None = None) -> None:
        self.ledger: Final = ledger if ledger is not None else Ledger()
        self.events: list[tuple[int, int]] = []
        self._terms = terms
        self._collections = {number: Collection(f"Debt {number}") for number in DEBTS}
        self._selected = False
        #: Emergency credit was used to its end and is not repaid in full: nothing more is lent meanwhile.
        self._spent = False
        self._week, self._week_paid = 0, 0
        self._day, self._hour = 0, 0
        self._stood: object = None
        self._status = 0
        self._seen = self.status

    @property
    def terms(self) -> Terms:
        """Return the terms in force."""
        return self._terms

    @property
    def balance(self) -> int:
        """Return the credit left, without emergency credit; it may be below zero."""
        return self.ledger.of(Purse.BALANCE)

    @property
    def emergency_owed(self) -> int:
        """Return how much emergency credit was used and is not repaid."""
        return -self.ledger.of(Purse.EMERGENCY)

    @property
    def emergency_left(self) -> int:
        """Return how much emergency credit is to be had, chosen or not: none between its end and its repayment."""
        return 0 if self._spent else self._terms.emergency_limit - self.emergency_owed

    @property
    def accumulated_debt(self) -> int:
        """Return what fell due while it could not be taken from the balance."""
        return -self.ledger.of(Purse.ACCUMULATED)

    @property
    def selected(self) -> bool:
        """Return whether a person has chosen emergency credit, and it has not come to its end since."""
        return self._selected

    @property
    def spendable(self) -> int:
        """Return what may still be spent before supply has to go, emergency credit included once it is chosen."""
        lent = self.emergency_left if self._selected else 0
        return max(0, self.balance - self._terms.disablement_threshold) + lent

    @property
    def exhausted(self) -> bool:
        """Return whether nothing is left to spend: outside protected hours supply goes off."""
        return self.spendable == 0

    @property
    def may_restore(self) -> bool:
        """Return whether the account lets a supply that is off be armed."""
        paid = self.balance > self._terms.disablement_threshold and not self.emergency_owed
        return paid or (self._selected and self.emergency_left > 0)

    @property
    def status(self) -> int:
        """Return the bits of Prepayment CreditStatus 0x0003. Available means that it may be chosen now."""
        stands = (len(self.ledger.entries), self._selected, self._spent, self._terms)
        if stands != self._stood:  # it is asked for many times between two movements of money
            emergency = Emergency(self.emergency_owed, self.emergency_left, self._selected)
            self._stood, self._status = stands, bits(self._terms, self.balance, emergency)
        return self._status

    @property
    def debts(self) -> list[Debt]:
        """Return the three debts: two collected by time, the third as a share of each top-up."""
        return told_debts(self._collections, self.debt, self._terms.debt3_share)

    def debt(self, number: int) -> int:
        """Return what is left to pay of debt ``number`` (1 to 3)."""
        return -self.ledger.of(DEBTS[number])

    def debt3_weekly_left(self, moment: int) -> int:
        """Return how much debt 3 may still take from top-ups before the next Monday in Britain."""
        paid = self._week_paid if _week(moment) == self._week else 0
        return max(0, self._terms.debt3_weekly_cap - paid)

    def to_restore(self, moment: int) -> int:
        """Return the smallest top-up, in whole pence, after which a supply that is off may be armed; 0: it may be now.

        It is one sum, also where it takes more than one top-up to pay it.
        """
        if self.may_restore:
            return 0
        return smallest(self._claims(moment), self._terms.disablement_threshold - self.balance)

    @property
    def payments(self) -> list[DebtPayment]:
        """Return the latest payments of the three debts, newest first."""
        return self.ledger.debt_payments(PAYMENTS_KEPT)

    def snapshot(self, moment: int) -> PrepaySnapshot:
        """Return the account as it stands, as of ``moment``."""
        debts = (self.debt(1), self.debt(2), self.debt(3))
        return PrepaySnapshot(moment, self.balance, self.emergency_left, self.accumulated_debt, debts)

    def charge_energy(self, millipence: int, moment: int) -> None:
        """Charge for energy: the balance down to its threshold, then chosen emergency credit, then the balance again.

        The last happens in protected hours, or when the switch is slower than the energy.
        """
        if millipence < 0:
            raise ValueError("energy is charged, never paid for")
        short = millipence - max(0, self.balance - self._terms.disablement_threshold)
        lent = min(short, self.emergency_left) if self._selected and short > 0 else 0
        self._move(Kind.ENERGY, Purse.BALANCE, Purse.SUPPLIER, millipence - lent, moment)
        self._move(Kind.ENERGY, Purse.EMERGENCY, Purse.SUPPLIER, lent, moment)
        if lent and not self.emergency_left:
            self._end_emergency(moment)
        self._watch(moment)

    def begin_day(self, standing: int, moment: int, supply_on: bool) -> None:
        """Charge a day's standing charge, once for each local day however often it is asked for."""
        day = local_date(moment).toordinal()
        if day <= self._day:
            return
        self._day = day
        self._take(Kind.STANDING, Purse.SUPPLIER, standing, moment, supply_on, self._terms.standing_in_emergency)
        self._watch(moment)

    def begin_hour(self, moment: int, supply_on: bool) -> None:
        """Collect debts 1 and 2, once for each hour or, by their periods, with the local day's first hour."""
        hour = moment // HOUR
        if hour <= self._hour:
            return
        self._hour = hour
        for number in BY_TIME:
            due = self._collections[number].due(self.debt(number), moment)
            if due:
                self._take(Kind.DEBT, DEBTS[number], due, moment, supply_on, self._terms.debts_in_emergency)
                self._tell_if_collected(number, moment)
        self._watch(moment)

    def _take(self, kind: Kind, target: Purse, due: int, moment: int, supply_on: bool, goes_on: bool) -> None:
        """Take ``due`` from the balance; what falls due off supply or on emergency credit accumulates if it goes on."""
        from_balance = min(due, self._room(supply_on))
        self._move(kind, Purse.BALANCE, target, from_balance, moment)
        if goes_on:
            self._move(kind, Purse.ACCUMULATED, target, due - from_balance, moment)

    def _room(self, supply_on: bool) -> int:
        """Return how much the balance has for charges by time: not what would have to be lent for them."""
        above = max(0, self.balance - self._terms.disablement_threshold)
        if not supply_on or self.emergency_owed:
            return 0
        return above if self._selected else 1 << 62

    def refuse(self, millipence: int) -> TopUpResult | None:
        """Return why a top-up cannot be taken, ``None`` if it can; in the order of smart-energy.md 3.4."""
        if millipence <= 0:
            return TopUpResult.INVALID
        if millipence > self._terms.max_top_up:
            return TopUpResult.TOO_LARGE
        if self.balance + millipence > self._terms.max_balance:
            return TopUpResult.BALANCE_LIMIT
        return None

    def top_up(self, millipence: int, moment: int) -> Shares:
        """Add a top-up and return where its parts went. Raises :class:`OutOfBounds` if :meth:`refuse` would refuse."""
        if self.refuse(millipence) is not None:
            raise OutOfBounds(f"a top-up of {millipence} millipence cannot be taken; nothing was added")
        claims = self._claims(moment)
        self._move(Kind.TOP_UP, Purse.SHOP, Purse.BALANCE, millipence, moment)
        shares = self._spend(millipence, claims, moment)
        if shares.debt_3:
            self._week_paid = self._terms.debt3_weekly_cap - self.debt3_weekly_left(moment) + shares.debt_3
            self._week = _week(moment)
            self._tell_if_collected(3, moment)
        return shares

    def adjust(self, millipence: int, moment: int, kind: Kind = Kind.ADJUSTMENT) -> None:
        """Correct the balance, up or down; what is added repays loans first, but not debt 3.

        Raises :class:`OutOfBounds` if the balance would be more than it may, or further below zero than a correction.
        """
        balance = self.balance + checked("adjustment", millipence)
        if balance > self._terms.max_balance or (millipence < 0 and balance < BOUNDS["adjustment"].lowest):
            raise OutOfBounds(f"an adjustment of {millipence} millipence would take the balance beyond its limits")
        if millipence < 0:
            self._move(kind, Purse.BALANCE, Purse.SUPPLIER, -millipence, moment)
            self._watch(moment)
        elif millipence:
            self._move(kind, Purse.SUPPLIER, Purse.BALANCE, millipence, moment)
            self._spend(millipence, self._claims(moment)._replace(share=0), moment)

    def select_emergency(self, moment: int) -> bool:
        """Choose emergency credit where it is available; return whether it is chosen afterwards."""
        if self.status & AVAILABLE:
            self._selected = True
            self.events.append((EMERGENCY_ACTIVATED, moment))
            self._watch(moment)
        return self._selected

    def _claims(self, moment: int) -> Claims:
        of_debt_3 = min(self.debt(3), self.debt3_weekly_left(moment))
        return Claims(self._terms.debt3_share, of_debt_3, self.accumulated_debt, self.emergency_owed)

    def _spend(self, millipence: int, claims: Claims, moment: int) -> Shares:
        """Pay ``claims`` with what has just been added to the balance."""
        shares = share_out(millipence, claims)
        self._move(Kind.DEBT, Purse.BALANCE, Purse.DEBT_3, shares.debt_3, moment)
        self._move(Kind.DEBT, Purse.BALANCE, Purse.ACCUMULATED, shares.accumulated, moment)
        self._move(Kind.EMERGENCY, Purse.BALANCE, Purse.EMERGENCY, shares.emergency, moment)
        if not self.emergency_owed:
            self._spent = False
            # A loan that is repaid is over. At the threshold it stays chosen: a payment never cuts a supply off.
            over = self._terms.disablement_threshold if shares.emergency else self._terms.emergency_threshold
            self._selected = self._selected and self.balance <= over
        self._watch(moment)
        return shares

    def set_debt(self, number: int, debt: Debt, moment: int) -> None:
        """Set what is left to pay of debt ``number`` (1 to 3) and how it is collected. Raises :class:`OutOfBounds`."""
        how = collection(number, debt)
        if number == BY_SHARE and debt.share is not None:
            self._terms = replace(self._terms, debt3_share=debt.share)
        more = debt.millipence - self.debt(number)
        self._collections[number] = how
        self._move(Kind.SET_UP, DEBTS[number], Purse.SUPPLIER, more, moment)
        self._move(Kind.SET_UP, Purse.SUPPLIER, DEBTS[number], -more, moment)

    def change_terms(self, terms: Terms) -> None:
        """Put new terms in force. Raises :class:`OutOfBounds` for terms that the account is beyond already.

        Alerts that follow from them are told with the next movement of money.
        """
        if self.emergency_owed > terms.emergency_limit:
            raise OutOfBounds("more emergency credit is owed than the new limit; nothing was changed")
        if self.balance > terms.max_balance:
            raise OutOfBounds("the balance is above the new limit; nothing was changed")
        self._terms = terms
        if self._selected and not self.emergency_left:
            self._selected, self._spent = False, self.emergency_owed > 0

    def close(self, moment: int) -> int:
        """Settle all at a change of mode and return the closing amount: above zero the supplier owes the home.

        What is owed goes into the balance, and the last entry takes the balance out; debts are no longer collected.
        """
        for purse in _OWED:
            self._move(Kind.CLOSING, Purse.BALANCE, purse, -self.ledger.of(purse), moment)
        closing = self.balance
        self._move(Kind.CLOSING, Purse.BALANCE, Purse.SUPPLIER, closing, moment)
        self._move(Kind.CLOSING, Purse.SUPPLIER, Purse.BALANCE, -closing, moment)
        self._collections = {number: Collection(how.label) for number, how in self._collections.items()}
        self._selected = self._spent = False
        self._seen = self.status
        return closing

    def take_events(self) -> list[tuple[int, int]]:
        """Return what happened since the last call, as pairs of code and moment, oldest first."""
        taken, self.events = self.events, []
        return taken

    def _move(self, kind: Kind, source: Purse, target: Purse, millipence: int, moment: int) -> None:
        if millipence > 0:
            self.ledger.post(Entry(moment, kind, source, target, millipence))

    def _watch(self, moment: int) -> None:
        """Tell what has come about since the last look."""
        now = self.status
        self.events.extend((code, moment) for code in told(self._seen, now))
        self._seen = now

    def _end_emergency(self, moment: int) -> None:
        self._selected, self._spent = False, True
        self.events.append((EMERGENCY_EXHAUSTED, moment))

    def _tell_if_collected(self, number: int, moment: int) -> None:
        if not self.debt(number):
            self.events.append((DEBT_COLLECTED[number], moment))

    def state(self) -> dict[str, Any]:
        """Return all but the ledger, in what JSON can hold."""
        return {
            "terms": self._terms.state(),
            "collections": {str(number): list(how) for number, how in self._collections.items()},
            "emergency": [self._selected, self._spent],
            "week": [self._week, self._week_paid],
            "charged": [self._day, self._hour],
            "seen": self._seen,
            "events": [list(event) for event in self.events],
        }

    def load(self, state: Mapping[str, Any]) -> None:
        """Take up what :meth:`state` gave; the ledger kept beside it is loaded by itself, before."""
        self._terms = Terms(**state["terms"])
        self._collections = {int(number): Collection(*how) for number, how in state["collections"].items()}
        self._selected, self._spent = state["emergency"]
        self._week, self._week_paid = state["week"]
        self._day, self._hour = state["charged"]
        self._seen = state["seen"]
        self.events = [(code, moment) for code, moment in state["events"]]


def _week(moment: int) -> int:
    """Return a number for the week of ``moment`` in Britain, which begins on a Monday."""
    return (local_date(moment).toordinal() - 1) // 7
