"""Reads the capture files that :mod:`ihd.frames.capture` writes, as far as they are whole; it opens no file itself."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final, NamedTuple

from ihd.frames.capture import (
    APPLICATION,
    COMMENT,
    FRAME,
    FRAME_HEAD,
    INTERFACE,
    LINK_TYPE,
    MAC,
    NETWORK,
    ORDER,
    SECTION,
    UNENCRYPTED,
    check_sequence,
)
from ihd.frames.packet import DEVICE_PROFILE, HUB_ADDRESS, Packet

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Octets of a block without a body, and of all that stands before and behind a frame's payload.
_BLOCK: Final = 12
_HEADERS: Final = MAC.size + NETWORK.size + APPLICATION.size
_CHECK: Final = 2
#: Frame controls of a copy: MAC and network layer (capture.md).
_MAC_CONTROL: Final = 0x8841
_NETWORK_CONTROL: Final = 0x0008
#: What decides between unicast and broadcast in the APS frame control, and nothing else may be set.
_DELIVERY: Final = 0x0C

#: 2200-01-01 in Unix seconds: no frame is carried later.
_NEVER: Final = 7_258_118_400


class Carried(NamedTuple):
    """One frame: at Unix ``seconds``, sent by the display or else by the hub."""

    seconds: float
    from_display: bool
    packet: Packet


class Capture(NamedTuple):
    """All frames up to the first flaw. ``flaw`` says what it is and where, empty for a capture that is whole."""

    frames: tuple[Carried, ...]
    flaw: str


class CaptureError(ValueError):
    """There is nothing in a capture that could be played: says why and what to do."""


class _FlawError(ValueError):
    """What keeps the rest from being read, and where."""


def read(octets: bytes) -> Capture:
    """Return what is in a capture file. Nothing it can hold raises."""
    frames: list[Carried] = []
    try:
        for kind, at, body in _blocks(octets):
            if kind == INTERFACE:
                _check_interface(body)
            elif kind == FRAME:
                frames.append(_carried(body, f"frame {len(frames) + 1}, at octet {at},"))
    except _FlawError as flaw:
        return Capture(tuple(frames), str(flaw))
    return Capture(tuple(frames), "" if frames else "there is no frame in it")


def playable(name: str, octets: bytes) -> Capture:
    """Return what is in the capture file ``name``. Raises :class:`CaptureError` if that is not a single frame."""
    found = read(octets)
    if not found.frames:
        raise CaptureError(f"{name} cannot be played: {found.flaw}. Give a file that `ihd capture` wrote.")
    return found


def _blocks(octets: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Yield kind, place and body of each block."""
    if not octets:
        raise _FlawError("it is empty")
    if len(octets) < _BLOCK + 4 or struct.unpack_from("<I", octets)[0] != SECTION:
        raise _FlawError("it is not a pcapng file")
    if struct.unpack_from("<I", octets, 8)[0] != ORDER:
        raise _FlawError("its octets are in an order that `ihd capture` does not write")
    at = 0
    while at < len(octets):
        kind, size = struct.unpack_from("<II", octets, at) if len(octets) - at >= _BLOCK else (0, len(octets) + 1)
        if at + size > len(octets):
            raise _FlawError(f"it is cut off at octet {len(octets)}, within what begins at octet {at}")
        if size < _BLOCK or size % 4 or octets[at + 4 : at + 8] != octets[at + size - 4 : at + size]:
            raise _FlawError(f"what begins at octet {at} is damaged")
        yield kind, at, octets[at + 8 : at + size - 4]
        at += size


def _check_interface(body: bytes) -> None:
    link_type = int.from_bytes(body[:2], "little")
    if link_type != LINK_TYPE:
        raise _FlawError(f"it holds frames of link type {link_type}, not of a ZigBee radio ({LINK_TYPE})")


def _carried(body: bytes, where: str) -> Carried:
    size = FRAME_HEAD.unpack_from(body)[3] if len(body) >= FRAME_HEAD.size else 0
    end = FRAME_HEAD.size + size
    if size < _HEADERS + _CHECK or end > len(body):
        raise _FlawError(f"{where} is too short for ZigBee data")
    _, high, low, _, _ = FRAME_HEAD.unpack_from(body)
    octets, rest = body[FRAME_HEAD.size : end], body[end + -end % 4 :]
    if check_sequence(octets[:-_CHECK]) != int.from_bytes(octets[-_CHECK:], "little"):
        raise _FlawError(f"{where} is damaged: its check sequence is wrong")
    control = MAC.unpack_from(octets)[0]
    network, _, source, _, _ = NETWORK.unpack_from(octets, MAC.size)
    delivery, to, cluster, profile, by, _ = APPLICATION.unpack_from(octets, MAC.size + NETWORK.size)
    if (control, network, delivery & ~_DELIVERY) != (_MAC_CONTROL, _NETWORK_CONTROL, 0):
        raise _FlawError(f"{where} is not one that `ihd capture` writes")
    seconds = (high << 32 | low) / 1_000_000
    if seconds >= _NEVER:
        raise _FlawError(f"{where} is damaged: its time cannot be right")
    secured = profile != DEVICE_PROFILE and not _says(rest, UNENCRYPTED)
    packet = Packet(profile, cluster, by, to, octets[_HEADERS:-_CHECK], secured)
    return Carried(seconds, source != HUB_ADDRESS, packet)


def _says(options: bytes, comment: bytes) -> bool:
    return options.startswith(struct.pack("<HH", COMMENT, len(comment)) + comment)
