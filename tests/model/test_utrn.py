"""Top-up codes: the published ones are read, every slip of a finger is found, and no code is ever repeated."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.model import utrn
from ihd.model.utrn import UtrnError, UtrnReason

PUBLISHED = json.loads((Path(__file__).parent.parent / "vectors" / "utrn_gbcs.json").read_text())
GOOD = PUBLISHED["vectors"][0]["utrn"]
CODES = st.builds(
    lambda counter, kind, value, mac: utrn.digits(utrn.leading(counter, kind, value), mac),
    st.integers(0, 1023),
    st.sampled_from([0, 1]),
    st.integers(0, 8191),
    st.binary(min_size=4, max_size=4),
)


def reason_of(text):
    with pytest.raises(UtrnError) as caught:
        utrn.parse(text)
    return caught.value.reason


@pytest.mark.parametrize("vector", PUBLISHED["vectors"], ids=lambda vector: vector["utrn"][-4:])
def test_a_published_code_is_read(vector):
    read = utrn.parse(vector["utrn"])
    assert read.pence == vector["amount_pence"]
    assert read.counter_low == vector["truncated_originator_counter"]
    assert read.mac.hex() == vector["supplier_mac"]
    lead = utrn.leading(read.counter_low, vector["value_class"], vector["value"])
    assert f"{lead:08x}{vector['supplier_mac']}" == vector["ptut_hex"]
    assert utrn.digits(lead, read.mac) == vector["utrn"]


@pytest.mark.parametrize("vector", PUBLISHED["invalid"], ids=lambda vector: vector["input"][-4:])
def test_a_published_code_with_a_slip_is_refused(vector):
    assert reason_of(vector["input"]) is UtrnReason.CHECK_DIGIT


@given(CODES)
def test_every_code_is_read_as_it_was_made(code):
    read = utrn.parse(code)
    assert read.digits == code


@given(CODES, st.integers(0, 19), st.integers(1, 9))
def test_every_single_wrong_digit_is_found(code, place, step):
    wrong = code[:place] + str((int(code[place]) + step) % 10) + code[place + 1 :]
    assert reason_of(wrong) in (UtrnReason.CHECK_DIGIT, UtrnReason.STS, UtrnReason.NOT_GB)


@given(CODES, st.integers(0, 18))
def test_every_two_swapped_neighbours_are_found(code, place):
    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    if swapped != code:
        assert reason_of(swapped) in (UtrnReason.CHECK_DIGIT, UtrnReason.STS, UtrnReason.NOT_GB)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", UtrnReason.LENGTH),
        ("7394 3333 4571 8904 331", UtrnReason.LENGTH),
        (GOOD * 2, UtrnReason.LENGTH),
        ("top up", UtrnReason.NOT_DIGITS),
        ("7394333345718904331O", UtrnReason.NOT_DIGITS),
        ("x", UtrnReason.NOT_DIGITS),
        ("٧٣٩٤٣٣٣٣٤٥٧١٨٩٠٤٣٣١٣", UtrnReason.NOT_DIGITS),
        ("12345678910121314156", UtrnReason.STS),
        (PUBLISHED["range"]["sts_max_66bit"], UtrnReason.STS),
        ("73800000000000000000", UtrnReason.NOT_GB),
        ("99999999999999999999", UtrnReason.NOT_GB),
    ],
)
def test_what_is_no_code_is_told_apart(text, reason):
    assert reason_of(text) is reason


@pytest.mark.parametrize("kind", [2, 3])
def test_a_value_class_that_is_not_used_is_refused(kind):
    body = 7_394_156_990_786_306_048 + (1 << 47) + (kind << 45) + (5 << 32)
    assert reason_of(f"{body}{utrn.check_digit(str(body))}") is UtrnReason.VALUE_CLASS


@pytest.mark.parametrize("between", [" ", "-", "\u00a0", "–", " - "])
def test_what_receipts_put_between_groups_is_passed_over(between):
    groups = [GOOD[at : at + 4] for at in range(0, 20, 4)]
    assert utrn.parse(f" {between.join(groups)}\n").digits == GOOD


def test_a_code_is_never_repeated_whole():
    read = utrn.parse(GOOD)
    assert repr(read) == f"Utrn(…{GOOD[-4:]})"
    assert GOOD not in f"{read} {read!r}"
    with pytest.raises(UtrnError) as caught:
        utrn.parse(GOOD[:-1] + "4")
    assert GOOD[:8] not in f"{caught.value!r} {caught.value}"


@pytest.mark.parametrize(("kind", "value"), [(0, 8192), (1, -1), (2, 5)])
def test_a_code_cannot_be_made_for_what_it_does_not_hold(kind, value):
    with pytest.raises(ValueError, match="8191"):
        utrn.leading(1, kind, value)
