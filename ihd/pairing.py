"""What the display remembers of the home it belongs to, kept as TOML: no key and no code; it knows no radio."""

from __future__ import annotations

import hashlib
import hmac
import json
import re
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Final, NamedTuple

from ihd.files import set_aside, write_whole
from ihd.model.notes import FileNote, Harm, Kept
from ihd.said import Said, in_a_row, said

#: 0: no keys were agreed; 1 and 2: those of key establishment (keys.md section 2).
SUITES: Final = (0, 1, 2)
#: The channels of ZigBee's 2.4 GHz band.
CHANNELS: Final = range(11, 27)
_EUI64: Final = re.compile(r"[0-9A-F]{16}")
_EUI64_FORM: Final = said("Kept file", "16 hexadecimal digits in upper case")
_CHECK_FORM: Final = said("Kept file", "4 hexadecimal digits or empty")
#: Octets of a check: so few that 2^32 codes of 6 octets share each.
_CHECK_OCTETS: Final = 2
_CHECK: Final = re.compile(rf"([0-9A-F]{{{2 * _CHECK_OCTETS}}})?")
_SCRYPT: Final = {"n": 2**15, "r": 8, "p": 1, "maxmem": 2**26}


class PairingError(ValueError):
    """This cannot be a pairing: says which part of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """A home as the display joined it. EUI-64s are 16 upper-case hexadecimal digits, most significant octet first.

    ``stick`` and ``hub`` are theirs, the hub being the network's trust centre; ``suite`` is one of :data:`SUITES`;
    ``install_code_check`` is :func:`install_code_check`, empty if the stick held the code and nobody told it. Raises
    :class:`PairingError` for what cannot be.
    """

    stick: str
    hub: str
    extended_pan_id: str
    channel: int
    suite: int
    install_code_check: str = ""

    def __post_init__(self) -> None:
        for name in ("stick", "hub", "extended_pan_id"):
            _require(_is_like(getattr(self, name), _EUI64), name, _EUI64_FORM)
        _require(
            type(self.channel) is int and self.channel in CHANNELS,
            "channel",
            said("Kept file", "{first} to {last}", first=CHANNELS[0], last=CHANNELS[-1]),
        )
        _require(type(self.suite) is int and self.suite in SUITES, "suite", said("Kept file", "0, 1 or 2"))
        _require(_is_like(self.install_code_check, _CHECK), "install_code_check", _CHECK_FORM)

    def used(self, link_key: bytes) -> bool:
        """Return whether the home was joined with the install code of this ``link_key``.

        One wrong code in 65 536 passes; codes carry a checksum of their own against being mistyped.
        """
        return hmac.compare_digest(self.install_code_check, install_code_check(link_key, self.stick))


class Loaded(NamedTuple):
    """The pairing, ``None`` if there is none that can be read, and what a person should be ``told`` about its file."""

    pairing: Pairing | None
    told: str = ""
    harm: Harm = Harm.DAMAGED

    @property
    def notes(self) -> tuple[FileNote, ...]:
        """Return what is to be said on the screen."""
        return (FileNote(Kept.PAIRING, self.harm, self.told),) if self.told else ()


def install_code_check(link_key: bytes, stick: str) -> str:
    """Return a check by which the install code of ``link_key`` is known again for ``stick``: 4 hexadecimal digits.

    A code may be 6 octets, few enough to try them all against a plain hash. This one is cut to 16 bits, so that
    trying them all leaves 2^32 codes that are equally likely, of which only the hub itself could tell the right one,
    at a join for each; and it is scrypt's, so that even the next code worth such a join costs 65 536 hashes of 32 MiB
    and a tenth of a second each. The stick's EUI-64 is the salt: a table made for one stick is none for another.
    Takes 0.1 s of a desktop's time and several times that of a Raspberry Pi's.
    """
    salt = b"install code check" + bytes.fromhex(stick)
    return hashlib.scrypt(link_key, salt=salt, dklen=_CHECK_OCTETS, **_SCRYPT).hex().upper()


def load(path: Path) -> Loaded:
    """Return the pairing in ``path``; a file that is damaged is set aside, one that cannot be opened stays."""
    try:
        return Loaded(parsed(path.read_bytes()))
    except FileNotFoundError:
        return Loaded(None)
    except OSError as error:
        unreadable = said("Kept file", "{path} cannot be read: {reason}.", path=path, reason=error.strerror)
        return Loaded(None, in_a_row(unreadable, said("Kept file", "Allow it, or pair again.")), Harm.UNREADABLE)
    except PairingError as error:
        damaged = said("Kept file", "{path} is damaged: {reason}.", path=path, reason=str(error))
        return Loaded(None, in_a_row(damaged, moved(path), said("Kept file", "Restore a backup, or pair again.")))


def moved(path: Path) -> Said:
    """Set a damaged file aside, and return a sentence of where it is now."""
    try:
        return said("Kept file", "It is kept as {name}.", name=set_aside(path).name)
    except OSError as error:
        return said("Kept file", "It could not be moved out of the way: {reason}.", reason=error.strerror)


def parsed(octets: bytes) -> Pairing:
    """Return the pairing that ``octets`` spell; raises :class:`PairingError`.

    What a later version may have added is passed over: it does not make this home another one.
    """
    try:
        table = tomllib.loads(octets.decode())
    except (ValueError, RecursionError) as error:  # no text, no TOML, a number too long to read, brackets too deep
        raise PairingError(str(error)) from None
    known: dict[str, Any] = {field.name: table[field.name] for field in fields(Pairing) if field.name in table}
    try:
        return Pairing(**known)
    except TypeError:
        raise PairingError(said("Kept file", "a part is missing")) from None


def save(pairing: Pairing, path: Path) -> None:
    """Write ``pairing`` as :func:`ihd.files.write_whole` does; raises OSError."""
    # Numbers and digits alone: JSON and TOML write them alike.
    write_whole(
        path, "".join(f"{field.name} = {json.dumps(getattr(pairing, field.name))}\n" for field in fields(pairing))
    )


def _is_like(value: object, form: re.Pattern[str]) -> bool:
    return isinstance(value, str) and form.fullmatch(value) is not None


def _require(holds: bool, name: str, form: Said) -> None:
    if not holds:
        raise PairingError(said("Kept file", "{name} must be {form}", name=name, form=form))
