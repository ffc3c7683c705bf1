"""From the moment the hub has accepted a code until the result stands on the screen, over the simulated stick."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from tests.bench import fresh
from tests.bench.figure import Figure, in_turn


def measure(rounds: int) -> Iterator[Figure]:
    """Each run enters ten codes one after another, while the display goes on asking as ever; the slowest counts."""
    (runs,) = in_turn(rounds, lambda: fresh.run("runs/top_ups.py"))
    middle, hub = median(run["middle"] for run in runs), median(run["hub"] for run in runs)
    note = f"slowest of ten; middle {middle:.0f} ms; the hub's own answer {hub:.1f} ms"
    yield Figure("top-up-shown", "ms", median(run["slowest"] for run in runs), at_most=150.0, note=note)
