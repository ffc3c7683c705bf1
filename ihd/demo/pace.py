"""The clock of a home on the bench: it runs at a pace, stands still, and is put forward; never back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

#: Real seconds until a moment that a clock standing still never reaches: it is asked again when it goes on.
NEVER: Final = 1e6


class PacedClock:
    """Home time in Unix seconds, from ``home`` on, while ``link_time`` gives real seconds (house.md section 6)."""

    def __init__(self, home: float, link_time: Callable[[], float]) -> None:
        self._link_time = link_time
        self._home = home
        self._since = link_time()
        self._pace = 1

    @property
    def pace(self) -> int:
        """Return how many home seconds pass in a real one, 0 while it stands still."""
        return self._pace

    @pace.setter
    def pace(self, pace: int) -> None:
        self.go_to(self.now())
        self._pace = pace

    def now(self) -> float:
        """Return home time."""
        return self._home + (self._link_time() - self._since) * self._pace

    def go_to(self, moment: float) -> None:
        """Put the clock forward to ``moment``; an earlier one changes nothing."""
        self._home, self._since = max(moment, self.now()), self._link_time()

    def delay_until(self, moment: float) -> float:
        """Return the real seconds until home time ``moment``."""
        return (moment - self.now()) / self._pace if self._pace else NEVER
