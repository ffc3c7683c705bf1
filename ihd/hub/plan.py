"""What a simulated home is made of: its meters, tariffs, supplier and messages, and five homes to choose from; it runs nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from ihd.hub import price_list
from ihd.hub.household import CALORIFIC_VALUE, CONVERSION_FACTOR, Profiles, Series
from ihd.hub.identity import site_number
from ihd.hub.load import Appliance
from ihd.hub.price_list import PriceList
from ihd.model.reports import Message, Role
from ihd.model.tariff import Tariff


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectricityPlan:
    """One electricity meter: ``load`` in half-hours of Wh (what it delivers or, in role generation, generates).

    ``shape`` runs within the half-hours; ``export`` is what the home gives back; ``register_wh`` the reading when it was fitted.
    """

    name: str
    serial: str
    mpan: str
    load: Series
    tariffs: tuple[Tariff, ...] = ()
    role: Role = Role.IMPORT
    shape: Series | None = None
    export: Series | None = None
    appliances: tuple[Appliance, ...] = ()
    register_wh: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class GasPlan:
    """The gas meter: ``load`` in half-hours of litres; ``calorific_value`` in tenths of MJ/m3, ``conversion_factor`` in 10^-5."""

    serial: str
    mprn: str
    load: Series
    tariffs: tuple[Tariff, ...] = ()
    register_litres: int = 0
    calorific_value: int = CALORIFIC_VALUE
    conversion_factor: int = CONVERSION_FACTOR


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A home. All identities and keys derive from ``seed``; ``report_power`` makes the hub report power every 10 s unasked."""

    seed: bytes
    electricity: tuple[ElectricityPlan, ...] = ()
    gas: GasPlan | None = None
    supplier: str = "Demo Energy"
    contact: str = "0808 157 0123"
    messages: tuple[Message, ...] = ()
    report_power: bool = False


_APPLIANCES: Final = (Appliance("kettle", 2_800), Appliance("oven", 2_200), Appliance("heater", 1_500))
_WELCOME: Final = "Welcome to Demo Energy. This is a simulated home: its supplier, prices and messages are invented."
_CHANGE: Final = "Our prices change soon. Open Prices to see what you will pay, and from when."


def _electricity(
    seed: bytes, profiles: Profiles, now: int, tariffs: PriceList, name: str = "Electricity"
) -> ElectricityPlan:
    return ElectricityPlan(
        name=name,
        serial=f"SIM-E-{site_number(seed, f'{name} serial', 8)}",
        mpan=site_number(seed, f"{name} mpan", 13),
        load=profiles.electricity.shifted(profiles.electricity.shift_to(now)).half_hours(),
        tariffs=tariffs(now),
        shape=profiles.within_half_hours,
        appliances=_APPLIANCES,
        register_wh=8_214_331,
    )


def _default(profiles: Profiles, now: int) -> Plan:
    seed = b"default"
    return Plan(
        seed=seed,
        electricity=(_electricity(seed, profiles, now, price_list.three_rates),),
    )


#: A home by name: made of measured profiles, around a moment (Unix seconds) at which it begins.
HOMES: Final[Mapping[str, Callable[[Profiles, int], Plan]]] = {
    "default": _default,
}
