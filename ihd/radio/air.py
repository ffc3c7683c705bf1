"""Where simulated sticks and the simulated home meet: who has joined, what goes to whom, when; it reads no packet.

It stands for the radio waves, so it knows both sides by their addresses and keys only. One event loop, no thread, no
polling.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from ihd.hub.trust_centre import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from ihd.frames.packet import Packet
    from ihd.hub.home import Home
    from ihd.hub.identity import Network


class HomeClock(Protocol):
    """The clock of the home, which may run faster than the one on the wall."""

    def now(self) -> float:
        """Return home time in Unix seconds."""

    def delay_until(self, moment: float) -> float:
        """Return the real seconds until home time ``moment``, negative if it has passed."""


def _unmoved(_news: Network | None) -> None:
    """Take no notice."""


@dataclass(slots=True)
class Station:
    """One radio on the air: ``network`` as it knows it, the ``link_key`` it shares with the hub.

    ``received`` gets packets. ``told`` gets the network when the hub says that its key or channel changes, ``None``
    when it asks the station to leave.
    """

    received: Callable[[Packet], None]
    told: Callable[[Network | None], None]
    network: Network
    link_key: bytes = field(repr=False)


class Air:
    """Carries packets between a home and the nodes that joined its network."""

    def __init__(self, home: Home, clock: HomeClock) -> None:
        self.home = home
        self._clock = clock
        self._stations: dict[int, Station] = {}
        self._timer: asyncio.TimerHandle | None = None
        self._moment: float | None = None

    @property
    def beacon(self) -> Network | None:
        """Return what a scan finds: the hub's network, ``None`` while the hub has no power."""
        return self.home.network if self.home.powered else None

    @property
    def open_for_joining(self) -> bool:
        """Return whether the hub's beacon invites new devices."""
        return self.home.open_for_joining

    # ------------------------------------------------------------------------------------------------- coming and going

    def join(
        self,
        eui64: bytes,
        link_key: bytes,
        received: Callable[[Packet], None],
        told: Callable[[Network | None], None] = _unmoved,
    ) -> int | Refusal:
        """Associate as a new device. Return the short address at which ``received`` now gets packets, or why not."""
        return self._attach(self.home.join(eui64, link_key), link_key, received, told)

    def rejoin(
        self,
        eui64: bytes,
        network_key: bytes | None,
        link_key: bytes,
        received: Callable[[Packet], None],
        told: Callable[[Network | None], None] = _unmoved,
    ) -> int | Refusal:
        """Come back to the network, by the key it gave or, without it, by the key shared with the hub alone.

        Return as :meth:`join` does.
        """
        return self._attach(self.home.rejoin(eui64, network_key, link_key), link_key, received, told)

    def listen(
        self,
        node: int,
        network: Network,
        link_key: bytes,
        received: Callable[[Packet], None],
        told: Callable[[Network | None], None] = _unmoved,
    ) -> None:
        """Turn a radio on at ``node`` without asking the hub: it hears and is heard if ``network`` is still right."""
        self._stations[node] = Station(received, told, network, link_key)
        self._set_timer()

    def detach(self, node: int) -> None:
        """Stop delivering to ``node``: its radio is off, its membership stays."""
        self._stations.pop(node, None)
        if not self._stations and self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def leave(self, node: int) -> None:
        """End the membership of ``node``."""
        if self._reaches(self._stations.get(node)):
            self.home.leave(node)
        self.detach(node)

    def adopt(self, node: int, link_key: bytes) -> None:
        """Let ``node`` secure what it sends with ``link_key`` from now on, and read with it."""
        if (station := self._stations.get(node)) is not None:
            station.link_key = link_key

    # --------------------------------------------------------------------------------------------------------- packets

    def hears(self, node: int, packet: Packet) -> bool:
        """Return whether the hub gets what ``node`` sends: it acknowledges what it could decrypt, and nothing else."""
        station = self._stations.get(node)
        return self._reaches(station) and self._reads(node, station, packet)

    def send(self, node: int, packet: Packet) -> None:
        """Give the hub what ``node`` sends; what the hub answers at once is delivered before this returns."""
        if self.hears(node, packet):
            self.home.receive(node, packet, self._clock.now())
            self._deliver()

    def wake(self) -> None:
        """Bring the home up to its clock: to be called after a switch in the home or a change of the clock's pace."""
        self._run_to(self._clock.now())

    # ------------------------------------------------------------------------------------------------ what a hub may do

    def change_network(self, network: Network, *, heard: bool = True) -> None:
        """Let the hub go over to ``network``, another key or channel; unless ``heard``, no station notices."""
        self.home.network = network
        if heard:
            for station in list(self._stations.values()):
                station.network = network
                station.told(network)

    def remove(self, eui64: bytes) -> None:
        """Let the hub strike a device off its list and ask it to leave."""
        node = self.home.remove(eui64)
        station = self._stations.get(node) if node is not None else None
        if node is not None and station is not None and self._reaches(station):
            self.detach(node)
            station.told(None)

    # ---------------------------------------------------------------------------------------------------------- inside

    def _attach(
        self,
        joined: int | Refusal,
        link_key: bytes,
        received: Callable[[Packet], None],
        told: Callable[[Network | None], None],
    ) -> int | Refusal:
        if not isinstance(joined, Refusal):
            self.listen(joined, self.home.network, link_key, received, told)
        return joined

    def _reaches(self, station: Station | None) -> bool:
        """Return whether a station and the hub are on one network: with its present key, on its present channel."""
        if station is None or not self.home.powered:
            return False
        known, now = station.network, self.home.network
        return (known.channel, known.network_key) == (now.channel, now.network_key)

    def _reads(self, node: int, station: Station | None, packet: Packet) -> bool:
        return not packet.secured or (station is not None and station.link_key == self.home.trust_centre.link_key(node))

    def _run_to(self, moment: float) -> None:
        self.home.run_to(moment)
        if self._timer is not None:  # set at another pace it would take the home past its clock
            self._timer.cancel()
        self._timer = None
        self._deliver()

    def _deliver(self) -> None:
        for node, packet in self.home.take_packets():
            station = self._stations.get(node)
            if station is not None and self.hears(node, packet):
                station.received(packet)
        self._set_timer()

    def _set_timer(self) -> None:
        """Be called when the hub next speaks unasked, as long as somebody listens."""
        moment = self.home.next_event() if self._stations else None
        if self._timer is not None:
            if moment == self._moment:
                return
            self._timer.cancel()
            self._timer = None
        self._moment = moment
        if moment is not None:
            delay = max(0.0, self._clock.delay_until(moment))
            self._timer = asyncio.get_running_loop().call_later(delay, self._due, moment)

    def _due(self, moment: float) -> None:
        # The timer may fire a hair early; the home is taken past the moment all the same, or it would be set again.
        self._run_to(max(moment, self._clock.now()))
