"""What a person may ask a meter to do, and what became of it; it sends nothing.

A wish has an identity of its own, and a life that is shown: sent, then accepted, refused or without an answer.
"""

from collections.abc import Mapping
from enum import Enum, auto
from typing import Final, NamedTuple

from ihd.model.credit import TOP_UP_RESULTS, CreditStatus, PaymentMode, TopUpResult, may_select_emergency
from ihd.model.supply import Act, GasRestore, Supply, after
from ihd.model.units import Fuel
from ihd.model.utrn import Utrn


class TopUp(NamedTuple):
    """Enter a top-up code at meter ``meter`` (hub endpoint)."""

    id: int
    meter: int
    utrn: Utrn


class SelectEmergencyCredit(NamedTuple):
    """Choose emergency credit for ``meter``: a loan."""

    id: int
    meter: int


class RestoreSupply(NamedTuple):
    """Turn an armed supply on: electricity, or gas by the valve test where the hub offers it."""

    id: int
    meter: int


class ConfirmMessage(NamedTuple):
    """Tell the supplier that message ``message`` was read ``at`` home time (Unix seconds, ``None``: not known).

    ``meter`` is the hub endpoint that the message came from.
    """

    id: int
    meter: int
    message: int
    at: int | None


class ReadMessages(NamedTuple):
    """Note that these messages were read here: nothing is sent, nobody but this display is told."""

    id: int
    messages: tuple[int, ...]


#: What goes on the air, and what does not.
Wanted = TopUp | SelectEmergencyCredit | RestoreSupply | ConfirmMessage
Command = Wanted | ReadMessages


class Wish(Enum):
    """What kind of command it is, once the command itself (which may hold a code) is forgotten."""

    TOP_UP = "top up"
    EMERGENCY_CREDIT = "emergency credit"
    RESTORE = "restore supply"
    CONFIRM = "confirm message"


WISHES: Final[Mapping[type[Wanted], Wish]] = {
    TopUp: Wish.TOP_UP,
    SelectEmergencyCredit: Wish.EMERGENCY_CREDIT,
    RestoreSupply: Wish.RESTORE,
    ConfirmMessage: Wish.CONFIRM,
}
#: Wishes that touch neither supply nor credit: a face that only shows has them too.
HARMLESS: Final = frozenset({Wish.CONFIRM})


class Stage(Enum):
    """How far a command has come."""

    SENT = "sent"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    NO_ANSWER = "no answer"


class Refused(Enum):
    """Why a command was refused; a top-up's own results are in :class:`ihd.model.credit.TopUpResult`."""

    BY_RESULT = auto()  # the meter's result for a top-up code says why
    BY_METER = auto()  # the meter refused it: what it needed is not so (any more)
    NO_LINK = auto()  # there is no link to the meter; nothing was sent
    NOT_ALLOWED = auto()  # this face only shows; nothing was sent
    NOT_OFFERED = auto()  # the meter has no such command
    STILL_WAITING = auto()  # the same was sent a moment ago and has no answer yet; nothing was sent again
    METER_BUSY = auto()  # the hub asked for patience; nothing happened
    REPLAYED = auto()  # what is shown is a capture: there is no meter; nothing was sent


#: Refusals of which nothing has reached the meter.
NOT_SENT: Final = frozenset({Refused.NO_LINK, Refused.NOT_ALLOWED, Refused.STILL_WAITING, Refused.REPLAYED})


class Pending(NamedTuple):
    """A command's life. Times in link time; money in millipence as the meter told it, ``None`` where it did not.

    ``result`` is a top-up's; ``code_end`` are the last four digits of its code. ``earlier``: the meter says it had this
    code already, and it was this display that sent it and never got the answer. ``fingerprint`` is a salted hash of a
    code whose answer never came, empty otherwise. ``message`` is the number of the message confirmed.
    """

    id: int
    wish: Wish
    meter: int
    stage: Stage
    sent_at: float
    settled_at: float | None = None
    refused: Refused | None = None
    result: TopUpResult | None = None
    looks_like: int | None = None
    credited: int | None = None
    balance: int | None = None
    code_end: str = ""
    earlier: bool = False
    fingerprint: str = ""
    message: int | None = None

    @property
    def accepted(self) -> bool:
        """Return whether the meter took it, now or before."""
        return self.stage is Stage.ACCEPTED


def unanswered(pending: Pending, now: float) -> Pending:
    """Return ``pending`` as one whose answer did not come, and will not: at link time ``now``."""
    return pending._replace(stage=Stage.NO_ANSWER, sent_at=now, settled_at=now)


def accepts(result: TopUpResult) -> bool:
    """Return whether ``result`` means that the credit was added."""
    return TOP_UP_RESULTS[result].accepted


def may_select(mode: PaymentMode | None, status: CreditStatus | int | None) -> bool:
    """Return whether the screen may offer to choose emergency credit."""
    return mode is PaymentMode.PREPAYMENT and status is not None and may_select_emergency(status)


#: What a person at a display does to restore each fuel.
_RESTORING: Final = {Fuel.ELECTRICITY: Act.PERSON_AT_DISPLAY, Fuel.GAS: Act.PASSED_FLOW_TEST}


def may_restore(fuel: Fuel, supply: Supply | None, policy: GasRestore | None) -> bool:
    """Return whether the screen may offer to restore the supply: the meter's own table says so.

    Gas needs a hub that says that it tests the valve (hub.md section 3).
    """
    if supply is None or (fuel is Fuel.GAS and policy is not GasRestore.REMOTE_WITH_FLOW_CHECK):
        return False
    return after(fuel, supply, _RESTORING[fuel]) is Supply.ON
