"""A display over real bellows on a simulated stick, seen from outside: what it shows, and how soon."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from ihd.frames.session import Session
from ihd.hub.home import Home
from ihd.model.link import Fault, LinkPhase
from ihd.model.snapshot import Snapshot
from ihd.radio.link import Joined
from ihd.radio.sim_stick import SimStick
from ihd.radio.stick import Stick
from ihd.radio.worker import Worker
from tests.radio.bench_home import made_home, plugged
from tests.virtual_time import run

VERSIONS = (8, 13, 14, 18)
#: Seconds within which live figures are back once the fault is gone (issue: 10 s here, 70 s on the air, 5 s if asked).
HERE, ON_AIR, ASKED = 10.0, 70.0, 5.0


@dataclass
class Display:
    """A display over real bellows on a simulated stick, and the home it looks at."""

    home: Home
    stick: SimStick
    worker: Worker
    shown: list[Snapshot]
    joined: list[Joined]

    @property
    def last(self) -> Snapshot:
        return self.shown[-1]

    @property
    def fault(self) -> Fault | None:
        return self.last.link.fault

    def is_live(self) -> bool:
        meter = self.last.meters[0] if self.last.meters else None
        now = asyncio.get_running_loop().time()
        return self.last.link.phase is LinkPhase.UP and meter is not None and now - (meter.heard or 0.0) < 11.0

    async def until(self, wanted: Callable[[], bool], within: float) -> float:
        """Wait until something is so; return the seconds it took."""
        loop = asyncio.get_running_loop()
        began = loop.time()
        while not wanted():
            assert loop.time() - began <= within, f"not within {within} s: {self.last.link}"
            await asyncio.sleep(0.25)
        return loop.time() - began

    async def until_live_again(self, within: float) -> float:
        """Wait until figures newer than now stand on the display."""
        began = asyncio.get_running_loop().time()

        def is_live() -> bool:
            return self.is_live() and (self.last.meters[0].heard or 0.0) >= began

        return await self.until(is_live, within)


@asynccontextmanager
async def display(version: int = 13, *, hub: str = "") -> AsyncIterator[Display]:
    home = made_home()
    async with plugged(home, version=version) as stick:
        shown: list[Snapshot] = []
        joined: list[Joined] = []
        loop = asyncio.get_running_loop()
        first = Snapshot.blank(0.0)
        link = Stick(stick.url, hub=hub)
        worker = Worker(Session(), link, loop.time, shown.append, first, on_joined=joined.append, chance=lambda: 0.5)
        task = asyncio.create_task(worker.run())
        seen = Display(home, stick, worker, shown, joined)
        try:
            yield seen
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


def told(story: Callable[[Display], Awaitable[None]], version: int = 13) -> None:
    """Tell a story of a display that is live when it begins."""

    async def whole() -> None:
        async with display(version) as seen:
            await seen.until(lambda: bool(seen.shown) and seen.is_live(), 5.0)
            await story(seen)

    run(whole())
