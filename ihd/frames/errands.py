"""The errands of one session, and which of them goes next; it sends nothing and knows no hub but its clock."""

from __future__ import annotations

from collections.abc import Iterable

from ihd.frames.errand import Due, Errand
from ihd.frames.findings import Findings


class Errands:
    """All that is to be found out, the most urgent first. Times are link time."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._all: list[Errand] = []

    def take_up(self, errands: Iterable[Errand]) -> None:
        """Have these errands from now on, and no others."""
        self._all = list(errands)

    def called(self, name: str) -> list[Errand]:
        """Return the errands of that name."""
        return [errand for errand in self._all if errand.name == name]

    def most_urgent(self, now: float) -> Errand | None:
        """Return the errand that goes next, ``None`` if none is due."""
        due = ((errand.priority, time, errand) for errand, time in self._timed() if time <= now)
        return min(due, key=lambda each: each[:2], default=(0, 0.0, None))[2]

    def next_time(self) -> float | None:
        """Return when the next one is due, ``None`` if none ever is."""
        return min((time for _, time in self._timed()), default=None)

    def soon(self, meter: int, now: float) -> None:
        """Read at once what a command to ``meter`` may have changed."""
        for errand in self._all:
            if errand.about == meter:
                errand.soon(now)

    def hurry(self, now: float) -> None:
        """Ask at once what was put off because nobody answered."""
        for errand in self._all:
            errand.hurry(now)

    def _timed(self) -> list[tuple[Errand, float]]:
        return [(errand, time) for errand in self._all if (time := self._due(errand)) is not None]

    def _due(self, errand: Errand) -> float | None:
        due: Due | None = errand.due
        if due is None or not errand.wanted():
            return None
        if due.home is None:
            return due.link
        hub = self._findings.hub_time
        return due.link if hub is None else hub.heard + (due.home - hub.utc)
