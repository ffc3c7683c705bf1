"""One conversation by which two sides agree on a link key, from either side; it has no I/O, no clock and no randomness.

Cluster 0x0800: keys.md section 2; its course is in :mod:`ihd.frames.key_conversation_table`, how it ends in
:mod:`ihd.frames.key_conversation_end`. Secrets are in no representation and in no exception.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final, NamedTuple

from ihd.frames import zcl
from ihd.frames.clusters import KeyEstablishment
from ihd.frames.key_conversation_end import (
    LONGEST_WAIT,
    RULES,
    SILENT,
    TOLD,
    Agreed,
    Broken,
    Status,
    Why,
    ended_here,
    ended_there,
    turned_away,
)
from ihd.frames.key_conversation_table import HEARD, NAMES, OTHER, STEPS, Said, State, Times, patience
from ihd.frames.zcl import DefaultResponse, Frame
from ihd.keys.agreement import AgreedKeys, AgreementError, Party, Role, shared_secret
from ihd.keys.certificate import Certificate, CertificateError, Reason
from ihd.keys.credential import Credential
from ihd.keys.key_pair import KeyPair

__all__ = ["OWN_TIMES", "Agreed", "Broken", "KeyConversation", "Status", "Why", "busy"]

CLUSTER: Final = int(KeyEstablishment.cluster_id)
#: What this side says it takes, in seconds: a small computer does the arithmetic in Python (keys.md section 3).
OWN_TIMES: Final = Times(3, 3)
_NOT_A_TIME: Final = 0xFF
_MAC_OCTETS: Final = 16

Sequence = Callable[[], int]


#: What is said, and its fields.
_Answer = tuple[Said, dict[str, Any]]


class _Exchange(NamedTuple):
    """What was heard, by which number, and what was answered: the same is said to whoever asks again."""

    sequence: int
    payload: bytes
    answer: _Answer | None


class _Refused(Exception):
    """What the other side said is not accepted, for ``status``."""

    def __init__(self, status: Status, reason: Reason | None = None) -> None:
        super().__init__(status.name)
        self.status = status
        self.reason = reason


class KeyConversation:
    """One conversation with ``peer``. ``outcome`` is None while it lasts; what was agreed or why not, afterwards."""

    def __init__(
        self, role: Role, credentials: Iterable[Credential], peer: bytes, random: bytes, home_time: int | None
    ) -> None:
        self._role = role
        self._known = {credential.suite: credential for credential in credentials}
        self._own = self._known[max(self._known)]
        self._peer = peer
        self._random = random
        self._home_time = home_time
        self._sequence: Sequence | None = None
        self._state = State.LISTENING
        self._deadline: float | None = None
        self._frames: list[bytes] = []
        self._exchanged: dict[Said, _Exchange] = {}
        self._times = Times(0, 0)
        self._public = b""
        self._ephemeral: KeyPair | None = None
        self._keys: tuple[AgreedKeys, Party, Party] | None = None
        self.outcome: Agreed | Broken | None = None

    @classmethod
    def initiate(
        cls,
        credential: Credential,
        peer: bytes,
        random: bytes,
        sequence: Sequence,
        now: float,
        home_time: int | None = None,
        *,
        own: bytes | None = None,
    ) -> KeyConversation:
        """Begin with the trust centre ``peer`` (EUI-64, most significant octet first).

        ``random`` are at least the suite's ``seed_octets``, never used before; ``sequence`` numbers the requests;
        ``home_time`` is Unix seconds, None where it is not known: then no certificate counts as expired. ``own`` is
        this device's EUI-64, if it is to be compared with the certificate.
        """
        talk = cls(Role.INITIATOR, (credential,), peer, random, home_time)
        talk._sequence = sequence
        fault = _fault(credential, own, home_time)
        if fault is None:
            talk._enter(State.IDENTIFIED, now)
            talk._say(Said.IDENTITY, 0)
        else:
            talk._end(Broken(Why.OWN_CERTIFICATE, reason=fault))
        return talk

    @classmethod
    def respond(
        cls, credentials: Iterable[Credential], peer: bytes, random: bytes, home_time: int | None = None
    ) -> KeyConversation:
        """Listen to the device ``peer``, which chooses the suite. The rest is as in :meth:`initiate`."""
        return cls(Role.RESPONDER, credentials, peer, random, home_time)

    @property
    def suite(self) -> int:
        """Return the suite that it is about; a responder that heard nothing yet names its highest."""
        return self._own.suite

    def take_frames(self) -> list[bytes]:
        """Return the frames to send, in order, once. They are not encrypted by APS."""
        frames, self._frames = self._frames, []
        return frames

    def next_timer(self) -> float | None:
        """Return when :meth:`on_timer` is wanted, None if no answer is waited for."""
        return self._deadline

    def on_timer(self, now: float) -> None:
        """Notice that no answer came. The other side is not told: it notices for itself (keys.md section 2)."""
        if self._deadline is not None and now >= self._deadline:
            self._end(SILENT)

    def receive(self, frame: Frame, now: float) -> None:
        """Take a frame of the cluster from ``peer``. Nothing that it can hold raises."""
        self.on_timer(now)
        said = HEARD[self._role].get(frame.name)
        if isinstance(frame.fields, DefaultResponse):
            self._refused(frame.fields)
        elif said is not None and not frame.general:
            self._hear(said, frame, now)
        elif not frame.general:
            self._frames.append(_default_response(frame, zcl.UNSUP_COMMAND))

    def answers_again(self, frame: Frame) -> bool:
        """Return whether ``frame`` is one that was answered before, its number included; another number begins anew."""
        said = HEARD[self._role].get(frame.name)
        before = self._exchanged.get(said) if said is not None else None
        return before is not None and (before.sequence, before.payload) == (frame.sequence, frame.fields.serialize())

    # -- what comes in

    def _hear(self, said: Said, frame: Frame, now: float) -> None:
        before = self._exchanged.get(said)
        if before is not None and before.payload == frame.fields.serialize():
            self._repeat(before.answer, frame.sequence)
        elif self.outcome is not None:
            return
        elif said is Said.END:
            self._ended(frame)
        else:
            self._follow(said, frame, now)

    def _follow(self, said: Said, frame: Frame, now: float) -> None:
        """Do what the table says, or break off."""
        step = STEPS.get((self._state, said))
        try:
            if step is None:
                raise _Refused(Status.BAD_MESSAGE)
            _TAKEN[said](self, frame.fields)
        except _Refused as refused:
            self._remember(said, frame, self._break_off(refused, frame.sequence))
            return
        answer = self._say(step.say, frame.sequence) if step.say is not None else None
        self._enter(step.then, now)
        self._remember(said, frame, answer)

    def _remember(self, said: Said, frame: Frame, answer: _Answer | None) -> None:
        self._exchanged[said] = _Exchange(frame.sequence, frame.fields.serialize(), answer)

    def _take_identity(self, fields: Any) -> None:
        """Look at what the other side is: its suite, its times, its certificate."""
        suites = int(fields.key_establishment_suite)
        _require(suites.bit_count() == 1, Status.BAD_MESSAGE)
        _require(suites in self._known, Status.UNSUPPORTED_SUITE)
        times = Times(int(fields.ephemeral_data_generate_time), int(fields.confirm_key_generate_time))
        _require(_NOT_A_TIME not in times, Status.BAD_MESSAGE)
        own = next(credential for suite, credential in self._known.items() if suite == suites)
        try:
            certificate = Certificate.from_bytes(bytes(fields.identity))
            _require(certificate.suite is own.suite, Status.BAD_MESSAGE)
            certificate.check(issuer=own.certificate.issuer, subject=self._peer, now=self._home_time)
            self._public = certificate.public_key(own.ca_public_key)
        except CertificateError as error:
            raise _Refused(TOLD.get(error.reason, Status.INVALID_CERTIFICATE), error.reason) from None
        self._own, self._times = own, times

    def _take_ephemeral(self, fields: Any) -> None:
        """Come to the shared secret by the other side's ephemeral key."""
        own, ephemeral, octets = self._own, self._own_ephemeral(), bytes(fields.ephemeral_data)
        _require(len(octets) == own.suite.curve.point_octets, Status.BAD_MESSAGE)
        try:
            secret = shared_secret(own.key_pair, ephemeral, self._public, octets)
        except AgreementError:
            raise _Refused(Status.BAD_MESSAGE) from None
        self._keys = AgreedKeys.of(secret), Party(own.subject, ephemeral.public), Party(self._peer, octets)

    def _take_proof(self, fields: Any) -> None:
        """Compare the other side's proof with what it must be."""
        mac = bytes(fields.secure_message_authentication_code)
        _require(len(mac) == _MAC_OCTETS, Status.BAD_MESSAGE)
        keys, own, peer = self._secret()
        _require(keys.accepts(mac, OTHER[self._role], peer, own), Status.BAD_KEY_CONFIRM)

    def _ended(self, frame: Frame) -> None:
        fields = frame.fields
        if frame.wants_default_response:
            self._frames.append(_default_response(frame, zcl.SUCCESS))
        self._end(ended_there(int(fields.status), int(fields.wait_time), int(fields.key_establishment_suite)))

    def _refused(self, told: DefaultResponse) -> None:
        """Hear by a default response that the other side wants none of it, or not this message."""
        if self.outcome is None and self._deadline is not None and told.status != zcl.SUCCESS:
            self._end(turned_away(told.status))

    # -- what goes out

    def _say(self, said: Said, echoed: int) -> _Answer:
        """Send what belongs to ``said``; return it, for whoever asks for it again."""
        answer = said, self._content(said)
        self._send(*answer, echoed)
        return answer

    def _send(self, said: Said, fields: dict[str, Any], echoed: int) -> None:
        sequence = self._sequence() if self._sequence is not None else echoed
        self._frames.append(zcl.command(CLUSTER, NAMES[self._role][said], sequence, **fields))

    def _repeat(self, answer: _Answer | None, echoed: int) -> None:
        """Answer a request that came again as before: a new ephemeral key would lead to another secret."""
        if answer is not None and self._role is Role.RESPONDER:
            self._send(*answer, echoed)

    def _content(self, said: Said) -> dict[str, Any]:
        if said is Said.IDENTITY:
            return {
                "key_establishment_suite": int(self._own.suite),
                "ephemeral_data_generate_time": OWN_TIMES.ephemeral,
                "confirm_key_generate_time": OWN_TIMES.proof,
                "identity": self._own.certificate.octets,
            }
        if said is Said.EPHEMERAL:
            return {"ephemeral_data": self._own_ephemeral().public}
        keys, own, peer = self._secret()
        return {"secure_message_authentication_code": keys.mac(self._role, own, peer)}

    def _break_off(self, refused: _Refused, echoed: int) -> _Answer:
        fields = _terminate(refused.status, RULES[refused.status].asked, sum(self._known))
        self._send(Said.END, fields, echoed)
        self._end(ended_here(refused.status, refused.reason))
        return Said.END, fields

    # -- where it stands

    def _own_ephemeral(self) -> KeyPair:
        """Return this conversation's one ephemeral pair."""
        if self._ephemeral is None:
            suite = self._own.suite
            self._ephemeral = KeyPair.derived(suite, self._random[: suite.seed_octets])
        return self._ephemeral

    def _secret(self) -> tuple[AgreedKeys, Party, Party]:
        """Return the keys that both came to, this side and the other."""
        assert self._keys is not None  # the table asks for none before the ephemeral keys are known
        return self._keys

    def _enter(self, state: State, now: float) -> None:
        self._state = state
        wait = patience(state, self._times)
        self._deadline = None if wait is None else now + wait
        if state is State.AGREED:
            keys, _, _ = self._secret()
            self._end(Agreed(keys.link_key))

    def _end(self, outcome: Agreed | Broken) -> None:
        """Keep the outcome, and no secret besides; of what was said only the last word is said again."""
        self.outcome, self._deadline = outcome, None
        self._state = State.AGREED if isinstance(outcome, Agreed) else State.BROKEN
        self._ephemeral = self._keys = None
        self._random = b""
        self._exchanged.clear()


