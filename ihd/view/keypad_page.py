"""A task at the keypad: a figure that is typed, what is said of it, and a button to use it; it knows no figure."""

from __future__ import annotations

from typing import ClassVar, Final, NamedTuple

from PySide6 import QtCore
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.model.snapshot import Snapshot
from ihd.view.badge import Sign
from ihd.view.flow_button import FlowButton
from ihd.view.flow_header import FlowHeader
from ihd.view.flow_page import head
from ihd.view.keypad import CLEAR, DELETE, DIGIT_KEYS, Keypad
from ihd.view.page import Desk, Page
from ihd.view.text import Text
from ihd.view.verdict_card import VerdictCard
from ihd.view.words import translate

#: The least height of a key in an upright window (design language, section 4).
_KEY: Final = 74
_RETURN: Final = (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter)


class Said(NamedTuple):
    """What is shown: the ``figure`` as typed, by its ``name`` for who cannot see it, and what is said of it.

    ``use`` are the words of the button, ``ready`` tells whether it can be used; ``aside`` are those of the second
    button, empty for none.
    """

    figure: str
    name: str
    headline: str
    text: str
    use: str
    ready: bool
    sign: Sign = Sign.NONE
    aside: str = ""


class KeypadPage(Page):
    """Digits typed on the screen or on a keyboard; a subclass says what they are for. They go when the page does."""

    flow: ClassVar[bool] = True
    most: int = 6
    letters: ClassVar[str] = "0123456789"
    keys: ClassVar[tuple[str, ...]] = DIGIT_KEYS
    columns: ClassVar[int] = 3
    figure_size: ClassVar[float] = 44
    typed: str = ""  # the digits so far
    now = 0.0

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self.header = FlowHeader(self.look, self.go_back, self)
        self.figure = Text(self.look, self, size=self.figure_size, weight=700, figure=True)
        self.card = VerdictCard(self.look, self)
        self.aside = FlowButton(self.look, self, size=18)
        self.aside.setObjectName("aside")
        self.aside.clicked.connect(self.step_aside)
        self.button = FlowButton(self.look, self, primary=True)
        self.button.setObjectName("use")
        self.button.clicked.connect(self.use)
        self.keypad = Keypad(self.look, self.press, self, keys=self.keys)
        self.keypad.columns = self.columns

    def titles(self) -> tuple[str, str]:
        """Return the title, and a shorter one."""
        raise NotImplementedError

    def said(self) -> Said:
        """Return what is shown of the digits so far."""
        raise NotImplementedError

    def use(self) -> None:
        """Take the digits."""
        raise NotImplementedError

    def step_aside(self) -> None:
        """Do what the second button stands for."""

    def go_back(self) -> None:
        """Go where the arrow leads."""
        self.desk.open_page(self.back)

    def arrive(self) -> None:
        """Take the keyboard, with nothing typed yet."""
        self.typed = ""
        self.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Forget what was typed."""
        self.typed = ""

    def render(self, snapshot: Snapshot, now: float) -> None:  # type: ignore[override]  # see Page.render
        """Show the header; the digits are shown as they are typed."""
        self.now = now
        head(self.header, self.width(), self.titles(), translate("Flow", "Back"), snapshot, now)
        self.show_typed()

    def show_typed(self) -> None:
        """Show the digits and what is said of them."""
        said = self.said()
        self.figure.say(said.figure)
        self.figure.setAccessibleName(said.name)
        self.card.say(said.sign, said.headline, said.text)
        self.button.say(said.use)
        self.button.setEnabled(said.ready)
        self.aside.say(said.aside)
        if self.aside.isHidden() is bool(said.aside):
            self.aside.setVisible(bool(said.aside))
            self._arrange()

    def press(self, key: str) -> None:
        """Take one key of the keypad."""
        if key == CLEAR:
            self.typed = ""
        elif key == DELETE:
            self.typed = self.typed[:-1]
        elif len(self.typed) < self.most:
            self.typed += key
        self.show_typed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.key() == QtCore.Qt.Key.Key_Escape:
            self.go_back()
        elif event.key() in _RETURN:
            self.button.click()
        elif event.key() == QtCore.Qt.Key.Key_Backspace:
            self.press(DELETE)
        elif len(text) == 1 and text in self.letters:
            self.press(text)
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------------------------------------------ where it is

    def restyle(self) -> None:
        """Take up a changed look or language."""
        self.keypad.restyle()
        self._arrange()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._arrange()

    def _arrange(self) -> None:
        self.header.setGeometry(0, 0, self.width(), self.header.tall())
        self.header.arrange()
        if self.look.shape.portrait:
            self._upright()
        else:
            self._across()
        self.card.arrange()
        self.keypad.arrange()

    def _across(self) -> None:
        """Left what was typed and what is said of it, right the keys."""
        look, width = self.look, self.width()
        margin, gap = look.px(16), look.px(10)
        top, foot = self.header.tall() + gap, self.height() - look.px(14)
        keys = round((width - 3 * margin) * 0.48)
        left = width - 3 * margin - keys
        self.keypad.setGeometry(2 * margin + left, top, keys, foot - top)
        self._stack(margin, left, top, foot, gap)

    def _upright(self) -> None:
        """Everything one under the other, the keys at the foot, where a thumb is."""
        look = self.look
        margin, gap = look.px(10), look.px(7.5)
        width, foot = self.width() - 2 * margin, self.height() - look.px(10)
        keys = self.keypad.rows * look.px(_KEY) + (self.keypad.rows - 1) * gap
        self.keypad.setGeometry(margin, foot - keys, width, keys)
        self._stack(margin, width, self.header.tall() + look.px(5), foot - keys - gap, gap)

    def _stack(self, left: int, width: int, top: int, foot: int, gap: int) -> None:
        """Put figure, card and buttons one under the other; the card has the room that is left."""
        self.figure.set_size(self.figure_size / self.look.text)  # what is said of it needs the room more
        figure = round(self.figure.pixels * 1.35)
        self.figure.setGeometry(left, top, width, figure)
        for button in (self.button, self.aside):
            if not button.isHidden():
                tall = max(self.look.px(56), button.tall(width))
                foot -= tall
                button.setGeometry(left, foot, width, tall)
                foot -= gap
        top += figure + gap
        self.card.setGeometry(left, top, width, max(0, foot - top))
