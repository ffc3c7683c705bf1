"""Gas: back on at its meter or by a valve test, and what to do while the meter is out of reach."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ihd.model.commands import Command, RestoreSupply, Stage
from ihd.model.credit import CreditStatus
from ihd.model.snapshot import Snapshot
from ihd.model.supply import GasRestore, Position, Supply
from ihd.settings import Theme
from ihd.testing.audit import faults
from ihd.view.hold_button import HOLD_MS
from ihd.view.notices import gas_lost, notice_of
from ihd.view.text import Text
from ihd.view.window import Window
from ppmid.gas_lost_page import GasLostPage
from ppmid.gas_restore_page import GasRestorePage
from tests.ppmid import supply_samples as homes
from tests.ppmid.stretched import stretched
from tests.view.conftest import Opener
from tests.view.samples import HOME_NOW, NOW

__all__ = ["stretched"]

SIZES = ((800, 480), (1280, 720), (720, 1280))
REMOTE = GasRestore.REMOTE_WITH_FLOW_CHECK
IN_CREDIT = {"balance_millipence": 2_240_000, "credit_status": CreditStatus.OK}


def restoring(window: Window) -> GasRestorePage:
    page = window.page
    assert isinstance(page, GasRestorePage)
    return page


def lost_page(window: Window) -> GasLostPage:
    page = window.page
    assert isinstance(page, GasLostPage)
    return page


def words_on(window: Window) -> str:
    return "\n".join(text.text() for text in window.findChildren(Text) if text.isVisible())


@pytest.mark.parametrize("policy", [GasRestore.AT_METER, None])
def test_at_the_meter_there_are_steps_and_no_button_to_hold(open_ppmid: Opener, policy: GasRestore | None) -> None:
    window = open_ppmid(homes.gas_armed(policy), page="restore_gas")
    page = restoring(window)
    assert page.hold.isHidden()
    said = words_on(window)
    for step in ("Turn off every gas appliance", "Press A on the gas meter", "Press B to confirm", "flow check"):
        assert step in said
    assert page.state.word.text() == "Ready"
    assert page.state.line.text() == "Off, with £22.40 credit. Valve: closed."
    assert page.state.strong.text() == "You turn it on at the gas meter."


def test_gas_just_turned_on_is_not_called_shut_by_an_older_word_of_the_valve(open_ppmid: Opener) -> None:
    on = homes.home(homes.electricity(), homes.gas(supply=Supply.ON, position=Position.SHUT))
    window = open_ppmid(on, page="restore_gas")
    assert restoring(window).state.word.text() == "Supply on"
    assert "Valve" not in words_on(window)


def test_the_valve_test_is_asked_for_by_holding(open_ppmid: Opener, posted: list[Command], qtbot: QtBot) -> None:
    window = open_ppmid(homes.gas_armed(REMOTE), page="restore_gas")
    page = restoring(window)
    assert page.hold.text() == "Hold to start the valve test"
    assert not page.hold.isEnabled()
    for row in page.checks.rows:
        row.click()
    qtbot.mousePress(page.hold, Qt.MouseButton.LeftButton)
    page.hold.filling.setCurrentTime(HOLD_MS)
    assert posted == [RestoreSupply(posted[0].id, homes.GAS)]


def test_after_it_was_taken_the_page_tells_what_happens_and_how_long_it_takes(open_ppmid: Opener) -> None:
    taken = replace(homes.gas_armed(REMOTE), commands=(homes.answered(5, homes.GAS, Stage.ACCEPTED),))
    window = open_ppmid(taken, page="restore_gas")
    page = restoring(window)
    assert page.hold.isHidden()
    assert page.state.strong.text() == "The valve test is on its way."
    assert "The gas meter hears of it by 15:00" in words_on(window)
    not_told = replace(taken, meters=(taken.meters[0], taken.meters[1]._replace(next_heard_by=None)))
    page.render(not_told, NOW)
    assert "The gas meter hears of it within 30 minutes" in words_on(window)


def test_a_test_that_came_to_nothing_may_be_started_again(open_ppmid: Opener) -> None:
    taken = replace(homes.gas_armed(REMOTE), commands=(homes.answered(5, homes.GAS, Stage.ACCEPTED),))
    window = open_ppmid(taken, page="restore_gas")
    later = NOW + 1_800
    told = taken.meters[1]._replace(as_of=HOME_NOW + 1_700, heard=later)
    restoring(window).render(replace(taken, meters=(taken.meters[0], told)), later)
    assert not restoring(window).hold.isHidden()


def test_while_the_valve_is_tested_nothing_is_offered(open_ppmid: Opener) -> None:
    window = open_ppmid(homes.gas_armed(REMOTE, position=Position.TESTING), page="restore_gas")
    page = restoring(window)
    assert page.hold.isHidden()
    assert page.state.line.text().endswith("Valve: testing.")
    assert page.state.strong.text() == "The valve is open for a minute. Leave all taps off."


@pytest.mark.parametrize(
    ("page", "home"),
    [
        ("restore_gas", homes.gas_armed()),
        ("restore_gas", homes.gas_armed(REMOTE)),
        ("restore_gas", homes.home(homes.electricity(), homes.gas(supply=Supply.OFF))),
        ("gas_lost", homes.gas_lost()),
        ("gas_lost", homes.gas_lost(position=None, left=None)),
    ],
)
def test_the_gas_emergency_line_is_on_every_gas_page(open_ppmid: Opener, page: str, home: Snapshot) -> None:
    said = words_on(open_ppmid(home, page=page))
    assert "Smell gas?" in said
    assert "0800 111 999" in said


def test_the_emergency_button_has_its_time_counted_on_this_screen(open_ppmid: Opener) -> None:
    window = open_ppmid(homes.gas_lost(), page="gas_lost")
    page = lost_page(window)
    assert page.ring.number.text() == "27"
    said = words_on(window)
    assert "Gas is off" in said
    assert "Press Emergency on the gas meter" in said
    assert "Counted on this screen." in said
    assert "No word since 13:59" in said
    page.tick(homes.gas_lost(), NOW + 120)
    assert page.ring.number.text() == "25"


def test_half_hours_become_words(open_ppmid: Opener) -> None:
    window = open_ppmid(homes.gas_lost(position=Position.OPEN, left=12, minutes=48), page="gas_lost")
    assert "Gas is on for now" in words_on(window)
    assert lost_page(window).ring.number.text() == "5 h"
    assert "42 minutes" in words_on(window)
    days = open_ppmid(homes.gas_lost(left=336), page="gas_lost")
    assert lost_page(days).ring.number.text() == "6"
    assert "days" in words_on(days)


def test_no_number_and_no_ring_stand_for_a_limit_that_is_not_known(open_ppmid: Opener) -> None:
    window = open_ppmid(homes.gas_lost(left=None), page="gas_lost")
    page = lost_page(window)
    assert page.ring.number.isHidden()
    assert "Counted on this screen" not in words_on(window)
    assert "Press Emergency on the gas meter" in words_on(window)


def test_gas_in_credit_is_not_said_to_stop(open_ppmid: Opener) -> None:
    home = homes.gas_lost(position=Position.OPEN, left=300)
    home = replace(home, meters=(home.meters[0], home.meters[1]._replace(**IN_CREDIT)))
    said = words_on(open_ppmid(home, page="gas_lost"))
    assert "Gas stops in" not in said
    assert "Not cut off for" in said


def test_an_emergency_button_without_time_is_not_offered(open_ppmid: Opener) -> None:
    said = words_on(open_ppmid(homes.gas_lost(left=0), page="gas_lost"))
    assert "Press Emergency" not in said
    assert "The emergency button has no time left" in said


def test_a_meter_that_is_heard_has_nothing_lost(qapp: QApplication) -> None:
    heard = homes.home()
    assert gas_lost(heard, heard.meters[1], NOW) is None


def test_trying_now_asks_for_the_link(open_ppmid: Opener, qtbot: QtBot) -> None:
    tried: list[bool] = []
    window = open_ppmid(homes.gas_lost(), page="gas_lost", retry=lambda: tried.append(True))
    qtbot.mouseClick(lost_page(window).try_now, Qt.MouseButton.LeftButton)
    assert tried == [True]


def test_the_banner_says_how_long_the_button_works(qapp: QApplication) -> None:
    shut = notice_of(homes.gas_lost(), NOW)
    assert shut is not None
    assert (shut.headline, shut.text, shut.page) == (
        "Gas is off",
        "Press Emergency on the gas meter within 27 minutes. Turn appliances off first.",
        "gas_lost",
    )
    running = notice_of(homes.gas_lost(position=Position.OPEN, left=12, minutes=48), NOW)
    assert running is not None
    assert running.text == "Gas stops in 5 h 42 min. The gas meter has the exact time."


HOMES = {
    "steps": ("restore_gas", homes.gas_armed()),
    "valve test": ("restore_gas", homes.gas_armed(REMOTE)),
    "testing": ("restore_gas", homes.gas_armed(REMOTE, position=Position.TESTING)),
    "off": ("restore_gas", homes.home(homes.electricity(), homes.gas(supply=Supply.OFF, position=Position.SHUT))),
    "nothing heard": ("restore_gas", Snapshot.blank(NOW)),
    "closed": ("gas_lost", homes.gas_lost()),
    "running": ("gas_lost", homes.gas_lost(position=Position.OPEN, left=12, minutes=48)),
    "limit unknown": ("gas_lost", homes.gas_lost(position=None, left=None)),
    "no meter": ("gas_lost", Snapshot.blank(NOW)),
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("home", HOMES)
def test_a_longer_language_fits_too(
    open_ppmid: Opener, qapp: QApplication, stretched: None, size: tuple[int, int], home: str
) -> None:
    page, snapshot = HOMES[home]
    window = open_ppmid(snapshot, size, page=page)
    qapp.processEvents()
    assert faults(window) == []


@pytest.mark.parametrize("theme", Theme)
def test_the_ring_is_painted_in_every_theme(open_ppmid: Opener, theme: Theme) -> None:
    window = open_ppmid(homes.gas_lost(), page="gas_lost", theme=theme)
    assert faults(window) == []
    picture = lost_page(window).ring.grab().toImage()
    warm = window.look.color("warn")
    assert any(picture.pixelColor(x, picture.height() // 2) == warm for x in range(picture.width() // 2))
