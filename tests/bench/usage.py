"""Usage at 800x480: its first visit after an idle start, a redraw of the chart, another day."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from datetime import date
from itertools import cycle
from statistics import median

from PySide6.QtWidgets import QApplication

from ihd.app import IHD
from ihd.model.recent import Recent
from ihd.settings import Period, Settings, Unit
from ihd.view.store import Store
from ihd.view.usage_amounts import View
from ihd.view.usage_facts import usage_facts
from ihd.view.usage_page import UsagePage
from ihd.view.usage_periods import Stretch
from ihd.view.window import Window
from tests.bench import fresh
from tests.bench.figure import Figure, middles, milliseconds
from tests.view import samples, usage_samples

#: Acts counted in one round; the middle of them counts, for other programs come in between.
_ACTS = 30


def measure(rounds: int) -> Iterator[Figure]:
    """The first visit in fresh processes; press to painted everywhere."""
    (first,) = middles(rounds, lambda: fresh.run("runs/usage_visit.py")["visit"])
    yield Figure("usage-first-visit", "ms", first, at_most=120.0, note="pages and chart loaded while idle")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication(["bench"])
    window = Window(Store(usage_samples.design()), Settings(), lambda: samples.NOW, face=IHD)
    window.resize(800, 480)
    window.show()
    window.open_page("usage")
    page = window.page
    assert isinstance(page, UsagePage)
    while page.chart is None:
        application.processEvents()
    gc.collect()  # the display collects garbage between touches, never because of one
    gc.disable()
    for name, limit, act in _acts(page):
        (taken,) = middles(rounds, lambda act=act: _middle(application, act))
        yield Figure(name, "ms", taken, at_most=limit)
    gc.enable()
    window.close()


def _acts(page: UsagePage) -> Iterator[tuple[str, float, Callable[[], object]]]:
    steps, slots = cycle(("step:-1", "step:1")), cycle((3, 20, 35))
    yield "chart-redraw", 8.0, lambda: page.chart.show_chart(page.chart.chart, page.chart.words)
    yield "bar touched", 8.0, lambda: page.chart.choose(next(slots))
    yield "another day", 16.0, lambda: page.act(next(steps))
    recent = Recent(usage_samples.electricity(), usage_samples.YEAR)
    view = View(Stretch.of(Period.DAY, date(2026, 11, 18)), Unit.MONEY, 177, samples.HOME_NOW)
    yield "a day worked out", 16.0, lambda: usage_facts(recent, "", view)


def _middle(application: QApplication, act: Callable[[], object]) -> float:
    """Return how long ``act`` takes until what it changed is painted, which Qt does as it handles its events."""
    return median(milliseconds(lambda: (act(), application.processEvents())) for _ in range(_ACTS))
