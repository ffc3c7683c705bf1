"""Attribute values as facts: scales, units, times, and values no home can have."""

import pytest

from ihd.frames import facts
from ihd.frames.findings import CLOCK_LIMITS, Findings
from ihd.frames.meter_book import DEVICE_MANAGEMENT, METERING, PREPAYMENT, PRICE, TIME, MeterBook, attribute
from ihd.frames.zcl import UNSUPPORTED_ATTRIBUTE, Attribute
from ihd.frames.zdo import SimpleDescriptor
from ihd.model.credit import PaymentMode
from ihd.model.link import Link, LinkPhase
from ihd.model.reports import Amount, Quantity, Readings, Role, TimeHeard, ValueDoubted
from ihd.model.snapshot import HubTime, Snapshot
from ihd.model.supply import Ambient, Supply
from ihd.model.units import Fuel
from tests.frames.told import ELECTRIC, GAS, GENERATION, MIRRORED_GAS, book, report, wire
from tests.model.moments import unix

HOME = unix("2026-06-03T13:30")


def heard(of, cluster, *attributes, **values):
    return facts.readings(of, cluster, report(cluster, *attributes, **values).fields, HOME)


def reading(of, cluster, **values):
    """The one set of readings the attributes amount to."""
    (told,) = heard(of, cluster, **values)
    return told


@pytest.mark.parametrize(
    ("multiplier", "divisor", "raw", "watts"),
    [
        (1, 1_000, 1_240, 1_240),
        (1, 1_000, -1_240, -1_240),
        (1, 100, 124, 1_240),
        (1, 1_000_000, 1_240_000, 1_240),
        (10, 1_000, 124, 1_240),
        (3_600, 3_600_000, 1_240, 1_240),
        (1, 1, 3, 3_000),
        (0, 0, 3, 3_000),  # a factor of none is a factor of one, and nothing is divided by it
    ],
)
def test_power_is_scaled_by_the_meters_own_factors(multiplier, divisor, raw, watts):
    scaled = book(multiplier=multiplier, divisor=divisor)
    assert reading(scaled, METERING, instantaneous_demand=raw).power_w == watts


def test_without_factors_a_meter_counts_in_thousandths():
    assert reading(book(), METERING, instantaneous_demand=1_240).power_w == 1_240


def test_a_scale_counts_for_every_value_of_its_own_frame():
    told = reading(book(), METERING, instantaneous_demand=124, multiplier=1, divisor=100)
    assert told.power_w == 1_240


def test_live_electricity_stands_for_the_moment_it_was_heard():
    told = reading(
        book(),
        METERING,
        instantaneous_demand=1_240,
        iambient_consumption_indicator=1,
        currentday_consumption_delivered=6_700,
        current_summ_delivered=12_345_678,
        supply_status=1,
    )
    assert told == Readings(
        meter=7,
        as_of=HOME,
        power_w=1_240,
        ambient=Ambient.MEDIUM,
        today_wh=6_700,
        register_wh=12_345_678,
        supply=Supply.ARMED,
    )


def test_gas_stands_for_the_time_its_mirror_gives():
    told = reading(
        book(MIRRORED_GAS, unit_of_measure=1),
        METERING,
        reading_snapshot_time=wire("2026-06-03T13:00"),
        current_day_alternative_consumption_delivered=11_320,
        current_summ_delivered=951_110,
    )
    assert told == Readings(meter=7, as_of=HOME - 1_800, today_wh=11_320, register_litres=951_110)


def test_gas_whose_time_the_hub_does_not_say_has_none():
    told = reading(book(GAS), METERING, current_day_alternative_consumption_delivered=11_320)
    assert told == Readings(meter=7, as_of=None, today_wh=11_320)


def test_a_charge_stands_for_no_moment():
    assert reading(book(), PRICE, standing_charge=53_350) == Readings(meter=7, standing_charge=53_350)


