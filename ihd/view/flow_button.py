"""The large buttons at the foot of a task: one primary, the others secondary; they know no task."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ihd.view import icons
from ihd.view.button import TARGET, Touch
from ihd.view.ink import CENTRE, MIDDLE, WRAP, fill, outline, rounded
from ihd.view.look import Look


class FlowButton(Touch):
    """A button that fills its box; its words shrink, then take two lines, and give way to shorter ones at the last."""

    def __init__(self, look: Look, parent: QWidget, *, primary: bool = False, size: float = 20, icon: str = "") -> None:
        super().__init__(look, parent)
        self.primary = primary
        self.icon_name = icon
        self._size = size
        self._short = ""

    def say(self, text: str, short: str = "") -> None:
        """Show ``text``, or ``short`` where it does not fit."""
        if (text, short) != (self.accessibleName(), self._short):
            self._short = short
            self.setAccessibleName(text)
            self.setText(text)

    def draw(self, painter: QPainter) -> None:
        look, u = self.look, self.look.shape.u
        enabled = self.isEnabled()
        box = QRectF(self.rect()).adjusted(u, u, -u, -u)
        path = rounded(box, 14 * u)
        filled = enabled and self.primary
        if filled:
            fill(painter, path, look.color("mid" if self.isDown() else "action"))
        else:
            if enabled:
                fill(painter, path, look.color("line" if self.isDown() and not look.contrast else "ctl"))
            outline(painter, path, look.color("edge" if enabled else "off"), 2 * u)
        painter.setPen(look.color("onaction" if filled else "hi" if enabled else "low"))
        room, (text, pixels) = self._room(), self._fitted(self._room())
        painter.setFont(look.font(pixels, 600))
        if self.icon_name:
            side, words = look.px(24), look.metrics(pixels, 600).horizontalAdvance(text)
            left = round(room.center().x() - min(words, room.width()) / 2 - look.px(5))
            icons.draw(painter, self.icon_name, QPoint(left, room.center().y()), side, painter.pen().color())
            room.moveLeft(room.x() + look.px(17))
        painter.drawText(room, CENTRE | MIDDLE | WRAP, text)

    def _room(self) -> QRect:
        side = 27 if self.icon_name else 10
        return self.rect().adjusted(self.look.px(side), self.look.px(4), -self.look.px(side), -self.look.px(4))

    @property
    def cut(self) -> bool:
        """Return whether not even the short words fit."""
        room, (text, pixels) = self._room(), self._fitted(self._room())
        box = self.look.metrics(pixels, 600).boundingRect(QRectF(0, 0, room.width(), 10_000), CENTRE | WRAP, text)
        return box.width() > room.width() or box.height() > room.height() + 1

    def _wrapped(self, width: int) -> QRectF:
        room = width - self.look.px(54 if self.icon_name else 20)
        metrics = self.look.metrics(self.look.text_px(self._size), 600)
        return metrics.boundingRect(QRectF(0, 0, room, 10_000), CENTRE | WRAP, self.text())

    def tall(self, width: int) -> int:
        """Return the height at which its words keep their size at ``width``."""
        return max(self.look.px(TARGET), round(self._wrapped(width).height()) + self.look.px(12))

    def suits(self, width: int) -> bool:
        """Return whether its words keep their size at ``width``, in two lines at most and no word of them cut."""
        room = width - self.look.px(54 if self.icon_name else 20)
        box, line = self._wrapped(width), self.look.metrics(self.look.text_px(self._size), 600).height()
        return box.width() <= room and box.height() < 2.5 * line

    def _fitted(self, room: QRect) -> tuple[str, int]:
        """Return what is shown and its size in pixels: on one line, else on two, else the short words."""
        look = self.look
        largest, least = look.text_px(self._size), look.px(16)
        for text in (self.text(), self._short or self.text()):
            pixels = largest
            while pixels >= least:
                metrics = look.metrics(pixels, 600)
                if metrics.horizontalAdvance(text) <= room.width():
                    return text, pixels
                if 2 * metrics.height() <= room.height():
                    box = metrics.boundingRect(QRectF(0, 0, room.width(), 10_000), CENTRE | WRAP, text)
                    if box.height() <= room.height() and box.width() <= room.width():
                        return text, pixels
                pixels -= max(1, round(look.shape.u))
        return self._short or self.text(), least
