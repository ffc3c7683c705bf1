"""The pages beside pairing: sticks, details, another hub, forgetting, the link; and who is led to them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from ihd.model.link import Airtime, Fault, Link, LinkPhase
from ihd.model.pairing import Offered
from ihd.settings import TEXT_PERCENTS
from ihd.view.address_page import address
from ihd.view.button import Touch
from ihd.view.pairing_pages import hubs
from ihd.view.store import Store
from ihd.view.text import Text
from ihd.view.window import Window
from tests.ppmid.stretched import stretched
from tests.view import samples
from tests.view.conftest import Opener
from tests.view.pairing_samples import (
    EUI64,
    HUB,
    OTHER_HUB,
    STICKS,
    WAYS,
    Door,
    linked,
    on_air,
    on_the_way,
    other_hub,
    refused,
    wrong_with,
)
from tests.view.samples import NOW

__all__ = ["stretched"]
SIZES = ((800, 480), (1280, 720), (720, 1280))
USB = "/dev/ttyUSB0"


@pytest.fixture
def door() -> Door:
    return Door()


def offered(window: Window) -> dict[str, Touch]:
    return {found.objectName(): found for found in window.findChildren(Touch) if found.isVisible()}


def touch(window: Window, *names: str) -> None:
    for name in names:
        offered(window)[name].click()
        QApplication.processEvents()


def shown(window: Window) -> list[str]:
    return [text.text() for text in window.page.findChildren(Text) if text.isVisible() and text.text()]


# ---------------------------------------------------------------------------------------------------------- the stick


def test_a_stick_is_chosen_from_those_that_are_plugged_in(open_window: Opener, door: Door) -> None:
    window = open_window(refused(), page="stick", pairing=door)
    assert "ZBDongle-E" in " ".join(shown(window))
    assert "10C4:EA60" in shown(window)
    touch(window, "use:1")
    assert door.asked == [Offered(STICKS[1].path)]
    assert window.page_name == "pairing"


def test_look_again_shows_what_was_plugged_in_meanwhile(open_window: Opener) -> None:
    door = Door(())
    window = open_window(refused(), page="stick", pairing=door)
    assert "No radio stick is plugged in." in shown(window)
    door.found = STICKS
    touch(window, "look", "use:0")
    assert door.asked == [Offered(STICKS[0].path)]


@pytest.mark.parametrize("by", ["button", "Enter"])
def test_an_address_may_be_typed(open_window: Opener, door: Door, by: str) -> None:
    window = open_window(refused(), page="stick", pairing=door)
    line = window.page.findChild(QLineEdit)
    touch(window, "address:take")
    assert door.asked == []
    QTest.keyClicks(line, " tcp://192.0.2.7:6638 ")
    if by == "Enter":
        QTest.keyClick(line, Qt.Key.Key_Return)
    else:
        touch(window, "address:take")
    assert door.asked == [Offered("tcp://192.0.2.7:6638")]


def test_what_is_typed_stays_while_seconds_pass(open_window: Opener, door: Door) -> None:
    window = open_window(refused(), page="stick", pairing=door)
    line = window.page.findChild(QLineEdit)
    QTest.keyClicks(line, "tcp://")
    window.tick()
    assert window.page.findChild(QLineEdit) is line
    assert line.text() == "tcp://"


@pytest.mark.parametrize(("page", "own"), [("stick", False), ("own_network", True)])
def test_an_address_is_typed_without_a_keyboard(open_window: Opener, door: Door, page: str, own: bool) -> None:
    window = open_window(refused(), page=page, pairing=door)
    touch(window, "own_stick_address" if own else "stick_address")
    touch(window, *(f"key:{each}" for each in "192.0.2.7:6638"))
    touch(window, "use")
    assert door.asked == [Offered("tcp://192.0.2.7:6638", own_network=own)]


@pytest.mark.parametrize("typed", ["", "192.0.2.7", "192.0.2.7:", "192.0.2.256:6638", "192.0.2.7:65536", "1.2.3.4:0"])
def test_what_is_no_address_cannot_be_used(typed: str) -> None:
    assert not address(typed)


# -------------------------------------------------------------------------------------------------------- other hubs


def test_another_hub_is_asked_about_and_accepted_only_by_a_touch(open_window: Opener, door: Door) -> None:
    window = open_window(other_hub(), page="pairing", pairing=door)
    touch(window, "other_hub")
    digits = "".join(text for text in shown(window) if len(text) == 2)
    assert digits == OTHER_HUB + HUB
    assert "Pair with this hub instead?" in shown(window)
    window.tick()
    assert door.asked == []
    touch(window, "yes")
    assert door.asked == ["accept"]
    assert window.page_name == "pairing"


def test_no_leaves_things_as_they_are(open_window: Opener, door: Door) -> None:
    window = open_window(other_hub(), page="other_hub", pairing=door)
    touch(window, "no")
    assert (door.asked, window.page_name) == ([], "pairing")
    window.desk.offered = Offered(USB)
    window.open_page("other_hub")
    touch(window, "no")
    assert door.asked == ["cancel"]


def test_nothing_is_accepted_when_the_question_has_gone(open_window: Opener, door: Door) -> None:
    store = Store(other_hub())
    window = open_window(store=store, page="other_hub", pairing=door)
    store.publish(linked())
    QApplication.processEvents()
    assert "yes" not in offered(window)


@pytest.mark.parametrize(
    ("detail", "found"),
    [
        (f"{OTHER_HUB}, not {HUB}", (OTHER_HUB, HUB)),
        ("88:99:aa:bb:cc:dd:ee:ff", (OTHER_HUB,)),
        ("/dev/ttyUSB0", ()),
        ("", ()),
    ],
)
def test_hubs_are_named_by_the_numbers_that_are_known(detail: str, found: tuple[str, ...]) -> None:
    assert hubs(detail) == found


# ---------------------------------------------------------------------------------------------------------- the link


@pytest.mark.parametrize(
    ("next_try", "said"), [(NOW + 11.2, "Trying again in 12 s"), (NOW, "Trying now"), (NOW - 5, "Trying now")]
)
def test_the_link_says_when_it_is_tried_again(open_window: Opener, next_try: float, said: str) -> None:
    tries: list[bool] = []
    lost = replace(linked(), link=Link(LinkPhase.LOST, NOW - 60, Fault.NO_HUB, next_try=next_try))
    window = open_window(lost, page="link", retry=lambda: tries.append(True))
    assert said in shown(window)
    touch(window, "retry")
    assert tries == [True]
    assert offered(window)["retry"].text() == "Try now"


def test_it_counts_down_each_second(open_window: Opener) -> None:
    now = [NOW]
    lost = replace(linked(), link=Link(LinkPhase.LOST, NOW - 60, Fault.NO_HUB, next_try=NOW + 2))
    window = open_window(lost, page="link", clock=lambda: now[0])
    for said in ("Trying again in 2 s", "Trying again in 1 s", "Trying now"):
        assert said in shown(window)
        now[0] += 1
        window.tick()


def test_where_only_a_person_can_help_nothing_is_counted(open_window: Opener) -> None:
    lost = replace(linked(), link=Link(LinkPhase.LOST, NOW, Fault.OTHER_HUB))
    assert not any("Trying" in text for text in shown(open_window(lost, page="link")))


@pytest.mark.parametrize(
    ("share", "figure", "words"),
    [(0.0004, "0.04 %", "Hardly anything"), (0.01, "1.00 %", "A little more"), (0.2, "20.00 %", "More than a display")],
)
def test_airtime_is_told_as_a_share_and_in_words(
    open_window: Opener, share: float, figure: str, words: str
) -> None:  # fmt: skip
    told = shown(open_window(on_air(share, patience=3), page="link"))
    assert {"812", "1640", figure, "3 times", "Counted over the last 60 minutes."} <= set(told)
    assert any(text.startswith(words) for text in told)


def test_a_share_is_not_told_of_the_first_seconds(open_window: Opener) -> None:
    joining = replace(linked(), airtime=Airtime(NOW - 5, 40, 60, 9_000))
    told = shown(open_window(joining, page="link"))
    assert "never" in told
    assert not any("%" in text for text in told)
    assert "On the air" not in shown(open_window(linked(), page="link"))


def test_the_link_leads_to_pairing_and_forgetting_where_a_radio_can_be_asked(open_window: Opener, door: Door) -> None:
    window = open_window(linked(), page="link", pairing=door)
    for name in ("pairing", "forget"):
        window.open_page("link")
        touch(window, name)
        assert window.page_name == name
    assert offered(open_window(linked(), page="link")).keys().isdisjoint({"pairing", "forget"})


# ------------------------------------------------------------------------------------------------------ who is led


@pytest.mark.parametrize("way", ["refused", "joining-again", "no-code", "no-hub"])
def test_a_display_that_never_joined_is_offered_to_pair(open_window: Opener, door: Door, way: str) -> None:
    window = open_window(WAYS[way], pairing=door)
    assert window.banner.headline.text() == "This display belongs to no hub yet"
    touch(window, "banner")
    assert window.page_name == "pairing"


def test_other_faults_lead_there_too_as_long_as_nothing_was_heard(open_window: Opener, door: Door) -> None:
    window = open_window(WAYS["no-stick"], pairing=door)
    assert window.banner.headline.text() == "The radio stick was not found"
    touch(window, "banner")
    assert window.page_name == "pairing"


def test_a_display_with_a_home_is_led_to_its_link(open_window: Opener, door: Door) -> None:
    lost = replace(samples.design(), link=Link(LinkPhase.LOST, NOW, Fault.NO_HUB))
    for window in (open_window(lost, pairing=door), open_window(WAYS["no-hub"])):
        touch(window, "banner")
        assert window.page_name == "link"


def test_another_hub_leads_to_the_question(open_window: Opener, door: Door) -> None:
    lost = replace(samples.design(), link=other_hub().link)
    window = open_window(lost, pairing=door)
    touch(window, "banner")
    assert window.page_name == "other_hub"


def test_details_tell_the_fault_in_full_and_the_numbers(open_window: Opener, door: Door) -> None:
    way = on_the_way(LinkPhase.LOST, Fault.NO_STICK, detail="/dev/ttyUSB7", next_try=NOW + 3)
    told = " ".join(shown(open_window(way, page="pairing_details", pairing=door))).replace("\u200b", "")
    for text in ("NO_STICK", "/dev/ttyUSB7", "Trying again in 3 s", EUI64):
        assert text in told


# -------------------------------------------------------------------------------------------------------- how it lies

PAGES = {
    "stick": refused(),
    "pairing_details": other_hub(),
    "other_hub": other_hub(),
    "forget": linked(),
    "link": on_air(0.01, 3),
}


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("percent", TEXT_PERCENTS)
@pytest.mark.parametrize("size", SIZES)
def test_each_can_be_read_and_touched(
    open_window: Opener, welsh: None, size: tuple[int, int], percent: int, language: str
) -> None:
    for name, snapshot in PAGES.items():
        chosen = {"text_percent": percent, "language": language}
        assert wrong_with(open_window(snapshot, size, page=name, pairing=Door(), **chosen)) == [], name


@pytest.mark.parametrize("size", SIZES)
def test_a_longer_language_fits_too(open_window: Opener, stretched: None, size: tuple[int, int]) -> None:
    for name, snapshot in PAGES.items():
        assert wrong_with(open_window(snapshot, size, page=name, pairing=Door())) == [], name
