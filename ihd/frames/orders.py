"""What a person asked of a meter, on its way: put on the air once, then waited for; it has no clock and sends nothing.

A top-up code leaves this module as octets for the air and nowhere else: what is kept of it is a salted fingerprint.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from ihd.frames import zcl
from ihd.frames.clock import NO_TIME, to_wire
from ihd.frames.meter_book import MESSAGING, METERING, PREPAYMENT, MeterBook
from ihd.frames.published import amount
from ihd.frames.zcl import DefaultResponse, Frame
from ihd.model.commands import (
    HARMLESS,
    WISHES,
    ConfirmMessage,
    Pending,
    Refused,
    RestoreSupply,
    SelectEmergencyCredit,
    Stage,
    TopUp,
    Wanted,
    Wish,
    accepts,
)
from ihd.model.credit import TopUpResult
from ihd.model.supply import Supply
from ihd.model.units import PENNY, Fuel

#: Seconds of link time to wait for the answer to a command.
COMMAND_WAIT: Final = 10.0
#: How many commands without an answer are remembered, so that a late one still settles them.
KEPT: Final = 12
#: Rounds of PBKDF2: a code has about 45 unknown bits, so each guess must cost something (smart-energy.md 3.1).
FINGERPRINT_ROUNDS: Final = 100_000
#: OriginatingDevice of a PPMID, and of the supplier's head end (smart-energy.md 4.4).
OUR_DEVICE: Final = 0x02
FROM_SUPPLIER: Final = 0x00

#: What a ZCL status in place of an answer means; every other failure is the meter's own no.
_STATUSES: Final = {
    zcl.TIMEOUT: Refused.METER_BUSY,
    zcl.UNSUP_COMMAND: Refused.NOT_OFFERED,
    zcl.UNSUPPORTED_CLUSTER: Refused.NOT_OFFERED,
}
#: Supply states that show a restored supply; gas stays armed until its valve test is passed (hub.md section 3).
_RESTORED: Final = {Fuel.ELECTRICITY: {Supply.ON}, Fuel.GAS: {Supply.ON, Supply.ARMED}}
_RESULTS: Final = {result.value: result for result in TopUpResult}


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A command for ``cluster`` of hub endpoint ``endpoint``, as octets that may hold a code and are never shown."""

    endpoint: int
    cluster: int
    data: bytes = field(repr=False)


@dataclass(slots=True)
class _Order:
    pending: Pending
    cluster: int
    command: int
    sequence: int

    @property
    def waits(self) -> bool:
        return self.pending.stage is Stage.SENT


#: Wish -> cluster, name of the command, fields that are the same each time.
_WIRE: Final[Mapping[Wish, tuple[int, str, Mapping[str, Any]]]] = {
    Wish.TOP_UP: (PREPAYMENT, "consumer_top_up", {"originating_device": OUR_DEVICE}),
    Wish.EMERGENCY_CREDIT: (
        PREPAYMENT,
        "select_available_emergency_credit",
        {"command_issue_date_time": 0, "originating_device": OUR_DEVICE},
    ),
    Wish.RESTORE: (METERING, "local_change_supply", {"proposed_supply_status": Supply.ON.value}),
    Wish.CONFIRM: (MESSAGING, "message_confirmation", {}),
}


def fingerprint(digits: str, salt: bytes) -> str:
    """Return what is kept of a code that had no answer: it tells the same code again, and does not give it away."""
    return hashlib.pbkdf2_hmac("sha256", digits.encode(), salt, FINGERPRINT_ROUNDS).hex()


