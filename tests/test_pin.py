"""A PIN: what proves it says nothing of it, and guessing takes longer than a life of the display."""

import pytest

from ihd import pin

SALT = bytes(range(pin.SALT_OCTETS))
OPENSSL = "cea4f1390f7e25d3e56e52eacd3a602cc3365139a2960ffded25685db19eb9ff"


def test_only_the_pin_itself_is_right():
    kept = pin.check("2468", SALT)
    assert pin.is_right("2468", kept)
    assert not any(pin.is_right(other, kept) for other in ("2469", "02468"))


def test_the_same_pin_is_kept_differently_under_another_salt():
    kept = {pin.check("2468", SALT), pin.check("2468", SALT[::-1])}
    assert len(kept) == 2
    assert all("2468" not in each for each in kept)


def test_it_is_the_scrypt_of_rfc_7914():
    # Of another implementation: OpenSSL's `kdf -keylen 32 -kdfopt pass:2468 -kdfopt hexsalt:... -kdfopt n:16384 ...`
    assert pin.check("2468", SALT) == f"scrypt:{SALT.hex()}:{OPENSSL}"


@pytest.mark.parametrize("typed", ["", "123", "1234567", "12a4", "\uff11\uff12\uff13\uff14", "-123"])
def test_what_is_no_pin_is_refused(typed):
    with pytest.raises(ValueError, match="4 to 6 digits"):
        pin.check(typed, SALT)


def test_the_wait_never_shrinks_and_never_grows_beyond_an_hour():
    waits = [pin.wait(wrong) for wrong in (*range(30), 10**6)]
    assert waits == sorted(waits)
    assert waits[-1] == 3_600


def test_a_slip_costs_nothing_and_all_pins_of_four_digits_more_than_a_year():
    assert [pin.wait(wrong) for wrong in range(8)] == [0, 0, 0, 0, 0, 30, 60, 120]
    assert sum(map(pin.wait, range(10_000))) > 365 * 86_400
