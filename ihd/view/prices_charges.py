"""Small cards of charges: a standing charge with its hatching, the other fuel's price; they know no snapshot."""

from __future__ import annotations

from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.view import icons
from ihd.view.button import TARGET, Touch
from ihd.view.card import Drawing, Tile
from ihd.view.flow_page import TallCard
from ihd.view.ink import rounded
from ihd.view.look import Look
from ihd.view.shapes import draw_card, fill_accent
from ihd.view.text import Text
from ihd.view.words import translate


class Charge(NamedTuple):
    """A small card: its fuel's icon and colour, what it is, the figure with what it is for, and hatching beside it.

    ``dim`` tells that it was told long ago; ``short`` says what it is where there is no room for the title.
    """

    icon: str
    token: str
    title: str
    figure: str
    per: str
    hatched: bool = False
    dim: bool = False
    short: str = ""


class _Swatch(Drawing):
    """The hatching of standing charges."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        fill_accent(painter, self.look, rounded(box, 4 * self.look.shape.u), "hatch")


class ChargeParts:
    """Tile, title, figure and unit inside ``owner``: a card, or one that can be touched."""

    def __init__(self, look: Look, owner: QWidget) -> None:
        self._look = look
        self._owner = owner
        self._titles = ("", "")  # the title and what stands for it
        self.tile = Tile(look, owner)
        self.title = Text(look, owner, size=17, token="mid")
        self.swatch = _Swatch(look, owner)
        self.figure = Text(look, owner, size=27, weight=700, figure=True)
        self.per = Text(look, owner, size=16, token="mid")

    def say(self, charge: Charge) -> None:
        """Show ``charge``."""
        self.tile.setVisible(bool(charge.icon))
        if charge.icon:
            self.tile.set_icon(charge.icon, charge.token, charge.title)
        self._titles = (charge.title, charge.short or charge.title)
        self.title.say(charge.title)
        self.swatch.describe(translate("Prices", "Standing charge"))
        self.swatch.setVisible(charge.hatched)
        self.figure.say(charge.figure, "low" if charge.dim else "hi")
        self.per.say(charge.per)

    def _heights(self) -> tuple[int, int]:
        return max(self._look.px(26), self.title.full_height()), self.figure.full_height()

    def _in_a_row(self, width: int) -> bool:
        """Return whether title and figure have room beside one another."""
        title = self._look.metrics(self._look.text_px(17), 400).horizontalAdvance(self._titles[0])
        words = ceil(title) + self.figure.full_width() + self.per.wanted_width()
        return words + self._look.px(14 + 2 * (26 + 9) + 7 + 24 + 34) <= width

    def tall(self, width: int) -> int:
        """Return the least height at ``width``."""
        heights = self._heights()
        return (max(heights) if self._in_a_row(width) else sum(heights)) + self._look.px(5)

    def arrange(self, end: int) -> None:
        """Place the parts, clear of ``end`` pixels at the right."""
        self.title.say(self._titles[0])
        if self._in_a_row(self._owner.width()):
            self._arrange_row(end)
        else:
            self._arrange_lines(end)

    def _arrange_row(self, end: int) -> None:
        for text in (self.title, self.figure):
            text.fit(text.full_width(), 16)
        px, middle = self._look.px, self._owner.height() / 2
        side, left, right = px(26), px(14), self._owner.width() - px(16) - end
        self.tile.setGeometry(left, round(middle - side / 2), side, side)
        indent = side + px(9) if self.tile.isVisibleTo(self._owner) else 0
        self.title.put(left + indent, middle, self.title.wanted_width())
        drop = (self.figure.pixels - self.per.pixels) * 0.364
        self.per.setVisible(bool(self.per.text()))
        self.per.put(right - self.per.wanted_width(), middle + drop, self.per.wanted_width())
        right -= self.per.wanted_width() + px(7)
        self.figure.put(right - self.figure.wanted_width(), middle, self.figure.wanted_width())
        self.swatch.setGeometry(
            right - self.figure.wanted_width() - px(9) - side, round(middle - side * 0.45), side, round(side * 0.9)
        )

    def _arrange_lines(self, end: int) -> None:
        px = self._look.px
        width, height, left = self._owner.width(), self._owner.height(), px(14)
        room = width - left - px(4) - end
        head, foot = self._heights()
        spare = max(0, height - head - foot)
        side = px(26)
        middle = spare * 0.4 + head / 2
        self.tile.setGeometry(left, round(middle - side / 2), side, side)
        indent = side + px(7) if self.tile.isVisibleTo(self._owner) else 0
        self.title.fit(room - indent, 16)
        if self.title.wanted_width() > room - indent:
            self.title.say(self._titles[1])
            self.title.fit(room - indent, 16)
        self.title.put(left + indent, middle, room - indent)
        middle, x = spare * 0.6 + head + foot / 2, left
        if self.swatch.isVisibleTo(self._owner):
            self.swatch.setGeometry(x, round(middle - side * 0.45), side, round(side * 0.9))
            x += side + px(9)
        self.figure.fit(round(room - (x - left)), 16)
        wide = self.figure.wanted_width()
        self.figure.put(x, middle, wide)
        per = self.per.wanted_width()
        fits = x + wide + px(7) + per <= left + room
        self.per.setVisible(fits and bool(self.per.text()))
        drop = (self.figure.pixels - self.per.pixels) * 0.364
        self.per.put(x + wide + px(7), middle + drop, per)


class ChargeCard(TallCard):
    """A charge."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.parts = ChargeParts(look, self)

    def say(self, charge: Charge) -> None:
        """Show ``charge``."""
        self.parts.say(charge)
        self.arrange()

    def tall(self, width: int) -> int:
        """Return the least height at ``width``."""
        return self.parts.tall(width)

    def arrange(self) -> None:
        """Place the parts for the present size."""
        self.parts.arrange(0)


class ChargeButton(Touch):
    """A charge that leads on: the other fuel's price, whose touch shows all of that fuel's."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.parts = ChargeParts(look, self)

    def say(self, charge: Charge, name: str) -> None:
        """Show ``charge``; ``name`` says what a touch does."""
        self.parts.say(charge)
        self.setAccessibleName(name)
        self.setAccessibleDescription(" ".join((charge.title, charge.figure, charge.per)))
        self.arrange()

    def tall(self, width: int) -> int:
        """Return the least height at ``width``: a finger's."""
        return max(self.look.px(TARGET), self.parts.tall(width))

    def arrange(self) -> None:
        """Place the parts for the present size."""
        self.parts.arrange(self.look.px(24))

    def restyle(self) -> None:
        """Take up the changed look."""
        self.arrange()
        super().restyle()

    def draw(self, painter: QPainter) -> None:
        look = self.look
        draw_card(painter, look, QRectF(self.rect()))
        icons.draw(
            painter, "next", QPoint(self.width() - look.px(18), self.height() // 2), look.px(22), look.color("mid")
        )
