"""Where local days, weeks and months begin, counted back from a day in Britain; it knows no readings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from ihd.model.usage import day_start, local_date, month_after

#: Finished periods a meter keeps (SMETS2 store, smart-energy.md 1.5).
DAYS_BACK: Final = 8
WEEKS_BACK: Final = 5
MONTHS_BACK: Final = 13


def first_kept(moment: int) -> int:
    """Return the start of the oldest month a meter keeps at ``moment`` (Unix seconds)."""
    month = local_date(moment).replace(day=1)
    for _ in range(MONTHS_BACK):
        month = month_after(month, -1)
    return day_start(month)


@dataclass(frozen=True, slots=True)
class Periods:
    """Starts of periods in Unix seconds, the running one first: 1 + 8 days, 1 + 5 weeks (Monday), 1 + 13 months.

    ``tomorrow`` is when they no longer hold; ``month_days`` are the starts of this month's days up to today.
    """

    days: tuple[int, ...]
    weeks: tuple[int, ...]
    months: tuple[int, ...]
    month_days: tuple[int, ...]
    tomorrow: int

    @classmethod
    def at(cls, moment: int) -> Periods:
        """Return the periods of the local day that ``moment`` lies in."""
        today = local_date(moment)
        monday = today - timedelta(days=today.weekday())
        months = [today.replace(day=1)]
        for _ in range(MONTHS_BACK):
            months.append(month_after(months[-1], -1))
        return cls(
            days=tuple(day_start(today - timedelta(days=back)) for back in range(DAYS_BACK + 1)),
            weeks=tuple(day_start(monday - timedelta(weeks=back)) for back in range(WEEKS_BACK + 1)),
            months=tuple(day_start(month) for month in months),
            month_days=tuple(day_start(today.replace(day=day)) for day in range(1, today.day + 1)),
            tomorrow=day_start(today + timedelta(days=1)),
        )
