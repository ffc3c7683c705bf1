"""Packets as a capture file that Wireshark dissects to the last Smart Energy field; it knows no radio and no clock.

Layers and link type: capture.md. The copy is unsecured, so it needs no key; it is for people and tests, not the air.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ihd.frames.packet import Packet

#: IEEE 802.15.4 with its check sequence (capture.md).
LINK_TYPE: Final = 195
#: Any PAN will do for a copy.
PAN: Final = 0x1A62
#: NWK addresses from here on are broadcasts (ZigBee specification 3.6.5).
_BROADCAST: Final = 0xFFF8
_FILE_HEADER: Final = struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 0xFFFF, LINK_TYPE)
_MAC: Final = struct.Struct("<HBHHH")
_NETWORK: Final = struct.Struct("<HHHBB")
_APPLICATION: Final = struct.Struct("<BBHHBB")
_RADIUS: Final = 30


def _crc_row(octet: int) -> int:
    for _ in range(8):
        octet = octet >> 1 ^ (0x8408 if octet & 1 else 0)
    return octet


_CRC: Final = tuple(_crc_row(octet) for octet in range(256))


def check_sequence(octets: bytes) -> int:
    """The frame check sequence of IEEE 802.15.4 (7.2.10): CRC-16, reflected 0x8408, starting from zero."""
    rest = 0
    for octet in octets:
        rest = rest >> 8 ^ _CRC[(rest ^ octet) & 0xFF]
    return rest


def frame(packet: Packet, source: int, destination: int, counter: int) -> bytes:
    """One IEEE 802.15.4 frame that carries ``packet`` between two short addresses, its check sequence included."""
    number = counter & 0xFF
    mac = 0xFFFF if destination >= _BROADCAST else destination
    # Delivery mode 2 is broadcast, 0 unicast; discovery and Smart Energy share the rest of the header.
    delivery = 0x08 if destination >= _BROADCAST else 0x00
    octets = (
        _MAC.pack(0x8841, number, PAN, mac, source)
        + _NETWORK.pack(0x0008, destination, source, _RADIUS, number)
        + _APPLICATION.pack(
            delivery,
            packet.destination_endpoint,
            packet.cluster,
            packet.profile,
            packet.source_endpoint,
            number,
        )
        + packet.data
    )
    return octets + struct.pack("<H", check_sequence(octets))


def pcap(packets: Iterable[tuple[float, int, int, Packet]]) -> bytes:
    """A whole capture file from (Unix seconds, source address, destination address, packet), in the order given."""
    parts = [_FILE_HEADER]
    for counter, (seconds, source, destination, packet) in enumerate(packets):
        octets = frame(packet, source, destination, counter)
        microseconds = round(seconds * 1_000_000)
        parts.append(struct.pack("<IIII", *divmod(microseconds, 1_000_000), len(octets), len(octets)))
        parts.append(octets)
    return b"".join(parts)
