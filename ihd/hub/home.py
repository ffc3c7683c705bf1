"""A whole simulated home: what a test, a demonstration or a simulated stick holds; it has no clock and does nothing by itself."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Final

from ihd.frames.packet import Packet
from ihd.hub import endpoints, identity
from ihd.hub.electricity_meter import ElectricityMeter
from ihd.hub.hub import Hub
from ihd.hub.identity import Network
from ihd.hub.interface_table import Interface
from ihd.hub.plan import Plan


class Refusal(Enum):
    """Why the hub does not let a device in."""

    CLOSED = "the hub admits nobody now"
    UNKNOWN_DEVICE = "the hub does not have this device on its list"
    WRONG_KEY = "the key is not the one the hub has for this device"


class Home:
    """A home that begins at ``start`` (Unix seconds, UTC) with thirteen months of history behind it.

    Times are home time. ``powered`` off, the hub is silent; ``open_for_joining`` off, it admits nobody.
    """

    def __init__(self, plan: Plan, start: int) -> None:
        self.plan: Final = plan
        self.network: Final[Network] = identity.network(plan.seed)
        self.powered = True
        self.open_for_joining = True
        self.now = float(start)
        self.meters: Final = tuple(ElectricityMeter(each, start) for each in plan.electricity)
        self.interface: Final = Interface(start, plan.supplier, plan.contact, serial="")
        self._link_keys: dict[bytes, bytes] = {}
        self._addresses: dict[bytes, int] = {}
        first, *others = endpoints.numbers(plan.seed, 1 + len(self.meters))
        self.hub: Final = Hub(
            [
                endpoints.interface(first, self.interface),
                *(endpoints.electricity(at, m, self.interface) for at, m in zip(others, self.meters, strict=True)),
            ]
        )
        self._outgoing: list[tuple[int, Packet]] = []

    @property
    def electricity(self) -> ElectricityMeter:
        """Return the main electricity meter. Raises :class:`LookupError` in a home without one."""
        if not self.meters:
            raise LookupError("this home has no electricity meter")
        return self.meters[0]

    @property
    def refused_requests(self) -> int:
        """Return how many requests were beyond a display's allowance."""
        return self.hub.refused

    def run_to(self, now: float) -> None:
        """Move home time on to ``now``; an earlier time changes nothing."""
        if now > self.now:
            self.now = now
            self._move(int(now))

    def next_event(self) -> float | None:
        """Return the home time at which the hub next does something unasked, ``None`` if never."""
        return None

    def receive(self, node: int, packet: Packet, now: float) -> None:
        """Take a display's packet at home time ``now``."""
        self.run_to(now)
        if self.powered:
            self._outgoing += [(node, answer) for answer in self.hub.receive(node, packet, self.now)]

    def take_packets(self) -> Sequence[tuple[int, Packet]]:
        """Return what the hub sends now, each to the display with that short address."""
        taken, self._outgoing = self._outgoing, []
        return taken

    def admit(self, eui64: bytes, install_link_key: bytes) -> None:
        """Put a device on the hub's list, with the link key that its install code makes."""
        self._link_keys[eui64] = install_link_key

    def join(self, eui64: bytes, link_key: bytes) -> int | Refusal:
        """Let a device join by its install code's link key; return its short address, always the same for one device."""
        if not (self.open_for_joining and self.powered):
            return Refusal.CLOSED
        if eui64 not in self._link_keys:
            return Refusal.UNKNOWN_DEVICE
        if self._link_keys[eui64] != link_key:
            return Refusal.WRONG_KEY
        return self._taken_in(eui64)

    def rejoin(self, eui64: bytes, network_key: bytes) -> int | Refusal:
        """Let a device that has joined before come back with the network's key."""
        if eui64 not in self._addresses:
            return Refusal.UNKNOWN_DEVICE
        return self._taken_in(eui64) if network_key == self.network.network_key else Refusal.WRONG_KEY

    def leave(self, node: int) -> None:
        """Forget a display that left; it keeps its place on the list."""
        self.hub.forget(node)

    def _taken_in(self, eui64: bytes) -> int:
        taken = set(self._addresses.values())
        node = self._addresses.setdefault(eui64, identity.short_address(self.plan.seed, eui64, taken))
        self.hub.admit(node, self.now)
        return node

    def _move(self, now: int) -> None:
        self.interface.now = now
        for meter in self.meters:
            meter.run_to(now)
