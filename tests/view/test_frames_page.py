"""The page of frames: in words, newest first, as they come; held still to be read, and quiet once it is left."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ihd.frames import zcl
from ihd.frames.packet import SMART_ENERGY, Packet
from ihd.radio.recent_frames import RecentFrames
from ihd.testing.ways import settle
from ihd.view.frames_page import FramesPage
from ihd.view.window import Window
from tests.view import samples
from tests.view.conftest import Opener
from tests.view.test_window import touch

POWER = 0x0400
#: The endpoint of the samples' electricity meter.
METER = samples.electricity().meter


def asks(meter: int = METER) -> Packet:
    return Packet(SMART_ENERGY, 0x0702, 1, meter, zcl.read_attributes(1, [POWER]))


def answers(watts: int, meter: int = METER) -> Packet:
    told = zcl.read_response(1, [zcl.Attribute(POWER, 0, 0x2A, watts)])
    return Packet(SMART_ENERGY, 0x0702, meter, 1, told)


def opened(open_window: Opener) -> tuple[Window, RecentFrames]:
    window = open_window()
    frames = RecentFrames(lambda: samples.NOW)
    window.desk.frames = frames
    frames.take(True, asks())
    frames.take(False, answers(512))
    window.open_page("link")
    touch(window, "frames")
    return window, frames


def lines(window: Window) -> list[tuple[str, str]]:
    table = window.page.table
    return [(table.item(row, 0).text(), table.item(row, 1).text()) for row in range(table.rowCount())]


def test_link_and_signal_leads_to_the_frames_in_words_newest_first(open_window: Opener) -> None:
    window, _ = opened(open_window)
    assert lines(window) == [
        ("14:32:00\nheard", "Electricity, readings: answers\ninstantaneous demand = 512"),
        ("14:32:00\nsent", "Electricity, readings: asks for values\ninstantaneous demand"),
    ]
    table = window.page.table
    assert table.accessibleName() == "The latest frames, newest first"
    assert [table.horizontalHeaderItem(column).text() for column in (0, 1)] == ["Time", "Frame"]


def test_a_frame_that_comes_is_shown_and_what_is_held_still_waits(open_window: Opener, qtbot: QtBot) -> None:
    window, frames = opened(open_window)
    frames.take(False, answers(700))
    qtbot.waitUntil(lambda: len(lines(window)) == 3)
    touch(window, "way:hold")
    frames.take(False, answers(900))
    assert window.page._crowd.isActive()
    window.page._crowd.timeout.emit()
    assert len(lines(window)) == 3
    touch(window, "way:hold")
    assert [line.rpartition("= ")[2] for _, line in lines(window)][:2] == ["900", "700"]


def test_one_way_alone_can_be_shown(open_window: Opener) -> None:
    window, _ = opened(open_window)
    touch(window, "way:sent")
    assert [time.partition("\n")[2] for time, _ in lines(window)] == ["sent"]
    touch(window, "way:heard")
    assert [time.partition("\n")[2] for time, _ in lines(window)] == ["heard"]
    assert window.page.findChild(type(window.page._ways.buttons[0]), "way:heard").isChecked()


def test_nobody_is_told_of_frames_once_the_page_is_left(open_window: Opener) -> None:
    window, frames = opened(open_window)
    page = window.page
    assert isinstance(page, FramesPage)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.page_name == "link"
    frames.take(False, answers(700))
    assert not page._crowd.isActive()
    assert page.table.rowCount() == 2


def test_every_line_is_as_high_as_its_words_and_the_keyboard_goes_through_them(open_window: Opener) -> None:
    window, frames = opened(open_window)
    for meter in range(30):
        frames.take(False, answers(10_000 + meter, meter))
    window.page.arrive()
    settle()
    table = window.page.table
    table.setFocus()
    assert [index.row() for index in table.selectionModel().selectedRows()] == [0]
    assert table.height() == sum(table.rowHeight(row) for row in range(table.rowCount()))
    for _ in range(31):
        QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.currentRow() == 31
    place = table._place(31)
    seen = window.page._area.viewport().rect()
    assert seen.contains(table.mapTo(window.page._area.viewport(), place.center()))
