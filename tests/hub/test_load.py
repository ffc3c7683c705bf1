"""Within a half-hour energy only grows, and at its end it is the measured one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.hub.household import DAY, Series
from ihd.hub.load import Appliance, Appliances, Profile

HALF, START = 1_800, 1_704_067_200
watts = st.lists(st.integers(0, 8_000), min_size=180, max_size=180)


def profile(energy: list[int], shape: list[int] | None) -> Profile:
    whole = Series(START, 10, shape * 48) if shape is not None else None
    return Profile(Series(START, HALF, energy), whole, START, len(energy))


@given(st.lists(st.integers(0, 5_000), min_size=1, max_size=3), st.none() | watts)
def test_energy_only_grows_and_is_exact_at_every_half_hour(energy: list[int], shape: list[int] | None) -> None:
    load = profile(energy, shape)
    for at, wh in enumerate(energy):
        begin = START + at * HALF
        grown = [load.joules(begin + second) for second in range(0, HALF, 7)]
        assert grown[0] == 0
        assert all(later >= sooner for sooner, later in pairwise(grown))
        assert load.joules(begin + HALF - 1) + load.watts(begin + HALF - 1) <= wh * 3_600 + 10
        last = load.watts(begin + HALF - 10)
        assert 0 <= wh * 3_600 - (load.joules(begin + HALF - 10) + 10 * last) < 10


def test_power_is_the_slope_of_energy_and_follows_the_shape() -> None:
    load = profile([500], [100] * 90 + [300] * 90)
    assert (load.watts(START), load.watts(START + HALF - 1)) == (500, 1_500)
    assert load.joules(START + 100) == 100 * 500
    assert profile([500], None).watts(START + 5) == 1_000


def test_a_shape_repeats_at_the_same_time_of_day_on_the_same_weekday() -> None:
    def daily(day: int) -> list[int]:
        return [100] * 4_320 + [100 * (day + 2)] * 4_320

    shape = Series(START, 10, [value for day in range(7) for value in daily(day)])
    load = Profile(Series(START, HALF, [500] * 48), shape, START, 48)
    ratios = [load.watts(START + week * 7 * DAY + 12 * 3_600) for week in range(3)]
    assert ratios == [1_000] * 3


def test_a_shape_of_less_than_a_day_is_refused() -> None:
    with pytest.raises(ValueError, match="whole day"):
        Profile(Series(START, HALF, [1]), Series(START, 10, [1] * 100), START, 1)


def test_an_appliance_adds_exactly_its_watts_for_exactly_its_seconds() -> None:
    appliances = Appliances([Appliance("kettle", 2_800), Appliance("oven", 2_200)])
    appliances.switch("kettle", True, START)
    appliances.switch("oven", True, START + 7)
    appliances.switch("kettle", False, START + 180)
    assert appliances.joules(START + 200) == 2_800 * 180 + 2_200 * 193
    assert appliances.watts == 2_200
    with pytest.raises(ValueError, match="no appliance 'sauna'"):
        appliances.switch("sauna", True, START)
