"""Price 0x0700: tariffs, prices and what turns gas volume into energy; it knows names and layouts, no money.

Ids, types and layouts: smart-energy.md 4.3; octet for octet as Wireshark's ZigBee Smart Energy dissector reads them.
"""

# zigpy turns plain ids, types and dicts into its own objects when the class is made, which its annotations do not say.
# mypy: disable-error-code="arg-type, attr-defined"

from __future__ import annotations

from typing import Final

import zigpy.types as t
from zigpy.zcl import Cluster
from zigpy.zcl.foundation import BaseAttributeDefs, BaseCommandDefs, CommandSchema, ZCLAttributeDef, ZCLCommandDef

from ihd.frames.history_sets import read_only

_TIER_LABEL: Final = t.LimitedLVBytes(12)
#: Read-only attributes that come alone: name -> (id, type).
_SINGLE: Final = {
    "block_threshold_count": (0x010F, t.uint8_t),
    "start_of_block_period": (0x0200, t.UTCTime),
    "block_period_duration": (0x0201, t.uint24_t),
    "threshold_multiplier": (0x0202, t.uint24_t),
    "threshold_divisor": (0x0203, t.uint24_t),
    "block_period_duration_type": (0x0204, t.bitmap8),
    "commodity_type": (0x0300, t.enum8),
    "standing_charge": (0x0301, t.uint32_t),
    "conversion_factor": (0x0302, t.uint32_t),
    "conversion_factor_trailing_digit": (0x0303, t.bitmap8),
    "calorific_value": (0x0304, t.uint32_t),
    "calorific_value_unit": (0x0305, t.enum8),
    "calorific_value_trailing_digit": (0x0306, t.bitmap8),
    "tariff_label": (0x0610, t.LimitedLVBytes(24)),
    "number_of_price_tiers_in_use": (0x0611, t.uint8_t),
    "number_of_block_thresholds_in_use": (0x0612, t.uint8_t),
    "tier_block_mode": (0x0613, t.enum8),
    "unit_of_measure": (0x0615, t.enum8),
    "currency": (0x0616, t.uint16_t),
    "price_trailing_digit": (0x0617, t.bitmap8),
    "tariff_resolution_period": (0x0619, t.enum8),
    "co2": (0x0620, t.uint32_t),
    "co2_unit": (0x0621, t.enum8),
    "co2_trailing_digit": (0x0622, t.bitmap8),
    "current_billing_period_start": (0x0700, t.UTCTime),
    "current_billing_period_duration": (0x0701, t.uint24_t),
    "last_billing_period_start": (0x0702, t.UTCTime),
    "last_billing_period_duration": (0x0703, t.uint24_t),
    "last_billing_period_consolidated_bill": (0x0704, t.uint32_t),
}


def _tiers() -> dict[str, ZCLAttributeDef]:
    """Labels of tiers 1..48, and the prices of those above the 15 that have blocks."""
    labels = {f"tier{tier}_price_label": read_only(tier - 1, _TIER_LABEL) for tier in range(1, 49)}
    return labels | {f"price_tier{tier}": read_only(0x04FF + tier, t.uint32_t) for tier in range(16, 49)}


def _thresholds() -> dict[str, ZCLAttributeDef]:
    """Where each block ends: common to all tiers, then for each of tiers 1..15, each row closed by its count."""
    shared = {f"block{block}_threshold": read_only(0x00FF + block, t.uint48_t) for block in range(1, 16)}
    own = {
        f"tier{tier}_block{block}_threshold": read_only(0x00FF + 16 * tier + block, t.uint48_t)
        for tier in range(1, 16)
        for block in range(1, 16)
    }
    counts = {f"tier{tier}_block_threshold_count": read_only(0x010F + 16 * tier, t.uint8_t) for tier in range(1, 16)}
    return shared | own | counts


def _prices() -> dict[str, ZCLAttributeDef]:
    """The price of each of 16 blocks, without a tier and for tiers 1..15."""
    owners = ["no_tier", *(f"tier{tier}" for tier in range(1, 16))]
    return {
        f"{owner}_block{block + 1}_price": read_only(0x0400 + 16 * row + block, t.uint32_t)
        for row, owner in enumerate(owners)
        for block in range(16)
    }


class PriceMatrixEntry(t.Struct):
    """One price. The id is tier (high nibble) and block, or the tier alone when bit 0 of the control is set."""

    tier_block_id: t.uint8_t
    price: t.uint32_t


class BlockThresholdsEntry(t.Struct):
    """The thresholds of one tier (high nibble); the low nibble counts them."""

    tier_number_of_block_thresholds: t.uint8_t
    block_thresholds: t.List[t.uint48_t] = t.StructField(length=lambda s: s.tier_number_of_block_thresholds & 0x0F)


