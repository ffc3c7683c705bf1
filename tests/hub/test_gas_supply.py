"""Gas as its account allows it, while the meter is heard: limits, protected hours, and how gas comes back on."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihd.hub.gas_messages import CloseValve, Flag, GasReport, OpenValve, WriteLimits
from ihd.hub.gas_meter import Button
from ihd.hub.gas_supply import ARMED, CONNECT_FAILED, HAN_FAILED, PROTECTED
from ihd.hub.manual_reading import shown
from ihd.hub.protected_hours import ProtectedHours
from ihd.model.calendar import Season, Switch, SwitchCalendar, TimeReference
from ihd.model.credit import CreditStatus
from ihd.model.supply import GasRestore, Position, Supply
from ihd.model.tariff import Tariff
from tests.hub.gas_story import FLAT, HALF, LITRE, NOON, Story, ran_out

FOREVER = 336
#: The month's first 11 1/2 days take 9 kWh a half-hour; 13 500 Wh later energy costs four times as much.
BLOCKS = Tariff(0, "Blocks", 0, ((10_000, 40_000),), ("Gas",), thresholds=(11_500 * 48 * 9 + 13_500,))


def test_the_account_is_exhausted_exactly_when_the_meter_stops() -> None:
    story = Story(250)
    story.wait(2.5)
    assert (story.meter.cut_off, story.used, story.account.balance) == (story.first + 250, 250, 50 * LITRE)
    story.wait(0.5)
    assert (story.used, story.meter.closed_at, story.account.balance) == (250, NOON + int(2.5 * HALF), 0)
    assert (story.supply.supply, story.mirror.position) == (Supply.OFF, Position.SHUT)
    story.wait(4)
    assert story.used == 250


@given(money=st.integers(1, 400_000), price=st.sampled_from([3_010, 6_290, 9_999, 25_730]))
@settings(max_examples=40, deadline=None)
def test_the_cut_off_volume_is_the_first_that_costs_all_there_is(money: int, price: int) -> None:
    story = Story(0, tariffs=(FLAT, FLAT._replace(start=NOON, prices=((price,),))))
    story.account.adjust(money, NOON)
    story.press(Button.A)
    assert story.meter.cut_off is not None
    litres = story.meter.cut_off - story.first
    for volume, exhausted in ((litres, True), (litres - 1, False)):
        cost = volume * 10 * price // 1_000
        assert (cost >= money) is exhausted, (volume, cost, money)


def test_the_cut_off_volume_moves_with_the_rate() -> None:
    night_and_day = SwitchCalendar(
        TimeReference.UTC,
        days={1: (Switch(0, 1), Switch(13 * 60, 2))},  # 14:00 in Britain in summer
        weeks={1: (1,) * 7},
        seasons=(Season(1, 1, 1),),
        special_days={},
    )
    rates = Tariff(0, "Two rates", 0, ((10_000,), (25_000,)), ("Low", "High"), calendar=night_and_day)
    story = Story(1_400, tariffs=(rates,))
    story.wait(3)
    assert story.meter.cut_off == story.first + 1_400
    story.wait(1)
    assert story.meter.cut_off == story.first + 400 + 1_000 * 10 // 25


def test_a_block_boundary_moves_the_cut_off_volume_without_waiting_for_the_half_hour() -> None:
    story = Story(40_000, flow=900, tariffs=(BLOCKS,))  # the dearer block begins after 1 350 litres
    assert (story.meter.cut_off, story.meter.change_over) == (story.first + 40_000, story.first + 1_350)
    story.wait(1.5)
    assert (story.mirror.as_of, story.mirror.litres) == (story.now, story.first + 1_350)
    assert (story.meter.cut_off, story.meter.change_over) == (story.first + 1_350 + -(-(40_000 - 1_350) // 4), None)
    story.wait(0.5)
    assert story.account.balance == (40_000 - 1_350 - 4 * 450) * LITRE


def test_protected_hours_reach_the_meter_as_a_raised_cut_off_volume_only() -> None:
    story = Story(850, protected=ProtectedHours())  # 16:00 to 10:00; it is enough until 16:15
    story.wait(6)
    assert story.meter.cut_off == story.first + 850
    story.wait(1)
    assert story.meter.cut_off == story.first + 700 + 6_000  # the last report before
    assert story.meter.flags == Flag.NEAR_CUT_OFF  # little money is left, however much volume
    story.wait(36)
    assert (story.used, story.account.balance, story.supply.supply) == (4_300, -3_450 * LITRE, Supply.ON)
    assert (story.meter.position, story.supply.events) == (Position.OPEN, [(PROTECTED, NOON + 9 * HALF)])
    story.wait(1)
    assert (story.meter.closed_at, story.used, story.supply.supply) == (NOON + 44 * HALF, 4_400, Supply.OFF)
    assert story.meter.cut_off == story.first + 4_400


def test_protected_hours_do_not_keep_on_what_the_emergency_button_opened() -> None:
    story = ran_out(protected=ProtectedHours())
    story.wait(8)
    story.mirror.link_up = False
    story.wait(1)
    assert story.press(Button.EMERGENCY) == [True]
    story.mirror.link_up = True
    story.wait(1)
    assert (story.meter.position, story.supply.supply) == (Position.SHUT, Supply.OFF)


def test_a_top_up_arms_at_once_in_the_hub_and_at_its_next_contact_in_the_meter() -> None:
    story = ran_out()
    story.wait(0.5)
    story.pay(1_000)
    assert (story.supply.supply, story.meter.supply) == (Supply.ARMED, Supply.OFF)
    assert story.mirror.waiting == (OpenValve(flow_test=False),)
    assert story.supply.ready_by == NOON + 3 * HALF
    assert story.press(Button.B) == [False]
    story.wait(0.5)
    assert (story.meter.supply, story.supply.ready_by, story.meter.position) == (Supply.ARMED, None, Position.SHUT)
    story.wait(5, seconds=100)
    assert story.press(Button.A, Button.B) == [True, True]
    assert (story.supply.supply, story.meter.position) == (Supply.ARMED, Position.TESTING)
    story.wait(seconds=60)
    assert (story.supply.supply, story.mirror.position, story.mirror.as_of) == (Supply.ON, Position.OPEN, story.now)
    assert story.supply.events == [(ARMED, NOON + int(2.5 * HALF))]


def test_waking_the_meter_with_a_fetches_what_waits_for_it() -> None:
    story = ran_out()
    story.wait(seconds=90)
    story.pay(1_000)
    assert story.press(Button.A, Button.B) == [True, True]
    story.wait(seconds=60)
    assert (story.supply.supply, story.used) == (Supply.ON, 50)


def test_a_remote_restore_waits_for_the_meter_and_for_a_flow_test() -> None:
    story = ran_out(restore=GasRestore.REMOTE_WITH_FLOW_CHECK)
    assert not story.supply.request_restore()  # nothing is armed
    story.pay(1_000)
    story.wait(1)
    story.meter.taps_open = True
    assert story.mirror.ask_for_test()
    assert not story.mirror.ask_for_test()
    assert (story.mirror.waiting, story.supply.ready_by) == ((OpenValve(flow_test=True),), NOON + 4 * HALF)
    story.wait(1)
    assert (story.supply.supply, story.mirror.position) == (Supply.ARMED, Position.TESTING)
    story.wait(seconds=60)
    assert (story.supply.supply, story.mirror.position, story.mirror.gas_flowing) == (
        Supply.ARMED,
        Position.SHUT,
        True,
    )
    assert story.supply.events[-1] == (CONNECT_FAILED, story.now)
    story.meter.taps_open = False
    assert story.mirror.ask_for_test()
    story.wait(1)
    assert (story.supply.supply, story.mirror.position, story.mirror.gas_flowing) == (Supply.ON, Position.OPEN, False)
    assert story.mirror.as_of == NOON + 5 * HALF + 60


def test_a_remote_restore_is_not_made_when_the_credit_has_gone_meanwhile() -> None:
    story = ran_out(restore=GasRestore.REMOTE_WITH_FLOW_CHECK)
    story.pay(10)
    story.wait(1)
    assert story.supply.request_restore()
    story.account.charge_energy(10 * LITRE, story.now)
    story.wait(1)
    assert (story.supply.supply, story.meter.supply, story.meter.position) == (Supply.OFF, Supply.OFF, Position.SHUT)


def test_a_request_for_a_flow_test_is_for_the_next_report_and_not_for_whenever_the_han_is_back() -> None:
    story = ran_out(restore=GasRestore.REMOTE_WITH_FLOW_CHECK)
    story.pay(1_000)
    story.wait(1)
    assert story.supply.request_restore()
    story.mirror.link_up = False
    story.wait(20)
    story.mirror.link_up = True
    story.wait(2)
    assert (story.supply.supply, story.meter.position, story.used) == (Supply.ARMED, Position.SHUT, 50)
    assert story.supply.request_restore()
    story.wait(2)
    assert (story.supply.supply, story.meter.position) == (Supply.ON, Position.OPEN)


def test_where_gas_is_restored_at_the_meter_no_display_can_ask_for_it() -> None:
    story = ran_out()
    story.pay(1_000)
    story.wait(1)
    assert (story.supply.supply, story.supply.request_restore()) == (Supply.ARMED, False)


def test_emergency_credit_buys_gas_but_does_not_reset_the_delay() -> None:
    story = ran_out()
    story.meter.delay = story.mirror.delay = 5
    assert story.account.select_emergency(story.now)
    story.supply.decide(story.now)
    story.wait(1)
    assert (story.meter.supply, story.delays) == (Supply.ARMED, (5, 5))
    assert story.meter.cut_off == story.first + 50 + 10_000
    assert story.press(Button.A, Button.B) == [True, True]
    story.wait(3)
    assert (story.supply.supply, story.used, story.account.emergency_owed) == (Supply.ON, 50 + 297, 297 * LITRE)


def test_what_the_supplier_turned_off_only_the_supplier_arms() -> None:
    story = Story(5_000)
    story.wait(1.5)
    story.supply.turn_off(story.now)
    assert (story.supply.supply, story.meter.position) == (Supply.OFF, Position.OPEN)
    assert story.mirror.waiting == (CloseValve(),)
    story.wait(2)
    assert (story.meter.position, story.used, story.supply.supply) == (Position.SHUT, 200, Supply.OFF)
    story.supply.arm(story.now)
    story.wait(1)
    assert (story.meter.supply, story.meter.position) == (Supply.ARMED, Position.SHUT)


def test_the_emergency_button_does_not_get_round_the_supplier() -> None:
    story = Story(5_000)
    story.supply.turn_off(story.now)
    story.wait(1)
    story.mirror.link_up = False
    story.wait(1)
    assert story.press(Button.EMERGENCY) == [True]
    story.mirror.link_up = True
    story.wait(1)
    assert (story.meter.position, story.supply.supply) == (Position.SHUT, Supply.OFF)


def test_money_that_a_reading_typed_too_high_took_is_back_when_the_meter_is_heard() -> None:
    story = Story(1_000)
    story.mirror.link_up = False
    story.wait(1.5)
    story.supply.take_reading(shown(story.meter.litres + 2_000, story.mirror.plan.serial), story.now)
    assert story.account.exhausted
    story.mirror.link_up = True
    story.wait(1)
    assert (story.account.balance, story.supply.uncharged) == ((1_000 - 200) * LITRE, 0)
    story.wait(1)
    assert (story.meter.supply, story.account.status & CreditStatus.EXHAUSTED) == (Supply.ON, 0)


def test_in_credit_mode_nothing_is_limited_and_nothing_is_charged() -> None:
    story = Story(0, prepaid=False)
    story.meter.delay = 7
    story.wait(3)
    assert (story.meter.cut_off, story.delays, story.used) == (None, (FOREVER, FOREVER), 300)
    assert story.account.ledger.entries == []
    story.supply.prepaid = True
    story.supply.rebase()
    story.wait(1)
    assert (story.meter.position, story.supply.supply) == (Position.SHUT, Supply.OFF)


@pytest.mark.parametrize("asked", [True, False])
def test_a_hub_that_was_killed_goes_on_where_it_was(asked: bool) -> None:
    def life(killed: bool) -> tuple[Any, ...]:
        story = Story(500, restore=GasRestore.REMOTE_WITH_FLOW_CHECK)
        story.wait(6)
        story.pay(900)
        story.wait(1)
        assert not asked or story.supply.request_restore()
        story.wait(0.5)
        if killed:
            story.restart(story.now)
        story.wait(3)
        story.mirror.link_up = False
        story.wait(2)
        return story.used, story.account.balance, story.supply.state(), story.mirror.half_hour(story.now - 5 * HALF)

    assert life(killed=True) == life(killed=False)
    assert life(killed=True)[0] == (500 + 97 + 350 if asked else 500)


def test_while_the_hub_is_not_running_the_meter_lives_on_its_delay() -> None:
    story = Story(350)
    story.wait(2, seconds=600)
    story.restart(NOON + 12 * HALF)
    assert (story.delays, story.used, story.meter.position) == ((326, 326), 1_200, Position.OPEN)
    assert story.supply.events == [(HAN_FAILED, NOON + 3 * HALF)]
    assert (story.mirror.litres, story.account.balance) == (story.first + 200, 150 * LITRE)
    story.wait(1)
    assert (story.account.balance, story.supply.supply) == (-950 * LITRE, Supply.OFF)
    assert [story.mirror.half_hour(NOON + at * HALF) for at in (0, 1, 2, 12, 13)] == [100, 100, None, None, None]


def test_of_two_counts_of_the_delay_the_smaller_one_is_written_until_the_account_is_above_zero() -> None:
    story = Story(500)
    report = GasReport(story.first, NOON + HALF, delay=3)
    assert story.supply.contact(report) == (WriteLimits(story.first + 500, None, 2_000, FOREVER),)
    story.account.charge_energy(500 * LITRE, story.now)
    for hub, least in ((5, 3), (2, 2)):
        story.mirror.delay = hub
        limits = story.supply.contact(report)[0]
        assert limits == WriteLimits(story.first, None, 2_000, least)
