"""Commands as octets on the air, and what their answers mean; driven by frames and time alone."""

import pytest

from ihd.frames import zcl
from ihd.frames.meter_book import METERING, PREPAYMENT
from ihd.frames.session import Session
from ihd.model.commands import Refused, RestoreSupply, SelectEmergencyCredit, Stage, TopUp
from ihd.model.credit import TOP_UP_RESULTS, TopUpResult
from ihd.model.reports import Readings
from ihd.model.supply import Supply
from tests.frames.far_end import CODE, OTHER_CODE, FarEnd, named

REFUSALS = [result for result, meaning in TOP_UP_RESULTS.items() if not meaning.accepted]
ACCEPTANCES = [result for result, meaning in TOP_UP_RESULTS.items() if meaning.accepted]


# ------------------------------------------------------------------------------------------------------- what is sent


def test_a_top_up_goes_out_as_published_devices_send_it(hub):
    assert hub.post(TopUp(1, 1, CODE))
    (packet,) = hub.commands
    assert packet.data == bytes((0x01, packet.data[1], 0x04, 0x02, 0x14)) + b"73943333457189043313"
    assert (packet.cluster, packet.destination_endpoint, packet.secured) == (PREPAYMENT, 1, True)
    sent = hub.last()
    assert (sent.stage, sent.looks_like, sent.code_end) == (Stage.SENT, 10_000_000, "3313")


def test_emergency_credit_and_restore_go_out_as_the_standard_has_them(hub):
    hub.post(SelectEmergencyCredit(1, 2))
    hub.post(RestoreSupply(2, 1))
    loan, restore = hub.commands
    assert loan.data[2:] == bytes.fromhex("00 00000000 02")
    assert (loan.cluster, loan.destination_endpoint) == (PREPAYMENT, 2)
    assert restore.data[2:] == bytes.fromhex("0C 02")
    assert (restore.cluster, restore.destination_endpoint) == (METERING, 1)


def test_a_command_does_not_wait_for_the_answer_to_a_question(hub):
    hub.hears = False
    hub.wait(11)  # a poll is on its way, and nobody answers it
    assert hub.post(RestoreSupply(1, 1))


def test_four_commands_in_one_moment_and_the_reading_after_each_stay_below_the_hubs_limit(hub):
    hub.wait(3)
    since = hub.now
    for number in range(4):
        hub.post(RestoreSupply(number, 1))
        hub.status(zcl.FAILURE)
    hub.wait(5)
    times = sorted([at for at, _, _ in hub.asked if at >= since] + [since] * len(hub.commands))
    assert times.count(since) <= 10
    assert all(count <= 10 + 4 * (at - since) for count, at in enumerate(times, 1))


# ------------------------------------------------------------------------------------------------------ what comes back


@pytest.mark.parametrize("result", ACCEPTANCES)
def test_an_accepted_code_is_told_with_what_was_credited_and_the_new_balance(hub, result):
    hub.post(TopUp(1, 1, CODE))
    hub.top_up_result(result.value, 9_000_000, 9_500_000)
    told = hub.last()
    assert (told.stage, told.result, told.credited, told.balance) == (Stage.ACCEPTED, result, 9_000_000, 9_500_000)
    assert (told.settled_at, told.fingerprint, told.earlier) == (hub.now, "", False)
    assert 9_500_000 in hub.balances()


@pytest.mark.parametrize("result", REFUSALS)
def test_a_refused_code_is_told_with_the_meters_own_result(hub, result):
    hub.post(TopUp(1, 1, CODE))
    hub.top_up_result(result.value)
    told = hub.last()
    assert (told.stage, told.refused, told.result) == (Stage.REFUSED, Refused.BY_RESULT, result)
    assert (told.credited, told.balance) == (None, None)


def test_a_refusal_that_names_the_supplier_as_published_samples_do_is_a_refusal(hub):
    hub.post(TopUp(1, 1, CODE))
    hub.top_up_result(1, source=0)
    assert hub.last().result is TopUpResult.INVALID


def test_a_result_nobody_knows_is_the_meters_refusal(hub):
    hub.post(TopUp(1, 1, CODE))
    hub.top_up_result(0x77)
    assert (hub.last().refused, hub.last().result) == (Refused.BY_METER, None)


