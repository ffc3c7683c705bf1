"""A link to a home inside this program: a simulated stick and, over it, the same radio code that real sticks use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ihd.radio.joiner import IN_HOME_DISPLAY
from ihd.radio.stick import Stick

if TYPE_CHECKING:
    from collections.abc import Callable

    from ihd.frames.packet import Packet
    from ihd.radio.link import LinkEvents
    from ihd.radio.sim_stick import SimStick


class EmbeddedStick:
    """A :class:`~ihd.radio.link.Link`. ``make`` is called once, on the radio's loop, when the link is first opened."""

    def __init__(self, make: Callable[[], SimStick], *, device: int = IN_HOME_DISPLAY) -> None:
        self._make = make
        self._device = device
        self._stick: SimStick | None = None
        self._link: Stick | None = None

    async def open(self, events: LinkEvents) -> None:
        """Plug the simulated stick in and open it. Raises LinkLost."""
        if self._stick is None:
            self._stick = self._make()
        self._link = Stick(await self._stick.listen(), device=self._device)
        await self._link.open(events)

    async def send(self, packet: Packet) -> None:
        """Hand a packet to the stick."""
        if self._link is not None:
            await self._link.send(packet)

    async def close(self) -> None:
        """Unplug the stick, which stays joined."""
        if self._link is not None and self._stick is not None:
            await self._link.close()
            await self._stick.close()
