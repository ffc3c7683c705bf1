"""A gas meter's dial as a reader on it counts it: litres, and no valve; it knows no account and no display."""

from __future__ import annotations

from typing import Final

from ihd.hub.load import Profile
from ihd.hub.plan import GasPlan
from ihd.model.half_hours import HALF_HOUR, half_hour_of

#: Half-hours for which it is expected to run at least.
_DAY: Final = 48


class GasCounter:
    """The dial from ``start`` on (Unix seconds); gas flows evenly within a half-hour. ``now`` never goes back."""

    def __init__(self, plan: GasPlan, start: int) -> None:
        self.now = start
        self._half_hour = half_hour_of(start)
        self._profile: Final = Profile(plan.load, None, self._half_hour, _DAY)
        self._litres = plan.register_litres

    def run_to(self, now: int) -> None:
        """Move on to ``now``."""
        while self._half_hour + HALF_HOUR <= now:
            self._litres += self._profile.energy(self._half_hour)
            self._half_hour += HALF_HOUR
        self.now = now

    @property
    def litres(self) -> int:
        """Return the reading now."""
        return self._litres + self._profile.energy(self._half_hour) * (self.now - self._half_hour) // HALF_HOUR
