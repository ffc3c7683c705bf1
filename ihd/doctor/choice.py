"""What the owner chose and was given: settings, pairing, certificate, readers; it changes none of these files.

The display sets a damaged one aside when it meets it. The doctor only says that it would.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, NamedTuple, TypeVar

from ihd import pairing, paths, readers, settings
from ihd.doctor.finding import Finding, fail, ok, warn
from ihd.doctor.places import short
from ihd.doctor.redaction import without_numbers
from ihd.keys import credential
from ihd.keys.install_code import InstallCode, InstallCodeError
from ihd.pairing import Pairing
from ihd.settings import Settings

Kept = TypeVar("Kept")

_AGREED: Final = {0: "by its install code", 1: "with a key agreed in suite 1", 2: "with a key agreed in suite 2"}
#: More than any of these files holds.
_LARGEST: Final = 2**20


class Certified(NamedTuple):
    """A certificate: its ``suite``, the EUI-64 it was issued to, and from when until before when it is valid (Unix
    seconds, ``None`` for ever).
    """

    suite: int
    subject: str
    valid_from: int | None = None
    valid_to: int | None = None

    def __repr__(self) -> str:
        """Return how it stands in logs and tracebacks: without the number."""
        return f"Certified(suite={self.suite})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What there is. ``told`` says by the name of a file what is wrong with it.

    ``settings`` are the owner's with what the command line says laid over them; ``named`` tells that the stick or the
    simulated home is from there. ``cut_off``: a restore was.
    """

    settings: Settings = field(default=Settings(), repr=False)
    named: bool = False
    pairing: Pairing | None = field(default=None, repr=False)
    certificates: tuple[Certified, ...] = ()
    told: dict[str, str] = field(default_factory=dict)
    cut_off: bool = False


def found(*, stick: str = "", demo: bool = False, home: str = "default") -> Choice:
    """Return what there is, with a ``stick`` or the ``demo`` named for this run and ``home`` where none was chosen."""
    told: dict[str, str] = {}
    chosen = _chosen(told)
    if chosen.home == Settings().home:
        chosen = replace(chosen, home=home)
    if stick or demo:
        chosen = replace(chosen, stick=stick, own_network=chosen.own_network and stick == chosen.stick)
    _read(paths.readers_file(), readers.parsed, told)
    return Choice(
        settings=chosen,
        named=bool(stick or demo),
        pairing=_read(paths.pairing_file(), pairing.parsed, told),
        certificates=_read(paths.certificate_file(), _certificates, told) or (),
        told=told,
        cut_off=os.path.exists(paths.restoring_file()),
    )


def _chosen(told: dict[str, str]) -> Settings:
    path = paths.settings_file()
    loaded = _read(path, lambda octets: settings.parsed(octets, path), told)
    if loaded is None:
        return Settings()
    if loaded.notes:
        told[path.name] = " ".join(note.detail.removeprefix(f"{path}: ") for note in loaded.notes)
    return loaded.settings


def _read(path: Path, parse: Callable[[bytes], Kept], told: dict[str, str]) -> Kept | None:
    """Return what is in ``path``, ``None`` for no such file and for one that is wrong, which is ``told``."""
    try:
        with path.open("rb") as file:
            return parse(file.read(_LARGEST))
    except FileNotFoundError:
        return None
    except OSError as error:
        told[path.name] = f"It cannot be read: {error.strerror}"
    except ValueError as error:
        told[path.name] = str(error)
    return None


def _certificates(octets: bytes) -> tuple[Certified, ...]:
    return tuple(
        Certified(int(each.suite), each.subject.hex().upper(), each.certificate.valid_from, each.certificate.valid_to)
        for each in credential.parse(octets.decode())
    )


# ------------------------------------------------------------------------------------------------------- what to say


def owners(choice: Choice) -> Finding:
    """Say whether all of the settings can be used; what is wrong they say themselves."""
    name, path = "Settings", paths.settings_file()
    if path.name in choice.told:
        return warn(name, _said(choice, path), "The display uses the rest. Mend it, or choose anew under More.")
    return ok(name, f"{short(path)}." if path.exists() else "None yet: the display begins with its own.")


def belonging(choice: Choice) -> Finding:
    """Say which kind of home the display belongs to."""
    name, path = "Pairing", paths.pairing_file()
    for each, what in ((path, "pairing"), (paths.readers_file(), "list of readers")):
        if each.name in choice.told:
            return fail(
                name,
                f"The {what} is damaged. {_said(choice, each)}",
                "Start the display, which sets it aside; then restore a backup, or pair again.",
            )
    known = choice.pairing
    if known is None:
        return ok(name, "Not paired with a hub.", paired=False)
    sentence = f"Paired with a hub, {_AGREED[known.suite]}, then on channel {known.channel}."
    return ok(name, sentence, paired=True, suite=known.suite, channel=known.channel)


def certificate(choice: Choice, wall: float) -> Finding:
    """Say whether the certificate can be used at ``wall`` (Unix seconds); whose it is the stick will tell."""
    name, path = "Certificate", paths.certificate_file()
    remedy = "Ask whoever issued it for a new one, or move the file away if your hub asks for none."
    if path.name in choice.told:
        return fail(name, _said(choice, path), remedy)
    for each in choice.certificates:
        if each.valid_to is not None and wall >= each.valid_to:
            return fail(name, f"The certificate of suite {each.suite} is no longer valid.", remedy, suite=each.suite)
        if each.valid_from is not None and wall < each.valid_from:
            return fail(
                name,
                f"The certificate of suite {each.suite} is not valid yet.",
                f"Check this machine's clock. {remedy}",
            )
    if not choice.certificates:
        return ok(name, "None: most hubs that take install codes ask for none.", suites=[])
    suites = [each.suite for each in choice.certificates]
    return ok(name, f"For suite {' and '.join(map(str, suites))}, proved with its private key.", suites=suites)


def _said(choice: Choice, path: Path) -> str:
    """Return what is wrong with ``path`` in its own words, but for what looks like a code or a number of the home."""
    told = choice.told[path.name].removeprefix(f"{path}: ").rstrip(".")
    return f"{short(path)}: {short(without_numbers(told))}."


def restore(choice: Choice) -> Finding | None:
    """Say that a restore was cut off, where one was."""
    if not choice.cut_off:
        return None
    return warn("Restore", "A restore was cut off before its end.", "Start the display, which finishes it.")


def code_mistake(choice: Choice) -> str:
    """Return where in the settings' install code a mistake is, nothing if it is right or there is none.

    The code's own sentence is not for strangers: it quotes the code.
    """
    if not choice.settings.install_code:
        return ""
    try:
        InstallCode.parse(choice.settings.install_code)
    except InstallCodeError as error:
        return f"characters {error.start + 1} to {error.end}"
    return ""
