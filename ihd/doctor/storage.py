"""Who may read the display's files, whether its history is whole, and whether the disk has room; it changes nothing."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from ihd import paths
from ihd.belongings import BELONGINGS
from ihd.doctor.finding import Finding, fail, ok, warn
from ihd.doctor.places import short, typed
from ihd.said import said

MEGABYTE: Final = 1_000_000
#: Less room than this is too little soon, and now.
LITTLE: Final = 200 * MEGABYTE
NONE_LEFT: Final = 20 * MEGABYTE
#: What holds keys or codes; the rest only tells of the home.
SECRET: Final = frozenset({"settings", "certificate", "salt", "unfinished restore"})
DIRECTORY: Final = "directory"
_OTHERS: Final = 0o077
#: Seconds for a database that another program holds, and for looking one through; machine steps between two looks at
#: the clock.
_HELD: Final = 0.5
_THROUGH: Final = 2.0
_STEPS: Final = 10_000
_UNCERTAIN: Final = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_INTERRUPT, sqlite3.SQLITE_LOCKED)


class Seen(NamedTuple):
    """A file or directory: ``what`` it is, the bits of who may do what, whose it is, whether this user may use it."""

    what: str
    path: Path
    mode: int
    owner: int
    usable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Storage:
    """What there is. Sizes in octets; the last readings and the past are two files, taken together here.

    ``fault`` is what is wrong with the history, empty for nothing; ``looked``: it was looked through to its end.
    ``user`` is this user's number, ``behind`` the user who became another one with sudo to run this.
    """

    files: tuple[Seen, ...] = ()
    user: int = 0
    behind: str = ""
    history: int | None = None
    fault: str = ""
    looked: bool = True
    free: int = 0


def found(clock: Callable[[], float], behind: str = "") -> Storage:
    """Return what there is here. ``clock`` gives seconds, ``behind`` is the variable SUDO_USER."""
    sizes = {path: path.stat().st_size for path in (paths.history_file(), paths.past_file()) if os.path.isfile(path)}
    faults = [_fault(path, clock) for path, size in sizes.items() if size]
    return Storage(
        files=tuple(_files()),
        user=os.geteuid(),
        behind=behind,
        history=sum(sizes.values()) if sizes else None,
        fault=next((fault for fault, _ in faults if fault), ""),
        looked=all(looked for _, looked in faults),
        free=shutil.disk_usage(_existing(paths.data_dir())).free,
    )


def _existing(path: Path) -> Path:
    return path if os.path.exists(path) or path == path.parent else _existing(path.parent)


def _files() -> Iterator[Seen]:
    for directory in dict.fromkeys((paths.config_dir(), paths.data_dir())):
        if os.path.isdir(directory):
            yield _seen(DIRECTORY, directory, os.R_OK | os.W_OK | os.X_OK)
    for each in BELONGINGS:
        for ending in ("", *each.endings):
            path = each.place().with_name(each.name + ending)
            if os.path.isfile(path):
                yield _seen(each.what, path, os.R_OK | os.W_OK)


def _seen(what: str, path: Path, use: int) -> Seen:
    told = path.stat()
    return Seen(what, path, stat.S_IMODE(told.st_mode), told.st_uid, os.access(path, use))


def _fault(path: Path, clock: Callable[[], float]) -> tuple[str, bool]:
    """Return what SQLite finds wrong with a database, and whether it could be looked through.

    SQLite lays the two files of its own beside any database that it reads; of the database it changes nothing.
    """
    until = clock() + _THROUGH
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=_HELD)) as base:
            base.set_progress_handler(lambda: clock() > until, _STEPS)
            told = str(base.execute("pragma quick_check(1)").fetchone()[0])
    except sqlite3.Error as error:
        return str(error), getattr(error, "sqlite_errorcode", 0) & 0xFF not in _UNCERTAIN
    return ("" if told == "ok" else told), True


# ------------------------------------------------------------------------------------------------------- what to say


def files(storage: Storage) -> Finding:
    """Say whether the display may use its files, and nobody else may read them."""
    name = said("Doctor", "File permissions")
    if storage.behind:
        told = said("Doctor", "This was run with sudo, and so looked at the files of another user.")
        return warn(name, told, said("Doctor", "Run it without sudo."))
    others = [each for each in storage.files if each.owner != storage.user or not each.usable]
    if others:
        directories = " ".join(dict.fromkeys(typed(each.path.parent) for each in others if each.what != DIRECTORY))
        places = directories or " ".join(typed(each.path) for each in others)
        return fail(
            name,
            said("Doctor", "This user may not use, or does not own: {names}.", names=_named(others)),
            said("Doctor", "Run `{command}`.", command=f"sudo chown -R $USER {places}"),
        )
    loose = [each for each in storage.files if each.mode & _OTHERS]
    if not loose:
        return ok(name, said("Doctor", "Nobody else may read them." if storage.files else "Nothing is kept yet."))
    say = fail if any(each.what in SECRET for each in loose) else warn
    told = said("Doctor", "Others may read or change: {names}.", names=_named(loose))
    return say(name, told, said("Doctor", "Run `{command}`.", command=_closing(loose)))


def _named(files: list[Seen]) -> str:
    return ", ".join(short(each.path) for each in files)


def _closing(loose: list[Seen]) -> str:
    modes = {"700": [each for each in loose if each.what == DIRECTORY]}
    modes["600"] = [each for each in loose if each.what != DIRECTORY]
    return " && ".join(
        f"chmod {mode} {' '.join(typed(each.path) for each in files)}" for mode, files in modes.items() if files
    )


def history(storage: Storage) -> Finding:
    """Say whether the readings that are kept are whole."""
    name = said("Doctor", "History")
    if storage.history is None:
        return ok(name, said("Doctor", "No readings are kept yet."), octets=None)
    size = f"{storage.history / MEGABYTE:.1f} MB" if storage.history > MEGABYTE else f"{storage.history // 1_000} kB"
    if not storage.looked:
        return warn(
            name,
            said("Doctor", "{size}, which could not be looked through in time.", size=size),
            said("Doctor", "Close the display and run this again."),
            octets=storage.history,
        )
    if storage.fault:
        return warn(
            name,
            said("Doctor", "{size}, and damaged: {reason}.", size=size, reason=short(storage.fault)),
            said(
                "Doctor",
                "Start the display: it sets the damaged file aside and begins a new one. The disk may be failing.",
            ),
            octets=storage.history,
        )
    return ok(name, said("Doctor", "{size}, whole.", size=size), octets=storage.history)


def disk(storage: Storage) -> Finding:
    """Say whether the disk has room."""
    name, megabytes = said("Doctor", "Disk"), f"{storage.free // MEGABYTE} MB"
    remedy = said("Doctor", "Make room on the disk of {place}.", place=short(paths.data_dir()))
    if storage.free < NONE_LEFT:
        told = said("Doctor", "{size} free: nothing more can be kept.", size=megabytes)
        return fail(name, told, remedy, free=storage.free)
    if storage.free < LITTLE:
        return warn(name, said("Doctor", "Only {size} free.", size=megabytes), remedy, free=storage.free)
    told = said("Doctor", "{size} free.", size=f"{storage.free / 1_000_000_000:.1f} GB")
    return ok(name, told, free=storage.free)
