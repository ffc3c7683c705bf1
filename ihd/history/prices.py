"""What a half-hour of one meter point cost: the tariffs and prices kept for it; it knows no file and no clock."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple, Self

from ihd.model.past import PriceChange
from ihd.model.tariff import Tariff


class Prices(NamedTuple):
    """All that is known of one stream's prices: ``tariffs`` and ``changes``, each in the order of their starts."""

    tariffs: tuple[Tariff, ...] = ()
    changes: tuple[PriceChange, ...] = ()

    def rate_at(self, moment: int) -> tuple[int | None, str]:
        """Return millipence per kWh in force at ``moment``, ``None`` if not known, and the rate's name.

        What a tariff does not tell, as with blocks, is taken from the price that was told while it was in force.
        """
        tariff = self._tariff_at(moment)
        price = None if tariff is None else tariff.price_at(moment)
        if tariff is not None and price is not None:
            return price, tariff.label_at(moment)
        at = bisect_right(self.changes, moment, key=lambda change: change.price.start) - 1
        if at < 0 or moment >= self.changes[at].until:
            return None, ""
        return self.changes[at].price.millipence_per_kwh, self.changes[at].price.label

    def charge_at(self, moment: int) -> int | None:
        """Return millipence per day of standing charge in force at ``moment``, ``None`` if not known."""
        tariff = self._tariff_at(moment)
        return None if tariff is None else tariff.standing_charge

    def with_tariffs(self, told: tuple[Tariff, ...], now: int) -> Self:
        """Return these with the tariffs that the hub tells at home time ``now``.

        One that has begun stays, also when the hub keeps it no longer; one to come may have been taken back.
        """
        kept = {tariff.start: tariff for tariff in self.tariffs if tariff.start <= now}
        kept |= {tariff.start: tariff for tariff in told}
        return self._replace(tariffs=tuple(kept[start] for start in sorted(kept)))

    def with_change(self, change: PriceChange) -> Self:
        """Return these with one more price, or one that holds longer than was known."""
        others = tuple(each for each in self.changes if each.price.start != change.price.start)
        return self._replace(changes=tuple(sorted((*others, change), key=lambda each: each.price.start)))

    def differ_from(self, other: Prices) -> int | None:
        """Return from which moment on the tariffs are others than those of ``other``, ``None`` if nowhere."""
        mine = {tariff.start: tariff for tariff in self.tariffs}
        theirs = {tariff.start: tariff for tariff in other.tariffs}
        return min(
            (start for start in mine.keys() | theirs.keys() if mine.get(start) != theirs.get(start)), default=None
        )

    def _tariff_at(self, moment: int) -> Tariff | None:
        at = bisect_right(self.tariffs, moment, key=lambda tariff: tariff.start) - 1
        return self.tariffs[at] if at >= 0 else None
