"""What a prepay home is asked, when, and how often; and that a credit home is spared it. Driven by frames and time."""

from itertools import pairwise

import pytest

from ihd.frames import zcl
from ihd.frames.account_logs import ENTRIES_KEPT
from ihd.frames.hub_extension import MANUFACTURER
from ihd.frames.meter_book import HUB_EXTENSION, METERING, PREPAYMENT, PRICE, TIME
from ihd.frames.prepayment import DebtLogEntry, TopUpLogEntry
from ihd.frames.session import Session
from ihd.frames.zcl import Attribute
from ihd.model.credit import DebtPayment, PaymentMode, PrepaySnapshot, TopUpEntry
from ihd.model.supply import GasRestore, Position, Supply
from tests.frames.far_end import CREDIT_MODE, MODE, PREPAY_MODE, FarEnd, named
from tests.frames.told import wire
from tests.model.moments import unix

#: What only a prepay account is asked.
PREPAY_ONLY = (
    "credit_status",
    "emergency_credit_limit",
    "debt_amount_3",
    "valve_position",
    "get_top_up_log",
    "get_debt_repayment_log",
    "get_prepay_snapshot",
    "get_event_log",
)
ACCOUNT = named(
    PREPAYMENT,
    credit_remaining=-54_000,
    credit_status=0x32,
    emergency_credit_remaining=750_000,
    accumulated_debt=120_000,
    prepayment_alarm_status=0x0041,
    emergency_credit_limit=1_000_000,
    emergency_credit_threshold=200_000,
    low_credit_warning_level=200_000,
    max_credit_limit=10_000_000,
    max_credit_per_top_up=5_000_000,
    cut_off_value=-5_000_000,
)
EXTENSION = named(
    HUB_EXTENSION,
    valve_position=2,
    gas_restore_policy=1,
    han_failure=1,
    han_failure_since=wire("2026-06-03T12:00"),
    cut_off_delay_left=336,
    next_heard_by=wire("2026-06-03T14:00"),
    keypad_locked_until=None,
    debt3_weekly_remainder=250_000,
)


def far_end(mode=PREPAY_MODE, values=None, live_every=10.0, **options):
    """A hub whose home is in ``mode``, with these values, after the first minute."""
    hub = FarEnd(Session(live_every), rest=0.0, values={MODE: mode} | (values or {}), **options)
    hub.wait(60)
    return hub


def test_a_prepay_account_is_read_whole():
    meter = far_end(values=ACCOUNT).shown.meter(1)
    assert meter.payment_mode is PaymentMode.PREPAYMENT
    assert (meter.balance_millipence, meter.credit_status, meter.alarms) == (-54_000, 0x32, 0x0041)
    assert (meter.emergency_credit, meter.accumulated_debt) == (750_000, 120_000)
    assert (meter.emergency_credit_limit, meter.emergency_credit_threshold) == (1_000_000, 200_000)
    assert (meter.low_credit_level, meter.max_balance, meter.max_top_up) == (200_000, 10_000_000, 5_000_000)
    assert meter.disablement_threshold == -5_000_000


def test_what_only_an_intelligent_hub_tells_is_read_of_both_fuels():
    shown = far_end(values=EXTENSION, gas=True).shown
    for meter in shown.meters:
        assert (meter.position, meter.gas_restore) == (Position.TESTING, GasRestore.REMOTE_WITH_FLOW_CHECK)
        assert (meter.han_failed, meter.han_failed_since) == (True, unix("2026-06-03T12:00"))
        assert (meter.cutoff_delay, meter.next_heard_by) == (336, unix("2026-06-03T14:00"))
        assert (meter.keypad_locked_until, meter.debt3_weekly_left) == (None, 250_000)


def test_a_hub_without_the_extension_is_not_asked_for_it_and_nothing_is_known():
    hub = far_end(clusters=(TIME, METERING, PRICE, PREPAYMENT))
    meter = hub.shown.meter(1)
    assert (meter.position, meter.han_failed, meter.cutoff_delay) == (None, None, None)
    assert not hub.asked_for("valve_position", "get_calendar", "get_event_log")
    assert hub.asked_for("credit_status")


def test_the_longest_answer_of_the_extension_fits_one_payload():
    longest = [Attribute(key[1], 0, zcl.attribute_type(*key), value or 0) for key, value in EXTENSION.items()]
    assert len(zcl.read_response(1, longest, manufacturer=MANUFACTURER)) <= zcl.APS_PAYLOAD


def test_an_attribute_with_somebody_elses_manufacturer_code_is_not_ours():
    hub = far_end(values=ACCOUNT)
    other = [Attribute(0x0001, 0, 0x2B, 999)]
    hub._send(1, PREPAYMENT, zcl.report(1, other, manufacturer=0x1234))
    assert 999 not in hub.balances()
    hub._send(1, PREPAYMENT, zcl.report(1, other))
    assert 999 in hub.balances(), "a report of the attribute itself is taken in at once"


def test_a_credit_home_is_asked_nothing_of_prepayment():
    hub = far_end(CREDIT_MODE, gas=True)
    hub.wait(600)
    assert not hub.asked_for(*PREPAY_ONLY)


@pytest.mark.parametrize("gas", [False, True])
def test_a_change_of_mode_is_noticed_either_way_while_running(gas):
    hub, number = far_end(CREDIT_MODE, gas=gas), 2 if gas else 1
    hub.values[number][MODE] = PREPAY_MODE
    since, soon = hub.now, 1_900 if gas else 75
    hub.wait(soon)
    assert hub.shown.meter(number).payment_mode is PaymentMode.PREPAYMENT
    assert hub.asked_for(*PREPAY_ONLY, since=since) == {*PREPAY_ONLY}
    hub.values[number][MODE] = CREDIT_MODE
    hub.wait(soon)
    since = hub.now
    hub.wait(1_000)
    assert hub.shown.meter(number).payment_mode is PaymentMode.CREDIT
    assert not hub.asked_for(*PREPAY_ONLY, since=since)


