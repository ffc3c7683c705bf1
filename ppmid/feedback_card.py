"""The card beside the keypad: what is said of the code, or a question before it goes; it scrolls if it must."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.model.utrn import DIGITS
from ihd.view.badge import Badge, Sign
from ihd.view.card import Card, Drawing
from ihd.view.ink import fill, outline, rounded
from ihd.view.look import Look
from ihd.view.plain_button import PlainButton
from ihd.view.scroll import Scrolled
from ihd.view.text import Text
from ihd.view.words import translate
from ppmid.feedback import Feedback


class ProgressBar(Drawing):
    """How many of the digits there are."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._share = 0

    def show_share(self, share: int, name: str) -> None:
        """Fill the bar for ``share`` digits; ``name`` says the same."""
        if share != self._share:
            self._share = share
            self.update()
        self.describe(name)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, radius = self.look, self.height() / 2
        track = rounded(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius)
        fill(painter, track, look.color("track"))
        if look.contrast:
            outline(painter, track, look.color("edge"), 1)
        if self._share:
            part = QRectF(0.5, 0.5, max(2 * radius, (self.width() - 1) * self._share / DIGITS), self.height() - 1)
            fill(painter, rounded(part, radius), look.color("hi"))


class FeedbackCard(Card):
    """``answered`` is told whether all digits should go, when that was asked."""

    def __init__(self, look: Look, answered: Callable[[bool], None], parent: QWidget) -> None:
        super().__init__(look, parent)
        self._shown: Feedback | None = None
        self._asking = 0
        self._inner = QWidget(self)
        self._area: Scrolled | None = None
        self.badge = Badge(look, self._inner)
        self.headline = Text(look, self._inner, size=20, weight=600, wrap=True)
        self.bar = ProgressBar(look, self._inner)
        self.amount = Text(look, self._inner, size=54, weight=700, figure=True)
        self.beside = Text(look, self._inner, size=20, weight=600)
        self.text_line = Text(look, self._inner, size=18, token="mid", wrap=True)
        self.yes = PlainButton(look, "", self._inner)
        self.no = PlainButton(look, "", self._inner)
        for button, answer in ((self.yes, True), (self.no, False)):
            button.setObjectName("clear:yes" if answer else "clear:no")
            button.clicked.connect(lambda _=False, answer=answer: answered(answer))
            button.hide()

    def show_feedback(self, shown: Feedback, asking: int) -> None:
        """Show what is said, or, with ``asking`` digits to lose, the question whether they should go."""
        if (shown, asking) == (self._shown, self._asking):
            return
        before = self._shown
        self._shown, self._asking = shown, asking
        question = translate("TopUp", "Clear all %n digits?", "", asking)
        self.headline.say(question if asking else shown.headline)
        self.text_line.say("" if asking else shown.text)
        self.amount.say("" if asking else shown.amount)
        self.beside.say("" if asking else shown.beside)
        self.badge.show_sign(Sign.NONE if asking else shown.sign, shown.headline)
        self.yes.setText(translate("TopUp", "Clear"))
        self.no.setText(translate("TopUp", "Keep them"))
        if shown.share is not None:
            self.bar.show_share(shown.share, shown.headline)
        same = (
            before is not None
            and not asking
            and before._replace(headline="", share=0) == shown._replace(headline="", share=0)
        )
        if not same or self.headline.wrapped_height(self.headline.width()) > self.headline.height():
            self.arrange()

    def arrange(self) -> None:
        if self._shown is None or not self.height():
            return
        high = self._flow()
        if high > self.height() and self._area is None:
            self._area = Scrolled(self.look, self)
            self._area.hold(self._inner)
            self._area.show()
        self._inner.resize(self.width(), max(high, self.height()))
        if self._area is not None:
            self._area.let_keyboard_in(high > self.height())
            inset = self.look.px(3)
            self._area.setGeometry(self.rect().adjusted(0, inset, 0, -inset))

    def _flow(self) -> int:
        """Place the parts one under the other; return the height they need."""
        k, shown = self.k, self._shown
        if shown is None:
            return 0
        tight = self.height() < 170 * k
        left, room = round(16 * k), round(self.width() - 32 * k)
        top = (8 if tight else 18) * k
        side = round((30 if tight else 36) * k) if shown.sign is not Sign.NONE and not self._asking else 0
        self.headline.set_size(20, 600 if shown.sign is not Sign.DONE or self._asking else 400)
        indent = side + 12 * k if side else 0
        tall = self.headline.wrapped_height(round(room - indent))
        line = max(tall, side)
        self.badge.setGeometry(left, round(top), side, side)
        self.headline.setGeometry(round(left + indent), round(top + (line - tall) / 2), round(room - indent), tall)
        top += line + (5 if tight else 10) * k
        with_bar = shown.share is not None and not self._asking
        self.bar.setVisible(with_bar)
        if with_bar:
            self.bar.setGeometry(left, round(top), room, round(12 * k))
            top += 12 * k + (6 if tight else 12) * k
        self.amount.set_size(38 if tight else 54)
        top = self._put_amount(left, top, room)
        for button in (self.yes, self.no):
            button.setVisible(bool(self._asking))
        if self._asking:
            return round(self._put_answers(left, top, room) + 10 * k)
        self.text_line.set_size(16 if shown.amount or tight else 18)
        tall = self.text_line.wrapped_height(room)
        self.text_line.setGeometry(left, round(top), room, tall)
        return round(top + tall + 6 * k)

    def _put_amount(self, left: int, top: float, room: int) -> float:
        k = self.k
        for text in (self.amount, self.beside):
            text.setVisible(bool(text.text()))
        if not self.amount.text():
            return top
        self.amount.fit(room, 36)
        self.beside.fit(room, 16)
        high = self.amount.pixels * 0.76
        amount, beside = self.amount.wanted_width(), self.beside.wanted_width()
        self.amount.put(left, top + high / 2, amount)
        same_line = amount + 12 * k + beside <= room
        base = top + high - self.beside.pixels * 0.38
        if same_line:
            self.beside.put(left + amount + 12 * k, base, beside)
            return top + high + 6 * k
        self.beside.put(left, top + high + 6 * k + self.beside.line_height() / 2, beside)
        return top + high + 8 * k + self.beside.line_height()

    def _put_answers(self, left: int, top: float, room: int) -> float:
        k = self.k
        yes, no = self.yes.sizeHint(), self.no.sizeHint()
        beside = yes.width() + no.width() + 8 * k <= room
        self.yes.setGeometry(round(left - 4 * k), round(top), yes.width(), yes.height())
        at = left + yes.width() + 4 * k if beside else left - 4 * k
        below = 0 if beside else yes.height() + 4 * k
        self.no.setGeometry(round(at), round(top + below), no.width(), no.height())
        return top + below + no.height()
