"""The card with the countdown ring of a known limit, as a picture; it counts nothing."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.view.card import Drawing, Tile
from ihd.view.flow_page import TallCard
from ihd.view.ink import CENTRE, outline, rounded
from ihd.view.look import Look
from ihd.view.ring import Ring
from ihd.view.shapes import Mark, draw_mark
from ihd.view.text import Text

_DIAMETER: Final = 260
_EDGES: Final = {Mark.BAD: "bad", Mark.CAUTION: "warn"}


class RingFacts(NamedTuple):
    """What the card says; ``share`` is what is left of the whole, ``None`` where the limit is not known: no ring."""

    title: str
    mark: Mark
    word: str
    above: str
    number: str
    below: str
    note: str
    share: float | None


class RingCard(TallCard):
    """A fuel, its state, and the ring; without a known limit the words alone."""

    def __init__(self, look: Look, icon: str, token: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._icon = (icon, token)
        self._facts: RingFacts | None = None
        self._tile = Tile(look, self)
        self._title = Text(look, self, size=20, weight=600, wrap=True)
        self._mark = Drawing(look, self)
        self._word = Text(look, self, size=16, weight=600)
        self._ring = Ring(look, self)
        self._above = Text(look, self, size=18, token="mid", align=CENTRE, wrap=True)
        self.number = Text(look, self, size=88, weight=700, align=CENTRE, figure=True)
        self._below = Text(look, self, size=20, weight=600, align=CENTRE, wrap=True)
        self._note = Text(look, self, size=16, token="mid", align=CENTRE, wrap=True)
        self._ring.lower()

    def show_facts(self, facts: RingFacts) -> None:
        """Show how much is left."""
        if facts == self._facts:
            return
        self._facts = facts
        self._tile.set_icon(*self._icon, facts.title)
        self._title.say(facts.title)
        self._word.say(facts.word)
        self._above.say(facts.above)
        self.number.say(facts.number)
        self._below.say(facts.below)
        self._note.say(facts.note)
        for text in (self._above, self.number, self._below):
            text.setVisible(bool(text.text()))
        self._mark.describe(facts.word)
        self._ring.share = facts.share
        self._ring.describe(" ".join(part for part in (facts.above, facts.number, facts.below) if part) or facts.title)
        self._ring.setVisible(facts.share is not None)
        self.arrange()
        self.update()

    def _head_tall(self, width: int) -> int:
        px = self.look.px
        below = 0 if self._beside(width) else self._word.line_height()
        return max(px(60), self._title.wrapped_height(self._title_room(width)) + below + px(20))

    def _title_room(self, width: int) -> int:
        return self._room_beside(width) if self._beside(width) else width - self.look.px(64 + 20)

    def _room_beside(self, width: int) -> int:
        return width - self._word.wanted_width() - self.look.px(20 + 32 + 12 + 10 + 24 + 20)

    def _beside(self, width: int) -> bool:
        """Return whether title and state have room beside one another."""
        return self._title.minimumSizeHint().width() <= self._room_beside(width)

    def _note_tall(self, width: int) -> int:
        return self._note.wrapped_height(width - self.look.px(40))

    def _inside(self, width: int) -> int:
        if self._facts is not None and self._facts.share is None:
            return width - self.look.px(40)
        return round(self._circle(width) * 0.72)

    def _circle(self, width: int) -> float:
        return min(width - self.look.px(40), self.look.px(_DIAMETER) * self.look.text)

    def _words_tall(self, width: int) -> int:
        inside = self._inside(width)
        if self.number.text():
            self.number.fit(inside, 60)  # it is measured as it will stand, not as it stood at another width
        figure = round(self.number.line_height() * 0.76) if self.number.text() else 0
        return self._above.wrapped_height(inside) + figure + self._below.wrapped_height(inside)

    def tall(self, width: int) -> int:
        """Return the height the ring and its words need at ``width``."""
        px = self.look.px
        ring = self._words_tall(width)
        if self._facts is not None and self._facts.share is not None:
            ring = max(px(190), round(ring * 1.45))
            if self.look.text > 1:  # large words need the whole circle around them
                ring = max(ring, round(self._circle(width)))
        return self._head_tall(width) + ring + self._note_tall(width) + px(30)

    def arrange(self) -> None:
        """Place title, ring, number and note for the present size."""
        if self._facts is None or not self.width():
            return
        px, width, height = self.look.px, self.width(), self.height()
        head = self._head_tall(width)
        side = px(32)
        self._tile.setGeometry(px(20), px(18), side, side)
        room = self._title_room(width)
        lines = self._title.wrapped_height(room)
        self._title.setGeometry(px(64), max(px(8), px(34) - lines // 2), room, lines)
        word = self._word.wanted_width()
        left, middle = width - px(20) - word, px(34)
        if not self._beside(width):
            left, middle = px(64 + 26), self._title.geometry().bottom() + self._word.line_height() // 2
        self._word.put(left, middle, word)
        self._mark.setGeometry(left - px(26), middle - px(9), px(18), px(18))
        note = self._note_tall(width)
        self._note.setGeometry(px(20), height - note - px(18), width - px(40), note)
        middle_box = QRectF(px(20), head, width - px(40), height - head - note - px(30))
        diameter = min(middle_box.width(), middle_box.height(), px(_DIAMETER) * self.look.text)
        centre = middle_box.center()
        self._ring.setGeometry(
            round(centre.x() - diameter / 2), round(centre.y() - diameter / 2), round(diameter), round(diameter)
        )
        self._arrange_words(centre.x(), centre.y())

    def _arrange_words(self, x: float, y: float) -> None:
        inside = self._inside(self.width())
        if self.number.text():
            self.number.fit(inside, 60)
        left = round(x - inside / 2)
        above, below = self._above.wrapped_height(inside), self._below.wrapped_height(inside)
        figure = round(self.number.line_height() * 0.76) if self.number.text() else 0
        top = round(y - (above + figure + below) / 2)
        self._above.setGeometry(left, top, inside, above)
        self.number.put(left, top + above + figure / 2, inside)
        self._below.setGeometry(left, top + above + figure, inside, below)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._facts is None:
            return
        look, u = self.look, self.look.shape.u
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_mark(painter, look, self._facts.mark, QRectF(self._mark.geometry()).adjusted(1, 1, -1, -1))
        token = _EDGES.get(self._facts.mark)
        if token is not None:
            box = QRectF(self.rect()).adjusted(1.25 * u, 1.25 * u, -1.25 * u, -1.25 * u)
            outline(painter, rounded(box, 16 * u), look.color(token), 2.5 * u)
