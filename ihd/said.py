"""A sentence in plain English that remembers what it was made of, so that a screen can say it in another language.

It knows no language but English, and no screen. packaging/translations finds every text that is given to :func:`said`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping


class Said(str):
    """A finished English text, which is what it is to whoever does not ask further.

    ``template`` is what it was before ``parts`` took the places named in it: texts, numbers, or again what was said.
    ``context`` is that of its translations, empty where there is nothing to translate but the parts. ``count`` stands
    for %n, which has the form ``one`` in English for 1; ``None`` where nothing is counted.
    """

    context: str
    template: str
    parts: Mapping[str, object]
    number: int | None
    one: str

    def __str__(self) -> str:
        """Return it whole, so that the text of an error which was raised with it is it."""
        return self

    def rewritten(self, change: Callable[[str], str]) -> Said:
        """Return it with ``change`` made to each text that takes a place in it; its own words stay."""
        parts = {name: _rewritten(part, change) for name, part in self.parts.items()}
        return _made(self.context, self.template, parts, self.number, self.one)


def said(context: str, template: str, /, *, n: int | None = None, one: str = "", **parts: object) -> Said:
    """Return ``template`` with ``parts`` in the places named in it, and ``n`` for its %n; for 1 it is ``one``."""
    return _made(context, template, parts, n, one)


def as_it_is(text: str) -> Said:
    """Return a name, a number or another's words, which no language says otherwise."""
    return said("", "{text}", text=text)


def in_a_row(*texts: Said) -> Said:
    """Return sentences one after another."""
    parts = {f"part{place}": text for place, text in enumerate(texts)}
    return _made("", " ".join(f"{{{name}}}" for name in parts), parts, None, "")


def _made(context: str, template: str, parts: Mapping[str, object], number: int | None, one: str) -> Said:
    english = one if number == 1 else template
    made = Said((english if number is None else english.replace("%n", str(number))).format(**parts))
    made.context, made.template, made.parts, made.number, made.one = context, template, parts, number, one
    return made


def _rewritten(part: object, change: Callable[[str], str]) -> object:
    if isinstance(part, Said):
        return part.rewritten(change)
    return change(part) if isinstance(part, str) else part