class TierLabel(t.Struct):
    """What one tier is called."""

    tier_id: t.uint8_t
    tier_label: t.LVBytes


class PublishTierLabels(CommandSchema):
    """Labels of a tariff's tiers, as many as the command says."""

    provider_id: t.uint32_t
    issuer_event_id: t.uint32_t
    issuer_tariff_id: t.uint32_t
    command_index: t.uint8_t
    total_number_of_commands: t.uint8_t
    number_of_labels: t.uint8_t
    labels: t.List[TierLabel] = t.StructField(length=lambda s: s.number_of_labels)


_EVENT: Final = {"provider_id": t.uint32_t, "issuer_event_id": t.uint32_t}
_SINCE: Final = {"earliest_start_time": t.UTCTime, "min_issuer_event_id": t.uint32_t, "number_of_commands": t.uint8_t}
_PART: Final = {
    "start_time": t.UTCTime,
    "issuer_tariff_id": t.uint32_t,
    "command_index": t.uint8_t,
    "total_number_of_commands": t.uint8_t,
    "sub_payload_control": t.bitmap8,
}
_BILLING_PERIOD: Final = {
    "billing_period_start_time": t.UTCTime,
    "billing_period_duration": t.uint24_t,
    "billing_period_duration_type": t.bitmap8,
    "tariff_type": t.bitmap8,
}
#: PublishPrice has grown with each revision; older hubs stop early.
_PUBLISH_PRICE: Final = {
    "provider_id": t.uint32_t,
    "rate_label": t.LVBytes,
    "issuer_event_id": t.uint32_t,
    "current_time": t.UTCTime,
    "unit_of_measure": t.enum8,
    "currency": t.uint16_t,
    "price_trailing_digit_and_price_tier": t.uint8_t,
    "number_of_price_tiers_and_register_tier": t.uint8_t,
    "start_time": t.UTCTime,
    "duration_in_minutes": t.uint16_t,
    "price": t.uint32_t,
    "price_ratio?": t.uint8_t,
    "generation_price?": t.uint32_t,
    "generation_price_ratio?": t.uint8_t,
    "alternate_cost_delivered?": t.uint32_t,
    "alternate_cost_unit?": t.enum8,
    "alternate_cost_trailing_digit?": t.bitmap8,
    "number_of_block_thresholds?": t.uint8_t,
    "price_control?": t.bitmap8,
    "number_of_generation_tiers?": t.uint8_t,
    "generation_tier?": t.uint8_t,
    "extended_number_of_price_tiers?": t.uint8_t,
    "extended_price_tier?": t.uint8_t,
    "extended_register_tier?": t.uint8_t,
}
_PUBLISH_BLOCK_PERIOD: Final = {
    **_EVENT,
    "block_period_start_time": t.UTCTime,
    "block_period_duration": t.uint24_t,
    "block_period_control": t.bitmap8,
    "block_period_duration_type": t.bitmap8,
    "tariff_type": t.bitmap8,
    "tariff_resolution_period": t.enum8,
}
_PUBLISH_CONVERSION_FACTOR: Final = {
    "issuer_event_id": t.uint32_t,
    "start_time": t.UTCTime,
    "conversion_factor": t.uint32_t,
    "conversion_factor_trailing_digit": t.bitmap8,
}
_PUBLISH_CALORIFIC_VALUE: Final = {
    "issuer_event_id": t.uint32_t,
    "start_time": t.UTCTime,
    "calorific_value": t.uint32_t,
    "calorific_value_unit": t.enum8,
    "calorific_value_trailing_digit": t.bitmap8,
}
_PUBLISH_TARIFF_INFORMATION: Final = {
    **_EVENT,
    "issuer_tariff_id": t.uint32_t,
    "start_time": t.UTCTime,
    "tariff_type_and_charging_scheme": t.uint8_t,
    "tariff_label": t.LVBytes,
    "number_of_price_tiers_in_use": t.uint8_t,
    "number_of_block_thresholds_in_use": t.uint8_t,
    "unit_of_measure": t.enum8,
    "currency": t.uint16_t,
    "price_trailing_digit": t.bitmap8,
    "standing_charge": t.uint32_t,
    "tier_block_mode": t.enum8,
    "block_threshold_multiplier": t.uint24_t,
    "block_threshold_divisor": t.uint24_t,
}
_PUBLISH_CO2_VALUE: Final = {
    **_EVENT,
    "start_time": t.UTCTime,
    "tariff_type": t.bitmap8,
    "co2_value": t.uint32_t,
    "co2_unit": t.enum8,
    "co2_value_trailing_digit": t.bitmap8,
}
_PUBLISH_CONSOLIDATED_BILL: Final = {
    **_EVENT,
    **_BILLING_PERIOD,
    "consolidated_bill": t.uint32_t,
    "currency": t.uint16_t,
    "bill_trailing_digit": t.bitmap8,
}
_ACKNOWLEDGEMENT: Final = {**_EVENT, "price_ack_time": t.UTCTime, "price_control": t.bitmap8}
_CANCEL_TARIFF: Final = {"provider_id": t.uint32_t, "issuer_tariff_id": t.uint32_t, "tariff_type": t.bitmap8}


