"""Top up: a code typed or pasted for one meter, checked as far as a screen can, and sent once."""

from __future__ import annotations

import string
from itertools import pairwise
from typing import ClassVar

from PySide6 import QtCore
from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.model.commands import Pending, Stage, TopUp
from ihd.model.credit import TOP_UP_RESULTS
from ihd.model.meter import Meter
from ihd.model.snapshot import Snapshot
from ihd.model.units import Fuel
from ihd.model.utrn import DIGITS
from ihd.view.badge import Sign
from ihd.view.code_boxes import Checked, CodeBoxes
from ihd.view.code_page import CodePage
from ihd.view.flow_button import FlowButton
from ihd.view.home_facts import imports, meter_name
from ihd.view.keypad import CLEAR, DELETE, Keypad
from ihd.view.page import Desk
from ihd.view.prepay_facts import all_by_bill, locked_until, most_urgent, prepaid
from ihd.view.typed_code import GROUP
from ihd.view.words import translate
from ppmid.code_entry import GROUPS, CodeEntry, Problem
from ppmid.feedback import Feedback, feedback
from ppmid.feedback_card import FeedbackCard
from ppmid.fuel_switch import FuelSwitch, Segment

_CHECKED = {Sign.DONE: Checked.GOOD, Sign.FAILED: Checked.BAD}
#: Boxes side by side, across and in an upright window, where the others go below.
_COLUMNS = (GROUPS, 3)


def code_lives(pending: Pending) -> bool:
    """Return whether the code of a settled command may be entered again: it was neither used nor turned down."""
    if pending.stage is Stage.REFUSED and pending.result is not None:
        return TOP_UP_RESULTS[pending.result].code_lives
    return pending.stage in (Stage.REFUSED, Stage.NO_ANSWER)


