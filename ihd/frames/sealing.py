"""The two layers of ZigBee security on frames of a capture, under keys made for that capture; it knows no real key.

ZigBee specification 4.5 (auxiliary headers, nonces) and 4.3.1, 4.4.1 (what is vouched for). The keys of a real network
stay in the stick: a sealed capture is what was carried, sealed anew.
"""

from __future__ import annotations

import re
import struct
from typing import Final, NamedTuple

from ihd.frames.packet import HUB_ADDRESS
from ihd.keys import ccm_star

#: What frame controls say of a sealed frame: NWK (two octets), APS (one).
NETWORK_SEALED: Final = 0x0200
APPLICATION_SEALED: Final = 0x20
#: Security control: which key, and that the sender's long address stands in the header. The level is left out on the
#: air (4.5.1.1.1): 5, encrypted with a code of four octets.
_LEVEL: Final = 5
_NETWORK_CONTROL: Final = 0x28
_LINK_CONTROL: Final = 0x20
#: Control, frame counter, sender; the network's header ends with the number of its key.
_AUXILIARY: Final = struct.Struct("<BI8s")
_KEY_NUMBER: Final = b"\x00"
#: Made up, as all addresses of a capture are (the second bit of the first octet says so).
_HUB: Final = bytes.fromhex("0000000064686902")
_DISPLAY: Final = bytes.fromhex("0100000064686902")
_LINE: Final = re.compile(r'"([0-9a-f]{32})","Normal","([a-z ]+)"')
_NAMES: Final = ("network key", "link key")


class CaptureKeys(NamedTuple):
    """The keys of one capture, 16 octets each: the network's, and the one that hub and display share."""

    network: bytes
    link: bytes

    def __repr__(self) -> str:
        """Return how it stands in logs and tracebacks: without the keys."""
        return "CaptureKeys()"


def written(keys: CaptureKeys) -> str:
    """Return ``keys`` as lines of Wireshark's own file ``zigbee_pc_keys``."""
    return "".join(f'"{key.hex()}","Normal","{name}"\n' for key, name in zip(keys, _NAMES, strict=True))


def parsed(text: str) -> CaptureKeys | None:
    """Return the keys that :func:`written` wrote, ``None`` for anything else."""
    found = {name: bytes.fromhex(key) for key, name in _LINE.findall(text)}
    return CaptureKeys(*(found[name] for name in _NAMES)) if found.keys() == set(_NAMES) else None


def sealed_for_network(keys: CaptureKeys, header: bytes, payload: bytes, source: int, counter: int) -> bytes:
    """Return all that follows the NWK ``header``: auxiliary header, and ``payload`` sealed."""
    return _sealed(keys.network, _NETWORK_CONTROL, _KEY_NUMBER, header, payload, source, counter)


def sealed_for_application(keys: CaptureKeys, header: bytes, payload: bytes, source: int, counter: int) -> bytes:
    """Return all that follows the APS ``header``."""
    return _sealed(keys.link, _LINK_CONTROL, b"", header, payload, source, counter)


def _sealed(key: bytes, control: int, rest: bytes, header: bytes, payload: bytes, source: int, counter: int) -> bytes:
    sender = _HUB if source == HUB_ADDRESS else _DISPLAY
    plain = _AUXILIARY.pack(control | _LEVEL, counter, sender) + rest
    nonce = sender + struct.pack("<IB", counter, control | _LEVEL)
    return bytes((control,)) + plain[1:] + ccm_star.seal(key, nonce, header + plain, payload)


def opened_for_network(keys: CaptureKeys, header: bytes, rest: bytes) -> bytes | None:
    """Return the payload in ``rest``, all that follows the NWK ``header``; ``None`` if it is not under this key."""
    return _opened(keys.network, _NETWORK_CONTROL, len(_KEY_NUMBER), header, rest)


def opened_for_application(keys: CaptureKeys, header: bytes, rest: bytes) -> bytes | None:
    """Return the payload in ``rest``, all that follows the APS ``header``; ``None`` if it is not under this key."""
    return _opened(keys.link, _LINK_CONTROL, 0, header, rest)


def _opened(key: bytes, control: int, beyond: int, header: bytes, rest: bytes) -> bytes | None:
    size = _AUXILIARY.size + beyond
    if len(rest) < size:
        return None
    told, counter, sender = _AUXILIARY.unpack_from(rest)
    if told != control:
        return None
    nonce = sender + struct.pack("<IB", counter, control | _LEVEL)
    return ccm_star.opened(key, nonce, header + bytes((control | _LEVEL,)) + rest[1:size], rest[size:])
