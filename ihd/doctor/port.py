"""Which stick was chosen, whether it is plugged in, and whether this user may open it; it opens none."""

from __future__ import annotations

import grp
import os
import pwd
import socket
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Final
from urllib.parse import urlsplit

from ihd import paths
from ihd.doctor.choice import Choice
from ihd.doctor.finding import Finding, fail, ok, warn
from ihd.doctor.places import typed
from ihd.doctor.sentences import of_fault
from ihd.model.link import Fault
from ihd.model.pairing import StickFound
from ihd.radio import sticks
from ihd.said import Said, in_a_row, said
from ihd.wiring import STICK_SCHEMES

#: Seconds in which the name of another machine must be known.
_NAME_WAIT: Final = 3.0
_PROCESSES: Final = Path("/proc")


@dataclass(frozen=True, slots=True, kw_only=True)
class Port:
    """What there is. ``plugged`` are the serial ports on USB.

    ``exists`` tells of the chosen stick's path, or of the name of the machine it is plugged into; ``usable`` whether
    this user may open it. ``group`` may, and ``enrolled`` tells that the user was put in it and has not logged in anew.
    ``display_runs``: a display of this user's has its history open.
    """

    plugged: tuple[StickFound, ...] = ()
    exists: bool = False
    usable: bool = False
    group: str = ""
    enrolled: bool = False
    display_runs: bool = False

    @property
    def names(self) -> str:
        """Return the sticks that are plugged in, for a person."""
        return ", ".join(f"{each.path} ({each.description})" for each in self.plugged)


def found(stick: str) -> Port:
    """Return what there is for ``stick``, a path or an address, empty for none."""
    exists, usable, group, enrolled = False, True, "", False
    if "://" in stick:
        exists = _is_known(urlsplit(stick).hostname or "")
    elif stick:
        exists = os.path.exists(stick)
        usable = os.access(stick, os.R_OK | os.W_OK) if exists else True
        group, enrolled = _group(stick) if exists else ("", False)
    return Port(
        plugged=_plugged(),
        exists=exists,
        usable=usable,
        group=group,
        enrolled=enrolled,
        display_runs=_is_open_elsewhere(paths.history_file()),
    )


def _plugged() -> tuple[StickFound, ...]:
    try:
        return sticks.find()
    except OSError:  # a system that does not tell
        return ()


def _is_known(host: str) -> bool:
    """Return whether the name of a machine is known, asked in a thread that nobody waits for: it may take minutes."""
    answers: list[bool] = []

    def ask() -> None:
        try:
            answers.append(bool(socket.getaddrinfo(host, None)))
        except (OSError, UnicodeError):
            answers.append(False)

    asking = Thread(target=ask, daemon=True)
    asking.start()
    asking.join(_NAME_WAIT)
    return answers[0] if answers else False


def _group(stick: str) -> tuple[str, bool]:
    """Return the name of the group that owns ``stick``, and whether this user is in it since the last login only."""
    number = os.stat(stick).st_gid
    try:
        group = grp.getgrgid(number)
        user = pwd.getpwuid(os.geteuid()).pw_name
    except KeyError:
        return str(number), False
    return group.gr_name, user in group.gr_mem and number not in (*os.getgroups(), os.getegid())


def _is_open_elsewhere(path: Path) -> bool:
    """Return whether another process of this user's has ``path`` open, as a display that runs has; Linux tells."""
    wanted = os.path.realpath(path)
    for process in _PROCESSES.glob("[0-9]*"):
        if process.name == str(os.getpid()):
            continue
        try:
            if any(os.path.realpath(each) == wanted for each in (process / "fd").iterdir()):
                return True
        except OSError:  # another user's, or it has just ended
            continue
    return False


# ------------------------------------------------------------------------------------------------------- what to say


def stick(choice: Choice, port: Port) -> Finding:
    """Say which stick was chosen and whether it is there."""
    name, place, plugged = said("Doctor", "Stick"), choice.settings.stick, [each._asdict() for each in port.plugged]
    if not place:
        return _none(choice, port)
    scheme, separator, _ = place.partition("://")
    if separator and scheme not in STICK_SCHEMES:
        told = said("Doctor", "{scheme} is no way to a stick.", scheme=f"{scheme}://")
        return fail(name, told, said("Doctor", "Give a path, or {address}.", address="tcp://HOST:PORT"))
    if not port.exists:
        return of_fault(name, Fault.NO_STICK, _in_place_of(place, port), plugged=plugged)
    described = [each.description for each in port.plugged if os.path.realpath(place) == each.path]
    return ok(name, said("", "{places}.", places=", ".join((place, *described[:1]))), plugged=plugged)


def _in_place_of(place: str, port: Port) -> Said:
    if not port.plugged:
        return said("Doctor", "{place}; plugged in: none", place=place)
    return said("Doctor", "{place}; plugged in: {sticks}", place=place, sticks=port.names)


def _none(choice: Choice, port: Port) -> Finding:
    name = said("Doctor", "Stick")
    if choice.named:
        return ok(name, said("Doctor", "A simulated one, before a simulated home."), simulated=True)
    none = said("Doctor", "None is chosen, and so the display shows a simulated home.")
    if not port.plugged:
        remedy = said("Doctor", "Plug one in, then run `{command}`.", command="ihd pair --stick URL")
        return warn(name, in_a_row(none, said("Doctor", "Plugged in: none.")), remedy, plugged=[])
    return warn(
        name,
        in_a_row(none, said("Doctor", "Plugged in: {sticks}.", sticks=port.names)),
        said("Doctor", "Run `{command}`.", command=f"ihd pair --stick {port.plugged[0].path}"),
        plugged=[each._asdict() for each in port.plugged],
    )


def permission(choice: Choice, port: Port) -> Finding | None:
    """Say whether this user may open the stick, where it is a path that exists."""
    name, place = said("Doctor", "Stick permission"), choice.settings.stick
    if not place or "://" in place or not port.exists:
        return None
    if port.usable:
        return ok(name, said("Doctor", "This user may open it."), group=port.group)
    told = said("Doctor", "This user may not open {place}: the group {group} may.", place=place, group=port.group)
    if port.enrolled:
        enrolled = said("Doctor", "The user is in it since the last login.")
        return fail(name, in_a_row(told, enrolled), said("Doctor", "Log out and in again."), group=port.group)
    command = f"sudo usermod -aG {typed(Path(port.group))} $USER"
    remedy = said("Doctor", "Run `{command}`, then log out and in again.", command=command)
    return fail(name, told, remedy, group=port.group)
