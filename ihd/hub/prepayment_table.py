"""Prepayment 0x0705: balances, emergency credit, debts, top-ups, and what days, weeks and months cost, as served.

Names and types: smart-energy.md 4.4. Money in millipence: currency scale 10^-5 GBP. Costs exclude the standing charge.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from ihd.frames import zcl
from ihd.frames.clock import NO_TIME, from_wire, to_wire
from ihd.frames.prepayment import DebtLogEntry, TopUpLogEntry
from ihd.hub.credit_status import AVAILABLE, EXHAUSTED, LOW
from ihd.hub.fuel_account import FuelAccount, Receipt
from ihd.hub.history_table import names, starts
from ihd.hub.served import Outcome, Reply, Table, Value
from ihd.model.credit import Debt, PaymentMode
from ihd.model.supply import Supply

#: GB values of PaymentControlConfiguration (smart-energy.md 4.4).
_CONTROL: Final = {PaymentMode.CREDIT: 0x0C94, PaymentMode.PREPAYMENT: 0x0497}
#: CurrencyScalingFactor n stands for 10^(n-6): thousandths of a penny.
_MILLIPENCE: Final = 1
_POUND_STERLING: Final = 826
_FIVE_DECIMALS: Final = 0x80 | 4 << 3 | 5
_KILOWATT_HOURS: Final = 0
#: Debt recovery frequency by its period in seconds.
_FREQUENCY: Final = {3_600: 0, 86_400: 1, 7 * 86_400: 2}
#: PrepaymentAlarmStatus bits (smart-energy.md 4.4).
_LOW_CREDIT, _EMERGENCY_AVAILABLE, _OFF_FOR_CREDIT, _OFF_BY_SUPPLIER = 0x0001, 0x0040, 0x0100, 0x0400
#: What a rejected top-up carries for its amount and its balance: 0xFFFFFFFF.
_NOTHING: Final = -1
#: Log entries that fit one payload.
_TOP_UPS_A_FRAME: Final = 4
_DEBTS_A_FRAME: Final = 4
_ALL_DEBTS: Final = 0xFF
#: Source of a top-up that the supplier sent: the Energy Service Interface.
BY_SUPPLIER: Final = 0
_SNAPSHOT_CAUSE: Final = 0x0001_0000
_BALANCES: Final = 0

Get = Callable[[FuelAccount], Value]


def _cost(kind: str, back: int) -> Get:
    def value(account: FuelAccount) -> int:
        begins = starts(account.bill.periods, kind)
        cost = account.bill.cost_between(begins[back], begins[back - 1] if back else None)
        return max(0, cost)  # less than none, where a reading that a person typed too high was put right

    return value


def _alarms(account: FuelAccount) -> int:
    status = account.status
    off = account.supply.supply is Supply.OFF
    return (
        _LOW_CREDIT * bool(status & LOW)
        | _EMERGENCY_AVAILABLE * bool(status & AVAILABLE)
        | _OFF_FOR_CREDIT * (off and bool(status & EXHAUSTED))
        | _OFF_BY_SUPPLIER * account.supply.held
    )


def _term(name: str) -> Get:
    return lambda account: int(getattr(account.purses.terms, name))


def _debt(number: int, get: Callable[[Debt], Value]) -> Get:
    return lambda account: get(account.purses.debts[number - 1])


def _debts() -> dict[str, Get]:
    rows: dict[str, Callable[[Debt], Value]] = {
        "debt_label": lambda debt: debt.label.encode(),
        "debt_amount": lambda debt: debt.millipence,
        "debt_recovery_method": lambda debt: debt.method.value,
        "debt_recovery_frequency": lambda debt: _FREQUENCY.get(debt.period_s or 0),
        "debt_recovery_amount": lambda debt: debt.per_period,
        "debt_recovery_top_up_percentage": lambda debt: debt.share,
    }
    return {f"{name}_{number}": _debt(number, get) for number in (1, 2, 3) for name, get in rows.items()}


def _top_up(back: int, get: Callable[[Any], Value]) -> Get:
    def value(account: FuelAccount) -> Value:
        log = account.codes.log
        return get(log[back]) if back < len(log) else None

    return value


def _top_ups() -> dict[str, Get]:
    rows: dict[str, Callable[[Any], Value]] = {
        "top_up_date_time": lambda entry: to_wire(entry.time),
        "top_up_amount": lambda entry: entry.millipence,
        "top_up_code": lambda entry: entry.last_four.encode(),
    }
    return {f"{name}_{back + 1}": _top_up(back, get) for back in range(5) for name, get in rows.items()}


ATTRIBUTES: Final[Table[FuelAccount]] = {
    "payment_control_configuration": lambda account: _CONTROL[account.mode],
    "credit_remaining": lambda account: account.balance,
    "emergency_credit_remaining": lambda account: account.emergency_left,
    "credit_status": lambda account: account.status,
    "credit_remaining_timestamp": lambda account: to_wire(account.bill.as_of),
    "accumulated_debt": lambda account: account.purses.accumulated_debt,
    "emergency_credit_limit": _term("emergency_limit"),
    "emergency_credit_threshold": _term("emergency_threshold"),
    "max_credit_limit": _term("max_balance"),
    "max_credit_per_top_up": _term("max_top_up"),
    "low_credit_warning_level": _term("low_credit"),
    "cut_off_value": _term("disablement_threshold"),
    "prepayment_alarm_status": _alarms,
    "historical_cost_consumption_formatting": _FIVE_DECIMALS,
    "consumption_unit_of_measurement": _KILOWATT_HOURS,
    "currency_scaling_factor": _MILLIPENCE,
    "currency": _POUND_STERLING,
    "historical_freeze_time": 0,
    **_debts(),
    **_top_ups(),
    **{name: _cost(*which) for name, which in names("cost_consumption_delivered").items()},
}


def response(receipt: Receipt, source: int) -> Reply:
    """Return ConsumerTopUpResponse."""
    fields = {
        "result_type": receipt.result.value,
        "top_up_value": _NOTHING if receipt.credited is None else receipt.credited,
        "source_of_top_up": source,
        "credit_remaining": _NOTHING if receipt.balance is None else receipt.balance,
    }
    return Reply("consumer_top_up_response", fields)


def _consumer_top_up(account: FuelAccount, fields: Any) -> Outcome:
    if not account.prepaid:
        return zcl.UNSUP_COMMAND
    digits = bytes(fields.top_up_code).decode("ascii", "replace")
    return [response(account.top_up(digits, account.now), int(fields.originating_device))]


def _select(account: FuelAccount, _fields: Any) -> Outcome:
    if not account.prepaid:
        return zcl.UNSUP_COMMAND
    return () if account.select_emergency(account.now) else zcl.FAILURE


def _top_up_log(account: FuelAccount, fields: Any) -> Outcome:
    end = from_wire(fields.latest_end_time) if 0 < fields.latest_end_time < NO_TIME else account.now + 1
    wanted = [entry for entry in account.codes.log if entry.time < end][: int(fields.number_of_records) or None]
    entries = [
        TopUpLogEntry(
            top_up_code=entry.last_four.encode(), top_up_amount=entry.millipence, top_up_time=to_wire(entry.time)
        )
        for entry in wanted
    ]
    return _parts("publish_top_up_log", entries, _TOP_UPS_A_FRAME)


def _debt_log(account: FuelAccount, fields: Any) -> Outcome:
    end = from_wire(fields.latest_end_time) if 0 < fields.latest_end_time < NO_TIME else account.now + 1
    wanted = [
        entry
        for entry in account.payments
        if entry.time < end and int(fields.debt_type) in (_ALL_DEBTS, entry.number - 1)
    ][: int(fields.number_of_records) or None]
    entries = [
        DebtLogEntry(
            collection_time=to_wire(entry.time),
            amount_collected=entry.millipence,
            debt_type=entry.number - 1,
            outstanding_debt=entry.left,
        )
        for entry in wanted
    ]
    return _parts("publish_debt_log", entries, _DEBTS_A_FRAME)


def _snapshots(account: FuelAccount, fields: Any) -> Outcome:
    start = from_wire(fields.earliest_start_time)
    end = from_wire(fields.latest_end_time) if 0 < fields.latest_end_time < NO_TIME else account.now + 1
    found = [each for each in account.snapshots if start <= each.time < end]
    offset = int(fields.snapshot_offset)
    if offset >= len(found):
        return zcl.NOT_FOUND
    told = found[offset]
    amounts = (told.accumulated_debt, *told.debts, told.emergency_credit, told.balance)
    return [
        Reply(
            "publish_prepay_snapshot",
            {
                "snapshot_id": offset + 1,
                "snapshot_time": to_wire(told.time),
                "total_snapshots_found": len(found),
                "command_index": 0,
                "total_number_of_commands": 1,
                "snapshot_cause": _SNAPSHOT_CAUSE,
                "snapshot_payload_type": _BALANCES,
                "snapshot_payload": b"".join(amount.to_bytes(4, "little", signed=True) for amount in amounts),
            },
        )
    ]


def _parts(name: str, entries: list[Any], size: int) -> Outcome:
    parts = [entries[at : at + size] for at in range(0, len(entries), size)] or [[]]
    return [
        Reply(name, {"command_index": index, "total_number_of_commands": len(parts), "entries": part})
        for index, part in enumerate(parts)
    ]


COMMANDS: Final = {
    "consumer_top_up": _consumer_top_up,
    "select_available_emergency_credit": _select,
    "get_top_up_log": _top_up_log,
    "get_debt_repayment_log": _debt_log,
    "get_prepay_snapshot": _snapshots,
}
