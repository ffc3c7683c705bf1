"""A page change at 800x480, press to painted: the slowest page of both faces, on its first visit and on later ones."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from statistics import median
from typing import NamedTuple

from PySide6.QtWidgets import QApplication

from ihd.view.chart import UsageChart
from ihd.view.usage_page import UsagePage
from ihd.view.window import Window
from tests.bench.figure import WARM_UPS, Figure, milliseconds
from tests.picture import Picture, nothing, take, take_away
from tests.scenes import pages, scenes

#: Milliseconds (issue 5). A first visit to Usage may take longer; it is measured with usage, in fresh processes.
LIMIT = 16.0
#: Windows beside one in each round in which a page is visited first, and its later visits in each of them.
_MORE, _VISITS = 2, 5


class Taken(NamedTuple):
    """The milliseconds that it took to go to one page: the first time in each window, and later."""

    first: list[float]
    later: list[float]


def measure(rounds: int) -> Iterator[Figure]:
    """Each page in the state in which it is pictured first."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication(["bench"])
    assert isinstance(application, QApplication)
    taken = {name: _taken(application, scenes()[name], rounds + _MORE) for name in pages()}
    yield _slowest("page-change", {name: median(each.later) for name, each in taken.items()})
    first = {name: median(each.first) for name, each in taken.items() if scenes()[name].page != "usage"}
    yield _slowest("page-change, first visit", first)


def _slowest(name: str, middles: dict[str, float]) -> Figure:
    worst = max(middles, key=middles.__getitem__)
    note = f"the slowest of {len(middles)} pages: {worst}; the middle one {median(middles.values()):.1f} ms"
    return Figure(name, "ms", middles[worst], at_most=LIMIT, note=note)


def _taken(application: QApplication, picture: Picture, windows: int) -> Taken:
    """Go to one page from Home, and to Home from More, in so many windows."""
    taken = Taken([], [])
    for number in range(WARM_UPS + windows):
        window = take(picture._replace(page="home", act=nothing))
        window.open_page("more" if picture.page == "home" else "home")
        gc.collect()  # the display collects garbage between touches, never because of one
        gc.disable()
        times = list(_visits(application, window, picture.page))
        gc.enable()
        if number >= WARM_UPS:
            taken.first.append(times[0])
            taken.later.extend(times[1:])
        take_away(window)
    return taken


def _visits(application: QApplication, window: Window, page: str) -> Iterator[float]:
    left = window.page_name
    application.processEvents()
    for _ in range(1 + _VISITS):
        yield milliseconds(lambda: (window.open_page(page), application.processEvents()))
        if isinstance(window.page, UsagePage):
            assert isinstance(window.page.chart, UsageChart), "the chart is a part of the page"
        window.open_page(left)
        application.processEvents()
