"""The hub's extension 0xFC00: keypad lock and debt 3's week of an account, contactor or valve, the gas meter's link.

hub.md section 7. It knows no frames beyond names.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ihd.frames.clock import to_wire
from ihd.frames.hub_extension import ValvePosition
from ihd.hub import gas_table
from ihd.hub.fuel_account import FuelAccount
from ihd.hub.gas_mirror import GasMirror
from ihd.hub.served import Table, Value
from ihd.model.supply import Supply


def _keypad(account: FuelAccount) -> Value:
    until = account.codes.locked_until(account.now)
    return None if until is None else to_wire(until)


#: What any account tells.
ACCOUNT: Final[Table[FuelAccount]] = {
    "keypad_locked_until": _keypad,
    "debt3_weekly_remainder": lambda account: account.purses.debt3_weekly_left(account.now),
}
ELECTRICITY: Final[Table[FuelAccount]] = {
    **ACCOUNT,
    "valve_position": lambda account: int(
        ValvePosition.OPEN if account.supply.supply is Supply.ON else ValvePosition.CLOSED
    ),
}


def gas(mirror: GasMirror) -> Table[FuelAccount]:
    """Return what the gas endpoint tells: the account's rows, and those of the mirror beside it."""

    def of_mirror(get: Callable[[GasMirror], Value]) -> Callable[[FuelAccount], Value]:
        return lambda _account: get(mirror)

    return {**ACCOUNT, **{name: of_mirror(get) for name, get in gas_table.EXTENSION.items()}}
