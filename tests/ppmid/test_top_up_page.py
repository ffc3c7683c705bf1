"""Top up: a code is typed, pasted and checked, kept while it may still be wanted, sent once, and never shown again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ihd.model.commands import Command, Refused, Stage, TopUp
from ihd.model.credit import TopUpResult
from ihd.model.utrn import UtrnReason
from ihd.settings import TEXT_PERCENTS, Theme
from ihd.view.store import Store
from ihd.view.window import Window
from ppmid.code_entry import CodeEntry
from ppmid.keypad import CLEAR, DELETE
from ppmid.top_up_page import TopUpPage
from tests.ppmid import samples
from tests.view import samples as plain
from tests.view.audit import faults
from tests.view.conftest import Opener

SIZES = ((800, 480), (1280, 720), (720, 1280))
CODE = samples.CODE
LOCKED_UNTIL = plain.HOME_NOW + 61 * 60


@pytest.fixture
def window(open_ppmid: Opener) -> Window:
    return open_ppmid(samples.home(), page="top_up")


def page(window: Window) -> TopUpPage:
    shown = window.page
    assert isinstance(shown, TopUpPage)
    return shown


def touch(window: Window, name: str) -> None:
    found = [widget for widget in window.page.findChildren(QWidget, name) if widget.isVisible()]
    assert len(found) == 1, name
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def touch_digits(window: Window, digits: str) -> None:
    for digit in digits:
        touch(window, f"key:{digit}")


def said(window: Window) -> str:
    card = page(window).card
    shown = (card.headline, card.amount, card.beside, card.text_line)
    return " ".join(text.text() for text in shown if text.text())


def groups(window: Window) -> list[str]:
    return ["".join(page(window).entry.group(number)) for number in range(5)]


def spoken(window: Window) -> str:
    """Return everything that a screen reader could find on the window."""
    return " ".join(
        f"{widget.accessibleName()} {getattr(widget, 'text', str)()}" for widget in window.findChildren(QWidget)
    )


# ---------------------------------------------------------------------------------------------------- typing


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


# ---------------------------------------------------------------------------------------------------- pasting


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


# ---------------------------------------------------------------------------------------------------- meters


def test_the_meter_that_runs_out_first_is_offered_first(open_ppmid: Opener) -> None:
    poor = samples.gas(balance_millipence=50_000, credit_status=int(samples.LOW))
    rich = samples.electricity(balance_millipence=9_000_000, credit_status=int(samples.ENABLED))
    window = open_ppmid(samples.home(rich, poor), page="top_up")
    assert page(window).send.accessibleName() == "Send to gas meter"


def test_the_fuel_can_be_changed_above_the_code(window: Window, posted: list[Command]) -> None:
    page(window).paste(CODE)
    touch(window, "meter:2")
    assert "for gas Bought it for electricity?" in said(window)
    touch(window, "send")
    assert [command.meter for command in posted] == [2]


def test_a_home_with_one_prepaid_meter_has_nothing_to_change(open_ppmid: Opener) -> None:
    window = open_ppmid(samples.home(samples.electricity(), plain.gas()), page="top_up")
    page(window).paste(CODE)
    assert len(page(window).fuels.pieces) == 1
    assert "gas" not in said(window)


def test_a_code_beyond_what_the_meter_takes_is_told_before_it_is_sent(open_ppmid: Opener) -> None:
    window = open_ppmid(samples.home(samples.electricity(max_top_up=500_000)), page="top_up")
    page(window).paste(CODE)
    assert "Your meter takes up to £5.00 at a time." in said(window)


def test_a_locked_keypad_counts_down_and_opens_by_itself(open_ppmid: Opener, posted: list[Command]) -> None:
    now = [plain.NOW]
    locked = samples.electricity(keypad_locked_until=LOCKED_UNTIL)
    window = open_ppmid(samples.home(locked), page="top_up", clock=lambda: now[0])
    page(window).paste(CODE)
    assert said(window) == (
        "Too many tries The meter takes no codes for now. It opens again at 15:33. That is in 61 minutes."
    )
    touch(window, "send")
    assert posted == []
    now[0] += 31 * 60
    window.tick()
    assert "That is in 30 minutes." in said(window)
    now[0] += 30 * 60
    window.tick()
    assert page(window).send.isEnabled()


# ---------------------------------------------------------------------------------------------------- sending


def test_a_code_is_sent_once_however_often_send_is_pressed(window: Window, posted: list[Command]) -> None:
    shown = page(window)
    shown.paste(CODE)
    QTest.mouseDClick(shown.send, Qt.MouseButton.LeftButton)
    shown.send.click()
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert len(posted) == 1
    command = posted[0]
    assert isinstance(command, TopUp)
    assert (command.meter, command.utrn.digits) == (1, CODE)
    assert window.page_name == "result"


def test_an_empty_code_cannot_be_sent(window: Window, posted: list[Command]) -> None:
    touch(window, "send")
    QTest.keyClick(page(window), Qt.Key.Key_Return)
    assert posted == []


def test_a_sent_code_is_nowhere_on_the_screen(window: Window) -> None:
    page(window).paste(CODE)
    entry = page(window).entry
    assert CODE[:4] in spoken(window).replace(" ", "")
    assert CODE[:4] not in repr(entry)
    touch(window, "send")
    assert CODE[:4] not in spoken(window).replace(" ", "")


@pytest.mark.parametrize(
    ("life", "kept"),
    [
        (samples.accepted(), False),
        (samples.refused(TopUpResult.DUPLICATE), False),
        (samples.refused(TopUpResult.INVALID), False),
        (samples.refused(TopUpResult.BALANCE_LIMIT), True),
        (samples.refused(TopUpResult.TOO_LARGE), True),
        (samples.refused(TopUpResult.KEYPAD_LOCKED), True),
        (samples.refused(TopUpResult.METER_FAULT), True),
        (samples.refused(Refused.NO_LINK), True),
        (samples.refused(Refused.METER_BUSY), True),
        (samples.pending(Stage.NO_ANSWER), True),
    ],
)
def test_a_code_that_lives_is_there_again_for_another_try(
    open_ppmid: Opener, qapp: QApplication, life: object, kept: bool
) -> None:
    store = Store(samples.home())
    window = open_ppmid(store=store, page="top_up")
    page(window).paste(CODE)
    touch(window, "send")
    store.publish(samples.with_command(samples.home(), life))
    qapp.processEvents()
    window.desk.sent = None  # as the result page does when it leads back
    window.open_page("top_up")
    assert ("".join(groups(window)) == CODE) is kept


def test_while_no_answer_is_seen_top_up_shows_that(window: Window) -> None:
    page(window).paste(CODE)
    touch(window, "send")
    window.open_page("home")
    window.open_page("top_up")
    assert window.page_name == "result"


# ---------------------------------------------------------------------------------------------------- look


STATES = {
    "empty": lambda shown: None,
    "typing": lambda shown: shown.paste(CODE[:14]),
    "good": lambda shown: shown.paste(CODE),
    "wrong": lambda shown: shown.paste(samples.WRONG_DIGIT),
    "too long": lambda shown: shown.paste(CODE * 2),
    "asking": lambda shown: (shown.paste(CODE[:14]), shown._press(CLEAR)),
}


@pytest.mark.parametrize("percent", TEXT_PERCENTS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("state", STATES)
def test_the_page_can_be_read_and_touched(
    open_ppmid: Opener, qapp: QApplication, size: tuple[int, int], percent: int, state: str
) -> None:
    window = open_ppmid(samples.home(), size, page="top_up", text_percent=percent)
    STATES[state](page(window))
    qapp.processEvents()
    assert faults(window) == []


@pytest.mark.parametrize("theme", Theme)
def test_themes_differ_in_paint_only(open_ppmid: Opener, theme: Theme) -> None:
    assert faults(open_ppmid(samples.home(), page="top_up", theme=theme)) == []


def test_groups_are_read_digit_by_digit(window: Window) -> None:
    touch_digits(window, "7394")
    names = [box.accessibleName() for box in page(window).boxes.boxes]
    assert names[0] == "Group 1 of 5: 7 3 9 4"
    assert names[4] == "Group 5 of 5: empty"


def test_a_key_repaints_its_own_group_only(window: Window, qapp: QApplication) -> None:
    """The budget is 8 ms from key to painted digit, so nothing but that box, the count and its bar may be painted."""
    shown = page(window)
    touch_digits(window, CODE[:5])
    qapp.processEvents()
    painted: list[QWidget] = []

    def watch(widget: QWidget) -> None:
        before = widget.paintEvent
        widget.paintEvent = lambda event: (painted.append(widget), before(event))  # type: ignore[method-assign,assignment]

    for widget in (*shown.boxes.boxes, *shown.keypad.keys, *shown.fuels.pieces, shown.send):
        watch(widget)
    QTest.keyClick(shown, Qt.Key.Key_6)
    qapp.processEvents()
    assert painted == [shown.boxes.boxes[1]]
