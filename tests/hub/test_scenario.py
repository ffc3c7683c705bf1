"""A scenario is read whole or refused with the place of the mistake; nothing of it is played before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ihd import wiring
from ihd.hub.deeds import DEEDS
from ihd.hub.fuel_account import FuelAccount
from ihd.hub.home import Home
from ihd.hub.plan import Plan
from ihd.hub.scenario import Play, ScenarioError, parsed
from ihd.hub.trust_centre import Refusal
from ihd.model.credit import PaymentMode
from ihd.model.reports import Importance
from ihd.model.supply import Position, Supply
from ihd.model.units import POUND, Fuel
from tests.journeys.prepaid import at, electric, gas, paid

HEAD = """title = "A day"
about = "What happens."
home = "prepay"
start = "2026-01-14T10:40"
"""


def written(*lines: str) -> bytes:
    """A file whose first line of ``lines`` is its sixth."""
    return "\n".join([HEAD, *lines, ""]).encode()


def home_plan() -> Plan:
    """A prepaid home with both fuels and an appliance, quickly made."""
    return Plan(seed=b"scenario", electricity=(electric(paid(5 * POUND)),), gas=gas(paid(5 * POUND), litres=30))


def refused(octets: bytes, plan: Plan | None = None) -> str:
    with pytest.raises(ScenarioError) as told:
        parsed(octets).staged(plan or home_plan())
    return str(told.value)


def test_a_file_says_what_happens_and_when():
    scenario = parsed(
        written(
            "[[step]]", 'at = "0:05"', 'switch_on = "heater"', "",
            "[[step]]", 'at = "1:00:30"', "send_gas = 12.50", 'say = "Money comes."',
        )
    )  # fmt: skip
    assert (scenario.title, scenario.about, scenario.home) == ("A day", "What happens.", "prepay")
    assert scenario.start == at("2026-01-14T10:40")
    assert [(step.after, step.deed, step.value, step.line) for step in scenario.steps] == [
        (300, "switch_on", "heater", 8),
        (3_630, "send_gas", 1_250, 12),
    ]
    assert str(scenario.steps[1]) == "send_gas = 12.50: Money comes."
    assert scenario.lasts == 3_630


@pytest.mark.parametrize(
    ("lines", "place", "what"),
    [
        (("colour = 1",), "line 6", "there is no 'colour' here"),
        (("[weather]", "wind = 1"), "line 6", "there is no 'weather' here"),
        (("electricity_credit = 1.005",), "line 6", "an amount in pounds from 0 to 100"),
        (("electricity_credit = 1000",), "line 6", "an amount in pounds from 0 to 100"),
        (("electricity_credit = nan",), "line 6", "an amount in pounds from 0 to 100"),
        (('prices_change = "2026-01-14T10:40"',), "line 6", "after the start"),
        (("step = 1",), "line 6", "[[step]]"),
        (('step = [{at = "0:01", turn_on = "gas"}]',), "line 6", "[[step]]"),
        (("[[step]]", 'at = "0:01"', 'turns_on = "gas"'), "line 8", "nothing is called 'turns_on'"),
        (("[[step]]", 'at = "0:01"'), "line 6", "has one thing that happens, and this has 0"),
        (("[[step]]", 'at = "0:01"', 'wan = "up"', 'gas_link = "up"'), "line 9", "this has 2"),
        (("[[step]]", 'turn_on = "gas"'), "line 6", "the time since the start"),
        (("[[step]]", 'at = "0:75"', 'turn_on = "gas"'), "line 7", "the time since the start"),
        (("[[step]]", "at = 5", 'turn_on = "gas"'), "line 7", "the time since the start"),
        (("[[step]]", 'at = "0:01"', 'turn_on = "water"'), "line 8", '"electricity" or "gas", not "water"'),
        (("[[step]]", 'at = "0:01"', 'wan = "maybe"'), "line 8", '"down" or "up", not "maybe"'),
        (("[[step]]", 'at = "0:01"', "send_gas = 0.001"), "line 8", "a top-up code can hold"),
        (("[[step]]", 'at = "0:01"', "send_gas = true"), "line 8", "not true"),
        (("[[step]]", 'at = "0:01"', f'message = "{"long" * 30}"'), "line 8", "at most 116 octets"),
        (("[[step]]", 'at = "0:01"', "new_tenants = false"), "line 8", "new_tenants must be true"),
        (("[[step]]", 'at = "0:01"', 'wan = "up"', 'say = "a\\nb"'), "line 9", "one line"),
        (("[[step]]", 'at = "0:01"', 'switch_on = "heatr"'), "line 8", "no appliance 'heatr'; this home has heater"),
        (
            ("[[step]]", 'at = "0:05"', 'wan = "up"', "[[step]]", 'at = "0:04"', 'wan = "up"'),
            "line 10",
            '0:04 is earlier than the step before it (line 8)',
        ),
        (("[[step]", 'at = "0:01"'), "line 6", "this is no TOML"),
        (("gas_credit = ",), "line 6", "this is no TOML"),
        (('message = """', '[[step]]', '"""'), "line 6", "one line"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line(lines: tuple[str, ...], place: str, what: str):
    told = refused(written(*lines))
    assert told.startswith(f"{place}: ")
    assert what in told
    assert told.endswith(".")


@pytest.mark.parametrize("key", ["title", "about", "home", "start"])
def test_what_every_scenario_needs_is_asked_for(key: str):
    without = "\n".join(line for line in HEAD.splitlines() if not line.startswith(key))
    assert refused(without.encode()).startswith(f"line 1: {key} is missing")


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ('"prepay"', '"castle"', "line 3: home must be one of default, prepay"),
        ('"2026-01-14T10:40"', '"teatime"', "line 4: start must be a date and time"),
        ('"2026-01-14T10:40"', '"1926-01-14T10:40"', "line 4: start must be a date and time"),
        ('"A day"', '""', "line 1: title must be text"),
    ],
)
def test_a_wrong_head_is_told_with_its_line(old: str, new: str, place: str):
    assert refused(HEAD.replace(old, new).encode()).startswith(place)


def test_a_file_that_is_no_text_is_told_with_its_line():
    assert refused(HEAD.encode() + b"\xff\xfe") == "line 5: this is no text. Save the file as UTF-8."


def test_a_home_without_what_a_step_needs_is_told():
    both = home_plan()
    assert "this home has no gas" in refused(
        written("[[step]]", 'at = "0:01"', 'gas_link = "down"'), replace(both, gas=None)
    )
    billed = replace(
        both, electricity=(replace(both.electricity[0], account=replace(paid(0), mode=PaymentMode.CREDIT)),)
    )
    told = refused(written("electricity_credit = 1"), billed)
    assert told == "line 6: this home pays for electricity by bill, not in advance."


def test_a_staged_home_has_the_credit_and_the_prices_of_the_scenario_and_its_messages_alone():
    scenario = parsed(
        written(
            'prices_change = "2026-01-15T00:00"', "gas_credit = 3.20", "[[step]]", 'at = "0:10"', 'message = "Hello."'
        )
    )
    plan = scenario.staged(home_plan())
    assert plan.gas is not None
    assert (plan.electricity[0].account.balance, plan.gas.account.balance) == (5 * POUND, 320_000)
    home = Home(plan, scenario.start)
    play = Play(scenario)
    play.run_to(home, scenario.start + 599)
    assert home.notices.latest() is None
    play.run_to(home, scenario.start + 700)
    said = home.notices.latest()
    assert said is not None
    assert (said.text, said.start, said.importance) == ("Hello.", scenario.start + 600, Importance.MEDIUM)
    assert plan.electricity[0].tariffs[-1].start == at("2026-01-15T00:00")


class Played:
    """A home in which each of ``lines`` happens, a minute after the one before."""

    def __init__(self, *lines: str) -> None:
        steps = [part for number, line in enumerate(lines, 1) for part in ("[[step]]", f'at = "0:{number:02}"', line)]
        scenario = parsed(written(*steps))
        self.now = scenario.start
        self.home = Home(scenario.staged(home_plan()), self.now)
        self._play = Play(scenario)

    def minute(self) -> FuelAccount:
        """Let the next thing happen; return electricity's account."""
        self.now += 60
        assert len(self._play.run_to(self.home, self.now)) == 1
        self.home.run_to(self.now + 1)
        return self.account(Fuel.ELECTRICITY)

    def account(self, fuel: Fuel) -> FuelAccount:
        return next(each for each in self.home.accounts.by_endpoint.values() if each.fuel is fuel)


