"""Boxes of four characters with a caret: each repaints itself only when its own change; they check nothing."""

from __future__ import annotations

from collections.abc import Callable, Collection
from enum import Enum
from typing import Final

from PySide6 import QtCore
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.view.button import Touch
from ihd.view.ink import fill, outline, rounded
from ihd.view.look import Look
from ihd.view.typed_code import GROUP, TypedCode
from ihd.view.words import translate

_DIGIT: Final = 44
#: The least width of a character's cell as a share of its height: for digits, that leaves a margin.
_CELL: Final = 0.72


class Checked(Enum):
    """What the check of the whole code found."""

    NOT_YET = "line"
    GOOD = "ok"
    BAD = "bad"


class CodeBox(Touch):
    """One group of four: a touch moves the caret there."""

    def __init__(self, look: Look, number: int, of: int, letters: str, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._number = number
        self._of = of
        self._letters = letters
        self._places: tuple[str, ...] = ("",) * GROUP
        self._caret: int | None = None
        self._checked = Checked.NOT_YET
        self._wrong: frozenset[int] = frozenset()
        self.setObjectName(f"group:{number + 1}")
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.TabFocus)

    def show_group(
        self, places: tuple[str, ...], caret: int | None, checked: Checked, wrong: frozenset[int] = frozenset()
    ) -> None:
        """Show four places, the caret before one of them if it is here, what the check found, and which are wrong."""
        shown = (places, caret, checked, wrong)
        if shown == (self._places, self._caret, self._checked, self._wrong):
            return
        self._places, self._caret, self._checked, self._wrong = shown
        self.describe()
        self.update()

    def describe(self) -> None:
        """Say the group digit by digit."""
        there = " ".join(place for place in self._places if place)
        name = translate("TopUp", "Group {n} of {all}").format(n=self._number + 1, all=self._of)
        self.setAccessibleName(f"{name}: {there or translate('TopUp', 'empty')}")

    def draw(self, painter: QPainter) -> None:
        look, u = self.look, self.look.shape.u
        active = self._caret is not None
        edge = (2.5 if active or self._checked is not Checked.NOT_YET else 1.5) * u
        path = rounded(QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2), 12 * u)
        fill(painter, path, look.color("card"))
        outline(painter, path, look.color("hi" if active else self._checked.value), edge)
        pixels = self._pixels()
        cell = self._cell(pixels)
        left = (self.width() - GROUP * cell) / 2
        metrics = look.metrics(pixels, 600)
        base = self.height() / 2 + metrics.capHeight() / 2
        painter.setFont(look.font(pixels, 600))
        painter.setPen(look.color("hi"))
        for index, digit in enumerate(self._places):
            x = left + index * cell
            if digit:
                inset = (cell - look.advance(pixels, 600, digit)) / 2
                painter.drawText(QPointF(x + inset, base), digit)
            elif index != self._caret:
                dot = QPainterPath()
                dot.addEllipse(QPointF(x + cell / 2, self.height() / 2), 3 * u, 3 * u)
                fill(painter, dot, look.color("edge"))
            if index in self._wrong:
                under = QRectF(x + 1.5 * u, base + 4 * u, cell - 3 * u, 4 * u)
                fill(painter, rounded(under, u), look.color("bad"))
        if self._caret is not None:
            self._draw_caret(painter, left + self._caret * cell, pixels)

    def _cell(self, pixels: int) -> float:
        return max(self.look.advance(pixels, 600, letter) for letter in self._letters)

    def _pixels(self) -> int:
        """Return the characters' size: the owner's, as far as four of them fit."""
        wide = self.width() / (GROUP * max(_CELL, self._cell(100) / 100 * 1.08))
        high = self.height() * (0.8 if self._letters.isdigit() else 0.66)  # letters may be marked, below their line
        return round(min(self.look.text_px(_DIGIT), high, wide))

    def _draw_caret(self, painter: QPainter, x: float, pixels: int) -> None:
        u = self.look.shape.u
        tall = pixels * 0.84
        at = x if self._places[self._caret or 0] else x + pixels * 0.3
        bar = QRectF(at - 1.5 * u, (self.height() - tall) / 2, 3 * u, tall)
        fill(painter, rounded(bar, u), self.look.color("hi"))


class CodeBoxes(QWidget):
    """All ``groups``, in rows of as many as ``columns`` says (across, upright); ``touched`` is told the group."""

    def __init__(
        self,
        look: Look,
        touched: Callable[[int], None],
        parent: QWidget,
        *,
        groups: int,
        columns: tuple[int, int],
        letters: str = "0123456789",
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._columns = columns
        self.boxes = [CodeBox(look, number, groups, letters, self) for number in range(groups)]
        for number, box in enumerate(self.boxes):
            box.clicked.connect(lambda _=False, number=number: touched(number))
            box.describe()

    def show_entry(self, entry: TypedCode, checked: Checked, wrong: Collection[int] = ()) -> None:
        """Show what is typed so far, and mark the places that are ``wrong``."""
        for number, box in enumerate(self.boxes):
            first = number * GROUP
            here = first <= entry.caret < first + GROUP
            marked = frozenset(place - first for place in wrong if first <= place < first + GROUP)
            found = Checked.NOT_YET if wrong and not marked else checked
            box.show_group(entry.group(number), entry.caret - first if here else None, found, marked)

    def restyle(self) -> None:
        """Take up a changed language."""
        for box in self.boxes:
            box.describe()

    @property
    def rows(self) -> int:
        """Return how many rows they stand in."""
        return -(-len(self.boxes) // self._columns[self.look.shape.portrait])

    def arrange(self) -> None:
        """Place the boxes for the present size."""
        look = self.look
        gap = look.px(7.5 if look.shape.portrait else 12)
        columns, rows = self._columns[look.shape.portrait], self.rows
        wide = (self.width() - gap * (columns - 1)) / columns
        tall = (self.height() - gap * (rows - 1)) / rows
        for number, box in enumerate(self.boxes):
            row, column = divmod(number, columns)
            box.setGeometry(QRect(round(column * (wide + gap)), round(row * (tall + gap)), round(wide), round(tall)))

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.arrange()
