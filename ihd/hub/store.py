"""The hub's memory, on disk at once and whole: facts that are replaced, entries that are only added.

It knows no account and no meter. One :meth:`Store.commit` is one transaction: killed at any moment, the hub finds all
of it again or nothing of it.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final, NamedTuple

#: Marks a file as a hub's memory ("IHDm"), and the form of what is in it.
_MARK: Final = 0x4948_446D
VERSION: Final = 1
_SCHEMA: Final = (
    "create table fact (name text primary key, value text not null) without rowid",
    "create table entry (number integer primary key, book text not null, line text not null)",
    f"pragma application_id = {_MARK}",
    f"pragma user_version = {VERSION}",
)
#: Where SQLite's file header tells them (its file format, section 1.3), and how it begins.
_HEADER_OCTETS, _VERSION_AT, _MARK_AT = 100, 60, 68
_MAGIC: Final = b"SQLite format 3\0"
#: SQLite's own name for a file that is none.
_IN_PROCESS: Final = Path(":memory:")
#: What SQLite's commonest errors mean here, and what a person can do.
_REASONS: Final = {
    sqlite3.SQLITE_BUSY: ("is in use by another hub", "Stop that one first."),
    sqlite3.SQLITE_NOTADB: ("is not a hub's memory", "Name another file."),
    sqlite3.SQLITE_CORRUPT: ("is damaged", "Name another file to begin afresh, or bring back a copy."),
    sqlite3.SQLITE_FULL: ("cannot grow: the disk is full", "Nothing was changed; make room."),
    sqlite3.SQLITE_READONLY: ("must not be written to", "Nothing was changed; allow it, or name another file."),
}


class StoreError(Exception):
    """The memory cannot be used; the text says which file it is, what is wrong and what to do."""


class Kept(NamedTuple):
    """What was committed: facts by name, the lines of each book in the order in which they were added."""

    facts: dict[str, Any]
    entries: dict[str, list[tuple[Any, ...]]]


class Store:
    """A hub's memory in the file ``path``, which no other hub can open meanwhile.

    Raises :class:`StoreError` for a file that is something else, is damaged, is of another version or is in use; such
    a file is never begun afresh.
    """

    def __init__(self, path: Path) -> None:
        self._path: Final = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._refuse_foreign()
            self._base: Final = self._opened()
            #: The text of every fact on disk, so that only what changed is written.
            self._facts: Final[dict[str, str]] = dict(self._base.execute("select name, value from fact"))
        except (OSError, sqlite3.Error) as error:
            raise StoreError(self._sentence(error)) from error

    def commit(self, facts: Mapping[str, Any], entries: Mapping[str, Sequence[Sequence[Any]]]) -> None:
        """Replace ``facts`` and add ``entries`` to the books of their names, all or nothing; then it is on disk.

        Both are what JSON holds. Raises :class:`StoreError` if it could not be written; nothing of it is kept then.
        """
        texts = {name: _text(value) for name, value in facts.items()}
        changed = {name: text for name, text in texts.items() if self._facts.get(name) != text}
        lines = [(book, _text(line)) for book, added in entries.items() for line in added]
        if not changed and not lines:
            return
        try:
            self._write(changed, lines)
        except sqlite3.Error as error:
            raise StoreError(self._sentence(error)) from error
        self._facts.update(changed)

    def load(self) -> Kept:
        """Return all that was committed. Raises :class:`StoreError` if it cannot be read."""
        entries: dict[str, list[tuple[Any, ...]]] = {}
        try:
            for book, line in self._base.execute("select book, line from entry order by number"):
                entries.setdefault(book, []).append(tuple(json.loads(line)))
            return Kept({name: json.loads(text) for name, text in self._facts.items()}, entries)
        except (sqlite3.Error, ValueError, TypeError) as error:
            raise StoreError(self._sentence(error)) from error

    def close(self) -> None:
        """Let go of the file."""
        self._base.close()

    def _refuse_foreign(self) -> None:
        """Look whose file it is before SQLite touches it."""
        try:
            with self._path.open("rb") as file:
                head = file.read(_HEADER_OCTETS)
        except FileNotFoundError:
            return
        if not head:
            return
        if not head.startswith(_MAGIC) or _told(head, _MARK_AT) != _MARK:
            raise StoreError(f"{self._path} is not a hub's memory. Name another file.")
        version = _told(head, _VERSION_AT)
        if version != VERSION:
            raise StoreError(
                f"{self._path} was written by another version of the hub ({version}, not {VERSION}). "
                "Use that one, or name another file to begin afresh."
            )

    def _opened(self) -> sqlite3.Connection:
        # No waiting, and transactions only where this file says so.
        base = sqlite3.connect(self._path, timeout=0, isolation_level=None, check_same_thread=False)
        with ExitStack() as unless_sound:
            unless_sound.callback(base.close)
            base.execute("pragma locking_mode = exclusive")
            base.execute("begin exclusive")
            if base.execute("pragma quick_check(1)").fetchone() != ("ok",):
                raise StoreError(self._path_is(sqlite3.SQLITE_CORRUPT))
            # The file's header must name its owner from the first, so it is written before the log ahead of it is used.
            if not base.execute("pragma user_version").fetchone()[0]:
                for statement in _SCHEMA:
                    base.execute(statement)
            base.execute("commit")
            base.execute("pragma journal_mode = wal")
            base.execute("pragma synchronous = full")
            unless_sound.pop_all()
        return base

    def _write(self, facts: Mapping[str, str], lines: Sequence[tuple[str, str]]) -> None:
        self._undo()
        try:
            self._base.execute("begin immediate")
            self._base.executemany("insert or replace into fact values (?, ?)", facts.items())
            self._base.executemany("insert into entry (book, line) values (?, ?)", lines)
            self._base.execute("commit")
        finally:
            self._undo()

    def _undo(self) -> None:
        """End what a failure left open: most failures of SQLite end it by themselves, and an undoing may fail too."""
        if self._base.in_transaction:
            self._base.execute("rollback")

    def _sentence(self, error: Exception) -> str:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in _REASONS:
            return self._path_is(code)
        return f"{self._path} cannot be used: {error}. Look at the disk, or name another file."

    def _path_is(self, code: int) -> str:
        why, what_now = _REASONS[code]
        return f"{self._path} {why}. {what_now}"


class Memory(Store):
    """A memory that lives as long as this object: for homes that are only played."""

    def __init__(self) -> None:
        super().__init__(_IN_PROCESS)


def _told(head: bytes, at: int) -> int:
    return int.from_bytes(head[at : at + 4], "big")


def _text(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"), allow_nan=False)
