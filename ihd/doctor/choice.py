"""What the owner chose and was given: settings, pairing, certificate, readers; it changes none of these files.

The display sets a damaged one aside when it meets it. The doctor only says that it would.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple, TypeVar

from ihd import pairing, paths, readers, settings
from ihd.doctor.finding import Finding, fail, ok, warn
from ihd.doctor.places import short
from ihd.doctor.redaction import without_numbers
from ihd.keys import credential
from ihd.keys.install_code import InstallCode, InstallCodeError
from ihd.pairing import Pairing
from ihd.said import Said, as_it_is, in_a_row, said
from ihd.settings import Settings

Kept = TypeVar("Kept")

_AGREED: Final = {
    0: said("Doctor", "by its install code"),
    1: said("Doctor", "with a key agreed in suite {suite}", suite=1),
    2: said("Doctor", "with a key agreed in suite {suite}", suite=2),
}
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
        chosen = chosen._replace(home=home)
    if stick or demo:
        chosen = chosen._replace(stick=stick, own_network=chosen.own_network and stick == chosen.stick)
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
    understood = _read(path, settings.understood, told)
    if understood is None:
        return Settings()
    if understood.mistakes:
        told[path.name] = in_a_row(*understood.mistakes)
    return understood.settings


def _read(path: Path, parse: Callable[[bytes], Kept], told: dict[str, str]) -> Kept | None:
    """Return what is in ``path``, ``None`` for no such file and for one that is wrong, which is ``told``."""
    try:
        with path.open("rb") as file:
            return parse(file.read(_LARGEST))
    except FileNotFoundError:
        return None
    except OSError as error:
        told[path.name] = said("Doctor", "It cannot be read: {reason}", reason=error.strerror)
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
    name, path = said("Doctor", "Settings"), paths.settings_file()
    if path.name in choice.told:
        remedy = said("Doctor", "The display uses the rest. Mend it, or choose anew under More.")
        return warn(name, _mistake(choice, path), remedy)
    if not path.exists():
        return ok(name, said("Doctor", "None yet: the display begins with its own."))
    return ok(name, said("", "{path}.", path=short(path)))


def belonging(choice: Choice) -> Finding:
    """Say which kind of home the display belongs to."""
    name = said("Doctor", "Pairing")
    for each, damaged in (
        (paths.pairing_file(), said("Doctor", "The pairing is damaged.")),
        (paths.readers_file(), said("Doctor", "The list of readers is damaged.")),
    ):
        if each.name in choice.told:
            remedy = said("Doctor", "Start the display, which sets it aside; then restore a backup, or pair again.")
            return fail(name, in_a_row(damaged, _mistake(choice, each)), remedy)
    known = choice.pairing
    if known is None:
        return ok(name, said("Doctor", "Not paired with a hub."), paired=False)
    sentence = said(
        "Doctor",
        "Paired with a hub, {how}, then on channel {channel}.",
        how=_AGREED[known.suite],
        channel=known.channel,
    )
    return ok(name, sentence, paired=True, suite=known.suite, channel=known.channel)


def certificate(choice: Choice, wall: float) -> Finding:
    """Say whether the certificate can be used at ``wall`` (Unix seconds); whose it is the stick will tell."""
    name, path = said("Doctor", "Certificate"), paths.certificate_file()
    remedy = said("Doctor", "Ask whoever issued it for a new one, or move the file away if your hub asks for none.")
    if path.name in choice.told:
        return fail(name, _mistake(choice, path), remedy)
    for each in choice.certificates:
        if each.valid_to is not None and wall >= each.valid_to:
            told = said("Doctor", "The certificate of suite {suite} is no longer valid.", suite=each.suite)
            return fail(name, told, remedy, suite=each.suite)
        if each.valid_from is not None and wall < each.valid_from:
            told = said("Doctor", "The certificate of suite {suite} is not valid yet.", suite=each.suite)
            return fail(name, told, in_a_row(said("Doctor", "Check this machine's clock."), remedy))
    if not choice.certificates:
        return ok(name, said("Doctor", "None: most hubs that take install codes ask for none."), suites=[])
    suites = [each.suite for each in choice.certificates]
    told = said("Doctor", "For suite {suites}, proved with its private key.", suites=", ".join(map(str, suites)))
    return ok(name, told, suites=suites)


def _mistake(choice: Choice, path: Path) -> Said:
    """Return what is wrong with ``path`` in its own words, but for what looks like a code or a number of the home."""
    told = as_it_is(choice.told[path.name]).rewritten(lambda text: short(without_numbers(text)))
    sentence = told if told.endswith(".") else said("", "{told}.", told=told)
    return said("", "{path}: {sentence}", path=short(path), sentence=sentence)


def restore(choice: Choice) -> Finding | None:
    """Say that a restore was cut off, where one was."""
    if not choice.cut_off:
        return None
    return warn(
        said("Doctor", "Restore"),
        said("Doctor", "A restore was cut off before its end."),
        said("Doctor", "Start the display, which finishes it."),
    )


def code_mistake(choice: Choice) -> str:
    """Return where in the settings' install code a mistake is, nothing if it is right or there is none.

    The code's own sentence is not for strangers: it quotes the code.
    """
    if not choice.settings.install_code:
        return ""
    try:
        InstallCode.parse(choice.settings.install_code)
    except InstallCodeError as error:
        return said("Doctor", "characters {first} to {last}", first=error.start + 1, last=error.end)
    return ""
