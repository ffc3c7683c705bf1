"""Commands on the air once, their lives told, their codes forgotten; driven by frames and time alone."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from ihd.frames import orders, zcl
from ihd.frames.meter_book import METERING, PREPAYMENT
from ihd.frames.session import Session
from ihd.model.commands import Refused, RestoreSupply, SelectEmergencyCredit, Stage, TopUp, Wish
from ihd.model.credit import TOP_UP_RESULTS, TopUpResult
from ihd.model.reports import Readings
from ihd.model.supply import Supply
from ihd.model.utrn import parse
from tests.frames.far_end import FarEnd, named

SALT = b"a salt of sixteen"
#: Both are published codes (smart-energy.md 3.6): £100.00 and £12.34.
CODE, OTHER_CODE = parse("73943333457189043313"), parse("73947252416745201637")
REFUSALS = [result for result, meaning in TOP_UP_RESULTS.items() if not meaning.accepted]
ACCEPTANCES = [result for result, meaning in TOP_UP_RESULTS.items() if meaning.accepted]


@pytest.fixture(scope="module", autouse=True)
def cheap_fingerprints() -> Iterator[None]:
    """What a guess costs is of no interest here, and hundreds of codes are entered."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(orders, "FINGERPRINT_ROUNDS", 1)
        yield


def ppmid(**options) -> Session:
    return Session(may_command=True, salt=SALT, **options)


@pytest.fixture
def hub() -> FarEnd:
    return FarEnd(ppmid(), gas=True)


def stages(hub: FarEnd, number: int) -> list[Stage]:
    return [pending.stage for pending in hub.lives() if pending.id == number]


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
    assert (len(hub.commands), stages(hub, 1)) == (1, [Stage.SENT, Stage.REFUSED])


def test_a_restored_supply_is_shown_as_soon_as_the_meter_tells_it(hub):
    hub.values[1] |= named(METERING, supply_status=1)
    hub.wait(10)
    assert hub.shown.meter(1).supply is Supply.ARMED
    hub.post(RestoreSupply(1, 1))
    hub.values[1] |= named(METERING, supply_status=2)
    hub.status(zcl.SUCCESS)
    supply = {"provider_id": 1, "issuer_event_id": 2, "implementation_date_time": 0, "supply_status": 2}
    hub.answer("supply_status_response", **supply)
    assert (hub.shown.meter(1).supply, stages(hub, 1)) == (Supply.ON, [Stage.SENT, Stage.ACCEPTED])


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
    assert stages(hub, 1) == [Stage.SENT]
    hub.wait(0.1)
    assert stages(hub, 1) == [Stage.SENT, Stage.NO_ANSWER]
    hub.wait(600)
    assert (len(hub.commands), stages(hub, 1)) == (1, [Stage.SENT, Stage.NO_ANSWER])


def test_a_late_answer_still_counts_even_after_the_link_was_lost(hub):
    hub.post(TopUp(1, 1, CODE))
    hub.unplug()
    assert stages(hub, 1) == [Stage.SENT, Stage.NO_ANSWER]
    hub.plug()
    hub.wait(3_600)  # far more questions than there are sequence numbers
    hub.top_up_result(0, 1_000, 2_000)
    assert stages(hub, 1) == [Stage.SENT, Stage.NO_ANSWER, Stage.ACCEPTED]
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
    assert stages(hub, 1) == [Stage.SENT]
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
    assert (len(hub.commands), stages(hub, 1)) == (1, [Stage.SENT, Stage.NO_ANSWER])


# --------------------------------------------------------------------------------------------------------- duplicates


def test_a_duplicate_of_a_code_without_an_answer_is_shown_as_the_earlier_success(hub):
    hub.post(TopUp(1, 1, CODE))
    hub.wait(10)
    hub.post(TopUp(2, 1, CODE))
    hub.top_up_result(2, -1, 4_000_000)
    told = hub.last()
    assert (told.id, told.stage, told.earlier, told.refused) == (2, Stage.ACCEPTED, True, None)
    assert (told.credited, told.balance) == (None, 4_000_000)
    assert stages(hub, 1)[-1] is Stage.ACCEPTED, "the first one did arrive"
    assert hub.shown.command(2) is hub.shown.commands[0]
    assert not any(each.fingerprint for each in hub.shown.commands)


