"""Prepayment 0x0705: balances, emergency credit, debts, top-ups and costs by period; it knows names and layouts only.

Ids, types and layouts: smart-energy.md 4.4. A display reads the attributes; the commands are defined whole.
"""

# zigpy turns plain ids, types and dicts into its own objects when the class is made, which its annotations do not say.
# mypy: disable-error-code="arg-type"

from __future__ import annotations

from typing import Final

import zigpy.types as t
from zigpy.zcl import Cluster
from zigpy.zcl.foundation import BaseAttributeDefs, BaseCommandDefs, ZCLAttributeDef, ZCLCommandDef

from ihd.frames.history_sets import read_only, whole

_TOP_UP_CODE: Final = t.LimitedLVBytes(25)
_DEBT_LABEL: Final = t.LimitedLVBytes(12)
#: Read-only attributes that come alone: name -> (id, type).
_SINGLE: Final = {
    "payment_control_configuration": (0x0000, t.bitmap16),
    "credit_remaining": (0x0001, t.int32s),
    "emergency_credit_remaining": (0x0002, t.int32s),
    "credit_status": (0x0003, t.bitmap8),
    "credit_remaining_timestamp": (0x0004, t.UTCTime),
    "accumulated_debt": (0x0005, t.int32s),
    "overall_debt_cap": (0x0006, t.int32s),
    "emergency_credit_limit": (0x0010, t.uint32_t),
    "emergency_credit_threshold": (0x0011, t.uint32_t),
    "total_credit_added": (0x0020, t.uint48_t),
    "max_credit_limit": (0x0021, t.uint32_t),
    "max_credit_per_top_up": (0x0022, t.uint32_t),
    "friendly_credit_warning": (0x0030, t.uint8_t),
    "low_credit_warning_level": (0x0031, t.uint32_t),
    "interrupt_suspend_time": (0x0033, t.uint8_t),
    "remaining_friendly_credit_time": (0x0034, t.uint32_t),
    "next_friendly_credit_period": (0x0035, t.UTCTime),
    "cut_off_value": (0x0040, t.int32s),
    "token_carrier_id": (0x0080, t.LimitedLVBytes(20)),
    "prepayment_alarm_status": (0x0400, t.bitmap16),
    "prepay_generic_alarm_mask": (0x0401, t.bitmap16),
    "prepay_switch_alarm_mask": (0x0402, t.bitmap16),
    "prepay_event_alarm_mask": (0x0403, t.bitmap16),
    "historical_cost_consumption_formatting": (0x0500, t.bitmap8),
    "consumption_unit_of_measurement": (0x0501, t.enum8),
    "currency_scaling_factor": (0x0502, t.enum8),
    "currency": (0x0503, t.uint16_t),
    "historical_freeze_time": (0x055C, t.uint16_t),
}
#: One of the last five top-ups: name -> (step from the first attribute of that top-up, type).
_TOP_UP: Final = {
    "top_up_date_time": (0, t.UTCTime),
    "top_up_amount": (1, t.int32s),
    "originating_device": (2, t.enum8),
    "top_up_code": (3, _TOP_UP_CODE),
}
#: One of three debts: name -> (step from the first attribute of that debt, type). Steps 5 and 8 do not exist.
_DEBT: Final = {
    "debt_label": (0, _DEBT_LABEL),
    "debt_amount": (1, t.uint32_t),
    "debt_recovery_method": (2, t.enum8),
    "debt_recovery_start_time": (3, t.UTCTime),
    "debt_recovery_collection_time": (4, t.uint16_t),
    "debt_recovery_frequency": (6, t.enum8),
    "debt_recovery_amount": (7, t.uint32_t),
    "debt_recovery_top_up_percentage": (9, t.uint16_t),
}


def _numbered(row: dict[str, tuple[int, type]], first: int, count: int) -> dict[str, ZCLAttributeDef]:
    """``count`` rows of the same attributes, 16 ids apart, numbered from 1."""
    return {
        f"{name}_{number + 1}": read_only(first + 16 * number + step, kind)
        for number in range(count)
        for name, (step, kind) in row.items()
    }


def _costs() -> dict[str, ZCLAttributeDef]:
    """Cost of each day, week and month in the currency's scale."""
    return (
        whole("day", "cost_consumption", 0x051C, t.uint48_t)
        | whole("week", "cost_consumption", 0x0530, t.uint48_t)
        | whole("month", "cost_consumption", 0x0540, t.uint48_t)
    )


class TopUpLogEntry(t.Struct):
    """One accepted top-up."""

    top_up_code: t.LVBytes
    top_up_amount: t.int32s
    top_up_time: t.UTCTime


class DebtLogEntry(t.Struct):
    """One collection of debt."""

    collection_time: t.UTCTime
    amount_collected: t.int32s
    debt_type: t.enum8
    outstanding_debt: t.uint32_t


