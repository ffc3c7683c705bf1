"""A PIN: what proves it, and how long whoever guesses has to wait; it keeps nothing and knows no screen.

A PIN has so few digits that whoever can read the settings file can try them all. It keeps children and visitors from
spending credit; it is no lock against the owner of the machine.
"""

from __future__ import annotations

from typing import Final

#: How many digits a PIN may have.
LENGTHS: Final = range(4, 7)
SALT_OCTETS: Final = 16
#: Wrong tries that cost nothing: people mistype.
FREE_TRIES: Final = 5
_FIRST_WAIT: Final = 30
_LONGEST_WAIT: Final = 3_600
_SCHEME: Final = "scrypt"
#: 16 MiB and about 50 ms of a desktop's time, so that the screen does not stand still for long on a Raspberry Pi.
_SCRYPT: Final = {"n": 2**14, "r": 8, "p": 1, "maxmem": 2**25, "dklen": 32}


def check(pin: str, salt: bytes) -> str:
    """Return what proves ``pin``, to be kept in its place: scrypt's digest under ``salt``, which nobody can guess.

    Raises ValueError for what is no PIN.
    """
    import hashlib  # late, for the first paint of a display does not wait for it

    if len(pin) not in LENGTHS or not (pin.isascii() and pin.isdigit()):
        raise ValueError("a PIN is 4 to 6 digits")
    return f"{_SCHEME}:{salt.hex()}:{hashlib.scrypt(pin.encode(), salt=salt, **_SCRYPT).hex()}"


def is_right(pin: str, kept: str) -> bool:
    """Return whether ``pin`` is the one that ``kept``, of :func:`check`, proves."""
    import hmac

    salt = bytes.fromhex(kept.split(":")[1])
    return hmac.compare_digest(kept, check(pin, salt))


def wait(wrong: int) -> int:
    """Return the seconds to wait after ``wrong`` tries in a row: none for the first few, then twice as long each time.

    At that pace the 10 000 PINs of four digits take more than a year.
    """
    if wrong < FREE_TRIES:
        return 0
    return min(_LONGEST_WAIT, _FIRST_WAIT << min(wrong - FREE_TRIES, 10))
