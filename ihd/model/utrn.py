"""A 20-digit top-up code (UTRN): its shape, its check digit and what it says of itself; it cannot know if it is real.

Structure: smart-energy.md section 3.1; check digit: GBCS 14.8, smart-energy.md section 3.2. Only the supplier and the
meter can check the last part, the supplier's message authentication code.
"""

from enum import Enum
from typing import Final, NamedTuple

DIGITS: Final = 20
#: What is added so that codes lie above the range of STS (smart-energy.md 3.1), and the largest 20-digit STS number.
_OFFSET: Final = 7_394_156_990_786_306_048
_LARGEST_STS: Final = 73_786_976_294_838_206_463
#: The seven leading bits are zero: code class and sub-class.
_VALUES: Final = 1 << 57
#: Where the parts begin, and how wide they are, in bits.
_COUNTER_AT, _CLASS_AT, _VALUE_AT = 47, 45, 32
_COUNTER_MASK, _CLASS_MASK, _VALUE_MASK, _MAC_MASK = 0x3FF, 0x3, 0x1FFF, 0xFFFF_FFFF
#: Pence in one unit of each value class; the other two classes are not used.
PENCE_PER_UNIT: Final = {0: 1, 1: 100}
#: What people and receipts put between groups of digits: spaces of all widths, hyphens and dashes, dots.
_BETWEEN: Final = dict.fromkeys(map(ord, " \t\r\n\u00a0\u2007\u2009\u202f-\u2010\u2011\u2012\u2013\u2014.·"))

#: GBCS 14.8: multiplication in the dihedral group D5, and the permutation of each place.
_PRODUCT: Final = tuple(
    tuple(map(int, row))
    for row in (
        "0123456789", "1234067895", "2340178956", "3401289567", "4012395678",
        "5987604321", "6598710432", "7659821043", "8765932104", "9876543210",
    )
)  # fmt: skip
_PLACE: Final = tuple(
    tuple(map(int, row))
    for row in (
        "0123456789", "1576283094", "5803796142", "8916043527",
        "9453126870", "4286573901", "2793806415", "7046913258",
    )
)  # fmt: skip
#: The digit that brings each result back to zero at the twentieth place.
_CLOSING: Final = "1267583094"
#: Places are counted from the fifth permutation on.
_FIRST_PLACE: Final = 4


class UtrnReason(Enum):
    """What is wrong with something typed as a code, in the order in which it is looked for."""

    NOT_DIGITS = "there is something in it that is not a digit"
    LENGTH = "it does not have 20 digits"
    STS = "it is a code for another kind of meter (STS)"
    NOT_GB = "it is not a British smart meter code"
    CHECK_DIGIT = "a digit is wrong, or two are swapped"
    VALUE_CLASS = "it is a kind of code that is not used"


class UtrnError(ValueError):
    """The text is no top-up code. ``reason`` says why; the text itself is worth money and is never repeated."""

    def __init__(self, reason: UtrnReason) -> None:
        super().__init__(reason.value)
        self.reason = reason


class Utrn(NamedTuple):
    """A well-formed code: ``pence`` is what it looks like; ``counter_low`` ten counter bits; ``mac`` 4 octets."""

    digits: str
    pence: int
    counter_low: int
    mac: bytes

    @property
    def last_four(self) -> str:
        """Return what may be shown and kept of it."""
        return self.digits[-4:]

    @property
    def lead(self) -> int:
        """Return the upper 32 bits of its number, as :func:`leading` made them."""
        return int(self.digits[:-1]) - _OFFSET >> 32

    def __repr__(self) -> str:
        """Return how it stands in logs and tracebacks: only its end."""
        return f"Utrn(…{self.last_four})"


def cleaned(text: str) -> str:
    """Return ``text`` without the spaces and hyphens that people put between groups of digits."""
    return text.translate(_BETWEEN)


def check_digit(digits: str) -> str:
    """Return the twentieth digit for the nineteen in ``digits``."""
    return _CLOSING[_folded(digits)]


def _folded(digits: str) -> int:
    result = 0
    for place, digit in enumerate(digits, _FIRST_PLACE):
        result = _PRODUCT[result][_PLACE[place % 8][int(digit)]]
    return result


def parse(text: str) -> Utrn:
    """Return the code in ``text``, spaces and hyphens left out. Raises :class:`UtrnError` with the first reason."""
    digits = cleaned(text)
    if digits and not (digits.isascii() and digits.isdecimal()):
        raise UtrnError(UtrnReason.NOT_DIGITS)
    if len(digits) != DIGITS:
        raise UtrnError(UtrnReason.LENGTH)
    if int(digits) <= _LARGEST_STS:
        raise UtrnError(UtrnReason.STS)
    body = int(digits[:-1]) - _OFFSET
    if not 0 <= body < _VALUES:
        raise UtrnError(UtrnReason.NOT_GB)
    if _folded(digits):
        raise UtrnError(UtrnReason.CHECK_DIGIT)
    unit = PENCE_PER_UNIT.get(body >> _CLASS_AT & _CLASS_MASK)
    if unit is None:
        raise UtrnError(UtrnReason.VALUE_CLASS)
    value, mac = body >> _VALUE_AT & _VALUE_MASK, body & _MAC_MASK
    return Utrn(digits, value * unit, body >> _COUNTER_AT & _COUNTER_MASK, mac.to_bytes(4, "big"))


def leading(counter_low: int, value_class: int, value: int) -> int:
    """Return the upper 32 bits of a code's number, which the supplier's authentication covers.

    ``value`` is in units of ``value_class`` (0: pence, 1: pounds), 0 to 8191. Raises :class:`ValueError` beyond.
    """
    if value_class not in PENCE_PER_UNIT or not 0 <= value <= _VALUE_MASK:
        raise ValueError("a top-up code holds 0 to 8191 pence or 0 to 8191 pounds")
    return (counter_low & _COUNTER_MASK) << _COUNTER_AT - 32 | value_class << _CLASS_AT - 32 | value


def digits(lead: int, mac: bytes) -> str:
    """Return the 20 digits for :func:`leading` bits and the supplier's four octets."""
    body = f"{_OFFSET + (lead << 32 | int.from_bytes(mac, 'big')):019d}"
    return body + check_digit(body)
