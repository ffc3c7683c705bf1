"""Five displays on one hub, one of them rude: it asks again as soon as the stick has taken what it asked before."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final

from ihd import wiring
from ihd.frames.packet import Packet
from ihd.frames.session import Session
from ihd.frames.zcl import read_attributes
from ihd.hub.home import Home
from ihd.model.freshness import Freshness, freshness
from ihd.model.link import LinkPhase
from ihd.model.snapshot import Snapshot
from ihd.model.units import Fuel
from ihd.radio.air import Air
from ihd.radio.airtime import CHANNEL, taken
from ihd.radio.loopback import Loopback
from ihd.radio.sim_stick import SimStick
from ihd.radio.stick import Stick
from ihd.radio.worker import Worker
from tests.radio.bench_home import Ear, LoopClock

HALF_HOUR: Final = 1_800
POLITE: Final = 4
#: Seconds after a half hour within which every display shows the gas meter's report of it, as when nobody floods.
GAS_SHOWN: Final = 16.0
#: Seconds between two looks at all displays.
LOOK_EVERY: Final = 1.0
#: Seconds in which a display has heard what it asks for first.
SETTLED: Final = 60.0
_QUESTION: Final = Packet(0x0109, 0x0702, 1, 4, read_attributes(0, [0x0000, 0x0400]))
#: Seconds that a question and its answer, about as long, are on the channel: no stick takes the next any sooner.
ON_CHANNEL: Final = 2 * taken(_QUESTION).octets * 8 / CHANNEL


def eui64(number: int) -> bytes:
    return bytes((2, 0, 0, 0, 0, 0, 0, number))


def key(number: int) -> bytes:
    return bytes((number,)) * 16


@dataclass
class Crowd:
    """A home, what each polite display showed last, and how late it showed each report of the gas meter."""

    home: Home
    air: Air
    clock: LoopClock
    shown: list[Snapshot] = field(default_factory=list)
    late: dict[int, list[float]] = field(default_factory=dict)
    asked: int = 0

    def show(self, number: int, snapshot: Snapshot) -> None:
        """Take what a display shows."""
        before, self.shown[number] = self.shown[number].of(Fuel.GAS), snapshot
        gas = snapshot.of(Fuel.GAS)
        if gas is not None and gas.as_of is not None and (before is None or before.as_of != gas.as_of):
            self.late.setdefault(int(gas.as_of), []).append(self.clock.now() - gas.as_of)

    def check(self) -> None:
        """Fail if gas is late anywhere, or a polite display is not live or was asked to wait."""
        now = asyncio.get_running_loop().time()
        half_hour = int(self.clock.now() - GAS_SHOWN) // HALF_HOUR * HALF_HOUR
        assert self.home.gas is not None
        assert self.home.gas.as_of >= half_hour, "the gas meter's report is late at the hub"
        for snapshot in self.shown:
            gas, electricity = snapshot.of(Fuel.GAS), snapshot.of(Fuel.ELECTRICITY)
            assert gas is not None
            assert electricity is not None
            assert gas.as_of is not None
            assert gas.as_of >= half_hour, "the gas meter's report is late at a display"
            assert snapshot.link.phase is LinkPhase.UP
            assert freshness(snapshot, electricity, now) is Freshness.LIVE, "a polite display is not live"
            assert snapshot.airtime is not None
            assert snapshot.airtime.patience == 0, "a polite display was asked to wait"


@asynccontextmanager
async def crowd(begins: int) -> AsyncIterator[Crowd]:
    """Four polite displays, which have heard what they ask for first."""
    clock = LoopClock(start=begins - SETTLED)
    home = Home(wiring.plan("default", wiring.profiles(), begins - int(SETTLED)), begins - int(SETTLED))
    loop = asyncio.get_running_loop()
    many = Crowd(home, Air(home, clock), clock, [Snapshot.blank(0.0)] * POLITE)
    tasks = []
    for number in range(POLITE):
        home.admit(eui64(number), key(number))
        link = Loopback(many.air, eui64(number), key(number))
        show = lambda snapshot, number=number: many.show(number, snapshot)  # noqa: E731
        tasks.append(loop.create_task(Worker(Session(), link, loop.time, show, Snapshot.blank(0.0)).run()))
    await asyncio.sleep(SETTLED)
    try:
        yield many
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def flood_over_stick(many: Crowd, seconds: float) -> None:
    """Ask over real bellows, each time as soon as the stick has taken the last."""
    stick = SimStick(many.air, seed=b"rude")
    await stick.listen()
    link = Stick(stick.url)
    await link.open(Ear().events())
    try:
        await _flood(many, link, seconds)
    finally:
        await link.close()
        await stick.close()


async def flood_over_air(many: Crowd, seconds: float) -> None:
    """Ask without a stick."""
    many.home.admit(eui64(99), key(99))
    link = Loopback(many.air, eui64(99), key(99))
    await link.open(Ear().events())
    try:
        await _flood(many, link, seconds)
    finally:
        await link.close()


async def _flood(many: Crowd, link: Stick | Loopback, seconds: float) -> None:
    loop = asyncio.get_running_loop()
    end, look = loop.time() + seconds, loop.time()
    while loop.time() < end:
        await link.send(_QUESTION)
        if isinstance(link, Stick):
            await asyncio.gather(*link._line._tasks)
        many.asked += 1
        await asyncio.sleep(ON_CHANNEL)
        if loop.time() > look:
            look += LOOK_EVERY
            many.check()
