"""A meter as it hangs on the wall: its own light screen, whether it is on, and its buttons; it knows no home."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ihd.demo import words
from ihd.demo.facts import MeterFace
from ihd.demo.parts import label, pictured, side_by_side
from ihd.demo.screens import Screen
from ihd.model.supply import Supply
from ihd.view.look import Look

#: A meter's own screen: light, so that it never looks like the display's (design language, section 10).
_PANEL, _INK = QColor("#C4CFBE"), QColor("#151A14")
_HEIGHT: Final = 86
_MARGIN: Final = 9
_SMALL, _LARGE = 13, 27
_DARK: Final = Screen("", "", "", "", "")
_DOTS: Final = {Supply.ON: "ok", Supply.ARMED: "warn", Supply.OFF: "bad"}
#: One shape for each, for who sees no colours.
_SHAPES: Final = {Supply.ON: "●", Supply.ARMED: "▲", Supply.OFF: "■"}


class Lcd(QWidget):
    """Three lines on a light ground."""

    def __init__(self) -> None:
        super().__init__()
        self.shown = _DARK
        self.setFixedHeight(_HEIGHT)
        self.setMinimumWidth(200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_screen(self, screen: Screen) -> None:
        """Show a page, if it is another one."""
        if screen != self.shown:
            self.shown = screen
            self.setAccessibleName(str(screen))
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor("black"), 2))
        painter.setBrush(_PANEL)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.setPen(_INK)
        inside = self.rect().adjusted(_MARGIN, 6, -_MARGIN, -6)
        top, foot = inside.adjusted(0, 0, 0, -54), inside.adjusted(0, 54, 0, 0)
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(_font(_SMALL))
        painter.drawText(top, left | middle, self.shown.title)
        painter.drawText(top, right | middle, self.shown.corner)
        painter.drawText(foot, left | middle, self.shown.foot)
        painter.drawText(foot, right | middle, self.shown.foot_corner)
        painter.setFont(_font(_LARGE))
        painter.drawText(inside.adjusted(0, 18, 0, -18), left | middle, self.shown.figure)


def _font(pixels: int) -> QFont:
    font = QFont("Inter")
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.Bold if pixels > _SMALL else QFont.Weight.DemiBold)
    return font


class MeterPanel(QFrame):
    """One meter with its ``buttons``; ``icon`` is its fuel's."""

    def __init__(self, look: Look, icon: str, color: str, heading: str, *buttons: QWidget) -> None:
        super().__init__()
        self.setObjectName("box")
        self._look = look
        inside = self._inside = QVBoxLayout(self)
        inside.setContentsMargins(10, 8, 10, 8)
        inside.setSpacing(5)
        inside.addLayout(side_by_side(pictured(look, icon, color), label(heading, "heading")))
        self.lcd = Lcd()
        self.mark = QLabel()
        self.state = label("", "strong", wrap=True)
        self.more = label("", "quiet", wrap=True)
        inside.addWidget(self.lcd)
        state = QHBoxLayout()
        state.addWidget(self.mark)
        state.addWidget(self.state, 1)
        inside.addLayout(state)
        inside.addWidget(self.more)
        inside.addStretch()
        inside.addLayout(side_by_side(*buttons, stretch=False))

    def add(self, part: QWidget) -> None:
        """Put something below the buttons."""
        self._inside.addWidget(part)

    def render_face(self, face: MeterFace, more: str) -> None:
        """Show the meter as it is."""
        self.lcd.show_screen(face.screen)
        if self.mark.text() != _SHAPES[face.supply]:
            self.mark.setText(_SHAPES[face.supply])
            self.mark.setStyleSheet(f"color: {self._look.color(_DOTS[face.supply]).name()}")
        self.state.setText(words.supply(face))
        self.more.setText(more)
