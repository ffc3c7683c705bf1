"""A whole simulated home: what a test, a demonstration or a simulated stick holds; it has no clock and does nothing by
itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ihd.frames.clusters import Calendar, DeviceManagement, Events, Messaging, Metering, Price, Time
from ihd.frames.packet import Packet
from ihd.hub import endpoints, identity, price_change
from ihd.hub.accounts import Accounts
from ihd.hub.calendar_table import protected_hours
from ihd.hub.electricity_meter import ElectricityMeter
from ihd.hub.endpoints import Building
from ihd.hub.gas_mirror import GasMirror
from ihd.hub.head_end import HeadEnd, Sale
from ihd.hub.hub import Endpoint, Hub
from ihd.hub.identity import Network
from ihd.hub.interface_table import Interface, change_of_tenancy
from ihd.hub.key_desk import KeyDesk
from ihd.hub.notices import GBCS_LOG, JOINED, NETWORK_LOG, Notices, event_notice
from ihd.hub.opening import Opening
from ihd.hub.orders import HEAD_END, Orders
from ihd.hub.plan import Plan
from ihd.hub.price_table import Offer
from ihd.hub.protected_hours import ProtectedHours
from ihd.hub.reporting import Reporting
from ihd.hub.served import Reply
from ihd.hub.store import Kept, Store, StoreError
from ihd.hub.tally import Tally
from ihd.hub.trust_centre import Refusal, TrustCentre
from ihd.model.half_hours import HALF_HOUR, half_hour_of
from ihd.model.reports import Importance
from ihd.model.tariff import Tariff

#: Seconds between reports of power, where the plan asks for them (smart-energy.md 1.3).
_REPORT_EVERY: Final = 10


class Home:
    """A home that begins at ``start`` (Unix seconds, UTC) with thirteen months of history behind it.

    Times are home time. ``powered`` off, the hub is silent and hears neither the gas meter nor the supplier;
    ``open_for_joining`` off, it admits nobody. What the hub must not forget it keeps in ``store``, and takes up from
    there.
    """

    def __init__(self, plan: Plan, start: int, store: Store | None = None) -> None:
        kept = store.load() if store is not None else Kept({}, {})
        plan = price_change.taken_up(plan, endpoints.of_plan(plan)[1:], kept.facts.get(HEAD_END, {}))
        self.plan: Final = plan
        self.network: Network = identity.network(plan.seed)
        self.powered = True
        self.open_for_joining = True
        self.now = float(start)
        self.gas: Final = (
            GasMirror(plan.gas, start, identity.octets(plan.seed, "gas meter", 16)) if plan.gas is not None else None
        )
        self.trust_centre: Final = TrustCentre(plan.seed)
        self.interface: Final = Interface(start, plan.supplier, plan.contact, sum(plan.suites))
        self.desk: Final = KeyDesk(plan.seed, self.network.hub_eui64, plan.suites, self.trust_centre, self.interface)
        self.notices: Final = Notices(plan.messages, start)
        self._offers: Final[dict[int, Offer]] = {}
        self.head_end: Final = HeadEnd(plan.seed)
        self._meter_at: Final = self._fit_meters(kept, start)
        self.meters: Final = tuple(self._meter_at.values())
        self.accounts: Final = self._open_accounts(Opening(plan.seed, self.head_end, kept), store)
        for meter in self.meters:
            meter.run_to(start)  # what the hub remembers of a meter may be older: it has lived on
        self.accounts.catch_up(start)
        if self.accounts.tenants_since:
            self._hide_before(self.accounts.tenants_since)
        self.logs: Final = {at: Notices((), start) for at in self.accounts.by_endpoint}
        self.hub: Final = Hub(self._endpoints(), self.desk)
        mirrors = {} if self.gas is None or self._gas_at is None else {self._gas_at: self.gas}
        self._reporting: Final = Reporting(self.accounts.by_endpoint, mirrors)
        self._outgoing: list[tuple[int, Packet]] = []

    @property
    def electricity(self) -> ElectricityMeter:
        """Return the main electricity meter. Raises :class:`LookupError` in a home without one."""
        if not self.meters:
            raise LookupError("this home has no electricity meter")
        return self.meters[0]

    @property
    def refused_requests(self) -> int:
        """Return how many requests were beyond a display's allowance."""
        return self.hub.refused

    @property
    def gas_link_up(self) -> bool:
        """Return whether the gas meter's reports reach the hub. Raises :class:`LookupError` in a home without gas."""
        return self._mirror.link_up

    @gas_link_up.setter
    def gas_link_up(self, up: bool) -> None:
        self._mirror.link_up = up

    @property
    def clock_known(self) -> bool:
        """Return whether the hub's clock is set; the home's time goes on either way."""
        return self.interface.clock_known

    @clock_known.setter
    def clock_known(self, known: bool) -> None:
        self.interface.clock_known = known

    def change_tenancy(self) -> None:
        """Let new people move in now: displays are told, and nothing from before is told to anyone (smart-energy.md
        1.6).
        """
        now = int(self.now)
        for at, account in self.accounts.by_endpoint.items():
            account.change_tenancy(now)
            self.logs[at].events = []
        self._hide_before(now)
        self._tell_news()
        self._publish(self._first, int(DeviceManagement.cluster_id), change_of_tenancy(now))

    def say(self, text: str, importance: Importance, *, must_confirm: bool = False) -> None:
        """Have the supplier send a message to every display now."""
        message = self.notices.add(text, importance, must_confirm=must_confirm)
        self._publish(self._first, int(Messaging.cluster_id), message)

    def tell(self) -> None:
        """Tell displays how things stand: a clock that is put on, or runs fast, leaves them behind until they ask."""
        self._report(self._first, int(Time.cluster_id), ("time",))
        for at in self._meter_at:
            self._report(at, int(Metering.cluster_id), ("instantaneous_demand",))
        for news in self._reporting.all_there_is():
            self._report(*news)

    def protect(self, hours: ProtectedHours) -> None:
        """Have other hours in which no supply is cut for want of credit, and let displays hear of them."""
        for at, account in self.accounts.by_endpoint.items():
            account.supply.protected = hours
            account.settle(int(self.now))
            for reply in protected_hours(endpoints.calendars(self._offers[at], account)):
                self._publish(at, int(Calendar.cluster_id), reply)

    def sell(self, meter: int, pence: int) -> Sale:
        """Sell a top-up code for the meter at endpoint ``meter``, as a shop does. Raises :class:`ValueError`."""
        keys, identity = self._targets[meter]
        return self.head_end.sell(identity, keys.public, pence, int(self.now))

    def run_to(self, now: float) -> None:
        """Move home time on to ``now``, doing on the way what the hub does unasked; an earlier time changes nothing."""
        while (event := self.next_event()) is not None and event <= now:
            self._move(event)
            self._act(int(event))
            if event == now:
                break  # whatever else was due now is done, and what comes next is later
        if now > self.now:
            self._move(now)
        self._tell_news()

    def next_event(self) -> float | None:
        """Return the home time at which the hub next does something unasked, ``None`` if nobody is there to hear it."""
        if not self.hub.displays:
            return None
        due = [self.notices.next_message(self.now), self.desk.next_event()]
        due += [price_change.next_news(offer) for offer in self._offers.values()]
        if self.powered:
            due.append(self.accounts.next_event(int(self.now)))
            due.append(None if self.gas is None else half_hour_of(int(self.now)) + HALF_HOUR)
        if self.plan.report_power and self.meters:
            due.append((int(self.now) // _REPORT_EVERY + 1) * _REPORT_EVERY)
        return min((float(moment) for moment in due if moment is not None), default=None)

    def receive(self, node: int, packet: Packet, now: float) -> None:
        """Take a display's packet at home time ``now``."""
        self.run_to(now)
        if self.powered:
            self._outgoing += [(node, answer) for answer in self.hub.receive(node, packet, self.now)]
        self._tell_news()

    def take_packets(self) -> Sequence[tuple[int, Packet]]:
        """Return what the hub sends now, each to the display with that short address."""
        taken, self._outgoing = self._outgoing, []
        return taken

    def admit(self, eui64: bytes, install_link_key: bytes) -> None:
        """Put a device on the hub's list, with the link key that its install code makes."""
        self.trust_centre.admit(eui64, install_link_key)

    def remove(self, eui64: bytes) -> int | None:
        """Strike a device off the hub's list. Return its short address, if it has one."""
        node = self.trust_centre.remove(eui64)
        if node is not None:
            self.hub.forget(node)
        return node

    def join(self, eui64: bytes, link_key: bytes) -> int | Refusal:
        """Let a device join by its install code's link key; return its short address, the same each time."""
        if not (self.open_for_joining and self.powered):
            return Refusal.CLOSED
        return self._taken_in(self.trust_centre.join(eui64, link_key))

    def rejoin(self, eui64: bytes, network_key: bytes | None, link_key: bytes) -> int | Refusal:
        """Let a device on the list come back by the network's key or, without one, by the key shared with it alone."""
        if network_key is not None and network_key != self.network.network_key:
            return Refusal.WRONG_KEY
        return self._taken_in(self.trust_centre.rejoin(eui64, link_key if network_key is None else None))

    def leave(self, node: int) -> None:
        """Forget a display that left; it keeps its place on the list."""
        self.hub.forget(node)

    def _hide_before(self, moment: int) -> None:
        """Tell nothing of what was used before ``moment``, at which new people moved in."""
        self.interface.tenancy_changed = moment
        for tally in self._tallies():
            tally.visible_from = max(tally.visible_from, min(half_hour_of(moment), tally.end))

    def _taken_in(self, node: int | Refusal) -> int | Refusal:
        if not isinstance(node, Refusal):
            self.hub.admit(node, self.now)
            self.notices.record(NETWORK_LOG, JOINED)
        return node

    def _fit_meters(self, kept: Kept, start: int) -> dict[int, ElectricityMeter]:
        """Number the endpoints and return the electricity meters by theirs, with their own memory where it was kept."""
        plans = self.plan.electricity
        self._first, *others = endpoints.of_plan(self.plan)
        self._gas_at = others[-1] if self.gas is not None else None
        found = {}
        for at, plan in zip(others, plans, strict=False):
            remembered = kept.facts.get(str(at))
            found[at] = (
                ElectricityMeter(plan, start)
                if remembered is None
                else ElectricityMeter.load(plan, remembered["supply"]["meter"])
            )
        return found

    def _open_accounts(self, opening: Opening, store: Store | None) -> Accounts:
        now = int(self.now)
        opened = {at: opening.electricity(at, meter, now) for at, meter in self._meter_at.items() if meter.tariffs}
        tariffs: dict[int, Sequence[Tariff]] = {at: self._meter_at[at].tariffs for at in opened}
        if self.gas is not None and self._gas_at is not None:
            opened[self._gas_at] = opening.gas(self._gas_at, self.gas, now)
            tariffs[self._gas_at] = self.gas.tariffs
        serials = {at: meter.plan.serial for at, meter in self._meter_at.items()}
        if self.gas is not None and self._gas_at is not None:
            serials[self._gas_at] = self.gas.plan.serial
        self._targets = {at: opening.target(serials[at]) for at in opened}
        orders = Orders(self.head_end, opened, self._offers, self.plan.seed)
        if HEAD_END in opening.kept.facts:
            orders.load(opening.kept.facts[HEAD_END])
        return Accounts(opened, tariffs, orders, store, opening.kept)

    def _endpoints(self) -> list[Endpoint]:
        building = Building(self.interface, self.notices, self.accounts.by_endpoint, self.logs)
        found = [building.interface(self._first)]
        for at, meter in self._meter_at.items():
            offer = endpoints.electricity_offer(at, meter)
            if offer is not None:
                self._offers[at] = offer
            found.append(building.electricity(at, meter, offer))
        if self.gas is not None and self._gas_at is not None:
            self._offers[self._gas_at] = endpoints.gas_offer(self._gas_at, self.gas)
            found.append(building.gas(self._gas_at, self.gas, self._offers[self._gas_at]))
        return found

    @property
    def _mirror(self) -> GasMirror:
        if self.gas is None:
            raise LookupError("this home has no gas meter")
        return self.gas

    def _tallies(self) -> list[Tally]:
        found = [tally for meter in self.meters for tally in (meter.tally, meter.export)]
        return found + ([self.gas.tally, self.gas.volume] if self.gas is not None else [])

    def _move(self, now: float) -> None:
        """Let time pass up to ``now``, stopping wherever something falls due, or an order comes."""
        until = int(now)
        self._follow_orders()
        while (at := int(self.now)) < until:
            stop, due = self.accounts.next_stop(at, self.accounts.orders.next_stop(at, until))
            self._let_pass(stop, due)
            self.now = float(stop)
            self._follow_orders()
        self.now = now

    def _let_pass(self, moment: int, due: bool) -> None:
        """Let every meter run to ``moment``; what falls due is charged before the gas meter hears what is left."""
        self.interface.now = self.notices.now = self.accounts.now = moment
        for log in self.logs.values():
            log.now = moment
        for meter in self.meters:
            meter.run_to(moment)
        if due:
            self.accounts.arrive(moment)
        if self.gas is not None and self.powered:
            self.gas.run_to(moment)
        elif self.gas is not None:
            self.gas.live_on(moment)

    def _follow_orders(self) -> None:
        """Do what the supplier ordered, and let displays hear of it."""
        for at, cluster, reply in self.accounts.follow(int(self.now)) if self.powered else ():
            self._publish(at, cluster, reply)

    def _tell_news(self) -> None:
        """Keep what changed, then tell displays: what was told is never forgotten."""
        try:
            self.accounts.keep()
        except StoreError:
            self._outgoing.clear()  # whoever asked hears nothing, and asks again
            raise
        for news in self._reporting.take_news() if self.powered else ():
            self._report(*news)
        for text in self.accounts.take_closings():
            self._publish(self._first, int(Messaging.cluster_id), self.notices.add(text, Importance.HIGH))
        for at, code, moment in self.accounts.take_events():
            self.logs[at].record(GBCS_LOG, code, moment)
            self._publish(at, int(Events.cluster_id), event_notice(code, moment))

    def _report(self, at: int, cluster: int, names: Sequence[str]) -> None:
        if self.powered:
            self._outgoing += self.hub.report(at, cluster, names)

    def _act(self, moment: int) -> None:
        """Do what is due at ``moment``: tell a new tariff, a new price, a message, the power; wait no longer."""
        self.desk.run_to(moment)
        for at, offer in self._offers.items():
            for reply in price_change.news_at(offer, moment):
                self._publish(at, int(Price.cluster_id), reply)
        for message in self.notices.due_at(moment):
            self._publish(self._first, int(Messaging.cluster_id), message)
        if self.plan.report_power and not moment % _REPORT_EVERY and self.powered:
            for at in self._meter_at:
                self._report(at, int(Metering.cluster_id), ("instantaneous_demand",))

    def _publish(self, endpoint: int, cluster: int, reply: Reply) -> None:
        if self.powered:
            self._outgoing += self.hub.publish(endpoint, cluster, reply)