@pytest.mark.parametrize(("digit", "standing_charge"), [(0x50, 53_350), (0x20, 53_350_000), (0x70, 534)])
def test_charges_have_as_many_decimals_as_the_trailing_digit_says(digit, standing_charge):
    told = heard(book(), PRICE, standing_charge=53_350, price_trailing_digit=digit)
    assert told == [Readings(meter=7, standing_charge=standing_charge)]


@pytest.mark.parametrize(("factor", "millipence"), [(0, 16_100), (1, 161_000), (4, 161_000_000)])
def test_costs_are_scaled_by_the_currency_factor(factor, millipence):
    told = heard(book(), PREPAYMENT, current_day_cost_consumption_delivered=161_000, currency_scaling_factor=factor)
    assert told == [Readings(meter=7, today_millipence=millipence)]


def test_an_account_is_told_with_its_mode_and_its_time():
    told = reading(
        book(),
        PREPAYMENT,
        payment_control_configuration=0x0497,
        credit_remaining=-54_000,
        credit_remaining_timestamp=wire("2026-06-03T13:00"),
    )
    assert (told.payment_mode, told.balance_millipence, told.balance_time) == (
        PaymentMode.PREPAYMENT,
        -54_000,
        HOME - 1_800,
    )


def test_what_the_meter_does_not_know_is_none_and_not_zero():
    told = reading(book(), METERING, instantaneous_demand=None, currentday_consumption_delivered=None)
    assert (told.power_w, told.today_wh) == (None, None)
    assert reading(book(), METERING, iambient_consumption_indicator=9).ambient is None


def test_factors_and_thresholds_are_told_as_they_are():
    factors = reading(book(GAS), PRICE, calorific_value=395, conversion_factor=102_264)
    assert (factors.calorific_value, factors.conversion_factor) == (395, 102_264)
    limits = reading(book(divisor=100), DEVICE_MANAGEMENT, low_medium_threshold=300, medium_high_threshold=1_500)
    assert (limits.low_medium_w, limits.medium_high_w) == (300, 1_500)


def test_texts_come_without_their_padding():
    assert reading(book(), METERING, site_id=b"1900000000001\0\0 ").site_id == "1900000000001"
    assert reading(book(), PRICE, tariff_label=b"Tr\xffacker").tariff_label == "Tr�acker"


def test_what_the_hub_lacks_is_noted_and_says_nothing():
    asked = book()
    lacking = attribute(METERING, "supply_status")
    assert facts.readings(asked, METERING, [Attribute(lacking[1], UNSUPPORTED_ATTRIBUTE, 0, None)], HOME) == []
    assert (asked.lacking, lacking in asked.raw) == ({lacking}, False)


@pytest.mark.parametrize(
    ("device_type", "days"),
    [
        (ELECTRIC, ("previousday_consumption_delivered", "previous_day2_consumption_delivered")),
        (GAS, ("previous_day_alternative_consumption_delivered", "previous_day2_alternative_consumption_delivered")),
    ],
)
def test_finished_days_pair_energy_with_cost_newest_first(device_type, days):
    of = book(device_type)
    heard(of, METERING, **dict(zip(days, (9_000, None), strict=True)))
    told = reading(
        of, PREPAYMENT, previous_day_cost_consumption_delivered=250_000, previous_day2_cost_consumption_delivered=80_000
    )
    assert told.previous_days == (Amount(9_000, 250_000), Amount(None, 80_000))


@pytest.mark.parametrize(("period", "count"), [("day", 8), ("week", 5), ("month", 13)])
def test_every_finished_period_the_standard_has_is_told(period, count):
    names = [f"previous_{period}{n if n > 1 else ''}_cost_consumption_delivered" for n in range(1, count + 1)]
    told = reading(book(), PREPAYMENT, **dict(zip(names, range(count), strict=True)))
    assert getattr(told, f"previous_{period}s") == tuple(Amount(None, cost) for cost in range(count))


