"""An install code being typed, and what is to be said of it at each character; it shows and keeps nothing.

What is right is decided by :meth:`ihd.keys.install_code.InstallCode.parse` alone, which also says where to look. Its
sentence quotes the code, so what stands on the screen is said anew here, in the owner's language.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from ihd.keys.install_code import LENGTHS, InstallCode, InstallCodeError
from ihd.view.badge import Sign
from ihd.view.typed_code import GROUP, TypedCode
from ihd.view.words import translate

#: Characters of each kind of code with its check digits.
WHOLE: Final = tuple(2 * (octets + 2) for octets in LENGTHS)
LONGEST: Final = WHOLE[-1]
GROUPS: Final = LONGEST // GROUP
#: Characters of a device's number.
NUMBER: Final = 16
HEX: Final = "0123456789ABCDEF"
#: What people put between groups when they write a code down.
_BETWEEN: Final = " \t\r\n-\N{NON-BREAKING HYPHEN}\N{EN DASH}\N{NO-BREAK SPACE}:."
#: Letters that stand for the figure they look like.
_LOOKS_LIKE: Final = {"O": "0", "Q": "0", "I": "1", "L": "1", "Z": "2", "S": "5"}


class Verdict(NamedTuple):
    """What is said of a code so far; ``wrong`` are the places to look at, ``code`` is one fit to use."""

    sign: Sign
    headline: str
    text: str
    wrong: frozenset[int] = frozenset()
    code: str = ""

    def __repr__(self) -> str:
        return f"Verdict({self.sign}, wrong={sorted(self.wrong)})"


class InstallCodeEntry(TypedCode):
    """A code as far as it is typed or pasted; letters that no code has stay, marked, for their reader to see."""

    def __init__(self, places: int = LONGEST) -> None:
        super().__init__(places)
        self.too_long = 0

    def paste(self, text: str) -> None:
        """Take in what was copied: it takes the place of all that is there, unless it is longer than any code."""
        characters = "".join(character for character in text if character not in _BETWEEN).upper()
        if len(characters) > self.size:
            self.too_long = len(characters)
        elif characters:
            self.put_back(characters)

    @property
    def whole(self) -> bool:
        """Return whether there is no gap before the last character."""
        return "".join(place or " " for place in self.places).rstrip() == self.text


def verdict(entry: InstallCodeEntry) -> Verdict:
    """Return what is to be said of ``entry`` as it stands."""
    if entry.too_long:
        return _too_long(entry.too_long)
    try:
        code = InstallCode.parse(entry.text)
    except InstallCodeError as error:
        typed = [place for place, character in enumerate(entry.places) if character]
        return _not_yet(entry, typed[error.start : error.end])
    if not entry.whole:
        return _typing(entry)
    last = translate("InstallCode", "Its check digits are right. Only the hub can say whether it is the one it has.")
    return Verdict(Sign.DONE, translate("InstallCode", "This code is whole"), last, code=code.text)


def _not_yet(entry: InstallCodeEntry, places: list[int]) -> Verdict:
    """Return what is said of characters that are no code, by how many of them are to be looked at."""
    if len(places) == 1 and entry.places[places[0]] not in HEX:
        return _strange(places[0], entry.places[places[0]])
    if entry.count < LONGEST:
        return _typing(entry)
    headline = translate("InstallCode", "There is a mistake in this code")
    look = translate("InstallCode", "The last four characters do not fit the rest. Check each group of four.")
    return Verdict(Sign.CAUTION, headline, look, frozenset(places))


def _typing(entry: InstallCodeEntry) -> Verdict:
    if not entry.count:
        where = translate(
            "InstallCode", "It stands on the stick, in its papers, or on your hub. It has 16 to 36 letters and digits."
        )
        return Verdict(Sign.NONE, translate("InstallCode", "Type the install code"), where)
    if entry.count in WHOLE and entry.whole:
        lengths = translate("InstallCode", "So far it is no whole code: go on, or check each group of four.")
    else:
        counts = dict(zip("abcd", WHOLE, strict=True))
        lengths = translate("InstallCode", "A code has {a}, {b}, {c} or {d}.").format(**counts)
    ease = translate("InstallCode", "Take your time: nothing is sent yet.")
    return Verdict(Sign.NONE, translate("InstallCode", "%n characters", "", entry.count), f"{lengths} {ease}")


def _strange(place: int, character: str) -> Verdict:
    headline = translate("InstallCode", "Character {n} does not belong in a code").format(n=place + 1)
    text = translate("InstallCode", "Only 0 to 9 and A to F do.")
    meant = _LOOKS_LIKE.get(character)
    if meant is not None:
        text = f"{text} {translate('InstallCode', 'Perhaps it is a {digit}.').format(digit=meant)}"
    return Verdict(Sign.CAUTION, headline, text, frozenset({place}))


def number_verdict(entry: InstallCodeEntry) -> Verdict:
    """Return what is to be said of a device's number (EUI-64) as it stands in ``entry``: it has no check digits."""
    if entry.too_long:
        return _too_long(entry.too_long, NUMBER)
    for place, character in enumerate(entry.places):
        if character and character not in HEX:
            return _strange(place, character)
    if entry.count < NUMBER:
        headline = translate("Readers", "Type the reader's number")
        if entry.count:
            headline = translate("InstallCode", "%n characters", "", entry.count)
        where = translate("Readers", "It is printed on the reader, often as EUI-64, IEEE or MAC. It has 16 characters.")
        return Verdict(Sign.NONE, headline, where)
    compare = translate("Readers", "Compare it with the reader: a number has no check digits.")
    return Verdict(Sign.DONE, translate("Readers", "This number is whole"), compare, code=entry.text)


def _too_long(count: int, most: int = LONGEST) -> Verdict:
    headline = translate("InstallCode", "%n characters, and a code has {d} at most", "", count).format(d=most)
    return Verdict(Sign.CAUTION, headline, translate("InstallCode", "Nothing was taken over. Copy the code alone."))
