"""All rates: every price of each meter's tariff, what comes next, and what is known of where it was learnt."""

from __future__ import annotations

from ihd.model.meter import Meter
from ihd.model.snapshot import Snapshot
from ihd.model.tariff import Tariff, tariff_at
from ihd.view import words
from ihd.view.home_facts import imports, token_of
from ihd.view.prices_facts import ahead, now_facts, old, source
from ihd.view.quiet_notices import next_change
from ihd.view.rate_words import price_in_pence
from ihd.view.sheet import Action, Big, Cells, Note, Row, Section
from ihd.view.sheet_page import SheetPage
from ihd.view.words import NOTHING, translate

_KWH = 1_000


class RatesPage(SheetPage):
    """A card for each meter the home pays by."""

    back = "prices"

    def sections(self, snapshot: Snapshot, now: float) -> tuple[Section, ...]:
        """Return the rates of each meter."""
        back = Section("", (Action("prices", translate("Navigation", "Prices"), "back"),))
        meters = imports(snapshot)
        if not meters:
            waiting = Section(words.phase(snapshot.link), (Note(translate("Prices", "Your prices appear here.")),))
            return back, waiting
        home = snapshot.home_time(now)
        earlier = Section("", (Action("earlier_prices", translate("Prices", "Earlier prices"), "clock"),))
        return back, *(_card(snapshot, meter, home, now) for meter in meters), earlier


def _card(snapshot: Snapshot, meter: Meter, home: int | None, now: float) -> Section:
    facts = now_facts(snapshot, meter, now)
    unit = translate("Prices", "p per kWh")
    figure = f"{unit}\n{facts.line.text}" if facts.known else facts.line.text
    rows: list[Row] = [Big(facts.figure, figure, facts.dim)]
    rows += _coming(meter, home)
    standing = NOTHING
    if meter.standing_charge is not None:
        amount = f"{price_in_pence(meter.standing_charge)}p"
        standing = translate("Prices", "{amount} a day").format(amount=amount)
    rows.append(Cells((translate("Prices", "Standing charge"), standing)))
    rows += _tariff(meter, home)
    rows.append(Note(source(meter, home)))
    token = token_of(meter)
    return Section(facts.title, tuple(rows), "flame" if token == "gas" else "bolt", token, old(meter, home))


def _coming(meter: Meter, home: int | None) -> list[Row]:
    rows: list[Row] = []
    for price in ahead(meter, home)[:3]:
        label = translate("Prices", "From {time}").format(time=words.when(price.start, home))
        rate = words.rate(price.label)
        rows.append(Cells((f"{label}, {rate}" if rate else label, f"{price_in_pence(price.millipence_per_kwh)}p")))
    return rows


def _tariff(meter: Meter, home: int | None) -> list[Row]:
    if meter.price is not None and meter.price.own:
        return []  # the price above is all there is to it
    tariff = tariff_at(meter.tariffs, home) if home is not None else None
    if tariff is None or home is None:
        return [Cells((translate("Prices", "Tariff"), meter.tariff_label))] if meter.tariff_label else []
    rows: list[Row] = [Cells((translate("Prices", "Tariff"), tariff.label or meter.tariff_label or NOTHING))]
    if len(tariff.prices) > 1 or len(tariff.prices[0]) > 1:
        rows += _rates(tariff)
    if (change := next_change(meter, home)) is not None:
        title = translate("Prices", "From {time}").format(time=words.when(change.start, home))
        rows += [Cells((title, change.label), heading=True), *_rates(change)]
        if change.standing_charge is not None:
            amount = f"{price_in_pence(change.standing_charge)}p"
            each_day = translate("Prices", "{amount} a day").format(amount=amount)
            rows.append(Cells((translate("Prices", "Standing charge"), each_day)))
    return rows


def _rates(tariff: Tariff) -> list[Row]:
    """Return a row for each rate, or for each block of it."""
    rows: list[Row] = []
    for label, blocks in zip(tariff.labels, tariff.prices, strict=False):
        name = words.sentence(words.rate(label)) or NOTHING
        if len(blocks) == 1:
            rows.append(Cells((name, f"{price_in_pence(blocks[0])}p")))
            continue
        for block, price in enumerate(blocks):
            rows.append(Cells((f"{name}, {_block(tariff, block)}", f"{price_in_pence(price)}p")))
    return rows


def _block(tariff: Tariff, block: int) -> str:
    if block < len(tariff.thresholds):
        return translate("Prices", "up to {n} kWh").format(n=tariff.thresholds[block] // _KWH)
    return translate("Prices", "above {n} kWh").format(n=tariff.thresholds[-1] // _KWH)
