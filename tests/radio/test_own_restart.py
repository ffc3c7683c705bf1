"""A stick that restarts, or loses its network, while its own network is taken up: nothing of it is missed."""

import asyncio
import os

import pytest

from ihd.model.link import LinkPhase
from ihd.radio.air import Air
from ihd.radio.sim_stick import SimStick
from tests.radio.bench_home import SEED, LoopClock, bare_home
from tests.radio.own_air import displaying, until
from tests.virtual_time import run

DEEP = os.environ.get("IHD_TEST_DEPTH") == "deep"
VERSIONS = (8, 13, 14, 18) if DEEP else (8, 14)
#: Turns of the loop after the line is opened: taking a network up takes some seven hundred.
MOMENTS = range(0, 700, 10 if DEEP else 70)


@pytest.mark.expects_log("Received an unexpected reset")
@pytest.mark.parametrize("version", VERSIONS)
def test_a_restart_while_it_is_opened_is_not_missed(version: int) -> None:
    assert _missed(version, "restart") == []


@pytest.mark.parametrize("version", VERSIONS)
def test_a_network_that_goes_down_while_it_is_opened_is_not_missed(version: int) -> None:
    assert _missed(version, "lose_network") == []


def _missed(version: int, trouble: str) -> list[tuple[int, LinkPhase]]:
    """Return after which turns ten seconds were not enough to tell of ``trouble``, or to be live again."""
    missed: list[tuple[int, LinkPhase]] = []

    async def story() -> None:
        stick = SimStick(Air(bare_home(), LoopClock()), seed=SEED, version=version)
        await stick.listen()
        async with displaying(stick) as display:
            for turns in MOMENTS:
                await _opening_again(display, stick)
                for _ in range(turns):
                    await asyncio.sleep(0)
                before = len(display.shown)
                getattr(stick, trouble)()
                await asyncio.sleep(10.0)
                told = any(shown.link.fault is not None for shown in display.shown[before:])
                phase = display.last.link.phase
                runs = phase is LinkPhase.UP and stick._ncp.network.messages.member is not None
                if not told and not runs:
                    missed.append((turns, phase))
        await stick.close()

    run(story())
    return missed


async def _opening_again(display, stick: SimStick) -> None:
    """Cut the line of a display that is up, and wait until it begins to open it anew."""
    loop = asyncio.get_running_loop()
    await until(lambda: display.last.link.phase is LinkPhase.UP)
    before = len(display.shown)
    stick.hang_up()
    await until(lambda: any(shown.link.phase is LinkPhase.LOST for shown in display.shown[before:]))
    while display.last.link.phase is LinkPhase.LOST:  # noqa: ASYNC110  # the turn at which it begins counts
        await asyncio.sleep(max(0.0, (display.last.link.next_try or 0.0) - loop.time()))
