"""What a new reading costs on an 800x480 screen: the dial and a whole Home."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import cycle

from PySide6.QtWidgets import QApplication

from ihd.app import IHD
from ihd.model.units import Fuel
from ihd.settings import Settings
from ihd.view.home_page import HomePage
from ihd.view.store import Store
from ihd.view.window import Window
from tests.bench.figure import Figure, middles, milliseconds
from tests.view import samples

#: Acts counted in one round, so that a round is long beside the clock's grain.
_ACTS = 20


def measure(rounds: int) -> Iterator[Figure]:
    """Each act includes its painting."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication(["bench"])
    store = Store(samples.design())
    window = Window(store, Settings(), lambda: samples.NOW, face=IHD)
    window.resize(800, 480)
    window.show()
    application.processEvents()
    home = window.page
    assert isinstance(home, HomePage)
    powers = cycle((1_240, 2_860))

    def hear_reading() -> None:
        told = store.snapshot.of(Fuel.ELECTRICITY)
        assert told is not None
        heard = told._replace(power_w=next(powers))
        others = [meter for meter in store.snapshot.meters if meter.meter != heard.meter]
        store.publish(replace(store.snapshot, meters=(heard, *others)))
        application.processEvents()

    acts = {"dial repaint": home.dial.repaint, "new reading shown": hear_reading}
    for name, act in acts.items():
        (taken,) = middles(rounds, lambda act=act: _each(act))
        yield Figure(name, "ms", taken)
    window.close()


def _each(act: Callable[[], None]) -> float:
    return milliseconds(lambda: [act() for _ in range(_ACTS)]) / _ACTS
