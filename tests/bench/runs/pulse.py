"""A timer that finds out how long the window's thread was kept from acting, and how much memory a process holds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import monotonic

from PySide6.QtCore import Qt, QTimer

_EVERY_MS = 2
#: The pulse goes on for a second after what it watches is over: what was put off until then counts too.
_AFTER = 1.0


def resident_kilobytes() -> int:
    """Return the memory this process holds in RAM."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:"))


class Pulse:
    """Beats while ``goes_on()`` and a second longer, then calls ``over``; ``longest`` gap is in milliseconds."""

    def __init__(self, goes_on: Callable[[], bool], over: Callable[[], None]) -> None:
        self._goes_on = goes_on
        self._over = over
        self._last = self._alive = 0.0
        self.longest = 0.0
        self._timer = QTimer(interval=_EVERY_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin to beat."""
        self._last = self._alive = monotonic()
        self._timer.start()

    def stop(self) -> None:
        """End."""
        self._timer.stop()

    def _beat(self) -> None:
        now = monotonic()
        self.longest = max(self.longest, (now - self._last) * 1_000)
        self._last = now
        if self._goes_on():
            self._alive = now
        elif now - self._alive > _AFTER:
            self.stop()
            self._over()