class Price(Cluster):
    """Tariff and price of one commodity, served by the Energy Service Interface."""

    cluster_id: Final[t.uint16_t] = 0x0700
    ep_attribute: Final = "smartenergy_price"
    _skip_registry = True

    class AttributeDefs(BaseAttributeDefs):
        """What a display can read. Money is scaled by ``price_trailing_digit``."""

        vars().update({name: read_only(*where) for name, where in _SINGLE.items()})
        vars().update(_tiers() | _thresholds() | _prices())

    class ServerCommandDefs(BaseCommandDefs):
        """Display to hub."""

        get_current_price: Final = ZCLCommandDef(id=0x00, schema={"command_options": t.bitmap8})
        get_scheduled_prices: Final = ZCLCommandDef(
            id=0x01, schema={"start_time": t.UTCTime, "number_of_events": t.uint8_t}
        )
        price_acknowledgement: Final = ZCLCommandDef(id=0x02, schema=_ACKNOWLEDGEMENT)
        get_block_periods: Final = ZCLCommandDef(
            id=0x03, schema={"start_time": t.UTCTime, "number_of_events": t.uint8_t, "tariff_type?": t.bitmap8}
        )
        get_conversion_factor: Final = ZCLCommandDef(id=0x04, schema=_SINCE)
        get_calorific_value: Final = ZCLCommandDef(id=0x05, schema=_SINCE)
        get_tariff_information: Final = ZCLCommandDef(id=0x06, schema=_SINCE | {"tariff_type": t.bitmap8})
        get_price_matrix: Final = ZCLCommandDef(id=0x07, schema={"issuer_tariff_id": t.uint32_t})
        get_block_thresholds: Final = ZCLCommandDef(id=0x08, schema={"issuer_tariff_id": t.uint32_t})
        get_co2_value: Final = ZCLCommandDef(id=0x09, schema=_SINCE | {"tariff_type?": t.bitmap8})
        get_tier_labels: Final = ZCLCommandDef(id=0x0A, schema={"issuer_tariff_id": t.uint32_t})
        get_billing_period: Final = ZCLCommandDef(id=0x0B, schema=_SINCE | {"tariff_type?": t.bitmap8})
        get_consolidated_bill: Final = ZCLCommandDef(id=0x0C, schema=_SINCE | {"tariff_type?": t.bitmap8})
        get_tariff_cancellation: Final = ZCLCommandDef(id=0x10, schema={})

    class ClientCommandDefs(BaseCommandDefs):
        """Hub to display."""

        publish_price: Final = ZCLCommandDef(id=0x00, schema=_PUBLISH_PRICE)
        publish_block_period: Final = ZCLCommandDef(id=0x01, schema=_PUBLISH_BLOCK_PERIOD)
        publish_conversion_factor: Final = ZCLCommandDef(id=0x02, schema=_PUBLISH_CONVERSION_FACTOR)
        publish_calorific_value: Final = ZCLCommandDef(id=0x03, schema=_PUBLISH_CALORIFIC_VALUE)
        publish_tariff_information: Final = ZCLCommandDef(id=0x04, schema=_PUBLISH_TARIFF_INFORMATION)
        publish_price_matrix: Final = ZCLCommandDef(
            id=0x05, schema=_EVENT | _PART | {"entries": t.List[PriceMatrixEntry]}
        )
        publish_block_thresholds: Final = ZCLCommandDef(
            id=0x06, schema=_EVENT | _PART | {"entries": t.List[BlockThresholdsEntry]}
        )
        publish_co2_value: Final = ZCLCommandDef(id=0x07, schema=_PUBLISH_CO2_VALUE)
        publish_tier_labels: Final = ZCLCommandDef(id=0x08, schema=PublishTierLabels)
        publish_billing_period: Final = ZCLCommandDef(id=0x09, schema=_EVENT | _BILLING_PERIOD)
        publish_consolidated_bill: Final = ZCLCommandDef(id=0x0A, schema=_PUBLISH_CONSOLIDATED_BILL)
        cancel_tariff: Final = ZCLCommandDef(id=0x0E, schema=_CANCEL_TARIFF)
