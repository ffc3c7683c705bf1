"""An electricity meter on the wired link: registers, contactor and buttons; it knows no account and no display."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from ihd.hub.household import HOUR
from ihd.hub.load import Appliances, Profile
from ihd.hub.periods import Periods, first_kept
from ihd.hub.plan import ElectricityPlan
from ihd.hub.tally import Tally
from ihd.model.half_hours import HALF_HOUR
from ihd.model.supply import Act, Ambient, Position, Supply, after
from ihd.model.tariff import Tariff
from ihd.model.units import Fuel

#: Ambient thresholds in watts (hub.md section 8).
LOW_MEDIUM: Final = 300
MEDIUM_HIGH: Final = 1_500


class ElectricityMeter:
    """One meter. Energy in Wh, power in W, times in Unix seconds; ``now`` never goes back.

    ``tally`` counts what is delivered to the home (by a generation meter: what it generates), ``export`` what the home
    gives back. With the contactor open nothing is taken: what the home would have used meanwhile is not caught up.
    ``tariffs`` are all there are, past and to come, oldest first.
    """

    def __init__(self, plan: ElectricityPlan, start: int) -> None:
        self.plan: Final = plan
        self.tariffs: Final[list[Tariff]] = list(plan.tariffs)
        self.now = start
        self.appliances: Final = Appliances(plan.appliances)
        begin = first_kept(start)
        count = (start - begin) // HALF_HOUR + 1
        self._load = Profile(plan.load, plan.shape, begin, count)
        self._giving = Profile(plan.export, None, begin, count) if plan.export is not None else None
        self.supply = Supply.ON
        self.awake = False
        self.page = 0
        self._unserved = 0
        self._wanted_when_cut = 0
        self._load_wh = plan.register_wh
        self._given_wh = 0
        self.tally: Final = Tally(begin, plan.register_wh, self.tariffs)
        self.export: Final = Tally(begin, 0, ())
        self._periods = Periods.at(start)
        self._close_until(start)

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
        return self.wh_at(self.now)

    def wh_at(self, moment: int) -> int:
        """Return what the import register will read at ``moment``, up to the half-hour's end, if nothing is
        switched.
        """
        return self._taken(self._wanted(moment)) // HOUR

    @property
    def position(self) -> Position:
        """Return whether the contactor lets current through."""
        return Position.OPEN if self.supply is Supply.ON else Position.SHUT

    def act(self, act: Act) -> bool:
        """Let ``act`` change the supply, as the table of moves has it; return whether it changed."""
        found = after(Fuel.ELECTRICITY, self.supply, act)
        if found is None:
            return False
        wanted = self._wanted(self.now)
        if self.supply is Supply.ON:
            self._wanted_when_cut = wanted
        elif found is Supply.ON:
            self._unserved += wanted - self._wanted_when_cut
        self.supply = found
        self.awake = False
        return True

    def state(self) -> dict[str, Any]:
        """Return the meter's own memory: it outlives the hub, and goes on counting without it."""
        return {
            "now": self.now,
            "began": self.tally.wh[-1],
            "joules": self._taken(self._wanted(self.now)),
            "supply": self.supply.name,
            "appliances": [name for name in self.appliances.names if self.appliances.is_on(name)],
        }

    @classmethod
    def load(cls, plan: ElectricityPlan, state: Mapping[str, Any]) -> ElectricityMeter:
        """Return the meter with the memory that :meth:`state` gave, as of then; its past is the plan's."""
        meter = cls(plan, state["now"])
        for name in state["appliances"]:
            meter.switch(name, True)
        wanted = meter._wanted(meter.now)
        meter._unserved = wanted - state["joules"]
        meter.supply, meter._wanted_when_cut = Supply[state["supply"]], wanted
        meter.tally.start_from(state["began"])
        return meter

    def press_a(self) -> None:
        """Have the meter's own display offer what B confirms, and show its next page."""
        self.awake = True
        self.page += 1

    def press_b(self) -> bool:
        """Confirm what the meter's display offers: an armed supply is turned on. Return whether it was."""
        return self.awake and self.act(Act.PERSON_AT_METER)

    def _wanted(self, moment: int) -> int:
        """Return the joules the home would have taken up to ``moment``, had it never been cut off."""
        began = self.tally.end
        whole = moment - began >= HALF_HOUR
        running = self._load.energy(began) * HOUR if whole else self._load.joules(moment)
        return self._load_wh * HOUR + running + self.appliances.joules(moment)

    def _taken(self, wanted: int) -> int:
        """Return the joules taken so far of those that were ``wanted``."""
        return (wanted if self.supply is Supply.ON else self._wanted_when_cut) - self._unserved

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
        if self.supply is not Supply.ON:
            return -given
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
            self.tally.close(self._taken(self._load_wh * HOUR + self.appliances.joules(end)) // HOUR)
            if self._giving is not None:
                self._given_wh += self._giving.energy(began)
                self.export.close(self._given_wh)
