"""Which meter readers have joined is known again after a restart; a damaged file costs no more than that."""

import stat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd import paths
from ihd.model.reader import Reader, ReaderEndpoint
from ihd.readers import Loaded, ReadersError, load, parsed, save
from tests.paired import READERS

STICK = "000D6F000A0B0C0D"
NUMBERS = st.integers(1, 240)
ENDPOINTS = st.builds(ReaderEndpoint, NUMBERS, NUMBERS, st.sampled_from((0x0104, 0x0109)))
EUI64 = st.binary(min_size=8, max_size=8).map(lambda octets: octets.hex().upper())
ANY = st.builds(Reader, EUI64, st.integers(1, 0xFFF7), st.lists(ENDPOINTS, min_size=1, max_size=3).map(tuple))


@given(st.lists(ANY, max_size=3).map(tuple))
def test_what_is_saved_is_read_again(readers):
    save(STICK, readers, paths.readers_file())
    assert load(paths.readers_file()) == Loaded(STICK, readers)


def test_it_is_the_owners_alone():
    save(STICK, READERS, paths.readers_file())
    assert stat.S_IMODE(paths.readers_file().stat().st_mode) == 0o600


def test_without_a_file_there_are_none():
    assert load(paths.readers_file()) == Loaded()


def test_another_sticks_readers_are_not_this_ones():
    loaded = Loaded(STICK, READERS)
    assert (loaded.of(STICK), loaded.of("000D6F000A0B0C0E")) == (READERS, ())


GOOD = (
    '[[reader]]\neui64 = "00158D0001020304"\naddress = 1\n'
    "[[reader.endpoint]]\nnumber = 16\nendpoint = 1\nprofile = 260\n"
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("stick", "Expected '='"),
        (GOOD, "a part is missing"),
        ('stick = "12"', "16 hexadecimal digits"),
        (f'stick = "{STICK}"\nreader = 3', "a part is missing"),
        (f'stick = "{STICK}"\n[[reader]]\neui64 = "{STICK}"\naddress = 1\nendpoint = []', "has no endpoint"),
        (f'stick = "{STICK}"\n{GOOD.replace("address = 1", "address = 65535")}', "address must be 1 to 65527"),
        (f'stick = "{STICK}"\n{GOOD.replace("number = 16", "number = true")}', "number must be 1 to 240"),
    ],
)
def test_what_is_wrong_is_said(text, said):
    with pytest.raises(ReadersError, match=said):
        parsed(text.encode())


def test_a_damaged_file_is_set_aside_and_told():
    path = paths.readers_file()
    save(STICK, READERS, path)
    path.write_bytes(path.read_bytes()[:40])
    loaded = load(path)
    assert (loaded.readers, path.exists()) == ((), False)
    assert "readers.toml.damaged-1" in loaded.told
    assert path.with_name("readers.toml.damaged-1").exists()


def test_one_that_cannot_be_read_stays():
    path = paths.readers_file()
    path.mkdir(parents=True)
    assert "Allow it" in load(path).told
    assert path.exists()
