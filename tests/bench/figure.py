"""One measured number beside its floor and its limit, in one line; it measures nothing itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import TypeVar

Result = TypeVar("Result")

#: Rounds that are run and thrown away: the first finds files and pages cold.
WARM_UPS = 1
HEADER = f"{'measurement':<28}{'ours':>14}{'floor':>14}{'ratio':>9}{'limit':>13}"


@dataclass(frozen=True)
class Figure:
    """``ours`` and ``floor`` in ``unit``; at most one limit is set: a ratio to the floor, or a number in ``unit``."""

    name: str
    unit: str
    ours: float
    floor: float | None = None
    at_most_ratio: float | None = None
    at_least_ratio: float | None = None
    at_most: float | None = None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """Return ours to the floor."""
        return None if not self.floor else self.ours / self.floor

    @property
    def is_over(self) -> bool:
        """Return whether the limit is broken; what has none never is."""
        ratio = self.ratio
        if self.at_most is not None and self.ours > self.at_most:
            return True
        if ratio is None:
            return self.at_most_ratio is not None or self.at_least_ratio is not None
        return (self.at_most_ratio is not None and ratio > self.at_most_ratio) or (
            self.at_least_ratio is not None and ratio < self.at_least_ratio
        )

    def __str__(self) -> str:
        ratio = "-" if self.ratio is None else f"{self.ratio:.2f}x"
        floor = "-" if self.floor is None else self._amount(self.floor)
        limit = self._limit()
        verdict = "" if limit == "-" else "  OVER" if self.is_over else "  OK"
        note = f"  ({self.note})" if self.note else ""
        return f"{self.name:<28}{self._amount(self.ours):>14}{floor:>14}{ratio:>9}{limit:>13}{verdict}{note}"

    def _amount(self, value: float) -> str:
        return f"{value:,.{0 if value >= 1000 else 1 if value >= 10 else 2}f} {self.unit}"

    def _limit(self) -> str:
        if self.at_most is not None:
            return f"<= {self._amount(self.at_most)}"
        if self.at_most_ratio is not None:
            return f"<= {self.at_most_ratio:.2f}x"
        return f">= {self.at_least_ratio:.2f}x" if self.at_least_ratio is not None else "-"


def spread(values: Iterable[float], digits: int = 0) -> str:
    """Return the lowest and highest of ``values`` in words."""
    ordered = sorted(values)
    return f"{ordered[0]:.{digits}f} to {ordered[-1]:.{digits}f}"


def in_turn(rounds: int, *runs: Callable[[], Result]) -> list[list[Result]]:
    """Run each of ``runs`` in turn, ``rounds`` times after a warm-up; return the results of each."""
    results: list[list[Result]] = [[] for _ in runs]
    for turn in range(rounds + WARM_UPS):
        for run, kept in zip(runs, results, strict=True):
            result = run()
            if turn >= WARM_UPS:
                kept.append(result)
    return results


def middles(rounds: int, *runs: Callable[[], float]) -> list[float]:
    """Return the median of each of ``runs``, measured in turn."""
    return [median(values) for values in in_turn(rounds, *runs)]


def milliseconds(act: Callable[[], object]) -> float:
    """Return how long ``act`` takes."""
    began = perf_counter()
    act()
    return (perf_counter() - began) * 1_000
