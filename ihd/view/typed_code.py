"""A code being typed into groups of four, and where the next character goes; it knows no screen and checks nothing."""

from __future__ import annotations

from typing import Final

#: Characters are typed and shown in groups of four.
GROUP: Final = 4


class TypedCode:
    """A code as far as it is typed: gaps are allowed, for a person may begin with any group. It is never printed."""

    def __init__(self, places: int) -> None:
        self.size: Final = places
        self.places = [""] * places
        self.caret = 0

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.count} of {self.size} characters)"

    @property
    def count(self) -> int:
        """Return how many characters are there."""
        return sum(map(bool, self.places))

    @property
    def text(self) -> str:
        """Return the characters that are there, in their order."""
        return "".join(self.places)

    def group(self, number: int) -> tuple[str, ...]:
        """Return the four places of a group, those without a character empty."""
        return tuple(self.places[number * GROUP : (number + 1) * GROUP])

    def type(self, character: str) -> bool:
        """Put ``character`` where the caret stands; return whether there was a place for it."""
        if self.caret >= self.size:
            return False
        self.places[self.caret] = character
        self.caret += 1
        if self.caret >= self.size and "" in self.places:
            self.caret = self.places.index("")
        return True

    def delete(self) -> None:
        """Take away the character before the caret, past places that have none."""
        before = [place for place in range(self.caret) if self.places[place]]
        if before:
            self.caret = before[-1]
            self.places[self.caret] = ""

    def clear(self) -> None:
        """Take away all of it."""
        self.places = [""] * self.size
        self.caret = 0

    def move_to(self, number: int) -> None:
        """Put the caret into a group: to its first place without a character, or to its first."""
        group = self.group(number)
        self.caret = number * GROUP + (group.index("") if "" in group else 0)

    def step(self, places: int) -> None:
        """Move the caret by ``places``."""
        self.caret = max(0, min(self.size, self.caret + places))

    def put_back(self, text: str) -> None:
        """Show ``text`` from the first place on, and nothing else."""
        self.places = [*text, *[""] * (self.size - len(text))]
        self.caret = len(text)
