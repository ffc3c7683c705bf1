"""An event loop whose clock jumps over every wait, so that hours of timeouts and polls pass in a blink."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Coroutine
from typing import Any, TypeVar

Result = TypeVar("Result")
#: With no timer set, only the loopback can still bring something; real seconds to wait for it.
PATIENCE = 5.0


class Skipping(selectors.SelectSelector):
    """Never waits: it counts the seconds it was asked to wait for."""

    def __init__(self) -> None:
        super().__init__()
        self.skipped = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """Return what is ready; if nothing is, count ``timeout`` as waited."""
        ready = super().select(0 if timeout is not None else PATIENCE)
        if not ready:
            if timeout is None:
                raise RuntimeError("the loop waits for nothing: no timer is set and nothing arrives")
            self.skipped += timeout
        return ready


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
