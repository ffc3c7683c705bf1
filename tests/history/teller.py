"""A home that is told to the writer of the past report by report, as the radio thread does, and asked back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path

from ihd.history.past import KeptPast
from ihd.history.past_writer import PastWriter
from ihd.model.half_hours import HALF_HOUR
from ihd.model.notes import FileNote
from ihd.model.past import Stream
from ihd.model.reports import HalfHoursHeard, MeterIdentity, MetersFound, Report, Role, TariffsHeard, TimeHeard
from ihd.model.snapshot import Snapshot
from ihd.model.tariff import Tariff
from ihd.model.units import Fuel
from ihd.model.usage import day_start

ELECTRICITY = MeterIdentity(1, Fuel.ELECTRICITY, Role.IMPORT, "E1", "1012345678901")
GAS = MeterIdentity(2, Fuel.GAS, Role.IMPORT, "G1", "2345678901")
POWER = Stream(Fuel.ELECTRICITY, Role.IMPORT, "1012345678901")
HEAT = Stream(Fuel.GAS, Role.IMPORT, "2345678901")


def flat(start: int, price: int, charge: int | None = 50_000, label: str = "Standard") -> Tariff:
    """A tariff of one rate."""
    return Tariff(start, label, charge, ((price,),), (label,))


class Teller:
    """Link time begins at 0; the hub's clock is at noon of ``day`` until another time is told."""

    def __init__(
        self,
        path: Path,
        day: date,
        meters: Sequence[MeterIdentity] = (ELECTRICITY, GAS),
        source: str = "stick",
        note: Callable[[FileNote], None] = lambda _note: None,
        every: float = 8.0,
    ) -> None:
        self.path = path
        self.now = 0.0
        self.shown = Snapshot.blank(0.0)
        self.writer = PastWriter(path, source, note, every)
        self.past = KeptPast(path, source)
        self.tell(TimeHeard(day_start(day) + 43_200), MetersFound(tuple(meters)))

    def tell(self, *reports: Report) -> None:
        """Tell reports a second after the last."""
        self.now += 1.0
        for report in reports:
            self.shown = self.shown.after(report, self.now)
        self.writer.take(reports, self.shown, self.now)

    def tell_day(self, day: date, wh: int | None | Sequence[int | None], meter: int = 1) -> None:
        """Tell every half-hour of a local day."""
        start = day_start(day)
        slots = (day_start(day + timedelta(days=1)) - start) // HALF_HOUR
        values = tuple(wh) if isinstance(wh, Sequence) else (wh,) * slots
        self.tell(HalfHoursHeard(meter, start, values))

    def tell_tariffs(self, *tariffs: Tariff, meter: int = 1) -> None:
        self.tell(TariffsHeard(meter, tariffs))

    def settle(self) -> None:
        """Let as much time pass without a report as everything needs to be written."""
        for _ in range(30):
            self.now += 60.0
            self.tell()

    def close(self) -> None:
        self.writer.close()
        self.past.close()
