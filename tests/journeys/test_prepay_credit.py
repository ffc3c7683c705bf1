"""What becomes of money: emergency credit from its offer to its repayment, and the five sums of hub.md section 4."""

from ihd.hub.protected_hours import ProtectedHours
from ihd.model.commands import Refused, Stage
from ihd.model.credit import Credit, TopUpResult, credit
from ihd.model.supply import Supply
from ihd.model.units import PENNY, POUND, Fuel
from ihd.view.prepay_facts import emergency_owed, least_top_up
from tests.journeys.prepaid import SHARED_DEBT, agrees, electric, heat, heated, paid, told, until
from tests.journeys.story import Story

E = Fuel.ELECTRICITY


def bought(story: Story, pence: int):
    """A code is bought and typed at the display; return what became of it."""
    pending = story.top_up(E, story.buy(E, pence))
    story.wait(seconds=20)
    return pending


def on_a_loan(hours: int, *, debts=(), standing: int = 0) -> Story:
    """£2 at ten past eight in the evening, emergency credit chosen, the heater on for two hours and ``hours`` more."""
    story = told("2026-01-13T20:10", electric(paid(2 * POUND, debts=debts), standing=standing))
    assert story.choose_emergency_credit(E).accepted
    heated(story, 2 + hours)
    return story


def test_emergency_credit_is_offered_chosen_used_up_and_paid_back_before_anything_is_left():
    story = told("2026-01-14T00:10", electric(paid(3 * POUND), standing=0))
    assert credit(story.electricity.credit_status) is Credit.OK
    early = story.choose_emergency_credit(E)
    assert (early.stage, early.refused) == (Stage.REFUSED, Refused.BY_METER)

    heat(story, on=True)
    until(story, "2026-01-14T01:20")
    assert credit(story.electricity.credit_status) is Credit.AVAILABLE
    assert story.choose_emergency_credit(E).accepted
    story.wait(seconds=20)
    assert credit(story.electricity.credit_status) is Credit.SELECTED
    assert story.electricity.emergency_credit == 10 * POUND
    until(story, "2026-01-14T04:12")
    shown = story.electricity
    assert (credit(shown.credit_status), shown.supply) == (Credit.IN_USE, Supply.ON)
    assert shown.balance_millipence == 0, "the loan is a register of its own"
    assert 8 * POUND < shown.emergency_credit < 9 * POUND
    agrees(story)

    until(story, "2026-01-14T14:00")
    shown = story.electricity
    assert (credit(shown.credit_status), shown.supply, shown.power_w) == (Credit.EXHAUSTED, Supply.OFF, 0)
    assert (shown.balance_millipence, shown.emergency_credit, emergency_owed(shown)) == (0, 0, 10 * POUND)
    again = story.choose_emergency_credit(E)
    assert (again.stage, again.refused) == (Stage.REFUSED, Refused.BY_METER), "not before it is repaid in full"
    agrees(story)

    assert bought(story, 300).result is TopUpResult.ACCEPTED_SUPPLY_OFF
    assert story.choose_emergency_credit(E).refused is Refused.BY_METER
    assert bought(story, 1_000).result is TopUpResult.ACCEPTED_SUPPLY_ARMED
    shown = story.electricity
    assert (shown.supply, shown.balance_millipence) == (Supply.ARMED, 3 * POUND)
    assert shown.emergency_credit == 10 * POUND
    assert credit(shown.credit_status) is Credit.OK
    agrees(story)


def test_a_loan_can_be_taken_when_supply_is_off_already_and_a_person_turns_it_on():
    story = told("2026-01-14T00:10", electric(paid(POUND), standing=0))
    heat(story, on=True)
    until(story, "2026-01-14T02:00")
    assert story.electricity.supply is Supply.OFF
    assert story.choose_emergency_credit(E).accepted
    story.wait(seconds=20)
    assert story.electricity.supply is Supply.ARMED
    assert story.restore(E).accepted
    story.wait(minutes=1)
    assert (story.electricity.supply, story.electricity.power_w) == (Supply.ON, 4_000)
    assert credit(story.electricity.credit_status) is Credit.IN_USE
    agrees(story)


# ------------------------------------------------------------------------------------------- hub.md 4, worked examples


def test_five_pounds_of_a_loan_of_ten_leave_it_off_and_a_penny_more_than_five_is_wanted():
    story = on_a_loan(hours=11)
    assert (story.electricity.balance_millipence, emergency_owed(story.electricity)) == (0, 10 * POUND)
    assert story.electricity.supply is Supply.OFF
    entered = bought(story, 500)
    assert (entered.result, entered.balance) == (TopUpResult.ACCEPTED_SUPPLY_OFF, 0)
    shown = story.electricity
    assert (shown.supply, shown.balance_millipence, emergency_owed(shown)) == (Supply.OFF, 0, 5 * POUND)
    assert least_top_up(shown) == 501 * PENNY == story.account(E).purses.to_restore(int(story.home_time))
    agrees(story)


