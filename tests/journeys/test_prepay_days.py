"""Days of a prepaid home: the first one, the one on which credit runs out, and those on which clocks change."""

from datetime import date

import pytest

from ihd.hub.head_end import Adjust
from ihd.hub.plan import ElectricityPlan, GasPlan
from ihd.hub.protected_hours import ProtectedHours
from ihd.model.commands import Refused, Stage
from ihd.model.credit import CreditStatus, Debt, DebtMethod, PaymentMode, TopUpResult
from ihd.model.meter import Meter
from ihd.model.reports import Amount
from ihd.model.supply import Position, Supply
from ihd.model.units import PENNY, POUND, Fuel
from ihd.view.prepay_facts import State, least_top_up, protected_until, state
from tests.journeys.prepaid import (
    GAS_STANDING,
    STANDING,
    agrees,
    at,
    electric,
    gas,
    heat,
    paid,
    told,
    until,
)
from tests.journeys.story import Story

E, G = Fuel.ELECTRICITY, Fuel.GAS
LOW_CREDIT, PROTECTED, BELOW_THRESHOLD, ARMED = 0x810D, 0x8F83, 0x8F0F, 0x8F32
#: 500 Wh each half-hour cost 25p an hour, 100 litres 20p.
LOAD, FLOW = 500, 100
LOAD_COST, FLOW_COST = 25 * PENNY, 20 * PENNY
DEBT = Debt(1, "Gas debt", 24 * POUND, DebtMethod.TIME, 50 * PENNY, 86_400)


def logged(story: Story, code: int) -> list[int]:
    """When the electricity meter logged an event, as the display was told, newest first."""
    return [event.time for event in story.shown.events if (event.meter, event.code) == (story.electricity.meter, code)]


def ran_out(may_command: bool = True) -> Story:
    """A pound at ten past nine on a Wednesday: gone at ten past ten, where nothing is protected."""
    story = told("2026-01-14T21:10", electric(paid(POUND), standing=0), may_command=may_command)
    heat(story, on=True)
    until(story, "2026-01-14T22:20")
    return story


def test_the_first_prepay_day_is_paid_by_the_hour_and_by_the_day():
    day_debt = paid(10 * POUND, debts=(DEBT,))
    story = told("2026-01-14T08:00", electric(paid(20 * POUND), load=LOAD), gas(day_debt, litres=FLOW))
    shown = story.electricity
    assert (shown.payment_mode, shown.supply) == (PaymentMode.PREPAYMENT, Supply.ON)
    assert (shown.low_credit_level, shown.emergency_credit_limit) == (2 * POUND, 10 * POUND)
    assert (story.gas.position, story.gas.debts[0].millipence) == (Position.OPEN, 24 * POUND)

    until(story, "2026-01-14T12:01")
    assert story.electricity.balance_millipence == pytest.approx(19 * POUND, abs=PENNY)
    assert story.gas.balance_millipence == 10 * POUND - 4 * FLOW_COST
    code = story.buy(E, 1_000)
    entered = story.top_up(E, code)
    assert (entered.stage, entered.result) == (Stage.ACCEPTED, TopUpResult.ACCEPTED_SUPPLY_ON)
    assert (entered.credited, entered.balance) == (10 * POUND, 29 * POUND - 16 * 25), "sixteen Wh since noon"
    story.wait(seconds=20)
    assert [(entry.millipence, entry.last_four) for entry in story.electricity.top_ups] == [(10 * POUND, code[-4:])]

    until(story, "2026-01-14T23:59")
    evening = story.electricity.balance_millipence
    assert evening == pytest.approx(26 * POUND, abs=PENNY)
    until(story, "2026-01-15T08:01")
    light, flame = story.electricity, story.gas
    assert light.balance_millipence == pytest.approx(26 * POUND - STANDING - 8 * LOAD_COST, abs=PENNY)
    assert flame.balance_millipence == 10 * POUND - 24 * FLOW_COST - GAS_STANDING - 50 * PENNY
    assert flame.debts[0].millipence == 2_350 * PENNY
    assert [(paid.number, paid.millipence, paid.left) for paid in flame.debt_payments] == [
        (1, 50 * PENNY, 2_350 * PENNY)
    ]
    assert [(each.time, each.balance) for each in light.prepay_snapshots] == [(at("2026-01-15T00:00"), 26 * POUND)]
    assert light.previous_days[0] == Amount(48 * LOAD, 48 * LOAD * 25)
    agrees(story)


