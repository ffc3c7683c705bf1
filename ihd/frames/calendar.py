"""Calendar 0x0707: seasons, weeks, day profiles and special days of a tariff; it knows layouts, no dates.

Layouts: smart-energy.md 4.5, octet for octet as Wireshark's ZigBee Smart Energy dissector reads them.
"""

# zigpy turns plain ids, types and dicts into its own objects when the class is made, which its annotations do not say.
# mypy: disable-error-code="arg-type"

from __future__ import annotations

from typing import Final

import zigpy.types as t
from zigpy.zcl import Cluster
from zigpy.zcl.foundation import BaseAttributeDefs, BaseCommandDefs, ZCLCommandDef

from ihd.frames.history_sets import read_only


class Date(t.Struct):
    """A ZCL date; 0xFF in any field stands for "every" (ZCL 2.6.2)."""

    years_since_1900: t.uint8_t
    month: t.uint8_t
    day: t.uint8_t
    day_of_week: t.uint8_t


class ScheduleEntry(t.Struct):
    """From this minute of the day on: a tier, friendly credit on or off, or load switch states, by calendar type."""

    start_minute: t.uint16_t
    value: t.uint8_t


class Season(t.Struct):
    """From this date on, this week profile."""

    start_date: Date
    week_id_ref: t.uint8_t


class SpecialDay(t.Struct):
    """On this date, this day profile."""

    date: Date
    day_id_ref: t.uint8_t


_WEEK: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_CALENDAR: Final = {"provider_id": t.uint32_t, "issuer_event_id": t.uint32_t, "issuer_calendar_id": t.uint32_t}
_ONE: Final = {"provider_id": t.uint32_t, "issuer_calendar_id": t.uint32_t}
_PART: Final = {"command_index": t.uint8_t, "total_number_of_commands": t.uint8_t}
_PUBLISH_CALENDAR: Final = {
    **_CALENDAR,
    "start_time": t.UTCTime,
    "calendar_type": t.enum8,
    "calendar_time_reference": t.enum8,
    "calendar_name": t.LVBytes,
    "number_of_seasons": t.uint8_t,
    "number_of_week_profiles": t.uint8_t,
    "number_of_day_profiles": t.uint8_t,
}
_PUBLISH_DAY_PROFILE: Final = {
    **_CALENDAR,
    "day_id": t.uint8_t,
    "total_number_of_schedule_entries": t.uint8_t,
    **_PART,
    "calendar_type": t.enum8,
    "entries": t.List[ScheduleEntry],
}
_PUBLISH_SPECIAL_DAYS: Final = {
    **_CALENDAR,
    "start_time": t.UTCTime,
    "calendar_type": t.enum8,
    "total_number_of_special_days": t.uint8_t,
    **_PART,
    "entries": t.List[SpecialDay],
}
_GET_CALENDAR: Final = {
    "earliest_start_time": t.UTCTime,
    "min_issuer_event_id": t.uint32_t,
    "number_of_calendars": t.uint8_t,
    "calendar_type": t.enum8,
    "provider_id": t.uint32_t,
}
_GET_SPECIAL_DAYS: Final = {
    "start_time": t.UTCTime,
    "number_of_events": t.uint8_t,
    "calendar_type": t.enum8,
    **_ONE,
}


class Calendar(Cluster):
    """When which rate, friendly credit or load switch applies."""

    cluster_id: Final[t.uint16_t] = 0x0707
    ep_attribute: Final = "smartenergy_calendar"
    _skip_registry = True

    class AttributeDefs(BaseAttributeDefs):
        """Labels of the auxiliary load switches."""

        vars().update({f"aux_switch_{n + 1}_label": read_only(n, t.LimitedLVBytes(22)) for n in range(8)})

    class ServerCommandDefs(BaseCommandDefs):
        """Display to hub."""

        get_calendar: Final = ZCLCommandDef(id=0x00, schema=_GET_CALENDAR)
        get_day_profiles: Final = ZCLCommandDef(
            id=0x01, schema=_ONE | {"start_day_id": t.uint8_t, "number_of_days": t.uint8_t}
        )
        get_week_profiles: Final = ZCLCommandDef(
            id=0x02, schema=_ONE | {"start_week_id": t.uint8_t, "number_of_weeks": t.uint8_t}
        )
        get_seasons: Final = ZCLCommandDef(id=0x03, schema=_ONE)
        get_special_days: Final = ZCLCommandDef(id=0x04, schema=_GET_SPECIAL_DAYS)
        get_calendar_cancellation: Final = ZCLCommandDef(id=0x05, schema={})

    class ClientCommandDefs(BaseCommandDefs):
        """Hub to display."""

        publish_calendar: Final = ZCLCommandDef(id=0x00, schema=_PUBLISH_CALENDAR)
        publish_day_profile: Final = ZCLCommandDef(id=0x01, schema=_PUBLISH_DAY_PROFILE)
        publish_week_profile: Final = ZCLCommandDef(
            id=0x02,
            schema=_CALENDAR | {"week_id": t.uint8_t} | dict.fromkeys([f"day_id_ref_{d}" for d in _WEEK], t.uint8_t),
        )
        publish_seasons: Final = ZCLCommandDef(id=0x03, schema=_CALENDAR | _PART | {"entries": t.List[Season]})
        publish_special_days: Final = ZCLCommandDef(id=0x04, schema=_PUBLISH_SPECIAL_DAYS)
        cancel_calendar: Final = ZCLCommandDef(id=0x05, schema=_ONE | {"calendar_type": t.enum8})
