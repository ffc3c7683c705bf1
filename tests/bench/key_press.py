"""From a key, touched or pressed, until its digit stands painted on the page for top-ups, at 800x480."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from functools import partial
from statistics import median

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ihd.settings import Settings
from ihd.view.button import Touch
from ihd.view.store import Store
from ihd.view.window import Window
from ppmid.face import PPMID
from tests.bench.figure import Figure, in_turn, milliseconds
from tests.ppmid.samples import CODE, home
from tests.view import samples


def measure(rounds: int) -> Iterator[Figure]:
    """Of the twenty digits of a code the slowest counts; with the last one the code is checked."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication(["bench"])
    window = Window(Store(home()), Settings(), lambda: samples.NOW, face=PPMID)
    window.resize(800, 480)
    window.show()
    window.open_page("top_up")
    application.processEvents()

    gc.collect()  # the display collects garbage between touches, never because of one

    def type_with(press: Callable[[str], None]) -> list[float]:
        taken = [milliseconds(lambda digit=digit: (press(digit), application.processEvents())) for digit in CODE]
        assert window.page.entry.text == CODE
        for _ in CODE:
            QTest.keyClick(window.page, Qt.Key.Key_Backspace)
        application.processEvents()
        return taken

    gc.disable()
    runs = in_turn(rounds, partial(type_with, partial(_touch, window)), partial(type_with, partial(_press, window)))
    gc.enable()
    window.close()
    for name, taken in zip(("touched", "on a keyboard"), runs, strict=True):
        slowest = median(max(each) for each in taken)
        middle = median(one for each in taken for one in each)
        yield Figure(f"key-press {name}", "ms", slowest, at_most=8.0, note=f"slowest digit; middle {middle:.1f} ms")


def _touch(window: Window, digit: str) -> None:
    key = window.page.findChild(Touch, f"key:{digit}")
    QTest.mouseClick(key, Qt.MouseButton.LeftButton)


def _press(window: Window, digit: str) -> None:
    QTest.keyClicks(window.page, digit)
