"""Memory of the whole display on its demo, every page visited, beside one label with Qt, pyqtgraph and bellows."""

from __future__ import annotations

from collections.abc import Iterator

from tests.bench import fresh
from tests.bench.figure import Figure, middles

_KILO = 1_024


def measure(rounds: int) -> Iterator[Figure]:
    """The simulated home and its thirteen months are in the display's figure: they live in the same process."""
    ours, floor = middles(
        rounds,
        lambda: fresh.run("runs/display.py", "resident", "--demo")["resident"] / _KILO,
        lambda: fresh.run("runs/bare_stack.py")["resident"] / _KILO,
    )
    yield Figure("memory", "MB", ours, floor, at_most_ratio=1.15)
