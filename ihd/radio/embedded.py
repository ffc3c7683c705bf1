"""A link to a home inside this program: a simulated stick and, over it, the same radio code that real sticks use."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from ihd.hub import shop
from ihd.model.shop import CLOSED
from ihd.radio.joiner import IN_HOME_DISPLAY
from ihd.radio.stick import Stick

if TYPE_CHECKING:
    from collections.abc import Callable

    from ihd.frames.packet import Packet
    from ihd.model.shop import Answer, Wanted
    from ihd.radio.link import LinkEvents
    from ihd.radio.sim_stick import SimStick

#: Seconds after which the home is looked at once more: its time runs in whole ones, and a press takes one or two.
_AGAIN: Final = (1.5, 3.0)


class EmbeddedStick:
    """A :class:`~ihd.radio.link.Link`. ``make`` is called once, on the radio's loop, when the link is first opened.

    :meth:`ask` is a door to the home itself, as one who lives there has it. Display and hub do not meet in it: all that
    a display learns of what was done there, it hears over the air.
    """

    def __init__(self, make: Callable[[], SimStick], *, device: int = IN_HOME_DISPLAY) -> None:
        self._make = make
        self._device = device
        self._stick: SimStick | None = None
        self._link: Stick | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    async def open(self, events: LinkEvents) -> None:
        """Plug the simulated stick in and open it. Raises LinkLost."""
        if self._stick is None:
            self._stick = self._make()
            self._loop = asyncio.get_running_loop()
        self._link = Stick(await self._stick.listen(), device=self._device)
        await self._link.open(events)

    async def send(self, packet: Packet) -> None:
        """Hand a packet to the stick."""
        if self._link is not None:
            await self._link.send(packet)

    async def seek(self) -> None:
        """Look for the hub again. Raises LinkLost."""
        if self._link is not None:
            await self._link.seek()

    async def adopt(self, link_key: bytes) -> None:
        """Share ``link_key`` with the hub from now on. Raises LinkLost."""
        if self._link is not None:
            await self._link.adopt(link_key)

    async def leave(self) -> bool:
        """Leave the home's network. Return whether it left."""
        return self._link is not None and await self._link.leave()

    async def close(self) -> None:
        """Unplug the stick, which stays joined."""
        if self._link is not None and self._stick is not None:
            await self._link.close()
            await self._stick.close()

    def ask(self, wanted: Wanted, answered: Callable[[Answer], None]) -> None:
        """Have something done in the home, from any thread; ``answered`` is called on the radio's loop.

        While there is no home, it is called at once.
        """
        if self._loop is None or self._loop.is_closed():
            answered(CLOSED)
        else:
            self._loop.call_soon_threadsafe(self._serve, wanted, answered)

    def _serve(self, wanted: Wanted, answered: Callable[[Answer], None]) -> None:
        if self._stick is None or self._loop is None:
            answered(CLOSED)
            return
        air = self._stick.air
        air.wake()
        answered(shop.serve(air.home, wanted))
        air.wake()
        for seconds in _AGAIN:
            self._loop.call_later(seconds, air.wake)
