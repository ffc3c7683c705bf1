"""Which meter readers belong to the network of one's own, kept as TOML: no key and no code; it knows no radio."""

from __future__ import annotations

import json
import logging
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ihd.files import set_aside, write_whole
from ihd.model.notes import FileNote, Harm, Kept
from ihd.model.reader import Reader, ReaderEndpoint
from ihd.said import Said, in_a_row, said

if TYPE_CHECKING:
    from collections.abc import Callable

LOGGER = logging.getLogger(__name__)

_EUI64: Final = re.compile(r"[0-9A-F]{16}")
#: Short addresses of devices, the numbers of endpoints, and profiles.
_ADDRESSES: Final = range(0x0001, 0xFFF8)
_ENDPOINTS: Final = range(1, 241)
_PROFILES: Final = range(0x10000)


class ReadersError(ValueError):
    """These cannot be readers: says which part of them."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The readers of the network that the stick with the EUI-64 ``stick`` coordinates.

    ``told`` is what a person should be told about the file.
    """

    stick: str = ""
    readers: tuple[Reader, ...] = ()
    told: str = ""
    harm: Harm = Harm.DAMAGED

    def of(self, stick: str) -> tuple[Reader, ...]:
        """Return the readers, none if they joined another stick's network."""
        return self.readers if stick == self.stick else ()


def load(path: Path) -> Loaded:
    """Return what ``path`` holds; a file that is damaged is set aside, one that cannot be opened stays."""
    try:
        return parsed(path.read_bytes())
    except FileNotFoundError:
        return Loaded()
    except OSError as error:
        unreadable = said("Kept file", "{path} cannot be read: {reason}.", path=path, reason=error.strerror)
        remedy = said("Kept file", "Allow it, or let the readers join again.")
        return Loaded(told=in_a_row(unreadable, remedy), harm=Harm.UNREADABLE)
    except ReadersError as error:
        damaged = said("Kept file", "{path} is damaged: {reason}.", path=path, reason=str(error))
        remedy = said("Kept file", "Readers are known again when they next report.")
        return Loaded(told=in_a_row(damaged, _moved(path), remedy))


def _moved(path: Path) -> Said:
    try:
        return said("Kept file", "It is kept as {name}.", name=set_aside(path).name)
    except OSError as error:
        return said("Kept file", "It could not be moved out of the way: {reason}.", reason=error.strerror)


def parsed(octets: bytes) -> Loaded:
    """Return the readers that ``octets`` spell; raises :class:`ReadersError`."""
    try:
        table = tomllib.loads(octets.decode())
    except (ValueError, RecursionError) as error:  # no text, no TOML, a number too long to read, brackets too deep
        raise ReadersError(str(error)) from None
    try:
        readers = tuple(_reader(each) for each in table["reader"]) if "reader" in table else ()
        return Loaded(_eui64(table["stick"]), readers)
    except (KeyError, TypeError, AttributeError):
        raise ReadersError(said("Kept file", "a part is missing")) from None


def _reader(table: dict[str, Any]) -> Reader:
    endpoints = tuple(_endpoint(each) for each in table["endpoint"])
    if not endpoints:
        raise ReadersError(said("Kept file", "a reader has no endpoint"))
    return Reader(_eui64(table["eui64"]), _number(table["address"], "address", _ADDRESSES), endpoints)


def _endpoint(table: dict[str, Any]) -> ReaderEndpoint:
    return ReaderEndpoint(
        _number(table["number"], "number", _ENDPOINTS),
        _number(table["endpoint"], "endpoint", _ENDPOINTS),
        _number(table["profile"], "profile", _PROFILES),
    )


def _eui64(value: object) -> str:
    if not isinstance(value, str) or _EUI64.fullmatch(value) is None:
        form = said("Kept file", "16 hexadecimal digits in upper case")
        raise ReadersError(said("Kept file", "{name} must be {form}", name="EUI-64", form=form))
    return value


def _number(value: object, name: str, known: range) -> int:
    if type(value) is not int or value not in known:
        form = said("Kept file", "{first} to {last}", first=known[0], last=known[-1])
        raise ReadersError(said("Kept file", "{name} must be {form}", name=name, form=form))
    return value


def save(stick: str, readers: tuple[Reader, ...], path: Path) -> None:
    """Write the readers as :func:`ihd.files.write_whole` does; raises OSError."""
    # Numbers and digits alone: JSON and TOML write them alike.
    write_whole(path, f"stick = {json.dumps(stick)}\n" + "".join(map(_spelt, readers)))


def _spelt(reader: Reader) -> str:
    lines = ["", "[[reader]]", f"eui64 = {json.dumps(reader.eui64)}", f"address = {reader.address}"]
    for each in reader.endpoints:
        lines += ["", "[[reader.endpoint]]"]
        lines += [f"{name} = {value}" for name, value in each._asdict().items()]
    return "\n".join(lines) + "\n"


class ReadersFile:
    """The file at ``path`` as a link uses it: what goes wrong with it is logged and noted, and stops nothing."""

    def __init__(self, path: Path, note: Callable[[FileNote], None] = lambda _note: None) -> None:
        self._path = path
        self._note = note

    def recall(self, stick: str) -> tuple[Reader, ...]:
        """Return the readers in the network of ``stick``."""
        loaded = load(self._path)
        if loaded.told:
            self._say(loaded.told, loaded.harm)
        return loaded.of(stick)

    def keep(self, stick: str, readers: tuple[Reader, ...]) -> None:
        """Know ``readers`` again after a restart."""
        try:
            save(stick, readers, self._path)
        except OSError as error:
            told = said("Kept file", "{path} cannot be kept: {reason}", path=self._path, reason=error)
            self._say(told, Harm.UNWRITABLE)

    def _say(self, sentence: str, harm: Harm) -> None:
        LOGGER.warning("%s", sentence)
        self._note(FileNote(Kept.READERS, harm, sentence))
