"""From the start of the process until Home stands on the screen, beside a process that shows one label."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tests.bench import fresh
from tests.bench.figure import Figure, middles


def measure(rounds: int) -> Iterator[Figure]:
    """The window paints before anything of the radio or the charts is loaded."""
    with fresh.screens() as screens:
        for name, variables in screens.items():
            ours, floor = middles(
                rounds,
                partial(_painted, "runs/display.py", "painted", "--demo", **variables),
                partial(_painted, "runs/bare_label.py", **variables),
            )
            yield Figure(f"home-painted {name}", "ms", ours, floor, at_most_ratio=1.5)


def _painted(script: str, *arguments: str, **variables: str) -> float:
    return fresh.run(script, *arguments, **variables).after("painted")
