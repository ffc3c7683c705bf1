"""The card of what the home uses at this moment, with the solid block of its level (design language, section 5)."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.view import words
from ihd.view.card import AgeLabel, Card, Drawing
from ihd.view.home_facts import NowFacts
from ihd.view.ink import CENTRE, fill, outline, rounded
from ihd.view.look import Look
from ihd.view.shapes import Mark, draw_mark
from ihd.view.text import Text

_FIGURE = 59
#: Below this height, in design units, the card keeps to its figure.
_LOW = 110


class AmbientBlock(Drawing):
    """The solid block that says low, medium or high by colour, shape and word; an outline where that is not known."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._mark = Mark.UNKNOWN
        self._token = ""
        self.word = Text(look, self, size=24, weight=700, align=CENTRE)

    def show_level(self, mark: Mark, token: str, word: str) -> None:
        """Show a level; an empty token paints an outline only."""
        if (mark, token) != (self._mark, self._token):
            self._mark, self._token = mark, token
            self.update()
        self.word.say(word, "on" if token else "mid")
        self.word.set_size(24 if token else 18, 700 if token else 600)
        self.describe(word)
        self.arrange()

    @property
    def _across(self) -> bool:
        """Return whether mark and word stand side by side."""
        return self.width() > 2.5 * self.height()

    def arrange(self) -> None:
        """Place the word for the present size."""
        if self._across:
            self.word.fit(round(self.width() - 1.4 * self.height()), 16)
            width = self.word.wanted_width()
            self.word.put((self.width() - width + 1.2 * self.height()) / 2, self.height() / 2, width)
            return
        self.word.fit(self.width() - self.look.px(12), 16)
        self.word.put(0, self.height() * (0.755 if self.height() > self.look.px(90) else 0.73), self.width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        u = self.look.shape.u
        edge = 2 * u if not self._token else 1.5 * u
        box = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        path = rounded(box, 12 * u)
        if self._token:
            fill(painter, path, self.look.color(self._token))
        if not self._token or self.look.outlined:
            outline(painter, path, self.look.color("outline" if self._token else "edge"), edge)
        side = min(46 * u if self._token else 24 * u, self.height() * 0.4)
        side *= min(1.6, self.height() / (124 * u)) if self.height() > 124 * u else 1.0
        width = side * (1.14 if self._mark is Mark.CAUTION else 1.0)
        middle = self.height() * (0.36 if self.height() > 90 * u else 0.32)
        shape = QRectF(self.width() / 2 - width / 2, middle - side / 2, width, side)
        if self._across:
            left = self.word.geometry().left() - self.height() * 0.9
            side = self.height() * 0.55
            shape = QRectF(left, self.height() / 2 - side / 2, side, side)
        draw_mark(painter, self.look, self._mark, shape, self.look.color("on") if self._token else None)


class NowCard(Card):
    """Using now: the power, what it costs, how old that is, and the level."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._facts: NowFacts | None = None
        self._spare = 1.0  # how much of the design's height there is
        self.title = Text(look, self, size=18, weight=600)
        self.age = AgeLabel(look, self)
        self.figure = Text(look, self, size=_FIGURE, weight=700, figure=True)
        self.unit = Text(look, self, size=26, weight=600, token="mid")
        self.line = Text(look, self, size=18, token="mid")
        self.block = AmbientBlock(look, self)

    def show_facts(self, facts: NowFacts) -> None:
        """Show the power as last heard."""
        if facts == self._facts:
            return
        self._facts = facts
        self.title.say(facts.title)
        clock = words.clock_time(facts.age.moment) if facts.age.moment is not None else ""
        self.age.show_age(facts.age, by_clock=clock)
        self.figure.say(facts.figure, "low" if facts.age.dim else "hi")
        self.unit.say(facts.unit, "low" if facts.age.dim else "mid")
        self.line.say(facts.line)
        self.block.show_level(facts.mark, facts.token, facts.word)
        self.arrange()

    def arrange(self) -> None:
        facts = self._facts
        if facts is None or not self.height():
            return
        k, u, height = self.k, self.look.shape.u, self.height()
        low = height < _LOW * k
        inset = 8 * u
        block = QRect(round(self.width() - inset - 124 * k), round(inset), round(124 * k), round(height - 2 * inset))
        if self.stacked:  # the block lies across the foot
            block = QRect(round(inset), round(height - inset - 56 * k), round(self.width() - 2 * inset), round(56 * k))
            height = block.top()
        self.block.setGeometry(block)
        self.block.arrange()
        right = self.width() if self.stacked else block.left()
        left, room = 16 * u, right - 32 * u
        spare = min(1.0, height / (140 * k)) if not low else 1.0
        self._spare = spare
        self.title.put(left, max(24, 26 * spare) * k, room)
        beside = self.title.wanted_width() + self.age.wanted_width() + 8 * u <= room + 14 * u
        self._put_age(beside, right, left, height - 23 * k)
        self._put_figure(facts, left, room, (64 if low else 73 * spare if not self.stacked else 73) * k)
        self.line.fit(round(right - left - 4 * u), 16)
        fits = self.line.wanted_width() <= right - left
        self.line.setVisible(bool(facts.line) and not low and beside and fits)
        self.line.put(left, height - (20 if spare < 1 else 23) * k, right - left)

    def _put_age(self, beside: bool, right: int, left: float, bottom: float) -> None:
        width = self.age.wanted_width()
        u = self.look.shape.u
        self.title.resize(min(self.title.width(), self.title.wanted_width()), self.title.height())
        if beside:
            self.age.put(
                right - width - 18 * u + (4 * u if width > 60 * u else 0), self.title.geometry().center().y() + 1, width
            )
        else:
            self.age.put(left, bottom, width)

    def _put_figure(self, facts: NowFacts, left: float, room: float, middle: float) -> None:
        look = self.look
        low = self.height() < _LOW * self.k
        if facts.age.lost:  # in words: was 1.24 kW
            self.figure.set_size(26, 600)
        else:
            wanted = 40 if low else _FIGURE * (0.25 + 0.75 * self._spare)
            above, below = self.title.geometry().bottom(), self.height() - self.line.line_height()
            free = (below - above) * 1.05 / (look.shape.u * look.text)  # digits are 0.73 of their size high
            self.figure.set_size(
                wanted if self.stacked or look.text_percent == 100 else min(wanted, max(22, free)), 700
            )
        unit_room = self.unit.wanted_width() + 8 * look.shape.u if facts.unit else 0
        self.figure.fit(round(room - unit_room), 22)
        width = self.figure.wanted_width()
        if low:  # off the card's edge
            middle = min(middle, self.height() - 10 * look.shape.u - 0.37 * self.figure.pixels)
        self.figure.put(left, middle, width)
        self.unit.setVisible(bool(facts.unit))
        drop = (self.figure.pixels - self.unit.pixels) * 0.364  # both stand on one line
        self.unit.put(left + width + 8 * look.shape.u, middle + drop, self.unit.wanted_width())
