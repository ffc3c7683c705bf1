"""How much carbon dioxide stands for a kilowatt-hour of each fuel; it knows no meter and no home."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from ihd.model.units import Fuel

if TYPE_CHECKING:
    from collections.abc import Mapping


class Carbon(NamedTuple):
    """A factor in grams of CO2 equivalent per kWh, and who says so."""

    grams_per_kwh: int
    source: str


#: The year's average over the whole country: of the electricity that was generated, and of gas that is burned (by its
#: gross calorific value, as it is billed). Source: Department for Energy Security and Net Zero, "Greenhouse gas
#: reporting: conversion factors 2025" (0.17700 and 0.18296 kg CO2e per kWh).
AVERAGES: Final[Mapping[Fuel, Carbon]] = MappingProxyType(
    {Fuel.ELECTRICITY: Carbon(177, "DESNZ 2025"), Fuel.GAS: Carbon(183, "DESNZ 2025")}
)


def carbon_of(fuel: Fuel, entered: int) -> Carbon:
    """Return the factor ``entered`` by the owner (grams per kWh, no source); the average where that is it.

    0 is a factor like any other: who buys from the wind alone may count so.
    """
    average = AVERAGES[fuel]
    return average if entered == average.grams_per_kwh else Carbon(entered, "")


def milligrams(wh: int, grams_per_kwh: int) -> int:
    """Return the milligrams of CO2 that stand for ``wh``."""
    return wh * grams_per_kwh
