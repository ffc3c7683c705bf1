"""What is kept of one meter point, what waits to be written and which half-hours are missing; it knows no clock."""

from __future__ import annotations

import json
import sqlite3
from datetime import date, timedelta
from typing import Final

from ihd.history.day_record import UNHEARD, DayRecord, month_row, slots_of
from ihd.history.form import FormError, plain, read
from ihd.history.prices import Prices
from ihd.model.half_hours import HALF_HOUR
from ihd.model.past import Gap, PriceChange, Stream
from ihd.model.tariff import Price, Tariff
from ihd.model.usage import day_start, local_date

#: A mask of a day that is not kept at all: every half-hour of it is missing.
_ALL: Final = -1
_INSERT_DAY: Final = (
    "insert or replace into day (stream, day, slots, known, peak, charge, parts, wh, places) "
    "values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_OF_MONTH: Final = "select known, peak, charge, parts from day where stream = ? and day between ? and ? order by day"
_INSERT_MONTH: Final = (
    "insert or replace into month (stream, day, known, peak, charge, parts) values (?, ?, ?, ?, ?, ?)"
)
_DAY: Final = "select charge, parts, wh, places from day where stream = ? and day = ?"
_STALE: Final = "select day from day where stream = ? and stale limit ?"
_CHANGES: Final = "select price, until from price where stream = ? and start < ? and until > ? order by start"


class StreamBook:
    """One stream: ``tariffs`` and the last price told, days to be written, and half-hours nothing was heard of."""

    def __init__(self, stream: Stream) -> None:
        self.stream = stream
        self.number: int | None = None
        self.tariffs: tuple[Tariff, ...] = ()
        self.stale = False
        self._days: dict[int, DayRecord] = {}
        self._open: dict[int, int] = {}
        self._price: PriceChange | None = None
        self._prices: dict[int, PriceChange] = {}
        self._tariffs_changed = False
        self._stale_from: int | None = None

    @property
    def waits(self) -> int:
        """Return how much is to be written: days, and others as one each."""
        return len(self._days) + len(self._prices) + self._tariffs_changed + self.stale

    # -- what is heard

    def hear(self, base: sqlite3.Connection | None, start: int, wh: tuple[int | None, ...], final_to: date) -> None:
        """Take half-hours from ``start`` (Unix seconds) on; those up to ``final_to`` will not be told another time."""
        at = 0
        while at < len(wh):
            moment = start + at * HALF_HOUR
            day = local_date(moment)
            first = (moment - day_start(day)) // HALF_HOUR
            count = min(len(wh) - at, slots_of(day) - first)
            record = self._record(base, day)
            told = record.with_readings(first, wh[at : at + count], final=day <= final_to)
            if told != record:
                self._put(day, told)
            at += count

    def hear_charge(self, base: sqlite3.Connection | None, day: date, charge: int) -> None:
        """Take the standing charge (millipence) of a day."""
        record = self._record(base, day)
        if record.charge != charge:
            self._put(day, record._replace(charge=charge))

    def hear_price(self, change: PriceChange) -> None:
        """Take the price in force."""
        if change != self._price:
            self._price = self._prices[change.price.start] = change

    def hear_tariffs(self, told: tuple[Tariff, ...], now: int) -> None:
        """Take every tariff the hub tells at home time ``now``; the days that they change are to be priced anew."""
        kept = Prices(self.tariffs)
        known = kept.with_tariffs(told, now)
        since = known.differ_from(kept)
        if since is not None:
            self.tariffs, self._tariffs_changed = known.tariffs, True
            self._stale_from = since if self._stale_from is None else min(since, self._stale_from)

    def _record(self, base: sqlite3.Connection | None, day: date) -> DayRecord:
        waiting = self._days.get(day.toordinal())
        if waiting is not None:
            return waiting
        row = None
        if base is not None and self.number is not None:
            row = base.execute(_DAY, (self.number, day.toordinal())).fetchone()
        return DayRecord.blank(day) if row is None else DayRecord.read(*row)

    def _put(self, day: date, record: DayRecord) -> None:
        self._days[day.toordinal()] = record
        self._open[day.toordinal()] = record.open

    # -- what is missing

    def newest_gap(self, first: date, last: date, since: int) -> Gap | None:
        """Return the newest unbroken gap from the day ``first`` to ``last``, and after ``since``; ``None``: none."""
        lowest, day = first.toordinal(), last.toordinal()
        while day >= lowest and not self._open.get(day, _ALL):
            day -= 1
        if day < lowest:
            return None
        top = self._slots(day) if self._open.get(day, _ALL) == _ALL else self._open[day].bit_length()
        end = day_start(date.fromordinal(day)) + top * HALF_HOUR
        begin = self._begin(day, top)
        while not begin and day > lowest and self._is_missing_to_its_end(day - 1):
            day -= 1
            begin = self._begin(day, self._slots(day) if day in self._open else 0)
        start = day_start(date.fromordinal(day)) + begin * HALF_HOUR
        start = max(start, -(-since // HALF_HOUR) * HALF_HOUR)
        return Gap(self.stream, start, end) if start < end else None

    def _slots(self, day: int) -> int:
        return slots_of(date.fromordinal(day))

    def _is_missing_to_its_end(self, day: int) -> bool:
        mask = self._open.get(day, _ALL)
        return mask == _ALL or bool(mask >> (self._slots(day) - 1) & 1)

    def _begin(self, day: int, top: int) -> int:
        """Return the first of the missing half-hours that end before the day's half-hour ``top``."""
        mask = self._open.get(day, _ALL)
        if mask == _ALL:
            return 0
        while top and mask >> (top - 1) & 1:
            top -= 1
        return top

    # -- the database

    def load(self, base: sqlite3.Connection, number: int) -> None:
        """Take up what is kept under ``number``."""
        self.number = number
        for day, octets in base.execute("select day, wh from day where stream = ?", (number,)):
            if day not in self._days:
                missing = UNHEARD.to_bytes(4, "little", signed=True) in octets
                self._open[day] = DayRecord.read(None, "[]", octets, b"").open if missing else 0
        self.stale = base.execute(_STALE, (number, 1)).fetchone() is not None
        try:
            rows = base.execute("select tariff from tariff where stream = ? order by start", (number,)).fetchall()
            self.tariffs = tuple(read(Tariff, json.loads(text)) for (text,) in rows)
        except FormError:
            self.tariffs = ()  # of another version; the hub tells them all again

    def write(self, base: sqlite3.Connection, reprice: int) -> None:
        """Write all that waits, and price ``reprice`` stale days anew; :meth:`written` when it is kept."""
        number = self.number
        assert number is not None
        for change in self._prices.values():
            row = (number, change.price.start, change.until, json.dumps(plain(change.price)))
            base.execute("insert or replace into price (stream, start, until, price) values (?, ?, ?, ?)", row)
        if self._tariffs_changed:
            base.execute("delete from tariff where stream = ?", (number,))
            rows = [(number, tariff.start, json.dumps(plain(tariff))) for tariff in self.tariffs]
            base.executemany("insert into tariff values (?, ?, ?)", rows)
        if self._stale_from is not None:
            day = local_date(self._stale_from).toordinal()
            base.execute("update day set stale = 1 where stream = ? and day >= ?", (number, day))
        days = dict(self._days)
        for (day,) in base.execute(_STALE, (number, reprice)).fetchall():
            days.setdefault(day, self._record(base, date.fromordinal(day)))
        for day, record in days.items():
            begin = day_start(date.fromordinal(day))
            base.execute(_INSERT_DAY, (number, day, *record.priced(begin, self._prices_on(base, day)).row()))
        for first in {date.fromordinal(day).replace(day=1) for day in days}:
            last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
            of_month = base.execute(_OF_MONTH, (number, first.toordinal(), last.toordinal())).fetchall()
            base.execute(_INSERT_MONTH, (number, first.toordinal(), *month_row(of_month)))

    def written(self, base: sqlite3.Connection) -> None:
        """Forget what waited: it is kept now."""
        self._days, self._prices, self._tariffs_changed, self._stale_from = {}, {}, False, None
        self.stale = base.execute(_STALE, (self.number, 1)).fetchone() is not None

    def _prices_on(self, base: sqlite3.Connection, day: int) -> Prices:
        begin, end = (day_start(date.fromordinal(each)) for each in (day, day + 1))
        rows = base.execute(_CHANGES, (self.number, end, begin)).fetchall()
        return Prices(self.tariffs, tuple(PriceChange(read(Price, json.loads(text)), until) for text, until in rows))

    def lost(self) -> None:
        """Take up that the database begins afresh: all that was kept is missing again, what waits is not lost."""
        self.number = None
        self._open = {day: record.open for day, record in self._days.items()}
        self._tariffs_changed, self.stale, self._stale_from = bool(self.tariffs), False, None

    # -- others

    def merge(self, base: sqlite3.Connection, other: StreamBook) -> None:
        """Take over the days of ``other``, which turned out to be the same meter point under another name."""
        for each in other._open:
            day = date.fromordinal(each)
            self._put(day, self._record(base, day).over(other._record(base, day)))
        self._prices = other._prices | self._prices
        if not self.tariffs and other.tariffs:
            self.tariffs, self._tariffs_changed = other.tariffs, True

    def forget_ahead(self, base: sqlite3.Connection | None, now: int) -> None:
        """Forget what was told of the time after ``now``: the hub's clock was wrong."""
        day = local_date(now)
        passed = (now - day_start(day)) // HALF_HOUR + 1
        record = self._record(base, day)
        self._days = {each: kept for each, kept in self._days.items() if each < day.toordinal()}
        self._open = {each: mask for each, mask in self._open.items() if each < day.toordinal()}
        left = (UNHEARD,) * (len(record.wh) - passed)
        self._put(day, record._replace(wh=record.wh[:passed] + left))

    def forget(self, base: sqlite3.Connection | None, when: int) -> None:
        """Forget what was before ``when`` (Unix seconds); the rows of the database are somebody else's to erase."""
        day = local_date(when)
        first = -((day_start(day) - when) // HALF_HOUR)
        record = self._record(base, day).without(first)
        self._days = {each: kept for each, kept in self._days.items() if each > day.toordinal()}
        self._open = {each: mask for each, mask in self._open.items() if each > day.toordinal()}
        self._prices = {start: change for start, change in self._prices.items() if start >= when}
        self._price, self.tariffs, self._tariffs_changed = None, (), True
        self._put(day, record._replace(charge=None))
