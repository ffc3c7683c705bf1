"""The latest frames: so many and no more, without a code, and nothing done while nobody looks."""

from ihd.frames import zcl
from ihd.frames.packet import SMART_ENERGY, Packet
from ihd.radio.recent_frames import KEPT, RecentFrames
from tests.frames.test_captured import CODE


def asked(number: int) -> Packet:
    return Packet(SMART_ENERGY, 0x0702, 1, 3, zcl.read_attributes(number, [0x0400]))


def test_the_latest_are_kept_newest_first_with_the_endpoint_of_the_meter():
    frames = RecentFrames(iter(range(1_000)).__next__)
    for number in range(KEPT + 5):
        frames.take(number % 2 == 0, asked(number % 256))
    told = frames.frames()
    assert [each.number for each in told] == list(range(KEPT + 5, 5, -1))
    assert (told[0].at, told[0].sent, told[0].meter) == (KEPT + 4, True, 3)
    assert (told[1].at, told[1].sent, told[1].meter) == (KEPT + 3, False, 1)
    assert frames.frames()[0] is told[0], "what was put into words once is not again"


def test_a_code_is_starred_as_it_comes_not_as_it_is_looked_at():
    frames = RecentFrames(lambda: 0.0)
    typed = zcl.command(0x0705, "consumer_top_up", 1, originating_device=2, top_up_code=CODE)
    frames.take(True, Packet(SMART_ENERGY, 0x0705, 1, 3, typed))
    assert CODE not in frames._kept[0].packet.data
    assert CODE.decode() not in str(frames.frames())
    assert frames.frames()[0].details[-1].value == "*" * 16 + "4885"


def test_whoever_looks_is_told_of_each_frame_until_they_look_no_more():
    frames, told = RecentFrames(lambda: 0.0), []
    frames.take(True, asked(1))
    frames.look(lambda: told.append(len(frames.frames())))
    frames.take(False, asked(2))
    frames.take(True, asked(3))
    frames.look(None)
    frames.take(True, asked(4))
    assert told == [2, 3]