class Orders:
    """The commands of one session. ``moved`` is told each change of a command's life, in order.

    ``earlier`` are commands of former runs that never had an answer; only their fingerprints matter.
    """

    def __init__(
        self, moved: Callable[[Pending], None], *, may_command: bool, salt: bytes, earlier: tuple[Pending, ...]
    ) -> None:
        self._moved = moved
        self._may_command = may_command
        self._salt = salt
        self._orders: list[_Order] = []
        self._earlier = [pending for pending in earlier if pending.fingerprint][:KEPT]
        self._posted: set[int] = set()

    @property
    def sequences(self) -> set[int]:
        """Return the sequence numbers that a late answer may still carry: no other request may use them."""
        return {order.sequence for order in self._orders}

    def deadline(self) -> float | None:
        """Return the link time at which the next command has waited long enough, ``None`` if none waits."""
        return min((order.pending.sent_at + COMMAND_WAIT for order in self._orders if order.waits), default=None)

    def place(self, command: Wanted, sequence: int, now: float, *, reachable: bool) -> Outgoing | None:
        """Return ``command`` for the air, ``None`` if it is refused here or was posted before.

        ``reachable`` tells whether there is a link to its meter.
        """
        if command.id in self._posted:
            return None  # the very same command once more: it has one life, and what became of it was told
        self._posted.add(command.id)
        pending = _pending(command, now)
        refused = self._refusal(pending, reachable=reachable)
        if refused is not None:
            self._moved(pending._replace(stage=Stage.REFUSED, refused=refused, settled_at=now))
            return None
        cluster, name, fields = _WIRE[pending.wish]
        fields = {**fields, **_own_fields(command)}
        if isinstance(command, TopUp):
            pending = pending._replace(fingerprint=fingerprint(command.utrn.digits, self._salt))
        data = zcl.command(cluster, name, sequence, **fields)
        self._orders.append(_Order(pending, cluster, data[zcl.HEADER - 1], sequence))
        self._moved(pending)
        return Outgoing(command.meter, cluster, data)

    def _refusal(self, wanted: Pending, *, reachable: bool) -> Refused | None:
        if not self._may_command and wanted.wish not in HARMLESS:
            return Refused.NOT_ALLOWED
        if any(order.waits and _aim(order.pending) == _aim(wanted) for order in self._orders):
            return Refused.STILL_WAITING
        return None if reachable else Refused.NO_LINK

    def give_up(self, now: float, *, all_of_them: bool = False) -> None:
        """Settle what has waited long enough, or everything when the link is gone; a late answer still counts."""
        for order in self._orders:
            if order.waits and (all_of_them or now >= order.pending.sent_at + COMMAND_WAIT):
                order.pending = order.pending._replace(stage=Stage.NO_ANSWER, settled_at=now)
                self._moved(order.pending)
        silent = [order for order in self._orders if not order.waits]
        for order in silent[: max(0, len(silent) - KEPT)]:
            self._orders.remove(order)

    # -- what comes back

    def hear(self, book: MeterBook, frame: Frame, now: float) -> bool:
        """Return whether ``frame`` from the endpoint of ``book`` is the answer to a command, and settle that."""
        if not self._orders or not frame.from_server:
            return False
        key = (book.meter, frame.cluster, frame.sequence)
        order = next((o for o in self._orders if (o.pending.meter, o.cluster, o.sequence) == key), None)
        if order is None:
            return False
        if isinstance(frame.fields, DefaultResponse):
            return frame.fields.command == order.command and self._hear_status(order, frame.fields.status, now)
        answer = _ANSWERS.get((order.pending.wish, frame.name))
        moved = answer(order.pending, frame.fields, book) if answer is not None else None
        if moved is not None:
            self._settle(order, moved, now)
        return moved is not None

    def _hear_status(self, order: _Order, status: int, now: float) -> bool:
        if status != zcl.SUCCESS:
            self._settle(order, _refused(order.pending, _STATUSES.get(status, Refused.BY_METER)), now)
        elif order.pending.wish is not Wish.TOP_UP:  # a code's answer is its result; this only says that it arrived
            self._settle(order, order.pending._replace(stage=Stage.ACCEPTED), now)
        return True

    def _settle(self, order: _Order, answered: Pending, now: float) -> None:
        self._orders.remove(order)
        settled = answered._replace(settled_at=now, fingerprint="")
        if settled.result is TopUpResult.DUPLICATE and self._forget_code(order.pending, Stage.ACCEPTED, now):
            settled = settled._replace(stage=Stage.ACCEPTED, refused=None, earlier=True)
        elif settled.accepted:
            self._forget_code(order.pending, Stage.NO_ANSWER, now)
        self._moved(settled)

    def _forget_code(self, answered: Pending, stage: Stage, now: float) -> bool:
        """Settle the commands that carried the same code before as ``stage``; return whether there were any.

        The meter has told what it knows of the code, so "sent and never answered" is not true of it any more.
        """
        orders = [o for o in self._orders if not o.waits and _same_code(o.pending, answered)]
        earlier = [pending for pending in self._earlier if _same_code(pending, answered)]
        self._orders = [order for order in self._orders if order not in orders]
        self._earlier = [pending for pending in self._earlier if pending not in earlier]
        for pending in [*earlier, *(order.pending for order in orders)]:
            told = pending._replace(stage=stage, fingerprint="", settled_at=now)
            self._moved(told._replace(earlier=True) if stage is Stage.ACCEPTED else told)
        return bool(orders or earlier)


