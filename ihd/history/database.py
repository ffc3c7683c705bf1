"""Opens a database of the history and tells damage from other trouble; it does not know what is kept in it."""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from ihd.files import make_private, set_aside

#: How the names of the files end that SQLite keeps beside a database.
BESIDE: Final = ("-wal", "-shm", "-journal")
#: What SQLite says of a file whose content is wrong. Locked, full, read-only and the like are not among them.
_DAMAGE: Final = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class DatabaseDamaged(sqlite3.DatabaseError):
    """SQLite looked the file through and found a fault in it."""


def is_damage(error: Exception) -> bool:
    """Return whether ``error`` says that what is in the file is wrong."""
    return isinstance(error, DatabaseDamaged) or getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGE


def opened(path: Path, schema: str, patience: float) -> sqlite3.Connection:
    """Return the database ``path``, made for its owner alone if there is none, with ``schema``.

    ``patience``: seconds it may be locked by another display. Raises OSError and sqlite3.Error; :func:`is_damage` says
    of which kind.
    """
    make_private(path.parent)
    path.touch(0o600)  # SQLite makes the files beside it with the same mode
    base = sqlite3.connect(path, check_same_thread=False, timeout=patience)
    with ExitStack() as unless_sound:
        unless_sound.callback(base.close)
        base.execute("pragma journal_mode = wal")
        fault = base.execute("pragma quick_check(1)").fetchone()[0]
        if fault != "ok":
            raise DatabaseDamaged(fault)
        base.execute(schema)
        unless_sound.pop_all()
    return base


def begun_afresh(path: Path, schema: str, patience: float) -> tuple[sqlite3.Connection, str]:
    """Set the damaged database ``path`` aside; return a new one in its place, and a sentence that says so.

    Where another display was quicker it is that one's new database, and there is nothing to say. Raises OSError and
    sqlite3.Error.
    """
    try:
        return opened(path, schema, patience), ""
    except sqlite3.Error as error:
        if not is_damage(error):
            raise
    aside = set_aside(path, *BESIDE)
    told = f"{path} was damaged. It is kept as {aside.name}, and a new one was begun."
    return opened(path, schema, patience), told
