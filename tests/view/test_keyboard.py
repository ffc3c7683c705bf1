"""The whole display by keyboard: reached in the order it is read, with a ring that is seen, and Esc leads out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ihd.testing.keyboard_reach import stops
from ihd.view.button import Touch
from ihd.view.usage_page import UsagePage
from ihd.view.window import Window
from ppmid.face import PPMID
from tests.ppmid import samples as prepaid
from tests.view.conftest import Opener

#: Every page but the two that stand in or before another.
PAGES = ["home", *(page for page in PPMID.pages() if page not in ("prepaid_home", "must_answer"))]
SIZES = ((800, 480), (720, 1280))
#: What of two stops may overlap and still count as one above the other, in pixels.
_OVERLAP = 4
#: A row at the foot of a task: its first and primary button stands at the right.
_FOOT = "Foot"


def box(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def out_of_order(window: Window) -> list[str]:
    """Return what is reached before something that stands to the left of it and above it, or in the same row."""
    found = []
    reached = [stop for stop in stops(window) if stop.focusProxy() is None and window.page.isAncestorOf(stop)]
    for before, after in pairwise(reached):
        first, then = box(before), box(after)
        above = then.bottom() <= first.top() and then.left() <= first.left()
        beside = then.bottom() > first.top() + _OVERLAP and first.bottom() > then.top() + _OVERLAP
        one_foot = type(after.parentWidget()).__name__ == _FOOT
        if above or (beside and then.right() <= first.left() and not one_foot):
            found.append(f"{name(before)} before {name(after)}")
    return found


def open_pages(window: Window, qtbot: QtBot) -> Iterator[str]:
    """Open every page in turn; the chart is waited for, which another thread loads."""
    for page in PAGES:
        window.open_page(page)
        if isinstance(window.page, UsagePage):
            qtbot.waitUntil(lambda: window.page.chart is not None)
        QApplication.processEvents()  # sections are laid out when they are shown
        yield page


def name(widget: QWidget) -> str:
    return widget.accessibleName() or str(getattr(widget, "text", str)()) or type(widget).__name__


@pytest.mark.parametrize("size", SIZES)
def test_what_is_read_first_is_reached_first(open_window: Opener, qtbot: QtBot, size: tuple[int, int]) -> None:
    window = open_window(prepaid.home(), size, face=PPMID)
    found = {}
    for page in open_pages(window, qtbot):
        found[page] = out_of_order(window)
    assert {page: wrong for page, wrong in found.items() if wrong} == {}


def test_esc_leads_out_of_every_page_and_home_in_a_few_steps(open_window: Opener, qtbot: QtBot) -> None:
    window = open_window(prepaid.home(), face=PPMID)
    for page in open_pages(window, qtbot):
        steps = 0
        while window.page_name not in window.navigation.names:
            QTest.keyClick(window, Qt.Key.Key_Escape)
            steps += 1
            assert steps < 6, f"{page}: {window.page_name}"


def test_the_ring_is_seen_on_every_stop_of_home_and_gone_after_a_touch(open_window: Opener, qapp: QApplication) -> None:
    window = open_window(prepaid.home(), face=PPMID)
    window.activateWindow()
    qapp.processEvents()
    window.look.keyboard = True
    for stop in stops(window):
        if isinstance(stop, Touch):
            window.setFocus()
            plain = stop.grab().toImage()
            stop.setFocus(Qt.FocusReason.TabFocusReason)
            assert stop.hasFocus(), name(stop)
            assert stop.grab().toImage() != plain, f"no ring on {name(stop)}"
    QTest.mouseClick(window.navigation.tiles[0], Qt.MouseButton.LeftButton)
    assert not window.look.keyboard
