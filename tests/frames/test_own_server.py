"""What the display answers: the little it serves, refusals where they are owed, and never an answer to an answer."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ihd.frames import zcl
from ihd.frames.clusters import CLUSTERS
from ihd.frames.own_server import reply
from ihd.frames.zcl import Attribute, DefaultResponse, FrameError

BASIC, METERING, KEY_ESTABLISHMENT = 0x0000, 0x0702, 0x0800
#: Frame control: general or of the cluster, from the hub's server side, and whether a default response is waved off.
GENERAL, CLUSTER, SERVER, QUIET = 0x00, 0x01, 0x08, 0x10


def asked(cluster, control, command, payload=b"", sequence=9):
    return zcl.decode(cluster, bytes((control, sequence, command)) + payload)


def answer(frame, known=False):
    data = reply(frame, known=known)
    return None if data is None else zcl.decode(frame.cluster, data)


def test_the_hub_reads_what_the_display_is():
    told = answer(zcl.decode(BASIC, zcl.read_attributes(9, [0x0000, 0x0004, 0x0005, 0x0007])))
    assert (told.name, told.sequence, told.from_server) == ("read_attributes_response", 9, True)
    assert [(each.status, each.value) for each in told.fields] == [(0, 3), (0, b"Open IHD"), (0, b"smets-ihd"), (0, 1)]


def test_without_a_certificate_no_key_suite_is_offered():
    told = answer(zcl.decode(KEY_ESTABLISHMENT, zcl.read_attributes(9, [0x0000])))
    assert told.fields[0].value == 0


@pytest.mark.parametrize(
    ("cluster", "wanted", "manufacturer"), [(BASIC, 0x0006, None), (METERING, 0x0400, None), (BASIC, 0x0000, 0xFFF1)]
)
def test_what_the_display_does_not_have_is_refused_by_its_id(cluster, wanted, manufacturer):
    told = answer(zcl.decode(cluster, zcl.read_attributes(9, [wanted], manufacturer=manufacturer)))
    assert told.fields == (Attribute(wanted, zcl.UNSUPPORTED_ATTRIBUTE, 0, None),)
    assert told.manufacturer == manufacturer


@pytest.mark.parametrize("quiet", [0, QUIET])
@pytest.mark.parametrize(
    ("kind", "command"),
    [(CLUSTER | SERVER, 0x7E), (CLUSTER, 0x00), (GENERAL, zcl.WRITE), (GENERAL | SERVER, 0x10), (GENERAL, 0x06)],
)
def test_a_command_nobody_knows_is_refused_even_when_answers_are_waved_off(kind, command, quiet):
    told = answer(asked(METERING, kind | quiet, command, bytes(12)))
    assert told.fields == DefaultResponse(command, zcl.UNSUP_COMMAND)
    assert (told.sequence, told.from_server) == (9, not kind & SERVER)


def test_a_manufacturers_unknown_command_is_refused_under_its_code():
    told = answer(zcl.decode(METERING, bytes.fromhex("0df1ff0900")))
    assert (told.manufacturer, told.fields) == (0xFFF1, DefaultResponse(0, zcl.UNSUP_COMMAND))


@pytest.mark.parametrize(
    ("kind", "command", "payload"),
    [(CLUSTER | SERVER, 0x01, b""), (GENERAL | SERVER, zcl.REPORT, bytes.fromhex("00042a0100 00"))],
)
def test_what_was_understood_is_confirmed_only_where_a_confirmation_is_wanted(kind, command, payload):
    told = answer(asked(METERING, kind, command, payload), known=True)
    assert told.fields == DefaultResponse(command, zcl.SUCCESS)
    assert answer(asked(METERING, kind | QUIET, command, payload), known=True) is None


def test_a_late_answer_to_a_read_is_owed_nothing():
    late = zcl.read_response(9, [Attribute(0x0400, 0, 0x2A, 5)])
    assert answer(zcl.decode(METERING, late)) is None
    assert answer(zcl.decode(METERING, bytes((SERVER,)) + late[1:])) is None


@given(st.sampled_from([GENERAL, SERVER, QUIET, SERVER | QUIET]), st.integers(0, 255), st.integers(0, 255))
def test_a_default_response_is_never_answered(control, command, status):
    frame = asked(METERING, control, zcl.DEFAULT_RESPONSE, bytes((command, status)))
    assert [reply(frame, known=known) for known in (True, False)] == [None, None]


def no_answer_is_answered(reply_to):
    @given(st.sampled_from(sorted(CLUSTERS)), st.binary(min_size=3, max_size=30), st.booleans())
    @example(METERING, bytes((CLUSTER | SERVER, 1, 0x7E)), False)
    def holds(cluster, data, known):
        try:
            frame = zcl.decode(cluster, data)
        except FrameError:
            return
        first = reply_to(frame, known=known)
        if first is not None:
            back = zcl.decode(cluster, first)
            assert back.sequence == frame.sequence
            assert [reply_to(back, known=each) for each in (True, False)] == [None, None]

    holds()


def test_two_displays_would_never_answer_each_other_for_ever():
    no_answer_is_answered(reply)


def test_the_property_finds_a_server_that_confirms_refusals():
    with pytest.raises(AssertionError):
        no_answer_is_answered(
            lambda frame, known: zcl.default_response(frame.sequence, command=0, status=0, from_server=known)
        )
