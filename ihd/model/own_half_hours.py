"""Half-hours out of a register that is read now and then; what was not read stays missing. It knows no clock."""

from typing import Final, NamedTuple

from ihd.model.half_hours import HALF_HOUR, half_hour_of

#: Seconds before or after the end of a half-hour in which a reading of the register stands for the one at its end.
NEAR: Final = 300
#: The register's own grain, and that of its time, in thousandths of its unit.
_GRAIN: Final = 1_000


class Reading(NamedTuple):
    """What the register showed (Wh, or litres) ``at`` a moment of home time (Unix seconds)."""

    at: int
    units: int


class Mark(NamedTuple):
    """What the register is taken to have shown at the ``start`` of a half-hour (Unix seconds)."""

    start: int
    units: int


class Passed(NamedTuple):
    """The half-hours that ended, each by its start with what the register moved on in it, and the mark of the next."""

    half_hours: tuple[tuple[int, int], ...]
    mark: Mark | None


def follows(before: Reading, after: Reading, most_an_hour: int) -> bool:
    """Return whether the same register can have moved on from one reading to the other.

    One that runs backwards, or on by more than a home can use, belongs to another meter, or was reset.
    """
    return 0 <= after.units - before.units <= most_an_hour * max(0, after.at - before.at) // 3_600 + _GRAIN


def passed(mark: Mark | None, before: Reading | None, after: Reading, most_an_hour: int) -> Passed:
    """Return the half-hours that ended between two readings, ``mark`` the one that stands for the start of the first.

    Nothing is shared out: a half-hour is known where its start and its end each have a reading near them.
    """
    now = half_hour_of(after.at)
    fresh = Mark(now, after.units) if after.at - now <= NEAR else None
    if before is None or after.at < before.at or not follows(before, after, most_an_hour):
        return Passed((), fresh)
    first = half_hour_of(before.at) + HALF_HOUR
    if now < first:
        return Passed((), mark)
    found: list[tuple[int, int]] = []
    for end in sorted({first, now}):
        near = min(before, after, key=lambda reading: abs(reading.at - end))
        here = Mark(end, near.units) if abs(near.at - end) <= NEAR else None
        if mark is not None and here is not None and mark.start == end - HALF_HOUR:
            found.append((mark.start, here.units - mark.units))
        mark = here
    return Passed(tuple(found), mark)
