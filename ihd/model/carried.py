"""What the radio carried, frame by frame, as a page may show it; it knows no octets and no key.

A top-up code is never whole in it: what is worth money or opens a door was starred before.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import NamedTuple, Protocol


class Saying(Enum):
    """What kind of thing a frame says."""

    ASKS = auto()  # for values
    ANSWERS = auto()  # with values
    TELLS = auto()  # values that nobody asked for
    SETS = auto()  # values, or tells that they were set
    COMMAND = auto()  # one of the cluster's own
    RESULT = auto()  # what became of a command
    DISCOVERY = auto()  # who is there, and what they have
    UNREADABLE = auto()


class Detail(NamedTuple):
    """One thing that a frame names, with its value where it has one. Names are the standard's, in English."""

    name: str
    value: str = ""


class CarriedFrame(NamedTuple):
    """One frame: its running ``number``, the link time ``at`` which it was carried, who ``sent`` it (the display, or
    else the hub), the hub's endpoint (``meter``), cluster, the ``name`` of a command, and its ``details``.

    ``left_out`` counts the details that are not given: a frame may hold hundreds. ``octets`` are its payload's.
    """

    number: int
    at: float
    sent: bool
    meter: int
    cluster: int
    saying: Saying
    name: str
    details: tuple[Detail, ...]
    left_out: int
    octets: int


class FramesDoor(Protocol):
    """The way from a page to the latest frames; both calls return at once."""

    def frames(self) -> tuple[CarriedFrame, ...]:
        """Return the latest frames, newest first; for one thread alone."""

    def look(self, changed: Callable[[], None] | None) -> None:
        """Have ``changed`` called on the radio's thread after each frame, from now on; ``None`` looks no more."""
