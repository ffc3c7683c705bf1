"""What the supplier does from afar: sends credit, cuts off and arms, changes the mode; and days without the WAN."""

from pathlib import Path

from ihd.hub.deeds import DEEDS
from ihd.hub.head_end import Arm, ChangeMode, ChangePrices, SupplierOff, TopUpOrder
from ihd.hub.store import Store
from ihd.model.commands import Refused, Stage
from ihd.model.credit import PaymentMode, TopUpResult
from ihd.model.supply import Position, Supply
from ihd.model.units import PENNY, POUND, Fuel
from ihd.view.prepay_facts import State, state
from tests.journeys.prepaid import (
    SHARED_DEBT,
    STANDING,
    agrees,
    at,
    electric,
    gas,
    heat,
    heated,
    paid,
    pass_by,
    restarted,
    told,
    until,
)
from tests.journeys.story import Story

E, G = Fuel.ELECTRICITY, Fuel.GAS
FOLLOWED, NOT_FOLLOWED = 0x8154, 0x8155


def home(balance: int = 5 * POUND, *, store: Store | None = None) -> Story:
    """Electricity with ``balance`` left and £5 of gas, on a Wednesday at twenty to eleven, no standing charge."""
    return told("2026-01-14T10:40", electric(paid(balance), standing=0), gas(paid(5 * POUND)), store=store)


def logged(story: Story, code: int) -> list[int]:
    return [event.time for event in story.shown.events if (event.meter, event.code) == (story.electricity.meter, code)]


# --------------------------------------------------------------------------------------------------------- the WAN


def test_credit_sent_over_the_wan_is_shown_without_anybody_asking():
    story = home()
    meter = story.electricity.meter
    sale = story.home.sell(meter, 1_000)
    story.home.head_end.send(TopUpOrder(meter, sale))
    story.wait(seconds=15)
    assert story.electricity.balance_millipence == 15 * POUND
    assert [(entry.millipence, entry.last_four) for entry in story.electricity.top_ups] == [
        (10 * POUND, sale.digits[-4:])
    ]
    assert story.shown.commands == (), "no command of this display is settled by it"
    agrees(story)


def test_three_days_without_the_wan_delay_what_was_sent_and_stop_nothing_else(tmp_path: Path):
    path = tmp_path / "hub.sqlite"
    store = Store(path)
    story = home(store=store)
    meter = story.electricity.meter
    story.home.head_end.wan_up = False
    sent = story.home.sell(meter, 2_000)
    story.home.head_end.send(TopUpOrder(meter, sent))
    heated(story, 2)
    assert story.electricity.balance_millipence == 3 * POUND, "it waits for the WAN"

    until(story, "2026-01-15T12:00")
    assert story.top_up(E, story.buy(E, 500)).balance == 8 * POUND, "a code from a shop is typed"
    heated(story, 4)
    assert story.electricity.balance_millipence == 4 * POUND
    story.wait(seconds=10)
    store.close()
    restarted(story, path, seconds=60)
    assert not story.home.head_end.wan_up
    assert story.electricity.balance_millipence == 4 * POUND

    until(story, "2026-01-17T10:40")
    assert story.electricity.balance_millipence == 4 * POUND
    story.home.head_end.wan_up = True
    story.wait(seconds=15)
    assert story.electricity.balance_millipence == 24 * POUND
    story.wait(minutes=5)
    assert [entry.millipence for entry in story.electricity.top_ups] == [20 * POUND, 5 * POUND]
    assert story.top_up(E, sent.digits).result is TopUpResult.DUPLICATE
    agrees(story)


def test_what_was_sent_while_the_wan_was_down_is_typed_first_and_credited_once():
    story = home()
    meter = story.electricity.meter
    story.home.head_end.wan_up = False
    sale = story.home.sell(meter, 1_000)
    story.home.head_end.send(TopUpOrder(meter, sale))
    assert story.top_up(E, sale.digits).balance == 15 * POUND
    pass_by(story, 3 * 86_400)
    story.home.head_end.wan_up = True
    story.wait(minutes=1)
    agrees(story)
    assert story.electricity.balance_millipence == 15 * POUND
    assert len(story.electricity.top_ups) == 1


# ---------------------------------------------------------------------------------------------------------- prices