def test_low_credit_is_told_at_once_and_once_for_each_fall():
    story = told("2026-01-14T00:10", electric(paid(3 * POUND), standing=0))
    heat(story, on=True)
    began = int(story.home_time)
    until(story, "2026-01-14T01:10")
    assert logged(story, LOW_CREDIT) == []
    story.wait(seconds=began + 3_600 - story.home_time + 1)
    assert logged(story, LOW_CREDIT) == [began + 3_600], "the second in which two pounds are left"
    assert story.electricity.credit_status & CreditStatus.LOW
    assert story.electricity.balance_millipence == 2 * POUND

    story.wait(minutes=30)
    assert len(logged(story, LOW_CREDIT)) == 1
    story.top_up(E, story.buy(E, 100))
    story.wait(seconds=20)
    assert not story.electricity.credit_status & CreditStatus.LOW
    until(story, "2026-01-14T03:00")
    assert len(logged(story, LOW_CREDIT)) == 2
    agrees(story)


def test_credit_that_runs_out_cuts_supply_in_that_second_and_the_display_hears_it_at_once():
    story = told("2026-01-14T21:10", electric(paid(POUND), standing=0))
    heat(story, on=True)
    out = story.home_time + 3_600
    until(story, "2026-01-14T22:10")
    assert (story.electricity.supply, story.electricity.power_w) == (Supply.ON, 4_000)
    story.wait(seconds=out - story.home_time)
    assert (story.electricity.supply, story.electricity.balance_millipence) == (Supply.OFF, 0)
    assert logged(story, BELOW_THRESHOLD) == [out]
    story.wait(seconds=40)
    assert (story.electricity.power_w, story.electricity.position) == (0, Position.SHUT)
    assert least_top_up(story.electricity) == PENNY
    agrees(story)


def test_off_topped_up_armed_and_restored_at_the_display():
    story = ran_out()
    assert (story.electricity.supply, story.electricity.balance_millipence) == (Supply.OFF, 0)
    early = story.restore(E)
    assert (early.stage, early.refused) == (Stage.REFUSED, Refused.BY_METER), "off to on does not exist"
    entered = story.top_up(E, story.buy(E, 1_000))
    assert (entered.result, entered.balance) == (TopUpResult.ACCEPTED_SUPPLY_ARMED, 10 * POUND)
    story.wait(hours=1)
    assert (story.electricity.supply, story.electricity.position) == (Supply.ARMED, Position.SHUT)
    assert (story.electricity.power_w, story.electricity.balance_millipence) == (0, 10 * POUND)

    assert story.restore(E).stage is Stage.ACCEPTED
    assert story.electricity.supply is Supply.ON, "the meter's own report follows its answer"
    story.wait(hours=1)
    assert (story.electricity.power_w, story.electricity.position) == (4_000, Position.OPEN)
    assert story.electricity.balance_millipence == pytest.approx(9 * POUND, abs=2 * PENNY)
    again = story.restore(E)
    assert (again.stage, again.refused) == (Stage.REFUSED, Refused.BY_METER)
    agrees(story)


def test_off_topped_up_armed_and_restored_at_the_meter():
    story = ran_out()
    meter = story.home.electricity
    meter.press_a()
    assert not meter.press_b(), "off to on does not exist at the meter either"
    story.top_up(E, story.buy(E, 1_000))
    assert not meter.press_b(), "A comes first"
    meter.press_a()
    assert meter.press_b()
    story.wait(seconds=11)
    assert (story.electricity.supply, story.electricity.power_w) == (Supply.ON, 4_000)
    agrees(story)


def test_a_supply_that_goes_off_again_before_it_is_turned_on_stays_off():
    story = ran_out()
    story.top_up(E, story.buy(E, 2))
    story.wait(seconds=20)
    assert story.electricity.supply is Supply.ARMED
    story.home.head_end.send(Adjust(story.electricity.meter, -10 * PENNY))
    pending = story.restore(E)
    assert (pending.stage, pending.refused) == (Stage.REFUSED, Refused.BY_METER)
    story.wait(seconds=20)
    assert story.electricity.supply is Supply.OFF
    agrees(story)


