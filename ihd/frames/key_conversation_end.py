"""How a conversation about a key ends: agreed, or broken off and why; it reads no frame and does no arithmetic.

Statuses and what follows from them: keys.md section 2.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, IntEnum
from typing import Final, NamedTuple

from ihd.frames import zcl
from ihd.keys.certificate import Reason

#: The longest that a Terminate can ask to wait, in seconds; its octet's last value says nothing.
LONGEST_WAIT: Final = 0xFE


class Status(IntEnum):
    """Why a side ends the conversation, as Terminate says it."""

    UNKNOWN_ISSUER = 1
    BAD_KEY_CONFIRM = 2
    BAD_MESSAGE = 3
    NO_RESOURCES = 4
    UNSUPPORTED_SUITE = 5
    INVALID_CERTIFICATE = 6


class Why(Enum):
    """What came in the way of a key, as a sentence."""

    OWN_CERTIFICATE = "The own certificate cannot be used."  # found before anything was sent
    PEER_CERTIFICATE = "The other side's certificate is not accepted."
    REFUSED = "The other side does not accept the own certificate."
    PROOF = "The two sides came to different keys."
    MESSAGE = "One side could not make sense of what the other said."
    SUITE = "There is no suite in which both can talk."
    BUSY = "The other side has no time for it now."
    SILENCE = "The other side did not answer in time."


@dataclass(frozen=True, slots=True)
class Agreed:
    """Both sides proved that they have ``link_key``, 16 octets."""

    link_key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Broken:
    """No key was agreed. ``status`` is what Terminate said, ``by_peer`` whether the other side ended it.

    It may be tried again after ``wait`` seconds; None: not before a person or the other side changed something.
    ``reason`` is what is wrong with a certificate, the own one or the other side's; ``suites`` are those the other side
    says it has, by bit, 0 where it did not say.
    """

    why: Why
    status: int | None = None
    by_peer: bool = False
    wait: int | None = None
    reason: Reason | None = None
    suites: int = 0


class Rule(NamedTuple):
    """What a status means to who says it and to who hears it, and for how many seconds.

    ``asked`` is the wait it is said with, ``least`` what is waited in any case; None: never tried again unasked.
    """

    said: Why
    heard: Why
    asked: int
    least: int | None


#: The first two must not be tried again at once: each attempt would tell more about the keys, and end the same.
RULES: Final[Mapping[int, Rule]] = {
    Status.UNKNOWN_ISSUER: Rule(Why.PEER_CERTIFICATE, Why.REFUSED, LONGEST_WAIT, None),
    Status.BAD_KEY_CONFIRM: Rule(Why.PROOF, Why.PROOF, 60, 60),
    Status.BAD_MESSAGE: Rule(Why.MESSAGE, Why.MESSAGE, 10, 10),
    Status.NO_RESOURCES: Rule(Why.BUSY, Why.BUSY, 10, 1),
    Status.UNSUPPORTED_SUITE: Rule(Why.SUITE, Why.SUITE, LONGEST_WAIT, None),
    Status.INVALID_CERTIFICATE: Rule(Why.PEER_CERTIFICATE, Why.REFUSED, LONGEST_WAIT, None),
}
_UNKNOWN: Final = Rule(Why.MESSAGE, Why.MESSAGE, LONGEST_WAIT, 60)
#: Seconds after an answer that did not come, and after a refusal outside of the conversation.
_AFTER_SILENCE: Final = 10
_AFTER_REFUSAL: Final = 60

SILENT: Final = Broken(Why.SILENCE, wait=_AFTER_SILENCE)


#: How a fault of the other side's certificate is told; any other makes it invalid.
TOLD: Final[Mapping[Reason, Status]] = {
    Reason.LENGTH: Status.BAD_MESSAGE,
    Reason.ISSUER: Status.UNKNOWN_ISSUER,
}


def turned_away(status: int) -> Broken:
    """Return the end by a default response of ``status``: patience is asked for, or the message is not wanted."""
    if status == zcl.TIMEOUT:
        return Broken(Why.BUSY, by_peer=True, wait=_AFTER_SILENCE)
    return Broken(Why.MESSAGE, by_peer=True, wait=_AFTER_REFUSAL)


def ended_here(status: Status, reason: Reason | None) -> Broken:
    """Return the end that this side makes by ``status``, for ``reason`` if it is the certificate's."""
    rule = RULES[status]
    return Broken(rule.said, status, wait=rule.least, reason=reason)


def ended_there(status: int, asked: int, suites: int) -> Broken:
    """Return the end that the other side made, asking for ``asked`` seconds."""
    rule = RULES.get(status, _UNKNOWN)
    wait = None if rule.least is None else max(rule.least, asked)
    return Broken(rule.heard, status, by_peer=True, wait=wait, suites=suites)
