"""A capture file is read back as it was written, as far as it is whole, and holds no code unless that was asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.frames import zcl
from ihd.frames.capture import DISPLAY_ADDRESS, block, opening, pcapng
from ihd.frames.captured import CaptureError, Carried, playable, read
from ihd.frames.masking import masked
from ihd.frames.packet import DEVICE_PROFILE, HUB_ADDRESS, SMART_ENERGY, Packet
from ihd.frames.zcl import Attribute

CODE = b"73941656880950804885"
STARRED = b"****************4885"
ENDS = {True: (DISPLAY_ADDRESS, HUB_ADDRESS), False: (HUB_ADDRESS, DISPLAY_ADDRESS)}
CARRIED = [
    Carried(1_700_000_000.25, True, Packet(DEVICE_PROFILE, 0x0005, 0, 0, b"\x01\x00\x00", secured=False)),
    Carried(1_700_000_001.5, False, Packet(SMART_ENERGY, 0x0702, 3, 1, zcl.report(2, [Attribute(0x0400, 0, 0x2A, 9)]))),
    Carried(1_700_000_002.0, False, Packet(SMART_ENERGY, 0x0702, 3, 1, b"\x18\x03\x0a", secured=False)),
]


def written(frames: list[Carried]) -> bytes:
    return pcapng((each.seconds, *ENDS[each.from_display], each.packet) for each in frames)


def test_what_was_written_is_read_with_time_direction_and_whether_it_was_encrypted():
    assert read(written(CARRIED)) == (tuple(CARRIED), "", False)


def test_a_network_of_ones_own_is_told_with_the_frames():
    octets = opening("ihd 1", own_network=True) + written(CARRIED)[len(opening()) :]
    assert read(octets) == (tuple(CARRIED), "", True)


def test_a_capture_without_a_meter_is_not_played():
    other = Packet(0x0105, 0x0000, 1, 1, b"\x18\x01\x0a")
    with pytest.raises(CaptureError, match="no meter says anything in it"):
        playable("plugs.pcapng", written([*CARRIED[:1], Carried(2.0, False, other)]))


@given(cut=st.integers(1, 3_000))
def test_a_file_cut_off_anywhere_gives_the_frames_before_and_says_where_it_ends(cut: int):
    whole = written(CARRIED)
    octets = whole[: -(cut % len(whole)) or None]
    ends = [len(written(CARRIED[:count])) for count in range(1, 4)]
    found = read(octets)
    assert list(found.frames) == CARRIED[: sum(end <= len(octets) for end in ends)]
    assert found.flaw == "" if len(octets) in ends else found.flaw
    head = int.from_bytes(whole[4:8], "little")  # the first block; a cut right after it or the second leaves no frame
    if len(octets) not in [*ends, head, len(opening())] and len(octets) >= 16:
        assert f"octet {len(octets)}" in found.flaw


@given(st.binary(max_size=200), st.integers(0, 300), st.integers(0, 255))
def test_no_octets_whatever_break_the_reading(junk: bytes, at: int, octet: int):
    assert read(junk).flaw
    whole = bytearray(written(CARRIED))
    whole[at % len(whole)] = octet
    assert len(read(bytes(whole)).frames) <= len(CARRIED)


def first(octets: bytes, place: int, octet: int) -> bytes:
    """A file of one frame with one octet of that frame's block changed."""
    at = len(opening()) + place
    return octets[:at] + bytes((octet,)) + octets[at + 1 :]


@pytest.mark.parametrize(
    ("octets", "sentence"),
    [
        (b"start_utc,import_kwh\n2026-01-01", "not a pcapng file"),
        (b"", "it is empty"),
        (opening(), "no frame"),
        (opening().replace(b"\xc3\x00\x00\x00", b"\x01\x00\x00\x00"), "link type 1"),
        (first(written(CARRIED[:1]), 40, 0xFF), "frame 1, at octet 48, is damaged"),
        (first(written(CARRIED[:1]), 4, 13), "octet 48 is damaged"),
        (first(written(CARRIED[:1]), 20, 9), "too short"),
        (first(written(CARRIED[:1]), 15, 0xFF), "its time cannot be right"),
    ],
    ids=["csv", "empty", "no frame", "ethernet", "a bit", "a length", "short", "a time"],
)
def test_what_is_not_ours_is_said_with_the_place(octets: bytes, sentence: str):
    found = read(octets)
    assert found.frames == ()
    assert sentence in found.flaw


def test_a_frame_that_others_captured_is_not_taken_for_ours():
    octets = block(1.0, 0x1234, 0, Packet(SMART_ENERGY, 0x0702, 1, 3, b"\x00\x01\x00", secured=True), 0)
    found = read(opening() + octets)
    assert found.flaw == ""
    secured = Packet(SMART_ENERGY, 0x0702, 1, 3, b"\x00\x01\x00")
    acknowledged = block(1.0, 0x1234, 0, secured, 0)
    control = acknowledged.index(b"\x41\x88")
    beacon = acknowledged[:control] + b"\x00\x80" + acknowledged[control + 2 :]
    assert "frame 1, at octet 48," in read(opening() + beacon).flaw


def octets_of(packet: Packet) -> bytes:
    return masked(packet).data


def test_a_code_keeps_its_last_four_digits_wherever_it_stands():
    typed = zcl.command(0x0705, "consumer_top_up", 1, originating_device=2, top_up_code=CODE)
    assert octets_of(Packet(SMART_ENERGY, 0x0705, 1, 3, typed)) == typed.replace(CODE, STARRED)
    told = zcl.report(2, [Attribute(0x0103, 0, 0x41, CODE)])
    assert octets_of(Packet(SMART_ENERGY, 0x0705, 3, 1, told)) == told.replace(CODE, STARRED)
    groups = b"Your code: 7394 1656 8809 5080 4885. Thank you."
    assert octets_of(Packet(SMART_ENERGY, 0x0703, 3, 1, groups)) == b"Your code: **** **** **** **** 4885. Thank you."
    assert octets_of(Packet(SMART_ENERGY, 0x0705, 1, 3, typed[:-2])).count(b"*") == 14, "a frame that was cut too"


def test_a_password_is_masked_and_the_number_of_a_supply_is_not():
    given_out = zcl.command(
        0x0708, "request_new_password_response", 1, issuer_event_id=1, implementation_date_time=2,
        duration_in_minutes=3, password_type=1, password=b"open sesame",
    )  # fmt: skip
    assert octets_of(Packet(SMART_ENERGY, 0x0708, 2, 1, given_out)).endswith(b"\x0b***********")
    supply = Packet(SMART_ENERGY, 0x0702, 3, 1, zcl.report(1, [Attribute(0x0100, 0, 0x41, b"0012345678901")]))
    assert masked(supply) is supply
