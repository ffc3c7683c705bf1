"""A home that is searched for faults: meters, hub, supplier and a display, and the hands of people on all of them.

It judges nothing; that is for ``search_watch``. A hub that is killed begins again from its memory, while the gas meter,
a device of its own, goes on.
"""

from __future__ import annotations

from collections.abc import Callable

from ihd.frames import zcl
from ihd.frames.meter_book import MeterBook
from ihd.frames.orders import Orders
from ihd.frames.packet import SMART_ENERGY, Packet
from ihd.hub.fuel_account import FuelAccount
from ihd.hub.gas_meter import FLOW_TEST, GasMeter
from ihd.hub.gas_supply import GasSupply
from ihd.hub.head_end import Sale
from ihd.hub.home import Home
from ihd.hub.household import Series
from ihd.hub.load import Appliance
from ihd.hub.plan import AccountPlan, ElectricityPlan, GasPlan, Plan
from ihd.hub.protected_hours import ProtectedHours
from ihd.hub.store import Memory
from ihd.model import utrn
from ihd.model.commands import Command, Pending, RestoreSupply, SelectEmergencyCredit, Stage, TopUp
from ihd.model.credit import Debt, DebtMethod, PaymentMode
from ihd.model.supply import GasRestore, Position
from ihd.model.tariff import Tariff
from ihd.model.units import PENNY, POUND, Fuel
from tests.hub.prepaying import at

HALF = 1_800
#: A Wednesday in summer, at noon in Britain; the meters were fitted that morning.
START, FITTED = at("2024-06-12T12:00"), at("2024-06-12T00:00")
STANDING = 60_000
#: Millipence per kWh: nothing comes out even.
PRICES = {Fuel.ELECTRICITY: 24_983, Fuel.GAS: 7_919}
#: Litres of each half-hour of a day; a litre is 10 Wh exactly.
LITRES = [0, 37, 151, 90, 260, 12] * 8
DISPLAY, LINK_KEY = bytes(range(8)), bytes(range(16))
BOTH = (Fuel.ELECTRICITY, Fuel.GAS)


class Killed(Exception):
    """The hub was killed while it wrote down what it knows."""


class Mortal(Memory):
    """A memory at whose next commit the hub may be killed, before or after it is on disk; it shows all it writes."""

    def __init__(self, read: Callable[[str], None]) -> None:
        super().__init__()
        self.dies: bool | None = None
        self._read = read

    def commit(self, facts, entries) -> None:
        after, self.dies = self.dies, None
        if after is not False:
            super().commit(facts, entries)
        if after is not None:
            raise Killed

    def _write(self, facts, lines) -> None:
        for _, text in (*facts.items(), *lines):
            self._read(text)
        super()._write(facts, lines)


def plan(balances: tuple[int, int], hours: ProtectedHours, restore: GasRestore) -> Plan:
    """Both fuels prepaid at one rate each, with what is left at the beginning in millipence, and a debt."""
    debt = Debt(1, "Debt", 30 * POUND, DebtMethod.TIME, 7 * PENNY, 3_600)
    accounts = [
        AccountPlan(mode=PaymentMode.PREPAYMENT, balance=balance, debts=(debt,), protected=hours)
        for balance in balances
    ]
    tariffs = {
        fuel: (Tariff(FITTED - 86_400, "One rate", STANDING, ((price,),), ("All",)),) for fuel, price in PRICES.items()
    }
    electricity = ElectricityPlan(
        name="Electricity", serial="SIM-E-00000001", mpan="1000000000001",
        load=Series(FITTED, HALF, [137, 411, 905, 260] * 12), tariffs=tariffs[Fuel.ELECTRICITY],
        appliances=(Appliance("heater", 2_900),), account=accounts[0],
    )  # fmt: skip
    gas = GasPlan(
        serial="SIM-G-00000001", mprn="1000000001", load=Series(FITTED, HALF, LITRES), tariffs=tariffs[Fuel.GAS],
        register_litres=1_000, account=accounts[1], restore=restore, calorific_value=360, conversion_factor=100_000,
    )  # fmt: skip
    return Plan(seed=b"search", electricity=(electricity,), gas=gas)


