"""The hub as displays meet it on the air: endpoints, refusals and answers; it knows no meter and no tariff.

Default responses: ZCL 2.5.12. Which frames must be secured: Smart Energy asks for APS security on all but Basic and Key
Establishment.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from ihd.frames import zcl
from ihd.frames.clusters import UNSECURED
from ihd.frames.packet import DEVICE_PROFILE, SMART_ENERGY, Packet
from ihd.frames.values import FrameError
from ihd.frames.zcl import Frame
from ihd.frames.zdo import SimpleDescriptor
from ihd.hub import discovery
from ihd.hub.key_desk import CLUSTER, KeyDesk
from ihd.hub.rate_limit import RateLimit
from ihd.hub.served import Done, Outcome, Reply, Served

_DEVICE_VERSION: Final = 0


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One endpoint: its device id and the clusters it serves, by id."""

    number: int
    device: int
    served: Mapping[int, Served[Any]]

    @property
    def descriptor(self) -> SimpleDescriptor:
        """Return what discovery tells of it."""
        return SimpleDescriptor(self.number, SMART_ENERGY, self.device, _DEVICE_VERSION, tuple(self.served), ())


@dataclass(slots=True)
class Display:
    """A display on the network: its allowance, the endpoint it speaks from, and the last sequence number sent to it."""

    limit: RateLimit
    endpoint: int = 1
    sequence: int = 0


class Hub:
    """Answers displays. ``refused`` counts requests beyond a display's allowance, ``malformed`` frames nobody could
    read. While the home's clock ``stands_still`` no allowance grows, so none is asked for.
    """

    def __init__(self, endpoints: Iterable[Endpoint], desk: KeyDesk) -> None:
        self.endpoints: Final = {endpoint.number: endpoint for endpoint in endpoints}
        self.displays: dict[int, Display] = {}
        self._desk = desk
        self.refused = 0
        self.stands_still = False
        self.malformed = 0
        self._descriptors: Final = {number: each.descriptor for number, each in self.endpoints.items()}

    def admit(self, node: int, now: float) -> None:
        """Take in a display that joined; one that is known keeps its allowance, and begins to agree keys anew."""
        self._desk.forget(node)
        self.displays.setdefault(node, Display(RateLimit(now)))

    def forget(self, node: int) -> None:
        """Drop a display that left."""
        self.displays.pop(node, None)
        self._desk.forget(node)

    def receive(self, node: int, packet: Packet, now: float) -> list[Packet]:
        """Return the answers to a display's packet at home time ``now``; none to a stranger's."""
        display = self.displays.get(node)
        if display is None:
            return []
        if packet.profile == DEVICE_PROFILE:
            answer = discovery.answer(self._descriptors, packet)
            return [answer] if answer is not None else []
        endpoint = self.endpoints.get(packet.destination_endpoint)
        if packet.profile != SMART_ENERGY or endpoint is None:
            return []  # the APS layer delivers to endpoints that exist, and nowhere else
        display.endpoint = packet.source_endpoint
        return [_back(packet, octets) for octets in self._answers(endpoint, node, packet, now)]

    def publish(self, endpoint: int, cluster: int, reply: Reply) -> list[tuple[int, Packet]]:
        """Return ``reply`` as a packet to every display."""
        return [
            (
                node,
                _unasked(display, endpoint, cluster, zcl.command(cluster, reply.name, _next(display), **reply.fields)),
            )
            for node, display in self._told()
        ]

    def report(self, endpoint: int, cluster: int, names: Iterable[str]) -> list[tuple[int, Packet]]:
        """Return a report of some attributes as a packet to every display."""
        served = self.endpoints[endpoint].served[cluster]
        attributes, maker = served.named(names), served.manufacturer
        return [
            (node, _unasked(display, endpoint, cluster, zcl.report(_next(display), attributes, manufacturer=maker)))
            for node, display in self._told()
        ]

    def _told(self) -> list[tuple[int, Display]]:
        """Return who may be told anything: a device that has still to agree a key may not."""
        return [(node, display) for node, display in self.displays.items() if not self._desk.wants_key(node)]

    def _answers(self, endpoint: Endpoint, node: int, packet: Packet, now: float) -> Sequence[bytes]:
        display = self.displays[node]
        try:
            frame = zcl.decode(packet.cluster, packet.data)
        except FrameError:
            self.malformed += 1
            return _refuse_malformed(packet.data) if self._allows(display, now) else ()
        if frame.general and frame.command == zcl.DEFAULT_RESPONSE:
            return self._agreed(node, frame, now) or ()
        if not self._allows(display, now):
            return _status(frame, zcl.TIMEOUT)
        served = endpoint.served.get(packet.cluster)
        if served is None:
            return _status(frame, zcl.UNSUPPORTED_CLUSTER)
        if packet.cluster not in UNSECURED and (not packet.secured or self._desk.wants_key(node)):
            return _status(frame, zcl.NOT_AUTHORIZED)
        if (agreed := self._agreed(node, frame, now)) is not None:
            return agreed
        return _encoded(served.answer(frame), packet.cluster, frame)

    def _agreed(self, node: int, frame: Frame, now: float) -> Sequence[bytes] | None:
        """Return the answers to what is part of agreeing on a key, ``None`` to anything else."""
        return self._desk.receive(node, frame, now) if frame.cluster == CLUSTER else None

    def _allows(self, display: Display, now: float) -> bool:
        allowed = self.stands_still or display.limit.spend(now)
        self.refused += not allowed
        return allowed


