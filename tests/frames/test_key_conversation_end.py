"""What a conversation about a key says when it ends it, and what it makes of an end that the other side made."""

import pytest

from ihd.frames import zcl
from ihd.frames.key_conversation import Agreed, Broken, Status, Why, busy
from ihd.frames.key_conversation_end import LONGEST_WAIT, RULES
from ihd.keys.authority import Authority, Terms
from ihd.keys.certificate import KEY_AGREEMENT, SIGNATURE, Reason
from ihd.keys.suite import Suite
from tests.frames.both_ends import CLUSTER, Line, initiator, responder
from tests.keys.issued import AUTHORITY, DEVICE, ISSUED, OTHER_DEVICE, SERIAL

REQUEST, RESPONSE = ("terminate_key_establishment", "terminate_key_establishment_by_responder")
NOW = 1_700_000_000
IDENTITY = {"ephemeral_data_generate_time": 3, "confirm_key_generate_time": 3}


def asks(side, name, sequence=5, **fields):
    """Let a side hear a message; return what it answers."""
    side.receive(zcl.decode(CLUSTER, zcl.command(CLUSTER, name, sequence, **fields)), 1.0)
    return [zcl.decode(CLUSTER, octets) for octets in side.take_frames()]


def introduces(side, suites=1, identity=ISSUED[Suite.ONE].certificate.octets, **times):
    fields = IDENTITY | times
    return asks(side, "initiate_key_establishment", key_establishment_suite=suites, identity=identity, **fields)


def ends(frames, status, name=RESPONSE):
    """Tell whether all that is said is a Terminate."""
    (frame,) = frames
    told = frame.fields
    waits = (told.wait_time, told.key_establishment_suite)
    return (frame.name, frame.sequence, told.status, waits) == (name, 5, status, (RULES[status].asked, 3))


@pytest.mark.parametrize(
    ("suites", "status"),
    [
        (0x0000, Status.BAD_MESSAGE),
        (0x0003, Status.BAD_MESSAGE),
        (0x8001, Status.BAD_MESSAGE),
        (0x0004, Status.UNSUPPORTED_SUITE),
        (0x8000, Status.UNSUPPORTED_SUITE),
        (0x0002, Status.BAD_MESSAGE),  # a suite that is known, and a certificate of the other one
    ],
)
def test_one_suite_is_asked_for_and_it_is_a_known_one(suites, status):
    side = responder()
    assert ends(introduces(side, suites), status)
    assert (side.outcome.status, side.outcome.by_peer) == (status, False)


def test_a_suite_that_only_the_other_side_has_is_not_spoken():
    side = responder(Suite.TWO)
    (frame,) = introduces(side)
    assert (frame.fields.status, frame.fields.key_establishment_suite) == (Status.UNSUPPORTED_SUITE, Suite.TWO)


@pytest.mark.parametrize("time", IDENTITY)
def test_the_last_number_of_an_octet_is_no_time(time):
    assert ends(introduces(responder(), **{time: 0xFF}), Status.BAD_MESSAGE)
    assert introduces(responder(), **{time: 0xFE})[0].name == "initiate_key_establishment_response"


def issued(**terms):
    return AUTHORITY.issue(Suite.TWO, DEVICE, SERIAL, Terms(**terms))


FOREIGN = Authority(b"another authority", b"ANOTHERS").issue(Suite.TWO, DEVICE, SERIAL)
REFUSED = [
    (FOREIGN, Status.UNKNOWN_ISSUER, Reason.ISSUER),
    (AUTHORITY.issue(Suite.TWO, OTHER_DEVICE, SERIAL), Status.INVALID_CERTIFICATE, Reason.SUBJECT),
    (issued(valid_from=NOW - 9, lifespan=9), Status.INVALID_CERTIFICATE, Reason.EXPIRED),
    (issued(valid_from=NOW + 1), Status.INVALID_CERTIFICATE, Reason.NOT_YET_VALID),
    (issued(key_usage=SIGNATURE), Status.INVALID_CERTIFICATE, Reason.KEY_USAGE),
]


@pytest.mark.parametrize(("credential", "status", "reason"), REFUSED, ids=lambda each: getattr(each, "name", ""))
def test_a_certificate_is_refused_for_what_is_wrong_with_it(credential, status, reason):
    side = responder(home_time=NOW)
    assert ends(introduces(side, 2, credential.certificate.octets), status)
    assert side.outcome == Broken(Why.PEER_CERTIFICATE, status, reason=reason)


def test_without_a_clock_no_certificate_has_expired():
    credential = issued(valid_from=NOW - 9, lifespan=9)
    assert len(Line(initiator(Suite.TWO, credential), responder()).run().keys) == 2


