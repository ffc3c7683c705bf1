"""Reads the capture files that :mod:`ihd.frames.capture` writes, as far as they are whole; it opens no file itself."""

from __future__ import annotations

import struct
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from ihd.frames.capture import (
    APPLICATION,
    COMMENT,
    FRAME,
    FRAME_HEAD,
    INTERFACE,
    LINK_TYPE,
    MAC,
    MAC_CONTROL,
    NETWORK,
    NETWORK_CONTROL,
    ORDER,
    OWN_NETWORK,
    SECTION,
    UNENCRYPTED,
    check_sequence,
)
from ihd.frames.packet import DEVICE_PROFILE, HUB_ADDRESS, SMART_ENERGY, Packet
from ihd.frames.sealing import (
    APPLICATION_SEALED,
    NETWORK_SEALED,
    CaptureKeys,
    opened_for_application,
    opened_for_network,
)
from ihd.said import Said, in_a_row, said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

#: Octets of a block without a body, and of all that stands before and behind a frame's payload.
_BLOCK: Final = 12
_APPLICATION_AT: Final = MAC.size + NETWORK.size
_HEADERS: Final = _APPLICATION_AT + APPLICATION.size
_CHECK: Final = 2
#: The profiles that meters speak: Smart Energy, and in a network of one's own Home Automation too.
_METERED: Final = (SMART_ENERGY, 0x0104)
#: Octets of a section's body before its options.
_SECTION_HEAD: Final = 16
#: What decides between unicast and broadcast in the APS frame control, and nothing else may be set.
_DELIVERY: Final = 0x0C
#: What to do about a capture that cannot be played.
_OURS: Final = said("Capture", "Give a file that `ihd capture` wrote.")
_LONGER: Final = said("Capture", "Capture for longer, where a display hears a meter.")
_KEYS: Final = said(
    "Capture", "`ihd capture --secured --log-key` writes them; they are called like the capture, with .keys at the end."
)
_SEALED: Final = "is sealed"

#: 2200-01-01 in Unix seconds: no frame is carried later.
_NEVER: Final = 7_258_118_400


class Carried(NamedTuple):
    """One frame: at Unix ``seconds``, sent by the display or else by the hub."""

    seconds: float
    from_display: bool
    packet: Packet


class Capture(NamedTuple):
    """All frames up to the first flaw. ``flaw`` says what it is and where, empty for a capture that is whole.

    ``own_network`` tells that the display coordinates the network itself, and that there is no hub.
    """

    frames: tuple[Carried, ...]
    flaw: str
    own_network: bool = False


class CaptureError(ValueError):
    """There is nothing in a capture that could be played: says why and what to do."""


class _FlawError(ValueError):
    """What keeps the rest from being read, and where."""


def read(octets: bytes, keys: CaptureKeys | None = None) -> Capture:
    """Return what is in a capture file; ``keys`` open a sealed one. Nothing it can hold raises."""
    frames: list[Carried] = []
    own = False
    try:
        for kind, at, body in _blocks(octets):
            if kind == SECTION:
                own = own or _says(body[_SECTION_HEAD:], OWN_NETWORK)
            elif kind == INTERFACE:
                _check_interface(body)
            elif kind == FRAME:
                frames.append(
                    _carried(
                        body, keys, said("Capture", "frame {number}, at octet {at},", number=len(frames) + 1, at=at)
                    )
                )
    except _FlawError as flaw:
        return Capture(tuple(frames), str(flaw), own)
    return Capture(tuple(frames), "" if frames else said("Capture", "there is no frame in it"), own)


def playable(name: str, octets: bytes, keys: CaptureKeys | None = None) -> Capture:
    """Return what is in the capture file ``name``. Raises :class:`CaptureError` if there is nothing to show in it."""
    found = read(octets, keys)
    if found.frames and not any(each.packet.profile in _METERED for each in found.frames):
        flaw = said("Capture", "no meter says anything in it")
        raise CaptureError(_unplayable(name, flaw, _LONGER))
    if not found.frames:
        raise CaptureError(_unplayable(name, found.flaw, _KEYS if _SEALED in found.flaw else _OURS))
    return found


def _unplayable(name: str, flaw: str, remedy: Said) -> Said:
    return in_a_row(said("Capture", "{name} cannot be played: {flaw}.", name=name, flaw=flaw), remedy)


