"""A display that speaks to a home in bytes, and the measured files read as plainly as can be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from ihd.frames import zcl, zdo
from ihd.frames.clusters import CLUSTERS
from ihd.frames.packet import DEVICE_PROFILE, SMART_ENERGY, Packet
from ihd.frames.zcl import Frame
from ihd.hub.home import Home

PROFILES = Path(__file__).parents[2] / "resources" / "profiles"
METERING, PRICE, PREPAYMENT = 0x0702, 0x0700, 0x0705
EUI64, LINK_KEY = bytes(range(8)), bytes(range(16))


def moment(text: str) -> int:
    """Unix seconds of an ISO 8601 time with offset."""
    return int(datetime.fromisoformat(text).timestamp())


def measured(name: str, column: str) -> dict[int, int]:
    """Thousandths (Wh, litres) by the start of the half-hour, read as plainly as can be."""
    found = {}
    for line in (PROFILES / name).read_text().splitlines()[1:]:
        when, value = line.split(",")
        found[moment(when)] = round(float(value) * 1_000)
    assert column in (PROFILES / name).read_text().splitlines()[0]
    return found


#: What the hub tells unasked, between the answers.
REPORT = "report_attributes"


class Display:
    """A display that joined ``home``: asks, and reads what comes back."""

    def __init__(self, home: Home) -> None:
        self.home = home
        home.admit(EUI64, LINK_KEY)
        node = home.join(EUI64, LINK_KEY)
        assert isinstance(node, int)
        self.node = node
        self.now = home.now
        self.sequence = 0

    def send(self, packet: Packet, wait: float = 1.0) -> list[Packet]:
        self.now += wait
        self.home.receive(self.node, packet, self.now)
        taken = self.home.take_packets()
        assert {node for node, _ in taken} <= {self.node}
        assert all(len(packet.data) <= zcl.APS_PAYLOAD for _, packet in taken)
        return [packet for _, packet in taken]

    def ask(self, endpoint: int, cluster: int, data: bytes, *, secured: bool = True, wait: float = 1.0) -> list[Frame]:
        packets = self.send(Packet(SMART_ENERGY, cluster, 7, endpoint, data, secured), wait)
        told = [packet for packet in packets if packet.destination_endpoint == 7 and packet.cluster == cluster]
        answers = [(packet, frame) for packet in told if (frame := zcl.decode(cluster, packet.data)).name != REPORT]
        assert all(packet.source_endpoint == endpoint for packet, _ in answers)
        return [frame for _, frame in answers]

    def command(self, endpoint: int, cluster: int, name: str, **fields: Any) -> list[Frame]:
        self.sequence += 1
        frames = self.ask(endpoint, cluster, zcl.command(cluster, name, self.sequence % 256, **fields))
        assert {frame.sequence for frame in frames} == {self.sequence % 256}
        return frames

    def read(self, endpoint: int, cluster: int, *names: str) -> Any:
        ids = [int(CLUSTERS[cluster].attributes_by_name[name].id) for name in names]
        manufacturer = 0xFFF1 if cluster == 0xFC00 else None
        (frame,) = self.ask(endpoint, cluster, zcl.read_attributes(1, ids, manufacturer=manufacturer))
        assert [(each.id, each.status) for each in frame.fields] == [(number, 0) for number in ids]
        values = [each.value for each in frame.fields]
        return values[0] if len(values) == 1 else values

    def discover(self, cluster: int, data: bytes) -> Any:
        (packet,) = self.send(Packet(DEVICE_PROFILE, cluster, 0, 0, data, False))
        assert not packet.secured
        return zdo.decode(packet.cluster, packet.data)

    def descriptors(self) -> dict[int, zdo.SimpleDescriptor]:
        cluster, data = zdo.encode(zdo.ActiveEndpointsRequest(1, 0))
        found = {}
        for endpoint in self.discover(cluster, data).endpoints:
            cluster, data = zdo.encode(zdo.SimpleDescriptorRequest(2, 0, endpoint))
            found[endpoint] = self.discover(cluster, data).descriptor
        return found

    def meters(self) -> dict[int, int]:
        """MeteringDeviceType -> endpoint; of two alike, the first."""
        found: dict[int, int] = {}
        for endpoint, descriptor in self.descriptors().items():
            if METERING in descriptor.in_clusters:
                found.setdefault(self.read(endpoint, METERING, "metering_device_type"), endpoint)
        return found


def by_name(frames: Iterable[Frame]) -> Sequence[str]:
    return [frame.name for frame in frames]
