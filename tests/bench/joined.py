"""From the start of joining until power is shown, over real bellows and the simulated stick: work alone, no waits."""

from __future__ import annotations

from collections.abc import Iterator
from time import process_time

from tests.bench.figure import Figure, middles
from tests.radio.seen_display import ASKED, display
from tests.virtual_time import run

#: Milliseconds of our own time (issue 4); stick and hub are in it too.
LIMIT = 1_000.0


def measure(rounds: int) -> Iterator[Figure]:
    """Each round joins a hub of its own, in a loop that jumps over every wait."""
    (ours,) = middles(rounds, lambda: run(_joined()))
    yield Figure("join to first reading", "ms", ours, at_most=LIMIT, note="of CPU, stick and hub included")


async def _joined() -> float:
    began = process_time()
    async with display() as seen:
        await seen.until_live_again(ASKED, since=0.0)
        taken = (process_time() - began) * 1_000
        assert seen.last.meters[0].power_w is not None
        return taken
