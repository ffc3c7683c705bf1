"""The meter readers around a simulated stick that coordinates: who is let in, what goes to whom; it reads no packet."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Final, Protocol

import bellows.types as t  # type: ignore[import-untyped]

from ihd.frames import zdo
from ihd.frames.packet import DEVICE_PROFILE, Packet
from ihd.hub.trust_centre import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from ihd.radio.sim_endpoints import Endpoints

Fields = dict[str, Any]

#: The key that a device without an install code joins by (Base Device Behavior 5.3, the default one).
WELL_KNOWN: Final = b"ZigBeeAlliance09"
_BY_INSTALL_CODE: Final = t.EzspDecisionBitmask.JOINS_USE_INSTALL_CODE_KEY
_ANYBODY: Final = b"\xff" * 8
_FOREVER: Final = 0xFF


class Neighbour(Protocol):
    """A device near the stick."""

    @property
    def eui64(self) -> bytes:
        """Return its number, as printed."""

    @property
    def link_key(self) -> bytes | None:
        """Return the key of its install code, ``None`` if it joins by the one that everybody knows."""

    def reads(self, packet: Packet) -> bool:
        """Return whether it hears, and can read, a packet."""

    def receive(self, packet: Packet) -> Packet | None:
        """Return its answer to a packet, ``None`` for none."""


class SimReaders:
    """The devices of one stick's own network.

    ``hand_up`` gives the host a packet and the short address it came from. ``is_up`` tells whether the stick
    coordinates a network now. Who has joined outlives the stick's resets, as its tokens do, but not its network.
    """

    def __init__(
        self,
        call_back: Callable[..., None],
        hand_up: Callable[[Packet, int], None],
        is_up: Callable[[], bool],
        endpoints: Callable[[], Endpoints],
    ) -> None:
        self._neighbours: dict[int, Neighbour] = {}
        self._call_back = call_back
        self._hand_up = hand_up
        self._is_up = is_up
        self._endpoints = endpoints
        self._open = False
        self._closing: asyncio.TimerHandle | None = None
        self._policy = 0
        self._keys: dict[bytes, bytes] = {}

    def reset(self) -> None:
        """Let nobody in."""
        self._permit(0)
        self._policy = 0
        self._keys.clear()

    def forget(self) -> None:
        """Have no devices any more: the network they joined is gone."""
        self.reset()
        self._neighbours.clear()

    def commands(self) -> dict[str, Callable[..., Fields]]:
        """Return the EZSP commands that concern who may join."""
        return {
            "permitJoining": self._permit,
            "setPolicy": self._set_policy,
            "importTransientKey": lambda eui64, key, _flags: self._take_key(eui64, key),
            "addTransientLinkKey": self._take_key,
            "lookupEui64ByNodeId": self._tell_eui64,
        }

    @property
    def is_open(self) -> bool:
        """Return whether devices may join now."""
        return self._open and self._is_up()

    # ------------------------------------------------------------------------------------------------- for a reader

    def join(self, reader: Neighbour, address: int) -> Refusal | None:
        """Let a reader in at ``address``; return why not, if it may not."""
        if not self.is_open:
            return Refusal.CLOSED
        own_key = self._keys.get(reader.eui64)
        if self._policy & _BY_INSTALL_CODE and own_key is None:
            return Refusal.UNKNOWN_DEVICE
        if (reader.link_key or WELL_KNOWN) != (own_key or self._keys.get(_ANYBODY)):
            return Refusal.WRONG_KEY
        self._neighbours[address] = reader
        self._call_back(
            "trustCenterJoinHandler",
            newNodeId=address,
            newNodeEui64=t.EUI64(reader.eui64[::-1]),
            status=t.EmberDeviceUpdate.STANDARD_SECURITY_UNSECURED_JOIN,
            policyDecision=t.EmberJoinDecision.USE_PRECONFIGURED_KEY,
            parentOfNewNodeId=0,
        )
        self._announce(reader, address)
        return None

    def rejoin(self, reader: Neighbour, address: int) -> None:
        """Take a reader back, which has the network's key, at another ``address``."""
        for known in [each for each, other in self._neighbours.items() if other is reader]:
            del self._neighbours[known]
        self._neighbours[address] = reader
        self._announce(reader, address)

    def say(self, address: int, packet: Packet) -> None:
        """Carry what a reader says to the host."""
        if self._is_up() and address in self._neighbours:
            self._hand_up(packet, address)

    def endpoint(self, profile: int) -> int:
        """Return the host's endpoint on ``profile``, as a reader finds it by asking, 0 if there is none."""
        return self._endpoints().on(profile)

    # ------------------------------------------------------------------------------------------------- for the stick

    def carry(self, address: int, packet: Packet) -> Callable[[], None] | None:
        """Return what to do for ``packet`` to arrive at ``address``, ``None`` if it cannot."""
        reader = self._neighbours.get(address)
        if reader is None or not reader.reads(packet):
            return None

        def deliver() -> None:
            answer = reader.receive(packet)
            if answer is not None:
                self.say(address, answer)

        return deliver

    def _announce(self, reader: Neighbour, address: int) -> None:
        cluster, data = zdo.encode(zdo.DeviceAnnounce(0, address, reader.eui64))
        self.say(address, Packet(DEVICE_PROFILE, cluster, 0, 0, data, secured=False))

    def _permit(self, seconds: int) -> Fields:
        if self._closing is not None:
            self._closing.cancel()
            self._closing = None
        self._open = bool(seconds)
        if seconds not in (0, _FOREVER):
            self._closing = asyncio.get_running_loop().call_later(seconds, self._permit, 0)
        return {}

    def _set_policy(self, policy: int, decision: int) -> Fields:
        if policy == t.EzspPolicyId.TRUST_CENTER_POLICY:
            self._policy = int(decision)
        return {}

    def _take_key(self, eui64: Any, key: Any) -> Fields:
        self._keys[bytes(eui64.serialize())[::-1]] = bytes(key.serialize())
        return {}

    def _tell_eui64(self, address: int) -> Fields:
        reader = self._neighbours.get(address)
        if reader is None:
            return {"status": t.sl_Status.NOT_FOUND}
        return {"eui64": t.EUI64(reader.eui64[::-1])}
