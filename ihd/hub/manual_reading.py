"""A gas reading typed by hand, and the code that answers it: digits only, good for one meter; no valve, no account.

hub.md section 2, for a radio that is down for days. The meter shows its register as eight digits of litres and two
check digits. These are ISO 7064 MOD 97-10 over the meter's serial number and the reading, letters counting as in that
standard (A is 10): every single wrong digit and every swap of neighbours shows, and so does another meter's reading.
They stop slips, not lies: a lie about the reading makes a code that does not open the valve, and is put right when the
meter is next heard.

A re-open code has eight digits: two for the whole cubic metres it allows, six from HMAC-SHA-256 under a key that only
hub and meter have, over serial number, reading, cubic metres and a number that no two codes share.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from enum import Enum
from typing import Final

from ihd.hub.bounds import default

READING_DIGITS: Final = 8
CHECK_DIGITS: Final = 2
CODE_DIGITS: Final = 8
#: The most a code allows, in cubic metres: what two digits hold, about £70 of gas.
MOST: Final = 99
CUBIC_METRE: Final = 1_000
#: The most a domestic gas meter passes in an hour, in litres: 6 m3/h is what the common sizes are badged for.
MOST_FLOW: Final = 6_000
#: How many codes may have been given and never typed before a meter knows none of the next ones.
_AHEAD: Final = 10
_TAG: Final = 1_000_000
_HOUR: Final = 3_600
_REGISTER: Final = 10**READING_DIGITS
_SPACES: Final = " -"
_PRIME: Final = 97


class Wrong(Enum):
    """Why a typed reading is not taken."""

    DIGITS = "A meter reading has ten digits, of which the last two check the others."
    CHECK = "This is not what the gas meter shows: at least one digit is wrong, or it is another meter's reading."
    BEHIND = "The gas meter has already reported more than this."
    AHEAD = "So much gas cannot have passed since the gas meter was last heard."


class ReadingError(ValueError):
    """A typed reading is not taken; ``reason`` says why, its value is a sentence for people."""

    def __init__(self, reason: Wrong) -> None:
        super().__init__(reason.value)
        self.reason = reason


def shown(litres: int, serial: str) -> str:
    """Return the ten digits a meter shows for a register of ``litres``; it starts again after eight digits."""
    reading = f"{litres % 10**READING_DIGITS:0{READING_DIGITS}d}"
    return reading + f"{_PRIME + 1 - _rest(serial, reading + '00'):02d}"


def read(typed: str, serial: str) -> int:
    """Return the litres (below 10^8) of a reading as a person typed it. Raises :class:`ReadingError`."""
    digits = typed.translate(dict.fromkeys(map(ord, _SPACES)))
    if len(digits) != READING_DIGITS + CHECK_DIGITS or not (digits.isascii() and digits.isdigit()):
        raise ReadingError(Wrong.DIGITS)
    if _rest(serial, digits) != 1 or not 2 <= int(digits[READING_DIGITS:]) <= _PRIME + 1:
        raise ReadingError(Wrong.CHECK)
    return int(digits[:READING_DIGITS])


def plausible(reading: int, last: int, seconds: int) -> int:
    """Return the register that a ``reading`` stands for, ``seconds`` after it was heard to stand at ``last`` litres.

    Raises :class:`ReadingError`.
    """
    litres = last - last % _REGISTER + reading
    most = last + -(-seconds * MOST_FLOW // _HOUR)
    if litres < last and litres + _REGISTER <= most:
        litres += _REGISTER
    if litres < last:
        raise ReadingError(Wrong.BEHIND)
    if litres > most:
        raise ReadingError(Wrong.AHEAD)
    return litres


def _rest(serial: str, digits: str) -> int:
    letters = "".join(str(int(each, 36)) for each in serial if each.isascii() and each.isalnum())
    return int(letters + digits) % _PRIME


def reopen_code(key: bytes, serial: str, litres: int, cubic_metres: int, number: int) -> str:
    """Return the code that lets a meter standing at ``litres`` open its valve for ``cubic_metres`` (1 to 99)."""
    if not 1 <= cubic_metres <= MOST:
        raise ValueError(f"a re-open code allows 1 to {MOST} cubic metres, not {cubic_metres}")
    said = f"re-open/{serial}/{litres}/{cubic_metres}/{number}".encode()
    tag = int.from_bytes(hmac.digest(key, said, "sha256")[:8], "big") % _TAG
    return f"{cubic_metres:02d}{tag:06d}"


class CodeLock:
    """The meter's side of re-open codes: each opens once, and wrong ones in a row end the trying for an hour."""

    def __init__(self, key: bytes) -> None:
        self._key: Final = key
        self._next = 0
        self._wrong = 0
        self._locked_until = 0

    def opened_by(self, digits: str, serial: str, litres: int, now: int) -> int | None:
        """Return the litres that the typed code allows, ``None`` if it opens nothing."""
        if now < self._locked_until:
            return None
        digits = digits.translate(dict.fromkeys(map(ord, _SPACES)))
        allowed = int(digits[:2]) if len(digits) == CODE_DIGITS and digits.isascii() and digits.isdigit() else 0
        for number in range(self._next, self._next + _AHEAD) if allowed else ():
            if hmac.compare_digest(reopen_code(self._key, serial, litres, allowed, number), digits):
                self._next, self._wrong = number + 1, 0
                return allowed * CUBIC_METRE
        self._wrong += 1
        if self._wrong >= default("keypad_tries"):
            self._wrong, self._locked_until = 0, now + default("keypad_lock")
        return None

    def state(self) -> dict[str, int]:
        """Return what must not be forgotten: which codes are used, and how often one was wrong."""
        return {"next": self._next, "wrong": self._wrong, "locked_until": self._locked_until}

    def load(self, state: Mapping[str, int]) -> None:
        """Take up what :meth:`state` gave."""
        self._next, self._wrong, self._locked_until = state["next"], state["wrong"], state["locked_until"]
