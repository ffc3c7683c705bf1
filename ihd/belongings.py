"""Every file that holds something of the home, in one table: erased, or replaced, together; it understands none.

A file of the display's that is not in the table would outlive a change of owner.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from ihd import paths
from ihd.files import is_trace, set_aside, sync, write_whole
from ihd.history.database import BESIDE
from ihd.said import said

LOGGER = logging.getLogger(__name__)

#: By file name: what is to be in it, ``None`` for no such file.
Contents = Mapping[str, bytes | None]


class Belonging(NamedTuple):
    """One file: ``what`` it is, where, whether a backup has it, and the endings of files that go with it."""

    what: str
    place: Callable[[], Path]
    saved: bool
    endings: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Return the file's name, by which it is known in a backup."""
        return self.place().name


BELONGINGS: Final = (
    Belonging("settings", paths.settings_file, saved=True),
    Belonging("certificate", paths.certificate_file, saved=True),
    Belonging("salt", paths.salt_file, saved=True),
    Belonging("pairing", paths.pairing_file, saved=True),
    Belonging("readers", paths.readers_file, saved=True),
    Belonging("unfinished restore", paths.restoring_file, saved=False),
    Belonging("readings", paths.history_file, saved=False, endings=BESIDE),
    Belonging("history", paths.past_file, saved=False, endings=BESIDE),
)


# ----------------------------------------------------------------------------------------------------------- forgetting


class Fate(NamedTuple):
    """What became of a file: ``why_left`` is empty if it was erased."""

    what: str
    path: Path
    why_left: str = ""


def forget() -> list[Fate]:
    """Erase all that the display was told and learnt of the home, and return what became of each file.

    Whatever else lies in its directories is left and named: it may be of the home, or the owner's own. A display that
    runs must be closed first, for it may write some of it again.

    The files are unlinked, and the directories synced. They are not written over first: flash (an SD card, an SSD)
    writes elsewhere what replaces something, so the old cells stay until the card itself needs them, and whoever takes
    the card apart may read them. Where that matters only an encrypted disk or a destroyed card helps.
    """
    fates: list[Fate] = []
    for directory in _directories():
        try:
            for path in _listed(directory):
                fates += _erased(path)
            if directory.exists():
                sync(directory)
        except OSError as error:
            fates.append(Fate("directory", directory, _reason(error)))
    return fates


def traces() -> list[Path]:
    """Return the files that :func:`forget` would erase. Raises OSError for a directory that cannot be read."""
    return [path for directory in _directories() for path in _listed(directory) if _what(path)]


def _directories() -> list[Path]:
    return list(dict.fromkeys((paths.config_dir(), paths.data_dir())))


def _listed(directory: Path) -> list[Path]:
    return sorted(directory.iterdir()) if directory.exists() else []


def _what(path: Path) -> str:
    """Return which belonging ``path`` is or was left by, nothing if it is none."""
    for each in BELONGINGS:
        if path.parent == each.place().parent and is_trace(path.name, each.name, each.endings):
            return each.what
    return ""


def _erased(path: Path) -> Iterator[Fate]:
    what = _what(path)
    if not what:
        yield Fate("unknown", path, said("Forget", "the display did not write it"))
        return
    try:
        pointed_to = path.parent / os.readlink(path) if path.is_symlink() else None
        path.unlink()
    except OSError as error:
        yield Fate(what, path, _reason(error))
        return
    yield Fate(what, path)
    if pointed_to is not None and pointed_to.exists():
        yield Fate(what, pointed_to, said("Forget", "{file} was only a link to it", file=path.name))


def _reason(error: OSError) -> str:
    return error.strerror or str(error)


# ------------------------------------------------------------------------------------------------------------ replacing


def kept() -> dict[str, bytes]:
    """Return what a backup saves, by file name. Raises OSError."""
    return {each.name: each.place().read_bytes() for each in BELONGINGS if each.saved and each.place().exists()}


def words(contents: Contents) -> str:
    """Return what is in ``contents``, for a person."""
    return ", ".join(each.what for each in BELONGINGS if contents.get(each.name) is not None)


def packed(contents: Contents) -> bytes:
    """Return ``contents`` as JSON: an object of hexadecimal texts and nulls."""
    return json.dumps({name: None if data is None else data.hex() for name, data in contents.items()}).encode()


def unpacked(octets: bytes) -> dict[str, bytes | None]:
    """Return what :func:`packed` was given; raises ValueError, which tells nothing of what is in it."""
    try:
        table = json.loads(octets)
        contents = {name: None if text is None else bytes.fromhex(text) for name, text in table.items()}
    except (ValueError, TypeError, AttributeError, RecursionError):
        raise ValueError("it is not in the form it should be in") from None
    if contents.keys() - {each.name for each in BELONGINGS}:
        raise ValueError("it holds files that this version does not know")
    return contents


def replace_all(contents: Contents) -> None:
    """Put ``contents`` in place, all of them or none.

    Raises OSError: then everything is as it was, or, if not even that could be done, :func:`finish` has it to do.
    Killed in between, :func:`finish` does the rest at the next start.
    """
    saved = kept()
    before = {each.name: saved.get(each.name) for each in BELONGINGS if each.saved}
    write_whole(paths.restoring_file(), packed(contents))
    try:
        _put(contents)
    except OSError:
        _put(before)
        _erase(paths.restoring_file())
        raise
    _erase(paths.restoring_file())


def finish() -> None:
    """Put in place what a restore that was cut off had yet to; to be called before any of the files is read.

    Raises OSError.
    """
    path = paths.restoring_file()
    try:
        contents = unpacked(path.read_bytes())
    except (FileNotFoundError, PermissionError):  # where we may not look, no restore of ours was cut off
        return
    except ValueError:
        LOGGER.warning("%s was damaged and is kept as %s; restore the backup again", path, set_aside(path).name)
        return
    _put(contents)
    _erase(path)


def _put(contents: Contents) -> None:
    for each in BELONGINGS:
        if each.name in contents:
            data = contents[each.name]
            if data is None:
                _erase(each.place(), *each.endings)
            else:
                write_whole(each.place(), data)


def _erase(path: Path, *endings: str) -> None:
    for ending in (*endings, ""):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    if path.parent.exists():
        sync(path.parent)
