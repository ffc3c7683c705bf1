"""A switching calendar: which price tier is in force at a moment; it knows no prices.

Structure as in the ZigBee SE Calendar cluster (smart-energy.md 4.5, 5.1): seasons name a week, weeks name seven days,
days list
switches, and special days replace single dates.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from types import MappingProxyType
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

LONDON: Final = ZoneInfo("Europe/London")


class TimeReference(Enum):
    """Which clock a calendar's minutes are counted on (Calendar time reference)."""

    UTC = 0
    STANDARD = 1
    LOCAL = 2


class Switch(NamedTuple):
    """From ``minute`` after midnight on, ``tier`` is in force (1 = first tier)."""

    minute: int
    tier: int


class Season(NamedTuple):
    """From ``month``/``day`` of each year on, week ``week`` repeats."""

    month: int
    day: int
    week: int


class SwitchCalendar(NamedTuple):
    """When tiers change: ``days`` by day id, ``weeks`` by week id (Monday first), seasons, and special dates."""

    reference: TimeReference
    days: Mapping[int, tuple[Switch, ...]]
    weeks: Mapping[int, tuple[int, ...]]
    seasons: tuple[Season, ...]
    special_days: Mapping[date, int] = MappingProxyType({})

    def tier_at(self, moment: int) -> int:
        """Return the tier in force at ``moment`` (Unix seconds)."""
        local = self._local(moment)
        minute = local.hour * 60 + local.minute
        tier = None
        for switch in self._switches(local.date()):
            if switch.minute <= minute:
                tier = switch.tier
        if tier is None:  # before the day's first switch the day before still rules
            tier = self._switches(local.date() - timedelta(days=1))[-1].tier
        return tier

    def _local(self, moment: int) -> datetime:
        zone = LONDON if self.reference is TimeReference.LOCAL else UTC
        return datetime.fromtimestamp(moment, zone)

    def _switches(self, day: date) -> tuple[Switch, ...]:
        if day in self.special_days:
            return self.days[self.special_days[day]]
        return self.days[self.weeks[self._week(day)][day.weekday()]]

    def _week(self, day: date) -> int:
        week = self.seasons[-1].week  # before the year's first season the last one still rules
        for season in self.seasons:
            if (season.month, season.day) <= (day.month, day.day):
                week = season.week
        return week
