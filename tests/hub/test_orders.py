"""Orders that no supplier should give: they change nothing, are logged, and stop nothing that comes after them."""

from __future__ import annotations

import pytest

from ihd.hub.head_end import Adjust, ChangeDebt, ChangeMode, Order, SupplierOff, TopUpOrder
from ihd.hub.home import Home
from ihd.hub.orders import NOT_FOLLOWED
from ihd.hub.plan import Plan
from ihd.model.credit import Debt, DebtMethod, PaymentMode
from ihd.model.supply import Supply
from ihd.model.units import POUND
from tests.hub.asking import METERING, PREPAYMENT, Display
from tests.journeys.prepaid import at, electric, paid

NOON = at("2026-01-14T12:00")
PREPAYMENT_MODE, CREDIT_MODE = PaymentMode.PREPAYMENT, PaymentMode.CREDIT
TIME, SHARE = DebtMethod.TIME, DebtMethod.PERCENTAGE


def begun(mode: PaymentMode = PREPAYMENT_MODE) -> tuple[Display, int]:
    """A display in a home with £10 for electricity, and the meter's endpoint."""
    home = Home(Plan(seed=b"orders", electricity=(electric(paid(10 * POUND, mode=mode)),)), NOON)
    (meter,) = home.accounts.by_endpoint
    return Display(home), meter


def obeyed(shown: Display, *orders: Order) -> int:
    """Let orders come, and return how many were not followed."""
    for order in orders:
        shown.home.head_end.send(order)
    shown.home.run_to(shown.home.now + 60)
    shown.now = shown.home.now
    return sum(each.event == NOT_FOLLOWED for log in shown.home.logs.values() for each in log.events)


def told(shown: Display, meter: int) -> list[int]:
    """What the display reads: what is left, and the supply."""
    balance = shown.read(meter, PREPAYMENT, "credit_remaining")
    return [balance, shown.read(meter, METERING, "supply_status")]


def test_an_order_to_prepay_given_twice_takes_nothing_of_what_was_paid_in() -> None:
    shown, meter = begun()
    obeyed(shown, ChangeMode(meter, PREPAYMENT_MODE))
    assert told(shown, meter) == [10 * POUND, Supply.ON.value]


def test_a_bill_is_not_corrected_with_credit_that_turns_up_when_the_home_prepays() -> None:
    shown, meter = begun(CREDIT_MODE)
    obeyed(shown, ChangeMode(meter, PREPAYMENT_MODE), ChangeMode(meter, CREDIT_MODE))
    assert obeyed(shown, Adjust(meter, 5 * POUND)) == 1
    obeyed(shown, ChangeMode(meter, PREPAYMENT_MODE))
    assert told(shown, meter)[0] == 0


def test_corrections_cannot_take_a_balance_further_than_the_air_can_tell() -> None:
    shown, meter = begun()
    refused = obeyed(shown, *[Adjust(meter, -1_000 * POUND)] * 30)
    assert (refused, told(shown, meter)[0]) == (29, -990 * POUND)


@pytest.mark.parametrize(
    "debt",
    [
        Debt(4, "A fourth debt", POUND, TIME, POUND, 3_600),
        Debt(0, "None", POUND, TIME, POUND, 3_600),
        Debt(1, "x" * 200, POUND, TIME, POUND, 3_600),
        Debt(1, "Negative", -POUND, TIME, POUND, 3_600),
        Debt(2, "Paid out", POUND, TIME, -POUND, 3_600),
        Debt(2, "By the minute", POUND, TIME, POUND, 60),
        Debt(3, "More than all", POUND, SHARE, share=20_000),
    ],
)
def test_a_debt_that_no_account_can_have_changes_nothing_and_holds_nothing_up(debt: Debt) -> None:
    shown, meter = begun()
    assert obeyed(shown, ChangeDebt(meter, debt), Adjust(meter, POUND)) == 1
    assert told(shown, meter)[0] == 11 * POUND
    names = [f"debt_amount_{number}" for number in (1, 2, 3)]
    assert shown.read(meter, PREPAYMENT, *names) == [0, 0, 0]


def test_orders_for_a_meter_that_is_not_there_are_passed_over() -> None:
    shown, meter = begun()
    sale = shown.home.sell(meter, 500)
    obeyed(shown, Adjust(200, POUND), SupplierOff(200, 1, "fire"), TopUpOrder(200, sale), Adjust(meter, POUND))
    assert told(shown, meter) == [11 * POUND, Supply.ON.value]
