"""Keeps the past on disk, on the radio thread: half-hours, prices, events, messages; it does not know who reads it."""

from __future__ import annotations

import sqlite3
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Final, assert_never

from ihd.history.database import WrittenDatabase, erase_remains
from ihd.history.notice_book import NoticeBook
from ihd.history.past_schema import (
    SCHEMA,
    erase_ahead,
    erase_before,
    hand_over,
    home_of,
    move_in,
    number_of,
    streams_of,
)
from ihd.history.stream_book import StreamBook
from ihd.model.half_hours import HALF_HOUR, half_hour_of
from ihd.model.notes import FileNote, Kept
from ihd.model.past import Gap, PriceChange, Stream
from ihd.model.reports import (
    EventHeard,
    HalfHoursHeard,
    MessageCancelled,
    PriceHeard,
    Readings,
    Role,
    TariffsHeard,
    TenancyChanged,
)
from ihd.model.usage import local_date
from ihd.said import said

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from ihd.model.messages import Messages
    from ihd.model.meter import Meter
    from ihd.model.reports import Report
    from ihd.model.snapshot import Snapshot
    from ihd.model.tariff import Tariff

_OfMeter = EventHeard | HalfHoursHeard | PriceHeard | TariffsHeard | Readings

#: Days of half-hours that a hub has: 13 months (smart-energy.md 1.5).
DAYS_WANTED: Final = 396
#: What is missing of these last days may still come by itself: gas is late, and a session asks for nine days anyway.
DAYS_AWAITED: Final = 2
#: A hub's clock that goes back by more was wrong.
_CLOCK_SLACK: Final = 2 * HALF_HOUR
#: Seconds of quiet after which a hub is taken to have told all of its tariffs: they come in many parts.
_TARIFFS_QUIET: Final = 10.0
#: So many days, or seconds with stale days about, are not left waiting.
_MANY: Final = 24
_SOON: Final = 2.0
_STALE_AT_ONCE: Final = 30
_LOSS: Final = said("Kept file", "what is used from now on cannot be looked up after a restart.")


