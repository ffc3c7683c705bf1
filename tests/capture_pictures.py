"""Pictures of a capture that is played, and of the frames that are carried."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

from ihd import wiring
from ihd.frames.packet import Packet
from ihd.model.link import Fault, LinkPhase
from ihd.radio.recent_frames import RecentFrames
from ihd.view.window import Window
from ppmid.face import PPMID
from tests.journeys.story import Story
from tests.picture import Picture
from tests.ppmid import samples as prepaid
from tests.view import samples

#: Friday 6 March 2026, 18:05 in Britain.
BEGUN = int(datetime(2026, 3, 6, 18, 5, tzinfo=UTC).timestamp())
#: As many as a finger scrolls through.
_SHOWN = 20
_DAY = samples.design()
REPLAYED = replace(_DAY, link=_DAY.link._replace(replay_of=BEGUN))
ENDED = replace(
    REPLAYED, link=REPLAYED.link._replace(phase=LinkPhase.LOST, fault=Fault.CAPTURE_ENDED, next_try=None, signal=None)
)

_LOW = prepaid.home(prepaid.electricity(credit_status=prepaid.LOW), prepaid.gas())
LOW_REPLAYED = replace(_LOW, link=_LOW.link._replace(replay_of=BEGUN))


@cache
def carried() -> tuple[tuple[float, bool, Packet], ...]:
    """Return what a display and its hub say in their first seconds, and a code that is typed."""
    story = Story(wiring.plan("prepay", wiring.profiles(), BEGUN), BEGUN, may_command=True)
    story.wait(seconds=8)
    story.top_up(story.electricity.fuel, story.buy(story.electricity.fuel, 1_000))
    story.wait(seconds=4)
    return tuple(story.carried)


def looked_at() -> RecentFrames:
    """Return the last of that, at the time of the samples."""
    now = [samples.NOW]
    frames = RecentFrames(lambda: now[0])
    end = carried()[-1][0]
    for at, sent, packet in carried()[-_SHOWN:]:
        now[0] = samples.NOW - (end - at)
        frames.take(sent, packet)
    return frames


def _look(window: Window) -> None:
    window.desk.frames = looked_at()
    window.page.arrive()


def pictures() -> Iterator[Picture]:
    """Yield every picture."""
    yield Picture("frames", _DAY, page="frames", act=_look)
    yield Picture("home-replay", REPLAYED)
    yield Picture("home-replay-prepay", LOW_REPLAYED, face=PPMID)
    yield Picture("topup-replay", LOW_REPLAYED, page="top_up", face=PPMID)
    yield Picture("link-replay", REPLAYED, page="link")
    yield Picture("link-replay-ended", ENDED, page="link")
