"""How an account is paid; it keeps no balance of its own."""

from __future__ import annotations

from enum import Enum
from typing import Final

#: Prepayment PaymentControlConfiguration bit "prepayment" (smart-energy.md 4.4).
_PREPAYMENT: Final = 0x0002


class PaymentMode(Enum):
    """How the home pays for a fuel."""

    CREDIT = "credit"
    PREPAYMENT = "prepayment"

    @classmethod
    def of(cls, payment_control: int) -> PaymentMode:
        """Return the mode in a PaymentControlConfiguration bitmap (Prepayment 0x0000)."""
        return cls.PREPAYMENT if payment_control & _PREPAYMENT else cls.CREDIT
