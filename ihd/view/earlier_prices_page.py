"""Earlier prices: what a unit cost before, as it was told; it does not know where that is kept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtWidgets import QWidget

from ihd.model.meter import Meter
from ihd.model.past import PriceChange, Stream
from ihd.model.snapshot import Snapshot
from ihd.model.tariff import tariff_at
from ihd.model.usage import local_date
from ihd.view import words
from ihd.view.dates import day_and_month
from ihd.view.home_facts import imports, meter_name, token_of
from ihd.view.page import Desk
from ihd.view.rate_words import price_in_pence
from ihd.view.sheet import Action, Cells, Note, Row, Section
from ihd.view.sheet_page import KeptPage
from ihd.view.words import NOTHING, translate

#: How many prices are asked for of each meter: weeks of a tariff that changes its rate four times a day.
_ASKED: Final = 200
#: The most that are shown of each meter.
_SHOWN: Final = 20


class EarlierPricesPage(KeptPage):
    """A card for each meter the home pays by."""

    back = "rates"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._cards: tuple[Section, ...] = ()

    def sections(self, snapshot: Snapshot, now: float) -> tuple[Section, ...]:
        """Return the earlier prices of each meter."""
        back = Section("", (Action("rates", translate("Prices", "All rates"), "back"),))
        meters = imports(snapshot)
        told = tuple((Stream.of(meter), meter.price, meter.tariffs) for meter in meters)
        if self.asks(told, snapshot.tenants_since):
            home = snapshot.home_time(now)
            self._cards = tuple(self._card(snapshot, meter, home) for meter in meters)
        return back, *(self._cards or (Section("", (Note(_none()),)),))

    def _card(self, snapshot: Snapshot, meter: Meter, home: int | None) -> Section:
        kept = () if self.desk.past is None else self.desk.past.price_changes(Stream.of(meter), _ASKED)
        ours = (each for each in kept if each.price.start >= snapshot.tenants_since)
        rows: list[Row] = [_row(each) for each in earlier(ours, meter, home)[:_SHOWN]]
        icon, token = ("flame" if token_of(meter) == "gas" else "bolt"), token_of(meter)
        return Section(meter_name(snapshot, meter), tuple(rows) or (Note(_none()),), icon, token)


def _none() -> str:
    return translate("Prices", "No earlier price was told yet. When a price changes, the old one appears here.")


def earlier(changes: Iterable[PriceChange], meter: Meter, home: int | None) -> list[PriceChange]:
    """Return what ``changes``, the newest first, tell of prices that hold no more at ``home`` time.

    A rate that comes back each day at the same price is one price, from the first day to the last. What the tariff in
    force still charges is no earlier price.
    """
    runs: dict[str, list[PriceChange]] = {}
    following: int | None = None
    for price, until in changes:
        end = until if following is None else min(until, following)
        following = price.start
        of_label = runs.setdefault(price.label, [])
        if of_label and of_label[-1].price.millipence_per_kwh == price.millipence_per_kwh:
            of_label[-1] = of_label[-1]._replace(price=price)
        else:
            of_label.append(PriceChange(price, end))
    held = _in_force(meter, home)
    over = [
        run
        for label, of_label in runs.items()
        for place, run in enumerate(of_label)
        if place or (label, run.price.millipence_per_kwh) not in held
    ]
    return sorted(over, key=lambda run: (-run.until, run.price.label))


def _in_force(meter: Meter, home: int | None) -> frozenset[tuple[str, int]]:
    """Return the labels and prices that the meter charges now, at one time of the day or another."""
    tariff = tariff_at(meter.tariffs, home) if home is not None else None
    told = [] if tariff is None else list(zip(tariff.labels, tariff.prices, strict=False))
    now = () if meter.price is None else ((meter.price.label, meter.price.millipence_per_kwh),)
    return frozenset((*now, *((label, price) for label, blocks in told for price in blocks)))


def _row(run: PriceChange) -> Cells:
    start = _day(run.price.start) if run.price.start else NOTHING  # 0: it was never told since when
    span = translate("Prices", "{first} to {last}").format(first=start, last=_day(run.until - 1))
    name = words.sentence(words.price_name(run.price))
    price = translate("Prices", "{amount} per kWh").format(amount=f"{price_in_pence(run.price.millipence_per_kwh)}p")
    return Cells((f"{span}\n{name}" if name else span, price))


def _day(moment: int) -> str:
    day = local_date(moment)
    return f"{day_and_month(day)} {day.year}"
