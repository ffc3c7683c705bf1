"""The gas meter out of reach: what its emergency button does, and for how long; it counts on, and says that it does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.model.meter import Meter
from ihd.model.snapshot import Snapshot
from ihd.model.supply import Position
from ihd.model.units import Fuel, pounds
from ihd.view import icons, words
from ihd.view.flow_page import Box, FlowPage, Place, TallCard, head
from ihd.view.hold_button import FootButton
from ihd.view.ink import RIGHT
from ihd.view.look import Look
from ihd.view.notices import GasLost, gas_lost
from ihd.view.page import Desk
from ihd.view.prepay_facts import prepaid
from ihd.view.shapes import Mark
from ihd.view.text import Text
from ihd.view.words import translate
from ppmid.checklist import Step, StepsCard
from ppmid.gas_restore_page import EMERGENCY_LINE
from ppmid.ring import RingCard, RingFacts

_HOUR: Final = 3_600
_DAY: Final = 86_400
_RING: Final = Box(16, 64, 340, 400), Box(16, 100, 688, 520)
_STEPS: Final = Box(368, 64, 416, 232), Box(16, 630, 688, 352)
_FACTS: Final = Box(368, 308, 416, 84), Box(16, 994, 688, 150)
_FIX: Final = Box(368, 404, 252, 60), Box(16, 1156, 410, 108)
_TRY: Final = Box(632, 404, 152, 60), Box(438, 1156, 266, 108)


class NoWordCard(TallCard):
    """Since when nothing was heard, the balance then, and whom to call when there is a smell of gas."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._head = Text(look, self, size=18, weight=600, wrap=True)
        self._age = Text(look, self, token="mid", align=RIGHT)
        self._balance = Text(look, self, token="mid", wrap=True)
        self._smell = Text(look, self, weight=600, align=RIGHT, wrap=True)

    def say(self, head: str, age: str, balance: str) -> None:
        """Show the three facts beside the emergency line."""
        self._head.say(head)
        self._age.say(age)
        self._balance.say(balance)
        self._smell.say(translate("Gas", "Smell gas? {number}").format(number=EMERGENCY_LINE))
        self.arrange()

    def _rooms(self, width: int) -> tuple[int, int, int]:
        """Return the widths of the headline, the balance and the emergency line."""
        px = self.look.px
        room = width - px(36)
        smell = min(self._smell.wanted_width() + px(2), room)
        beside = room - smell - px(12)
        balance = beside if beside > max(px(90), self._balance.minimumSizeHint().width()) else room
        head = room - px(38) - self._age.wanted_width() - px(10)
        return head if self._head.minimumSizeHint().width() <= head else room - px(38), balance, smell

    def _heights(self, width: int) -> tuple[int, int, int]:
        head, balance, smell = self._rooms(width)
        first = max(self._head.wrapped_height(head), self.look.px(26))
        if not self._aged_beside(width):
            first += self._age.line_height()
        return first, self._balance.wrapped_height(balance), self._smell.wrapped_height(smell)

    def _aged_beside(self, width: int) -> bool:
        return self._rooms(width)[0] < width - self.look.px(36) - self.look.px(38)

    def _beside(self, width: int) -> bool:
        return self._rooms(width)[1] < width - self.look.px(36)

    def tall(self, width: int) -> int:
        """Return the height the words need at ``width``."""
        first, balance, smell = self._heights(width)
        return first + (max(balance, smell) if self._beside(width) else balance + smell) + self.look.px(30)

    def arrange(self) -> None:
        """Place the words."""
        px, width = self.look.px, self.width()
        (head, balance, smell), (first, second, third) = self._rooms(width), self._heights(width)
        spare = max(0, self.height() - self.tall(width))
        top = px(12) + spare // 3
        age, beside = self._age.wanted_width(), self._aged_beside(width)
        below = 0 if beside else self._age.line_height()
        self._head.setGeometry(px(56), top, head, first - below)
        middle = top + (first / 2 if beside else first - below / 2)
        self._age.put(width - px(18) - age if beside else px(56), middle, age)
        top += first + px(6) + spare // 3
        self._balance.setGeometry(px(18), top, balance, second)
        self._smell.setGeometry(width - px(18) - smell, top if self._beside(width) else top + second, smell, third)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        middle = QPoint(self.look.px(31), self._head.geometry().center().y())
        icons.draw(painter, "link", middle, self.look.px(24), self.look.color("hi" if self.look.outlined else "warn"))


