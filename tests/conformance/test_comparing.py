"""The comparison itself: it passes what is right, and finds each kind of fault that is planted."""

import struct
from dataclasses import replace

import pytest

from ihd.frames import zcl
from ihd.frames.clock import to_wire
from ihd.frames.packet import SMART_ENERGY, Packet
from ihd.frames.zcl import Attribute
from ihd.model.credit import PrepaySnapshot
from tests.conformance.__main__ import checked, distinct, unbooked, untold
from tests.conformance.comparing import Outcome, agrees, listed, number
from tests.conformance.dissection import TSHARK, Field
from tests.conformance.meant import Meant, meant
from tests.conformance.stories import Said

needs_tshark = pytest.mark.skipif(TSHARK is None, reason="tshark is not installed (make setup installs it)")
ASKED = zcl.command(0x0705, "get_top_up_log", 1, latest_end_time=800_000_000, number_of_records=2)
RIGHT = [
    Packet(SMART_ENERGY, 0x0705, 1, 3, ASKED),
    Packet(SMART_ENERGY, 0x0702, 3, 1, zcl.read_response(2, [Attribute(0x0400, 0, 0x2A, -1500)])),
]


def outcome(packets: list[Packet], expected: dict[str, frozenset[str]] | None = None) -> Outcome:
    carried = {each.key for packet in packets for each in meant(packet)}
    names = {key: called for key, called in listed().items() if key in carried}
    return checked([Said("planted", 1e9, True, each) for each in packets], names if expected is None else expected)


@needs_tshark
def test_what_is_right_passes_and_is_counted():
    found = outcome(RIGHT)
    assert found.wrong == []
    assert found.compared == sum(len(meant(packet)) for packet in RIGHT) == 26


@needs_tshark
def test_a_field_that_is_called_something_else_is_found():
    called = {key: names for key, names in listed().items() if key in {one.key for one in meant(RIGHT[0])}}
    records, latest = (f"0705 client get_top_up_log {name}" for name in ("number_of_records", "latest_end_time"))
    called[latest] = called[records]
    (wrong,) = outcome(RIGHT[:1], called).wrong
    assert wrong.startswith(f"frame 1: {latest} at octet 28 is 800000000, tshark says")


@needs_tshark
def test_a_field_that_is_not_listed_and_one_that_never_comes_are_found():
    called = {key: names for key, names in listed().items() if key in {one.key for one in meant(RIGHT[0])}}
    del called["zcl sequence"]
    called["value 0702 0400"] = frozenset({"zbee_zcl.attr.int24"})
    first, second = outcome(RIGHT[:1], called).wrong
    assert "zcl sequence" in first
    assert second == "value 0702 0400 is listed and was never carried"


@needs_tshark
@pytest.mark.parametrize(
    ("octets", "complaint"),
    [(ASKED[:-1], "frame 1: _ws.malformed"), (ASKED + b"\x01\x02", "frame 1: octets 33 to 35 are no field")],
    ids=["cut", "too long"],
)
def test_octets_that_tshark_cannot_read_are_found(octets: bytes, complaint: str):
    asked = Packet(SMART_ENERGY, 0x0705, 1, 3, octets)
    assert complaint in checked([Said("planted", 1e9, True, asked)], listed()).wrong


@pytest.mark.parametrize(
    ("shown", "value"),
    [
        ("-1500", -1500),
        ("0x033a", 826),
        ("True", 1),
        ("Jan  1, 2000 00:00:10.000000000 UTC", 10),
        ("Feb  7, 2136 06:28:15.000000000 UTC", 0xFFFFFFFF),
        ("Uint8", None),
    ],
)
def test_what_tshark_shows_is_read_as_a_number(shown: str, value: int | None):
    assert number(shown) == value
    told = Field("some.field", 28, 4, shown, "")
    assert agrees(Meant("some field", 28, 4, value or 0), told) is (value is not None)
    assert not agrees(Meant("some field", 28, 4, 7), told)


def test_the_same_question_is_compared_once_whatever_its_number():
    again = replace(RIGHT[0], data=ASKED[:1] + b"\x63" + ASKED[2:])
    said = [Said("one", 1.0, True, RIGHT[0]), Said("two", 2.0, True, again), Said("two", 3.0, False, RIGHT[1])]
    assert distinct(said) == [said[0], said[2]]


def test_a_balance_that_is_in_no_book_is_found():
    amounts = (0, 2_400_000, 0, 0, 1_000_000, -5)
    octets = zcl.command(
        0x0705, "publish_prepay_snapshot", 1, snapshot_id=1, snapshot_time=to_wire(1_768_498_800),
        total_snapshots_found=1, command_index=0, total_number_of_commands=1, snapshot_cause=1,
        snapshot_payload_type=0, snapshot_payload=struct.pack("<6i", *amounts),
    )  # fmt: skip
    said = [Said("planted", 1e9, False, Packet(SMART_ENERGY, 0x0705, 3, 1, octets))]
    kept = PrepaySnapshot(1_768_498_800, -5, 1_000_000, 0, (2_400_000, 0, 0))
    assert unbooked(said, {kept}) == []
    (wrong,) = unbooked(said, {kept._replace(balance=5)})
    assert "balance=-5" in wrong


def test_an_attribute_that_is_asked_for_and_never_told_is_found():
    said = [Said("planted", 1e9, False, RIGHT[1]), Said("planted", 1e9, True, RIGHT[0])]
    assert untold(said, {(0x0702, 0x0400)}) == []
    assert untold(said, {(0x0702, 0x0400), (0x0702, 0x0300)}) == ["0702 0300 is asked for and told in no story"]
    refused = replace(RIGHT[1], data=zcl.read_response(2, [Attribute(0x0400, 0x86, 0, None)]))
    assert len(untold([Said("planted", 1e9, False, refused)], {(0x0702, 0x0400)})) == 1
