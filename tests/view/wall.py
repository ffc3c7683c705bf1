"""A display on a wall: its clock, the files of its backlight, and a finger that comes from outside."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from ihd.backlight import Backlight
from ihd.view.button import Touch
from ihd.view.panel import Panel
from ihd.view.window import Window
from tests.test_backlight import shown

#: The seconds until it dims, and its brightness until then.
AFTER: Final = 120
FULL: Final = 200


class Wall:
    """A window on a wall: its clock, its backlight, and a finger."""

    def __init__(self, window: Window, files: Path, clock: list[float]) -> None:
        self.window, self.files, self._clock = window, files, clock
        self.panel = Panel(window, lambda: clock[0], Backlight(files))

    @property
    def light(self) -> int:
        return shown(self.files)

    def wait(self, seconds: float) -> None:
        self._clock[0] += seconds
        self.panel.look()

    def middle_of(self, name: str) -> QPoint:
        part = next(part for part in self.window.findChildren(Touch, name) if part.isVisible())
        return part.mapTo(self.window, part.rect().center())

    def touch(self, name: str) -> None:
        QTest.mouseClick(self.window.windowHandle(), Qt.MouseButton.LeftButton, pos=self.middle_of(name))