class GasLostPage(FlowPage):
    """What a person can do at a gas meter that the hub does not reach."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.ring = self.keep(RingCard(self.look, "flame", "gas", self.board))
        self.steps = self.keep(StepsCard(self.look, self.board))
        self.facts = self.keep(NoWordCard(self.look, self.board))
        self.fix = self.keep(FootButton(self.look, "", self.board))
        self.fix.setObjectName("fix")
        self.fix.clicked.connect(lambda: self.desk.open_page("link"))
        self.try_now = self.keep(FootButton(self.look, "", self.board, primary=True))
        self.try_now.setObjectName("try")
        self.try_now.clicked.connect(self.desk.retry)

    def render(self, snapshot: Snapshot, now: float) -> None:  # type: ignore[override]  # see Page.render
        """Show ``snapshot``."""
        self.shown = (snapshot, now)
        meant = snapshot.meter(self.desk.meter) if self.desk.meter is not None else None
        meter = meant if meant is not None and meant.fuel is Fuel.GAS else snapshot.of(Fuel.GAS)
        lost = gas_lost(snapshot, meter, now) if meter is not None else None
        short = translate("Gas", "Gas meter")
        titles = (translate("Gas", "Gas meter: no link") if lost is not None else short), short
        head(self.header, self.width(), titles, translate("Navigation", "Home"), snapshot, now)
        self.ring.show_facts(_ring(lost))
        self.steps.show_steps(*_steps(snapshot, lost))
        self.facts.say(*_facts(snapshot, meter, lost, now))
        self.fix.setText(translate("Gas", "How to fix the link"))
        self.try_now.setText(translate("Gas", "Try now"))
        self.lay_out()

    def places(self) -> Sequence[Place]:
        """Return ring, steps, facts and the two buttons."""
        return (
            Place(self.ring, *_RING),
            Place(self.steps, *_STEPS),
            Place(self.facts, *_FACTS),
            Place(self.fix, *_FIX),
            Place(self.try_now, *_TRY),
        )


def _ring(lost: GasLost | None) -> RingFacts:
    """Return the ring: only while the limit is known (design language, section 5)."""
    if lost is None:
        heard = translate("Gas", "The hub hears the gas meter.")
        return RingFacts(translate("Words", "Gas"), Mark.GOOD, translate("Gas", "Linked"), heard, "", "", "", None)
    exact = translate("Gas", "The gas meter has the exact time.")
    note = exact if lost.seconds is None else f"{translate('Gas', 'Counted on this screen.')} {exact}"
    number, unit = _left(lost.seconds)
    shut, open_ = translate("Account", "Closed"), translate("Account", "Open")
    if lost.position is Position.SHUT:
        above = translate("Gas", "Press within") if number else translate("Gas", "Use the emergency button")
        if lost.seconds == 0:
            above, note = translate("Gas", "The emergency button has no time left"), exact
        return RingFacts(translate("Banner", "Gas is off"), Mark.BAD, shut, above, number, unit, note, lost.share)
    if lost.running:
        above = translate("Gas", "Gas stops in") if number else translate("Gas", "It runs for a limited time")
        title = translate("Banner", "Gas is on for now")
        return RingFacts(title, Mark.CAUTION, open_, above, number, unit, note, lost.share)
    if lost.position is Position.OPEN:
        above = translate("Gas", "Not cut off for") if number else translate("Gas", "It stays on while you have credit")
        return RingFacts(translate("Gas", "Gas is on"), Mark.CAUTION, open_, above, number, unit, note, lost.share)
    unknown = translate("Words", "Not known")
    look = translate("Gas", "Look at the gas meter: it shows whether gas is on.")
    return RingFacts(translate("Words", "Gas"), Mark.UNKNOWN, unknown, look, "", "", "", None)


def _left(seconds: int | None) -> tuple[str, str]:
    """Return what is left as a number and the words under it: 27 minutes, 5 h 42 minutes, 6 days."""
    if not seconds:
        return "", ""
    minutes = max(1, seconds // 60)
    if minutes < 60:
        return str(minutes), translate("Gas", "minutes", "", minutes)
    if seconds < 2 * _DAY:
        rest = translate("Words", "%n minutes", "", minutes % 60)
        return translate("Words", "{n} h").format(n=seconds // _HOUR), rest
    return str(seconds // _DAY), translate("Gas", "days", "", seconds // _DAY)


def _steps(snapshot: Snapshot, lost: GasLost | None) -> tuple[str, tuple[Step, ...]]:
    plugged = Step(
        translate("Gas", "Keep the hub plugged in"), translate("Gas", "It looks for the gas meter all the time")
    )
    hour = Step(translate("Gas", "Still no link after an hour?"), _call(snapshot))
    if lost is None:
        return translate("Gas", "There is nothing to do"), (plugged,)
    if lost.running:
        before = Step(translate("Gas", "Before time runs out"), translate("Gas", "Turn off gas appliances"))
        return translate("Gas", "Emergency gas is running"), (plugged, hour, before)
    if lost.position is Position.OPEN:
        credit = Step(
            translate("Gas", "Keep some credit"), translate("Gas", "After that time gas stops when credit is used up")
        )
        return translate("Gas", "Your gas stays on"), (plugged, hour, credit)
    if lost.seconds == 0:
        top_up = Step(translate("Gas", "Top up"), translate("Gas", "It counts as soon as the link is back"))
        return translate("Gas", "To get gas again"), (plugged, top_up, hour)
    return translate("Gas", "Get gas with the emergency button"), (
        Step(translate("Gas", "Turn off every gas appliance"), translate("Gas", "Hob taps, oven, fire and boiler")),
        Step(
            translate("Gas", "Press Emergency on the gas meter"), translate("Gas", "Hold it until its screen changes")
        ),
        Step(translate("Gas", "Keep taps off for the flow check"), translate("Gas", "Then relight when it says On")),
    )


def _call(snapshot: Snapshot) -> str:
    supplier = snapshot.supplier
    if supplier is None or not supplier.contact:
        return translate("Gas", "Call your supplier: see your bill")
    return translate("Gas", "Call your supplier: {number}").format(number=supplier.contact)


def _facts(snapshot: Snapshot, meter: Meter | None, lost: GasLost | None, now: float) -> tuple[str, str, str]:
    """Return since when there was no word, how long ago that is, and the balance then."""
    home = snapshot.home_time(now)
    since = lost.since if lost is not None else meter.as_of if meter is not None else None
    balance = ""
    if meter is not None and prepaid(meter) and meter.balance_millipence is not None:
        amount = pounds(meter.balance_millipence)
        then = translate("Gas", "Balance then {amount}") if lost is not None else translate("Gas", "Balance {amount}")
        balance = then.format(amount=amount)
    if not since or home is None:
        return translate("Gas", "No word from the gas meter"), "", balance
    word = translate("Gas", "No word since {time}") if lost is not None else translate("Gas", "Last word {time}")
    return word.format(time=words.when(since, home)), words.ago(max(0, home - since)), balance
