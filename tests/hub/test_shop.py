"""What a person does in the simulated home besides a display: buys codes, presses buttons, lets credit run out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ihd import wiring
from ihd.hub.home import Home
from ihd.hub.shop import serve
from ihd.hub.terms import Terms
from ihd.model import utrn
from ihd.model.commands import Stage
from ihd.model.credit import TopUpResult
from ihd.model.reports import PROTECTED
from ihd.model.shop import Buy, BuyAndSend, Confirm, Flaw, Leave, Outcome, Protect, Wake, Wanted
from ihd.model.supply import Position, Supply
from ihd.model.units import PENNY, POUND, Fuel
from ihd.model.utrn import UtrnError, UtrnReason
from tests.hub.prepaying import at
from tests.journeys.story import Story

#: A Wednesday, when a supply may be cut; and its evening, when it may not.
NOON, EVENING = at("2026-10-28T12:00"), at("2026-10-28T19:00")


def story(start: int = NOON, home: str = "prepay") -> Story:
    told = Story(wiring.plan(home, wiring.profiles(), start), start, may_command=True)
    told.wait(minutes=1)
    return told


def ask(told: Story, wanted: Wanted) -> tuple[Outcome, str]:
    """Ask for something, and give displays the time to hear of it."""
    answer = serve(told.home, wanted)
    told.wait(seconds=12)
    return answer.outcome, answer.code


def protected(told: Story) -> bool:
    """Whether the display knows hours in which nothing is cut."""
    hours = told.electricity.protected_hours
    return hours is not None and hours.tier_at(int(told.home_time)) == PROTECTED


def test_electricity_runs_out_is_topped_up_and_turned_on_at_the_meter() -> None:
    told = story()
    meter = told.electricity.meter
    assert ask(told, Confirm(meter))[0] is Outcome.NOTHING_TO_CONFIRM
    assert ask(told, Leave(meter, 0)) == (Outcome.TAKEN, "")
    assert (told.electricity.supply, told.electricity.balance_millipence) == (Supply.OFF, 0)
    outcome, code = ask(told, Buy(meter, 1_000))
    assert outcome is Outcome.SOLD
    assert told.top_up(Fuel.ELECTRICITY, code).credited == 10 * POUND
    assert ask(told, Confirm(meter))[0] is Outcome.TURNED_ON
    assert told.electricity.supply is Supply.ON


def test_gas_runs_out_once_the_meter_is_woken_and_comes_back_after_its_test() -> None:
    told = story()
    meter = told.gas.meter
    ask(told, Leave(meter, 0))
    assert told.gas.supply is Supply.ON
    assert ask(told, Wake(meter))[0] is Outcome.WOKEN
    told.wait(minutes=1)
    assert (told.gas.supply, told.gas.position) == (Supply.OFF, Position.SHUT)
    assert told.top_up(Fuel.GAS, ask(told, Buy(meter, 500))[1]).result is TopUpResult.ACCEPTED_SUPPLY_ARMED
    assert ask(told, Confirm(meter))[0] is Outcome.TESTING
    told.wait(minutes=2)
    assert (told.gas.supply, told.gas.position) == (Supply.ON, Position.OPEN)
    assert ask(told, Confirm(meter))[0] is Outcome.NOTHING_TO_CONFIRM


def test_the_supplier_sends_a_top_up_by_itself() -> None:
    told = story()
    before = told.account(Fuel.GAS).balance
    assert ask(told, BuyAndSend(told.gas.meter, 2_000)) == (Outcome.SENT, "")
    assert told.account(Fuel.GAS).balance == before + 20 * POUND


def test_a_code_with_one_digit_wrong_is_known_as_such_before_it_is_sent() -> None:
    told = story()
    _, code = ask(told, Buy(told.electricity.meter, 1_000, Flaw.WRONG_DIGIT))
    with pytest.raises(UtrnError) as caught:
        utrn.parse(code)
    assert caught.value.reason is UtrnReason.CHECK_DIGIT


@pytest.mark.parametrize(
    ("flaw", "result"), [(Flaw.TOO_LARGE, TopUpResult.TOO_LARGE), (Flaw.OTHER_METER, TopUpResult.INVALID)]
)
def test_other_flaws_are_the_meters_to_find(flaw: Flaw, result: TopUpResult) -> None:
    told = story()
    _, code = ask(told, Buy(told.electricity.meter, 1_000, flaw))
    pending = told.top_up(Fuel.ELECTRICITY, code)
    assert (pending.stage, pending.result) == (Stage.REFUSED, result)


def test_the_code_for_the_other_meter_is_good_there() -> None:
    told = story()
    _, code = ask(told, Buy(told.electricity.meter, 1_000, Flaw.OTHER_METER))
    assert told.top_up(Fuel.GAS, code).accepted


def test_a_little_can_be_left_and_less_than_that_is_not_taken() -> None:
    told = story()
    meter = told.gas.meter
    assert ask(told, Leave(meter, 5 * PENNY))[0] is Outcome.TAKEN
    assert told.gas.balance_millipence == 5 * PENNY
    assert ask(told, Leave(meter, 5 * PENNY))[0] is Outcome.NOTHING_TO_TAKE


def test_in_the_evening_supply_stays_on_until_nothing_is_protected() -> None:
    told = story(EVENING)
    ask(told, Leave(told.electricity.meter, 0))
    assert told.electricity.supply is Supply.ON
    assert protected(told)
    assert ask(told, Protect(False))[0] is Outcome.UNPROTECTED
    assert told.electricity.supply is Supply.OFF
    assert not protected(told), "the display is told at once"
    assert ask(told, Protect(True))[0] is Outcome.PROTECTED
    assert protected(told)
    assert told.electricity.supply is Supply.OFF


def test_a_code_that_the_supplier_has_sent_already_is_of_no_use_when_typed() -> None:
    told = story()
    meter = told.electricity.meter
    outcome, code = ask(told, Buy(meter, 1_000, Flaw.USED))
    assert outcome is Outcome.SOLD
    before = told.electricity.balance_millipence
    assert told.top_up(Fuel.ELECTRICITY, code).result is TopUpResult.DUPLICATE
    assert told.electricity.balance_millipence == before


def test_nothing_is_sold_for_a_meter_that_takes_no_codes() -> None:
    billed = story(home="default")
    assert ask(billed, Buy(billed.electricity.meter, 1_000))[0] is Outcome.NOT_SOLD
    assert ask(billed, Buy(99, 1_000))[0] is Outcome.NOT_SOLD


def test_there_is_no_code_for_another_meter_where_there_is_none_and_none_of_nothing() -> None:
    plan = wiring.plan("prepay", wiring.profiles(), NOON)
    home = Home(replace(plan, gas=None), NOON)
    (meter,) = home.accounts.by_endpoint
    assert serve(home, Buy(meter, 1_000, Flaw.OTHER_METER)).outcome is Outcome.NOT_SOLD
    assert serve(home, Buy(meter, 0)).outcome is Outcome.NOT_SOLD
    assert serve(home, BuyAndSend(meter, 0)).outcome is Outcome.NOT_SOLD


def test_too_large_is_more_than_any_terms_allow() -> None:
    plan = wiring.plan("prepay", wiring.profiles(), NOON)
    (electricity,) = plan.electricity
    account = replace(electricity.account, terms=Terms(max_top_up=9_950 * PENNY, max_balance=500 * POUND))
    home = Home(replace(plan, electricity=(replace(electricity, account=account),)), NOON)
    meter = next(iter(home.accounts.by_endpoint))
    assert utrn.parse(serve(home, Buy(meter, 500, Flaw.TOO_LARGE)).code).pence == 10_100


def test_an_answer_is_printed_without_its_code() -> None:
    told = story()
    answer = serve(told.home, Buy(told.electricity.meter, 1_000))
    assert repr(answer) == "Answer(SOLD)"
