"""What Usage draws and says of a period: the design's Saturday, clock changes, gaps and what costs nothing yet."""

from __future__ import annotations

from datetime import date

import pytest

from ihd.model.half_hours import HalfHours
from ihd.model.meter import Meter
from ihd.model.past import Past
from ihd.model.recent import Recent
from ihd.model.usage import day_start
from ihd.settings import Period, Unit
from ihd.view import usage_words as say
from ihd.view.shapes import Mark
from ihd.view.usage_amounts import View
from ihd.view.usage_facts import UsageFacts, step_back_allowed, usage_facts
from ihd.view.usage_lines import table_lines
from ihd.view.usage_periods import Stretch
from tests.view import samples
from tests.view.usage_samples import SATURDAY, YEAR, electricity

pytestmark = pytest.mark.usefixtures("qapp")
SAT = date(2026, 11, 21)


def told(
    day: date = SAT,
    period: Period = Period.DAY,
    unit: Unit = Unit.MONEY,
    *,
    meter: Meter | None = None,
    past: Past | None = YEAR,
    now: int = samples.HOME_NOW,
) -> UsageFacts:
    view = View(Stretch.of(period, day), unit, 177, now)
    return usage_facts(Recent(meter or electricity(), past), "Electricity", view)


def test_the_designs_day_is_told_as_in_its_picture() -> None:
    facts = told(past=None)
    assert (facts.figure, facts.title, facts.line) == ("£3.56", "Electricity, Sat 21 Nov", "10.8 kWh")
    assert [(share.token, share.name, share.figure) for share in facts.shares] == [
        ("hatch", "Standing charge", "54p"), ("ok", "Night", "13p"), ("elec", "Day", "£1.87"), ("bad", "Peak", "£1.02"),
    ]  # fmt: skip
    assert facts.comparison == (Mark.CAUTION, "31p more than Friday", "31p more")
    assert [(each.name, each.first, each.last) for each in facts.chart.brackets] == [
        ("Night", 0, 10), ("Day", 10, 32), ("Peak", 32, 38), ("Day", 38, 48),
    ]  # fmt: skip
    assert [mark for _, mark in facts.chart.marks] == ["0", "10p", "20p", "30p"]
    assert [tick for _, tick in facts.chart.ticks] == ["00:00", "06:00", "12:00", "18:00", "24:00"]
    assert facts.words(35) == ("17:30 to 18:00", "29p", "0.77 kWh, Peak")
    assert (facts.readings, facts.complete, facts.before_name) == ("48 of 48 readings", True, "Friday")
    assert facts.summary == (
        "Electricity, Sat 21 Nov: £3.56. Most 17:30 to 18:00: 29p. 48 of 48 readings."
    )  # fmt: skip


def test_energy_and_carbon_leave_the_standing_charge_out() -> None:
    energy, carbon = (told(past=None, unit=unit) for unit in (Unit.KWH, Unit.CO2))
    assert (energy.figure, energy.figure_unit, energy.line) == ("10.8", "kWh", "£3.56")
    assert (carbon.figure, carbon.figure_unit, carbon.line) == ("1.9", "kg CO₂", "10.8 kWh")
    assert carbon.chart.bars[35].amount == SATURDAY[35] * 177
    for facts in (energy, carbon):
        assert "hatch" not in {share.token for share in facts.shares}
    assert energy.words(35) == ("17:30 to 18:00", "0.77 kWh", "29p, Peak")
    assert carbon.words(35).figure == "135 g"


def test_a_missing_half_hour_is_an_empty_slot_and_no_zero() -> None:
    held = HalfHours(day_start(SAT), (0, None, *SATURDAY[2:]))
    facts = told(meter=electricity(half_hours=held), past=None)
    assert [(bar.amount, bar.ahead) for bar in facts.chart.bars[:2]] == [(0, False), (None, False)]
    assert (facts.readings, facts.complete) == ("47 of 48 readings", False)
    assert facts.words(1) == ("00:30 to 01:00", "–", "not known")
    assert len(table_lines(facts, electricity()).lines) >= 48, "a gap has its line in the table"


def test_today_is_compared_with_yesterday_up_to_now_and_what_is_ahead_is_no_gap() -> None:
    facts = told(date(2026, 11, 22))
    assert (facts.running, facts.readings) == (True, "29 of 29 readings so far")
    assert all(bar.ahead and bar.amount is None for bar in facts.chart.bars[29:])
    assert facts.comparison is not None
    assert facts.comparison.text.endswith("than Saturday by now")
    spent = sum(bar.amount or 0 for bar in facts.chart.bars)
    before = sum(amount or 0 for amount in facts.chart.before[:29])
    assert facts.comparison.text.startswith(say.written(Unit.MONEY, abs(spent - before)))
    lines = table_lines(facts, electricity()).lines
    assert lines[28][0] == "14:00 to 14:30"
    assert lines[29][0] == "Standing charge", "half-hours to come have no line"


