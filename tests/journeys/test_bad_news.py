"""What cannot be true, read or heard is said, and nothing already shown is lost."""

from datetime import UTC, datetime

import pytest

from ihd import wiring
from ihd.frames import zcl
from ihd.frames.meter_book import METERING, TIME
from ihd.frames.packet import SMART_ENERGY, Packet
from ihd.frames.zcl import Attribute
from ihd.model.freshness import Freshness, freshness
from ihd.model.link import Fault, LinkPhase
from ihd.model.reports import Quantity
from tests.journeys.story import Story

START = int(datetime(2024, 1, 15, 17, 45, tzinfo=UTC).timestamp())
INT24, UTC_TIME = 0x2A, 0xE2


@pytest.fixture
def story() -> Story:
    story = Story(wiring.plan("default", wiring.profiles(), START), START)
    story.wait(seconds=30)
    return story


def from_hub(story: Story, cluster: int, data: bytes, *, meter: int | None = None, secured: bool = True) -> Packet:
    endpoint = story.electricity.meter if meter is None else meter
    return Packet(SMART_ENERGY, cluster, endpoint, 1, data, secured)


def test_a_power_of_80_kilowatts_is_not_shown_but_told(story: Story):
    before = story.electricity
    story.hear(from_hub(story, METERING, zcl.report(7, [Attribute(0x0400, 0, INT24, 80_000)])))
    assert story.electricity.power_w is None
    assert story.shown.trouble.last_doubt.quantity is Quantity.POWER
    assert story.electricity.today_wh == before.today_wh
    story.wait(seconds=10)
    assert story.electricity.power_w is not None, "the next believable reading is shown again"


def test_a_clock_in_1970_or_2000_does_not_become_home_time(story: Story):
    clock = next(n for n, found in story.session._findings.endpoints.items() if TIME in found.in_clusters)
    before = story.shown.hub_time
    story.hear(from_hub(story, TIME, zcl.report(7, [Attribute(0x0000, 0, UTC_TIME, 5)]), meter=clock))
    assert story.shown.hub_time == before
    assert story.shown.trouble.last_doubt.quantity is Quantity.CLOCK


def test_a_hub_that_lost_its_clock_shows_no_other_clock_in_its_place(story: Story):
    story.home.clock_known = False
    story.wait(minutes=2)
    assert story.shown.hub_time is None
    assert freshness(story.shown, story.electricity, story.now) is Freshness.LIVE
    story.home.clock_known = True
    story.wait(minutes=2)
    assert story.shown.home_time(story.now) == int(story.home_time)


@pytest.mark.parametrize(
    "data",
    [b"", b"\x18", bytes(2), b"\x18\x07\x01\x00\x04\x00\x2a\xff", b"\x09\x07\x00\x01"],
    ids=lambda d: d.hex() or "-",
)
def test_a_malformed_frame_is_counted_and_the_conversation_goes_on(story: Story, data: bytes):
    before = story.electricity
    story.hear(from_hub(story, METERING if data[:1] != b"\x09" else 0x0700, data))
    assert story.shown.trouble.bad_frames == 1
    assert story.shown.trouble.last_bad_frame.why
    assert story.electricity.today_wh == before.today_wh
    story.wait(seconds=10)
    assert story.electricity.heard > before.heard


def test_smart_energy_data_without_encryption_is_refused(story: Story):
    story.hear(from_hub(story, METERING, zcl.report(7, [Attribute(0x0400, 0, INT24, 1_000)]), secured=False))
    assert story.electricity.power_w != 1_000
    assert "encryption" in story.shown.trouble.last_bad_frame.why


def test_an_unknown_command_is_answered_with_the_right_refusal(story: Story):
    story.carried.clear()
    story.hear(from_hub(story, METERING, b"\x09\x55\xfe\x01\x02"))
    answers = [packet for _, upward, packet in story.carried if upward]
    assert zcl.decode(METERING, answers[0].data).fields == zcl.DefaultResponse(0xFE, zcl.UNSUP_COMMAND)
    assert not zcl.decode(METERING, answers[0].data).from_server


def test_a_report_that_bears_the_number_of_a_question_is_not_taken_for_its_answer(story: Story):
    story.hearing = False
    place = (story.electricity.meter, METERING)
    while (asked := story.session._in_flight) is None or (asked.request.endpoint, asked.request.cluster) != place:
        story.wait(seconds=1)
    story.hear(from_hub(story, METERING, zcl.report(asked.sequence, [Attribute(0x0400, 0, INT24, 1_234)])))
    story.hearing = True
    assert story.electricity.power_w == 1_234
    assert story.session._in_flight is asked
    story.wait(minutes=2)
    assert freshness(story.shown, story.electricity, story.now) is Freshness.LIVE


def test_a_hub_that_falls_silent_is_told_and_comes_back_by_itself(story: Story):
    before = story.electricity
    story.home.powered = False
    story.wait(minutes=4)
    assert (story.shown.link.phase, story.shown.link.fault) == (LinkPhase.LOST, Fault.HUB_SILENT)
    assert story.electricity.today_wh == before.today_wh
    assert freshness(story.shown, story.electricity, story.now) is Freshness.TIMED
    story.wait(minutes=40)
    assert freshness(story.shown, story.electricity, story.now) is Freshness.LOST
    story.home.powered = True
    story.wait(minutes=2)
    assert story.shown.link.phase is LinkPhase.UP
    assert freshness(story.shown, story.electricity, story.now) is Freshness.LIVE


def test_a_rude_display_is_slowed_down_by_the_hub_and_not_taken_for_silence(story: Story):
    for sequence in range(60):
        request = zcl.read_attributes(sequence, [0x0400])
        story.home.receive(
            story.node, Packet(SMART_ENERGY, METERING, 1, story.electricity.meter, request), story.home_time
        )
    assert story.home.refused_requests > 0
    story.home.take_packets()
    story.wait(seconds=30)
    assert story.shown.link.phase is not LinkPhase.LOST
    assert freshness(story.shown, story.electricity, story.now) is Freshness.LIVE


def test_gas_that_is_no_longer_heard_by_the_hub_grows_old_although_the_hub_answers(story: Story):
    story.wait(hours=1)
    assert freshness(story.shown, story.gas, story.now) is Freshness.TIMED
    story.home.gas_link_up = False
    story.wait(hours=1)
    assert freshness(story.shown, story.gas, story.now) is Freshness.OLD
    story.wait(hours=2)
    assert freshness(story.shown, story.gas, story.now) is Freshness.LOST
    assert freshness(story.shown, story.electricity, story.now) is Freshness.LIVE
