"""Every movement of one account's money, twice told: out of one purse, into another; it knows no rule of spending.

Nothing is ever changed or taken back; what a purse holds is the sum of its entries (hub.md section 4). The sums are
kept running, because an account lives for years.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from ihd.model.credit import DebtPayment


class Purse(StrEnum):
    """Where money lies. What a home owes is a purse below zero; the last two are outside the home."""

    BALANCE = "balance"
    EMERGENCY = "emergency"
    ACCUMULATED = "accumulated"
    DEBT_1 = "debt 1"
    DEBT_2 = "debt 2"
    DEBT_3 = "debt 3"
    SHOP = "shop"
    SUPPLIER = "supplier"


class Kind(StrEnum):
    """Why money moved."""

    ENERGY = "energy"
    STANDING = "standing charge"
    DEBT = "debt"  # a debt is paid: one of the three, or accumulated debt
    TOP_UP = "top-up"
    EMERGENCY = "emergency credit"  # the loan is paid back
    CLOSING = "closing"
    ADJUSTMENT = "adjustment"
    SET_UP = "set-up"  # the supplier says what is owed


#: The purse of each debt.
DEBTS: Final = {1: Purse.DEBT_1, 2: Purse.DEBT_2, 3: Purse.DEBT_3}
_NUMBERS: Final = {purse: number for number, purse in DEBTS.items()}


class Entry(NamedTuple):
    """``millipence``, always above zero, went from ``source`` to ``target`` at ``moment`` (Unix seconds).

    All five are plain numbers and texts to a store.
    """

    moment: int
    kind: Kind
    source: Purse
    target: Purse
    millipence: int


class Ledger:
    """Entries in the order in which they were made, and what each purse holds by them."""

    def __init__(self, rows: Iterable[Sequence[int | str]] = ()) -> None:
        """Begin with ``rows``, as :meth:`load` takes them."""
        self._entries: list[Entry] = []
        self._sums = dict.fromkeys(Purse, 0)
        self.load(rows)

    def load(self, rows: Iterable[Sequence[int | str]]) -> None:
        """Add ``rows`` as a store gives them back: the five parts of every :class:`Entry`."""
        for moment, kind, source, target, millipence in rows:
            self.post(Entry(int(moment), Kind(str(kind)), Purse(str(source)), Purse(str(target)), int(millipence)))

    @property
    def entries(self) -> Sequence[Entry]:
        """Return all entries, oldest first; those from an index on are what a store has not seen yet."""
        return self._entries

    def post(self, entry: Entry) -> None:
        """Add ``entry``. Raises :class:`ValueError` for one that moves nothing, or moves it nowhere."""
        if entry.millipence <= 0 or entry.source is entry.target:
            raise ValueError("an entry moves some money from one purse to another")
        self._entries.append(entry)
        self._sums[entry.source] -= entry.millipence
        self._sums[entry.target] += entry.millipence

    def of(self, purse: Purse) -> int:
        """Return what ``purse`` holds, in millipence; below zero is owed."""
        return self._sums[purse]

    def debt_payments(self, most: int) -> list[DebtPayment]:
        """Return the latest payments of the three debts, newest first, ``most`` at most."""
        owed = {purse: -self._sums[purse] for purse in _NUMBERS}
        found: list[DebtPayment] = []
        for entry in reversed(self._entries):
            if len(found) == most:
                break
            if entry.source in owed:
                owed[entry.source] -= entry.millipence
            elif entry.target in owed:
                if entry.kind is Kind.DEBT:
                    number = _NUMBERS[entry.target]
                    found.append(DebtPayment(entry.moment, entry.millipence, number, owed[entry.target]))
                owed[entry.target] += entry.millipence
        return found
