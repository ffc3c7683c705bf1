"""The seam between a radio and a session: open, send, receive, close; it knows nothing of what packets mean."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from ihd.frames.packet import Packet
from ihd.model.link import Fault, LinkPhase, Own


class LinkLost(Exception):
    """There is no link, or no longer: ``fault`` is the kind, ``detail`` the place in plain words, such as a path.

    It is not tried again for ``least`` seconds, as the other side asked.
    """

    def __init__(self, fault: Fault, detail: str = "", *, least: float = 0.0) -> None:
        super().__init__(f"{fault.name}: {detail}" if detail else fault.name)
        self.fault = fault
        self.detail = detail
        self.least = least


@dataclass(frozen=True, slots=True)
class Joined:
    """The network a link belongs to.

    ``stick`` and ``hub`` are EUI-64s, ``extended_pan_id`` like them 16 hex digits, most significant first. ``anew``
    tells that it was joined just now, by the install code, and not come back to.
    """

    stick: str
    hub: str
    extended_pan_id: str
    channel: int
    anew: bool


@dataclass(frozen=True, slots=True)
class LinkEvents:
    """What a link calls, always on its own event loop and never from inside ``send``.

    ``received`` for each packet, ``progress`` as it opens, ``signal`` with an LQI (0..255) when it changes, ``lost``
    once when an open link breaks. ``own`` tells the display's own numbers as soon as the stick has, ``joined`` the
    network each time it is open, ``undelivered`` that the hub did not acknowledge a packet.
    """

    received: Callable[[Packet], None]
    progress: Callable[[LinkPhase], None]
    signal: Callable[[int], None]
    lost: Callable[[LinkLost], None]
    own: Callable[[Own], None]
    joined: Callable[[Joined], None]
    undelivered: Callable[[], None] = lambda: None


class Link(Protocol):
    """A way to the hub. One is opened at most once at a time; after ``lost`` it may be opened again."""

    async def open(self, events: LinkEvents) -> None:
        """Return once packets can be sent; raise :class:`LinkLost` if that cannot be."""

    async def send(self, packet: Packet) -> None:
        """Hand a packet to the radio. One that does not arrive is no error here: its answer will be missing."""

    async def seek(self) -> None:
        """Look for the hub again over the open radio: it may have moved. Raise :class:`LinkLost` if it is not found."""

    async def adopt(self, link_key: bytes) -> None:
        """Share ``link_key`` (16 octets) with the hub from now on. Raise :class:`LinkLost` if the radio does not."""

    async def leave(self) -> bool:
        """Leave the network for good, if the link is open: the radio may then join another. Return whether it left."""

    async def close(self) -> None:
        """Free the radio; safe to call at any time. The stick stays joined."""
