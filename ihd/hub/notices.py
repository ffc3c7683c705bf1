"""What the supplier has to say, and what happened in the home: Messaging 0x0703 and Events 0x0709 as the hub serves
them.

Layouts: smart-energy.md 4.5. It knows no meter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from ihd.frames import zcl
from ihd.frames.clock import NO_TIME, from_wire, to_wire
from ihd.frames.events import LogEntry
from ihd.hub.served import Outcome, Reply
from ihd.model.reports import Importance, Message

_UNTIL_CHANGED: Final = 0xFFFF
_CONFIRM: Final = 0x80
_IMPORTANCE_SHIFT: Final = 2
#: Event "device joined the home's network", and the log it is kept in (smart-energy.md 3.8, 4.5).
JOINED: Final = 0x8183
NETWORK_LOG: Final = 5
#: Event "customer acknowledged message on HAN device".
ACKNOWLEDGED: Final = 0x81A6
#: The log of what GB meters tell about accounts and supplies.
GBCS_LOG: Final = 6
_GIVEN_AT_ONCE: Final = 0
#: Events one frame holds, and the most that are kept.
_EVENTS_A_FRAME: Final = 8
_EVENTS_KEPT: Final = 100


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened at ``time`` (Unix seconds)."""

    log: int
    event: int
    time: int


class Notices:
    """Messages as they come due, those a person confirmed (by number, with the time), and the event log."""

    def __init__(self, messages: Sequence[Message], now: int) -> None:
        self.now = now
        self.confirmed: dict[int, int] = {}
        self.events: list[Event] = []
        self._messages = sorted(messages, key=lambda message: message.start)

    def add(self, text: str, importance: Importance, *, must_confirm: bool = False) -> Reply:
        """Have the supplier say ``text`` from now on, and return it for those who listen already."""
        number = 1 + max((message.id for message in self._messages), default=0)
        message = Message(number, text, self.now, None, importance, must_confirm)
        self._messages.append(message)
        self._messages.sort(key=lambda each: each.start)
        return display(message)

    def next_message(self, after: float) -> int | None:
        """Return when the next message is due after ``after``."""
        return min((message.start for message in self._messages if message.start > after), default=None)

    def due_at(self, moment: int) -> list[Reply]:
        """Return the messages that begin at ``moment``."""
        return [display(message) for message in self._messages if message.start == moment]

    def latest(self) -> Message | None:
        """Return the newest message that still stands."""
        return next((message for message in reversed(self._messages) if _stands(message, self.now)), None)

    def knows(self, number: int) -> bool:
        """Return whether there is a message of that number."""
        return any(message.id == number for message in self._messages)

    def record(self, log: int, event: int, moment: int | None = None) -> None:
        """Log that something happened at ``moment``, or now."""
        self.events = [*self.events, Event(log, event, self.now if moment is None else moment)][-_EVENTS_KEPT:]


def _stands(message: Message, now: int) -> bool:
    return message.start <= now and (message.minutes is None or now < message.start + 60 * message.minutes)


def display(message: Message) -> Reply:
    """Return DisplayMessage."""
    confirm = _CONFIRM if message.must_confirm else 0
    fields = {
        "message_id": message.id,
        "message_control": confirm | message.importance.value << _IMPORTANCE_SHIFT,
        "start_time": to_wire(message.start),
        "duration_in_minutes": _UNTIL_CHANGED if message.minutes is None else message.minutes,
        "message": message.text.encode(),
    }
    return Reply("display_message", fields)


def _last_message(notices: Notices, _fields: Any) -> Outcome:
    latest = notices.latest()
    return [display(latest)] if latest is not None else zcl.NOT_FOUND


def _confirmation(notices: Notices, fields: Any) -> Outcome:
    """Note who has read what; the display learns by the status whether it was heard."""
    number, told = int(fields.message_id), int(fields.confirmation_time)
    if not notices.knows(number):
        return zcl.NOT_FOUND
    if number not in notices.confirmed:
        notices.record(GBCS_LOG, ACKNOWLEDGED)
    notices.confirmed.setdefault(number, from_wire(told) if told != NO_TIME else notices.now)
    return ()


MESSAGING: Final = {"get_last_message": _last_message, "message_confirmation": _confirmation}


def _event_log(notices: Notices, fields: Any) -> Outcome:
    """The newest events first; 0 stands for every log, and for every event."""
    log, event = int(fields.event_control_log_id) & 0x0F, int(fields.event_id)
    start = from_wire(fields.start_time)
    end = from_wire(fields.end_time) if 0 < fields.end_time < NO_TIME else notices.now + 1
    matching = [
        each
        for each in reversed(notices.events)
        if log in (0, each.log) and event in (0, each.event) and start <= each.time < end
    ]
    wanted = matching[int(fields.event_offset) :][: int(fields.number_of_events) or None]
    parts = [wanted[at : at + _EVENTS_A_FRAME] for at in range(0, len(wanted), _EVENTS_A_FRAME)] or [[]]
    return [
        Reply(
            "publish_event_log",
            {
                "total_number_of_matching_events": len(matching),
                "command_index": index,
                "total_commands": len(parts),
                "number_of_events_log_payload_control": len(part) << 4,
                "entries": [_entry(each) for each in part],
            },
        )
        for index, part in enumerate(parts)
    ]


def _entry(event: Event) -> LogEntry:
    return LogEntry(log_id=event.log, event_id=event.event, event_time=to_wire(event.time), event_data=b"")


def event_notice(code: int, moment: int) -> Reply:
    """Return PublishEvent."""
    fields = {
        "log_id": GBCS_LOG,
        "event_id": code,
        "event_time": to_wire(moment),
        "event_control": _GIVEN_AT_ONCE,
        "event_data": b"",
    }
    return Reply("publish_event", fields)


EVENTS: Final = {"get_event_log": _event_log}
