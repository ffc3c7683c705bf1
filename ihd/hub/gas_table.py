"""Metering 0x0702 and the hub's extension as the gas mirror serves them; volume in litres, energy as the alternative
unit.

Names and types: smart-energy.md 4.2 and 4.6; the extension: hub.md section 7.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from ihd.frames import zcl
from ihd.frames.clock import to_wire
from ihd.hub.gas_mirror import GasMirror
from ihd.hub.history_table import consumption_names, counted, names, sampled_data, starts
from ihd.hub.metering_table import THREE_DECIMALS, supply_status
from ihd.hub.served import Done, Outcome, Table, Value
from ihd.model.supply import Supply

#: MeteringDeviceType (ZCL 10.4.2.2.4.7): a gas meter, mirrored.
_MIRRORED_GAS: Final = 0x80
_CUBIC_METRES: Final = 1
_KILOWATT_HOURS: Final = 0

Get = Callable[[GasMirror], Value]


def _volume(kind: str, back: int) -> Get:
    return lambda mirror: counted(mirror.volume, starts(mirror.periods, kind), back, mirror.litres)


def _energy(kind: str, back: int) -> Get:
    return lambda mirror: counted(mirror.tally, starts(mirror.periods, kind), back, mirror.wh)


METERING: Final[Table[GasMirror]] = {
    "metering_device_type": _MIRRORED_GAS,
    "unit_of_measure": _CUBIC_METRES,
    "multiplier": 1,
    "divisor": 1_000,
    "summation_formatting": THREE_DECIMALS,
    "historical_consumption_formatting": THREE_DECIMALS,
    "alternative_unit_of_measure": _KILOWATT_HOURS,
    "alternative_consumption_formatting": THREE_DECIMALS,
    "historical_freeze_time": 0,
    "site_id": lambda mirror: mirror.plan.mprn.encode(),
    "meter_serial_number": lambda mirror: mirror.plan.serial.encode(),
    "current_summ_delivered": lambda mirror: mirror.litres,
    "reading_snapshot_time": lambda mirror: to_wire(mirror.as_of),
    "supply_status": lambda mirror: mirror.supply.value,
    "status": 0,
    **{name: _volume(*which) for name, which in consumption_names("delivered").items()},
    **{name: _energy(*which) for name, which in names("alternative_consumption_delivered").items()},
}


def _local_change_supply(mirror: GasMirror, fields: Any) -> Outcome:
    """Ask for the valve test; gas itself comes on only when the meter has passed it (hub.md section 3)."""
    if fields.proposed_supply_status != Supply.ON.value or not mirror.ask_for_test():
        return zcl.FAILURE
    return Done([supply_status(mirror.supply, mirror.now)])


METERING_COMMANDS: Final = {"get_sampled_data": sampled_data, "local_change_supply": _local_change_supply}
EXTENSION: Final[dict[str, Get]] = {
    "han_failure": lambda mirror: mirror.failed_since is not None,
    "han_failure_since": lambda mirror: None if mirror.failed_since is None else to_wire(mirror.failed_since),
    "gas_restore_policy": lambda mirror: mirror.restore.value,
    "cut_off_delay_left": lambda mirror: mirror.delay,
    "valve_position": lambda mirror: mirror.position.value,
    "next_heard_by": lambda mirror: to_wire(mirror.next_heard_by),
}