class TopUpPage(CodePage):
    """The keypad. Digits stay while the page is left, and come back after a try whose code lives."""

    letters: ClassVar[str] = string.digits
    back = "home"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.entry: CodeEntry = CodeEntry()
        self._problem: Problem | None = None
        self._asking = False
        self._shown: tuple[Snapshot, float] | None = None
        self._meter: Meter | None = None
        self._said: Feedback | None = None
        self._sent: int | None = None
        self._sent_digits = ""  # until it is known that they are of no more use
        self.boxes = CodeBoxes(self.look, self._touch_group, self, groups=GROUPS, columns=_COLUMNS)
        self.fuels = FuelSwitch(self.look, self._choose, self)
        self.card = FeedbackCard(self.look, self._answer, self)
        self.send = self.onward = FlowButton(self.look, self, primary=True)
        self.send.setObjectName("send")
        self.send.setEnabled(False)
        self.send.clicked.connect(lambda: desk.gate.pass_then(self._send))
        self.keypad = Keypad(self.look, self.press, self)

    # ------------------------------------------------------------------------------------------------ what is shown

    def arrive(self) -> None:
        """Show the answer first, if a code was sent and its answer not seen yet."""
        super().arrive()
        if self._sent is not None and self.desk.sent == self._sent:
            self.desk.open_page("result")

    def leave(self) -> None:
        """Forget what was asked; the digits stay."""
        self._problem, self._asking = None, False

    def forget(self) -> None:
        """Forget the digits, once nobody is there."""
        self.entry.clear()
        self._sent_digits = ""

    def render(self, snapshot: Snapshot, now: float) -> None:  # type: ignore[override]  # see Page.render
        """Show the meters a code can be for, and what is said of the code so far."""
        self._shown = (snapshot, now)
        meters = [meter for meter in imports(snapshot) if prepaid(meter)]
        urgent = most_urgent(snapshot, now)
        if self.desk.meter not in {meter.meter for meter in meters} and urgent is not None:
            self.desk.meter = urgent.meter
        self._meter = next((meter for meter in meters if meter.meter == self.desk.meter), None)
        self._settle(snapshot)
        self.header.show_header(translate("TopUp", "Top up"), translate("Flow", "Back"), snapshot, now)
        segments = [
            Segment(meter.meter, "flame" if meter.fuel is Fuel.GAS else "bolt", meter_name(snapshot, meter))
            for meter in meters
        ]
        self.fuels.show_meters(segments, self.desk.meter)
        for before, piece in pairwise((self.boxes.boxes[-1], *self.fuels.pieces)):
            QWidget.setTabOrder(before, piece)  # made late, they would come last by keyboard
        self.show_code()

    def _settle(self, snapshot: Snapshot) -> None:
        """Show a code again that was sent in vain, or forget it."""
        pending = snapshot.command(self._sent)
        if self._sent is None or pending is None or pending.stage is Stage.SENT:
            return
        for_other = self.desk.meter != pending.meter and not pending.accepted  # it may be the other fuel's
        if not self.entry.count and (code_lives(pending) or for_other):
            self.entry.put_back(self._sent_digits)
        self._sent, self._sent_digits = None, ""

    def show_code(self) -> None:
        """Show the digits and what is said of them."""
        if self._shown is None:
            return
        snapshot, now = self._shown
        home = snapshot.home_time(now)
        others = [meter for meter in imports(snapshot) if prepaid(meter) and meter is not self._meter]
        other = others[0] if others else None
        said = feedback(self.entry, self._problem, self._meter, other, home, by_bill=all_by_bill(snapshot))
        whole = self.entry.count == DIGITS and self._problem is None
        self.boxes.show_entry(self.entry, _CHECKED.get(said.sign, Checked.NOT_YET) if whole else Checked.NOT_YET)
        self.card.show_feedback(said, self.entry.count if self._asking else 0)
        self._said = said
        self.send.setEnabled(said.utrn is not None and not self._asking)
        gas = self._meter is not None and self._meter.fuel is Fuel.GAS
        to_meter = translate("TopUp", "Send to gas meter") if gas else translate("TopUp", "Send to electricity meter")
        self.send.say(to_meter, translate("TopUp", "Send"))

    # ------------------------------------------------------------------------------------------------ what is done

    def press(self, key: str) -> None:
        """Take a key of the screen's; what was asked is answered by it."""
        self._problem = None
        if key == CLEAR:
            self._clear()
            return
        self._asking = False
        if key == DELETE:
            self.entry.delete()
        else:
            self.entry.type(key)
        self.show_code()

    def _clear(self) -> None:
        """Clear the digits; ask first if more than four would go."""
        if self.entry.count > GROUP:
            self._asking = True
        else:
            self.entry.clear()
        self.show_code()

    def _answer(self, clear: bool) -> None:
        self._asking = False
        if clear:
            self.entry.clear()
        self.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        self.show_code()

    def _touch_group(self, number: int) -> None:
        self._asking = False
        self.entry.move_to(number)
        self.show_code()

    def _choose(self, meter: int) -> None:
        self.desk.meter = meter
        if self._shown is not None:
            self.render(*self._shown)

    def paste(self, text: str) -> None:
        """Take in what was copied elsewhere."""
        self._asking = False
        self._problem = self.entry.paste(text)
        self.show_code()

    def _send(self) -> None:
        """Send the code once; then only the answer counts."""
        said, meter = self._said, self._meter
        if said is None or said.utrn is None or meter is None or self._locked(meter):
            return
        command = TopUp(self.desk.next_command(), meter.meter, said.utrn)
        self._sent, self._sent_digits = command.id, said.utrn.digits
        self.entry.clear()
        self._said = None
        self.desk.send(command)
        self.desk.open_page("result")
        self.show_code()

    def _locked(self, meter: Meter) -> bool:
        if self._shown is None:
            return False
        snapshot, now = self._shown
        return locked_until(meter, snapshot.home_time(now)) is not None

    # ------------------------------------------------------------------------------------------------ where it is

    def restyle(self) -> None:
        """Take up a changed look or language."""
        self.boxes.restyle()
        self.keypad.restyle()
        self.fuels.update()
        self._arrange()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._arrange()

    def _arrange(self) -> None:
        look = self.look
        self.header.setGeometry(0, 0, self.width(), self.header.tall())
        self.header.arrange()
        if look.shape.portrait:
            self._upright()
        else:
            self._across()
        for part in (self.boxes, self.fuels, self.card, self.keypad):
            part.arrange()

    def _across(self) -> None:
        """Boxes over the whole width; below, what is said to the left and the keys to the right (section 6)."""
        look, width = self.look, self.width()
        roomy = self.height() >= 470 * look.shape.u
        margin, gap = look.px(16), look.px(12 if roomy else 7.5)
        foot = self.height() - (margin if roomy else gap)
        top = self.header.tall() + look.px(8 if roomy else 3)
        tall = look.px(68 if roomy else 60)
        self.boxes.setGeometry(margin, top, width - 2 * margin, tall)
        top += tall + gap
        left = round((width - 2 * margin - margin) * 388 / 752)
        keys = margin + left + margin
        self.keypad.setGeometry(keys, top, width - margin - keys, foot - top)
        fuels = max(look.px(52 if not roomy else 56), round(look.text_px(18) * 1.6))
        send = max(look.px(64), round(look.text_px(20) * 1.7))
        self.fuels.setGeometry(margin, top, left, fuels)
        self.send.setGeometry(margin, foot - send, left, send)
        top += fuels + gap
        self.card.setGeometry(margin, top, left, foot - send - gap - top)

    def _upright(self) -> None:
        """Everything one under the other, the keys at the foot, where a thumb is."""
        look = self.look
        margin, gap = look.px(10), look.px(7.5)
        width = self.width() - 2 * margin
        scale = self.height() / 1280
        top = self.header.tall() + look.px(5)
        heights = (232 * scale, max(88 * scale, look.text_px(18) * 1.6), 180 * scale, 84 * scale)
        keys = round(508 * scale)
        spare = self.height() - top - keys - round(sum(heights)) - 5 * gap
        for part, tall in zip((self.boxes, self.fuels, self.card, self.send), heights, strict=True):
            high = round(tall) + (spare if part is self.card else 0)
            part.setGeometry(QRect(margin, top, width, high))
            top += high + gap
        self.keypad.setGeometry(margin, top, width, keys)