def test_a_loan_of_ten_repaid_with_a_penny_over_arms_the_supply():
    story = on_a_loan(hours=11)
    assert least_top_up(story.electricity) == 1_001 * PENNY
    entered = bought(story, 1_001)
    assert (entered.result, entered.balance) == (TopUpResult.ACCEPTED_SUPPLY_ARMED, PENNY)
    shown = story.electricity
    assert (shown.supply, shown.balance_millipence, emergency_owed(shown)) == (Supply.ARMED, PENNY, 0)
    agrees(story)


def test_ten_pounds_go_to_debt_3_then_accumulated_debt_then_the_loan_then_the_balance():
    story = on_a_loan(hours=4, debts=(SHARED_DEBT,), standing=POUND)
    shown = story.electricity
    assert (shown.balance_millipence, emergency_owed(shown)) == (0, 4 * POUND)
    assert shown.accumulated_debt == POUND, "midnight fell while the home lived on its loan"
    assert shown.debts[2].millipence == 50 * POUND

    entered = bought(story, 1_000)
    assert (entered.result, entered.balance) == (TopUpResult.ACCEPTED_SUPPLY_ON, 4 * POUND)
    agrees(story)
    shown = story.electricity
    assert (shown.supply, shown.balance_millipence, emergency_owed(shown)) == (Supply.ON, 4 * POUND, 0)
    assert shown.debts[2].millipence == 49 * POUND
    assert shown.accumulated_debt == 0
    assert shown.debt3_weekly_left == 4 * POUND
    assert [(payment.number, payment.millipence, payment.left) for payment in shown.debt_payments] == [
        (3, POUND, 49 * POUND)
    ]


def test_a_top_up_of_just_what_a_friendly_night_cost_does_not_keep_supply_on():
    account = paid(6 * POUND, protected=ProtectedHours())
    story = told("2026-01-14T00:10", electric(account, standing=0))
    heated(story, 8.5)
    shown = story.electricity
    assert (shown.supply, shown.balance_millipence, emergency_owed(shown)) == (Supply.ON, -250 * PENNY, 0)
    assert bought(story, 250).balance == 0
    agrees(story)
    assert (story.electricity.supply, story.electricity.balance_millipence) == (Supply.ON, 0)
    until(story, "2026-01-14T09:59")
    assert story.electricity.supply is Supply.ON
    story.wait(minutes=1, seconds=10)
    assert (story.electricity.supply, story.electricity.balance_millipence) == (Supply.OFF, 0)
    agrees(story)


def test_a_top_up_above_the_maximum_balance_changes_nothing_and_the_code_stays_usable():
    story = told("2026-01-14T00:10", electric(paid(60 * POUND), standing=0))
    code = story.buy(E, 4_500)
    refused = story.top_up(E, code)
    assert (refused.stage, refused.result) == (Stage.REFUSED, TopUpResult.BALANCE_LIMIT)
    story.wait(seconds=20)
    assert (story.electricity.balance_millipence, story.electricity.top_ups) == (60 * POUND, ())
    agrees(story)

    heated(story, 5.25)
    left = story.electricity.balance_millipence
    assert left == 54 * POUND + 75 * PENNY
    assert story.top_up(E, code).balance == left + 45 * POUND
    agrees(story)
    assert [(entry.millipence, entry.last_four) for entry in story.electricity.top_ups] == [(45 * POUND, code[-4:])]


def test_the_most_that_one_top_up_may_be_is_taken_and_a_penny_more_is_not():
    story = told("2026-01-14T00:10", electric(paid(POUND)))
    over = story.top_up(E, story.buy(E, 5_001))
    assert (over.stage, over.result, over.looks_like) == (Stage.REFUSED, TopUpResult.TOO_LARGE, 5_001 * PENNY)
    story.wait(seconds=20)
    assert (story.electricity.max_top_up, story.electricity.balance_millipence) == (50 * POUND, POUND)
    assert bought(story, 5_000).credited == 50 * POUND
    assert story.electricity.balance_millipence == 51 * POUND
    agrees(story)


def test_the_most_that_the_meter_may_hold_is_reached_and_a_penny_more_is_not_taken():
    story = told("2026-01-14T00:10", electric(paid(50 * POUND)))
    assert bought(story, 5_000).balance == 100 * POUND == story.electricity.max_balance
    over = story.top_up(E, story.buy(E, 1))
    assert (over.stage, over.result) == (Stage.REFUSED, TopUpResult.BALANCE_LIMIT)
    agrees(story)
    assert story.electricity.balance_millipence == 100 * POUND
    assert len(story.electricity.top_ups) == 1
