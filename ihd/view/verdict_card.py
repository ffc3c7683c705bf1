"""The card beside a keypad: a sign, a headline and a few words, which scroll where they must; it knows no code."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from ihd.view.badge import Badge, Sign
from ihd.view.card import Card
from ihd.view.look import Look
from ihd.view.scroll import Scrolled
from ihd.view.text import Text

#: The headline's sizes, in design units at 100 % text.
_SIZES: Final = (20, 17, 14, 12, 10)


class VerdictCard(Card):
    """Says what was found so far."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._area = Scrolled(look, self)
        self._inner = QWidget()
        self._area.hold(self._inner)
        self.badge = Badge(look, self._inner)
        self.headline = Text(look, self._inner, size=20, weight=600, wrap=True)
        self.text_line = Text(look, self._inner, size=17, token="mid", wrap=True)

    def say(self, sign: Sign, headline: str, text: str) -> None:
        """Show what was found."""
        self.badge.show_sign(sign, headline)
        self.headline.say(headline)
        self.text_line.say(text)
        self.arrange()

    def tall(self, width: int) -> int:
        """Return the height at which nothing scrolls."""
        return self._flow(width, place=False)

    def _flow(self, width: int, *, place: bool) -> int:
        px = self.look.px
        left, room, top = px(16), width - px(32), px(14)
        side = 0 if self.badge.sign is Sign.NONE else max(px(30), round(self.look.text_px(20) * 1.25))
        indent = side + px(10) if side else 0
        self._fit(room - indent)
        head, text = self.headline.wrapped_height(room - indent), self.text_line.wrapped_height(room)
        line = max(head, side)
        if place:
            self.badge.setGeometry(left, top + (line - side) // 2, side, side)
            self.headline.setGeometry(left + indent, top + (line - head) // 2, room - indent, head)
            self.text_line.setGeometry(left, top + line + px(6), room, text)
        return top + line + px(6) + text + px(12)

    def _fit(self, room: int) -> None:
        """Make the headline no larger than lets its longest word stand whole."""
        for size in _SIZES:
            self.headline.set_size(size)
            if self.headline.minimumSizeHint().width() <= room:
                return

    def arrange(self) -> None:
        """Place the parts for the present size."""
        if not self.height():
            return
        high = self._flow(self.width(), place=True)
        inset = self.look.px(3)
        self._area.setGeometry(self.rect().adjusted(0, inset, 0, -inset))
        self._area.let_keyboard_in(high > self._area.height())
        self._inner.resize(self.width(), max(high, self._area.height()))
