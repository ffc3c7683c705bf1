"""The low card of what a prepaid home uses now, and the wide button that leads to Top up; they know no account."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.view import icons, words
from ihd.view.button import Touch
from ihd.view.card import AgeLabel, Card, Drawing
from ihd.view.ink import LEFT, MIDDLE, fill, outline, rounded
from ihd.view.look import Look
from ihd.view.prepay_words import PowerFacts
from ihd.view.shapes import Mark, draw_mark
from ihd.view.text import Text

_FIGURE = 36


class LevelBlock(Drawing):
    """The level of use as a solid block, mark and word side by side; an outline where it is no level."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._mark = Mark.UNKNOWN
        self._token = ""
        self.word = Text(look, self, size=20, weight=700)

    def show_level(self, mark: Mark, token: str, word: str) -> None:
        """Show a level; an empty token paints an outline only."""
        if (mark, token) != (self._mark, self._token):
            self._mark, self._token = mark, token
            self.update()
        self.word.say(word, "on" if token else "hi")
        self.describe(word)

    def arrange(self) -> None:
        """Place the word for the present size."""
        side = self._side()
        self.word.fit(round(self.width() - side - 24 * self.look.shape.u), 16)
        self.word.put(self._left() + side + 8 * self.look.shape.u, self.height() / 2, self.word.wanted_width())

    def wanted_width(self) -> int:
        """Return the width of mark and word at their full size."""
        return self._width_in(10_000)

    def least_width(self) -> int:
        """Return the width of mark and word at the smallest size that is read at 2 m."""
        return self._width_in(0)

    def _width_in(self, room: int) -> int:
        self.word.fit(room, 16)
        return round(self._side() + self.word.wanted_width() + 24 * self.look.shape.u)

    def _side(self) -> float:
        return self.look.shape.u * (24 if self._token else 19)

    def _left(self) -> float:
        return max(
            6 * self.look.shape.u, (self.width() - self._side() - 8 * self.look.shape.u - self.word.wanted_width()) / 2
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, u, side = self.look, self.look.shape.u, self._side()
        edge = 1.5 * u if self._token else 2 * u
        path = rounded(QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2), 10 * u)
        if self._token:
            fill(painter, path, look.color(self._token))
        if not self._token or look.outlined:
            outline(painter, path, look.color("outline" if self._token else "edge"), edge)
        box = QRectF(self._left(), (self.height() - side) / 2, side, side)
        draw_mark(painter, look, self._mark, box, look.color("on") if self._token else None)


class PowerCard(Card):
    """Using now, in one row: power, age and cost to the left, the level to the right; or that the power is off."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._facts: PowerFacts | None = None
        self.title = Text(look, self, size=20, weight=600)
        self.age = AgeLabel(look, self)
        self.line = Text(look, self, token="mid")
        self.figure = Text(look, self, size=_FIGURE, weight=700, figure=True)
        self.unit = Text(look, self, size=20, weight=500, token="mid")
        self.block = LevelBlock(look, self)

    def show_facts(self, facts: PowerFacts) -> None:
        """Show the power as last heard."""
        if facts == self._facts:
            return
        self._facts = facts
        now = facts.now
        self.title.say(now.title if facts.off else "")
        self.age.show_age(now.age, by_clock=words.clock_time(now.age.moment) if now.age.moment is not None else "")
        self.figure.say("" if facts.off else now.figure, "low" if now.age.dim else "hi")
        self.unit.say("" if facts.off else now.unit)
        self.line.say(now.line)
        self.block.show_level(now.mark, "" if facts.off else now.token, now.word)
        self.arrange()

    def natural_height(self) -> int:
        """Return the least height the words need."""
        lines = self.age.line_height() + self.figure.line_height()
        return round(max(84 * self.k, lines + 8 * self.k))

    def arrange(self) -> None:
        facts = self._facts
        if facts is None or not self.height():
            return
        u, height = self.look.shape.u, self.height()
        inset = round(8 * u)
        left, right = 16 * u, self.width() - inset - 12 * u
        wide = self._block_width(right - left)
        self.block.setGeometry(self.width() - inset - wide, inset, wide, height - 2 * inset)
        self.block.arrange()
        room = right - wide - left
        for text in (self.title, self.figure, self.unit, self.line):
            text.setVisible(bool(text.text()))
        self.age.fit(round(room), 16)
        age = self.age.wanted_width()
        if facts.off:
            self.title.fit(round(room), 16)
            self.title.put(left, height * 0.34, room)
            self.age.put(left, height * 0.69, age)
            return
        self.age.put(left, height * 0.29, age)
        line = self.line.wanted_width()
        self.line.setVisible(bool(self.line.text()) and self._row() <= room)
        self.line.put(left + room - line, height * 0.29, line)
        self._put_figure(left, height * 0.66, room)

    def _row(self) -> float:
        """Return the width of age and cost beside each other."""
        return self.age.wanted_width() + self.line.wanted_width() + 10 * self.look.shape.u

    def _block_width(self, room: float) -> int:
        """Return the width of the level: its word gives way, in size, before the cost has to go."""
        wanted = max(min(132 * self.k, self.width() * 0.45), min(self.block.wanted_width(), self.width() * 0.5))
        if not self.line.text():
            return round(wanted)
        return round(min(wanted, max(self.block.least_width(), room - self._row())))

    def _put_figure(self, left: float, middle: float, room: float) -> None:
        unit = self.unit.wanted_width() + 7 * self.look.shape.u if self.unit.text() else 0
        self.figure.set_size(_FIGURE if unit else 26)  # without its unit it is told in words: was 1.24 kW
        self.figure.fit(round(room - unit), 20)
        width = self.figure.wanted_width()
        self.figure.put(left, middle, width)
        drop = (self.figure.pixels - self.unit.pixels) * 0.364  # both stand on one line
        self.unit.put(left + width + 7 * self.look.shape.u, middle + drop, self.unit.wanted_width())


class TopUpButton(Touch):
    """The primary button of a prepaid home: icon and words on the action colour."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setObjectName("top_up")

    def draw(self, painter: QPainter) -> None:
        look, u = self.look, self.look.shape.u
        path = rounded(QRectF(self.rect()), 16 * u)
        fill(painter, path, look.color("action"))
        if look.contrast:
            outline(painter, path, look.color("line"), 2 * u)
        pixels = min(look.text_px(28), round(self.height() * 0.5))
        metrics = look.metrics(pixels, 600)
        icon, gap = round(pixels * 1.15), round(pixels * 0.5)
        while pixels > look.px(16) and metrics.horizontalAdvance(self.text()) + icon + gap > self.width() - 16 * u:
            pixels -= 1
            metrics = look.metrics(pixels, 600)
        words_in = round(metrics.horizontalAdvance(self.text()))
        left = (self.width() - words_in - icon - gap) // 2
        middle = QPoint(left + icon // 2, self.height() // 2)
        icons.draw(painter, "top_up", middle, icon, look.color("onaction"))
        painter.setFont(look.font(pixels, 600))
        painter.setPen(look.color("onaction"))
        painter.drawText(QRect(left + icon + gap, 0, words_in + 4, self.height()), LEFT | MIDDLE, self.text())
