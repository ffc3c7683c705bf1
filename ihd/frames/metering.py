"""Metering 0x0702: zigpy's definition with the Smart Energy attributes it lacks; it knows names and types, no values.

Ids and types: smart-energy.md 4.2. Names zigpy already has are kept, new ones follow its style.
"""

from __future__ import annotations

from typing import Final

import zigpy.types as t
from zigpy.zcl.clusters import smartenergy
from zigpy.zcl.foundation import ZCLAttributeDef

from ihd.frames.history_sets import pair, previous, read_only, whole

#: Read-only attributes that come alone: name -> (id, type).
_SINGLE: Final = {
    "historical_freeze_time": (0x045C, t.uint16_t),
    "load_limit_supply_state": (0x0605, t.enum8),
    "load_limit_counter": (0x0606, t.uint8_t),
    "supply_tamper_state": (0x0607, t.enum8),
    "supply_depletion_state": (0x0608, t.enum8),
    "supply_uncontrolled_flow_state": (0x0609, t.enum8),
    "bill_delivered_trailing_digit": (0x0A04, t.bitmap8),
    "bill_to_date_received": (0x0A10, t.uint32_t),
    "bill_to_date_time_stamp_received": (0x0A11, t.UTCTime),
    "projected_bill_received": (0x0A12, t.uint32_t),
    "projected_bill_time_stamp_received": (0x0A13, t.UTCTime),
    "bill_received_trailing_digit": (0x0A14, t.bitmap8),
    "proposed_change_supply_implementation_time": (0x0B00, t.UTCTime),
    "proposed_change_supply_status": (0x0B01, t.enum8),
    "uncontrolled_flow_threshold": (0x0B10, t.uint16_t),
    "uncontrolled_flow_unit_of_measure": (0x0B11, t.enum8),
    "uncontrolled_flow_multiplier": (0x0B12, t.uint16_t),
    "uncontrolled_flow_divisor": (0x0B13, t.uint16_t),
    "flow_stabilisation_period": (0x0B14, t.uint8_t),
    "flow_measurement_period": (0x0B15, t.uint16_t),
    "alternative_instantaneous_demand": (0x0C00, t.int24s),
    "current_alternative_partial_profile_interval_start_time_delivered": (0x0C05, t.UTCTime),
    "current_alternative_partial_profile_interval_start_time_received": (0x0C06, t.UTCTime),
    "current_alternative_partial_profile_interval_value_delivered": (0x0C07, t.uint24_t),
    "current_alternative_partial_profile_interval_value_received": (0x0C08, t.uint24_t),
    "current_day_alternative_max_demand": (0x0C0D, t.int24s),
    "previous_day_alternative_max_demand": (0x0C0E, t.int24s),
    "current_month_alternative_max_demand": (0x0C0F, t.int24s),
    "current_year_alternative_max_demand": (0x0C10, t.int24s),
}
#: Where the block registers of each direction start: no tier first, then 16 blocks for each tier.
_BLOCKS: Final = {"delivered": 0x0700, "received": 0x0900}


def _tiers() -> dict[str, ZCLAttributeDef]:
    """Time-of-use registers 16..48; zigpy has 1..15."""
    found: dict[str, ZCLAttributeDef] = {}
    for tier in range(16, 49):
        found |= pair(f"current_tier{tier}_summ", 0x0100 + 2 * (tier - 1), t.uint48_t)
    return found


def _blocks() -> dict[str, ZCLAttributeDef]:
    """Registers for each of 16 blocks, without a tier and for tiers 1..15."""
    owners = ["no_tier", *(f"tier{tier}" for tier in range(1, 16))]
    return {
        f"current_{owner}_block{block + 1}_summ_{way}": read_only(first + 16 * row + block, t.uint48_t)
        for way, first in _BLOCKS.items()
        for row, owner in enumerate(owners)
        for block in range(16)
    }


def _history() -> dict[str, ZCLAttributeDef]:
    """Totals in the meter's unit, then the same in the alternative one (gas in kWh)."""
    alternative = "alternative_consumption"
    return (
        previous("day", "consumption", 0x0420, t.uint24_t)
        | whole("week", "consumption", 0x0430, t.uint24_t)
        | whole("month", "consumption", 0x0440, t.uint32_t)
        | pair(f"current_day_{alternative}", 0x0C01, t.uint24_t)
        | pair(f"previous_day_{alternative}", 0x0C03, t.uint24_t)
        | previous("day", alternative, 0x0C20, t.uint24_t)
        | whole("week", alternative, 0x0C30, t.uint24_t)
        | whole("month", alternative, 0x0C40, t.uint32_t)
    )


class Metering(smartenergy.Metering):
    """Metering of one commodity. Commands are zigpy's."""

    _skip_registry = True

    class AttributeDefs(smartenergy.Metering.AttributeDefs):
        """zigpy's attributes and the families it lacks."""

        vars().update({name: read_only(*where) for name, where in _SINGLE.items()} | _tiers() | _blocks() | _history())
