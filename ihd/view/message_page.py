"""A message that stands in front of everything until a person says that it was read; it knows no other page."""

from __future__ import annotations

from typing import ClassVar, Final

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.model import messages
from ihd.model.commands import Command, ConfirmMessage, ReadMessages
from ihd.model.reports import Importance, Message
from ihd.model.snapshot import Snapshot
from ihd.view import words
from ihd.view.card import Card, Drawing
from ihd.view.flow_button import FlowButton
from ihd.view.look import Look
from ihd.view.page import Desk, Page
from ihd.view.scroll import Scrolled
from ihd.view.shapes import Mark, draw_mark
from ihd.view.text import Text
from ihd.view.words import translate

#: Seconds in which a touch is not taken for an answer: it was meant for what stood here before.
GRACE: Final = 1.0
#: Sizes of the supplier's words, the largest that needs no scrolling first.
_SIZES: Final = (34, 28, 24, 20, 18)
_BUTTON: Final = 72


class _Sign(Drawing):
    """The shape that says how urgent a message is."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._mark = Mark.CAUTION

    def show_mark(self, mark: Mark, word: str) -> None:
        """Show ``mark``; ``word`` says the same."""
        self._mark = mark
        self.describe(word)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_mark(painter, self.look, self._mark, QRectF(self.rect()).adjusted(1, 1, -1, -1))


class MessageCard(Card):
    """Who writes, when and what; it scrolls where the text is large."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._area = Scrolled(look, self)
        self._inner = QWidget()
        self._area.hold(self._inner)
        self.sign = _Sign(look, self._inner)
        self.headline = Text(look, self._inner, size=20, weight=600, wrap=True)
        self.whose = Text(look, self._inner, size=17, token="mid", wrap=True)
        self.words = Text(look, self._inner, size=_SIZES[0], weight=600, wrap=True)
        self.asked = Text(look, self._inner, size=17, token="mid", wrap=True)

    def say(self, message: Message, sender: str) -> None:
        """Show ``message``; ``sender`` tells whose it is, and when it came."""
        urgent = message.importance is Importance.CRITICAL
        supplier = translate("Messages", "Message from your supplier")
        headline = translate("Messages", "Urgent message from your supplier") if urgent else supplier
        self.sign.show_mark(Mark.BAD if urgent else Mark.CAUTION, headline)
        self.headline.say(headline)
        self.whose.say(sender)
        self.words.say(message.text)
        ask = translate("Messages", "Your supplier asks to be told that you have read it.")
        self.asked.say(ask if message.must_confirm else "")
        self.arrange()

    def arrange(self) -> None:
        """Place the parts for the present size."""
        if not self.height():
            return
        for size in _SIZES:
            self.words.set_size(size)
            high = self._flow(place=False)
            if high <= self.height() and self.words.minimumSizeHint().width() <= self.width() - self.look.px(36):
                break
        self._flow(place=True)
        self._area.setGeometry(self.rect().adjusted(0, self.look.px(3), 0, -self.look.px(3)))
        self._area.let_keyboard_in(high > self._area.height())
        self._inner.resize(self.width(), max(high, self._area.height()))

    def _flow(self, *, place: bool) -> int:
        """Return the height the words need, one under the other."""
        px = self.look.px
        left, top, side = px(18), px(16), max(px(26), round(self.look.text_px(20) * 1.1))
        room = self.width() - 2 * left
        beside = room - side - px(12)
        head = max(side, self.headline.wrapped_height(beside))
        if place:
            self.sign.setGeometry(left, top + (head - side) // 2, side, side)
            self.headline.setGeometry(left + side + px(12), top, beside, head)
        top += head
        for text, gap in ((self.whose, 4), (self.words, 14), (self.asked, 14)):
            tall = text.wrapped_height(room)
            top += px(gap) if tall else 0
            if place:
                text.setGeometry(QRect(left, top, room, tall))
            top += tall
        return top + px(16)


class MustAnswerPage(Page):
    """The oldest message that wants an answer. There is no way on but its button, so there is no way back."""

    flow: ClassVar[bool] = True
    back = "must_answer"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.card = MessageCard(self.look, self)
        self.button = FlowButton(self.look, self, primary=True)
        self.button.setObjectName("read")
        self.button.clicked.connect(self._answer)
        self._message: Message | None = None
        self._since = 0.0
        self._answered: int | None = None
        self._home: int | None = None

    def arrive(self) -> None:
        """Come to the front."""
        self._message = self._answered = None

    def render(self, snapshot: Snapshot, now: float) -> None:  # type: ignore[override]  # see Page.render
        """Show the message that stands in front; whoever opened the page leaves it when there is none."""
        self._home = snapshot.home_time(now)
        wanted = messages.in_front(snapshot.messages, self._home)
        if wanted is None:
            return
        if self._message is None or wanted.id != self._message.id:
            self._since = now
        self._message = wanted
        told = (snapshot.supplier.name if snapshot.supplier is not None else "", words.when(wanted.start, self._home))
        self.card.say(wanted, ", ".join(word for word in told if word))
        self.button.say(translate("Messages", "I have read it"))
        self.button.setEnabled(wanted.id != self._answered and now - self._since >= GRACE)

    def _answer(self) -> None:
        message = self._message
        if message is None:
            return
        self._answered = message.id
        self.button.setEnabled(False)
        number = self.desk.next_command()
        command: Command = ReadMessages(number, (message.id,))
        if message.must_confirm:
            command = ConfirmMessage(number, message.meter, message.id, self._home)
        self.desk.tell(command)

    def restyle(self) -> None:
        """Lay the parts out anew in the changed look."""
        px = self.look.px
        margin, high = px(16), max(px(_BUTTON), self.button.tall(self.width() - px(32)))
        foot = self.height() - margin - high
        self.card.setGeometry(margin, margin, self.width() - 2 * margin, foot - 2 * margin)
        self.card.arrange()
        self.button.setGeometry(margin, foot, self.width() - 2 * margin, high)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.restyle()
