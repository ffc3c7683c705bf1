"""A link that lets someone look on: every packet either way is shown before it goes on; it keeps none itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

    from ihd.frames.packet import Packet
    from ihd.radio.link import Link, LinkEvents

#: Is given whether the display sent it, and the packet; it must not raise.
Onlooking: TypeAlias = "Callable[[bool, Packet], None]"


class Tap:
    """A :class:`~ihd.radio.link.Link` over ``link``; ``look`` is called on the radio's loop."""

    def __init__(self, link: Link, look: Onlooking) -> None:
        self._link = link
        self._look = look

    async def open(self, events: LinkEvents) -> None:
        """Open the link. Raises LinkLost."""

        def received(packet: Packet) -> None:
            self._look(False, packet)
            events.received(packet)

        await self._link.open(replace(events, received=received))

    async def send(self, packet: Packet) -> None:
        """Hand a packet on."""
        self._look(True, packet)
        await self._link.send(packet)

    async def seek(self) -> None:
        """Look for the hub again. Raises LinkLost."""
        await self._link.seek()

    async def adopt(self, link_key: bytes) -> None:
        """Share ``link_key`` with the hub from now on. Raises LinkLost."""
        await self._link.adopt(link_key)

    async def leave(self) -> bool:
        """Leave the network. Return whether it left."""
        return await self._link.leave()

    async def close(self) -> None:
        """Free the radio."""
        await self._link.close()
