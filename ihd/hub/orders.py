"""The supplier's orders as the hub follows them: codes, debts, modes, arming, and cut-offs it first asks about.

hub.md sections 3 and 4. It knows no frames but the commands displays must hear.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from ihd.frames.clusters import Metering, Prepayment, Price
from ihd.hub import price_change
from ihd.hub.bounds import OutOfBounds, default
from ihd.hub.code_book import WAN
from ihd.hub.fuel_account import FuelAccount
from ihd.hub.head_end import (
    Adjust,
    Arm,
    ChangeDebt,
    ChangeDelay,
    ChangeMode,
    ChangePrices,
    CutOffQuery,
    HeadEnd,
    NewTerms,
    Order,
    SupplierOff,
    TopUpOrder,
)
from ihd.hub.metering_table import supply_status
from ihd.hub.prepayment_table import BY_SUPPLIER, response
from ihd.hub.price_change import PRICES
from ihd.hub.price_table import Offer
from ihd.hub.served import Reply

#: The name under which the supplier's side is kept.
HEAD_END: Final = "head end"
#: Events: a command from afar that was not followed; one that was (smart-energy.md 3.8).
NOT_FOLLOWED: Final = 0x8155
FOLLOWED: Final = 0x8154

#: What a display must hear: endpoint, cluster, command.
News = tuple[int, int, Reply]


class _Asked(NamedTuple):
    """A cut-off that waits for the head end's word until ``until``."""

    query: CutOffQuery
    until: int


class Orders:
    """Takes orders off the WAN, and asks whether a command to cut off is real."""

    def __init__(
        self, head_end: HeadEnd, by_endpoint: Mapping[int, FuelAccount], offers: Mapping[int, Offer], seed: bytes
    ) -> None:
        self._head_end: Final = head_end
        self._accounts: Final = by_endpoint
        self._offers: Final = offers
        self._seed: Final = seed
        self._asked: list[_Asked] = []
        self._questions = 0
        self._prices: list[ChangePrices] = []

    def next_due(self, now: int) -> int | None:
        """Return when an order may next come, or a question is given up."""
        due = [asked.until for asked in self._asked]
        coming = self._head_end.next_due()
        return min([*due, *([max(coming, now)] if coming is not None else [])], default=None)

    def next_stop(self, now: int, limit: int) -> int:
        """Return how far time may run at once, up to ``limit``: an order is followed when it comes."""
        due = self.next_due(now)
        return limit if due is None or due <= now else min(limit, due)

    def follow(self, now: int) -> list[News]:
        """Follow every order that has come by ``now``; return what displays must hear."""
        news: list[News] = []
        for order in self._head_end.take(now):
            account = self._accounts.get(order.meter)
            if account is not None:
                news += self._obey(order, account, now)
        waiting, self._asked = self._asked, []
        for asked in waiting:
            news += self._ask(asked, now)
        return news

    def cut_off(self, order: SupplierOff, now: int) -> list[News]:
        """Take a command to cut off, from whoever sent it: only the head end's word makes it one (hub.md section 3)."""
        self._questions += 1
        query = CutOffQuery.about(order, self._seed, self._questions)
        return self._ask(_Asked(query, now + default("cutoff_confirmation")), now)

    def _obey(self, order: Order, account: FuelAccount, now: int) -> list[News]:
        match order:
            case TopUpOrder(meter, sale):
                receipt = account.top_up(sale.digits, now, WAN, sale.counter)
                return [(meter, int(Prepayment.cluster_id), response(receipt, BY_SUPPLIER))]
            case SupplierOff():
                return self.cut_off(order, now)
            case Arm():
                account.settle(now)
                account.supply.arm(now)
            case ChangeMode(_, mode):
                account.change_mode(mode, now)
            case ChangePrices():
                return self._reprice(order, account, now)
            case ChangeDebt() | Adjust() | NewTerms() | ChangeDelay():
                self._set(order, account, now)
        return []

    def _set(self, order: ChangeDebt | Adjust | NewTerms | ChangeDelay, account: FuelAccount, now: int) -> None:
        account.settle(now)
        try:
            match order:
                case ChangeDebt(_, debt):
                    account.purses.set_debt(debt.number, debt, now)
                case Adjust(_, millipence):
                    account.adjust(millipence, now)
                case NewTerms(_, terms):
                    account.purses.change_terms(terms)
                case ChangeDelay(_, half_hours):
                    account.supply.change_delay(half_hours)
        except OutOfBounds:
            account.events.append((NOT_FOLLOWED, now))  # what lies out of bounds changes nothing, and is logged
        account.settle(now)

    def _reprice(self, order: ChangePrices, account: FuelAccount, now: int) -> list[News]:
        """Have other prices from a half-hour on that has not begun, and tell displays of them at once."""
        told = order._replace(start=price_change.first_start(order.start, now))
        try:
            replies = price_change.take(self._offers[order.meter], told.percent, told.start)
        except OutOfBounds:
            account.events.append((NOT_FOLLOWED, now))
            return []
        account.events.append((FOLLOWED, now))
        self._prices.append(told)
        return [(order.meter, int(Price.cluster_id), reply) for reply in replies]

    def _ask(self, asked: _Asked, now: int) -> list[News]:
        """Ask whether a cut-off is real. Without an answer in time the supply stays on, and the event is kept."""
        account = self._accounts[asked.query.meter]
        answer = self._head_end.confirm(asked.query)
        if answer is None and now < asked.until:
            self._asked.append(asked)
            return []
        account.settle(now)
        account.events.append((FOLLOWED if answer else NOT_FOLLOWED, now))
        if not answer:
            return []
        account.supply.turn_off(now)
        return [(asked.query.meter, int(Metering.cluster_id), supply_status(account.supply.supply, now))]

    def state(self) -> dict[str, Any]:
        """Return what must outlive the hub."""
        asked = [[*each.query[:3], each.query.nonce.hex(), each.until] for each in self._asked]
        return {
            "questions": self._questions,
            "asked": asked,
            "supplier": self._head_end.state(),
            PRICES: [list(each) for each in self._prices],
        }

    def load(self, state: Mapping[str, Any]) -> None:
        """Take up what :meth:`state` gave."""
        self._questions = state["questions"]
        self._asked = [
            _Asked(CutOffQuery(identity, meter, reason, bytes.fromhex(nonce)), until)
            for identity, meter, reason, nonce, until in state["asked"]
        ]
        self._head_end.load(state["supplier"])
        self._prices = [ChangePrices(*each) for each in state.get(PRICES, ())]
