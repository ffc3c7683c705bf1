"""What a doubted value claimed, in figures a person can read; it does not judge."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Final

from ihd.model.reports import Quantity, ValueDoubted
from ihd.model.units import kilowatt_hours, kilowatts, pence
from ihd.said import said


def _clock(unix_seconds: int) -> str:
    return f"{datetime.fromtimestamp(unix_seconds, UTC):%H:%M, %d/%m/%Y}"


_WRITTEN: Final[Mapping[Quantity, Callable[[int], str]]] = {
    Quantity.POWER: lambda watts: f"{kilowatts(watts)} kW",
    Quantity.ENERGY: lambda wh: f"{kilowatt_hours(wh)} kWh",
    Quantity.PRICE: lambda millipence: f"{pence(millipence, 2)}p per kWh",
    Quantity.CLOCK: _clock,
}
#: What is wrong with each, in one sentence: plain English, translated where it is shown.
DOUBT_SENTENCES: Final[Mapping[Quantity, str]] = {
    Quantity.POWER: said("Doubt", "The meter told a power that no home has. It is not shown."),
    Quantity.ENERGY: said("Doubt", "The meter told an amount of energy that no home uses. It is not shown."),
    Quantity.PRICE: said("Doubt", "The meter told a price that cannot be right. It is not shown."),
    Quantity.CLOCK: said("Doubt", "The hub's clock cannot be right. It is not shown."),
}


def claimed(doubt: ValueDoubted) -> str:
    """Return what the value claimed to be, with its unit."""
    return _WRITTEN[doubt.quantity](doubt.raw)
