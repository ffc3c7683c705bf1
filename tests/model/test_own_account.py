"""A day is counted from a register at the price the owner entered, and never from more than was heard."""

from datetime import date

import pytest

from ihd.model.own_account import NEAR_MIDNIGHT, NO_TARIFF, Counted, DayCount, OwnTariff, OwnTerms, counted, told
from ihd.model.own_half_hours import Reading
from ihd.model.units import Fuel, gas_energy
from ihd.model.usage import day_start

PRICE = 24_500
MIDNIGHT = day_start(date(2024, 3, 5))
NOON = MIDNIGHT + 12 * 3_600


def after(*readings: tuple[int, int], price: int = PRICE, before: Counted | None = None) -> Counted:
    """Return the count after readings of ``(home time, register)``."""
    for now, register in readings:
        before = counted(before, Reading(now, register), price)
    assert before is not None
    return before


def test_without_a_price_there_is_none():
    assert NO_TARIFF.price is None
    price = OwnTariff(PRICE).price
    assert price is not None
    assert (price.millipence_per_kwh, price.own) == (PRICE, True)


def test_the_first_day_counts_from_its_first_reading():
    count = after((NOON, 5_000_000), (NOON + 3_600, 5_001_234))
    assert (count.since, count.wh, count.millipence) == (NOON, 1_234, 30_233)


def test_a_day_that_was_heard_from_midnight_on_counts_from_there():
    count = after((MIDNIGHT - 10, 5_000_000), (MIDNIGHT + 10, 5_000_007), (NOON, 5_004_000))
    assert (count.since, count.wh) == (None, 4_000)


def test_a_day_whose_start_was_not_heard_counts_from_its_first_reading():
    count = after((MIDNIGHT - NEAR_MIDNIGHT - 1, 5_000_000), (MIDNIGHT + 3_600, 5_001_000), (NOON, 5_004_000))
    assert (count.since, count.wh) == (MIDNIGHT + 3_600, 3_000)


def test_a_reading_just_after_midnight_closes_the_day_before():
    """A gas reader is read every half-hour: what it counted since the last time is yesterday's."""
    count = after((MIDNIGHT - 5, 0), (MIDNIGHT + 5, 0), (MIDNIGHT + 86_400 - 1_785, 8_000))
    count = after((MIDNIGHT + 86_400 + 15, 9_000), before=count)
    assert (count.since, count.wh, count.days[0]) == (None, 0, DayCount(9_000, 220_500))
    later = after((MIDNIGHT + 3 * 86_400 + 15, 20_000), before=count)
    assert (later.since, later.wh, later.days[:2]) == (None, 0, (DayCount(), DayCount()))


def test_hours_without_the_display_are_counted_within_a_day():
    assert after((NOON, 5_000_000), (NOON + 4 * 3_600, 5_009_000)).wh == 9_000


def test_a_new_price_holds_from_now_on():
    count = after((NOON, 0), (NOON + 3_600, 1_000))
    count = after((NOON + 7_200, 2_000), price=2 * PRICE, before=count)
    assert count.millipence == 3 * PRICE


@pytest.mark.parametrize("register", [4_000_000, 5_080_000])
def test_another_meters_register_is_counted_on_from(register: int):
    count = after((NOON, 5_000_000), (NOON + 3_600, register), (NOON + 3_610, register + 5))
    assert count.wh == 5


def test_finished_days_are_kept_and_those_that_were_not_whole_are_not_known():
    count = after((NOON, 0), (MIDNIGHT + 86_400 - 5, 6_000), (MIDNIGHT + 86_400 + 5, 6_000))
    count = after((MIDNIGHT + 2 * 86_400 - 5, 15_000), (MIDNIGHT + 2 * 86_400 + 5, 15_001), before=count)
    assert count.days == (DayCount(9_000, 220_500), DayCount())
    count = after((MIDNIGHT + 4 * 86_400 + 5, 20_000), before=count)
    assert count.days == (DayCount(), DayCount(), DayCount(9_000, 220_500), DayCount())


def test_a_finished_day_without_a_price_has_no_cost():
    count = after((MIDNIGHT - 5, 0), (MIDNIGHT + 5, 0), (MIDNIGHT + 86_400 - 5, 900), price=0)
    assert after((MIDNIGHT + 86_400 + 5, 900), price=0, before=count).days[0] == DayCount(900, None)


def test_litres_are_energy_to_the_watt_hour_however_small_the_steps():
    """100 m3 of 39.5 MJ/m3: 1.02264 x 100 x 39.5 / 3.6 = 1122.06 kWh."""
    gas = OwnTerms(gas=OwnTariff(6_000)).measure(Fuel.GAS)
    count = None
    for step in range(100_001):
        count = counted(count, Reading(NOON + step // 4, 870_400 + step), 6_000, gas)
    assert count is not None
    assert count.wh == gas_energy(100_000, 395, 102_264) == 1_122_063
    assert count.millipence == 1_122_063 * 6_000 // 1_000
    assert gas.wh(100_000) == 1_122_063


def test_a_half_hour_keeps_the_price_of_its_own_time():
    first = OwnTariff(24_500, 54_200).after((), NOON)
    assert (len(first), first[0].start, first[0].price_at(0)) == (1, 0, 24_500)
    assert OwnTariff(24_500, 54_200).after(first, NOON + 60) == first
    second = OwnTariff(30_000).after(first, NOON + 60)
    assert [tariff.start for tariff in second] == [0, NOON + 60]
    assert NO_TARIFF.after(second, NOON) == ()


def test_a_clock_set_back_to_yesterday_begins_anew():
    assert after((NOON, 5_000), (NOON - 86_400, 5_001)).wh == 0


@pytest.mark.parametrize("hours", [23, 25])
def test_days_of_another_length_end_at_local_midnight(hours: int):
    day = {23: date(2024, 3, 31), 25: date(2024, 10, 27)}[hours]
    start = day_start(day)
    count = after((start - 5, 0), (start + 5, 1), (start + hours * 3_600 - 5, 9_000))
    assert (count.wh, count.day) == (9_000, day.toordinal())
    assert after((start + hours * 3_600 + 5, 9_002), before=count).wh == 2


def test_a_reader_that_tells_its_day_is_priced_step_by_step():
    count = told(None, 3_000, NOON, PRICE)
    count = told(count, 4_000, NOON + 60, 2 * PRICE)
    assert (count.since, count.wh, count.millipence) == (None, 4_000, 5 * PRICE)
    assert told(count, 10, NOON + 86_400, PRICE).wh == 10
