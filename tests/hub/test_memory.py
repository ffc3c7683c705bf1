"""A hub that goes on from its memory: the same money, the same supply, no code taken twice, no order lost."""

from dataclasses import replace
from pathlib import Path

import pytest

from ihd import wiring
from ihd.frames import zcl
from ihd.hub.gas_messages import OpenValve
from ihd.hub.head_end import Adjust, ChangeDelay, TopUpOrder
from ihd.hub.home import Home
from ihd.hub.ledger import Kind
from ihd.hub.plan import HOMES
from ihd.hub.store import Store, StoreError
from ihd.model.credit import TopUpResult
from ihd.model.half_hours import HALF_HOUR
from ihd.model.supply import GasRestore, Supply
from ihd.model.units import PENNY, POUND
from tests.hub.asking import METERING, PREPAYMENT, Display, moment

START = moment("2024-01-15T11:00:00+00:00")


@pytest.fixture(scope="module")
def plan():
    return HOMES["prepay"](wiring.profiles(), START)


def begun(plan, path: Path, at: int = START) -> tuple[Home, Store]:
    store = Store(path)
    return Home(plan, at, store), store


def books(home: Home) -> list[tuple]:
    return [
        (a.balance, a.purses.balance, a.status, a.supply.supply, list(a.purses.ledger.entries), list(a.codes.log))
        for a in home.accounts.by_endpoint.values()
    ]


def test_a_hub_goes_on_with_what_it_kept(plan, tmp_path):
    home, store = begun(plan, tmp_path / "hub.db")
    Display(home)
    electricity, gas = home.accounts.by_endpoint
    sale = home.sell(electricity, 1_000)
    home.head_end.send(TopUpOrder(electricity, sale))
    home.head_end.send(Adjust(gas, -300 * PENNY))
    home.run_to(START + 3_600)
    told = books(home)
    store.close()

    again, store = begun(plan, tmp_path / "hub.db", START + 3_600)
    assert books(again) == told
    account = again.accounts.by_endpoint[electricity]
    assert account.top_up(sale.digits, START + 3_600).result is TopUpResult.DUPLICATE
    assert again.sell(electricity, 1_000).counter == sale.counter + 1
    store.close()


def test_a_supply_that_was_off_is_off_after_the_hub_comes_back(plan, tmp_path):
    plan = replace(plan, gas=None)
    home, store = begun(plan, tmp_path / "hub.db")
    (electricity,) = home.accounts.by_endpoint
    home.head_end.send(Adjust(electricity, -161 * PENNY))
    home.run_to(START + 60)
    assert home.electricity.supply is Supply.OFF
    store.close()

    again, store = begun(plan, tmp_path / "hub.db", START + 60)
    assert again.electricity.supply is Supply.OFF
    register = again.electricity.wh
    again.run_to(START + 7_200)
    assert again.electricity.wh == register
    store.close()


def test_what_a_person_at_a_display_was_told_is_done_outlives_a_hub_killed_at_once(plan, tmp_path):
    remote = replace(plan.gas, restore=GasRestore.REMOTE_WITH_FLOW_CHECK)
    home, store = begun(replace(plan, gas=remote), tmp_path / "hub.db")
    display = Display(home)
    for account in home.accounts.by_endpoint.values():
        account.supply.turn_off(START)
        account.supply.arm(START)
    home.run_to(START + HALF_HOUR)
    display.now = START + HALF_HOUR
    home.take_packets()
    for meter in home.accounts.by_endpoint:
        asked = zcl.command(METERING, "local_change_supply", 9, proposed_supply_status=Supply.ON.value)
        done, *_ = display.ask(meter, METERING, asked)
        assert (done.sequence, done.fields.status) == (9, zcl.SUCCESS)
    store.close()

    again, store = begun(home.plan, tmp_path / "hub.db", START + HALF_HOUR + 60)
    _, gas = again.accounts.by_endpoint.values()
    assert again.electricity.supply is Supply.ON
    assert gas.supply.waiting == (OpenValve(flow_test=True),)
    store.close()


