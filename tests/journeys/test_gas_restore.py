"""How gas comes back: armed from afar, turned on by a person; at the meter, by a flow test, by a typed code."""

from __future__ import annotations

import pytest

from ihd.hub.gas_meter import Button
from ihd.hub.gas_supply import ARMED as ARMED_EVENT
from ihd.hub.gas_supply import CONNECT_FAILED
from ihd.hub.head_end import Adjust, TopUpOrder
from ihd.hub.manual_reading import ReadingError, Wrong, shown
from ihd.model.commands import Refused, Stage, may_restore
from ihd.model.credit import CreditStatus, TopUpResult
from ihd.model.supply import GasRestore, Position, Supply
from ihd.model.units import PENNY, POUND
from tests.journeys.gas_home import (
    ARMED,
    FLOW,
    MINUTE,
    OFF,
    ON,
    TRICKLE,
    G,
    burning,
    cut,
    halves,
    han,
    heard,
    logged,
    mend,
    meter,
    press,
    state,
    used,
    worth,
)
from tests.journeys.prepaid import agrees, at
from tests.journeys.story import Story

FULL = 336
REMOTE = GasRestore.REMOTE_WITH_FLOW_CHECK
TESTING = (Supply.ARMED, Position.TESTING)


def ran_out(restore: GasRestore = GasRestore.AT_METER) -> Story:
    """Gas that ran out at a quarter past one; told from a minute past half past one on."""
    story = burning(225, restore=restore)
    halves(story, 3)
    assert (state(story), story.gas.balance_millipence, used(story)) == (OFF, 0, 225)
    return story


def topped_up(restore: GasRestore) -> Story:
    """Ten pounds typed at the display just after; told from a minute past two on, when the meter has heard of it."""
    story = ran_out(restore)
    assert story.top_up(G, story.buy(G, 1_000)).result is TopUpResult.ACCEPTED_SUPPLY_ARMED
    halves(story, 1)
    assert (state(story), story.gas.balance_millipence, meter(story).supply) == (ARMED, 10 * POUND, Supply.ARMED)
    return story


# -------------------------------------------------------------------------------------------------------- at the meter


def test_gas_runs_out_is_topped_up_armed_and_turned_on_at_the_meter():
    story = ran_out()
    story.wait(minutes=10)
    assert press(story, Button.A, Button.B) == [True, False], "off to on does not exist"
    entered = story.top_up(G, story.buy(G, 1_000))
    assert (entered.result, entered.credited, entered.balance) == (
        TopUpResult.ACCEPTED_SUPPLY_ARMED,
        10 * POUND,
        10 * POUND,
    )
    story.wait(minutes=1)
    assert (state(story), story.gas.balance_millipence) == (ARMED, 10 * POUND), "at once in the hub"
    assert meter(story).supply is Supply.OFF, "the valve has not heard of it"
    assert story.gas.next_heard_by == at("2026-01-14T14:00")
    assert len(logged(story, ARMED_EVENT)) == 1

    halves(story, 1)
    assert (state(story), meter(story).supply) == (ARMED, Supply.ARMED)
    assert press(story, Button.B) == [False], "A comes first, to wake it"
    halves(story, 5)
    assert (state(story), used(story)) == (ARMED, 225), "arming does not expire, and opens nothing"
    assert press(story, Button.A, Button.B) == [True, True]
    story.wait(seconds=45)
    assert (state(story), meter(story).position) == (ARMED, Position.TESTING), "told when it is over"
    story.wait(minutes=1)
    assert (state(story), story.gas.gas_restore) == (ON, GasRestore.AT_METER)
    halves(story, 4)
    assert story.gas.balance_millipence < 10 * POUND - worth(3 * FLOW)
    agrees(story)


def test_pressing_a_fetches_what_waits_for_the_meter():
    story = ran_out()
    story.wait(minutes=10)
    story.top_up(G, story.buy(G, 1_000))
    assert press(story, Button.A, Button.B) == [True, True]
    story.wait(minutes=2)
    assert (state(story), heard(story)) == (ON, at("2026-01-14T13:42:01")), "when the test was over, not at two"
    agrees(story)


def test_with_a_tap_left_open_gas_stays_off_at_the_meter_and_the_display_says_why():
    story = topped_up(GasRestore.AT_METER)
    meter(story).taps_open = True
    assert press(story, Button.A, Button.B) == [True, True]
    story.wait(minutes=2)
    assert (state(story), meter(story).position) == (ARMED, Position.SHUT)
    assert len(logged(story, CONNECT_FAILED)) == 1
    meter(story).taps_open = False
    assert press(story, Button.A, Button.B) == [True, True]
    story.wait(minutes=2)
    assert state(story) == ON
    agrees(story)


def test_a_hub_that_restores_gas_at_the_meter_refuses_the_display():
    story = topped_up(GasRestore.AT_METER)
    assert story.gas.gas_restore is GasRestore.AT_METER
    assert not may_restore(story.gas.fuel, story.gas.supply, story.gas.gas_restore), "so no button is shown"
    asked = story.restore(G)
    assert (asked.stage, asked.refused) == (Stage.REFUSED, Refused.BY_METER)
    halves(story, 2)
    assert (state(story), used(story)) == (ARMED, 225)
    agrees(story)


