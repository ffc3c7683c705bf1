"""What the hub last heard from the gas meter, served in its place; it knows no more than the meter's reports said, and
no account.

hub.md sections 2 and 6; smart-energy.md 4.6.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any, Final, Protocol

from ihd.hub.gas_messages import FULL_DELAY, Flag, GasReport, Message, PrepayStatus, Read, WriteLimits
from ihd.hub.gas_meter import GasMeter
from ihd.hub.periods import Periods, first_kept
from ihd.hub.plan import GasPlan
from ihd.hub.tally import Tally
from ihd.model.half_hours import HALF_HOUR, half_hour_of
from ihd.model.supply import GasRestore, Position, Supply
from ihd.model.tariff import Tariff, tariff_at
from ihd.model.units import gas_energy
from ihd.model.usage import day_start, local_date

#: Wh = litres x calorific value x conversion factor / this (:func:`ihd.model.units.gas_energy`).
_ENERGY_DIVISOR: Final = 36 * 100_000
#: What the meter is told where nobody pays for gas before it is used: no limit.
_UNLIMITED: Final = (WriteLimits(),)


class GasRules(Protocol):
    """What the hub says to each report: the messages for the meter, in order (hub.md section 2)."""

    @property
    def supply(self) -> Supply: ...
    @property
    def restore(self) -> GasRestore: ...
    @property
    def waiting(self) -> Sequence[Message]: ...
    def request_restore(self) -> bool: ...
    def contact(self, report: GasReport) -> Sequence[Message]: ...
    def missed(self, moment: int) -> None: ...


class GasMirror:
    """The gas meter as displays see it. Volume in litres, energy in Wh, times in Unix seconds; ``now`` never goes back.

    A day's Wh are made from that day's litres once, so that rounding does not add up (house.md section 8). While
    ``link_up`` is false the meter's reports are lost; when it is next heard, what was used meanwhile is counted as if
    it had flowed evenly, each half-hour at its own rate, but those half-hours stay unknown in the profile. ``delay`` is
    the hub's own count of the cut-off delay, ``position`` where the last contact left the valve. Without ``rules`` gas
    is not limited.
    """

    def __init__(self, plan: GasPlan, start: int, key: bytes = b"") -> None:
        self.plan: Final = plan
        #: Every one there is, past and to come, oldest first.
        self.tariffs: Final[list[Tariff]] = list(plan.tariffs)
        self.key: Final = key
        self.rules: GasRules | None = None
        self.now = start
        self.link_up = True
        self.failed_since: int | None = None
        self.delay = FULL_DELAY
        self.position = Position.OPEN
        begin = first_kept(start)
        self.meter: Final = GasMeter(plan, begin, (start - begin) // HALF_HOUR + 1, key)
        self._unheard: set[int] = set()
        self.volume: Tally
        self.tally: Tally
        self.last: GasReport
        self._midnight: tuple[int, int]
        self._tomorrow: int
        self._stood: object = None
        self._wh = 0
        self._begin(begin, plan.register_litres)
        self._periods = Periods.at(start)
        self.run_to(start)

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
        stands = (self.last.litres, self._midnight)
        if stands != self._stood:  # it is asked for many times between two reports
            self._stood, self._wh = stands, self._wh_at(self.last.litres)
        return self._wh

    @property
    def gas_flowing(self) -> bool:
        """Return whether the last flow test found gas flowing where none should."""
        return bool(self.last.flags & Flag.GAS_FLOWING.value)

    @property
    def supply(self) -> Supply:
        """Return what the account allows; it is not where the valve stands."""
        return self.rules.supply if self.rules is not None else Supply.ON

    @property
    def restore(self) -> GasRestore:
        """Return how gas comes back on once it is armed."""
        return self.rules.restore if self.rules is not None else GasRestore.AT_METER

    @property
    def waiting(self) -> Sequence[Message]:
        """Return what the meter will be told of its valve when it is next heard."""
        return self.rules.waiting if self.rules is not None else ()

    def ask_for_test(self) -> bool:
        """Ask for the flow test that ends in gas; return whether the meter will make one."""
        return self.rules is not None and self.rules.request_restore()

    @property
    def next_heard_by(self) -> int:
        """Return when the meter's next report is due."""
        return half_hour_of(self.now) + HALF_HOUR

    @property
    def next_block(self) -> int:
        """Return the block that the next Wh falls in."""
        return self.tally.block(self.wh)

    @property
    def price(self) -> int | None:
        """Return what the next kWh costs in millipence, in the tier and block it falls in; ``None``: nothing."""
        tariff = tariff_at(self.tariffs, self.tally.end)
        return tariff.prices[self.tally.active_tier - 1][self.next_block - 1] if tariff is not None else None

    @property
    def start(self) -> int:
        """Return the start of the profile log."""
        return self.volume.start

    @property
    def end(self) -> int:
        """Return the end of the profile log."""
        return max(self.volume.end, half_hour_of(self.now))

    def half_hour(self, moment: int) -> int | None:
        """Return the litres of the half-hour that began at ``moment``, ``None`` where no report tells them."""
        return None if moment in self._unheard else self.volume.half_hour(moment)

    @property
    def block_left(self) -> int | None:
        """Return the Wh up to the first one of the next block, ``None`` in the last block or without blocks."""
        tariff, wh, block = tariff_at(self.tariffs, self.tally.end), self.wh, self.next_block
        if tariff is None or block > len(tariff.thresholds):
            return None
        return bisect_left(range(tariff.thresholds[-1] + 1), block + 1, key=lambda more: self.tally.block(wh + more))

    def litres_for(self, wh: int) -> int:
        """Return the smallest volume that, on top of the register, counts as at least ``wh`` more energy today."""
        if wh <= 0:
            return 0
        _, midnight = self._midnight
        wanted = 2 * (self._energy(self.last.litres - midnight) + wh) - 1  # half up: this many halves round to it
        per_litre = 2 * self.plan.calorific_value * self.plan.conversion_factor
        return -(-wanted * _ENERGY_DIVISOR // per_litre) - (self.last.litres - midnight)

    # ------------------------------------------------------------------------------------------------------- hearing

    def run_to(self, now: int) -> None:
        """Move on to ``now``, hearing the meter whenever it reports on the way while the link is up."""
        while (report := self.meter.run(now)) is not None:
            self.now = report.taken
            if self.link_up:
                self._hear(report)
            else:
                self._miss(report)
        self.now = now

    def learn(self, litres: int, moment: int) -> None:
        """Take a reading that a person typed in while the meter is out of reach."""
        self._count(litres, moment)
        self.last = self.last._replace(litres=litres, taken=moment)

    def live_on(self, now: int) -> None:
        """Let the meter live on to ``now`` with nobody there to hear it: the hub was not running."""
        link_up, self.link_up = self.link_up, False
        self.run_to(max(now, self.now))
        self.link_up = link_up

    def _begin(self, moment: int, litres: int) -> None:
        """Begin to count at ``moment``, a local midnight, at a register of ``litres``."""
        self.volume = Tally(moment, litres, ())
        self.tally = Tally(moment, self._energy(litres), self.tariffs)
        self.last = GasReport(litres, moment)
        self._midnight = self.tally.wh[0], litres
        self._tomorrow = _next_day(moment)

    def _hear(self, report: GasReport) -> None:
        self._count(report.litres, report.taken)
        self.last, self.position = report, report.position
        self.failed_since = None
        messages = self.rules.contact(report) if self.rules is not None else _UNLIMITED
        self.meter.listen()
        for message in messages:
            self.meter.take(message)
        status = self.meter.take(Read.PREPAY_STATUS)
        if isinstance(status, PrepayStatus):
            self.position, self.delay = status.position, status.delay
        self.meter.sleep()

    def _miss(self, report: GasReport) -> None:
        """Nothing came; but for the half-hourly ones the hub does not know that there was a report."""
        self.meter.miss()
        if not report.regular:
            return
        self.delay = max(0, self.delay - 1)
        if self.failed_since is None:
            self.failed_since = self.last.taken
        if self.rules is not None:
            self.rules.missed(report.taken)

    def _count(self, litres: int, taken: int) -> None:
        """Close every half-hour up to ``taken``, where the register stands at ``litres``."""
        before, since = self.last.litres, self.last.taken
        if taken - half_hour_of(since) > HALF_HOUR:
            self._unheard.update(range(half_hour_of(since), taken, HALF_HOUR))
        while (end := self.tally.end + HALF_HOUR) <= taken:
            self._close(before + (litres - before) * (end - since) // (taken - since))

    def _close(self, litres: int) -> None:
        wh = self._wh_at(litres)
        self.tally.close(wh)
        self.volume.close(litres)
        if self.tally.end >= self._tomorrow:
            self._midnight = wh, litres
            self._tomorrow = _next_day(self.tally.end)

    def _wh_at(self, litres: int) -> int:
        wh, midnight = self._midnight
        return wh + self._energy(litres - midnight)

    def _energy(self, litres: int) -> int:
        return gas_energy(litres, self.plan.calorific_value, self.plan.conversion_factor)

    # -------------------------------------------------------------------------------------------------------- memory

    def state(self) -> dict[str, Any]:
        """Return what the hub must remember of the meter, and the meter's own memory beside it."""
        report = self.last
        return {
            "now": self.now,
            "last": [*report[:4], report.position.name, report.delay, report.flags],
            "closed": [self.volume.end, self.volume.wh[-1]],
            "failed_since": self.failed_since,
            "delay": self.delay,
            "position": self.position.name,
            "unheard": sorted(self._unheard),
            "meter": self.meter.state(),
        }

    def load(self, state: Mapping[str, Any]) -> None:
        """Take up what :meth:`state` gave, with the time it was kept at.

        The register goes on where it stood. Half-hours before that are those this mirror began with; those it did not
        live through stay unknown.
        """
        self._rewind(*state["closed"])
        litres, taken, regular, cut_off, position, delay, flags = state["last"]
        self._count(litres, taken)
        self.last = GasReport(litres, taken, regular, cut_off, Position[position], delay, flags)
        self.now, self.failed_since, self.delay = state["now"], state["failed_since"], state["delay"]
        self.position = Position[state["position"]]
        self._unheard.update(state["unheard"])
        self.meter.load(state["meter"])

    def _rewind(self, end: int, litres: int) -> None:
        """Forget the half-hours after ``end``, and let the others lead to a register of ``litres``."""
        if end > self.tally.end:
            return
        lived = self.volume.wh[: max(0, end - self.start) // HALF_HOUR + 1]
        more = lived[-1] - litres
        self._begin(self.start, lived[0] - more)
        for reading in lived[1:]:
            self._close(reading - more)
        self.last = GasReport(litres, self.tally.end)


def _next_day(moment: int) -> int:
    return day_start(local_date(moment) + timedelta(days=1))
