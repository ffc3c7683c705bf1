"""A pairing backup: what the display knows of its home, but not its readings, in one file under a passphrase.

It knows neither who asks for the passphrase nor what the files in it say. It saves the display from a lost SD card, not
from a lost stick: the network and its keys are in the stick, and a certificate is good for that one stick alone.

The file, version 1, in octets:

     8   ``IHDSAVE`` and a line feed
     1   the version
    16   salt
    12   nonce
     n   AES-256-GCM of the contents (:func:`ihd.belongings.packed`) and its tag of 16; what stands before is
         authenticated with them
    32   SHA-256 of all before it, by which a damaged file is told from a wrong passphrase

The first line and the last are every version's. The key is scrypt's (RFC 7914) of the passphrase in UTF-8, normalised
to NFC, with the salt and N = 2^15, r = 8, p = 3. That is 32 MiB, which a small Raspberry Pi has beside a display, and
0.3 s of a desktop's time, several times that of a Raspberry Pi's. These figures belong to the version, not to the file:
no file can ask for more memory than there is.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from ihd import belongings, pairing, paths, settings
from ihd.files import write_whole

VERSION: Final = 1
SHORTEST_PASSPHRASE: Final = 8
_MAGIC: Final = b"IHDSAVE\n"
_SALT_OCTETS: Final = 16
_NONCE_OCTETS: Final = 12
_TAG_OCTETS: Final = 16
_HEAD_OCTETS: Final = len(_MAGIC) + 1 + _SALT_OCTETS + _NONCE_OCTETS
_SUM_OCTETS: Final = 32
#: No backup is larger, and no more of a file is read.
_LARGEST: Final = 2**20
_DAMAGED: Final = "is damaged: something is missing or was changed. Use another copy."
_SCRYPT: Final = {"n": 2**15, "r": 8, "p": 3, "maxmem": 2**26}


class BackupError(Exception):
    """It cannot be saved or restored: says why and what to do, and nothing of what is in it."""


class Sealed(NamedTuple):
    """A backup as it is in its file, whole and of this version, but not opened."""

    head: bytes
    body: bytes


# --------------------------------------------------------------------------------------------------------------- making


def contents() -> dict[str, bytes]:
    """Return what there is to save, by file name. Raises :class:`BackupError` if there is nothing, or it is no good."""
    try:
        belongings.finish()
        told = pairing.load(paths.pairing_file()).told
        found = belongings.kept()
    except OSError as error:
        raise BackupError(str(error)) from None
    if told:
        raise BackupError(told)
    if not found:
        raise BackupError("There is nothing to save: the display has no settings and is not paired.")
    return found


def check_place(path: Path) -> None:
    """Raise :class:`BackupError` if a backup should not be written to ``path``."""
    if not path.parent.is_dir():
        raise BackupError(f"There is no directory {path.parent}. Is the disk there? Nothing was written.")
    if path.exists():
        try:
            read(path)
        except BackupError as error:
            raise BackupError(f"{error} It would be lost: name another file. Nothing was written.") from None


def write(path: Path, saved: dict[str, bytes], passphrase: str, random_bytes: Callable[[int], bytes]) -> None:
    """Write the backup of ``saved`` to ``path``, whole or not at all; an older backup there is replaced.

    Raises :class:`BackupError`.
    """
    check_place(path)
    octets = sealed(belongings.packed(saved), passphrase, random_bytes)
    try:
        write_whole(path, octets)
    except OSError as error:
        raise BackupError(f"{path} cannot be written: {error.strerror or error}.") from None


def sealed(plain: bytes, passphrase: str, random_bytes: Callable[[int], bytes]) -> bytes:
    """Return the octets of a backup file. Raises :class:`BackupError` for a passphrase that is too short."""
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise BackupError(f"A passphrase has at least {SHORTEST_PASSPHRASE} characters; several words are good ones.")
    head = _MAGIC + bytes([VERSION]) + random_bytes(_SALT_OCTETS) + random_bytes(_NONCE_OCTETS)
    whole = head + _cipher(passphrase, head).encrypt(_nonce(head), plain, head)
    return whole + hashlib.sha256(whole).digest()


# ------------------------------------------------------------------------------------------------------------ restoring


def read(path: Path) -> Sealed:
    """Return the backup in ``path``, still sealed. Raises :class:`BackupError` if it cannot be read or is none."""
    try:
        with path.open("rb") as file:
            octets = file.read(_LARGEST + 1)
    except OSError as error:
        raise BackupError(f"{path} cannot be read: {error.strerror}.") from None
    try:
        return parsed(octets)
    except BackupError as error:
        raise BackupError(f"{path} {error}") from None


def parsed(octets: bytes) -> Sealed:
    """Return the backup in ``octets``; raises :class:`BackupError`, whose text goes on from a file's name."""
    if not octets.startswith(_MAGIC) or len(octets) > _LARGEST:
        raise BackupError("is not a backup of a display.")
    whole, check = octets[:-_SUM_OCTETS], octets[-_SUM_OCTETS:]
    if hashlib.sha256(whole).digest() != check:
        raise BackupError(_DAMAGED)
    version = int.from_bytes(whole[len(_MAGIC) :][:1])
    if version != VERSION:
        raise BackupError(f"was made by another version of the display (form {version}, not {VERSION}). Use that one.")
    if len(whole) < _HEAD_OCTETS + _TAG_OCTETS:
        raise BackupError(_DAMAGED)
    return Sealed(whole[:_HEAD_OCTETS], whole[_HEAD_OCTETS:])


