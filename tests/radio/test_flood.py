"""Five displays on one hub, one of them rude: the gas meter is never late anywhere, and the others stay live."""

import asyncio
import os
from collections.abc import Awaitable, Callable

import pytest

from tests.radio.bench_home import START
from tests.radio.crowd import HALF_HOUR, ON_CHANNEL, POLITE, Crowd, crowd, flood_over_air, flood_over_stick
from tests.virtual_time import run

DEEP = os.environ.get("IHD_TEST_DEPTH") == "deep"
#: The flood begins so many seconds before a half hour.
BEFORE = 10
BEGINS = START - START % HALF_HOUR + HALF_HOUR - BEFORE
Way = Callable[[Crowd, float], Awaitable[None]]


async def nobody(_many: Crowd, seconds: float) -> None:
    """Ask nothing."""
    await asyncio.sleep(seconds)


def flooded(way: Way, seconds: float) -> Crowd:
    """Let a display flood the hub, which is checked all the time; return what became of the others."""

    async def story() -> Crowd:
        async with crowd(BEGINS) as many:
            await way(many, seconds)
            many.check()
            return many

    return run(story())


@pytest.mark.parametrize(
    ("way", "seconds"),
    [(flood_over_stick, 100.0 if DEEP else 40.0), (flood_over_air, 1.1 * HALF_HOUR if DEEP else 60.0)],
)
def test_one_that_floods_the_hub_makes_no_gas_report_late_and_nobody_else_old(way: Way, seconds: float) -> None:
    many, calm = flooded(way, seconds), flooded(nobody, seconds)
    for half_hour, late in calm.late.items():
        assert many.late[half_hour] == pytest.approx(late, abs=0.5)
    reports = 1 + int(seconds - BEFORE) // HALF_HOUR
    assert sorted(many.late) == [BEGINS + BEFORE + at * HALF_HOUR for at in range(-1, reports)]
    assert all(len(displays) == POLITE for displays in many.late.values())
    assert many.asked * ON_CHANNEL == pytest.approx(seconds, rel=0.01)
    assert many.home.hub.refused > 0.9 * many.asked
