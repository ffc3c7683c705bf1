"""Prepayment 0x0705 in credit mode: what is owed, and what days, weeks and months cost; it takes no money.

Names and types: smart-energy.md 4.4. Money in millipence: currency scale 10^-5 GBP. Costs exclude the standing charge.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ihd.frames.clock import to_wire
from ihd.hub.account import Account
from ihd.hub.history_table import names, starts
from ihd.hub.served import Table, Value

#: GB value for a meter in credit mode (smart-energy.md 4.4).
_CREDIT_MODE: Final = 0x0C94
_CREDIT_OK: Final = 0x01
#: CurrencyScalingFactor n stands for 10^(n-6): thousandths of a penny.
_MILLIPENCE: Final = 1
_POUND_STERLING: Final = 826
_FIVE_DECIMALS: Final = 0x80 | 4 << 3 | 5
_KILOWATT_HOURS: Final = 0

Get = Callable[[Account], Value]


def _cost(kind: str, back: int) -> Get:
    def value(account: Account) -> int:
        begins = starts(account.periods, kind)
        return account.cost_between(begins[back], begins[back - 1] if back else None)

    return value


ATTRIBUTES: Final[Table[Account]] = {
    "payment_control_configuration": _CREDIT_MODE,
    "credit_remaining": lambda account: account.owed,
    "credit_status": _CREDIT_OK,
    "credit_remaining_timestamp": lambda account: to_wire(account.as_of),
    "historical_cost_consumption_formatting": _FIVE_DECIMALS,
    "consumption_unit_of_measurement": _KILOWATT_HOURS,
    "currency_scaling_factor": _MILLIPENCE,
    "currency": _POUND_STERLING,
    "historical_freeze_time": 0,
    **{name: _cost(*which) for name, which in names("cost_consumption_delivered").items()},
}