@pytest.mark.parametrize("watts", [80_000, -80_000, 70_001])
def test_a_power_no_home_has_is_doubted_and_shown_as_unknown(watts):
    doubt, told = heard(book(), METERING, instantaneous_demand=watts, currentday_consumption_delivered=6_700)
    assert doubt == ValueDoubted(Quantity.POWER, watts, 7)
    assert told == Readings(meter=7, as_of=HOME, power_w=None, today_wh=6_700)


def test_the_most_a_home_can_take_is_believed():
    assert reading(book(), METERING, instantaneous_demand=-70_000).power_w == -70_000


def test_a_doubted_power_takes_the_place_of_the_last_one_believed():
    findings = Findings({7: SimpleDescriptor(7, 0x0109, 0x0501, 0, (METERING,), ())}, {7: book()})
    shown = Snapshot(Link(LinkPhase.UP, 0.0)).after(findings.meters_found(), 0.0)
    for watts in (1_240, 80_000):
        for told in findings.take_in(7, report(METERING, instantaneous_demand=watts), 1.0):
            shown = shown.after(told, 1.0)
    assert (shown.meter(7).power_w, shown.trouble.doubted_values) == (None, 1)


def test_a_day_that_no_supply_could_carry_is_doubted():
    told = heard(book(divisor=100), METERING, currentday_consumption_delivered=200_000)
    assert told == [ValueDoubted(Quantity.ENERGY, 2_000_000, 7), Readings(meter=7, as_of=HOME, today_wh=None)]
    assert reading(book(), METERING, currentday_consumption_delivered=69_000 * 25).today_wh == 69_000 * 25


def told_by(findings, cluster, **values):
    return findings.take_in(1, report(cluster, **values), 5.0)


@pytest.fixture
def findings():
    return Findings(books={1: MeterBook(1, frozenset({TIME, DEVICE_MANAGEMENT}))})


def test_a_clock_of_our_days_is_believed(findings):
    assert told_by(findings, TIME, time=wire("2026-06-03T13:30")) == [TimeHeard(HOME)]
    assert (findings.hub_time, findings.home(65.0)) == (HubTime(HOME, 5.0), HOME + 60)


@pytest.mark.parametrize(
    "wrong",
    [
        0,  # 2000: where the ZigBee clock starts
        1_262_304_000 - 1_800 - 946_684_800,  # just before 2010
        2**32 - 946_684_800,  # 1970 counted backwards in 32 bits
        0xFFFF_FFFE,  # 2136
    ],
)
def test_a_clock_of_other_days_is_doubted_and_the_right_one_kept(findings, wrong):
    told_by(findings, TIME, time=wire("2026-06-03T13:30"))
    assert told_by(findings, TIME, time=wrong) == [ValueDoubted(Quantity.CLOCK, wrong + 946_684_800)]
    assert findings.hub_time == HubTime(HOME, 5.0)
    assert not CLOCK_LIMITS[0] <= wrong + 946_684_800 < CLOCK_LIMITS[1]


def test_a_clock_that_is_no_longer_set_takes_back_what_it_said(findings):
    told_by(findings, TIME, time=wire("2026-06-03T13:30"))
    assert told_by(findings, TIME, time=None) == [TimeHeard(None)]
    assert findings.home(5.0) is None


@pytest.mark.parametrize(
    ("device_type", "kind"),
    [
        (ELECTRIC, (Fuel.ELECTRICITY, Role.IMPORT)),
        (0x7F, (Fuel.ELECTRICITY, Role.IMPORT)),
        (GAS, (Fuel.GAS, Role.IMPORT)),
        (MIRRORED_GAS, (Fuel.GAS, Role.IMPORT)),
        (GENERATION, (Fuel.ELECTRICITY, Role.GENERATION)),
        (2, None),  # water
    ],
)
def test_the_device_type_says_what_a_meter_measures(device_type, kind):
    assert book(device_type).kind == kind
    assert facts.is_import(book(device_type)) is (kind is not None and kind[1] is Role.IMPORT)
