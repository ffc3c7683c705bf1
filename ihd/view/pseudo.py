"""A language nobody speaks: the English, longer and accented, to see what is too narrow or untranslated.

It knows no file and no screen. Settings take it as "zz", and nothing offers it.
"""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QByteArray, QTranslator

_ACCENTS: Final = str.maketrans("acegijklnorsuwyzACEGIJKLNORSUWYZ", "áçéğíĵķłñóŕšúŵŷżÁÇÉĞÍĴĶŁÑÓŔŠÚŴŶŻ")
_VOWELS: Final = re.compile("[áéíóúŷÁÉÍÓÚŶ]")
_WORDS: Final = re.compile(r"({\w+}|%n|\s+)")
#: A text's last words, for what room the others leave: some have no vowel, and a few letters grow by none.
_TAIL: Final = " ~~~~"
#: How much longer a translation may be (design language, section 9): in percent, and for a short one in letters.
_LONGER: Final = 40
_SHORT: Final = 12
_SHORT_LONGER: Final = 2


def stretched(english: str) -> str:
    """Return ``english`` accented, between brackets and as long as a translation may be, its places as they are.

    No word grows by more than its share, for where one may be broken decides how narrow a column may be.
    """
    parts = _WORDS.split(english)
    letters = len(re.sub(r"{\w+}|%n", "", english))
    room = (_SHORT_LONGER if letters < _SHORT else -(-letters * _LONGER // 100)) - len("[]")
    for index in range(0, len(parts), 2):
        longer = _longer(parts[index].translate(_ACCENTS), room)
        room -= len(longer) - len(parts[index])
        parts[index] = longer
    return f"[{''.join(parts)}{(_TAIL * room)[:room]}]"


def _longer(word: str, room: int) -> str:
    """Return ``word`` with its vowels said more than once, by its share of letters but no more than ``room``."""
    spare = min(room, len(word) * _LONGER // 100)
    vowels = len(_VOWELS.findall(word))
    each, over = divmod(spare, vowels) if vowels else (0, 0)
    said = _VOWELS.sub(lambda vowel: vowel[0] * (each + 1), word)
    return _VOWELS.sub(lambda vowel: vowel[0] * 2, said, count=over) if over else said


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
