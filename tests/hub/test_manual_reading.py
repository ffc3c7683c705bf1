"""Readings and codes typed by hand while the gas meter is out of reach."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.hub.manual_reading import CodeLock, ReadingError, Wrong, read, reopen_code, shown

SERIAL = "SIM-G-00123456"
KEY = b"a key that two devices share"
READINGS = st.integers(0, 10**8 - 1)


def wrong(typed: str, serial: str = SERIAL) -> Wrong | None:
    try:
        read(typed, serial)
    except ReadingError as error:
        return error.reason
    return None


@given(READINGS)
def test_a_reading_is_read_back_with_spaces_and_hyphens(litres: int) -> None:
    digits = shown(litres, SERIAL)
    assert len(digits) == 10
    assert read(f" {digits[:4]} {digits[4:8]}-{digits[8:]}", SERIAL) == litres


@given(READINGS, st.integers(0, 9), st.integers(1, 9))
def test_one_wrong_digit_is_noticed(litres: int, place: int, by: int) -> None:
    digits = shown(litres, SERIAL)
    slip = digits[:place] + str((int(digits[place]) + by) % 10) + digits[place + 1 :]
    assert wrong(slip) is Wrong.CHECK


@given(READINGS, st.integers(0, 8))
def test_two_swapped_neighbours_are_noticed(litres: int, place: int) -> None:
    digits = shown(litres, SERIAL)
    slip = digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
    assert slip == digits or wrong(slip) is Wrong.CHECK


def test_another_meters_reading_and_anything_but_ten_digits_are_refused() -> None:
    assert wrong(shown(4_711, "SIM-G-00123465")) is Wrong.CHECK
    assert {wrong(text) for text in ("", "123456789", "12345678901", "12345678x0", "١٢٣٤٥٦٧٨٩٠")} == {Wrong.DIGITS}


def test_a_code_opens_its_own_meter_at_its_own_reading_once() -> None:
    code = reopen_code(KEY, SERIAL, 4_711, 12, 0)
    assert (len(code), code.isdigit()) == (8, True)
    lock = CodeLock(KEY)
    assert lock.opened_by(code, SERIAL, 4_712, 0) is None
    assert lock.opened_by(code, "SIM-G-00123465", 4_711, 0) is None
    assert lock.opened_by("13" + code[2:], SERIAL, 4_711, 0) is None
    assert CodeLock(bytes(16)).opened_by(code, SERIAL, 4_711, 0) is None
    again = CodeLock(KEY)
    again.load(lock.state())
    assert again.opened_by(f"{code[:4]} {code[4:]}", SERIAL, 4_711, 0) == 12_000
    assert again.opened_by(code, SERIAL, 4_711, 0) is None


def test_codes_that_nobody_typed_do_not_shut_out_the_next_one() -> None:
    lock = CodeLock(KEY)
    assert lock.opened_by(reopen_code(KEY, SERIAL, 5, 1, 9), SERIAL, 5, 0) == 1_000
    assert lock.opened_by(reopen_code(KEY, SERIAL, 5, 1, 8), SERIAL, 5, 0) is None  # older than the one used


def test_five_wrong_codes_end_the_trying_for_an_hour() -> None:
    lock, code = CodeLock(KEY), reopen_code(KEY, SERIAL, 5, 1, 0)
    for _ in range(5):
        assert lock.opened_by("01000000" if code != "01000000" else "01000001", SERIAL, 5, 100) is None
    assert lock.opened_by(code, SERIAL, 5, 100 + 3_599) is None
    assert lock.opened_by(code, SERIAL, 5, 100 + 3_600) == 1_000


@pytest.mark.parametrize("cubic_metres", [0, 100])
def test_a_code_for_nothing_or_too_much_is_not_made(cubic_metres: int) -> None:
    with pytest.raises(ValueError, match="1 to 99"):
        reopen_code(KEY, SERIAL, 5, cubic_metres, 0)
