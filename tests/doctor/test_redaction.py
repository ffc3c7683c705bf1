"""A secret leaves every text however it is spelt, what looks like one leaves too, and the rest stays."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.doctor.places import short, typed
from ihd.doctor.redaction import Redaction, without_numbers

EUI64 = bytes.fromhex("00155F00123456A8")
SEPARATORS = ["", ":", "-", " ", ".", ", ", "_", r"\x", " 0x"]


def spelt(octets: bytes, separator: str, *, upper: bool, turned: bool, group: int) -> str:
    digits = (octets[::-1] if turned else octets).hex()
    parts = [digits[at : at + 2 * group] for at in range(0, len(digits), 2 * group)]
    return separator.join(part.upper() if upper else part for part in parts)


@given(
    st.binary(min_size=6, max_size=18),
    st.sampled_from(SEPARATORS),
    st.booleans(),
    st.booleans(),
    st.integers(1, 4),
    st.text(st.sampled_from("ghijklm =<>"), max_size=4),
)
def test_a_number_leaves_in_either_order_with_anything_between(
    octets: bytes, separator: str, upper: bool, turned: bool, group: int, around: str
) -> None:
    redaction = Redaction()
    redaction.learn("eui64", octets.hex())
    spelling = spelt(octets, separator, upper=upper, turned=turned, group=group)
    text = redaction.text(f"{around} {spelling} {around}")
    assert spelling not in text
    assert "<eui64 1>" in text


@given(st.binary(min_size=6, max_size=18), st.booleans())
def test_octets_leave_as_python_prints_them(octets: bytes, turned: bool) -> None:
    redaction = Redaction()
    redaction.learn("eui64", octets.hex())
    shown = octets[::-1] if turned else octets
    for printed in (repr(shown)[2:-1], ", ".join(map(str, shown))):
        assert printed not in redaction.text(f"frame {printed} refused")


@given(st.binary(min_size=1))
def test_octets_leave_without_being_known_wherever_python_prints_them(octets: bytes) -> None:
    assert without_numbers(f"refused {octets!r}, as told") == "refused <octets>, as told"


@pytest.mark.parametrize(
    ("kind", "secret", "text"),
    [
        ("serial", "SIM-E-00397715", "Meter SIM-E-00397715, and sim-e-00397715."),
        ("site", "0012345678901", "MPAN 0012345678901 or 00 1234 5678 901"),
        ("user", "gwendoline", "/home/gwendoline/.config and Gwendoline's"),
        ("supplier", "Ynys Energy", "from Ynys Energy, as told"),
        ("contact", "0800 123 456", "call 0800123456 or 0800 123 456"),
        ("host", "attic.example", "tcp://attic.example:8888"),
    ],
)
def test_what_is_known_leaves_with_the_same_words_each_time(kind: str, secret: str, text: str) -> None:
    redaction = Redaction()
    redaction.learn(kind, secret)
    told = redaction.text(text)
    assert re.search(re.escape(secret), told, re.IGNORECASE) is None
    assert set(re.findall("<.*?>", told)) == {f"<{kind} 1>"}
    redaction.learn(kind, secret)
    assert redaction.text(text) == told


def test_a_name_is_no_part_of_a_word_and_anybodys_name_stays() -> None:
    redaction = Redaction()
    redaction.learn("user", "ann", "root", "pi", "")
    assert redaction.text("ann planned it as root, pi") == "<user 1> planned it as root, pi"


@pytest.mark.parametrize(
    "secret",
    [
        "00155f00123456a8",
        "00:15:5F:00:12:34:56:A8",
        "0x00155F00123456A8",
        "00 15 5f 00 12 34 56 a8",
        r"b'\x00\x15_\x00\x124V\xa8'",
        "83FE D340 7A93 2B70 470F",
        "83FED3407A939723A5C639B26916D505C3B5",
        "1234 5678 9012 3456 7890",
        "12345678901234567890",
        "0x12, 0x34, 0xAB, 0xCD",
        "/dev/serial/by-id/usb-ITEAD_SONOFF_20220718-if00",
    ],
)
def test_what_looks_like_a_secret_leaves_without_being_known(secret: str) -> None:
    digits = re.sub("[^0-9A-Fa-f]", "", secret.removeprefix("b"))
    for text in (without_numbers(f"seen {secret} there"), Redaction().text(f"seen {secret} there")):
        assert secret not in text
        assert digits[-8:] not in re.sub("[^0-9A-Fa-f]", "", text) or "by-id/<" in text
        assert text.startswith("seen ")
        assert text.endswith(" there")


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-27T19:03:43+0000 smets-ihd: the radio thread failed",
        "2026-11-27 19:03:43.12 the radio thread failed",
        "EZSP 13, EmberZNet 7.4.3.0 build 0, 115200 baud, channel 15",
        "Python 3.11.7, glibc 2.36, Linux 6.1.0-28-amd64",
        "cluster 0x0702: the frame ends in the middle of attribute 0x0400 (octet 12)",
        "tcp://127.0.0.1:8888",
    ],
)
def test_what_is_nobodys_stays(text: str) -> None:
    assert Redaction().text(text) == text
    assert without_numbers(text) == text


def test_two_secrets_have_two_words_and_the_longer_goes_first() -> None:
    redaction = Redaction()
    redaction.learn("user", "ann", "ann smith")
    assert redaction.text("ann smith and ann") == "<user 2> and <user 1>"


def test_values_are_redacted_text_by_text() -> None:
    redaction = Redaction()
    redaction.learn("eui64", EUI64.hex())
    value = {"at": [EUI64.hex(), 5, None, True, 1.5], EUI64.hex(): (EUI64.hex(":"),)}
    told = redaction.value(value)
    assert told == {"at": ["<eui64 1>", 5, None, True, 1.5], "<eui64 1>": ["<eui64 1>"]}
    json.dumps(told)


# ----------------------------------------------------------------------------------------------------------- paths


def test_the_home_directory_is_a_tilde_and_a_path_can_be_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/gwen")
    assert short("in /home/gwen/a and /home/gwen") == "in ~/a and ~"
    assert typed(Path("/home/gwen/my data/a")) == "~/'my data/a'"
    assert typed(Path("/home/gwen/.config/ihd")) == "~/.config/ihd"
    assert typed(Path("/srv/a b")) == "'/srv/a b'"
    monkeypatch.setenv("HOME", "/")
    assert short("/etc") == "/etc"
