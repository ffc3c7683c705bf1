"""From the start of the process until Home stands on the screen, beside a process that shows one label."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from time import monotonic, time

from ihd.history.last_writer import LastWriter
from tests.bench import fresh
from tests.bench.figure import Figure, middles
from tests.view import samples


def measure(rounds: int) -> Iterator[Figure]:
    """On each kind of screen for the first time, and with the readings of a day before."""
    with fresh.screens() as screens, tempfile.TemporaryDirectory(prefix="ihd-bench-") as place:
        LastWriter(Path(place, "data", "history.sqlite"), "demo:default").write(samples.design(), time(), monotonic())
        starts = {name: (variables, variables) for name, variables in screens.items()}
        starts["restarted"] = ({**screens["offscreen"], "IHD_HOME": place}, screens["offscreen"])
        for name, (variables, bare) in starts.items():
            ours, floor = middles(
                rounds,
                partial(_painted, "runs/display.py", "painted", "--demo", **variables),
                partial(_painted, "runs/bare_label.py", **bare),
            )
            yield Figure(f"home-painted {name}", "ms", ours, floor, at_most_ratio=1.5)


def _painted(script: str, *arguments: str, **variables: str) -> float:
    return fresh.run(script, *arguments, **variables).after("painted")
