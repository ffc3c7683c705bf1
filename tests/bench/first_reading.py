"""From the start of the process until live power stands on the screen, beside thirty lines of plain bellows."""

from __future__ import annotations

from collections.abc import Iterator

from tests.bench import fresh
from tests.bench.figure import Figure, middles


def measure(rounds: int) -> Iterator[Figure]:
    """Each run has a hub of its own, in another process, which it really joins."""
    ours, floor = middles(rounds, _display, _thirty_lines)
    yield Figure("first-reading", "ms", ours, floor, at_most_ratio=1.5)


def _display() -> float:
    with fresh.hub() as url:
        return fresh.run("runs/display.py", "reading", "--stick", url).after("reading")


def _thirty_lines() -> float:
    with fresh.hub() as url:
        return fresh.run("thirty_lines.py", url).after("reading")