def test_nothing_is_answered_that_could_not_be_kept(plan, tmp_path):
    home, store = begun(plan, tmp_path / "hub.db")
    display = Display(home)
    electricity, _ = home.accounts.by_endpoint
    code = home.sell(electricity, 1_000).digits.encode()
    home.run_to(START + 1)
    home.take_packets()
    store.close()
    with pytest.raises(StoreError):
        display.command(electricity, PREPAYMENT, "consumer_top_up", originating_device=2, top_up_code=code)
    assert not home.take_packets()


def test_an_order_that_waits_for_the_wan_waits_through_a_restart(plan, tmp_path):
    home, store = begun(plan, tmp_path / "hub.db")
    electricity, _ = home.accounts.by_endpoint
    before = home.accounts.by_endpoint[electricity].balance
    home.head_end.wan_up = False
    home.head_end.send(TopUpOrder(electricity, home.sell(electricity, 2_000)))
    home.run_to(START + 60)
    store.close()

    again, store = begun(plan, tmp_path / "hub.db", START + 60)
    assert not again.head_end.wan_up
    again.head_end.wan_up = True
    again.run_to(START + 61)
    assert again.accounts.by_endpoint[electricity].balance == pytest.approx(before + 20 * POUND, abs=POUND // 20)
    store.close()


def test_a_meter_goes_on_counting_while_its_hub_is_not_running(plan, tmp_path):
    (meter,) = plan.electricity
    rich = replace(meter, account=replace(meter.account, balance=20 * POUND))
    plan = replace(plan, gas=None, electricity=(rich,))
    home, store = begun(plan, tmp_path / "hub.db")
    home.electricity.switch("heater", True)
    home.run_to(START + 3 * 3_600 + 700)
    (account,) = home.accounts.by_endpoint.values()
    account.settle(int(home.now))
    home.accounts.keep()
    register, balance = home.electricity.wh, account.balance
    store.close()

    again, store = begun(plan, tmp_path / "hub.db", START + 3 * 3_600 + 700)
    (resumed,) = again.accounts.by_endpoint.values()
    assert (again.electricity.wh, resumed.balance) == (register, balance)
    assert again.electricity.appliances.is_on("heater")
    store.close()

    never_down = Home(plan, START)
    never_down.electricity.switch("heater", True)
    never_down.run_to(START + 5 * 3_600)
    (expected,) = never_down.accounts.by_endpoint.values()
    later, store = begun(plan, tmp_path / "hub.db", START + 5 * 3_600)
    (charged,) = later.accounts.by_endpoint.values()
    assert later.electricity.wh == never_down.electricity.wh
    assert charged.balance == expected.balance
    store.close()


def test_the_supplier_sets_how_long_gas_goes_on_without_its_hub(plan, tmp_path):
    home, store = begun(plan, tmp_path / "hub.db")
    electricity, gas = home.accounts.by_endpoint
    home.head_end.wan_up = False
    for meter, half_hours in ((gas, 48), (electricity, 48), (gas, 100_000)):
        home.head_end.send(ChangeDelay(meter, half_hours))
    home.run_to(START + 60)
    store.close()

    again, store = begun(plan, tmp_path / "hub.db", START + 60)
    again.head_end.wan_up = True
    again.run_to(START + 3_600)
    assert again.gas is not None
    assert (again.gas.meter.delay, again.gas.delay) == (48, 48)
    events = [each.event for log in again.logs.values() for each in log.events]
    assert events.count(0x8155) == 2, "neither an electricity meter nor years of delay"
    store.close()


def test_standing_charges_and_debts_of_days_without_the_hub_are_taken_when_it_comes_back(plan, tmp_path):
    home, store = begun(plan, tmp_path / "hub.db")
    home.run_to(START + 60)
    gas = list(home.accounts.by_endpoint.values())[1]
    assert gas.purses.debt(1) == 24 * POUND
    store.close()

    for _ in range(2):  # and not again when it comes back once more
        again, store = begun(plan, tmp_path / "hub.db", START + 3 * 86_400)
        again.run_to(START + 3 * 86_400 + 60)
        electricity, gas = again.accounts.by_endpoint.values()
        for account, each in ((electricity, 54_200), (gas, 31_700)):
            charged = [entry.millipence for entry in account.purses.ledger.entries if entry.kind is Kind.STANDING]
            assert sum(charged) == 3 * each
        assert gas.purses.debt(1) == 24 * POUND - 3 * 50 * PENNY
        store.close()
