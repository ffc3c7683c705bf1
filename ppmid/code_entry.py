"""Twenty digits being typed, and where the next one goes; it knows no screen and sends nothing."""

from __future__ import annotations

from typing import Final, NamedTuple

from ihd.model.utrn import DIGITS, UtrnReason, cleaned

#: Digits are typed and shown in groups of four.
GROUP: Final = 4
GROUPS: Final = DIGITS // GROUP


class Problem(NamedTuple):
    """Why something pasted was not taken: nothing has changed. ``total`` is how many digits it would have made."""

    reason: UtrnReason
    total: int


class CodeEntry:
    """A code as far as it is typed: gaps are allowed, for a person may begin with any group. It is never printed."""

    def __init__(self) -> None:
        self._places = [""] * DIGITS
        self.caret = 0

    def __repr__(self) -> str:
        return f"CodeEntry({self.count} of {DIGITS} digits)"

    @property
    def count(self) -> int:
        """Return how many digits are there."""
        return sum(map(bool, self._places))

    @property
    def text(self) -> str:
        """Return the digits that are there, in their order."""
        return "".join(self._places)

    def group(self, number: int) -> tuple[str, ...]:
        """Return the four places of a group, those without a digit empty."""
        return tuple(self._places[number * GROUP : (number + 1) * GROUP])

    @property
    def start(self) -> str:
        """Return the first two digits as far as they are there."""
        return "".join(self._places[:2])

    def type(self, digit: str) -> bool:
        """Put ``digit`` where the caret stands; return whether there was a place for it."""
        if self.caret >= DIGITS:
            return False
        self._places[self.caret] = digit
        self.caret += 1
        if self.caret >= DIGITS and "" in self._places:
            self.caret = self._places.index("")
        return True

    def delete(self) -> None:
        """Take away the digit before the caret, past places that have none."""
        before = [place for place in range(self.caret) if self._places[place]]
        if before:
            self.caret = before[-1]
            self._places[self.caret] = ""

    def clear(self) -> None:
        """Take away all of it."""
        self._places = [""] * DIGITS
        self.caret = 0

    def move_to(self, number: int) -> None:
        """Put the caret into a group: to its first place without a digit, or to its first."""
        group = self.group(number)
        self.caret = number * GROUP + (group.index("") if "" in group else 0)

    def step(self, places: int) -> None:
        """Move the caret by ``places``."""
        self.caret = max(0, min(DIGITS, self.caret + places))

    def paste(self, text: str) -> Problem | None:
        """Take in pasted ``text``, spaces and hyphens left out: a whole code replaces what is there, a part is typed.

        What cannot be a code or part of one is refused, and nothing changes.
        """
        digits = cleaned(text)
        if digits and not (digits.isascii() and digits.isdecimal()):
            return Problem(UtrnReason.NOT_DIGITS, self.count)
        if len(digits) == DIGITS:
            self._places = list(digits)
            self.caret = DIGITS
        elif self.caret + len(digits) <= DIGITS:
            for digit in digits:
                self.type(digit)
        else:
            return Problem(UtrnReason.LENGTH, len(digits) if len(digits) > DIGITS else self.count + len(digits))
        return None

    def put_back(self, digits: str) -> None:
        """Show a whole code again."""
        self._places = list(digits)
        self.caret = DIGITS