_TAKEN: Final[dict[Said, Callable[[KeyConversation, Any], None]]] = {
    Said.IDENTITY: KeyConversation._take_identity,
    Said.EPHEMERAL: KeyConversation._take_ephemeral,
    Said.PROOF: KeyConversation._take_proof,
}


def busy(sequence: int, seconds: float, suites: int) -> bytes:
    """Return a responder's answer while it is busy for ``seconds``; ``suites`` are those that it has, by bit."""
    wait = min(LONGEST_WAIT, max(1, -int(-seconds // 1)))
    fields = _terminate(Status.NO_RESOURCES, wait, suites)
    return zcl.command(CLUSTER, NAMES[Role.RESPONDER][Said.END], sequence, **fields)


def _fault(credential: Credential, own: bytes | None, home_time: int | None) -> Reason | None:
    """Return why the own certificate cannot be used, if it cannot."""
    certificate = credential.certificate
    try:
        certificate.check(issuer=certificate.issuer, subject=own or certificate.subject, now=home_time)
    except CertificateError as error:
        return error.reason
    return None


def _require(right: bool, status: Status) -> None:
    if not right:
        raise _Refused(status)


def _terminate(status: Status, wait: int, suites: int) -> dict[str, int]:
    return {"status": int(status), "wait_time": wait, "key_establishment_suite": suites}


def _default_response(frame: Frame, status: int) -> bytes:
    return zcl.default_response(
        frame.sequence,
        command=frame.command,
        status=status,
        from_server=not frame.from_server,
        manufacturer=frame.manufacturer,
    )
