"""Top up: a code is typed, pasted and checked, kept while it may still be wanted, sent once, and never shown again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ihd.model.commands import Command, Refused, Stage, TopUp
from ihd.model.credit import PaymentMode, TopUpResult
from ihd.settings import TEXT_PERCENTS, Theme
from ihd.testing.audit import faults
from ihd.view.keypad import CLEAR
from ihd.view.store import Store
from ihd.view.window import Window
from tests.ppmid import samples
from tests.ppmid.hands import groups, page, said, spoken, touch, touch_digits, window
from tests.ppmid.stretched import stretched
from tests.view import samples as plain
from tests.view.conftest import Opener

__all__ = ["stretched", "window"]
SIZES = ((800, 480), (1280, 720), (720, 1280))
CODE = samples.CODE
LOCKED_UNTIL = plain.HOME_NOW + 61 * 60


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


def test_a_home_that_pays_by_bill_is_told_so_and_not_to_wait(open_ppmid: Opener, posted: list[Command]) -> None:
    by_bill = plain.electricity(payment_mode=PaymentMode.CREDIT), plain.gas(payment_mode=PaymentMode.CREDIT)
    window = open_ppmid(samples.home(*by_bill), page="top_up")
    page(window).paste(CODE)
    assert said(window) == (
        "This meter is paid by bill It takes no top-up codes. There is nothing to do. Nothing was sent."
    )
    touch(window, "send")
    assert posted == []
    not_told = plain.electricity(payment_mode=None), plain.gas(payment_mode=None)
    assert "Waiting for the meter" in said(open_ppmid(samples.home(*not_told), page="top_up"))


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


def test_the_second_of_two_quick_presses_does_not_leave_the_answer(window: Window) -> None:
    page(window).paste(CODE)
    QTest.keyClick(page(window), Qt.Key.Key_Return)
    QTest.keyClick(window.page, Qt.Key.Key_Return)
    touch(window, "first")
    assert window.page_name == "result"


def test_the_keyboard_comes_to_the_fuel_before_it_comes_to_send(window: Window) -> None:
    page(window).paste(CODE)
    order, at = [], page(window).header.back
    while not order or at is not page(window).header.back:
        at = at.nextInFocusChain()
        order.append(at.objectName())
    assert order.index("group:5") < order.index("meter:1") < order.index("meter:2") < order.index("send")


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
    "asking": lambda shown: (shown.paste(CODE[:14]), shown.press(CLEAR)),
}


def every_state_fits(open_ppmid: Opener, size: tuple[int, int], percent: int = 100) -> list[str]:
    """Bring one window into every state; return what is wrong."""
    window = open_ppmid(samples.home(), size, page="top_up", text_percent=percent)
    found = []
    for name, bring in STATES.items():
        page(window)._answer(True)
        bring(page(window))
        QApplication.processEvents()
        found += [f"{name}: {fault}" for fault in faults(window)]
    return found


@pytest.mark.parametrize("percent", TEXT_PERCENTS)
@pytest.mark.parametrize("size", SIZES)
def test_the_page_can_be_read_and_touched(open_ppmid: Opener, size: tuple[int, int], percent: int) -> None:
    assert every_state_fits(open_ppmid, size, percent) == []


@pytest.mark.parametrize("size", SIZES)
def test_a_longer_language_fits_too(open_ppmid: Opener, stretched: None, size: tuple[int, int]) -> None:
    assert every_state_fits(open_ppmid, size) == []


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
