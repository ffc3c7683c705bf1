"""The course of a conversation about a key, as tables: who says what after what, and waits how long; it does nothing.

Commands 0x00 to 0x03 of cluster 0x0800 and their order: keys.md section 2. The initiator is the client, the responder
the server of the cluster.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from typing import Final, NamedTuple

from ihd.keys.agreement import Role


class Said(Enum):
    """What a message of the conversation brings; request and response bring the same."""

    IDENTITY = auto()
    EPHEMERAL = auto()
    PROOF = auto()
    END = auto()


class State(Enum):
    """How far one side has come, as what it did last. Who has ``AGREED`` or ``BROKEN`` off says nothing more."""

    # the initiator
    IDENTIFIED = auto()
    OFFERED = auto()
    PROVED = auto()
    # the responder
    LISTENING = auto()
    ANSWERED = auto()
    EXCHANGED = auto()
    # both
    AGREED = auto()
    BROKEN = auto()


class Step(NamedTuple):
    """What follows once that which came was found right: the state, and what is said."""

    then: State
    say: Said | None


#: What is not in this table comes out of turn and ends the conversation with BAD_MESSAGE. An END ends it in any state.
STEPS: Final[Mapping[tuple[State, Said], Step]] = {
    # the initiator sent its certificate and waits for the responder's (0x00)
    (State.IDENTIFIED, Said.IDENTITY): Step(State.OFFERED, Said.EPHEMERAL),
    # ... its ephemeral key, and waits for the responder's (0x01): both now come to the same secret
    (State.OFFERED, Said.EPHEMERAL): Step(State.PROVED, Said.PROOF),
    # ... MACU, and waits for MACV (0x02)
    (State.PROVED, Said.PROOF): Step(State.AGREED, None),
    # the responder says of everything the same as it heard, one step behind
    (State.LISTENING, Said.IDENTITY): Step(State.ANSWERED, Said.IDENTITY),
    (State.ANSWERED, Said.EPHEMERAL): Step(State.EXCHANGED, Said.EPHEMERAL),
    (State.EXCHANGED, Said.PROOF): Step(State.AGREED, Said.PROOF),
}

#: The names of the messages in the cluster, by who sends them.
NAMES: Final[Mapping[Role, Mapping[Said, str]]] = {
    Role.INITIATOR: {
        Said.IDENTITY: "initiate_key_establishment",
        Said.EPHEMERAL: "ephemeral_data",
        Said.PROOF: "confirm_key_data",
        Said.END: "terminate_key_establishment",
    },
    Role.RESPONDER: {
        Said.IDENTITY: "initiate_key_establishment_response",
        Said.EPHEMERAL: "ephemeral_data_response",
        Said.PROOF: "confirm_key_data_response",
        Said.END: "terminate_key_establishment_by_responder",
    },
}
OTHER: Final[Mapping[Role, Role]] = {Role.INITIATOR: Role.RESPONDER, Role.RESPONDER: Role.INITIATOR}
#: What a message brings, by who hears it and its name.
HEARD: Final[Mapping[Role, Mapping[str, Said]]] = {
    role: {name: said for said, name in NAMES[other].items()} for role, other in OTHER.items()
}

#: Seconds that a message may be on its way, with every repetition of the layers below; the rules ask for 2 at least.
ON_THE_WAY: Final = 5
#: Seconds for the first answer: the other side has a certificate to check, and did not say how fast it is.
FIRST_ANSWER: Final = 10


class Times(NamedTuple):
    """How many seconds a side says it takes for its ephemeral key, and for its proof: 0 to 0xFE each."""

    ephemeral: int
    proof: int


#: What is waited for in a state, as that of the other side's times which it may take besides ``ON_THE_WAY``.
AWAITED: Final[Mapping[State, Said]] = {
    State.IDENTIFIED: Said.IDENTITY,
    State.OFFERED: Said.EPHEMERAL,
    State.PROVED: Said.PROOF,
    State.ANSWERED: Said.EPHEMERAL,
    State.EXCHANGED: Said.PROOF,
}


def patience(state: State, peer: Times) -> int | None:
    """Return for how many seconds an answer is waited for in ``state``; None where none is."""
    match AWAITED.get(state):
        case Said.IDENTITY:
            return FIRST_ANSWER
        case Said.EPHEMERAL:
            return peer.ephemeral + ON_THE_WAY
        case Said.PROOF:
            return peer.proof + ON_THE_WAY
        case _:
            return None