@pytest.mark.parametrize(("day", "slots"), [(date(2026, 3, 29), 46), (date(2025, 10, 26), 50), (SAT, 48)])
def test_hours_stand_where_the_clock_shows_them(day: date, slots: int) -> None:
    chart = told(day).chart
    assert len(chart.bars) == len(chart.before) == slots
    at = {tick: slot for slot, tick in chart.ticks}
    assert at["24:00"] == slots
    assert at["12:00"] == 24 + slots - 48
    assert None not in chart.before, "each half-hour is compared with the same time on the clock"


def test_a_week_a_month_and_a_year_stand_bar_by_bar() -> None:
    week, month, year = (told(SAT, period) for period in (Period.WEEK, Period.MONTH, Period.YEAR))
    assert [len(facts.chart.bars) for facts in (week, month, year)] == [7, 30, 12]
    assert [tick for _, tick in week.chart.ticks][:2] == ["Mon", "Tue"]
    assert (week.title, month.title) == ("Electricity, 16 to 22 Nov", "Electricity, November 2026")
    assert (year.title, month.before_name) == ("Electricity, 2026", "October")
    assert (month.readings, month.complete) == ("21 of 22 days", False)
    assert (month.chart.bars[3].amount, month.chart.bars[3].ahead) == (None, False)
    assert month.chart.bars[25].ahead
    assert {token for _, token in week.chart.bars[0].pieces} == {"ok", "elec", "bad"}
    assert year.words(9).when == "October 2026"


def test_a_whole_week_is_compared_with_the_one_before_with_its_standing_charges() -> None:
    facts = told(date(2026, 10, 14), Period.WEEK)
    assert facts.comparison == (Mark.GOOD, "as much as the week before", "as much as before")
    assert [share.figure for share in facts.shares if share.token == "hatch"] == ["£3.79"]
    assert told(date(2026, 11, 5), Period.WEEK).comparison is None, "a week with a gap is compared with nothing"


def test_the_hubs_own_month_leads_and_what_no_rate_is_known_of_is_said() -> None:
    meter = electricity(month_wh=232_000, month_millipence=5_480_000)
    facts = told(SAT, Period.MONTH, meter=meter, past=None)
    assert (facts.figure, facts.line) == ("£66.72", "232.0 kWh")
    assert facts.shares[-1].name == "Rate not known"
    assert abs(sum(share.amount for share in facts.shares) - 5_480_000 - 22 * 54_200) < 120_000
    assert facts.readings == "3 of 22 days"


def test_costs_not_known_are_said_to_be() -> None:
    facts = told(meter=electricity(tariffs=()), past=None)
    assert (facts.figure, facts.line) == ("–", "10.8 kWh, cost not known")
    assert told(meter=electricity(tariffs=()), past=None, unit=Unit.KWH).line == "cost not known"


def test_one_steps_back_as_far_as_anything_may_be_known() -> None:
    reached = Recent(electricity(), YEAR)
    assert step_back_allowed(reached, Stretch.of(Period.DAY, date(2025, 10, 23)))
    assert not step_back_allowed(reached, Stretch.of(Period.DAY, date(2025, 10, 22)))
    assert not step_back_allowed(reached, Stretch.of(Period.YEAR, date(2025, 12, 1)))


@pytest.mark.parametrize(
    ("unit", "highest", "marks"),
    [
        (Unit.MONEY, 31_400, ["0", "10p", "20p", "30p"]), (Unit.MONEY, 36_000, ["0", "15p", "30p", "45p"]),
        (Unit.MONEY, 367_000, ["0", "£1.50", "£3.00", "£4.50"]), (Unit.MONEY, 590_000, ["0", "£2", "£4", "£6"]),
        (Unit.KWH, 765, ["0", "0.25", "0.5", "0.75"]), (Unit.CO2, 1_900_000, ["0", "0.8 kg", "1.6 kg", "2.4 kg"]),
        (Unit.MONEY, 0, ["0", "10p", "20p", "30p"]),
    ],
)  # fmt: skip
def test_the_scale_begins_at_zero_and_has_three_handy_lines(unit: Unit, highest: int, marks: list[str]) -> None:
    top, lines = say.scale(unit, highest)
    assert [text for _, text in lines] == marks
    assert top >= highest


def test_what_a_meter_tells_besides_stands_in_the_table() -> None:
    meter = electricity(max_demand_w=4_210, exported_today_wh=1_100, exported_wh=234_500)
    lines = table_lines(told(meter=meter, past=None), meter).lines
    assert lines[48:] == (
        ("Standing charge", "54p", "", ""), ("Highest demand", "4.21 kW", "", ""),
        ("Sent out today", "1.1 kWh", "", ""), ("Sent out in all", "234.5 kWh", "", ""),
    )  # fmt: skip
