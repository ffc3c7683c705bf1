"""Turning electricity back on: only what is armed, only by holding, and never twice."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ihd.model.commands import Command, Refused, RestoreSupply, Stage
from ihd.model.snapshot import Snapshot
from ihd.model.supply import Supply
from ihd.settings import TEXT_PERCENTS, Theme
from ihd.testing.audit import faults
from ihd.view.hold_button import EMPTY_MS, HOLD_MS
from ihd.view.notices import notice_of
from ihd.view.window import Window
from ppmid.restore_page import RestorePage
from tests.ppmid import supply_samples as homes
from tests.ppmid.stretched import stretched
from tests.view.conftest import Opener
from tests.view.samples import NOW

__all__ = ["stretched"]

SIZES = ((800, 480), (1280, 720), (720, 1280))
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def opened(open_ppmid: Opener) -> Window:
    """Return the page of a home that is armed, in a window whose store is followed."""
    return open_ppmid(homes.armed(), page="restore")


def page_of(window: Window) -> RestorePage:
    page = window.page
    assert isinstance(page, RestorePage)
    return page


def tick_all(page: RestorePage) -> None:
    for row in page.checks.rows:
        row.click()


def hold(qtbot: QtBot, page: RestorePage, milliseconds: int = HOLD_MS) -> None:
    """Keep a finger on the button for so long, of the button's own time."""
    qtbot.mousePress(page.hold, LEFT)
    page.hold.filling.setCurrentTime(milliseconds)


def show(window: Window, snapshot: Snapshot, now: float = NOW) -> None:
    window.page.render(snapshot, now)


def test_the_button_waits_until_every_row_is_ticked(opened: Window) -> None:
    page = page_of(opened)
    for row in page.checks.rows:
        assert not page.hold.isEnabled()
        row.click()
    assert page.hold.isEnabled()
    page.checks.rows[2].click()
    assert not page.hold.isEnabled()


def test_holding_for_two_seconds_asks_the_meter_once(opened: Window, posted: list[Command], qtbot: QtBot) -> None:
    page = page_of(opened)
    tick_all(page)
    hold(qtbot, page)
    assert [type(command) for command in posted] == [RestoreSupply]
    assert isinstance(posted[0], RestoreSupply)
    assert posted[0].meter == homes.ELECTRICITY
    qtbot.mouseRelease(page.hold, LEFT)
    assert page.hold.text() == "Asking the meter…"
    assert not page.hold.isEnabled()
    hold(qtbot, page)
    assert len(posted) == 1


def test_letting_go_early_sends_nothing_and_empties_the_button(
    opened: Window, posted: list[Command], qtbot: QtBot
) -> None:
    page = page_of(opened)
    tick_all(page)
    hold(qtbot, page, HOLD_MS - 100)
    assert page.hold.holding
    qtbot.mouseRelease(page.hold, LEFT)
    page.hold.filling.setCurrentTime(0)
    assert page.hold.filled == 0
    assert page.hold.filling.duration() == EMPTY_MS
    assert posted == []


def test_a_finger_that_slides_off_lets_go(opened: Window, posted: list[Command], qtbot: QtBot) -> None:
    page = page_of(opened)
    tick_all(page)
    hold(qtbot, page, 500)
    qtbot.mouseMove(page.hold, QPoint(20, 20))
    qtbot.mouseMove(page.hold, QPoint(-30, -30))
    assert not page.hold.holding
    assert posted == []


def test_by_keyboard_it_is_enter_and_enter_again(opened: Window, posted: list[Command], qtbot: QtBot) -> None:
    page = page_of(opened)
    tick_all(page)
    page.hold.setFocus()
    qtbot.keyClick(page.hold, Qt.Key.Key_Return)
    assert posted == []
    assert page.hold.text() == "Press Enter again"
    qtbot.keyClick(page.hold, Qt.Key.Key_Return)
    assert len(posted) == 1


def test_a_supply_that_goes_off_while_it_is_held_is_not_asked(
    opened: Window, posted: list[Command], qtbot: QtBot
) -> None:
    page = page_of(opened)
    tick_all(page)
    hold(qtbot, page, 1_500)
    show(opened, homes.off())
    assert not page.hold.holding
    page.hold.held.emit()  # as if the last moment had passed before the news came
    assert posted == []
    assert page.state.strong.text() == "The supply has gone off again. Nothing was sent."


@pytest.mark.parametrize(
    ("refused", "said"),
    [
        (Refused.BY_METER, "The meter did not turn it on."),
        (Refused.NO_LINK, "Not sent. There is no link to the meter."),
        (Refused.STILL_WAITING, "Not sent twice."),
    ],
)
def test_a_refusal_is_told_in_words(
    opened: Window, posted: list[Command], qtbot: QtBot, refused: Refused, said: str
) -> None:
    page = page_of(opened)
    tick_all(page)
    hold(qtbot, page)
    life = homes.answered(posted[0].id, homes.ELECTRICITY, Stage.REFUSED, refused)
    show(opened, replace(homes.armed(), commands=(life,)))
    assert page.state.strong.text().startswith(said)
    assert page.hold.isEnabled()


def test_after_ten_seconds_without_an_answer_the_page_says_so(
    opened: Window, posted: list[Command], qtbot: QtBot
) -> None:
    page = page_of(opened)
    tick_all(page)
    hold(qtbot, page)
    show(opened, homes.armed(), NOW + 10)
    assert page.state.strong.text() == ""
    show(opened, homes.armed(), NOW + 11)
    assert page.state.strong.text().startswith("No answer yet.")


