"""Two cards of the page of meter readers: whether one may join now, and those that have; they know no radio."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtWidgets import QWidget

from ihd.view.badge import Badge, Sign
from ihd.view.flow_page import TallCard
from ihd.view.ink import CENTRE
from ihd.view.look import Look
from ihd.view.ring import Ring
from ihd.view.text import Text

#: The ring's least and greatest diameter, in design units.
_LEAST: Final = 150
_MOST: Final = 260
#: How much it grows with larger text: the whole of it is to be seen.
_LARGER: Final = 1.25
#: The headline's sizes, in design units at 100 % text.
_HEADLINES: Final = (26, 22, 18, 16)


class DoorFacts(NamedTuple):
    """What is said of joining; while readers may join, ``seconds`` are left, the ``share`` of the whole."""

    sign: Sign
    headline: str
    text: str
    seconds: int = 0
    unit: str = ""
    share: float = 0.0


class DoorCard(TallCard):
    """The countdown while readers may join, and what came of it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._facts: DoorFacts | None = None
        self.badge = Badge(look, self)
        self.headline = Text(look, self, size=26, weight=600, wrap=True)
        self.text_line = Text(look, self, size=20, token="mid", wrap=True)
        self.ring = Ring(look, self)
        self.number = Text(look, self, size=88, weight=700, align=CENTRE, figure=True)
        self.unit = Text(look, self, size=18, token="mid", align=CENTRE)

    def show_facts(self, facts: DoorFacts) -> None:
        """Show how joining stands."""
        if facts == self._facts:
            return
        self._facts = facts
        self.badge.show_sign(facts.sign, facts.headline)
        self.headline.say(facts.headline)
        self.text_line.say(facts.text)
        self.number.say(str(facts.seconds) if facts.seconds else "")
        self.unit.say(facts.unit if facts.seconds else "")
        self.ring.share = facts.share if facts.seconds else None
        self.ring.describe(f"{facts.seconds} {facts.unit}" if facts.seconds else facts.headline)
        for part in (self.ring, self.number, self.unit):
            part.setVisible(bool(facts.seconds))
        self.arrange()
        self.update()

    def tall(self, width: int) -> int:
        """Return the height that the words and the ring need at ``width``."""
        ring = self._least_ring() if self._facts is not None and self._facts.seconds else 0
        return self._words(width, place=False) + ring + self.look.px(18)

    def _least_ring(self) -> int:
        return round(self.look.px(_LEAST) * min(self.look.text, _LARGER))

    def _words(self, width: int, *, place: bool) -> int:
        """Go down sign, headline and text; return where they end."""
        px = self.look.px
        left, room, top = px(20), width - px(40), px(18)
        side = 0 if self.badge.sign is Sign.NONE else max(px(30), round(self.look.text_px(26) * 1.25))
        indent = side + px(12) if side else 0
        for size in _HEADLINES:  # no larger than lets its longest word stand whole
            self.headline.set_size(size)
            if self.headline.minimumSizeHint().width() <= room - indent:
                break
        head, text = self.headline.wrapped_height(room - indent), self.text_line.wrapped_height(room)
        line = max(head, side)
        if place:
            self.badge.setGeometry(left, top + (line - side) // 2, side, side)
            self.headline.setGeometry(left + indent, top + (line - head) // 2, room - indent, head)
            self.text_line.setGeometry(left, top + line + px(8), room, text)
        return top + line + px(8) + text

    def arrange(self) -> None:
        """Place the parts; the ring takes what height is left."""
        width, px = self.width(), self.look.px
        if width <= px(100) or self._facts is None:
            return
        top = self._words(width, place=True)
        if not self._facts.seconds:
            return
        room = self.height() - top - px(20)
        side = min(room, width - px(40), round(px(_MOST) * self.look.text))
        x, y = (width - side) // 2, top + px(4) + (room - side) // 2
        self.ring.setGeometry(x, y, side, side)
        figure = min(round(side * 0.44), self.look.text_px(88))
        self.number.set_size(figure / self.look.shape.u / self.look.text)
        self.unit.fit(round(side * 0.62), 16)
        unit = self.unit.line_height()
        middle = y + side / 2 - unit * 0.4
        self.number.put(x, middle, side)
        self.unit.setGeometry(x, round(middle + figure * 0.42), side, unit)


class ReaderLine(NamedTuple):
    """A reader: what it calls itself, what it measures, and its number."""

    name: str
    measures: str
    eui64: str


class ReadersCard(TallCard):
    """Who has joined, one under the other; ``empty`` is said where nobody has."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._lines: tuple[ReaderLine, ...] = ()
        self._said: tuple[object, ...] = ()
        self.title = Text(look, self, size=20, weight=600, wrap=True)
        self.empty = Text(look, self, size=18, token="mid", wrap=True)
        self.rows: list[tuple[Text, Text, Text]] = []

    def show_readers(self, title: str, lines: tuple[ReaderLine, ...], empty: str) -> None:
        """Show ``lines``."""
        if (title, lines, empty) == self._said:
            return
        self._said, self._lines = (title, lines, empty), lines
        self.title.say(title)
        self.empty.say("" if lines else empty)
        while len(self.rows) < len(lines):
            self.rows.append(self._row())
        for row, line in zip(self.rows, lines, strict=False):
            for text, said in zip(row, line, strict=True):
                text.say(said)
        for place, row in enumerate(self.rows):
            for text in row:
                text.setVisible(place < len(lines))
        self.arrange()

    def _row(self) -> tuple[Text, Text, Text]:
        look = self.look
        return (
            Text(look, self, size=20, weight=600, wrap=True),
            Text(look, self, size=18, wrap=True),
            Text(look, self, size=16, token="low", wrap=True),
        )

    def _flow(self, width: int, *, place: bool) -> int:
        px = self.look.px
        left, room, top = px(20), width - px(40), px(18)
        parts = [(self.title, px(10)), (self.empty, 0)]
        for row in self.rows[: len(self._lines)]:
            parts += [(row[0], 0), (row[1], 0), (row[2], px(14))]
        for text, gap in parts:
            if not text.text():
                continue
            tall = text.wrapped_height(room)
            if place:
                text.setGeometry(left, top, room, tall)
            top += tall + gap
        return top + px(8)

    def tall(self, width: int) -> int:
        """Return the height that the readers need at ``width``."""
        return self._flow(width, place=False)

    def arrange(self) -> None:
        """Place the lines for the present size."""
        if self.width() > self.look.px(100):
            self._flow(self.width(), place=True)
