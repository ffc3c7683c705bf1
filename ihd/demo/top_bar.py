"""The bench's top: the scenario, the hub's clock, how fast it goes and where it may go to; it knows no home."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ihd.demo import words
from ihd.demo.facts import Facts, midnight_after, next_rate
from ihd.demo.parts import Choice, Chooser, button, label, pictured, say, side_by_side
from ihd.hub.home import Home
from ihd.view.look import Look

translate = QCoreApplication.translate

_HOUR: Final = 3_600
#: How fast the hub's clock goes, by the place of the choice.
PACES: Final = (0, 1, 60, 600)
_REAL: Final = 1


class Choosable(NamedTuple):
    """A scenario to choose: its ``name``, and its title, in English."""

    name: str
    title: str


class Clock(NamedTuple):
    """What can be done to the hub's clock: let it go at a ``pace``, or ``go`` to a moment that the home names."""

    pace: Callable[[int], None]
    go: Callable[[Callable[[Home], float | None]], None]


class _Ticking(QLabel):
    """The time, which has room for any: what is beside it neither moves nor is drawn anew each second."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("clock")

    def showEvent(self, event: QShowEvent) -> None:
        """Take the room, now that it is known what it is written in."""
        metrics = self.fontMetrics()
        digit = max("0123456789", key=metrics.horizontalAdvance)
        self.setFixedSize(metrics.horizontalAdvance(f"{digit * 2}:{digit * 2}:{digit * 2}"), metrics.height())
        super().showEvent(event)


class TopBar(QWidget):
    """Two rows. ``begin`` begins the chosen scenario anew."""

    def __init__(self, look: Look, choices: Sequence[Choosable], begin: Callable[[], None], clock: Clock) -> None:
        super().__init__()
        self._go = clock.go
        self.scenarios = Chooser(translate("Bench", "Scenario"))
        for choice in choices:
            self.scenarios.addItem(translate("Scenario", choice.title), choice.name)
        self.scenarios.activated.connect(lambda _index: begin())
        self.clock, self.day = _Ticking(), label("", "quiet")
        self.again = button(translate("Bench", "Start again"), begin)
        self.paces = Choice(
            [f"{pace}×" if pace else translate("Bench", "Pause") for pace in PACES],
            lambda place: clock.pace(PACES[place]),
        )
        self.rate = button(translate("Bench", "Next rate"), lambda: clock.go(next_rate))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        heading = label(translate("Bench", "Demo home"), "heading")
        first = side_by_side(pictured(look, "home"), heading, self.scenarios, self.clock, self.day)
        first.addWidget(self.again)
        whole.addLayout(first)
        whole.addLayout(side_by_side(self.paces, *self._jumps()))
        self.begin()

    @property
    def chosen(self) -> str:
        """Return the name of the scenario that is chosen."""
        return str(self.scenarios.currentData())

    def begin(self) -> None:
        """Show that a home's clock goes like any other at first."""
        self.paces.choose(PACES.index(_REAL))

    def show_clock(self, now: int) -> None:
        """Show the hub's clock."""
        self.clock.setText(words.clock(now))
        self.day.setText(words.day(now))

    def show_facts(self, now: Facts) -> None:
        """Show when the next rate begins."""
        text = translate("Bench", "Next rate")
        say(self.rate, text if now.next_rate is None else f"{text} {words.minute(now.next_rate)}")
        self.rate.setEnabled(now.next_rate is not None)
        self.report.setVisible(now.gas is not None)

    def _jumps(self) -> list[QWidget]:
        self.report = self._jump(
            translate("Bench", "Next gas report"),
            lambda home: home.gas.next_heard_by if home.gas is not None else None,
        )
        return [
            self._jump(translate("Bench", "+½ hour"), lambda home: home.now + _HOUR // 2),
            self._jump(translate("Bench", "+1 hour"), lambda home: home.now + _HOUR),
            self.rate,
            self._jump(translate("Bench", "Midnight"), lambda home: midnight_after(int(home.now))),
            self.report,
        ]

    def _jump(self, text: str, moment_of: Callable[[Home], float | None]) -> QWidget:
        return button(text, lambda: self._go(moment_of))