def test_gas_armed_with_too_little_is_off_again_when_it_is_gone():
    story = ran_out()
    story.top_up(G, story.buy(G, 2))
    halves(story, 1)
    assert state(story) == ARMED
    story.home.head_end.send(Adjust(story.gas.meter, -2 * PENNY))
    story.wait(minutes=1)
    assert (state(story), story.gas.balance_millipence) == (OFF, 0)
    assert press(story, Button.A, Button.B) == [True, False], "waking it told it so"
    agrees(story)


def test_emergency_credit_arms_gas_and_is_paid_back_before_gas_comes_back():
    story = ran_out()
    assert story.choose_emergency_credit(G).stage is Stage.ACCEPTED
    halves(story, 1)
    assert (state(story), story.gas.emergency_credit) == (ARMED, 10 * POUND)
    assert press(story, Button.A, Button.B) == [True, True]
    halves(story, 3)
    assert state(story) == ON
    assert story.gas.credit_status is not None
    assert story.gas.credit_status & CreditStatus.EMERGENCY_IN_USE
    spent = 10 * POUND - (story.gas.emergency_credit or 0)
    assert (story.gas.balance_millipence, spent) == (0, worth(used(story) - 225 - TRICKLE))
    assert meter(story).cut_off == meter(story).litres - TRICKLE + 10_000 - spent * 10 // PENNY

    cut(story)
    halves(story, 2)
    mend(story)
    halves(story, 1)
    assert han(story) == (False, FULL - 2), "a loan does not fill the delay"
    owed = worth(used(story) - 225 - TRICKLE)
    entered = story.top_up(G, story.buy(G, 1_000))
    assert (entered.result, entered.balance) == (TopUpResult.ACCEPTED_SUPPLY_ON, 10 * POUND - owed)
    halves(story, 1)
    assert (han(story), story.gas.emergency_credit) == ((False, FULL), 10 * POUND)
    agrees(story)


# -------------------------------------------------------------------------------------------------- from the display


def test_gas_is_restored_from_the_display_by_a_flow_test():
    story = topped_up(REMOTE)
    story.wait(minutes=10)
    assert may_restore(story.gas.fuel, story.gas.supply, story.gas.gas_restore)
    assert story.restore(G).stage is Stage.ACCEPTED
    assert state(story) == ARMED, "asked for, and nothing more"
    assert story.gas.next_heard_by == at("2026-01-14T14:30")
    again = story.restore(G)
    assert (again.stage, again.refused) == (Stage.REFUSED, Refused.BY_METER), "one test for each wish"
    story.wait(seconds=at("2026-01-14T14:29:59") - story.home_time)
    assert (state(story), meter(story).position) == (ARMED, Position.SHUT)
    story.wait(seconds=45)
    assert (state(story), used(story)) == (TESTING, 225), "a minute's test"
    story.wait(seconds=45)
    assert (state(story), heard(story)) == (ON, at("2026-01-14T14:31"))
    halves(story, 1)
    assert story.gas.balance_millipence == 10 * POUND - worth(FLOW - TRICKLE)
    agrees(story)


def test_with_a_tap_left_open_gas_stays_armed_and_the_display_may_ask_again():
    story = topped_up(REMOTE)
    meter(story).taps_open = True
    assert story.restore(G).stage is Stage.ACCEPTED
    story.wait(seconds=at("2026-01-14T14:30:30") - story.home_time)
    assert state(story) == TESTING
    story.wait(minutes=1)
    assert (state(story), meter(story).position) == (ARMED, Position.SHUT)
    assert logged(story, CONNECT_FAILED) == [at("2026-01-14T14:31")]
    halves(story, 4)
    assert state(story) == ARMED, "it does not try again by itself"
    taken = used(story) - 225
    assert (taken, story.gas.balance_millipence) == (3, 10 * POUND - worth(3)), "what escaped in the test is paid for"

    meter(story).taps_open = False
    assert story.restore(G).stage is Stage.ACCEPTED
    halves(story, 1.1)
    assert state(story) == ON
    assert len(logged(story, CONNECT_FAILED)) == 1
    agrees(story)


def test_the_credit_is_checked_again_when_the_meter_is_heard():
    story = topped_up(REMOTE)
    story.wait(minutes=10)
    assert story.restore(G).stage is Stage.ACCEPTED
    story.home.head_end.send(Adjust(story.gas.meter, -10 * POUND))
    story.wait(minutes=1)
    assert state(story) == OFF
    halves(story, 2)
    assert (state(story), meter(story).position, used(story)) == (OFF, Position.SHUT, 225)
    story.top_up(G, story.buy(G, 1_000))
    halves(story, 2)
    assert state(story) == ARMED, "the wish of then is forgotten: a person has to ask again"
    assert story.restore(G).stage is Stage.ACCEPTED
    halves(story, 1.1)
    assert state(story) == ON
    agrees(story)


