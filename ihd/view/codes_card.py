"""The card with a display's number and install code, as text and for a camera; it does not know whose they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from ihd.model.link import Own
from ihd.view.column import Foot
from ihd.view.digit_groups import DigitGroups
from ihd.view.flow_button import FlowButton
from ihd.view.flow_page import TallCard
from ihd.view.look import Look
from ihd.view.qr import QrPicture, joining
from ihd.view.text import Text
from ihd.view.typed_code import GROUP
from ihd.view.words import translate

#: The sides a QR code may have: a camera still reads the lesser one from a hand's breadth.
_QR: Final = 140
_SMALLEST_QR: Final = 105
#: From this width on, and with larger text, the cards stand one under the other and have the height for the full one.
_ROOMY: Final = 500
#: A EUI-64 is read in pairs of digits; the longest install code has nine groups of four.
_PAIR: Final = 2
_PAIRS: Final = 8
_GROUPS: Final = 9


class CodesCard(TallCard):
    """The display's number and install code, as text and for a camera, and the ways to other ones.

    They are for the owner's eyes: nothing here can be selected or copied.
    """

    def __init__(self, look: Look, act: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(look, parent)
        self._shown: tuple[Own | None, bool, bool] | None = None
        self.title = Text(look, self, size=20, weight=600, wrap=True)
        self.qr = QrPicture(look, self)
        self.hint = Text(look, self, size=18, token="mid", wrap=True)
        self.labels = [Text(look, self, size=16, token="mid", wrap=True) for _ in range(2)]
        self.number = DigitGroups(look, _PAIRS, self, size=20, gap=7)
        self.code = DigitGroups(look, _GROUPS, self, size=20, gap=8)
        self.ways = Foot(look, self, least=48)
        self.other_code = FlowButton(look, self.ways, size=17)
        self.other_stick = FlowButton(look, self.ways, size=17)
        for button, name in ((self.other_code, "install_code"), (self.other_stick, "stick")):
            button.setObjectName(name)
            button.hide()
            button.clicked.connect(lambda _=False, name=name: act(name))

    def show_own(self, own: Own | None, *, offers: bool, linked: bool) -> None:
        """Show what the display is on the air, ``None`` while no stick has told.

        ``offers`` tells of ways to other numbers; once the display is ``linked`` nobody has to type these.
        """
        asked = translate("Pairing", "Type these into your hub")
        self.title.say(translate("Pairing", "This display's numbers") if linked else asked)
        number, code = (_grouped(own.eui64, _PAIR), _grouped(own.install_code, GROUP)) if own is not None else ((), ())
        whole = own is not None and bool(code)
        name = translate("Pairing", "QR code of the display ID and the install code")
        self.qr.show_code(joining(own.eui64, own.install_code) if own is not None and whole else "", name)
        self.qr.setVisible(whole)
        self.hint.say("" if linked and whole else _hint(own))
        self.labels[0].say(translate("Pairing", "Display ID") if number else "")
        self.labels[1].say(translate("Pairing", "Install code") if code else "")
        self.number.say(number)
        self.code.say(code)
        other = translate("Pairing", "Type another install code")
        self.other_code.say(other if code else translate("InstallCode", "Type the install code"))
        self.other_stick.say(
            translate("Pairing", "Choose another stick") if own else translate("Pairing", "Choose a stick")
        )
        ways = (self.other_stick,) if own is None else (self.other_code, self.other_stick)
        self.ways.offer(*(ways if offers else ()))
        self._shown = (own, offers, linked)
        self.arrange()

    def tall(self, width: int) -> int:
        """Return the least height at ``width``."""
        return self._flow(width, self._least(width), place=False)

    def _least(self, width: int) -> int:
        roomy = width >= self.look.px(_ROOMY) or self.look.text_percent > 100
        return self.look.px(_QR if roomy else _SMALLEST_QR)

    def arrange(self) -> None:
        """Place the parts; the QR code takes what height is left, up to its full size."""
        width = self.width()
        if self._shown is None or width <= self.look.px(100):
            return
        spare = max(0, self.height() - self.tall(width))
        least = self._least(width)
        side = min(self.look.px(_QR), least + spare)
        fits = self._flow(width, side, place=False) <= self.height()  # beside a wider code words may need more room
        self._flow(width, side if fits else least, place=True)

    def _flow(self, width: int, side: int, *, place: bool) -> int:
        """Go down the card with a QR code of ``side``; return the height it takes."""
        px = self.look.px
        left, room, top = px(20), width - px(40), px(14)
        head = self.title.wrapped_height(room)
        if place:
            self.title.setGeometry(left, top, room, head)
        top = self._camera(QRect(left, top + head + px(8), room, side), place=place)
        for label, groups in zip(self.labels, (self.number, self.code), strict=True):
            if not label.text():
                continue
            line, lines = label.wrapped_height(room), groups.heightForWidth(room)
            if place:
                label.setGeometry(left, top + px(7), room, line)
                groups.setGeometry(left, top + px(7) + line, room, lines)
            top += px(7) + line + lines
        if self._shown is None or not self._shown[1]:
            return top + px(14)
        ways = self.ways.tall(room)
        if place:
            self.ways.setGeometry(left, self.height() - ways - px(13), room, ways)
        return top + px(9) + ways + px(13)

    def _camera(self, box: QRect, *, place: bool) -> int:
        """Place the QR code with its hint beside or below; return where the next part begins."""
        px, whole = self.look.px, bool(self.qr.modules)
        beside = box.width() - box.height() - px(18) if whole else box.width()
        fits = beside >= max(px(100), self.hint.minimumSizeHint().width())
        room = beside if fits else box.width()
        text = self.hint.wrapped_height(room)
        below = whole and (not fits or text > box.height())
        if below:
            room, text = box.width(), self.hint.wrapped_height(box.width())
        if place:
            self.qr.setGeometry(box.x(), box.y(), box.height(), box.height())
            x = box.x() + (box.height() + px(18) if whole and not below else 0)
            self.hint.setGeometry(x, box.y() + (box.height() + px(6) if below else px(4)), room, text)
        if not whole:
            return box.y() + px(4) + text
        return box.y() + box.height() + (px(6) + text if below else 0)


def _hint(own: Own | None) -> str:
    if own is None:
        return translate("Pairing", "The two numbers are in the radio stick. They are shown as soon as it is found.")
    if own.install_code:
        return translate("Pairing", "Scan it or type the numbers.")
    return translate("Pairing", "This stick holds no install code. Type the one that came with it, or the hub's.")


def _grouped(text: str, size: int) -> tuple[str, ...]:
    """Return the digits of ``text``, whatever separates them, in groups of ``size``."""
    digits = "".join(text.split()).replace(":", "").upper()
    return tuple(digits[at : at + size] for at in range(0, len(digits), size))
