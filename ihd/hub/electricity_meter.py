"""An electricity meter on the hub's wired link: registers, history and power; it knows no frames and no display."""

from __future__ import annotations

from typing import Final

from ihd.hub.household import HOUR
from ihd.hub.load import Appliances, Profile
from ihd.hub.periods import Periods, first_kept
from ihd.hub.plan import ElectricityPlan
from ihd.hub.tally import Tally
from ihd.model.half_hours import HALF_HOUR
from ihd.model.supply import Ambient, Supply
from ihd.model.tariff import Tariff

#: Ambient thresholds in watts (hub.md section 8).
LOW_MEDIUM: Final = 300
MEDIUM_HIGH: Final = 1_500


class ElectricityMeter:
    """One meter. Energy in Wh, power in W, times in Unix seconds; ``now`` never goes back.

    ``tally`` counts what is delivered to the home (by a generation meter: what it generates), ``export`` what the home
    gives back.
    """

    supply = Supply.ON

    def __init__(self, plan: ElectricityPlan, start: int) -> None:
        self.plan: Final = plan
        self.now = start
        self.appliances: Final = Appliances(plan.appliances)
        begin = first_kept(start)
        count = (start - begin) // HALF_HOUR + 1
        self._load = Profile(plan.load, plan.shape, begin, count)
        self._giving = Profile(plan.export, None, begin, count) if plan.export is not None else None
        self._load_wh = plan.register_wh
        self._given_wh = 0
        self.tally: Final = Tally(begin, plan.register_wh, plan.tariffs)
        self.export: Final = Tally(begin, 0, ())
        self._periods = Periods.at(start)
        self._close_until(start)

    @property
    def tariffs(self) -> tuple[Tariff, ...]:
        """Return every tariff, past and to come, oldest first."""
        return self.plan.tariffs

    @property
    def as_of(self) -> int:
        """Return when the readings were taken: now, since the meter is wired to the hub."""
        return self.now

    @property
    def periods(self) -> Periods:
        """Return the local periods in force now."""
        if self.now >= self._periods.tomorrow:
            self._periods = Periods.at(self.now)
        return self._periods

    def run_to(self, now: int) -> None:
        """Move on to ``now``, counting every half-hour that ends on the way."""
        self._close_until(now)
        self.now = now

    def switch(self, appliance: str, on: bool) -> None:
        """Switch an appliance now. Raises :class:`ValueError` for one the home lacks."""
        self.appliances.switch(appliance, on, self.now)

    @property
    def wh(self) -> int:
        """Return the import register now."""
        return self._load_wh + (self._load.joules(self.now) + self.appliances.joules(self.now)) // HOUR

    @property
    def next_block(self) -> int:
        """Return the block that the next Wh falls in."""
        return self.tally.block(self.wh)

    @property
    def exported(self) -> int:
        """Return the export register now."""
        return self._given_wh + (self._giving.joules(self.now) // HOUR if self._giving is not None else 0)

    @property
    def watts(self) -> int:
        """Return the power now, negative while the home gives more than it takes."""
        given = self._giving.watts(self.now) if self._giving is not None else 0
        return self._load.watts(self.now) + self.appliances.watts - given

    @property
    def ambient(self) -> Ambient:
        """Return the level of the power taken now."""
        watts = self.watts
        return Ambient.LOW if watts < LOW_MEDIUM else Ambient.MEDIUM if watts < MEDIUM_HIGH else Ambient.HIGH

    def _close_until(self, now: int) -> None:
        while self.tally.end + HALF_HOUR <= now:
            began, end = self.tally.end, self.tally.end + HALF_HOUR
            self._load_wh += self._load.energy(began)
            self.tally.close(self._load_wh + self.appliances.joules(end) // HOUR)
            if self._giving is not None:
                self._given_wh += self._giving.energy(began)
                self.export.close(self._given_wh)
