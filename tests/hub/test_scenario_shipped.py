"""Every scenario that came with the program, played in the simulated home, before a display that asks for figures."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping

import pytest

from ihd import wiring
from ihd.cli import scenarios
from ihd.hub.household import Profiles
from ihd.hub.scenario import Play, Scenario
from ihd.hub.trust_centre import Refusal
from ihd.model.credit import Credit, CreditStatus, credit
from ihd.model.supply import Position, Supply
from ihd.model.units import PENNY, POUND, Fuel, divide
from tests.journeys.prepaid import at, pass_by
from tests.journeys.story import DISPLAY, LINK_KEY, Story

E, G = Fuel.ELECTRICITY, Fuel.GAS


@pytest.fixture(scope="module")
def loads() -> Profiles:
    return wiring.profiles()


class Told:
    """A scenario, told step by step to a display that looks when something has happened."""

    def __init__(self, name: str, loads: Profiles) -> None:
        self.scenario: Scenario
        self.scenario, plan = scenarios.staged(name, loads)
        self.story = Story(plan, self.scenario.start)
        self.story.wait(seconds=20)
        self._play = Play(self.scenario)

    def until(self, after: str) -> Story:
        """Let time pass to ``after`` (hours:minutes:seconds), and everything happen on the way."""
        hours, minutes, seconds = map(int, after.split(":"))
        self._go(self.scenario.start + hours * 3_600 + minutes * 60 + seconds)
        return self.story

    def to_the_end(self) -> Story:
        """Let everything happen, and the display look once more."""
        self._go(self.scenario.start + self.scenario.lasts + 20)
        return self.story

    def _go(self, end: int) -> None:
        while (due := self._play.next_step()) is not None and due <= end:
            self._pass(due)
            self._play.run_to(self.story.home, self.story.home_time)
        self._pass(end)

    def _pass(self, moment: float) -> None:
        pass_by(self.story, max(0.0, moment - self.story.home_time))


def calm_day(told: Told) -> None:
    story = told.until("0:06:00")
    assert (story.electricity.power_w or 0) > 2_800, "the kettle"
    story = told.to_the_end()
    assert story.shown.messages[0].text == "We read your meters from afar. You need do nothing."
    assert (story.electricity.supply, story.gas.supply) == (Supply.ON, Supply.ON)
    assert story.electricity.price is not None
    assert story.electricity.price.label == "Peak"


def low_credit(told: Told) -> None:
    story = told.until("0:00:50")
    assert not (story.electricity.credit_status or 0) & CreditStatus.LOW
    story = told.to_the_end()
    assert (story.electricity.credit_status or 0) & CreditStatus.LOW
    assert 1 * POUND < (story.electricity.balance_millipence or 0) < 2 * POUND
    assert story.electricity.supply is Supply.ON


def runs_out(told: Told) -> None:
    story = told.until("0:14:00")
    assert (story.electricity.supply, story.home.electricity.position) == (Supply.OFF, Position.SHUT)
    story = told.until("0:17:00")
    assert (story.electricity.supply, story.home.electricity.position) == (Supply.ARMED, Position.SHUT)
    story = told.to_the_end()
    assert (story.electricity.supply, story.home.electricity.position) == (Supply.ON, Position.OPEN)
    assert (story.electricity.balance_millipence or 0) > 9 * POUND


def emergency_credit(told: Told) -> None:
    story = told.until("0:35:00")
    assert credit(story.electricity.credit_status or 0) is Credit.IN_USE
    assert story.electricity.supply is Supply.ON
    owed = 10 * POUND - story.account(E).emergency_left
    assert owed > 0
    story = told.to_the_end()
    assert credit(story.electricity.credit_status or 0) is Credit.OK
    assert story.account(E).emergency_left == 10 * POUND
    assert 20 * POUND - 2 * owed < (story.electricity.balance_millipence or 0) < 20 * POUND


def friendly_evening(told: Told) -> None:
    story = told.until("1:01:00")
    assert story.electricity.supply is Supply.ON
    assert (story.electricity.balance_millipence or 0) < -50 * PENNY, "it went below nothing, and stayed on"
    story = told.until("17:54:00")
    assert story.account(E).supply.supply is Supply.ON
    story = told.to_the_end()
    assert story.electricity.supply is Supply.OFF
    assert story.shown.messages[0].text.startswith("It is past 10:00.")


def gas_out_of_reach(told: Told) -> None:
    story = told.until("3:04:00")
    assert (story.gas.han_failed, story.gas.cutoff_delay) == (True, 336 - 6)
    assert story.gas.supply is Supply.ON
    story = told.until("3:25:00")
    assert (story.gas.han_failed, story.gas.cutoff_delay) == (False, 336)


def wan_down(told: Told) -> None:
    story = told.until("0:59:00")
    assert (story.electricity.balance_millipence or 0) < 5 * POUND
    assert not story.electricity.top_ups
    story = told.to_the_end()
    assert (story.electricity.balance_millipence or 0) > 14 * POUND
    assert [entry.millipence for entry in story.electricity.top_ups] == [10 * POUND]


def price_change(told: Told) -> None:
    story = told.until("0:19:00")
    before = story.electricity.price
    assert before is not None
    change = at("2026-01-15T00:00")
    assert [tariff.start for tariff in story.electricity.tariffs][-1] == change, "it is told beforehand"
    story = told.to_the_end()
    after = story.electricity.price
    assert after is not None
    *_, old, new = story.home.electricity.tariffs
    assert (before.label, before.millipence_per_kwh) == ("Day", old.prices[1][0])
    assert (after.label, after.millipence_per_kwh) == ("Night", new.prices[0][0])
    assert new.prices[0] > old.prices[0]
    tally = story.home.electricity.tally
    wh = tally.half_hour(change - 1_800)
    assert wh
    assert tally.cost_between(change - 1_800, change, story.home.electricity.wh) == divide(wh * old.prices[1][0], 1_000)


def clock_change(told: Told) -> None:
    story = told.until("0:19:00")
    assert told.scenario.start + 20 * 60 == at("2026-03-29T02:00")
    story = told.to_the_end()
    assert story.shown.messages[0].text.startswith("It is summer time.")
    day = story.home.electricity.periods
    assert day.tomorrow - day.days[0] == 46 * 1_800
    assert story.electricity.today_wh


def solar_home(told: Told) -> None:
    story = told.until("0:09:00")
    assert (story.electricity.power_w or 0) < 0, "the panels give"
    story = told.until("0:15:00")
    assert (story.electricity.power_w or 0) > 0
    story = told.to_the_end()
    assert (story.electricity.power_w or 0) < 0
    assert story.electricity.exported_today_wh


def damaged_pairing(told: Told) -> None:
    story = told.until("0:01:50")
    heard = story.electricity.heard
    story = told.until("0:08:00")
    assert heard is not None
    assert story.electricity.heard is not None
    assert story.electricity.heard < heard + 60, "the hub tells it nothing any more"
    assert story.home.join(DISPLAY, LINK_KEY) is Refusal.UNKNOWN_DEVICE


#: What each comes to, by name.
OUTCOMES: Mapping[str, Callable[[Told], None]] = {
    "calm-day": calm_day,
    "low-credit": low_credit,
    "runs-out": runs_out,
    "emergency-credit": emergency_credit,
    "friendly-evening": friendly_evening,
    "gas-out-of-reach": gas_out_of_reach,
    "wan-down": wan_down,
    "price-change": price_change,
    "clock-change": clock_change,
    "solar-home": solar_home,
    "damaged-pairing": damaged_pairing,
}


#: Whole calm days take long to play, and little happens in them.
LONG = () if os.environ.get("IHD_TEST_DEPTH") == "deep" else ("calm-day", "friendly-evening")


@pytest.mark.parametrize("name", [name for name in OUTCOMES if name not in LONG])
def test_a_scenario_comes_out_as_it_says(name: str, loads: Profiles) -> None:
    OUTCOMES[name](Told(name, loads))


def test_every_scenario_has_its_outcome_told_here() -> None:
    assert set(scenarios.shipped()) == set(OUTCOMES)
