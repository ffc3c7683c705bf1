"""The last snapshot on disk, so that a restart shows it at once with its age; it neither draws nor asks the time."""

from __future__ import annotations

import json
import logging
import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from ihd.history.form import plain, read
from ihd.model.link import Link, LinkPhase
from ihd.model.snapshot import Snapshot, Trouble

LOGGER = logging.getLogger(__name__)

#: Raised when the stored form changes; a file of another version is left alone and not read.
VERSION: Final = 1
_SCHEMA: Final = (
    "create table if not exists last (source text primary key, version integer not null, "
    "saved_at real not null, link_time real not null, snapshot text not null)"
)


@dataclass(frozen=True, slots=True)
class Stored:
    """A snapshot as kept: ``saved_at`` by the wall clock (Unix seconds), ``link_time`` by the link clock then."""

    snapshot: Snapshot
    saved_at: float
    link_time: float

    def resumed(self, wall: float, now: float) -> Snapshot:
        """Return the snapshot on this run's link clock, every age grown by the time the display was off.

        A wall clock set back says nothing about that time; ages then go on from where they were.
        """
        shift = now - self.link_time - max(0.0, wall - self.saved_at)
        old = self.snapshot
        meters = tuple(replace(m, heard=None if m.heard is None else m.heard + shift) for m in old.meters)
        time = None if old.hub_time is None else replace(old.hub_time, heard=old.hub_time.heard + shift)
        link = Link(LinkPhase.OPENING, now)
        return replace(old, link=link, hub_time=time, meters=meters, trouble=Trouble())


def load(path: Path, source: str) -> Stored | None:
    """Return the last snapshot of ``source`` (a stick or a simulated home), ``None`` if there is none that can be read.

    A display never shows one home's figures for another's, so each source has its own.
    """
    if not path.exists():
        return None
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as base:
            row = base.execute(
                "select saved_at, link_time, snapshot from last where source = ? and version = ?", (source, VERSION)
            ).fetchone()
        return None if row is None else Stored(read(Snapshot, json.loads(row[2])), row[0], row[1])
    except (sqlite3.Error, ValueError):  # a FormError and what json raises are ValueErrors
        return None  # what was kept cannot be used; the hub tells it all again within seconds


class LastWriter:
    """Keeps the newest snapshot of one source on disk: at most once in ``every`` seconds of link time, and on close.

    SD cards wear, so a power cut may cost up to ``every`` seconds. A file that cannot be written costs no more than
    the readings after a restart: the log says so once, the file stays as it is and the display goes on. Use from one
    thread.
    """

    def __init__(self, path: Path, source: str, every: float = 60.0) -> None:
        self._path = path
        self._source = source
        self._every = every
        self._written: float | None = None
        self._waiting: tuple[Snapshot, float, float] | None = None
        self._told = False
        self._base = self._opened()

    def write(self, snapshot: Snapshot, wall: float, now: float) -> None:
        """Keep ``snapshot`` now or later; one that never heard a meter is not worth keeping."""
        if not any(meter.heard is not None for meter in snapshot.meters):
            return
        self._waiting = (snapshot, wall, now)
        if self._written is None or now - self._written >= self._every:
            self._written = now
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
            base = sqlite3.connect(self._path, check_same_thread=False)
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
