"""Addresses, keys and numbers of a simulated home, all from its seed; it is no cipher and makes nothing secret."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2s
from typing import Final

#: Channels that lie between the common Wi-Fi ones, where hubs prefer to be.
_CHANNELS: Final = (11, 14, 15, 19, 20, 24, 25)
#: First octets of addresses that no maker was given: locally administered.
_LOCAL: Final = 0x02
_FIRST_ADDRESS: Final = 0x0001
_LAST_ADDRESS: Final = 0xFFF7


@dataclass(frozen=True, slots=True)
class Network:
    """The hub's network: ``hub_eui64`` most significant octet first."""

    pan_id: int
    extended_pan_id: bytes
    channel: int
    hub_eui64: bytes
    network_key: bytes
    update_id: int = 0


def octets(seed: bytes, name: str, size: int) -> bytes:
    """Return ``size`` octets (up to 32) that always are the same for ``seed`` and ``name``."""
    return blake2s(name.encode(), key=seed[:32], digest_size=size).digest()


def number(seed: bytes, name: str, below: int) -> int:
    """Return a whole number from 0 up to but not including ``below``."""
    return int.from_bytes(octets(seed, name, 16), "big") % below


def network(seed: bytes) -> Network:
    """Return the network of the home with ``seed``."""
    eui64 = octets(seed, "hub", 8)
    return Network(
        pan_id=number(seed, "pan", 0xFFFE - 1) + 1,
        extended_pan_id=octets(seed, "extended pan", 8),
        channel=_CHANNELS[number(seed, "channel", len(_CHANNELS))],
        hub_eui64=bytes((eui64[0] & 0xFC | _LOCAL, *eui64[1:])),
        network_key=octets(seed, "network key", 16),
    )


def short_address(seed: bytes, eui64: bytes, taken: set[int]) -> int:
    """Return a short address for a device, none of those ``taken``."""
    span = _LAST_ADDRESS - _FIRST_ADDRESS + 1
    first = number(seed, f"address {eui64.hex()}", span)
    return next(
        address for address in (_FIRST_ADDRESS + (first + at) % span for at in range(span)) if address not in taken
    )


def site_number(seed: bytes, name: str, digits: int) -> str:
    """Return ``digits`` decimal digits (an MPAN or MPRN that nobody has: it begins with 00)."""
    return f"00{number(seed, name, 10 ** (digits - 2)):0{digits - 2}d}"
