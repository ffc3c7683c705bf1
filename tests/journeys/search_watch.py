"""What no step of a searched home may break, checked after every one: the six properties, each by figures of its own.

(a) nothing comes on but by a person, (b) money is neither made nor lost, (c) no code counts twice, (d) gas that nobody
paid for stays off, (e) nothing leaves its bounds, (f) no code is written down. It trusts no sum the hub has made.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from ihd.hub.fuel_account import FuelAccount
from ihd.hub.gas_messages import FULL_DELAY
from ihd.hub.ledger import Kind, Purse
from ihd.model.commands import Wish
from ihd.model.half_hours import HALF_HOUR
from ihd.model.supply import Position, Supply
from ihd.model.units import PENNY, Fuel
from ihd.model.usage import local_date
from tests.journeys.search_world import BOTH, PRICES, STANDING, START, World


@dataclass
class Books:
    """One fuel's money as the watch adds it up: entries seen, sums, and by what the meter's cost differs from them."""

    seen: int = 0
    sums: Counter[Purse] = field(default_factory=Counter)
    energy: int = 0
    credited: set[int] = field(default_factory=set)
    standing: Counter[object] = field(default_factory=Counter)
    apart: int = 0
    lives: int = 0
    opening: tuple[int, int] = (0, 0)
    supply: Supply = Supply.ON


class Watch:
    """Looks at ``world`` after everything that happens. ``reached`` counts what came of it."""

    def __init__(self) -> None:
        self.reached: Counter[str] = Counter()
        self.books = {fuel: Books() for fuel in BOTH}
        #: A hand on the electricity's switch or the hub's keys in this very step; one on the gas meter, and until when.
        self.switching = self.typed = False
        self.gas_hand: str | None = None
        self._hand_until = 0
        self._position = Position.OPEN
        self._litres = 1_000
        self._openings = self._heard_openings = 0
        self._as_of = 0
        self._exhausted_at_contact = False
        self._on_button = False
        self._looked, self._button_s, self._allowance = START, 0, FULL_DELAY
        self._settled_since = START + HALF_HOUR

    def begin(self, world: World) -> None:
        self.world, self._as_of = world, world.home.gas.as_of
        for fuel in BOTH:
            self._rebase(fuel)
        self.look()

    def allow(self, hand: str, until: int) -> None:
        """A person did something at the gas meter, or asked for a flow test, that may open the valve ``until`` then."""
        self.gas_hand, self._hand_until = hand, until

    def look(self) -> None:
        if not hasattr(self, "world"):
            return
        for fuel in BOTH:
            self._money(fuel)
            self._bounds(self.world.account(fuel))
        self._electricity()
        self._gas()

    def read(self, text: str) -> None:
        """(f) No code whole, in whatever spelling, in what a log or a file would hold."""
        if not hasattr(self, "world"):
            return
        text = text.replace(" ", "").replace("-", "")
        for sales in self.world.sold.values():
            assert not any(sale.digits in text for sale in sales), f"(f) a code is written down whole: {text[:60]}"

    # ----------------------------------------------------------------------------------------------- (b), (c): money

    def _money(self, fuel: Fuel) -> None:
        account, books = self.world.account(fuel), self.books[fuel]
        if books.lives != self.world.lives:
            self._take_up(fuel)
        entries = account.purses.ledger.entries
        assert len(entries) >= books.seen, f"(b) {fuel}: entries are gone"
        for entry in entries[books.seen :]:
            self._post(fuel, books, entry)
        books.seen = len(entries)
        for purse in Purse:
            assert account.purses.ledger.of(purse) == books.sums[purse], f"(b) {fuel}: {purse} is not its entries"
        if not account.prepaid or books.opening != account.bill.opening:  # the mode has changed
            books.apart, books.opening = self._apart(fuel), account.bill.opening
        else:
            assert account.purses.balance == books.sums[Purse.BALANCE], f"(b) {fuel}: balance is not its entries"
            apart = self._apart(fuel)
            # Each restart rounds once more.
            off = apart - books.apart
            assert abs(off) < self.world.lives, f"(b) {fuel}: energy used and charged differ by {off}"

    def _post(self, fuel: Fuel, books: Books, entry) -> None:
        assert entry.millipence > 0, "(b) an entry moves nothing"
        books.sums[entry.source] -= entry.millipence
        books.sums[entry.target] += entry.millipence
        if entry.kind is Kind.ENERGY:
            books.energy += entry.millipence if entry.target is Purse.SUPPLIER else -entry.millipence
        elif entry.kind is Kind.STANDING:
            day = local_date(entry.moment)
            books.standing[day] += entry.millipence
            assert books.standing[day] <= STANDING, f"(b) {fuel}: {day} has had its standing charge"
        elif entry.kind is Kind.TOP_UP:
            sold = {sale.pence * PENNY for sale in self.world.sold[fuel]}
            assert entry.millipence in sold, f"(c) {fuel}: credit for a code that was not sold for this meter"
            assert entry.millipence not in books.credited, f"(c) {fuel}: a code credits twice"
            books.credited.add(entry.millipence)

    def _apart(self, fuel: Fuel) -> int:
        """What the energy that the hub has heard of costs, less what was charged for it and what is about to be."""
        home = self.world.home
        wh = home.electricity.wh if fuel is Fuel.ELECTRICITY else 10 * (home.gas.litres - 1_000)
        return wh * PRICES[fuel] // 1_000 - self.books[fuel].energy - self.world.account(fuel).supply.uncharged

    def _rebase(self, fuel: Fuel) -> None:
        self.books[fuel].lives = self.world.lives
        books, account = self.books[fuel], self.world.account(fuel)
        for entry in account.purses.ledger.entries[books.seen :]:
            self._post(fuel, books, entry)
        books.seen = len(account.purses.ledger.entries)
        books.apart = self._apart(fuel)

    def _take_up(self, fuel: Fuel) -> None:
        """After a restart the electricity register begins anew, within a millipence of rounding; gas goes on."""
        before = self.books[fuel].apart
        self._rebase(fuel)
        if fuel is Fuel.GAS:
            self.books[fuel].supply = self.world.account(fuel).supply.supply
            # What the hub had heard and not kept, it hears again.
            self._heard_openings = self._openings - (self.world.gas_meter.position is Position.OPEN)
        if fuel is Fuel.GAS and self.world.account(fuel).prepaid:
            assert abs(self.books[fuel].apart - before) < self.world.lives, "(b) gas: a restart loses or makes money"
            self.books[fuel].apart = before
        self._settled_since = self.world.now - self.world.now % HALF_HOUR + HALF_HOUR

    def answered(self, fuel: Fuel, pence: int, number: int) -> None:
        """(c) What a display says of a code is what the ledger has."""
        pending = self.world.pendings[number]
        assert pending.wish is Wish.TOP_UP
        if pending.accepted:
            assert pence * PENNY in self.books[fuel].credited, "(c) the display says accepted, and nothing was credited"

    # --------------------------------------------------------------------------------------------------- (e): bounds

    def _bounds(self, account: FuelAccount) -> None:
        purses = account.purses
        assert purses.balance <= purses.terms.max_balance, "(e) the balance is above its limit"
        assert 0 <= purses.emergency_owed <= purses.terms.emergency_limit, "(e) more emergency credit than there is"
        assert 0 <= account.emergency_left <= purses.terms.emergency_limit, "(e) emergency credit left out of bounds"
        owed = (purses.accumulated_debt, *(purses.debt(number) for number in (1, 2, 3)))
        assert min(owed) >= 0, "(e) a debt is below nothing"
        assert abs(account.balance) < 1 << 31, "(e) the balance does not fit the air"
        left = purses.debt3_weekly_left(self.world.now)
        assert 0 <= left <= purses.terms.debt3_weekly_cap, "(e) debt 3 takes more than its week"

    # ---------------------------------------------------------------------------------------------- (a): electricity

    def _electricity(self) -> None:
        account, books = self.world.account(Fuel.ELECTRICITY), self.books[Fuel.ELECTRICITY]
        supply, before = account.supply.supply, books.supply
        books.supply = supply
        if supply is Supply.ON and before is not Supply.ON:
            assert before is Supply.ARMED, "(a) electricity: off to on"
            assert self.switching, "(a) electricity: on without a person"
            self.reached["electricity restored"] += 1
        self.switching = False
        if supply is not Supply.ON and before is Supply.ON:
            self.reached["electricity cut"] += 1
            owed = not account.prepaid or not account.purses.exhausted
            assert supply is Supply.ARMED or account.supply.held or not owed, "(a) electricity: cut with credit left"
        if supply is Supply.ON and account.prepaid and self.world.now >= self._settled_since:
            left = account.purses.spendable > account.supply.uncharged
            spared = account.supply.protected.covers(self.world.now)
            assert left or spared, "(e) electricity: stays on with nothing left"
            if not left:
                self.reached["electricity spared in protected hours"] += 1

    # ---------------------------------------------------------------------------------------------- (a) and (d): gas

    def _gas(self) -> None:
        world, meter = self.world, self.world.gas_meter
        account = world.account(Fuel.GAS)
        gas = world.home.gas
        contact = gas.as_of != self._as_of and not self.typed
        self.typed = False
        if contact:
            self._exhausted_at_contact = account.prepaid and account.purses.exhausted
            late = gas.as_of < world.now
            assert gas.litres == meter.litres or late, "(b) gas: the hub heard less than flowed"
        opened = meter.position is Position.OPEN and self._position is not Position.OPEN
        assert meter.litres >= self._litres, "(b) the gas meter runs backwards"
        self._count_button(contact)
        if opened:
            self._opened()
        if contact and self._exhausted_at_contact and meter.position is Position.OPEN:
            assert not opened, "(d) gas opened with the account exhausted"
            assert account.supply.protected.covers(world.now), "(d) gas stays open with the account exhausted"
        self._gas_supply(account.supply.supply)
        if meter.position is Position.SHUT and self._position is Position.TESTING:
            self.reached["flow test found gas flowing"] += 1
        self._position, self._litres, self._as_of = meter.position, meter.litres, gas.as_of
        if world.now > self._hand_until:
            self.gas_hand = None

    def _gas_supply(self, supply: Supply) -> None:
        before, self.books[Fuel.GAS].supply = self.books[Fuel.GAS].supply, supply
        if supply is Supply.ON and before is not Supply.ON:
            assert self._openings > self._heard_openings, "(a) gas: on without a person"
        if (supply is Supply.ON) is not (before is Supply.ON):
            self._heard_openings = self._openings
            self.reached["gas cut"] += supply is not Supply.ON

    def _opened(self) -> None:
        hand, self.gas_hand = self.gas_hand, None
        assert hand is not None, "(a) gas: the valve opened without a person"
        self._openings += 1
        self.reached[f"gas opened: {hand}"] += 1
        if hand == "emergency button":
            self._on_button = True
        elif hand != "re-open code":
            assert not self._exhausted_at_contact, "(d) gas opened with the account exhausted"

    def _count_button(self, contact: bool) -> None:
        """(d) All time on the emergency button, until the account is above zero again, is one delay's at most."""
        world, meter = self.world, self.world.gas_meter
        if self._on_button:
            shut = meter.closed_at if meter.position is Position.SHUT else None
            self._button_s += max(0, (world.now if shut is None else min(shut, world.now)) - self._looked)
            self._on_button = not contact and meter.position is Position.OPEN
        self._looked = world.now
        account = world.account(Fuel.GAS)
        if account.balance > 0 or not account.prepaid:
            self._button_s, self._allowance = 0, max(world.gas_rules.full_delay, meter.delay)
        assert self._button_s <= self._allowance * HALF_HOUR, "(d) more than one delay's gas on the emergency button"
        most = max(FULL_DELAY, world.gas_rules.full_delay)
        assert 0 <= meter.delay <= most, "(e) the delay is out of bounds"
