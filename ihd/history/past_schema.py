"""The tables in which the past is kept, and how one home's rows are found; it reads and writes no half-hour."""

from __future__ import annotations

import sqlite3
from typing import Final

from ihd.history.database import Schema
from ihd.model.past import Stream
from ihd.model.reports import Role
from ihd.model.units import Fuel

#: Every home by its source, ``since``: when those who live there now moved in (Unix seconds). A day is a proleptic
#: ordinal in Britain; ``stale`` is 1 while its costs are those of a tariff that is not the right one any more. A month,
#: by its first day, holds what its days add up to. A stream's ``gap`` is the last day that is still to be filled in.
SCHEMA: Final = Schema(
    version=1,
    statements="""
create table if not exists home (id integer primary key, source text not null unique, since integer not null default 0);
create table if not exists stream (
    id integer primary key, home integer not null, gap integer,
    fuel text not null, role text not null, site text not null,
    unique (home, fuel, role, site));
create table if not exists day (
    stream integer not null, day integer not null, slots integer not null, known integer not null, peak integer,
    charge integer, stale integer not null default 0, parts text not null, wh blob not null, places blob not null,
    primary key (stream, day)) without rowid;
create table if not exists month (
    stream integer not null, day integer not null, known integer not null, peak integer, charge integer,
    parts text not null, primary key (stream, day)) without rowid;
create table if not exists tariff (
    stream integer not null, start integer not null, tariff text not null,
    primary key (stream, start)) without rowid;
create table if not exists price (
    stream integer not null, start integer not null, until integer not null, price text not null,
    primary key (stream, start)) without rowid;
create table if not exists event (
    stream integer not null, time integer not null, code integer not null,
    primary key (stream, time, code)) without rowid;
create table if not exists message (
    home integer not null, id integer not null, start integer not null, cancelled integer not null default 0,
    message text not null, primary key (home, id)) without rowid;
""",
)
#: What is erased of each stream when others move in at a moment (Unix seconds), whose day begins with it or before.
_ERASED: Final = (
    "delete from day where stream = :stream and day <= :day",
    "delete from month where stream = :stream and day <= :day",
    "delete from tariff where stream = :stream",
    "delete from price where stream = :stream and start < :when",
    "delete from event where stream = :stream and time <= :when",
)
#: What is handed to a stream when it turns out to be another one under a passing name.
_HANDED: Final = (
    "update or ignore price set stream = :to where stream = :stream",
    "update or ignore event set stream = :to where stream = :stream",
)


def home_of(base: sqlite3.Connection, source: str) -> tuple[int, int] | None:
    """Return the number of the home ``source`` and since when those in it live there, ``None`` if it is not kept."""
    row = base.execute("select id, since from home where source = ?", (source,)).fetchone()
    return None if row is None else (row[0], row[1])


def streams_of(base: sqlite3.Connection, home: int) -> dict[Stream, int]:
    """Return the numbers of a home's streams."""
    rows = base.execute("select fuel, role, site, id from stream where home = ?", (home,))
    return {Stream(Fuel(fuel), Role(role), site): number for fuel, role, site, number in rows}


def number_of(base: sqlite3.Connection, home: int, stream: Stream) -> int:
    """Return the number of a stream that is new in ``home``."""
    row = (home, stream.fuel.value, stream.role.value, stream.site)
    number = base.execute("insert into stream (home, fuel, role, site) values (?, ?, ?, ?)", row).lastrowid
    assert number is not None
    return number


def erase_before(base: sqlite3.Connection, home: int, when: int, day: int) -> None:
    """Erase what was before ``when`` (Unix seconds), which lies in the local ``day`` (ordinal)."""
    for number in streams_of(base, home).values():
        for statement in _ERASED:
            base.execute(statement, {"stream": number, "when": when, "day": day})
    base.execute("delete from message where home = ? and start <= ?", (home, when))
    move_in(base, home, when)


def move_in(base: sqlite3.Connection, home: int, when: int) -> None:
    """Note when those who live there moved in (Unix seconds)."""
    base.execute("update home set since = ? where id = ?", (when, home))


def erase_ahead(base: sqlite3.Connection, home: int, day: int) -> None:
    """Erase the days after the local ``day`` (ordinal)."""
    for number in streams_of(base, home).values():
        for table in ("day", "month"):
            base.execute(f"delete from {table} where stream = ? and day > ?", (number, day))


def hand_over(base: sqlite3.Connection, stream: int, to: int) -> None:
    """Give prices and events of ``stream`` to the one under the number ``to``, and erase the rest of it."""
    for statement in _HANDED:
        base.execute(statement, {"stream": stream, "to": to})
    for table in ("day", "month", "tariff", "price", "event"):
        base.execute(f"delete from {table} where stream = ?", (stream,))
    base.execute("delete from stream where id = ?", (stream,))