def test_what_runs_out_at_seven_in_the_evening_stays_on_until_ten_and_is_told_so():
    friendly = paid(130 * PENNY, protected=ProtectedHours())
    story = told("2026-01-14T14:00", electric(friendly, load=LOAD, standing=STANDING))
    until(story, "2026-01-14T19:11")
    assert story.electricity.balance_millipence == pytest.approx(0, abs=PENNY)
    until(story, "2026-01-14T19:14")
    shown = story.electricity
    assert (shown.supply, state(story.shown, shown, story.now)) == (Supply.ON, State.PROTECTED)
    assert protected_until(shown, int(story.home_time)) == at("2026-01-15T10:00")
    assert logged(story, PROTECTED) == [at("2026-01-14T19:12")]
    until(story, "2026-01-15T09:59")
    shown = story.electricity
    assert shown.supply is Supply.ON
    assert shown.balance_millipence == pytest.approx(130 * PENNY - 20 * LOAD_COST - STANDING, abs=PENNY)
    story.wait(minutes=1)
    assert story.electricity.supply is Supply.OFF
    story.wait(seconds=20)
    shown = story.electricity
    assert shown.balance_millipence == 130 * PENNY - 20 * LOAD_COST - STANDING == -420 * PENNY
    assert least_top_up(shown) == 421 * PENNY
    agrees(story)


# ------------------------------------------------------------------------------------------------- clocks are changed

MARCH, OCTOBER = date(2026, 3, 29), date(2026, 10, 25)


@pytest.mark.parametrize(("day", "half_hours"), [(MARCH, 46), (OCTOBER, 50)])
def test_a_day_on_which_clocks_change_costs_its_half_hours_and_one_standing_charge(day: date, half_hours: int):
    story = told(f"{_before(day)}T00:00", *_both())
    until(story, f"{_after(day)}T12:00")
    shown = story.electricity
    assert shown.previous_days[0] == Amount(half_hours * LOAD, half_hours * LOAD * 25)
    assert _spent(story.electricity, day) == half_hours * LOAD * 25 + STANDING
    assert _spent(story.gas, day) == half_hours * FLOW * 100 + GAS_STANDING + 50 * PENNY
    assert [payment.number for payment in story.gas.debt_payments] == [1, 1], "a day's debt, once for each day"
    agrees(story)


def _both() -> tuple[ElectricityPlan, GasPlan]:
    return electric(paid(50 * POUND), load=LOAD), gas(paid(50 * POUND, debts=(DEBT,)), litres=FLOW)


def _spent(meter: Meter, day: date) -> int:
    """By how much the balance fell from the day's first midnight to its last, as the meter noted it then."""
    ends = {each.time: each.balance for each in meter.prepay_snapshots}
    return ends[at(f"{day}T00:00")] - ends[at(f"{_after(day)}T00:00")]


def _before(day: date) -> str:
    return day.replace(day=day.day - 1).isoformat()


def _after(day: date) -> str:
    return day.replace(day=day.day + 1).isoformat()


@pytest.mark.parametrize(("day", "hours"), [(MARCH, 13), (OCTOBER, 15)])
def test_protected_hours_end_at_ten_by_the_clock_on_the_wall_when_clocks_have_changed(day: date, hours: int):
    protected = ProtectedHours(rest=(), holidays=())
    story = told(f"{_before(day)}T19:00", electric(paid(25 * PENNY, protected=protected), load=LOAD))
    until(story, f"{_before(day)}T20:02")
    ten = at(f"{day}T10:00")
    assert story.electricity.supply is Supply.ON
    assert protected_until(story.electricity, int(story.home_time)) == ten
    until(story, f"{day}T09:59")
    assert story.electricity.supply is Supply.ON
    story.wait(minutes=1, seconds=20)
    shown = story.electricity
    assert shown.supply is Supply.OFF
    assert shown.balance_millipence == -hours * LOAD_COST - STANDING
    agrees(story)
