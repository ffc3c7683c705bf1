"""Turning electricity back on: where the supply stands, what to make sure of first, and the button to hold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from PySide6.QtWidgets import QWidget

from ihd.model.commands import RestoreSupply, Stage, Wish, may_restore
from ihd.model.meter import Meter
from ihd.model.snapshot import Snapshot
from ihd.model.supply import Supply
from ihd.model.units import Fuel
from ihd.view.account_page import call_supplier
from ihd.view.ages import NEVER
from ihd.view.flow_page import Box, FlowPage, Place, head
from ihd.view.hold_button import FootButton, HoldButton, HoldWords
from ihd.view.page import Desk
from ihd.view.prepay_facts import State, prepaid, state
from ihd.view.shapes import Mark
from ihd.view.words import translate
from ppmid.asked import Asked, spoken
from ppmid.checklist import Checklist, Step, StepsCard
from ppmid.results import of_command
from ppmid.state_card import StateCard, StateFacts, state_facts

_STATE: Final = Box(16, 64, 372, 400), Box(16, 100, 688, 556)
_LIST: Final = Box(400, 64, 384, 288), Box(16, 664, 688, 428)
_FOOT: Final = Box(400, 368, 384, 96), Box(16, 1112, 688, 150)


class RestorePage(FlowPage):
    """Electricity, back on from here: only what the meter has armed, and only by holding the button."""

    fuel = Fuel.ELECTRICITY
    pictures: ClassVar[tuple[str, ...]] = ("hob", "heater", "iron", "drill")

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.state = self.keep(StateCard(self.look, self.board))
        self.checks = self.keep(Checklist(self.look, self.pictures, self.board))
        self.checks.changed.connect(self.again)
        self.hold = self.keep(HoldButton(self.look, self.board))
        self.hold.held.connect(lambda: desk.gate.pass_then(self._restore))
        self.todo = self.keep(StepsCard(self.look, self.board))
        self.onward = self.keep(FootButton(self.look, "", self.board, primary=True))
        self.onward.setObjectName("onward")
        self.onward.clicked.connect(self._go_on)
        self._asked: Asked | None = None
        self._off_again = False
        self.offers = False
        self._tops_up = False

    def arrive(self) -> None:
        """Begin anew: what was off an hour ago may be on now."""
        self._asked, self._off_again = None, False
        self.checks.clear()

    def leave(self) -> None:
        """Let go of the button."""
        self.hold.let_go()

    def meter(self, snapshot: Snapshot) -> Meter | None:
        """Return the meter this is about: the one that led here, or the home's main one of the fuel."""
        meant = snapshot.meter(self.desk.meter) if self.desk.meter is not None else None
        return meant if meant is not None and meant.fuel is self.fuel else snapshot.of(self.fuel)

    def may_restore(self, snapshot: Snapshot, meter: Meter, now: float) -> bool:
        """Return whether the button may be used: the meter is armed, by its word of not long ago."""
        armed = state(snapshot, meter, now) is State.ARMED
        return armed and may_restore(meter.fuel, meter.supply, meter.gas_restore)

    def _restore(self) -> None:
        """Ask the meter, once, if it is still armed as last heard: it may have gone off while the button was held."""
        if self.shown is None or (meter := self.meter(self.shown[0])) is None:
            return
        snapshot, now = self.shown
        self._off_again = not self.may_restore(snapshot, meter, now)
        if not self._off_again:
            self._asked = Asked(self.desk.next_command(), Wish.RESTORE, meter.meter, now)
            self.desk.send(RestoreSupply(self._asked.id, meter.meter))
        self.again()

    def _go_on(self) -> None:
        self.desk.open_page("top_up" if self._tops_up else "home")

    def render(self, snapshot: Snapshot, now: float) -> None:  # type: ignore[override]  # see Page.render
        """Show ``snapshot``."""
        meant = snapshot.meter(self.desk.meter) if self.desk.meter is not None else None
        if self.fuel is Fuel.ELECTRICITY and meant is not None and meant.fuel is Fuel.GAS:
            self.desk.open_page("restore_gas")  # gas has a way of its own
            return
        self.shown = (snapshot, now)
        meter = self.meter(snapshot)
        head(self.header, self.width(), self.titles(), self._back_word(snapshot, meter, now), snapshot, now)
        waits = self._asked is not None and self._asked.waits(snapshot, now)
        self.offers = meter is not None and self.may_restore(snapshot, meter, now)
        self.busy = waits or self.hold.holding
        self.state.show_facts(self.facts(snapshot, meter, now))
        self.checks.say(*self.check_words(), translate("Restore", "{ticked} of {all}"))
        self.hold.say(_asking() if waits else self.hold_words())
        self.hold.setEnabled(self.offers and self.checks.done and not waits)
        self.todo.show_steps(*self.steps(snapshot, meter, now))
        self._tops_up = meter is not None and prepaid(meter) and state(snapshot, meter, now) is State.OFF
        self.onward.setText(translate("Navigation", "Top up") if self._tops_up else translate("Restore", "Done"))
        self.lay_out()

    def _back_word(self, snapshot: Snapshot, meter: Meter | None, now: float) -> str:
        """Return the word of the way back: nothing is put off where the supply is on."""
        if meter is not None and meter.supply is Supply.ON and state(snapshot, meter, now) is not State.UNKNOWN:
            return translate("Restore", "Done")
        return translate("Restore", "Not now")

    def facts(self, snapshot: Snapshot, meter: Meter | None, now: float) -> StateFacts:
        """Return what the state's card says."""
        if meter is None:
            name = translate("Words", "Electricity")
            return StateFacts("bolt", "elec", name, NEVER, Mark.UNKNOWN, translate("Words", "Not known"))
        facts = state_facts(snapshot, meter, now)
        if meter.supply is not None and facts.mark is not Mark.UNKNOWN:
            stops = (translate("Account", "Off"), translate("Prepay", "Ready"), translate("Account", "On"))
            facts = facts._replace(stops=stops, at=list(Supply).index(meter.supply))
        if self.offers:
            line = f"{facts.line} {translate('Restore', 'You can turn it on.')}"
            facts = facts._replace(line=line, next_title=translate("Restore", "What happens next"), next_lines=_next())
        return facts._replace(strong=self.news(snapshot, meter, now))

    def news(self, snapshot: Snapshot, meter: Meter, now: float) -> str:
        """Return what became of the last try, where it came to nothing."""
        if self._off_again:
            return translate("Restore", "The supply has gone off again. Nothing was sent.")
        life = self._asked.life(snapshot, now) if self._asked is not None else None
        if life is None or life.stage in (Stage.SENT, Stage.ACCEPTED):
            return ""
        said = of_command(life, meter, say=spoken)
        return f"{said.headline}. {said.text}"

    def places(self) -> Sequence[Place]:
        """Return the state, and beside it the list and the button, or what else there is to do."""
        beside, foot = (self.checks, self.hold) if self.offers else (self.todo, self.onward)
        return Place(self.state, *_STATE), Place(beside, *_LIST), Place(foot, *_FOOT)

    def titles(self) -> tuple[str, str]:
        """Return the task's title, in full and short."""
        return translate("Restore", "Turn electricity back on"), translate("Restore", "Turn it on")

    def check_words(self) -> tuple[str, tuple[str, ...]]:
        """Return the checklist's heading and rows."""
        rows = (
            translate("Restore", "Hob and oven"), translate("Restore", "Heaters"),
            translate("Restore", "Iron, hair tools"), translate("Restore", "Tools, machines"),
        )  # fmt: skip
        return translate("Restore", "First make sure these are off"), rows

    def hold_words(self) -> HoldWords:
        """Return what the button says."""
        return HoldWords(
            (translate("Restore", "Hold to turn on"), translate("Restore", "For 2 seconds, or press Enter twice")),
            (translate("Restore", "Keep holding"), translate("Restore", "Letting go stops it")),
            (translate("Restore", "Press Enter again"), translate("Restore", "Then the power comes on")),
            (translate("Restore", "Tap twice to turn on"), translate("Restore", "The first tap does nothing yet")),
            (translate("Restore", "Tap once more"), translate("Restore", "Then the power comes on")),
        )

    def steps(self, snapshot: Snapshot, meter: Meter | None, now: float) -> tuple[str, tuple[Step, ...]]:
        """Return what to do where nothing can be turned on from here."""
        on = Step(translate("Restore", "There is nothing to do"), translate("Restore", "The meter says that it is on."))
        at_meter = translate("Restore", "At the meter: press A, then B. It works without this screen.")
        return what_to_do(snapshot, meter, now, on, at_meter)


