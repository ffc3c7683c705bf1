"""Calendar 0x0707 as the home serves it: when which rate applies, and when supply is not cut; it knows no prices.

Layouts: smart-energy.md 4.5. Types served are 0, delivered energy, and 3, friendly credit: the protected hours.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import SimpleNamespace
from typing import Any, Final, TypeVar

from ihd.frames import zcl
from ihd.frames.calendar import Date, ScheduleEntry, Season, SpecialDay
from ihd.frames.clock import NO_TIME, from_wire, to_wire
from ihd.hub.price_table import EVENT, PROVIDER, Offer
from ihd.hub.served import Outcome, Reply
from ihd.model.calendar import Switch, SwitchCalendar
from ihd.model.reports import PROTECTED

#: Calendar numbers that stand for the tariff's in force, and for the protected hours (smart-energy.md 4.5).
CURRENT: Final = 0xFFFF_FFFF
CURRENT_PROTECTED: Final = 0xFFFF_FFFE
_DELIVERED: Final = 0
_FRIENDLY: Final = 3
_ANY_TYPE: Final = 0xFF
_EVERY: Final = 0xFF
_WEEK: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
#: What one frame holds: day profile switches of 3 octets, seasons and special days of 5.
_SWITCHES: Final = 19
_DATES: Final = 10

#: Asks for every part of a calendar.
_ALL: Final = SimpleNamespace(start_day_id=0, number_of_days=0, start_week_id=0, number_of_weeks=0, start_time=0)

Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class Calendars:
    """What one meter's endpoint can tell: the tariffs' calendars and, of an account in prepayment, protected hours."""

    offer: Offer
    protected: Callable[[], SwitchCalendar | None] = lambda: None


@dataclass(frozen=True, slots=True)
class Found:
    """One calendar: its number, its type, and since when it applies."""

    number: int
    type: int
    calendar: SwitchCalendar
    start: int

    @property
    def head(self) -> dict[str, Any]:
        """Return the fields every part of it begins with."""
        return {"provider_id": PROVIDER, "issuer_event_id": EVENT, "issuer_calendar_id": self.number}

    def value(self, switch: Switch) -> int:
        """Return what a switch turns to: a tier, or whether supply is protected."""
        return switch.tier if self.type == _DELIVERED else int(switch.tier == PROTECTED)


Pieces = Callable[[Found, Any], Outcome]


def _protected(source: Calendars) -> list[Found]:
    calendar = source.protected()
    return [Found(CURRENT_PROTECTED, _FRIENDLY, calendar, 0)] if calendar is not None else []


def _calendars(source: Calendars, fields: Any) -> Outcome:
    """Every calendar in force at the earliest start asked for, and all that follow."""
    found = []
    if fields.calendar_type in (_DELIVERED, _ANY_TYPE):
        found += _of_tariffs(source.offer, int(fields.earliest_start_time))
    if fields.calendar_type in (_FRIENDLY, _ANY_TYPE):
        found += _protected(source)
    told = [_calendar(each) for each in found]
    return told[: int(fields.number_of_calendars) or len(told)] or zcl.NOT_FOUND


def _of_tariffs(offer: Offer, since: int) -> list[Found]:
    known = [Found(number, _DELIVERED, *each) for number, each in offer.rates.calendars.items()]
    earliest = from_wire(since) if since < NO_TIME else offer.now
    latest = max((each.number for each in known if each.start <= earliest), default=None)
    return [each for each in known if each.start > earliest or each.number == latest]


def _calendar(found: Found) -> Reply:
    calendar = found.calendar
    fields = {
        "start_time": to_wire(found.start) if found.start else 0,
        "calendar_type": found.type,
        "calendar_time_reference": calendar.reference.value,
        "calendar_name": b"Rates" if found.type == _DELIVERED else b"Protected",
        "number_of_seasons": len(calendar.seasons),
        "number_of_week_profiles": len(calendar.weeks),
        "number_of_day_profiles": len(calendar.days),
    }
    return Reply("publish_calendar", found.head | fields)


def _of_calendar(pieces: Pieces) -> Callable[[Calendars, Any], Outcome]:
    """Look the calendar up by its number, or by the number that stands for the current one."""

    def act(source: Calendars, fields: Any) -> Outcome:
        found = _numbered(source, int(fields.issuer_calendar_id))
        return (pieces(found, fields) if found is not None else ()) or zcl.NOT_FOUND

    return act


def _numbered(source: Calendars, number: int) -> Found | None:
    if number == CURRENT_PROTECTED:
        return next(iter(_protected(source)), None)
    rates = source.offer.rates
    if number == CURRENT:
        present = rates.calendar_at(source.offer.now)
        number = present[0] if present is not None else 0
    known = rates.calendars.get(number)
    return Found(number, _DELIVERED, *known) if known is not None else None


def _days(found: Found, fields: Any) -> Outcome:
    replies = []
    for day in _from(found.calendar.days, fields.start_day_id, fields.number_of_days):
        switches = found.calendar.days[day]
        entries = [ScheduleEntry(start_minute=each.minute, value=found.value(each)) for each in switches]
        whole = {"day_id": day, "total_number_of_schedule_entries": len(entries), "calendar_type": found.type}
        replies += [Reply("publish_day_profile", found.head | whole | part) for part in _parts(entries, _SWITCHES)]
    return replies


def _weeks(found: Found, fields: Any) -> Outcome:
    return [
        Reply(
            "publish_week_profile",
            found.head
            | {"week_id": week}
            | {f"day_id_ref_{name}": day for name, day in zip(_WEEK, found.calendar.weeks[week], strict=True)},
        )
        for week in _from(found.calendar.weeks, fields.start_week_id, fields.number_of_weeks)
    ]


def _seasons(found: Found, _fields: Any) -> Outcome:
    seasons = found.calendar.seasons
    entries = [Season(start_date=_date(_EVERY, s.month, s.day), week_id_ref=s.week) for s in seasons]
    return [Reply("publish_seasons", found.head | part) for part in _parts(entries, _DATES)]


def _special_days(found: Found, fields: Any) -> Outcome:
    special = found.calendar.special_days
    entries = [SpecialDay(date=_exact(day), day_id_ref=special[day]) for day in sorted(special)]
    whole = {
        "start_time": fields.start_time,
        "calendar_type": found.type,
        "total_number_of_special_days": len(entries),
    }
    return [Reply("publish_special_days", found.head | whole | part) for part in _parts(entries, _DATES)]


def protected_hours(source: Calendars) -> list[Reply]:
    """Return all that tells of the hours in which nothing is cut, as a hub publishes them unasked."""
    told: list[Reply] = []
    for found in _protected(source):
        parts = [part(found, _ALL) for part in (_days, _weeks, _seasons, _special_days)]
        gone = {"provider_id": PROVIDER, "issuer_calendar_id": found.number, "calendar_type": found.type}
        told.append(Reply("cancel_calendar", gone))  # or its parts would be put to those that were
        told += [_calendar(found), *(reply for part in parts if isinstance(part, list) for reply in part)]
    return told


def _from(known: Mapping[int, object], first: int, count: int) -> list[int]:
    wanted = [number for number in sorted(known) if number >= first]
    return wanted[: int(count) or len(wanted)]


def _parts(entries: Sequence[Part], size: int) -> list[dict[str, Any]]:
    parts = [entries[at : at + size] for at in range(0, len(entries), size)]
    return [
        {"entries": part, "command_index": index, "total_number_of_commands": len(parts)}
        for index, part in enumerate(parts)
    ]


def _date(year: int, month: int, day: int) -> Date:
    return Date(years_since_1900=year, month=month, day=day, day_of_week=_EVERY)


def _exact(day: date) -> Date:
    return _date(day.year - 1900, day.month, day.day)


COMMANDS: Final = {
    "get_calendar": _calendars,
    "get_day_profiles": _of_calendar(_days),
    "get_week_profiles": _of_calendar(_weeks),
    "get_seasons": _of_calendar(_seasons),
    "get_special_days": _of_calendar(_special_days),
}
