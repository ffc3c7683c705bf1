"""ZCL data types: how many octets each takes and which value means "none"; it knows no attribute and no cluster.

Sizes and non-values: ZCL 2.6.2, table 2-10. Attribute values are whole numbers or octets; nothing here is a float.
"""

from __future__ import annotations

from typing import Final, NamedTuple, NoReturn

from ihd.said import Said, said

BITMAP8: Final = 0x18
UINT8: Final = 0x20
OCTETS: Final = 0x41
CHARACTERS: Final = 0x42


class FrameError(ValueError):
    """Octets that are no frame: what was wrong, and at which octet of the data (from 0) it shows."""

    def __init__(self, wrong: str, octet: int) -> None:
        super().__init__(said("Frame fault", "{wrong} (octet {octet})", wrong=wrong, octet=octet))
        self.wrong = wrong
        self.octet = octet


class Whole(NamedTuple):
    """A data type that carries an integer: its size, its sign, and the value that stands for none."""

    size: int
    signed: bool
    none: int | None


def _family(first: int, sizes: range, *, signed: bool, has_none: bool) -> dict[int, Whole]:
    """Data types that differ in size only. None is all ones unsigned, the lowest value signed."""
    found = {}
    for step, size in enumerate(sizes):
        lowest = -(1 << (8 * size - 1)) if signed else (1 << 8 * size) - 1
        found[first + step] = Whole(size, signed, lowest if has_none else None)
    return found


#: Data type -> how its integer is written. Data and bitmaps use every value, so they have no non-value.
WHOLE: Final[dict[int, Whole]] = {
    **_family(0x08, range(1, 9), signed=False, has_none=False),  # data
    0x10: Whole(1, False, 0xFF),  # boolean
    **_family(BITMAP8, range(1, 9), signed=False, has_none=False),
    **_family(UINT8, range(1, 9), signed=False, has_none=True),
    **_family(0x28, range(1, 9), signed=True, has_none=True),
    **_family(0x30, range(1, 3), signed=False, has_none=True),  # enumerations
    **dict.fromkeys((0xE0, 0xE1, 0xE2), Whole(4, False, 0xFFFF_FFFF)),  # time of day, date, UTC time
    **dict.fromkeys((0xE8, 0xE9), Whole(2, False, 0xFFFF)),  # cluster id, attribute id
    0xEA: Whole(4, False, 0xFFFF_FFFF),  # BACnet object id
}
#: Data type -> octets of a value that stays octets: no data, the three floats, EUI-64, key.
FIXED: Final[dict[int, int]] = {0x00: 0, 0x38: 2, 0x39: 4, 0x3A: 8, 0xF0: 8, 0xF1: 16}
#: Data type -> octets of the length before a string; a length of all ones means none.
STRING: Final[dict[int, int]] = {OCTETS: 1, CHARACTERS: 1, 0x43: 2, 0x44: 2}


class UnknownTypeError(FrameError):
    """A data type this table lacks (array, structure, set, bag, or a new one): its length cannot be told."""


def short(what: Said, octet: int) -> NoReturn:
    """The data end inside ``what``."""
    raise FrameError(said("Frame fault", "data end within {what}", what=what), octet)


def read(kind: int, data: bytes, at: int) -> tuple[int | bytes | None, int]:
    """The value of data type ``kind`` at octet ``at``, and where the next thing starts. None for the non-value."""
    whole = WHOLE.get(kind)
    if whole is not None:
        end = at + whole[0]
        if end > len(data):
            short(said("Frame fault", "a number"), at)
        number = int.from_bytes(data[at:end], "little", signed=whole[1])
        return (None if number == whole[2] else number), end
    prefix = STRING.get(kind)
    if prefix is not None:
        return _read_string(prefix, data, at)
    size = FIXED.get(kind)
    if size is None:
        raise UnknownTypeError(said("Frame fault", "unknown data type {kind}", kind=f"0x{kind:02X}"), at)
    if at + size > len(data):
        short(said("Frame fault", "a value"), at)
    return (data[at : at + size] if size else None), at + size


def _read_string(prefix: int, data: bytes, at: int) -> tuple[bytes | None, int]:
    start = at + prefix
    if start > len(data):
        short(said("Frame fault", "a string's length"), at)
    length = int.from_bytes(data[at:start], "little")
    if length == (1 << 8 * prefix) - 1:
        return None, start
    if start + length > len(data):
        short(said("Frame fault", "a string"), at)
    return data[start : start + length], start + length


def write(kind: int, value: int | bytes | None) -> bytes:
    """The octets of ``value`` as data type ``kind``; None becomes the non-value. Raises FrameError if it cannot."""
    whole = WHOLE.get(kind)
    if whole is not None:
        number = whole[2] if value is None else value
        if isinstance(number, bytes) or number is None:
            raise FrameError(f"data type 0x{kind:02X} cannot carry {value!r}", 0)
        try:
            return number.to_bytes(whole[0], "little", signed=whole[1])
        except OverflowError:
            raise FrameError(f"{number} does not fit data type 0x{kind:02X}", 0) from None
    prefix = STRING.get(kind)
    if prefix is not None:
        return _write_string(kind, prefix, value)
    size = FIXED.get(kind)
    octets = b"" if value is None else value
    if size is None or isinstance(octets, int) or len(octets) != size:
        raise FrameError(f"data type 0x{kind:02X} cannot carry {value!r}", 0)
    return octets


def _write_string(kind: int, prefix: int, value: int | bytes | None) -> bytes:
    limit = (1 << 8 * prefix) - 1
    if value is None:
        return limit.to_bytes(prefix, "little")
    if isinstance(value, int) or len(value) >= limit:
        raise FrameError(f"data type 0x{kind:02X} cannot carry {value!r}", 0)
    return len(value).to_bytes(prefix, "little") + value
