"""Everything that can be touched: it paints itself, and the keyboard reaches it and shows where it is by a ring."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QRectF
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from ihd.view.ink import outline, rounded
from ihd.view.look import Look

#: The least side of a target in design units: 9 mm (design language, section 4).
TARGET = 48


class Touch(QAbstractButton):
    """A target; subclasses paint themselves in ``draw``. A finger does not leave the keyboard's ring behind."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look

    def restyle(self) -> None:
        """Take up the changed look."""
        self.updateGeometry()
        self.update()

    def draw(self, painter: QPainter) -> None:
        """Paint the visible shape."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.look.keyboard = False  # a finger leaves no ring behind
        super().mousePressEvent(event)

    def nextCheckState(self) -> None:
        """Leave the mark to what is shown: a touch asks, the page answers."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter)
        if self.hasFocus() and self.look.keyboard:
            inset = 1.5 * self.look.shape.u
            box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            outline(painter, rounded(box, self.look.px(10)), self.look.color("focus"), 2 * inset)
