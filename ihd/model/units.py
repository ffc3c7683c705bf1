"""Whole units of energy, power and money, and how their figures are written; it knows no meter and no screen.

Energy is in watt-hours, gas volume in litres, power in watts, money in millipence (10^-5 GBP), prices in
millipence per kilowatt-hour (house.md section 8).
"""

from __future__ import annotations

from enum import Enum
from typing import Final

#: Millipence in one penny and in one pound.
PENNY: Final = 1_000
POUND: Final = 100_000


class Fuel(Enum):
    """What a meter measures."""

    ELECTRICITY = "electricity"
    GAS = "gas"


def divide(numerator: int, denominator: int) -> int:
    """Return ``numerator / denominator`` rounded half up (towards plus infinity), for a positive denominator."""
    return (2 * numerator + denominator) // (2 * denominator)


def cost(wh_times_price: int) -> int:
    """Return millipence for a sum of products of Wh and millipence per kWh, divided once (house.md section 8)."""
    return divide(wh_times_price, 1_000)


def gas_energy(litres: int, calorific_value: int, conversion_factor: int) -> int:
    """Return the Wh in ``litres`` of metered gas.

    ``calorific_value`` is in tenths of MJ/m3 and ``conversion_factor`` in 10^-5, as the meter sends them
    (smart-energy.md 4.3): kWh = m3 x factor x calorific value / 3.6.
    """
    return divide(litres * calorific_value * conversion_factor, 36 * 100_000)


def money(millipence: int) -> str:
    """Return money as the screen shows it: £1.61, below a pound 54p, negative -£0.40 (design language, section 4)."""
    pence = divide(abs(millipence), PENNY)
    if pence < 100 and (millipence >= 0 or not pence):
        return f"{pence}p"
    return pounds(millipence)


def pounds(millipence: int) -> str:
    """Return money in pounds always, as balances and debts are shown: £0.54, −£0.54."""
    pence = divide(abs(millipence), PENNY)
    sign = "−" if millipence < 0 and pence else ""
    return f"{sign}£{pence // 100:,}.{pence % 100:02d}"


def pence(millipence: int, places: int = 1) -> str:
    """Return a price or standing charge in pence with ``places`` decimals, without its unit: 27.9."""
    return _decimal(millipence, PENNY, places)


def kilowatts(watts: int) -> str:
    """Return power in kW with two decimals, without its unit: 1.24."""
    return _decimal(watts, 1_000, 2)


def kilowatt_hours(wh: int) -> str:
    """Return energy in kWh with one decimal, without its unit: 6.7."""
    return _decimal(wh, 1_000, 1)


def _decimal(value: int, unit: int, places: int) -> str:
    scale = 10**places
    whole = divide(abs(value) * scale, unit)
    sign = "−" if value < 0 and whole else ""
    if not places:
        return f"{sign}{whole:,}"
    return f"{sign}{whole // scale:,}.{whole % scale:0{places}d}"
