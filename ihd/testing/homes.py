"""Simulated homes by name, at a time of one's choosing; it lets none pass."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from ihd import wiring
from ihd.hub.plan import Plan
from ihd.model.tariff import Tariff
from ihd.model.units import Fuel
from ihd.testing.hub_time import british
from ihd.testing.simulated_home import SimulatedHome

#: A winter's evening.
USUAL_START: Final = "2026-01-15T18:00"


def named_home(
    name: str = "default",
    start: str = USUAL_START,
    *,
    tariffs: Mapping[Fuel, Sequence[Tariff]] | None = None,
) -> SimulatedHome:
    """Return a home by one of the names in :data:`ihd.hub.plan.HOMES` at a British date and time.

    ``tariffs`` are those that the supplier has yet to bring in, by fuel: displays are told of them when they start, as
    of any. Raises :class:`ihd.wiring.WiringError` for a name that is none.
    """
    begins = british(start)
    plan = wiring.plan(name, wiring.profiles(), begins)
    return SimulatedHome(_with_tariffs(plan, tariffs or {}), begins)


def _with_tariffs(plan: Plan, tariffs: Mapping[Fuel, Sequence[Tariff]]) -> Plan:
    if plan.electricity and Fuel.ELECTRICITY in tariffs:
        first, *others = plan.electricity
        first = replace(first, tariffs=(*first.tariffs, *tariffs[Fuel.ELECTRICITY]))
        plan = replace(plan, electricity=(first, *others))
    if plan.gas is not None and Fuel.GAS in tariffs:
        plan = replace(plan, gas=replace(plan.gas, tariffs=(*plan.gas.tariffs, *tariffs[Fuel.GAS])))
    return plan
