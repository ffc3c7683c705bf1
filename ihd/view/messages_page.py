"""Messages: what the supplier wrote, newest first."""

from __future__ import annotations

from ihd.model.reports import Importance, Message
from ihd.model.snapshot import Snapshot
from ihd.view import words
from ihd.view.sheet import Note, Row, Section
from ihd.view.sheet_page import SheetPage, way_back
from ihd.view.words import translate


class MessagesPage(SheetPage):
    """What the supplier wrote, newest first."""

    def sections(self, snapshot: Snapshot, now: float) -> tuple[Section, ...]:
        """Return a card for each message."""
        home = snapshot.home_time(now)
        if not snapshot.messages:
            return way_back(), Section("", (Note(translate("Messages", "No messages from your supplier.")),))
        return way_back(), *(_message(message, home) for message in snapshot.messages)


def _message(message: Message, home: int | None) -> Section:
    title = words.when(message.start, home) or translate("Messages", "Without a date")
    rows: list[Row] = [Note(message.text, strong=True)]
    if message.importance in (Importance.HIGH, Importance.CRITICAL):
        rows.append(Note(translate("Messages", "Important")))
    return Section(title, tuple(rows))
