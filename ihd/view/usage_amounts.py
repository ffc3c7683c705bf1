"""What a span of the past amounts to in the unit shown, as a whole and by rate; it paints nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from ihd.model.carbon import milligrams
from ihd.model.meter import Meter
from ihd.model.past import Part, Span
from ihd.model.reports import Role
from ihd.model.tariff import Level, rate_level
from ihd.model.units import Fuel, cost
from ihd.settings import Unit
from ihd.view import usage_words as say
from ihd.view.usage_periods import Stretch
from ihd.view.words import translate

_TOKENS: Final = {Level.CHEAP: "ok", Level.ORDINARY: "elec", Level.DEAR: "bad"}
#: A sum this close to a total (one part in so many) is taken for the same figure.
_SAME_WITHIN: Final = 50
#: Which colour stands lowest, and first.
ORDER: Final = ("hatch", "ok", "gas", "elec", "bad", "off")


class View(NamedTuple):
    """What is asked to be shown: which stretch, in which unit, with which factor, seen at home time ``now``."""

    stretch: Stretch
    unit: Unit
    grams_per_kwh: int
    now: int
    plain: str = "elec"  # the colour of what no rate is known of


class Share(NamedTuple):
    """A part of the total: an amount in the unit shown, its colour, its name and its figure."""

    amount: int
    token: str
    name: str
    figure: str


def worth_of(span: Span, view: View) -> int | None:
    """Return what a span counts in the unit shown, without standing charges; ``None`` where that is not known."""
    wh = span.wh
    match view.unit:
        case Unit.MONEY:
            return span.millipence if span.known else None
        case Unit.KWH:
            return wh
        case Unit.CO2:
            return None if wh is None else milligrams(wh, view.grams_per_kwh)


def worth_with_charges(span: Span, view: View) -> int | None:
    """Return a total, in money with the standing charges as far as they are known."""
    amount = worth_of(span, view)
    if amount is None or view.unit is not Unit.MONEY:
        return amount
    return amount + (span.standing_charge or 0)


def _part_worth(part: Part, span: Span, view: View) -> int | None:
    match view.unit:
        case Unit.MONEY if part.price is not None:
            return cost(part.wh * part.price)
        case Unit.MONEY:
            return span.millipence if len(span.parts) == 1 else None
        case Unit.KWH:
            return part.wh
        case Unit.CO2:
            return milligrams(part.wh, view.grams_per_kwh)


def rate_token(meter: Meter, price: int | None) -> str:
    """Return the colour of a rate: where it stands among those of the tariff that has it."""
    if meter.fuel is Fuel.GAS:
        return "gas"
    if meter.role is Role.GENERATION:
        return "ok"
    for tariff in sorted(meter.tariffs, key=lambda each: -each.start):
        for tier, blocks in enumerate(tariff.prices, 1):
            if price in blocks:
                return _TOKENS[rate_level(tariff, tier)]
    return "elec"


def shares_of(meter: Meter, spans: Sequence[Span], whole: Span, view: View) -> tuple[Share, ...]:
    """Return the total by rate; what no rate is known of is a share of its own, unless it is all there is."""
    shares: dict[tuple[str, str], int] = {}
    for span in spans:
        for amount, token, label in named_parts(meter, span, view):
            shares[token, label] = shares.get((token, label), 0) + amount
    shares = _filled(shares, worth_of(whole, view) or 0, view)
    ordered = sorted(shares.items(), key=lambda each: ORDER.index(each[0][0]))
    nameless = translate("Usage", "Energy") if len(ordered) == 1 else translate("Usage", "Rate not known")
    told = [
        Share(amount, token, label or nameless, say.written(view.unit, amount)) for (token, label), amount in ordered
    ]
    if view.unit is Unit.MONEY and whole.standing_charge is not None and told:
        charge = whole.standing_charge
        told.insert(0, Share(charge, "hatch", translate("Usage", "Standing charge"), say.written(view.unit, charge)))
    return tuple(told)


def _filled(shares: dict[tuple[str, str], int], whole: int, view: View) -> dict[tuple[str, str], int]:
    """Return shares that add up to ``whole``, nearly: what is missing has no rate; more than it is no share of it."""
    rest = whole - sum(shares.values())
    if rest * _SAME_WITHIN < -whole:
        return {(view.plain, ""): whole}
    if rest * _SAME_WITHIN > whole:
        return {**shares, (view.plain, ""): shares.get((view.plain, ""), 0) + rest}
    return shares


def named_parts(meter: Meter, span: Span, view: View) -> list[tuple[int, str, str]]:
    """Return amount, colour and rate of each part of a span, or the whole of it where a part's is not known."""
    told = []
    for part in span.parts if span.known else ():
        amount = _part_worth(part, span, view)
        if amount is None:
            whole = worth_of(span, view)
            return [] if whole is None else [(whole, view.plain, "")]
        token = view.plain if part.price is None else rate_token(meter, part.price)
        told.append((amount, token, say.rate_name(part.label)))
    return told


def plain_token(meter: Meter, spans: Sequence[Span]) -> str:
    """Return the colour of what no rate is known of: the fuel's, unless it stands beside rates."""
    rated = any(part.price is not None for span in spans for part in span.parts)
    return "off" if rated and len(meter.tariffs[-1].prices if meter.tariffs else ()) > 1 else rate_token(meter, None)
