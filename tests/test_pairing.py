"""The home the display belongs to, on disk: read as it was written, set aside where damaged, and never a secret."""

import contextlib
import dataclasses
import stat
import string
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ihd import pairing as pairings
from ihd.keys.install_code import InstallCode
from ihd.model.notes import Harm
from ihd.pairing import Loaded, Pairing, PairingError, install_code_check, load, parsed, save
from tests.paired import HOME

CODE = InstallCode.parse("83FE D340 7A93 2B70")
EUI64S = st.text(string.digits + "ABCDEF", min_size=16, max_size=16)
PAIRINGS = st.builds(
    Pairing,
    stick=EUI64S,
    hub=EUI64S,
    extended_pan_id=EUI64S,
    channel=st.sampled_from(pairings.CHANNELS),
    suite=st.sampled_from(pairings.SUITES),
    install_code_check=st.just("") | st.text(string.digits + "ABCDEF", min_size=4, max_size=4),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "pairing.toml"


def written(path: Path, octets: bytes) -> bytes:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(octets)
    return octets


@given(PAIRINGS)
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_was_saved_is_what_is_loaded(path, home):
    save(home, path)
    assert load(path) == Loaded(home)


def test_the_property_finds_a_part_that_is_not_kept(path, monkeypatch):
    monkeypatch.setattr(pairings, "fields", lambda kind: dataclasses.fields(kind)[:-1])
    with pytest.raises(AssertionError):
        test_what_was_saved_is_what_is_loaded(path=path)


def test_without_a_file_there_is_no_pairing_and_nothing_to_tell(path):
    assert load(path) == Loaded(None)


def test_only_the_owner_can_read_it(path):
    save(HOME, path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_file_is_plain_toml(path):
    save(HOME, path)
    assert path.read_text() == (
        'stick = "000D6F000A0B0C0D"\nhub = "00155F0012345678"\nextended_pan_id = "DDDDDDDDDDDDDDDD"\n'
        'channel = 15\nsuite = 2\ninstall_code_check = ""\n'
    )


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"stick": "000d6f000a0b0c0d"}, "stick must be 16 hexadecimal digits in upper case"),
        ({"hub": "00155F001234567"}, "hub must be"),
        ({"hub": "00155F0012345678\n"}, "hub must be"),
        ({"hub": 15}, "hub must be"),
        ({"extended_pan_id": ""}, "extended_pan_id must be"),
        ({"channel": 10}, "channel must be 11 to 26"),
        ({"channel": 27}, "channel must be"),
        ({"channel": 15.0}, "channel must be"),
        ({"suite": 3}, "suite must be 0, 1 or 2"),
        ({"suite": True}, "suite must be"),
        ({"install_code_check": "12345"}, "install_code_check must be 4 hexadecimal digits or empty"),
    ],
)
def test_what_cannot_be_is_no_pairing(change, said):
    with pytest.raises(PairingError, match=said):
        dataclasses.replace(HOME, **change)


GOOD = b'stick = "000D6F000A0B0C0D"\nhub = "00155F0012345678"\nextended_pan_id = "DDDDDDDDDDDDDDDD"\n'


@pytest.mark.parametrize(
    "octets",
    [
        b"",
        b"\0" * 400,
        b"\xff\xfe",
        b"[" * 100_000,
        GOOD + b"channel = " + b"9" * 5_000,
        GOOD + b"suite = 0",
        GOOD + b"suite = 0\nchannel = 11.5",
        GOOD + b"suite = 0\nchannel = 1",
        GOOD[:40],
        b"stick = { a = 1 }",
    ],
)
def test_a_damaged_file_is_set_aside_whole_and_said_so(path, octets):
    for number in (1, 2):
        written(path, octets)
        pairing, told, _ = load(path)
        assert pairing is None
        assert told.startswith(f"{path} is damaged: ")
        assert told.endswith(f"It is kept as pairing.toml.damaged-{number}. Restore a backup, or pair again.")
        assert path.with_name(f"pairing.toml.damaged-{number}").read_bytes() == octets
        assert load(path) == Loaded(None)


def test_what_a_later_version_wrote_is_the_same_home(path):
    written(path, GOOD + b'channel = 15\nsuite = 2\ncolour = "red"\n[later]\nx = [1, 2]\n')
    assert load(path) == Loaded(HOME)


def test_a_file_that_cannot_be_opened_stays_and_is_said(path):
    path.mkdir(parents=True)
    told = f"{path} cannot be read: Is a directory. Allow it, or pair again."
    assert load(path) == Loaded(None, told, Harm.UNREADABLE)
    assert path.is_dir()


def test_a_damaged_file_that_cannot_be_moved_is_said(path, monkeypatch):
    def refuse(*_args):
        raise PermissionError(13, "Permission denied")

    octets = written(path, b"damage")
    monkeypatch.setattr("os.replace", refuse)
    told = load(path).told
    assert "It could not be moved out of the way: Permission denied." in told
    assert path.read_bytes() == octets


@given(st.binary() | st.text().map(str.encode) | st.binary(max_size=60).map(lambda rest: GOOD + rest))
@settings(max_examples=300)
def test_any_octets_are_a_pairing_or_the_error_that_says_why_not(octets):
    with contextlib.suppress(PairingError):
        assert parsed(octets).stick


# --------------------------------------------------------------------------------------------------- the code's check


def test_the_code_that_was_used_is_known_again_and_others_are_not():
    home = dataclasses.replace(HOME, install_code_check=install_code_check(CODE.link_key, HOME.stick))
    assert home.used(CODE.link_key)
    assert not home.used(InstallCode.of(bytes(6)).link_key)
    assert not dataclasses.replace(home, stick="000D6F000A0B0C0E").used(CODE.link_key), "another stick, another salt"


def test_a_pairing_whose_code_nobody_told_knows_none():
    assert not HOME.used(CODE.link_key)


def test_a_check_says_too_little_to_find_a_code_by_and_costs_much_to_compute():
    assert len(bytes.fromhex(install_code_check(CODE.link_key, HOME.stick))) == 2
    assert 128 * pairings._SCRYPT["n"] * pairings._SCRYPT["r"] >= 32 * 2**20


def test_neither_code_nor_key_is_in_the_pairing_or_its_file(path):
    home = dataclasses.replace(HOME, install_code_check=install_code_check(CODE.link_key, HOME.stick))
    save(home, path)
    for secret in (CODE.octets, CODE.octets[:-2], CODE.link_key):
        assert secret.hex() not in (path.read_text() + repr(home)).lower()
