"""Who may be on the hub's network, by which key, and at which address; it carries nothing and tells nobody."""

from __future__ import annotations

from enum import Enum

from ihd.hub.identity import short_address


class Refusal(Enum):
    """Why the hub does not let a device in."""

    CLOSED = "the hub admits nobody now"
    UNKNOWN_DEVICE = "the hub does not have this device on its list"
    WRONG_KEY = "the key is not the one the hub has for this device"


class TrustCentre:
    """The hub's list of devices. Addresses (EUI-64) have their most significant octet first; keys are 16 octets."""

    def __init__(self, seed: bytes) -> None:
        self._seed = seed
        self._listed: dict[bytes, bytes] = {}
        self._agreed: dict[bytes, bytes] = {}
        self._nodes: dict[bytes, int] = {}

    def admit(self, eui64: bytes, install_link_key: bytes) -> None:
        """Put a device on the list, with the link key that its install code makes."""
        self._listed[eui64] = install_link_key

    def remove(self, eui64: bytes) -> int | None:
        """Strike a device off the list, and what was agreed with it. Return its short address, if it has one."""
        self._listed.pop(eui64, None)
        self._agreed.pop(eui64, None)
        return self._nodes.get(eui64)

    def join(self, eui64: bytes, link_key: bytes) -> int | Refusal:
        """Return the short address of a device that joins by its install code's link key, the same each time."""
        if eui64 not in self._listed:
            return Refusal.UNKNOWN_DEVICE
        if self._listed[eui64] != link_key:
            return Refusal.WRONG_KEY
        self._agreed.pop(eui64, None)  # who joins anew agrees anew
        return self._node(eui64)

    def rejoin(self, eui64: bytes, link_key: bytes | None) -> int | Refusal:
        """Return the short address of a device that comes back, proving itself by ``link_key`` unless that is None."""
        if eui64 not in self._listed:
            return Refusal.UNKNOWN_DEVICE
        if link_key is not None and link_key != self._agreed.get(eui64, self._listed[eui64]):
            return Refusal.WRONG_KEY
        return self._node(eui64)

    def agree(self, node: int, link_key: bytes) -> None:
        """Share ``link_key`` with the device at ``node`` from now on, in place of its install code's."""
        self._agreed[self.eui64(node)] = link_key

    def has_agreed(self, node: int) -> bool:
        """Return whether a key was agreed with the device at ``node`` since it joined."""
        return self.eui64(node) in self._agreed

    def link_key(self, node: int) -> bytes | None:
        """Return the key shared with the device at ``node``, ``None`` for a stranger."""
        eui64 = self.eui64(node)
        return self._agreed.get(eui64) or self._listed.get(eui64)

    def eui64(self, node: int) -> bytes:
        """Return the EUI-64 of the device at ``node``, empty for a stranger."""
        return next((eui64 for eui64, address in self._nodes.items() if address == node), b"")

    def _node(self, eui64: bytes) -> int:
        return self._nodes.setdefault(eui64, short_address(self._seed, eui64, set(self._nodes.values())))
