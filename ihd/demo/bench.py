"""The bench window: a home's meters, links, appliances, shop and clock under one's hands; it knows no packet.

Design language, section 10. Everything it does it asks of the house; the displays hear of it over the air.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ihd.demo import outcomes, words
from ihd.demo.counter import Shop
from ihd.demo.diary import Line, Mark, Source, lines, of_person
from ihd.demo.displays import Displays
from ihd.demo.facts import Facts
from ihd.demo.guide import Guide
from ihd.demo.house import House, Stage, Told
from ihd.demo.hub_desk import HubDesk
from ihd.demo.log import Happened
from ihd.demo.network import Network
from ihd.demo.parts import Card, Choice, style, switch
from ihd.demo.radio_desk import Hands, RadioDesk, cut
from ihd.demo.room import Room
from ihd.demo.screen import Screen
from ihd.demo.supplier import Supplier
from ihd.demo.top_bar import Choosable, Clock, TopBar
from ihd.hub import hands, shop
from ihd.hub.hands import Done
from ihd.hub.home import Home
from ihd.model.shop import Answer, Outcome, Wanted
from ihd.model.units import Fuel
from ihd.settings import Settings
from ihd.view.look import Look

translate = QCoreApplication.translate

SIZE: Final = (1280, 800)
#: The display's page of what the radio carries.
_FRAMES: Final = "frames"
#: Where a code that was typed at the hub goes, by name.
_TYPED: Final[dict[str, Callable[[Home, int, str], Done]]] = {
    "hub": hands.type_at_hub,
    "meter": lambda home, _meter, digits: hands.type_at_gas_meter(home, digits),
}
_PRESSED: Final[dict[str, Callable[[Home, int], Done]]] = {
    "A": hands.wake,
    "B": hands.confirm,
    "emergency": lambda home, _meter: hands.press_emergency(home),
}


class _Door(QObject):
    """Carries what the house says, and what comes of what is asked, to the Qt thread."""

    told = Signal(int, object)
    answered = Signal(object)


class Bench(QWidget):
    """The window. ``stage`` gives what a scenario's name begins with; ``open_house`` makes the home of it.

    ``count`` displays look at it.
    """

    def __init__(
        self,
        choices: Sequence[Choosable],
        stage: Callable[[str], Stage],
        open_house: Callable[[Stage, Callable[[Told], None]], House],
        displays: Displays,
        chosen: Settings,
        count: int = 1,
    ) -> None:
        super().__init__()
        self._look: Final = Look()
        self._look.take(chosen)
        self._stage, self._open_house, self._displays = stage, open_house, displays
        self._house: House | None = None
        self._turn = 0
        self._seen: Facts | None = None
        self._door: Final = _Door(self)
        self._door.told.connect(self._hear)
        self._door.answered.connect(self._answer)
        displays.ended.connect(self._closed)
        self.setWindowTitle(translate("Bench", "Demo home"))
        self.setStyleSheet(style(self._look))
        self.resize(QSize(*SIZE).boundedTo(self.screen().availableSize()))
        self.top: Final = TopBar(self._look, choices, self.begin, Clock(self._set_pace, self._go))
        self.network: Final = Network(self._look, self.do, self._press, lambda on: self._tune(partial(cut, on)))
        self.shop: Final = Shop(self.ask, self._meter, self._type_on_display)
        self.supplier: Final = Supplier(self.ask, self.do, self.shop)
        self.hub: Final = HubDesk(self.do, self._type, self.shop)
        self.radio: Final = RadioDesk(Hands(self._tune, self._lose, self._unplug, self._tell, self._see_frames))
        self.display: Final = Screen(
            self._look, chosen, count, displays.say, displays.look, lambda apart: displays.show_in(own_window=apart)
        )
        displays.pictured.connect(self.display.take)
        self.guide: Final = Guide()
        self.shop.fuel_chosen.connect(self._show_guide)
        self.log: Final = Happened(self._look)
        self._build()

    # ------------------------------------------------------------------------------------------------------ the home

    def begin(self) -> None:
        """Begin the chosen scenario anew, and open the displays on its home."""
        self.end()
        self.log.clear()
        self._seen = None
        stage = self._stage(self.top.chosen)
        self._turn += 1
        turn = self._turn
        house = self._house = self._open_house(stage, lambda told: self._door.told.emit(turn, told))
        self.guide.begin(translate("Scenario", stage.scenario.about) if stage.scenario is not None else "")
        self.display.begin(self._displays.chosen)
        self.shop.begin()
        self.radio.begin()
        self.top.begin()
        self._displays.open(house.open())

    def end(self) -> None:
        """End the home, and close the displays."""
        self._displays.close()
        if self._house is not None:
            self._house.close()
            self._house = None

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the home and the displays with the window."""
        self.end()
        super().closeEvent(event)

    def do(self, deed: str, value: object) -> None:
        """Let a deed happen in the home, and say in the log that it was asked for."""
        if self._house is not None:
            self._tell(outcomes.of_deed(deed, happens=self._house.do(deed, value)))

    def ask(self, wanted: Wanted) -> None:
        """Have the shop do something; what comes of it is told in the log."""
        self._act(lambda home: shop.serve(home, wanted))

    def _type_on_display(self, meter: int, digits: str) -> None:
        self.display.turn_to_acting()
        self._displays.type_code(meter, digits)
        self._tell(translate("Bench", "The code is typed on the display. Go on there."))

    def _see_frames(self) -> None:
        self.display.turn_to_acting()
        self._displays.say(0, do="page", page=_FRAMES)

    def _press(self, fuel: Fuel, key: str) -> None:
        meter = self._meter(fuel)
        self._act(lambda home: _PRESSED[key](home, meter), looks=key == "A")

    def _type(self, where: str, meter: int, digits: str) -> None:
        self._act(lambda home: _TYPED[where](home, meter, digits))

    def _act(self, act: Callable[[Home], object], *, looks: bool = False) -> None:
        if self._house is not None:
            self._house.act(lambda home: self._door.answered.emit(act(home)), looks=looks)

    def _meter(self, fuel: Fuel) -> int:
        faces = self._seen.meters if self._seen is not None else ()
        return next((face.meter for face in faces if face.fuel is fuel), 0)

    def _set_pace(self, pace: int) -> None:
        if self._house is not None:
            self._house.set_pace(pace)

    def _go(self, moment_of: Callable[[Home], float | None]) -> None:
        if self._house is not None:
            self._house.go(moment_of)

    def _tune(self, change: Callable[..., None]) -> None:
        if self._house is not None:
            self._house.tune(change)

    def _lose(self, count: int) -> None:
        if self._house is not None:
            self._house.lose(count)

    def _unplug(self, out: bool) -> None:
        if self._house is not None:
            self._house.unplug(out)

    # --------------------------------------------------------------------------------------------------- what is heard

    def _hear(self, turn: int, told: Told) -> None:
        if turn != self._turn:
            return  # the last word of a home that was ended
        for line in lines(self._seen, told):
            self.log.tell(line)
        before, self._seen = self._seen, told.facts
        self.top.show_clock(told.facts.now)
        if before is None or before._replace(now=told.facts.now) != told.facts:
            self._show(told.facts)  # nothing but the time has changed in most seconds

    def _show(self, now: Facts) -> None:
        for part in (self.top, self.network, self.supplier, self.hub, self.radio):
            part.show_facts(now)
        self.shop.allow(frozenset(face.fuel for face in now.meters), now.prepaid)
        self._show_guide()
        if list(self.appliances) != [name for name, _, _ in now.appliances]:
            self._fit_appliances(now)
        for name, _, is_on in now.appliances:
            self.appliances[name].setChecked(is_on)
        self.tap.setVisible(now.gas is not None)
        self.tap.setChecked(now.gas is not None and now.gas.tap_open)
        taken = next((face.watts for face in now.meters if face.watts is not None), 0)
        self.appliances_card.beside.setText(
            translate("Bench", "press one to switch it; the home takes {power}").format(power=words.kilowatts(taken))
        )

    def _show_guide(self) -> None:
        if self._seen is not None:
            self.guide.show_facts(self._seen, self.shop.fuel)

    def _fit_appliances(self, now: Facts) -> None:
        for old in self.appliances.values():
            old.deleteLater()
        self.appliances.clear()
        for name, watts, _ in now.appliances:
            made = switch(f"{words.appliance(name)} {watts / 1_000:.1f} kW", self._switching(name))
            self.appliances[name] = made
            self.appliance_row.insertWidget(self.appliance_row.count() - 2, made)
        in_order = [*self.appliances.values(), self.tap]
        for before, after in pairwise(in_order):
            QWidget.setTabOrder(before, after)
        QWidget.setTabOrder(self.tap, self.desks.buttons[0])

    def _switching(self, name: str) -> Callable[[bool], None]:
        return lambda on: self.do("switch_on" if on else "switch_off", name)

    def _answer(self, answer: Answer | Done) -> None:
        if isinstance(answer, Done):
            told = outcomes.of_hands(answer)
            if answer.code:
                self.hub.show_code(answer.code)
        else:
            told = outcomes.of_shop(answer.outcome)
            if answer.outcome is Outcome.SOLD:
                self.shop.show_code(answer.code)
        self._tell(told)

    def _tell(self, what: str) -> None:
        """Say in the log what a person did, if it needs saying."""
        if what and self._seen is not None:
            self.log.tell(of_person(self._seen.now, what))

    def _closed(self, _code: int) -> None:
        if self._seen is not None:
            told = translate("Bench", "closed. Start again opens it again.")
            who = translate("Bench", "Display")
            self.log.tell(Line(self._seen.now, Source.RADIO, Mark.CUT, who, told))

    # -------------------------------------------------------------------------------------------------------- building

    def _build(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 10, 12, 12)
        whole.setSpacing(8)
        whole.addWidget(self.top)
        inside = QWidget()
        below = QHBoxLayout(inside)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(8)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(8)
        right.setSpacing(8)
        for card in (self.network, self._appliances()):
            left.addWidget(card)
        left.addWidget(self._desks(), 1)
        right.addWidget(self.guide)
        right.addWidget(self.display, 2)
        right.addWidget(self.log, 1)
        below.addLayout(left, 8)
        below.addLayout(right, 5)
        whole.addWidget(Room(inside), 1)

    def _appliances(self) -> Card:
        card = self.appliances_card = Card(translate("Bench", "Appliances"))
        self.appliances: dict[str, QPushButton] = {}
        self.tap = switch(translate("Bench", "Gas tap left open"), lambda on: self.do("gas_taps_open", on))
        self.appliance_row = card.row(self.tap)
        return card

    def _desks(self) -> Card:
        """Return what else there is to do, one desk at a time."""
        card = Card()
        desks = QStackedWidget()
        for desk in (self.shop, self.supplier, self.hub, self.radio):
            desks.addWidget(desk)
        names = (
            translate("Bench", "Top-up code"),
            translate("Bench", "Supplier"),
            translate("Bench", "Hub"),
            translate("Bench", "Radio"),
        )
        self.desks = Choice(names, desks.setCurrentIndex)
        card.head.insertWidget(0, self.desks)
        card.inside.addWidget(desks, 1)
        return card
