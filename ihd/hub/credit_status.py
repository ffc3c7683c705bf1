"""What the figures of a prepayment account mean, as CreditStatus bits, and which of them is told; it keeps no account.

Bits: smart-energy.md 4.4; codes: smart-energy.md 3.8. A threshold is reached when the balance stands at it
(hub.md section 4).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from ihd.hub.terms import Terms
from ihd.model.credit import CreditStatus

LOW_CREDIT: Final = 0x810D
EMERGENCY_AVAILABLE: Final = 0x8119
EMERGENCY_ACTIVATED: Final = 0x81AB
EMERGENCY_EXHAUSTED: Final = 0x81AA
BELOW_THRESHOLD: Final = 0x8F0F
DEBT_COLLECTED: Final = {1: 0x81A7, 2: 0x81A8, 3: 0x81A9}

# Plain numbers, because they are looked at with every charge and a flag's arithmetic is slow.
OK, LOW, _ENABLED = int(CreditStatus.OK), int(CreditStatus.LOW), int(CreditStatus.EMERGENCY_ENABLED)
AVAILABLE, _SELECTED = int(CreditStatus.EMERGENCY_AVAILABLE), int(CreditStatus.EMERGENCY_SELECTED)
IN_USE, EXHAUSTED = int(CreditStatus.EMERGENCY_IN_USE), int(CreditStatus.EXHAUSTED)
#: Told once each time its bit comes on, which is once per fall.
_ON_RISE: Final = ((LOW, LOW_CREDIT), (AVAILABLE, EMERGENCY_AVAILABLE), (EXHAUSTED, BELOW_THRESHOLD))


class Emergency(NamedTuple):
    """Emergency credit: ``owed`` of it, ``left`` to be had (both in millipence), and whether it is ``selected``."""

    owed: int
    left: int
    selected: bool


def bits(terms: Terms, balance: int, emergency: Emergency) -> int:
    """Return CreditStatus bits. Available: it may be chosen now; low counts chosen emergency credit as left."""
    lent = emergency.left if emergency.selected else 0
    found = LOW if balance + lent <= terms.low_credit else OK
    if terms.emergency_limit:
        found |= _ENABLED
        if emergency.selected:
            found |= _SELECTED
        elif not emergency.owed and balance <= terms.emergency_threshold:
            found |= AVAILABLE
    if emergency.owed:
        found |= IN_USE
    return found if lent or balance > terms.disablement_threshold else found | EXHAUSTED


def told(before: int, after: int) -> Iterator[int]:
    """Return the codes of what has come about between two looks at the bits."""
    risen = after & ~before
    return (code for bit, code in _ON_RISE if risen & bit)
