"""An install code is read as people type it, and a mistake in it is shown where it is."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.keys.install_code import InstallCode, InstallCodeError, checksum, link_key

VECTORS = json.loads((Path(__file__).parent.parent / "vectors" / "install_codes.json").read_text())
CODE = "83FE D340 7A93 9723 A5C6 39B2 6916 D505 C3B5"


@pytest.mark.parametrize("vector", VECTORS["valid"], ids=lambda vector: vector["install_code_with_crc"])
def test_a_published_code_gives_its_published_link_key(vector: dict[str, str]) -> None:
    code = InstallCode.parse(vector["install_code_with_crc"])
    assert code.link_key == bytes.fromhex(vector["link_key"])
    assert InstallCode.of(code.octets[:-2]) == code
    assert link_key(code.octets) == code.link_key


@pytest.mark.parametrize("vector", VECTORS["invalid"], ids=lambda vector: vector["error"])
def test_a_published_wrong_code_is_refused(vector: dict[str, str]) -> None:
    with pytest.raises(InstallCodeError):
        InstallCode.parse(vector["input"])
    with pytest.raises(InstallCodeError) as caught:
        link_key(bytes.fromhex(vector["input"]))
    assert "83" not in str(caught.value)


@pytest.mark.parametrize(
    ("octets", "sentence", "place"),
    [
        (b"", r"8, 10, 14 or 18 octets with its CRC; this has 0\.", (0, 0)),
        (bytes(9), r"8, 10, 14 or 18 octets with its CRC; this has 9\.", (0, 9)),
        (bytes(8), r"last two octets do not match the rest\.", (6, 8)),
    ],
)
def test_octets_that_are_no_code_are_refused_with_their_place(
    octets: bytes, sentence: str, place: tuple[int, int]
) -> None:
    with pytest.raises(InstallCodeError, match=sentence) as caught:
        link_key(octets)
    assert (caught.value.start, caught.value.end) == place


def test_a_code_of_another_length_is_not_given_a_crc() -> None:
    with pytest.raises(ValueError, match="6, 8, 12 or 16 octets, not 7"):
        InstallCode.of(bytes(7))


def test_the_crc_is_the_catalogued_one() -> None:
    assert checksum(b"123456789") == bytes.fromhex("6E90")


@pytest.mark.parametrize("text", [CODE, CODE.lower(), CODE.replace(" ", "-"), f"  {CODE.replace(' ', '')}\n"])
def test_spaces_hyphens_and_case_do_not_count(text: str) -> None:
    assert InstallCode.parse(text).text == CODE


def test_a_wrong_character_is_named_with_its_place_and_what_it_may_mean() -> None:
    with pytest.raises(InstallCodeError, match=r"Character 6 \('O'\).*Perhaps it is a 0") as caught:
        InstallCode.parse("83FE DO40 7A93")
    assert (caught.value.start, caught.value.end) == (6, 7)


def test_a_wrong_length_is_told() -> None:
    with pytest.raises(InstallCodeError, match="16, 20, 28 or 36 characters; this has 35"):
        InstallCode.parse(CODE[:-1])


def test_a_wrong_crc_names_the_last_four_characters() -> None:
    text = CODE.replace("D340", "D341")
    with pytest.raises(InstallCodeError, match=r"last four characters \(C3B5\) do not match") as caught:
        InstallCode.parse(text)
    assert text[caught.value.start : caught.value.end] == "C3B5"


def test_a_code_is_in_no_representation_and_in_no_exception() -> None:
    code = InstallCode.parse(CODE)
    wrong = CODE.replace("D340", "D341")
    with pytest.raises(InstallCodeError) as caught:
        InstallCode.parse(wrong)
    assert repr(code) == str(code) == "InstallCode()"
    for text in (repr(caught.value), str(caught.value)):
        assert "83FE" not in text.upper()


@given(st.sampled_from([6, 8, 12, 16]).flatmap(lambda length: st.binary(min_size=length, max_size=length)), st.data())
def test_one_mistyped_digit_is_always_noticed(octets: bytes, data: st.DataObject) -> None:
    digits = InstallCode.of(octets).octets.hex()
    at = data.draw(st.integers(0, len(digits) - 1))
    other = data.draw(st.sampled_from([digit for digit in "0123456789abcdef" if digit != digits[at]]))
    with pytest.raises(InstallCodeError):
        InstallCode.parse(digits[:at] + other + digits[at + 1 :])


@given(st.text(alphabet="0123456789ABCDEFabcdef -OIlg\u00e9", max_size=40))
def test_any_text_is_a_code_or_is_explained(text: str) -> None:
    error = mistake_in(text)
    assert error is None or 0 <= error.start <= error.end <= len(text)


def mistake_in(text: str) -> InstallCodeError | None:
    try:
        InstallCode.parse(text)
    except InstallCodeError as error:
        return error
    return None
