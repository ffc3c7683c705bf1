"""Metering 0x0702 as the home's meters serve it: electricity and generation; it knows no frames beyond names.

Names and types: smart-energy.md 4.2. Energy in Wh, power in W: multiplier 1, divisor 1000 of a kWh and a kW.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from ihd.frames import zcl
from ihd.frames.clock import from_wire, to_wire
from ihd.hub.electricity_meter import ElectricityMeter
from ihd.hub.periods import Periods
from ihd.hub.served import Outcome, Reply, Table, Value
from ihd.hub.tally import Tally
from ihd.model.half_hours import HALF_HOUR
from ihd.model.reports import Role

#: MeteringDeviceType (ZCL 10.4.2.2.4.7): electricity, photovoltaic generation.
_DEVICE_TYPE: Final = {Role.IMPORT: 0, Role.GENERATION: 8}
_KILOWATT_HOURS: Final = 0
#: Formatting: bits 0-2 decimals, bits 3-6 digits before them, bit 7 suppress leading zeros.
_THREE_DECIMALS: Final = 0x80 | 6 << 3 | 3
#: Samples in one answer: what one APS payload holds after the header and the fields before them.
SAMPLES: Final = (zcl.APS_PAYLOAD - zcl.HEADER - 11) // 3
#: A sample the meter lacks (uint24 non-value).
_NO_SAMPLE: Final = 0xFF_FFFF
#: Samples kept on consumption delivered, every half-hour (SMETS2 profile log; smart-energy.md 1.5).
PROFILE_LOG: Final = 0
_DELIVERED: Final = 0

Get = Callable[[ElectricityMeter], Value]


def period_names(pattern: str, period: str, count: int, *, first: str = "previous_{}") -> list[str]:
    """Return the attribute names of a running period and ``count`` finished ones: ``pattern`` holds ``{}`` for the period."""
    finished = [first.format(period), *(f"previous_{period}{back}" for back in range(2, count + 1))]
    return [pattern.format(name) for name in (f"current_{period}", *finished)]


def starts(periods: Periods) -> dict[str, tuple[int, ...]]:
    """Return the starts of each kind of period."""
    return {"day": periods.days, "week": periods.weeks, "month": periods.months}


def _delivered(kind: str, back: int) -> Get:
    def value(meter: ElectricityMeter) -> int:
        return _between(meter.tally, starts(meter.periods)[kind], back, meter.wh)

    return value


def _received(kind: str, back: int) -> Get:
    def value(meter: ElectricityMeter) -> int:
        return _between(meter.export, starts(meter.periods)[kind], back, meter.exported)

    return value


def _between(tally: Tally, begins: tuple[int, ...], back: int, now_wh: int) -> int:
    end = tally.at(begins[back - 1], now_wh) if back else now_wh
    return end - tally.at(begins[back], now_wh)


def _history(way: str, get: Callable[[str, int], Get]) -> dict[str, Get]:
    table: dict[str, Get] = {}
    for kind, count in (("day", 8), ("week", 5), ("month", 13)):
        names = period_names(f"{{}}_consumption_{way}", kind, count)
        table |= {name: get(kind, back) for back, name in enumerate(names)}
    # zigpy spells these two in one word
    table[f"currentday_consumption_{way}"] = table.pop(f"current_day_consumption_{way}")
    table[f"previousday_consumption_{way}"] = table.pop(f"previous_day_consumption_{way}")
    return table


def _tier(number: int) -> Get:
    return lambda meter: meter.tally.tier(number, meter.wh)


def _block(number: int) -> Get:
    return lambda meter: meter.tally.register((1, number), meter.wh)


def _active_tier(meter: ElectricityMeter) -> int:
    return meter.tally.active_tier


_IDENTITY: Final[Table[ElectricityMeter]] = {
    "metering_device_type": lambda meter: _DEVICE_TYPE[meter.plan.role],
    "unit_of_measure": _KILOWATT_HOURS,
    "multiplier": 1,
    "divisor": 1_000,
    "summation_formatting": _THREE_DECIMALS,
    "demand_formatting": _THREE_DECIMALS,
    "historical_consumption_formatting": _THREE_DECIMALS,
    "site_id": lambda meter: meter.plan.mpan.encode(),
    "meter_serial_number": lambda meter: meter.plan.serial.encode(),
}
_LIVE: Final[Table[ElectricityMeter]] = {
    "current_summ_delivered": lambda meter: meter.wh,
    "instantaneous_demand": lambda meter: meter.watts,
    "supply_status": lambda meter: meter.supply.value,
    "status": 0,
    "reading_snapshot_time": lambda meter: to_wire(meter.now),
    "current_max_demand_delivered": lambda meter: 2 * meter.tally.highest[0],
    "current_max_demand_delivered_time": lambda meter: to_wire(meter.tally.highest[1]),
    "historical_freeze_time": 0,
}
_IMPORT: Final[dict[str, Get | int | bytes]] = {
    "iambient_consumption_indicator": lambda meter: meter.ambient.value,
    "active_register_tier_delivered": _active_tier,
}
_EXPORT: Final[dict[str, Get | int | bytes]] = {
    "current_summ_received": lambda meter: meter.exported,
    **_history("received", _received),
}


def attributes(meter: ElectricityMeter) -> Table[ElectricityMeter]:
    """Return what this meter serves: tiers, blocks and export only where it has them."""
    table: dict[str, Get | int | bytes] = {**_IDENTITY, **_LIVE, **_history("delivered", _delivered)}
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


def sampled_data(tally: Tally, fields: Any) -> Outcome:
    """Answer GetSampledData for the profile log: as many finished half-hours as fit one payload."""
    if fields.sample_id != PROFILE_LOG or fields.sample_type != _DELIVERED:
        return zcl.NOT_FOUND
    first = max(tally.start, from_wire(fields.earliest_sample_time) // -HALF_HOUR * -HALF_HOUR)
    count = min(SAMPLES, int(fields.number_of_samples), (tally.end - first) // HALF_HOUR)
    if count <= 0:
        return zcl.NOT_FOUND
    found = [tally.half_hour(first + at * HALF_HOUR) for at in range(count)]
    samples = [_NO_SAMPLE if value is None else value for value in found]
    answer = {
        "sample_id": PROFILE_LOG,
        "sample_start_time": to_wire(first),
        "sample_type": _DELIVERED,
        "sample_request_interval": HALF_HOUR,
        "number_of_samples": count,
        "samples": samples,
    }
    return [Reply("get_sampled_data_response", answer)]


COMMANDS: Final = {"get_sampled_data": lambda meter, fields: sampled_data(meter.tally, fields)}