@pytest.mark.parametrize(
    ("credential", "own", "reason"),
    [
        (issued(valid_from=NOW - 9, lifespan=9), DEVICE, Reason.EXPIRED),
        (issued(valid_from=NOW + 1), DEVICE, Reason.NOT_YET_VALID),
        (issued(key_usage=SIGNATURE), DEVICE, Reason.KEY_USAGE),
        (issued(key_usage=KEY_AGREEMENT | SIGNATURE), OTHER_DEVICE, Reason.SUBJECT),
    ],
)
def test_an_own_certificate_that_cannot_be_used_is_found_before_anything_is_said(credential, own, reason):
    side = initiator(Suite.TWO, credential, own=own, home_time=NOW)
    assert side.outcome == Broken(Why.OWN_CERTIFICATE, reason=reason)
    assert side.take_frames() == []
    assert side.next_timer() is None


def test_what_comes_out_of_turn_ends_it():
    assert ends(asks(responder(), "ephemeral_data", ephemeral_data=bytes(22)), Status.BAD_MESSAGE)
    side = responder()
    introduces(side)
    fields = {"secure_message_authentication_code": bytes(16)}
    assert ends(asks(side, "confirm_key_data", **fields), Status.BAD_MESSAGE)


@pytest.mark.parametrize("point", [bytes(22), b"\2" + bytes(21), bytes.fromhex("0300" + "ff" * 20), bytes(21)])
def test_an_ephemeral_key_that_is_none_ends_it(point):
    side = responder()
    introduces(side)
    assert ends(asks(side, "ephemeral_data", ephemeral_data=point), Status.BAD_MESSAGE)


def test_a_message_of_the_wrong_side_is_refused_and_changes_nothing():
    side = responder()
    introduces(side)
    before = side.next_timer()
    (frame,) = asks(side, "ephemeral_data_response", ephemeral_data=bytes(22))
    assert (frame.name, frame.fields) == ("default_response", (1, zcl.UNSUP_COMMAND))
    assert (side.outcome, side.next_timer()) == (None, before)


@pytest.mark.parametrize("status", [*Status, 0, 9, 255])
@pytest.mark.parametrize("asked", [0, 30, 255])
def test_every_end_that_the_other_side_makes_is_understood(status, asked):
    side = initiator(Suite.ONE)
    side.take_frames()
    assert asks(side, RESPONSE, status=status, wait_time=asked, key_establishment_suite=2) == []
    rule = RULES.get(status)
    why, least = (rule.heard, rule.least) if rule else (Why.MESSAGE, 60)
    wait = None if least is None else max(least, asked)
    assert side.outcome == Broken(why, status, by_peer=True, wait=wait, suites=2)
    assert side.next_timer() is None


def test_what_must_not_be_tried_again_at_once_is_not():
    assert RULES[Status.UNKNOWN_ISSUER].least is None
    assert RULES[Status.BAD_KEY_CONFIRM].least >= 60


def test_a_device_that_ends_it_is_told_that_it_was_heard():
    side = responder()
    introduces(side)
    (frame,) = asks(side, REQUEST, status=3, wait_time=0, key_establishment_suite=1)
    assert frame.fields == (3, zcl.SUCCESS)
    assert side.outcome.by_peer


@pytest.mark.parametrize(
    ("refusal", "why", "wait"), [(zcl.UNSUP_COMMAND, Why.MESSAGE, 60), (zcl.TIMEOUT, Why.BUSY, 10)]
)
def test_a_refusal_outside_of_the_conversation_ends_it_too(refusal, why, wait):
    side = initiator(Suite.ONE)
    side.take_frames()
    for status in (zcl.SUCCESS, refusal):
        assert side.outcome is None
        told = zcl.default_response(1, command=0, status=status, from_server=True)
        side.receive(zcl.decode(CLUSTER, told), 1.0)
    assert side.outcome == Broken(why, by_peer=True, wait=wait)


@pytest.mark.parametrize(("seconds", "asked"), [(-1, 1), (0.2, 1), (7.1, 8), (900, LONGEST_WAIT)])
def test_who_is_busy_says_for_how_long(seconds, asked):
    frame = zcl.decode(CLUSTER, busy(9, seconds, 3))
    told = frame.fields
    assert (frame.name, frame.sequence) == (RESPONSE, 9)
    assert (told.status, told.wait_time, told.key_establishment_suite) == (Status.NO_RESOURCES, asked, 3)


def test_an_authority_whose_key_is_another_leads_to_different_keys():
    foreign = Authority(b"of the same name", AUTHORITY.issuer).issue(Suite.ONE, DEVICE, SERIAL)
    line = Line(initiator(Suite.ONE, foreign), responder()).run()
    assert [outcome.why for outcome in line.outcomes] == [Why.PROOF, Why.PROOF]
    assert line.initiator.outcome.wait == 60


def test_no_key_shows():
    line = Line(initiator(Suite.ONE), responder()).run()
    (key, _) = line.keys
    shown = repr([line.initiator, line.outcomes, vars(line.responder)["_exchanged"]])
    assert key.hex() not in shown
    assert repr(key) not in shown
    assert "link_key" not in repr(Agreed(key))
    left = [value for value in vars(line.responder).values() if isinstance(value, bytes)]
    assert key not in left
