"""What the radio between hub and displays is like: signal, losses, delay, a stick to pull out; it knows no home."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ihd.demo.facts import Facts
from ihd.demo.parts import Choice, button, label, say, side_by_side, switch
from ihd.radio.sim_conditions import LQI, RSSI, Conditions

translate = QCoreApplication.translate

#: Has a change made to how sticks and hub hear each other.
Tune = Callable[[Callable[[Conditions], None]], None]
#: LQI and dBm of a good, a fair and a weak signal, as the display calls them.
_SIGNALS: Final = ((LQI, RSSI), (120, -76), (45, -90))
#: How many of a hundred messages of each way get lost, and seconds that each way takes.
_LOSSES: Final = (0, 20, 50)
_DELAYS: Final = (0.0, 0.5, 2.0)
#: How many questions of the display get lost on the air at once.
_LOST: Final = 5


class Hands(NamedTuple):
    """What can be done to the displays' sticks: ``tune`` the radio, ``lose`` so many questions, ``unplug`` them.

    ``tell`` has what was done to the radio said in the log, ``carries`` opens on the display what the radio carries.
    """

    tune: Tune
    lose: Callable[[int], None]
    unplug: Callable[[bool], None]
    tell: Callable[[str], None]
    carries: Callable[[], None]


class RadioDesk(QWidget):
    """Three rows to choose from, and the stick; it begins anew with each home."""

    def __init__(self, hands: Hands) -> None:
        super().__init__()
        self.setObjectName("plain")
        self._tune, self._tell = hands.tune, hands.tell
        good, fair, weak = translate("Link", "Good"), translate("Link", "Fair"), translate("Link", "Weak")
        self.signal = Choice((good, fair, weak), self._signal)
        self.loss = Choice([f"{loss} %" for loss in _LOSSES], self._lose)
        self.delay = Choice([f"{delay:g} s" for delay in _DELAYS], self._delay)
        self.stick = switch("", hands.unplug, "link")
        self.lose = button(translate("Bench", "Lose the next 5 questions"), lambda: self._drop(hands.lose))
        self.carries = button(translate("Bench", "See what it carries"), hands.carries)
        self.refused = label("", "quiet")
        grid = QGridLayout()
        rows = (
            (translate("Bench", "Signal"), self.signal),
            (translate("Bench", "Lost, each way"), self.loss),
            (translate("Bench", "Delay, each way"), self.delay),
        )
        for row, (text, choice) in enumerate(rows):
            grid.addWidget(label(text, "strong"), row, 0)
            grid.addWidget(choice, row, 1)
            for each in choice.buttons:
                each.setAccessibleName(f"{text}: {each.text()}")
        grid.setColumnStretch(2, 1)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addLayout(grid)
        inside.addLayout(side_by_side(self.stick, self.lose, self.carries))
        inside.addWidget(self.refused)
        inside.addStretch()

    def begin(self) -> None:
        """Show the radio of a new home: good."""
        for choice in (self.signal, self.loss, self.delay):
            choice.choose(0)

    def show_facts(self, now: Facts) -> None:
        """Show whether the stick is there, and what the hub refused."""
        plugged = now.radio.plugged
        self.stick.setChecked(not plugged)
        told = (
            translate("Bench", "Radio stick: plugged in")
            if plugged
            else translate("Bench", "■ Radio stick: pulled out")
        )
        say(self.stick, told)
        refused = translate("Bench", "The hub refused %n requests: too many in a second.", "", now.refused)
        self.refused.setText(refused if now.refused else "")

    def _signal(self, place: int) -> None:
        self._tune(partial(_hear_at, *_SIGNALS[place]))
        self._say(self.signal, place)

    def _lose(self, place: int) -> None:
        self._tune(partial(_lose, _LOSSES[place]))
        self._say(self.loss, place)

    def _delay(self, place: int) -> None:
        self._tune(partial(_delay, _DELAYS[place]))
        self._say(self.delay, place)

    def _say(self, choice: Choice, place: int) -> None:
        self._tell(choice.buttons[place].accessibleName())

    def _drop(self, lose: Callable[[int], None]) -> None:
        lose(_LOST)
        self._tell(self.lose.text())


def cut(on: bool, conditions: Conditions) -> None:
    """Let nothing through, or mend that."""
    conditions.cut = on


def _hear_at(lqi: int, rssi: int, conditions: Conditions) -> None:
    conditions.lqi, conditions.rssi = lqi, rssi


def _lose(loss: int, conditions: Conditions) -> None:
    conditions.loss = loss


def _delay(delay: float, conditions: Conditions) -> None:
    conditions.delay = delay
