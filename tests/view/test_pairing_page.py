"""Pairing with a hub: what each moment of the way shows, what a touch asks of the radio, and what never leaves."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ihd.model.link import FAULT_SENTENCES, Fault, LinkPhase, Own
from ihd.model.pairing import Offered
from ihd.model.snapshot import Snapshot
from ihd.settings import TEXT_PERCENTS, Theme
from ihd.view.button import Touch
from ihd.view.flow_button import FlowButton
from ihd.view.pairing_page import PairingPage
from ihd.view.pairing_steps import STOPS, Stage, State, linked, steps
from ihd.view.qr import joining
from ihd.view.store import Store
from ihd.view.window import Window
from tests.ppmid.stretched import stretched
from tests.view import samples
from tests.view.conftest import Opener
from tests.view.pairing_samples import CODE, EUI64, OWN, WAYS, Door, on_the_way, other_hub, refused, wrong_with
from tests.view.samples import NOW

__all__ = ["stretched"]
SIZES = ((800, 480), (1280, 720), (720, 1280))
USB = "/dev/ttyUSB0"


@pytest.fixture
def door() -> Door:
    return Door()


def page(window: Window) -> PairingPage:
    shown = window.page
    assert isinstance(shown, PairingPage)
    return shown


def offered(window: Window) -> dict[str, Touch]:
    return {found.objectName(): found for found in window.page.findChildren(Touch) if found.isVisible()}


def touch(window: Window, *names: str) -> None:
    for name in names:
        QTest.mouseClick(offered(window)[name], Qt.MouseButton.LeftButton)
        QApplication.processEvents()


def standing(snapshot: Snapshot) -> list[tuple[State, str]]:
    return [(step.state, step.note) for step in steps(snapshot, NOW, "found")]


def states(snapshot: Snapshot) -> str:
    """Return how the five steps stand, a letter each."""
    letters = {State.WAITING: ".", State.DOING: ">", State.DONE: "+", State.FAILED: "x", State.NOT_NEEDED: "-"}
    return "".join(letters[state] for state, _ in standing(snapshot))


# ---------------------------------------------------------------------------------------------------------- the steps


@pytest.mark.parametrize(
    ("way", "shown"),
    [
        ("opening", ">...."),
        ("searching", "+>..."),
        ("joining", "++>.."),
        ("agreeing", "+++>."),
        ("reading", "++++>"),
        ("linked", "+++++"),
        ("no-stick", "x...."),
        ("no-hub", "+x..."),
        ("refused", "++x.."),
        ("no-code", "+.x.."),  # known before any hub is looked for
        ("keys", "+++x."),
        ("silent", "+++-x"),
    ],
)
def test_the_steps_follow_the_link(qapp: QApplication, way: str, shown: str) -> None:
    assert states(WAYS[way]) == shown


def test_keys_that_no_hub_asked_for_are_not_needed(qapp: QApplication) -> None:
    found = standing(replace(WAYS["linked"], link=WAYS["linked"].link._replace(agreed=False)))
    assert found[Stage.AGREE - 1] == (State.NOT_NEEDED, "not needed")


@pytest.mark.parametrize("fault", Fault)
def test_every_fault_stops_at_one_step_with_what_is_before_it_done(qapp: QApplication, fault: Fault) -> None:
    found = [state for state, _ in standing(on_the_way(LinkPhase.LOST, fault))]
    assert found.count(State.FAILED) == 1
    assert found.index(State.FAILED) == STOPS[fault].stage - 1
    assert State.DOING not in found


def test_readings_from_before_the_link_are_no_end_of_the_way() -> None:
    old = samples.home(samples.electricity(heard=NOW - 500))
    assert not linked(replace(old, link=samples.link()._replace(since=NOW - 10)))
    assert linked(replace(old, link=samples.link()._replace(since=NOW - 500)))


def test_a_step_says_when_it_stopped_by_the_hubs_clock_or_how_long_ago(qapp: QApplication) -> None:
    assert standing(refused())[2] == (State.FAILED, "refused at 14:21")
    assert standing(on_the_way(LinkPhase.LOST, Fault.JOIN_REFUSED))[2] == (State.FAILED, "refused, 1 min ago")


def test_a_screen_reader_hears_how_each_step_stands(open_window: Opener, door: Door) -> None:
    signs = page(open_window(refused(), page="pairing", pairing=door, stick=USB)).steps.signs
    assert [sign.accessibleName() for sign in signs] == [
        "Radio stick: done, found on USB",
        "Find the hub: done, found, signal good",
        "Join the hub: stopped here, refused at 14:21",
        "Agree secure keys: still to come",
        "Read meters: still to come",
    ]


# ------------------------------------------------------------------------------------------------------- what is said


@pytest.mark.parametrize("fault", FAULT_SENTENCES)
def test_every_fault_has_its_headline_and_a_remedy_for_the_screen(open_window: Opener, fault: Fault) -> None:
    news = page(open_window(on_the_way(LinkPhase.LOST, fault), page="pairing", pairing=Door())).news
    assert news.headline.text() == FAULT_SENTENCES[fault].headline
    assert news.text_line.text()
    assert "--" not in news.text_line.text(), "an option of the command line helps nobody at a panel"


def test_a_new_try_says_what_the_last_one_came_to(open_window: Opener) -> None:
    news = page(open_window(WAYS["joining-again"], page="pairing", pairing=Door())).news
    assert (news.headline.text(), news.text_line.text()) == (
        "Joining the hub",
        "Last try: This display is not on the hub's list",
    )


def test_the_end_of_the_way_says_what_is_read_and_leads_home(open_window: Opener, door: Door) -> None:
    window = open_window(WAYS["linked"], page="pairing", pairing=door)
    assert page(window).news.headline.text() == "Linked"
    assert page(window).news.text_line.text() == "Electricity and gas are being read."
    touch(window, "home")
    assert window.page_name == "home"


def test_both_numbers_stand_in_groups_and_are_read_digit_by_digit(open_window: Opener) -> None:
    codes = page(open_window(refused(), page="pairing", pairing=Door())).codes
    assert " ".join(text.text() for text in codes.number.groups) == "00 0D 6F 00 0A 90 69 E7"
    assert [text.text() for text in codes.code.groups][:2] == ["83FE", "D340"]
    assert "".join(text.text() for text in codes.code.groups) == CODE
    assert codes.code.groups[0].accessibleName() == "8 3 F E"
    assert codes.title.text() == "Type these into your hub"


def test_the_qr_code_says_what_hubs_read(open_window: Opener) -> None:
    import segno

    codes = page(open_window(refused(), page="pairing", pairing=Door())).codes
    said = f"Z:{EUI64}$I:{CODE}"
    assert joining(OWN.eui64, OWN.install_code) == said
    assert codes.qr.modules == segno.make(said, error="m", micro=False, boost_error=False).matrix
    assert CODE not in codes.qr.accessibleName()


def test_a_stick_without_a_code_has_no_qr_code_and_says_what_to_do(open_window: Opener, door: Door) -> None:
    window = open_window(WAYS["no-code"], page="pairing", pairing=door)
    assert not page(window).codes.qr.isVisible()
    assert "holds no install code" in page(window).codes.hint.text()
    touch(window, "install_code")
    assert window.page_name == "install_code"


def test_numbers_come_as_soon_as_the_stick_has_told_them(open_window: Opener) -> None:
    store = Store(WAYS["opening"])
    window = open_window(store=store, page="pairing", pairing=Door())
    assert set(offered(window)) >= {"stick"}
    assert "install_code" not in offered(window)
    store.publish(WAYS["searching"])
    QApplication.processEvents()
    assert page(window).codes.qr.isVisible()


# ------------------------------------------------------------------------------------------------------- what is done


def test_try_again_asks_for_a_try_and_cancel_goes_back_to_what_was(open_window: Opener, door: Door) -> None:
    tries: list[bool] = []
    window = open_window(refused(), page="pairing", pairing=door, retry=lambda: tries.append(True))
    assert "cancel" not in offered(window)
    touch(window, "retry")
    assert tries == [True]
    window.desk.pair(Offered(USB))
    touch(window, "cancel")
    assert door.asked == [Offered(USB), "cancel"]
    assert window.page_name == "link"
    assert window.desk.offered is None


@pytest.mark.parametrize("way", ["opening", "searching", "joining", "agreeing", "reading", "refused", "other-hub"])
def test_pairing_can_be_cancelled_at_any_moment(open_window: Opener, door: Door, way: str) -> None:
    window = open_window(WAYS[way], page="pairing", pairing=door)
    window.desk.offered = Offered(USB)
    window.tick()
    touch(window, "cancel")
    assert door.asked == ["cancel"]


def test_what_was_paired_with_is_the_stick_in_use_once_its_meters_are_read(open_window: Opener, door: Door) -> None:
    store = Store(WAYS["joining"])
    window = open_window(store=store, page="pairing", pairing=door)
    window.desk.pair(Offered("tcp://192.0.2.7:6638"))
    assert page(window).steps.notes[0].text() == "found on the network"
    store.publish(WAYS["linked"])
    QApplication.processEvents()
    touch(window, "home")
    assert (window.desk.stick, window.desk.offered) == ("tcp://192.0.2.7:6638", None)


def test_at_most_one_button_is_primary_whatever_the_state(open_window: Opener, door: Door) -> None:
    store = Store(refused())
    window = open_window(store=store, page="pairing", pairing=door)
    window.desk.offered = Offered(USB)
    for way in WAYS.values():
        store.publish(way)
        QApplication.processEvents()
        assert sum(button.primary for button in window.page.findChildren(FlowButton) if button.isVisible()) <= 1


def test_without_a_radio_to_pair_nothing_is_offered_that_cannot_be_done(open_window: Opener) -> None:
    window = open_window(other_hub(), page="pairing")
    assert set(offered(window)) == {"back", "pairing_details", "retry"}


def test_the_keyboard_goes_through_the_page_in_reading_order(open_window: Opener, door: Door, qtbot: QtBot) -> None:
    tries: list[bool] = []
    window = open_window(refused(), page="pairing", pairing=door, retry=lambda: tries.append(True))
    window.desk.offered = Offered(USB)
    window.tick()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    offered(window)["back"].setFocus(Qt.FocusReason.TabFocusReason)
    reached: list[str] = []
    for _ in range(5):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget().objectName())
    assert reached == ["install_code", "stick", "pairing_details", "cancel", "retry"]
    pixels = window.grab().toImage()
    ring = QApplication.focusWidget()
    inside = ring.mapTo(window, ring.rect().center()) - QPoint(0, ring.height() // 2 - 2)
    assert pixels.pixelColor(inside) == window.look.color("focus")
    QTest.keyClick(ring, Qt.Key.Key_Return)
    assert tries == [True]


# ------------------------------------------------------------------------------------------------------ what stays in


def test_the_code_leaves_the_page_by_no_way(
    open_window: Opener, door: Door, caplog: pytest.LogCaptureFixture, tmp_path
) -> None:
    QApplication.clipboard().setText("before")
    caplog.set_level(0)
    window = open_window(refused(), page="pairing", pairing=door)
    for name in ("pairing_details", "pairing", "install_code", "pairing"):
        window.open_page(name)
        window.tick()
        for key in (Qt.Key.Key_A, Qt.Key.Key_C):
            QTest.keyClick(window.page, key, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "before"
    assert CODE not in caplog.text.replace(" ", "")
    shown = [repr(widget) for widget in window.findChildren(QWidget)]
    assert not any(CODE[:4] in text for text in (*shown, repr(window.desk.offered), repr(Own(EUI64, CODE))))


def test_the_qr_library_waits_for_who_pairs_a_display() -> None:
    asked = "import sys; import ihd.view.pages; print('segno' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == "False\n"


# -------------------------------------------------------------------------------------------------------- how it lies


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("percent", TEXT_PERCENTS)
@pytest.mark.parametrize("size", SIZES)
def test_every_state_can_be_read_and_touched(
    open_window: Opener, welsh: None, size: tuple[int, int], percent: int, language: str
) -> None:
    store = Store(refused())
    window = open_window(
        store=store, size=size, page="pairing", pairing=Door(), text_percent=percent, language=language
    )
    found = []
    for name, way in WAYS.items():
        for begun in (None, Offered(USB)):
            window.desk.offered = begun
            store.publish(way)
            window.tick()
            found += [f"{name}: {fault}" for fault in wrong_with(window)]
    assert found == []


@pytest.mark.parametrize("percent", TEXT_PERCENTS)
@pytest.mark.parametrize("size", SIZES)
def test_a_longer_language_fits_too(
    open_window: Opener, stretched: None, size: tuple[int, int], percent: int
) -> None:  # fmt: skip
    window = open_window(refused(), size, page="pairing", pairing=Door(), text_percent=percent)
    window.desk.offered = Offered(USB)
    window.tick()
    assert wrong_with(window) == []


@pytest.mark.parametrize("theme", Theme)
def test_a_camera_sees_black_on_white_in_every_theme(open_window: Opener, theme: Theme) -> None:
    codes = page(open_window(refused(), page="pairing", pairing=Door(), theme=theme)).codes
    image = codes.qr.grab().toImage()
    colours = {image.pixelColor(x, x).name() for x in range(12, image.width() - 12)}
    assert colours == {"#000000", "#ffffff"}
