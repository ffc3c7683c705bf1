"""Events and messages that wait to be kept, and how they are; it knows no meter and no clock."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING, Final

from ihd.history.form import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ihd.model.past import Stream
    from ihd.model.reports import Message

#: How many messages are kept.
MESSAGES_KEPT: Final = 50
_OLDER: Final = (
    "delete from message where home = ? and id not in "
    "(select id from message where home = ? order by start desc, id desc limit ?)"
)


class NoticeBook:
    """What waits: events by stream, messages by number, and which messages the supplier took back."""

    def __init__(self) -> None:
        self._events: set[tuple[Stream, int, int]] = set()
        self._messages: dict[int, Message] = {}
        self._cancelled: set[int] = set()
        self._all_cancelled = False
        self._known: dict[int, Message] = {}

    @property
    def waits(self) -> bool:
        """Return whether there is something to write."""
        return bool(self._events or self._messages or self._cancelled or self._all_cancelled)

    @property
    def streams(self) -> frozenset[Stream]:
        """Return the streams of the events that wait."""
        return frozenset(stream for stream, _, _ in self._events)

    def hear_event(self, stream: Stream, time: int, code: int) -> None:
        """Take an event; the hub tells many of them again and again."""
        self._events.add((stream, time, code))

    def hear_message(self, message: Message) -> None:
        """Take a message, with what was read of it; one that is as it was is kept already."""
        if self._known.get(message.id) != message:
            self._known[message.id] = self._messages[message.id] = message
            self._cancelled.discard(message.id)

    def cancel(self, number: int | None) -> None:
        """Take that the supplier took a message back, or all of them (``None``)."""
        self._all_cancelled |= number is None
        taken_back = {number} if number is not None else set(self._known)
        self._cancelled |= taken_back
        self._known = {each: message for each, message in self._known.items() if each not in taken_back}

    def write(self, base: sqlite3.Connection, home: int, numbers: Mapping[Stream, int]) -> None:
        """Write all that waits, of ``home``, with the streams under their ``numbers``."""
        events = [(numbers[stream], time, code) for stream, time, code in self._events]
        base.executemany("insert or ignore into event (stream, time, code) values (?, ?, ?)", events)
        if self._all_cancelled:
            base.execute("update message set cancelled = 1 where home = ?", (home,))
        rows = [(home, each.id, each.start, json.dumps(plain(each))) for each in self._messages.values()]
        base.executemany("insert or replace into message (home, id, start, message) values (?, ?, ?, ?)", rows)
        taken_back = [(home, number) for number in self._cancelled]
        base.executemany("update message set cancelled = 1 where home = ? and id = ?", taken_back)
        if rows:
            base.execute(_OLDER, (home, home, MESSAGES_KEPT))

    def written(self) -> None:
        """Forget what waited: it is kept now."""
        self._events, self._messages, self._cancelled, self._all_cancelled = set(), {}, set(), False

    def forget(self, when: int) -> None:
        """Forget what was before ``when``."""
        self._events = {each for each in self._events if each[1] > when}
        self._messages = {number: each for number, each in self._messages.items() if each.start > when}
        self._known = dict(self._messages)