def test_that_a_code_arrived_is_not_yet_its_answer(hub):
    hub.post(TopUp(1, 1, CODE))
    hub.status(zcl.SUCCESS)
    assert hub.last().stage is Stage.SENT
    hub.top_up_result(0, 1_000, 2_000)
    assert hub.last().accepted


@pytest.mark.parametrize("command", [SelectEmergencyCredit(1, 1), RestoreSupply(1, 1)])
@pytest.mark.parametrize(
    ("status", "stage", "refused"),
    [
        (zcl.SUCCESS, Stage.ACCEPTED, None),
        (zcl.FAILURE, Stage.REFUSED, Refused.BY_METER),
        (zcl.NOT_AUTHORIZED, Stage.REFUSED, Refused.BY_METER),
        (zcl.UNSUP_COMMAND, Stage.REFUSED, Refused.NOT_OFFERED),
        (zcl.UNSUPPORTED_CLUSTER, Stage.REFUSED, Refused.NOT_OFFERED),
        (zcl.TIMEOUT, Stage.REFUSED, Refused.METER_BUSY),
    ],
)
def test_a_status_settles_a_wish(hub, command, status, stage, refused):
    hub.post(command)
    hub.status(status)
    assert (hub.last().stage, hub.last().refused) == (stage, refused)


def test_a_hub_that_asks_for_patience_is_not_asked_again(hub):
    hub.post(TopUp(1, 1, CODE))
    hub.status(zcl.TIMEOUT)
    hub.wait(120)
    assert (len(hub.commands), hub.stages(1)) == (1, [Stage.SENT, Stage.REFUSED])


def test_a_restored_supply_is_shown_as_soon_as_the_meter_tells_it(hub):
    hub.values[1] |= named(METERING, supply_status=1)
    hub.wait(10)
    assert hub.shown.meter(1).supply is Supply.ARMED
    hub.post(RestoreSupply(1, 1))
    hub.values[1] |= named(METERING, supply_status=2)
    hub.status(zcl.SUCCESS)
    supply = {"provider_id": 1, "issuer_event_id": 2, "implementation_date_time": 0, "supply_status": 2}
    hub.answer("supply_status_response", **supply)
    assert (hub.shown.meter(1).supply, hub.stages(1)) == (Supply.ON, [Stage.SENT, Stage.ACCEPTED])


@pytest.mark.parametrize(
    ("meter", "supply", "stage"),
    [
        (1, Supply.ON, Stage.ACCEPTED),
        (1, Supply.ARMED, Stage.REFUSED),
        (1, Supply.OFF, Stage.REFUSED),
        (2, Supply.ARMED, Stage.ACCEPTED),  # gas: the valve is tested at the meter's next contact
        (2, Supply.OFF, Stage.REFUSED),
    ],
)
def test_a_supply_status_alone_settles_a_restore_whose_status_was_lost(hub, meter, supply, stage):
    hub.post(RestoreSupply(1, meter))
    hub.answer(
        "supply_status_response",
        provider_id=1,
        issuer_event_id=2,
        implementation_date_time=0,
        supply_status=supply.value,
    )
    assert hub.last().stage is stage


@pytest.mark.parametrize("command", [TopUp(1, 1, CODE), SelectEmergencyCredit(1, 1), RestoreSupply(1, 1)])
def test_account_and_supply_are_read_at_once_when_a_command_is_settled(hub, command):
    hub.wait(3)  # in the middle between two polls
    hub.post(command)
    hub.status(zcl.FAILURE)
    since = hub.now
    hub.wait(1)
    wanted = {"credit_remaining", "credit_status", "supply_status", "valve_position"}
    assert hub.asked_for(*wanted, since=since) == wanted


# ------------------------------------------------------------------------------------------------- what does not come


def test_no_answer_within_ten_seconds_is_told_and_nothing_is_sent_again(hub):
    hub.post(TopUp(1, 1, CODE))
    hub.wait(9.9)
    assert hub.stages(1) == [Stage.SENT]
    hub.wait(0.1)
    assert hub.stages(1) == [Stage.SENT, Stage.NO_ANSWER]
    hub.wait(600)
    assert (len(hub.commands), hub.stages(1)) == (1, [Stage.SENT, Stage.NO_ANSWER])


