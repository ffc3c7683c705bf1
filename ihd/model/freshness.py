"""How old a meter's figures are, in the four steps a person is shown; it reads no clock."""

from enum import Enum
from typing import Final, NamedTuple

from ihd.model.meter import Meter
from ihd.model.snapshot import Snapshot
from ihd.model.units import Fuel


class Freshness(Enum):
    """The steps of the design language, section 5."""

    LIVE = "live"
    TIMED = "timed"
    OLD = "old"
    LOST = "lost"
    NEVER = "never"  # nothing was heard yet


class Limits(NamedTuple):
    """Ages in seconds up to which figures count as live, timed and old."""

    live: int
    timed: int
    old: int


#: Product defaults of the design language, section 5.
LIMITS: Final[dict[Fuel, Limits]] = {
    Fuel.ELECTRICITY: Limits(live=30, timed=5 * 60, old=30 * 60),
    Fuel.GAS: Limits(live=-1, timed=45 * 60, old=2 * 60 * 60),
}


def age(snapshot: Snapshot, meter: Meter, now: float) -> float | None:
    """Return how many seconds old the meter's figures are at link time ``now``, ``None`` before the first.

    Electricity counts from when it was heard. Gas counts from the time the hub's mirror gives its reading (Metering
    0x0007),
    because the mirror answers at once with a value that may be hours old.
    """
    if meter.heard is None:
        return None
    since_heard = max(0.0, now - meter.heard)
    home = snapshot.home_time(now)
    if meter.fuel is Fuel.GAS and meter.as_of and home is not None:  # 0 is a time that is not known
        return max(since_heard, float(home - meter.as_of))
    return since_heard


def freshness(snapshot: Snapshot, meter: Meter, now: float) -> Freshness:
    """Return the step the meter's figures are in at link time ``now``."""
    seconds = age(snapshot, meter, now)
    limits = LIMITS[meter.fuel]
    if seconds is None:
        return Freshness.NEVER
    if seconds <= limits.live:
        return Freshness.LIVE
    if seconds <= limits.timed:
        return Freshness.TIMED
    return Freshness.OLD if seconds <= limits.old else Freshness.LOST
