"""Twenty digits being typed or pasted for a meter; it knows no screen and sends nothing."""

from __future__ import annotations

from typing import Final, NamedTuple

from ihd.model.utrn import DIGITS, UtrnReason, cleaned
from ihd.view.typed_code import GROUP, TypedCode

GROUPS: Final = DIGITS // GROUP


class Problem(NamedTuple):
    """Why something pasted was not taken: nothing has changed. ``total`` is how many digits it would have made."""

    reason: UtrnReason
    total: int


class CodeEntry(TypedCode):
    """A top-up code as far as it is typed."""

    def __init__(self) -> None:
        super().__init__(DIGITS)

    @property
    def start(self) -> str:
        """Return the first two digits as far as they are there."""
        return "".join(self.places[:2])

    def paste(self, text: str) -> Problem | None:
        """Take in pasted ``text``, spaces and hyphens left out: a whole code replaces what is there, a part is typed.

        What cannot be a code or part of one is refused, and nothing changes.
        """
        digits = cleaned(text)
        if digits and not (digits.isascii() and digits.isdecimal()):
            return Problem(UtrnReason.NOT_DIGITS, self.count)
        if len(digits) == DIGITS:
            self.put_back(digits)
        elif self.caret + len(digits) <= DIGITS:
            for digit in digits:
                self.type(digit)
        else:
            return Problem(UtrnReason.LENGTH, len(digits) if len(digits) > DIGITS else self.count + len(digits))
        return None
