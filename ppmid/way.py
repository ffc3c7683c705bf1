"""The way of a supply from off to on, as a picture; it knows no supply."""

from __future__ import annotations

from itertools import accumulate, pairwise

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.view.card import Drawing
from ihd.view.ink import CENTRE, outline, stroke
from ihd.view.look import Look
from ihd.view.shapes import Mark, draw_mark, mark_path
from ihd.view.text import Text


class Way(Drawing):
    """The states on the way from off to on, with the present one in its own shape."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._stops: tuple[str, ...] = ()
        self._at = 0
        self._mark = Mark.UNKNOWN
        self._texts = [Text(look, self, align=CENTRE) for _ in range(4)]

    def show_way(self, stops: tuple[str, ...], at: int, mark: Mark) -> None:
        """Show ``stops``, of which ``at`` is the present one."""
        self._stops, self._at, self._mark = stops, at, mark
        for index, text in enumerate(self._texts):
            text.say(stops[index] if index < len(stops) else "", "hi" if index == at else "mid")
            text.set_size(16, 600 if index == at else 400)
        self.describe(", ".join(stops), stops[at] if stops else "")
        self._arrange()
        self.update()

    def tall(self, width: int) -> int:
        """Return the height of shapes and words, none where the words do not fit beside each other."""
        if not self._stops or sum(self._cells()) > width:
            return 0
        return self.look.px(38) + self._texts[0].line_height()

    def _cells(self) -> list[int]:
        """Return the least width of each stop: its word's, or its shape's."""
        texts = self._texts[: len(self._stops)]
        return [max(text.wanted_width() + self.look.px(8), self.look.px(36)) for text in texts]

    def _middles(self) -> list[float]:
        """Return where each stop is: what is left of the width goes between them in equal parts."""
        cells = self._cells()
        spare = (self.width() - sum(cells)) / max(1, len(cells))
        ends = accumulate(cell + spare for cell in cells)
        return [end - (cell + spare) / 2 for cell, end in zip(cells, ends, strict=True)]

    def _arrange(self) -> None:
        for text, middle in zip(self._texts, self._middles(), strict=False):
            width = text.wanted_width()
            text.put(middle - width / 2, self.look.px(38) + text.line_height() / 2, width)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        u, look, y = self.look.shape.u, self.look, 17 * self.look.shape.u
        middles = [QPointF(middle, y) for middle in self._middles()]
        aside = QPointF(20 * u, 0)
        for index, (start, end) in enumerate(pairwise(middles)):
            if index < self._at:
                stroke(painter, start + aside, end - aside, look.color("hi"), 3 * u)
                continue
            x = start.x() + aside.x()
            while x + 4 * u <= end.x() - aside.x():
                stroke(painter, QPointF(x, y), QPointF(x + 4 * u, y), look.color("edge"), 3 * u)
                x += 9 * u
        for index, middle in enumerate(middles):
            half = (16 if index == self._at else 13) * u
            box = QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)
            if index == self._at:
                draw_mark(painter, look, self._mark, box)
            else:
                outline(painter, mark_path(Mark.UNKNOWN, box), look.color("edge"), 2.5 * u)
