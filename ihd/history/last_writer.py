"""Keeps the last snapshot on disk, on the radio thread; it does not know who will read it."""

from __future__ import annotations

import json
import logging
import sqlite3
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ihd.history.database import Schema, begun_afresh, erase_remains, is_damage, opened
from ihd.history.form import plain
from ihd.history.last import VERSION
from ihd.model.notes import FileNote, Harm, Kept
from ihd.said import said

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ihd.model.snapshot import Snapshot

LOGGER = logging.getLogger(__name__)

#: Seconds another display may hold the file before this one goes on without: the radio waits meanwhile.
_PATIENCE: Final = 0.2
_SCHEMA: Final = Schema(
    "create table if not exists last (source text primary key, version integer not null, "
    "saved_at real not null, link_time real not null, snapshot text not null)"
)


class LastWriter:
    """Keeps the newest snapshot of one source on disk: at most once in ``every`` seconds of link time, and on close.

    SD cards wear, so a power cut may cost up to ``every`` seconds; but not what became of a command or a supply: these
    are kept at once, for the display may go dark with the supply. A file that cannot be written costs no more than
    the readings after a restart: the log says so once, the file stays as it is and the display goes on. One that is
    damaged is set aside and a new one begun, and the log says that. ``note`` is given what the log says, for a person
    to see. Use from one thread.
    """

    def __init__(
        self,
        path: Path,
        source: str,
        every: float = 60.0,
        *,
        note: Callable[[FileNote], None] = lambda _note: None,
    ) -> None:
        self._path = path
        self._source = source
        self._every = every
        self._written: float | None = None
        self._urgent: object = None
        self._tenants_since: int | None = None
        self._waiting: tuple[Snapshot, float, float] | None = None
        self._note = note
        self._troubled = False
        self._afresh = False
        self._base = self._opened()

    def write(self, snapshot: Snapshot, wall: float, now: float) -> None:
        """Keep ``snapshot`` now or later; one that never heard a meter is not worth keeping.

        But where new people moved in it takes the place of the former ones' at once.
        """
        if self._tenants_since is None:
            self._tenants_since = snapshot.tenants_since
        is_of_others = snapshot.tenants_since != self._tenants_since
        if not is_of_others and not any(meter.heard is not None for meter in snapshot.meters):
            return
        self._waiting = (snapshot, wall, now)
        supplies = tuple((meter.supply, meter.credit_status) for meter in snapshot.meters)
        urgent = (snapshot.commands, supplies, snapshot.tenants_since)
        if self._written is None or now - self._written >= self._every or urgent != self._urgent:
            self._written, self._urgent = now, urgent
            self._keep()

    def close(self) -> None:
        """Keep what still waits, and close the file."""
        self._keep()
        if self._base is not None:
            self._base.close()
            self._base = None

    def _opened(self) -> sqlite3.Connection | None:
        try:
            return opened(self._path, _SCHEMA, _PATIENCE)
        except (OSError, sqlite3.Error) as error:
            return self._replaced(error)

    def _replaced(self, error: Exception) -> sqlite3.Connection | None:
        """Return a new database in place of a damaged one, ``None`` after any other error.

        Once in a run: a disk that damages whatever is written to it is not to be filled with the remains.
        """
        if self._afresh or not is_damage(error):
            self._tell(error)
            return None
        self._afresh = True
        try:
            base, told, _ = begun_afresh(self._path, _SCHEMA, _PATIENCE)
        except (OSError, sqlite3.Error) as trouble:
            self._tell(trouble)
            return None
        if told:
            self._say(told, Harm.DAMAGED)
        return base

    def _keep(self) -> None:
        if self._waiting is None or self._base is None:
            return
        try:
            self._insert(self._base, *self._waiting)
        except sqlite3.Error as error:
            if not is_damage(error):
                self._tell(error)
                return
            self._base.close()
            self._base = self._replaced(error)
            self._keep()  # in the new one, which is the only one in this run
        else:
            if self._waiting[0].tenants_since != self._tenants_since:
                self._forget_others(self._base, self._waiting[0].tenants_since)
            self._waiting = None

    def _forget_others(self, base: sqlite3.Connection, since: int) -> None:
        """Leave nothing of the last snapshot of those who lived here before, in the file nor beside it."""
        with suppress(sqlite3.Error):  # another display reads it: what is left is written over in a while
            base.execute("pragma wal_checkpoint(truncate)")
        erase_remains(self._path)
        self._tenants_since = since

    def _insert(self, base: sqlite3.Connection, snapshot: Snapshot, wall: float, now: float) -> None:
        # An install code is never written down, nor what was of one run.
        kept = replace(snapshot, own=None, airtime=None, notes=())
        row = (self._source, VERSION, wall, now, json.dumps(plain(kept)))
        with base:
            base.execute("insert or replace into last values (?, ?, ?, ?, ?)", row)

    def _tell(self, error: Exception) -> None:
        if not self._troubled:
            told = said(
                "Kept file",
                "{path} cannot keep the last readings ({reason}): a restart will begin without them.",
                path=self._path,
                reason=error,
            )
            self._say(told, Harm.UNWRITABLE)
        self._troubled = True

    def _say(self, sentence: str, harm: Harm) -> None:
        LOGGER.warning("%s", sentence)
        self._note(FileNote(Kept.READINGS, harm, sentence))
