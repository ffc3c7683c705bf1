"""The hub's side of key establishment: one device at a time, the others are told to wait; it knows no meter, no radio.

Rules: keys.md section 2. Certificates come from a test authority of the home's own, which no real hub trusts.
"""

from __future__ import annotations

from math import ceil
from typing import Final, NamedTuple

from ihd.frames.clusters import KeyEstablishment
from ihd.frames.key_conversation import Agreed, KeyConversation, busy
from ihd.frames.key_conversation_table import NAMES, ON_THE_WAY, Said
from ihd.frames.zcl import DefaultResponse, Frame
from ihd.hub import identity
from ihd.hub.interface_table import Interface
from ihd.hub.trust_centre import TrustCentre
from ihd.keys.agreement import Role
from ihd.keys.authority import Authority, Terms
from ihd.keys.credential import Credential
from ihd.keys.suite import Suite

CLUSTER: Final = int(KeyEstablishment.cluster_id)
_INITIATE: Final = NAMES[Role.INITIATOR][Said.IDENTITY]
_NAME: Final = 8
_LONG_AGO: Final = 10 * 365 * 86_400
#: Seconds that a device is asked to wait which lets others go first, where no turn says how long it takes.
_SOME_TIME: Final = 10


class _Turn(NamedTuple):
    """Whose turn it is, or was last: an ended conversation is kept, so that what comes again is answered again."""

    node: int
    talk: KeyConversation


class KeyDesk:
    """Agrees keys with devices in ``suites``; with none it agrees with nobody, and the hub asks for no certificate.

    One conversation is held at a time, for the hub has meters to hear (hub.md section 1). Times are home time.
    """

    def __init__(
        self, seed: bytes, hub_eui64: bytes, suites: tuple[Suite, ...], devices: TrustCentre, hub: Interface
    ) -> None:
        self.suites: Final = suites
        self._seed = seed
        self._devices = devices
        self._hub = hub
        self._valid_from = max(0, hub.now - _LONG_AGO)
        self.authority: Final = Authority(
            identity.octets(seed, "authority", 16), identity.octets(seed, "issuer", _NAME)
        )
        self._own: Final = {suite: self._issue(suite, hub_eui64) for suite in suites}
        self._turn: _Turn | None = None
        self._waiting: dict[int, float] = {}
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

    def receive(self, node: int, frame: Frame, now: float) -> list[bytes] | None:
        """Return the answers to a frame from ``node``, ``None`` to one that is no part of an agreement."""
        if not self.suites or frame.from_server or (frame.general and not isinstance(frame.fields, DefaultResponse)):
            return None
        self.run_to(now)
        talk = self._talk_with(node)
        if frame.name == _INITIATE and not talk.answers_again(frame):
            if not self._may_begin(node):
                return [self._put_off(node, frame.sequence, now)]
            talk = self._begin(node)
        before = talk.outcome
        talk.receive(frame, now)
        if before is None and isinstance(talk.outcome, Agreed):
            self._devices.agree(node, talk.outcome.link_key)
        return talk.take_frames()

    def next_event(self) -> int | None:
        """Return the second at which the device whose turn it is has taken too long, ``None`` if nobody has one."""
        until = self._turn.talk.next_timer() if self._turn is not None else None
        return None if until is None else ceil(until)

    def run_to(self, now: float) -> None:
        """Notice that time has passed: a device that does not go on, or does not come back, keeps nobody waiting."""
        if self._turn is not None:
            self._turn.talk.on_timer(now)
        self._waiting = {node: until for node, until in self._waiting.items() if now < until}

    def forget(self, node: int) -> None:
        """Drop what was being agreed with a device that left, or joins again."""
        self._waiting.pop(node, None)
        if self._turn is not None and self._turn.node == node:
            self._turn = None

    def _talk_with(self, node: int) -> KeyConversation:
        """Return the conversation whose turn it is, if it is with ``node``; else one in which nothing was said."""
        return self._turn.talk if self._turn is not None and self._turn.node == node else self._conversation(node)

    def _may_begin(self, node: int) -> bool:
        """Return whether a device gets a turn now. Who had the last lets those go first whom it kept waiting."""
        if self._turn is None or self._turn.node != node:
            return self.next_event() is None
        return not self._waiting.keys() - {node}

    def _begin(self, node: int) -> KeyConversation:
        self._waiting.pop(node, None)
        self._turn = _Turn(node, self._conversation(node))
        return self._turn.talk

    def _put_off(self, node: int, sequence: int, now: float) -> bytes:
        """Tell a device to come back, and expect it; what it was agreeing on is given up."""
        if self._turn is not None and self._turn.node == node:
            self._turn = _Turn(node, self._conversation(node))
        until = self.next_event() or now + _SOME_TIME
        self._waiting[node] = until + ON_THE_WAY
        return busy(sequence, until - now, self.offered)

    def _conversation(self, node: int) -> KeyConversation:
        """Return a new conversation, with octets for its ephemeral key that were in none before."""
        self._made += 1
        parts = (identity.octets(self._seed, f"ephemeral {self._made} {part}", 32) for part in range(2))
        known = self._hub.now if self._hub.clock_known else None
        return KeyConversation.respond(self._own.values(), self._devices.eui64(node), b"".join(parts), known)

    def _issue(self, suite: Suite, eui64: bytes) -> Credential:
        terms = Terms(valid_from=self._valid_from) if suite is Suite.TWO else None
        serial = identity.octets(self._seed, f"serial {suite} {eui64.hex()}", _NAME)
        return self.authority.issue(suite, eui64, serial, terms)
