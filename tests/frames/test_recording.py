"""A recording answers a display that asks in its own way, as its hub did up to the place that was reached."""

from ihd.frames import zcl, zdo
from ihd.frames.captured import Carried
from ihd.frames.packet import DEVICE_PROFILE, SMART_ENERGY, Packet
from ihd.frames.recording import Recording
from ihd.frames.zcl import Attribute, DefaultResponse

POWER, TODAY, NEVER_TOLD = 0x0400, 0x0401, 0x0500
METER, DISPLAY = 3, 1


def hub(cluster: int, octets: bytes) -> Packet:
    return Packet(SMART_ENERGY, cluster, METER, DISPLAY, octets)


def display(cluster: int, octets: bytes) -> Packet:
    return Packet(SMART_ENERGY, cluster, DISPLAY, METER, octets)


def discovery(message: zdo.Message) -> Packet:
    cluster, octets = zdo.encode(message)
    return Packet(DEVICE_PROFILE, cluster, 0, 0, octets, secured=False)


def price(start: int, current: int, number: int = 9) -> Packet:
    fields = {"provider_id": 1, "rate_label": b"Day", "issuer_event_id": 1, "current_time": current}
    fields |= {"unit_of_measure": 0, "currency": 826, "price_trailing_digit_and_price_tier": 0x50}
    fields |= {"number_of_price_tiers_and_register_tier": 0, "start_time": start, "duration_in_minutes": 30, "price": 9}
    return hub(0x0700, zcl.command(0x0700, "publish_price", number, **fields))


ASKED_PRICE = display(0x0700, zcl.command(0x0700, "get_current_price", 3, command_options=0))
FRAMES = [
    Carried(0.0, True, discovery(zdo.ActiveEndpointsRequest(1, 0))),
    Carried(0.1, False, discovery(zdo.ActiveEndpointsResponse(1, 0, 0, (METER,)))),
    Carried(1.0, True, display(0x0702, zcl.read_attributes(2, [POWER, TODAY]))),
    Carried(
        1.1, False, hub(0x0702, zcl.read_response(2, [Attribute(POWER, 0, 0x2A, 500), Attribute(TODAY, 0, 0x25, 7)]))
    ),
    Carried(2.0, True, ASKED_PRICE),
    Carried(2.1, False, price(100, 110, number=3)),
    Carried(11.0, False, hub(0x0702, zcl.report(7, [Attribute(POWER, 0, 0x2A, 900)]))),
    Carried(11.5, False, hub(0x0702, b"\x18")),
    Carried(40.0, False, price(200, 210, number=3)),
]
RECORDING = Recording(FRAMES)


def values(reached: int, *ids: int) -> list[tuple[int, int | bytes | None]]:
    (answer,) = RECORDING.answers(display(0x0702, zcl.read_attributes(77, ids)), reached)
    assert (answer.source_endpoint, answer.destination_endpoint) == (METER, DISPLAY)
    frame = zcl.decode(0x0702, answer.data)
    assert (frame.sequence, frame.from_server) == (77, True)
    return [(each.status, each.value) for each in frame.fields]


def test_each_attribute_has_the_value_that_was_last_told_of_it():
    assert values(0, POWER) == [(0, 500)], "nothing was told yet: what comes first"
    assert values(5, TODAY, POWER) == [(0, 7), (0, 500)]
    assert values(6, POWER, TODAY, NEVER_TOLD) == [(0, 900), (0, 7), (zcl.UNSUPPORTED_ATTRIBUTE, None)]


def test_a_command_is_answered_as_it_was_under_the_number_it_has_now():
    again = display(0x0700, zcl.command(0x0700, "get_current_price", 50, command_options=0))
    (answer,) = RECORDING.answers(again, 5)
    assert answer.data == price(100, 110, number=50).data
    other = display(0x0700, zcl.command(0x0700, "get_current_price", 51, command_options=1))
    assert [each.data for each in RECORDING.answers(other, 5)] == [price(100, 110, number=51).data]


def test_what_was_never_asked_then_is_not_found():
    asked = display(0x0705, zcl.command(0x0705, "get_top_up_log", 60, latest_end_time=0, number_of_records=1))
    (answer,) = RECORDING.answers(asked, 5)
    frame = zcl.decode(0x0705, answer.data)
    assert (frame.sequence, frame.fields) == (60, DefaultResponse(0x08, zcl.NOT_FOUND))


def test_discovery_is_answered_too():
    (answer,) = RECORDING.answers(discovery(zdo.ActiveEndpointsRequest(33, 0)), 0)
    assert zdo.decode(answer.cluster, answer.data) == zdo.ActiveEndpointsResponse(33, 0, 0, (METER,))
    assert RECORDING.answers(discovery(zdo.SimpleDescriptorRequest(34, 0, 9)), 8) == []


def test_what_the_hub_said_by_itself_is_told_from_answers_by_its_kind_and_time():
    assert RECORDING.unasked == {6, 7, 8}, "a number that comes again half a minute later answers nothing"


def test_the_displays_own_answers_ask_nothing():
    served = display(0x0000, zcl.read_response(5, [Attribute(4, 0, 0x42, b"Open IHD")]))
    assert RECORDING.answers(served, 5) == []
