"""A rate's words, colour and shape, together; it knows no page."""

from typing import Final, NamedTuple

from ihd.model.meter import Meter
from ihd.model.tariff import Level, rate_level, tariff_at
from ihd.model.units import PENNY, Fuel, pence
from ihd.view.shapes import Mark
from ihd.view.usage_words import rate_name

#: A rate's colour and shape by its level (design language, sections 2 and 3); gas has its own colour.
_LEVELS: Final = {
    Level.CHEAP: (Mark.GOOD, "ok"),
    Level.ORDINARY: (Mark.CAUTION, "elec"),
    Level.DEAR: (Mark.BAD, "bad"),
}


class Line(NamedTuple):
    """A rate in words with its shape and colour; no shape where there is only one rate, a triangle for a warning."""

    text: str
    mark: Mark | None = None
    token: str = ""


def price_in_pence(millipence: int) -> str:
    """Return a price with one decimal, or two where the second says something (section 4): 27.9, 6.29."""
    return pence(millipence, 1 if millipence % (PENNY // 10) == 0 else 2)


def level(meter: Meter, tier: int, home: int | None) -> Line:
    """Return colour and shape of a tier of the tariff in force, without words; none where all costs the same."""
    tariff = tariff_at(meter.tariffs, home) if home is not None else None
    token = "gas" if meter.fuel is Fuel.GAS else "elec"
    if tariff is None or not 1 <= tier <= len(tariff.prices) or len({row[0] for row in tariff.prices}) == 1:
        return Line("", None, token)
    mark, colour = _LEVELS[rate_level(tariff, tier)]
    return Line("", mark, token if colour == "elec" else colour)


def named(label: str, price: int | None) -> str:
    """Return a rate's name with its price: Day 27.9p."""
    figure = f"{price_in_pence(price)}p" if price is not None else ""
    return " ".join(part for part in (rate_name(label), figure) if part)
