"""What may change a supply: every change there is, and off to on only where a person stands at the gas meter."""

import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest

from ihd.model.commands import may_restore, may_select
from ihd.model.credit import TOP_UP_RESULTS, Credit, CreditStatus, PaymentMode, TopUpResult, credit
from ihd.model.supply import MOVES, Act, GasRestore, Supply, after
from ihd.model.units import Fuel

ROOT = Path(__file__).parents[2]
AT_THE_GAS_METER = {Act.EMERGENCY_BUTTON, Act.REOPEN_CODE}
PEOPLE = {Act.PERSON_AT_METER, Act.PERSON_AT_DISPLAY, Act.PASSED_FLOW_TEST} | AT_THE_GAS_METER


@pytest.mark.parametrize(("fuel", "supply", "act"), list(product(Fuel, Supply, Act)))
def test_only_a_person_makes_a_supply_on(fuel, supply, act):
    if after(fuel, supply, act) is Supply.ON:
        assert act in PEOPLE
        assert supply is Supply.ARMED or (fuel is Fuel.GAS and act in AT_THE_GAS_METER)


def test_no_move_is_told_twice_and_each_names_its_clause():
    rows = [(fuel, move.before, move.act) for move in MOVES for fuel in move.fuels]
    assert len(rows) == len(set(rows))
    assert all(move.clause and move.before is not move.after for move in MOVES)


def test_the_diagram_shows_the_table():
    done = subprocess.run([sys.executable, ROOT / "packaging" / "states", "--check"], check=False)
    assert done.returncode == 0, "run packaging/states"


@pytest.mark.parametrize(
    ("fuel", "supply", "policy", "offered"),
    [
        (Fuel.ELECTRICITY, Supply.ARMED, None, True),
        (Fuel.ELECTRICITY, Supply.OFF, None, False),
        (Fuel.ELECTRICITY, Supply.ON, None, False),
        (Fuel.ELECTRICITY, None, None, False),
        (Fuel.GAS, Supply.ARMED, None, False),
        (Fuel.GAS, Supply.ARMED, GasRestore.AT_METER, False),
        (Fuel.GAS, Supply.ARMED, GasRestore.REMOTE_WITH_FLOW_CHECK, True),
        (Fuel.GAS, Supply.OFF, GasRestore.REMOTE_WITH_FLOW_CHECK, False),
    ],
)
def test_a_screen_offers_to_restore_only_what_the_meter_would(fuel, supply, policy, offered):
    assert may_restore(fuel, supply, policy) is offered


READY = CreditStatus.LOW | CreditStatus.EMERGENCY_ENABLED | CreditStatus.EMERGENCY_AVAILABLE


@pytest.mark.parametrize(
    ("mode", "status", "offered"),
    [
        (PaymentMode.PREPAYMENT, READY, True),
        (PaymentMode.PREPAYMENT, READY | CreditStatus.EMERGENCY_SELECTED, False),
        (PaymentMode.PREPAYMENT, READY | CreditStatus.EMERGENCY_IN_USE, False),
        (PaymentMode.PREPAYMENT, CreditStatus.OK | CreditStatus.EMERGENCY_ENABLED, False),
        (PaymentMode.PREPAYMENT, None, False),
        (PaymentMode.CREDIT, READY, False),
        (None, READY, False),
    ],
)
def test_emergency_credit_is_offered_where_it_may_be_chosen(mode, status, offered):
    assert may_select(mode, status) is offered


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (CreditStatus.OK, Credit.OK),
        (READY, Credit.AVAILABLE),
        (READY | CreditStatus.EMERGENCY_SELECTED, Credit.SELECTED),
        (CreditStatus.LOW | CreditStatus.EMERGENCY_SELECTED | CreditStatus.EMERGENCY_IN_USE, Credit.IN_USE),
        (CreditStatus.LOW | CreditStatus.EMERGENCY_IN_USE | CreditStatus.EXHAUSTED, Credit.EXHAUSTED),
    ],
)
def test_how_far_a_home_is_into_its_credit(status, told):
    assert credit(status) is told


def test_every_result_of_a_top_up_has_its_meaning():
    assert set(TOP_UP_RESULTS) == set(TopUpResult)
    accepted = {result for result, meaning in TOP_UP_RESULTS.items() if meaning.accepted}
    assert {result.value for result in accepted} == {0x00, 0x10, 0x11, 0x12}
    assert not any(meaning.accepted and meaning.code_lives for meaning in TOP_UP_RESULTS.values())