class World:
    """The home at ``now`` (Unix seconds). ``look`` is called after everything that happens, ``read`` with every text
    that a log or a file would hold.
    """

    def __init__(self, home: Plan, look: Callable[[], None], read: Callable[[str], None]) -> None:
        self.plan = home
        self.now = START
        self.lives = 1
        self.han_up = self.powered = True
        self.sold: dict[Fuel, list[Sale]] = {fuel: [] for fuel in BOTH}
        self.pendings: dict[int, Pending] = {}
        self._look, self._read = look, read
        self._memory = Mortal(read)
        self._commands = 0
        self._sequence = 0
        self.begin_hub()
        self.begin_display()

    # ------------------------------------------------------------------------------------------------ who there is

    def begin_hub(self) -> None:
        self.home = Home(self.plan, self.now, self._memory)
        self.home.admit(DISPLAY, LINK_KEY)
        node = self.home.join(DISPLAY, LINK_KEY)
        assert isinstance(node, int)
        self.node = node
        self.at = dict(zip(BOTH, self.home.accounts.by_endpoint, strict=True))
        self.home.gas_link_up, self.home.powered = self.han_up, self.powered

    def begin_display(self) -> None:
        """Switch the display on: of what it sent before it knows only what had no answer."""
        earlier = tuple(each for each in self.pendings.values() if each.stage in (Stage.SENT, Stage.NO_ANSWER))
        self.orders = Orders(self._moved, may_command=True, salt=bytes(16), earlier=earlier)
        self.books = {number: MeterBook(number, frozenset()) for number in self.at.values()}

    def account(self, fuel: Fuel) -> FuelAccount:
        return self.home.accounts.by_endpoint[self.at[fuel]]

    @property
    def gas_meter(self) -> GasMeter:
        assert self.home.gas is not None
        return self.home.gas.meter

    @property
    def gas_rules(self) -> GasSupply:
        supply = self.account(Fuel.GAS).supply
        assert isinstance(supply, GasSupply)
        return supply

    # -------------------------------------------------------------------------------------------------------- time

    def wait(self, seconds: int) -> None:
        """Let time pass in steps so small that nothing happens unseen between two looks."""
        end = self.now + seconds
        while self.now < end:
            longest = FLOW_TEST if self.gas_meter.position is Position.TESTING else HALF
            self.now = min(end, self.now - self.now % HALF + HALF, self.now + longest)
            self.settle()
        self.orders.give_up(self._link_time)
        self.settle()

    def settle(self) -> None:
        """Let everybody follow what was done, at this second."""
        try:
            self.home.run_to(self.now)
            self._hear()
        except Killed:
            self.restart(0)
        self._look()

    def restart(self, down: int) -> None:
        """Kill the hub, and begin another from its memory ``down`` seconds later. Meters know nothing of it."""
        meter = self.gas_meter
        self.now += down
        self.lives += 1
        while meter.run(self.now) is not None:
            meter.miss()
        self.begin_hub()
        self.gas_meter.load(meter.state())

    def die_in_commit(self, after: bool) -> None:
        """Kill the hub at its next commit, before or ``after`` it is on disk."""
        self._memory.dies = after

    def live_on(self) -> None:
        self._memory.dies = None

    # --------------------------------------------------------------------------------------------------- the display

    @property
    def _link_time(self) -> float:
        return float(self.now - START)

    def _moved(self, pending: Pending) -> None:
        self.pendings[pending.id] = pending
        self._read(repr(pending))

    def post(self, make: Callable[[int], Command]) -> Pending:
        """Have the display send a command; return what has become of it by the next second."""
        self._commands += 1
        self._sequence = self._sequence % 255 + 1
        command = make(self._commands)
        out = self.orders.place(command, self._sequence, self._link_time, reachable=True)
        if out is not None:
            packet = Packet(SMART_ENERGY, out.cluster, 1, out.endpoint, out.data)
            self._read(f"{command!r} {out!r} {packet!r}")
            try:
                self.home.receive(self.node, packet, self.now)
                self._hear()
            except Killed:
                self.restart(0)
        self.settle()
        return self.pendings[command.id]

    def top_up(self, fuel: Fuel, digits: str) -> Pending:
        return self.post(lambda number: TopUp(number, self.at[fuel], utrn.parse(digits)))

    def choose_emergency_credit(self, fuel: Fuel) -> Pending:
        return self.post(lambda number: SelectEmergencyCredit(number, self.at[fuel]))

    def restore(self, fuel: Fuel) -> Pending:
        return self.post(lambda number: RestoreSupply(number, self.at[fuel]))

    def told(self, fuel: Fuel, cluster: int, number: int) -> int | None:
        """Return an attribute as the display reads it, ``None`` while the hub is silent."""
        data = zcl.read_attributes(0, [number])
        self.home.receive(self.node, Packet(SMART_ENERGY, cluster, 1, self.at[fuel], data), self.now)
        for _, packet in self.home.take_packets():
            frame = zcl.decode(packet.cluster, packet.data)
            if frame.general and frame.command == zcl.READ_RESPONSE:
                return frame.fields[0].value
        return None

    def _hear(self) -> None:
        for _, packet in self.home.take_packets():
            if packet.source_endpoint in self.books and packet.cluster in zcl.CLUSTERS:
                frame = zcl.decode(packet.cluster, packet.data)
                self._read(f"{packet!r} {frame!r}")
                self.orders.hear(self.books[packet.source_endpoint], frame, self._link_time)

    # ---------------------------------------------------------------------------------------------------- the shop

    def buy(self, fuel: Fuel, pence: int) -> Sale:
        """Buy a code; no two of one fuel are worth the same, so that the ledger tells them apart."""
        taken = {sale.pence for sale in self.sold[fuel]}
        while pence in taken:
            pence += 1
        sale = self.home.sell(self.at[fuel], pence)
        self.sold[fuel].append(sale)
        self._read(repr(sale))
        self.settle()
        return sale

    def forged(self, fuel: Fuel) -> str:
        """Return a code that looks right, and that the supplier never made."""
        taken = utrn.parse(self.buy(fuel, 700).digits)
        return utrn.digits(taken.lead, bytes(octet ^ 1 for octet in taken.mac))


def with_heater(world: World, on: bool) -> None:
    world.home.electricity.switch("heater", on)


def other(fuel: Fuel) -> Fuel:
    return Fuel.GAS if fuel is Fuel.ELECTRICITY else Fuel.ELECTRICITY
