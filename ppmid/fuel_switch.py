"""The switch between the meters a code can be for; it knows no code."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.view import icons
from ihd.view.button import Touch
from ihd.view.ink import LEFT, MIDDLE, fill, outline, rounded
from ihd.view.look import Look


class Segment(NamedTuple):
    """A meter to choose: its hub endpoint, icon and name."""

    meter: int
    icon: str
    name: str


class SegmentButton(Touch):
    """One piece of the switch."""

    def __init__(self, look: Look, segment: Segment, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.segment = segment
        self.setCheckable(True)
        self.setObjectName(f"meter:{segment.meter}")
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.TabFocus)

    def draw(self, painter: QPainter) -> None:
        look, u = self.look, self.look.shape.u
        chosen = self.isChecked()
        ink = look.color("onaction" if chosen else "hi")
        if chosen:
            inset = 3 * u
            box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            fill(painter, rounded(box, 9 * u), look.color("action"))
        icon, gap = round(22 * u), round(8 * u)
        pixels = look.text_px(18)
        while pixels > look.px(16) and self._wide(pixels) + icon + gap > self.width() - 14 * u:
            pixels -= 1
        wide = round(self._wide(pixels))
        left = (self.width() - wide - icon - gap) // 2
        icons.draw(painter, self.segment.icon, QPoint(left + icon // 2, self.height() // 2), icon, ink)
        painter.setFont(look.font(pixels, 600))
        painter.setPen(ink)
        painter.drawText(QRect(left + icon + gap, 0, wide + 4, self.height()), LEFT | MIDDLE, self.text())

    def _wide(self, pixels: int) -> float:
        return self.look.metrics(pixels, 600).horizontalAdvance(self.text())


class FuelSwitch(QWidget):
    """Pieces side by side, one of them chosen; ``chosen`` is told the meter that is touched."""

    def __init__(self, look: Look, chosen: Callable[[int], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self._chosen = chosen
        self.pieces: list[SegmentButton] = []

    def show_meters(self, segments: Sequence[Segment], chosen: int | None) -> None:
        """Show the meters there are, and which is chosen."""
        if [piece.segment for piece in self.pieces] != list(segments):
            for piece in self.pieces:
                piece.hide()
                piece.deleteLater()
            self.pieces = [self._made(segment) for segment in segments]
            self.arrange()
        for piece in self.pieces:
            piece.setChecked(piece.segment.meter == chosen)

    def _made(self, segment: Segment) -> SegmentButton:
        piece = SegmentButton(self.look, segment, self)
        piece.setText(segment.name)
        piece.clicked.connect(lambda: self._chosen(segment.meter))
        piece.show()
        return piece

    def arrange(self) -> None:
        """Place the pieces for the present size."""
        count = max(1, len(self.pieces))
        for index, piece in enumerate(self.pieces):
            left, right = self.width() * index // count, self.width() * (index + 1) // count
            piece.setGeometry(left, 0, right - left, self.height())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, u = self.look, self.look.shape.u
        path = rounded(QRectF(self.rect()).adjusted(u, u, -u, -u), 12 * u)
        fill(painter, path, look.color("ctl"))
        if look.contrast:
            outline(painter, path, look.color("line"), 2 * u)
