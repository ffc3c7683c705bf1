"""Groups of digits in figures, in as many lines as they need; it does not know what they are a code for."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from ihd.view.look import Look
from ihd.view.text import Text
from ihd.view.wrapped import Wrapped

#: Size of the digits of a code to be typed elsewhere, and room between two groups, in design units.
_SIZE, _GAP = 36, 20


class DigitGroups(Wrapped):
    """Up to ``count`` groups from left to right; a screen reader meets each of them digit by digit."""

    def __init__(self, look: Look, count: int, parent: QWidget, *, size: int = _SIZE, gap: int = _GAP) -> None:
        super().__init__(look, parent, gap=gap)
        self.groups = [Text(look, self, size=size, weight=600, figure=True) for _ in range(count)]

    def parts(self) -> Iterable[tuple[QWidget, QSize]]:
        """Return the groups that are shown."""
        for text in filter(Text.text, self.groups):
            yield text, QSize(text.wanted_width(), text.line_height())

    def say(self, groups: tuple[str, ...]) -> None:
        """Show ``groups``, no more than there are places."""
        for text, digits in zip_longest(self.groups, groups, fillvalue=""):
            assert isinstance(text, Text)
            text.say(digits)
            text.setVisible(bool(digits))
            text.setAccessibleName(" ".join(digits))
        self.reflow()
