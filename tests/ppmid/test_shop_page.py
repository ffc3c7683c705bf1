"""The simulated home's shop on the screen: what it asks for, what it says, and who is let in."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ihd.app import IHD
from ihd.model.shop import (
    CLOSED,
    Answer,
    AskShop,
    Buy,
    BuyAndSend,
    Confirm,
    Flaw,
    Leave,
    Outcome,
    Protect,
    Wake,
    Wanted,
)
from ihd.model.snapshot import Snapshot
from ihd.model.units import PENNY
from ihd.view.button import Touch
from ihd.view.digit_groups import DigitGroups
from ihd.view.shop_door import ShopDoor
from ihd.view.text import Text
from ihd.view.window import Window
from tests.ppmid.samples import CODE, home
from tests.view import samples
from tests.view.conftest import Opener

ELECTRICITY, GAS = 1, 2
SOLD = Answer(Outcome.SOLD, CODE)


class Home:
    """A home behind the door, which notes what is wanted and gives one answer to all of it."""

    def __init__(self, answer: Answer = SOLD) -> None:
        self.wanted: list[Wanted] = []
        self.answer = answer

    def ask(self, wanted: Wanted, answered: Callable[[Answer], None]) -> bool:
        self.wanted.append(wanted)
        answered(self.answer)
        return True


def shop(open_ppmid: Opener, behind: Home, size: tuple[int, int] = (800, 480), **choices: object) -> Window:
    window = open_ppmid(home(), size, **choices)
    window.desk.shop = behind.ask
    window.open_page("shop")
    return window


def offered(window: Window) -> dict[str, Touch]:
    """Return what can be touched now, by name: what was taken away stays about until Qt has the time."""
    return {found.objectName(): found for found in window.page.findChildren(Touch) if found.isVisible()}


def touch(window: Window, *names: str) -> None:
    for name in names:
        offered(window)[name].click()
        QApplication.processEvents()


def shown(window: Window) -> list[str]:
    return [text.text() for text in window.page.findChildren(Text) if text.isVisible()]


def test_a_code_is_sold_in_five_groups_that_are_read_digit_by_digit(open_ppmid: Opener) -> None:
    behind = Home()
    window = shop(open_ppmid, behind)
    touch(window, "amount:2000", "buy")
    assert behind.wanted == [Buy(ELECTRICITY, 2_000)]
    groups = window.page.findChild(DigitGroups).groups
    assert "".join(text.text() for text in groups) == CODE
    assert groups[0].accessibleName() == " ".join(CODE[:4])
    touch(window, "copy")
    assert QApplication.clipboard().text() == CODE
    touch(window, "top_up")
    assert window.page_name == "top_up"


def test_the_code_is_still_there_for_who_comes_back_and_gone_once_something_else_is_chosen(open_ppmid: Opener) -> None:
    window = shop(open_ppmid, Home())
    touch(window, "buy")
    window.open_page("top_up")
    window.open_page("shop")
    assert CODE[:4] in shown(window)
    touch(window, "amount:500")
    assert CODE[:4] not in shown(window)


def test_each_button_asks_for_what_it_says(open_ppmid: Opener) -> None:
    behind = Home(Answer(Outcome.TAKEN))
    window = shop(open_ppmid, behind)
    touch(window, "flaw:OTHER_METER", "buy", "flaw:NONE", "send", "little", "nothing", "confirm")
    assert behind.wanted == [
        Buy(ELECTRICITY, 1_000, Flaw.OTHER_METER), BuyAndSend(ELECTRICITY, 1_000),
        Leave(ELECTRICITY, 5 * PENNY), Leave(ELECTRICITY, 0), Confirm(ELECTRICITY),
    ]  # fmt: skip
    behind.wanted.clear()
    touch(window, f"meter:{GAS}", "wake", "confirm", "protected:off")
    assert behind.wanted == [Wake(GAS), Confirm(GAS), Protect(False)]


def test_a_wrong_code_is_never_sent_and_electricity_needs_no_waking(open_ppmid: Opener) -> None:
    window = shop(open_ppmid, Home())
    touch(window, "flaw:WRONG_DIGIT")
    assert offered(window).keys().isdisjoint({"send", "wake"})


def test_the_choice_of_hours_follows_what_was_done(open_ppmid: Opener) -> None:
    window = shop(open_ppmid, Home(Answer(Outcome.UNPROTECTED)))
    assert offered(window)["protected:on"].isChecked()
    touch(window, "protected:off")
    assert offered(window)["protected:off"].isChecked()


@pytest.mark.parametrize("outcome", Outcome, ids=lambda outcome: outcome.name)
def test_every_answer_has_words(open_ppmid: Opener, outcome: Outcome) -> None:
    window = shop(open_ppmid, Home(Answer(outcome)))
    before = set(shown(window))
    touch(window, "send")
    assert set(shown(window)) - before


def test_a_gas_meter_says_when_it_is_heard_by_itself(open_ppmid: Opener) -> None:
    window = shop(open_ppmid, Home())
    touch(window, f"meter:{GAS}")
    assert any("next heard by 15:00" in text for text in shown(window))


def test_an_answer_from_the_radios_thread_comes_in_the_screens(qtbot: QtBot) -> None:
    heard: list[int] = []

    class Listener(ShopDoor):
        def hear(self, _answer: Answer) -> None:
            heard.append(threading.get_ident())

    def ask(_wanted: Wanted, answered: Callable[[Answer], None]) -> bool:
        threading.Thread(target=answered, args=(SOLD,)).start()
        return True

    door = Listener(ask)
    door.answered.connect(door.hear)
    door.ask(Wake(GAS))
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [threading.get_ident()]


def test_a_home_that_is_not_there_yet_says_so(qtbot: QtBot) -> None:
    door = ShopDoor(lambda _wanted, _answered: False)
    with qtbot.waitSignal(door.answered) as told:
        door.ask(Wake(GAS))
    assert told.args == [CLOSED]


def rows_of_more(window: Window) -> set[str]:
    window.open_page("more")
    return set(offered(window))


def test_more_leads_to_the_shop_only_in_a_simulated_prepaid_home_that_can_be_acted_on(
    open_window: Opener, open_ppmid: Opener
) -> None:
    def more(opener: Opener, snapshot: Snapshot, door: AskShop | None, **named: object) -> set[str]:
        window = opener(snapshot, **named)
        window.desk.shop = door
        return rows_of_more(window)

    door = Home().ask
    assert "shop" in more(open_ppmid, home(), door)
    assert "shop" not in more(open_ppmid, home(), None)
    assert "shop" not in more(open_ppmid, samples.design(), door)
    assert "shop" not in more(open_window, home(), door, face=IHD)


def test_a_home_that_is_billed_meanwhile_has_nothing_to_buy(open_ppmid: Opener) -> None:
    window = shop(open_ppmid, Home())
    window.page.render(samples.design(), samples.NOW)
    QApplication.processEvents()
    assert "buy" not in offered(window)
