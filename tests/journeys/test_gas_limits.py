"""Money turned into a volume at every contact: gas through days, prices, blocks, protected hours and clock changes."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from ihd.hub.fuel_account import ADDED_LOCALLY
from ihd.hub.gas_messages import Flag
from ihd.hub.gas_supply import PROTECTED
from ihd.hub.protected_hours import ProtectedHours
from ihd.model.calendar import Season, Switch, SwitchCalendar, TimeReference
from ihd.model.credit import CreditStatus, PaymentMode, TopUpResult
from ihd.model.reports import Amount
from ihd.model.supply import Position
from ihd.model.tariff import Tariff
from ihd.model.units import PENNY, POUND
from ihd.view.prepay_facts import State, least_top_up, protected_until
from ihd.view.prepay_facts import state as stands
from tests.journeys.gas_home import (
    FLOW,
    HALF,
    OFF,
    ON,
    TRICKLE,
    G,
    burning,
    halves,
    logged,
    meter,
    state,
    used,
    worth,
)
from tests.journeys.prepaid import GAS_STANDING, LONG_AGO, agrees, at, until
from tests.journeys.story import Story

LOW_CREDIT = 0x810D
MARCH, OCTOBER = date(2026, 3, 29), date(2026, 10, 25)


def left(story: Story) -> int:
    """Litres to the cut-off volume as the meter was told at its last contact, a minute ago."""
    limit = meter(story).cut_off
    assert limit is not None
    return limit - meter(story).litres + (TRICKLE if meter(story).position is Position.OPEN else 0)


def test_the_first_prepay_day_of_gas():
    story = burning(10_000, "2026-01-14T08:00", standing=GAS_STANDING)
    assert (story.gas.payment_mode, state(story)) == (PaymentMode.PREPAYMENT, ON)
    assert story.gas.balance_millipence == 10 * POUND
    until(story, "2026-01-14T12:01")
    assert story.gas.balance_millipence == worth(10_000 - 8 * FLOW) == 928 * PENNY
    assert left(story) == 9_280

    code = story.buy(G, 1_000)
    entered = story.top_up(G, code)
    assert (entered.result, entered.balance) == (TopUpResult.ACCEPTED_SUPPLY_ON, 1_928 * PENNY)
    story.wait(minutes=2)
    assert story.gas.balance_millipence == 1_928 * PENNY, "the account is in the hub"
    assert left(story) == 9_280 - 2 * TRICKLE, "the meter hears of it when it next reports"
    assert story.gas.next_heard_by == at("2026-01-14T12:30")
    until(story, "2026-01-14T12:31")
    assert left(story) == 19_280 - FLOW
    assert [(each.millipence, each.last_four) for each in story.gas.top_ups] == [(10 * POUND, code[-4:])]
    assert logged(story, ADDED_LOCALLY) == [at("2026-01-14T12:01")]

    until(story, "2026-01-15T08:01")
    assert story.gas.balance_millipence == 20 * POUND - worth(48 * FLOW) - GAS_STANDING
    assert left(story) == 20_000 - 48 * FLOW - 300, "a standing charge takes its share of the volume"
    midnight = 20 * POUND - worth(32 * FLOW)
    assert [(each.time, each.balance) for each in story.gas.prepay_snapshots] == [
        (at("2026-01-15T00:00"), midnight + worth(FLOW))
    ], "as it stood when the day ended, before its last half-hour was told"
    assert story.gas.previous_days[0] == Amount(48 * FLOW * 10, worth(48 * FLOW))
    agrees(story)


def test_low_gas_credit_is_told_by_the_meters_flag_and_by_the_display_once_for_each_fall():
    story = burning(2_200)
    halves(story, 2.1)
    assert not meter(story).flags & Flag.NEAR_CUT_OFF
    halves(story, 0.2)
    assert meter(story).flags & Flag.NEAR_CUT_OFF, "less than two pounds' worth of gas"
    assert logged(story, LOW_CREDIT) == [], "the hub hears of it at half past one"
    halves(story, 0.7)
    low = story.gas.credit_status or 0
    assert low & CreditStatus.LOW
    assert low & CreditStatus.EMERGENCY_AVAILABLE
    assert (story.gas.balance_millipence, stands(story.shown, story.gas, story.now)) == (worth(1_930), State.LOW)
    assert logged(story, LOW_CREDIT) == [at("2026-01-14T13:30")]
    halves(story, 3)
    assert len(logged(story, LOW_CREDIT)) == 1
    story.top_up(G, story.buy(G, 50))
    halves(story, 1)
    assert not (story.gas.credit_status or 0) & CreditStatus.LOW
    assert not meter(story).flags & Flag.NEAR_CUT_OFF
    halves(story, 4)
    assert len(logged(story, LOW_CREDIT)) == 2
    agrees(story)


# -------------------------------------------------------------------------------------------------- rates and blocks


def two_rates(dear_from: int, cheap_from: int = 0) -> tuple[Tariff, ...]:
    """Two and a half times as dear from ``dear_from`` on each day (minutes after midnight, UTC)."""
    calendar = SwitchCalendar(
        TimeReference.UTC,
        days={1: tuple(sorted((Switch(cheap_from, 1), Switch(dear_from, 2))))},
        weeks={1: (1,) * 7},
        seasons=(Season(1, 1, 1),),
    )
    return (Tariff(LONG_AGO, "Two rates", 0, ((10_000,), (25_000,)), ("Low", "High"), calendar=calendar),)


def price(story: Story) -> int | None:
    return story.gas.price.millipence_per_kwh if story.gas.price is not None else None


def test_when_the_dear_rate_begins_the_money_left_becomes_a_smaller_volume():
    story = burning(1_400, tariffs=two_rates(14 * 60))
    halves(story, 3)
    assert (price(story), left(story)) == (10_000, 1_400 - 3 * FLOW)
    halves(story, 1)
    assert (price(story), story.gas.balance_millipence) == (25_000, worth(1_040))
    assert left(story) == 416, "1 040 litres' worth at two and a half times the price"
    halves(story, 4)
    assert (state(story), story.gas.balance_millipence) == (ON, worth(1_040 - 900))
    halves(story, 1)
    assert (state(story), story.gas.balance_millipence) == (OFF, 0)
    assert (used(story), meter(story).closed_at) == (360 + 416, at("2026-01-14T16:18:40"))
    agrees(story)


def test_when_the_cheap_rate_begins_the_money_left_becomes_a_larger_volume():
    story = burning(1_000, "2026-01-14T23:00", tariffs=two_rates(14 * 60))
    halves(story, 1)
    assert (price(story), left(story)) == (25_000, 400 - FLOW)
    halves(story, 1)
    assert (price(story), story.gas.balance_millipence, left(story)) == (10_000, worth(550), 550)
    halves(story, 7)
    assert (state(story), used(story)) == (OFF, 180 + 550)
    agrees(story)


def test_a_new_block_begins_at_its_first_litre_and_not_at_the_next_half_hour():
    # Thirteen and a half days of the month, and one and a half half-hours more, are cheap.
    cheap = (27 * 24 * FLOW + FLOW + FLOW // 2) * 10
    blocks = Tariff(LONG_AGO, "Blocks", 0, ((10_000, 40_000),), ("Gas",), thresholds=(cheap,))
    story = burning(535, tariffs=(blocks,))
    halves(story, 1)
    assert (left(story), meter(story).change_over) == (535 - FLOW, meter(story).litres - TRICKLE + FLOW // 2)
    halves(story, 0.5)
    assert story.gas.as_of == at("2026-01-14T12:45"), "the meter asked at the change-over volume"
    assert (story.gas.balance_millipence, left(story)) == (worth(400), 100)
    assert meter(story).change_over is None
    halves(story, 0.5)
    assert story.gas.balance_millipence == worth(400 - 4 * FLOW // 2)
    halves(story, 1)
    assert (state(story), story.gas.balance_millipence) == (OFF, 0)
    assert (used(story), meter(story).closed_at) == (135 + 100, at("2026-01-14T13:18:20"))
    agrees(story)


# --------------------------------------------------------------------------------------------------- protected hours


def test_gas_that_runs_out_in_the_evening_stays_on_until_ten_and_is_charged():
    story = burning(940, "2026-01-14T14:00", protected=ProtectedHours(), standing=GAS_STANDING)
    until(story, "2026-01-14T15:01")
    assert left(story) == 940 - 2 * FLOW
    until(story, "2026-01-14T15:31")
    assert left(story) == 6_000, "raised at the last report before four o'clock"
    assert meter(story).flags & Flag.NEAR_CUT_OFF, "little money is left, however much volume"
    until(story, "2026-01-14T19:31")
    assert (state(story), story.gas.balance_millipence) == (ON, worth(940 - 11 * FLOW))
    assert logged(story, PROTECTED) == [at("2026-01-14T19:30")]
    assert stands(story.shown, story.gas, story.now) is State.PROTECTED
    assert protected_until(story.gas, int(story.home_time)) == at("2026-01-15T10:00")
    until(story, "2026-01-15T09:59")
    assert (state(story), meter(story).position) == (ON, Position.OPEN)
    until(story, "2026-01-15T10:01")
    assert (state(story), meter(story).closed_at) == (OFF, at("2026-01-15T10:00"))
    owed = worth(40 * FLOW - 940) + GAS_STANDING
    assert story.gas.balance_millipence == -owed == -296 * PENNY
    assert least_top_up(story.gas) == 297 * PENNY == story.account(G).purses.to_restore(int(story.home_time))
    assert used(story) == 40 * FLOW
    agrees(story)


def test_gas_that_would_stop_between_two_reports_is_protected_from_the_first_minute():
    story = burning(4 * FLOW + FLOW // 3, "2026-01-14T14:00", protected=ProtectedHours())
    until(story, "2026-01-14T16:31")
    assert (state(story), meter(story).position) == (ON, Position.OPEN)
    assert story.gas.balance_millipence == -worth(2 * FLOW // 3), "gone at ten past four"


def test_gas_that_was_off_before_stays_off_in_protected_hours():
    story = burning(225, "2026-01-14T14:00", protected=ProtectedHours())
    until(story, "2026-01-15T09:31")
    assert (state(story), story.gas.balance_millipence, used(story)) == (OFF, 0, 225)
    agrees(story)


# ------------------------------------------------------------------------------------------------- clocks are changed


def before(day: date) -> str:
    return (day - timedelta(days=1)).isoformat()


@pytest.mark.parametrize(("day", "half_hours"), [(MARCH, 46), (OCTOBER, 50)])
def test_on_a_day_on_which_clocks_change_every_contact_writes_what_the_money_buys(day: date, half_hours: int):
    story = burning(20_000, f"{before(day)}T23:30", standing=GAS_STANDING)
    halves(story, 1)
    assert story.gas.balance_millipence == worth(20_000 - FLOW) - GAS_STANDING
    story.session.link_down()
    for count in range(1, half_hours):
        story.wait(seconds=HALF)
        bought = worth(20_000 - FLOW - count * FLOW) - GAS_STANDING
        assert (story.account(G).balance, worth(left(story))) == (bought, bought)
    story.session.link_up(story.now)
    halves(story, 1)
    assert story.home_time == at(f"{day + timedelta(days=1)}T00:01"), "as many half-hours as the day has"
    assert story.gas.balance_millipence == worth(left(story)) == bought - worth(FLOW) - GAS_STANDING
    assert story.gas.previous_days[0].wh == half_hours * FLOW * 10
    agrees(story)


@pytest.mark.parametrize(("day", "hours"), [(MARCH, 17), (OCTOBER, 19)])
def test_protected_hours_of_gas_end_at_ten_by_the_clock_on_the_wall(day: date, hours: int):
    protected = ProtectedHours(rest=(), holidays=())
    story = burning(45, f"{before(day)}T16:00", protected=protected)
    until(story, f"{before(day)}T16:31")
    assert protected_until(story.gas, int(story.home_time)) == at(f"{day}T10:00")
    until(story, f"{day}T09:59")
    assert state(story) == ON
    until(story, f"{day}T10:01")
    assert (state(story), used(story)) == (OFF, hours * 2 * FLOW)
    assert story.gas.balance_millipence == -worth(hours * 2 * FLOW - 45)
    agrees(story)


@pytest.mark.parametrize(("day", "wall"), [("2026-03-28", "05"), ("2026-03-29", "06"), ("2026-10-25", "05")])
def test_a_rate_begins_by_the_meters_own_clock_when_clocks_in_the_home_have_changed(day: str, wall: str):
    start = f"{int(wall) - 1:02d}:30"
    story = burning(5_000, f"{day}T{start}", tariffs=two_rates(5 * 60))
    assert (price(story), story.gas.price and story.gas.price.end) == (10_000, at(f"{day}T{wall}:00"))
    halves(story, 1)
    assert (price(story), left(story)) == (25_000, (5_000 - FLOW) * 10 // 25)
    agrees(story)