def test_a_supply_that_is_on_says_so_and_offers_no_button(opened: Window) -> None:
    show(opened, homes.home())
    page = page_of(opened)
    assert page.state.word.text() == "Supply on"
    assert page.hold.isHidden()
    assert page.onward.text() == "Done"
    assert page.header.back.text() == "Done"
    show(opened, homes.off())
    assert page.header.back.text() == "Not now"


def test_a_supply_without_credit_tells_the_least_top_up_and_leads_there(opened: Window) -> None:
    show(opened, homes.off())
    page = page_of(opened)
    assert page.state.word.text() == "Off: top up £10.01 or more"
    assert page.state.line.text() == "Emergency credit: all £10.00 used. Pay back first: £10.00."
    assert page.onward.text() == "Top up"
    assert page.hold.isHidden()


def test_a_supply_cut_by_the_supplier_offers_a_telephone_and_no_top_up(opened: Window) -> None:
    cut = homes.electricity(supply=Supply.OFF, alarms=0x0400)
    show(opened, homes.home(cut, homes.gas()))
    page = page_of(opened)
    assert page.state.word.text() == "Off by your supplier"
    assert page.state.line.text() == "Call your supplier: Northern Light Energy, 0800 000 0000."
    assert page.onward.text() == "Done"


def test_news_that_is_too_old_offers_nothing(opened: Window) -> None:
    old = homes.electricity(supply=Supply.ARMED, heard=NOW - 44 * 60)
    show(opened, homes.home(old, homes.gas()))
    page = page_of(opened)
    assert (page.state.word.text(), page.state.line.text()) == ("Not known", "Last heard 13:48: ready to turn on.")
    assert page.hold.isHidden()


def test_what_to_press_at_the_meter_is_told_whenever_it_is_not_on(open_ppmid: Opener) -> None:
    for home in (homes.armed(), homes.off()):
        window = open_ppmid(home, page="restore")
        assert "press A, then B" in " ".join(
            text.text() for text in window.findChildren(type(page_of(window).state.word))
        )


def test_coming_back_begins_with_nothing_ticked(opened: Window) -> None:
    page = page_of(opened)
    tick_all(page)
    opened.open_page("home")
    opened.open_page("restore")
    assert not page.checks.done


def test_the_way_for_gas_is_another_page(open_ppmid: Opener) -> None:
    window = open_ppmid(homes.gas_armed())
    window.desk.meter = homes.GAS
    window.open_page("restore")
    assert window.page_name == "restore_gas"


def wrong(open_ppmid: Opener, qapp: QApplication, size: tuple[int, int], percent: int) -> list[str]:
    """Return what is wrong with any state of the page."""
    found = []
    for home in (homes.armed(), homes.off(), homes.home(), Snapshot.blank(NOW)):
        window = open_ppmid(home, size, page="restore", text_percent=percent)
        qapp.processEvents()
        found += faults(window)
        button = page_of(window).hold
        assert button.isHidden() or button.tall(button.width()) <= button.height()
    return found


@pytest.mark.parametrize("percent", TEXT_PERCENTS)
@pytest.mark.parametrize("size", SIZES)
def test_every_state_can_be_read_and_touched(
    open_ppmid: Opener, qapp: QApplication, size: tuple[int, int], percent: int
) -> None:
    assert wrong(open_ppmid, qapp, size, percent) == []


@pytest.mark.parametrize("size", SIZES)
def test_a_longer_language_fits_too(
    open_ppmid: Opener, qapp: QApplication, stretched: None, size: tuple[int, int]
) -> None:
    assert wrong(open_ppmid, qapp, size, 100) == []


@pytest.mark.parametrize("theme", Theme)
def test_the_fill_and_the_words_can_be_told_apart_in_every_theme(
    open_ppmid: Opener, qtbot: QtBot, theme: Theme
) -> None:
    window = open_ppmid(homes.armed(), page="restore", theme=theme)
    page = page_of(window)
    tick_all(page)
    qtbot.mousePress(page.hold, LEFT)
    page.hold.filling.pause()
    page.hold.filling.setCurrentTime(HOLD_MS // 2)
    picture, middle = page.hold.grab().toImage(), page.hold.height() - 12
    assert picture.pixelColor(page.hold.width() // 3, middle) == window.look.color("ok")
    assert picture.pixelColor(page.hold.width() * 2 // 3, middle) == window.look.color("action")


@pytest.mark.parametrize(
    ("home", "headline", "text"),
    [
        (homes.off(), "Electricity is off: top up £10.01 or more", "press A, then B"),
        (homes.armed(), "Electricity is ready to turn on", "press A, then B"),
        (homes.low(), "Electricity: low credit, 9 hours left", "press A, then B"),
        (homes.in_use(), "Electricity: Emergency credit: £7.40 left", "press A, then B"),
    ],
)
def test_the_banner_tells_what_to_press_before_the_screen_is_dark(
    qapp: QApplication, home: Snapshot, headline: str, text: str
) -> None:
    notice = notice_of(home, NOW)
    assert notice is not None
    assert notice.headline == headline
    assert text in notice.text
    assert notice_of(home, NOW, on_home=True) is None  # the cards of Home say it themselves
