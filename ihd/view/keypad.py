"""Keys to type a code with, and Clear and Delete; they know no code."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6 import QtCore
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.view import icons
from ihd.view.button import Touch
from ihd.view.ink import CENTRE, MIDDLE, fill, outline, rounded
from ihd.view.look import Look
from ihd.view.words import translate

CLEAR: Final = "clear"
DELETE: Final = "delete"
#: In three columns, as on a telephone.
DIGIT_KEYS: Final = (*"123456789", CLEAR, "0", DELETE)
#: In six columns or in four.
HEX_KEYS: Final = (*"0123456789ABCDEF", CLEAR, DELETE)


class Key(Touch):
    """One key: a character, or a word with or without an icon."""

    def __init__(self, look: Look, name: str, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.name = name
        self.setObjectName(f"key:{name}")
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.TabFocus)  # a finger leaves the keyboard where it was

    def draw(self, painter: QPainter) -> None:
        look, u = self.look, self.look.shape.u
        path = rounded(QRectF(self.rect()).adjusted(u, u, -u, -u), 12 * u)
        fill(painter, path, look.color("line" if self.isDown() and not look.contrast else "ctl"))
        outline(painter, path, look.color("line"), 1.5 * u)
        character = len(self.name) == 1
        painter.setPen(look.color("hi" if character else "mid"))
        if character:
            pixels = round(min(look.text_px(34), self.height() * 0.62))
            painter.setFont(look.font(pixels, 600))
            painter.drawText(self.rect(), CENTRE | MIDDLE, self.text())
            return
        with_icon = self.name == DELETE
        pixels = look.text_px(16 if with_icon else 20)
        while pixels > look.px(16) and look.metrics(pixels, 400).horizontalAdvance(self.text()) > self.width() - 12 * u:
            pixels -= 1
        painter.setFont(look.font(pixels, 400))
        if not with_icon:
            painter.drawText(self.rect(), CENTRE | MIDDLE, self.text())
            return
        icon = round(min(26 * u * look.text, self.height() * 0.4))
        room = self.height() - icon - pixels * 1.1
        icons.draw(painter, "backspace", QPoint(self.width() // 2, round(room / 2 + icon / 2)), icon, look.color("hi"))
        below = self.rect().adjusted(0, round(room / 2 + icon), 0, -round(room / 2))
        painter.drawText(below, CENTRE | MIDDLE, self.text())


class Keypad(QWidget):
    """The keys in rows of ``columns``, the last row over the whole width; ``pressed`` is told which.

    That is a character, :data:`CLEAR` or :data:`DELETE`.
    """

    def __init__(
        self, look: Look, pressed: Callable[[str], None], parent: QWidget, *, keys: tuple[str, ...] = DIGIT_KEYS
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.columns = 3
        self.keys = [Key(look, name, self) for name in keys]
        for key in self.keys:
            key.clicked.connect(lambda _=False, name=key.name: pressed(name))
        self.restyle()

    def restyle(self) -> None:
        """Take up a changed language."""
        words = {CLEAR: translate("TopUp", "Clear"), DELETE: translate("TopUp", "Delete")}
        names = {CLEAR: translate("TopUp", "Clear all"), DELETE: translate("TopUp", "Delete the last one")}
        for key in self.keys:
            key.setText(words.get(key.name, key.name))
            key.setAccessibleName(names.get(key.name, key.name))

    @property
    def rows(self) -> int:
        """Return how many rows they stand in."""
        return -(-len(self.keys) // self.columns)

    def arrange(self) -> None:
        """Place the keys for the present size."""
        gap = self.look.px(7.5 if self.look.shape.u > 1 else 8)
        tall = (self.height() - gap * (self.rows - 1)) / self.rows
        for row in range(self.rows):
            keys = self.keys[row * self.columns : (row + 1) * self.columns]
            wide = (self.width() - gap * (len(keys) - 1)) / len(keys)
            for column, key in enumerate(keys):
                x, y = column * (wide + gap), row * (tall + gap)
                key.setGeometry(round(x), round(y), round(wide), round(tall))

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.arrange()
