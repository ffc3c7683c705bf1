"""Switching calendars put together from the many commands they come in; what a tier means is not known here.

Calendar cluster: smart-energy.md 4.5.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from ihd.frames.zcl import Frame
from ihd.model.calendar import Season, Switch, SwitchCalendar, TimeReference

#: Calendar types (smart-energy.md 4.5): when which rate applies, and when supply is not cut for want of credit.
DELIVERED: Final = 0
FRIENDLY_CREDIT: Final = 3
_EVERY: Final = 0xFF
_WEEK: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(slots=True)
class CalendarParts:
    """What has come of one calendar so far; ``head`` is its PublishCalendar."""

    head: Any
    days: dict[int, dict[int, int]] = field(default_factory=dict)
    weeks: dict[int, tuple[int, ...]] = field(default_factory=dict)
    seasons: tuple[Season, ...] = ()
    special_days: dict[date, int] = field(default_factory=dict)
    switches_to_come: dict[int, int] = field(default_factory=dict)  # by day id, as its parts count them
    special_days_to_come: int = 0
    undatable: bool = False  # a date that cannot be kept, such as "every fifth": without it tiers would be wrong

    def whole(self) -> SwitchCalendar | None:
        """Return the calendar once every profile its head counts has come, and every profile it names is there."""
        if not self._all_came() or not self._closed():
            return None
        days = {day: tuple(Switch(minute, tier) for minute, tier in sorted(s.items())) for day, s in self.days.items()}
        reference = TimeReference(min(int(self.head.calendar_time_reference), 2))
        return SwitchCalendar(reference, days, dict(self.weeks), self.seasons, dict(self.special_days))

    def _all_came(self) -> bool:
        head = self.head
        wanted = (
            (len(self.days), head.number_of_day_profiles),
            (len(self.weeks), head.number_of_week_profiles),
            (len(self.seasons), head.number_of_seasons),
        )
        return (
            all(came >= max(1, int(count)) for came, count in wanted)
            and all(len(self.days[day]) >= max(1, count) for day, count in self.switches_to_come.items())
            and len(self.special_days) >= self.special_days_to_come
        )

    def _closed(self) -> bool:
        weeks = {season.week for season in self.seasons}
        days = {day for week in weeks & self.weeks.keys() for day in self.weeks[week]} | {*self.special_days.values()}
        dated = len(self.seasons) == 1 or all(1 <= s.month <= 12 and 1 <= s.day <= 31 for s in self.seasons)
        return dated and not self.undatable and weeks <= self.weeks.keys() and days <= self.days.keys()

    def tiers(self) -> set[int]:
        """Return every tier it switches to."""
        return {tier for switches in self.days.values() for tier in switches.values()}


@dataclass(slots=True)
class CalendarBook:
    """All heard of one meter's calendars of one type."""

    type: int = DELIVERED
    calendars: dict[int, CalendarParts] = field(default_factory=dict)

    def hear_calendar(self, frame: Frame) -> bool:
        """Take in a published part; return whether it is of one of these calendars."""
        if frame.name not in CALENDAR_PARTS:
            return False
        CALENDAR_PARTS[frame.name](self, frame.fields)
        return int(frame.fields.issuer_calendar_id) in self.calendars

    def started_by(self, moment: int) -> CalendarParts | None:
        """Return the newest calendar not younger than ``moment`` (ZigBee time), else the oldest.

        A tariff and its calendar start together.
        """
        known = sorted(self.calendars.values(), key=lambda calendar: int(calendar.head.start_time))
        started = [calendar for calendar in known if calendar.head.start_time <= moment]
        return started[-1] if started else (known[0] if known else None)


def repeats(known: Any, head: Any) -> bool:
    """Return whether a head only says again what is known.

    Its parts then stay, and nothing shown goes while it is read again.
    """
    return bool((known.issuer_event_id, known.start_time) == (head.issuer_event_id, head.start_time))


def _calendar_head(book: CalendarBook, fields: Any) -> None:
    known = book.calendars.get(int(fields.issuer_calendar_id))
    if int(fields.calendar_type) == book.type and (known is None or not repeats(known.head, fields)):
        book.calendars[int(fields.issuer_calendar_id)] = CalendarParts(fields)


def _day(book: CalendarBook, fields: Any) -> None:
    parts = book.calendars.get(int(fields.issuer_calendar_id))
    if parts is not None:
        entries = parts.days.setdefault(int(fields.day_id), {})
        entries.update({int(entry.start_minute): int(entry.value) for entry in fields.entries})
        parts.switches_to_come[int(fields.day_id)] = int(fields.total_number_of_schedule_entries)


def _week(book: CalendarBook, fields: Any) -> None:
    parts = book.calendars.get(int(fields.issuer_calendar_id))
    if parts is not None:
        parts.weeks[int(fields.week_id)] = tuple(int(getattr(fields, f"day_id_ref_{day}")) for day in _WEEK)


def _seasons(book: CalendarBook, fields: Any) -> None:
    parts = book.calendars.get(int(fields.issuer_calendar_id))
    if parts is not None:
        found = [Season(int(s.start_date.month), int(s.start_date.day), int(s.week_id_ref)) for s in fields.entries]
        parts.seasons = tuple(sorted({*parts.seasons, *found}, key=lambda season: (season.month, season.day)))


def _special_days(book: CalendarBook, fields: Any) -> None:
    parts = book.calendars.get(int(fields.issuer_calendar_id))
    if parts is not None:
        parts.special_days_to_come = int(fields.total_number_of_special_days)
        for entry in fields.entries:
            when = _date(entry.date)
            if when is None:
                parts.undatable = True
            else:
                parts.special_days[when] = int(entry.day_id_ref)


def _date(told: Any) -> date | None:
    """Return one date, ``None`` for a pattern of dates (0xFF is every, ZCL 2.6.2) and for one that never comes."""
    if told.years_since_1900 == _EVERY:
        return None
    try:
        return date(1900 + int(told.years_since_1900), int(told.month), int(told.day))
    except ValueError:
        return None


#: Command -> what it adds to the book.
CALENDAR_PARTS: Final[Mapping[str, Callable[[CalendarBook, Any], None]]] = {
    "publish_calendar": _calendar_head,
    "publish_day_profile": _day,
    "publish_week_profile": _week,
    "publish_seasons": _seasons,
    "publish_special_days": _special_days,
}
