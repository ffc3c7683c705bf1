"""What a process with a screen does on its Qt thread: collect garbage, and end in order; it knows no window."""

from __future__ import annotations

import gc
import itertools
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

#: How often garbage is collected, and every how many times the old generation with it.
_COLLECT_MS: Final = 10_000
_FULL_EVERY: Final = 30


def collect_here(application: QApplication) -> None:
    """Collect garbage on the Qt thread only.

    Python collects on whichever thread happens to fill its quota. A Qt object in a reference cycle would then be
    destroyed on the radio's thread, which ends the process; and a full collection while the radio loads would hold the
    screen still for longer than a person fails to notice.
    """
    gc.disable()
    turns = itertools.count(1)
    timer = QTimer(application)
    timer.timeout.connect(lambda: gc.collect(2 if next(turns) % _FULL_EVERY == 0 else 1))
    timer.start(_COLLECT_MS)


def end_on_signals(application: QApplication) -> None:
    """Turn a signal from the system into an orderly end: not at once, it may have come in the middle of a picture."""
    import signal  # late, for the first picture does not wait for it: before it nothing was begun that needs an end

    def end(*_: object) -> None:
        QTimer.singleShot(0, application.quit)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, end)
