"""The libraries the display needs, in which versions, and releases known to be broken; it imports none of them.

The versions are those of pyproject.toml, which an installed program does not carry; the tests keep the two alike.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import Enum
from operator import eq, ge, lt, ne
from typing import Final, NamedTuple

from ihd.said import said


class Part(Enum):
    """What of the display needs a library."""

    WHOLE = said("Doctor", "the display")
    SCREEN = said("Doctor", "the screen")


class Library(NamedTuple):
    """A library: ``wanted`` and ``python`` as pyproject.toml writes versions; the latter is empty for every Python."""

    name: str
    wanted: str
    part: Part = Part.WHOLE
    python: str = ""


class Broken(NamedTuple):
    """A release that is installed without complaint and does not work with ``beside`` in ``versions``, or ever."""

    name: str
    version: str
    reason: str
    beside: str = ""
    versions: str = ""


PYTHON: Final = "Python"
#: The Pythons that the display was tried with.
PYTHONS: Final = ">=3.11,<3.14"
PYSIDE: Final = "PySide6-Essentials"
LIBRARIES: Final = (
    Library("zigpy", "==2.4.0"),
    Library("bellows", "==1.2.1"),
    Library(PYSIDE, ">=6.8.0.2,!=6.9.1,!=6.9.2,!=6.12.0", Part.SCREEN, "<3.12"),
    Library(PYSIDE, ">=6.8.2.1,!=6.9.1,!=6.9.2", Part.SCREEN, ">=3.12"),
    Library("pyqtgraph", ">=0.13.7", Part.SCREEN),
    Library("appdirs", ">=1.4.4"),
    Library("cryptography", ">=42"),
    Library("segno", ">=1.6", Part.SCREEN),
)
#: Sources: ux.md sections 3.2 and 3.3; PYSIDE-3474; pyqtgraph issues 3171, 3328, 3357 and 3390.
BROKEN: Final = (
    Broken(
        PYSIDE, "6.12.0", said("Doctor", "it drops a reference at each call and ends within minutes"), PYTHON, "<3.12"
    ),
    Broken(
        PYSIDE,
        "6.10.0",
        said("Doctor", "it crashes with {library} before {version}", library="pyqtgraph", version="0.14.0"),
        "pyqtgraph",
        "<0.14.0",
    ),
    Broken(PYSIDE, "6.9.2", said("Doctor", "it sends the charts astray")),
    Broken(PYSIDE, "6.9.1", said("Doctor", "it sends the charts astray")),
    Broken(PYSIDE, "6.8.0.1", said("Doctor", "the charts cannot be loaded with it")),
)
_TESTS: Final[Mapping[str, Callable[[tuple[int, ...], tuple[int, ...]], bool]]] = {
    "==": eq,
    "!=": ne,
    ">=": ge,
    "<": lt,
}
_PARTS: Final = 4


def satisfies(version: str, wanted: str) -> bool:
    """Return whether ``version`` is one of those that ``wanted`` names, such as ``>=6.8.0.2,!=6.9.1``."""
    tests = (re.fullmatch(r"([=!<>]+)(.+)", each) for each in wanted.split(",") if each)
    return all(test is not None and _TESTS[test[1]](_numbers(version), _numbers(test[2])) for test in tests)


def _numbers(version: str) -> tuple[int, ...]:
    """Return the leading numbers of a version: what is behind them, as in 2.4.0.dev1, does not count."""
    found = re.match(r"\d+(\.\d+)*", version)
    numbers = [int(part) for part in found[0].split(".")] if found else []
    return tuple((numbers + [0] * _PARTS)[:_PARTS])


def wanted_with(python: str) -> tuple[Library, ...]:
    """Return the libraries wanted with a version of Python, in the order of the table."""
    return tuple(library for library in LIBRARIES if satisfies(python, library.python))


def broken(name: str, installed: Mapping[str, str]) -> str:
    """Return why the installed release of ``name`` does not work beside what else is installed, nothing if it does.

    ``installed`` has versions by name, :data:`PYTHON` among them.
    """
    for each in BROKEN:
        beside = each.versions and satisfies(installed.get(each.beside, ""), each.versions)
        if (each.name, each.version) == (name, installed.get(name)) and (beside or not each.versions):
            return each.reason
    return ""
