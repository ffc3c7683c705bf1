"""What a display that nobody touches takes of a core, and how much it grows: radio, files, window and painting.

It runs over real bellows in a loop that jumps over every wait, so that only work is counted; stick and hub are in it.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time

from PySide6.QtWidgets import QApplication

from ihd.app import IHD
from ihd.history.diary import Diary
from ihd.history.last_writer import LastWriter
from ihd.history.past_writer import PastWriter
from ihd.model.half_hours import HALF_HOUR, half_hour_of
from ihd.model.reports import HalfHoursHeard, Readings
from ihd.model.snapshot import Snapshot
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
#: Seconds that are counted, after those in which everything is asked for first, thirteen months of half-hours too.
COUNTED, FIRST = 1_200, 2_400


def measure(_rounds: int) -> Iterator[Figure]:
    """One round: the second hour is like the first."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication(["bench"])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory(prefix="ihd-bench-") as place:
        taken = run(_idle(application, Path(place)))
    yield Figure("idle", "%", 100 * taken / COUNTED, at_most=LIMIT, note="of a core, stick and hub included")
    with tempfile.TemporaryDirectory(prefix="ihd-bench-") as place:
        grown = _growth(application, Path(place))
    yield Figure("growth", "kB", grown, at_most=MOST_GROWTH, note=f"after {UPDATES} updates, each kept")


async def _idle(application: QApplication, place: Path) -> float:
    async with display(kept=place) as seen:
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


def _growth(application: QApplication, place: Path) -> float:
    now = [samples.NOW]
    store = Store(samples.design())
    window = _opened(store, lambda: now[0])
    diary = Diary(LastWriter(place / "history.sqlite", "bench"), PastWriter(place / "past.sqlite", "bench"))

    def keep(snapshot: Snapshot) -> None:
        meter = snapshot.meters[0]
        home = snapshot.home_time(now[0])
        assert home is not None
        half_hour = HalfHoursHeard(meter.meter, half_hour_of(home) - HALF_HOUR, (home % 1_000,))
        diary.take((Readings(meter.meter, power_w=meter.power_w), half_hour), snapshot, home, now[0])

    grown = grown_by(UPDATES, store, now, application, keep)
    diary.close()
    window.close()
    return float(grown)


def _opened(store: Store, clock: Callable[[], float]) -> Window:
    window = Window(store, Settings(), clock, face=IHD)
    window.resize(800, 480)
    window.show()
    return window
