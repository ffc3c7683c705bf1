"""The keypad and the five groups: digits are typed, moved to, deleted, cleared and pasted, and nothing is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from ihd.model.commands import Command
from ihd.model.utrn import UtrnReason
from ihd.view.keypad import CLEAR, DELETE
from ihd.view.window import Window
from ppmid.code_entry import CodeEntry
from tests.ppmid import samples
from tests.ppmid.hands import groups, page, said, touch, touch_digits, window

__all__ = ["window"]
CODE = samples.CODE


def test_touched_keys_fill_the_groups_from_left_to_right(window: Window) -> None:
    touch_digits(window, CODE[:14])
    assert groups(window) == [CODE[:4], CODE[4:8], CODE[8:12], CODE[12:14], ""]
    assert page(window).card.headline.text() == "14 of 20 digits"
    assert not page(window).send.isEnabled()


def test_a_good_code_says_what_it_looks_like_and_may_be_sent(window: Window) -> None:
    touch_digits(window, CODE)
    assert said(window) == (
        "This code looks like £10.00 for electricity "
        "Bought it for gas? Change it above. Only your meter can confirm the amount."
    )
    assert page(window).send.isEnabled()
    assert page(window).send.accessibleName() == "Send to electricity meter"


@pytest.mark.parametrize(
    ("digits", "headline"),
    [
        (samples.WRONG_DIGIT, "There is a mistake in this code"),
        ("12", "This is not a top-up code"),
        ("73000000000000000000", "This code is for another kind of meter"),
        ("75999999999999999999", "This is not a top-up code"),
    ],
)
def test_a_wrong_code_says_what_is_wrong_and_cannot_be_sent(window: Window, digits: str, headline: str) -> None:
    touch_digits(window, digits)
    assert page(window).card.headline.text() == headline
    assert page(window).card.text_line.text()
    assert not page(window).send.isEnabled()


def test_a_touched_group_takes_the_next_digits(window: Window) -> None:
    page(window).paste(samples.WRONG_DIGIT)
    touch(window, "group:5")
    touch_digits(window, CODE[16:])
    assert groups(window)[4] == CODE[16:]
    assert page(window).send.isEnabled()


def test_groups_may_be_typed_in_any_order(window: Window) -> None:
    touch(window, "group:3")
    touch_digits(window, CODE[8:])
    touch_digits(window, CODE[:8])
    assert "".join(groups(window)) == CODE


def test_delete_takes_the_last_digit_before_the_caret(window: Window) -> None:
    touch_digits(window, CODE[:6])
    touch(window, f"key:{DELETE}")
    assert groups(window)[1] == CODE[4]
    touch(window, "group:4")
    touch(window, f"key:{DELETE}")
    assert groups(window)[1] == ""


def test_clear_asks_only_if_more_than_four_digits_would_go(window: Window) -> None:
    touch_digits(window, CODE[:4])
    touch(window, f"key:{CLEAR}")
    assert groups(window) == [""] * 5
    touch_digits(window, CODE[:5])
    touch(window, f"key:{CLEAR}")
    assert page(window).card.headline.text() == "Clear all 5 digits?"
    touch(window, "clear:no")
    assert page(window).entry.count == 5
    touch(window, f"key:{CLEAR}")
    touch(window, "clear:yes")
    assert page(window).entry.count == 0


def test_a_digit_typed_instead_of_an_answer_keeps_the_code(window: Window) -> None:
    touch_digits(window, CODE[:5])
    touch(window, f"key:{CLEAR}")
    touch_digits(window, CODE[5])
    assert page(window).card.headline.text() == "6 of 20 digits"


def test_the_keyboard_does_all_that_a_finger_does(window: Window, posted: list[Command]) -> None:
    shown = page(window)
    QTest.keyClicks(shown, CODE + "9x ")
    assert "".join(groups(window)) == CODE
    QTest.keyClick(shown, Qt.Key.Key_Backspace)
    assert shown.entry.count == 19
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert posted == []
    QTest.keyClicks(shown, CODE[-1])
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert len(posted) == 1
    assert window.page_name == "result"


def test_escape_leads_back_and_the_digits_stay(window: Window) -> None:
    QTest.keyClicks(page(window), CODE[:7])
    QTest.keyClick(page(window), Qt.Key.Key_Escape)
    assert window.page_name == "home"
    window.open_page("top_up")
    assert page(window).entry.count == 7


def test_arrow_keys_move_the_caret(window: Window) -> None:
    QTest.keyClicks(page(window), "7399")
    QTest.keyClick(page(window), Qt.Key.Key_Left)
    QTest.keyClick(page(window), Qt.Key.Key_Left)
    QTest.keyClicks(page(window), "4")
    assert groups(window)[0] == "7349"


@pytest.mark.parametrize("text", [CODE, f" {CODE[:4]} {CODE[4:8]}-{CODE[8:12]}–{CODE[12:16]}\u00a0{CODE[16:]}\n"])
def test_a_pasted_code_is_cleaned(window: Window, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(page(window), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "".join(groups(window)) == CODE


@pytest.mark.parametrize(
    ("text", "headline"),
    [(CODE * 2, "40 digits, and a code has 20"), ("Your code is 7", "A code is made of digits only")],
)
def test_what_is_no_code_is_refused_with_a_sentence_and_nothing_is_lost(
    window: Window, text: str, headline: str
) -> None:
    touch_digits(window, CODE[:6])
    page(window).paste(text)
    assert page(window).card.headline.text() == headline
    assert "What you typed is still here." in page(window).card.text_line.text()
    assert page(window).entry.count == 6
    touch_digits(window, CODE[6])
    assert page(window).card.headline.text() == "7 of 20 digits"


def test_part_of_a_code_is_pasted_where_the_caret_is() -> None:
    entry = CodeEntry()
    assert entry.paste(CODE[:8]) is None
    assert entry.paste(CODE[8:]) is None
    assert entry.text == CODE
    problem = entry.paste("1234")
    assert problem is not None
    assert (problem.reason, problem.total) == (UtrnReason.LENGTH, 24)
    assert entry.text == CODE


def test_an_empty_paste_changes_nothing(window: Window) -> None:
    page(window).paste(" - ")
    assert page(window).card.headline.text() == "0 of 20 digits"
