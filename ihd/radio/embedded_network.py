"""A network of one's own inside this program: a simulated stick and readers, over them the code of real ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ihd.hub.home import Home
from ihd.hub.plan import ElectricityPlan, GasPlan, Plan
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

    The readers it returns beside the stick try to join until they are let in.
    """

    def __init__(self, make: Callable[[], tuple[SimStick, tuple[SimReader, ...]]]) -> None:
        self._make = make
        self._made: tuple[SimStick, tuple[SimReader, ...]] | None = None
        self._link: OwnNetwork | None = None
        self._readers: tuple[Reader, ...] = ()
        self._asked: tuple[int, str, bytes] | None = None

    async def open(self, events: LinkEvents) -> None:
        """Plug the simulated stick in and take up its network. Raises LinkLost."""
        if self._made is None:
            self._made = self._make()
        stick, readers = self._made
        self._link = OwnNetwork(await stick.listen(), lambda _stick: self._readers, self._keep)
        await self._link.open(events)
        for reader in readers:
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

    async def leave(self) -> bool:
        """Let the network go. Return whether it went."""
        return self._link is not None and await self._link.leave()

    async def close(self) -> None:
        """Unplug the stick, which keeps its network."""
        if self._link is not None and self._made is not None:
            stick, readers = self._made
            for reader in readers:
                reader.rest()
            await self._link.close()
            await stick.close()

    def permit(self, seconds: int = PERMIT, reader: str = "", link_key: bytes = b"") -> None:
        """Let readers in for ``seconds``, 0 for no longer, from now or from when the link is open; from any thread."""
        if self._link is not None:
            self._link.permit(seconds, reader, link_key)
        else:
            self._asked = (seconds, reader, link_key)


def simulated_readers(chosen: Plan, clock: HomeClock) -> tuple[SimStick, tuple[SimReader, ...]]:
    """Return a stick with no network in reach, and beside it readers of the first meter of each fuel of ``chosen``."""
    now = int(clock.now())
    home = Home(Plan(seed=chosen.seed), now)
    home.powered = False
    meters: list[ElectricityPlan | GasPlan] = [*chosen.electricity[:1]]
    if chosen.gas is not None:
        meters.append(chosen.gas)
    readers = [
        SimReader(ReadMeter(plan, now), clock, seed=chosen.seed + bytes((place,)), reports=True)
        for place, plan in enumerate(meters)
    ]
    return SimStick(Air(home, clock), seed=chosen.seed), tuple(readers)
