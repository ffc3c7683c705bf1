"""The PIN by touch and by keys: what it keeps, by whatever way somebody comes there, and that nobody sees it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ihd import pin
from ihd.settings import PinFor, Settings
from ihd.view.keypad_page import KeypadPage
from ihd.view.pages import PAGES
from ihd.view.text import Text
from ihd.view.window import Window
from tests.settings_pictures import LOCKED, equip
from tests.view import samples
from tests.view.conftest import Opener
from tests.view.pairing_samples import Door
from tests.view.test_settings_pages import touch, type_in, words

PIN = "2468"


def with_pin(open_window: Opener, page: str, purpose: PinFor = PinFor.SETTINGS, **more: object) -> Window:
    window = open_window(page=page, pin_check=LOCKED.pin_check, pin_for=purpose, **more)
    equip(window)
    return window


def test_a_pin_is_chosen_by_typing_it_twice_and_is_not_kept_itself(open_window: Opener) -> None:
    kept: list[Settings] = []
    window = open_window(page="settings_pin", keep=kept.append)
    equip(window)
    touch(window, "new_pin")
    type_in(window, "1234")
    type_in(window, "1235")
    assert kept == []
    assert "They were not the same" in words(window)
    for _ in range(2):
        type_in(window, "1234")
    assert pin.is_right("1234", kept[-1].pin_check)
    assert "1234" not in kept[-1].pin_check.split(":")
    assert (kept[-1].pin_for, window.page_name) == (PinFor.SETTINGS, "settings_pin"), "this face has no commands"


def test_settings_open_only_with_the_pin_and_nothing_else_asks_for_it(open_window: Opener) -> None:
    window = with_pin(open_window, "more")
    for free in ("messages", "link"):
        touch(window, free)
        assert window.page_name == free
        window.open_page("more")
    touch(window, "settings")
    assert window.page_name == "pin"
    QTest.keyClick(window.page, Qt.Key.Key_Escape)
    assert window.page_name == "more"
    touch(window, "settings")
    type_in(window, PIN)
    assert window.page_name == "settings"


@pytest.mark.parametrize(("purpose", "found"), [(PinFor.SETTINGS, "home"), (PinFor.COMMANDS, "settings_display")])
def test_whoever_wakes_the_screen_does_not_find_open_what_the_pin_opened(
    open_window: Opener, purpose: PinFor, found: str
) -> None:
    window = with_pin(open_window, "settings_display", purpose)
    if window.page_name == "pin":
        type_in(window, PIN)
    assert window.page_name == "settings_display"
    window.fall_asleep()
    assert window.page_name == found


def test_a_screen_that_rests_asks_for_no_pin(open_window: Opener) -> None:
    window = with_pin(open_window, "settings")
    assert window.page_name == "pin"
    window.fall_asleep()
    assert window.page_name == "home"


def test_no_way_to_what_is_the_owners_passes_by_the_pin_which_is_asked_for_once(open_window: Opener) -> None:
    door = Door()
    window = with_pin(open_window, "link", pairing=door)
    window.desk.number = "co2_electricity"
    belonging = {"number", "stick", "own_network", "install_code", "other_hub", "reader_code"}
    for page in sorted(belonging | {name for name in PAGES if name.startswith("settings")}):
        window.open_page(page)
        assert (page, window.page_name) == (page, "pin")
        QTest.keyClick(window.page, Qt.Key.Key_Escape)
        assert window.page_name == "link"
    window.open_page("readers")
    for act in ("let_in", "settings_tariff"):
        window.page.act(act)  # type: ignore[attr-defined]  # the readers' page
        assert (window.page_name, door.asked) == ("pin", [])
        QTest.keyClick(window.page, Qt.Key.Key_Escape)
    window.page.act("settings_tariff")  # type: ignore[attr-defined]  # the readers' page
    type_in(window, PIN)
    assert window.page_name == "settings_tariff"
    touch(window, "number:co2_electricity")
    assert window.page_name == "number"


@pytest.mark.parametrize("purpose", PinFor)
def test_forgetting_the_home_which_erases_the_pin_too_needs_it_whatever_it_is_for(
    open_window: Opener, purpose: PinFor
) -> None:
    door = Door()
    window = with_pin(open_window, "forget", purpose, pairing=door)
    assert window.page_name == "forget", "it may be looked at"
    window.page.hold.held.emit()  # type: ignore[attr-defined]  # the page's button
    assert (window.page_name, door.asked) == ("pin", [])
    type_in(window, PIN)
    assert (window.page_name, door.asked) == ("forget", ["forget"])


def test_an_act_that_was_given_up_is_not_done_by_a_later_pin(open_window: Opener) -> None:
    kept: list[Settings] = []
    window = with_pin(open_window, "more", keep=kept.append)
    touch(window, "settings")
    type_in(window, PIN)
    touch(window, "settings_pin")
    touch(window, "remove")
    window.page.go_back()  # type: ignore[attr-defined]  # a page with a keypad
    touch(window, "new_pin")
    type_in(window, PIN)
    assert window.page_name == "new_pin"
    assert all(chosen.pin_check for chosen in kept)


def test_after_five_wrong_tries_each_waits_longer_and_a_restart_does_not_help(open_window: Opener) -> None:
    now = [samples.NOW]
    window = with_pin(open_window, "more", clock=lambda: now[0])
    touch(window, "settings")
    for _ in range(5):
        type_in(window, "9999")
    assert "wait 30 seconds" in words(window)
    type_in(window, PIN)
    assert window.page_name == "pin", "not even the right one in that time"
    again = with_pin(open_window, "more", clock=lambda: now[0], pin_tries=window.desk.settings.pin_tries)
    touch(again, "settings")
    assert "wait 30 seconds" in words(again)
    now[0] += 31
    again.tick()
    type_in(again, "9999")
    assert "wait 60 seconds" in words(again)
    now[0] += 61
    again.tick()
    type_in(again, PIN)
    assert (again.page_name, again.desk.settings.pin_tries) == ("settings", 0)


def test_the_way_out_for_a_forgotten_pin_names_the_line_and_the_file(open_window: Opener) -> None:
    window = with_pin(open_window, "more")
    touch(window, "settings")
    touch(window, "aside")
    assert "Delete the line that begins with pin_check in" in words(window)
    assert "settings.toml" in words(window)


def test_a_pin_is_never_on_the_screen_nor_in_a_name(open_window: Opener) -> None:
    window = with_pin(open_window, "more")
    touch(window, "settings")
    assert isinstance(window.page, KeypadPage)
    for digit in PIN:
        touch(window, f"key:{digit}")
    found = " ".join(f"{part.accessibleName()} {part.text()}" for part in window.page.findChildren(Text))
    assert PIN not in found.replace(" ", "")
    assert window.page.figure.accessibleName() == "Typed so far: 4"
    window.page.go_back()
    assert not window._pages["pin"].typed  # type: ignore[attr-defined]  # a page with a keypad
