"""The hub is asked whether it is there as often as it wishes, and no more often."""

from itertools import pairwise

from ihd.frames.zcl import decode
from tests.journeys.story import Story
from tests.radio.bench_home import START, made_home

KEEP_ALIVE = 0x0025


def asked(story: Story) -> list[float]:
    """Return the seconds at which the display asked for a sign of life."""
    return [
        moment - story.start
        for moment, from_display, packet in story.carried
        if from_display and packet.cluster == KEEP_ALIVE and decode(packet.cluster, packet.data).general
    ]


def test_it_asks_again_after_the_minutes_the_hub_names() -> None:
    story = Story(made_home().plan, START)
    story.wait(hours=1, minutes=1)
    moments = asked(story)
    apart = [round(after - before) for before, after in pairwise(moments)]
    assert apart == [600] * 6, "the hub says ten minutes, and chance adds nothing here"
    assert all(packet.secured for _, _, packet in story.carried if packet.cluster == KEEP_ALIVE)
