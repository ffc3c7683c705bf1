"""One local day of one meter point as it is kept: half-hours, what each cost and what they add up to; no database."""

from __future__ import annotations

import json
import struct
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any, Final, NamedTuple, Self

from ihd.history.prices import Prices
from ihd.model.half_hours import HALF_HOUR
from ihd.model.past import Part, Span
from ihd.model.units import cost
from ihd.model.usage import day_start

#: In place of a half-hour's Wh: nothing was heard of it; the hub, asked for it long after, said it has none.
UNHEARD: Final = -1
LACKING: Final = -2
#: In place of a half-hour's part: it has no energy that could have a price.
_NO_PART: Final = 0xFF


class DayRecord(NamedTuple):
    """A local day: Wh of its 46, 48 or 50 half-hours (or :data:`UNHEARD`, :data:`LACKING`).

    ``places`` has each one's place in ``parts``, ``charge`` is the standing charge in millipence, ``None`` if not
    known.
    """

    wh: tuple[int, ...]
    places: bytes = b""
    parts: tuple[Part, ...] = ()
    charge: int | None = None

    @classmethod
    def blank(cls, day: date) -> Self:
        """Return a day of which nothing is known."""
        return cls((UNHEARD,) * slots_of(day))

    def with_readings(self, first: int, wh: Sequence[int | None], *, final: bool) -> Self:
        """Return the day with readings from its half-hour ``first`` on laid over it; a missing one hides none.

        ``final``: what is missing was asked for so late that it will not come any more.
        """
        held = list(self.wh)
        for at, value in enumerate(wh, first):
            if value is not None:
                held[at] = value
            elif final and held[at] == UNHEARD:
                held[at] = LACKING
        return self._replace(wh=tuple(held))

    def without(self, before: int) -> Self:
        """Return the day without its first ``before`` half-hours, which are never to be asked for again."""
        return self._replace(wh=(LACKING,) * before + self.wh[before:])

    def over(self, other: DayRecord) -> Self:
        """Return this day with what only ``other`` knows of it."""
        wh = tuple(mine if mine >= 0 else max(mine, theirs) for mine, theirs in zip(self.wh, other.wh, strict=True))
        return self._replace(wh=wh, charge=other.charge if self.charge is None else self.charge)

    def priced(self, begin: int, prices: Prices) -> Self:
        """Return the day, which begins at ``begin`` (Unix seconds), with each half-hour at its own price."""
        rates = [None if wh < 0 else prices.rate_at(begin + at * HALF_HOUR) for at, wh in enumerate(self.wh)]
        known = sorted({rate for rate in rates if rate is not None}, key=_cheapest_first)
        place = {rate: number for number, rate in enumerate(known)}
        sums = [0] * len(known)
        for rate, wh in zip(rates, self.wh, strict=True):
            if rate is not None:
                sums[place[rate]] += wh
        charge = prices.charge_at(begin)
        return self._replace(
            places=bytes(_NO_PART if rate is None else place[rate] for rate in rates),
            parts=tuple(Part(wh, *rate) for wh, rate in zip(sums, known, strict=True)),
            charge=self.charge if charge is None else charge,
        )

    @property
    def open(self) -> int:
        """Return a mask of the half-hours that are worth asking for, bit 0 for the day's first."""
        return sum(1 << at for at, wh in enumerate(self.wh) if wh == UNHEARD)

    def half_hours(self, begin: int) -> tuple[Span, ...]:
        """Return the half-hours of the day, which begins at ``begin``."""
        return tuple(self._half_hour(begin + at * HALF_HOUR, at) for at in range(len(self.wh)))

    def _half_hour(self, start: int, at: int) -> Span:
        wh, end = self.wh[at], start + HALF_HOUR
        if wh < 0:
            return Span(start, end, 1, standing_charge=0)
        part = self.parts[self.places[at]]._replace(wh=wh)
        return Span(start, end, 1, 1, (part,), cost_of((part,)), 0, wh)

    # -- in the database

    def row(self) -> tuple[Any, ...]:
        """Return what is kept: slots, those known, greatest of them, charge, parts, half-hours, places."""
        known = [wh for wh in self.wh if wh >= 0]
        octets = struct.pack(f"<{len(self.wh)}i", *self.wh)
        peak = max(known, default=None)
        return len(self.wh), len(known), peak, self.charge, json.dumps(self.parts), octets, self.places

    @classmethod
    def read(cls, charge: int | None, parts: str, octets: bytes, places: bytes) -> Self:
        """Return the day that :meth:`row` wrote."""
        wh = struct.unpack(f"<{len(octets) // 4}i", octets)
        return cls(wh, places, tuple(Part(*each) for each in json.loads(parts)), charge)


def slots_of(day: date) -> int:
    """Return how many half-hours ``day`` has in Britain."""
    return (day_start(day + timedelta(days=1)) - day_start(day)) // HALF_HOUR


def cost_of(parts: Iterable[Part]) -> int | None:
    """Return millipence for ``parts``, divided once, ``None`` where there is none or one has no price."""
    total, some = 0, False
    for wh, price, _ in parts:
        if price is None:
            return None
        total += wh * price
        some = True
    return cost(total) if some else None


def _cheapest_first(rate: tuple[int | None, str]) -> tuple[bool, int, str]:
    price, label = rate
    return price is None, price or 0, label


def month_row(days: Sequence[tuple[int, int | None, int | None, str]]) -> tuple[Any, ...]:
    """Return what is kept of a month whose days have these known half-hours, greatest ones, charges and parts."""
    peak = max((peak for _, peak, _, _ in days if peak is not None), default=None)
    charges = [charge for _, _, charge, _ in days]
    charge = None if None in charges else sum(each for each in charges if each is not None)
    sums: dict[tuple[int | None, str], int] = {}
    for wh, price, label in (part for *_, parts in days for part in json.loads(parts)):
        sums[price, label] = sums.get((price, label), 0) + wh
    parts = [Part(sums[rate], *rate) for rate in sorted(sums, key=_cheapest_first)]
    return sum(known for known, *_ in days), peak, charge, json.dumps(parts)
