"""What flows through a meter at every moment: a measured profile with its shape, and appliances on top; it counts
nothing.

Everything is in joules (watt-seconds), so that energy at 10 s grain stays whole and exact.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from ihd.hub.household import FORM, HOUR, POWER_STEP, Series
from ihd.model.half_hours import HALF_HOUR

_STEPS: Final = HALF_HOUR // POWER_STEP
#: Half-hours taken from the series at once when time runs on: four weeks.
_CHUNK: Final = 4 * 7 * 48


@dataclass(frozen=True, slots=True)
class Appliance:
    """Something that takes ``watts`` while it is switched on, beside what was measured."""

    name: str
    watts: int


class Profile:
    """A series laid over the calendar: exact at every half-hour, and in between as ``shape`` runs (evenly where there
    is none).
    """

    def __init__(self, half_hours: Series, shape: Series | None, first: int, count: int) -> None:
        self._series = half_hours
        self._shape = shape
        self._repeats = _repeats(shape) if shape is not None else 0
        self._first = first
        self._energy = array(FORM, half_hours.tiled(first, count))
        self._drawn_at = -1
        self._drawn: Sequence[int] = ()

    def energy(self, moment: int) -> int:
        """Return the energy of the half-hour that begins at ``moment``, in the series' whole units."""
        at = (moment - self._first) // HALF_HOUR
        while at >= len(self._energy):
            self._energy.extend(self._series.tiled(self._first + len(self._energy) * HALF_HOUR, _CHUNK))
        return self._energy[at]

    def joules(self, moment: int) -> int:
        """Return the joules since the last half-hour, taking the series' unit as Wh."""
        if not moment % HALF_HOUR:
            return 0  # asked for most of all, and nothing has to be drawn to know it
        at, rest = divmod(moment % HALF_HOUR, POWER_STEP)
        sums = self._sums(moment - moment % HALF_HOUR)
        return sums[at] + (sums[at + 1] - sums[at]) * rest // POWER_STEP

    def watts(self, moment: int) -> int:
        """Return the power over the 10 s that ``moment`` lies in."""
        at = moment % HALF_HOUR // POWER_STEP
        sums = self._sums(moment - moment % HALF_HOUR)
        return (sums[at + 1] - sums[at]) // POWER_STEP

    def _sums(self, half_hour: int) -> Sequence[int]:
        if half_hour != self._drawn_at:
            self._drawn_at = half_hour
            self._drawn = self._draw(half_hour, self.energy(half_hour) * HOUR)
        return self._drawn

    def _weights(self, half_hour: int) -> Sequence[int | None]:
        assert self._shape is not None
        values = self._shape.values
        at = (half_hour - self._shape.start) // POWER_STEP
        if 0 <= at <= len(values) - _STEPS:
            return values[at : at + _STEPS]
        return [values[place % self._repeats] for place in range(at, at + _STEPS)]

    def _draw(self, half_hour: int, joules: int) -> list[int]:
        weights = self._weights(half_hour) if self._shape is not None else ()
        sums = [0, *accumulate(weight or 0 for weight in weights)]
        if len(sums) <= _STEPS or not sums[-1]:
            sums = list(range(_STEPS + 1))
        return [joules * part // sums[-1] for part in sums]


def _repeats(shape: Series) -> int:
    """Return after how many values a shape begins again at the same time of day: whole weeks of them, or whole days."""
    day = 24 * HOUR // POWER_STEP
    days = len(shape.values) // day
    if shape.step != POWER_STEP or shape.start % POWER_STEP or not days:
        raise ValueError("the shape within half-hours needs at least a whole day of values every 10 s")
    return (days - days % 7 if days > 7 else days) * day


class Appliances:
    """The appliances of a home, each on or off, and what they have used in joules."""

    def __init__(self, appliances: Sequence[Appliance]) -> None:
        self.watts = 0
        self._known: Mapping[str, int] = {appliance.name: appliance.watts for appliance in appliances}
        self._on: set[str] = set()
        self._settled = 0
        self._since = 0

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of all of them."""
        return tuple(self._known)

    def is_on(self, name: str) -> bool:
        """Return whether the appliance is switched on."""
        return name in self._on

    def switch(self, name: str, on: bool, now: int) -> None:
        """Switch an appliance at ``now``. Raises :class:`ValueError` for one the home lacks."""
        if name not in self._known:
            raise ValueError(f"there is no appliance {name!r}; the home has {', '.join(self._known) or 'none'}")
        self._settled, self._since = self.joules(now), now
        if on:
            self._on.add(name)
        else:
            self._on.discard(name)
        self.watts = sum(self._known[each] for each in self._on)

    def joules(self, now: int) -> int:
        """Return all they have used up to ``now``."""
        return self._settled + self.watts * (now - self._since)
