"""A prepaid electricity supply: cut at the second its credit ends, armed by money, turned on by nobody but a person."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from ihd import wiring
from ihd.hub.accounts import Accounts
from ihd.hub.head_end import Adjust, Arm, SupplierOff
from ihd.hub.home import Home
from ihd.hub.plan import HOMES, AccountPlan
from ihd.hub.protected_hours import ProtectedHours
from ihd.model.credit import PaymentMode
from ihd.model.half_hours import HALF_HOUR
from ihd.model.supply import Act, Position, Supply
from ihd.model.units import PENNY, POUND
from tests.hub.asking import moment

START = moment("2024-01-15T11:00:00+00:00")
PROFILES = wiring.profiles()


def home(balance: int, protected: ProtectedHours | None = None) -> Home:
    plan = HOMES["electricity-only"](PROFILES, START)
    account = AccountPlan(mode=PaymentMode.PREPAYMENT, balance=balance, protected=protected or ProtectedHours.never())
    (meter,) = plan.electricity
    return Home(replace(plan, electricity=(replace(meter, account=account),)), START)


def account(of: Home):
    (found,) = of.accounts.by_endpoint.values()
    return found


def test_supply_is_cut_in_the_second_in_which_credit_ends_and_not_before():
    short = home(5 * PENNY)
    meter, purses = short.electricity, account(short).purses
    while meter.supply is Supply.ON:
        before = account(short).balance
        short.run_to(short.now + 1)
    assert before > 0 >= purses.balance > before - 2 * PENNY
    assert meter.position is Position.SHUT
    register = meter.wh
    short.run_to(short.now + 5 * HALF_HOUR)
    assert (meter.wh, meter.watts) == (register, 0)


STEPS = st.lists(st.integers(1, 3_000), min_size=1, max_size=8)


def same_whenever_it_is_asked(run, phases=tuple(Phase)):
    @settings(max_examples=10, deadline=None, phases=phases, suppress_health_check=[HealthCheck.too_slow])
    @given(STEPS)
    def holds(steps):
        asked, left_alone = home(2 * PENNY), home(2 * PENNY)
        for step in steps:
            run(asked, asked.now + step)
        left_alone.run_to(asked.now)
        assert account(asked).balance == account(left_alone).balance
        assert asked.electricity.supply is left_alone.electricity.supply
        assert asked.electricity.wh == left_alone.electricity.wh

    holds()


def test_what_an_account_comes_to_does_not_depend_on_when_it_is_looked_at():
    same_whenever_it_is_asked(lambda asked, now: asked.run_to(now))


def test_the_property_finds_a_home_that_looks_only_when_asked(monkeypatch):
    stop = Accounts.next_stop
    with pytest.raises(AssertionError):
        same_whenever_it_is_asked(
            lambda asked, now: (
                monkeypatch.setattr(Accounts, "next_stop", lambda self, at, limit: (limit, True)),
                asked.run_to(now),
                monkeypatch.setattr(Accounts, "next_stop", stop),
            ),
            phases=[Phase.generate],
        )


def cut(balance: int = 5 * PENNY) -> Home:
    found = home(balance)
    found.run_to(START + 3 * HALF_HOUR)
    assert found.electricity.supply is Supply.OFF
    return found


@pytest.mark.parametrize("act", [Act.PERSON_AT_METER, Act.PERSON_AT_DISPLAY, Act.SUPPLIER_OFF, Act.CREDIT_GONE])
def test_nothing_turns_on_what_is_off(act):
    off = cut()
    assert not off.electricity.act(act)
    off.electricity.press_a()
    assert not off.electricity.press_b()
    assert off.electricity.supply is Supply.OFF


def test_money_arms_and_only_a_awake_meter_and_b_turn_it_on():
    found = cut()
    (at,) = found.accounts.by_endpoint
    found.head_end.send(Adjust(at, POUND))
    found.run_to(found.now + 1)
    meter = found.electricity
    assert (meter.supply, meter.watts) == (Supply.ARMED, 0)
    assert not meter.press_b(), "the meter sleeps until A is pressed"
    meter.press_a()
    assert meter.press_b()
    assert (meter.supply, meter.position) == (Supply.ON, Position.OPEN)
    register = meter.wh
    found.run_to(found.now + HALF_HOUR)
    assert 0 < meter.wh - register < 3_000, "what was not used while it was off is not caught up"


def test_armed_goes_off_again_when_the_credit_goes():
    found = cut()
    (at,) = found.accounts.by_endpoint
    found.head_end.send(Adjust(at, 10 * PENNY))
    found.run_to(found.now + 1)
    assert found.electricity.supply is Supply.ARMED
    found.head_end.send(Adjust(at, -20 * PENNY))
    found.run_to(found.now + 1)
    assert found.electricity.supply is Supply.OFF


def test_what_the_supplier_turned_off_only_the_supplier_arms():
    found = home(10 * POUND)
    (at,) = found.accounts.by_endpoint
    found.head_end.cut_off(at, "theft")
    found.run_to(START + 1)
    assert found.electricity.supply is Supply.OFF
    found.head_end.send(Adjust(at, POUND))
    found.run_to(START + HALF_HOUR)
    assert found.electricity.supply is Supply.OFF
    found.head_end.send(Arm(at))
    found.run_to(START + HALF_HOUR + 1)
    assert found.electricity.supply is Supply.ARMED


def test_a_command_the_head_end_never_sent_cuts_nobody_off():
    found = home(10 * POUND)
    (at,) = found.accounts.by_endpoint
    assert found.accounts.orders.cut_off(SupplierOff(at, 1, "an impostor"), START) == []
    assert found.electricity.supply is Supply.ON
    assert 0x8155 in [code for _, code, _ in found.accounts.take_events()]


def test_protected_hours_spare_the_supply_and_their_end_does_not():
    found = home(5 * PENNY, ProtectedHours())
    found.run_to(moment("2024-01-15T15:59:00+00:00"))
    assert found.electricity.supply is Supply.OFF, "at noon nothing is protected"

    spared = home(60 * PENNY, ProtectedHours())
    spared.run_to(moment("2024-01-16T09:59:59+00:00"))
    assert spared.electricity.supply is Supply.ON
    assert account(spared).balance < 0
    spared.run_to(moment("2024-01-16T10:00:00+00:00"))
    assert spared.electricity.supply is Supply.OFF
