"""A display over real bellows on a simulated stick, seen from outside: what it shows, and how soon."""

from __future__ import annotations

import asyncio
import math
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from ihd.frames.session import Session
from ihd.history.diary import Diary
from ihd.history.last_writer import LastWriter
from ihd.history.past_writer import PastWriter
from ihd.hub.home import Home
from ihd.model.link import Fault, LinkPhase
from ihd.model.reports import Report
from ihd.model.snapshot import Snapshot
from ihd.radio.link import Joined
from ihd.radio.sim_stick import SimStick
from ihd.radio.stick import Stick
from ihd.radio.worker import Worker
from tests.radio.bench_home import START, made_home, plugged
from tests.virtual_time import run

VERSIONS = (8, 13, 14, 18)
#: Seconds within which live figures are back once the fault is gone (issue: 10 s here, 70 s on the air, 5 s if asked).
HERE, ON_AIR, ASKED = 10.0, 70.0, 5.0
#: Two moments of one second may differ by this.
_ROUNDING = 0.001
#: Seconds between two looks at what does not show on the display.
_LOOK_EVERY = 0.25


@dataclass
class Display:
    """A display over real bellows on a simulated stick, and the home it looks at."""

    home: Home
    stick: SimStick
    worker: Worker
    shown: list[Snapshot]
    joined: list[Joined]
    changed: asyncio.Event
    session: Session

    @property
    def last(self) -> Snapshot:
        return self.shown[-1]

    @property
    def fault(self) -> Fault | None:
        return self.last.link.fault

    @property
    def heard(self) -> float:
        """When the newest figures were heard, long ago if there are none."""
        heard = self.last.meters[0].heard if self.shown and self.last.meters else None
        return -math.inf if heard is None else heard

    def is_live(self) -> bool:
        now = asyncio.get_running_loop().time()
        return now - self.heard < 11.0 and self.last.link.phase is LinkPhase.UP

    async def until(self, wanted: Callable[[], bool], within: float) -> float:
        """Wait until something is so; return the seconds it took."""
        loop = asyncio.get_running_loop()
        began = loop.time()
        while not wanted():
            assert loop.time() - began <= within, f"not within {within} s: {self.last.link}"
            self.changed.clear()
            with suppress(TimeoutError):
                async with asyncio.timeout(_LOOK_EVERY):
                    await self.changed.wait()
        return loop.time() - began

    async def until_live_again(self, within: float, *, since: float | None = None) -> float:
        """Wait until figures newer than now, or not older than ``since``, are shown; return the seconds it took."""
        loop = asyncio.get_running_loop()
        began = loop.time()
        try:
            async with asyncio.timeout_at(began + within + _ROUNDING):
                while not (self.is_live() and (self.heard > began if since is None else self.heard >= since)):
                    self.changed.clear()
                    await self.changed.wait()
        except TimeoutError:
            raise AssertionError(f"not live within {within} s: {self.last.link}") from None
        return loop.time() - began


class Kept:
    """A display's diary in real files in ``place``, which also tells the session what is missing of the past."""

    def __init__(self, place: Path, session: Session) -> None:
        self._session = session
        self._diary = Diary(
            LastWriter(place / "history.sqlite", "stick"),
            PastWriter(place / "past.sqlite", "stick"),
        )

    def take(self, reports: tuple[Report, ...], snapshot: Snapshot) -> None:
        """Keep what was heard, as the program does."""
        now = asyncio.get_running_loop().time()
        self._diary.take(reports, snapshot, START + now, now)
        self._session.gaps = self._diary.gaps

    def close(self) -> None:
        self._diary.close()


@asynccontextmanager
async def display(version: int = 13, *, hub: str = "", kept: Path | None = None) -> AsyncIterator[Display]:
    """Show the home's display; with ``kept``, a folder, it keeps there what it hears."""
    home = made_home()
    async with plugged(home, version=version) as stick:
        shown: list[Snapshot] = []
        joined: list[Joined] = []
        loop = asyncio.get_running_loop()
        changed = asyncio.Event()

        def show(snapshot: Snapshot) -> None:
            shown.append(snapshot)
            changed.set()

        first = Snapshot.blank(0.0)
        link = Stick(stick.url, hub=hub)
        session = Session()
        diary = Kept(kept, session) if kept is not None else None
        worker = Worker(
            session,
            link,
            loop.time,
            show,
            first,
            diary.take if diary is not None else None,
            diary.close if diary is not None else None,
            joined.append,
            lambda: 0.5,
        )
        task = asyncio.create_task(worker.run())
        seen = Display(home, stick, worker, shown, joined, changed, session)
        try:
            yield seen
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


def told(story: Callable[[Display], Awaitable[None]], version: int = 13, kept: Path | None = None) -> None:
    """Tell a story of a display that is live when it begins."""

    async def whole() -> None:
        async with display(version, kept=kept) as seen:
            await seen.until_live_again(ASKED, since=0.0)
            await story(seen)

    run(whole())
