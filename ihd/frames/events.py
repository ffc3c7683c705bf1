"""Events 0x0709: the logs a device keeps; it knows layouts, not what an event means.

Layouts: smart-energy.md 4.5. Event codes worth showing: smart-energy.md 3.8.
"""

# zigpy turns plain ids, types and dicts into its own objects when the class is made, which its annotations do not say.
# mypy: disable-error-code="arg-type, attr-defined"

from __future__ import annotations

from typing import Final

import zigpy.types as t
from zigpy.zcl import Cluster
from zigpy.zcl.foundation import BaseCommandDefs, CommandSchema, ZCLCommandDef


class LogEntry(t.Struct):
    """One logged event; its data is an octet string."""

    log_id: t.uint8_t
    event_id: t.uint16_t
    event_time: t.UTCTime
    event_data: t.LVBytes


class PublishEventLog(CommandSchema):
    """Part of a log; the high nibble of the control counts the events in this part."""

    total_number_of_matching_events: t.uint16_t
    command_index: t.uint8_t
    total_commands: t.uint8_t
    number_of_events_log_payload_control: t.uint8_t
    entries: t.List[LogEntry] = t.StructField(length=lambda s: s.number_of_events_log_payload_control >> 4)


_GET_EVENT_LOG: Final = {
    "event_control_log_id": t.uint8_t,
    "event_id": t.uint16_t,
    "start_time": t.UTCTime,
    "end_time": t.UTCTime,
    "number_of_events": t.uint8_t,
    "event_offset": t.uint16_t,
}
_PUBLISH_EVENT: Final = {
    "log_id": t.uint8_t,
    "event_id": t.uint16_t,
    "event_time": t.UTCTime,
    "event_control": t.bitmap8,
    "event_data": t.LVBytes,
}


class Events(Cluster):
    """Alerts as they happen, and the logs that keep them."""

    cluster_id: Final[t.uint16_t] = 0x0709
    ep_attribute: Final = "smartenergy_events"
    _skip_registry = True

    class ServerCommandDefs(BaseCommandDefs):
        """Display to hub."""

        get_event_log: Final = ZCLCommandDef(id=0x00, schema=_GET_EVENT_LOG)
        clear_event_log_request: Final = ZCLCommandDef(id=0x01, schema={"log_id": t.uint8_t})

    class ClientCommandDefs(BaseCommandDefs):
        """Hub to display."""

        publish_event: Final = ZCLCommandDef(id=0x00, schema=_PUBLISH_EVENT)
        publish_event_log: Final = ZCLCommandDef(id=0x01, schema=PublishEventLog)
        clear_event_log_response: Final = ZCLCommandDef(id=0x02, schema={"cleared_event_logs": t.bitmap8})
