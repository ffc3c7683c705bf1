"""Other prices from the supplier while a home runs: what they are, and what displays are told; it charges nothing.

A meter counts a half-hour at the prices that it began with, so new ones begin with a half-hour (smart-energy.md 4.3).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from ihd.hub.bounds import OutOfBounds, checked
from ihd.hub.plan import Plan
from ihd.hub.price_list import changed
from ihd.hub.price_table import Offer, announced, price_now, prices_from, tariff_information, withdrawn
from ihd.hub.served import Reply
from ihd.model.half_hours import HALF_HOUR, half_hour_of
from ihd.model.tariff import Tariff, tariff_at

#: The name under which changes that were taken are kept.
PRICES: Final = "prices"


def first_start(wanted: int, now: int) -> int:
    """Return when prices can begin that are ``wanted`` from then on and come ``now`` (Unix seconds)."""
    return max(wanted, half_hour_of(now) + HALF_HOUR)


def take(offer: Offer, percent: int, start: int) -> list[Reply]:
    """Have every price ``percent`` dearer than before, from the half-hour ``start`` on; return what displays are told.

    Raises :class:`OutOfBounds` for a price that no home pays, or where there is none to change.
    """
    before = offer.rates.tariff_at(start - 1)
    if before is None:
        raise OutOfBounds("there is no tariff whose prices could change")
    new = changed(before, percent, start)
    for row in new.prices:
        for each in row:
            checked("price", each)
    number, replaced = offer.rates.add(new)
    offer.meter.tally.look_again()
    told = [] if replaced is None else [withdrawn(replaced)]
    return [*told, *announced(number, new), *prices_from(offer, offer.now)]


def next_news(offer: Offer) -> int | None:
    """Return when displays must next be told of a price."""
    rate = offer.rates.rate_at(offer.now)
    if rate is not None:
        return rate.end
    return min((tariff.start for tariff in offer.rates.tariffs if tariff.start > offer.now), default=None)


def news_at(offer: Offer, moment: int) -> list[Reply]:
    """Return what displays must be told at ``moment``: a tariff that starts, a price that begins."""
    told = [
        tariff_information(number, tariff) for number, tariff in offer.rates.numbered.items() if tariff.start == moment
    ]
    rate = offer.rates.rate_at(moment)
    price = price_now(offer) if rate is not None and rate.start == moment else None
    return told + ([price] if price is not None else [])


def taken_up(plan: Plan, meters: Sequence[int], kept: Mapping[str, Any]) -> Plan:
    """Return ``plan`` with the changes that were ``kept`` of its ``meters`` (their endpoints, gas last)."""
    for meter, percent, start in kept.get(PRICES, ()):
        place = list(meters).index(meter)
        if place < len(plan.electricity):
            each = replace(plan.electricity[place], tariffs=_with(plan.electricity[place].tariffs, percent, start))
            electricity = (*plan.electricity[:place], each, *plan.electricity[place + 1 :])
            plan = replace(plan, electricity=electricity)
        elif plan.gas is not None:
            plan = replace(plan, gas=replace(plan.gas, tariffs=_with(plan.gas.tariffs, percent, start)))
    return plan


def _with(tariffs: Sequence[Tariff], percent: int, start: int) -> tuple[Tariff, ...]:
    before = tariff_at(tariffs, start - 1)
    others = [tariff for tariff in tariffs if tariff.start != start]
    new = [changed(before, percent, start)] if before is not None else []
    return tuple(sorted([*others, *new], key=lambda tariff: tariff.start))
