"""The foot of the page of prices: who told them and when, and the way to every rate."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.view import icons
from ihd.view.button import TARGET, Touch
from ihd.view.ink import LEFT, MIDDLE, write_in
from ihd.view.look import Look
from ihd.view.text import Text


class LinkButton(Touch):
    """Words with an arrow behind them."""

    def _font(self) -> QFont:
        return self.look.font(self.look.text_px(17), 600)

    def wanted_width(self) -> int:
        """Return the width of words and arrow."""
        return QFontMetrics(self._font()).horizontalAdvance(self.text()) + self.look.px(44)

    def tall(self) -> int:
        """Return the height: a finger's."""
        return max(self.look.px(TARGET), QFontMetrics(self._font()).height())

    def draw(self, painter: QPainter) -> None:
        look, middle = self.look, self.height() // 2
        write_in(self, look.color("hi"))
        painter.setFont(self._font())
        painter.drawText(QRect(look.px(12), 0, self.width() - look.px(40), self.height()), LEFT | MIDDLE, self.text())
        icons.draw(painter, "next", QPoint(self.width() - look.px(14), middle), look.px(22), look.color("hi"))


class SourceRow(QWidget):
    """A sentence after a clock, and beside it, or below where it needs the width, a way on."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.text = Text(look, self, size=16, token="mid", wrap=True)
        self.button = LinkButton(look, self)

    def say(self, text: str, button: str) -> None:
        """Show the sentence and the words of the way on."""
        self.text.say(text)
        self.button.setText(button)
        self.arrange()

    def _beside(self, width: int) -> bool:
        """Return whether both stand in one row: two lines of the sentence at most."""
        room = width - self._indent - self.button.wanted_width()
        fits = self.text.minimumSizeHint().width() <= room
        return fits and self.text.wrapped_height(room) <= 2.5 * self.text.line_height()

    @property
    def _indent(self) -> int:
        return round(self.text.pixels * 1.6)

    def tall(self, width: int) -> int:
        """Return the height needed at ``width``."""
        if self._beside(width):
            room = width - self._indent - self.button.wanted_width()
            return max(self.button.tall(), self.text.wrapped_height(room))
        return self.text.wrapped_height(width - self._indent) + self.button.tall()

    def arrange(self) -> None:
        """Place the parts for the present size."""
        width, wide = self.width(), self.button.wanted_width()
        if self._beside(width):
            room = width - self._indent - wide
            high = self.text.wrapped_height(room)
            self.text.setGeometry(self._indent, (self.height() - high) // 2, room, high)
            self.button.setGeometry(width - wide, 0, wide, self.height())
        else:
            high = self.text.wrapped_height(width - self._indent)
            self.text.setGeometry(self._indent, 0, width - self._indent, high)
            self.button.setGeometry(width - wide, high, wide, self.height() - high)
        self.update()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        middle = self.text.geometry().top() + self.text.line_height() // 2
        size = round(self.text.pixels * 1.1)
        icons.draw(QPainter(self), "clock", QPoint(self._indent // 2, middle), size, self._look.color("mid"))
