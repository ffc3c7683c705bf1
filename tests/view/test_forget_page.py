"""Forgetting a home on the screen: only when it is meant, and what is left is told."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ihd import pin
from ihd.model.pairing import Forgotten, Offered
from ihd.model.snapshot import Snapshot
from ihd.settings import Settings, Theme
from ihd.view.hold_button import HoldButton
from ihd.view.store import Store
from ihd.view.words import ZERO_WIDTH_SPACE
from tests.view.conftest import Opener
from tests.view.pairing_samples import CODE, LEFT, STICKS, Door, linked
from tests.view.samples import NOW
from tests.view.test_pairing_pages import USB, door, shown, touch

__all__ = ["door"]


def test_a_home_is_forgotten_only_when_the_button_was_held(open_window: Opener, door: Door) -> None:
    store = Store(linked())
    window = open_window(store=store, page="forget", pairing=door)
    hold = window.page.findChild(HoldButton)
    QTest.mousePress(hold, Qt.MouseButton.LeftButton)
    hold.filling.setCurrentTime(1_900)
    QTest.mouseRelease(hold, Qt.MouseButton.LeftButton)
    assert door.asked == []
    window.desk.offered = Offered(USB, CODE)
    QTest.mousePress(hold, Qt.MouseButton.LeftButton)
    hold.filling.setCurrentTime(2_000)
    assert door.asked == ["forget"]
    assert (window.desk.offered, window.desk.stick) == (None, "")
    assert "Forgetting…" in shown(window)
    store.publish(Snapshot.blank(NOW))
    window.open_page("link")
    window.open_page("forget")
    QApplication.processEvents()
    assert "Forgetting…" in shown(window), "not before the radio says so"
    door.tell(Forgotten())
    assert "This home is forgotten" in shown(window)
    touch(window, "home")
    assert window.page_name == "home"


def test_what_is_left_of_a_home_is_named_and_what_a_person_saved_is_never_erased(
    open_window: Opener, door: Door
) -> None:
    window = open_window(linked(), page="forget", pairing=door)
    assert "Backups, and CSV files of usage among your documents: erase those yourself." in shown(window)
    window.page.hold.held.emit()  # type: ignore[attr-defined]  # the page's button
    door.tell(LEFT)
    said = " ".join(shown(window)).replace(ZERO_WIDTH_SPACE, "")
    assert "Not all of it is gone yet" in said
    assert "This home is forgotten" not in said
    assert "Still there: /home/pi/.config/ihd/notes.txt (the display did not write it)." in said
    assert f"The stick {STICKS[0].path} may still hold the network" in said
    assert f"run ihd forget --stick {STICKS[0].path}." in said
    door.tell(LEFT._replace(files=LEFT.files * 4))
    assert "And 2 more: the command ihd forget names them." in shown(window)


def test_choices_are_forgotten_with_the_home_but_those_one_reads_by(open_window: Opener, door: Door) -> None:
    kept: list[Settings] = []
    chosen = {"theme": Theme.LIGHT, "own_price": 24_500, "pin_check": pin.check("2468", bytes(pin.SALT_OCTETS))}
    window = open_window(linked(), page="forget", pairing=door, keep=kept.append, **chosen)
    hold = window.page.findChild(HoldButton)
    QTest.mousePress(hold, Qt.MouseButton.LeftButton)
    hold.filling.setCurrentTime(2_000)
    QTest.keyClicks(window.page, "2468")
    QTest.keyClick(window.page, Qt.Key.Key_Return)
    assert door.asked == ["forget"]
    assert kept[-1] == window.desk.settings == Settings(theme=Theme.LIGHT)


def test_by_keyboard_it_takes_enter_twice(open_window: Opener, door: Door) -> None:
    window = open_window(linked(), page="forget", pairing=door)
    hold = window.page.findChild(HoldButton)
    QTest.keyClick(hold, Qt.Key.Key_Return)
    assert door.asked == []
    QTest.keyClick(hold, Qt.Key.Key_Return)
    assert door.asked == ["forget"]


def test_nothing_can_be_forgotten_without_a_radio_to_ask(open_window: Opener) -> None:
    window = open_window(linked(), page="forget")
    assert not window.page.findChild(HoldButton).isEnabled()