def _encoded(outcome: bytes | Outcome | None, cluster: int, frame: Frame) -> Sequence[bytes]:
    if outcome is None:
        return ()
    if isinstance(outcome, bytes):
        return (outcome,)
    if isinstance(outcome, int):
        return _status(frame, outcome)
    if isinstance(outcome, Done):
        return [*_status(frame, zcl.SUCCESS), *_commands(outcome.then, cluster, frame)]
    if not outcome:
        return _status(frame, zcl.SUCCESS) if frame.wants_default_response else ()
    return _commands(outcome, cluster, frame)


def _commands(replies: Sequence[Reply], cluster: int, frame: Frame) -> Sequence[bytes]:
    return [zcl.command(cluster, reply.name, frame.sequence, **reply.fields) for reply in replies]


def _status(frame: Frame, status: int) -> Sequence[bytes]:
    response = zcl.default_response(
        frame.sequence,
        command=frame.command,
        status=status,
        from_server=not frame.from_server,
        manufacturer=frame.manufacturer,
    )
    return (response,)


def _refuse_malformed(data: bytes) -> Sequence[bytes]:
    """Answer a frame whose header at least could be read, unless it is itself an answer."""
    manufacturer = bool(data[:1]) and bool(data[0] & 0x04)
    start = zcl.HEADER + (2 if manufacturer else 0)
    if len(data) < start or (not data[0] & 0x03 and data[start - 1] == zcl.DEFAULT_RESPONSE):
        return ()
    response = zcl.default_response(
        data[start - 2],
        command=data[start - 1],
        status=zcl.MALFORMED,
        from_server=not data[0] & 0x08,
        manufacturer=data[1] | data[2] << 8 if manufacturer else None,
    )
    return (response,)


def _back(packet: Packet, octets: bytes) -> Packet:
    return Packet(
        packet.profile,
        packet.cluster,
        packet.destination_endpoint,
        packet.source_endpoint,
        octets,
        # who agrees on a key has none yet to encrypt with (keys.md section 2)
        packet.secured and packet.cluster != CLUSTER,
    )


def _unasked(display: Display, endpoint: int, cluster: int, octets: bytes) -> Packet:
    return Packet(SMART_ENERGY, cluster, endpoint, display.endpoint, octets)


def _next(display: Display) -> int:
    display.sequence = (display.sequence + 1) & 0xFF
    return display.sequence
