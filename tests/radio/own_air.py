"""A network of one's own for tests: a simulated stick, readers near it, and a display over real bellows."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest

from ihd import paths
from ihd.frames.own_session import OwnSession
from ihd.hub.plan import ElectricityPlan
from ihd.hub.reader import HOME_AUTOMATION, Reader
from ihd.keys.install_code import InstallCode
from ihd.model.link import LinkPhase
from ihd.model.meter import Meter
from ihd.model.reports import Report
from ihd.model.snapshot import Snapshot
from ihd.model.units import Fuel
from ihd.radio.own_network import OwnNetwork
from ihd.radio.sim_reader import SimReader
from ihd.radio.sim_stick import SimStick
from ihd.radio.worker import Worker
from ihd.readers import ReadersFile
from tests.radio.bench_home import LOAD, START, LoopClock

CODE = InstallCode.of(bytes.fromhex("83FED3407A939723A5C639B26916D505"))
REGISTER_WH = 1_000_000
SETTLED = (LinkPhase.UP, LinkPhase.LOST)


def made_reader(
    name: str = "one",
    *,
    profile: int = HOME_AUTOMATION,
    install_code: InstallCode | None = None,
    reports: bool = False,
    keyless: bool = False,
) -> SimReader:
    plan = ElectricityPlan(name="Electricity", serial="", mpan="", load=LOAD, register_wh=REGISTER_WH)
    meter = Reader(plan, START, profile=profile)
    return SimReader(
        meter, LoopClock(), seed=name.encode(), install_code=install_code, reports=reports, keyless=keyless
    )


async def until(holds: Callable[[], bool], seconds: float = 120.0) -> None:
    """Wait until something holds: how long bellows takes to form a network depends on how busy the machine is."""
    for _ in range(int(seconds * 10)):
        if holds():
            return
        await asyncio.sleep(0.1)
    raise AssertionError("it never came to hold")


class Display:
    """A display over a stick that coordinates, and what it shows."""

    def __init__(self, stick: SimStick, session: OwnSession | None = None) -> None:
        self.stick = stick
        self.file = ReadersFile(paths.readers_file())
        self.link = OwnNetwork(stick.url, self.file.recall, self.file.keep)
        self.shown: list[Snapshot] = []
        self.reports: list[Report] = []
        clock, loop = LoopClock(), asyncio.get_running_loop()
        self.worker = Worker(
            session or OwnSession(lambda: int(clock.now())),
            self.link,
            loop.time,
            self.shown.append,
            Snapshot.blank(loop.time()),
            lambda reports, _snapshot: self.reports.extend(reports),
        )

    async def open_to_readers(self, **whom: Any) -> None:
        """Let readers in, and wait until the stick does."""
        self.link.permit(**whom)
        await until(lambda: self.stick.readers.is_open and self.last.link.permit_until is not None)

    @property
    def last(self) -> Snapshot:
        return self.shown[-1]

    @property
    def meter(self) -> Meter:
        meter = self.last.of(Fuel.ELECTRICITY)
        assert meter is not None
        return meter


@asynccontextmanager
async def displaying(stick: SimStick, session: OwnSession | None = None) -> AsyncIterator[Display]:
    """A display that runs."""
    display = Display(stick, session)
    task = asyncio.create_task(display.worker.run())
    try:
        await until(lambda: bool(display.shown) and display.last.link.phase in SETTLED)
        yield display
    finally:
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