def _own_fields(command: Wanted) -> Mapping[str, Any]:
    """Return the fields that this one command has of its own."""
    match command:
        case TopUp():
            return {"top_up_code": command.utrn.digits.encode()}
        case ConfirmMessage():
            at = NO_TIME if command.at is None else to_wire(command.at)
            return {"message_id": command.message, "confirmation_time": at}
        case SelectEmergencyCredit() | RestoreSupply():
            return {}


def _aim(pending: Pending) -> tuple[Wish, int, int | None]:
    """Return what two commands have in common of which only one may wait for its answer."""
    return pending.wish, pending.meter, pending.message


def _pending(command: Wanted, now: float) -> Pending:
    pending = Pending(command.id, WISHES[type(command)], command.meter, Stage.SENT, now)
    match command:
        case TopUp():
            return pending._replace(looks_like=command.utrn.pence * PENNY, code_end=command.utrn.last_four)
        case ConfirmMessage():
            return pending._replace(message=command.message)
        case SelectEmergencyCredit() | RestoreSupply():
            return pending


def _refused(pending: Pending, why: Refused) -> Pending:
    return pending._replace(stage=Stage.REFUSED, refused=why)


def _same_code(pending: Pending, other: Pending) -> bool:
    return pending.meter == other.meter and bool(other.fingerprint) and pending.fingerprint == other.fingerprint


def _top_up_answer(pending: Pending, fields: Any, book: MeterBook) -> Pending | None:
    """What a ConsumerTopUpResponse says; ``None`` for one that tells of the supplier's own top-up."""
    result = _RESULTS.get(int(fields.result_type))
    if result is None:
        return _refused(pending, Refused.BY_METER)
    balance = amount(int(fields.credit_remaining), book)
    if not accepts(result):
        return _refused(pending, Refused.BY_RESULT)._replace(result=result, balance=balance)
    if int(fields.source_of_top_up) == FROM_SUPPLIER:
        return None  # told of its own accord, and by chance under our number
    credited = amount(int(fields.top_up_value), book)
    return pending._replace(stage=Stage.ACCEPTED, result=result, credited=credited, balance=balance)


def _restore_answer(pending: Pending, fields: Any, book: MeterBook) -> Pending:
    """What a SupplyStatusResponse says where no default response came before it."""
    restored = int(fields.supply_status) in {supply.value for supply in _RESTORED[book.fuel]}
    return pending._replace(stage=Stage.ACCEPTED) if restored else _refused(pending, Refused.BY_METER)


_ANSWERS: Final[Mapping[tuple[Wish, str], Callable[[Pending, Any, MeterBook], Pending | None]]] = {
    (Wish.TOP_UP, "consumer_top_up_response"): _top_up_answer,
    (Wish.RESTORE, "supply_status_response"): _restore_answer,
}
