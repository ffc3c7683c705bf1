"""Turning gas back on: the steps at the meter, or the valve test where the hub offers it; never a switch from afar."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ihd.model.commands import Stage, Wish
from ihd.model.meter import Meter
from ihd.model.snapshot import Snapshot
from ihd.model.supply import GasRestore, Position, Supply
from ihd.model.units import Fuel
from ihd.view import icons, words
from ihd.view.account_page import position, position_holds
from ihd.view.ages import NEVER
from ihd.view.flow_page import Box, Place, TallCard
from ihd.view.hold_button import HoldWords
from ihd.view.ink import fill, outline, rounded
from ihd.view.look import Look
from ihd.view.page import Desk
from ihd.view.prepay_facts import State, state
from ihd.view.shapes import Mark
from ihd.view.text import Text
from ihd.view.words import translate
from ppmid.checklist import Step
from ppmid.restore_page import RestorePage, what_to_do
from ppmid.state_card import StateFacts, state_facts

#: The national gas emergency line: free, at any time.
EMERGENCY_LINE: Final = "0800 111 999"
#: The gas meter is heard at least every half hour (hub.md section 2): after this a test that was asked for is over.
_TEST_OVER_S: Final = 35 * 60
_STATE: Final = Box(16, 64, 324, 280), Box(16, 100, 688, 400)
_SMELL: Final = Box(16, 356, 324, 108), Box(16, 512, 688, 160)
_STEPS: Final = Box(352, 64, 432, 316), Box(16, 684, 688, 470)
_ASIDE: Final = Box(352, 392, 196, 72), Box(16, 1166, 440, 98)
_BUTTON: Final = Box(556, 392, 228, 72), Box(468, 1166, 236, 98)
_CHECKS: Final = Box(352, 64, 432, 288), Box(16, 678, 688, 428)
_HOLD: Final = Box(352, 368, 432, 96), Box(16, 1112, 688, 152)


class SmellCard(TallCard):
    """What to do when there is a smell of gas: on every page where gas comes back or is out of reach."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._head = Text(look, self, size=20, weight=600, wrap=True)
        self._line = Text(look, self, wrap=True)
        self._call = Text(look, self, size=18, weight=600, wrap=True)

    def say(self) -> None:
        """Say it in the owner's language."""
        self._head.say(translate("Gas", "Smell gas? Stop."))
        self._line.say(translate("Gas", "Open windows. Use no switches."))
        self._call.say(translate("Gas", "Call {number}, free").format(number=EMERGENCY_LINE))
        self.arrange()

    def _heights(self, width: int) -> tuple[int, int, int]:
        room = width - self.look.px(32)
        head = max(self.look.px(34), self._head.wrapped_height(room - self.look.px(46)))
        return head, self._line.wrapped_height(room), self._call.wrapped_height(room)

    def tall(self, width: int) -> int:
        """Return the height the words need at ``width``."""
        return sum(self._heights(width)) + self.look.px(18)

    def arrange(self) -> None:
        """Place the words."""
        px, width = self.look.px, self.width()
        head, line, call = self._heights(width)
        top = (self.height() - head - line - call) // 2
        self._head.setGeometry(px(62), top, width - px(78), head)
        self._line.setGeometry(px(16), top + head, width - px(32), line)
        self._call.setGeometry(px(16), top + head + line, width - px(32), call)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look, u = self.look, self.look.shape.u
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QRectF(self.rect()).adjusted(1.25 * u, 1.25 * u, -1.25 * u, -1.25 * u)
        outline(painter, rounded(edge, 16 * u), look.color("bad"), 2.5 * u)
        middle = QPoint(look.px(33), self._head.geometry().center().y())
        fill(
            painter, rounded(QRectF(middle.x() - 17 * u, middle.y() - 17 * u, 34 * u, 34 * u), 9 * u), look.color("bad")
        )
        icons.draw(painter, "caution", middle, look.px(24), look.color("on"))


