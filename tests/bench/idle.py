"""What a display that nobody touches takes of a core, and how much it grows: radio, window and painting together.

It runs over real bellows in a loop that jumps over every wait, so that only work is counted; stick and hub are in it.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Iterator
from time import process_time

from PySide6.QtWidgets import QApplication

from ihd.app import IHD
from ihd.settings import Settings
from ihd.view.store import Store
from ihd.view.window import Window
from tests.bench.figure import Figure
from tests.radio.seen_display import ASKED, display
from tests.soaking import grown_by
from tests.view import samples
from tests.virtual_time import run

#: Percent of a core at one update every ten seconds, and kilobytes after so many updates (issue 5).
LIMIT = 0.3
MOST_GROWTH = 1_024.0
UPDATES = 6_000
#: Seconds that are counted, after those in which everything is asked for first.
COUNTED, FIRST = 1_200, 600


def measure(_rounds: int) -> Iterator[Figure]:
    """One round: the second hour is like the first."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication(["bench"])
    assert isinstance(application, QApplication)
    taken = run(_idle(application))
    yield Figure("idle", "%", 100 * taken / COUNTED, at_most=LIMIT, note="of a core, stick and hub included")
    yield Figure("growth", "kB", _growth(application), at_most=MOST_GROWTH, note=f"after {UPDATES} updates")


async def _idle(application: QApplication) -> float:
    async with display() as seen:
        await seen.until_live_again(ASKED, since=0.0)
        loop = asyncio.get_running_loop()
        store = Store(seen.last)
        window = _opened(store, loop.time)
        began = 0.0
        for second in range(FIRST + COUNTED):
            if second == FIRST:
                began = process_time()
            await asyncio.sleep(1.0)
            if store.snapshot is not seen.last:
                store.publish(seen.last)
            window.tick()
            application.processEvents()
        taken = process_time() - began
        window.close()
        return taken


def _growth(application: QApplication) -> float:
    now = [samples.NOW]
    store = Store(samples.design())
    window = _opened(store, lambda: now[0])
    grown = grown_by(UPDATES, store, now, application)
    window.close()
    return float(grown)


def _opened(store: Store, clock: Callable[[], float]) -> Window:
    window = Window(store, Settings(), clock, face=IHD)
    window.resize(800, 480)
    window.show()
    return window
