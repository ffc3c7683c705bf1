"""Agreeing on a key of the display's own before anything else is asked: whether, with whom, what came of it.

It holds one conversation at a time (:mod:`ihd.frames.key_conversation`), sends nothing itself and has no clock.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from ihd.frames.key_conversation import Agreed, Broken, KeyConversation, Why
from ihd.frames.meter_book import attribute
from ihd.frames.zcl import DefaultResponse, Frame
from ihd.keys.credential import Credential
from ihd.model.link import Fault

KEY_ESTABLISHMENT: Final = 0x0800
SUITES: Final = attribute(KEY_ESTABLISHMENT, "key_establishment_suite")
#: What a person is told of an agreement that came to nothing.
FAULTS: Final[Mapping[Why, Fault]] = {
    Why.OWN_CERTIFICATE: Fault.OWN_CERTIFICATE,
    Why.PEER_CERTIFICATE: Fault.HUB_CERTIFICATE,
    Why.REFUSED: Fault.CERTIFICATE_REFUSED,
    Why.PROOF: Fault.KEYS_FAILED,
    Why.MESSAGE: Fault.KEYS_FAILED,
    Why.SUITE: Fault.KEYS_FAILED,
    Why.BUSY: Fault.KEYS_FAILED,
    Why.SILENCE: Fault.KEYS_FAILED,
}


@dataclass(frozen=True, slots=True)
class Keys:
    """What a display agrees keys with.

    ``credentials`` are its certificates, at most one of a suite; ``agreed_with`` the EUI-64 of the hub that it shares
    an agreed key with already, most significant octet first, and ``agreed_suite`` the suite of that key.
    """

    credentials: tuple[Credential, ...] = field(default=(), repr=False)
    random_bytes: Callable[[int], bytes] = bytes
    agreed_with: bytes = b""
    agreed_suite: int = 0

    def having_agreed(self, hub: bytes, suite: int) -> Keys:
        """Return these keys with an agreement with ``hub``."""
        return replace(self, agreed_with=hub, agreed_suite=suite)

    def without_agreement(self) -> Keys:
        """Return these keys as they are before any agreement."""
        return replace(self, agreed_with=b"", agreed_suite=0)

    def best(self, offered: int) -> Credential | None:
        """Return the credential of the highest suite that the hub offers too (keys.md section 2)."""
        usable = [each for each in self.credentials if each.suite & offered]
        return max(usable, key=lambda each: each.suite, default=None)


NO_KEYS: Final = Keys()


class Agreeing:
    """The agreement of the display ``own`` with the hub ``hub`` (EUI-64s), if one is to be made.

    ``endpoint`` is the hub's; ``fault`` is why there is no agreed key although there should be one, with a ``detail``
    of a certificate and the seconds to ``wait`` before it is tried again; ``suite`` that of the key in force, 0 for
    the install code's.
    """

    def __init__(self, keys: Keys, hub: bytes, own: bytes = b"") -> None:
        self._keys = keys
        self._hub = hub
        self._own = own
        self._again = True
        self._conversation: KeyConversation | None = None
        self._link_key: bytes | None = None
        self._frames: list[bytes] = []
        self.endpoint = 0
        self.fault: Fault | None = None
        self.detail = ""
        self.wait = 0.0
        self.suite = keys.agreed_suite if hub and keys.agreed_with == hub else 0

    @property
    def wanted(self) -> bool:
        """Return whether a key is still to be agreed, and the display has what it takes."""
        return not self.suite and bool(self._keys.credentials) and self.fault is None

    @property
    def under_way(self) -> bool:
        """Return whether the hub, the radio or a person has to act before anything else can be asked."""
        return self._conversation is not None or self._link_key is not None or self.fault is not None

    def begin(
        self, endpoint: int, offered: int, sequence: Callable[[], int], now: float, home_time: int | None = None
    ) -> bool:
        """Begin with the best suite that both have; return whether there is one. ``offered`` is the hub's attribute."""
        credential = self._keys.best(offered)
        if credential is None:
            return False
        self.endpoint = endpoint
        random = self._keys.random_bytes(credential.suite.seed_octets)
        self._conversation = KeyConversation.initiate(
            credential, self._hub, random, sequence, now, home_time, own=self._own or None
        )
        self._settle()
        return True

    def shut_out(self) -> None:
        """Hear that the hub answers only who has agreed a key: begin anew, once, or say what is missing."""
        if self._keys.credentials and self._again:
            self._again = False
            self.suite = 0
        else:
            self.fault = Fault.KEYS_FAILED if self._keys.credentials else Fault.NO_CERTIFICATE

    def receive(self, frame: Frame, now: float) -> bool:
        """Take a frame of the cluster; return whether it belongs to the conversation."""
        if self._conversation is None or (frame.general and not isinstance(frame.fields, DefaultResponse)):
            return False
        self._conversation.receive(frame, now)
        self._settle()
        return True

    def next_timer(self) -> float | None:
        """Return when :meth:`on_timer` is wanted."""
        return self._conversation.next_timer() if self._conversation is not None else None

    def on_timer(self, now: float) -> None:
        """Notice that the hub took too long."""
        if self._conversation is not None:
            self._conversation.on_timer(now)
            self._settle()

    def take_frames(self) -> list[bytes]:
        """Return what is to be sent to the hub, once."""
        frames, self._frames = self._frames, []
        return frames

    def take_key(self) -> bytes | None:
        """Return the key that was agreed, once."""
        key, self._link_key = self._link_key, None
        return key

    def _settle(self) -> None:
        talk = self._conversation
        if talk is None:
            return
        self._frames += talk.take_frames()
        match talk.outcome:
            case Agreed(link_key):
                self._link_key, self._conversation = link_key, None
                self.suite = int(talk.suite)
            case Broken(why, wait=wait, reason=reason):
                self.fault, self._conversation = FAULTS[why], None
                self.detail = reason.value if reason is not None else ""
                self.wait = float(wait or 0)
            case None:
                pass
