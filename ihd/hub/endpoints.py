"""Which endpoints a home's hub has, and what each serves; where they are differs from home to home, so a display must look."""

from __future__ import annotations

from typing import Any, Final

from ihd.frames.clusters import (
    Basic,
    DeviceManagement,
    KeepAlive,
    KeyEstablishment,
    Metering,
    Prepayment,
    Price,
    Time,
)
from ihd.hub import interface_table, metering_table, prepayment_table, price_table
from ihd.hub.account import Account
from ihd.hub.electricity_meter import ElectricityMeter
from ihd.hub.hub import Endpoint
from ihd.hub.identity import number
from ihd.hub.interface_table import Interface
from ihd.hub.price_table import Offer
from ihd.hub.rates import Rates
from ihd.hub.served import Served
from ihd.model.reports import Role

#: Smart Energy device ids (smart-energy.md 4.1).
_INTERFACE: Final = 0x0500
_METERING: Final = 0x0501
_MOST_BEFORE: Final = 6
_MOST_BETWEEN: Final = 3


def numbers(seed: bytes, count: int) -> list[int]:
    """Return ``count`` endpoint numbers in rising order, other ones for another seed."""
    found = [1 + number(seed, "endpoint", _MOST_BEFORE)]
    while len(found) < count:
        found.append(found[-1] + 1 + number(seed, f"endpoint {len(found)}", _MOST_BETWEEN))
    return found


def interface(at: int, hub: Interface) -> Endpoint:
    """Return the endpoint of the hub itself."""
    served = (
        Served(int(Basic.cluster_id), hub, interface_table.BASIC),
        Served(int(Time.cluster_id), hub, interface_table.TIME),
        Served(int(KeepAlive.cluster_id), hub, interface_table.KEEP_ALIVE),
        Served(int(DeviceManagement.cluster_id), hub, interface_table.SUPPLIER, interface_table.SUPPLIER_COMMANDS),
        Served(int(KeyEstablishment.cluster_id), hub, interface_table.KEY_ESTABLISHMENT),
    )
    return _endpoint(at, _INTERFACE, served)


def electricity(at: int, meter: ElectricityMeter, hub: Interface) -> Endpoint:
    """Return the endpoint of one electricity meter; a generation meter has neither prices nor an account."""
    served: list[Served[Any]] = [
        Served(int(Metering.cluster_id), meter, metering_table.attributes(meter), metering_table.COMMANDS)
    ]
    if meter.plan.role is Role.IMPORT:
        offer = Offer(Rates(meter.tariffs, at), meter)
        served += [
            Served(int(Price.cluster_id), offer, price_table.attributes(offer), price_table.COMMANDS),
            Served(int(Prepayment.cluster_id), Account(meter), prepayment_table.ATTRIBUTES),
            Served(
                int(DeviceManagement.cluster_id),
                hub,
                {**interface_table.SUPPLIER, **interface_table.THRESHOLDS},
                interface_table.SUPPLIER_COMMANDS,
            ),
        ]
    return _endpoint(at, _METERING, tuple(served))


def _endpoint(at: int, device: int, served: tuple[Served[Any], ...]) -> Endpoint:
    return Endpoint(at, device, {each.cluster: each for each in served})
