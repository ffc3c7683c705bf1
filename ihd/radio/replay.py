"""A link that plays a capture: what the hub said then is heard again at its pace; it opens no file and no stick."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from ihd.model.link import Fault
from ihd.radio.link import LinkLost

if TYPE_CHECKING:
    from ihd.frames.packet import Packet
    from ihd.frames.recording import Recording
    from ihd.radio.link import LinkEvents


class Replay:
    """A :class:`~ihd.radio.link.Link` whose far end is ``recording``; opened again, it plays from the start.

    ``flaw`` says where its capture ended before its time, empty for one that is whole.
    """

    def __init__(self, recording: Recording, flaw: str = "") -> None:
        self._recording = recording
        self._flaw = flaw
        self._events: LinkEvents | None = None
        self._place = 0
        self._timer: asyncio.Handle | None = None

    async def open(self, events: LinkEvents) -> None:
        """Begin to play."""
        self._events = events
        self._place = 0
        self._wait()

    async def send(self, packet: Packet) -> None:
        """Answer as the hub did, in the next turn of the loop."""
        for answer in self._recording.answers(packet, self._place):
            asyncio.get_running_loop().call_soon(self._hear, answer)

    async def seek(self) -> None:
        """Find the hub: a recording moves to no other channel."""

    async def adopt(self, link_key: bytes) -> None:
        """Take no key: the frames of a capture are not encrypted."""

    async def leave(self) -> bool:
        """Leave nothing: there is no network."""
        return False

    async def close(self) -> None:
        """Stop playing."""
        self._events = None
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _wait(self) -> None:
        """Wait for the next frame as long as it took then."""
        frames = self._recording.frames
        if self._place + 1 >= len(frames):
            self._timer = asyncio.get_running_loop().call_soon(self._end)
            return
        pause = frames[self._place + 1].seconds - frames[self._place].seconds
        self._timer = asyncio.get_running_loop().call_later(max(0.0, pause), self._next)

    def _next(self) -> None:
        self._place += 1
        if self._place in self._recording.unasked:
            self._hear(self._recording.frames[self._place].packet)
        self._wait()

    def _hear(self, packet: Packet) -> None:
        if self._events is not None:
            self._events.received(packet)

    def _end(self) -> None:
        events, self._events = self._events, None
        if events is not None:
            events.lost(LinkLost(Fault.CAPTURE_ENDED, self._flaw))
