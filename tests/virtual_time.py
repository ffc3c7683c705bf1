"""An event loop whose clock jumps over every wait, so that hours of timeouts and polls pass in a blink."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Coroutine
from typing import Any, TypeVar

Result = TypeVar("Result")
#: Real seconds to wait where only the loopback can bring something: a connection being made, or no timer at all.
PATIENCE = 5.0
#: Real seconds that octets may be on their way through the loopback when the machine is busy.
ON_THE_WAY = 0.003


class Skipping(selectors.SelectSelector):
    """Never waits: it counts the seconds it was asked to wait for."""

    def __init__(self) -> None:
        super().__init__()
        self.skipped = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """Return what is ready; if nothing is, count ``timeout`` as waited."""
        ready = super().select(0)
        if not ready and timeout != 0:
            ready = super().select(self._patience(timeout))
        if not ready:
            if timeout is None:
                raise RuntimeError("the loop waits for nothing: no timer is set and nothing arrives")
            self.skipped += timeout
        return ready

    def _patience(self, timeout: float | None) -> float:
        keys = self.get_map().values()
        if timeout is None or any(key.events & selectors.EVENT_WRITE for key in keys):
            return PATIENCE
        # Every loop has one descriptor of its own, to be woken by.
        return ON_THE_WAY if len(keys) > 1 else 0.0


class VirtualTimeLoop(asyncio.SelectorEventLoop):
    """A loop whose ``time()`` starts at zero and stands still except when it would have waited."""

    def __init__(self) -> None:
        self._skipping = Skipping()
        super().__init__(self._skipping)

    def time(self) -> float:
        """Return the seconds waited so far."""
        return self._skipping.skipped


def run(story: Coroutine[Any, Any, Result]) -> Result:
    """Run ``story`` in virtual time and return its result."""
    with asyncio.Runner(loop_factory=VirtualTimeLoop) as runner:
        return runner.run(story)
