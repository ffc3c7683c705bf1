"""A day is counted from a register at the price the owner entered, and never from more than was heard."""

from datetime import date

import pytest

from ihd.model.own_account import NEAR_MIDNIGHT, NO_TARIFF, Counted, OwnTariff, counted, told
from ihd.model.usage import day_start

PRICE = 24_500
MIDNIGHT = day_start(date(2024, 3, 5))
NOON = MIDNIGHT + 12 * 3_600


def after(*readings: tuple[int, int], price: int = PRICE, before: Counted | None = None) -> Counted:
    """Return the count after readings of ``(home time, register)``."""
    for now, register in readings:
        before = counted(before, register, now, price)
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
