"""Weeks and months are sums of days that were heard whole; one that was not leaves them unknown."""

from datetime import date

from ihd.model.own_account import Counted, DayCount
from ihd.model.own_periods import periods

WEDNESDAY = date(2026, 11, 18)
DAY = DayCount(1_000, 25_000)


def after(days: int, *, since: int | None = None, day: date = WEDNESDAY) -> Counted:
    return Counted(day.toordinal(), since, 0, 0, wh=500, wh_millipence=12_500_000, days=(DAY,) * days)


def test_a_week_and_a_month_are_the_days_that_were_counted() -> None:
    found = periods(after(60), priced=True)
    assert (found.week, found.month) == (DayCount(2_500, 62_500), DayCount(17_500, 437_500))
    assert found.weeks == (DayCount(7_000, 175_000),) * 5
    assert found.months == (DayCount(31_000, 775_000),)


def test_what_was_not_heard_is_not_shown_as_nothing() -> None:
    found = periods(after(1), priced=True)
    assert (found.week, found.month, found.weeks, found.months) == (DayCount(), DayCount(), (), ())
    assert periods(after(2, since=1), priced=True).week == DayCount()
    broken = after(60)._replace(days=(DAY,) * 4 + (DayCount(),) + (DAY,) * 55)
    assert periods(broken, priced=True).weeks[:2] == (DayCount(), DayCount(7_000, 175_000))


def test_a_monday_begins_a_week_and_a_first_begins_a_month() -> None:
    monday = periods(after(0, day=date(2026, 6, 1)), priced=True)
    assert (monday.week, monday.month) == (DayCount(500, 12_500), DayCount(500, 12_500))


def test_without_a_price_there_is_energy_alone() -> None:
    unpriced = after(60)._replace(days=(DayCount(1_000),) * 60)
    assert periods(unpriced, priced=False).week == DayCount(2_500)