def test_what_the_hub_reports_of_gas_is_shown_at_once_and_nothing_is_asked_for_it():
    hub = far_end(gas=True)
    since = hub.now
    hub._send(2, METERING, zcl.report(1, [Attribute(0x0014, 0, 0x30, Supply.ARMED.value)]))
    hub._send(2, PREPAYMENT, zcl.report(2, [Attribute(0x0001, 0, 0x2B, 1_000)]))
    hub._send(2, HUB_EXTENSION, zcl.report(3, [Attribute(0x0004, 0, 0x30, 0)], manufacturer=MANUFACTURER))
    shown = hub.shown.meter(2)
    assert (shown.supply, shown.balance_millipence, shown.position) == (Supply.ARMED, 1_000, Position.SHUT)
    hub.wait(60)
    assert not [frame for at, meter, frame in hub.asked if meter == 2 and at > since]


@pytest.mark.parametrize("live_every", [10.0, 1.0])
def test_prepayment_neither_breaks_the_pace_nor_slows_the_power(live_every):
    hub = far_end(values=ACCOUNT | EXTENSION, gas=True, live_every=live_every)
    times = [at for at, _, _ in hub.asked]
    assert all(count <= 10 + 4 * (times[-1] - at) for at, count in zip(times, range(len(times), 0, -1), strict=True))
    since = hub.now
    hub.wait(400)
    power = [at for at, meter, frame in hub.asked if meter == 1 and frame.general and 0x0400 in frame.fields]
    steady = [after - before for before, after in pairwise(power) if after > since]
    assert max(steady) <= live_every + 1.0


# --------------------------------------------------------------------------------------------------------------- logs


def part(index, total, entries):
    return {"command_index": index, "total_number_of_commands": total, "entries": entries}


def top_up(code, at, amount=1_000_000):
    return TopUpLogEntry(top_up_code=code, top_up_amount=amount, top_up_time=wire(at))


NOON, LATER = "2026-06-01T12:00", "2026-06-02T12:00"


def test_the_top_up_log_comes_in_parts_newest_first_and_no_code_is_kept_whole():
    hub = FarEnd(Session(), rest=0.0)
    hub.replies["get_top_up_log"] = [
        ("publish_top_up_log", part(0, 2, [top_up(b"73943333457189043313", NOON)])),
        ("publish_top_up_log", part(1, 2, [top_up(b"1637", LATER, 1_234_000)])),
    ]
    hub.wait(60)
    assert hub.shown.meter(1).top_ups == (
        TopUpEntry(unix(LATER), 1_234_000, "1637"),
        TopUpEntry(unix(NOON), 1_000_000, "3313"),
    )
    assert "7394333345718904" not in repr(hub.reports)


def test_a_log_that_is_read_again_is_not_doubled_and_does_not_grow_without_end():
    hub = far_end()
    for hour in range(50):
        entries = [top_up(b"1637", f"2026-06-{1 + hour // 24:02}T{hour % 24:02}:00")]
        for _ in range(2):
            hub.say(PREPAYMENT, "publish_top_up_log", **part(0, 1, entries))
    known = hub.shown.meter(1).top_ups
    assert len(known) == ENTRIES_KEPT == len({*known})
    assert known[0].time == unix("2026-06-03T01:00")


def test_debt_payments_name_their_debt_from_one_on():
    entry = DebtLogEntry(collection_time=wire(NOON), amount_collected=50_000, debt_type=2, outstanding_debt=450_000)
    hub = far_end()
    hub.say(PREPAYMENT, "publish_debt_log", **part(0, 1, [entry]))
    assert hub.shown.meter(1).debt_payments == (DebtPayment(unix(NOON), 50_000, 3, 450_000),)


def balances(at, *amounts, kind=0):
    payload = b"".join(amount.to_bytes(4, "little", signed=True) for amount in amounts)
    head = {"snapshot_id": 1, "snapshot_time": wire(at), "total_snapshots_found": 3, "snapshot_cause": 1}
    tail = {"command_index": 0, "total_number_of_commands": 1, "snapshot_payload_type": kind}
    return head | tail | {"snapshot_payload": payload}


def test_balances_at_the_ends_of_days_are_asked_for_one_by_one():
    hub = FarEnd(Session(), rest=0.0)
    hub.replies["get_prepay_snapshot"] = [("publish_prepay_snapshot", balances(NOON, 1, 2, 3, 4, 5, -6))]
    hub.wait(60)
    offsets = [frame.fields.snapshot_offset for _, _, frame in hub.asked if frame.name == "get_prepay_snapshot"]
    assert offsets == [0, 1, 2]
    assert hub.shown.meter(1).prepay_snapshots == (PrepaySnapshot(unix(NOON), -6, 5, 1, (2, 3, 4)),)


@pytest.mark.parametrize("wrong", [balances(NOON, 1, 2, 3), balances(NOON, 1, 2, 3, 4, 5, 6, kind=7)])
def test_a_snapshot_of_another_kind_says_nothing(wrong):
    hub = far_end()
    hub.say(PREPAYMENT, "publish_prepay_snapshot", **wrong)
    assert hub.shown.meter(1).prepay_snapshots == ()
