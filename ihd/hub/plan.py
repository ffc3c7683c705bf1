"""What a simulated home is made of: its meters, tariffs, supplier and messages, and five homes to choose from; it runs
nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from ihd.hub import price_list, sunshine
from ihd.hub.household import CALORIFIC_VALUE, CONVERSION_FACTOR, DAY, TILE, Profiles, Series
from ihd.hub.identity import site_number
from ihd.hub.load import Appliance
from ihd.hub.price_list import PriceList
from ihd.hub.protected_hours import ProtectedHours
from ihd.hub.terms import Terms
from ihd.keys.suite import Suite
from ihd.model.credit import Debt, DebtMethod, PaymentMode
from ihd.model.reports import Importance, Message, Role
from ihd.model.supply import GasRestore
from ihd.model.tariff import Tariff
from ihd.model.units import PENNY, POUND


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountPlan:
    """How one fuel is paid for. In prepayment ``balance`` is what is left when the home begins, in millipence.

    ``protected`` are the hours in which supply is not cut for want of credit.
    """

    mode: PaymentMode = PaymentMode.CREDIT
    balance: int = 0
    debts: tuple[Debt, ...] = ()
    terms: Terms = Terms()
    protected: ProtectedHours = ProtectedHours()


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectricityPlan:
    """One electricity meter: ``load`` in half-hours of Wh (what it delivers or, in role generation, generates).

    ``shape`` runs within the half-hours; ``export`` is what the home gives back; ``register_wh`` the reading when it
    was fitted.
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
    account: AccountPlan = AccountPlan()


