"""Scrolling with a finger, a wheel or the keyboard; it knows no content."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ihd.view.ink import outline, rounded
from ihd.view.look import Look


class _Ring(QWidget):
    """The keyboard's ring, drawn over what is scrolled."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        u = self._look.shape.u
        inset = 1.5 * u
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        outline(painter, rounded(box, 16 * u), self._look.color("focus"), 3 * u)


class Scrolled(QScrollArea):
    """A frameless area without bars: what is cut off at its foot says that there is more."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.TabFocus)
        self._let_a_finger_drag()
        self._look = look
        self._ring = _Ring(look, self)

    def hold(self, content: QWidget) -> None:
        """Scroll ``content``; the window's background shows between its parts."""
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self._ring.raise_()

    def let_keyboard_in(self, wanted: bool) -> None:
        """Stop the keyboard here only if there is something to scroll."""
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.TabFocus if wanted else QtCore.Qt.FocusPolicy.NoFocus)

    def _let_a_finger_drag(self) -> None:
        viewport = self.viewport()
        QtWidgets.QScroller.grabGesture(viewport, QtWidgets.QScroller.ScrollerGestureType.LeftMouseButtonGesture)
        scroller = QtWidgets.QScroller.scroller(viewport)
        properties = scroller.scrollerProperties()
        off = QtWidgets.QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
        for metric in (
            QtWidgets.QScrollerProperties.ScrollMetric.HorizontalOvershootPolicy,
            QtWidgets.QScrollerProperties.ScrollMetric.VerticalOvershootPolicy,
        ):
            properties.setScrollMetric(metric, off)
        scroller.setScrollerProperties(properties)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ring.setGeometry(self.rect())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring.setVisible(self._look.keyboard)  # the focus also comes here by itself, when a button goes away

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring.hide()
