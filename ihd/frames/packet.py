"""One APS datagram between the display and the hub: addressing and payload, nothing of what the payload means."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

#: ZigBee Smart Energy application profile (smart-energy.md 4.1).
SMART_ENERGY: Final = 0x0109
#: ZigBee Device Profile: discovery, endpoint 0 (ZigBee specification 2.4).
DEVICE_PROFILE: Final = 0x0000
#: The coordinator's short address: the hub is always node 0 of its own network.
HUB_ADDRESS: Final = 0x0000


@dataclass(frozen=True, slots=True)
class Packet:
    """One application payload, as it passes the radio seam (house.md section 5).

    ``secured`` tells whether the APS layer encrypts it; Smart Energy data must be, discovery is not. The payload may
    hold a top-up code, so it is never part of what a log shows.
    """

    profile: int
    cluster: int
    source_endpoint: int
    destination_endpoint: int
    data: bytes = field(repr=False)
    secured: bool = True