class Aside(TallCard):
    """A sentence beside a button, without a surface."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._text = Text(look, self, token="mid", wrap=True)

    def say(self, text: str) -> None:
        """Show ``text``."""
        self._text.say(text)

    def tall(self, width: int) -> int:
        """Return the height the words need at ``width``."""
        return self._text.wrapped_height(width)

    def arrange(self) -> None:
        """Fill the box."""
        self._text.setGeometry(self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing behind the words."""


class GasRestorePage(RestorePage):
    """Gas, back on at the meter: with :attr:`GasRestore.REMOTE_WITH_FLOW_CHECK` the valve test is asked for here."""

    fuel = Fuel.GAS
    pictures: ClassVar[tuple[str, ...]] = ("hob", "fire", "boiler", "others")

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.smell = self.keep(SmellCard(self.look, self.board))
        self.aside = self.keep(Aside(self.look, self.board))

    def may_restore(self, snapshot: Snapshot, meter: Meter, now: float) -> bool:
        """Return whether the valve test may be asked for: not while one is under way."""
        return super().may_restore(snapshot, meter, now) and not under_test(snapshot, meter, now)

    def render(self, snapshot: Snapshot, now: float) -> None:  # type: ignore[override]  # see Page.render
        """Show ``snapshot``."""
        self.smell.say()
        self.aside.say(_aside(self.meter(snapshot), snapshot.home_time(now)))
        super().render(snapshot, now)

    def places(self) -> Sequence[Place]:
        """Return the state, what to do when there is a smell, and the steps or the checklist with its button."""
        left = Place(self.state, *_STATE), Place(self.smell, *_SMELL)
        if self.offers:
            return *left, Place(self.checks, *_CHECKS), Place(self.hold, *_HOLD)
        return *left, Place(self.todo, *_STEPS), Place(self.aside, *_ASIDE), Place(self.onward, *_BUTTON)

    def facts(self, snapshot: Snapshot, meter: Meter | None, now: float) -> StateFacts:
        """Return what the state's card says: the supply, and the valve."""
        if meter is None:
            name = translate("Words", "Gas")
            return StateFacts("flame", "gas", name, NEVER, Mark.UNKNOWN, translate("Words", "Not known"))
        facts = state_facts(snapshot, meter, now)
        testing = meter.position is Position.TESTING
        if meter.supply is not None and facts.mark is not Mark.UNKNOWN:
            stops = (
                translate("Account", "Off"), translate("Prepay", "Ready"),
                translate("Gas", "Flow check"), translate("Account", "On"),
            )  # fmt: skip
            at = {Supply.OFF: 0, Supply.ARMED: 2 if testing else 1, Supply.ON: 3}[meter.supply]
            facts = facts._replace(stops=stops, at=at)
        if meter.position is not None and position_holds(meter):
            valve = translate("Gas", "Valve: {state}.").format(state=position(Fuel.GAS, meter.position).lower())
            facts = facts._replace(line=f"{facts.line} {valve}".strip())
        news = self.news(snapshot, meter, now)
        if not news and state(snapshot, meter, now) is State.ARMED:
            news = _where(meter, offers=self.offers, testing=under_test(snapshot, meter, now))
        return facts._replace(strong=news)

    def titles(self) -> tuple[str, str]:
        """Return the task's title, in full and short."""
        return translate("Gas", "Turn gas back on"), translate("Restore", "Turn it on")

    def check_words(self) -> tuple[str, tuple[str, ...]]:
        """Return the checklist's heading and rows."""
        rows = (
            translate("Gas", "Hob and oven taps"), translate("Gas", "Gas fire"),
            translate("Gas", "Boiler"), translate("Gas", "All other gas taps"),
        )  # fmt: skip
        return translate("Restore", "First make sure these are off"), rows

    def hold_words(self) -> HoldWords:
        """Return what the button says."""
        half_hour = translate("Gas", "It can take up to 30 minutes")
        return HoldWords(
            (translate("Gas", "Hold to start the valve test"), half_hour),
            (translate("Restore", "Keep holding"), translate("Restore", "Letting go stops it")),
            (translate("Restore", "Press Enter again"), half_hour),
            (translate("Gas", "Tap twice to start the valve test"), half_hour),
            (translate("Restore", "Tap once more"), half_hour),
        )

    def steps(self, snapshot: Snapshot, meter: Meter | None, now: float) -> tuple[str, tuple[Step, ...]]:
        """Return the steps at the meter, or what happens in a test, or what to do before either."""
        found = State.UNKNOWN if meter is None else state(snapshot, meter, now)
        if meter is not None and under_test(snapshot, meter, now):
            return translate("Gas", "What happens now"), _test(meter, snapshot.home_time(now))
        if found in (State.ARMED, State.UNKNOWN):
            return "", _at_meter()
        relight = Step(translate("Gas", "Relight your appliances"), translate("Gas", "Pilot lights first, then boiler"))
        return what_to_do(snapshot, meter, now, relight, translate("Gas", "At the gas meter: press A, then B."))


