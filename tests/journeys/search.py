"""The search for a step that harms a prepaid home: what may be done to it, as rules that hypothesis draws at random.

Each run is one home and some two hundred steps; what a step may never do is in ``search_watch``.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import ClassVar

from hypothesis import strategies as st

from ihd.hub.head_end import Adjust, Arm, ChangeDebt, ChangeMode, NewTerms, SupplierOff, TopUpOrder
from ihd.model.commands import Refused
from ihd.model.credit import Debt, DebtMethod, PaymentMode
from ihd.model.supply import Supply
from ihd.model.units import PENNY, POUND, Fuel
from tests.journeys.search_people import BREAKS, FUELS, HOUR, PENCE, People, outcome, step
from tests.journeys.search_world import HALF

#: Everything the search must have seen happen, in each run of the tests.
REACHED = (
    "electricity cut", "electricity restored", "electricity spared in protected hours", "restored at the display",
    "restored at the meter", "gas cut", "gas opened: confirmed at the meter", "gas opened: flow test",
    "gas opened: emergency button", "gas opened: re-open code", "flow test found gas flowing",
    "emergency credit chosen",
    "code accepted", "code refused: DUPLICATE", "code refused: INVALID", "code refused: TOO_LARGE",
    "code refused: BALANCE_LIMIT", "code refused: KEYPAD_LOCKED", "code for the other fuel refused",
    "code without an answer", "told as taken before", "code taken over the WAN", "code refused for a jump",
    "killed at rest", "killed before a commit", "killed after a commit", "HAN lost", "WAN lost", "hub silent",
    "supplier cut", "cut-off not confirmed", "forged cut-off refused", "supplier armed", "mode changed to credit",
    "mode changed to prepayment", "debt set", "adjusted", "terms changed", "terms refused", "manual reading taken",
    "manual reading refused", "display restarted", "display tells the books",
)  # fmt: skip
#: Steps of a run.
RUN = 200


class Search(People):
    """A home, the people in it, the links that fail it and its supplier."""

    #: Outcomes of all runs of one search, and their steps.
    seen: ClassVar[Counter[str]]
    lengths: ClassVar[list[int]]

    def teardown(self) -> None:
        self.seen.update(self.watch.reached)
        self.lengths.append(self.steps)

    # --------------------------------------------------------------------------------------------------- link cuts

    @step(up=st.booleans())
    def turn_han(self, up: bool) -> None:
        self._turn_han(up)

    @step(seconds=BREAKS, more=BREAKS, times=st.sampled_from([1, 1, 1, 8]))
    def break_han(self, seconds: int, more: int, times: int) -> None:
        """Break the HAN on purpose, press the emergency button meanwhile, and let it come back; or so eight times."""
        for _ in range(times):
            self._turn_han(False)
            self.world.wait(seconds)
            self._emergency()
            self.world.wait(more)
            self._turn_han(True)
            self.world.wait(HALF)

    @step(up=st.booleans())
    def turn_wan(self, up: bool) -> None:
        self.world.home.head_end.wan_up = up
        self._did(*["WAN lost"] * (not up))
        self.world.settle()

    @step(on=st.booleans())
    def turn_hub_radio(self, on: bool) -> None:
        self.world.powered = self.world.home.powered = on
        self._did(*["hub silent"] * (not on))

    @step(down=st.sampled_from([0, 1, 60, HALF, 5 * HOUR, 30 * HOUR]))
    def kill_hub(self, down: int) -> None:
        self._did("killed at rest")
        self.world.restart(down)
        self.world.settle()

    @step(fuel=FUELS, after=st.booleans())
    def kill_hub_over_a_code(self, fuel: Fuel, after: bool) -> None:
        """Kill the hub as it takes a code, then enter the code again."""
        sale = self.world.buy(fuel, 900)
        lives = self.world.lives
        self.world.die_in_commit(after)
        first = self.world.top_up(fuel, sale.digits)
        self.world.live_on()
        if self.world.lives > lives:
            self._did("killed after a commit" if after else "killed before a commit", outcome(first))
        self.world.wait(15)
        again = self._entered(fuel, sale.digits, sale.pence)
        self._did(*["told as taken before"] * again.earlier)

    # ----------------------------------------------------------------------------------------------- the supplier

    @step(fuel=FUELS, pence=PENCE, times=st.integers(1, 2))
    def top_up_over_the_wan(self, fuel: Fuel, pence: int, times: int) -> None:
        sale = self.world.buy(fuel, pence)
        for _ in range(times):
            self._send(TopUpOrder(self.world.at[fuel], sale))
        self._did(*["code taken over the WAN"] * (sale.pence * PENNY in self.watch.books[fuel].credited))

    @step(fuel=FUELS, over_the_wan=st.booleans())
    def jump_counters(self, fuel: Fuel, over_the_wan: bool) -> None:
        """Leave out counters, so that a code can no longer be typed; one over the WAN makes up for it."""
        self.world.home.head_end.jump(600)
        sale = self.world.buy(fuel, 450)
        if not over_the_wan:
            pending = self._entered(fuel, sale.digits, sale.pence)
            self._did(*["code refused for a jump"] * (pending.refused is Refused.BY_RESULT))
        self._send(TopUpOrder(self.world.at[fuel], sale))

    @step(fuel=FUELS, later=st.sampled_from([0, 400]))
    def cut_off(self, fuel: Fuel, later: int) -> None:
        """The supplier cuts off; with ``later`` the WAN fails before the question is answered."""
        head_end, account = self.world.home.head_end, self.world.account(fuel)
        if later:
            head_end.wan_up = True
            order = head_end.cut_off(self.world.at[fuel], "debt")
            head_end.take(self.world.now)
            head_end.wan_up = False
            self.world.home.accounts.orders.cut_off(order, self.world.now)
            self.world.wait(later)
            self._did(*["cut-off not confirmed"] * (not account.supply.held))
        else:
            head_end.cut_off(self.world.at[fuel], "debt")
            self.world.settle()
            self._did(*["supplier cut"] * account.supply.held)

    @step(fuel=FUELS)
    def forge_cut_off(self, fuel: Fuel) -> None:
        held = self.world.account(fuel).supply.held
        forged = SupplierOff(self.world.at[fuel], 999, "debt")
        self.world.home.accounts.orders.cut_off(forged, self.world.now)
        self.world.settle()
        assert self.world.account(fuel).supply.held == held, "(a) a forged cut-off cuts"
        self._did("forged cut-off refused")

    @step(fuel=FUELS)
    def arm(self, fuel: Fuel) -> None:
        self._send(Arm(self.world.at[fuel]))
        self._did(*["supplier armed"] * (self.world.account(fuel).supply.supply is Supply.ARMED))

    @step(fuel=FUELS, rarely=st.integers(0, 2))
    def change_mode(self, fuel: Fuel, rarely: int) -> None:
        """Have a fuel paid for afterwards for a while."""
        wanted = PaymentMode.PREPAYMENT if rarely else PaymentMode.CREDIT
        before = self.world.account(fuel).mode
        self._send(ChangeMode(self.world.at[fuel], wanted))
        after = self.world.account(fuel).mode
        self._did(*[f"mode changed to {after.value}"] * (after is not before))

    @step(fuel=FUELS, number=st.integers(1, 3), pounds=st.integers(0, 12), daily=st.booleans())
    def change_debt(self, fuel: Fuel, number: int, pounds: int, daily: bool) -> None:
        period = 24 * HOUR if daily else HOUR
        debt = Debt(number, "Debt", pounds * POUND, DebtMethod.TIME, 11 * PENNY, period, 2_500)
        self._send(ChangeDebt(self.world.at[fuel], debt))
        self._did("debt set")

    @step(fuel=FUELS, pence=st.sampled_from([-1_500, -1_500, -250, 5, 700, 9_900]))
    def adjust(self, fuel: Fuel, pence: int) -> None:
        self._send(Adjust(self.world.at[fuel], pence * PENNY))
        self._did("adjusted")

    @step(fuel=FUELS, limit=st.sampled_from([0, 3, 10]), threshold=st.sampled_from([-1, 0, 1]), standing=st.booleans())
    def change_terms(self, fuel: Fuel, limit: int, threshold: int, standing: bool) -> None:
        terms = self.world.account(fuel).purses.terms
        wanted = replace(
            terms,
            emergency_limit=limit * POUND,
            disablement_threshold=threshold * POUND,
            standing_in_emergency=standing,
        )
        self._send(NewTerms(self.world.at[fuel], wanted))
        taken = self.world.account(fuel).purses.terms == wanted
        self._did("terms changed" if taken else "terms refused")
