"""Which tariff, rate and price is in force, and where a rate stands among the others."""

import pytest

from ihd.model.calendar import Season, Switch, SwitchCalendar, TimeReference
from ihd.model.tariff import Level, Tariff, rate_level, tariff_at

NIGHT_AND_DAY = SwitchCalendar(
    TimeReference.UTC, {1: (Switch(0, 1), Switch(420, 2))}, {1: (1,) * 7}, (Season(1, 1, 1),)
)


def tariff(*prices, start=0, calendar=None):
    return Tariff(start, "", None, prices, tuple(f"rate {n}" for n in range(1, len(prices) + 1)), (), calendar)


def test_the_tariff_in_force_is_the_last_that_started():
    old, new, coming = (tariff((price,), start=price) for price in (100, 200, 300))
    tariffs = (coming, old, new)
    assert [tariff_at(tariffs, moment) for moment in (100, 199, 200, 299)] == [old, old, new, new]
    assert tariff_at(tariffs, 99) is None
    assert tariff_at((), 100) is None


def test_the_calendar_chooses_rate_and_label():
    night_and_day = tariff((7_500,), (28_000,), calendar=NIGHT_AND_DAY)
    for hour, tier, price, label in ((6, 1, 7_500, "rate 1"), (7, 2, 28_000, "rate 2")):
        moment = hour * 3_600
        assert night_and_day.tier_at(moment) == tier
        assert (night_and_day.price_at(moment), night_and_day.label_at(moment)) == (price, label)


def test_a_price_that_depends_on_a_block_is_not_known():
    assert tariff((30_000, 20_000)).price_at(0) is None
    half_known = tariff((7_500,), (30_000, 20_000), calendar=NIGHT_AND_DAY)
    assert (half_known.price_at(0), half_known.price_at(12 * 3_600)) == (7_500, None)


@pytest.mark.parametrize(
    ("prices", "levels"),
    [
        ([28_000], [Level.ORDINARY]),
        ([28_000, 28_000], [Level.ORDINARY, Level.ORDINARY]),
        ([7_500, 28_000], [Level.CHEAP, Level.ORDINARY]),
        ([7_500, 28_000, 41_000], [Level.CHEAP, Level.ORDINARY, Level.DEAR]),
        ([41_000, 7_500, 28_000, 29_000], [Level.DEAR, Level.CHEAP, Level.ORDINARY, Level.ORDINARY]),
        ([7_500, 28_000, 28_000], [Level.CHEAP, Level.ORDINARY, Level.ORDINARY]),
    ],
)
def test_the_day_rate_is_ordinary_and_only_a_third_rate_is_dear(prices, levels):
    shown = tariff(*((price,) for price in prices))
    assert [rate_level(shown, tier) for tier in range(1, len(prices) + 1)] == levels
