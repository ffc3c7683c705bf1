"""The hub's side of key establishment: one conversation with each device at a time; it knows no meter and no radio.

Certificates come from a test authority of the home's own, which no real hub trusts (keys.md section 2.1).
"""

from __future__ import annotations

from typing import Final

from ihd.frames import zcl
from ihd.frames.key_conversation import Agreed, KeyConversation
from ihd.frames.values import FrameError
from ihd.frames.zcl import DefaultResponse
from ihd.hub import identity
from ihd.hub.trust_centre import TrustCentre
from ihd.keys.authority import Authority, Terms
from ihd.keys.credential import Credential
from ihd.keys.suite import Suite

CLUSTER: Final = 0x0800
_INITIATE: Final = "initiate_key_establishment"
_NAME: Final = 8
_LONG_AGO: Final = 10 * 365 * 86_400


class KeyDesk:
    """Agrees keys with devices in ``suites``; with none it agrees with nobody, and the hub asks for no certificate."""

    def __init__(
        self, seed: bytes, hub_eui64: bytes, suites: tuple[Suite, ...], devices: TrustCentre, start: int
    ) -> None:
        self.suites: Final = suites
        self._seed = seed
        self._devices = devices
        self._valid_from = max(0, start - _LONG_AGO)
        self.authority: Final = Authority(
            identity.octets(seed, "authority", 16), identity.octets(seed, "issuer", _NAME)
        )
        self._own: Final = {suite: self._issue(suite, hub_eui64) for suite in suites}
        # kept after their end, so that a frame that comes again is answered again
        self._talks: dict[int, KeyConversation] = {}
        self._made = 0

    @property
    def offered(self) -> int:
        """Return KeyEstablishmentSuite: a bit for each suite."""
        return sum(self.suites)

    def certify(self, eui64: bytes) -> tuple[Credential, ...]:
        """Return the certificates with which the device ``eui64`` can agree keys here, one for each suite."""
        return tuple(self._issue(suite, eui64) for suite in self.suites)

    def wants_key(self, node: int) -> bool:
        """Return whether the device at ``node`` has to agree a key before it is told anything."""
        return bool(self.suites) and not self._devices.has_agreed(node)

    def receive(self, node: int, data: bytes, now: float) -> list[bytes] | None:
        """Return the answers to a frame from ``node``, ``None`` to one that is no part of an agreement."""
        try:
            frame = zcl.decode(CLUSTER, data)
        except FrameError:
            return None
        if not self.suites or frame.from_server or (frame.general and not isinstance(frame.fields, DefaultResponse)):
            return None
        talk = self._talks.get(node)
        if frame.name == _INITIATE and (talk is None or not talk.answers_again(frame)):
            talk = self._talks[node] = self._begin(node)
        if talk is None:
            return None
        talk.receive(frame, now)
        if isinstance(talk.outcome, Agreed) and self.wants_key(node):
            self._devices.agree(node, talk.outcome.link_key)
        return talk.take_frames()

    def forget(self, node: int) -> None:
        """Drop what was being agreed with a device that left."""
        self._talks.pop(node, None)

    def _begin(self, node: int) -> KeyConversation:
        self._made += 1
        parts = (identity.octets(self._seed, f"ephemeral {self._made} {part}", 32) for part in range(2))
        return KeyConversation.respond(self._own.values(), self._devices.eui64(node), b"".join(parts))

    def _issue(self, suite: Suite, eui64: bytes) -> Credential:
        terms = Terms(valid_from=self._valid_from) if suite is Suite.TWO else None
        serial = identity.octets(self._seed, f"serial {suite} {eui64.hex()}", _NAME)
        return self.authority.issue(suite, eui64, serial, terms)
