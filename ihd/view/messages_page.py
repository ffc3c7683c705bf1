"""Messages: what the supplier wrote, newest first, and whether the supplier knows that it was read."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from ihd.model import messages
from ihd.model.commands import ConfirmMessage, Pending, ReadMessages, Refused, Stage
from ihd.model.reports import Importance, Message
from ihd.model.snapshot import Snapshot
from ihd.view import words
from ihd.view.page import Desk
from ihd.view.sheet import Action, Note, Row, Section
from ihd.view.sheet_page import SheetPage, way_back
from ihd.view.words import translate

_CONFIRM: Final = "confirm"


class MessagesPage(SheetPage):
    """A card for each message; what is seen here is read, but for what the supplier asks to have confirmed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._new: frozenset[int] = frozenset()
        self._told: frozenset[int] = frozenset()

    def arrive(self) -> None:
        """Begin a visit: what is new during it is called new until it ends."""
        self._new = self._told = frozenset()

    def render(self, snapshot: Snapshot, now: float) -> None:  # type: ignore[override]  # see Page.render
        """Show ``snapshot``, and note that it was seen."""
        fresh = messages.unread(snapshot.messages, snapshot.home_time(now))
        self._new |= {message.id for message in fresh}
        seen = frozenset(message.id for message in fresh if not message.must_confirm) - self._told
        super().render(snapshot, now)
        if seen:
            self._told |= seen
            self.desk.tell(ReadMessages(self.desk.next_command(), tuple(sorted(seen))))

    def sections(self, snapshot: Snapshot, now: float) -> tuple[Section, ...]:
        """Return a card for each message whose time has come."""
        home = snapshot.home_time(now)
        begun = messages.begun(snapshot.messages, home)
        if not begun:
            return way_back(), Section("", (Note(translate("Messages", "No messages from your supplier.")),))
        return way_back(), *(self._card(snapshot, message, home) for message in begun)

    def _card(self, snapshot: Snapshot, message: Message, home: int | None) -> Section:
        title = words.when(message.start, home) or translate("Messages", "Without a date")
        if message.id in self._new:
            title = translate("Messages", "New: {time}").format(time=title)
        rows: list[Row] = [Note(message.text, strong=True)]
        if word := importance(message):
            rows.append(Note(word))
        if message.must_confirm:
            rows += confirming(message, life(snapshot, message))
        return Section(title, tuple(rows))

    def act(self, action: str) -> None:
        """Tell the supplier that a message was read, or go where a row leads."""
        key, _, number = action.partition(":")
        if key != _CONFIRM or self._shown is None:
            super().act(action)
            return
        snapshot, now = self._shown
        for message in snapshot.messages:
            if message.id == int(number):
                confirmed = ConfirmMessage(self.desk.next_command(), message.meter, message.id, snapshot.home_time(now))
                self.desk.tell(confirmed)


def importance(message: Message) -> str:
    """Return how much the supplier wants the message read, nothing for an everyday one."""
    return {
        Importance.HIGH: translate("Messages", "Important"),
        Importance.CRITICAL: translate("Messages", "Urgent"),
    }.get(message.importance, "")


def life(snapshot: Snapshot, message: Message) -> Pending | None:
    """Return what became of confirming ``message``, ``None`` if nothing was sent in this run."""
    return next((each for each in snapshot.commands if each.message == message.id), None)


def confirming(message: Message, sent: Pending | None) -> tuple[Row, ...]:
    """Return whether the supplier knows that ``message`` was read, and a button where that may still be told."""
    if message.confirmed:
        return (Note(translate("Messages", "Your supplier knows that you have read it.")),)
    if sent is None:
        ask = Note(translate("Messages", "Your supplier asks to be told that you have read it."))
        return ask, Action(f"{_CONFIRM}:{message.id}", translate("Messages", "I have read it"))
    if sent.stage is Stage.SENT:
        return (Note(translate("Messages", "Telling your supplier…")),)
    again = Action(f"{_CONFIRM}:{message.id}", translate("Messages", "Tell them again"))
    return Note(_untold(sent)), again


def _untold(sent: Pending) -> str:
    if sent.refused is Refused.NO_LINK:
        return translate("Messages", "Not sent: there is no link to the hub. Tell your supplier when it is back.")
    if sent.refused is Refused.REPLAYED:
        return translate("Messages", "Not sent: what is shown is a capture. Your supplier is told nothing.")
    if sent.stage is Stage.NO_ANSWER:
        return translate("Messages", "No answer yet. Your supplier may not know that you have read it.")
    return translate("Messages", "The hub did not take it. Your supplier does not know that you have read it.")