def test_other_prices_are_told_at_once_paid_from_their_start_and_not_forgotten(tmp_path: Path):
    path = tmp_path / "hub.sqlite"
    store = Store(path)
    story = home(store=store)
    DEEDS["prices_next_half_hour"].do(story.home, 100)
    DEEDS["prices_midnight"].do(story.home, 20)
    DEEDS["prices_midnight"].do(story.home, -50)
    story.wait(seconds=30)
    coming = [tariff for tariff in story.electricity.tariffs if tariff.start > story.home_time]
    assert [(tariff.start, tariff.prices) for tariff in coming] == [
        (at("2026-01-14T11:00"), ((50_000,),)),
        (at("2026-01-15T00:00"), ((25_000,),)),
    ], "the second change of that midnight replaces the first"
    assert [price.millipence_per_kwh for price in story.electricity.prices_ahead] == [50_000, 25_000]

    heat(story, on=True)
    pass_by(story, 49 * 60)
    heat(story, on=False)
    story.wait(seconds=30)
    assert story.electricity.price is not None
    assert story.electricity.price.millipence_per_kwh == 50_000
    assert story.electricity.balance_millipence is not None
    spent = 5 * POUND - story.electricity.balance_millipence
    assert abs(spent - (POUND * 19 // 60 + 2 * POUND * 30 // 60)) < 8 * PENNY, "a pound an hour, then two"

    story.home.head_end.wan_up = False
    DEEDS["prices_next_half_hour"].do(story.home, 10)
    pass_by(story, 3_600)
    assert story.electricity.price.millipence_per_kwh == 50_000, "it waits for the WAN"
    store.close()
    restarted(story, path, seconds=60)
    story.home.head_end.wan_up = True
    pass_by(story, 3_600)
    assert story.electricity.price.millipence_per_kwh == 55_000, "on top of what the hub remembers"
    agrees(story)


def test_a_price_that_no_home_pays_changes_nothing():
    story = home()
    for number in range(4):
        start = at("2026-01-14T11:00") + number * 1_800
        story.home.head_end.send(ChangePrices(story.electricity.meter, 200, start))
    story.wait(seconds=10)
    assert [tariff.prices for tariff in story.electricity.tariffs][-2:] == [((225_000,),), ((675_000,),)]
    assert logged(story, NOT_FOLLOWED)


# ------------------------------------------------------------------------------------------------ cut off from afar


def test_a_cut_off_that_the_head_end_confirms_is_followed_and_only_the_supplier_lifts_it():
    story = home()
    meter = story.electricity.meter
    story.home.head_end.cut_off(meter, "work on the line")
    story.wait(seconds=15)
    assert story.electricity.supply is Supply.OFF
    assert logged(story, FOLLOWED)
    agrees(story)
    assert state(story.shown, story.electricity, story.now) is State.OFF_BY_SUPPLIER

    assert story.top_up(E, story.buy(E, 1_000)).result is TopUpResult.ACCEPTED_SUPPLY_OFF
    refused = story.restore(E)
    assert (refused.stage, refused.refused) == (Stage.REFUSED, Refused.BY_METER)
    story.wait(hours=1)
    assert story.electricity.supply is Supply.OFF, "money does not lift what the supplier holds"

    story.home.head_end.send(Arm(meter))
    story.wait(seconds=15)
    assert (story.electricity.supply, story.home.electricity.position) == (Supply.ARMED, Position.SHUT)
    assert story.restore(E).accepted
    agrees(story)
    assert story.electricity.supply is Supply.ON


def test_a_cut_off_that_the_head_end_never_sent_is_not_followed_and_is_logged():
    story = home()
    meter = story.electricity.meter
    story.home.run_to(story.home_time)
    story.home.accounts.orders.cut_off(SupplierOff(meter, 666, "from nobody"), int(story.home_time))
    story.wait(minutes=10)
    assert story.electricity.supply is Supply.ON
    assert len(logged(story, NOT_FOLLOWED)) == 1
    agrees(story)


def test_a_cut_off_with_nobody_to_confirm_it_is_given_up_after_five_minutes():
    story = home()
    meter = story.electricity.meter
    order = story.home.head_end.cut_off(meter, "arrears", due=int(story.home_time) + 3_600)
    story.home.head_end.wan_up = False
    came = int(story.home_time)
    story.home.run_to(came)
    story.home.accounts.orders.cut_off(order, came)
    story.wait(minutes=4, seconds=58)
    assert logged(story, NOT_FOLLOWED) == []
    story.wait(seconds=10)
    assert logged(story, NOT_FOLLOWED) == [came + 300]
    story.wait(hours=1)
    assert story.electricity.supply is Supply.ON
    agrees(story)


# -------------------------------------------------------------------------------------------------- a change of mode


def to_credit(story: Story) -> None:
    story.home.head_end.send(ChangeMode(story.electricity.meter, PaymentMode.CREDIT))
    story.wait(minutes=2)


def test_a_home_goes_to_credit_and_back_each_beginning_at_nothing():
    story = told("2026-01-14T10:40", electric(paid(5 * POUND)), gas(paid(5 * POUND)))
    heated(story, 1)
    to_credit(story)
    shown = story.electricity
    assert (shown.payment_mode, shown.balance_millipence, shown.supply) == (PaymentMode.CREDIT, 0, Supply.ON)
    assert story.account(E).closing == 4 * POUND
    assert story.shown.messages[0].text == "You now pay for electricity by bill. Credit left: £4.00."
    assert story.gas.payment_mode is PaymentMode.PREPAYMENT, "the other fuel goes on as it was"
    refused = story.top_up(E, story.buy(E, 1_000))
    assert (refused.stage, refused.refused) == (Stage.REFUSED, Refused.NOT_OFFERED)
    assert story.choose_emergency_credit(E).stage is Stage.REFUSED

    heated(story, 3)
    assert story.electricity.balance_millipence == 3 * POUND, "owed now, not left"
    until(story, "2026-01-15T00:10")
    assert story.electricity.balance_millipence == 3 * POUND + STANDING
    assert story.electricity.supply is Supply.ON

    story.home.head_end.send(ChangeMode(story.electricity.meter, PaymentMode.PREPAYMENT))
    story.wait(minutes=2)
    shown = story.electricity
    assert (shown.payment_mode, shown.balance_millipence) == (PaymentMode.PREPAYMENT, 0)
    assert story.account(E).closing == 3 * POUND + STANDING
    assert story.shown.messages[0].text.startswith("You now pay for electricity in advance. Your last bill: £3.")
    assert shown.supply is Supply.OFF, "nothing is paid for, and no hours are protected here"
    assert story.top_up(E, story.buy(E, 1_000)).result is TopUpResult.ACCEPTED_SUPPLY_ARMED
    assert story.restore(E).accepted
    heated(story, 1)
    assert story.electricity.balance_millipence == 9 * POUND
    agrees(story)


def test_a_changed_mode_and_its_closing_amount_outlive_the_hub(tmp_path: Path):
    store = Store(tmp_path / "hub.sqlite")
    story = home(store=store)
    to_credit(story)
    store.close()
    restarted(story, tmp_path / "hub.sqlite", seconds=60)
    shown = story.electricity
    assert (shown.payment_mode, shown.balance_millipence, shown.supply) == (PaymentMode.CREDIT, 0, Supply.ON)
    assert story.account(E).closing == 5 * POUND
    assert story.gas.payment_mode is PaymentMode.PREPAYMENT
    agrees(story)


def test_a_supply_off_for_want_of_credit_is_armed_by_a_change_to_credit_and_not_turned_on():
    story = home(POUND)
    heated(story, 2)
    assert story.electricity.supply is Supply.OFF
    to_credit(story)
    story.wait(minutes=8)
    assert (story.electricity.supply, story.home.electricity.position) == (Supply.ARMED, Position.SHUT)
    assert story.restore(E).accepted
    story.wait(seconds=15)
    assert story.electricity.supply is Supply.ON
    agrees(story)


def test_a_debt_and_a_loan_are_in_the_closing_amount_of_a_change_to_credit():
    story = told("2026-01-14T10:40", electric(paid(2 * POUND, debts=(SHARED_DEBT,)), standing=0))
    assert story.choose_emergency_credit(E).accepted
    heated(story, 5)
    assert story.electricity.emergency_credit == 7 * POUND
    to_credit(story)
    assert story.account(E).closing == -53 * POUND
    assert story.electricity.balance_millipence == 0
    agrees(story)
