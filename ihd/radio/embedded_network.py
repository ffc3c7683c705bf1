"""A network of one's own inside this program: a simulated stick and meter reader, over them the code of real ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ihd.hub.home import Home
from ihd.hub.plan import Plan
from ihd.hub.reader import Reader as ReadMeter
from ihd.radio.air import Air
from ihd.radio.own_network import PERMIT, OwnNetwork
from ihd.radio.sim_reader import SimReader
from ihd.radio.sim_stick import SimStick

if TYPE_CHECKING:
    from collections.abc import Callable

    from ihd.frames.packet import Packet
    from ihd.model.reader import Reader
    from ihd.radio.air import HomeClock
    from ihd.radio.link import LinkEvents


class EmbeddedNetwork:
    """A :class:`~ihd.radio.link.Link`. ``make`` is called once, on the radio's loop, when the link is first opened.

    The reader it returns beside the stick tries to join until it is let in.
    """

    def __init__(self, make: Callable[[], tuple[SimStick, SimReader]]) -> None:
        self._make = make
        self._made: tuple[SimStick, SimReader] | None = None
        self._link: OwnNetwork | None = None
        self._readers: tuple[Reader, ...] = ()
        self._asked: tuple[int, str, bytes] | None = None

    async def open(self, events: LinkEvents) -> None:
        """Plug the simulated stick in and take up its network. Raises LinkLost."""
        if self._made is None:
            self._made = self._make()
        stick, reader = self._made
        self._link = OwnNetwork(await stick.listen(), lambda _stick: self._readers, self._keep)
        await self._link.open(events)
        reader.power_on(stick.readers)
        if self._asked is not None:
            self._link.permit(*self._asked)
            self._asked = None

    def _keep(self, _stick: str, readers: tuple[Reader, ...]) -> None:
        self._readers = readers

    async def send(self, packet: Packet) -> None:
        """Hand a packet to the stick."""
        if self._link is not None:
            await self._link.send(packet)

    async def seek(self) -> None:
        """Say that the readers are silent. Raises LinkLost."""
        if self._link is not None:
            await self._link.seek()

    async def adopt(self, link_key: bytes) -> None:
        """Do nothing: readers agree no key."""

    async def leave(self) -> None:
        """Let the network go."""
        if self._link is not None:
            await self._link.leave()

    async def close(self) -> None:
        """Unplug the stick, which keeps its network."""
        if self._link is not None and self._made is not None:
            stick, reader = self._made
            reader.rest()
            await self._link.close()
            await stick.close()

    def permit(self, seconds: int = PERMIT, reader: str = "", link_key: bytes = b"") -> None:
        """Let readers in for ``seconds``, 0 for no longer, from now or from when the link is open; from any thread."""
        if self._link is not None:
            self._link.permit(seconds, reader, link_key)
        else:
            self._asked = (seconds, reader, link_key)


def simulated_reader(chosen: Plan, clock: HomeClock) -> tuple[SimStick, SimReader]:
    """Return a stick with no network in reach, and beside it a reader of the first electricity meter of ``chosen``."""
    now = int(clock.now())
    home = Home(Plan(seed=chosen.seed), now)
    home.powered = False
    reader = SimReader(ReadMeter(chosen.electricity[0], now), clock, seed=chosen.seed, reports=True)
    return SimStick(Air(home, clock), seed=chosen.seed), reader
