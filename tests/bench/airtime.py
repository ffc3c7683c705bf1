"""What one display takes of the air in an hour of its steady state, acknowledgements included, in the default home."""

from __future__ import annotations

from collections.abc import Iterator

from ihd import wiring
from ihd.radio.airtime import CHANNEL, taken
from tests.bench.figure import Figure
from tests.journeys.neighbour import HOUR, START
from tests.journeys.story import Story

#: Percent of the channel (issue 4).
LIMIT = 0.5


def measure(_rounds: int) -> Iterator[Figure]:
    """The second hour; it is the same in every round, for nothing in it is left to chance."""
    story = Story(wiring.plan("default", wiring.profiles(), START), START)
    story.wait(hours=2)
    packets = [taken(packet) for at, _, packet in story.carried if at >= START + HOUR]
    octets = sum(each.octets for each in packets)
    share = 100 * 8 * octets / HOUR / CHANNEL
    yield Figure("frames on the air", "/h", sum(each.frames for each in packets), note="without acknowledgements")
    yield Figure("octets on the air", "/h", octets)
    yield Figure("share of the channel", "%", share, at_most=LIMIT)
