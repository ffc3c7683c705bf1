"""Parts of a task that share a box: one under the other, or buttons side by side; they know no task."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.view.flow_button import FlowButton
from ihd.view.flow_page import TallCard
from ihd.view.look import Look

_CARD_GAP: Final = 12
_BUTTON_GAP: Final = 8
_FOOT: Final = 54
#: How much wider a primary button is than its neighbours.
_PRIMARY: Final = 1.3


class Column(QWidget):
    """Cards one under the other: each gets the height its words need, and the first what is left over."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._cards: list[TallCard] = []

    def keep(self, *cards: TallCard) -> None:
        """Take in ``cards``, whose parent this is, from top to bottom."""
        self._cards = list(cards)

    def tall(self, width: int) -> int:
        """Return the height they need at ``width``."""
        return sum(card.tall(width) for card in self._cards) + self._gaps

    @property
    def _gaps(self) -> int:
        return self._look.px(_CARD_GAP) * (len(self._cards) - 1)

    def arrange(self) -> None:
        """Place the cards for the present size, and after their words have changed."""
        width, top = self.width(), 0
        spare = max(0, self.height() - self.tall(width))
        for card in self._cards:
            high = card.tall(width) + spare
            card.setGeometry(0, top, width, high)
            card.arrange()
            top += high + self._look.px(_CARD_GAP)
            spare = 0

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.arrange()


class Foot(QWidget):
    """Buttons side by side, as many as are offered now; one under the other where their words need that."""

    def __init__(self, look: Look, parent: QWidget, *, least: int = _FOOT) -> None:
        super().__init__(parent)
        self._look = look
        self._least = least
        self._offered: Sequence[FlowButton] = ()

    def offer(self, *buttons: FlowButton) -> None:
        """Show these, from left to right."""
        if buttons != self._offered:
            for button in self._offered:
                button.setVisible(button in buttons)
            self._offered = buttons
            for button in buttons:
                button.setVisible(True)
        self.arrange()

    def _widths(self, width: int) -> list[int]:
        gap = self._look.px(_BUTTON_GAP)
        shares = [_PRIMARY if button.primary else 1.0 for button in self._offered]
        room = width - gap * (len(shares) - 1)
        return [round(room * share / sum(shares)) for share in shares]

    def _beside(self, width: int) -> bool:
        """Return whether no word is cut with the buttons side by side."""
        return all(button.suits(share) for button, share in zip(self._offered, self._widths(width), strict=True))

    def tall(self, width: int) -> int:
        """Return the height the buttons need at ``width``."""
        least, gap = self._look.px(self._least), self._look.px(_BUTTON_GAP)
        if self._beside(width):
            needs = zip(self._offered, self._widths(width), strict=True)
            return max([least, *(button.tall(share) for button, share in needs)])
        heights = [max(least, button.tall(width)) for button in self._offered]
        return sum(heights) + gap * (len(heights) - 1)

    def arrange(self) -> None:
        """Place the buttons for the present size."""
        gap, count = self._look.px(_BUTTON_GAP), max(1, len(self._offered))
        if self._beside(self.width()):
            left = 0
            for button, wide in zip(self._offered, self._widths(self.width()), strict=True):
                button.setGeometry(left, 0, wide, self.height())
                left += wide + gap
            return
        high = (self.height() - gap * (count - 1)) // count
        for place, button in enumerate(self._offered):
            button.setGeometry(0, place * (high + gap), self.width(), high)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.arrange()
