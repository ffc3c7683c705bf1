"""Takes keys, codes and the numbers of a home out of texts, each always for the same words; it opens no file.

What is known to be secret goes however it is spelt: in upper or lower case, in either order of octets, with anything
between its digits. What only looks like a key, a code or a number goes as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ihd.doctor.places import short

#: What may stand between two digits of one number: separators, and the marks of Python, C and shells.
_BETWEEN: Final = r"(?:[\s:.,_\-'\"]|\\x|0x)*"
#: Names that stand for nobody.
NOBODY: Final = frozenset({"", "root", "pi", "ihd", "user", "admin", "debian", "localhost", "raspberrypi"})
#: Fewer digits than these could be anything.
_FEWEST: Final = 6
#: What looks like an identity or a secret, and what it is called where it stood.
_PATTERNS: Final = (
    ("octets", re.compile(r"""(?<!\w)b(?:'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")""")),
    ("octets", re.compile(r"(?:\\x[0-9a-f]{2}[^\\]?){4,}", re.IGNORECASE)),
    ("octets", re.compile(r"\b(?:0x[0-9a-f]{1,2},\s*){3,}0x[0-9a-f]{1,2}\b", re.IGNORECASE)),
    ("address", re.compile(r"\b[0-9a-f]{2}([:\-. ])(?:[0-9a-f]{2}\1){4,}[0-9a-f]{2}\b", re.IGNORECASE)),
    ("code", re.compile(r"\b(?:[0-9a-f]{4}[ \-]){2,}[0-9a-f]{1,4}\b", re.IGNORECASE)),
    ("code", re.compile(r"(?<![0-9a-z])(?:0x)?(?=[a-f]*\d)[0-9a-f]{10,}(?![0-9a-z])", re.IGNORECASE)),
    ("number", re.compile(r"\d{8,}")),
    ("stick", re.compile(r"(?<=by-id/)[^\s\"']+")),
)


def without_numbers(text: str) -> str:
    """Return ``text`` without what looks like a key, a code or a number by which something is known."""
    for kind, pattern in _PATTERNS:
        text = pattern.sub(f"<{kind}>", text)
    return text


class Redaction:
    """What one bundle leaves out. The same secret has the same words in every text of it."""

    def __init__(self) -> None:
        self._words: dict[str, str] = {}
        self._counts: dict[str, int] = {}
        self._known: list[tuple[re.Pattern[str], str]] = []

    def learn(self, kind: str, *secrets: str) -> None:
        """Take ``secrets`` out of every text from now on; those that are empty, or anybody's, are passed over."""
        for secret in secrets:
            if secret.lower() not in NOBODY and secret not in self._words:
                word = self.word(kind, secret)
                self._known += [(pattern, word) for pattern in _spellings(secret)]
        self._known.sort(key=lambda known: -len(known[0].pattern))

    def word(self, kind: str, text: str) -> str:
        """Return what stands for ``text``, which is a ``kind``; elsewhere it may stand as it is."""
        if text not in self._words:
            self._counts[kind] = self._counts.get(kind, 0) + 1
            self._words[text] = f"<{kind} {self._counts[kind]}>"
        return self._words[text]

    def text(self, text: str) -> str:
        """Return ``text`` without anything secret, and with the home directory as ``~``."""
        text = short(text)
        for pattern, word in self._known:
            text = pattern.sub(word, text)
        for kind, pattern in _PATTERNS:
            text = pattern.sub(lambda found, kind=kind: self.word(kind, found[0]), text)  # type: ignore[misc]
        return text

    def value(self, value: object) -> object:
        """Return a JSON value with every text in it redacted; numbers are left, for none of ours is an identity."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, dict):
            return {self.text(str(key)): self.value(item) for key, item in value.items()}
        if isinstance(value, list | tuple):
            return [self.value(item) for item in value]
        return value


def _spellings(secret: str) -> Iterator[re.Pattern[str]]:
    """Yield patterns for ``secret``: as it is, and if it is a number, with its digits set apart or turned."""
    digits = re.sub(r"[^0-9A-Za-z]", "", secret)
    if len(digits) < _FEWEST or re.fullmatch(r"[0-9a-fA-F]+", digits) is None:
        yield re.compile(rf"(?<!\w){re.escape(secret)}(?!\w)", re.IGNORECASE)
        return
    yield re.compile(_BETWEEN.join(digits), re.IGNORECASE)
    if len(digits) % 2 == 0:
        octets = bytes.fromhex(digits)
        yield re.compile(_BETWEEN.join(octets[::-1].hex()), re.IGNORECASE)
        yield from map(re.compile, _as_printed((octets, octets[::-1])))


def _as_printed(spellings: Iterable[bytes]) -> Iterator[str]:
    """Yield patterns for octets as Python prints them: as a byte string, and as numbers in a row."""
    for octets in spellings:
        yield re.escape(repr(octets)[2:-1])
        yield r"(?<!\d)" + r"[\s,]+".join(map(str, octets)) + r"(?!\d)"
