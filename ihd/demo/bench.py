"""The bench window: a home's meters, links, appliances, shop and clock under one's hands; it knows no packet.

Design language, section 10. Everything it does it asks of the house; the displays beside it hear of it over the air.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from ihd.demo import words
from ihd.demo.counter import Shop, Supplier
from ihd.demo.diary import Line, lines
from ihd.demo.displays import Displays
from ihd.demo.facts import Facts, midnight_after, next_rate
from ihd.demo.house import House, Stage, Told
from ihd.demo.parts import Card, MeterPanel, button, label, style, switch
from ihd.hub import shop
from ihd.hub.home import Home
from ihd.model.shop import Answer, Confirm, Outcome, Wake, Wanted
from ihd.model.units import Fuel
from ihd.settings import Settings
from ihd.view.look import Look

translate = QCoreApplication.translate

SIZE: Final = (1280, 800)
_HOUR: Final = 3_600
#: How fast the hub's clock goes.
_PACES: Final = (0, 1, 60, 600)
#: How many questions of the display get lost on the air at once.
_LOST: Final = 5
_LINES_KEPT: Final = 500


class Choice(NamedTuple):
    """A scenario to choose: its ``name``, and its title."""

    name: str
    title: str


class _Door(QObject):
    """Carries what the house says, and what comes of what is asked, to the Qt thread."""

    told = Signal(int, object)
    answered = Signal(object)


class Bench(QWidget):
    """The window. ``stage`` gives what a scenario's name begins with; ``open_house`` makes the home of it."""

    def __init__(
        self,
        choices: Sequence[Choice],
        stage: Callable[[str], Stage],
        open_house: Callable[[Stage, Callable[[Told], None]], House],
        displays: Displays,
        chosen: Settings,
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
        self.resize(*SIZE)
        self.shop: Final = Shop(self.ask, self._meter)
        self.supplier: Final = Supplier(self.ask, self.do, self.shop)
        self._build(choices)

    # ------------------------------------------------------------------------------------------------------ the home

    def begin(self) -> None:
        """Begin the chosen scenario anew, and open the displays on its home."""
        self.end()
        self.log.clear()
        self._seen = None
        stage = self._stage(self.scenarios.currentData())
        self._turn += 1
        turn = self._turn
        house = self._house = self._open_house(stage, lambda told: self._door.told.emit(turn, told))
        self.about.setText(stage.scenario.about if stage.scenario is not None else "")
        self._displays.open(house.open())
        self.paces[1].setChecked(True)

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
        """Let a deed happen in the home."""
        if self._house is not None:
            self._house.do(deed, value)

    def ask(self, wanted: Wanted) -> None:
        """Have the shop, or a person at a meter, do something; what comes of it is told in the log."""
        if self._house is not None:
            self._house.act(lambda home: self._door.answered.emit(shop.serve(home, wanted)))

    def _meter(self, fuel: Fuel) -> int:
        faces = self._seen.meters if self._seen is not None else ()
        return next((face.meter for face in faces if face.fuel is fuel), 0)

    # --------------------------------------------------------------------------------------------------- what is heard

    def _hear(self, turn: int, told: Told) -> None:
        if turn != self._turn:
            return  # the last word of a home that was ended
        for line in lines(self._seen, told):
            self._tell(line)
        self._seen = now = told.facts
        self.clock.setText(words.clock(now.now))
        self.day.setText(words.day(now.now))
        faces = {face.fuel: face for face in now.meters}
        for fuel, panel, more in (
            (Fuel.ELECTRICITY, self.electricity, ""),
            (Fuel.GAS, self.gas, words.gas_report(now)),
        ):
            panel.setVisible(fuel in faces)
            if fuel in faces:
                panel.render_face(faces[fuel], more or words.power(faces[fuel]))
        self._show_switches(now)

    def _show_switches(self, now: Facts) -> None:
        self.gas_link.setVisible(now.gas_link_up is not None)
        self.shop.gas.setVisible(now.gas_link_up is not None)
        switches = (self.wan, self.power, self.gas_link, self.sticks)
        stand = (now.wan_up, now.powered, now.gas_link_up is not False, now.plugged)
        for each, up, told in zip(switches, stand, words.links(now), strict=True):
            each.setChecked(not up)
            each.setText(told)
            each.setAccessibleName(told)
        if list(self.appliances) != [name for name, _, _ in now.appliances]:
            self._fit_appliances(now)
        for name, _, is_on in now.appliances:
            self.appliances[name].setChecked(is_on)
        prepaid = any(face.prepaid for face in now.meters)
        self.shop.allow(prepaid)
        self.supplier.allow(prepaid)

    def _fit_appliances(self, now: Facts) -> None:
        for old in self.appliances.values():
            old.deleteLater()
        self.appliances.clear()
        for name, watts, _ in now.appliances:
            made = switch(f"{words.appliance(name)} {watts / 1_000:.1f} kW", self._switching(name))
            self.appliances[name] = made
            self.appliance_row.insertWidget(self.appliance_row.count() - 1, made)

    def _switching(self, name: str) -> Callable[[bool], None]:
        return lambda on: self.do("switch_on" if on else "switch_off", name)

    def _answer(self, answer: Answer) -> None:
        told = words.answer(answer.outcome)
        if answer.outcome is Outcome.SOLD:
            self.shop.show_code(answer.code)
        if told and self._seen is not None:
            self._tell(Line(self._seen.now, translate("Bench", "You"), told))

    def _closed(self, _code: int) -> None:
        if self._seen is not None:
            told = translate("Bench", "closed. Start again opens it again.")
            self._tell(Line(self._seen.now, translate("Bench", "Display"), told))

    def _tell(self, line: Line) -> None:
        self.log.insertItem(0, str(line))
        while self.log.count() > _LINES_KEPT:
            self.log.takeItem(self.log.count() - 1)

    # -------------------------------------------------------------------------------------------------------- building

    def _build(self, choices: Sequence[Choice]) -> None:
        whole = QVBoxLayout(self)
        whole.addLayout(self._top(choices))
        below = QHBoxLayout()
        left = QVBoxLayout()
        for card in (self._network(), self._appliances(), self.shop, self.supplier):
            left.addWidget(card)
        left.addStretch()
        right = QVBoxLayout()
        right.addWidget(self._how())
        right.addWidget(self._happened(), 1)
        below.addLayout(left, 5)
        below.addLayout(right, 3)
        whole.addLayout(below, 1)

    def _top(self, choices: Sequence[Choice]) -> QVBoxLayout:
        self.scenarios = QComboBox()
        self.scenarios.setAccessibleName(translate("Bench", "Scenario"))
        for choice in choices:
            self.scenarios.addItem(choice.title, choice.name)
        self.scenarios.activated.connect(lambda _index: self.begin())
        self.clock, self.day = label("", "clock"), label("", "quiet")
        first, second = QHBoxLayout(), QHBoxLayout()
        for part in (label(translate("Bench", "Demo home"), "heading"), self.scenarios, self.clock, self.day):
            first.addWidget(part)
        first.addStretch()
        first.addWidget(button(translate("Bench", "Start again"), self.begin))
        self.paces = []
        group = QButtonGroup(self)
        for pace in _PACES:
            made = switch(f"{pace}×" if pace else translate("Bench", "Pause"), self._pacing(pace))
            group.addButton(made)
            self.paces.append(made)
        second.addWidget(label(translate("Bench", "Clock"), "quiet"))
        for each in (*self.paces, *self._jumps()):
            second.addWidget(each)
        second.addStretch()
        both = QVBoxLayout()
        both.addLayout(first)
        both.addLayout(second)
        return both

    def _jumps(self) -> list[QPushButton]:
        def going(moment_of: Callable[[Home], float | None]) -> Callable[[], None]:
            return lambda: self._house.go(moment_of) if self._house is not None else None

        return [
            button(translate("Bench", "+½ hour"), going(lambda home: home.now + _HOUR // 2)),
            button(translate("Bench", "+1 hour"), going(lambda home: home.now + _HOUR)),
            button(translate("Bench", "Next rate"), going(next_rate)),
            button(translate("Bench", "Midnight"), going(lambda home: midnight_after(int(home.now)))),
            button(
                translate("Bench", "Next gas report"),
                going(lambda home: home.gas.next_heard_by if home.gas is not None else None),
            ),
        ]

    def _pacing(self, pace: int) -> Callable[[bool], None]:
        return lambda _on: self._house.set_pace(pace) if self._house is not None else None

    def _network(self) -> Card:
        card = Card(
            translate("Bench", "Home network"), translate("Bench", "press a link to cut it, press again to mend it")
        )
        self.electricity = MeterPanel(words.fuel(Fuel.ELECTRICITY), *self._keys(Fuel.ELECTRICITY))
        emergency = button("Emergency", lambda: self.do("emergency_button", True))
        self.gas = MeterPanel(words.fuel(Fuel.GAS), *self._keys(Fuel.GAS), emergency)
        self.wan = switch("", lambda cut: self.do("wan", _link(cut)))
        self.gas_link = switch("", lambda cut: self.do("gas_link", _link(cut)))
        self.power = switch("", lambda cut: self.do("hub_power", "off" if cut else "on"))
        self.sticks = switch("", lambda out: self._house.unplug(out) if self._house is not None else None)
        lose = button(
            translate("Bench", "Lose the next 5 questions"),
            lambda: self._house.lose(_LOST) if self._house is not None else None,
        )
        links = QVBoxLayout()
        for part in (self.wan, self.power, self.gas_link, self.sticks, lose):
            links.addWidget(part)
        links.addStretch()
        row = card.row(self.electricity, stretch=False)
        row.addLayout(links)
        row.addWidget(self.gas)
        row.setStretch(0, 1)
        row.setStretch(2, 1)
        return card

    def _keys(self, fuel: Fuel) -> list[QPushButton]:
        """Return a meter's keys as one presses them: A alone, or A and then B."""
        return [
            button("A", lambda: self.ask(Wake(self._meter(fuel)))),
            button(translate("Bench", "A, then B"), lambda: self.ask(Confirm(self._meter(fuel)))),
        ]

    def _appliances(self) -> Card:
        card = Card(translate("Bench", "Appliances"), translate("Bench", "press one to switch it on or off"))
        self.appliances: dict[str, QPushButton] = {}
        self.appliance_row = card.row()
        return card

    def _how(self) -> Card:
        card = Card(translate("Bench", "What to try"))
        self.about = label("", "quiet")
        how = label(
            translate(
                "Bench",
                "1. Choose No protected hours, then Leave nothing: the electricity goes off.\n"
                "2. Make a code, and type it on the display: the electricity is ready.\n"
                "3. Hold the display's button to turn it on, or press A, then B, at the meter.",
            )
        )
        for part in (self.about, how):
            part.setWordWrap(True)
            card.inside.addWidget(part)
        return card

    def _happened(self) -> Card:
        card = Card(translate("Bench", "What happened"))
        self.log = QListWidget()
        self.log.setAccessibleName(translate("Bench", "What happened"))
        self.log.setWordWrap(True)
        card.inside.addWidget(self.log, 1)
        return card


def _link(cut: bool) -> str:
    return "down" if cut else "up"
