"""Home takes thousands of readings without growing: a binding that loses a reference at each call dies late."""

from __future__ import annotations

import gc
import os
from dataclasses import replace
from itertools import count
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ihd.view.store import Store
from tests.view import samples
from tests.view.conftest import Opener

UPDATES = 6_000 if os.environ.get("IHD_TEST_DEPTH") == "deep" else 1_800
WARM_UP = 600
GROWTH_KB = 1_536


def _resident_kb() -> int:
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1])


def test_thousands_of_readings_leave_memory_as_it_was(open_window: Opener, qapp: QApplication) -> None:
    now = [samples.NOW]
    store = Store(samples.design())
    open_window(store=store, clock=lambda: now[0])
    first, gas = store.snapshot.meters
    steady = 0
    for number in count(1):
        now[0] += 1.0
        reading = first._replace(power_w=number % 9_000, heard=now[0])
        store.publish(replace(store.snapshot, meters=(reading, gas)))
        qapp.processEvents()
        if number == WARM_UP:
            gc.collect()
            steady = _resident_kb()
        if number == UPDATES:
            break
    gc.collect()
    assert _resident_kb() - steady <= GROWTH_KB
