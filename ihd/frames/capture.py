"""Packets as a capture file (pcapng) that Wireshark dissects to the last Smart Energy field; it knows no radio and no
clock.

Layers and link type: capture.md. Blocks and options: the pcapng draft (draft-ietf-opsawg-pcapng), 3 and 4. The copy is
unsecured unless it is given keys; it is for people and tests, not the air.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

from ihd.frames.packet import DEVICE_PROFILE
from ihd.frames.sealing import APPLICATION_SEALED, NETWORK_SEALED, sealed_for_application, sealed_for_network

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ihd.frames.packet import Packet
    from ihd.frames.sealing import CaptureKeys

#: IEEE 802.15.4 with its check sequence (capture.md).
LINK_TYPE: Final = 195
#: Any PAN will do for a copy, and any short address but the hub's for the display.
PAN: Final = 0x1A62
DISPLAY_ADDRESS: Final = 0x0001
#: NWK addresses from here on are broadcasts (ZigBee specification 3.6.5).
BROADCAST: Final = 0xFFF8
#: Kinds of blocks, and the number that tells how a section's octets are ordered.
SECTION, INTERFACE, FRAME = 0x0A0D0D0A, 1, 6
ORDER: Final = 0x1A2B3C4D
#: What is said of a frame beside it: data that the APS layer did not encrypt. Discovery never is.
UNENCRYPTED: Final = b"sent without APS encryption"
COMMENT: Final = 1
#: What is said of a whole capture: there is no hub in it.
OWN_NETWORK: Final = b"a network of one's own: the display coordinates it"
_APPLICATION_NAME: Final = 4
_NO_MORE_OPTIONS: Final = bytes(4)
MAC: Final = struct.Struct("<HBHHH")
NETWORK: Final = struct.Struct("<HHHBB")
APPLICATION: Final = struct.Struct("<BBHHBB")
#: An interface, a microsecond's high and low half, octets kept, octets there were (4.3).
FRAME_HEAD: Final = struct.Struct("<IIIII")
_RADIUS: Final = 30
#: Frame controls of a copy, MAC and network layer (capture.md), and the APS layer's delivery mode of a broadcast.
MAC_CONTROL: Final = 0x8841
NETWORK_CONTROL: Final = 0x0008
BROADCAST_DELIVERY: Final = 0x08


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


def frame(packet: Packet, source: int, destination: int, counter: int, keys: CaptureKeys | None = None) -> bytes:
    """One IEEE 802.15.4 frame that carries ``packet`` between two short addresses, its check sequence included.

    With ``keys`` it is sealed as on the air: the network layer always, the APS layer where the packet says so.
    """
    number = counter & 0xFF
    broadcast = destination >= BROADCAST
    mac = MAC.pack(MAC_CONTROL, number, PAN, 0xFFFF if broadcast else destination, source)
    sealed = NETWORK_SEALED if keys is not None else 0
    network = NETWORK.pack(NETWORK_CONTROL | sealed, destination, source, _RADIUS, number)
    rest = _application(packet, number, counter, source, keys, broadcast=broadcast)
    if keys is not None:
        rest = sealed_for_network(keys, network, rest, source, counter)
    octets = mac + network + rest
    return octets + struct.pack("<H", check_sequence(octets))


def _application(
    packet: Packet, number: int, counter: int, source: int, keys: CaptureKeys | None, *, broadcast: bool
) -> bytes:
    """The APS header and what follows it; discovery and Smart Energy have the same."""
    seals = keys if is_encrypted(packet) else None
    control = (BROADCAST_DELIVERY if broadcast else 0) | (APPLICATION_SEALED if seals is not None else 0)
    ends = packet.destination_endpoint, packet.cluster, packet.profile, packet.source_endpoint
    header = APPLICATION.pack(control, *ends, number)
    if seals is None:
        return header + packet.data
    return header + sealed_for_application(seals, header, packet.data, source, counter)


def is_encrypted(packet: Packet) -> bool:
    """Return whether the APS layer encrypts it: discovery never is."""
    return packet.secured and packet.profile != DEVICE_PROFILE


def _padded(octets: bytes) -> bytes:
    return octets + bytes(-len(octets) % 4)


def _option(code: int, octets: bytes) -> bytes:
    """One option of a list (3.5); nothing for an empty one."""
    return struct.pack("<HH", code, len(octets)) + _padded(octets) if octets else b""


def _block(kind: int, body: bytes) -> bytes:
    size = struct.pack("<I", len(body) + 12)
    return struct.pack("<I", kind) + size + body + size


def opening(application: str = "", *, own_network: bool = False) -> bytes:
    """What a file begins with: whose it is, whether there is no hub in it, and of which link type its frames are."""
    said = ((COMMENT, OWN_NETWORK if own_network else b""), (_APPLICATION_NAME, application.encode()))
    options = b"".join(_option(code, octets) for code, octets in said)
    section = struct.pack("<IHHq", ORDER, 1, 0, -1) + (options and options + _NO_MORE_OPTIONS)
    return _block(SECTION, section) + _block(INTERFACE, struct.pack("<HHI", LINK_TYPE, 0, 0))


def block(
    seconds: float, source: int, destination: int, packet: Packet, counter: int, keys: CaptureKeys | None = None
) -> bytes:
    """The block of one frame, carried at ``seconds`` (Unix) between two short addresses; with ``keys`` it is sealed."""
    octets = frame(packet, source, destination, counter, keys)
    high, low = divmod(round(seconds * 1_000_000), 1 << 32)
    body = FRAME_HEAD.pack(0, high, low, len(octets), len(octets)) + _padded(octets)
    # A sealed frame tells it itself.
    said = is_encrypted(packet) or packet.profile == DEVICE_PROFILE or keys is not None
    return _block(FRAME, body if said else body + _option(COMMENT, UNENCRYPTED) + _NO_MORE_OPTIONS)


def pcapng(packets: Iterable[tuple[float, int, int, Packet]], keys: CaptureKeys | None = None) -> bytes:
    """A whole capture file from (Unix seconds, source address, destination address, packet), in the order given."""
    return opening() + b"".join(block(*carried, counter, keys) for counter, carried in enumerate(packets))
