"""Devices that agree keys with a home's hub, each with a certificate of the home's own."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import Any

from ihd.frames import zcl
from ihd.frames.key_conversation import Agreed, Broken, KeyConversation
from ihd.frames.packet import SMART_ENERGY, Packet
from ihd.frames.zcl import Frame
from ihd.hub.home import Home
from ihd.keys.credential import Credential
from tests.hub.asking import LINK_KEY, METERING

CLUSTER = 0x0800


@dataclass
class Device:
    """A device that has joined; ``certificates`` are the home's unless it brings others."""

    home: Home
    eui64: bytes
    certificates: tuple[Credential, ...] = ()
    talk: KeyConversation | None = None
    heard: list[Frame] = field(default_factory=list)
    unasked: list[Packet] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.certificates = self.certificates or self.home.desk.certify(self.eui64)
        self.numbers = count(1)
        self.endpoint = next(iter(self.home.hub.endpoints))
        self.home.admit(self.eui64, LINK_KEY)
        self.join()

    def join(self) -> None:
        node = self.home.join(self.eui64, LINK_KEY)
        assert isinstance(node, int)
        self.node = node

    @property
    def outcome(self) -> Agreed | Broken | None:
        return self.talk.outcome if self.talk is not None else None

    @property
    def key(self) -> bytes | None:
        return self.outcome.link_key if isinstance(self.outcome, Agreed) else None

    def begin(self) -> None:
        """Begin with its highest suite; what it says waits in the conversation."""
        certificate = max(self.certificates, key=lambda each: each.suite)
        hub, random = self.home.network.hub_eui64, self.eui64 * 6
        self.talk = KeyConversation.initiate(certificate, hub, random, lambda: next(self.numbers), self.home.now)

    def say(self, *, secured: bool = False) -> bool:
        """Send what is to be said; return whether there was anything."""
        frames = self.talk.take_frames() if self.talk is not None else []
        for octets in frames:
            self.home.receive(self.node, self.packet(CLUSTER, octets, secured=secured), self.home.now)
        return bool(frames)

    def packet(self, cluster: int, octets: bytes, *, secured: bool) -> Packet:
        return Packet(SMART_ENERGY, cluster, 1, self.endpoint, octets, secured)

    def hear(self, packet: Packet) -> None:
        frame = zcl.decode(packet.cluster, packet.data)
        if packet.cluster != CLUSTER:
            self.unasked.append(packet)
            return
        assert not packet.secured
        self.heard.append(frame)
        if self.talk is not None and not (frame.general and frame.name != "default_response"):
            self.talk.receive(frame, self.home.now)

    def ask(self, cluster: int, octets: bytes, *, at: int | None = None, secured: bool = True) -> Any:
        """Ask one thing; return the fields of the answer."""
        packet = Packet(SMART_ENERGY, cluster, 1, self.endpoint if at is None else at, octets, secured)
        self.home.receive(self.node, packet, self.home.now)
        (answer,) = [packet for node, packet in self.home.take_packets() if node == self.node]
        return zcl.decode(cluster, answer.data).fields

    def may_read(self) -> bool:
        """Return whether the hub tells it what a meter shows."""
        meter = next(at for at, each in self.home.hub.endpoints.items() if METERING in each.served)
        fields = self.ask(METERING, zcl.read_attributes(1, [0x0400]), at=meter)
        if isinstance(fields, zcl.DefaultResponse):
            assert fields.status == zcl.NOT_AUTHORIZED
            return False
        return bool(fields[0].status == zcl.SUCCESS)


def carry(*devices: Device) -> None:
    """Carry what devices and hub say until nobody has more to say."""
    while sum(device.say() for device in devices):
        deliver(*devices)


def deliver(*devices: Device) -> None:
    """Hand over what the hub says."""
    by_node = {device.node: device for device in devices}
    for node, packet in devices[0].home.take_packets():
        by_node[node].hear(packet)


def agree(device: Device) -> None:
    device.begin()
    carry(device)
