"""What one value in a person's file may be, and what is said of one that may not; it knows no setting and no file."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum
from typing import Final, NamedTuple

from ihd.said import Said, said

_TIME: Final = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


class Rule(NamedTuple):
    """What one setting may be: of ``kind``, and so that it ``fits``; ``form`` says that, ``about`` what it is for.

    ``numbers`` are those that a whole number may be.
    """

    about: str
    kind: type
    form: Said
    fits: Callable[[object], bool] = lambda _value: True
    numbers: range = range(0)

    def mistake(self, key: str, value: object, default: str, *, secret: bool) -> Said | None:
        """Return what is wrong with a ``value`` in whose place ``default`` is used, ``None`` for one that may be.

        One that is ``secret`` is not quoted.
        """
        if type(value) is self.kind and self.fits(value):
            return None
        if secret:
            return said(
                "Settings file", "{key} must be {form}. {default} is used.", key=key, form=self.form, default=default
            )
        return said(
            "Settings file",
            "{key} must be {form}, not {value}. {default} is used.",
            key=key,
            form=self.form,
            value=f"{value!r:.60}",
            default=default,
        )


def text(about: str) -> Rule:
    """Return the rule for any text."""
    return Rule(about, str, said("Settings file", "text between double quotes"))


def yes(about: str) -> Rule:
    """Return the rule for what is so or is not."""
    return Rule(about, bool, said("Settings file", "true or false"))


def one_of(about: str, *choices: object) -> Rule:
    """Return the rule for one of ``choices``, which are of one type, or members of an enumeration of such."""
    options = tuple(choice.value if isinstance(choice, Enum) else choice for choice in choices)
    form = said("Settings file", "one of {choices}", choices=", ".join(map(str, options)))
    return Rule(about, type(options[0]), form, options.__contains__)


def whole(about: str, least: int, most: int) -> Rule:
    """Return the rule for a whole number."""
    numbers = range(least, most + 1)
    form = said("Settings file", "a whole number from {least} to {most}", least=least, most=most)
    return Rule(about, int, form, numbers.__contains__, numbers)


def like(about: str, form: Said, pattern: re.Pattern[str]) -> Rule:
    """Return the rule for a text that matches ``pattern`` from end to end."""
    return Rule(about, str, form, lambda value: pattern.fullmatch(str(value)) is not None)


def time(about: str) -> Rule:
    """Return the rule for a time of day."""
    return like(about, said("Settings file", 'a time of day such as "22:30"'), _TIME)
