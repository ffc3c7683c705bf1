"""Small painted signs of how something went: a tick, a cross, a caution, a ring, and one that turns while waiting."""

from __future__ import annotations

from enum import Enum
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPainterPath, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ihd.view.card import Drawing
from ihd.view.ink import outline, rounded, stroke
from ihd.view.look import Look
from ihd.view.shapes import Mark, draw_mark, fill_accent

#: One slow turn while waiting (design language, section 7), and how often it is drawn.
_TURN_MS, _FRAME_MS = 1_200, 50


class Sign(Enum):
    """How something went (design language, section 3)."""

    NONE = "none"
    DONE = "done"  # a tick in a circle
    FAILED = "failed"  # a cross in a rounded square
    CAUTION = "caution"
    UNKNOWN = "unknown"
    WAITING = "waiting"


class Badge(Drawing):
    """A sign; ``name`` says it in words."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.sign = Sign.NONE
        self._turned = 0
        self._timer = QTimer(self, interval=_FRAME_MS)
        self._timer.timeout.connect(self._turn)
        self.hide()  # until there is a sign

    def restyle(self) -> None:
        """Paint anew after the look changed, turning or not."""
        super().restyle()
        self._let_turn()

    def show_sign(self, sign: Sign, name: str) -> None:
        """Show ``sign``."""
        if sign is not self.sign:
            self.sign = sign
            self.setVisible(sign is not Sign.NONE)
            self._let_turn()
            self.update()
        self.describe(name)

    @property
    def turning(self) -> bool:
        """Return whether it moves."""
        return self._timer.isActive()

    def _let_turn(self) -> None:
        if self.sign is Sign.WAITING and self.isVisible() and not self.look.still:
            self._timer.start()
        else:
            self._timer.stop()

    def _turn(self) -> None:
        self._turned = (self._turned + _FRAME_MS) % _TURN_MS
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._let_turn()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        box = QRectF(0.5, 0.5, side - 1, side - 1)
        match self.sign:
            case Sign.DONE:
                circle = QPainterPath()
                circle.addEllipse(box)
                fill_accent(painter, self.look, circle, "ok")
                self._strokes(painter, side, ((0.28, 0.52), (0.44, 0.68), (0.74, 0.35)))
            case Sign.FAILED:
                fill_accent(painter, self.look, rounded(box, side * 0.2), "bad")
                self._strokes(painter, side, ((0.33, 0.33), (0.67, 0.67)))
                self._strokes(painter, side, ((0.67, 0.33), (0.33, 0.67)))
            case Sign.CAUTION:
                draw_mark(painter, self.look, Mark.CAUTION, box.adjusted(0, side * 0.05, 0, -side * 0.05))
            case Sign.UNKNOWN:
                draw_mark(
                    painter, self.look, Mark.UNKNOWN, box.adjusted(side * 0.06, side * 0.06, -side * 0.06, -side * 0.06)
                )
            case Sign.WAITING:
                self._ring(painter, box, side)
            case Sign.NONE:
                pass

    def _strokes(self, painter: QPainter, side: float, points: tuple[tuple[float, float], ...]) -> None:
        ends = [QPointF(x * side, y * side) for x, y in points]
        for start, end in pairwise(ends):
            stroke(painter, start, end, self.look.color("on"), side * 0.09, round_ends=True)

    def _ring(self, painter: QPainter, box: QRectF, side: float) -> None:
        width = side * 0.14
        inner = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        whole = QPainterPath()
        whole.addEllipse(inner)
        outline(painter, whole, self.look.color("edge" if self.look.contrast else "track"), width)
        part = QPainterPath()
        begin = 90 - 360 * self._turned / _TURN_MS
        part.arcMoveTo(inner, begin)
        part.arcTo(inner, begin, -120)
        outline(painter, part, self.look.color("hi"), width)
