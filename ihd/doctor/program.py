"""Whether the program can run at all: Python, the libraries, local time; it needs none of them to find out.

It imports nothing that could be missing, for it is what says so.
"""

from __future__ import annotations

import platform
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import metadata
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ihd.doctor.finding import Finding, fail, ok, warn
from ihd.doctor.libraries import PYTHON, PYTHONS, Library, Part, broken, satisfies, wanted_with
from ihd.said import as_it_is, said

_ZONE: Final = "Europe/London"
#: A system's own package of Qt for Python is whole, and called so.
_ALSO_CALLED: Final = {"PySide6-Essentials": "PySide6"}


@dataclass(frozen=True, slots=True)
class Program:
    """What is installed: versions by name, Python's among them, and whether local time is known."""

    installed: Mapping[str, str]
    has_zone: bool

    @property
    def python(self) -> str:
        """Return Python's version."""
        return self.installed[PYTHON]


def found() -> Program:
    """Return what is installed here."""
    versions = {PYTHON: platform.python_version()}
    for library in wanted_with(versions[PYTHON]):
        if version := _version(library.name) or _version(_ALSO_CALLED.get(library.name, "")):
            versions[library.name] = version
    return Program(versions, _has_zone())


def _version(name: str) -> str:
    try:
        return metadata.version(name) if name else ""
    except metadata.PackageNotFoundError:
        return ""


def _has_zone() -> bool:
    try:
        ZoneInfo(_ZONE)
    except (ZoneInfoNotFoundError, OSError):
        return False
    return True


def judged(program: Program) -> Iterator[Finding]:
    """Yield what is to be said of each part."""
    yield _python(program)
    for library in wanted_with(program.python):
        yield _library(program, library)
    yield _zone(program)


def can_load(program: Program) -> bool:
    """Return whether there is all that the rest of the program is made of."""
    wanted = [library.name for library in wanted_with(program.python) if library.part is Part.WHOLE]
    return program.has_zone and all(name in program.installed for name in wanted)


def _python(program: Program) -> Finding:
    name, version = as_it_is(PYTHON), program.python
    if satisfies(version, PYTHONS):
        return ok(name, said("", "{version}.", version=version), version=version)
    if satisfies(version, "<3.11"):
        return fail(
            name,
            said("Doctor", "{version} is too old.", version=version),
            said("Doctor", "Install Python 3.11 or newer, then run `make setup`."),
            version=version,
        )
    return warn(
        name,
        said("Doctor", "{version} is newer than any the display was tried with.", version=version),
        said("Doctor", "If something fails, use Python 3.11, 3.12 or 3.13."),
        version=version,
    )


def _library(program: Program, library: Library) -> Finding:
    name, version = as_it_is(library.name), program.installed.get(library.name)
    install = said(
        "Doctor",
        "Run `make setup`, or `{command}` where the display is installed.",
        command=f"python -m pip install '{name}{library.wanted}'",
    )
    facts = {"version": version, "wanted": library.wanted}
    if version is None and library.part is Part.SCREEN:
        told = said("Doctor", "Not installed: the screen needs it, the text display works.")
        return warn(name, told, install, **facts)
    if version is None:
        return fail(name, said("Doctor", "Not installed, and the display does not work without it."), install, **facts)
    if reason := broken(name, program.installed):
        told = said("Doctor", "{version} is known to be broken: {reason}.", version=version, reason=reason)
        return fail(name, told, install, **facts)
    if not satisfies(version, library.wanted):
        told = said(
            "Doctor", "{version} is not a version that {part} works with.", version=version, part=library.part.value
        )
        return fail(name, told, install, **facts)
    return ok(name, said("", "{version}.", version=version), **facts)


def _zone(program: Program) -> Finding:
    name = said("Doctor", "Local time")
    if program.has_zone:
        return ok(name, said("Doctor", "Known."))
    told = said("Doctor", "This system does not know Britain's local time.")
    return fail(name, told, said("Doctor", "Run `{command}`.", command="sudo apt install tzdata"))
