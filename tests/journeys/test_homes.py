"""Homes of every kind are discovered as what they are, and each meter's figures are its own."""

from datetime import UTC, datetime

import pytest

from ihd import wiring
from ihd.hub.plan import HOMES
from ihd.model.credit import PaymentMode
from ihd.model.reports import Role
from ihd.model.supply import GasRestore, Position, Supply
from ihd.model.tariff import tariff_at
from ihd.model.units import PENNY, POUND, Fuel
from ihd.model.usage import usual
from tests.journeys.prepaid import agrees
from tests.journeys.story import Story

START = int(datetime(2026, 7, 1, 12, 40, tzinfo=UTC).timestamp())
ELECTRICITY = (Fuel.ELECTRICITY, Role.IMPORT)
GAS = (Fuel.GAS, Role.IMPORT)
GENERATION = (Fuel.ELECTRICITY, Role.GENERATION)
KINDS = {
    "default": [ELECTRICITY, GAS],
    "prepay": [ELECTRICITY, GAS],
    "electricity-only": [ELECTRICITY],
    "gas-only": [GAS],
    "generation": [ELECTRICITY, GAS, GENERATION],
    "two-meters": [ELECTRICITY, ELECTRICITY],
}


@pytest.fixture(scope="module")
def loads():
    return wiring.profiles()


def told(name: str, loads) -> Story:
    story = Story(wiring.plan(name, loads, START), START)
    story.wait(seconds=60)
    return story


def test_every_home_there_is_has_its_story():
    assert set(KINDS) == set(HOMES)


@pytest.mark.parametrize("name", KINDS)
def test_discovery_finds_the_meters_of_a_home_and_no_others(name: str, loads):
    story = told(name, loads)
    kinds = [(meter.fuel, meter.role) for meter in story.shown.meters]
    assert sorted(kinds, key=str) == sorted(KINDS[name], key=str)
    for meter in story.shown.meters:
        assert meter.serial
        assert meter.today_wh is not None
        if meter.fuel is Fuel.ELECTRICITY:
            assert meter.power_w is not None
        if meter.role is Role.IMPORT:
            assert None not in (meter.today_millipence, meter.price, meter.standing_charge, meter.balance_millipence)
            assert tariff_at(meter.tariffs, START) is not None
            assert len(meter.previous_days) == 8
            assert (len(meter.previous_weeks), len(meter.previous_months)) == (5, 13)
    assert story.home.refused_requests == 0


def test_a_prepaid_home_tells_what_is_left_of_each_fuel_and_what_gas_owes(loads):
    story = told("prepay", loads)
    light, flame = story.electricity, story.gas
    assert {meter.payment_mode for meter in (light, flame)} == {PaymentMode.PREPAYMENT}
    assert {(meter.supply, meter.position) for meter in (light, flame)} == {(Supply.ON, Position.OPEN)}
    assert 0 < light.balance_millipence < 161 * PENNY, "of £1.61, a minute's use is gone"
    assert flame.balance_millipence == 1_240 * PENNY
    owed = [debt for debt in flame.debts if debt.millipence]
    assert [(debt.number, debt.millipence, debt.per_period, debt.period_s) for debt in owed] == [
        (1, 24 * POUND, 50 * PENNY, 86_400)
    ]
    assert (flame.gas_restore, flame.han_failed, flame.cutoff_delay) == (GasRestore.AT_METER, False, 336)
    agrees(story)


def test_a_sunny_home_makes_and_exports_electricity(loads):
    story = told("generation", loads)
    made = story.shown.of(Fuel.ELECTRICITY, Role.GENERATION)
    assert made.today_wh > 0
    assert 0 < story.electricity.exported_today_wh <= made.today_wh


def test_the_second_meter_of_a_home_has_figures_of_its_own(loads):
    story = told("two-meters", loads)
    first, second = [m for m in story.shown.meters if m.fuel is Fuel.ELECTRICITY]
    assert first.serial != second.serial
    assert first.previous_days != second.previous_days


def test_a_block_tariff_shows_the_hubs_cost_and_prices_no_half_hour_itself(loads):
    story = told("two-meters", loads)
    block = next(m for m in story.shown.meters if m.tariffs and m.tariffs[0].thresholds)
    assert block.today_millipence is not None
    assert usual(block.half_hours, block.tariffs, START) is None


def test_what_is_usual_by_now_is_known_within_half_a_minute(loads):
    story = Story(wiring.plan("default", loads, START), START)
    story.wait(seconds=30)
    for meter in story.shown.meters:
        assert usual(meter.half_hours, meter.tariffs, START) is not None


def test_a_price_change_reaches_the_display_when_it_comes_into_force(loads):
    plan = wiring.plan("electricity-only", loads, START)
    change = next(tariff for tariff in plan.electricity[0].tariffs if tariff.start > START)
    story = Story(plan, change.start - 600)
    story.wait(seconds=30)
    old = story.electricity.price.millipence_per_kwh
    story.wait(minutes=10)
    assert story.electricity.price.millipence_per_kwh == change.prices[0][0] != old
