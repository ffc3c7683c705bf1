"""Calendar 0x0707 as the home serves it: the switching calendars of a meter's tariffs, piece by piece; it knows no
prices.

Layouts: smart-energy.md 4.5. The only calendar type served is 0, delivered energy.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Final, TypeVar

from ihd.frames import zcl
from ihd.frames.calendar import Date, ScheduleEntry, Season, SpecialDay
from ihd.frames.clock import NO_TIME, from_wire, to_wire
from ihd.hub.price_table import EVENT, PROVIDER, Offer
from ihd.hub.served import Outcome, Reply
from ihd.model.calendar import SwitchCalendar

#: Calendar number that stands for the one in force (smart-energy.md 4.5).
CURRENT: Final = 0xFFFF_FFFF
_DELIVERED: Final = 0
_ANY_TYPE: Final = 0xFF
_EVERY: Final = 0xFF
_WEEK: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
#: What one frame holds: day profile switches of 3 octets, seasons and special days of 5.
_SWITCHES: Final = 19
_DATES: Final = 10

Part = TypeVar("Part")
Pieces = Callable[[int, SwitchCalendar, Any], Outcome]


def _head(number: int) -> dict[str, Any]:
    return {"provider_id": PROVIDER, "issuer_event_id": EVENT, "issuer_calendar_id": number}


def _calendars(offer: Offer, fields: Any) -> Outcome:
    """Every calendar in force at the earliest start asked for, and all that follow."""
    if fields.calendar_type not in (_DELIVERED, _ANY_TYPE):
        return zcl.NOT_FOUND
    known = offer.rates.calendars
    earliest = from_wire(fields.earliest_start_time) if fields.earliest_start_time < NO_TIME else offer.now
    started = [number for number, (_, start) in known.items() if start <= earliest]
    wanted = [number for number, (_, start) in known.items() if start > earliest or number == max(started)]
    found = [_calendar(number, *known[number]) for number in wanted]
    return found[: int(fields.number_of_calendars) or len(found)] or zcl.NOT_FOUND


def _calendar(number: int, calendar: SwitchCalendar, start: int) -> Reply:
    fields = {
        "start_time": to_wire(start),
        "calendar_type": _DELIVERED,
        "calendar_time_reference": calendar.reference.value,
        "calendar_name": b"Rates",
        "number_of_seasons": len(calendar.seasons),
        "number_of_week_profiles": len(calendar.weeks),
        "number_of_day_profiles": len(calendar.days),
    }
    return Reply("publish_calendar", _head(number) | fields)


def _of_calendar(pieces: Pieces) -> Callable[[Offer, Any], Outcome]:
    """Look the calendar up by its number, or by the number that stands for the current one."""

    def act(offer: Offer, fields: Any) -> Outcome:
        number = int(fields.issuer_calendar_id)
        if number == CURRENT:
            found = offer.rates.calendar_at(offer.now)
        else:
            known = offer.rates.calendars.get(number)
            found = (number, known[0]) if known is not None else None
        return (pieces(*found, fields) if found is not None else ()) or zcl.NOT_FOUND

    return act


def _days(number: int, calendar: SwitchCalendar, fields: Any) -> Outcome:
    replies = []
    for day in _from(calendar.days, fields.start_day_id, fields.number_of_days):
        entries = [ScheduleEntry(start_minute=each.minute, value=each.tier) for each in calendar.days[day]]
        whole = {"day_id": day, "total_number_of_schedule_entries": len(entries), "calendar_type": _DELIVERED}
        replies += [Reply("publish_day_profile", _head(number) | whole | part) for part in _parts(entries, _SWITCHES)]
    return replies


def _weeks(number: int, calendar: SwitchCalendar, fields: Any) -> Outcome:
    return [
        Reply(
            "publish_week_profile",
            _head(number)
            | {"week_id": week}
            | {f"day_id_ref_{name}": day for name, day in zip(_WEEK, calendar.weeks[week], strict=True)},
        )
        for week in _from(calendar.weeks, fields.start_week_id, fields.number_of_weeks)
    ]


def _seasons(number: int, calendar: SwitchCalendar, _fields: Any) -> Outcome:
    entries = [Season(start_date=_date(_EVERY, s.month, s.day), week_id_ref=s.week) for s in calendar.seasons]
    return [Reply("publish_seasons", _head(number) | part) for part in _parts(entries, _DATES)]


def _special_days(number: int, calendar: SwitchCalendar, fields: Any) -> Outcome:
    special = calendar.special_days
    entries = [SpecialDay(date=_exact(day), day_id_ref=special[day]) for day in sorted(special)]
    whole = {
        "start_time": fields.start_time,
        "calendar_type": _DELIVERED,
        "total_number_of_special_days": len(entries),
    }
    return [Reply("publish_special_days", _head(number) | whole | part) for part in _parts(entries, _DATES)]


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
