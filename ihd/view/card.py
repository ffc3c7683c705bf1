"""Surfaces and painted pictures that follow the look, and the small freshness label; they know no page."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from ihd.model.freshness import Freshness
from ihd.view import icons
from ihd.view.ages import NEVER, Age
from ihd.view.ink import rounded
from ihd.view.look import Look
from ihd.view.shapes import Mark, draw_card, draw_mark, fill_accent
from ihd.view.text import Text


class Drawing(QLabel):
    """A painted picture: a label without text, so that a screen reader meets it as something with a name."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look

    def restyle(self) -> None:
        """Paint anew after the look changed."""
        self.update()

    def describe(self, name: str, description: str = "") -> None:
        """Say in words what is painted."""
        if name != self.accessibleName():
            self.setAccessibleName(name)
        if description != self.accessibleDescription():
            self.setAccessibleDescription(description)


class Card(QWidget):
    """A surface that places its parts itself: a subclass says where in ``arrange``, which its page calls."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.stacked = False  # set by the page: the boxes grow with the text

    @property
    def k(self) -> float:
        """Return pixels per design unit of the boxes inside."""
        return self.look.shape.u * (self.look.text if self.stacked else 1.0)

    def arrange(self) -> None:
        """Place the parts for the present size."""

    def restyle(self) -> None:
        """Place and paint anew after the look changed."""
        self.arrange()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_card(painter, self.look, QRectF(self.rect()))


class Tile(Drawing):
    """A fuel's tile: a rounded square with a dark icon inside (section 3)."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._icon = ""
        self._token = ""

    def set_icon(self, icon: str, token: str, name: str) -> None:
        """Show ``icon`` on the accent ``token``."""
        if (icon, token) != (self._icon, self._token):
            self._icon, self._token = icon, token
            self.update()
        self.describe(name)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._icon:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        box = QRectF(0.5, 0.5, side - 1, side - 1)
        fill_accent(painter, self.look, rounded(box, side * 0.28), self._token)
        icons.draw(painter, self._icon, QPoint(side // 2, side // 2), round(side * 0.7), self.look.color("on"))


class AgeLabel(Text):
    """A freshness label: a dot for live, a clock for timed, a triangle for old, then the words (section 5)."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, token="low")
        self._age = NEVER

    def show_age(self, age: Age, by_clock: str = "") -> None:
        """Show ``age``; old values may be named by the clock time ``by_clock`` instead of their age."""
        if age.step is not self._age.step:
            self.update()
        self._age = age
        self.say(by_clock if by_clock and age.dim else age.text)

    def _mark_width(self) -> int:
        return 0 if self._age.step is Freshness.NEVER else round(self.pixels * 1.25)

    def wanted_width(self) -> int:
        """Return the width of mark and words."""
        return super().wanted_width() + self._mark_width()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_mark(painter)
        painter.setFont(self.font())
        metrics = QFontMetricsF(self.font())
        base = (self.height() + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(self._mark_width(), round(base), self.text())

    def _draw_mark(self, painter: QPainter) -> None:
        pixels = self.pixels
        middle = QPoint(round(pixels * 0.5), self.height() // 2)
        match self._age.step:
            case Freshness.LIVE:
                side = pixels * 0.55
                box = QRectF(middle.x() + pixels * 0.2 - side / 2, middle.y() - side / 2, side, side)
                draw_mark(painter, self._look, Mark.GOOD, box)
            case Freshness.TIMED:
                icons.draw(painter, "clock", middle, round(pixels * 0.95), self._look.color("low"))
            case Freshness.OLD | Freshness.LOST:
                color = self._look.color("hi" if self._look.outlined else "warn")
                icons.draw(painter, "caution", middle, round(pixels * 1.1), color)
            case Freshness.NEVER:
                pass
