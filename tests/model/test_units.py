"""Rounding, gas energy, and the figures of the design language, section 4, as they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.model import units


@pytest.mark.parametrize(
    ("numerator", "rounded"), [(4, 0), (5, 1), (15, 2), (25, 3), (-4, 0), (-5, 0), (-6, -1), (-15, -1), (-16, -2)]
)
def test_a_half_is_rounded_up_below_zero_too(numerator, rounded):
    assert units.divide(numerator, 10) == rounded


def rounds_half_up(divide):
    @given(st.integers(-(10**15), 10**15), st.integers(1, 10**9))
    def holds(numerator, denominator):
        left = 2 * (numerator - denominator * divide(numerator, denominator))
        assert -denominator <= left < denominator

    holds()


def test_no_whole_number_is_nearer_than_the_rounded_one():
    rounds_half_up(units.divide)


def test_the_property_finds_division_that_cuts_off():
    with pytest.raises(AssertionError):
        rounds_half_up(lambda numerator, denominator: numerator // denominator)


def test_a_days_cost_is_divided_once_not_at_each_half_hour():
    assert units.cost(48 * 27_895) == 1_339
    assert 48 * units.cost(27_895) == 1_344


def test_gas_volume_becomes_the_energy_the_supplier_bills():
    assert units.divide(units.gas_energy(951_110, 395, 102_264), 1_000) == 10_672
    assert units.gas_energy(0, 395, 102_264) == 0


@pytest.mark.parametrize(
    ("millipence", "written"),
    [
        (0, "0p"),
        (54_000, "54p"),
        (99_499, "99p"),
        (99_500, "£1.00"),
        (161_000, "£1.61"),
        (123_456_500, "£1,234.57"),
        (-40_000, "−£0.40"),
        (-161_000, "−£1.61"),
        (-400, "0p"),
    ],
)
def test_money_is_pence_below_a_pound(millipence, written):
    assert units.money(millipence) == written


@pytest.mark.parametrize(
    ("millipence", "written"), [(54_000, "£0.54"), (-54_000, "−£0.54"), (0, "£0.00"), (-400, "£0.00")]
)
def test_balances_and_debts_are_always_pounds(millipence, written):
    assert units.pounds(millipence) == written


def test_prices_have_one_to_two_decimals_of_a_penny():
    assert (units.pence(27_900), units.pence(27_895, 2), units.pence(53_350, 0)) == ("27.9", "27.90", "53")


@pytest.mark.parametrize(
    ("watts", "written"),
    [(1_240, "1.24"), (5, "0.01"), (4, "0.00"), (-1_240, "−1.24"), (-4, "0.00"), (11_000, "11.00")],
)
def test_power_has_two_decimals(watts, written):
    assert units.kilowatts(watts) == written


def test_energy_has_one_decimal_and_its_thousands_apart():
    assert [units.kilowatt_hours(wh) for wh in (6_749, 6_750, 10_672_061)] == ["6.7", "6.8", "10,672.1"]
