"""Groups of digits in figures, in as many lines as they need; it does not know what they are a code for."""

from __future__ import annotations

from itertools import zip_longest

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ihd.view.look import Look
from ihd.view.text import Text

#: Size of the digits of a code to be typed elsewhere, and room between two groups, in design units.
_SIZE, _GAP = 36, 20


class DigitGroups(QWidget):
    """Up to ``count`` groups from left to right; a screen reader meets each of them digit by digit."""

    def __init__(self, look: Look, count: int, parent: QWidget, *, size: int = _SIZE, gap: int = _GAP) -> None:
        super().__init__(parent)
        self._look = look
        self._gap = gap
        self.groups = [Text(look, self, size=size, weight=600, figure=True) for _ in range(count)]
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, groups: tuple[str, ...]) -> None:
        """Show ``groups``, no more than there are places."""
        for text, digits in zip_longest(self.groups, groups, fillvalue=""):
            assert isinstance(text, Text)
            text.say(digits)
            text.setVisible(bool(digits))
            text.setAccessibleName(" ".join(digits))
        self._flow(self.width(), place=True)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._flow(width, place=False)

    def sizeHint(self) -> QSize:
        gap = self._look.px(self._gap)
        width = sum(text.wanted_width() + gap for text in self.groups if text.text()) - gap
        return QSize(width, self._flow(width, place=False))

    def minimumSizeHint(self) -> QSize:
        return QSize(max(text.wanted_width() for text in self.groups), self.groups[0].line_height())

    def _flow(self, width: int, *, place: bool) -> int:
        """Set the groups one after the other; return the height they take."""
        x = y = 0
        gap, high = self._look.px(self._gap), self.groups[0].line_height()
        for text in filter(Text.text, self.groups):
            wide = text.wanted_width()
            if x and x + wide > width:
                x, y = 0, y + high
            if place:
                text.setGeometry(x, y, wide, high)
            x += wide + gap
        return y + high

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._flow(self.width(), place=True)