def test_gas_that_is_off_cannot_be_asked_for():
    story = ran_out(REMOTE)
    asked = story.restore(G)
    assert (asked.stage, asked.refused) == (Stage.REFUSED, Refused.BY_METER)
    assert state(story) == OFF


# ------------------------------------------------------------------------------------------------------- typed by hand


def lost(litres: int = 2_700) -> Story:
    """Paid for until three in the morning, not heard since half past twelve; the delay kept gas on for a week."""
    story = burning(litres)
    halves(story, 1)
    cut(story)
    halves(story, 340)
    assert (han(story), meter(story).position, used(story)) == ((True, 0), Position.SHUT, 337 * FLOW)
    assert (state(story), story.gas.balance_millipence) == (ON, worth(litres - FLOW)), "the hub knows no better"
    return story


def test_a_reading_typed_at_the_hub_brings_the_account_up_to_date():
    story = lost()
    supply = story.account(G).supply
    assert press(story, Button.EMERGENCY) == [False], "the delay is over"
    reading = meter(story).reading
    assert len(reading) == 10
    assert supply.take_reading(reading, int(story.home_time)) is None, "nothing is paid for"
    story.wait(minutes=2)
    assert story.gas.balance_millipence == -worth(337 * FLOW - 2_700)
    halves(story, 1)
    assert story.gas.register_litres == meter(story).litres
    assert (han(story), story.gas.han_failed_since) == ((True, 0), at("2026-01-14T12:30")), "typing is not hearing"
    mend(story)
    halves(story, 1)
    assert (state(story), story.gas.balance_millipence) == (OFF, -worth(337 * FLOW - 2_700)), "charged once"
    agrees(story)


def test_a_re_open_code_opens_the_valve_for_what_is_paid_until_the_meter_is_heard():
    story = lost()
    supply = story.account(G).supply
    supply.take_reading(meter(story).reading, int(story.home_time))
    owed = worth(337 * FLOW - 2_700)
    story.home.head_end.send(TopUpOrder(story.gas.meter, story.home.sell(story.gas.meter, 3_000)))
    story.wait(minutes=2)
    assert (story.gas.supply, story.gas.balance_millipence) == (Supply.ON, 30 * POUND - owed)
    paid = 30_000 - (337 * FLOW - 2_700)
    assert paid == 2_370
    code = supply.take_reading(meter(story).reading, int(story.home_time))
    assert code is not None
    assert (len(code), code[:2]) == (8, "02"), "whole cubic metres, out of 2.37"
    assert not meter(story).enter("99" + code[2:]), "another sum is another code"
    assert meter(story).enter(f"{code[:4]} {code[4:]}")
    halves(story, 10)
    assert (meter(story).position, used(story)) == (Position.OPEN, 337 * FLOW + 10 * FLOW)
    assert not meter(story).enter(code), "once"

    mend(story)
    halves(story, 1)
    assert (state(story), han(story)) == (ON, (False, FULL))
    burnt = used(story) - 3 * TRICKLE - 337 * FLOW  # it is three minutes past the report
    assert story.gas.balance_millipence == worth(paid - burnt)
    assert meter(story).cut_off == meter(story).litres - 3 * TRICKLE + paid - burnt
    assert not meter(story).enter(code)
    agrees(story)


def test_a_re_open_code_gives_what_it_says_and_no_more():
    story = lost()
    supply = story.account(G).supply
    story.home.head_end.send(TopUpOrder(story.gas.meter, story.home.sell(story.gas.meter, 3_000)))
    story.wait(minutes=2)
    code = supply.take_reading(meter(story).reading, int(story.home_time))
    assert code is not None
    assert meter(story).enter(code)
    halves(story, 48)
    assert (meter(story).position, used(story)) == (Position.SHUT, 337 * FLOW + 2_000)
    mend(story)
    halves(story, 1)
    assert (state(story), story.gas.balance_millipence) == (ARMED, worth(370)), "there is a little left"
    assert press(story, Button.A, Button.B) == [True, True]
    story.wait(seconds=2 * MINUTE)
    assert state(story) == ON
    agrees(story)


@pytest.mark.parametrize(("slip", "reason"), [(1, Wrong.CHECK), (0, Wrong.BEHIND), (2, Wrong.AHEAD), (3, Wrong.DIGITS)])
def test_a_reading_that_cannot_be_is_refused_and_changes_nothing(slip: int, reason: Wrong):
    story = lost()
    gas = story.home.gas
    assert gas is not None
    serial, true = gas.plan.serial, meter(story).reading
    typed = (
        shown(gas.litres - 1, serial),
        true[:3] + str((int(true[3]) + 1) % 10) + true[4:],
        shown(gas.litres + 6_000 * 171, serial),
        true[:9],
    )[slip]
    before = story.gas.balance_millipence
    with pytest.raises(ReadingError) as refused:
        story.account(G).supply.take_reading(typed, int(story.home_time))
    assert refused.value.reason is reason
    story.wait(minutes=2)
    assert (state(story), story.gas.balance_millipence) == (ON, before)
    agrees(story)
