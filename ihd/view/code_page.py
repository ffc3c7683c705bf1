"""A task in which a code is typed: keys on the screen, a keyboard, the clipboard; it knows no kind of code."""

from __future__ import annotations

from typing import ClassVar, Final

from PySide6 import QtCore
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from ihd.view.flow_button import FlowButton
from ihd.view.flow_header import FlowHeader
from ihd.view.keypad import DELETE
from ihd.view.page import Desk, Page
from ihd.view.typed_code import TypedCode

_RETURN: Final = (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter)
_STEPS: Final = {QtCore.Qt.Key.Key_Left: -1, QtCore.Qt.Key.Key_Right: 1}


class CodePage(Page):
    """``entry`` is what is typed so far; ``onward``, the large button, is pressed by Enter as well.

    ``letters`` are the keyboard's that are taken for a code's, capitals for small ones too.
    """

    flow: ClassVar[bool] = True
    letters: ClassVar[str]
    entry: TypedCode
    onward: FlowButton

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self.header = FlowHeader(self.look, lambda: desk.open_page(self.back), self)

    def arrive(self) -> None:
        """Take the keyboard: what is typed goes into the groups."""
        self.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def paste(self, text: str) -> None:
        """Take in what was copied elsewhere."""
        raise NotImplementedError

    def press(self, key: str) -> None:
        """Take a key of the screen's: a character, or what deletes one or clears all."""
        raise NotImplementedError

    def show_code(self) -> None:
        """Show the characters and what is said of them: after each key, so only what changed is painted."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a keyboard's key as the screen's of that name."""
        key, text = event.key(), event.text().upper()
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste(QGuiApplication.clipboard().text())
        elif key == QtCore.Qt.Key.Key_Escape:
            self.desk.open_page(self.back)
        elif key in _RETURN:
            self.onward.click()
        elif key == QtCore.Qt.Key.Key_Backspace:
            self.press(DELETE)
        elif key in _STEPS:
            self.entry.step(_STEPS[QtCore.Qt.Key(key)])
            self.show_code()
        elif len(text) == 1 and text in self.letters:
            self.press(text)
        else:
            super().keyPressEvent(event)
