"""A link whose far end is the simulated home in this process: packets pass as they are, without a stick or EZSP."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from ihd.frames.packet import HUB_ADDRESS
from ihd.hub.trust_centre import Refusal
from ihd.model.link import Fault, LinkPhase, Own
from ihd.radio.link import Joined, LinkLost

if TYPE_CHECKING:
    from collections.abc import Callable

    from ihd.frames.packet import Packet
    from ihd.hub.identity import Network
    from ihd.radio.air import Air
    from ihd.radio.link import LinkEvents

#: What a refusal to join means to a person.
REFUSALS: Final = {
    Refusal.CLOSED: Fault.JOIN_CLOSED,
    Refusal.UNKNOWN_DEVICE: Fault.JOIN_REFUSED,
    Refusal.WRONG_KEY: Fault.JOIN_REFUSED,
}
_BEST_SIGNAL: Final = 255


class Loopback:
    """A :class:`~ihd.radio.link.Link` over ``air``.

    ``record`` is given the source address, the destination address and the packet, for each packet either way.
    """

    def __init__(
        self,
        air: Air,
        eui64: bytes,
        link_key: bytes,
        record: Callable[[int, int, Packet], None] | None = None,
    ) -> None:
        self._air = air
        self._eui64 = eui64
        self._install_key = self._link_key = link_key
        self._record = record
        self._node: int | None = None
        self._network_key: bytes | None = None
        self._events: LinkEvents | None = None

    async def open(self, events: LinkEvents) -> None:
        """Join the home's network, or come back to it if it was joined before."""
        eui64 = self._eui64.hex().upper()
        events.own(Own(eui64))
        events.progress(LinkPhase.SEARCHING)
        network = self._air.beacon
        if network is None:
            raise LinkLost(Fault.NO_HUB)
        events.progress(LinkPhase.JOINING)
        self._node, anew = self._enter()
        self._network_key = network.network_key
        self._events = events
        events.signal(_BEST_SIGNAL)
        hub, extended = network.hub_eui64.hex().upper(), network.extended_pan_id.hex().upper()
        events.joined(Joined(eui64, hub, extended, network.channel, anew))

    async def send(self, packet: Packet) -> None:
        """Put the packet on the air in the next turn of the loop."""
        if self._events is not None:
            asyncio.get_running_loop().call_soon(self._carry, packet)

    async def seek(self) -> None:
        """Come back to the network, under whatever key and channel it has. Raises LinkLost if the hub is not there."""
        network = self._air.beacon
        if network is None:
            raise LinkLost(Fault.NO_HUB)
        joined = self._air.rejoin(self._eui64, None, self._link_key, self._receive, self._hear_of)
        if isinstance(joined, Refusal):
            raise LinkLost(Fault.REMOVED)
        self._node, self._network_key = joined, network.network_key

    async def adopt(self, link_key: bytes) -> None:
        """Share ``link_key`` with the hub from now on."""
        self._link_key = link_key
        if self._node is not None:
            self._air.adopt(self._node, link_key)

    async def leave(self) -> bool:
        """End the membership."""
        if self._node is not None:
            self._air.leave(self._node)
        self._network_key = None
        return True

    async def close(self) -> None:
        """Stop listening."""
        self._events = None
        if self._node is not None:
            self._air.detach(self._node)

    def drop(self, fault: Fault = Fault.STICK_LOST) -> None:
        """Break the open link, as pulling out a stick would."""
        events, self._events = self._events, None
        if events is not None and self._node is not None:
            self._air.detach(self._node)
            events.lost(LinkLost(fault))

    def _enter(self) -> tuple[int, bool]:
        """Return the short address, and whether the network was joined anew."""
        joined: int | Refusal = Refusal.CLOSED
        anew = False
        if self._network_key is not None:
            joined = self._air.rejoin(self._eui64, self._network_key, self._link_key, self._receive, self._hear_of)
        if isinstance(joined, Refusal):
            anew = True
            self._link_key = self._install_key
            joined = self._air.join(self._eui64, self._link_key, self._receive, self._hear_of)
        if isinstance(joined, Refusal):
            raise LinkLost(REFUSALS[joined])
        return joined, anew

    def _hear_of(self, news: Network | None) -> None:
        """Follow the hub to another key or channel, or leave as it asks."""
        self._network_key = news.network_key if news is not None else None
        if news is None:
            self.drop(Fault.REMOVED)

    def _carry(self, packet: Packet) -> None:
        if self._events is None or self._node is None:
            return
        if self._record is not None:
            self._record(self._node, HUB_ADDRESS, packet)
        self._air.send(self._node, packet)

    def _receive(self, packet: Packet) -> None:
        if self._events is None or self._node is None:
            return
        if self._record is not None:
            self._record(HUB_ADDRESS, self._node, packet)
        self._events.received(packet)
