"""Buttons with words, as the pages under the rail have them."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ihd.view import icons
from ihd.view.button import TARGET, Touch
from ihd.view.ink import CENTRE, LEFT, MIDDLE, fill, outline, rounded
from ihd.view.look import SMALLEST_TEXT, Look

#: What the edges of a button take of its width.
_EDGES = 20


class PlainButton(Touch):
    """A button with words: secondary by default, ``primary`` once per screen, or a checkable piece of a choice."""

    #: The design size of its words.
    size_of_words: ClassVar = 17

    def __init__(self, look: Look, text: str, parent: QWidget | None = None, *, primary: bool = False) -> None:
        super().__init__(look, parent)
        self.primary = primary
        self.setText(text)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font())
        width = metrics.horizontalAdvance(self.text()) + self.look.px(32)
        return QSize(max(width, self.look.px(58)), max(self.look.px(TARGET), metrics.height() + self.look.px(12)))

    def _font(self) -> QFont:
        return self.look.font(self.look.text_px(self.size_of_words), 600)

    def _fitted(self) -> QFont:
        """Return the font in which the words have room; none is smaller than the smallest text."""
        pixels, room = self.look.text_px(self.size_of_words), self.width() - self.look.px(_EDGES)
        while pixels > self.look.px(SMALLEST_TEXT) and self._wide(pixels) > room:
            pixels -= 1
        return self.look.font(pixels, 600)

    def _wide(self, pixels: int) -> float:
        return self.look.metrics(pixels, 600).horizontalAdvance(self.text())

    @property
    def fits(self) -> bool:
        """Return whether the words have room."""
        return self._wide(self.look.px(SMALLEST_TEXT)) <= self.width() - self.look.px(_EDGES)

    def draw(self, painter: QPainter) -> None:
        u = self.look.shape.u
        filled = self.primary or self.isChecked()
        box = QRectF(self.rect()).adjusted(4 * u, 4 * u, -4 * u, -4 * u)
        path = rounded(box, 12 * u)
        fill(painter, path, self.look.color("action" if filled else "ctl"))
        if not filled:
            outline(painter, path, self.look.color("edge"), 2 * u)
        painter.setPen(self.look.color("onaction" if filled else "hi"))
        painter.setFont(self._fitted())
        painter.drawText(QRect(self.rect()), CENTRE | MIDDLE, self.text())


class RowButton(Touch):
    """A row that leads to another page: icon, words, and an arrow at its end."""

    def __init__(self, look: Look, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _font(self) -> QFont:
        return self.look.font(self.look.text_px(18), 600)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font())
        width = metrics.horizontalAdvance(self.text()) + self.look.px(90)
        return QSize(width, max(self.look.px(56), metrics.height() + self.look.px(14)))

    def draw(self, painter: QPainter) -> None:
        look = self.look
        middle = self.height() // 2
        back = self._icon == "back"
        icons.draw(painter, self._icon, QPoint(look.px(20), middle), look.px(26), look.color("mid"))
        painter.setFont(self._font())
        painter.setPen(look.color("hi"))
        words = self.rect().adjusted(look.px(46), 0, -look.px(36), 0)
        painter.drawText(words, LEFT | MIDDLE, self.text())
        if not back:
            icons.draw(painter, "next", QPoint(self.width() - look.px(16), middle), look.px(22), look.color("mid"))
