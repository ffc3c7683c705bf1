"""What a session wants to find out, one request at a time; it knows no cluster and sends nothing itself.

An errand is written as a generator: it yields a :class:`Request` and is resumed with the :class:`Answer`. So a chain of
questions reads from top to bottom, while the session stays free to put a more urgent errand between two of its steps.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from typing import Final

from ihd.frames.clusters import UNSECURED
from ihd.frames.packet import DEVICE_PROFILE, SMART_ENERGY, Packet
from ihd.frames.zcl import Frame
from ihd.frames.zdo import Message

#: Seconds to wait for an answer, and for one more part of an answer that comes in several frames.
ANSWER_WAIT: Final = 5.0
NEXT_PART_WAIT: Final = 0.5
#: Seconds before the first retry; doubled for each further one up to the last.
FIRST_RETRY: Final = 1.0
LAST_RETRY: Final = 60.0
#: A request this nearly earned may go: adding up fractions of seconds never makes an exact whole.
_NEARLY: Final = 1.0 - 1e-6


@dataclass(frozen=True, slots=True)
class Request:
    """One question to hub endpoint ``endpoint``, answered by frames called ``answer`` (discovery: by their cluster).

    ``encode`` is given the sequence number; ``parts`` tells from the frames so far whether the answer is whole
    (``None``: one frame is).
    """

    endpoint: int
    cluster: int
    encode: Callable[[int], bytes]
    answer: str = ""
    parts: Callable[[tuple[Frame, ...]], bool] | None = None

    @property
    def profile(self) -> int:
        """Return the application profile it travels under: discovery is asked of endpoint 0."""
        return SMART_ENERGY if self.endpoint else DEVICE_PROFILE

    @property
    def secured(self) -> bool:
        """Return whether it goes out under the key shared with the hub alone."""
        return bool(self.endpoint) and self.cluster not in UNSECURED


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: ``frames`` in order, or the ``status`` of a refusal; for discovery what was ``discovered``."""

    frames: tuple[Frame, ...] = ()
    status: int | None = None
    discovered: Message | None = None


Steps = Generator[Request, Answer, None]


@dataclass(frozen=True, slots=True)
class Due:
    """When an errand is next wanted: in home time (Unix seconds) once the hub's clock is known, else in link time."""

    link: float | None = None
    home: float | None = None


def _always() -> bool:
    return True


@dataclass(slots=True)
class Errand:
    """One thing to find out, now and again.

    A smaller ``priority`` goes first; ``again`` says when it is next wanted (``None``: never). It waits while
    ``wanted`` says no. ``about`` is the meter whose commands change what it asks for.
    """

    name: str
    priority: int
    begin: Callable[[], Steps]
    again: Callable[[float], Due | None]
    due: Due | None = field(default_factory=lambda: Due(link=0.0))
    steps: Steps | None = None
    pending: Request | None = None
    failures: int = 0
    wanted: Callable[[], bool] = _always
    about: int | None = None
    stale: bool = False

    def next_request(self) -> Request | None:
        """Return the request to send now, ``None`` if the errand turns out to need nothing."""
        if self.steps is None:
            self.steps = self.begin()
            self.pending = next(self.steps, None)
        return self.pending

    def answered(self, answer: Answer) -> bool:
        """Go on with ``answer``; return whether the errand is done."""
        self.failures = 0
        assert self.steps is not None
        try:
            self.pending = self.steps.send(answer)
        except StopIteration:
            self.pending = None
        return self.pending is None

    def finish(self, now: float) -> None:
        """Forget the steps taken and wait for the next time."""
        self.steps = self.pending = None
        self.due = Due(link=now) if self.stale else self.again(now)
        self.stale = False

    def postpone(self, now: float) -> None:
        """Ask the same again later, each time after a longer wait."""
        self.due = Due(link=now + min(FIRST_RETRY * 2**self.failures, LAST_RETRY))
        self.failures = min(self.failures + 1, 10)

    def soon(self, now: float) -> None:
        """Ask at once; what is being asked already may be answered from before, so ask that again too."""
        self.stale = self.steps is not None
        self.due = Due(link=now)

    def hurry(self, now: float) -> None:
        """Ask at once what was put off because nobody answered."""
        if self.failures:
            self.due, self.failures = Due(link=now), 0


@dataclass(slots=True)
class InFlight:
    """The request that is on its way: its number, until when it is waited for, and what came so far."""

    errand: Errand
    request: Request
    sequence: int
    deadline: float
    frames: tuple[Frame, ...] = ()

    def concerns(self, packet: Packet, frame: Frame) -> bool:
        """Return whether a frame is about this request: from the same place, under the same number."""
        whence = (packet.source_endpoint, packet.cluster)
        asked = (self.request.endpoint, self.request.cluster)
        return frame.from_server and frame.sequence == self.sequence and whence == asked

    def is_whole_with(self, frame: Frame) -> bool:
        """Take one more part of the answer; return whether it is whole now."""
        self.frames += (frame,)
        return self.request.parts is None or self.request.parts(self.frames)


@dataclass(slots=True)
class Pace:
    """How fast a display may ask.

    A hub limits each to 4 requests a second in bursts of 10 (hub.md 1); this stays below. Questions leave ``reserve``
    requests of a burst untouched, for a person's commands, which do not wait. A hub that asks for patience is asked
    nothing at all for a while, a longer one each time.
    """

    burst: int = 9
    per_second: float = 3.8
    reserve: int = 0
    _left: float = 9.0
    _counted: float = 0.0
    _holds: int = 0
    _held_until: float = 0.0

    def ready_at(self) -> float:
        """Return the earliest link time at which one more question may go."""
        earned = self._counted + max(0.0, 1.0 + self.reserve - self._left) / self.per_second
        return max(earned, self._held_until)

    def wait(self, now: float) -> float:
        """Return the seconds until one more question may go."""
        self._count(now)
        spare = self._left - self.reserve
        earned = 0.0 if spare >= _NEARLY else (1.0 - spare) / self.per_second
        return max(earned, self._held_until - now)

    def spend(self, now: float) -> None:
        """Count one request."""
        self._count(now)
        self._left -= 1.0

    def hold(self, now: float) -> None:
        """Ask nothing for a while: the hub asked for patience."""
        self._held_until = now + min(FIRST_RETRY * 2**self._holds, LAST_RETRY)
        self._holds = min(self._holds + 1, 10)

    def release(self) -> None:
        """Ask again: the hub has answered, or a person wants it."""
        self._holds, self._held_until = 0, 0.0

    def _count(self, now: float) -> None:
        self._left = min(float(self.burst), self._left + max(0.0, now - self._counted) * self.per_second)
        self._counted = now
