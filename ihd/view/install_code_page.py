"""Typing the install code of a display or of its hub, with keys on the screen, a keyboard, or from the clipboard.

The code goes to the radio and nowhere else: it is neither kept here nor copied.
"""

from __future__ import annotations

import string
from typing import ClassVar, Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.model.pairing import Offered
from ihd.model.snapshot import Snapshot
from ihd.view.badge import Sign
from ihd.view.code_boxes import Checked, CodeBoxes
from ihd.view.code_page import CodePage
from ihd.view.flow_button import FlowButton
from ihd.view.flow_page import head
from ihd.view.install_code_entry import GROUPS, HEX, InstallCodeEntry, Verdict, verdict
from ihd.view.keypad import CLEAR, DELETE, HEX_KEYS, Keypad
from ihd.view.page import Desk
from ihd.view.verdict_card import VerdictCard
from ihd.view.words import translate

#: Groups and keys side by side, across and in an upright window.
_GROUPS_ACROSS: Final = (5, 3)
_KEYS_ACROSS: Final = (6, 4)
#: The least height of a key in an upright window (design language, section 4).
_KEY: Final = 74
_CHECKED: Final = {Sign.DONE: Checked.GOOD, Sign.CAUTION: Checked.BAD}


class InstallCodePage(CodePage):
    """The keypad. Characters stay while the page is left, until they are used or the way to the hub is at its end."""

    letters: ClassVar[str] = f"{string.digits}{string.ascii_uppercase}"  # a wrong one is shown, and said to be wrong
    back = "pairing"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.entry: InstallCodeEntry = InstallCodeEntry()
        self._said: Verdict | None = None
        self.boxes = self._groups(GROUPS)
        self.card = VerdictCard(self.look, self)
        self.use = self.onward = FlowButton(self.look, self, primary=True)
        self.use.setObjectName("use")
        self.use.clicked.connect(self._use)
        self.keypad = Keypad(self.look, self.press, self, keys=HEX_KEYS)

    def _groups(self, count: int) -> CodeBoxes:
        return CodeBoxes(self.look, self._touch_group, self, groups=count, columns=_GROUPS_ACROSS, letters=HEX)

    def render(self, snapshot: Snapshot, now: float) -> None:  # type: ignore[override]  # see Page.render
        """Show the header; the code is shown as it is typed."""
        head(self.header, self.width(), self.titles(), translate("Flow", "Back"), snapshot, now)
        self.show_code()

    def titles(self) -> tuple[str, str]:
        """Return the task's title, in full and short."""
        return translate("InstallCode", "Install code"), translate("InstallCode", "Code")

    def verdict(self) -> Verdict:
        """Return what is to be said of what is typed so far."""
        return verdict(self.entry)

    def show_code(self) -> None:
        """Show the characters and what is said of them."""
        said = self.verdict()
        self.boxes.show_entry(self.entry, _CHECKED.get(said.sign, Checked.NOT_YET), said.wrong)
        self.card.say(said.sign, said.headline, said.text)
        self._said = said
        text, enabled = self.offer(said)
        self.use.say(text)
        self.use.setEnabled(enabled)

    def offer(self, said: Verdict) -> tuple[str, bool]:
        """Return what the button says, and whether it may be pressed."""
        if not self.entry.count and self._typed_before:
            return translate("InstallCode", "Use the stick's own code"), True
        return translate("InstallCode", "Use this code"), bool(said.code)

    @property
    def _typed_before(self) -> bool:
        return self.desk.offered is not None and bool(self.desk.offered.install_code)

    # ------------------------------------------------------------------------------------------------ what is done

    def _use(self) -> None:
        code = self._said.code if self._said is not None else ""
        self.entry.clear()
        self._said = None
        self.take(code)

    def take(self, code: str) -> None:
        """Pair with the code, or with that of the stick where nothing is typed."""
        stick = self.desk.offered.stick if self.desk.offered is not None else self.desk.stick
        self.desk.pair(Offered(stick, code))

    def press(self, key: str) -> None:
        """Take a key of the screen's."""
        self.entry.too_long = 0
        if key == CLEAR:
            self.entry.clear()
        elif key == DELETE:
            self.entry.delete()
        else:
            self.entry.type(key)
        self.show_code()

    def _touch_group(self, number: int) -> None:
        self.entry.move_to(number)
        self.show_code()

    def paste(self, text: str) -> None:
        """Take in what was copied elsewhere."""
        self.entry.too_long = 0
        self.entry.paste(text)
        self.show_code()

    # ------------------------------------------------------------------------------------------------ where it is

    def restyle(self) -> None:
        """Take up a changed look or language."""
        self.boxes.restyle()
        self.keypad.restyle()
        self._arrange()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._arrange()

    def _arrange(self) -> None:
        self.header.setGeometry(0, 0, self.width(), self.header.tall())
        self.header.arrange()
        self.keypad.columns = _KEYS_ACROSS[self.look.shape.portrait]
        if self.look.shape.portrait:
            self._upright()
        else:
            self._across()
        for part in (self.boxes, self.card, self.keypad):
            part.arrange()

    def _across(self) -> None:
        """Groups over the whole width; below, what is said to the left and the keys to the right."""
        look, width = self.look, self.width()
        margin, gap = look.px(16), look.px(10)
        top, foot = self.header.tall() + look.px(8), self.height() - look.px(14)
        boxes = look.px(112)
        self.boxes.setGeometry(margin, top, width - 2 * margin, boxes)
        top += boxes + gap
        keys = round((width - 3 * margin) * 0.645)
        left = width - 3 * margin - keys
        self.keypad.setGeometry(2 * margin + left, top, keys, foot - top)
        use = max(look.px(64), self.use.tall(left))
        self.use.setGeometry(margin, foot - use, left, use)
        self.card.setGeometry(margin, top, left, foot - use - gap - top)

    def _upright(self) -> None:
        """Everything one under the other, the keys at the foot, where a thumb is."""
        look = self.look
        margin, gap = look.px(10), look.px(7.5)
        width, top = self.width() - 2 * margin, self.header.tall() + look.px(5)
        keys = self.keypad.rows * look.px(_KEY) + (self.keypad.rows - 1) * gap
        use, boxes = max(look.px(52), self.use.tall(width)), look.px(160)
        card = self.height() - top - boxes - use - keys - 4 * gap
        for part, tall in ((self.boxes, boxes), (self.card, card), (self.use, use), (self.keypad, keys)):
            part.setGeometry(margin, top, width, tall)
            top += tall + gap
