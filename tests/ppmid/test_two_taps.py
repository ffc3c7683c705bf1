"""Turning on without holding: two taps, a screen reader's two presses, and a screen on which nothing moves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from ihd.model.commands import Command, RestoreSupply
from ihd.view.badge import Badge, Sign
from ihd.view.hold_button import HoldButton
from ihd.view.window import Window
from ppmid.restore_page import RestorePage
from tests.ppmid import samples, supply_samples
from tests.view.conftest import Opener

LEFT = Qt.MouseButton.LeftButton


def ready(window: Window) -> HoldButton:
    page = window.page
    assert isinstance(page, RestorePage)
    for row in page.checks.rows:
        row.click()
    return page.hold


def test_the_second_of_two_taps_asks_the_meter_once(open_ppmid: Opener, posted: list[Command], qtbot: QtBot) -> None:
    hold = ready(open_ppmid(supply_samples.armed(), page="restore", two_taps=True))
    assert hold.text() == "Tap twice to turn on"
    qtbot.mouseClick(hold, LEFT)
    assert (hold.text(), hold.accessibleDescription(), posted) == ("Tap once more", "Then the power comes on", [])
    assert not hold.holding
    qtbot.mouseClick(hold, LEFT)
    assert [type(command) for command in posted] == [RestoreSupply]


def test_a_double_click_is_one_tap(open_ppmid: Opener, posted: list[Command], qtbot: QtBot) -> None:
    hold = ready(open_ppmid(supply_samples.armed(), page="restore", two_taps=True))
    qtbot.mouseClick(hold, LEFT)
    qtbot.mouseDClick(hold, LEFT)
    assert posted == []


def test_the_first_tap_is_forgotten_when_the_page_is_left(
    open_ppmid: Opener, posted: list[Command], qtbot: QtBot
) -> None:
    window = open_ppmid(supply_samples.armed(), page="restore", two_taps=True)
    qtbot.mouseClick(ready(window), LEFT)
    window.open_page("home")
    window.open_page("restore")
    qtbot.mouseClick(ready(window), LEFT)
    assert posted == []


def test_a_short_tap_asks_nothing_where_the_button_is_held(
    open_ppmid: Opener, posted: list[Command], qtbot: QtBot
) -> None:
    hold = ready(open_ppmid(supply_samples.armed(), page="restore"))
    for _ in range(3):
        qtbot.mouseClick(hold, LEFT)
    assert posted == []


@pytest.mark.parametrize("two_taps", [False, True])
def test_a_screen_reader_presses_twice(open_ppmid: Opener, posted: list[Command], qtbot: QtBot, two_taps: bool) -> None:
    hold = ready(open_ppmid(supply_samples.armed(), page="restore", two_taps=two_taps))
    for presses in (1, 2):
        with qtbot.waitSignal(hold.clicked):
            QAccessible.queryAccessibleInterface(hold).actionInterface().doAction("Press")
        assert len(posted) == presses - 1


def test_how_the_button_is_used_can_change_while_its_page_is_open(open_ppmid: Opener) -> None:
    window = open_ppmid(supply_samples.armed(), page="restore")
    hold = ready(window)
    window.change(window.desk.settings.with_value("two_taps", True))
    assert hold.text() == "Tap twice to turn on"


def test_nothing_turns_where_nothing_may_move(open_ppmid: Opener) -> None:
    waiting = samples.with_command(samples.home(), samples.pending())
    for still in (False, True):
        window = open_ppmid(waiting, page="result", reduced_motion=still)
        badges = [badge for badge in window.page.findChildren(Badge) if badge.sign is Sign.WAITING]
        assert badges
        assert {badge.turning for badge in badges} == {not still}


def test_letting_go_empties_at_once_where_nothing_may_move_but_holding_fills(open_ppmid: Opener, qtbot: QtBot) -> None:
    hold = ready(open_ppmid(supply_samples.armed(), page="restore", reduced_motion=True))
    qtbot.mousePress(hold, LEFT)
    hold.filling.setCurrentTime(1_000)
    assert hold.filled == pytest.approx(0.5)
    qtbot.mouseRelease(hold, LEFT)
    assert hold.filled == 0.0
