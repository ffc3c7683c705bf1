"""Tariffs as received from the meter, and what a half-hour costs under them; it adds nothing the meter did not say."""

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from ihd.model.calendar import SwitchCalendar


class Price(NamedTuple):
    """A price in force from ``start`` until ``end`` (Unix seconds, ``None``: until changed), in millipence per kWh.

    From PublishPrice (smart-energy.md 4.3). ``tier`` is 1-based, 0 where the tariff has none. ``own`` is one that the
    display's owner entered: no supplier told it.
    """

    millipence_per_kwh: int
    label: str
    tier: int
    start: int
    end: int | None
    own: bool = False


class Tariff(NamedTuple):
    """A tariff in force from ``start`` (Unix seconds) until the next one's start.

    ``prices[tier - 1][block]`` in millipence per kWh; ``thresholds`` in Wh (gas: in Wh too) per block period, one
    fewer than the blocks; ``labels[tier - 1]``; ``standing_charge`` in millipence per day. Source:
    PublishTariffInformation,
    PublishPriceMatrix, PublishBlockThresholds, PublishTierLabels and the Calendar cluster (smart-energy.md 4.3, 4.5).
    """

    start: int
    label: str
    standing_charge: int | None
    prices: tuple[tuple[int, ...], ...]
    labels: tuple[str, ...]
    thresholds: tuple[int, ...] = ()
    calendar: SwitchCalendar | None = None

    def tier_at(self, moment: int) -> int:
        """Return the 1-based tier in force at ``moment``; 1 where there is no calendar."""
        return self.calendar.tier_at(moment) if self.calendar is not None else 1

    def price_at(self, moment: int) -> int | None:
        """Return millipence per kWh at ``moment``, or ``None`` where it depends on a block the display cannot know."""
        blocks = self.prices[self.tier_at(moment) - 1]
        return blocks[0] if len(blocks) == 1 else None

    def label_at(self, moment: int) -> str:
        """Return the name of the rate in force at ``moment``."""
        return self.labels[self.tier_at(moment) - 1]


def tariff_at(tariffs: Sequence[Tariff], moment: int) -> Tariff | None:
    """Return the tariff in force at ``moment``, or ``None`` if none that had started by then was received."""
    started = [tariff for tariff in tariffs if tariff.start <= moment]
    return max(started, key=lambda tariff: tariff.start, default=None)


class Level(Enum):
    """Where a rate stands among its tariff's rates, for colour and shape (design language, section 3)."""

    CHEAP = "cheap"
    ORDINARY = "ordinary"
    DEAR = "dear"


def rate_level(tariff: Tariff, tier: int) -> Level:
    """Return the :class:`Level` of ``tier``: the cheapest is cheap, the dearest of three or more dear.

    The rest are ordinary: a single rate, and the dearer of two, which is the day rate (design language, section 2).
    """
    prices = [blocks[0] for blocks in tariff.prices]
    own = prices[tier - 1]
    if min(prices) == max(prices):
        return Level.ORDINARY
    if len(set(prices)) > 2 and own not in (min(prices), max(prices)):
        return Level.ORDINARY
    if own == min(prices):
        return Level.CHEAP
    return Level.DEAR if len(set(prices)) > 2 else Level.ORDINARY
