"""Pictures of a capture that is played, and of the frames that are carried."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from ihd.model.link import Fault, LinkPhase
from tests.picture import Picture
from tests.view import samples

#: Friday 6 March 2026, 18:05 in Britain.
BEGUN = int(datetime(2026, 3, 6, 18, 5, tzinfo=UTC).timestamp())
_ON_AIR = samples.design()
REPLAYED = replace(_ON_AIR, link=_ON_AIR.link._replace(replay_of=BEGUN))
ENDED = replace(
    REPLAYED, link=REPLAYED.link._replace(phase=LinkPhase.LOST, fault=Fault.CAPTURE_ENDED, next_try=None, signal=None)
)


def pictures() -> Iterator[Picture]:
    """Yield every picture."""
    yield Picture("home-replay", REPLAYED)
    yield Picture("link-replay", REPLAYED, page="link")
    yield Picture("link-replay-ended", ENDED, page="link")
