"""People in a searched home: what they do at the display, at the meters and at the hub, as steps drawn at random."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from ihd.hub.code_book import TYPED
from ihd.hub.gas_meter import FLOW_TEST, Button
from ihd.hub.head_end import Arm
from ihd.hub.manual_reading import ReadingError, shown
from ihd.hub.protected_hours import ProtectedHours
from ihd.model.commands import Pending, Refused
from ihd.model.supply import GasRestore, Position, Supply
from ihd.model.units import POUND, Fuel
from tests.journeys.search_watch import Watch
from tests.journeys.search_world import BOTH, HALF, World, other, plan

FUELS = st.sampled_from(BOTH)
PENCE = st.sampled_from([1, 60, 250, 500, 1_000, 2_500, 5_000, 6_000])
WAITS = st.sampled_from([1, 60, 600, HALF, 5_400, 3 * 3_600, 16 * 3_600])
PAUSES = st.sampled_from([0, 0, 0, 1, 60, HALF + 7, 7_200, 5 * 3_600])
BREAKS = st.sampled_from([HALF + 60, HALF + 60, 3_600, 4 * 3_600])
WHICH = st.integers(0, 40)
HOUR = 3_600


def step(**drawn: st.SearchStrategy[Any]) -> Callable[[Callable[..., None]], Any]:
    """Make a method one of the steps of a run, which are counted; some time passes before each."""

    def decorated(act: Callable[..., None]) -> Any:
        @wraps(act)
        def after_a_while(self: People, pause: int, **chosen: Any) -> None:
            self.steps += 1
            self.world.wait(pause)
            act(self, **chosen)

        return rule(pause=PAUSES, **drawn)(after_a_while)

    return decorated


class People(RuleBasedStateMachine):
    """A home and the people in it."""

    def __init__(self) -> None:
        super().__init__()
        self.watch = Watch()
        self.steps = 0

    @initialize(
        electricity=st.integers(-1, 12), gas=st.integers(-1, 6), never=st.integers(0, 3),
        delay=st.sampled_from([5, 12, 336]),
        restore=st.sampled_from(GasRestore),
    )  # fmt: skip
    def begin(self, electricity: int, gas: int, never: int, delay: int, restore: GasRestore) -> None:
        hours = ProtectedHours.never() if never else ProtectedHours()
        home = plan((electricity * POUND // 2, gas * POUND // 2), hours, restore)
        self.world = World(home, self.watch.look, self.watch.read)
        self.world.gas_rules.change_delay(delay)
        self.watch.begin(self.world)
        self.world.wait(HALF)

    def _did(self, *outcomes: str) -> None:
        self.watch.reached.update(outcomes)

    # --------------------------------------------------------------------------------------------------------- time

    @step(seconds=WAITS)
    def wait(self, seconds: int) -> None:
        self._did()
        self.world.wait(seconds)

    @step(on=st.booleans())
    def heat(self, on: bool) -> None:
        self._did()
        self.world.home.electricity.switch("heater", on)
        self.world.wait(1)

    # ------------------------------------------------------------------------------------------------ at the display

    @step(fuel=FUELS, pence=PENCE)
    def buy_and_enter(self, fuel: Fuel, pence: int) -> None:
        self._entered(fuel, self.world.buy(fuel, pence).digits, self.world.sold[fuel][-1].pence)

    @step(fuel=FUELS, which=WHICH)
    def enter_again(self, fuel: Fuel, which: int) -> None:
        sold = self.world.sold[fuel] or [self.world.buy(fuel, 300)]
        sale = sold[which % len(sold)]
        self._entered(fuel, sale.digits, sale.pence)

    @step(fuel=FUELS)
    def enter_for_the_wrong_fuel(self, fuel: Fuel) -> None:
        pending = self.world.top_up(other(fuel), self.world.buy(fuel, 800).digits)
        self._did(*["code for the other fuel refused"] * (pending.refused is not None))
        assert not pending.accepted, "(c) a code credits the wrong fuel"

    @step(fuel=FUELS, times=st.sampled_from([1, 1, 6]))
    def enter_forged(self, fuel: Fuel, times: int) -> None:
        for _ in range(times):
            self._entered(fuel, self.world.forged(fuel), None)

    def _entered(self, fuel: Fuel, digits: str, pence: int | None) -> Pending:
        self.world.wait(1)
        pending = self.world.top_up(fuel, digits)
        self._did(outcome(pending))
        assert pence is not None or not pending.accepted, "(c) a forged code credits"
        if pence is not None:
            self.watch.answered(fuel, pence, pending.id)
        return pending

    @step(fuel=FUELS)
    def choose_emergency_credit(self, fuel: Fuel) -> None:
        self.world.wait(1)
        pending = self.world.choose_emergency_credit(fuel)
        self._did(*["emergency credit chosen"] * pending.accepted)

    @step()
    def restore_electricity(self) -> None:
        self.world.wait(1)
        before = self.world.account(Fuel.ELECTRICITY).supply.supply
        self.watch.switching = True
        pending = self.world.restore(Fuel.ELECTRICITY)
        self._did(*["restored at the display"] * pending.accepted)
        assert not pending.accepted or before is Supply.ARMED, "(a) electricity: restored while it was not armed"

    @step(taps_open=st.booleans())
    def restore_gas(self, taps_open: bool) -> None:
        """Ask for a flow test, and see what comes of it at the meter's next contact."""
        self._restore_gas(taps_open)

    def _restore_gas(self, taps_open: bool) -> None:
        self.world.wait(1)
        self.world.gas_meter.taps_open = taps_open
        if self.world.restore(Fuel.GAS).accepted:
            self.watch.allow("flow test", self.world.now + HALF + FLOW_TEST)
        self._did()
        self.world.wait(HALF + FLOW_TEST)
        self.world.gas_meter.taps_open = False

    @step(taps_open=st.booleans())
    def pay_and_light_gas(self, taps_open: bool) -> None:
        """Pay for gas, wait for the meter to hear of it, and do what brings the gas back by this hub's policy."""
        self._turn_han(True)
        self._send(Arm(self.world.at[Fuel.GAS]))
        sale = self.world.buy(Fuel.GAS, 300)
        self._entered(Fuel.GAS, sale.digits, sale.pence)
        self.world.wait(HALF)
        if self.world.gas_rules.restore is GasRestore.AT_METER:
            self._confirm(taps_open, True)
        else:
            self._restore_gas(taps_open)

    @step()
    def restart_display(self) -> None:
        self._did("display restarted")
        self.world.begin_display()

    @step(fuel=FUELS)
    def look_at_display(self, fuel: Fuel) -> None:
        self.world.wait(1)
        account = self.world.account(fuel)
        told = (self.world.told(fuel, 0x0705, 0x0001), self.world.told(fuel, 0x0702, 0x0014))
        if self.world.powered:
            assert told == (account.balance, account.supply.supply.value), "(b) the display is told other figures"
            self._did("display tells the books")

    # ------------------------------------------------------------------------------- at the meters and the hub's keys

    @step(awake=st.booleans())
    def press_electricity(self, awake: bool) -> None:
        meter = self.world.home.electricity
        if awake:
            meter.press_a()
        before, self.watch.switching = meter.supply, True
        pressed = meter.press_b()
        self._did(*["restored at the meter"] * pressed)
        assert not pressed or before is Supply.ARMED, "(a) electricity: pressed on while it was not armed"
        self.world.settle()

    @step(taps_open=st.booleans(), awake=st.booleans())
    def confirm_at_gas_meter(self, taps_open: bool, awake: bool) -> None:
        self._confirm(taps_open, awake)

    def _confirm(self, taps_open: bool, awake: bool) -> None:
        meter = self.world.gas_meter
        meter.taps_open = taps_open
        if awake:
            meter.press(Button.A)
            self.world.wait(2)
        if meter.press(Button.B):
            assert meter.supply is Supply.ARMED, "(a) gas: confirmed while it was not armed"
            self.watch.allow("confirmed at the meter", self.world.now + FLOW_TEST + 1)
        self._did()
        self.world.wait(FLOW_TEST + 1)
        meter.taps_open = False

    @step()
    def press_emergency(self) -> None:
        self._did()
        self._emergency()

    def _emergency(self) -> None:
        meter = self.world.gas_meter
        may = meter.position is Position.SHUT and not meter.hub_heard and meter.delay > 0
        if meter.press(Button.EMERGENCY):
            assert may, "(d) the emergency button works when it must not"
            self.watch.allow("emergency button", self.world.now)
        self.world.settle()

    @step(fuel=FUELS, pence=PENCE)
    def enter_at_hub(self, fuel: Fuel, pence: int) -> None:
        """Type a code on the hub's own keypad, which answers to nobody but the person before it."""
        self._enter_at_hub(fuel, pence)

    def _enter_at_hub(self, fuel: Fuel, pence: int) -> None:
        sale = self.world.buy(fuel, pence)
        receipt = self.world.account(fuel).top_up(sale.digits, self.world.now, TYPED)
        self._did(f"at the hub: {receipt.result.name}")
        self.world.settle()

    @step(fuel=FUELS)
    def choose_emergency_credit_at_hub(self, fuel: Fuel) -> None:
        self._did(*["emergency credit chosen"] * self.world.account(fuel).select_emergency(self.world.now))
        self.world.settle()

    @step(off_by=st.sampled_from([0, 0, 0, 5, -5, 100_000]), right=st.booleans())
    def read_gas_by_hand(self, off_by: int, right: bool) -> None:
        """Type the meter's reading at the hub, or another one, and the code that comes of it at the meter."""
        self._read_gas(off_by, right)

    @step()
    def pay_and_open_gas_by_code(self) -> None:
        """With the HAN down, pay at the hub and carry a reading there, and a code back to the meter."""
        self._turn_han(False)
        self.world.wait(HALF + 60)
        self._enter_at_hub(Fuel.GAS, 300)
        self._send(Arm(self.world.at[Fuel.GAS]))
        self._read_gas(0, True)

    def _read_gas(self, off_by: int, right: bool) -> None:
        meter, rules = self.world.gas_meter, self.world.gas_rules
        typed = shown(max(0, meter.litres + off_by), self.world.plan.gas.serial)
        try:
            code = rules.take_reading(typed, self.world.now)
        except ReadingError:
            self._did("manual reading refused")
            return
        self._did("manual reading taken")
        self.watch.typed = True
        if code is not None and meter.enter(code if right else code[::-1]):
            self.watch.allow("re-open code", self.world.now)
        self.world.settle()

    def _turn_han(self, up: bool) -> None:
        self.world.han_up = self.world.home.gas_link_up = up
        self._did(*["HAN lost"] * (not up))

    def _send(self, order) -> None:
        self.world.home.head_end.send(order)
        self.world.settle()


def outcome(pending: Pending) -> str:
    if pending.accepted:
        return "code accepted"
    if pending.refused is Refused.BY_RESULT and pending.result is not None:
        return f"code refused: {pending.result.name}"
    return f"code refused: {pending.refused.name}" if pending.refused is not None else "code without an answer"
