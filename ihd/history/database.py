"""Opens a database, tells damage from other trouble and begins afresh; it does not know what is kept in it."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Final, NamedTuple

from ihd.files import DAMAGED, NEWER, is_trace, make_private, set_aside
from ihd.model.notes import FileNote, Harm, Kept
from ihd.said import Said, in_a_row, said

LOGGER = logging.getLogger(__name__)

#: How the names of the files end that SQLite keeps beside a database.
BESIDE: Final = ("-wal", "-shm", "-journal")
#: What SQLite says of a file whose content is wrong. Locked, full, read-only and the like are not among them.
_DAMAGE: Final = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
#: What is said of a file that is set aside, and the word in the name it gets.
_SAID: Final = {
    Harm.DAMAGED: (said("Kept file", "damaged"), DAMAGED),
    Harm.NEWER: (said("Kept file", "made by a newer version"), NEWER),
}


class Schema(NamedTuple):
    """The statements that make what is missing of the tables, and the version of a file that has them all.

    A file of an older version is brought up by the statements; with version 0 the rows say theirs.
    """

    statements: str
    version: int = 0


class DatabaseDamaged(sqlite3.DatabaseError):
    """SQLite looked the file through and found a fault in it."""


class DatabaseNewer(sqlite3.DatabaseError):
    """A newer version of the program made the file, with tables this one does not know."""


def is_damage(error: Exception) -> bool:
    """Return whether ``error`` says that what is in the file is wrong, or is not for this version."""
    known = isinstance(error, DatabaseDamaged | DatabaseNewer)
    return known or getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGE


def opened(path: Path, schema: Schema, patience: float) -> sqlite3.Connection:
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
        base.execute("pragma secure_delete = on")  # what is erased for new tenants is not to be found in the file
        fault = base.execute("pragma quick_check(1)").fetchone()[0]
        if fault != "ok":
            raise DatabaseDamaged(fault)
        _bring_up(base, schema)
        unless_sound.pop_all()
    return base


def _bring_up(base: sqlite3.Connection, schema: Schema) -> None:
    version = base.execute("pragma user_version").fetchone()[0]
    if version > schema.version:
        raise DatabaseNewer(f"its tables are of version {version}, not {schema.version}")
    base.executescript(schema.statements)
    if version < schema.version:  # not each time: it would be written each time
        base.execute(f"pragma user_version = {schema.version}")


def begun_afresh(path: Path, schema: Schema, patience: float) -> tuple[sqlite3.Connection, Said | None, Harm]:
    """Set the database ``path`` aside; return a new one in its place, a sentence that says so, and what was wrong.

    Where another display was quicker it is that one's new database, and there is nothing to say. Raises OSError and
    sqlite3.Error.
    """
    harm = Harm.DAMAGED
    try:
        return opened(path, schema, patience), None, harm
    except sqlite3.Error as error:
        if not is_damage(error):
            raise
        if isinstance(error, DatabaseNewer):
            harm = Harm.NEWER
    was, why = _SAID[harm]
    aside = set_aside(path, *BESIDE, why=why)
    told = in_a_row(
        said("Kept file", "{path} was {harm}.", path=path, harm=was),
        said("Kept file", "It is kept as {name}, and a new one was begun.", name=aside.name),
    )
    return opened(path, schema, patience), told, harm


def erase_remains(path: Path) -> None:
    """Erase what was set aside of the database ``path``, as far as that can be done."""
    with suppress(OSError):
        for each in path.parent.iterdir():
            if each.name.startswith(f"{path.name}.") and is_trace(each.name, path.name, BESIDE):
                each.unlink(missing_ok=True)


class WrittenDatabase:
    """A database that one thread writes, in whole batches.

    A damaged one is set aside and a new one begun, once in a run: a disk that damages whatever is written to it is not
    to be filled with the remains. ``begun`` counts the databases there were. One that cannot be written stays as it is,
    and what was to be written waits. Either is said once, in the log and to ``note``; ``loss`` says what it means.
    """

    def __init__(
        self,
        path: Path,
        schema: Schema,
        kept: Kept,
        loss: Said,
        note: Callable[[FileNote], None],
        patience: float = 0.2,
    ) -> None:
        self._path = path
        self._schema = schema
        self._kept = kept
        self._loss = loss
        self._note = note
        self._patience = patience
        self._troubled = False
        self.begun = 1
        self.base: sqlite3.Connection | None = None
        try:
            self.base = opened(path, schema, patience)
        except (OSError, sqlite3.Error) as error:
            self._replace(error)

    def write(self, batch: Callable[[sqlite3.Connection], None]) -> bool:
        """Do ``batch`` as one transaction; return whether it is kept. Where it is not, nothing of it is."""
        if self.base is None:
            return False
        try:
            with self.base:
                batch(self.base)
        except sqlite3.Error as error:
            self._replace(error)
            return False
        return True

    def read(self, question: Callable[[sqlite3.Connection], object]) -> None:
        """Do ``question``; where it cannot be read, it is as if there were nothing."""
        if self.base is None:
            return
        try:
            question(self.base)
        except sqlite3.Error as error:
            self._replace(error)

    def close(self) -> None:
        """Close the file."""
        if self.base is not None:
            self.base.close()
            self.base = None

    def _replace(self, error: Exception) -> None:
        """Begin afresh in place of a damaged database; after any other trouble go on with the one there is."""
        if not is_damage(error) or self.begun > 1:
            if is_damage(error):
                self.close()
            self._tell(error)
            return
        self.close()
        self.begun += 1
        try:
            self.base, told, harm = begun_afresh(self._path, self._schema, self._patience)
        except (OSError, sqlite3.Error) as trouble:
            self._tell(trouble)
            return
        if told:
            self._say(told, harm)

    def _tell(self, error: Exception) -> None:
        if not self._troubled:
            told = said(
                "Kept file",
                "{path} cannot keep the history ({reason}): {loss}",
                path=self._path,
                reason=error,
                loss=self._loss,
            )
            self._say(told, Harm.UNWRITABLE)
        self._troubled = True

    def _say(self, sentence: str, harm: Harm) -> None:
        LOGGER.warning("%s", sentence)
        self._note(FileNote(self._kept, harm, sentence))
