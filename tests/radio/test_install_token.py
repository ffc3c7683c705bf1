"""An install code kept in a stick is read as it was written."""

import pytest

from ihd.keys.install_code import InstallCode, InstallCodeError
from ihd.radio.install_token import BLANK, from_token, to_token

CODE = bytes.fromhex("83FED3407A939723A5C639B26916D505")


@pytest.mark.parametrize("length", [6, 8, 12, 16])
def test_a_code_of_any_length_comes_back(length: int) -> None:
    code = InstallCode.of(CODE[:length])
    assert from_token(to_token(code)) == code


def test_the_token_is_laid_out_as_silicon_labs_says() -> None:
    # docs.silabs.com, "Programming the installation code": the CRC of this code is 0xB5C3; 16 octets are size 3.
    assert to_token(InstallCode.of(CODE)) == bytes.fromhex("0600") + CODE + bytes.fromhex("C3B5")


def test_flags_written_with_octets_swapped_are_understood() -> None:
    assert from_token(bytes.fromhex("0006") + CODE + bytes.fromhex("C3B5")) == InstallCode.of(CODE)


@pytest.mark.parametrize("token", [BLANK, b"", b"\xff\xff"])
def test_a_stick_without_a_code_has_none(token: bytes) -> None:
    assert from_token(token) is None


def test_a_damaged_code_is_not_used() -> None:
    with pytest.raises(InstallCodeError):
        from_token(bytes.fromhex("0600") + CODE + bytes.fromhex("C3B4"))
