"""What is kept of a meter's past and what it told since are one: its own totals win, and nothing missing is zero."""

from __future__ import annotations

from datetime import date

from ihd.model.carbon import AVERAGES, carbon_of
from ihd.model.half_hours import HALF_HOUR, HalfHours
from ihd.model.past import Part
from ihd.model.recent import Recent, total
from ihd.model.reports import Amount
from ihd.model.units import Fuel
from ihd.model.usage import day_start, month_after
from tests.view import samples
from tests.view.usage_samples import SATURDAY, YEAR, electricity, recent

SAT, SUN = date(2026, 11, 21), date(2026, 11, 22)


def test_a_day_is_the_sum_of_its_half_hours_each_at_its_own_rate() -> None:
    day = Recent(electricity()).day(SAT)
    assert (day.wh, day.known, day.slots) == (sum(SATURDAY), 48, 48)
    assert [(part.label, part.price) for part in day.parts] == [("Night", 9_200), ("Day", 27_900), ("Peak", 38_400)]
    assert abs((day.millipence or 0) - sum(part.wh * (part.price or 0) // 1_000 for part in day.parts)) < 48
    assert day.standing_charge == 54_200
    assert day.peak_wh == max(SATURDAY)


def test_the_meters_own_total_wins_and_the_rates_stay_where_they_add_up() -> None:
    own = sum(SATURDAY) + 40
    day = Recent(electricity(previous_days=(Amount(own, 305_000),))).day(SAT)
    assert (day.wh, day.millipence) == (own, 305_000)
    assert len(day.parts) == 3


def test_where_the_sum_is_another_figure_no_rate_is_claimed() -> None:
    day = Recent(electricity(previous_days=(Amount(20_000, 500_000),))).day(SAT)
    assert (day.parts, day.millipence) == ((Part(20_000),), 500_000)


def test_what_was_used_since_the_last_half_hour_counts_today() -> None:
    meter = electricity(today_wh=9_000, today_millipence=200_000)
    assert Recent(meter).day(SUN).wh == 9_000
    assert len(Recent(meter).day(SUN).parts) == 2


def test_a_missing_half_hour_stays_missing_and_its_day_incomplete() -> None:
    wh = [*SATURDAY[:10], None, *SATURDAY[11:]]
    meter = electricity(half_hours=HalfHours(day_start(SAT), tuple(wh)))
    spans = Recent(meter).half_hours(SAT)
    assert (spans[10].wh, spans[10].known, spans[9].wh) == (None, 0, SATURDAY[9])
    assert Recent(meter).day(SAT).known == 47


def test_a_price_that_was_not_received_leaves_the_cost_open() -> None:
    spans = Recent(electricity(tariffs=())).half_hours(SAT)
    assert (spans[0].wh, spans[0].millipence) == (SATURDAY[0], None)
    assert total(spans).millipence is None


def test_days_of_a_changing_clock_have_46_and_50_half_hours() -> None:
    assert len(Recent(electricity()).half_hours(date(2026, 3, 29))) == 46
    assert len(Recent(electricity()).half_hours(date(2026, 10, 25))) == 50
    assert sum(span.slots for span in recent().days(date(2026, 10, 24), date(2026, 10, 26))) == 48 + 50 + 48


def test_the_past_fills_what_the_meter_does_not_hold() -> None:
    both = recent()
    assert both.day(date(2026, 11, 12)).known == 48
    assert both.day(SUN).known == 29, "today comes from the meter alone"
    assert both.earliest() == YEAR.first
    assert Recent(electricity()).earliest() == date(2026, 11, 20)


def test_months_are_the_hubs_own_where_it_told_them() -> None:
    meter = electricity(month_wh=232_000, month_millipence=5_480_000, previous_months=(Amount(300_000, 7_000_000),))
    months = Recent(meter, YEAR).months(date(2026, 1, 1), 12)
    assert [(month.wh, month.millipence) for month in months[9:11]] == [(300_000, 7_000_000), (232_000, 5_480_000)]
    assert months[10].standing_charge is not None
    assert (months[11].wh, months[0].known) == (None, 31 * 48)


def test_weeks_and_months_are_told_with_their_standing_charges_so_far() -> None:
    told = {"week_wh": 71_200, "week_millipence": 1_650_000, "previous_weeks": (Amount(90_000, None),)}
    meter = Recent(electricity(**told, month_wh=232_000, month_millipence=5_480_000))
    week = meter.week_told(date(2026, 11, 16))
    assert week is not None
    assert (week.wh, week.millipence, week.standing_charge) == (71_200, 1_650_000, 7 * 54_200)
    before = meter.week_told(date(2026, 11, 9))
    assert before is not None
    assert (before.wh, before.millipence) == (90_000, None)
    assert meter.week_told(date(2026, 11, 2)) is None
    month = meter.month_told(date(2026, 11, 1))
    assert month is not None
    assert month.standing_charge == 22 * 54_200


def test_half_hours_of_a_gap_are_not_kept_either() -> None:
    assert all(not span.known for span in recent().half_hours(date(2026, 11, 4)))
    assert not recent().day(date(2026, 11, 4)).known


def test_months_follow_one_another_over_the_years_end() -> None:
    assert (month_after(date(2026, 12, 31)), month_after(date(2026, 1, 5), -1)) == (date(2027, 1, 1), date(2025, 12, 1))


def test_an_entered_factor_has_no_source_and_the_average_names_its_own() -> None:
    assert carbon_of(Fuel.GAS, 183) == AVERAGES[Fuel.GAS]
    assert carbon_of(Fuel.ELECTRICITY, 20) == (20, "")
    assert carbon_of(Fuel.ELECTRICITY, 0) == (0, ""), "entered, and not the average"
    assert AVERAGES[Fuel.ELECTRICITY].source


def test_the_running_half_hour_is_not_invented() -> None:
    now = samples.HOME_NOW - samples.HOME_NOW % HALF_HOUR
    running = Recent(electricity()).half_hours(SUN)[(now - samples.MIDNIGHT) // HALF_HOUR]
    assert running.wh is None


def test_what_was_used_on_days_that_were_not_read_is_no_rates_of_those_that_were() -> None:
    meter = electricity(month_wh=900_000, month_millipence=25_000_000)
    month = Recent(meter, YEAR).months(date(2026, 11, 1), 1)[0]
    assert (month.parts, month.millipence) == ((Part(900_000),), 25_000_000)
    assert month.standing_charge == 22 * 54_200
