"""Simulated homes by name, at a time of one's choosing; it lets none pass."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from ihd import wiring
from ihd.hub.plan import Plan
from ihd.model.tariff import Tariff
from ihd.model.units import Fuel
from ihd.testing.hub_time import british
from ihd.testing.simulated_home import SimulatedHome

#: A winter's evening.
USUAL_START: Final = "2026-01-15T18:00"


#: The measured loads that come with the program are read once in a run of tests: they are values, and a fifth of a
#: second long.
_profiles: Final = cache(wiring.profiles)


def named_home(
    name: str = "default",
    start: str = USUAL_START,
    *,
    tariffs: Mapping[Fuel, Sequence[Tariff]] | None = None,
) -> SimulatedHome:
    """Return a home by one of the names in :data:`ihd.hub.plan.HOMES` at a British date and time.

    The supplier says nothing by itself: a message that stands in front would surprise a test. ``tariffs`` are further
    ones, by fuel, besides those that the home has: displays are told of them as of any. Raises
    :class:`ihd.wiring.WiringError` for a name that is none.
    """
    begins = british(start)
    plan = replace(wiring.plan(name, _profiles(), begins), messages=())
    return SimulatedHome(_with_tariffs(plan, tariffs or {}), begins)


def _with_tariffs(plan: Plan, tariffs: Mapping[Fuel, Sequence[Tariff]]) -> Plan:
    if plan.electricity and Fuel.ELECTRICITY in tariffs:
        first, *others = plan.electricity
        first = replace(first, tariffs=_in_order(first.tariffs, tariffs[Fuel.ELECTRICITY]))
        plan = replace(plan, electricity=(first, *others))
    if plan.gas is not None and Fuel.GAS in tariffs:
        plan = replace(plan, gas=replace(plan.gas, tariffs=_in_order(plan.gas.tariffs, tariffs[Fuel.GAS])))
    return plan


def _in_order(known: Sequence[Tariff], more: Sequence[Tariff]) -> tuple[Tariff, ...]:
    return tuple(sorted((*known, *more), key=lambda tariff: tariff.start))
