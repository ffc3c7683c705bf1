"""Which endpoints a home's hub has and what each serves; their numbers differ from home to home, so a display must
look.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from ihd.frames.clusters import (
    Basic,
    Calendar,
    DeviceManagement,
    Events,
    HubExtension,
    KeepAlive,
    KeyEstablishment,
    Messaging,
    Metering,
    Prepayment,
    Price,
    Time,
)
from ihd.hub import (
    calendar_table,
    extension_table,
    gas_table,
    interface_table,
    metering_table,
    notices,
    prepayment_table,
    price_table,
)
from ihd.hub.calendar_table import Calendars
from ihd.hub.electricity_meter import ElectricityMeter
from ihd.hub.fuel_account import FuelAccount
from ihd.hub.gas_mirror import GasMirror
from ihd.hub.hub import Endpoint
from ihd.hub.identity import number
from ihd.hub.interface_table import Interface
from ihd.hub.notices import Notices
from ihd.hub.plan import Plan
from ihd.hub.price_table import Gas, Offer
from ihd.hub.rates import Rates
from ihd.hub.served import Served

#: Smart Energy device ids (smart-energy.md 4.1).
_INTERFACE: Final = 0x0500
_METERING: Final = 0x0501
_MOST_BEFORE: Final = 6
_MOST_BETWEEN: Final = 3

#: Clusters, with any source behind them.
_Clusters = tuple[Served[Any], ...]


def numbers(seed: bytes, count: int) -> list[int]:
    """Return ``count`` endpoint numbers in rising order, other ones for another seed."""
    found = [1 + number(seed, "endpoint", _MOST_BEFORE)]
    while len(found) < count:
        found.append(found[-1] + 1 + number(seed, f"endpoint {len(found)}", _MOST_BETWEEN))
    return found


def of_plan(plan: Plan) -> list[int]:
    """Return the numbers in a home of that plan: of the hub itself, of each electricity meter, and of the gas meter."""
    return numbers(plan.seed, 1 + len(plan.electricity) + (plan.gas is not None))


@dataclass(frozen=True, slots=True)
class Building:
    """What every endpoint draws on: the hub's own facts, and its notices."""

    hub: Interface
    notices: Notices
    accounts: Mapping[int, FuelAccount]
    logs: Mapping[int, Notices]

    def interface(self, at: int) -> Endpoint:
        """Return the endpoint of the hub itself: the Energy Service Interface."""
        hub = self.hub
        served = (
            Served(int(Basic.cluster_id), hub, interface_table.BASIC),
            Served(int(Time.cluster_id), hub, interface_table.TIME),
            Served(int(KeepAlive.cluster_id), hub, interface_table.KEEP_ALIVE),
            Served(int(DeviceManagement.cluster_id), hub, interface_table.SUPPLIER, interface_table.SUPPLIER_COMMANDS),
        )
        keys = (Served(int(KeyEstablishment.cluster_id), hub, interface_table.KEY_ESTABLISHMENT),) if hub.suites else ()
        return _endpoint(at, _INTERFACE, served + keys + self._told(self.notices))

    def electricity(self, at: int, meter: ElectricityMeter, offer: Offer | None) -> Endpoint:
        """Return the endpoint of an electricity meter; without an offer (a generation meter) nothing is priced."""
        table = metering_table.attributes(meter)
        served: _Clusters = (Served(int(Metering.cluster_id), meter, table, metering_table.COMMANDS),)
        account = self.accounts.get(at)
        if offer is not None and account is not None:
            thresholds = {**interface_table.SUPPLIER, **interface_table.THRESHOLDS}
            served += (
                Served(int(DeviceManagement.cluster_id), self.hub, thresholds, interface_table.SUPPLIER_COMMANDS),
                *_priced(offer, account),
                *self._told(self.logs[at]),
                Served(int(HubExtension.cluster_id), account, extension_table.ELECTRICITY),
            )
        return _endpoint(at, _METERING, served)

    def gas(self, at: int, mirror: GasMirror, offer: Offer) -> Endpoint:
        """Return the endpoint that speaks for the gas meter."""
        metering: Served[Any] = Served(
            int(Metering.cluster_id), mirror, gas_table.METERING, gas_table.METERING_COMMANDS
        )
        account = self.accounts[at]
        extension: Served[Any] = Served(int(HubExtension.cluster_id), account, extension_table.gas(mirror))
        return _endpoint(at, _METERING, (metering, *_priced(offer, account), *self._told(self.logs[at]), extension))

    def _told(self, log: Notices) -> _Clusters:
        return (
            Served(int(Messaging.cluster_id), self.notices, commands=notices.MESSAGING),
            Served(int(Events.cluster_id), log, commands=notices.EVENTS),
        )


def electricity_offer(at: int, meter: ElectricityMeter) -> Offer | None:
    """Return what an electricity meter's energy costs, ``None`` where it has no tariff."""
    return Offer(Rates(meter.tariffs, at), meter) if meter.tariffs else None


def gas_offer(at: int, mirror: GasMirror) -> Offer:
    """Return what gas costs."""
    return Offer(Rates(mirror.tariffs, at), mirror, Gas(mirror.plan.calorific_value, mirror.plan.conversion_factor))


def calendars(offer: Offer, account: FuelAccount) -> Calendars:
    """Return what a meter's endpoint can tell of calendars: the tariffs', and the account's protected hours."""
    return Calendars(offer, lambda: account.protected_hours)


def _priced(offer: Offer, account: FuelAccount) -> _Clusters:
    return (
        Served(int(Price.cluster_id), offer, price_table.attributes(offer), price_table.COMMANDS),
        Served(int(Prepayment.cluster_id), account, prepayment_table.ATTRIBUTES, prepayment_table.COMMANDS),
        Served(int(Calendar.cluster_id), calendars(offer, account), commands=calendar_table.COMMANDS),
    )


def _endpoint(at: int, device: int, served: _Clusters) -> Endpoint:
    return Endpoint(at, device, {each.cluster: each for each in served})
