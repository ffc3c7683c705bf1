"""Someone who never saw the bench does what it says: electricity goes off, is topped up, and comes back."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox
from pytestqt.qtbot import QtBot

from ihd import paths, wiring
from ihd.cli import CommandError, demo, scenarios
from ihd.demo.bench import Bench
from ihd.demo.displays import Displays, programs
from ihd.demo.house import House, Stage
from ihd.model import utrn
from ihd.model.commands import TopUp
from ihd.model.snapshot import Snapshot
from ihd.model.supply import Supply
from ihd.model.units import Fuel
from ihd.radio.worker import Worker
from ihd.settings import Settings
from ihd.view.language import speak


class Here(Displays):
    """A display without a window, in this process: what it hears, it hears through its stick."""

    def __init__(self) -> None:
        super().__init__(Settings())
        self.worker: Worker | None = None
        self.heard: list[Snapshot] = []

    def open(self, sticks: Sequence[str]) -> None:
        self.close()
        (url,) = sticks
        self.worker = wiring.start(Settings(stick=url), self.heard.append, may_command=True)

    def close(self) -> None:
        if self.worker is not None:
            self.worker.stop()
            self.worker = None
            self.heard.clear()
            paths.pairing_file().unlink(missing_ok=True)

    def shows(self, supply: Supply) -> bool:
        meter = self.heard[-1].of(Fuel.ELECTRICITY) if self.heard else None
        return meter is not None and meter.supply is supply


@pytest.fixture
def display() -> Here:
    return Here()


@pytest.fixture
def bench(qtbot: QtBot, display: Here) -> Iterator[Bench]:
    loads = wiring.profiles()
    made = Bench(
        demo._choices("low-credit"),
        lambda name: demo._stage(name, loads),
        lambda stage, tell: House(stage, 1, wiring.link_time, tell),
        display,
        Settings(),
    )
    qtbot.addWidget(made)
    made.begin()
    qtbot.waitUntil(lambda: made.clock.text() != "" and display.shows(Supply.ON))
    yield made
    made.end()


def never_begun(display: Here) -> Bench:
    def stage(name: str) -> Stage:
        raise AssertionError(name)

    return Bench(
        demo._choices("low-credit"),
        stage,
        lambda begun, tell: House(begun, 1, wiring.link_time, tell),
        display,
        Settings(),
    )


def press(bench: Bench, words: str) -> None:
    """Press the first button with these words."""
    next(each for each in bench.findChildren(QAbstractButton) if each.text() == words).click()


def log(bench: Bench) -> list[str]:
    return [bench.log.item(row).text() for row in range(bench.log.count())]


def until(qtbot: QtBot, fact: Callable[[], bool]) -> None:
    qtbot.waitUntil(fact, timeout=15_000)


def test_running_out_topping_up_and_restoring_go_as_the_window_says(bench: Bench, display: Here, qtbot: QtBot) -> None:
    press(bench, "No protected hours")
    press(bench, "Leave nothing")
    until(qtbot, lambda: display.shows(Supply.OFF))
    until(qtbot, lambda: bench.electricity.state.text() == "Supply off: top up first")
    press(bench, "Make a code")
    until(qtbot, lambda: len(bench.shop.code.text()) == 24)
    meter = display.heard[-1].of(Fuel.ELECTRICITY)
    assert meter is not None
    assert display.worker is not None
    display.worker.post(TopUp(1, meter.meter, utrn.parse(bench.shop.code.text())))
    until(qtbot, lambda: display.shows(Supply.ARMED))
    until(qtbot, lambda: bench.electricity.state.text() == "Ready: press A, then B")
    press(bench, "A, then B")
    until(qtbot, lambda: display.shows(Supply.ON))
    until(qtbot, lambda: bench.electricity.state.text() == "Supply on")
    told = " ".join(log(bench))
    for words in ("supply off", "Code made.", "ready to be turned on", "Turned on at the meter."):
        assert words in told

    bench.supplier.message.setText("Hello from the supplier.")
    press(bench, "Send message")
    until(qtbot, lambda: "Hello from the supplier." in [each.text for each in display.heard[-1].messages])
    press(bench, "Supplier link: up")
    until(qtbot, lambda: bench.wan.text() == "■ Supplier link: cut")
    press(bench, "Kettle 2.8 kW")
    until(qtbot, lambda: any("Kettle: on, 2.8 kW" in line for line in log(bench)))
    press(bench, "Pause")
    until(qtbot, lambda: bench._seen is not None and bench._seen.pace == 0)
    stood = bench.clock.text()
    press(bench, "Next gas report")
    until(qtbot, lambda: bench.clock.text() == "11:00:00" != stood)

    bench.scenarios.setCurrentIndex(bench.scenarios.findData("calm-day"))
    bench.begin()
    until(qtbot, lambda: bench.clock.text().startswith("07:00"))
    until(qtbot, lambda: not bench.shop.make.isEnabled() and display.shows(Supply.ON))
    assert bench.shop.beside.text() == "this home pays by bill"


def test_every_control_has_a_name_and_every_language_has_room(qtbot: QtBot, display: Here) -> None:
    for language in ("en", "cy", "pl"):
        speak(language)
        made = never_begun(display)
        qtbot.addWidget(made)
        for each in made.findChildren(QAbstractButton):
            assert each.accessibleName() or each in (made.wan, made.power, made.gas_link, made.sticks), each.text()
        for box in made.findChildren(QComboBox):
            assert box.accessibleName()
        assert made.minimumSizeHint().width() <= 1280, language
        assert made.minimumSizeHint().height() <= 800, language
    speak("en")


def test_displays_are_found_by_the_names_of_their_faces() -> None:
    assert programs(1) == ("ppmid",)
    assert programs(2) == ("ihd", "ppmid")


def test_every_scenario_is_offered_the_one_asked_for_first() -> None:
    offered = demo._choices("runs-out")
    assert offered[0].name == "runs-out"
    assert {choice.name for choice in offered} == set(scenarios.shipped())


def test_what_cannot_be_opened_is_told_before_anything_is(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(CommandError, match="calm-day, clock-change"):
        demo.run(Namespace(scenario="sunny-day", displays=1))
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(CommandError, match="No screen was found"):
        demo.run(Namespace(scenario="runs-out", displays=1))
