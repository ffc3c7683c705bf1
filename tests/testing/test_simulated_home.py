"""The simulated home that is shipped for tests: what a person does in it is seen in the windows that look at it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import NamedTuple

import pytest
from PySide6 import QtCore
from pytestqt.qtbot import QtBot

from ihd.model.commands import TopUp
from ihd.model.credit import PaymentMode
from ihd.model.shop import Answer, Outcome
from ihd.model.supply import Supply
from ihd.model.tariff import Tariff
from ihd.model.units import Fuel
from ihd.testing.commands import CommandRecorder
from ihd.testing.homes import named_home
from ihd.testing.hub_time import HubTime, british
from ihd.testing.simulated_home import SimulatedHome
from ihd.testing.ways import page_faults, present
from ihd.testing.windows import WindowOpener, control, face, texts
from ihd.view.message_page import GRACE
from ihd.view.text import Text
from ihd.view.window import Window
from ihd.wiring import WiringError


class Bench(NamedTuple):
    """A home, and what the plugin's fixtures are to it."""

    home: SimulatedHome
    time: HubTime
    commands: CommandRecorder
    display: WindowOpener
    ppmid: WindowOpener


Builder = Callable[..., Bench]


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Builder]:
    with ExitStack() as closing:

        def build(*named: object, **choices: object) -> Bench:
            home = named_home(*named, **choices)
            openers = [WindowOpener(home, face(name), qtbot.addWidget) for name in ("ihd", "ppmid")]
            for opener in openers:
                closing.callback(opener.close)
            return Bench(home, HubTime(home), CommandRecorder(home), *openers)

        yield build


def touch(qtbot: QtBot, window: Window, name: str) -> None:
    qtbot.mouseClick(control(window, name), QtCore.Qt.MouseButton.LeftButton)


def shows(window: Window, words: str) -> bool:
    return any(words in text for text in texts(window))


def test_two_displays_look_at_one_home_and_only_one_acts(bench: Builder, qtbot: QtBot) -> None:
    home, time, commands, display, ppmid = bench("prepay")
    looking, acting = display(), ppmid(page="top_up")
    assert shows(looking, "£1.60")
    code = home.buy(Fuel.ELECTRICITY, 1_000)
    qtbot.keyClicks(acting.page, code)
    touch(qtbot, acting, "Send to electricity meter")
    (sent,) = commands
    assert isinstance(sent.command, TopUp)
    assert (sent.became, sent.accepted, acting.page_name) == (None, False, "result")
    time.advance()
    assert commands[-1].accepted
    assert code not in repr(commands), "codes are masked as everywhere"
    assert [command.accepted for command in commands[:1]] == [True]
    time.advance(seconds=10)
    assert shows(acting, "Accepted, supply stays on")
    assert shows(looking, "£11.60"), "what one did the other sees"


def test_a_supply_is_lost_armed_by_a_top_up_over_the_wan_and_turned_on_at_the_meter(bench: Builder) -> None:
    home, time, _, display, _ = bench("prepay", "2026-01-15T12:00")
    window = display()
    assert home.leave(Fuel.ELECTRICITY, 0) == Answer(Outcome.TAKEN)
    time.advance(minutes=1)
    assert home.displays[0].shown.of(Fuel.ELECTRICITY).supply is Supply.OFF
    assert shows(window, "off")
    home.wan_up = False
    home.send_top_up(Fuel.ELECTRICITY, 2_000)
    time.advance(minutes=1)
    assert home.displays[0].shown.of(Fuel.ELECTRICITY).supply is Supply.OFF
    home.wan_up = True
    time.advance(minutes=1)
    assert home.displays[0].shown.of(Fuel.ELECTRICITY).supply is Supply.ARMED
    assert home.turn_on_at_meter(Fuel.ELECTRICITY) == Answer(Outcome.TURNED_ON)
    time.advance(minutes=1)
    assert home.displays[0].shown.of(Fuel.ELECTRICITY).supply is Supply.ON


