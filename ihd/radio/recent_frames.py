"""The latest packets, for whoever looks: starred as they come, put into words only when they are looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ihd.frames.described import described
from ihd.frames.masking import masked
from ihd.model.carried import CarriedFrame

if TYPE_CHECKING:
    from collections.abc import Callable

    from ihd.frames.packet import Packet

#: How many are kept: a minute or two of a home's.
KEPT: Final = 60


class _Kept(NamedTuple):
    number: int
    at: float
    sent: bool
    packet: Packet


class RecentFrames:
    """A :class:`~ihd.model.carried.FramesDoor`. ``clock`` gives link time; :meth:`take` is called on the radio's loop.

    What is kept is a value that is replaced, so that whoever looks on another thread sees all of it or what was before.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._count = 0
        self._kept: tuple[_Kept, ...] = ()
        self._changed: Callable[[], None] | None = None
        self._told: dict[int, CarriedFrame] = {}

    def take(self, sent: bool, packet: Packet) -> None:
        """Keep one packet more, without the code or password in it."""
        self._count += 1
        kept = _Kept(self._count, self._clock(), sent, masked(packet))
        self._kept = (kept, *self._kept[: KEPT - 1])
        if (changed := self._changed) is not None:
            changed()

    def look(self, changed: Callable[[], None] | None) -> None:
        """Have ``changed`` called after each packet from now on; ``None`` looks no more."""
        self._changed = changed

    def frames(self) -> tuple[CarriedFrame, ...]:
        """Return the latest frames, newest first; for one thread alone."""
        self._told = {kept.number: self._told.get(kept.number) or _in_words(kept) for kept in self._kept}
        return tuple(self._told.values())


def _in_words(kept: _Kept) -> CarriedFrame:
    packet = kept.packet
    meter = packet.destination_endpoint if kept.sent else packet.source_endpoint
    said = described(packet)
    return CarriedFrame(kept.number, kept.at, kept.sent, meter, packet.cluster, *said, len(packet.data))
