"""Metering 0x0702 as an electricity or generation meter serves it; it knows no frames beyond names.

Names and types: smart-energy.md 4.2. Energy in Wh, power in W: multiplier 1, divisor 1000 of a kWh and a kW.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from ihd.frames import zcl
from ihd.frames.clock import to_wire
from ihd.hub.electricity_meter import ElectricityMeter
from ihd.hub.history_table import consumption_names, counted, sampled_data, starts
from ihd.hub.price_table import EVENT, PROVIDER
from ihd.hub.served import Done, Outcome, Reply, Table, Value
from ihd.model.reports import Role
from ihd.model.supply import Act, Supply

#: MeteringDeviceType (ZCL 10.4.2.2.4.7): electricity, photovoltaic generation.
_DEVICE_TYPE: Final = {Role.IMPORT: 0, Role.GENERATION: 8}
_KILOWATT_HOURS: Final = 0
#: Formatting: bits 0-2 decimals, bits 3-6 digits before them, bit 7 suppress leading zeros.
THREE_DECIMALS: Final = 0x80 | 6 << 3 | 3

Get = Callable[[ElectricityMeter], Value]
_Rows = dict[str, Get | int | bytes]


def _delivered(kind: str, back: int) -> Get:
    return lambda meter: counted(meter.tally, starts(meter.periods, kind), back, meter.wh)


def _received(kind: str, back: int) -> Get:
    return lambda meter: counted(meter.export, starts(meter.periods, kind), back, meter.exported)


def _tier(number: int) -> Get:
    return lambda meter: meter.tally.tier(number, meter.wh)


def _block(number: int) -> Get:
    return lambda meter: meter.tally.register((1, number), meter.wh)


_ALWAYS: Final[_Rows] = {
    "metering_device_type": lambda meter: _DEVICE_TYPE[meter.plan.role],
    "unit_of_measure": _KILOWATT_HOURS,
    "multiplier": 1,
    "divisor": 1_000,
    "summation_formatting": THREE_DECIMALS,
    "demand_formatting": THREE_DECIMALS,
    "historical_consumption_formatting": THREE_DECIMALS,
    "historical_freeze_time": 0,
    "site_id": lambda meter: meter.plan.mpan.encode(),
    "meter_serial_number": lambda meter: meter.plan.serial.encode(),
    "current_summ_delivered": lambda meter: meter.wh,
    "instantaneous_demand": lambda meter: meter.watts,
    "supply_status": lambda meter: meter.supply.value,
    "status": 0,
    "reading_snapshot_time": lambda meter: to_wire(meter.now),
    "current_max_demand_delivered": lambda meter: 2 * meter.tally.highest[0],
    "current_max_demand_delivered_time": lambda meter: to_wire(meter.tally.highest[1]),
    **{name: _delivered(*which) for name, which in consumption_names("delivered").items()},
}
_IMPORT: Final[_Rows] = {
    "iambient_consumption_indicator": lambda meter: meter.ambient.value,
    "active_register_tier_delivered": lambda meter: meter.tally.active_tier,
}
_EXPORT: Final[_Rows] = {
    "current_summ_received": lambda meter: meter.exported,
    **{name: _received(*which) for name, which in consumption_names("received").items()},
}


def attributes(meter: ElectricityMeter) -> Table[ElectricityMeter]:
    """Return what this meter serves: tiers, blocks and export only where it has them."""
    table = dict(_ALWAYS)
    if meter.plan.role is Role.IMPORT:
        table |= _IMPORT
    tiers = max((len(tariff.prices) for tariff in meter.tariffs), default=0)
    blocks = max((len(tariff.thresholds) for tariff in meter.tariffs), default=0) + 1
    if tiers > 1:
        table |= {f"current_tier{number}_summ_delivered": _tier(number) for number in range(1, tiers + 1)}
    elif blocks > 1:
        table |= {f"current_no_tier_block{number}_summ_delivered": _block(number) for number in range(1, blocks + 1)}
        table["current_block"] = lambda meter: meter.next_block
    return table | (_EXPORT if meter.plan.export is not None else {})


def supply_status(supply: Supply, now: int) -> Reply:
    """Return SupplyStatusResponse."""
    fields = {
        "provider_id": PROVIDER,
        "issuer_event_id": EVENT,
        "implementation_date_time": to_wire(now),
        "supply_status": supply.value,
    }
    return Reply("supply_status_response", fields)


def _local_change_supply(meter: ElectricityMeter, fields: Any) -> Outcome:
    """Turn on what is armed; a display may ask for nothing else (smart-energy.md 4.2)."""
    if fields.proposed_supply_status != Supply.ON.value or not meter.act(Act.PERSON_AT_DISPLAY):
        return zcl.FAILURE
    return Done([supply_status(meter.supply, meter.now)])


COMMANDS: Final = {
    "get_sampled_data": lambda meter, fields: sampled_data(meter.tally, fields),
    "local_change_supply": _local_change_supply,
}
