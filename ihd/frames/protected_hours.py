"""When supply is not cut for want of credit, from the friendly-credit calendars a hub publishes; it knows no account.

Calendar type 3: smart-energy.md 4.5 and 5.3; what the hours protect from: hub.md section 4.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ihd.frames.calendar_book import CALENDAR_PARTS, FRIENDLY_CREDIT, CalendarBook
from ihd.frames.clock import NO_TIME, to_wire
from ihd.frames.zcl import Frame
from ihd.model.calendar import Switch, SwitchCalendar
from ihd.model.reports import PROTECTED, UNPROTECTED


@dataclass(slots=True)
class ProtectedHours:
    """All heard of one meter's protected hours."""

    _book: CalendarBook = field(default_factory=lambda: CalendarBook(FRIENDLY_CREDIT))

    def hear(self, frame: Frame) -> bool:
        """Take in a published command; return whether it changed what is known of these hours."""
        if frame.name != "cancel_calendar":
            return frame.name in CALENDAR_PARTS and self._book.hear_calendar(frame)
        return self._book.calendars.pop(int(frame.fields.issuer_calendar_id), None) is not None

    def whole(self) -> bool:
        """Return whether nothing is missing: every part came, or there are no such hours."""
        return not self._book.calendars or self.calendar(None) is not None

    def calendar(self, home: int | None) -> SwitchCalendar | None:
        """Return the calendar in force at ``home`` (Unix seconds; ``None``: the newest), ``None`` without one."""
        parts = self._book.started_by(NO_TIME if home is None else to_wire(home))
        told = parts.whole() if parts is not None else None
        if told is None:
            return None
        return told._replace(days={day: _tiers(switches) for day, switches in told.days.items()})


def _tiers(switches: tuple[Switch, ...]) -> tuple[Switch, ...]:
    return tuple(each._replace(tier=PROTECTED if each.tier else UNPROTECTED) for each in switches)
