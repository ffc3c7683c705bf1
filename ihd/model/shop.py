"""What a person may ask of the simulated home's shop, and what the shop says; it sells nothing itself.

A display on a real stick has no shop: nothing here is ever put on the air.
"""

from collections.abc import Callable
from enum import Enum, auto
from typing import Final, NamedTuple


class Flaw(Enum):
    """What is wrong with a code that is bought to see it refused."""

    NONE = auto()
    WRONG_DIGIT = auto()  # as if misread: its check digit shows it
    TOO_LARGE = auto()  # more than the meter takes at once
    OTHER_METER = auto()  # good, but for the home's other meter
    USED = auto()  # the supplier has sent it to the meter already


class Buy(NamedTuple):
    """Buy a code of ``pence`` for meter ``meter`` (hub endpoint) to type."""

    meter: int
    pence: int
    flaw: Flaw = Flaw.NONE


class BuyAndSend(NamedTuple):
    """Buy a code of ``pence`` that the supplier sends to meter ``meter`` itself."""

    meter: int
    pence: int


class Leave(NamedTuple):
    """Have the supplier take all of meter ``meter``'s balance but ``millipence``."""

    meter: int
    millipence: int


class Wake(NamedTuple):
    """Press button A at meter ``meter``: a gas meter then speaks to the hub at once."""

    meter: int


class Confirm(NamedTuple):
    """Press A, then B, at meter ``meter``: a supply that is ready is turned on."""

    meter: int


class Protect(NamedTuple):
    """Have hours in which no supply is cut (``on``), or none: a demonstration cannot wait until they are over."""

    on: bool


Wanted = Buy | BuyAndSend | Leave | Wake | Confirm | Protect


class Outcome(Enum):
    """What became of it."""

    SOLD = auto()
    SENT = auto()
    TAKEN = auto()
    WOKEN = auto()
    TURNED_ON = auto()
    TESTING = auto()  # the gas meter makes sure for a minute that no tap is open
    NOTHING_TO_CONFIRM = auto()
    NOTHING_TO_TAKE = auto()
    PROTECTED = auto()
    UNPROTECTED = auto()
    NOT_SOLD = auto()  # no code can hold that, or there is no such meter
    CLOSED = auto()  # the simulated home is not there yet


class Answer(NamedTuple):
    """What the shop says; ``code`` are the 20 digits of what was :attr:`Outcome.SOLD`, empty otherwise."""

    outcome: Outcome
    code: str = ""

    def __repr__(self) -> str:
        """Return how it stands in logs and tracebacks: without the code."""
        return f"Answer({self.outcome.name})"


CLOSED: Final = Answer(Outcome.CLOSED)

#: Asks the shop for something; the answer may come on another thread. Returns whether there is a shop yet.
AskShop = Callable[[Wanted, Callable[[Answer], None]], bool]