class PastWriter:
    """Keeps what is told of the home ``source``, in one transaction at most once in ``every`` seconds of link time.

    SD cards wear, so it waits for more; what is lost with the power the hub tells again. ``gaps`` is what is missing.
    A damaged file is set aside and all of it asked for anew; that, and a file that cannot be written, is said to
    ``note``. Use from one thread.
    """

    def __init__(
        self,
        path: Path,
        source: str,
        note: Callable[[FileNote], None] = lambda _note: None,
        every: float = 8.0,
    ) -> None:
        self._path = path
        self._source = source
        self._every = every
        self._home = 0
        self._since = 0
        self._books: dict[Stream, StreamBook] = {}
        self._tariffs: dict[Stream, tuple[tuple[Tariff, ...], float]] = {}
        self._notices = NoticeBook()
        self._messages: Messages = ()
        self._meters: tuple[Meter, ...] = ()
        self._home_time = 0
        self._heard = 0.0
        self._written: float | None = None
        self._gaps: tuple[Gap, ...] = ()
        self._gaps_of: object = None
        self._database = WrittenDatabase(path, SCHEMA, Kept.HISTORY, _LOSS, note)
        self._begun = self._database.begun
        self._database.write(self._settle)

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Return the newest half-hours that are missing of each meter, the newest first."""
        return self._gaps

    def close(self) -> None:
        """Write what waits, and close the file."""
        self._write(self._heard + _TARIFFS_QUIET)
        self._database.close()

    # -- what is heard

    def take(self, reports: Sequence[Report], snapshot: Snapshot, now: float) -> None:
        """Take in reports, with the snapshot after them, at link time ``now``."""
        home = snapshot.hub_time.at(now) if snapshot.hub_time is not None else None
        for report in reports:
            match report:
                case TenancyChanged():
                    self._forget(report.when if home is None else min(report.when, home))
                case MessageCancelled():
                    self._notices.cancel(report.id)
                case EventHeard() | HalfHoursHeard() | PriceHeard() | TariffsHeard() | Readings() if home is not None:
                    self._take_of_meter(report, snapshot, home, now)
                case _:
                    pass
        self._take_messages(snapshot.messages)
        if home is None:
            return
        if home < self._home_time - _CLOCK_SLACK:
            self._forget_ahead(home)
        if self._since > home + _CLOCK_SLACK:
            self._live_here_now(home)
        self._meters, self._home_time, self._heard = snapshot.meters, home, now
        self._find_gaps(home)
        if self._is_time(now):
            self._written = now
            self._write(now)

    def _take_messages(self, messages: Messages) -> None:
        """Take the messages as they stand, with what was read of them; none of people who lived here before."""
        if messages is not self._messages:
            self._messages = messages
            for message in reversed(messages):
                if not self._since or message.start > self._since:
                    self._notices.hear_message(message)

    def _take_of_meter(self, report: _OfMeter, snapshot: Snapshot, home: int, now: float) -> None:
        meter = snapshot.meter(report.event.meter if isinstance(report, EventHeard) else report.meter)
        if meter is None:
            return
        book = self._books.setdefault(Stream.of(meter), StreamBook(Stream.of(meter)))
        match report:
            case EventHeard():
                if report.event.time > self._since:
                    self._notices.hear_event(book.stream, report.event.time, report.event.code)
            case HalfHoursHeard():
                self._hear_half_hours(book, report, home)
            case TariffsHeard():
                self._tariffs[book.stream] = (report.tariffs, now)
            case PriceHeard():
                if (price := report.price) is not None:
                    until = half_hour_of(home) + HALF_HOUR if price.end is None else price.end
                    book.hear_price(PriceChange(price, until))
            case Readings():
                charge = report.standing_charge
                if isinstance(charge, int) and meter.role is Role.IMPORT:
                    self._database.read(lambda base: book.hear_charge(base, local_date(home), charge))
            case _:
                assert_never(report)

    def _hear_half_hours(self, book: StreamBook, report: HalfHoursHeard, home: int) -> None:
        """Take half-hours that have passed, and only those of the people who live here."""
        skip = max(0, -((report.start - self._since) // HALF_HOUR))
        start = report.start + skip * HALF_HOUR
        wh = report.wh[skip : skip + max(0, (home + HALF_HOUR - start) // HALF_HOUR)]
        if wh and not start % HALF_HOUR:
            final_to = local_date(home) - timedelta(days=DAYS_AWAITED + 1)
            self._database.read(lambda base: book.hear(base, start, wh, final_to))
            self._gaps_of = None

    def _find_gaps(self, home: int) -> None:
        """Look again for what is missing, if it may be something else than before."""
        last = local_date(home) - timedelta(days=DAYS_AWAITED + 1)
        streams = dict.fromkeys(map(Stream.of, self._meters))
        if (last, *streams) == self._gaps_of:
            return
        self._gaps_of = (last, *streams)
        first = last - timedelta(days=DAYS_WANTED)
        books = [self._books.setdefault(stream, StreamBook(stream)) for stream in streams]
        found = [gap for book in books if (gap := book.newest_gap(first, last, self._since)) is not None]
        self._gaps = tuple(sorted(found, key=lambda gap: -gap.end))

    # -- what is kept

    def _is_time(self, now: float) -> bool:
        """Return whether to write now: after a while, or soon where much waits."""
        if self._written is None:
            self._written = now
        days = sum(book.waits for book in self._books.values())
        stale = any(book.stale for book in self._books.values())
        waits = days or stale or self._tariffs or self._notices.waits
        wait = min(_SOON, self._every) if stale or days > _MANY else self._every
        return bool(waits) and now - self._written >= wait

    def _write(self, now: float) -> None:
        """Write all that waits as one transaction; what cannot be written waits on."""
        for stream, (tariffs, heard) in list(self._tariffs.items()):
            if now - heard >= _TARIFFS_QUIET:
                self._books[stream].hear_tariffs(tariffs, self._home_time)
                del self._tariffs[stream]
        if self._database.write(self._write_all):
            self._database.read(self._written_all)
        if self._database.begun != self._begun:  # it was damaged: everything is missing, and is asked for again
            self._begun, self._gaps_of = self._database.begun, None
            for book in self._books.values():
                book.lost()
            self._database.write(self._settle)
            if self._database.write(self._write_all):
                self._database.read(self._written_all)

    def _settle(self, base: sqlite3.Connection) -> None:
        """Find the home's place in the database, and take up what is kept of it."""
        base.execute("insert or ignore into home (source, since) values (?, ?)", (self._source, self._since))
        self._home, self._since = home_of(base, self._source) or (0, self._since)
        for stream, number in streams_of(base, self._home).items():
            self._books.setdefault(stream, StreamBook(stream)).load(base, number)

    def _write_all(self, base: sqlite3.Connection) -> None:
        numbers = streams_of(base, self._home)
        known = {stream: self._books.setdefault(stream, StreamBook(stream)) for stream in self._notices.streams}
        for stream, book in (self._books | known).items():
            if stream not in numbers and (book.waits or stream in known):
                numbers[stream] = number_of(base, self._home, stream)
            book.number = numbers.get(stream)
        handed: dict[Stream, int] = {}
        for alias, stream in self._aliases(numbers):
            self._books[stream].merge(base, self._books[alias])
            hand_over(base, numbers.pop(alias), numbers[stream])
            handed[alias] = numbers[stream]
            if alias in self._tariffs:  # told under the passing name, and still coming
                self._tariffs.setdefault(stream, self._tariffs[alias])
                del self._tariffs[alias]
        gaps = {gap.stream: local_date(gap.end - 1).toordinal() for gap in self._gaps}
        for stream, number in numbers.items():
            self._books[stream].write(base, _STALE_AT_ONCE)
            base.execute(
                "update stream set gap = ? where id = ? and gap is not ?", (day := gaps.get(stream), number, day)
            )
        self._notices.write(base, self._home, numbers | handed)

    def _aliases(self, numbers: Mapping[Stream, int]) -> list[tuple[Stream, Stream]]:
        """Return streams kept under a passing name, before MPAN, MPRN or serial number was told, each with its own."""
        kinds = [(meter.fuel, meter.role) for meter in self._meters]
        found = []
        for meter, kind in zip(self._meters, kinds, strict=True):
            stream = Stream.of(meter)
            names = {meter.serial, ""} if kinds.count(kind) == 1 else {meter.serial} - {""}
            aliases = [Stream(*kind, name) for name in names if name != stream.site]
            found += [(alias, stream) for alias in aliases if alias in numbers and stream in numbers]
        return found

    def _written_all(self, base: sqlite3.Connection) -> None:
        kept = streams_of(base, self._home)
        self._books = {stream: book for stream, book in self._books.items() if stream in kept or book.number is None}
        for stream in kept:
            self._books[stream].written(base)
        self._notices.written()

    def _forget_ahead(self, home: int) -> None:
        """Erase what was told while the hub's clock was ahead of ``home``, the time that it tells now."""
        self._gaps_of = None
        for book in self._books.values():
            self._database.read(partial(book.forget_ahead, now=home))
        self._database.write(lambda base: erase_ahead(base, self._home, local_date(home).toordinal()))

    def _live_here_now(self, home: int) -> None:
        """Keep what is used from ``home`` on: nobody moves in later, a clock was wrong when that was told."""
        self._since, self._gaps_of = home, None
        self._database.write(lambda base: move_in(base, self._home, home))

    def _forget(self, when: int) -> None:
        """Erase all that was before ``when``: others live here since then."""
        if when <= self._since:
            return
        self._since, self._gaps_of = when, None
        self._tariffs = {}
        self._notices.forget(when)
        for book in self._books.values():
            book.forget(self._database.base, when)
        self._database.write(lambda base: erase_before(base, self._home, when, local_date(when).toordinal()))
        self._database.read(lambda base: base.execute("pragma wal_checkpoint(truncate)"))
        erase_remains(self._path)
