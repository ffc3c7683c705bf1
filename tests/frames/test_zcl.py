"""Frames written, read, cut short and scrambled; zigpy's own codec is the outside truth."""

import pytest
import zigpy.types as t
from hypothesis import given
from hypothesis import strategies as st
from zigpy.zcl import foundation

from ihd.frames import zcl
from ihd.frames.clusters import CLUSTERS
from ihd.frames.values import FIXED, STRING, WHOLE
from ihd.frames.zcl import Attribute, FrameError

IDS = st.integers(0, 0xFFFF)
SEQUENCES = st.integers(0, 0xFF)
CLUSTER_IDS = st.sampled_from([*CLUSTERS, 0x1234])


def whole_values(kind):
    size, signed, none = WHOLE[kind]
    low, high = (-(1 << 8 * size - 1), (1 << 8 * size - 1) - 1) if signed else (0, (1 << 8 * size) - 1)
    found = st.integers(low, high).filter(lambda value: value != none)
    return found if none is None else st.none() | found


@st.composite
def attributes(draw):
    kind = draw(st.sampled_from([*WHOLE, *STRING, *FIXED]))
    if kind in WHOLE:
        value = draw(whole_values(kind))
    elif kind in STRING:
        value = draw(st.none() | st.binary(max_size=30))
    else:
        value = draw(st.binary(min_size=FIXED[kind], max_size=FIXED[kind])) or None
    return Attribute(draw(IDS), 0, kind, value)


MANY = st.lists(attributes(), max_size=6)
FRAMES = st.one_of(
    st.builds(zcl.read_attributes, SEQUENCES, st.lists(IDS, max_size=8)),
    st.builds(zcl.read_response, SEQUENCES, MANY),
    st.builds(zcl.report, SEQUENCES, MANY, manufacturer=st.none() | IDS),
    st.builds(zcl.write_attributes, SEQUENCES, MANY),
    st.builds(zcl.write_response, SEQUENCES, st.lists(st.builds(Attribute, IDS, SEQUENCES, st.just(0), st.none()))),
    st.builds(zcl.default_response, SEQUENCES, command=SEQUENCES, status=SEQUENCES, from_server=st.booleans()),
)


@given(SEQUENCES, MANY, st.none() | IDS)
def test_attributes_come_back_as_they_were_sent(sequence, sent, manufacturer):
    for write in (zcl.read_response, zcl.report, zcl.write_attributes):
        frame = zcl.decode(0x0702, write(sequence, sent, manufacturer=manufacturer))
        assert frame.fields == tuple(sent)
        assert (frame.sequence, frame.manufacturer, frame.dropped) == (sequence, manufacturer, 0)


def zigpy_reads(each):
    """zigpy stumbles over a string's non-value, and reads data and calendar types into structures of its own."""
    return each.type in WHOLE and each.type not in (0xE0, 0xE1) and each.type > 0x0F


@given(SEQUENCES, st.lists(attributes().filter(zigpy_reads), max_size=6))
def test_zigpy_reads_the_same_octets(sequence, sent):
    header, rest = foundation.ZCLHeader.deserialize(zcl.read_response(sequence, sent))
    read, rest = foundation.GENERAL_COMMANDS[header.command_id].schema.deserialize(rest)
    assert (header.tsn, rest) == (sequence, b"")
    assert [(each.attrid, each.status, each.value.type) for each in read.status_records] == [
        (each.id, each.status, each.type) for each in sent
    ]
    for mine, theirs in zip(sent, read.status_records, strict=True):
        if mine.value is not None:
            assert int(theirs.value.value) == mine.value


def raises_only_frame_errors(decode, cluster, data):
    try:
        decode(cluster, data)
    except FrameError as fault:
        assert 0 <= fault.octet <= len(data)  # noqa: PT017 - most inputs decode, and none may raise anything else


@given(CLUSTER_IDS, st.binary(max_size=80))
def test_any_octets_are_a_frame_or_a_frame_error(cluster, data):
    raises_only_frame_errors(zcl.decode, cluster, data)


@given(CLUSTER_IDS, st.sampled_from([0x00, 0x01, 0x08, 0x09, 0x0D, 0x18, 0x19]), SEQUENCES, st.binary(max_size=60))
def test_any_payload_behind_a_good_header_is_a_frame_or_a_frame_error(cluster, control, command, payload):
    raises_only_frame_errors(zcl.decode, cluster, bytes((control, 1, command % 0x12)) + payload)


@given(FRAMES, st.data())
def test_a_frame_cut_anywhere_is_a_shorter_frame_or_a_frame_error(frame, data):
    raises_only_frame_errors(zcl.decode, 0x0702, frame[: data.draw(st.integers(0, len(frame)))])


def test_the_property_finds_a_codec_that_forgets_a_length():
    def careless(cluster, data):
        return data[2]

    @given(CLUSTER_IDS, st.binary(max_size=80))
    def holds(cluster, data):
        raises_only_frame_errors(careless, cluster, data)

    with pytest.raises(IndexError):
        holds()


def test_a_read_asks_for_its_ids_and_wants_to_hear_of_trouble():
    octets = zcl.read_attributes(7, [0x0400, 0x0207])
    assert octets.hex() == "00070000040702"
    frame = zcl.decode(0x0702, octets)
    assert (frame.name, frame.fields, frame.from_server) == ("read_attributes", (0x0400, 0x0207), False)
    assert frame.wants_default_response


