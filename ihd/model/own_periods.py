"""Weeks and months out of the days that the display counted itself; one with a day that was not heard stays unknown."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from ihd.model.own_account import Counted, DayCount

_WEEKS: Final = 5
_WEEK: Final = 7


class OwnPeriods(NamedTuple):
    """The week and month in progress, and those before, the newest first."""

    week: DayCount
    month: DayCount
    weeks: tuple[DayCount, ...]
    months: tuple[DayCount, ...]


def periods(count: Counted, *, priced: bool) -> OwnPeriods:
    """Return the periods that the days of ``count`` make up; ``priced`` tells whether today has a price."""
    today = date.fromordinal(count.day)
    so_far = DayCount(count.wh, count.millipence if priced else None) if count.since is None else DayCount()
    week, month = today.weekday(), today.day - 1
    last_month = (today.replace(day=1) - timedelta(days=1)).day
    weeks = [count.days[week + _WEEK * back : week + _WEEK * (back + 1)] for back in range(_WEEKS)]
    return OwnPeriods(
        _sum((so_far, *count.days[:week]), week + 1),
        _sum((so_far, *count.days[:month]), month + 1),
        _known([_sum(days, _WEEK) for days in weeks]),
        _known([_sum(count.days[month : month + last_month], last_month)]),
    )


def _sum(days: Sequence[DayCount], wanted: int) -> DayCount:
    if len(days) < wanted:
        return DayCount()
    energy = [day.wh for day in days]
    money = [day.millipence for day in days]
    return DayCount(
        None if None in energy else sum(wh for wh in energy if wh is not None),
        None if None in money else sum(cost for cost in money if cost is not None),
    )


def _known(found: list[DayCount]) -> tuple[DayCount, ...]:
    """Leave out what lies before all that was ever heard."""
    while found and found[-1] == DayCount():
        found.pop()
    return tuple(found)
