"""Small painted parts that pages of prepayment share: days pips, state blocks and labels; they know no meter."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.view.card import Drawing
from ihd.view.ink import fill, outline, rounded
from ihd.view.look import Look
from ihd.view.prepay_words import PIPS
from ihd.view.shapes import Mark, draw_mark
from ihd.view.text import Text


class Pips(Drawing):
    """Seven blocks, one per day, part-filled (design language, section 5)."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._shares: tuple[int, ...] = ()
        self._token = "hi"

    def show_days(self, shares: tuple[int, ...], token: str, name: str) -> None:
        """Show how far each day's block is filled, in percent; ``name`` says the same in words."""
        if (shares, token) != (self._shares, self._token):
            self._shares, self._token = shares, token
            self.update()
        self.describe(name)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, gap = self.look, self.look.px(5)
        width = (self.width() - gap * (PIPS - 1)) / PIPS
        for day in range(PIPS):
            box = QRectF(day * (width + gap) + 0.5, 0.5, width - 1, self.height() - 1)
            track = rounded(box, look.px(2.5))
            fill(painter, track, look.color("track"))
            share = self._shares[day] if day < len(self._shares) else 0
            if share:
                part = QRectF(box.left(), box.top(), max(3.0, box.width() * share / 100), box.height())
                fill(painter, rounded(part, look.px(2.5)), look.color(self._token))
            if look.contrast or look.outlined:
                outline(painter, track, look.color("edge"), 1)


class StateBlock(Drawing):
    """A solid accent with a dark shape and words: the state that leads the card."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._mark = Mark.UNKNOWN
        self._token = ""
        self.text_line = Text(look, self, size=18, weight=700, token="on", wrap=True)

    def show_state(self, mark: Mark, token: str, text: str) -> None:
        """Show a state."""
        if (mark, token) != (self._mark, self._token):
            self._mark, self._token = mark, token
            self.update()
        self.text_line.say(text)
        self.describe(text)

    def tall(self, width: int) -> int:
        """Return the height the words need at ``width``, at least the design's 42."""
        return max(self.look.px(42), self.text_line.wrapped_height(self._room(width)) + self.look.px(12))

    def _room(self, width: int) -> int:
        return width - self.look.px(44 + 8)

    def arrange(self) -> None:
        """Place the words for the present size."""
        self.text_line.setGeometry(self.look.px(44), 0, self._room(self.width()), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._token:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        u = self.look.shape.u
        path = rounded(QRectF(self.rect()).adjusted(0.75 * u, 0.75 * u, -0.75 * u, -0.75 * u), 10 * u)
        fill(painter, path, self.look.color(self._token))
        if self.look.outlined:
            outline(painter, path, self.look.color("outline"), 1.5 * u)
        side = 18 * u
        wide = side * (1.2 if self._mark is Mark.CAUTION else 1.0)
        box = QRectF(24 * u - wide / 2, self.height() / 2 - side / 2, wide, side)
        draw_mark(painter, self.look, self._mark, box, self.look.color("on"))


class StateLabel(Text):
    """A small shape with its word: Supply on."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent, token="mid")
        self._mark = Mark.UNKNOWN

    def show_mark(self, mark: Mark, text: str) -> None:
        """Show a state."""
        if mark is not self._mark:
            self._mark = mark
            self.update()
        self.say(text)

    def wanted_width(self) -> int:
        """Return the width of shape and word."""
        return super().wanted_width() + round(self.pixels * 1.05)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self.pixels * 0.72
        draw_mark(painter, self._look, self._mark, QRectF(1, (self.height() - side) / 2, side, side))
        painter.setFont(self.font())
        metrics = self._look.metrics(self.pixels, self._weight)
        base = (self.height() + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(round(self.pixels * 1.05), round(base), self.text())
