"""Rest and waking: a real window, real events from outside, and the files of a backlight."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from ihd.model.snapshot import HubTime
from ihd.settings import PinFor
from ihd.view.panel import Panel
from ihd.view.rest import LULL_S, PLACES
from tests.settings_pictures import LOCKED
from tests.test_backlight import panel as made_backlight
from tests.view import samples
from tests.view.conftest import Opener
from tests.view.samples import NOW
from tests.view.wall import AFTER, FULL, Wall


@pytest.fixture
def clock() -> list[float]:
    return [NOW]


@pytest.fixture
def wall(open_window: Opener, tmp_path: Path, clock: list[float]) -> Wall:
    return Wall(open_window(clock=lambda: clock[0]), made_backlight(tmp_path), clock)


def test_the_screen_dims_and_the_waking_touch_opens_nothing(wall: Wall) -> None:
    wall.wait(AFTER)
    assert wall.light == 64
    wall.touch("go-usage")
    assert (wall.light, wall.window.page_name) == (FULL, "home")
    wall.touch("go-usage")
    assert wall.window.page_name == "home", "within half a second it does nothing"
    wall.wait(LULL_S)
    wall.touch("go-more")
    assert wall.window.page_name == "more"


def test_a_key_that_wakes_does_nothing_else_however_long_it_is_held(wall: Wall) -> None:
    wall.window.open_page("messages")
    wall.wait(AFTER)
    handle = wall.window.windowHandle()
    QTest.keyPress(handle, Qt.Key.Key_Escape)
    wall.wait(LULL_S)
    QTest.keyRelease(handle, Qt.Key.Key_Escape)
    assert (wall.light, wall.window.page_name) == (FULL, "messages")
    QTest.keyClick(handle, Qt.Key.Key_Escape)
    assert wall.window.page_name == "more"


def test_at_night_it_is_darker_still_and_without_the_hubs_time_there_is_no_night(wall: Wall) -> None:
    wall.wait(AFTER)
    day = wall.light
    store = wall.window._store
    store.publish(replace(store.snapshot, hub_time=HubTime(samples.MIDNIGHT + 23 * 3_600, NOW)))
    wall.wait(60)
    night = wall.light
    store.publish(replace(store.snapshot, hub_time=None))
    wall.wait(60)
    assert (day, night, wall.light) == (64, 13, 64)


@pytest.mark.expects_log("could not be set")
def test_where_the_backlight_does_not_obey_every_touch_acts(wall: Wall) -> None:
    (wall.files / "brightness").unlink()
    (wall.files / "brightness").mkdir()
    wall.wait(AFTER)
    wall.touch("go-more")
    assert wall.window.page_name == "more"


def test_without_a_backlight_every_touch_acts(open_window: Opener, clock: list[float]) -> None:
    window = open_window(clock=lambda: clock[0])
    panel = Panel(window, lambda: clock[0], None)
    clock[0] += 10 * AFTER
    panel.look()
    tile = window.navigation.tiles[-1]
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=tile.mapTo(window, tile.rect().center()))
    assert window.page_name == "more"
    assert not panel.rest.rests


def test_without_a_backlight_what_the_pin_opened_is_left_once_nobody_touches(
    open_window: Opener, clock: list[float]
) -> None:
    window = open_window(clock=lambda: clock[0], pin_check=LOCKED.pin_check, pin_for=PinFor.SETTINGS)
    panel = Panel(window, lambda: clock[0], None)
    window.open_page("settings")
    assert window.page_name == "pin"
    clock[0] += AFTER - 1
    QTest.mouseMove(window.windowHandle(), QPoint(5, 5))
    clock[0] += AFTER - 1
    panel.look()
    assert window.page_name == "pin"
    clock[0] += 1
    panel.look()
    assert window.page_name == "home"


def test_the_picture_drifts_by_a_pixel_and_stands_still_where_that_is_not_wanted(wall: Wall) -> None:
    parts = (wall.window.navigation, wall.window.status, wall.window.page.parentWidget())
    before = [part.pos() for part in parts]
    wall.panel.drift()
    assert [part.pos() - was for part, was in zip(parts, before, strict=True)] == [QPoint(*PLACES[1])] * 3
    wall.window.desk.settings = wall.window.desk.settings._replace(drift=False)
    wall.panel.drift()
    assert [part.pos() for part in parts] == before


def test_the_screen_is_left_as_bright_as_it_was_found(wall: Wall) -> None:
    wall.wait(AFTER)
    wall.panel.end()
    assert wall.light == FULL