def what_to_do(
    snapshot: Snapshot, meter: Meter | None, now: float, on: Step, at_meter: str
) -> tuple[str, tuple[Step, ...]]:
    """Return the steps that lead on from a supply as it stands; ``at_meter`` says how it is turned on there."""
    found = State.UNKNOWN if meter is None else state(snapshot, meter, now)
    turn = Step(translate("Restore", "Then turn it on"), at_meter)
    match found:
        case State.OFF:
            helps = translate("Restore", "Emergency credit helps too, if there is some.")
            return translate("Restore", "Before it can be turned on"), (
                Step(translate("Restore", "Top up first"), helps),
                turn,
            )
        case State.LOCKED | State.OFF_BY_SUPPLIER:
            return translate("Restore", "Before it can be turned on"), (Step(call_supplier(snapshot)), turn)
        case State.ARMED | State.UNKNOWN:
            look = Step(translate("Restore", "Look at the meter"), translate("Restore", "It says whether it is ready."))
            return translate("Restore", "What you can do"), (look, turn)
        case _:
            return translate("Restore", "It is on"), (on,)


def _next() -> tuple[str, ...]:
    return (
        translate("Restore", "The meter clicks and power returns."),
        translate("Restore", "This screen says On within 10 seconds."),
        translate("Restore", "If it does not, or goes dark: press A, then B at the meter."),
    )


def _asking() -> HoldWords:
    asking = spoken("Asking the meter…"), translate("Restore", "This takes up to 10 seconds.")
    return HoldWords(*[asking] * 5)
