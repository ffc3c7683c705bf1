"""The rates of a day, or the blocks of a month, side by side in proportion, with their words; it paints nothing."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from ihd.model.half_hours import HALF_HOUR
from ihd.model.meter import Meter
from ihd.model.snapshot import Snapshot
from ihd.model.tariff import Price, Tariff, tariff_at
from ihd.model.units import Fuel, kilowatt_hours
from ihd.model.usage import day_bounds, local_time
from ihd.view import words
from ihd.view.rate_words import Line, level, named, price_in_pence
from ihd.view.words import translate

_KWH: Final = 1_000


class Segment(NamedTuple):
    """A stretch of the timeline, from ``start`` to ``end`` of its width (0..1), as high as its price of the dearest.

    ``height`` is 0 where no price is known.
    """

    start: float
    end: float
    height: float
    line: Line


class TimelineFacts(NamedTuple):
    """Stretches side by side, the words under their axis by place, and where it stands now."""

    title: str
    segments: tuple[Segment, ...]
    ticks: tuple[tuple[float, str], ...]
    at: float | None
    at_text: str
    spoken: str


def timeline_facts(snapshot: Snapshot, meter: Meter, now: float) -> TimelineFacts:
    """Return the day's rates, or the month's blocks where the price depends on how much was used."""
    home = snapshot.home_time(now)
    tariff = tariff_at(meter.tariffs, home) if home is not None else None
    if tariff is not None and tariff.thresholds and len(tariff.prices) == 1:
        return _blocks(meter, tariff)
    title = translate("Prices", "Today")
    if home is None:
        return TimelineFacts(title, (), (), None, "", translate("Prices", "The rates of the day are not known yet."))
    start, end = day_bounds(home)
    runs = _runs(_half_hours(meter, start, end), end)
    dearest = max((price for _, _, (price, _) in runs if price is not None), default=0) or 1
    length = end - start
    segments = tuple(
        Segment((a - start) / length, (b - start) / length, (price or 0) / dearest, line)
        for a, b, (price, line) in runs
    )
    spoken = ", ".join(
        translate("Prices", "{rate} from {start} to {end}").format(
            rate=line.text, start=words.clock_time(a), end=words.clock_time(b)
        )
        for a, b, (_, line) in runs
        if line.text
    )
    none = translate("Prices", "The rates of the day are not known yet.")
    return TimelineFacts(
        title, segments, _hours(start, end), (home - start) / length, translate("Prices", "Now"), spoken or none
    )


_Priced = tuple[int | None, Line]
#: What a price is learnt from: a tariff with its tier, or what was told of one price; ``None`` where nothing was told.
_Rate = tuple[Tariff, int] | Price | None


def _half_hours(meter: Meter, start: int, end: int) -> Iterator[tuple[int, _Priced]]:
    """Yield each half-hour with its price and words, which are made anew only where another rate begins."""
    rate: _Rate = None
    priced: _Priced = (None, Line(""))
    for moment in range(start, end, HALF_HOUR):
        found = _rate(meter, moment)
        if found != rate:
            rate, priced = found, _priced(meter, found, moment)
        yield moment, priced


def _rate(meter: Meter, moment: int) -> _Rate:
    """Return the rate at ``moment``: the tariff's, or what was told of the price now and those ahead."""
    tariff = tariff_at(meter.tariffs, moment)
    if tariff is not None:
        return tariff, tariff.tier_at(moment)
    known = [price for price in (meter.price, *meter.prices_ahead) if price is not None and price.start <= moment]
    return next((told for told in reversed(known) if told.end is None or moment < told.end), None)


def _priced(meter: Meter, rate: _Rate, moment: int) -> _Priced:
    """Return the price of ``rate``, which is in force at ``moment``, and its words."""
    if rate is None:
        return None, Line("")
    if isinstance(rate, Price):
        text = named("" if rate.own else rate.label, rate.millipence_per_kwh)
        return rate.millipence_per_kwh, level(meter, rate.tier, moment)._replace(text=text)
    tariff, tier = rate
    price = tariff.price_at(moment)
    return price, level(meter, tier, moment)._replace(text=named(tariff.label_at(moment), price))


def _runs(half_hours: Iterable[tuple[int, _Priced]], end: int) -> list[tuple[int, int, _Priced]]:
    """Put together what follows one another at the same price."""
    runs: list[tuple[int, int, _Priced]] = []
    for moment, priced in half_hours:
        if runs and runs[-1][2] == priced:
            runs[-1] = (runs[-1][0], moment + HALF_HOUR, priced)
        else:
            runs.append((moment, min(moment + HALF_HOUR, end), priced))
    return runs


def _hours(start: int, end: int) -> tuple[tuple[float, str], ...]:
    """Return every sixth hour by the clock on the wall: a day with a clock change has 23 or 25."""
    ticks = []
    for moment in range(start, end, HALF_HOUR):
        local = local_time(moment)
        if local.minute == 0 and local.hour % 6 == 0:
            ticks.append(((moment - start) / (end - start), f"{local.hour:02d}:00"))
    return (*ticks, (1.0, "24:00"))


def block_of(meter: Meter, tariff: Tariff) -> int | None:
    """Return the block (from 0) of the price in force, ``None`` where the price told is not one of the tariff's."""
    prices = tariff.prices[0]
    if meter.price is None or meter.price.millipence_per_kwh not in prices:
        return None
    return prices.index(meter.price.millipence_per_kwh)


def used(meter: Meter, tariff: Tariff) -> int | None:
    """Return the Wh of this month if they agree with the block in force: a meter may count blocks from another day."""
    block, wh = block_of(meter, tariff), meter.month_wh
    if block is None or wh is None:
        return None
    lower = tariff.thresholds[block - 1] if block else 0
    upper = tariff.thresholds[block] if block < len(tariff.thresholds) else None
    return wh if lower <= wh and (upper is None or wh <= upper) else None


def _blocks(meter: Meter, tariff: Tariff) -> TimelineFacts:
    """Return the blocks of a month, each as wide as the energy it holds, and how far through them the home is."""
    prices, edges = tariff.prices[0], (0, *tariff.thresholds)
    wh = used(meter, tariff)
    last = max(edges[-1] + edges[-1] // max(1, len(tariff.thresholds)), (wh or 0) + 1)  # the last block has no end
    places = [edge / last for edge in (*edges, last)]
    token = "gas" if meter.fuel is Fuel.GAS else "elec"
    segments = tuple(
        Segment(places[n], places[n + 1], price / max(*prices, 1), Line(f"{price_in_pence(price)}p", None, token))
        for n, price in enumerate(prices)
    )
    ticks = tuple((places[n], f"{edge // _KWH}") for n, edge in enumerate(edges))
    if wh is None:
        unknown = translate("Prices", "Blocks, in kWh. How far through is not known.")
        return TimelineFacts(unknown, segments, ticks, None, "", unknown)
    sofar = translate("Prices", "{n} kWh").format(n=kilowatt_hours(wh))
    title = translate("Prices", "Blocks this month, in kWh")
    block = translate("Prices", "Block {n} of {all}").format(n=1 + (block_of(meter, tariff) or 0), all=len(prices))
    return TimelineFacts(title, segments, ticks, wh / last, sofar, f"{block}, {sofar}")
