"""Someone who never saw the bench does what it says: electricity goes off, is topped up, and comes back."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox
from pytestqt.qtbot import QtBot

from ihd import paths, wiring
from ihd.cli import CommandError, demo, scenarios
from ihd.demo.bench import Bench
from ihd.demo.displays import Displays, programs
from ihd.demo.facts import Radio, facts
from ihd.demo.house import House, Stage
from ihd.hub.home import Home
from ihd.model import utrn
from ihd.model.commands import ConfirmMessage, TopUp
from ihd.model.snapshot import Snapshot
from ihd.model.supply import Supply
from ihd.model.units import Fuel
from ihd.radio.worker import Worker
from ihd.settings import Settings
from ihd.view.language import speak
from tests.journeys.prepaid import at


class Here(Displays):
    """A display without a window, in this process: what it hears, it hears through its stick."""

    def __init__(self) -> None:
        super().__init__(Settings())
        self.worker: Worker | None = None
        self.heard: list[Snapshot] = []
        self.told: list[dict[str, Any]] = []

    def say(self, place: int, **message: Any) -> None:
        self.told.append(message)

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

    def type_code(self, meter: int, digits: str) -> None:
        """Send a code at once, as a person does who sees it typed."""
        assert self.worker is not None
        self.worker.post(TopUp(1, meter, utrn.parse(digits)))

    def hub_time(self) -> int | None:
        told = self.heard[-1].hub_time if self.heard else None
        return told.utc if told is not None else None

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
    qtbot.waitUntil(lambda: made.top.clock.text() != "" and display.shows(Supply.ON))
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
        2,
    )


def press(bench: Bench, words: str) -> None:
    """Press the first button with these words."""
    next(each for each in bench.findChildren(QAbstractButton) if each.text() == words).click()


def key(bench: Bench, name: str) -> QAbstractButton:
    return next(each for each in bench.findChildren(QAbstractButton) if each.accessibleName() == name)


def shop_code(bench: Bench, qtbot: QtBot) -> str:
    press(bench, "Make a code")
    until(qtbot, lambda: len(bench.shop.digits) == 20)
    return bench.shop.code.text()


def marked(bench: Bench) -> int | None:
    """Return which step the guide has next, from 0, ``None`` where it marks none."""
    return next((place for place, step in enumerate(bench.guide.steps) if not step.objectName()), None)


def log(bench: Bench) -> list[str]:
    return bench.log.lines


def until(qtbot: QtBot, fact: Callable[[], bool]) -> None:
    qtbot.waitUntil(fact, timeout=15_000)


def test_enter_presses_a_button_as_space_does(bench: Bench, qtbot: QtBot) -> None:
    for enter in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        bench.shop.code.setText("")
        qtbot.keyClick(bench.shop.make, enter)
        until(qtbot, lambda: len(bench.shop.digits) == 20)


def test_a_code_is_gone_with_its_fuel_and_its_home(bench: Bench, qtbot: QtBot) -> None:
    shop_code(bench, qtbot)
    press(bench, "Gas")
    assert (bench.shop.digits, bench.shop.type.isEnabled()) == ("", False)
    shop_code(bench, qtbot)
    bench.begin()
    assert (bench.shop.digits, bench.shop.type.isEnabled()) == ("", False)


def test_running_out_topping_up_and_restoring_go_as_the_window_says(bench: Bench, display: Here, qtbot: QtBot) -> None:
    def state() -> str:
        return bench.network.electricity.state.text()

    press(bench, "Use up the credit")
    until(qtbot, lambda: display.shows(Supply.OFF))
    until(qtbot, lambda: state() == "Supply off: top up first" and marked(bench) == 1)
    shop_code(bench, qtbot)
    press(bench, "Type it on the display")
    until(qtbot, lambda: display.shows(Supply.ARMED))
    until(qtbot, lambda: state() == "Ready: press A, then B" and marked(bench) == 2)
    key(bench, "Electricity meter: B").click()
    until(qtbot, lambda: any("press A first" in line for line in log(bench)))
    key(bench, "Electricity meter: A").click()
    until(qtbot, lambda: bench.network.electricity.lcd.shown.corner == "PRESS B")
    key(bench, "Electricity meter: B").click()
    until(qtbot, lambda: display.shows(Supply.ON))
    until(qtbot, lambda: state() == "Supply on" and not bench.guide.done.isHidden())
    assert marked(bench) is None
    told = " ".join(log(bench))
    for words in ("supply off", "Code made.", "£10.00 more, £10.00 left", "ready to be turned on", "Turned on at"):
        assert words in told
    press(bench, "Meters")
    assert not any("Code made." in line for line in log(bench))


def test_gas_runs_out_once_its_meter_wakes_and_the_script_plays_no_further(
    bench: Bench, display: Here, qtbot: QtBot
) -> None:
    key(bench, "Gas meter: A").click()
    until(qtbot, lambda: any("A wakes the meter" in line for line in log(bench)))
    assert not any("stopped, for you act now" in line for line in log(bench))  # who only looks does not act
    press(bench, "Gas")
    assert marked(bench) == 0
    press(bench, "Use up the credit")
    until(qtbot, lambda: marked(bench) == 1 and any("stopped, for you act now" in line for line in log(bench)))
    assert bench.network.gas.state.text() == "Supply on"
    key(bench, "Gas meter: A").click()
    until(qtbot, lambda: marked(bench) == 2)
    press(bench, "+½ hour")
    until(qtbot, lambda: any("Clock: put on to 11:1" in line for line in log(bench)))
    assert not any("heater" in line.lower() or "Nothing is off" in line for line in log(bench))
    press(bench, "Electricity")
    assert marked(bench) == 0
    assert len([line for line in log(bench) if "stopped, for you act now" in line]) == 1


def test_a_supply_that_the_supplier_cut_off_is_not_topped_up_but_allowed_again(bench: Bench, qtbot: QtBot) -> None:
    assert bench.supplier.fuel.text() == bench.hub.fuel.text() == "Electricity"
    press(bench, "Cut off")
    until(qtbot, lambda: bench.network.electricity.state.text() == "Cut off by the supplier")
    assert marked(bench) is None
    assert bench.guide.held.text().endswith("Press Allow again under Supplier.")
    assert not bench.guide.held.isHidden()
    press(bench, "Allow again")
    until(qtbot, lambda: bench.network.electricity.state.text() == "Ready: press A, then B")
    assert bench.guide.held.isHidden()
    press(bench, "Gas")
    assert bench.supplier.fuel.text() == bench.hub.fuel.text() == "Gas"
    bench.begin()
    assert bench.shop.fuel is Fuel.ELECTRICITY


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_list_changes_nothing_before_a_person_has_chosen_in_it(bench: Bench, qtbot: QtBot) -> None:
    asked: list[int] = []
    box = bench.top.scenarios
    box.activated.connect(asked.append)
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_C)
    assert (asked, box.currentIndex()) == ([], 0)
    assert box.view().isVisible()
    box.hidePopup()


def test_a_control_that_cannot_work_says_why_beside_it(bench: Bench, qtbot: QtBot) -> None:
    assert (bench.shop.type.isEnabled(), bench.shop.no_code.text()) == (False, "there is no code yet")
    shop_code(bench, qtbot)
    assert (bench.shop.type.isEnabled(), bench.shop.no_code.text()) == (True, "")
    assert (bench.supplier.say.isEnabled(), bench.supplier.unwritten.text()) == (
        False,
        "To send a message, write it first.",
    )
    bench.supplier.message.setText("  ")
    assert not bench.supplier.say.isEnabled()
    bench.supplier.message.setText("Hello.")
    assert (bench.supplier.say.isEnabled(), bench.supplier.unwritten.text()) == (True, "")
    assert not bench.network.emergency.isEnabled()
    assert not bench.network.no_emergency.isHidden()


def test_what_is_done_at_every_desk_is_seen_on_the_bench_and_on_the_display(
    bench: Bench, display: Here, qtbot: QtBot
) -> None:
    code = shop_code(bench, qtbot)
    for _ in range(2):
        bench.hub.typed.setText(code)
        press(bench, "Type at the hub")
    until(qtbot, lambda: any("£10.00 more, £12.05 left" in line for line in log(bench)))
    until(qtbot, lambda: any("it was used before" in line for line in log(bench)))
    bench.supplier.message.setText("Hello from the supplier.")
    press(bench, "Send message")
    until(qtbot, lambda: "Hello from the supplier." in [each.text for each in display.heard[-1].messages])
    bench.supplier.must_confirm.click()
    bench.supplier.message.setText("Your meter is changed on Monday.")
    press(bench, "Send message")
    until(qtbot, lambda: any(each.must_confirm for each in display.heard[-1].messages))
    message = next(each for each in display.heard[-1].messages if each.must_confirm)
    assert display.worker is not None
    display.worker.post(ConfirmMessage(1, message.meter, message.id, display.hub_time()))
    until(qtbot, lambda: any("the message was confirmed" in line for line in log(bench)))
    press(bench, "At the next half-hour")
    until(qtbot, lambda: any("other prices from 11:00" in line for line in log(bench)))
    bench.network.wan.click()
    until(qtbot, lambda: bench.network.wan.text() == "■ Cut")
    press(bench, "At midnight")
    until(qtbot, lambda: bench.supplier.waiting.text() == "2 orders wait for the supplier link.")
    press(bench, "Kettle 2.8 kW")
    until(qtbot, lambda: any("Kettle: on, 2.8 kW" in line for line in log(bench)))
    assert any("The supplier sends a message that must be confirmed." in line for line in log(bench))
    press(bench, "Weak")
    assert any("Signal: Weak" in line for line in log(bench))
    press(bench, "See what it carries")
    assert display.told == [{"do": "page", "page": "frames"}]
    bench.network.han.click()
    until(qtbot, lambda: any("Display link: cut" in line for line in log(bench)))
    assert any("Display: finds out within 30 seconds" in line for line in log(bench))
    bench.network.han.click()
    until(qtbot, lambda: (display.heard[-1].link.signal or 255) < 60)


def test_the_gas_meter_shows_its_pages_and_another_home_begins_anew(bench: Bench, display: Here, qtbot: QtBot) -> None:
    press(bench, "Pause")
    until(qtbot, lambda: bench._seen is not None and bench._seen.pace == 0)
    key(bench, "Gas meter: A").click()
    until(qtbot, lambda: bench.network.gas.lcd.shown.title == "VOLUME")
    key(bench, "Gas meter: A").click()
    until(qtbot, lambda: bench.network.gas.lcd.shown.title == "READING")
    stood = bench.top.clock.text()
    press(bench, "Next gas report")
    until(qtbot, lambda: bench.top.clock.text() == "11:00:00" != stood)
    until(qtbot, lambda: display.hub_time() == at("2026-01-14T11:00"))
    assert any("Clock: put on to 11:00" in line for line in log(bench))
    assert bench.hub.waits.text() == "Waits for the gas meter until 11:30: its limits."

    bench.top.scenarios.setCurrentIndex(bench.top.scenarios.findData("calm-day"))
    bench.begin()
    until(qtbot, lambda: bench.top.clock.text().startswith("07:00"))
    until(qtbot, lambda: not bench.shop.make.isEnabled() and display.shows(Supply.ON))
    for why in (bench.shop.why, bench.supplier.why, bench.hub.why):
        assert why.text() == "this home pays by bill"


def test_every_control_has_a_name_and_every_language_has_room(qtbot: QtBot, display: Here) -> None:
    start = at("2026-01-14T10:40")
    stands = facts(Home(wiring.plan("prepay", wiring.profiles(), start), start), 1, Radio())
    for language in ("en", "cy", "pl"):
        speak(language)
        made = never_begun(display)
        qtbot.addWidget(made)
        made._show(stands)
        for each in made.findChildren(QAbstractButton):
            told_later = (made.network.wan, made.network.power, made.network.gas_link, made.network.han)
            assert each.accessibleName() or each in (*told_later, made.radio.stick), each.text()
        for box in made.findChildren(QComboBox):
            assert box.accessibleName()
        assert made.minimumSizeHint().width() <= 1280, language
        assert made.minimumSizeHint().height() <= 800, language
    speak("en")


def test_displays_are_found_by_the_names_of_their_faces() -> None:
    assert programs(1) == ("ppmid",)
    assert programs(2) == ("ppmid", "ihd")


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
