"""Rest and waking where money and a supply are at stake."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ihd.model.commands import Command
from ihd.view.rest import LULL_S
from ppmid.restore_page import RestorePage
from tests.ppmid import samples, supply_samples
from tests.ppmid.hands import page
from tests.test_backlight import panel as made_backlight
from tests.view.conftest import Opener
from tests.view.samples import NOW
from tests.view.wall import AFTER, FULL, Wall


@pytest.fixture
def clock() -> list[float]:
    return [NOW]


def test_a_hold_that_begins_with_the_waking_touch_turns_nothing_on(
    open_ppmid: Opener, posted: list[Command], tmp_path: Path, clock: list[float]
) -> None:
    window = open_ppmid(supply_samples.armed(), page="restore", clock=lambda: clock[0])
    shown = window.page
    assert isinstance(shown, RestorePage)
    for row in shown.checks.rows:
        row.click()
    wall = Wall(window, made_backlight(tmp_path), clock)
    wall.wait(AFTER)
    middle = shown.hold.mapTo(window, shown.hold.rect().center())
    handle = window.windowHandle()
    for _ in range(2):  # the touch that wakes, and one within the lull
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
        assert not shown.hold.holding
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=middle)
    wall.wait(LULL_S)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
    assert shown.hold.holding
    window.tick()
    wall.wait(2 * AFTER)
    assert wall.light == FULL, "while a person holds it, it does not dim"
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=middle)
    assert posted == []


def test_digits_left_behind_are_forgotten_when_the_screen_rests_and_kept_on_the_page_shown(
    open_ppmid: Opener, tmp_path: Path, clock: list[float]
) -> None:
    window = open_ppmid(samples.home(), page="top_up", clock=lambda: clock[0])
    wall = Wall(window, made_backlight(tmp_path), clock)
    entry = page(window).entry
    entry.type("7")
    wall.wait(AFTER)
    assert entry.count == 1, "there is no time limit"
    wall.touch("key:1")
    window.open_page("home")
    wall.wait(AFTER)
    assert entry.count == 0
