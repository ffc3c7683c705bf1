"""Typing an install code: by touch, keyboard and clipboard, looked at as it grows, and given to the radio alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ihd.keys.install_code import InstallCode
from ihd.model.pairing import Offered
from ihd.settings import Theme
from ihd.testing.audit import faults
from ihd.view.badge import Sign
from ihd.view.install_code_entry import HEX, InstallCodeEntry, verdict
from ihd.view.install_code_page import InstallCodePage
from ihd.view.keypad import CLEAR, DELETE
from ihd.view.window import Window
from tests.ppmid.stretched import stretched
from tests.view.conftest import Opener
from tests.view.pairing_samples import CODE, Door, refused

__all__ = ["stretched"]
SIZES = ((800, 480), (1280, 720), (720, 1280))
SHORT = "83FED3407A932B70"
USB = "/dev/ttyUSB0"
#: One character of the whole code mistyped.
WRONG = CODE.replace("7A93", "7A98")


@pytest.fixture
def door() -> Door:
    return Door()


@pytest.fixture
def window(open_window: Opener, door: Door) -> Window:
    return open_window(refused(), page="install_code", pairing=door, stick=USB)


def page(window: Window) -> InstallCodePage:
    shown = window.page
    assert isinstance(shown, InstallCodePage)
    return shown


def touch(window: Window, *names: str) -> None:
    for name in names:
        found = [widget for widget in window.page.findChildren(QWidget, name) if widget.isVisible()]
        assert len(found) == 1, name
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def said(window: Window) -> tuple[str, str]:
    return page(window).card.headline.text(), page(window).card.text_line.text()


def test_touched_keys_fill_the_groups_and_a_whole_code_may_be_used(window: Window, door: Door) -> None:
    touch(window, *(f"key:{character}" for character in CODE))
    assert page(window).entry.text == CODE
    assert said(window)[0] == "This code is whole"
    touch(window, "use")
    (offered,) = door.asked
    assert isinstance(offered, Offered)
    assert (offered.stick, InstallCode.parse(offered.install_code).octets.hex().upper()) == (USB, CODE)
    assert window.page_name == "pairing"
    assert page_text(window) == ""


def page_text(window: Window) -> str:
    """Return what is still typed: nothing of a code that was used stays on the page."""
    window.open_page("install_code")
    return page(window).entry.text


def test_what_is_typed_so_far_is_told_and_cannot_be_used(window: Window, door: Door) -> None:
    assert said(window)[0] == "Type the install code"
    touch(window, *(f"key:{character}" for character in CODE[:11]))
    assert said(window) == (
        "11 characters",
        "A code has 16, 20, 28 or 36. Take your time: nothing is sent yet.",
    )
    touch(window, "use")
    assert door.asked == []


@pytest.mark.parametrize("length", [20, 28])
def test_the_beginning_of_a_longer_code_is_no_mistake(window: Window, length: int) -> None:
    page(window).paste(CODE[:length])
    assert said(window)[0] == f"{length} characters"
    assert "So far it is no whole code" in said(window)[1]
    assert page(window).card.badge.sign is Sign.NONE


def test_a_shorter_code_is_whole_by_itself(window: Window) -> None:
    page(window).paste(SHORT)
    assert said(window)[0] == "This code is whole"


def test_a_mistake_is_marked_where_it_shows(window: Window) -> None:
    page(window).paste(WRONG)
    assert said(window)[0] == "There is a mistake in this code"
    assert verdict(page(window).entry).wrong == {32, 33, 34, 35}
    assert not page(window).use.isEnabled()


@pytest.mark.parametrize(
    ("character", "text"),
    [("o", "Only 0 to 9 and A to F do. Perhaps it is a 0."), ("l", "Perhaps it is a 1."), ("g", "A to F do.")],
)
def test_a_letter_that_no_code_has_stays_marked_at_its_place(window: Window, character: str, text: str) -> None:
    QTest.keyClicks(page(window), "83fe" + character)
    assert page(window).boxes.boxes[1].accessibleName() == f"Group 2 of 9: {character.upper()}"
    assert said(window)[0] == "Character 5 does not belong in a code"
    assert text in said(window)[1]
    assert verdict(page(window).entry).wrong == {4}
    QTest.keyClick(page(window), Qt.Key.Key_Backspace)
    assert said(window)[0] == "4 characters"


def test_the_place_is_right_past_a_gap(window: Window) -> None:
    touch(window, "group:3")
    QTest.keyClicks(page(window), "7Z")
    assert said(window)[0] == "Character 10 does not belong in a code"


def test_groups_may_be_typed_in_any_order_and_one_typed_again(window: Window) -> None:
    touch(window, "group:2")
    QTest.keyClicks(page(window), CODE[4:])
    touch(window, "group:1")
    QTest.keyClicks(page(window), "83FF")
    assert not page(window).use.isEnabled()
    touch(window, "group:1", f"key:{DELETE}")
    QTest.keyClicks(page(window), CODE[:4])
    assert page(window).use.isEnabled()


def test_a_gap_is_no_code_even_if_what_is_there_would_be_one(window: Window) -> None:
    page(window).paste(SHORT[:12])
    touch(window, "group:5")
    QTest.keyClicks(page(window), SHORT[12:])
    assert page(window).entry.text == SHORT
    assert not page(window).use.isEnabled()


@pytest.mark.parametrize(
    "text", [CODE, CODE.lower(), f" {CODE[:4]}-{CODE[4:8]} {CODE[8:]}\n", f"{CODE[:18]}\u00a0{CODE[18:]}"]
)
def test_a_pasted_code_is_cleaned(window: Window, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(page(window), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page(window).entry.text == CODE
    assert page(window).use.isEnabled()


def test_a_paste_that_is_too_long_changes_nothing(window: Window) -> None:
    page(window).paste(CODE[:8])
    page(window).paste(CODE * 2)
    assert said(window)[0] == "72 characters, and a code has 36 at most"
    assert page(window).entry.text == CODE[:8]
    touch(window, "key:7")
    assert said(window)[0] == "9 characters"


def test_clear_takes_all_of_it_and_escape_leads_back(window: Window) -> None:
    page(window).paste(CODE)
    touch(window, f"key:{CLEAR}")
    assert page(window).entry.count == 0
    QTest.keyClick(page(window), Qt.Key.Key_Escape)
    assert window.page_name == "pairing"


def test_a_typed_code_can_be_given_up_for_that_of_the_stick(window: Window, door: Door) -> None:
    assert not page(window).use.isEnabled()
    window.desk.offered = Offered(USB, CODE)
    window.tick()
    assert page(window).use.text() == "Use the stick's own code"
    touch(window, "use")
    assert door.asked == [Offered(USB)]


@given(st.text(alphabet="0123456789ABCDEFGOZ", max_size=36))
def test_what_may_be_used_is_what_the_radio_would_take(text: str) -> None:
    entry = InstallCodeEntry()
    entry.paste(text)
    found = verdict(entry)
    assert all(entry.places[place] for place in found.wrong)
    if found.code:
        assert InstallCode.parse(found.code).octets.hex().upper() == text
    elif set(text) - set(HEX):
        assert {text[place] for place in found.wrong} <= set("GOZ")


def test_no_representation_tells_the_code() -> None:
    entry = InstallCodeEntry()
    entry.paste(CODE)
    assert CODE[:4] not in repr(entry) + repr(verdict(entry))


@pytest.mark.parametrize("size", SIZES)
def test_a_longer_language_fits_too(open_window: Opener, stretched: None, size: tuple[int, int]) -> None:
    window = open_window(refused(), size, page="install_code", theme=Theme.LIGHT)
    page(window).paste(WRONG)
    QApplication.processEvents()
    assert faults(window) == []
    assert not page(window).use.cut
