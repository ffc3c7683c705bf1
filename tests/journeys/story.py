"""A home and a display that has joined it, driven by frames and time alone: what every journey is told with."""

from __future__ import annotations

from dataclasses import dataclass, field

from ihd.frames.packet import Packet
from ihd.frames.session import Session
from ihd.hub.fuel_account import FuelAccount
from ihd.hub.home import Home
from ihd.hub.plan import Plan
from ihd.hub.store import Store
from ihd.hub.trust_centre import Refusal
from ihd.model import utrn
from ihd.model.commands import Pending, RestoreSupply, SelectEmergencyCredit, TopUp, Wanted
from ihd.model.meter import Meter
from ihd.model.reports import Report
from ihd.model.snapshot import Snapshot
from ihd.model.units import Fuel

DISPLAY = bytes.fromhex("000d6f000a9069e7")
SALT = bytes(16)
LINK_KEY = bytes.fromhex("66b6900981e1ee3ca4206b6b861c02bb")


@dataclass
class Story:
    """Link time starts at 0 when the display joins; home time is the hub's."""

    plan: Plan
    start: int
    live_every: float = 10.0
    may_command: bool = False
    store: Store | None = None
    now: float = 0.0
    reports: list[Report] = field(default_factory=list)
    carried: list[tuple[float, bool, Packet]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.home = Home(self.plan, self.start, self.store)
        self.session = Session(self.live_every, may_command=self.may_command, salt=SALT)
        self.shown = Snapshot.blank(self.now)
        self._posted = 0
        self.hearing = True
        self.home.admit(DISPLAY, LINK_KEY)
        node = self.home.join(DISPLAY, LINK_KEY)
        assert not isinstance(node, Refusal)
        self.node = node
        self.session.link_up(self.now)
        self._settle()

    @property
    def home_time(self) -> float:
        return self.start + self.now

    @property
    def electricity(self) -> Meter:
        meter = self.shown.of(Fuel.ELECTRICITY)
        assert meter is not None
        return meter

    @property
    def gas(self) -> Meter:
        meter = self.shown.of(Fuel.GAS)
        assert meter is not None
        return meter

    def wait(self, *, seconds: float = 0, minutes: float = 0, hours: float = 0) -> None:
        """Let time pass, stopping at whatever either side does unasked."""
        end = self.now + seconds + 60 * minutes + 3_600 * hours
        while True:
            timer, event = self.session.next_timer(), self.home.next_event()
            times = [end] + [t for t in (timer, None if event is None else event - self.start) if t is not None]
            self.now = max(self.now, min(times))
            self.home.run_to(self.home_time)
            self.session.on_timer(self.now)
            self._settle()
            if self.now >= end:
                return

    def post(self, command: Wanted) -> Pending:
        """Send a command, as a person at the display does; return what has become of it at once."""
        self.session.post(command, self.now)
        self._settle()
        pending = self.shown.command(command.id)
        assert pending is not None
        return pending

    def top_up(self, fuel: Fuel, digits: str) -> Pending:
        """Type a code at the display."""
        return self.post(TopUp(self._next_command(), self._meter(fuel).meter, utrn.parse(digits)))

    def choose_emergency_credit(self, fuel: Fuel) -> Pending:
        return self.post(SelectEmergencyCredit(self._next_command(), self._meter(fuel).meter))

    def restore(self, fuel: Fuel) -> Pending:
        return self.post(RestoreSupply(self._next_command(), self._meter(fuel).meter))

    def buy(self, fuel: Fuel, pence: int) -> str:
        """Buy a code at a shop: the supplier's head end makes it for this home's meter."""
        return self.home.sell(self._meter(fuel).meter, pence).digits

    def account(self, fuel: Fuel) -> FuelAccount:
        """Return the hub's own books, to be compared with what is shown."""
        return self.home.accounts.by_endpoint[self._meter(fuel).meter]

    def _meter(self, fuel: Fuel) -> Meter:
        return self.electricity if fuel is Fuel.ELECTRICITY else self.gas

    def _next_command(self) -> int:
        self._posted += 1
        return self._posted

    def hear(self, packet: Packet) -> None:
        """Let the display receive a packet the hub did not make."""
        self.session.receive(packet, self.now)
        self._settle()

    def _settle(self) -> None:
        """Carry packets both ways until neither side has more to say."""
        while True:
            sent = self.session.take_packets()
            for packet in sent:
                self.carried.append((self.home_time, True, packet))
                if self.hearing:
                    self.home.receive(self.node, packet, self.home_time)
            answered = [packet for node, packet in self.home.take_packets() if node == self.node]
            for packet in answered:
                self.carried.append((self.home_time, False, packet))
                if self.hearing:
                    self.session.receive(packet, self.now)
            for report in self.session.take_reports():
                self.reports.append(report)
                self.shown = self.shown.after(report, self.now)
            if not sent and not answered:
                return
