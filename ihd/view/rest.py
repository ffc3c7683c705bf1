"""When the screen rests, how dark it is then, and that the touch which wakes it does nothing else: values alone."""

from __future__ import annotations

from typing import Final, NamedTuple

from ihd.settings import Settings

#: After the touch that woke the screen nothing is done for so many seconds (design language, section 5).
LULL_S: Final = 0.5
#: While it rests, its brightness is looked at so often, in seconds: the night begins and ends on a minute.
LOOK_S: Final = 60.0
#: So often at least it is looked at whether it should rest, in seconds: what was chosen for it may have changed.
_PATIENCE_S: Final = 15.0
#: Where the picture stands, in pixels, one place after another: each a pixel from the one before (section 7).
PLACES: Final = ((0, 0), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1), (1, 0))


class Rest(NamedTuple):
    """Whether the screen ``rests``, when it was last ``touched`` and ``woken`` (link time), and what a touch may do.

    ``acts`` tells of the last press whether it may act: what follows it, to its release, goes with it.
    """

    touched: float
    rests: bool = False
    woken: float | None = None
    acts: bool = True


def pressed(rest: Rest, now: float) -> Rest:
    """Return what follows from a press, of a finger, a mouse or a key: it wakes, or acts, or falls into the lull."""
    if rest.rests:
        return Rest(now, woken=now, acts=False)
    lull = rest.woken is not None and now - rest.woken < LULL_S
    return rest._replace(touched=now, acts=not lull)


def moved(rest: Rest, now: float) -> Rest:
    """Return what follows from what is no press: it keeps the screen awake, and goes with the press before."""
    if rest.rests:
        return pressed(rest, now)
    return rest._replace(touched=now)


def looked(rest: Rest, now: float, after: int, busy: bool) -> Rest:
    """Return what follows once time has passed: it rests ``after`` seconds without a touch, 0 for never.

    While the page is ``busy`` with a task that waits for a person it does not, and is given its time anew afterwards.
    """
    if busy and not rest.rests:
        return rest._replace(touched=now)
    due = after > 0 and now - rest.touched >= after
    return rest._replace(rests=rest.rests or due)


def next_look(rest: Rest, now: float, after: int) -> float:
    """Return the seconds until time itself may change something."""
    if rest.rests:
        return LOOK_S
    return min(max(0.0, rest.touched + after - now), _PATIENCE_S) if after else _PATIENCE_S


def brightness(chosen: Settings, minute: int | None) -> int:
    """Return the percent of a resting screen at ``minute`` of the home's day; not known, there is no night."""
    return chosen.night_percent if minute is not None and chosen.night_at(minute) else chosen.dim_percent
