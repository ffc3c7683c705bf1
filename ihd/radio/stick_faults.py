"""What a stick, or the system under it, says when something is wrong, as the fault told to a person; it asks nobody."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from typing import Any, Final

import bellows.types as t  # type: ignore[import-untyped]

from ihd.model.link import Fault

#: What the system says when a stick cannot be opened.
OPENING: Final[Mapping[int, Fault]] = {
    errno.ENOENT: Fault.NO_STICK,
    errno.ENODEV: Fault.NO_STICK,
    errno.ENXIO: Fault.NO_STICK,
    errno.ECONNREFUSED: Fault.NO_STICK,
    errno.EHOSTUNREACH: Fault.NO_STICK,
    errno.ENETUNREACH: Fault.NO_STICK,
    errno.EACCES: Fault.NO_PERMISSION,
    errno.EPERM: Fault.NO_PERMISSION,
    errno.EBUSY: Fault.STICK_BUSY,
    errno.ECONNRESET: Fault.STICK_BUSY,
    errno.ENOTTY: Fault.NOT_A_STICK,
    errno.EISDIR: Fault.NOT_A_STICK,
    errno.EINVAL: Fault.NOT_A_STICK,
}
#: What the stick says when it cannot join: a refused association is a hub that admits nobody; a hub whose key does not
#: come, or cannot be read, does not know this display.
JOINING: Final[Mapping[Any, Fault]] = {
    t.sl_Status.NOT_JOINED: Fault.JOIN_CLOSED,
    t.sl_Status.NO_BEACONS: Fault.NO_HUB,
    t.sl_Status.ZIGBEE_NO_NETWORK_KEY_RECEIVED: Fault.JOIN_REFUSED,
    t.sl_Status.ZIGBEE_NO_LINK_KEY_RECEIVED: Fault.JOIN_REFUSED,
    t.sl_Status.ZIGBEE_RECEIVED_KEY_IN_THE_CLEAR: Fault.JOIN_REFUSED,
    t.sl_Status.ZIGBEE_PRECONFIGURED_KEY_REQUIRED: Fault.JOIN_REFUSED,
}
#: What it says when it cannot come back: one that belongs to no network any more was taken out of it.
COMING_BACK: Final[Mapping[Any, Fault]] = {
    t.sl_Status.NOT_JOINED: Fault.REMOVED,
    t.sl_Status.INVALID_STATE: Fault.REMOVED,
    t.sl_Status.ZIGBEE_NO_NETWORK_KEY_RECEIVED: Fault.JOIN_REFUSED,
    t.sl_Status.ZIGBEE_NO_LINK_KEY_RECEIVED: Fault.JOIN_REFUSED,
}
#: Faults of several networks: what a person can do something about comes first.
WORST_FIRST: Final = (Fault.JOIN_REFUSED, Fault.JOIN_CLOSED, Fault.NO_HUB)


def opening_fault(error: OSError, *, hung_up: bool) -> Fault:
    """Return why a stick cannot be opened; ``hung_up`` tells that the far end closed the line meanwhile."""
    # zigpy turns "busy" into a PermissionError; the number is in its cause.
    cause = error.__cause__
    number = cause.errno if isinstance(cause, OSError) else error.errno
    if number is None and hung_up:
        return Fault.STICK_BUSY
    return OPENING.get(number or 0, Fault.NO_STICK)
