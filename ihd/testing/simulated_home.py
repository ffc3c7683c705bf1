"""A home and the displays that have joined it, driven by frames and by time alone; it knows no screen and no clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from ihd.frames.packet import Packet
from ihd.frames.session import Session
from ihd.hub import shop
from ihd.hub.deeds import DEEDS
from ihd.hub.fuel_account import FuelAccount
from ihd.hub.home import Home
from ihd.hub.plan import Plan
from ihd.hub.store import Store
from ihd.hub.trust_centre import Refusal
from ihd.model.commands import Command, ReadMessages
from ihd.model.reports import Importance, MessagesRead, Report
from ihd.model.shop import Answer, BuyAndSend, Confirm, Leave
from ihd.model.snapshot import Snapshot
from ihd.model.units import PENNY, Fuel

#: The first display's EUI-64, most significant octet first; those that come later count up from it.
FIRST_DISPLAY: Final = bytes.fromhex("000d6f000a9069e7")
#: The link key that the displays' install code makes, and the secret of their fingerprints of codes.
LINK_KEY: Final = bytes.fromhex("66b6900981e1ee3ca4206b6b861c02bb")
SALT: Final = bytes(16)
#: Seconds in which a display that is plugged in again reads all that changes.
_LOOK: Final = 60


@dataclass
class JoinedDisplay:
    """A display on the network: what it shows, all it was told, and what went over the air with the home time.

    A packet in ``carried`` is its own if ``True`` stands before it. Not ``hearing``, it neither hears the hub nor is
    heard.
    """

    node: int
    session: Session
    shown: Snapshot
    reports: list[Report] = field(default_factory=list)
    carried: list[tuple[float, bool, Packet]] = field(default_factory=list)
    posted: list[Command] = field(default_factory=list)
    hearing: bool = True
    _waiting: list[Command] = field(default_factory=list)

    def post(self, command: Command) -> None:
        """Send a command, as a person at the display does; it goes on the air when time is next let pass."""
        self.posted.append(command)
        self._waiting.append(command)

    def take_packets(self, now: float) -> list[Packet]:
        """Return what the display says at link time ``now``."""
        waiting, self._waiting = self._waiting, []
        for command in waiting:
            if isinstance(command, ReadMessages):
                self._hear(MessagesRead(command.messages), now)
            else:
                self.session.post(command, now)
        return self.session.take_packets()

    def take_reports(self, now: float) -> None:
        """Show what the session found in all it received."""
        for report in self.session.take_reports():
            self._hear(report, now)

    def _hear(self, report: Report, now: float) -> None:
        self.reports.append(report)
        self.shown = self.shown.after(report, now)


@dataclass
class SimulatedHome:
    """A home that begins at ``start`` (Unix seconds); ``home`` is all of it: meters, hub, supplier.

    Link time is ``now``, seconds since the beginning; it moves in :meth:`wait` alone. ``followers`` are called each
    time after it has moved.
    """

    plan: Plan
    start: int
    store: Store | None = None
    now: float = 0.0
    displays: list[JoinedDisplay] = field(default_factory=list)
    followers: list[Callable[[], None]] = field(default_factory=list)
    _commands: int = 0

    def __post_init__(self) -> None:
        self.home = Home(self.plan, self.start, self.store)

    @property
    def home_time(self) -> float:
        """Return home time in Unix seconds."""
        return self.start + self.now

    def join(self, *, may_command: bool = False, live_every: float = 10.0) -> JoinedDisplay:
        """Let another display join and begin to ask; with ``may_command`` one that acts."""
        eui64 = (int.from_bytes(FIRST_DISPLAY) + len(self.displays)).to_bytes(len(FIRST_DISPLAY))
        self.home.admit(eui64, LINK_KEY)
        node = self.home.join(eui64, LINK_KEY)
        if isinstance(node, Refusal):
            raise ValueError(f"the hub lets no display in: {node.name.lower()}")
        session = Session(live_every, may_command=may_command, salt=SALT)
        display = JoinedDisplay(node, session, Snapshot.blank(self.now))
        self.displays.append(display)
        session.link_up(self.now)
        self._settle()
        return display

    # ------------------------------------------------------------------------------------------------ letting time pass

    def wait(self, *, seconds: float = 0, minutes: float = 0, hours: float = 0) -> None:
        """Let time pass, stopping at whatever either side does unasked; without any, for what was just sent alone."""
        end = self.now + seconds + 60 * minutes + 3_600 * hours
        while True:
            event = self.home.next_event()
            times = [end if event is None else min(end, event - self.start)]
            times += [timer for display in self.displays if (timer := display.session.next_timer()) is not None]
            self.now = max(self.now, min(times))
            self.home.run_to(self.home_time)
            for display in self.displays:
                display.session.on_timer(self.now)
            self._settle()
            if self.now >= end:
                break
        for follow in self.followers:
            follow()

    def skip(self, seconds: float) -> None:
        """Let time pass with the displays unplugged but for the last minute: days go by in a moment.

        Raises :class:`ValueError` for time that is past.
        """
        if seconds < 0:
            raise ValueError("time goes forwards only")
        if seconds > 1.5 * _LOOK:
            for display in self.displays:
                display.session.link_down()
            self.wait(seconds=seconds - _LOOK)
            for display in self.displays:
                display.session.link_up(self.now)
            seconds = _LOOK
        self.wait(seconds=seconds)

    def _settle(self) -> None:
        """Carry packets both ways until neither side has more to say."""
        while self._carry():
            pass

    def _carry(self) -> bool:
        """Carry what each side has to say now; return whether there was anything."""
        any_said = False
        for display in self.displays:
            for packet in display.take_packets(self.now):
                any_said = True
                display.carried.append((self.home_time, True, packet))
                if display.hearing:
                    self.home.receive(display.node, packet, self.home_time)
        nodes = {display.node: display for display in self.displays}
        for node, packet in self.home.take_packets():
            if node in nodes:
                any_said = True
                nodes[node].carried.append((self.home_time, False, packet))
                if nodes[node].hearing:
                    nodes[node].session.receive(packet, self.now)
        for display in self.displays:
            display.take_reports(self.now)
        return any_said

    # ---------------------------------------------------------------------------------------------------- the household

    @property
    def appliances(self) -> tuple[str, ...]:
        """Return the names of what can be switched in this home."""
        return self.home.electricity.appliances.names

    def switch(self, appliance: str, *, on: bool) -> None:
        """Switch an appliance now. Raises :class:`ValueError` for one the home lacks."""
        self.home.run_to(self.home_time)
        self.home.electricity.switch(appliance, on)

    def turn_on_at_meter(self, fuel: Fuel) -> Answer:
        """Press A, then B, at the meter: a supply that is ready is turned on. Return what the meter did."""
        return shop.serve(self.home, Confirm(self.meter(fuel)))

    # ----------------------------------------------------------------------------------------------------- the supplier

    def buy(self, fuel: Fuel, pence: int) -> str:
        """Return the 20 digits of a code bought at a shop. Raises :class:`ValueError` for what no code can hold."""
        return self.home.sell(self.meter(fuel), pence).digits

    def send_top_up(self, fuel: Fuel, pence: int) -> Answer:
        """Have the supplier send a top-up over the WAN, which may be down."""
        return shop.serve(self.home, BuyAndSend(self.meter(fuel), pence))

    def leave(self, fuel: Fuel, pence: int) -> Answer:
        """Have the supplier take all of a balance but ``pence``."""
        return shop.serve(self.home, Leave(self.meter(fuel), pence * PENNY))

    def say(self, text: str, *, important: bool = False, must_confirm: bool = False) -> None:
        """Have the supplier send a message to all displays."""
        importance = Importance.HIGH if important else Importance.MEDIUM
        self.home.say(text, importance, must_confirm=must_confirm)

    def do(self, deed: str, value: object) -> None:
        """Have one of the deeds that a scenario may name done now, such as ``do("cut_off", "gas")``.

        They are in :data:`ihd.hub.deeds.DEEDS`. Raises :class:`ValueError`, in words, for what cannot be.
        """
        if deed not in DEEDS:
            raise ValueError(f"there is no deed {deed!r}; there is {', '.join(DEEDS)}")
        try:
            wanted = DEEDS[deed].read(value)
        except ValueError:
            raise ValueError(f"{deed} must be {DEEDS[deed].form}, not {value!r}") from None
        if lacking := DEEDS[deed].lacks(self.plan, wanted):
            raise ValueError(lacking)
        DEEDS[deed].do(self.home, wanted)

    def account(self, fuel: Fuel) -> FuelAccount:
        """Return the hub's own books, to be compared with what is shown."""
        return self.home.accounts.by_endpoint[self.meter(fuel)]

    def meter(self, fuel: Fuel) -> int:
        """Return the endpoint of the first meter of ``fuel``. Raises :class:`LookupError` in a home without one."""
        for endpoint, account in self.home.accounts.by_endpoint.items():
            if account.fuel is fuel:
                return endpoint
        raise LookupError(f"this home has no {fuel.value}")

    # -------------------------------------------------------------------------------------------------------- the links

    @property
    def wan_up(self) -> bool:
        """Return whether anything gets through between the supplier and the hub."""
        return self.home.head_end.wan_up

    @wan_up.setter
    def wan_up(self, up: bool) -> None:
        self.home.head_end.wan_up = up

    @property
    def han_up(self) -> bool:
        """Return whether hub and displays hear each other."""
        return all(display.hearing for display in self.displays)

    @han_up.setter
    def han_up(self, up: bool) -> None:
        for display in self.displays:
            display.hearing = up

    @property
    def gas_link_up(self) -> bool:
        """Return whether the gas meter's reports reach the hub. Raises :class:`LookupError` in a home without gas."""
        return self.home.gas_link_up

    @gas_link_up.setter
    def gas_link_up(self, up: bool) -> None:
        self.home.gas_link_up = up

    def next_command(self) -> int:
        """Return a number for a command: no two in this home have the same."""
        self._commands += 1
        return self._commands
