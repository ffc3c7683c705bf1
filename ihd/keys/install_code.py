"""A display's install code: read as people type it, checked, and turned into a link key; it knows no radio.

Codes, CRC and key: keys.md section 1. A code is a secret: it is in no representation and in no exception.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from ihd.keys.aes_mmo import digest
from ihd.said import Said, in_a_row, said

#: Octets of a code before its CRC.
LENGTHS: Final = (6, 8, 12, 16)
_CRC_OCTETS: Final = 2
_SEPARATORS: Final = frozenset(" \t\r\n-\N{NON-BREAKING HYPHEN}\N{EN DASH}:.")
_DIGITS: Final = frozenset("0123456789abcdefABCDEF")


class InstallCodeError(ValueError):
    """The text is no install code. ``start`` and ``end`` bound the characters to look at, in the text as given."""

    def __init__(self, sentence: str, start: int, end: int) -> None:
        super().__init__(sentence)
        self.start = start
        self.end = end


@dataclass(frozen=True, slots=True)
class InstallCode:
    """An install code that is right in itself: ``octets`` are the code and its CRC as they are hashed."""

    octets: bytes = field(repr=False)

    @classmethod
    def parse(cls, text: str) -> InstallCode:
        """Read what a person typed: spaces, hyphens and case do not count. Raises :class:`InstallCodeError`."""
        places = [place for place, character in enumerate(text) if character not in _SEPARATORS]
        for place in places:
            if text[place] not in _DIGITS:
                raise InstallCodeError(_not_a_digit(text[place], places.index(place) + 1), place, place + 1)
        digits = "".join(text[place] for place in places)
        _check_length(len(digits), len(text))
        octets = bytes.fromhex(digits)
        if checksum(octets[:-_CRC_OCTETS]) != octets[-_CRC_OCTETS:]:
            sentence = said(
                "InstallCode",
                "The last four characters ({last}) do not match the rest: at least one character is mistyped.",
                last=digits[-4:].upper(),
            )
            raise InstallCodeError(sentence, places[-4], places[-1] + 1)
        return cls(octets)

    @classmethod
    def of(cls, code: bytes) -> InstallCode:
        """Return the install code of 6, 8, 12 or 16 octets that lack their CRC. Raises ValueError for other lengths."""
        if len(code) not in LENGTHS:
            raise ValueError(f"an install code has {_choice(LENGTHS)} octets, not {len(code)}")
        return cls(code + checksum(code))

    @property
    def link_key(self) -> bytes:
        """Return the 16-octet preconfigured link key: the hash of code and CRC together."""
        return digest(self.octets)

    @property
    def text(self) -> str:
        """Return the code in groups of four characters, for its owner's eyes only."""
        digits = self.octets.hex().upper()
        return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def link_key(code_with_crc: bytes) -> bytes:
    """Return the 16-octet preconfigured link key of a code of 6, 8, 12 or 16 octets and its CRC (keys.md section 1).

    Raises :class:`InstallCodeError`, which bounds the octets to look at, for another length and for a wrong CRC.
    """
    code, crc = code_with_crc[:-_CRC_OCTETS], code_with_crc[-_CRC_OCTETS:]
    if len(code) not in LENGTHS:
        lengths = [length + _CRC_OCTETS for length in LENGTHS]
        sentence = f"An install code has {_choice(lengths)} octets with its CRC; this has {len(code_with_crc)}."
        raise InstallCodeError(sentence, 0, len(code_with_crc))
    if checksum(code) != crc:
        raise InstallCodeError("The last two octets do not match the rest.", len(code), len(code_with_crc))
    return InstallCode(code_with_crc).link_key


def checksum(code: bytes) -> bytes:
    """Return CRC-16/X-25 of ``code``, low octet first as it is printed and hashed."""
    rest = 0xFFFF
    for octet in code:
        rest ^= octet
        for _ in range(8):
            rest = rest >> 1 ^ (0x8408 if rest & 1 else 0)
    return (rest ^ 0xFFFF).to_bytes(_CRC_OCTETS, "little")


def _not_a_digit(character: str, position: int) -> Said:
    sentence = said(
        "InstallCode",
        "Character {position} ({character}) does not belong in an install code: only 0 to 9 and A to F do.",
        position=position,
        character=repr(character),
    )
    meant = {"O": "0", "I": "1", "L": "1", "S": "5", "Z": "2"}.get(character.upper())
    return in_a_row(sentence, said("InstallCode", "Perhaps it is a {meant}.", meant=meant)) if meant else sentence


def _check_length(digits: int, text: int) -> None:
    lengths = [2 * (length + _CRC_OCTETS) for length in LENGTHS]
    if digits not in lengths:
        sentence = said(
            "InstallCode",
            "An install code has {lengths} characters; this has {found}.",
            lengths=_choice(lengths),
            found=digits,
        )
        raise InstallCodeError(sentence, 0, text)


def _choice(numbers: tuple[int, ...] | list[int]) -> Said:
    *first, last = map(str, numbers)
    return said("InstallCode", "{first} or {last}", first=", ".join(first), last=last)
