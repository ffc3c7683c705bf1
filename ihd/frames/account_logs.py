"""What an account's meter logged: top-ups, debt collected, balances at the ends of days; codes keep four digits here.

Layouts: smart-energy.md 4.4. Parts of a log may come in any order, and twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

from ihd.frames.clock import from_wire
from ihd.frames.meter_book import MeterBook
from ihd.frames.zcl import Frame
from ihd.model.credit import DebtPayment, PrepaySnapshot, TopUpEntry
from ihd.model.reports import DebtPaymentsHeard, PrepaySnapshotsHeard, Report, TopUpsHeard

#: Entries of each log that are kept, the newest.
ENTRIES_KEPT: Final = 40
#: Digits of a code that may be shown and kept (smart-energy.md 3.7).
_SHOWN: Final = 4
#: The only payload of an account's snapshot: six amounts of four octets (smart-energy.md 4.4).
_AMOUNTS: Final = 6
_BALANCES: Final = 0

Entry = TypeVar("Entry", TopUpEntry, DebtPayment, PrepaySnapshot)


@dataclass(slots=True)
class AccountLogs:
    """All heard of one account's logs."""

    top_ups: set[TopUpEntry] = field(default_factory=set)
    payments: set[DebtPayment] = field(default_factory=set)
    snapshots: dict[int, PrepaySnapshot] = field(default_factory=dict)

    def hear(self, book: MeterBook, frame: Frame) -> list[Report] | None:
        """Return what a published log says together with what is known, ``None`` if it is no such log."""
        log = _LOGS.get(frame.name)
        return None if log is None else log(self, book, frame.fields)


def _top_ups(logs: AccountLogs, book: MeterBook, fields: Any) -> list[Report]:
    logs.top_ups |= {
        TopUpEntry(from_wire(int(e.top_up_time)), book.price_to_millipence(int(e.top_up_amount)), masked(e.top_up_code))
        for e in fields.entries
    }
    kept = _newest(logs.top_ups)
    logs.top_ups = {*kept}
    return [TopUpsHeard(book.meter, kept)]


def masked(code: bytes) -> str:
    """Return the last digits of a code, all that leaves this module of it."""
    return bytes(code).decode("ascii", "replace").strip("\0 ")[-_SHOWN:]


def _payments(logs: AccountLogs, book: MeterBook, fields: Any) -> list[Report]:
    logs.payments |= {
        DebtPayment(
            from_wire(int(e.collection_time)),
            book.price_to_millipence(int(e.amount_collected)),
            int(e.debt_type) + 1,
            book.price_to_millipence(int(e.outstanding_debt)),
        )
        for e in fields.entries
    }
    kept = _newest(logs.payments)
    logs.payments = {*kept}
    return [DebtPaymentsHeard(book.meter, kept)]


def _snapshot(logs: AccountLogs, book: MeterBook, fields: Any) -> list[Report]:
    octets = bytes(fields.snapshot_payload)
    if int(fields.snapshot_payload_type) != _BALANCES or len(octets) < 4 * _AMOUNTS:
        return []
    told = [int.from_bytes(octets[at : at + 4], "little", signed=True) for at in range(0, 4 * _AMOUNTS, 4)]
    owed, first, second, third, emergency, balance = map(book.price_to_millipence, told)
    when = from_wire(int(fields.snapshot_time))
    logs.snapshots[when] = PrepaySnapshot(when, balance, emergency, owed, (first, second, third))
    kept = _newest(logs.snapshots.values())
    logs.snapshots = {each.time: each for each in kept}
    return [PrepaySnapshotsHeard(book.meter, kept)]


def _newest(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the newest entries first; each begins with its time."""
    return tuple(sorted(entries, reverse=True)[:ENTRIES_KEPT])


_LOGS: Final[Mapping[str, Callable[[AccountLogs, MeterBook, Any], list[Report]]]] = {
    "publish_top_up_log": _top_ups,
    "publish_debt_log": _payments,
    "publish_prepay_snapshot": _snapshot,
}