def unsealed(backup: Sealed, passphrase: str) -> bytes:
    """Return what :func:`sealed` was given; raises :class:`BackupError` for another passphrase."""
    try:
        return _cipher(passphrase, backup.head).decrypt(_nonce(backup.head), backup.body, backup.head)
    except InvalidTag:
        raise BackupError("This is not the passphrase that the backup was made with. Nothing was changed.") from None


def check_vacant(*, replace: bool) -> None:
    """Raise :class:`BackupError` if the display belongs to a home already, unless ``replace``."""
    if not replace and not _is_vacant():
        raise BackupError(
            "This display is paired already. With --replace the backup takes the place of its pairing and settings. "
            "Nothing was changed."
        )


def _is_vacant() -> bool:
    try:
        chosen, notes = settings.load(paths.settings_file())
        paired = paths.pairing_file().exists() or paths.certificate_file().exists()
    except OSError:
        return False
    return not (notes or paired or chosen.stick or chosen.install_code)


def restore(backup: Sealed, passphrase: str, *, replace: bool) -> belongings.Contents:
    """Put what is in ``backup`` in place of what the display knows, all or nothing; return what was in it.

    The readings of another home than the one in the backup are erased: they would be shown for that one's. Raises
    :class:`BackupError`.
    """
    check_vacant(replace=replace)
    plain = unsealed(backup, passphrase)
    try:
        belongings.finish()
        found = belongings.unpacked(plain)
        wanted = {each.name: found.get(each.name) for each in belongings.BELONGINGS if each.saved}
        belongings.replace_all(wanted | _others_readings(_checked(wanted)))
    except ValueError as error:  # a PairingError is a ValueError
        raise BackupError(f"This version of the display cannot use what is in the backup: {error}") from None
    except OSError as error:
        raise BackupError(f"It could not be written: {error}. {_outcome()}") from None
    return found


def _checked(wanted: belongings.Contents) -> pairing.Pairing | None:
    """Return the pairing in ``wanted``. Raises ValueError for what the display could not start with."""
    home = wanted[paths.pairing_file().name]
    return None if home is None else pairing.parsed(home)


def _others_readings(home: pairing.Pairing | None) -> dict[str, None]:
    try:
        present = pairing.parsed(paths.pairing_file().read_bytes())
    except (FileNotFoundError, pairing.PairingError):
        return {}  # whose they are nobody can tell: more likely this home's than another's
    learnt = (paths.history_file(), paths.past_file())
    return {} if home is not None and home.hub == present.hub else {path.name: None for path in learnt}


def _outcome() -> str:
    return "Nothing was changed." if not paths.restoring_file().exists() else "It is finished at the next start."


# ----------------------------------------------------------------------------------------------------------- the cipher


def _cipher(passphrase: str, head: bytes) -> AESGCM:
    text = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    salt = head[-_NONCE_OCTETS - _SALT_OCTETS : -_NONCE_OCTETS]
    return AESGCM(hashlib.scrypt(text, salt=salt, dklen=32, **_SCRYPT))


def _nonce(head: bytes) -> bytes:
    return head[-_NONCE_OCTETS:]
