"""What the hub reports by itself: groups of attributes, told when what they stand for has changed; it sends nothing.

Attribute reporting: ZCL 2.5.11. A display learns of a change of supply or balance within the second and need not ask
for it (smart-energy.md 1.3). An electricity meter's balance falls with every watt: what is used up is no news until it
is charged.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from ihd.frames.clusters import HubExtension, Metering, Prepayment
from ihd.hub import extension_table
from ihd.hub.fuel_account import FuelAccount
from ihd.hub.gas_mirror import GasMirror

_SUPPLY: Final = ("supply_status",)
_ACCOUNT: Final = (
    "payment_control_configuration",
    "credit_status",
    "credit_remaining",
    "credit_remaining_timestamp",
    "emergency_credit_remaining",
    "accumulated_debt",
    "prepayment_alarm_status",
)
_GAS_READING: Final = (
    "reading_snapshot_time",
    "current_day_alternative_consumption_delivered",
    "current_summ_delivered",
    *_SUPPLY,
)
_GAS_EXTENSION: Final = (
    "valve_position",
    "gas_restore_policy",
    "han_failure",
    "han_failure_since",
    "cut_off_delay_left",
    "next_heard_by",
)


@dataclass(frozen=True, slots=True)
class News:
    """Attributes ``names`` of one cluster of an endpoint, told together when ``mark`` says something else."""

    endpoint: int
    cluster: int
    names: tuple[str, ...]
    mark: Callable[[], object]


class Reporting:
    """Every group that is ``watched``; what it stood for at the last telling is what it is compared with."""

    def __init__(self, accounts: Mapping[int, FuelAccount], gas: Mapping[int, GasMirror]) -> None:
        self.watched: Final = [
            news
            for at, account in accounts.items()
            for news in (*_of_account(at, account, gas.get(at)), _extension(at, account, gas.get(at)))
        ]
        self._told = [news.mark() for news in self.watched]

    def take_news(self) -> list[News]:
        """Return what changed since the last call."""
        marks = [news.mark() for news in self.watched]
        told, self._told = self._told, marks
        return [news for news, mark, before in zip(self.watched, marks, told, strict=True) if mark != before]


def _of_account(at: int, account: FuelAccount, mirror: GasMirror | None) -> tuple[News, News]:
    purses = account.purses

    def credit() -> object:
        charged = purses.balance if mirror is None else account.balance
        return account.mode, account.status, charged, purses.emergency_owed, purses.accumulated_debt

    def supply() -> object:
        return account.supply.supply

    def reading() -> object:
        return None if mirror is None else (mirror.last, mirror.supply)

    metering = (_SUPPLY, supply) if mirror is None else (_GAS_READING, reading)
    return News(at, int(Metering.cluster_id), *metering), News(at, int(Prepayment.cluster_id), _ACCOUNT, credit)


def _extension(at: int, account: FuelAccount, mirror: GasMirror | None) -> News:
    def state() -> object:
        link = None if mirror is None else (mirror.position, mirror.failed_since, mirror.delay, mirror.restore)
        return account.codes.locked_until(account.now), account.purses.debt3_weekly_left(account.now), link

    names = (*extension_table.ACCOUNT, *(_GAS_EXTENSION if mirror is not None else ("valve_position",)))
    return News(at, int(HubExtension.cluster_id), names, state)
