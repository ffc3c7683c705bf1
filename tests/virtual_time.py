"""An event loop whose clock jumps over every wait, so that hours of timeouts and polls pass in a blink.

It jumps only when no octet is on its way between two sockets of the loop, and it has no other threads: however busy the
machine is, a story goes the same way.
"""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from tests.tcp_lines import Ends, Line, Unseen, line

Result = TypeVar("Result")
#: Real seconds to wait for what is known to come: a connection being made, octets on their way.
PATIENCE = 5.0
#: Real seconds to wait, once, for a socket of this loop to learn that its other end is closed or not yet accepted.
FAREWELL = 0.1
#: Real seconds to wait for what may come from where nobody can look: another process, a pseudo-terminal.
ON_THE_WAY = 0.003


class Skipping(selectors.SelectSelector):
    """Never waits: it counts the seconds it was asked to wait for."""

    def __init__(self) -> None:
        super().__init__()
        self.skipped = 0.0
        self._strangers: set[Ends] = set()

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """Return what is ready; if nothing is, count ``timeout`` as waited."""
        ready = super().select(0)
        if not ready and timeout != 0:
            # What came between the look at what is ready and the one at what is on its way is ready by now.
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
        lines, all_seen = self._lines()
        ends = {each.ends: each for each in lines}
        pairs = [(each, ends[each.other_end]) for each in lines if each.other_end in ends]
        if any(end.come < other.sent for end, other in pairs):
            return PATIENCE
        strangers = {each.ends for each in lines if each.other_end not in ends}
        unknown = strangers - self._strangers
        self._strangers = strangers
        if unknown:
            return FAREWELL
        return ON_THE_WAY if strangers or not all_seen else 0.0

    def _lines(self) -> tuple[list[Line], bool]:
        lines, all_seen = [], True
        for key in self.get_map().values():
            try:
                seen = line(key.fd)
            except Unseen:
                all_seen = False
            else:
                lines += [seen] if seen is not None else []
        return lines, all_seen


class VirtualTimeLoop(asyncio.SelectorEventLoop):
    """A loop whose ``time()`` starts at zero and stands still except when it would have waited."""

    def __init__(self) -> None:
        self._skipping = Skipping()
        super().__init__(self._skipping)

    def time(self) -> float:
        """Return the seconds waited so far."""
        return self._skipping.skipped

    def run_in_executor(self, executor: Any, func: Callable[..., Any], *args: Any) -> asyncio.Future[Any]:
        """Do at once what another thread would do meanwhile: how many turns that takes is then no matter of chance."""
        work = self.create_future()
        work.set_result(func(*args))
        return work


def run(story: Coroutine[Any, Any, Result]) -> Result:
    """Run ``story`` in virtual time and return its result."""
    with asyncio.Runner(loop_factory=VirtualTimeLoop) as runner:
        return runner.run(story)
