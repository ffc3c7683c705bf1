"""What the hub answers to requests that are too many, too long, unknown, unprotected or no frames at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihd.frames import zcl, zdo
from ihd.frames.packet import DEVICE_PROFILE, SMART_ENERGY, Packet
from ihd.frames.zcl import Attribute, DefaultResponse
from ihd.hub.home import Home
from ihd.hub.household import Profiles
from ihd.hub.plan import HOMES
from tests.hub.asking import METERING, PREPAYMENT, PRICE, Display, moment

Make = Callable[[str, str], Display]
START = "2024-02-15T12:00:00+00:00"


@pytest.fixture
def shown(display: Make) -> Display:
    return display("electricity-only", START)


@pytest.fixture
def meter(shown: Display) -> int:
    return next(iter(shown.meters().values()))


def test_ten_requests_at_once_are_answered_and_four_more_each_second(shown: Display, meter: int) -> None:
    ask = zcl.read_attributes(9, [0x0400])
    shown.now += 60
    answers = [shown.ask(meter, METERING, ask, wait=0.0)[0] for _ in range(15)]
    refused = [frame for frame in answers if frame.name == "default_response"]
    assert [frame.fields for frame in refused] == [DefaultResponse(zcl.READ, zcl.TIMEOUT)] * 5
    assert shown.home.refused_requests == 5
    later = [shown.ask(meter, METERING, ask, wait=0.0 if n else 1.0)[0].name for n in range(5)]
    assert later == ["read_attributes_response"] * 4 + ["default_response"]
    cluster, data = zdo.encode(zdo.ActiveEndpointsRequest(1, 0))
    assert all(shown.send(Packet(DEVICE_PROFILE, cluster, 0, 0, data, False), 0.0) for _ in range(50))


def test_while_the_clock_stands_still_nothing_is_asked_too_often(shown: Display, meter: int) -> None:
    ask = zcl.read_attributes(9, [0x0400])
    shown.home.hub.stands_still = True
    answers = {shown.ask(meter, METERING, ask, wait=0.0)[0].name for _ in range(100)}
    assert (answers, shown.home.refused_requests) == ({"read_attributes_response"}, 0)


def test_an_answer_that_would_not_fit_is_cut_after_the_last_record_that_does(shown: Display, meter: int) -> None:
    (frame,) = shown.ask(meter, METERING, zcl.read_attributes(3, [0x0000] * 30))
    assert len(frame.fields) == (80 - 3) // (4 + 6)


def test_what_is_not_served_is_said_so_record_by_record(shown: Display, meter: int) -> None:
    (frame,) = shown.ask(meter, METERING, zcl.read_attributes(3, [0x0400, 0x7FFF]))
    assert [each.status for each in frame.fields] == [zcl.SUCCESS, zcl.UNSUPPORTED_ATTRIBUTE]
    (frame,) = shown.ask(
        meter, METERING, zcl.write_attributes(3, [Attribute(0, 0, 0x25, 1), Attribute(0x7FFF, 0, 0x20, 1)])
    )
    assert [(each.id, each.status) for each in frame.fields] == [
        (0, zcl.READ_ONLY),
        (0x7FFF, zcl.UNSUPPORTED_ATTRIBUTE),
    ]


@pytest.mark.parametrize(
    ("cluster", "data", "status"),
    [
        (METERING, bytes((0x01, 5, 0x0B)) + bytes(18), zcl.UNSUP_COMMAND),  # ChangeSupply
        (METERING, bytes((0x01, 5, 0x77)), zcl.UNSUP_COMMAND),
        (METERING, bytes((0x00, 5, 0x06)), zcl.UNSUP_COMMAND),  # configure reporting
        (METERING, bytes((0x01, 5, 0x08, 0)), zcl.MALFORMED),  # GetSampledData without its fields
        (METERING, bytes((0x00, 5, 0x00, 1)), zcl.MALFORMED),  # half an attribute id
        (0x0701, bytes((0x00, 5, 0x00, 0, 0)), zcl.UNSUPPORTED_CLUSTER),
        (
            PREPAYMENT,
            zcl.command(PREPAYMENT, "consumer_top_up", 5, originating_device=2, top_up_code=b"1"),
            zcl.UNSUP_COMMAND,
        ),
        (PRICE, zcl.command(PRICE, "get_price_matrix", 5, issuer_tariff_id=999_999), zcl.NOT_FOUND),
    ],
)
def test_a_request_that_cannot_be_met_gets_the_right_status(
    shown: Display, meter: int, cluster: int, data: bytes, status: int
) -> None:
    (frame,) = shown.ask(meter, cluster, data)
    assert (frame.sequence, frame.from_server, frame.fields) == (5, True, DefaultResponse(data[2], status))


def test_smart_energy_data_must_be_secured(shown: Display, meter: int) -> None:
    (frame,) = shown.ask(meter, METERING, zcl.read_attributes(1, [0]), secured=False)
    assert frame.fields == DefaultResponse(zcl.READ, zcl.NOT_AUTHORIZED)
    (hub, *_) = shown.descriptors()
    (frame,) = shown.ask(hub, 0x0000, zcl.read_attributes(1, [0]), secured=False)
    assert frame.fields[0].value == 3


@pytest.mark.parametrize(
    "data",
    [
        zcl.default_response(5, command=0, status=0x81, from_server=False),
        bytes((0x00, 5, 0x0B)),  # a default response cut short
        bytes((0x00, 5)),
        bytes((0x00, 5, 0x05, 0, 0, 0x20, 1)),  # a write that asks for no answer
        b"",
    ],
)
def test_what_asks_for_no_answer_gets_none(shown: Display, meter: int, data: bytes) -> None:
    assert shown.ask(meter, METERING, data) == []


def test_a_stranger_and_an_endpoint_that_does_not_exist_get_no_answer(shown: Display, meter: int) -> None:
    assert shown.ask(meter + 100, METERING, zcl.read_attributes(1, [0])) == []
    shown.home.receive(shown.node + 1, Packet(SMART_ENERGY, METERING, 1, meter, zcl.read_attributes(1, [0])), shown.now)
    assert shown.home.take_packets() == []


def test_discovery_tells_what_the_hub_is_and_where_a_cluster_is_served(shown: Display, meter: int) -> None:
    cluster, data = zdo.encode(zdo.NodeDescriptorRequest(4, 0))
    node = shown.discover(cluster, data).descriptor
    assert (node.logical_type, node.server_mask & 1) == (0, 1)  # coordinator, trust centre
    cluster, data = zdo.encode(zdo.MatchDescriptorRequest(4, 0, SMART_ENERGY, (METERING,), ()))
    assert shown.discover(cluster, data).endpoints == (meter,)
    cluster, data = zdo.encode(zdo.SimpleDescriptorRequest(4, 0, 200))
    assert shown.discover(cluster, data).status == zdo.NOT_ACTIVE


@pytest.fixture(scope="module")
def sturdy(profiles: Profiles) -> Display:
    return Display(Home(HOMES["default"](profiles, moment(START)), moment(START)))


@settings(max_examples=300)
@given(
    st.sampled_from([0x0000, 0x0002, 0x0005, METERING, PRICE, PREPAYMENT, 0x0703, 0x0707, 0x0709]),
    st.binary(max_size=40),
    st.booleans(),
)
def test_no_octets_whatever_break_the_hub(sturdy: Display, cluster: int, data: bytes, discovery: bool) -> None:
    for endpoint in [0] if discovery else sturdy.home.hub.endpoints:
        sturdy.send(Packet(DEVICE_PROFILE if discovery else SMART_ENERGY, cluster, 1, endpoint, data))
