"""New people move into a home that prepays: nothing the former ones did with it is told, not even by a new hub."""

from __future__ import annotations

from pathlib import Path

from ihd.hub.head_end import ChangeMode
from ihd.hub.store import Store
from ihd.model.credit import PaymentMode, TopUpResult
from ihd.model.meter import Meter
from ihd.model.units import PENNY, POUND, Fuel
from tests.journeys.prepaid import SHARED_DEBT, STANDING, electric, gas, paid, pass_by, restarted, told
from tests.journeys.story import Story

E, G = Fuel.ELECTRICITY, Fuel.GAS
DAY = 86_400


def lived_in(store: Store | None = None) -> tuple[Story, str]:
    """Two days of use, a top-up for each fuel, and the electricity's code."""
    meter = electric(paid(20 * POUND, debts=(SHARED_DEBT,)), load=100)
    story = told("2026-01-14T12:00", meter, gas(paid(20 * POUND), litres=30), store=store)
    used = story.buy(E, 1_000)
    assert story.top_up(E, used).accepted
    assert story.top_up(G, story.buy(G, 1_000)).accepted
    pass_by(story, 2 * DAY)
    assert all(told_of(meter) for meter in (story.electricity, story.gas))
    assert story.electricity.debt_payments
    return story, used


def told_of(meter: Meter) -> bool:
    """Whether anything is told of top-ups, payments, balances or use of former days."""
    used = any(day.wh for day in meter.previous_days)
    return bool(meter.top_ups or meter.debt_payments or meter.prepay_snapshots or used)


def test_new_people_see_nothing_of_what_the_former_ones_paid_and_used(tmp_path: Path):
    store = Store(tmp_path / "hub.db")
    story, used = lived_in(store)
    story.home.change_tenancy()
    story.wait(minutes=10)
    assert not any(told_of(meter) for meter in (story.electricity, story.gas))
    assert not any(log.events for log in story.home.logs.values())
    moved_in = story.home.interface.tenancy_changed

    store.close()
    restarted(story, tmp_path / "hub.db", seconds=60)
    story.wait(minutes=10)
    assert not any(told_of(meter) for meter in (story.electricity, story.gas))
    assert story.home.interface.tenancy_changed == moved_in
    assert story.top_up(E, used).result is TopUpResult.DUPLICATE, "a used code is not forgotten with its people"
    assert story.top_up(E, story.buy(E, 500)).accepted
    pass_by(story, DAY)
    (top_up,) = story.electricity.top_ups
    assert (top_up.millipence, len(story.electricity.debt_payments)) == (500 * PENNY, 1)
    assert [bool(day.wh) for day in story.electricity.previous_days[:2]] == [True, False]


def test_the_bill_of_new_people_owes_nothing_to_a_change_of_mode_before_them():
    story, _ = lived_in()
    story.home.head_end.send(ChangeMode(story.electricity.meter, PaymentMode.CREDIT))
    pass_by(story, DAY)
    story.home.change_tenancy()
    story.wait(minutes=1)
    assert STANDING <= story.account(E).balance < STANDING + 10 * PENNY
