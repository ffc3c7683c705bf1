"""Writes a file whole or not at all, for its owner alone, and sets a damaged one aside; it knows no file by name."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Final

_FILE_MODE: Final = 0o600
_DIRECTORY_MODE: Final = 0o700
#: What stands behind the name of a file that was damaged, and of a copy of one before it was changed.
DAMAGED: Final = "damaged"
#: Of a file that only a newer version understands.
NEWER: Final = "newer"
_BEFORE: Final = "bak"


def write_whole(path: Path, data: bytes | str) -> None:
    """Put ``data`` (text as UTF-8) into ``path``: killed at any moment, the old file is there or the new one, whole.

    Only its owner may read the new one, whatever the old one allowed. When this returns it is on the disk, not only on
    its way there. Raises OSError: the old file is then as it was, unless the disk failed after the new one had taken
    its place.
    """
    make_private(path.parent)
    # The process in the name: two displays may write at once, and neither must put the other's half in place.
    draft = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        _write(draft, data.encode() if isinstance(data, str) else data)
        os.replace(draft, path)
    finally:
        draft.unlink(missing_ok=True)
    sync(path.parent)


def _write(draft: Path, data: bytes) -> None:
    # Always a file of our own making: one left by a process killed long ago may let others read it.
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _FILE_MODE), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def make_private(directory: Path) -> None:
    """Make ``directory`` and what is missing above it, for their owner alone; what exists stays as it is.

    Raises OSError.
    """
    if directory.is_dir():
        return
    make_private(directory.parent)
    directory.mkdir(_DIRECTORY_MODE, exist_ok=True)
    sync(directory.parent)


def sync(directory: Path) -> None:
    """Wait until what was made, renamed or erased in ``directory`` is on the disk. Raises OSError."""
    handle = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def set_aside(path: Path, *endings: str, why: str = DAMAGED) -> Path:
    """Give a file that cannot be used a name that says why, and return that name; one set aside earlier is never lost.

    What is called as the file is with one of ``endings`` behind, as a database's log is, goes with it. There is no
    clock to date them by, so they are numbered. Raises OSError if that cannot be done, or there is no such file.
    """
    aside = _unused(path, why)
    try:
        # The file itself last: a log left beside a new database would be taken for that one's own.
        for ending in (*endings, ""):
            place = path.with_name(path.name + ending)
            if not ending or place.exists():
                os.replace(place, aside.with_name(aside.name + ending))
    except OSError:
        aside.unlink(missing_ok=True)
        raise
    return aside


def keep_copy(path: Path, octets: bytes) -> Path:
    """Keep ``octets``, what is in ``path`` before it is written over, beside it, and return where; raises OSError."""
    copy = _unused(path, _BEFORE)
    write_whole(copy, octets)
    return copy


def _unused(path: Path, word: str) -> Path:
    """Return the first name with ``word`` that no file has yet, and hold it with an empty one: others look too."""
    number = 1
    while True:
        aside = path.with_name(f"{path.name}.{word}-{number}")
        try:
            os.close(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _FILE_MODE))
        except FileExistsError:
            number += 1
        else:
            return aside


def is_trace(name: str, of: str, endings: tuple[str, ...] = ()) -> bool:
    """Return whether a file called ``name`` is the one called ``of`` or was left by it.

    That is a draft of one cut off, one set aside, a copy, or any of these with one of ``endings`` behind.
    """
    behind = "|".join(map(re.escape, ("", *endings)))
    words = "|".join((DAMAGED, NEWER, _BEFORE))
    return re.fullmatch(rf"{re.escape(of)}(\.\d+\.new|(\.({words})-\d+)?({behind}))", name) is not None
