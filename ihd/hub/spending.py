"""How a top-up is shared out, and how small one may be to bring a supply back; it moves no money.

The order is hub.md section 4: debt 3's share, accumulated debt, emergency credit used, balance.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Final, NamedTuple

from ihd.model.units import PENNY

#: A share of the whole, in hundredths of a percent.
_WHOLE: Final = 10_000


class Claims(NamedTuple):
    """What waits for a top-up, in millipence: ``share`` of it (hundredths of a percent), but no more than ``debt_3``.

    ``debt_3`` is the least of what is left of that debt and of its week; ``accumulated`` and ``emergency`` are owed.
    """

    share: int
    debt_3: int
    accumulated: int
    emergency: int


class Shares(NamedTuple):
    """Where the parts of a top-up go, in the order in which they go, in millipence."""

    debt_3: int
    accumulated: int
    emergency: int
    balance: int


def share_out(millipence: int, claims: Claims) -> Shares:
    """Return how a top-up of ``millipence`` is spent. A share is rounded down, in favour of the home."""
    debt_3 = min(millipence * claims.share // _WHOLE, claims.debt_3)
    left = millipence - debt_3
    accumulated = min(left, claims.accumulated)
    left -= accumulated
    emergency = min(left, claims.emergency)
    return Shares(debt_3, accumulated, emergency, left - emergency)


def smallest(claims: Claims, short: int) -> int:
    """Return the smallest top-up, in whole pence, that pays all emergency credit and leaves more than ``short``.

    All in millipence; ``short`` below zero asks for emergency credit alone. Codes carry whole pence.
    """
    owed = claims.accumulated + claims.emergency

    def enough(pence: int) -> bool:
        rest = pence * PENNY - share_out(pence * PENNY, claims).debt_3 - owed
        return rest >= 0 and rest > short

    surely = (owed + max(short, 0) + claims.debt_3) // PENNY + 1
    return bisect_left(range(surely), True, key=enough) * PENNY
