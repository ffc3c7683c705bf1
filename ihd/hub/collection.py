"""How debts are collected by the hour or the day, and how they are told; it knows no balance."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from ihd.hub.bounds import OutOfBounds, checked
from ihd.model.credit import Debt, DebtMethod
from ihd.model.usage import day_start, local_date

HOUR: Final = 3_600
DAY: Final = 86_400
#: Debts 1 and 2 are collected by time; 3 is a share of each top-up.
BY_TIME: Final = (1, 2)
BY_SHARE: Final = 3
#: Debts are read several at a time, and what does not fit one payload is cut off with all that follows it.
LABEL_OCTETS: Final = 20


class Collection(NamedTuple):
    """What a debt is called, and the ``per_period`` millipence collected of it each ``period_s``: an hour or a day."""

    label: str
    per_period: int = 0
    period_s: int = DAY

    def due(self, owed: int, moment: int) -> int:
        """Return what is due of ``owed`` at ``moment``, an hour's start: by the day with the first hour in Britain."""
        due = min(self.per_period, owed)
        if due and self.period_s == DAY and day_start(local_date(moment)) // HOUR != moment // HOUR:
            return 0
        return due


def collection(number: int, debt: Debt) -> Collection:
    """Return how ``debt`` is collected as the account's debt ``number``. Raises :class:`OutOfBounds`."""
    if number not in (*BY_TIME, BY_SHARE):
        raise OutOfBounds(f"an account has debts {BY_TIME[0]} to {BY_SHARE}, and no debt {number}")
    if len(debt.label.encode()) > LABEL_OCTETS:
        raise OutOfBounds(f"the name of a debt has {LABEL_OCTETS} octets at most")
    checked("debt", debt.millipence)
    found = Collection(debt.label, checked("debt_rate", debt.per_period or 0), debt.period_s or DAY)
    if found.period_s not in (HOUR, DAY):
        raise OutOfBounds("a debt is collected by the hour or by the day")
    return found


def told_debts(collections: Mapping[int, Collection], owed: Callable[[int], int], share: int) -> list[Debt]:
    """Return the three debts; ``share`` of debt 3 in hundredths of a percent of each top-up."""
    by_time = [Debt(n, collections[n].label, owed(n), DebtMethod.TIME, *collections[n][1:]) for n in BY_TIME]
    return [*by_time, Debt(BY_SHARE, collections[BY_SHARE].label, owed(BY_SHARE), DebtMethod.PERCENTAGE, share=share)]
