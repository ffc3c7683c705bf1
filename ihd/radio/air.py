"""Where simulated sticks and the simulated home meet: who has joined, what goes to whom, when; it reads no packet.

It stands for the radio waves, so it knows both sides by their addresses only. One event loop, no thread, no polling.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Protocol

from ihd.hub.home import Refusal

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


class Air:
    """Carries packets between a home and the nodes that joined its network."""

    def __init__(self, home: Home, clock: HomeClock) -> None:
        self.home = home
        self._clock = clock
        self._nodes: dict[int, Callable[[Packet], None]] = {}
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

    def join(self, eui64: bytes, link_key: bytes, received: Callable[[Packet], None]) -> int | Refusal:
        """Associate as a new device. Return the short address at which ``received`` now gets packets, or why not."""
        return self._attach(self.home.join(eui64, link_key), received)

    def rejoin(self, eui64: bytes, network_key: bytes, received: Callable[[Packet], None]) -> int | Refusal:
        """Come back to the network with the key it gave. Return as :meth:`join` does."""
        return self._attach(self.home.rejoin(eui64, network_key), received)

    def detach(self, node: int) -> None:
        """Stop delivering to ``node``: its radio is off, its membership stays."""
        self._nodes.pop(node, None)
        if not self._nodes and self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def leave(self, node: int) -> None:
        """End the membership of ``node``."""
        self.home.leave(node)
        self.detach(node)

    def send(self, node: int, packet: Packet) -> None:
        """Give the hub what ``node`` sends; what the hub answers at once is delivered before this returns."""
        self.home.receive(node, packet, self._clock.now())
        self._deliver()

    def wake(self) -> None:
        """Bring the home up to its clock: to be called after a switch in the home or a change of the clock's pace."""
        self._run_to(self._clock.now())

    def _attach(self, joined: int | Refusal, received: Callable[[Packet], None]) -> int | Refusal:
        if not isinstance(joined, Refusal):
            self._nodes[joined] = received
            self._set_timer()
        return joined

    def _run_to(self, moment: float) -> None:
        self.home.run_to(moment)
        self._timer = None
        self._deliver()

    def _deliver(self) -> None:
        for node, packet in self.home.take_packets():
            receiver = self._nodes.get(node)
            if receiver is not None:
                receiver(packet)
        self._set_timer()

    def _set_timer(self) -> None:
        """Be called when the hub next speaks unasked, as long as somebody listens."""
        moment = self.home.next_event() if self._nodes else None
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