_SUPPLIER: Final = {
    "provider_id": t.uint32_t,
    "issuer_event_id": t.uint32_t,
    "implementation_date_time": t.UTCTime,
}
_PART: Final = {"command_index": t.uint8_t, "total_number_of_commands": t.uint8_t}
_LATEST: Final = {"latest_end_time": t.UTCTime, "number_of_records": t.uint8_t}
_CHANGE_DEBT: Final = {
    "issuer_event_id": t.uint32_t,
    "debt_label": t.LVBytes,
    "debt_amount": t.int32s,
    "debt_recovery_method": t.enum8,
    "debt_amount_type": t.enum8,
    "debt_recovery_start_time": t.UTCTime,
    "debt_recovery_collection_time": t.uint16_t,
    "debt_recovery_frequency": t.enum8,
    "debt_recovery_amount": t.int32s,
    "debt_recovery_balance_percentage": t.uint16_t,
}
_EMERGENCY_CREDIT_SETUP: Final = {
    "issuer_event_id": t.uint32_t,
    "start_time": t.UTCTime,
    "emergency_credit_limit": t.uint32_t,
    "emergency_credit_threshold": t.uint32_t,
}
_CREDIT_ADJUSTMENT: Final = {
    "issuer_event_id": t.uint32_t,
    "start_time": t.UTCTime,
    "credit_adjustment_type": t.enum8,
    "credit_adjustment_value": t.int32s,
}
_GET_PREPAY_SNAPSHOT: Final = {
    "earliest_start_time": t.UTCTime,
    "latest_end_time": t.UTCTime,
    "snapshot_offset": t.uint8_t,
    "snapshot_cause": t.bitmap32,
}
_PUBLISH_PREPAY_SNAPSHOT: Final = {
    "snapshot_id": t.uint32_t,
    "snapshot_time": t.UTCTime,
    "total_snapshots_found": t.uint8_t,
    "command_index": t.uint8_t,
    "total_number_of_commands": t.uint8_t,
    "snapshot_cause": t.bitmap32,
    "snapshot_payload_type": t.enum8,
    "snapshot_payload": t.Bytes,
}
_CHANGE_PAYMENT_MODE_RESPONSE: Final = {
    "friendly_credit": t.bitmap8,
    "friendly_credit_calendar_id": t.uint32_t,
    "emergency_credit_limit": t.uint32_t,
    "emergency_credit_threshold": t.uint32_t,
}
#: Both amounts are 0xFFFFFFFF when the code was rejected, which reads as -1 (smart-energy.md 4.4).
_CONSUMER_TOP_UP_RESPONSE: Final = {
    "result_type": t.enum8,
    "top_up_value": t.int32s,
    "source_of_top_up": t.enum8,
    "credit_remaining": t.int32s,
}


class Prepayment(Cluster):
    """The account of one commodity."""

    cluster_id: Final[t.uint16_t] = 0x0705
    ep_attribute: Final = "smartenergy_prepayment"
    _skip_registry = True

    class AttributeDefs(BaseAttributeDefs):
        """What a display can read; only its own low-credit level can be written."""

        ihd_low_credit_warning_level: Final = ZCLAttributeDef(id=0x0032, type=t.uint32_t, access="rw")
        vars().update({name: read_only(*where) for name, where in _SINGLE.items()})
        vars().update(_numbered(_TOP_UP, 0x0100, 5) | _numbered(_DEBT, 0x0210, 3) | _costs())

    class ServerCommandDefs(BaseCommandDefs):
        """Display or supplier to the account."""

        select_available_emergency_credit: Final = ZCLCommandDef(
            id=0x00, schema={"command_issue_date_time": t.UTCTime, "originating_device": t.enum8}
        )
        change_debt: Final = ZCLCommandDef(id=0x02, schema=_CHANGE_DEBT)
        emergency_credit_setup: Final = ZCLCommandDef(id=0x03, schema=_EMERGENCY_CREDIT_SETUP)
        consumer_top_up: Final = ZCLCommandDef(
            id=0x04, schema={"originating_device": t.enum8, "top_up_code": _TOP_UP_CODE}
        )
        credit_adjustment: Final = ZCLCommandDef(id=0x05, schema=_CREDIT_ADJUSTMENT)
        change_payment_mode: Final = ZCLCommandDef(
            id=0x06,
            schema=_SUPPLIER | {"proposed_payment_control_configuration": t.bitmap16, "cut_off_value": t.int32s},
        )
        get_prepay_snapshot: Final = ZCLCommandDef(id=0x07, schema=_GET_PREPAY_SNAPSHOT)
        get_top_up_log: Final = ZCLCommandDef(id=0x08, schema=_LATEST)
        set_low_credit_warning_level: Final = ZCLCommandDef(id=0x09, schema={"low_credit_warning_level": t.uint32_t})
        get_debt_repayment_log: Final = ZCLCommandDef(id=0x0A, schema=_LATEST | {"debt_type": t.enum8})
        set_maximum_credit_limit: Final = ZCLCommandDef(
            id=0x0B,
            schema=_SUPPLIER | {"maximum_credit_level": t.uint32_t, "maximum_credit_per_top_up": t.uint32_t},
        )
        set_overall_debt_cap: Final = ZCLCommandDef(id=0x0C, schema=_SUPPLIER | {"overall_debt_cap": t.int32s})

    class ClientCommandDefs(BaseCommandDefs):
        """Account to display."""

        publish_prepay_snapshot: Final = ZCLCommandDef(id=0x01, schema=_PUBLISH_PREPAY_SNAPSHOT)
        change_payment_mode_response: Final = ZCLCommandDef(id=0x02, schema=_CHANGE_PAYMENT_MODE_RESPONSE)
        consumer_top_up_response: Final = ZCLCommandDef(id=0x03, schema=_CONSUMER_TOP_UP_RESPONSE)
        publish_top_up_log: Final = ZCLCommandDef(id=0x05, schema=_PART | {"entries": t.List[TopUpLogEntry]})
        publish_debt_log: Final = ZCLCommandDef(id=0x06, schema=_PART | {"entries": t.List[DebtLogEntry]})
