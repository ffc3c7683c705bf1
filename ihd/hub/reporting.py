"""What the hub reports by itself: groups of attributes, told when what they stand for has changed; it sends nothing.

Attribute reporting: ZCL 2.5.11. A display learns of a change of supply or balance within the second and need not ask
for it (smart-energy.md 1.3). An electricity meter's balance falls with every watt: what is used up is no news until it
is charged.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final, NamedTuple

from ihd.frames.clusters import HubExtension, Metering, Prepayment
from ihd.hub import extension_table
from ihd.hub.fuel_account import FuelAccount
from ihd.hub.gas_mirror import GasMirror

_SUPPLY: Final = ("supply_status",)
_READING: Final = (
    "reading_snapshot_time",
    "current_day_alternative_consumption_delivered",
    "current_summ_delivered",
)
_CHARGED: Final = ("credit_remaining", "credit_remaining_timestamp")
#: Told whole when how the account stands has changed: whoever has not read it yet would take a part of it wrongly.
_ACCOUNT: Final = (
    "payment_control_configuration",
    "credit_status",
    *_CHARGED,
    "emergency_credit_remaining",
    "accumulated_debt",
    "prepayment_alarm_status",
)
_GAS_LINK: Final = (
    "valve_position",
    "gas_restore_policy",
    "han_failure",
    "han_failure_since",
    "cut_off_delay_left",
    "next_heard_by",
)


class Part(NamedTuple):
    """Attributes that are told when ``mark`` says something else."""

    names: tuple[str, ...]
    mark: Callable[[], object]


class News(NamedTuple):
    """Attributes of one cluster of an endpoint that are told in one frame, as far as they changed."""

    endpoint: int
    cluster: int
    parts: tuple[Part, ...]


class Changed(NamedTuple):
    """What is to be told now of a cluster of an endpoint."""

    endpoint: int
    cluster: int
    names: tuple[str, ...]


class Reporting:
    """Every group that is watched; what it stood for at the last telling is what it is compared with."""

    def __init__(self, accounts: Mapping[int, FuelAccount], gas: Mapping[int, GasMirror]) -> None:
        self._watched: Final = [
            news for at, account in accounts.items() for news in _of_account(at, account, gas.get(at))
        ]
        self._told = [[part.mark() for part in news.parts] for news in self._watched]

    def all_there_is(self) -> list[Changed]:
        """Return all that is watched, as if all of it had changed; it counts as told no more than before."""
        return [Changed(at, cluster, _names(parts)) for at, cluster, parts in self._watched]

    def take_news(self) -> list[Changed]:
        """Return what changed since the last call."""
        found: list[Changed] = []
        for number, (endpoint, cluster, parts) in enumerate(self._watched):
            marks = [mark() for _, mark in parts]
            told = self._told[number]
            if marks != told:
                self._told[number] = marks
                changed = [part for part, mark, before in zip(parts, marks, told, strict=True) if mark != before]
                found.append(Changed(endpoint, cluster, _names(changed)))
        return found


def _names(parts: Iterable[Part]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for part in parts for name in part.names))


def _of_account(at: int, account: FuelAccount, mirror: GasMirror | None) -> tuple[News, News, News]:
    return (
        News(at, int(Metering.cluster_id), _metering(account, mirror)),
        News(at, int(Prepayment.cluster_id), _prepayment(account, mirror)),
        News(at, int(HubExtension.cluster_id), _extension(account, mirror)),
    )


def _metering(account: FuelAccount, mirror: GasMirror | None) -> tuple[Part, ...]:
    if mirror is None:
        return (Part(_SUPPLY, lambda: account.supply.supply),)
    return Part(_READING, lambda: mirror.last), Part((*_READING, *_SUPPLY), lambda: mirror.supply)


def _prepayment(account: FuelAccount, mirror: GasMirror | None) -> tuple[Part, ...]:
    purses = account.purses

    def charged() -> object:
        return purses.balance if mirror is None else account.balance

    def stands() -> object:
        supply = account.supply
        return account.mode, account.status, supply.supply, supply.held, purses.emergency_owed, purses.accumulated_debt

    return Part(_CHARGED, charged), Part(_ACCOUNT, stands)


def _extension(account: FuelAccount, mirror: GasMirror | None) -> tuple[Part, ...]:
    def state() -> object:
        return account.codes.locked_until(account.now), account.purses.debt3_weekly_left(account.now)

    of_account = Part(tuple(extension_table.ACCOUNT), state)
    if mirror is None:
        return of_account, Part(("valve_position",), lambda: account.supply.supply)
    link = Part(_GAS_LINK, lambda: (mirror.position, mirror.failed_since, mirror.delay, mirror.restore))
    return of_account, link
