"""What the hub last heard from the gas meter, served in its place; it knows no more than the meter's reports said."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from ihd.hub.gas_meter import GasMeter, GasReport
from ihd.hub.periods import Periods, first_kept
from ihd.hub.plan import GasPlan
from ihd.hub.tally import Tally
from ihd.model.half_hours import HALF_HOUR
from ihd.model.supply import Supply
from ihd.model.tariff import Tariff
from ihd.model.units import gas_energy
from ihd.model.usage import day_start, local_date


class GasMirror:
    """The gas meter as displays see it. Volume in litres, energy in Wh, times in Unix seconds; ``now`` never goes back.

    A day's Wh are made from that day's litres once, so that rounding does not add up (house.md section 8). While
    ``link_up`` is false the meter's reports are lost; what was used meanwhile is counted when it is next heard, and the
    half-hours between stay unknown.
    """

    supply = Supply.ON
    next_block: Final = 1

    def __init__(self, plan: GasPlan, start: int) -> None:
        self.plan: Final = plan
        self.now = start
        self.link_up = True
        self.failed_since: int | None = None
        begin = first_kept(start)
        self.meter: Final = GasMeter(plan, begin, (start - begin) // HALF_HOUR + 1)
        self.volume: Final = Tally(begin, plan.register_litres, ())
        self.tally: Final = Tally(begin, self._energy(plan.register_litres), plan.tariffs)
        self.last = GasReport(plan.register_litres, begin)
        self._unheard: set[int] = set()
        self._midnight = self.tally.wh[0], plan.register_litres
        self._tomorrow = begin
        self._periods = Periods.at(start)
        self.run_to(start)

    @property
    def tariffs(self) -> tuple[Tariff, ...]:
        """Return every tariff, past and to come, oldest first."""
        return self.plan.tariffs

    @property
    def periods(self) -> Periods:
        """Return the local periods in force now."""
        if self.now >= self._periods.tomorrow:
            self._periods = Periods.at(self.now)
        return self._periods

    @property
    def as_of(self) -> int:
        """Return when the meter was last heard."""
        return self.last.taken

    @property
    def litres(self) -> int:
        """Return the volume register when the meter was last heard."""
        return self.last.litres

    @property
    def wh(self) -> int:
        """Return all energy counted when the meter was last heard."""
        return self.tally.wh[-1]

    @property
    def next_heard_by(self) -> int:
        """Return when the meter's next report is due."""
        return self.tally.end + HALF_HOUR

    @property
    def start(self) -> int:
        """Return the start of the profile log."""
        return self.volume.start

    @property
    def end(self) -> int:
        """Return the end of the profile log."""
        return self.volume.end

    def half_hour(self, moment: int) -> int | None:
        """Return the litres of the half-hour that began at ``moment``, ``None`` where no report tells them."""
        return None if moment in self._unheard else self.volume.half_hour(moment)

    def run_to(self, now: int) -> None:
        """Move on to ``now``, hearing the meter at every half-hour on the way while the link is up."""
        while self.tally.end + HALF_HOUR <= now:
            report = self.meter.wake()
            if self.link_up:
                self._hear(report)
            else:
                self._miss()
        self.now = now

    def _hear(self, report: GasReport) -> None:
        began = self.tally.end
        if self.failed_since is not None:
            self._unheard.add(began)  # this report holds all that was used since the failure
            self.failed_since = None
        self.last = report
        self._close()

    def _miss(self) -> None:
        self._unheard.add(self.tally.end)
        if self.failed_since is None:
            self.failed_since = self.last.taken
        self._close()

    def _close(self) -> None:
        if self.tally.end >= self._tomorrow:
            self._midnight = self.tally.wh[-1], self.volume.wh[-1]
            self._tomorrow = day_start(local_date(self.tally.end) + timedelta(days=1))
        wh, litres = self._midnight
        self.tally.close(wh + self._energy(self.last.litres - litres))
        self.volume.close(self.last.litres)

    def _energy(self, litres: int) -> int:
        return gas_energy(litres, self.plan.calorific_value, self.plan.conversion_factor)
