"""The longest time in which the window cannot act, from the first picture until a second after the first reading."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from tests.bench import fresh
from tests.bench.figure import Figure, in_turn, spread


def measure(rounds: int) -> Iterator[Figure]:
    """Each run's longest stall, and the median of those; the floor only loads bellows in a thread beside one label."""
    ours, floor = in_turn(
        rounds,
        lambda: fresh.run("runs/display.py", "stall", "--demo")["stall"],
        lambda: fresh.run("runs/bare_stack.py")["stall"],
    )
    yield Figure("stall", "ms", median(ours), median(floor), at_most=50.0, note=f"runs: {spread(ours)} ms")
