"""How an account is paid, what its credit allows and what became of a top-up, as tables; it keeps no balance itself.

Bits and results: smart-energy.md 4.4; what they allow: hub.md section 4.
"""

from enum import Enum, IntFlag
from typing import Final, NamedTuple

#: Prepayment PaymentControlConfiguration bit "prepayment" (smart-energy.md 4.4).
_PREPAYMENT: Final = 0x0002


class PaymentMode(Enum):
    """How the home pays for a fuel."""

    CREDIT = "credit"
    PREPAYMENT = "prepayment"

    @classmethod
    def of(cls, payment_control: int) -> "PaymentMode":
        """Return the mode in a PaymentControlConfiguration bitmap (Prepayment 0x0000)."""
        return cls.PREPAYMENT if payment_control & _PREPAYMENT else cls.CREDIT


class CreditStatus(IntFlag):
    """Prepayment CreditStatus 0x0003."""

    OK = 0x01
    LOW = 0x02
    EMERGENCY_ENABLED = 0x04
    EMERGENCY_AVAILABLE = 0x08
    EMERGENCY_SELECTED = 0x10
    EMERGENCY_IN_USE = 0x20
    EXHAUSTED = 0x40


class Credit(Enum):
    """How far a home is into its emergency credit; the order in which it goes."""

    OK = "credit is left"
    AVAILABLE = "a person may choose emergency credit"
    SELECTED = "emergency credit is ready for when credit runs out"
    IN_USE = "emergency credit is being used"
    EXHAUSTED = "nothing is left"


#: The first bit that is set decides.
_FURTHEST_FIRST: Final = (
    (CreditStatus.EXHAUSTED, Credit.EXHAUSTED),
    (CreditStatus.EMERGENCY_IN_USE, Credit.IN_USE),
    (CreditStatus.EMERGENCY_SELECTED, Credit.SELECTED),
    (CreditStatus.EMERGENCY_AVAILABLE, Credit.AVAILABLE),
)


def credit(status: int) -> Credit:
    """Return how far the home is, from a CreditStatus bitmap."""
    return next((found for bit, found in _FURTHEST_FIRST if status & bit), Credit.OK)


def may_select_emergency(status: int) -> bool:
    """Return whether a person may choose emergency credit now: it is on offer and not chosen yet."""
    taken = CreditStatus.EMERGENCY_SELECTED | CreditStatus.EMERGENCY_IN_USE
    return bool(status & CreditStatus.EMERGENCY_AVAILABLE) and not status & taken


class TopUpResult(Enum):
    """ConsumerTopUpResponse result."""

    ACCEPTED = 0x00
    INVALID = 0x01
    DUPLICATE = 0x02
    METER_FAULT = 0x03
    BALANCE_LIMIT = 0x04
    KEYPAD_LOCKED = 0x05
    TOO_LARGE = 0x06
    ACCEPTED_SUPPLY_ON = 0x10
    ACCEPTED_SUPPLY_OFF = 0x11
    ACCEPTED_SUPPLY_ARMED = 0x12


class Meaning(NamedTuple):
    """What a top-up result means: ``code_lives`` tells whether the same code may be entered again later."""

    accepted: bool
    code_lives: bool


#: One row for each result (smart-energy.md 3.4 and 4.4; hub.md section 5).
TOP_UP_RESULTS: Final = {
    TopUpResult.ACCEPTED: Meaning(accepted=True, code_lives=False),
    TopUpResult.INVALID: Meaning(accepted=False, code_lives=False),
    TopUpResult.DUPLICATE: Meaning(accepted=False, code_lives=False),
    TopUpResult.METER_FAULT: Meaning(accepted=False, code_lives=True),
    TopUpResult.BALANCE_LIMIT: Meaning(accepted=False, code_lives=True),
    TopUpResult.KEYPAD_LOCKED: Meaning(accepted=False, code_lives=True),
    TopUpResult.TOO_LARGE: Meaning(accepted=False, code_lives=True),
    TopUpResult.ACCEPTED_SUPPLY_ON: Meaning(accepted=True, code_lives=False),
    TopUpResult.ACCEPTED_SUPPLY_OFF: Meaning(accepted=True, code_lives=False),
    TopUpResult.ACCEPTED_SUPPLY_ARMED: Meaning(accepted=True, code_lives=False),
}


class DebtMethod(Enum):
    """How a debt is collected (Prepayment DebtRecoveryMethod)."""

    TIME = 0
    PERCENTAGE = 1
    CATCH_UP = 2


class Debt(NamedTuple):
    """One of three debts: ``millipence`` left to pay, collected as ``per_period`` each ``period_s`` or as a share.

    ``share`` is in hundredths of a percent of each top-up; what does not apply, or was not told, is ``None``.
    """

    number: int
    label: str
    millipence: int
    method: DebtMethod
    per_period: int | None = None
    period_s: int | None = None
    share: int | None = None


class TopUpEntry(NamedTuple):
    """One accepted top-up of the meter's log, its code masked to the last four digits."""

    time: int
    millipence: int
    last_four: str


class DebtPayment(NamedTuple):
    """One collection of debt ``number`` (1 to 3); ``left`` is what was left to pay after it."""

    time: int
    millipence: int
    number: int
    left: int


class PrepaySnapshot(NamedTuple):
    """An account as it stood at ``time``; ``debts`` are the three debts, all in millipence."""

    time: int
    balance: int
    emergency_credit: int
    accumulated_debt: int
    debts: tuple[int, int, int]
