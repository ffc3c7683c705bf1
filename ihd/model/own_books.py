"""What a meter reader's bare readings come to: day, half-hours, weeks and months, at the owner's own prices.

There is no hub that would tell any of it. What a reader tells itself is taken as it stands.
"""

from typing import Final, NamedTuple

from ihd.model.own_account import Counted, DayCount, OwnTerms, counted, told
from ihd.model.own_half_hours import Reading, passed
from ihd.model.own_periods import periods
from ihd.model.reports import Amount, HalfHoursHeard, Readings, Report
from ihd.model.units import Fuel

#: Days shown, as a hub tells them (smart-energy.md 1.5).
_DAYS: Final = 8


class Tells(NamedTuple):
    """What a reader tells itself: the energy of its ``day``, and of the days ``past``."""

    day: bool
    past: bool


class Entry(NamedTuple):
    """What a report amounts to: what is counted after it, and the reports in place of it."""

    counted: Counted | None
    reports: tuple[Report, ...]


def entered(report: Readings, fuel: Fuel, before: Counted | None, terms: OwnTerms, home: int, tells: Tells) -> Entry:
    """Return what ``report`` of a meter of ``fuel`` amounts to at home time ``home``, ``before`` the count so far."""
    register = report.register_litres if fuel is Fuel.GAS else report.register_wh
    price, measure = terms.of(fuel).millipence_per_kwh, terms.measure(fuel)
    taken = min(report.as_of, home) if isinstance(report.as_of, int) and report.as_of else home
    count = before
    if isinstance(report.today_wh, int):
        count = told(before, report.today_wh, taken, price)
    elif isinstance(register, int) and not tells.day:
        count = counted(before, Reading(taken, register), price, measure)
    if count is None or count is before:
        return Entry(before, (report,))
    half_hours: tuple[Report, ...] = ()
    if isinstance(register, int):
        mark, earlier = (None, None) if before is None else (before.mark, before.reading)
        done = passed(mark, earlier, Reading(taken, register), measure.most_an_hour)
        count = count._replace(register=register, heard=taken, mark=done.mark)
        half_hours = tuple(HalfHoursHeard(report.meter, at, (measure.wh(units),)) for at, units in done.half_hours)
    spent = count.millipence if price else None
    report = report._replace(as_of=taken, today_wh=count.wh, today_millipence=spent, counted=count)
    return Entry(count, (report if tells.past else _with_past(report, count, priced=bool(price)), *half_hours))


def _with_past(report: Readings, count: Counted, *, priced: bool) -> Readings:
    found = periods(count, priced=priced)
    return report._replace(
        week_wh=found.week.wh,
        week_millipence=found.week.millipence,
        month_wh=found.month.wh,
        month_millipence=found.month.millipence,
        previous_days=_amounts(count.days[:_DAYS]),
        previous_weeks=_amounts(found.weeks),
        previous_months=_amounts(found.months),
    )


def _amounts(days: tuple[DayCount, ...]) -> tuple[Amount, ...]:
    return tuple(Amount(day.wh, day.millipence) for day in days)
