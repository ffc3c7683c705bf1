"""A register read every half-hour since the meter was fitted, and what each half-hour cost; it knows no fuel and no
load.

Costs are kept as running sums of Wh x millipence per kWh, each half-hour at its own rate, and divided only when asked
for (house.md section 8). They exclude the standing charge.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from ihd.model.half_hours import HALF_HOUR
from ihd.model.tariff import Tariff
from ihd.model.units import cost
from ihd.model.usage import day_start, local_date, month_after

#: The form a meter's half-hours are held in, 20 000 of them: eight octets each, where a list takes forty.
_FORM: Final = "q"
#: Which tier and block some energy was counted in; both from 1.
Register = tuple[int, int]


class Share(NamedTuple):
    """Part of a half-hour's Wh: the register it is counted in and its price in millipence per kWh."""

    register: Register
    wh: int
    price: int


class Tally:
    """Readings in Wh at every half-hour from ``start`` on, and their cost under ``tariffs`` (oldest first; none: no
    cost).

    A block period is a calendar month in Britain. ``highest`` is the largest half-hour of the running month and when it
    began. Nothing before ``visible_from`` (a half-hour, moved on when tenants change) is told to anyone.
    """

    def __init__(self, start: int, reading: int, tariffs: Sequence[Tariff]) -> None:
        self.start: Final = start
        self.wh = array(_FORM, (reading,))
        self.products = array(_FORM, (0,))
        self.registers: dict[Register, int] = {}
        self.highest = (0, start)
        self.end = start
        self.visible_from = start
        self._tariffs = tariffs
        self._tariff: Tariff | None = None
        self._tier = 1
        self._next_tariff = start
        self._period_wh = reading
        self._next_period = _period_end(start)
        self._enter(start)

    def look_again(self) -> None:
        """Take notice that there are other tariffs than there were, from half-hours on that have not begun."""
        self._next_tariff = self.end

    def close(self, reading: int) -> None:
        """Take the reading at the end of the running half-hour."""
        wh = reading - self.wh[-1]
        total = self.products[-1]
        for share in self._shares(wh):
            total += share.wh * share.price
            self.registers[share.register] = self.registers.get(share.register, 0) + share.wh
        if wh > self.highest[0]:
            self.highest = (wh, self.end)
        self.wh.append(reading)
        self.products.append(total)
        self.end += HALF_HOUR
        self._enter(self.end)

    def start_from(self, reading: int) -> None:
        """Take ``reading`` for that at the running half-hour's start: the register went on where this one did not."""
        more = reading - self.wh[-1]
        self.wh = array(_FORM, [wh + more for wh in self.wh])
        self._period_wh += more

    def at(self, moment: int, now_wh: int) -> int:
        """Return the reading at a half-hour ``moment``, ``now_wh`` if that has not come yet, the first if it is too
        old.
        """
        if moment > self.end:
            return now_wh
        return self.wh[self._place(moment)]

    def cost_between(self, start: int, end: int | None, now_wh: int) -> int:
        """Return millipence for the energy from ``start`` to ``end``, ``None`` being now, at the reading ``now_wh``."""
        last = self.products_to(now_wh) if end is None else self._products_at(end, now_wh)
        return cost(last - self._products_at(start, now_wh))

    def half_hour(self, moment: int) -> int | None:
        """Return the Wh of the finished half-hour that began at ``moment``, ``None`` if there is none."""
        at = (moment - self.start) // HALF_HOUR
        return self.wh[at + 1] - self.wh[at] if self._place(moment) <= at < len(self.wh) - 1 else None

    def register(self, register: Register, now_wh: int) -> int:
        """Return the Wh counted in one register up to the reading ``now_wh``."""
        running = sum(share.wh for share in self._shares(now_wh - self.wh[-1]) if share.register == register)
        return self.registers.get(register, 0) + running

    def tier(self, tier: int, now_wh: int) -> int:
        """Return the Wh counted in a tier, all its blocks together, up to the reading ``now_wh``."""
        closed = sum(wh for (counted, _), wh in self.registers.items() if counted == tier)
        return closed + sum(share.wh for share in self._shares(now_wh - self.wh[-1]) if share.register[0] == tier)

    @property
    def active_tier(self) -> int:
        """Return the tier energy is counted in now, 1 where there is no tariff."""
        return self._tier

    def block(self, now_wh: int) -> int:
        """Return the block (from 1) that the next Wh after ``now_wh`` falls in."""
        thresholds = self._tariff.thresholds if self._tariff is not None else ()
        used = now_wh - self._period_wh
        return 1 + sum(used >= threshold for threshold in thresholds)

    def _place(self, moment: int) -> int:
        """Return where the reading at ``moment`` is, the first one shown if it is older."""
        return (max(moment, self.visible_from) - self.start) // HALF_HOUR

    def _products_at(self, moment: int, now_wh: int) -> int:
        if moment <= self.end:
            return self.products[self._place(moment)]
        return self.products_to(now_wh)

    def products_to(self, now_wh: int) -> int:
        """Return the sum of Wh x millipence per kWh from the beginning up to the reading ``now_wh``."""
        more = now_wh - self.wh[-1]
        return self.products[-1] + (sum(share.wh * share.price for share in self._shares(more)) if more else 0)

    def _enter(self, moment: int) -> None:
        """Bring tariff and block period up to ``moment``, a half-hour's start."""
        if moment >= self._next_tariff:
            started = [tariff for tariff in self._tariffs if tariff.start <= moment]
            self._tariff = started[-1] if started else None
            coming = (tariff.start for tariff in self._tariffs if tariff.start > moment)
            self._next_tariff = min(coming, default=1 << 62)
        if self._tariff is not None:
            self._tier = self._tariff.tier_at(moment)
        if moment >= self._next_period:
            self._period_wh = self.wh[-1]
            self._next_period = _period_end(moment)
            self.highest = (0, moment)

    def _shares(self, wh: int) -> Iterator[Share]:
        """Yield where ``wh`` more are counted; below nothing takes back what a reading counted too much."""
        tariff = self._tariff
        if tariff is None:
            return
        tier = self._tier
        prices = tariff.prices[tier - 1]
        if len(prices) == 1:
            if wh:
                yield Share((tier, 1), wh, prices[0])
            return
        used = self.wh[-1] - self._period_wh
        low, high, sign = (used, used + wh, 1) if wh >= 0 else (used + wh, used, -1)
        floor = min(low, 0)
        for block, price in enumerate(prices[:-1], 1):
            ceiling = tariff.thresholds[block - 1]
            part = max(0, min(high, ceiling) - max(low, floor))
            if part:
                yield Share((tier, block), sign * part, price)
            floor = ceiling
        part = high - max(low, floor)
        if part > 0:
            yield Share((tier, len(prices)), sign * part, prices[-1])


def _period_end(moment: int) -> int:
    return day_start(month_after(local_date(moment)))


def standing_charge_at(tariffs: Sequence[Tariff], moment: int) -> int:
    """Return millipence per day of the tariff in force at ``moment``, 0 where there is none."""
    started = [tariff for tariff in tariffs if tariff.start <= moment]
    return (started[-1].standing_charge or 0) if started else 0
