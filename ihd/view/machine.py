"""What this machine can do for a page beside drawing: chance, sound, and looking itself over; it knows no page."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, Protocol


class Told(NamedTuple):
    """One thing that was looked at: ``verdict`` is ok, warn or fail, the words may be :class:`ihd.said.Said`."""

    verdict: str
    name: str
    sentence: str
    remedy: str


class Sounds(Protocol):
    """What plays sounds: ``player`` is the program that does, empty where there is none."""

    @property
    def player(self) -> str: ...

    @property
    def silent(self) -> bool:
        """Return whether the last sound could not be played."""

    def play(self, name: str, volume: int) -> None:
        """Begin to play sound ``name`` at ``volume`` percent; returns at once."""


class Backlight(Protocol):
    """The screen's brightness; ``failed`` tells that it could not be set the last time."""

    @property
    def failed(self) -> bool: ...

    def dim(self, percent: int) -> bool:
        """Set it to ``percent`` of its most; return whether that was done."""

    def brighten(self) -> bool:
        """Bring it back to what it was; return whether that was done."""


class Voice(Protocol):
    """What reads aloud: ``found`` tells that there is a program for it, ``speaking`` that it speaks."""

    @property
    def found(self) -> bool: ...

    @property
    def speaking(self) -> bool: ...

    def say(self, lines: tuple[str, ...], language: str) -> None:
        """Begin to say ``lines`` in ``language`` (ISO 639-1); returns at once."""

    def stop(self) -> None:
        """Fall silent."""


class Machine(NamedTuple):
    """``random_bytes`` are octets that nobody can guess.

    ``examine`` begins to look everything over in the background and returns at once; ``told`` is called on another
    thread with each finding, and with ``None`` at the end. ``backlight`` is there if this program may set one.
    """

    random_bytes: Callable[[int], bytes]
    sounds: Sounds
    examine: Callable[[Callable[[Told | None], None]], None] | None = None
    backlight: Backlight | None = None
    voice: Voice | None = None
