"""The supplier: its codes are real, its orders wait for the WAN, and it stands by no command but its own."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.hub.code_book import WAN, CodeBook
from ihd.hub.head_end import (
    Adjust,
    Arm,
    ChangeDebt,
    ChangeMode,
    CutOffQuery,
    HeadEnd,
    NewTerms,
    SupplierOff,
    TopUpOrder,
)
from ihd.hub.terms import Terms
from ihd.keys.top_up_code import Agreement, KeyPair
from ihd.model import utrn
from ihd.model.credit import Debt, DebtMethod, PaymentMode

METER, TARGET, OTHER = KeyPair.derived(b"\x07" * 32), bytes(range(8)), bytes(8)
NOW = 1_700_000_000
HOME = b"a home"


@pytest.fixture
def head_end():
    return HeadEnd(b"a supplier", 41)


def sold(head_end, pence=1_000, target=TARGET):
    return head_end.sell(target, METER.public, pence, NOW)


def restarted(head_end):
    """Return the supplier as it is found again: through JSON text."""
    found = HeadEnd(b"a supplier", 41)
    found.load(json.loads(json.dumps(head_end.state())))
    return found


@given(st.integers(1, 8_191) | st.integers(1, 8_191).map(lambda pounds: 100 * pounds))
def test_a_code_sold_is_worth_what_was_paid(pence):
    sale = sold(HeadEnd(b"a supplier", 41), pence)
    read = utrn.parse(sale.digits)
    assert read.pence == sale.pence == pence
    assert read.counter_low == sale.counter == 42


@pytest.mark.parametrize(
    ("pence", "sentence"),
    [
        (0, "one penny at least and £8,191.00 at most"),
        (-100, "one penny at least"),
        (8_192, r"cannot hold £81\.92: above £81\.91 it holds whole pounds only"),
        (819_101, "at most"),
        (819_200, r"cannot hold £8,192\.00: .* £8,191\.00 at most"),
    ],
)
def test_an_amount_that_no_code_can_hold_is_refused_and_uses_no_counter(head_end, pence, sentence):
    with pytest.raises(ValueError, match=sentence):
        sold(head_end, pence)
    assert sold(head_end).counter == 42


def test_each_meter_has_a_counter_of_its_own_which_may_jump(head_end):
    counters = [sold(head_end).counter, sold(head_end).counter, sold(head_end, target=OTHER).counter]
    head_end.jump(600)
    counters += [sold(head_end).counter, sold(head_end, target=b"a third.").counter]
    assert counters == [42, 43, 42, 644, 642]


def test_a_meter_that_has_had_all_counters_gets_no_more_codes():
    head_end = HeadEnd(b"a supplier", (1 << 32) - 2)
    sold(head_end)
    with pytest.raises(ValueError, match="all the top-up codes"):
        sold(head_end)


def test_orders_wait_for_the_wan_and_for_their_time(head_end):
    head_end.wan_up = False
    head_end.send(Arm(0))
    head_end.send(Adjust(0, -500), due=NOW + 60)
    head_end.send(Arm(1))
    assert head_end.take(NOW) == []
    assert head_end.next_due() is None, "nothing can come"
    head_end.wan_up = True
    assert head_end.next_due() == 0
    assert head_end.take(NOW + 59) == [Arm(0), Arm(1)]
    assert head_end.waiting == (Adjust(0, -500),)
    assert head_end.next_due() == NOW + 60
    assert head_end.take(NOW + 60) == [Adjust(0, -500)]
    assert head_end.take(NOW + 61) == []


ORDERS = (
    SupplierOff(1, 9, "the home asked for it"),
    Arm(0),
    ChangeMode(1, PaymentMode.PREPAYMENT),
    ChangeDebt(0, Debt(1, "Meter", 5_000_000, DebtMethod.TIME, 20_000, 86_400)),
    ChangeDebt(0, Debt(3, "Arrears", 5_000_000, DebtMethod.PERCENTAGE, share=1_000)),
    Adjust(0, -250),
    NewTerms(1, Terms(emergency_limit=500_000)),
)


def test_everything_that_waits_survives_a_restart_and_no_code_is_kept(head_end):
    sales = [sold(head_end, pence) for pence in (1_000, 9_000, 77)]
    orders = (*ORDERS, *(TopUpOrder(0, sale) for sale in sales))
    for order in orders:
        head_end.send(order, due=NOW)
    kept = json.dumps(head_end.state())
    assert not any(sale.digits in kept or sale.digits[-8:] in kept for sale in sales)
    found = restarted(head_end)
    assert found.take(NOW - 1) == []
    assert tuple(found.take(NOW)) == orders
    assert sold(found).counter == sold(head_end).counter == 45


def test_an_order_given_again_to_a_hub_that_was_killed_credits_nothing_twice(head_end):
    head_end.send(TopUpOrder(0, sold(head_end)))
    book = CodeBook(Agreement.between(METER.scalar, head_end.public_key, head_end.originator, TARGET), 41)
    before = restarted(head_end)
    results = []
    for supplier in (head_end, before):
        (order,) = supplier.take(NOW)
        checked = book.check(order.sale.digits, NOW, WAN, order.sale.counter)
        results.append(checked.result)
        if checked.result is None:
            book.spend(checked, NOW, checked.pence * 1_000)
    assert results[0] is None
    assert results[1] is not None
    assert len(book.log) == 1


def test_codes_and_keys_show_in_no_representation(head_end):
    order = TopUpOrder(0, sold(head_end))
    for shown in (repr(order), str(order.sale), f"{order}"):
        assert order.sale.digits not in shown
        assert order.sale.digits[-4:] in shown


# -------------------------------------------------------------------------------------------------- cutting off


@pytest.fixture
def query(head_end):
    order = head_end.cut_off(1, "the home asked for it")
    assert head_end.take(NOW) == [order]
    return CutOffQuery.about(order, HOME, 1)


def test_a_command_that_was_sent_is_confirmed_and_asked_again_still_is(head_end, query):
    assert head_end.confirm(query) is True
    assert head_end.confirm(query) is True
    assert restarted(head_end).confirm(query) is True


@pytest.mark.parametrize("change", [{"identity": 2}, {"meter": 0}, {"reason": "no credit"}])
def test_a_command_that_differs_from_what_was_sent_is_not_confirmed(head_end, query, change):
    assert head_end.confirm(query._replace(**change)) is False


def test_a_command_that_someone_recorded_is_not_confirmed_again(head_end, query):
    assert head_end.confirm(query)
    order = SupplierOff(query.meter, query.identity, query.reason)
    again = CutOffQuery.about(order, HOME, 2)
    assert again.nonce != query.nonce
    assert head_end.confirm(again) is False
    assert restarted(head_end).confirm(again) is False


def test_a_question_that_someone_recorded_confirms_no_other_command(head_end, query):
    assert head_end.confirm(query)
    other = head_end.cut_off(1, query.reason)
    head_end.take(NOW)
    assert head_end.confirm(query._replace(identity=other.identity)) is False
    assert head_end.confirm(CutOffQuery.about(other, HOME, 2)) is True


def test_a_command_that_has_not_gone_yet_is_not_confirmed(head_end):
    order = head_end.cut_off(1, "moving out", due=NOW)
    query = CutOffQuery.about(order, HOME, 1)
    head_end.take(NOW - 1)
    assert head_end.confirm(query) is False
    head_end.take(NOW)
    assert head_end.confirm(query) is True


def test_no_answer_comes_while_the_wan_is_down(head_end, query):
    head_end.wan_up = False
    assert head_end.confirm(query) is None
    head_end.wan_up = True
    assert head_end.confirm(query) is True
