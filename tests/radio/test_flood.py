"""Five displays on one hub, one of them rude: the gas meter is never late, and the others stay live."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

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
from ihd.radio.loopback import Loopback
from ihd.radio.sim_stick import SimStick
from ihd.radio.stick import Stick
from ihd.radio.worker import Worker
from tests.radio.bench_home import START, Ear, LoopClock
from tests.virtual_time import run

HALF_HOUR = 1_800
#: Seconds of flood, beginning five minutes before a half hour.
LASTS = 2.5 * HALF_HOUR if os.environ.get("IHD_TEST_DEPTH") == "deep" else 540.0
BEGINS = START - START % HALF_HOUR + HALF_HOUR - 300
#: Requests a second: far more than a hub allows one display, and about what a stick takes.
FLOOD = 30
POLITE = 4


def eui64(number: int) -> bytes:
    return bytes((2, 0, 0, 0, 0, 0, 0, number))


def key(number: int) -> bytes:
    return bytes((number,)) * 16


async def flood(link: Stick | Loopback, seconds: float) -> int:
    """Ask as fast as the stick takes it, one unencoded request after another; return how many there were."""
    loop = asyncio.get_running_loop()
    end, sent = loop.time() + seconds, 0
    while loop.time() < end:
        for _ in range(FLOOD):
            await link.send(Packet(0x0109, 0x0702, 1, 4, read_attributes(sent % 256, [0x0000, 0x0400])))
            sent += 1
        await asyncio.sleep(1.0)
    return sent


def watch(air: Air, shown: list[list[Snapshot]]) -> list[asyncio.Task[None]]:
    """Let a polite display fill each list with what it shows."""
    loop, tasks = asyncio.get_running_loop(), []
    for number, seen in enumerate(shown, 1):
        air.home.admit(eui64(number), key(number))
        link = Loopback(air, eui64(number), key(number))
        worker = Worker(Session(), link, loop.time, seen.append, Snapshot.blank(0.0))
        tasks.append(loop.create_task(worker.run()))
    return tasks


@asynccontextmanager
async def rude_one(air: Air, way: str) -> AsyncIterator[Stick | Loopback]:
    """Open the link of a display that knows no measure."""
    stick = SimStick(air, seed=b"rude")
    await stick.listen()
    air.home.admit(eui64(9), key(9))
    link = Stick(stick.url) if way == "over a stick" else Loopback(air, eui64(9), key(9))
    await link.open(Ear().events())
    try:
        yield link
    finally:
        await link.close()
        await stick.close()


def check_live(last: Snapshot, now: float) -> None:
    """Check that a display shows electricity of now and was never asked to wait."""
    assert last.link.phase is LinkPhase.UP
    electricity = last.of(Fuel.ELECTRICITY)
    assert electricity is not None
    assert freshness(last, electricity, now) is Freshness.LIVE
    assert last.airtime is not None
    assert last.airtime.patience == 0


@pytest.mark.parametrize("way", ["over a stick", "over the air"])
def test_one_that_floods_the_hub_makes_no_gas_report_late_and_nobody_else_old(way: str) -> None:
    async def story() -> None:
        loop, clock = asyncio.get_running_loop(), LoopClock(start=BEGINS)
        home = Home(wiring.plan("default", wiring.profiles(), BEGINS), BEGINS)
        assert home.gas is not None
        air, shown = Air(home, clock), [[] for _ in range(POLITE)]  # type: ignore[var-annotated]
        tasks, reports = watch(air, shown), set()
        async with rude_one(air, way) as flooding:
            rushing = loop.create_task(flood(flooding, LASTS))
            while not rushing.done():
                await asyncio.sleep(20.0)
                reports.add(int(home.gas.as_of))
                assert clock.now() - home.gas.as_of < HALF_HOUR + 20.0, "the report of the last half hour is in"
                for seen in shown:
                    seen[:] = seen[-1:]
                    if loop.time() > 60.0:
                        check_live(seen[-1], loop.time())
        assert len(reports) == 2 + (LASTS - 300) // HALF_HOUR
        assert {heard % HALF_HOUR for heard in reports if heard > BEGINS} == {0}
        assert rushing.result() > 0.9 * LASTS * FLOOD
        assert home.hub.refused > 0.8 * rushing.result()
        for seen in shown:
            gas = seen[-1].of(Fuel.GAS)
            assert gas is not None
            assert gas.as_of == max(reports)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    run(story())