def test_a_duplicate_of_anyone_elses_code_is_refused(hub):
    hub.post(TopUp(1, 1, OTHER_CODE))
    hub.wait(10)
    hub.post(TopUp(2, 1, CODE))
    hub.top_up_result(2)
    assert (hub.last().stage, hub.last().result) == (Stage.REFUSED, TopUpResult.DUPLICATE)


def test_the_earlier_success_is_shown_once(hub):
    hub.post(TopUp(1, 1, CODE))
    hub.wait(10)
    for number in (2, 3):
        hub.post(TopUp(number, 1, CODE))
        hub.top_up_result(2)
    assert (hub.last().id, hub.last().stage) == (3, Stage.REFUSED)


def test_a_code_accepted_at_the_second_try_is_a_duplicate_at_the_third(hub):
    hub.post(TopUp(1, 1, CODE))
    hub.wait(10)
    hub.post(TopUp(2, 1, CODE))
    hub.top_up_result(0, 10_000_000, 10_000_000)
    assert (hub.last().id, hub.last().earlier) == (2, False)
    hub.post(TopUp(3, 1, CODE))
    hub.top_up_result(2)
    assert hub.last().stage is Stage.REFUSED


def sent_before(hub: FarEnd):
    hub.post(TopUp(1, 1, CODE))
    hub.wait(10)
    return hub.shown.commands


def test_a_code_without_an_answer_is_known_again_after_a_restart(hub):
    again = FarEnd(ppmid(unanswered=sent_before(hub)))
    again.post(TopUp(2, 1, CODE))
    again.top_up_result(2)
    assert (again.last().stage, again.last().earlier) == (Stage.ACCEPTED, True)


@pytest.mark.parametrize(("salt", "meter"), [(b"another display's", 1), (SALT, 2)])
def test_another_displays_fingerprint_and_another_meters_code_are_not_ours(hub, salt, meter):
    kept = tuple(each._replace(meter=meter) for each in sent_before(hub))
    again = FarEnd(Session(may_command=True, salt=salt, unanswered=kept))
    again.post(TopUp(2, 1, CODE))
    again.top_up_result(2)
    assert again.last().stage is Stage.REFUSED


# ------------------------------------------------------------------------------------------------- what is remembered


def reached(thing: object, seen: set[int]) -> Iterator[str | bytes]:
    """Every text and octets that can be reached from ``thing``."""
    if id(thing) in seen:
        return
    seen.add(id(thing))
    if isinstance(thing, str | bytes):
        yield thing
        return
    inside: list[object] = list(getattr(thing, "__dict__", {}).values())
    if is_dataclass(thing):
        inside += [getattr(thing, each.name) for each in fields(thing)]
    if isinstance(thing, dict):
        inside += [*thing.keys(), *thing.values()]
    elif isinstance(thing, list | tuple | set | frozenset):
        inside += thing
    for each in inside:
        yield from reached(each, seen)


def test_once_it_is_on_the_air_a_code_is_nowhere_in_the_session_nor_in_what_it_tells(hub):
    hub.post(TopUp(1, 1, CODE))
    hub.wait(10)
    for number, result in ((2, 1), (3, 0)):
        hub.post(TopUp(number, 1, CODE))
        hub.top_up_result(result, 1, 1)
    texts = [*reached([hub.session, hub.reports, hub.shown], set())]
    assert "3313" in texts
    assert not any(CODE.digits in each for each in texts if isinstance(each, str))
    assert not any(CODE.digits.encode() in each for each in texts if isinstance(each, bytes))