def test_an_attribute_the_server_lacks_is_a_status_without_a_value():
    sent = (Attribute(0x0400, 0, 0x2A, -1500), Attribute(0x0B00, zcl.UNSUPPORTED_ATTRIBUTE, 0, None))
    octets = zcl.read_response(1, sent)
    assert octets.hex() == "180101" + "0004002a24faff" + "000b86"
    assert zcl.decode(0x0702, octets).fields == sent


@pytest.mark.parametrize(("kind", "octets"), [(0x25, "ff" * 6), (0x2A, "000080"), (0x30, "ff"), (0xE2, "ff" * 4)])
def test_non_values_read_as_none(kind, octets):
    octets = bytes.fromhex(octets)
    data = bytes.fromhex("18010a0004") + bytes((kind,)) + octets
    assert zcl.decode(0x0702, data).fields == (Attribute(0x0400, 0, kind, None),)
    assert zcl.report(1, [Attribute(0x0400, 0, kind, None)]) == data


def test_a_bitmap_has_no_non_value():
    assert zcl.decode(0x0702, bytes.fromhex("18010a000218ff")).fields[0].value == 0xFF
    with pytest.raises(FrameError, match="cannot carry None"):
        zcl.report(1, [Attribute(0x0200, 0, 0x18, None)])


def test_an_unknown_type_ends_the_list_and_keeps_what_came_before():
    octets = zcl.report(1, [Attribute(0x0400, 0, 0x2A, 5)]) + bytes.fromhex("0104480102")
    frame = zcl.decode(0x0702, octets)
    assert frame.fields == (Attribute(0x0400, 0, 0x2A, 5),)
    assert frame.dropped == 5


def test_an_unknown_type_at_the_start_is_a_frame_error_that_says_where():
    with pytest.raises(FrameError, match=r"unknown data type 0x48 \(octet 6\)"):
        zcl.decode(0x0702, bytes.fromhex("18010a0104480102"))


def test_a_truncated_value_is_a_frame_error_that_says_where():
    with pytest.raises(FrameError, match=r"data end within a number \(octet 6\)"):
        zcl.decode(0x0702, bytes.fromhex("18010a00042a0102"))


def test_a_number_too_big_for_its_type_is_not_sent():
    with pytest.raises(FrameError, match="does not fit"):
        zcl.report(1, [Attribute(0x0400, 0, 0x2A, 1 << 23)])


def test_a_command_nobody_defined_keeps_its_octets():
    frame = zcl.decode(0x0702, bytes.fromhex("09057e010203"))
    assert (frame.name, frame.command, frame.fields, frame.general) == ("", 0x7E, b"\x01\x02\x03", False)


def test_a_manufacturers_command_is_not_taken_for_the_standards():
    frame = zcl.decode(0x0702, bytes.fromhex("0df1ff050001"))
    assert (frame.name, frame.manufacturer, frame.fields) == ("", 0xFFF1, b"\x01")


def test_a_published_default_response_reads_as_what_became_of_which_command():
    frame = zcl.decode(0x0705, bytes.fromhex("08000b0000"))
    assert frame.fields == zcl.DefaultResponse(command=0, status=zcl.SUCCESS)
    answer = zcl.default_response(9, command=0x7E, status=zcl.UNSUP_COMMAND, from_server=False)
    assert answer.hex() == "10090b7e81"


def test_a_write_that_went_well_is_answered_by_one_octet():
    well = [Attribute(0x0032, 0, 0, None)]
    failed = [Attribute(0x0031, zcl.READ_ONLY, 0, None)]
    assert zcl.write_response(1, well).hex() == "18010400"
    assert zcl.decode(0x0705, zcl.write_response(1, well)).fields == ()
    assert zcl.decode(0x0705, zcl.write_response(1, well + failed)).fields == tuple(failed)


def test_types_come_from_the_cluster_tables():
    assert zcl.attribute_type(0x0702, 0x0400) == 0x2A
    assert zcl.attribute_type(0x0702, 0xEEEE) is None
    assert zcl.attribute_type(0x1234, 0x0000) is None


def test_no_value_is_longer_than_its_announced_size():
    for cluster, definition in CLUSTERS.items():
        for attribute in definition.attributes:
            kind = zcl.attribute_type(cluster, attribute)
            most = zcl.encoded_size(cluster, attribute)
            if kind in STRING:
                assert most <= zcl.APS_PAYLOAD - zcl.HEADER - zcl.RECORD
            else:
                assert len(zcl.report(0, [Attribute(attribute, 0, kind, _highest(kind))])) == 6 + most


def _highest(kind):
    if kind in FIXED:
        return bytes(FIXED[kind])
    size, signed, _ = WHOLE[kind]
    return (1 << 8 * size - signed) - 1


def test_known_string_limits_are_used():
    assert zcl.encoded_size(0x0700, 0x0000) == 13
    assert zcl.encoded_size(0x0702, 0x0307) == 33
    assert t.LimitedLVBytes(12)(b"x" * 12).serialize() == b"\x0c" + b"x" * 12
