"""The bench with a display program for real: what is done on the one is seen on the other, and both end whole."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from ihd import wiring
from ihd.cli import demo
from ihd.demo.bench import Bench
from ihd.demo.displays import Displays
from ihd.demo.house import House, Stage, Told
from ihd.hub.household import Profiles
from ihd.settings import Settings, Theme
from ihd.view.look import Look

#: Where Top up stands on the display's Home, of 800 by 480.
TOP_UP = QPoint(640, 430)


def shows(picture: QImage, color: QColor) -> bool:
    """Whether an accent of the design language stands somewhere in the picture."""
    if picture.isNull():
        return False
    small = picture.scaled(200, 120).convertToFormat(QImage.Format.Format_RGB32)
    return color.rgb().to_bytes(4, sys.byteorder) in bytes(small.constBits())


def staged(loads: Profiles, name: str) -> Stage:
    return demo._stage(name, loads)


def opened(link_time: Callable[[], float], stage: Stage, tell: Callable[[Told], None]) -> House:
    return House(stage, 1, link_time, tell)


@pytest.mark.qt_log_ignore("propagateSizeHints")  # a screen that is none has no frames to tell of sizes
def test_a_click_on_the_bench_is_seen_on_its_display_and_nothing_is_left_running(qtbot: QtBot) -> None:
    loads, look = wiring.profiles(), Look()
    displays = Displays(Settings())
    bench = Bench(
        demo._choices("low-credit"),
        partial(staged, loads),
        partial(opened, wiring.link_time),
        displays,
        Settings(),
    )
    qtbot.addWidget(bench)
    bench.show()

    def until(fact: Callable[[], bool]) -> None:
        qtbot.waitUntil(fact, timeout=60_000)

    def press(words: str) -> None:
        next(each for each in bench.findChildren(QAbstractButton) if each.text() == words).click()

    bench.begin()
    seen = bench.display.picture
    until(lambda: shows(seen.shown, look.color("ok")))
    press("Use up the credit")
    until(lambda: shows(seen.shown, look.color("bad")))
    home = seen.shown
    qtbot.mouseClick(seen, Qt.MouseButton.LeftButton, pos=seen.place(TOP_UP))
    until(lambda: seen.shown != home and not shows(seen.shown, look.color("bad")))
    press("Make a code")
    until(bench.shop.type.isEnabled)
    press("Type it on the display")
    until(lambda: shows(seen.shown, look.color("ok")))
    looks = bench.display.looks
    looks.size_.setCurrentIndex(1)
    looks.theme.setCurrentIndex(looks.theme.findData("light"))
    looks.theme.activated.emit(looks.theme.currentIndex())
    until(lambda: seen.shown.width() == 1280)
    bench.begin()
    until(lambda: seen.shown.width() == 1280)
    assert (displays.chosen.theme, looks.theme.currentData()) == (Theme.LIGHT, "light")
    (again,) = displays.running
    bench.close()
    assert displays.running == ()
    assert not os.path.exists(f"/proc/{again}") or os.name != "posix"
