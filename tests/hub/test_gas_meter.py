"""The gas meter by itself: what it reports, when its valve closes, and who can open it."""

from __future__ import annotations

from itertools import product

import pytest

from ihd.hub.gas_messages import CloseValve, Flag, GasReport, Message, OpenValve, PrepayStatus, Read, WriteLimits
from ihd.hub.gas_meter import Asleep, Button, GasMeter
from ihd.model.supply import Position, Supply
from tests.hub.gas_story import HALF, NOON, plan


def fitted(flow: int = 900) -> GasMeter:
    return GasMeter(plan(flow), NOON, 48)


def told(meter: GasMeter, *messages: Message) -> GasReport:
    """Let the meter come to its next report, and answer it."""
    report = meter.run(meter.now + HALF)
    assert report is not None
    meter.listen()
    for message in messages:
        meter.take(message)
    meter.sleep()
    return report


def unheard(meter: GasMeter) -> GasReport:
    report = meter.run(meter.now + HALF)
    assert report is not None
    meter.miss()
    return report


def test_a_message_reaches_the_meter_only_just_after_a_report() -> None:
    meter = fitted()
    assert meter.run(NOON + HALF - 1) is None
    with pytest.raises(Asleep):
        meter.take(CloseValve())
    report = meter.run(NOON + HALF)
    assert report == GasReport(1_900, NOON + HALF)
    meter.listen()
    meter.take(WriteLimits(cut_off=9_000, delay=12))
    assert [meter.take(question) for question in Read] == [1_900, 9_000, PrepayStatus(Supply.ON, Position.OPEN, 12)]
    meter.sleep()
    with pytest.raises(Asleep):
        meter.take(Read.TOTAL)


def test_the_valve_closes_at_the_litre_and_at_the_second() -> None:
    meter = fitted()
    told(meter, WriteLimits(cut_off=1_900 + 301))
    report = told(meter)
    assert (report.litres, report.position, meter.supply) == (2_201, Position.SHUT, Supply.OFF)
    assert meter.closed_at == NOON + HALF + 602  # half a litre a second
    assert told(meter).litres == 2_201  # what nobody could burn is not caught up


def test_low_credit_shows_when_less_than_its_volume_is_left() -> None:
    meter = fitted()
    told(meter, WriteLimits(cut_off=1_900 + 2_000, near=1_100))
    assert told(meter).flags == 0  # 1 100 litres are left
    told(meter, WriteLimits(cut_off=1_900 + 2_000, near=1_101))
    assert meter.flags == Flag.NEAR_CUT_OFF


def test_a_change_over_volume_makes_the_meter_ask_at_once_and_only_once() -> None:
    meter = fitted()
    told(meter, WriteLimits(cut_off=9_000, change_over=1_900 + 450))
    asking = unheard(meter)
    assert asking == GasReport(2_350, NOON + HALF + 900, False, 9_000, Position.OPEN, 336, Flag.CHANGE_OVER)
    assert (meter.delay, meter.hub_heard) == (336, True)  # only a half-hour's report counts
    assert told(meter).taken == NOON + 2 * HALF
    assert told(meter, WriteLimits(cut_off=9_000)).litres == 1_000 + 3 * 900
    assert meter.flags == 0


def test_out_of_reach_the_valve_stays_open_for_the_delay_and_then_closes() -> None:
    meter = fitted()
    told(meter, WriteLimits(cut_off=1_900 + 1_000, delay=3))
    assert unheard(meter).position is Position.OPEN
    assert unheard(meter).litres == 1_900 + 1_800
    assert meter.position is Position.OPEN
    unheard(meter)
    assert (meter.delay, meter.position, meter.closed_at, meter.litres) == (0, Position.SHUT, NOON + 4 * HALF, 4_600)


def test_after_the_delay_the_valve_closes_at_the_cut_off_volume_itself() -> None:
    meter = fitted()
    told(meter, WriteLimits(cut_off=1_900 + 2_250, delay=1))
    for _ in range(3):
        unheard(meter)
    assert (meter.litres, meter.closed_at) == (4_150, NOON + 3 * HALF + 900)


def test_the_emergency_button_needs_a_closed_valve_a_lost_hub_and_some_delay() -> None:
    opened = {}
    for closed, lost, delay in product((True, False), (True, False), (0, 2)):
        meter = fitted()
        limit = 1_900 if closed else 90_000
        told(meter, WriteLimits(cut_off=limit, delay=delay + lost))
        (unheard if lost else told)(meter)
        opened[closed, lost, delay] = meter.press(Button.EMERGENCY)
        assert meter.on_button == opened[closed, lost, delay]
    assert [case for case, open_ in opened.items() if open_] == [(True, True, 2)]


def test_gas_on_the_emergency_button_ends_with_the_delay_also_below_the_cut_off_volume() -> None:
    meter = fitted()
    told(meter, WriteLimits(cut_off=90_000, delay=3), CloseValve())
    unheard(meter)
    assert meter.press(Button.EMERGENCY)
    assert unheard(meter).regular is False
    unheard(meter)
    assert meter.position is Position.OPEN
    unheard(meter)
    assert (meter.position, meter.litres) == (Position.SHUT, 1_900 + 2 * 900)


def test_an_armed_valve_opens_on_a_then_b_when_no_tap_is_open() -> None:
    meter = fitted()
    told(meter, CloseValve(), OpenValve(flow_test=False))
    assert (meter.supply, meter.position) == (Supply.ARMED, Position.SHUT)
    assert not meter.press(Button.B)  # the meter sleeps
    assert meter.press(Button.A)
    assert not told(meter).regular
    meter.taps_open = True
    for found, taps in ((Position.SHUT, False), (Position.OPEN, False)):
        assert meter.press(Button.B)
        assert told(meter).position is Position.SHUT
        assert meter.position is Position.TESTING
        assert told(meter).taken % HALF in (60, 120)
        assert (meter.position, bool(meter.flags & Flag.GAS_FLOWING)) == (found, found is Position.SHUT)
        meter.taps_open = taps
    assert (meter.supply, meter.litres) == (Supply.ON, 1_900 + 3)


def test_a_remote_flow_test_that_finds_gas_leaves_the_valve_shut_and_armed() -> None:
    meter = fitted()
    meter.taps_open = True
    told(meter, CloseValve(), OpenValve(flow_test=True))
    report = told(meter)
    assert (report.taken, report.position, report.flags) == (NOON + HALF + 60, Position.SHUT, Flag.GAS_FLOWING)
    assert meter.supply is Supply.ARMED


def test_what_the_hub_says_comes_before_what_the_person_confirmed() -> None:
    meter = fitted()
    told(meter, CloseValve(), OpenValve(flow_test=False))
    meter.press(Button.A)
    told(meter)
    assert meter.press(Button.B)
    told(meter, CloseValve())
    assert (meter.supply, meter.position) == (Supply.OFF, Position.SHUT)


def test_a_meter_goes_on_in_the_middle_of_a_flow_test() -> None:
    first, second = fitted(), fitted()
    told(first, CloseValve(), OpenValve(flow_test=True), WriteLimits(cut_off=3_000, delay=7))
    assert first.run(NOON + HALF + 30) is None
    second.load(first.state())
    assert second.position is Position.TESTING
    assert told(second) == told(first)
    assert (second.state(), second.position) == (first.state(), Position.OPEN)
