"""A row of buttons of which one is chosen; it wraps where the words need more room than there is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ihd.view.look import Look
from ihd.view.plain_button import PlainButton


class Choices(QWidget):
    """Buttons for ``options``; touching one acts ``{key}:{option}``."""

    def __init__(
        self, look: Look, key: str, options: Sequence[str], act: Callable[[str], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._options = list(options)
        self.buttons = [PlainButton(look, "", self) for _ in options]
        for option, button in zip(options, self.buttons, strict=True):
            button.setCheckable(True)
            button.setObjectName(f"{key}:{option}")
            button.clicked.connect(lambda _=False, action=f"{key}:{option}": act(action))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, texts: Sequence[str], chosen: str) -> None:
        """Name the options and mark the one chosen."""
        for option, text, button in zip(self._options, texts, self.buttons, strict=True):
            button.setText(text)
            button.setChecked(option == chosen)
        self._arrange(self.width())
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._flow(width, place=False)

    def sizeHint(self) -> QSize:
        width = sum(button.sizeHint().width() for button in self.buttons)
        return QSize(width, self._flow(10_000, place=False))

    def minimumSizeHint(self) -> QSize:
        return QSize(max(button.sizeHint().width() for button in self.buttons), self.sizeHint().height())

    def _arrange(self, width: int) -> None:
        self._flow(width, place=True)

    def _flow(self, width: int, *, place: bool) -> int:
        """Lay the buttons out from left to right in as many rows as it takes; return the height."""
        x = y = row = 0
        for button in self.buttons:
            size = button.sizeHint()
            if x and x + size.width() > width:
                x, y, row = 0, y + row, 0
            if place:
                button.setGeometry(x, y, size.width(), size.height())
            x += size.width()
            row = max(row, size.height())
        return y + row

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._arrange(self.width())
