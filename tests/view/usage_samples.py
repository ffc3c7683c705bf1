"""Meters and pasts for the tests and pictures of usage: the design's Saturday, and days of every length."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from ihd.model.half_hours import HALF_HOUR, HalfHours
from ihd.model.meter import Meter
from ihd.model.past import KeptEvent, Part, PriceChange, Span, Stream
from ihd.model.recent import Recent, total
from ihd.model.snapshot import Snapshot
from ihd.model.tariff import Price
from ihd.model.usage import day_start, month_after
from tests.view import samples

#: Saturday of the design's picture, from midnight: Wh per half-hour, 11.0 kWh with £3.05 of energy at three rates.
SATURDAY = [
    70, 55, 50, 520, 410, 60, 75, 55, 60, 55, 60, 65, 80, 75, 235, 455, 300, 215, 95, 90, 640, 605, 250, 90, 150, 380,
    290, 95, 100, 110, 95, 105, 145, 340, 545, 765, 520, 340, 280, 260, 280, 240, 280, 250, 220, 200, 60, 65,
]  # fmt: skip
FRIDAY = [
    100, 65, 60, 490, 400, 70, 90, 60, 70, 60, 100, 110, 60, 345, 330, 200, 95, 85, 80, 90, 100, 110, 100, 95, 260, 120,
    95, 100, 105, 95, 100, 95, 130, 285, 400, 790, 725, 390, 370, 440, 390, 285, 340, 285, 190, 180, 70, 85,
]  # fmt: skip


def electricity(**changes: object) -> Meter:
    """Return the design's meter on the Sunday after: its half-hours of Friday, Saturday and Sunday so far."""
    friday = samples.MIDNIGHT - 2 * 48 * HALF_HOUR
    held = HalfHours().with_readings(friday, [*FRIDAY, *SATURDAY, *samples.LAST_DAY[19:48]])
    told = {"half_hours": held, "previous_days": (), "previous_months": (), "month_wh": None, "month_millipence": None}
    told |= {"previous_weeks": (), "week_wh": None, "week_millipence": None}
    return samples.electricity(**{**told, **changes})


def design(**changes: object) -> Snapshot:
    """Return the home of the design's picture."""
    return samples.home(electricity(), samples.gas(previous_days=()), **changes)


class YearPast(NamedTuple):
    """A :class:`~ihd.model.past.Past` of every day from ``first`` to ``last``: the weekday's number of kWh more than 8.

    Each day is read whole, half-hour by half-hour, at three rates.
    """

    first: date
    last: date
    missing: tuple[date, ...] = ()

    def half_hours(self, _stream: Stream, day: date) -> tuple[Span, ...]:
        """Return the half-hours of ``day``: all alike."""
        start, end = day_start(day), day_start(day + timedelta(days=1))
        known = self.first <= day <= self.last and day not in self.missing
        return tuple(self._half_hour(start_of, day, known) for start_of in range(start, end, HALF_HOUR))

    def _half_hour(self, start: int, day: date, known: bool) -> Span:
        if not known:
            return Span(start, start + HALF_HOUR, 1)
        price = samples.ELECTRICITY_TARIFF.price_at(start)
        wh = (8_000 + 1_000 * day.weekday() + 20 * day.month) // 48
        label = samples.ELECTRICITY_TARIFF.label_at(start)
        assert price is not None
        return Span(start, start + HALF_HOUR, 1, 1, (Part(wh, price, label),), wh * price // 1_000, 0, wh)

    def days(self, stream: Stream, first: date, last: date) -> tuple[Span, ...]:
        """Return the sums of the half-hours of each day, with its standing charge."""
        days = (first + timedelta(days=number) for number in range((last - first).days + 1))
        return tuple(_day(self, stream, day) for day in days)

    def months(self, stream: Stream, first: date, count: int) -> tuple[Span, ...]:
        """Return the sums of the days of each month."""
        starts = [month_after(first, number) for number in range(count + 1)]
        return tuple(
            self._month(self.days(stream, start, after - timedelta(days=1))) for start, after in pairwise(starts)
        )

    @staticmethod
    def _month(days: tuple[Span, ...]) -> Span:
        known = [day for day in days if day.known]
        charges = 54_200 * len(known)
        return total(days)._replace(standing_charge=charges if known else None)

    def reaches(self, _stream: Stream) -> tuple[date, date] | None:
        """Return the first and last day."""
        return self.first, self.last

    def events(self, _stream: Stream, _count: int) -> tuple[KeptEvent, ...]:
        """Return none: no meter of these logged anything."""
        return ()

    def price_changes(self, _stream: Stream, _count: int) -> tuple[PriceChange, ...]:
        """Return what a unit cost before the design's tariff: three prices, a year and a half back."""
        starts = [day_start(day) for day in (date(2025, 4, 1), date(2025, 10, 1), date(2026, 1, 1), date(2026, 10, 1))]
        told = zip((("Day", 24_500), ("", 25_730), ("Standard", 6_240)), pairwise(starts), strict=True)
        changes = (PriceChange(Price(price, label, 1, start, end), end) for (label, price), (start, end) in told)
        return tuple(changes)[::-1]


@cache
def _day(past: YearPast, stream: Stream, day: date) -> Span:
    return total(past.half_hours(stream, day))._replace(standing_charge=54_200)


#: Thirteen months that end on the day before the design's.
YEAR = YearPast(date(2025, 10, 22), date(2026, 11, 21), (date(2026, 11, 4),))


def recent(**changes: object) -> Recent:
    """Return the design's meter with thirteen months behind it."""
    return Recent(electricity(**changes), YEAR)
