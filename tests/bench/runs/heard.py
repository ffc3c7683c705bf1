"""Counts the reports of a flood and says how fast they came, by the clock and by the listening thread's own work."""

from __future__ import annotations

import os
from time import monotonic, thread_time

FLOOD = 20_000


class Heard:
    """Told each power in watts; after the last of ``count`` it says the rates and ends the process."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._ready = False
        self._first = -1
        self._began = (0.0, 0.0)

    def power(self, watts: int) -> None:
        """Take one power, or the newest of several."""
        number = watts - FLOOD
        if number < 0:
            if not self._ready:
                self._ready = True
                print("ready", flush=True)
        elif self._first < 0:
            self._first, self._began = number, (monotonic(), thread_time())
        elif number == self._count - 1:
            passed, worked = monotonic() - self._began[0], thread_time() - self._began[1]
            reports = number - self._first
            print(f"rates {reports / passed} {reports / worked}", flush=True)
            os._exit(0)
