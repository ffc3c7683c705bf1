"""A row of buttons of which one is chosen; it wraps where the words need more room than there is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from ihd.view.look import Look
from ihd.view.plain_button import PlainButton
from ihd.view.wrapped import Wrapped


class Choices(Wrapped):
    """Buttons for ``options``; touching one acts ``{key}:{option}``."""

    def __init__(
        self, look: Look, key: str, options: Sequence[str], act: Callable[[str], None], parent: QWidget
    ) -> None:
        super().__init__(look, parent)
        self._options = list(options)
        self.buttons = [PlainButton(look, "", self) for _ in options]
        for option, button in zip(options, self.buttons, strict=True):
            button.setCheckable(True)
            button.setObjectName(f"{key}:{option}")
            button.clicked.connect(lambda _=False, action=f"{key}:{option}": act(action))

    def parts(self) -> Iterable[tuple[QWidget, QSize]]:
        """Return the buttons."""
        return ((button, button.sizeHint()) for button in self.buttons)

    def say(self, texts: Sequence[str], chosen: str) -> None:
        """Name the options and mark the one ``chosen``; where none ever is, they are plain buttons."""
        for option, text, button in zip(self._options, texts, self.buttons, strict=True):
            button.setText(text)
            button.setCheckable(bool(chosen))
            button.setChecked(option == chosen)
        self.reflow()
