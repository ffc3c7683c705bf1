"""When a display asks a prepay account what: errands that rest while the account is in credit mode; it sends nothing.

What there is to ask: smart-energy.md 4.2, 4.4 and 4.5; what only an intelligent hub tells: hub.md section 7.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from ihd.frames import questions
from ihd.frames.calendar_book import FRIENDLY_CREDIT
from ihd.frames.clock import NO_TIME, to_wire
from ihd.frames.debts import DEBT_KEYS
from ihd.frames.errand import Due, Errand, Steps
from ihd.frames.findings import Findings
from ihd.frames.gas_rounds import GasRounds
from ihd.frames.meter_book import CALENDAR, EVENTS, HUB_EXTENSION, PREPAYMENT, MeterBook, attributes
from ihd.frames.priority import ACCOUNT, DAYS, PERIODS, STANDING, TARIFFS
from ihd.frames.zcl import Frame

#: What may change at any moment, read with the account.
PREPAID: Final = attributes(
    PREPAYMENT, "credit_status", "emergency_credit_remaining", "accumulated_debt", "prepayment_alarm_status"
)
_LIMITS: Final = attributes(
    PREPAYMENT,
    "emergency_credit_limit",
    "emergency_credit_threshold",
    "low_credit_warning_level",
    "max_credit_limit",
    "max_credit_per_top_up",
    "cut_off_value",
)
_EXTENSION: Final = attributes(
    HUB_EXTENSION,
    "valve_position",
    "gas_restore_policy",
    "han_failure",
    "han_failure_since",
    "cut_off_delay_left",
    "next_heard_by",
    "keypad_locked_until",
    "debt3_weekly_remainder",
)
#: Polls of electricity in whose time the hub's extension is asked once.
_EXTENSION_POLLS: Final = 3
#: Seconds between questions about debts, limits and events.
_RARELY: Final = 300.0
_EVENTS_EVERY: Final = 1_800.0
#: Entries asked for of each log, and how far back balances at the ends of days are.
_ENTRIES: Final = 20
_SNAPSHOT_DAYS: Final = 8
_ALL_DEBTS: Final = 0xFF
_ANY_CAUSE: Final = 0xFFFF_FFFF


def account(findings: Findings, meter: int, keys: tuple[tuple[int, int], ...]) -> Steps:
    """Read ``keys`` of an account, and what prepayment adds: in one payload once the mode is known."""
    book = findings.books[meter]
    known = book.prepayment
    yield from questions.attributes(book, (*keys, *PREPAID) if known else keys)
    if book.prepayment and not known:
        yield from questions.attributes(book, PREPAID)


@dataclass(frozen=True, slots=True)
class PrepayAgenda:
    """The errands of prepay accounts; ``daily`` says when a day is over, ``live_every`` is the poll interval.

    All that is asked of a gas meter's endpoint goes with its ``rounds``.
    """

    findings: Findings
    live_every: float
    daily: Callable[[float], Due | None]
    rounds: GasRounds

    def for_meter(self, book: MeterBook) -> list[Errand]:
        """Return the errands about the account of one meter."""
        errands = [
            self._errand(
                "limits", STANDING, book, lambda: questions.attributes(book, _LIMITS), self.rounds.every(book, _RARELY)
            ),
            self._after_commands("debts", STANDING, book, lambda: questions.attributes(book, DEBT_KEYS), _RARELY),
            self._errand("top-up log", DAYS, book, lambda: _top_ups(book), self.daily, about=book.meter),
            self._errand("debt log", DAYS, book, lambda: _payments(book), self.daily, about=book.meter),
            self._errand("balances", PERIODS, book, lambda: self._snapshots(book), self.daily),
        ]
        if HUB_EXTENSION in book.clusters:
            begin, every = lambda: questions.attributes(book, _EXTENSION), self.live_every * _EXTENSION_POLLS
            errands.append(self._after_commands("extension", ACCOUNT, book, begin, every))
        if CALENDAR in book.clusters:
            errands.append(self._errand("protected hours", TARIFFS, book, lambda: self._hours(book), self.daily))
        if EVENTS in book.clusters:
            errands.append(
                self._errand("events", PERIODS, book, lambda: _events(book), self.rounds.every(book, _EVENTS_EVERY))
            )
        return errands

    def _errand(
        self,
        name: str,
        priority: int,
        book: MeterBook,
        begin: Callable[[], Steps],
        again: Callable[[float], Due | None],
        about: int | None = None,
    ) -> Errand:
        return Errand(name, priority, begin, again, wanted=lambda: book.prepayment, about=about)

    def _after_commands(
        self, name: str, priority: int, book: MeterBook, begin: Callable[[], Steps], every: float
    ) -> Errand:
        return self._errand(name, priority, book, begin, self.rounds.every(book, every), about=book.meter)

    def _home(self) -> int | None:
        return self.findings.hub_time.utc if self.findings.hub_time is not None else None

    def _hours(self, book: MeterBook) -> Steps:
        home = self._home()
        if home is not None:
            yield from questions.calendars(book, to_wire(home), FRIENDLY_CREDIT)

    def _snapshots(self, book: MeterBook) -> Steps:
        """Ask for the balances at the ends of the last days, one after the other: the offset counts them."""
        home, heard, total = self._home(), 0, 1
        while home is not None and heard < min(total, _ENTRIES):
            answer = yield questions.asking(
                book.meter,
                PREPAYMENT,
                "get_prepay_snapshot",
                questions.last_index,
                earliest_start_time=to_wire(home - _SNAPSHOT_DAYS * 86_400),
                latest_end_time=NO_TIME,
                snapshot_offset=heard,
                snapshot_cause=_ANY_CAUSE,
            )
            if not answer.frames:
                return
            heard += len(answer.frames)
            total = int(answer.frames[-1].fields.total_snapshots_found)


def _top_ups(book: MeterBook) -> Steps:
    yield questions.asking(
        book.meter,
        PREPAYMENT,
        "get_top_up_log",
        questions.last_index,
        latest_end_time=NO_TIME,
        number_of_records=_ENTRIES,
    )


def _payments(book: MeterBook) -> Steps:
    yield questions.asking(
        book.meter,
        PREPAYMENT,
        "get_debt_repayment_log",
        questions.last_index,
        latest_end_time=NO_TIME,
        number_of_records=_ENTRIES,
        debt_type=_ALL_DEBTS,
    )


def _events(book: MeterBook) -> Steps:
    """Ask for the newest events of every log, without their data (smart-energy.md 4.5)."""
    yield questions.asking(
        book.meter,
        EVENTS,
        "get_event_log",
        _last_events,
        event_control_log_id=0,
        event_id=0,
        start_time=0,
        end_time=NO_TIME,
        number_of_events=_ENTRIES,
        event_offset=0,
    )


def _last_events(frames: tuple[Frame, ...]) -> bool:
    last = frames[-1].fields
    return int(last.command_index) + 1 >= int(last.total_commands)
