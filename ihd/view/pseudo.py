"""A language nobody speaks: the English, longer and accented, to see what is too narrow or untranslated.

It knows no file and no screen. Settings take it as "zz", and nothing offers it.
"""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QByteArray, QTranslator

_PLACES: Final = re.compile(r"({\w+}|%n)")
_ACCENTS: Final = str.maketrans("acegijklnorsuwyzACEGIJKLNORSUWYZ", "áçéğíĵķłñóŕšúŵŷżÁÇÉĞÍĴĶŁÑÓŔŠÚŴŶŻ")
_VOWELS: Final = frozenset("áéíóúŷÁÉÍÓÚŶ")
#: How much longer a translation may be (design language, section 9): in percent, and for a short one in letters.
_LONGER: Final = 40
_SHORT: Final = 12
_SHORT_LONGER: Final = 2


def stretched(english: str) -> str:
    """Return ``english`` accented, between brackets and as long as a translation may be, its places as they are."""
    parts = _PLACES.split(english)
    letters = sum(len(part) for part in parts[::2])
    room = (_SHORT_LONGER if letters < _SHORT else -(-letters * _LONGER // 100)) - len("[]")
    accented = [part.translate(_ACCENTS) for part in parts[::2]]
    vowels = sum(letter in _VOWELS for part in accented for letter in part) or 1
    seen, made = 0, []
    for part in accented:
        longer = ""
        for letter in part:
            if letter in _VOWELS:
                # so many more of each that together they fill the room, shared out evenly
                longer += letter * ((seen + 1) * room // vowels - seen * room // vowels)
                seen += 1
            longer += letter
        made.append(longer)
    parts[::2] = made
    return f"[{''.join(parts)}]"


class Pseudo(QTranslator):
    """Translates every text at once; a count stays where it was."""

    def __init__(self) -> None:
        super().__init__()
        self._known: dict[str, str] = {}

    def isEmpty(self) -> bool:
        return False

    def translate(
        self,
        _context: str,
        text: str | bytes | bytearray | memoryview | QByteArray,
        _disambiguation: str | bytes | bytearray | memoryview | QByteArray | None = None,
        _n: int = -1,
    ) -> str:
        english = text if isinstance(text, str) else bytes(text).decode()  # type: ignore[arg-type]  # QByteArray has a buffer
        if english not in self._known:
            self._known[english] = stretched(english)
        return self._known[english]
