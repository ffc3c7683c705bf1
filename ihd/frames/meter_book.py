"""What one meter's endpoint has told so far, and the scales its numbers are in; it asks nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from ihd.frames.clusters import CLUSTERS
from ihd.model.credit import PaymentMode
from ihd.model.reports import Role
from ihd.model.tariff import Price
from ihd.model.units import Fuel, divide

METERING: Final = 0x0702
PRICE: Final = 0x0700
PREPAYMENT: Final = 0x0705
MESSAGING: Final = 0x0703
CALENDAR: Final = 0x0707
DEVICE_MANAGEMENT: Final = 0x0708
EVENTS: Final = 0x0709
HUB_EXTENSION: Final = 0xFC00
TIME: Final = 0x000A
KEEP_ALIVE: Final = 0x0025

#: Attribute values as decoded: numbers, octets, or None for "the meter does not know".
Raw = int | bytes | None

#: MeteringDeviceType 0x0306, plain and mirrored (smart-energy.md 4.2; ZCL 10.4.2.2.4).
_MIRRORED: Final = 127
_GAS: Final = 1
_GENERATION: Final = frozenset({8, 9, 10, 11})
#: UnitOfMeasure 0x0300: kWh and m3, binary (BCD has bit 0x80 and is not decoded).
KILOWATT_HOURS: Final = 0x00
CUBIC_METRES: Final = 0x01
_BY_UNIT: Final = {KILOWATT_HOURS: (Fuel.ELECTRICITY, Role.IMPORT), CUBIC_METRES: (Fuel.GAS, Role.IMPORT)}


def attribute(cluster: int, name: str) -> tuple[int, int]:
    """Return the key ``(cluster, attribute id)`` of a named attribute; ``KeyError`` if there is none."""
    return cluster, int(CLUSTERS[cluster].attributes_by_name[name].id)


def attributes(cluster: int, *names: str) -> tuple[tuple[int, int], ...]:
    """Return the keys of several attributes of one cluster."""
    return tuple(attribute(cluster, name) for name in names)


DEVICE_TYPE: Final = attribute(METERING, "metering_device_type")
SERIAL: Final = attribute(METERING, "meter_serial_number")
SITE: Final = attribute(METERING, "site_id")
_MULTIPLIER: Final = attribute(METERING, "multiplier")
_DIVISOR: Final = attribute(METERING, "divisor")
_UNIT: Final = attribute(METERING, "unit_of_measure")
_PRICE_DIGIT: Final = attribute(PRICE, "price_trailing_digit")
_COST_SCALE: Final = attribute(PREPAYMENT, "currency_scaling_factor")
_CALORIFIC_VALUE: Final = attribute(PRICE, "calorific_value")
_PAYMENT_CONTROL: Final = attribute(PREPAYMENT, "payment_control_configuration")
_CONVERSION_FACTOR: Final = attribute(PRICE, "conversion_factor")


def fuel_and_role(device_type: int) -> tuple[Fuel, Role] | None:
    """Return what a MeteringDeviceType measures for a home, ``None`` for heat, water and the like."""
    plain = device_type - _MIRRORED if device_type >= _MIRRORED else device_type
    if plain == 0:
        return Fuel.ELECTRICITY, Role.IMPORT
    if plain == _GAS:
        return Fuel.GAS, Role.IMPORT
    return (Fuel.ELECTRICITY, Role.GENERATION) if plain in _GENERATION else None


@dataclass(slots=True)
class MeterBook:
    """Everything heard of the endpoint ``meter``: raw values by key, and the keys it said it lacks."""

    meter: int
    clusters: frozenset[int]
    raw: dict[tuple[int, int], Raw] = field(default_factory=dict)
    lacking: set[tuple[int, int]] = field(default_factory=set)
    half_hours_end: int = 0
    price: Price | None = None
    prices_ahead: tuple[Price, ...] = ()

    @property
    def kind(self) -> tuple[Fuel, Role] | None:
        """Return fuel and role, ``None`` until the device type was read.

        What measures a home and does not say what, as some readers do not, is told by its unit.
        """
        value = self.raw.get(DEVICE_TYPE)
        if DEVICE_TYPE in self.lacking:
            return _BY_UNIT.get(self.number(_UNIT, -1))
        return fuel_and_role(value) if isinstance(value, int) else None

    @property
    def fuel(self) -> Fuel:
        """Return the fuel; electricity until told otherwise."""
        return self.kind[0] if self.kind is not None else Fuel.ELECTRICITY

    def text(self, key: tuple[int, int]) -> str:
        """Return an octet string value as text, empty if it was not heard."""
        value = self.raw.get(key)
        return value.decode("utf-8", "replace").strip("\0 ") if isinstance(value, bytes) else ""

    def number(self, key: tuple[int, int], default: int) -> int:
        """Return a numeric value, or ``default`` if it was not heard or is not known."""
        value = self.raw.get(key)
        return value if isinstance(value, int) else default

    def scaled(self, value: int) -> int:
        """Return a Metering value in thousandths of its unit: Wh, litres or W (value x Multiplier / Divisor)."""
        divisor = self.number(_DIVISOR, 1_000) or 1
        multiplier = self.number(_MULTIPLIER, 1) or 1
        return value if divisor == multiplier * 1_000 else divide(value * multiplier * 1_000, divisor)

    def price_to_millipence(self, value: int) -> int:
        """Return a Price value in millipence: the high nibble of PriceTrailingDigit is its decimals of a pound."""
        return times_power_of_ten(value, 5 - (self.number(_PRICE_DIGIT, 0x50) >> 4))

    def cost_to_millipence(self, value: int) -> int:
        """Return a Prepayment cost in millipence: CurrencyScalingFactor n stands for 10^(n-6) of a pound."""
        return times_power_of_ten(value, self.number(_COST_SCALE, 1) - 1)

    @property
    def prepayment(self) -> bool:
        """Return whether the account is known to be in prepayment mode now."""
        return PaymentMode.of(self.number(_PAYMENT_CONTROL, 0)) is PaymentMode.PREPAYMENT

    @property
    def calorific_value(self) -> int | None:
        """Return tenths of MJ/m3, ``None`` if not heard."""
        value = self.raw.get(_CALORIFIC_VALUE)
        return value if isinstance(value, int) else None

    @property
    def conversion_factor(self) -> int | None:
        """Return the conversion factor in 10^-5, ``None`` if not heard."""
        value = self.raw.get(_CONVERSION_FACTOR)
        return value if isinstance(value, int) else None


def times_power_of_ten(value: int, exponent: int) -> int:
    return value * int(10**exponent) if exponent >= 0 else divide(value, int(10**-exponent))
