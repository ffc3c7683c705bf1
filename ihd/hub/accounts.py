"""The hub's accounts room: charges as time passes, follows the supplier's orders, and keeps all before it answers.

hub.md sections 3 to 5. It knows no frames; what displays should hear of, it tells the home.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from ihd.hub.fuel_account import FuelAccount
from ihd.hub.orders import HEAD_END, Orders
from ihd.hub.served import Reply
from ihd.hub.store import Kept, Store
from ihd.hub.tally import standing_charge_at
from ihd.model.half_hours import HALF_HOUR
from ihd.model.tariff import Tariff
from ihd.model.usage import day_start, local_date

_HOUR: Final = 3_600


class _Mark(NamedTuple):
    """How far an account has been kept: its changes, its entries, and what people switched on past it."""

    changes: int
    entries: int
    switched: tuple[str, ...]


class Accounts:
    """Every account of a home by the endpoint that serves it; ``tariffs`` tell standing charges, ``store`` keeps it."""

    def __init__(
        self,
        by_endpoint: Mapping[int, FuelAccount],
        tariffs: Mapping[int, Sequence[Tariff]],
        orders: Orders,
        store: Store | None,
        kept: Kept,
    ) -> None:
        self.by_endpoint: Final = by_endpoint
        self.orders: Final = orders
        self._tariffs: Final = tariffs
        self._store: Final = store
        self._kept = {at: _Mark(-1, len(kept.entries.get(str(at), ())), ()) for at in by_endpoint}
        self._orders_kept: dict[str, Any] = {}

    @property
    def prepaid(self) -> bool:
        """Return whether any fuel is paid for before it is used."""
        return any(account.prepaid for account in self.by_endpoint.values())

    @property
    def tenants_since(self) -> int:
        """Return when new people moved in (Unix seconds), 0 if nobody did."""
        return max((account.tenants_since for account in self.by_endpoint.values()), default=0)

    def next_stop(self, now: int, limit: int) -> tuple[int, bool]:
        """Return how far time may run at once, up to ``limit``, and whether something is due there."""
        if not self.prepaid:
            return limit, False
        half_hour = now - now % HALF_HOUR + HALF_HOUR
        reach = min(limit, half_hour)
        stops = [account.supply.next_stop(now, reach) for account in self.by_endpoint.values()]
        stop = min((stop for stop in stops if stop is not None), default=None)
        return (reach, reach == half_hour) if stop is None else (stop, True)

    def catch_up(self, now: int) -> None:
        """Take what fell due up to ``now`` since the hub was last running: standing charges and debts by time."""
        for at, account in self.by_endpoint.items():
            for moment in range(account.now - account.now % _HOUR + _HOUR, now + 1, _HOUR):
                standing = standing_charge_at(self._tariffs[at], moment)
                account.fall_due(moment, standing, day_begins=_day_begins(moment))
        self.now = now

    def arrive(self, moment: int) -> None:
        """Do what is due at ``moment``."""
        day_begins = _day_begins(moment)
        for at, account in self.by_endpoint.items():
            if moment % HALF_HOUR:
                account.settle(moment)
            else:
                standing = standing_charge_at(self._tariffs[at], moment)
                account.half_hour(moment, standing, day_begins=day_begins)

    @property
    def now(self) -> int:
        """Return what time it is (Unix seconds), as every account knows it."""
        return max((account.now for account in self.by_endpoint.values()), default=0)

    @now.setter
    def now(self, moment: int) -> None:
        for account in self.by_endpoint.values():
            account.now = moment

    def next_event(self, now: int) -> int | None:
        """Return when displays may next have to hear something, ``None`` where all is paid for afterwards."""
        waiting = self.orders.next_due(now)
        stop = self.next_stop(now, now - now % HALF_HOUR + HALF_HOUR)[0] if self.prepaid else None
        return min((moment for moment in (waiting, stop) if moment is not None), default=None)

    def follow(self, now: int) -> list[tuple[int, int, Reply]]:
        """Follow the supplier's orders that have come; return what displays must hear: endpoint, cluster, command."""
        return self.orders.follow(now)

    def take_closings(self) -> list[str]:
        """Return what is to be told of accounts that were closed by a change of mode, once."""
        told = [account.closing_text for account in self.by_endpoint.values() if account.closed_now]
        for account in self.by_endpoint.values():
            account.closed_now = False
        return told

    def take_events(self) -> list[tuple[int, int, int]]:
        """Return what is to be logged: endpoint, event code and moment, once."""
        return [(at, *event) for at, account in self.by_endpoint.items() for event in account.take_events()]

    def keep(self) -> None:
        """Put on disk what changed since the last time; nothing is answered before."""
        if self._store is None:
            return
        changed = {at: mark for at, mark in self._marks().items() if mark != self._kept[at]}
        orders = self.orders.state()
        if changed or orders != self._orders_kept:
            accounts = {at: self.by_endpoint[at] for at in changed}
            facts = {str(at): account.state() for at, account in accounts.items()}
            entries = {
                str(at): account.purses.ledger.entries[self._kept[at].entries :] for at, account in accounts.items()
            }
            self._store.commit({**facts, HEAD_END: orders}, entries)
        self._orders_kept = orders
        self._kept |= changed

    def _marks(self) -> dict[int, _Mark]:
        return {
            at: _Mark(account.changes, len(account.purses.ledger.entries), account.supply.switched)
            for at, account in self.by_endpoint.items()
        }


def _day_begins(moment: int) -> bool:
    return moment == day_start(local_date(moment))
