"""Thousands of readings shown one after the other, and how much a process grows by it; it opens no window."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QApplication

from ihd.model.snapshot import Snapshot
from ihd.view.store import Store
from tests.bench.runs.pulse import resident_kilobytes

#: Updates after which everything that is made once has been made.
WARM_UP = 600


def grown_by(
    updates: int,
    store: Store,
    now: list[float],
    application: QApplication,
    keep: Callable[[Snapshot], None] = lambda _snapshot: None,
) -> int:
    """Return the kilobytes by which the process grew over so many readings, a second apart, after the warm-up.

    ``now`` holds the link time that the window on ``store`` goes by, ``keep`` is given each snapshot.
    """
    first, gas = store.snapshot.meters
    steady = 0
    for number in range(1, WARM_UP + updates + 1):
        now[0] += 1.0
        reading = first._replace(power_w=number % 9_000, heard=now[0])
        store.publish(replace(store.snapshot, meters=(reading, gas)))
        keep(store.snapshot)
        application.processEvents()
        if number == WARM_UP:
            gc.collect()
            steady = resident_kilobytes()
    gc.collect()
    return resident_kilobytes() - steady