def test_each_step_happens_at_its_own_time_and_once():
    scenario = parsed(
        written("[[step]]", 'at = "0:30"', 'switch_on = "heater"', "[[step]]", 'at = "1:30"', 'switch_off = "heater"')
    )
    home = Home(scenario.staged(home_plan()), scenario.start)
    play = Play(scenario)
    assert play.run_to(home, scenario.start + 1_799) == []
    assert play.next_step() == scenario.start + 1_800
    assert [step.deed for step in play.run_to(home, scenario.start + 86_400)] == ["switch_on", "switch_off"]
    assert home.electricity.appliances.joules(int(home.now)) == 4_000 * 3_600, (
        "an hour of 4 kW, however late it is asked"
    )


def test_the_supplier_cuts_off_arms_and_sends_money_and_a_person_turns_on():
    told = Played(
        'cut_off = "electricity"', 'arm = "electricity"', 'turn_on = "electricity"',
        "send_electricity = 10", 'wan = "down"', "send_electricity = 10", 'wan = "up"',
        'cut_off_unconfirmed = "electricity"',
    )  # fmt: skip
    assert told.minute().supply.supply is Supply.OFF
    assert told.minute().supply.supply is Supply.ARMED
    assert told.minute().supply.supply is Supply.ON
    assert [told.minute().balance for _ in range(4)] == [15 * POUND, 15 * POUND, 15 * POUND, 25 * POUND]
    assert told.minute().supply.supply is Supply.ON, "nobody at the head end stands by that command"


def test_links_power_tenants_taps_hours_buttons_and_displays_follow():
    told = Played(
        'gas_link = "down"', "gas_taps_open = true", "emergency_button = true", 'emergency_credit = "electricity"',
        "protected_hours = true", "protected_hours = false", "new_tenants = true", "forget_displays = true",
        'hub_power = "off"',
    )  # fmt: skip
    home, eui64, key = told.home, bytes(range(8)), bytes(16)
    home.admit(eui64, key)
    home.join(eui64, key)
    assert home.gas is not None
    told.minute()
    assert not home.gas_link_up
    told.minute()
    assert home.gas.meter.taps_open
    told.minute()
    assert home.gas.meter.position is Position.OPEN, "a valve that is open has no use for the button"
    assert not told.minute().purses.selected, "£5 are left: no loan is on offer"
    night = at("2026-01-14T20:00")
    assert [told.minute().supply.protected.covers(night) for _ in range(2)] == [True, False]
    told.minute()
    assert home.interface.tenancy_changed == told.now
    told.minute()
    assert not home.hub.displays
    assert home.join(eui64, key) is Refusal.UNKNOWN_DEVICE
    told.minute()
    assert not home.powered


def test_every_deed_is_told_in_the_manual():
    manual = (wiring.paths.resource("scenarios") / "README.md").read_text(encoding="utf-8")
    for name in DEEDS:
        assert f"`{name}`" in manual
