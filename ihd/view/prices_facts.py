"""What the page of prices shows of one meter, worked out of a snapshot: words and figures; it paints nothing."""

from datetime import time
from typing import Final, NamedTuple

from ihd.model.link import LinkPhase
from ihd.model.meter import Meter
from ihd.model.snapshot import Snapshot
from ihd.model.tariff import Price, tariff_at
from ihd.model.units import kilowatt_hours
from ihd.model.usage import local_time
from ihd.view import words
from ihd.view.home_facts import meter_name
from ihd.view.prices_timeline import block_of, used
from ihd.view.rate_words import Line, level, price_in_pence
from ihd.view.shapes import Mark
from ihd.view.words import NOTHING, translate

#: A price is asked for every five minutes; one that is older than this may have changed meanwhile.
OLD_AFTER: Final = 2 * 3_600
_DAY: Final = 86_400
#: Seconds after the end of a price before its successor is missed.
_LATE_AFTER: Final = 60
_KWH: Final = 1_000


class PriceFacts(NamedTuple):
    """A price: ``aside`` stands beside the title, ``line`` below the figure, ``more`` below that."""

    title: str
    figure: str
    line: Line
    aside: str = ""
    more: str = ""
    dim: bool = False

    @property
    def known(self) -> bool:
        """Return whether there is a price."""
        return self.figure != NOTHING


def now_facts(snapshot: Snapshot, meter: Meter, now: float) -> PriceFacts:
    """Return the price in force; with a warning if it is missing, zero, over or old."""
    title = translate("Prices", "{fuel} price now").format(fuel=meter_name(snapshot, meter))
    home, price = snapshot.home_time(now), meter.price
    wrong = warning(snapshot, meter, home)
    if price is None:
        return PriceFacts(title, NOTHING, Line(wrong, Mark.CAUTION, "warn") if wrong else Line(_awaited(snapshot)))
    figure = price_in_pence(price.millipence_per_kwh)
    if wrong:
        return PriceFacts(title, figure, Line(wrong, Mark.CAUTION, "warn"), dim=bool(price.millipence_per_kwh))
    end = _soon(price.end, home) if home is not None else ""
    until = translate("Prices", "until {time}").format(time=end) if end else ""
    told = [part for part in (words.sentence(words.price_name(price)), until) if part]
    return PriceFacts(title, figure, level(meter, price.tier, home)._replace(text=", ".join(told)), dim=home is None)


def warning(snapshot: Snapshot, meter: Meter, home: int | None) -> str:
    """Return what is wrong with the price at home time ``home``, nothing if it can be believed."""
    price = meter.price
    if price is None:
        missed = snapshot.link.phase is LinkPhase.UP and meter.heard is not None and not snapshot.readers
        return translate("Prices", "No price has come from your meter, so costs are not known.") if missed else ""
    if price.own or home is None:
        return ""
    if price.millipence_per_kwh == 0:
        return translate("Prices", "Your meter says that energy costs nothing. Your bill may say otherwise.")
    if price.end and home >= price.end + _LATE_AFTER:
        over = translate("Prices", "This price ended at {time}. The next one has not come yet.")
        return over.format(time=words.when(price.end, home))
    if old(meter, home):
        told = translate("Prices", "Last received {time}. It may have changed since.")
        return told.format(time=words.when(meter.price_time, home))
    return ""


def old(meter: Meter, home: int | None) -> bool:
    """Return whether the prices were told so long ago that they may have changed since."""
    own = meter.price is not None and meter.price.own
    return not own and home is not None and meter.price_time is not None and home - meter.price_time > OLD_AFTER


def _awaited(snapshot: Snapshot) -> str:
    if snapshot.readers:
        return translate("Prices", "Enter your own prices: More, Settings.")
    return translate("Prices", "Waiting for the price")


def ahead(meter: Meter, home: int | None) -> tuple[Price, ...]:
    """Return the prices to come, in order."""
    return tuple(price for price in meter.prices_ahead if home is None or price.start > home)


def next_facts(snapshot: Snapshot, meter: Meter, now: float) -> PriceFacts:
    """Return the price that follows, when, and the one after it."""
    home, title = snapshot.home_time(now), translate("Prices", "Next")
    coming = ahead(meter, home)
    if not coming:
        return _next_block(meter, home) or PriceFacts(title, NOTHING, Line(translate("Prices", "No change is known.")))
    first = coming[0]
    name = words.sentence(words.rate(first.label))
    line = level(meter, first.tier, home)._replace(text=", ".join(part for part in (name, _span(first, home)) if part))
    aside = _until(first.start - home) if home is not None else ""
    figure = price_in_pence(first.millipence_per_kwh)
    return PriceFacts(title, figure, line, aside, _then(coming), dim=old(meter, home))


def _span(price: Price, home: int | None) -> str:
    start = _soon(price.start, home)
    if not price.end or local_time(price.end - 1).date() != local_time(price.start).date():
        return translate("Prices", "from {time}").format(time=start)
    return translate("Prices", "{start} to {end}").format(start=start, end=_soon(price.end, price.start))


def _soon(moment: int | None, home: int | None) -> str:
    """Return a moment as its time within the next day, with its date later; nothing for one that is not known."""
    if not moment or home is None or not 0 <= moment - home <= _DAY:
        return words.when(moment, home)
    at_midnight = local_time(moment).time() == time.min
    return translate("Prices", "midnight") if at_midnight else words.clock_time(moment)


def _then(coming: tuple[Price, ...]) -> str:
    if len(coming) < 2:
        return ""
    figure = f"{price_in_pence(coming[1].millipence_per_kwh)}p"
    name = words.sentence(words.rate(coming[1].label))
    return translate("Prices", "then {rate}").format(rate=f"{name}, {figure}" if name else figure)


def _until(seconds: int) -> str:
    """Return how long it is until then: 28 min, 1 h 28 min, 9 days."""
    minutes = -(-seconds // 60)
    if minutes < 60:
        return translate("Prices", "in {n} min").format(n=minutes)
    if minutes < 24 * 60:
        return translate("Prices", "in {h} h {m} min").format(h=minutes // 60, m=minutes % 60)
    return translate("Prices", "in {span}").format(span=words.duration(seconds))


def _next_block(meter: Meter, home: int | None) -> PriceFacts | None:
    """Return what the next kWh cost once this block is used up, ``None`` without blocks or in the last one."""
    tariff = tariff_at(meter.tariffs, home) if home is not None else None
    block = block_of(meter, tariff) if tariff is not None and tariff.thresholds and len(tariff.prices) == 1 else None
    if tariff is None or block is None or block >= len(tariff.thresholds):
        return None
    threshold, wh = tariff.thresholds[block], used(meter, tariff)
    text = translate("Prices", "from {n} kWh on").format(n=threshold // _KWH)
    left = translate("Prices", "{n} kWh left at this price").format(n=kilowatt_hours(threshold - wh)) if wh else ""
    figure = price_in_pence(tariff.prices[0][block + 1])
    return PriceFacts(translate("Prices", "Next block"), figure, Line(text), more=left)


def source(meter: Meter, home: int | None) -> str:
    """Return who told the prices, when, and what is known of VAT: no meter says whether it is in them."""
    if meter.price is not None and meter.price.own:
        return translate("Prices", "Your own price, as you entered it. No supplier told it.")
    time = words.when(meter.price_time, home)
    if not time:
        return translate("Prices", "From your meter. It does not say if VAT is included.")
    return translate("Prices", "From your meter, received {time}. It does not say if VAT is included.").format(
        time=time
    )
