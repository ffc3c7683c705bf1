"""Attribute reports a second through the whole stack, bytes in and snapshots out, beside bellows and zigpy's codec."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from tests.bench import fresh
from tests.bench.figure import Figure, in_turn

COUNT = 3_000


def measure(rounds: int) -> Iterator[Figure]:
    """By the clock, where both wait for the same stick; and by the listening thread's own work, where neither does."""
    ours, floor = in_turn(rounds, lambda: _flooded("runs/hear_stack.py"), lambda: _flooded("runs/hear_bellows.py"))
    for place, name in enumerate(("reports", "reports by own work")):
        values = [median(each[place] for each in side) for side in (ours, floor)]
        yield Figure(name, "/s", *values, at_least_ratio=0.8)


def _flooded(script: str) -> tuple[float, float]:
    with fresh.running(str(fresh.HERE / "runs/flood_stick.py")) as stick:
        url = fresh.url_of(stick)
        with fresh.running(str(fresh.HERE / script), url, str(COUNT)) as listener:
            fresh.words_with(listener.stdout, "ready")
            assert stick.stdin is not None
            print(COUNT, file=stick.stdin, flush=True)
            _, passed, worked = fresh.words_with(listener.stdout, "rates")
    return float(passed), float(worked)
