"""The last snapshot on disk, so that a restart shows it at once with its age; it neither draws nor asks the time."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

from ihd.history.form import read
from ihd.model.commands import unanswered
from ihd.model.freshness import age
from ihd.model.link import Link, LinkPhase
from ihd.model.meter import Meter
from ihd.model.snapshot import Snapshot, Trouble
from ihd.model.usage import local_date

#: Raised when the stored form changes; a file of another version is left alone and not read.
VERSION: Final = 3


class Stored(NamedTuple):
    """A snapshot as kept: ``saved_at`` by the wall clock (Unix seconds), ``link_time`` by the link clock then."""

    snapshot: Snapshot
    saved_at: float
    link_time: float

    def resumed(self, wall: float, now: float) -> Snapshot:
        """Return the snapshot on this run's link clock, every age grown by the time the display was off.

        A wall clock set back says nothing about that time; ages then go on from where they were. The hub's clock is not
        carried on: until the hub is heard, nobody's clock may pose as its own.
        """
        off = max(0.0, wall - self.saved_at)
        day = local_date(int(wall)).toordinal() if off else None
        meters = tuple(self._resumed(meter, off, now, day) for meter in self.snapshot.meters)
        link = Link(LinkPhase.OPENING, now)
        left = tuple(unanswered(each, now) for each in self.snapshot.commands if each.fingerprint)
        return replace(self.snapshot, link=link, hub_time=None, meters=meters, trouble=Trouble(), commands=left)

    def _resumed(self, meter: Meter, off: float, now: float, day: int | None) -> Meter:
        seconds = age(self.snapshot, meter, self.link_time)
        aged = meter._replace(heard=None if seconds is None else now - seconds - off)
        return aged if day is None or aged.day is None or day < aged.day else aged.on(day)


def first_snapshot(path: Path, source: str, wall: float, now: float) -> Snapshot:
    """Return what was shown last, aged by the time the display was off, or a blank snapshot."""
    stored = load(path, source)
    return Snapshot.blank(now) if stored is None else stored.resumed(wall, now)


def load(path: Path, source: str) -> Stored | None:
    """Return the last snapshot of ``source`` (a stick or a simulated home), ``None`` if there is none that can be read.

    A display never shows one home's figures for another's, so each source has its own. Whoever writes says what is
    wrong with a file that cannot be read (:class:`ihd.history.last_writer.LastWriter`).
    """
    if not os.path.exists(path):
        return None
    # late: a first start has nothing to read
    import json
    import sqlite3
    from contextlib import closing

    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as base:
            row = base.execute(
                "select saved_at, link_time, snapshot from last where source = ? and version = ?", (source, VERSION)
            ).fetchone()
        return None if row is None else Stored(read(Snapshot, json.loads(row[2])), row[0], row[1])
    except (sqlite3.Error, ValueError):  # a FormError and what json raises are ValueErrors
        return None  # what was kept cannot be used; the hub tells it all again within seconds
