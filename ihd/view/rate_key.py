"""The key of a timeline that has no room for words: each rate's shape, colour and name, in as many rows as it takes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.view.card import Drawing
from ihd.view.ink import write_in
from ihd.view.look import SMALLEST_TEXT, Look
from ihd.view.rate_words import Line
from ihd.view.shapes import fill_accent, mark_path


class _Entry(NamedTuple):
    """A rate and where it stands."""

    line: Line
    left: float
    row: int


class RateKey(Drawing):
    """Rates beside one another."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._lines: tuple[Line, ...] = ()

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show ``lines``, none twice."""
        self._lines = tuple(dict.fromkeys(lines))
        self.describe(", ".join(line.text for line in self._lines))
        self.update()

    @property
    def _pixels(self) -> int:
        return self.look.text_px(SMALLEST_TEXT)

    @property
    def _row(self) -> float:
        return self.look.metrics(self._pixels, 600).height() * 1.15

    def tall(self, width: int) -> int:
        """Return the height of all rows at ``width``."""
        rows = [entry.row for entry in self._entries(width)]
        return round(self._row * (max(rows) + 1)) if rows else 0

    def _entries(self, width: int) -> Iterator[_Entry]:
        metrics, left, row = self.look.metrics(self._pixels, 600), 0.0, 0
        for line in self._lines:
            wide = self._pixels + metrics.horizontalAdvance(line.text)
            if left and left + wide > width:
                left, row = 0.0, row + 1
            yield _Entry(line, left, row)
            left += wide + self._pixels

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        write_in(self, self.look.color("hi"))
        painter.setFont(self.look.font(self._pixels, 600))
        metrics, side = self.look.metrics(self._pixels, 600), self._pixels * 0.65
        for line, left, row in self._entries(self.width()):
            middle = (row + 0.5) * self._row
            if line.mark is not None:
                box = QRectF(left, middle - side / 2, side, side)
                fill_accent(painter, self.look, mark_path(line.mark, box), line.token)
            base = middle + (metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(left + self._pixels, base), line.text)
