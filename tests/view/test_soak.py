"""Home takes thousands of readings without growing: a binding that loses a reference at each call dies late."""

from __future__ import annotations

import os

from PySide6.QtWidgets import QApplication

from ihd.view.store import Store
from tests.soaking import grown_by
from tests.view import samples
from tests.view.conftest import Opener

UPDATES = 6_000 if os.environ.get("IHD_TEST_DEPTH") == "deep" else 1_200
GROWTH_KB = 1_536


def test_thousands_of_readings_leave_memory_as_it_was(open_window: Opener, qapp: QApplication) -> None:
    now = [samples.NOW]
    store = Store(samples.design())
    open_window(store=store, clock=lambda: now[0])
    assert grown_by(UPDATES, store, now, qapp) <= GROWTH_KB
