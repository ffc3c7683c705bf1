"""A flat TOML file as the person wrote it: read as far as it can be, changed line by line; it knows no setting."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from typing import Any, Final, NamedTuple

from ihd.said import Said, in_a_row, said

#: So many lines are named; a file that is no text at all has more.
_NAMED: Final = 5


class Read(NamedTuple):
    """What a file says, and a sentence about what could not be read of it, ``None`` where all could."""

    table: dict[str, Any]
    mistake: Said | None = None


def read(octets: bytes) -> Read:
    """Return what ``octets`` say; where they are no TOML, what each line says that is TOML by itself.

    The sentence quotes nothing: what cannot be read may be a code.
    """
    import tomllib  # late, for the first paint of a display with nothing chosen yet does not wait for it

    octets = octets.removeprefix(b"\xef\xbb\xbf")  # some editors put a mark of their own in front
    try:
        return Read(tomllib.loads(octets.decode()))
    except (ValueError, RecursionError):  # no text, no TOML, a number too long to read, brackets too deep
        pass
    table: dict[str, Any] = {}
    wrong: list[int] = []
    for number, line in enumerate(octets.split(b"\n"), 1):
        try:
            spelt_here = tomllib.loads(line.removesuffix(b"\r").decode())
        except (ValueError, RecursionError):
            wrong.append(number)
        else:
            wrong += [number] if spelt_here.keys() & table.keys() else []
            table = spelt_here | table
    return Read(table, _mistake(wrong))


def _mistake(lines: list[int]) -> Said:
    if not lines:
        return said("Settings file", "it is not one TOML file, but each line was used")
    numbers = ", ".join(map(str, lines[:_NAMED]))
    if len(lines) > _NAMED:
        where = said("Settings file", "lines {numbers} and more are not used.", numbers=numbers)
    elif len(lines) > 1:
        where = said("Settings file", "lines {numbers} are not used.", numbers=numbers)
    else:
        where = said("Settings file", "line {number} is not used.", number=numbers)
    how = said("Settings file", 'Write each as name = value, once, with words between "double quotes"')
    return in_a_row(where, how)


def changed(octets: bytes, values: Mapping[str, object], comments: Mapping[str, str]) -> bytes:
    """Return ``octets`` with ``values`` in place of what they said of these keys; every other line stays as it is.

    A key they did not have is added with its comment, before the first table.
    """
    lines = octets.split(b"\n")
    added: list[bytes] = []
    for key, value in values.items():
        at = _line_of(key, lines)
        if at is None:
            added += _entry(key, value, comments)
        else:
            lines[at] = f"{key} = {spelt(value)}".encode() + _behind(lines[at])
    if not added:
        return b"\n".join(lines)
    place = next((number for number, line in enumerate(lines) if line.lstrip().startswith(b"[")), len(lines))
    if place == len(lines) and not lines[-1].strip():
        place -= 1
    return b"\n".join([*lines[:place], *added, *(lines[place:] or [b""])])


def fresh(values: Mapping[str, object], comments: Mapping[str, str], heading: str) -> bytes:
    """Return a new file of ``values``, each under its comment."""
    lines = [f"# {heading}".encode()]
    for key, value in values.items():
        lines += [b"", *_entry(key, value, comments)]
    return b"\n".join([*lines, b""])


def _entry(key: str, value: object, comments: Mapping[str, str]) -> list[bytes]:
    return [f"# {comments[key]}".encode(), f"{key} = {spelt(value)}".encode()]


def _line_of(key: str, lines: list[bytes]) -> int | None:
    begins = re.compile(rb"\s*([\"']?)" + re.escape(key.encode()) + rb"\1\s*=")
    return next((number for number, line in enumerate(lines) if begins.match(line)), None)


def _behind(line: bytes) -> bytes:
    """Return the comment and the carriage return behind a line's value."""
    import tomllib

    end = b"\r" if line.endswith(b"\r") else b""
    for found in re.finditer(rb"\s*#", line):
        try:
            tomllib.loads(line[: found.start()].decode())
        except (ValueError, RecursionError):
            continue  # this one stands in the value
        return line[found.start() :]
    return end


def spelt(value: object) -> str:
    """Return a truth value, whole number, text or member of an enumeration of texts as TOML."""
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    import json  # late, as tomllib

    # JSON's escapes are TOML's too, but for the one control character that JSON lets pass
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")
