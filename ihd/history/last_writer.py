"""Keeps the last snapshot on disk, on the radio thread; it does not know who will read it."""

from __future__ import annotations

import json
import logging
import sqlite3
from typing import TYPE_CHECKING, Final

from ihd.history.form import plain
from ihd.history.last import VERSION

if TYPE_CHECKING:
    from pathlib import Path

    from ihd.model.snapshot import Snapshot

LOGGER = logging.getLogger(__name__)

#: Seconds another display may hold the file before this one goes on without: the radio waits meanwhile.
_PATIENCE: Final = 0.2
_SCHEMA: Final = (
    "create table if not exists last (source text primary key, version integer not null, "
    "saved_at real not null, link_time real not null, snapshot text not null)"
)


class LastWriter:
    """Keeps the newest snapshot of one source on disk: at most once in ``every`` seconds of link time, and on close.

    SD cards wear, so a power cut may cost up to ``every`` seconds; but not what became of a command or a supply: these
    are kept at once, for the display may go dark with the supply. A file that cannot be written costs no more than
    the readings after a restart: the log says so once, the file stays as it is and the display goes on. Use from one
    thread.
    """

    def __init__(self, path: Path, source: str, every: float = 60.0) -> None:
        self._path = path
        self._source = source
        self._every = every
        self._written: float | None = None
        self._urgent: object = None
        self._waiting: tuple[Snapshot, float, float] | None = None
        self._told = False
        self._base = self._opened()

    def write(self, snapshot: Snapshot, wall: float, now: float) -> None:
        """Keep ``snapshot`` now or later; one that never heard a meter is not worth keeping."""
        if not any(meter.heard is not None for meter in snapshot.meters):
            return
        self._waiting = (snapshot, wall, now)
        urgent = (snapshot.commands, tuple((meter.supply, meter.credit_status) for meter in snapshot.meters))
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
        base = None
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            base = sqlite3.connect(self._path, check_same_thread=False, timeout=_PATIENCE)
            base.execute("pragma journal_mode = wal")
            base.execute(_SCHEMA)
        except (OSError, sqlite3.Error) as error:
            self._tell(error)
            if base is not None:
                base.close()
            return None
        return base

    def _keep(self) -> None:
        if self._waiting is None or self._base is None:
            return
        snapshot, wall, now = self._waiting
        row = (self._source, VERSION, wall, now, json.dumps(plain(snapshot)))
        try:
            with self._base:
                self._base.execute("insert or replace into last values (?, ?, ?, ?, ?)", row)
        except sqlite3.Error as error:
            self._tell(error)
        else:
            self._waiting = None

    def _tell(self, error: Exception) -> None:
        if not self._told:
            LOGGER.warning("%s cannot keep the last readings (%s); move it away to begin afresh", self._path, error)
        self._told = True
