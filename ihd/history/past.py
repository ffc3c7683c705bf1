"""Answers what was used long ago from the database, read-only; it knows no screen and never writes."""

from __future__ import annotations

import json
import sqlite3
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ihd.history.day_record import DayRecord, cost_of, slots_of
from ihd.history.form import FormError, read
from ihd.history.notice_book import MESSAGES_KEPT
from ihd.history.past_schema import home_of, streams_of
from ihd.model.half_hours import HALF_HOUR
from ihd.model.past import KeptEvent, Part, PriceChange, Span, Stream
from ihd.model.reports import Message
from ihd.model.tariff import Price
from ihd.model.usage import day_start

if TYPE_CHECKING:
    from collections.abc import Sequence

_DAYS: Final = "select day, known, peak, charge, parts, slots from day where stream = ? and day between ? and ?"
_MONTHS: Final = "select day, known, peak, charge, parts from month where stream = ? and day between ? and ?"
_DAY: Final = "select charge, parts, wh, places from day where stream = ? and day = ?"
_REACH: Final = "select min(day), max(day) from day where stream = ? and known"
_GAP: Final = "select gap from stream where id = ?"
_EVENTS: Final = "select time, code from event where stream = ? order by time desc, code limit ?"
_PRICES: Final = "select price, until from price where stream = ? order by start desc limit ?"
_MESSAGES: Final = "select message, cancelled from message where home = ? order by start desc, id desc limit ?"


class KeptMessage(NamedTuple):
    """A message as it was heard last; ``cancelled``: the supplier took it back."""

    message: Message
    cancelled: bool


class KeptPast:
    """The :class:`ihd.model.past.Past` of one home at a time: that of ``source``. Use from one thread.

    What is not kept, or cannot be read, is not known: whoever writes says what is wrong with the file.
    """

    def __init__(self, path: Path, source: str) -> None:
        self._path = path
        self._source = source
        self._base: sqlite3.Connection | None = None
        self._inode = 0
        self._home: int | None = None
        self._streams: dict[Stream, int] = {}

    def follow(self, source: str) -> None:
        """Answer for the home ``source`` from now on."""
        if source != self._source:
            self.close()  # what was forgotten is not held on to
            self._source = source

    def close(self) -> None:
        """Close the file; the next question opens it again."""
        if self._base is not None:
            self._base.close()
        self._base, self._home, self._streams = None, None, {}

    def half_hours(self, stream: Stream, day: date) -> tuple[Span, ...]:
        """Return the 46, 48 or 50 half-hours of a local day, the earliest first."""
        rows = self._rows(_DAY, stream, day.toordinal())
        record = DayRecord.read(*rows[0]) if rows else DayRecord.blank(day)
        return record.half_hours(day_start(day))

    def days(self, stream: Stream, first: date, last: date) -> tuple[Span, ...]:
        """Return the local days from ``first`` to ``last``, both included."""
        kept = _by_day(self._rows(_DAYS, stream, first.toordinal(), last.toordinal()))
        found = []
        begin = day_start(first)
        for ordinal in range(first.toordinal(), last.toordinal() + 1):
            row = kept.get(ordinal)
            slots = slots_of(date.fromordinal(ordinal)) if row is None else row[5]
            end = begin + slots * HALF_HOUR
            found.append(Span(begin, end, slots) if row is None else _span(begin, end, slots, row))
            begin = end
        return tuple(found)

    def months(self, stream: Stream, first: date, count: int) -> tuple[Span, ...]:
        """Return ``count`` local months from that of ``first`` on."""
        starts = [first.replace(day=1)]
        for _ in range(count):
            starts.append((starts[-1] + timedelta(days=31)).replace(day=1))
        kept = _by_day(self._rows(_MONTHS, stream, starts[0].toordinal(), starts[-1].toordinal() - 1))
        found = []
        for start, after in pairwise(starts):
            begin, end = day_start(start), day_start(after)
            slots = (end - begin) // HALF_HOUR
            row = kept.get(start.toordinal())
            found.append(Span(begin, end, slots) if row is None else _span(begin, end, slots, row))
        return tuple(found)

    def reaches(self, stream: Stream) -> tuple[date, date] | None:
        """Return the first and last local day of which anything is known."""
        rows = self._rows(_REACH, stream)
        if not rows or rows[0][0] is None:
            return None
        return date.fromordinal(rows[0][0]), date.fromordinal(rows[0][1])

    def filling(self, stream: Stream) -> date | None:
        """Return the last local day that is still to be filled in, ``None`` when the hub was asked for all it has."""
        rows = self._rows(_GAP, stream)
        return date.fromordinal(rows[0][0]) if rows and rows[0][0] is not None else None

    def events(self, stream: Stream, count: int) -> tuple[KeptEvent, ...]:
        """Return the last ``count`` events, the newest first."""
        return tuple(KeptEvent(*row) for row in self._rows(_EVENTS, stream, count))

    def price_changes(self, stream: Stream, count: int) -> tuple[PriceChange, ...]:
        """Return the last ``count`` prices that were told, the newest first."""
        found = []
        for text, until in self._rows(_PRICES, stream, count):
            try:
                found.append(PriceChange(read(Price, json.loads(text)), until))
            except FormError:
                continue  # of another version; the others still tell what they did
        return tuple(found)

    def messages(self) -> tuple[KeptMessage, ...]:
        """Return the last messages, the newest first."""
        rows = self._ask(_MESSAGES, self._opened_home(), MESSAGES_KEPT)
        found = []
        for text, cancelled in rows:
            try:
                found.append(KeptMessage(read(Message, json.loads(text)), bool(cancelled)))
            except FormError:
                continue  # of another version; the hub tells those that still count again
        return tuple(found)

    # -- the file

    def _rows(self, question: str, stream: Stream, *values: int) -> Sequence[Any]:
        home = self._opened_home()
        if home is not None and stream not in self._streams and self._base is not None:
            try:
                self._streams = streams_of(self._base, home)
            except sqlite3.Error:
                self.close()
        return self._ask(question, self._streams.get(stream), *values)

    def _ask(self, question: str, *values: int | None) -> Sequence[Any]:
        if self._base is None or values[0] is None:
            return ()
        try:
            return self._base.execute(question, values).fetchall()
        except sqlite3.Error:
            self.close()
            return ()

    def _opened_home(self) -> int | None:
        """Return the home's number in the file that is there now: it may have been made or replaced since."""
        try:
            inode = self._path.stat().st_ino
            if self._base is None or inode != self._inode:
                self.close()
                self._base = sqlite3.connect(f"{self._path.absolute().as_uri()}?mode=ro", uri=True)
                self._inode = inode
            if self._home is None:
                found = home_of(self._base, self._source)
                self._home = None if found is None else found[0]
        except (OSError, sqlite3.Error):
            self.close()
        return self._home


def _by_day(rows: Sequence[Any]) -> dict[int, list[Any]]:
    """Return rows by their day, each with its parts read: all at once, for of a year there are hundreds."""
    parts = json.loads(f"[{','.join([row[4] for row in rows])}]")
    return {row[0]: [*row[:4], each, *row[5:]] for row, each in zip(rows, parts, strict=True)}


def _span(begin: int, end: int, slots: int, row: list[Any]) -> Span:
    _, known, peak, charge, told, *_ = row
    parts = tuple(map(Part._make, told))
    return Span(begin, end, slots, known, parts, cost_of(parts), charge, peak)