def _blocks(octets: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Yield kind, place and body of each block."""
    if not octets:
        raise _FlawError(said("Capture", "it is empty"))
    if len(octets) < _BLOCK + 4 or struct.unpack_from("<I", octets)[0] != SECTION:
        raise _FlawError(said("Capture", "it is not a pcapng file"))
    if struct.unpack_from("<I", octets, 8)[0] != ORDER:
        raise _FlawError(said("Capture", "its octets are in an order that `ihd capture` does not write"))
    at = 0
    while at < len(octets):
        kind, size = struct.unpack_from("<II", octets, at) if len(octets) - at >= _BLOCK else (0, len(octets) + 1)
        if at + size > len(octets):
            raise _FlawError(
                said(
                    "Capture", "it is cut off at octet {end}, within what begins at octet {at}", end=len(octets), at=at
                )
            )
        if size < _BLOCK or size % 4 or octets[at + 4 : at + 8] != octets[at + size - 4 : at + size]:
            raise _FlawError(said("Capture", "what begins at octet {at} is damaged", at=at))
        yield kind, at, octets[at + 8 : at + size - 4]
        at += size


def _check_interface(body: bytes) -> None:
    link_type = int.from_bytes(body[:2], "little")
    if link_type != LINK_TYPE:
        raise _FlawError(
            said(
                "Capture",
                "it holds frames of link type {found}, not of a ZigBee radio ({wanted})",
                found=link_type,
                wanted=LINK_TYPE,
            )
        )


def _carried(body: bytes, keys: CaptureKeys | None, where: Said) -> Carried:
    size = FRAME_HEAD.unpack_from(body)[3] if len(body) >= FRAME_HEAD.size else 0
    end = FRAME_HEAD.size + size
    if size < _HEADERS + _CHECK or end > len(body):
        raise _FlawError(said("Capture", "{where} is too short for ZigBee data", where=where))
    _, high, low, _, _ = FRAME_HEAD.unpack_from(body)
    octets, options = body[FRAME_HEAD.size : end], body[end + -end % 4 :]
    if check_sequence(octets[:-_CHECK]) != int.from_bytes(octets[-_CHECK:], "little"):
        raise _FlawError(said("Capture", "{where} is damaged: its check sequence is wrong", where=where))
    seconds = (high << 32 | low) / 1_000_000
    if seconds >= _NEVER:
        raise _FlawError(said("Capture", "{where} is damaged: its time cannot be right", where=where))
    control, (network, _, source, _, _) = MAC.unpack_from(octets)[0], NETWORK.unpack_from(octets, MAC.size)
    if (control, network & ~NETWORK_SEALED) != (MAC_CONTROL, NETWORK_CONTROL):
        raise _FlawError(said("Capture", "{where} is not one that `ihd capture` writes", where=where))
    rest, sealed = octets[_APPLICATION_AT:-_CHECK], bool(network & NETWORK_SEALED)
    if sealed:
        rest = _open(opened_for_network, keys, octets[MAC.size : _APPLICATION_AT], rest, where)
    packet, encrypted = _application(rest, keys, where)
    secured = encrypted if sealed else packet.profile != DEVICE_PROFILE and not _says(options, UNENCRYPTED)
    return Carried(seconds, source != HUB_ADDRESS, replace(packet, secured=secured))


def _application(octets: bytes, keys: CaptureKeys | None, where: Said) -> tuple[Packet, bool]:
    """Return the packet in an APS frame, and whether it was encrypted."""
    if len(octets) < APPLICATION.size:
        raise _FlawError(said("Capture", "{where} is too short for ZigBee data", where=where))
    control, to, cluster, profile, by, _ = APPLICATION.unpack_from(octets)
    if control & ~(_DELIVERY | APPLICATION_SEALED):
        raise _FlawError(said("Capture", "{where} is not one that `ihd capture` writes", where=where))
    data, encrypted = octets[APPLICATION.size :], bool(control & APPLICATION_SEALED)
    if encrypted:
        data = _open(opened_for_application, keys, octets[: APPLICATION.size], data, where)
    return Packet(profile, cluster, by, to, data), encrypted


def _open(
    way: Callable[[CaptureKeys, bytes, bytes], bytes | None],
    keys: CaptureKeys | None,
    header: bytes,
    rest: bytes,
    where: Said,
) -> bytes:
    """Return the payload of a sealed layer."""
    if keys is None:
        raise _FlawError(said("Capture", "{where} is sealed, and its keys are not beside it", where=where))
    if (payload := way(keys, header, rest)) is None:
        raise _FlawError(said("Capture", "{where} is sealed with other keys than those beside it", where=where))
    return payload


def _says(options: bytes, comment: bytes) -> bool:
    return options.startswith(struct.pack("<HH", COMMENT, len(comment)) + comment)
