"""Seconds until the display is live again once a fault is gone: the worst of every kind, over real bellows.

They pass in a loop that jumps over every wait, so they are the same on any machine.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from tests.bench.figure import Figure
from tests.bench.fresh import RunFailedError
from tests.radio.log_watch import watched_log
from tests.radio.seen_display import ASKED, HERE, ON_AIR, Display, told
from tests.radio.troubles import MOMENTS, TROUBLES, Trouble, suffer

#: What each limit is for (issue 4).
NAMES: Mapping[float, str] = {
    HERE: "back, fault on this side",
    ON_AIR: "back, fault on the air",
    ASKED: "back, Try now",
}
#: One moment of each kind: at rest, while asking, coming back and joining; and seconds after which waiting is no use.
_EVERY, _PATIENCE = 2, 600.0


def measure(_rounds: int) -> Iterator[Figure]:
    """One round: in such a loop each is like the first."""
    taken: dict[float, list[tuple[float, str]]] = defaultdict(list)
    for name, trouble in TROUBLES.items():
        try:
            for limit, seconds in _taken(trouble):
                taken[limit].append((seconds, name))
        except AssertionError as failure:
            raise RunFailedError(f"{name}: {failure}") from None
    for limit, name in NAMES.items():
        worst, trouble_name = max(taken[limit])
        note = f"virtual time; the worst of {len(taken[limit])}: {trouble_name}"
        yield Figure(name, "s", worst, at_most=limit, note=note)


def _taken(trouble: Trouble) -> list[tuple[float, float]]:
    """Return, for each time that a trouble was suffered, its limit and the seconds it took."""
    taken: list[tuple[float, float]] = []

    async def story(seen: Display) -> None:
        for moment in list(MOMENTS.values())[::_EVERY]:
            for asked in (False, True) if trouble.on_air else (False,):
                await moment(seen)
                was_asked = await suffer(seen, trouble, asked=asked)
                limit = ASKED if was_asked else trouble.within
                taken.append((limit, round(await seen.until_live_again(_PATIENCE), 3)))

    with watched_log(*trouble.logs):
        told(story)
    return taken
