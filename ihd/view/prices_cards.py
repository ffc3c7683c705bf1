"""The large cards of the page of prices: a price with its unit, the rate it belongs to and a word more."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.view.card import Drawing, Tile
from ihd.view.flow_page import TallCard
from ihd.view.ink import outline, rounded
from ihd.view.look import Look
from ihd.view.prices_facts import PriceFacts
from ihd.view.rate_words import Line
from ihd.view.shapes import Mark, fill_accent, mark_path
from ihd.view.text import Text
from ihd.view.words import translate

#: How much of a figure's size its digits are high, with the least air around them.
_DIGITS: Final = 0.9
#: A figure never gets smaller than this (section 4: heroes shrink to 60 at 800×480), where words want more room.
_LEAST: Final = 0.6


class RateMark(Drawing):
    """A rate's shape in its colour."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._line = Line("")

    def show_line(self, line: Line) -> None:
        """Show the shape of ``line``."""
        self._line = line
        self.describe(line.text)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._line.mark is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        fill_accent(painter, self.look, mark_path(self._line.mark, box), self._line.token or "warn")


class PriceCard(TallCard):
    """A price with its unit, the rate it belongs to, and a line more; ``size`` is the figure's."""

    def __init__(self, look: Look, parent: QWidget, size: float) -> None:
        super().__init__(look, parent)
        self._size = size
        self._alert = False
        self.tile = Tile(look, self)
        self.title = Text(look, self, size=20, weight=600)
        self.aside = Text(look, self, size=16, token="mid")
        self.figure = Text(look, self, size=size, weight=700, figure=True)
        self.unit = Text(look, self, size=size * 0.46, weight=600, token="mid")
        self.per = Text(look, self, size=18, token="mid")
        self.mark = RateMark(look, self)
        self.line = Text(look, self, size=18, token="mid", wrap=True)
        self.more = Text(look, self, size=16, token="mid", wrap=True)

    def show_facts(self, facts: PriceFacts, tile: tuple[str, str] | None = None, *, per: str = "") -> None:
        """Show a price; ``tile`` is the fuel's icon and colour, ``per`` what it is the price of."""
        self._alert = facts.line.mark is Mark.CAUTION and facts.line.token == "warn"
        if tile is not None:
            self.tile.set_icon(*tile, facts.title)
        self.tile.setVisible(tile is not None)
        self.title.say(facts.title)
        self.aside.say(facts.aside)
        self.figure.say(facts.figure, "low" if facts.dim else "hi")
        self.unit.say("p" if facts.known else "")
        self.per.say(per if facts.known else "")
        self.figure.setAccessibleName(f"{facts.figure}p {per}" if facts.known else translate("Words", "Not known"))
        self.mark.show_line(facts.line)
        self.mark.setVisible(facts.line.mark is not None)
        self.line.say(facts.line.text)
        self.more.say(facts.more)
        self.arrange()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._alert:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            u = self.look.shape.u
            path = rounded(QRectF(self.rect()).adjusted(1.5 * u, 1.5 * u, -1.5 * u, -1.5 * u), 15 * u)
            outline(painter, path, self.look.color("hi" if self.look.outlined else "warn"), 2 * u)

    def _head(self) -> int:
        side = self.look.px(30) if self.tile.isVisibleTo(self) else 0
        return max(side, self.title.line_height())

    def _beside(self, room: int) -> bool:
        """Return whether what stands beside the title has room there; else it stands below."""
        tile = self.look.px(40) if self.tile.isVisibleTo(self) else 0
        return tile + self.title.wanted_width() + self.aside.wanted_width() + self.look.px(10) <= room

    def _line_room(self, room: int) -> int:
        return room - (round(self.line.pixels * 1.35) if self.mark.isVisibleTo(self) else 0)

    def _words(self, room: int) -> int:
        high = self.line.wrapped_height(self._line_room(room)) + self.more.wrapped_height(room)
        return high + (self.look.px(3) if self.more.text() else 0)

    def _fixed(self, room: int) -> int:
        """Return the height of everything but the figure."""
        aside = 0 if self._beside(room) or not self.aside.text() else self.aside.line_height()
        return self.look.px(11) + self._head() + aside + self._words(room) + self.look.px(12)

    def tall(self, width: int) -> int:
        """Return the least height at ``width``."""
        return self._fixed(width - 2 * self.look.px(16)) + round(self.look.text_px(self._size) * _DIGITS * _LEAST)

    def arrange(self) -> None:
        """Place the parts for the present size; the figure takes what the words leave."""
        if not self.height():
            return
        px, left = self.look.px, self.look.px(16)
        room = self.width() - 2 * left
        self._fit_figure(room)
        top = px(11)
        top += self._put_head(left, top, room)
        free = self.height() - self._fixed(room)
        self._put_figure(left, top + free / 2)
        foot = self.height() - px(12) - self._words(room)
        taken = self.line.wrapped_height(self._line_room(room))
        indent = room - self._line_room(room)
        side = round(self.line.pixels * 0.85)
        self.mark.setGeometry(left, round(foot + (self.line.line_height() - side) / 2), side, side)
        self.line.setGeometry(left + indent, foot, room - indent, taken)
        self.more.setGeometry(left, foot + taken + px(3), room, self.more.wrapped_height(room))

    def _fit_figure(self, room: int) -> None:
        """Make the figure as large as the design has it, or as there is room for."""
        look = self.look
        free = (self.height() - self._fixed(room)) / _DIGITS
        size = max(min(self._size, free / (look.shape.u * look.text)), 22.0)
        while size > 22 and self._figure_width(size) > room:
            size -= 2
        self.figure.set_size(size)
        self.unit.set_size(max(18.0, size * 0.46))

    def _figure_width(self, size: float) -> int:
        self.figure.set_size(size)
        self.unit.set_size(max(18.0, size * 0.46))
        words = self.per.wanted_width() + self.look.px(12) if self.per.text() else 0
        return self.figure.wanted_width() + self.unit.wanted_width() + self.look.px(2) + words

    def _put_head(self, left: int, top: int, room: int) -> int:
        """Place title and what stands beside it; return the height they take."""
        px, high, indent = self.look.px, self._head(), 0
        if self.tile.isVisibleTo(self):
            side = px(30)
            self.tile.setGeometry(left, top + (high - side) // 2, side, side)
            indent = px(40)
        beside = self._beside(room)
        wide = self.aside.wanted_width()
        self.title.fit(room - indent, 16)
        self.title.put(left + indent, top + high / 2, room - indent - (wide + px(8) if beside and wide else 0))
        if beside or not self.aside.text():
            self.aside.put(left + room - wide, top + high / 2, wide)
            return high
        self.aside.put(left, top + high + self.aside.line_height() / 2, room)
        return high + self.aside.line_height()

    def _put_figure(self, left: int, middle: float) -> None:
        px = self.look.px
        width = self.figure.wanted_width()
        self.figure.put(left, middle, width)
        after = left + width + px(2)
        for text, gap in ((self.unit, 0), (self.per, 12)):
            drop = (self.figure.pixels - text.pixels) * 0.364  # they stand on one line
            text.put(after + (px(gap) if text.text() else 0), middle + drop, text.wanted_width())
            after += text.wanted_width()