def test_whatever_a_scenario_may_name_can_be_done(bench: Builder) -> None:
    home, time, _, display, _ = bench("prepay")
    window = display()
    home.do("cut_off", "gas")
    home.do("message", "Gas is off in your street.")
    time.advance(minutes=1)
    assert home.account(Fuel.GAS).supply.supply is Supply.OFF
    assert home.displays[0].shown.messages[0].text == "Gas is off in your street."
    window.open_page("messages")
    assert shows(window, "Gas is off in your street.")
    with pytest.raises(ValueError, match="there is no deed 'cut_of'; there is switch_on"):
        home.do("cut_of", "gas")
    with pytest.raises(ValueError, match='cut_off must be "electricity" or "gas", not 3'):
        home.do("cut_off", 3)
    with pytest.raises(ValueError, match="there is no appliance 'sauna'"):
        home.do("switch_on", "sauna")


def test_a_message_stands_in_front_until_it_was_read(bench: Builder, qtbot: QtBot) -> None:
    home, time, commands, display, _ = bench("electricity-only")
    window = display()
    home.say("Gas is off in your street.", must_confirm=True, important=True)
    time.advance(seconds=1)
    assert window.page_name == "must_answer"
    time.advance(seconds=GRACE)  # so long it cannot be touched by accident
    assert shows(window, "Gas is off in your street.")
    touch(qtbot, window, "I have read it")
    time.advance()
    assert commands[0].accepted
    assert window.page_name == "home"


def test_links_that_are_cut_leave_figures_that_grow_old(bench: Builder) -> None:
    home, time, _, display, _ = bench()
    display()
    shown = home.displays[0]
    home.gas_link_up = False
    read = shown.shown.of(Fuel.GAS).as_of
    time.advance(minutes=45)
    assert not home.gas_link_up
    assert shown.shown.of(Fuel.GAS).as_of == read
    home.han_up = False
    heard = shown.shown.of(Fuel.ELECTRICITY).heard
    time.advance(minutes=5)
    assert shown.shown.of(Fuel.ELECTRICITY).heard == heard
    home.han_up = home.gas_link_up = True
    time.advance(minutes=30)
    assert shown.shown.of(Fuel.ELECTRICITY).heard > heard
    assert shown.shown.of(Fuel.GAS).as_of > read


def test_time_is_set_to_a_british_moment_and_new_prices_are_told_when_they_begin(bench: Builder) -> None:
    dear = Tariff(british("2026-01-17T00:00"), "Dear", 60_000, ((99_000,),), ("All day",))
    home, time, _, display, _ = bench("electricity-only", "2026-01-15T18:00", tariffs={Fuel.ELECTRICITY: (dear,)})
    window = display(page="prices")
    assert shows(window, "All day, from Sat 17 Jan, 00:00"), "prices are told ahead"
    time.set("2026-01-17T00:01")
    assert time.now.isoformat() == "2026-01-17T00:01:00+00:00"
    assert home.displays[0].shown.of(Fuel.ELECTRICITY).price.millipence_per_kwh == 99_000
    assert shows(window, "All day, until Sat 24 Jan, 00:00")
    with pytest.raises(ValueError, match="forwards only"):
        time.set("2026-01-16T00:00")
    time.known = False
    assert not time.known


def test_the_audit_says_in_which_way_a_page_has_a_fault_and_leaves_it_as_it_was(bench: Builder) -> None:
    *_, display, _ = bench()
    window = display((1280, 720), page="prices", theme="light", text_percent=150)
    before = present(window)
    assert page_faults(window, themes=["dark", "contrast"]) == []
    heading = next(text for text in window.page.findChildren(Text) if text.isVisible() and text.token == "hi")
    heading.say("Faint", "line")
    (fault,) = page_faults(window, languages=["en"])
    assert fault.startswith("1280x720-light-en-150: 'Faint' (line) has a contrast of")
    assert any("there is no language 'xx'" in each for each in page_faults(window, languages=["xx"]))
    assert present(window) == before


def test_what_a_home_has_not_is_said_in_words(bench: Builder) -> None:
    home, _, _, display, _ = bench("electricity-only")
    assert home.account(Fuel.ELECTRICITY).mode is PaymentMode.CREDIT
    with pytest.raises(LookupError, match="this home has no gas"):
        home.meter(Fuel.GAS)
    assert "oven" in home.appliances
    with pytest.raises(ValueError, match="there is no appliance 'kettel'"):
        home.switch("kettel", on=True)
    with pytest.raises(LookupError, match=r"there is nothing called 'Buy' to touch; there is .*Usage"):
        control(display(), "Buy")
    with pytest.raises(WiringError, match="no simulated home called 'castle'"):
        named_home("castle")
    home.home.open_for_joining = False
    with pytest.raises(ValueError, match="the hub lets no display in: closed"):
        home.join()
