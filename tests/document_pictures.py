"""The pictures that the documents show, taken from the running code: pages of the display, and the bench.

Run by ``make screenshots ARGS=documents``; they go to ``resources/screenshots``.
"""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import numpy as np
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ihd import wiring
from ihd.cli import demo
from ihd.demo.bench import SIZE, Bench
from ihd.demo.displays import Displays
from ihd.demo.house import House
from ihd.paths import HOME_VARIABLE
from ihd.settings import Settings
from tests.picture import SIZES, Picture, take, take_away
from tests.scenes import scenes

PLACE: Final = Path(__file__).parent.parent / "resources" / "screenshots"
#: What is shown, by the name of its file.
SCENES: Final = {"home": "home-simulated", "prepay": "home-prepay-low", "usage": "usage-day"}
#: The first of them as it stands on an upright panel, at half its size.
UPRIGHT: Final = "home-upright"
BENCH: Final = "bench"
#: The bench's home as it begins, what is pressed there, and seconds until its display has read all that it shows, and
#: until what was pressed is done.
_SCENARIO: Final = "runs-out"
_PRESSED: Final = "Make a code"
_SETTLED: Final = 20
_DONE: Final = 2
#: Colours of a picture that is kept: the page's own and most of what smooths its letters. A third of the octets.
_COLOURS: Final = 256


def take_all() -> None:
    """Take them all; an application must be there."""
    PLACE.mkdir(parents=True, exist_ok=True)
    for name, scene in SCENES.items():
        _take(scenes()[scene], name)
    _take(scenes()[SCENES["home"]]._replace(size=SIZES[-1]), UPRIGHT, shrunk=2)
    _take_bench()


def _take(picture: Picture, name: str, shrunk: int = 1) -> None:
    window = take(picture)
    _save(window, name, shrunk)
    QApplication.processEvents()  # it says that it was painted, which it could not once it is taken away
    take_away(window)


def _take_bench() -> None:
    """Take the bench as `ihd demo` opens it, with a real display beside a real home."""
    loads = wiring.profiles()
    with TemporaryDirectory() as home:
        os.environ[HOME_VARIABLE] = home
        bench = Bench(
            demo._choices(_SCENARIO),
            partial(demo._stage, loads=loads),
            lambda stage, tell: House(stage, 1, wiring.link_time, tell),
            Displays(Settings()),
            Settings(),
        )
        bench.resize(*SIZE)  # as on a screen that has room for it
        bench.show()
        bench.begin()
        _wait(seconds=_SETTLED)
        next(each for each in bench.findChildren(QAbstractButton) if each.text() == _PRESSED).click()
        _wait(seconds=_DONE)
        _save(bench, BENCH)
        bench.end()
        take_away(bench)


def _wait(*, seconds: int) -> None:
    """Let the program run for so long."""
    loop = QEventLoop()
    QTimer.singleShot(seconds * 1_000, loop.quit)
    loop.exec()


def _save(window: QWidget, name: str, shrunk: int = 1) -> None:
    """Keep a picture in the colours that it has most of."""
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    if shrunk > 1:
        picture = picture.scaledToWidth(picture.width() // shrunk, Qt.TransformationMode.SmoothTransformation)
    colours, counts = np.unique(np.frombuffer(picture.constBits(), np.uint32), return_counts=True)
    most = [int(colour) for colour in colours[np.argsort(-counts)][:_COLOURS]]
    few = picture.convertToFormat(QImage.Format.Format_Indexed8, most, Qt.ImageConversionFlag.ThresholdDither)
    few.save(str(PLACE / f"{name}.png"), quality=0)


def main() -> int:
    """Take them all."""
    _application = QApplication(sys.argv[:1])
    take_all()
    return 0


if __name__ == "__main__":
    sys.exit(main())
