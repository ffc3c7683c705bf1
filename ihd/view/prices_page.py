"""Prices: what a unit costs now and next, the standing charges, and every rate of the tariff."""

from __future__ import annotations

from ihd.model.meter import Meter
from ihd.model.snapshot import Snapshot
from ihd.model.tariff import Price, tariff_at
from ihd.model.units import PENNY, pence
from ihd.view import words
from ihd.view.home_facts import imports, meter_name, token_of
from ihd.view.sheet import Big, Cells, Note, Row, Section
from ihd.view.sheet_page import SheetPage
from ihd.view.words import NOTHING, translate


class PricesPage(SheetPage):
    """A card for each meter the home pays by."""

    def sections(self, snapshot: Snapshot, now: float) -> tuple[Section, ...]:
        """Return the prices of each meter, and where they come from."""
        meters = imports(snapshot)
        if not meters:
            return (Section(words.phase(snapshot.link), (Note(translate("Prices", "Your prices appear here.")),)),)
        home = snapshot.home_time(now)
        return (*(_prices(snapshot, meter, home, now) for meter in meters),)


def _prices(snapshot: Snapshot, meter: Meter, home: int | None, now: float) -> Section:
    title = translate("Prices", "{fuel} price now").format(fuel=meter_name(snapshot, meter))
    rows: list[Row] = [_now(snapshot, meter, home), *_next(meter, home)]
    standing = NOTHING
    if meter.standing_charge is not None:
        amount = f"{price_in_pence(meter.standing_charge)}p"
        standing = translate("Prices", "{amount} a day").format(amount=amount)
    rows.append(Cells((translate("Prices", "Standing charge"), standing)))
    rows += _rates(meter, home)
    rows.append(Note(_source(meter, home, now)))
    token = token_of(meter)
    return Section(title, tuple(rows), "flame" if token == "gas" else "bolt", token)


def _now(snapshot: Snapshot, meter: Meter, home: int | None) -> Big:
    price = meter.price
    if price is None:
        return Big(NOTHING, _without_price(snapshot))
    unit = translate("Prices", "p per kWh")
    parts = [part for part in (words.sentence(words.price_name(price)), _until(price, home)) if part]
    return Big(price_in_pence(price.millipence_per_kwh), f"{unit}\n{', '.join(parts)}")


def _without_price(snapshot: Snapshot) -> str:
    """Return what is missing: a meter reader of one's own network tells no price."""
    if snapshot.readers:
        return translate("Prices", "Enter own_price in settings.toml.")
    return translate("Prices", "Waiting for the price")


def _until(price: Price, home: int | None) -> str:
    end = words.when(price.end, home) if home is not None else ""
    return translate("Prices", "until {time}").format(time=end) if end else ""


def _next(meter: Meter, home: int | None) -> list[Row]:
    rows: list[Row] = []
    for price in meter.prices_ahead[:3]:
        label = translate("Prices", "From {time}").format(time=words.when(price.start, home))
        rate = words.rate(price.label)
        rows.append(Cells((f"{label}, {rate}" if rate else label, f"{price_in_pence(price.millipence_per_kwh)}p")))
    return rows


def _rates(meter: Meter, home: int | None) -> list[Row]:
    tariff = tariff_at(meter.tariffs, home) if home is not None else None
    if tariff is None:
        return [Cells((translate("Prices", "Tariff"), meter.tariff_label))] if meter.tariff_label else []
    rows: list[Row] = [Cells((translate("Prices", "Tariff"), tariff.label or meter.tariff_label or NOTHING))]
    if len(tariff.prices) == 1 and len(tariff.prices[0]) == 1:
        return rows
    for label, blocks in zip(tariff.labels, tariff.prices, strict=False):
        figures = ", ".join(f"{price_in_pence(price)}p" for price in blocks)
        rows.append(Cells((words.sentence(words.rate(label)) or NOTHING, figures)))
    return rows


def _source(meter: Meter, home: int | None, now: float) -> str:
    if meter.price is not None and meter.price.own:
        return translate("Prices", "Your own price, as you entered it. No supplier told it.")
    if meter.heard is None or home is None:
        return translate("Prices", "From your meter.")
    heard = home - int(now - meter.heard)
    return translate("Prices", "From your meter, last heard {time}.").format(time=words.when(heard, home))


def price_in_pence(millipence: int) -> str:
    """Return a price with one decimal, or two where the second says something (section 4): 27.9, 6.29."""
    return pence(millipence, 1 if millipence % (PENNY // 10) == 0 else 2)
