"""A packet in words: the standard's names, the values, and nothing that raises whatever is in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.frames import zcl, zdo
from ihd.frames.clusters import CLUSTERS
from ihd.frames.described import MOST, described
from ihd.frames.masking import masked
from ihd.frames.packet import DEVICE_PROFILE, SMART_ENERGY, Packet
from ihd.frames.zcl import Attribute
from ihd.model.carried import Detail, Saying
from tests.frames.test_captured import CODE

POWER = Attribute(0x0400, 0, 0x2A, -1_500)


def smart(cluster: int, octets: bytes) -> Packet:
    return Packet(SMART_ENERGY, cluster, 1, 3, octets)


TYPED = zcl.command(0x0705, "consumer_top_up", 1, originating_device=2, top_up_code=CODE)
ASKED = zcl.command(
    0x0702,
    "get_sampled_data",
    1,
    sample_id=0,
    earliest_sample_time=809_262_000,
    sample_type=0,
    number_of_samples=48,
)
SAID = [
    (smart(0x0702, zcl.read_attributes(1, [0x0400])), Saying.ASKS, (Detail("instantaneous demand"),)),
    (smart(0x0702, zcl.report(1, [POWER])), Saying.TELLS, (Detail("instantaneous demand", "-1500"),)),
    (
        smart(0x0702, zcl.read_response(1, [POWER, Attribute(0xEEEE, 0x86, 0, None)])),
        Saying.ANSWERS,
        (Detail("instantaneous demand", "-1500"), Detail("0xEEEE", "unsupported attribute")),
    ),
    (
        smart(0x0705, TYPED),
        Saying.COMMAND,
        (Detail("originating device", "in-home display"), Detail("top up code", "*" * 16 + "4885")),
    ),
    (
        smart(0x0702, ASKED),
        Saying.COMMAND,
        (
            Detail("sample id", "0"),
            Detail("earliest sample time", "2025-08-23 11:00:00 UTC"),
            Detail("sample type", "consumption delivered"),
            Detail("number of samples", "48"),
        ),
    ),
    (
        smart(0x000A, zcl.read_response(1, [Attribute(0, 0, 0xE2, 809_262_000), Attribute(0, 0, 0xE2, 0xFFFF_FFFF)])),
        Saying.ANSWERS,
        (Detail("time", "2025-08-23 11:00:00 UTC"), Detail("time", "–")),
    ),
    (
        smart(0x0702, zcl.read_response(1, [Attribute(0x0014, 0, 0x30, 2), Attribute(0x0014, 0, 0x30, 77)])),
        Saying.ANSWERS,
        (Detail("supply status", "Supply On"), Detail("supply status", "77")),
    ),
    (smart(0x0705, b"\x01\x02\x77\x01\x02"), Saying.COMMAND, (Detail("2 octets"),)),
    (
        smart(0x0705, zcl.default_response(1, command=TYPED[2], status=0x94, from_server=True)),
        Saying.RESULT,
        (Detail("timeout"),),
    ),
]


@pytest.mark.parametrize(("packet", "saying", "details"), SAID, ids=lambda each: str(each)[:20])
def test_what_is_said_is_named_as_the_standard_names_it(packet: Packet, saying: Saying, details: tuple[Detail, ...]):
    said = described(masked(packet))
    assert (said.saying, said.details, said.left_out) == (saying, details, 0)


def test_the_command_that_an_answer_is_about_is_told_and_why_a_frame_is_not_understood():
    assert described(SAID[-1][0]).name == "consumer top up"
    assert described(SAID[3][0]).name == "consumer top up"
    unread = described(smart(0x0702, b"\x18"))
    assert (unread.saying, unread.details) == (Saying.UNREADABLE, ())
    assert "header" in unread.name


def test_discovery_tells_what_an_endpoint_has():
    has = zdo.SimpleDescriptor(3, SMART_ENERGY, 0x0500, 0, (0x0702,), ())
    cluster, octets = zdo.encode(zdo.SimpleDescriptorResponse(9, 0, 0, has))
    said = described(Packet(DEVICE_PROFILE, cluster, 0, 0, octets, secured=False))
    assert (said.saying, said.name) == (Saying.DISCOVERY, "simple descriptor response")
    assert Detail("endpoint", "3") in said.details
    assert said.left_out == len(["device", "version", "in clusters", "out clusters"]) - (MOST - 4)


@given(
    st.sampled_from([DEVICE_PROFILE, SMART_ENERGY]), st.sampled_from([*CLUSTERS, 2, 5, 0x8004]), st.binary(max_size=60)
)
def test_nothing_that_a_packet_can_hold_raises(profile: int, cluster: int, octets: bytes):
    said = described(Packet(profile, cluster, 1, 1, octets))
    assert len(said.details) <= MOST
