"""What is owed for one fuel in credit mode; it knows no display and takes no money."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final, Protocol

from ihd.hub.periods import Periods
from ihd.hub.tally import Tally, standing_charge_at
from ihd.model.tariff import Tariff


class Counted(Protocol):
    """A meter, or a mirror of one, as its account sees it. ``wh`` is the reading now, ``as_of`` when it was taken."""

    @property
    def tally(self) -> Tally: ...
    @property
    def tariffs(self) -> Sequence[Tariff]: ...
    @property
    def periods(self) -> Periods: ...
    @property
    def wh(self) -> int: ...
    @property
    def as_of(self) -> int: ...


class Account:
    """The account of one meter, money in millipence.

    A bill is drawn up on the first of each month; ``owed`` is what came since: energy, and the standing charge of every
    local day that has begun, at the tariff in force when it did; of new tenants, since they moved in. Positive is owed
    by the home, as CreditRemaining is sent in credit mode (hub.md section 4). After a change of payment mode it counts
    from that moment.
    """

    def __init__(self, meter: Counted) -> None:
        self._meter: Final = meter
        self.opening = (0, 0)

    def begin(self, moment: int) -> None:
        """Begin to count at ``moment``: the payment mode changed."""
        self.opening = (0, 0)
        self.opening = (moment, self.owed)

    @property
    def as_of(self) -> int:
        """Return the moment the balance stands for."""
        return self._meter.as_of

    @property
    def periods(self) -> Periods:
        """Return the local periods in force now."""
        return self._meter.periods

    @property
    def owed(self) -> int:
        """Return what is owed since the last bill."""
        periods, meter = self.periods, self._meter
        moved_in = max(0, bisect_right(periods.month_days, meter.tally.visible_from) - 1)
        standing = sum(standing_charge_at(meter.tariffs, day) for day in periods.month_days[moved_in:])
        began, before = self.opening
        return self.cost_between(periods.months[0]) + standing - (before if began >= periods.months[0] else 0)

    def cost_between(self, start: int, end: int | None = None) -> int:
        """Return the cost of the energy from ``start`` to ``end`` (``None``: now), without standing charge."""
        meter = self._meter
        return meter.tally.cost_between(start, end, meter.wh)
