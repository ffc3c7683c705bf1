"""What Home says of a day."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ihd.model.freshness import Freshness
from ihd.model.half_hours import HalfHours
from ihd.model.link import Link, LinkPhase
from ihd.model.reports import Amount, Quantity, ValueDoubted
from ihd.model.snapshot import Snapshot, Trouble
from ihd.model.supply import Ambient
from ihd.model.tariff import Price
from ihd.model.usage import Usual
from ihd.view.generation_card import generation_facts
from ihd.view.home_facts import dearest_day, dial_facts, fuel_facts, imports, now_facts, usual_day
from ihd.view.shapes import Mark, Part
from tests.view import samples
from tests.view.samples import HOME_NOW, NOW

BUDGET = 550_000
pytestmark = pytest.mark.usefixtures("qapp")


def test_the_dial_adds_standing_charges_and_fuels() -> None:
    facts = dial_facts(samples.design(), NOW, BUDGET, None)
    assert (facts.amount, facts.line) == ("£3.23", "of £5.50 budget")
    assert facts.parts == (Part(85_900, "hatch"), Part(158_800, "elec"), Part(78_000, "gas"))
    assert facts.full == BUDGET


@pytest.mark.parametrize(
    ("by_now", "mark", "words"),
    [
        (310_000, Mark.GOOD, "On track"),  # £3.227 is within 5 % of £3.10
        (300_000, Mark.CAUTION, "Above usual"),
    ],
)
def test_the_verdict_compares_with_what_is_usual_by_now(by_now: int, mark: Mark, words: str) -> None:
    facts = dial_facts(samples.design(), NOW, BUDGET, Usual(600_000, by_now))
    assert (facts.verdict, facts.verdict_text, facts.usual) == (mark, words, by_now)


def test_over_budget_the_sweep_is_the_total_and_the_budget_has_a_notch() -> None:
    facts = dial_facts(samples.design(), NOW, 300_000, Usual(600_000, 340_000))
    assert (facts.verdict, facts.verdict_text) == (Mark.BAD, "£0.23 over budget")
    assert (facts.full, facts.budget) == (322_700, 300_000)


def test_without_a_budget_the_sweep_is_the_dearest_day() -> None:
    facts = dial_facts(samples.design(), NOW, 0, Usual(410_000, 340_000))
    days = zip(samples.ELECTRICITY_DAYS, samples.GAS_DAYS, strict=True)
    assert facts.full == max(map(sum, days)) * 1_000 + 85_900
    assert facts.line == "usual day £4.10"


def test_with_no_past_day_and_no_budget_the_dial_claims_no_share() -> None:
    first_day = samples.home(samples.electricity(previous_days=()), samples.gas(previous_days=()))
    facts = dial_facts(first_day, NOW, 0, None)
    assert (facts.amount, facts.full) == ("£3.23", 0)


def test_a_day_without_its_standing_charge_says_so() -> None:
    told = samples.gas(standing_charge=None)
    snapshot = samples.home(samples.electricity(), told)
    facts = dial_facts(snapshot, NOW, BUDGET, None)
    assert (facts.amount, facts.line) == ("£2.91", "without standing charge")
    assert (fuel_facts(snapshot, told, NOW).amount, fuel_facts(snapshot, told, NOW).line) == ("78p", "energy only")


def test_the_dearest_day_leaves_out_days_one_fuel_does_not_know() -> None:
    electricity = samples.electricity(previous_days=(Amount(1, 900_000), Amount(1, 100_000)))
    gas = samples.gas(previous_days=(Amount(1, None), Amount(1, 50_000)))
    assert dearest_day((electricity, gas)) == 150_000 + 54_200 + 31_700
    assert dearest_day((samples.electricity(previous_days=()),)) is None


def test_usual_by_now_needs_every_fuel() -> None:
    both = usual_day(samples.design(), HOME_NOW)
    assert both is not None
    assert both.by_now > 85_900
    assert usual_day(samples.home(samples.electricity(), samples.gas(half_hours=HalfHours())), HOME_NOW) is None
    assert usual_day(samples.design(), None) is None


def test_a_fuel_whose_cost_is_not_known_is_named() -> None:
    facts = dial_facts(samples.home(samples.electricity(), samples.gas(today_millipence=None)), NOW, BUDGET, None)
    assert (facts.amount, facts.line) == ("£2.13", "Gas not known yet")


def test_old_figures_say_until_when_and_give_no_verdict() -> None:
    facts = dial_facts(samples.stale(), NOW, BUDGET, Usual(600_000, 340_000))
    assert (facts.title, facts.age.text) == ("Today, to 13:48", "44 min ago")
    assert (facts.verdict, facts.verdict_text, facts.usual_text) == (None, "", "")
    assert facts.parts[1].token == "off"
    assert facts.parts[2].token == "gas"


def test_figures_of_another_day_name_that_day() -> None:
    snapshot = samples.home(samples.electricity(heard=NOW - 86_400), samples.gas(as_of=HOME_NOW - 86_400))
    assert dial_facts(snapshot, NOW, BUDGET, None).title == "Sat 21 Nov, to 14:32"


def test_power_is_shown_with_its_cost_and_rate() -> None:
    facts = now_facts(samples.design(), NOW)
    assert facts is not None
    assert (facts.figure, facts.unit, facts.line, facts.word) == ("1.24", "kW", "35p an hour, day rate", "Medium")


def test_a_price_that_has_ended_prices_nothing() -> None:
    ended = Price(27_900, "Day", 2, HOME_NOW - 7_200, HOME_NOW - 60)
    facts = now_facts(samples.home(samples.electricity(price=ended)), NOW)
    assert facts is not None
    assert facts.line == ""


def test_lost_power_is_told_as_past_and_its_level_not_known() -> None:
    facts = now_facts(samples.stale(), NOW)
    assert facts is not None
    assert (facts.figure, facts.unit, facts.word, facts.token) == ("was 1.24 kW", "", "Not known", "")


def test_a_power_that_cannot_be_right_is_not_shown() -> None:
    trouble = Trouble(doubted_values=1, last_doubt=ValueDoubted(Quantity.POWER, 80_000, 1))
    facts = now_facts(samples.home(samples.electricity(power_w=None), trouble=trouble), NOW)
    assert facts is not None
    assert (facts.figure, facts.mark) == ("–", Mark.UNKNOWN)
    assert facts.line == "The meter sent a figure that cannot be right"


def test_two_electricity_meters_are_added_and_the_higher_level_counts() -> None:
    second = samples.electricity(meter=4, power_w=310, ambient=Ambient.HIGH)
    snapshot = samples.home(samples.electricity(), samples.gas(), second)
    facts = now_facts(snapshot, NOW)
    assert facts is not None
    assert (facts.figure, facts.word) == ("1.55", "High")
    assert [fuel_facts(snapshot, meter, NOW).title for meter in imports(snapshot)] == [
        "Electricity 1",
        "Electricity 2",
        "Gas",
    ]


def test_power_sent_out_is_not_called_use() -> None:
    facts = now_facts(samples.home(samples.electricity(power_w=-800)), NOW)
    assert facts is not None
    assert (facts.title, facts.figure) == ("Sending out", "0.80")


def test_a_home_without_electricity_has_no_power() -> None:
    assert now_facts(samples.home(samples.gas()), NOW) is None


def test_gas_counts_its_age_from_the_mirrors_reading() -> None:
    facts = fuel_facts(samples.design(), samples.gas(as_of=HOME_NOW - 50 * 60), NOW)
    assert (facts.age.step, facts.age.text) == (Freshness.OLD, "50 min ago")


def test_what_is_made_and_not_exported_is_used_at_home() -> None:
    snapshot = samples.home(samples.electricity(exported_today_wh=1_100), samples.generation())
    figures = [figure for _, figure in generation_facts(snapshot, samples.generation(), NOW).columns]
    assert figures == ["4.2", "1.1", "3.1"]
    unknown = samples.home(samples.electricity(), samples.generation())
    assert [figure for _, figure in generation_facts(unknown, samples.generation(), NOW).columns] == ["4.2", "–", "–"]


def test_before_anything_was_heard_the_link_is_told_in_plain_words() -> None:
    joining = replace(Snapshot.blank(NOW), link=Link(LinkPhase.JOINING, NOW))
    assert dial_facts(joining, NOW, 0, None).line == "Joining the hub"
    found = replace(joining, meters=(samples.electricity(heard=None, today_millipence=None, power_w=None),))
    assert dial_facts(found, NOW, 0, None).line == "Waiting for the meter"
