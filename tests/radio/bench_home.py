"""What radio tests share: a small home, a clock that follows the virtual loop, an ear for what a link tells."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from ihd.frames.packet import Packet
from ihd.frames.zcl import read_attributes
from ihd.hub.home import Home
from ihd.hub.household import Series
from ihd.hub.plan import ElectricityPlan, Plan
from ihd.keys.install_code import InstallCode
from ihd.model.link import LinkPhase, Own
from ihd.radio.air import Air
from ihd.radio.link import Joined, LinkEvents, LinkLost
from ihd.radio.sim_stick import SimStick

START = 1_700_000_000
SEED = b"radio tests"
#: An install code of another display's.
OTHER_CODE = InstallCode.of(bytes.fromhex("83FED3407A939723A5C639B26916D505"))
#: The same load all the time: 400 Wh each half-hour is 800 W.
LOAD = Series(START - START % 1800 - 400 * 86_400, 1800, [400] * (48 * 402))


def made_home(*, report_power: bool = False) -> Home:
    meter = ElectricityPlan(name="Electricity", serial="SIM-E-1", mpan="0012345678901", load=LOAD)
    return Home(Plan(seed=SEED, electricity=(meter,), report_power=report_power), START)


def bare_home() -> Home:
    """A hub without meters: made in no time, and it answers discovery all the same."""
    return Home(Plan(seed=SEED), START)


class LoopClock:
    """A home clock that follows the running loop from ``start`` on, ``speed`` times as fast."""

    def __init__(self, speed: float = 1.0, start: float = START) -> None:
        self._loop = asyncio.get_running_loop()
        self._began = self._loop.time()
        self._speed = speed
        self._start = start

    def now(self) -> float:
        return self._start + (self._loop.time() - self._began) * self._speed

    def delay_until(self, moment: float) -> float:
        return (moment - self.now()) / self._speed


@dataclass
class Ear:
    """Writes down what a link tells, and lets a test wait for it."""

    packets: list[Packet] = field(default_factory=list)
    phases: list[LinkPhase] = field(default_factory=list)
    signals: list[int] = field(default_factory=list)
    losses: list[LinkLost] = field(default_factory=list)
    owns: list[Own] = field(default_factory=list)
    networks: list[Joined] = field(default_factory=list)
    undelivered: int = 0

    def events(self) -> LinkEvents:
        return LinkEvents(
            self.packets.append,
            self.phases.append,
            self.signals.append,
            self.losses.append,
            self.owns.append,
            self.networks.append,
            self._miss,
        )

    def _miss(self) -> None:
        self.undelivered += 1


@asynccontextmanager
async def plugged(home: Home, *, version: int = 13) -> AsyncIterator[SimStick]:
    """A simulated stick on the loopback whose air is ``home``."""
    stick = SimStick(Air(home, LoopClock()), seed=SEED, version=version)
    await stick.listen()
    try:
        yield stick
    finally:
        await stick.close()


def endpoints_request(sequence: int = 1) -> Packet:
    """Ask the hub for its endpoints: any hub answers that."""
    return Packet(0x0000, 0x0005, 0, 0, bytes((sequence, 0, 0)), secured=False)


def clock_request(endpoint: int, sequence: int = 1) -> Packet:
    """Ask a hub endpoint for its Time attribute."""
    return Packet(0x0109, 0x000A, 1, endpoint, read_attributes(sequence, [0x0000]))