def test_a_late_answer_still_counts_even_after_the_link_was_lost(hub):
    hub.post(TopUp(1, 1, CODE))
    hub.unplug()
    assert hub.stages(1) == [Stage.SENT, Stage.NO_ANSWER]
    hub.plug()
    hub.wait(3_600)  # far more questions than there are sequence numbers
    hub.top_up_result(0, 1_000, 2_000)
    assert hub.stages(1) == [Stage.SENT, Stage.NO_ANSWER, Stage.ACCEPTED]
    assert len(hub.commands) == 1


def test_no_question_uses_a_number_that_a_late_answer_may_carry(hub):
    hub.post(TopUp(1, 1, CODE))
    number, since = hub.commands[-1].data[1], hub.now
    hub.wait(3_600)
    used = {frame.sequence for at, _, frame in hub.asked if at > since}
    assert used == {*range(1, 256)} - {number}


def test_the_suppliers_own_top_up_is_no_answer_even_under_the_same_number(hub):
    hub.post(TopUp(1, 1, CODE))
    hub.top_up_result(0, 500_000, 700_000, source=0)
    assert hub.stages(1) == [Stage.SENT]
    assert 700_000 in hub.balances()


def test_a_top_up_nobody_asked_for_is_taken_in_and_the_account_is_read_at_once(hub):
    hub.wait(3)
    since = hub.now
    hub.say(
        PREPAYMENT,
        "consumer_top_up_response",
        result_type=0x12,
        top_up_value=500_000,
        source_of_top_up=0,
        credit_remaining=700_000,
    )
    assert 700_000 in hub.balances()
    assert any(isinstance(told, Readings) and told.supply is Supply.ARMED for told in hub.reports)
    hub.wait(1)
    assert hub.asked_for("credit_status", since=since)
    assert not [*hub.lives()]


# --------------------------------------------------------------------------------------------------- what is not sent


def test_a_display_that_only_shows_sends_nothing():
    hub = FarEnd(Session())
    for number, command in enumerate((TopUp(1, 1, CODE), SelectEmergencyCredit(2, 1), RestoreSupply(3, 1)), 1):
        assert not hub.post(command)
        assert (hub.last().id, hub.last().refused) == (number, Refused.NOT_ALLOWED)


def test_without_a_link_a_command_is_refused_at_once_and_never_sent_later(hub):
    hub.unplug()
    assert not hub.post(TopUp(1, 1, CODE))
    assert (hub.last().stage, hub.last().refused, hub.last().settled_at) == (Stage.REFUSED, Refused.NO_LINK, hub.now)
    hub.plug()
    assert not hub.commands


def test_a_silent_hub_and_a_meter_it_does_not_have_are_no_link(hub):
    assert not hub.post(RestoreSupply(1, 9))
    assert hub.last().refused is Refused.NO_LINK
    hub.hears = False
    hub.wait(60)
    assert not hub.post(RestoreSupply(2, 1))
    assert hub.last().refused is Refused.NO_LINK


def test_two_quick_presses_send_one_command(hub):
    assert hub.post(TopUp(1, 1, CODE))
    assert not hub.post(TopUp(2, 1, CODE))
    assert (hub.last().id, hub.last().refused) == (2, Refused.STILL_WAITING)
    assert hub.post(TopUp(3, 2, OTHER_CODE)), "another meter has nothing to do with it"
    assert hub.post(SelectEmergencyCredit(4, 1)), "nor has another wish"
    hub.wait(10)
    assert hub.post(TopUp(5, 1, CODE)), "a person may try again"


def test_the_very_same_command_is_sent_once_however_often_it_is_posted(hub):
    hub.post(TopUp(1, 1, CODE))
    hub.post(TopUp(1, 1, CODE))
    hub.wait(20)
    hub.post(TopUp(1, 1, CODE))
    assert (len(hub.commands), hub.stages(1)) == (1, [Stage.SENT, Stage.NO_ANSWER])
