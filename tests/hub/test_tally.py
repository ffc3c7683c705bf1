"""Costs by each half-hour's own rate, through price changes, blocks, months and clock changes."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from ihd.hub.periods import Periods
from ihd.hub.tally import Tally, standing_charge_at
from ihd.model.tariff import Tariff

HALF = 1_800
JANUARY = int(datetime(2024, 1, 1, tzinfo=UTC).timestamp())
FLAT = Tariff(JANUARY, "Flat", 50_000, ((20_000,),), ("Standard",))
BLOCKS = Tariff(JANUARY, "Blocks", None, ((10_000, 20_000, 40_000),), ("All",), thresholds=(1_000, 2_500))


def counted(start: int, tariffs: tuple[Tariff, ...], energies: list[int]) -> Tally:
    tally = Tally(start, 7_000, tariffs)
    for wh in energies:
        tally.close(tally.wh[-1] + wh)
    return tally


def test_a_half_hour_costs_what_its_own_tariff_says_and_a_past_one_is_never_priced_again() -> None:
    dearer = FLAT._replace(start=JANUARY + 2 * HALF, prices=((30_000,),), standing_charge=60_000)
    tally = counted(JANUARY, (FLAT, dearer), [100, 100, 100])
    assert tally.cost_between(JANUARY, None, tally.wh[-1] + 50) == (200 * 20_000 + 150 * 30_000) // 1_000
    assert standing_charge_at((FLAT, dearer), JANUARY) == 50_000
    assert standing_charge_at((FLAT, dearer), dearer.start) == 60_000
    assert standing_charge_at((FLAT,), JANUARY - 1) == 0


def test_a_half_hour_that_crosses_a_threshold_is_split_between_the_blocks() -> None:
    tally = counted(JANUARY, (BLOCKS,), [900, 1_800])
    now = tally.wh[-1] + 300
    assert tally.cost_between(JANUARY, None, now) == (1_000 * 10 + 1_500 * 20 + 500 * 40)
    assert [tally.register((1, block), now) for block in (1, 2, 3)] == [1_000, 1_500, 500]
    assert (tally.block(7_000 + 999), tally.block(7_000 + 1_000), tally.block(now)) == (1, 2, 3)


def test_blocks_begin_anew_with_the_month_in_britain() -> None:
    end_of_march = int(
        datetime(2024, 3, 31, 22, 30, tzinfo=UTC).timestamp()
    )  # half an hour before midnight, summer time
    tally = counted(end_of_march, (BLOCKS._replace(start=end_of_march),), [3_000, 500])
    assert tally.half_hour(end_of_march + HALF) == 500
    assert tally.cost_between(end_of_march + HALF, None, tally.wh[-1]) == 500 * 10
    assert tally.highest == (500, end_of_march + HALF)


@given(st.lists(st.integers(0, 4_000), min_size=1, max_size=60), st.integers(0, 4_000))
def test_blocks_cost_the_same_however_the_energy_is_cut_into_half_hours(energies: list[int], running: int) -> None:
    tally = counted(JANUARY, (BLOCKS,), energies)
    total = sum(energies) + running
    expected = 10 * min(total, 1_000) + 20 * max(0, min(total, 2_500) - 1_000) + 40 * max(0, total - 2_500)
    assert tally.cost_between(JANUARY, None, tally.wh[-1] + running) == expected
    assert sum(tally.register((1, block), tally.wh[-1] + running) for block in (1, 2, 3)) == total


@given(st.lists(st.integers(0, 4_000), min_size=1, max_size=20), st.integers(0, 5_000))
def test_a_reading_that_told_too_much_is_taken_back_at_what_it_cost(energies: list[int], too_much: int) -> None:
    tally = counted(JANUARY, (BLOCKS,), energies)
    true = tally.wh[-1]
    before = tally.products_to(true)
    tally.close(true + too_much)
    assert tally.products_to(true) == before
    tally.close(true)
    assert tally.products_to(true) == before
    assert sum(tally.registers.values()) == sum(energies)


def test_nothing_from_before_new_tenants_is_told() -> None:
    tally = counted(JANUARY, (FLAT,), [100, 200, 300])
    tally.visible_from = JANUARY + 2 * HALF
    assert tally.half_hour(JANUARY + HALF) is None
    assert tally.half_hour(JANUARY + 2 * HALF) == 300
    assert tally.wh[-1] - tally.at(JANUARY, tally.wh[-1]) == 300
    assert tally.cost_between(JANUARY, None, tally.wh[-1]) == 300 * 20


def test_days_of_the_clock_changes_have_46_and_50_half_hours() -> None:
    for change, half_hours in (
        (datetime(2024, 3, 31, 12, tzinfo=UTC), 46),
        (datetime(2024, 10, 27, 12, tzinfo=UTC), 50),
    ):
        periods = Periods.at(int(change.timestamp()))
        assert (periods.tomorrow - periods.days[0]) // HALF == half_hours


def test_weeks_begin_on_monday_and_months_on_the_first_in_britain() -> None:
    periods = Periods.at(
        int(datetime(2024, 3, 31, 23, 30, tzinfo=UTC).timestamp())
    )  # 00:30 on Monday the 1st, summer time
    begin = int(datetime(2024, 3, 31, 23, tzinfo=UTC).timestamp())
    assert periods.days[0] == periods.weeks[0] == periods.months[0] == begin
    assert periods.weeks[1] == int(datetime(2024, 3, 25, tzinfo=UTC).timestamp())
    assert len(periods.months) == 14
    assert periods.month_days == (begin,)
