"""Thirteen months of half-hours, days and prices, made when a simulated home begins."""

from __future__ import annotations

from collections.abc import Iterator

from ihd import wiring
from ihd.hub.home import Home
from tests.bench.figure import Figure, middles, milliseconds
from tests.bench.simulated_day import START


def measure(rounds: int) -> Iterator[Figure]:
    """Reading the measured files is counted apart: it is done once for any number of homes."""
    (files,) = middles(rounds, lambda: milliseconds(wiring.profiles))
    plan = wiring.plan("default", wiring.profiles(), START)
    (history,) = middles(rounds, lambda: milliseconds(lambda: Home(plan, START)))
    yield Figure("history", "ms", history, at_most=1_000.0, note=f"and {files:.0f} ms to read the measured files")
