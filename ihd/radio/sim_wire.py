"""One direction of a simulated serial line: octets in their order, one of which may be harmed; it reads none."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

#: What a corrupted octet has wrong: one bit.
_FLIPPED: Final = 0x01


class Harm(Enum):
    """What can happen to an octet on a line."""

    CORRUPTED = auto()
    DROPPED = auto()
    DELAYED = auto()  # and those behind it with it: a line keeps their order


@dataclass(slots=True)
class Wire:
    """Carries octets one way. ``passed`` counts them, the harmed one too."""

    passed: int = 0
    _harm: Harm | None = None
    _at: int = 0
    _seconds: float = 0.0
    _flipped: int = _FLIPPED
    _held: bytearray | None = field(default=None, repr=False)

    def harm(self, harm: Harm, after: int = 0, *, seconds: float = 0.0, flipped: int = _FLIPPED) -> None:
        """Harm one octet once ``after`` more have passed: hold it up for ``seconds``, or flip the bits ``flipped``."""
        self._harm, self._at = harm, self.passed + after
        self._seconds, self._flipped = seconds, flipped

    @property
    def is_well(self) -> bool:
        """Return whether the harm that was to be done is done, and what was held up has arrived."""
        return self._harm is None and self._held is None

    def carry(self, octets: bytes, deliver: Callable[[bytes], None]) -> None:
        """Bring ``octets`` to the other end."""
        place = self._at - self.passed
        self.passed += len(octets)
        if self._harm is None or not 0 <= place < len(octets):
            self._bring(octets, deliver)
            return
        harm, self._harm = self._harm, None
        before, harmed, after = octets[:place], octets[place : place + 1], octets[place + 1 :]
        match harm:
            case Harm.CORRUPTED:
                self._bring(before + bytes((harmed[0] ^ self._flipped,)) + after, deliver)
            case Harm.DROPPED:
                self._bring(before + after, deliver)
            case Harm.DELAYED:
                self._bring(before, deliver)
                self._held = bytearray(harmed + after)
                asyncio.get_running_loop().call_later(self._seconds, self._let_go, deliver)

    def cut(self) -> None:
        """Lose what is held up: the line is gone."""
        self._held = None

    def _bring(self, octets: bytes, deliver: Callable[[bytes], None]) -> None:
        if self._held is not None:
            self._held += octets
        elif octets:
            deliver(octets)

    def _let_go(self, deliver: Callable[[bytes], None]) -> None:
        held, self._held = self._held, None
        if held:
            deliver(bytes(held))