def under_test(snapshot: Snapshot, meter: Meter, now: float) -> bool:
    """Return whether a valve test runs, or was asked for and waits for the gas meter's next contact."""
    if meter.supply is not Supply.ARMED or meter.gas_restore is not GasRestore.REMOTE_WITH_FLOW_CHECK:
        return False
    if meter.position is Position.TESTING:
        return True
    asked = (each for each in snapshot.commands if each.wish is Wish.RESTORE and each.meter == meter.meter)
    last = next(asked, None)
    if last is None or last.stage is not Stage.ACCEPTED or last.settled_at is None:
        return False
    home, heard = snapshot.home_time(now), meter.as_of
    accepted = None if home is None else home - (now - last.settled_at)
    told_since = accepted is not None and heard is not None and heard > accepted + 60
    return now - last.settled_at < _TEST_OVER_S and not told_since


def _where(meter: Meter, *, offers: bool, testing: bool) -> str:
    """Return where gas is turned on."""
    if meter.position is Position.TESTING:
        return translate("Gas", "The valve is open for a minute. Leave all taps off.")
    if testing:
        return translate("Gas", "The valve test is on its way.")
    if offers:
        return translate("Gas", "You can start the valve test.")
    return translate("Gas", "You turn it on at the gas meter.")


def _at_meter() -> tuple[Step, ...]:
    """Return today's way, at the gas meter (hub.md section 3, AT_METER)."""
    return (
        Step(translate("Gas", "Turn off every gas appliance"), translate("Gas", "Hob taps, oven, fire and boiler")),
        Step(translate("Gas", "Press A on the gas meter"), translate("Gas", "It wakes up")),
        Step(translate("Gas", "Press B to confirm"), translate("Gas", "It asks whether all taps are off")),
        Step(
            translate("Gas", "Leave all taps off for the flow check"),
            translate("Gas", "If gas flows, the meter shuts the valve"),
        ),
        Step(translate("Gas", "Relight when the meter says On"), translate("Gas", "Pilot lights first, then boiler")),
    )


def _test(meter: Meter, home: int | None) -> tuple[Step, ...]:
    """Return what a valve test does, and when."""
    hears = translate("Gas", "The gas meter hears of it within 30 minutes")
    if meter.next_heard_by and home is not None and meter.next_heard_by > home:
        by = translate("Gas", "The gas meter hears of it by {time}")
        hears = by.format(time=words.clock_time(meter.next_heard_by))
    return (
        Step(hears, translate("Gas", "Until then the valve stays shut")),
        Step(translate("Gas", "The valve opens for one minute"), translate("Gas", "Leave all taps off")),
        Step(
            translate("Gas", "No gas flows: gas stays on"), translate("Gas", "Relight: pilot lights first, then boiler")
        ),
        Step(
            translate("Gas", "Gas flows: the valve shuts again"),
            translate("Gas", "Close the open tap, then start again here"),
        ),
    )


def _aside(meter: Meter | None, home: int | None) -> str:
    """Return how far behind this screen may be."""
    if meter is not None and meter.next_heard_by and home is not None and meter.next_heard_by > home:
        next_word = translate("Gas", "Next word from the gas meter by {time}. Trust the meter.")
        return next_word.format(time=words.clock_time(meter.next_heard_by))
    return translate("Gas", "This screen can be 30 minutes behind. Trust the meter.")