@dataclass(frozen=True, slots=True, kw_only=True)
class GasPlan:
    """The gas meter: ``load`` in half-hours of litres; ``calorific_value`` in tenths of MJ/m3, ``conversion_factor`` in
    10^-5.
    """

    serial: str
    mprn: str
    load: Series
    tariffs: tuple[Tariff, ...] = ()
    register_litres: int = 0
    account: AccountPlan = AccountPlan()
    restore: GasRestore = GasRestore.AT_METER
    calorific_value: int = CALORIFIC_VALUE
    conversion_factor: int = CONVERSION_FACTOR


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A home. All identities and keys derive from ``seed``; ``report_power`` makes the hub report power every 10 s
    unasked. ``suites`` are those in which a device must agree a key before it is told anything; none asks for none.
    """

    seed: bytes
    electricity: tuple[ElectricityPlan, ...] = ()
    gas: GasPlan | None = None
    supplier: str = "Demo Energy"
    contact: str = "0808 157 0123"
    messages: tuple[Message, ...] = ()
    report_power: bool = False
    suites: tuple[Suite, ...] = ()


_APPLIANCES: Final = (Appliance("kettle", 2_800), Appliance("oven", 2_200), Appliance("heater", 1_500))
#: kW of panels on the roof of the home with generation: a common size.
_PANELS: Final = 4
#: Seconds from the home's beginning to each of its messages, and whether it must be confirmed: one is three days old,
#: the others come while someone watches. At most 116 characters each (smart-energy.md 4.5); from 59 octets on a text
#: goes in fragments.
_MESSAGES: Final = (
    (-3 * DAY, Importance.LOW, False, "Welcome to Demo Energy: a simulated home with invented prices."),
    (90, Importance.MEDIUM, False, "Our prices change soon. Prices shows what you will pay, and when."),
    (600, Importance.HIGH, True, "An important message: we hear once you have read it."),
)


def _home(name: str, now: int, electricity: tuple[ElectricityPlan, ...] = (), gas: GasPlan | None = None) -> Plan:
    messages = tuple(
        Message(number, text, now + after, None, importance, must_confirm)
        for number, (after, importance, must_confirm, text) in enumerate(_MESSAGES, 1)
    )
    return Plan(seed=name.encode(), electricity=electricity, gas=gas, messages=messages)


def _electricity(
    home: str, profiles: Profiles, now: int, tariffs: PriceList, name: str = "Electricity"
) -> ElectricityPlan:
    seed = home.encode()
    shift = profiles.electricity.shift_to(now)
    shape = profiles.within_half_hours
    return ElectricityPlan(
        name=name,
        serial=f"SIM-E-{site_number(seed, f'{name} serial', 8)}",
        mpan=site_number(seed, f"{name} mpan", 13),
        load=profiles.electricity.shifted(shift).half_hours(),
        tariffs=tariffs(now),
        shape=shape.shifted(shift) if shape is not None else None,
        appliances=_APPLIANCES,
        register_wh=8_214_331,
    )


def _gas(home: str, profiles: Profiles, now: int) -> GasPlan:
    seed = home.encode()
    if profiles.gas is None:
        raise ValueError("this home burns gas; it needs a gas profile")
    return GasPlan(
        serial=f"SIM-G-{site_number(seed, 'gas serial', 8)}",
        mprn=site_number(seed, "mprn", 10),
        load=profiles.gas.shifted(profiles.gas.shift_to(now)).half_hours(),
        tariffs=price_list.flat_gas(now),
        register_litres=3_920_418,
    )


def _default(profiles: Profiles, now: int) -> Plan:
    meter = _electricity("default", profiles, now, price_list.three_rates)
    return _home("default", now, (meter,), _gas("default", profiles, now))


def _prepay(profiles: Profiles, now: int) -> Plan:
    """Electricity runs low within hours; gas has a debt that is paid by the day."""
    name = "prepay"
    meter = _electricity(name, profiles, now, price_list.three_rates)
    debt = Debt(1, "Gas debt", 24 * POUND, DebtMethod.TIME, 50 * PENNY, DAY)
    electricity = AccountPlan(mode=PaymentMode.PREPAYMENT, balance=161 * PENNY)
    gas = AccountPlan(mode=PaymentMode.PREPAYMENT, balance=1_240 * PENNY, debts=(debt,))
    return _home(name, now, (replace(meter, account=electricity),), replace(_gas(name, profiles, now), account=gas))


def _electricity_only(profiles: Profiles, now: int) -> Plan:
    return _home("electricity-only", now, (_electricity("electricity-only", profiles, now, price_list.flat),))


def _gas_only(profiles: Profiles, now: int) -> Plan:
    return _home("gas-only", now, gas=_gas("gas-only", profiles, now))


def _generation(profiles: Profiles, now: int) -> Plan:
    name = "generation"
    made = sunshine.generation(name.encode(), _PANELS, now - now % DAY - TILE)
    meter = _electricity(name, profiles, now, price_list.three_rates)
    panels = ElectricityPlan(
        name="Solar panels",
        serial=f"SIM-P-{site_number(name.encode(), 'solar serial', 8)}",
        mpan=site_number(name.encode(), "solar mpan", 13),
        load=made,
        role=Role.GENERATION,
        register_wh=5_307_112,
    )
    return _home(name, now, (replace(meter, export=sunshine.exported(made)), panels), _gas(name, profiles, now))


def _two_meters(profiles: Profiles, now: int) -> Plan:
    """The second meter replays the first one's household, half a year later: two strangers under one roof."""
    name = "two-meters"
    house = _electricity(name, profiles, now, price_list.three_rates)
    heat_pump = _electricity(name, profiles, now, price_list.blocks, name="Heat pump")
    later = heat_pump.load.shifted(TILE // 2)
    return _home(name, now, (house, replace(heat_pump, load=later, appliances=(), register_wh=1_402_377)))


#: A home by name: made of measured profiles, around the moment (Unix seconds) at which it begins.
HOMES: Final[Mapping[str, Callable[[Profiles, int], Plan]]] = {
    "default": _default,
    "prepay": _prepay,
    "electricity-only": _electricity_only,
    "gas-only": _gas_only,
    "generation": _generation,
    "two-meters": _two_meters,
}
