"""Discovery frames against zigpy's own, which the display does not use."""

import pytest
import zigpy.types as t
from hypothesis import given
from hypothesis import strategies as st
from zigpy.zdo import types as outside

from ihd.frames import zdo
from ihd.frames.values import FrameError

OCTET = st.integers(0, 0xFF)
SHORT = st.integers(0, 0xFFFF)
IDS = st.lists(SHORT, max_size=20).map(tuple)
ENDPOINTS = st.lists(OCTET, max_size=20).map(tuple)
OK = st.just(0)
SIMPLE = st.builds(zdo.SimpleDescriptor, OCTET, SHORT, SHORT, st.integers(0, 15), IDS, IDS)
NODE = st.builds(
    zdo.NodeDescriptor, st.integers(0, 7), st.integers(0, 31), OCTET, SHORT, OCTET, SHORT, SHORT, SHORT, OCTET
)
MESSAGES = st.one_of(
    st.builds(zdo.NodeDescriptorRequest, OCTET, SHORT),
    st.builds(zdo.SimpleDescriptorRequest, OCTET, SHORT, OCTET),
    st.builds(zdo.ActiveEndpointsRequest, OCTET, SHORT),
    st.builds(zdo.MatchDescriptorRequest, OCTET, SHORT, SHORT, IDS, IDS),
    st.builds(zdo.NodeDescriptorResponse, OCTET, OK, SHORT, NODE),
    st.builds(zdo.SimpleDescriptorResponse, OCTET, OK, SHORT, SIMPLE),
    st.builds(zdo.SimpleDescriptorResponse, OCTET, st.just(zdo.NOT_ACTIVE), SHORT, st.none()),
    st.builds(zdo.ActiveEndpointsResponse, OCTET, OK, SHORT, ENDPOINTS),
    st.builds(zdo.MatchDescriptorResponse, OCTET, OK, SHORT, ENDPOINTS),
)
CLUSTERS = [request | answer for request in (2, 4, 5, 6) for answer in (0, zdo.RESPONSE)]


@given(MESSAGES)
def test_messages_come_back_as_they_were_sent(message):
    assert zdo.decode(*zdo.encode(message)) == message


@given(MESSAGES)
def test_zigpy_reads_the_same_octets_to_the_end(message):
    cluster, octets = zdo.encode(message)
    sequence, rest = t.uint8_t.deserialize(octets)
    names, types = outside.CLUSTERS[outside.ZDOCmd(cluster)]
    read = {}
    for name, kind in zip(names, types, strict=True):
        read[name], rest = kind.deserialize(rest)
    assert sequence == message.sequence
    assert rest == b""
    assert int(read.get("NWKAddrOfInterest", read.get("NWKAddr", message.address))) == message.address


@given(st.sampled_from(CLUSTERS), st.binary(max_size=60))
def test_any_octets_are_a_message_or_a_frame_error(cluster, data):
    try:
        zdo.decode(cluster, data)
    except FrameError as fault:
        assert "data end" in fault.wrong  # noqa: PT017 - many inputs decode, and none may raise anything else


def test_a_simple_descriptor_is_laid_out_as_the_standard_says():
    descriptor = zdo.SimpleDescriptor(1, 0x0109, 0x0500, 0, (0x0700, 0x0703), (0x0800,))
    answer = zdo.SimpleDescriptorResponse(5, zdo.SUCCESS, 0x0000, descriptor)
    octets = "05 00 0000 0e" + "01 0901 0005 00" + "02 0007 0307" + "01 0008"
    assert zdo.encode(answer) == (0x8004, bytes.fromhex(octets))


def test_an_unknown_discovery_cluster_is_a_frame_error():
    with pytest.raises(FrameError, match="0x8031 is not known"):
        zdo.decode(0x8031, b"\x01\x00")
