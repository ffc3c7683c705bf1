"""One agreement on a key, from either side, as a table of what may come when; it has no I/O, clock or chance.

Rules: keys.md section 2. Whoever initiates is the client. Nothing is sent when the other side takes too long, and a
frame that comes twice is answered with the same octets again, never with new keys.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, IntEnum, auto
from typing import Any, Final

from ihd.frames import zcl
from ihd.frames.zcl import DefaultResponse, Frame
from ihd.keys.agreement import AgreedKeys, AgreementError, Party, Role, shared_secret
from ihd.keys.certificate import Certificate, CertificateError, Reason
from ihd.keys.credential import Credential
from ihd.keys.curve import PointError
from ihd.keys.key_pair import KeyPair

CLUSTER: Final = 0x0800
#: Seconds that either side says it needs at the most to make its ephemeral keys, and its proof: a small board is slow.
GENERATE: Final = 3
#: Seconds that a frame may be on its way on top of what the other side says it needs, and the wait for its first.
ON_THE_WAY: Final = 2.0
_SUITES: Final = 0x0003
_REPLY: Final = {Role.INITIATOR: "", Role.RESPONDER: "_response"}
_TERMINATE: Final = {
    Role.INITIATOR: "terminate_key_establishment",
    Role.RESPONDER: "terminate_key_establishment_by_responder",
}


class Status(IntEnum):
    """Why a side ends the conversation (keys.md section 2)."""

    UNKNOWN_ISSUER = 1
    BAD_KEY_CONFIRM = 2
    BAD_MESSAGE = 3
    NO_RESOURCES = 4
    UNSUPPORTED_SUITE = 5
    INVALID_CERTIFICATE = 6


class Why(Enum):
    """What came in the way of a key."""

    OWN_CERTIFICATE = auto()  # this side's own cannot be used: found before anything was sent
    PEER_CERTIFICATE = auto()  # the other side's is not one to trust
    REFUSED = auto()  # the other side does not trust this side's
    PROOF = auto()  # the proofs do not match: one side does not hold the key that its certificate names
    MESSAGE = auto()  # something that does not belong, or cannot be read
    SUITE = auto()  # no suite in which both can talk
    BUSY = auto()
    SILENCE = auto()


#: What a Terminate means to whoever gets it.
_TOLD: Final = {
    Status.UNKNOWN_ISSUER: Why.REFUSED,
    Status.INVALID_CERTIFICATE: Why.REFUSED,
    Status.BAD_KEY_CONFIRM: Why.PROOF,
    Status.NO_RESOURCES: Why.BUSY,
    Status.UNSUPPORTED_SUITE: Why.SUITE,
}


@dataclass(frozen=True, slots=True)
class Agreed:
    """Both sides proved that they hold the same key: ``link_key``, 16 octets."""

    link_key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Broken:
    """No key was agreed: ``status`` is that of the Terminate that ended it, if one did, ``by_peer`` whose it was.

    ``wait`` is for how many seconds the side that sent it asks to be left alone.
    """

    why: Why
    status: Status | None = None
    by_peer: bool = False
    wait: int = 0


class _End(Exception):
    """The conversation ends here, with this Terminate."""

    def __init__(self, status: Status, why: Why) -> None:
        super().__init__(why.name)
        self.status = status
        self.why = why


class _Stage(Enum):
    INITIATE = auto()
    EPHEMERAL = auto()
    CONFIRM = auto()
    OVER = auto()


class KeyConversation:
    """One side. Make it by :meth:`initiate` or :meth:`respond`; ``outcome`` is ``None`` while it goes on.

    ``peer`` is the EUI-64 that the other side must be, most significant octet first; ``random`` the octets of this
    side's ephemeral key; ``home_time`` Unix seconds for the certificates' validity, ``None`` where no clock is known.
    """

    def __init__(
        self,
        role: Role,
        credential: Credential,
        peer: bytes,
        random: bytes,
        sequence: Callable[[], int],
        home_time: int | None,
    ) -> None:
        self._role = role
        self._credential = credential
        self._peer = peer
        self._random = random
        self._sequence = sequence
        self._home_time = home_time
        self._stage = _Stage.INITIATE
        self._deadline: float | None = None
        self._frames: list[bytes] = []
        self._heard: tuple[str, Any] | None = None
        self._said: list[bytes] = []
        self._ephemeral: KeyPair | None = None
        self._peer_public = b""
        self._peer_times = (0, 0)
        self._sides: tuple[Party, Party] | None = None
        self._keys: AgreedKeys | None = None
        self.outcome: Agreed | Broken | None = None

    @property
    def suite(self) -> int:
        """Return the suite spoken in."""
        return int(self._credential.suite)

    @classmethod
    def initiate(
        cls,
        credential: Credential,
        peer: bytes,
        random: bytes,
        sequence: Callable[[], int],
        now: float,
        home_time: int | None = None,
    ) -> KeyConversation:
        """Begin, as the side that joined (keys.md section 2)."""
        talk = cls(Role.INITIATOR, credential, peer, random, sequence, home_time)
        own = credential.certificate
        try:
            own.check(issuer=own.issuer, subject=own.subject, now=home_time)
        except CertificateError:
            talk._break(Broken(Why.OWN_CERTIFICATE))
            return talk
        talk._say("initiate_key_establishment", **talk._introduction())
        talk._deadline = now + GENERATE + ON_THE_WAY
        return talk

    @classmethod
    def respond(
        cls, credential: Credential, peer: bytes, random: bytes, home_time: int | None = None
    ) -> KeyConversation:
        """Wait for the other side to begin, as the hub does."""
        return cls(Role.RESPONDER, credential, peer, random, lambda: 0, home_time)

    # ------------------------------------------------------------------------------------------------ in and out

    def receive(self, frame: Frame, now: float) -> None:
        """Take a frame of the cluster from the other side. Raises nothing."""
        if self.outcome is not None and not (self._role is Role.RESPONDER and self._is_repeated(frame)):
            return
        if isinstance(frame.fields, DefaultResponse):
            if frame.fields.status != zcl.SUCCESS:
                self._break(Broken(Why.MESSAGE, by_peer=True))
            return
        if self._is_repeated(frame):
            self._frames += self._said if self._role is Role.RESPONDER else ()
            return
        if frame.name in _TERMINATE.values():
            self._hear_end(frame.fields)
            return
        self._heard, self._said = (frame.name, frame.fields), []
        try:
            self._step(frame, now)
        except _End as end:
            self._say(_TERMINATE[self._role], frame.sequence, status=end.status, **_last_words())
            self._break(Broken(end.why, end.status))

    def next_timer(self) -> float | None:
        """Return when :meth:`on_timer` is wanted, ``None`` if the other side is not waited for."""
        return self._deadline

    def on_timer(self, now: float) -> None:
        """Give up a side that takes longer than it said; no Terminate is sent then (keys.md section 2)."""
        if self._deadline is not None and now >= self._deadline:
            self._break(Broken(Why.SILENCE))

    def take_frames(self) -> list[bytes]:
        """Return what is to be sent, once, as whole frames."""
        frames, self._frames = self._frames, []
        return frames

    # ------------------------------------------------------------------------------------------------ the steps

    def _step(self, frame: Frame, now: float) -> None:
        name, act = _STEPS[self._stage]
        wanted = name if self._role is Role.RESPONDER else f"{name}_response"
        if frame.name != wanted:
            raise _End(Status.BAD_MESSAGE, Why.MESSAGE)
        act(self, frame, now)

    def _meet(self, frame: Frame, now: float) -> None:
        """Read the other side's certificate, and answer with the own one, or with the first of the keys."""
        told = frame.fields
        self._check_suite(int(told.key_establishment_suite))
        self._peer_public = self._public_key(bytes(told.identity))
        self._peer_times = int(told.ephemeral_data_generate_time), int(told.confirm_key_generate_time)
        self._ephemeral = KeyPair.derived(self._credential.suite, self._random)
        if self._role is Role.RESPONDER:
            self._say("initiate_key_establishment_response", frame.sequence, **self._introduction())
        else:
            self._say("ephemeral_data", ephemeral_data=self._ephemeral.public)
        self._await(_Stage.EPHEMERAL, now + self._peer_times[0])

    def _mix(self, frame: Frame, now: float) -> None:
        """Come to the secret, and answer with the own key, or with the proof."""
        assert self._ephemeral is not None
        peer_ephemeral = bytes(frame.fields.ephemeral_data)
        try:
            secret = shared_secret(self._credential.key_pair, self._ephemeral, self._peer_public, peer_ephemeral)
        except (AgreementError, PointError):
            raise _End(Status.BAD_MESSAGE, Why.MESSAGE) from None
        self._keys = AgreedKeys.of(secret)
        self._sides = Party(self._credential.subject, self._ephemeral.public), Party(self._peer, peer_ephemeral)
        if self._role is Role.RESPONDER:
            self._say("ephemeral_data_response", frame.sequence, ephemeral_data=self._ephemeral.public)
        else:
            self._say("confirm_key_data", secure_message_authentication_code=self._proof())
        self._await(_Stage.CONFIRM, now + self._peer_times[1])

    def _confirm(self, frame: Frame, _now: float) -> None:
        """Judge the other side's proof, and give the own one where that is still owed."""
        assert self._keys is not None
        assert self._sides is not None
        own, peer = self._sides
        theirs = Role.INITIATOR if self._role is Role.RESPONDER else Role.RESPONDER
        if not self._keys.accepts(bytes(frame.fields.secure_message_authentication_code), theirs, peer, own):
            raise _End(Status.BAD_KEY_CONFIRM, Why.PROOF)
        if self._role is Role.RESPONDER:
            self._say("confirm_key_data_response", frame.sequence, secure_message_authentication_code=self._proof())
        self._stage, self._deadline = _Stage.OVER, None
        self.outcome = Agreed(self._keys.link_key)

    # ------------------------------------------------------------------------------------------------ the checks

    def _check_suite(self, bits: int) -> None:
        if bits & ~_SUITES or not bits:
            raise _End(Status.UNSUPPORTED_SUITE, Why.SUITE)
        if bits == _SUITES:
            raise _End(Status.BAD_MESSAGE, Why.MESSAGE)
        if bits != self._credential.suite:
            raise _End(Status.UNSUPPORTED_SUITE, Why.SUITE)

    def _public_key(self, octets: bytes) -> bytes:
        own = self._credential
        try:
            certificate = Certificate.from_bytes(octets)
            if certificate.suite is not own.suite:
                raise _End(Status.BAD_MESSAGE, Why.MESSAGE)
            certificate.check(issuer=own.certificate.issuer, subject=self._peer, now=self._home_time)
            return certificate.public_key(own.ca_public_key)
        except CertificateError as error:
            raise _End(_JUDGED.get(error.reason, Status.INVALID_CERTIFICATE), Why.PEER_CERTIFICATE) from None

    def _proof(self) -> bytes:
        assert self._keys is not None
        assert self._sides is not None
        return self._keys.mac(self._role, *self._sides)

    def _is_repeated(self, frame: Frame) -> bool:
        return self._heard is not None and self._heard == (frame.name, frame.fields)

    # ------------------------------------------------------------------------------------------------ what is said

    def _introduction(self) -> dict[str, Any]:
        return {
            "key_establishment_suite": int(self._credential.suite),
            "ephemeral_data_generate_time": GENERATE,
            "confirm_key_generate_time": GENERATE,
            "identity": self._credential.certificate.octets,
        }

    def _say(self, name: str, sequence: int | None = None, **fields: Any) -> None:
        octets = zcl.command(CLUSTER, name, self._sequence() if sequence is None else sequence, **fields)
        self._frames.append(octets)
        self._said.append(octets)

    def _await(self, stage: _Stage, ready: float) -> None:
        self._stage, self._deadline = stage, ready + ON_THE_WAY

    def _hear_end(self, told: Any) -> None:
        status = Status(int(told.status)) if int(told.status) in set(Status) else None
        why = _TOLD.get(status, Why.MESSAGE) if status is not None else Why.MESSAGE
        self._break(Broken(why, status, by_peer=True, wait=int(told.wait_time)))

    def _break(self, broken: Broken) -> None:
        self._stage, self._deadline = _Stage.OVER, None
        self.outcome = broken


#: What a certificate that is refused is answered with; every other reason makes it an invalid one.
_JUDGED: Final = {Reason.ISSUER: Status.UNKNOWN_ISSUER, Reason.CA_KEY: Status.UNKNOWN_ISSUER}
#: Stage -> what the initiator then sends (the responder answers it), and what is made of it.
_STEPS: Final[dict[_Stage, tuple[str, Callable[[KeyConversation, Frame, float], None]]]] = {
    _Stage.INITIATE: ("initiate_key_establishment", KeyConversation._meet),
    _Stage.EPHEMERAL: ("ephemeral_data", KeyConversation._mix),
    _Stage.CONFIRM: ("confirm_key_data", KeyConversation._confirm),
}


def _last_words() -> dict[str, int]:
    return {"wait_time": 0, "key_establishment_suite": _SUITES}
