"""The days, weeks, months and years that usage is looked at by; pure dates, it knows no meter."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from ihd.model.usage import month_after
from ihd.settings import Period


class Stretch(NamedTuple):
    """The local days from ``first`` to ``last``, both included, that make up one ``period``."""

    period: Period
    first: date
    last: date

    @classmethod
    def of(cls, period: Period, day: date) -> Stretch:
        """Return the period that ``day`` lies in; weeks begin on Monday."""
        match period:
            case Period.DAY:
                return cls(period, day, day)
            case Period.WEEK:
                monday = day - timedelta(days=day.weekday())
                return cls(period, monday, monday + timedelta(days=6))
            case Period.MONTH:
                return cls(period, day.replace(day=1), month_after(day) - timedelta(days=1))
            case Period.YEAR:
                return cls(period, date(day.year, 1, 1), date(day.year, 12, 31))

    def before(self) -> Stretch:
        """Return the period before."""
        return Stretch.of(self.period, self.first - timedelta(days=1))

    def after(self) -> Stretch:
        """Return the period after."""
        return Stretch.of(self.period, self.last + timedelta(days=1))

    def holds(self, day: date) -> bool:
        """Return whether ``day`` lies in it."""
        return self.first <= day <= self.last