def test_no_log_of_a_packet_a_frame_or_a_command_shows_a_code(hub):
    command = TopUp(1, 1, CODE)
    hub.post(command)
    packet = hub.commands[-1]
    for shown in (command, packet, zcl.decode(packet.cluster, packet.data), hub.last()):
        assert CODE.digits[:16] not in repr(shown)


# ----------------------------------------------------------------------------------------- whatever comes, in any order

ACTS = st.one_of(
    st.tuples(st.just("post"), st.sampled_from(list(Wish)), st.booleans()),
    st.tuples(st.just("again"), st.integers(0, 9)),
    st.tuples(st.just("result"), st.integers(0, 9), st.sampled_from([0, 1, 2, 5, 0x12])),
    st.tuples(st.just("status"), st.integers(0, 9), st.sampled_from([zcl.SUCCESS, zcl.FAILURE, zcl.TIMEOUT])),
    st.tuples(st.just("wait"), st.sampled_from([0.1, 5.0, 11.0])),
    st.tuples(st.just("link")),
)
FINAL = {Stage.ACCEPTED, Stage.REFUSED}


def posted(number, wish, other):
    if wish is Wish.TOP_UP:
        return TopUp(number, 1, OTHER_CODE if other else CODE)
    return SelectEmergencyCredit(number, 1) if wish is Wish.EMERGENCY_CREDIT else RestoreSupply(number, 1)


def act(hub, what, commands):
    name, *rest = what
    if name == "post":
        commands.append(posted(len(commands), *rest))
        hub.post(commands[-1])
    elif name == "again" and commands:
        hub.post(commands[rest[0] % len(commands)])
    elif name == "wait":
        hub.wait(*rest)
    elif name == "link":
        hub.unplug()
        hub.plug()
    elif name in ("result", "status") and hub.commands:
        packet = hub.commands[rest[0] % len(hub.commands)]
        if name == "status":
            hub.status(rest[1], packet)
        elif packet.data[2] == 0x04:
            hub.top_up_result(rest[1], 1_000, 2_000, command=packet)


def each_once(session_of, phases=tuple(Phase)):
    """Each command goes on the air at most once and ends in exactly one final stage."""

    @settings(phases=phases)
    @given(st.lists(ACTS, max_size=12))
    def holds(story):
        hub, commands = FarEnd(session_of(), clusters=(METERING, PREPAYMENT), rest=1.0), []
        for what in story:
            act(hub, what, commands)
        hub.wait(11)
        lives = {command.id: stages(hub, command.id) for command in commands}
        assert len(hub.commands) == sum(life.count(Stage.SENT) for life in lives.values())
        assert len({packet.data for packet in hub.commands}) == len(hub.commands)
        for life in lives.values():
            assert life.count(Stage.SENT) <= 1
            assert life[-1] in {*FINAL, Stage.NO_ANSWER}
            assert sum(stage in FINAL for stage in life) == (life[-1] in FINAL)

    holds()


def test_whatever_comes_back_each_command_is_sent_once_and_settled_once():
    each_once(ppmid)


class Insistent(Session):
    """Sends a command once more when its answer does not come."""

    def post(self, command, now):
        self.again = (command, now)
        return super().post(command, now)

    def on_timer(self, now):
        super().on_timer(now)
        command, at = getattr(self, "again", (None, now))
        if now - at >= orders.COMMAND_WAIT:
            super().post(command._replace(id=command.id + 1_000), now)
            del self.again


class Hasty(Session):
    """Takes whatever comes under a command's number for its answer, again and again."""

    def _restart(self):
        super()._restart()
        self._orders._settle = lambda order, answered, now: self._orders._moved(answered._replace(settled_at=now))


@pytest.mark.parametrize("planted", [Insistent, Hasty])
def test_the_property_finds_a_command_that_is_sent_twice_or_settled_twice(planted):
    with pytest.raises(AssertionError):
        each_once(lambda: planted(may_command=True, salt=SALT), phases=(Phase.generate,))
