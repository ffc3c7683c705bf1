"""The file of a backup: it opens for its passphrase alone, and what is wrong with one is said."""

import contextlib
import hashlib
import stat
import unicodedata
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from ihd import backup
from ihd.backup import BackupError, contents, parsed, read, sealed, unsealed, write
from tests.paired import CERTIFICATE, CODE, HOME, PRIVATE_KEY, WORDS, pair, random_bytes

AS_SHIPPED = backup._SCRYPT
in_one_place = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(autouse=True)
def cheap_key(monkeypatch):
    """Make keys quickly: most of what is tested is not how hard they are to guess."""
    monkeypatch.setattr(backup, "_SCRYPT", {"n": 2, "r": 1, "p": 1})


@pytest.fixture
def shipped_key(cheap_key, monkeypatch):
    """Make them as the program does."""
    monkeypatch.setattr(backup, "_SCRYPT", AS_SHIPPED)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a backup of a paired display."""
    pair()
    write(tmp_path / "backup", contents(), WORDS, random_bytes)
    return tmp_path / "backup"


# ------------------------------------------------------------------------------------------------------------- the file


@pytest.mark.usefixtures("shipped_key")
def test_the_file_is_as_it_is_described():
    octets = sealed(b"what is in it", WORDS, random_bytes)
    magic, version, salt, nonce = octets[:8], octets[8], octets[9:25], octets[25:37]
    assert (magic, version) == (b"IHDSAVE\n", 1)
    key = Scrypt(salt=salt, length=32, n=2**15, r=8, p=3).derive(WORDS.encode())
    assert AESGCM(key).decrypt(nonce, octets[37:-32], octets[:37]) == b"what is in it"
    assert octets[-32:] == hashlib.sha256(octets[:-32]).digest()


OLDEST = bytes.fromhex(
    "494844534156450a01a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a1a1a1a1a1a1a1a1a1a1a1a1c4568a0b3c60c6ea47e483a987"
    "3122f275761e9fde2943defd0ae976a0e3d0fb26e7b12c8f2ed0fe53e0f70ecca8acad1d66b60ee3e2e5865ca438b81bce"
)
"""A file of version 1, kept: what was saved once opens for ever."""


@pytest.mark.usefixtures("shipped_key")
def test_a_file_of_the_first_version_opens_for_ever():
    assert unsealed(parsed(OLDEST), "caf\u00e9 au lait") == b'{"salt": "00"}'


@given(st.binary(max_size=200), st.text(min_size=8, max_size=40))
@in_one_place
def test_what_was_sealed_is_unsealed_with_the_same_passphrase(plain, words):
    assert unsealed(parsed(sealed(plain, words, random_bytes)), words) == plain


@given(st.text(min_size=8, max_size=20), st.text(max_size=20))
@in_one_place
def test_no_other_passphrase_opens_it(words, other):
    assume(unicodedata.normalize("NFC", words) != unicodedata.normalize("NFC", other))
    with pytest.raises(BackupError, match="not the passphrase"):
        unsealed(parsed(sealed(b"secret", words, random_bytes)), other)


def test_the_property_finds_a_seal_that_any_passphrase_opens(monkeypatch):
    monkeypatch.setattr(backup, "_cipher", lambda words, head: AESGCM(bytes(32)))
    with pytest.raises(pytest.fail.Exception, match="DID NOT RAISE"):
        test_no_other_passphrase_opens_it()


def test_a_passphrase_is_the_same_however_a_keyboard_spells_its_accents():
    assert unsealed(parsed(sealed(b"x", "caf\u00e9 au lait", random_bytes)), "cafe\u0301 au lait") == b"x"


def test_a_short_passphrase_is_refused():
    with pytest.raises(BackupError, match="at least 8 characters"):
        sealed(b"x", "1234567", random_bytes)


def test_two_backups_of_the_same_share_neither_salt_nor_nonce_nor_content():
    first, second = sealed(b"x" * 64, WORDS, random_bytes), sealed(b"x" * 64, WORDS, random_bytes)
    assert first[9:25] != second[9:25]
    assert first[25:37] != second[25:37]
    assert first[37:101] != second[37:101]


def test_nothing_of_what_is_in_it_can_be_read_in_it(file):
    octets = file.read_bytes()
    for secret in (
        CODE.encode(),
        CERTIFICATE,
        PRIVATE_KEY.encode(),
        bytes.fromhex(PRIVATE_KEY),
        HOME.hub.encode(),
        b"s" * 16,
    ):
        assert secret not in octets


def test_only_the_owner_can_read_the_file(file):
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


# ----------------------------------------------------------------------------------------------- what is wrong with one


def summed(octets: bytes) -> bytes:
    return octets + hashlib.sha256(octets).digest()


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda octets: b"", "is not a backup of a display"),
        (lambda octets: b"stick = ''\n" * 40, "is not a backup of a display"),
        (lambda octets: b"X" + octets[1:], "is not a backup of a display"),
        (lambda octets: octets[:7], "is not a backup of a display"),
        (lambda octets: octets + bytes(2**20), "is not a backup of a display"),
        (lambda octets: octets[:8], "is damaged"),
        (lambda octets: octets[:60], "is damaged"),
        (lambda octets: octets[:-1], "is damaged"),
        (lambda octets: octets + b"\n", "is damaged"),
        (lambda octets: octets[:8] + b"\x02" + octets[9:], "is damaged"),
        (lambda octets: octets[:50] + bytes([octets[50] ^ 1]) + octets[51:], "is damaged"),
        (lambda octets: summed(octets[:40]), "is damaged"),
        (lambda octets: summed(octets[:8] + b"\x02" + b"later"), r"made by another version .* \(form 2, not 1\)"),
        (lambda octets: summed(octets[:8]), "made by another version"),
    ],
)
def test_what_is_wrong_with_a_file_is_said_before_a_passphrase_is_asked(file, spoil, said):
    file.write_bytes(spoil(file.read_bytes()))
    with pytest.raises(BackupError, match=said) as refused:
        read(file)
    assert str(refused.value).startswith(f"{file} ")


@given(st.data())
@in_one_place
def test_one_altered_octet_anywhere_is_noticed(data):
    octets = bytearray(sealed(b"secret", WORDS, random_bytes))
    octets[data.draw(st.integers(0, len(octets) - 1))] ^= data.draw(st.integers(1, 255))
    with pytest.raises(BackupError):
        parsed(bytes(octets))


@given(st.data())
@in_one_place
def test_whoever_alters_it_and_mends_its_sum_does_not_get_past_the_seal(data):
    octets = bytearray(sealed(b"secret", WORDS, random_bytes)[:-32])
    octets[data.draw(st.integers(9, len(octets) - 1))] ^= data.draw(st.integers(1, 255))
    with pytest.raises(BackupError, match="not the passphrase"):
        unsealed(parsed(summed(bytes(octets))), WORDS)


@given(
    st.binary()
    | st.binary().map(lambda rest: b"IHDSAVE\n\x01" + rest)
    | st.binary().map(lambda rest: summed(b"IHDSAVE\n\x01" + rest))
)
@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_octets_are_a_backup_or_the_error_that_says_why_not(octets):
    with contextlib.suppress(BackupError):
        unsealed(parsed(octets), WORDS)


def test_a_file_that_cannot_be_read_is_said(tmp_path):
    for path in (tmp_path / "none", tmp_path):
        with pytest.raises(BackupError, match=r"cannot be read: (No such file|Is a directory)"):
            read(path)
