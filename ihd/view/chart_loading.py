"""Loads the chart in the background, for its library takes longer to load than a person waits for a page."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ihd.view.chart import UsageChart
    from ihd.view.look import Look

_MODULE: Final = "ihd.view.chart"


class ChartLoader:
    """Loads the chart's module, whoever asks first; nothing of Qt is told, whoever waits looks now and then.

    No garbage is collected meanwhile: on that thread it would take Qt's objects away under Qt's own.
    """

    def __init__(self) -> None:
        self._thread: threading.Thread | None = None
        self._collects = False

    def start(self, first: Callable[[], object] = lambda: None) -> None:
        """Begin to load, after ``first``, which may load something too; returns at once, does nothing a second time."""
        if self._thread is None and _MODULE not in sys.modules:
            self._collects = gc.isenabled()
            gc.disable()
            self._thread = threading.Thread(target=self._load, args=(first,), name="chart-loader")
            self._thread.start()

    @staticmethod
    def _load(first: Callable[[], object]) -> None:
        first()
        import_module(_MODULE)

    @property
    def is_done(self) -> bool:
        """Return whether a chart can be made at once. Ask on Qt's thread."""
        if self._thread is not None and self._thread.is_alive():
            return False
        if self._collects:
            self._collects = False
            gc.enable()
        return hasattr(sys.modules.get(_MODULE), "UsageChart")  # a module is there before it has all that is in it

    def make(self, look: Look, parent: QWidget) -> UsageChart:
        """Return a new chart; what is not loaded yet is waited for."""
        chart: UsageChart = import_module(_MODULE).UsageChart(look, parent)
        return chart
