"""What stands in for a hub where there is none: meter readers as endpoints of one; it has no radio and no clock.

A session knows a hub with numbered Smart Energy endpoints. Here each Metering endpoint of each reader gets a number of
the display's own, which stays the same for as long as the reader is known; discovery is answered from what is known
already, and packets are addressed to the reader and back. So session, books and snapshots are the same in both cases.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final, NamedTuple

from ihd.frames import zdo
from ihd.frames.meter_book import METERING
from ihd.frames.own_server import BASIC
from ihd.frames.packet import DEVICE_PROFILE, HUB_ADDRESS, SMART_ENERGY, Packet
from ihd.frames.values import FrameError
from ihd.model.reader import NUMBERS, Reader, ReaderEndpoint

#: ZigBee Home Automation application profile.
HOME_AUTOMATION: Final = 0x0104
#: The profiles readers are understood on.
PROFILES: Final = (HOME_AUTOMATION, SMART_ENERGY)
#: Smart Energy device id of a meter (smart-energy.md 4.1).
_METERING_DEVICE: Final = 0x0501
#: How many readers there are room for: 240 endpoints (ZigBee 2.1.2).
READERS: Final = 14


class Addressed(NamedTuple):
    """A packet for the reader at a short address."""

    address: int
    packet: Packet


class OwnHub:
    """The readers of one's own network as endpoints of a hub."""

    def __init__(self, readers: Iterable[Reader] = ()) -> None:
        self._readers: dict[str, Reader] = {reader.eui64: reader for reader in readers}
        self._keyless: set[str] = set()

    @property
    def readers(self) -> tuple[Reader, ...]:
        """Return the readers, in the order of their numbers."""
        return tuple(sorted(self._readers.values(), key=lambda reader: reader.endpoints))

    def reader(self, eui64: str) -> Reader | None:
        """Return the reader with that EUI-64."""
        return self._readers.get(eui64)

    def at(self, address: int) -> Reader | None:
        """Return the reader that was last heard from ``address``."""
        return next((reader for reader in self._readers.values() if reader.address == address), None)

    # --------------------------------------------------------------------------------------------- coming and going

    def take_up(self, eui64: str, address: int, found: Iterable[zdo.SimpleDescriptor]) -> Reader | None:
        """Number the Metering endpoints among those ``found``. Return the reader, ``None`` if it is none.

        There is none either where every number is taken.
        """
        served = sorted(each.endpoint for each in found if each.profile in PROFILES and METERING in each.in_clusters)
        profiles = {each.endpoint: each.profile for each in found}
        first = self._first(eui64)
        if not served or first is None:
            return None
        numbered = zip(range(first, first + NUMBERS), served, strict=False)
        endpoints = tuple(ReaderEndpoint(number, endpoint, profiles[endpoint]) for number, endpoint in numbered)
        self._readers[eui64] = reader = Reader(eui64, address, endpoints)
        return reader

    def moved(self, eui64: str, address: int) -> bool:
        """Hear that a device is at ``address`` now. Return whether that is a reader, and a new address of it."""
        reader = self._readers.get(eui64)
        if reader is None or reader.address == address:
            return False
        self._readers[eui64] = reader._replace(address=address)
        return True

    def _first(self, eui64: str) -> int | None:
        known = self._readers.get(eui64)
        if known is not None:
            return known.endpoints[0].number
        taken = {reader.endpoints[0].number for reader in self._readers.values()}
        free = (NUMBERS * place for place in range(1, READERS + 1) if NUMBERS * place not in taken)
        return next(free, None)

    # ------------------------------------------------------------------------------------------------------ packets

    def answer(self, packet: Packet) -> Packet | None:
        """Return the answer to a session's discovery, ``None`` to what is to go on the air."""
        if packet.profile != DEVICE_PROFILE:
            return None
        try:
            message = self._discovered(zdo.decode(packet.cluster, packet.data))
        except FrameError:
            return None
        if message is None:
            return None
        cluster, data = zdo.encode(message)
        return Packet(DEVICE_PROFILE, cluster, 0, 0, data, secured=False)

    def _discovered(self, asked: zdo.Message) -> zdo.Message | None:
        match asked:
            case zdo.ActiveEndpointsRequest(sequence, _):
                return zdo.ActiveEndpointsResponse(sequence, zdo.SUCCESS, HUB_ADDRESS, tuple(sorted(self._places())))
            case zdo.SimpleDescriptorRequest(sequence, _, endpoint) if endpoint in self._places():
                told = zdo.SimpleDescriptor(endpoint, SMART_ENERGY, _METERING_DEVICE, 0, (BASIC, METERING), ())
                return zdo.SimpleDescriptorResponse(sequence, zdo.SUCCESS, HUB_ADDRESS, told)
            case _:
                return None

    def _places(self) -> dict[int, tuple[Reader, ReaderEndpoint]]:
        return {each.number: (reader, each) for reader in self._readers.values() for each in reader.endpoints}

    def outgoing(self, packet: Packet) -> Addressed | None:
        """Return a session's ``packet`` as its reader wants it, ``None`` if there is no such reader.

        On the Home Automation profile there is no key shared with the reader alone, so nothing is encrypted for it.
        On the Smart Energy profile there should be one; a reader that gets nothing under it is asked without.
        """
        place = self._places().get(packet.destination_endpoint)
        if place is None or packet.profile != SMART_ENERGY:
            return None
        reader, each = place
        secured = packet.secured and each.profile == SMART_ENERGY and reader.eui64 not in self._keyless
        sent = replace(packet, profile=each.profile, destination_endpoint=each.endpoint, secured=secured)
        return Addressed(reader.address, sent)

    def undelivered(self, addressed: Addressed) -> None:
        """Hear that a packet did not arrive: the reader may have no key to read it with, or have one now."""
        reader = self.at(addressed.address)
        if reader is not None and addressed.packet.profile == SMART_ENERGY:
            self._keyless ^= {reader.eui64}

    def incoming(self, eui64: str, packet: Packet) -> Packet | None:
        """Return a reader's ``packet`` as a session takes it, ``None`` if it does not come from a meter of it."""
        reader = self._readers.get(eui64)
        for each in reader.endpoints if reader is not None else ():
            if (each.endpoint, each.profile) == (packet.source_endpoint, packet.profile):
                return replace(packet, profile=SMART_ENERGY, source_endpoint=each.number)
        return None
