"""The ZigBee clock on the wire and the Unix clock elsewhere: arithmetic only, it does not know what time it is."""

from __future__ import annotations

from typing import Final

#: Unix time of 2000-01-01T00:00:00Z, where ZigBee's UTCTime starts (ZCL 2.6.2, smart-energy.md 4.5 Time).
ZIGBEE_EPOCH: Final = 946_684_800
#: "Invalid" as an attribute, "now" or "until changed" as a command field (ZCL 2.6.2).
NO_TIME: Final = 0xFFFF_FFFF


def to_wire(unix_seconds: int) -> int:
    """ZigBee UTCTime of a Unix time in seconds. Raises ValueError outside 2000-01-01 .. 2136-02-07."""
    seconds = unix_seconds - ZIGBEE_EPOCH
    if not 0 <= seconds < NO_TIME:
        raise ValueError(f"Unix time {unix_seconds} cannot be written as ZigBee UTCTime")
    return seconds


def from_wire(zigbee_seconds: int) -> int:
    """Unix seconds of a ZigBee UTCTime (seconds since 2000-01-01 UTC)."""
    return zigbee_seconds + ZIGBEE_EPOCH
