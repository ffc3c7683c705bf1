"""Where a supply stands, on a card: shape and word, what it means, the way from here and what comes next."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.model.meter import Meter
from ihd.model.snapshot import Snapshot
from ihd.model.units import Fuel
from ihd.view.account_page import standing
from ihd.view.ages import Age, age_of
from ihd.view.card import AgeLabel, Tile
from ihd.view.flow_page import TallCard
from ihd.view.home_facts import meter_name, token_of
from ihd.view.ink import stroke
from ihd.view.look import Look
from ihd.view.shapes import Mark, draw_mark
from ihd.view.text import Text
from ppmid.way import Way


class StateFacts(NamedTuple):
    """Where a supply stands: its shape and word, what that means, and what comes next.

    ``stops`` are the states on the way, ``at`` the present one.
    """

    icon: str
    token: str
    title: str
    age: Age
    mark: Mark
    word: str
    line: str = ""
    strong: str = ""
    stops: tuple[str, ...] = ()
    at: int = 0
    next_title: str = ""
    next_lines: tuple[str, ...] = ()


class StateCard(TallCard):
    """Fuel, shape and word, sentences, the way from off to on, and what happens next, one under the other."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._facts: StateFacts | None = None
        self._tile = Tile(look, self)
        self._title = Text(look, self, size=20, weight=600)
        self._age = AgeLabel(look, self)
        self.word = Text(look, self, size=56, weight=700, wrap=True)
        self.line = Text(look, self, token="mid", wrap=True)
        self.strong = Text(look, self, weight=600, wrap=True)
        self._way = Way(look, self)
        self._next = Text(look, self, size=18, weight=600, wrap=True)
        self._numbers = [Text(look, self, weight=600, token="mid") for _ in range(4)]
        self._lines = [Text(look, self, wrap=True) for _ in range(4)]
        self._mark = QRectF()
        self._rule = 0

    def show_facts(self, facts: StateFacts) -> None:
        """Show where it stands."""
        if facts == self._facts:
            return
        self._facts = facts
        self._tile.set_icon(facts.icon, facts.token, facts.title)
        self._title.say(facts.title)
        self._age.show_age(facts.age)
        for text, said in ((self.line, facts.line), (self.strong, facts.strong), (self._next, facts.next_title)):
            text.say(said)
        self.word.say(facts.word)
        self._way.show_way(facts.stops, facts.at, facts.mark)
        for index, (number, line) in enumerate(zip(self._numbers, self._lines, strict=True)):
            said = facts.next_lines[index] if index < len(facts.next_lines) else ""
            line.say(said)
            number.say(str(index + 1) if said else "")
        self.arrange()
        self.update()

    def tall(self, width: int) -> int:
        """Return the height the words need at ``width``."""
        return self._flow(width, 0, place=False)

    def arrange(self) -> None:
        """Place the parts; what is left of the height opens the gaps."""
        if self._facts is not None and self.width() > self.look.px(100):
            spare = max(0, self.height() - self.tall(self.width()))
            self._flow(self.width(), min(spare // 4, self.look.px(18)), place=True)

    def _flow(self, width: int, extra: int, *, place: bool) -> int:
        """Go down the card with gaps ``extra`` wider than the least; return the height it takes."""
        px = self.look.px
        left, room = px(20), width - px(40)
        top = self._head(left, room, px(10), place=place) + extra
        top = self._hero(left, room, top, place=place)
        for text in (self.line, self.strong):
            top += _lay(text, left, room, top, place=place) + px(2)
        way = self._way.tall(room)
        if way:
            top += px(6) + extra
        if place:
            self._way.setGeometry(left, top, room, way)
            self._way.setVisible(way > 0)
            self._rule = 0
        top += way
        if self._next.text():
            top = self._what_next(left, room, top + px(8) + extra, place=place)
        return top + px(10)

    def _head(self, left: int, room: int, top: int, *, place: bool) -> int:
        px, side = self.look.px, self.look.px(32)
        tall = max(px(40), self._title.line_height())
        if place:
            age, after = self._age.wanted_width(), left + side + px(12)
            self._tile.setGeometry(left, top + (tall - side) // 2, side, side)
            self._title.fit(left + room - after - age - px(8), 16)
            self._title.put(after, top + tall / 2, left + room - after - age - px(8))
            self._age.put(left + room - age, top + tall / 2, age)
        return top + tall

    def _hero(self, left: int, room: int, top: int, *, place: bool) -> int:
        """Place shape and word; a long word is smaller and may take two lines."""
        px = self.look.px
        large = self.look.metrics(self.look.text_px(56), 700).horizontalAdvance(self.word.text()) < room - px(66)
        self.word.set_size(56 if large else 28)
        side = px(46) if large else px(36)
        words_room = room - side - px(12)
        word = self.word.wrapped_height(words_room)
        tall = max(side, word)
        if place:
            self.word.setGeometry(left + side + px(12), top + (tall - word) // 2, words_room, word)
            self._mark = QRectF(left, top + (tall - side) / 2, side, side)
        return top + tall

    def _what_next(self, left: int, room: int, top: int, *, place: bool) -> int:
        px = self.look.px
        if place:
            self._rule = top
        top += px(8)
        top += _lay(self._next, left, room, top, place=place)
        indent = px(8) + self._numbers[0].line_height()
        for number, line in zip(self._numbers, self._lines, strict=True):
            if line.text():
                top += px(4)
                if place:
                    number.put(left, top + number.line_height() / 2, indent)
                top += _lay(line, left + indent, room - indent, top, place=place)
        return top

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._facts is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_mark(painter, self.look, self._facts.mark, self._mark)
        if self._rule:
            left = self.look.px(20)
            ends = QPointF(left, self._rule), QPointF(self.width() - left, self._rule)
            stroke(painter, *ends, self.look.color("line"), 1)


def _lay(text: Text, left: int, room: int, top: int, *, place: bool) -> int:
    """Place wrapped words, and return their height."""
    tall = text.wrapped_height(room)
    if place:
        text.setGeometry(left, top, room, tall)
    return tall


def state_facts(snapshot: Snapshot, meter: Meter, now: float) -> StateFacts:
    """Return where a meter's supply stands, without the way from here."""
    icon = "flame" if meter.fuel is Fuel.GAS else "bolt"
    stands = standing(snapshot, meter, now)
    return StateFacts(icon, token_of(meter), meter_name(snapshot, meter), age_of(snapshot, meter, now), *stands)
