"""Local days of 46, 48 and 50 half-hours, costs at each half-hour's own rate, and what is usual by now."""

from datetime import date, datetime

import pytest

from ihd.model import usage
from ihd.model.calendar import LONDON, Season, Switch, SwitchCalendar, TimeReference
from ihd.model.half_hours import HALF_HOUR, HalfHours
from ihd.model.tariff import Tariff
from ihd.model.usage import Usual
from tests.model.moments import unix

NIGHT, DAY = 7_500, 28_000
#: Night until 07:00 by the clock on the wall.
ECONOMY = Tariff(
    0,
    "Economy",
    None,
    ((NIGHT,), (DAY,)),
    ("Night", "Day"),
    (),
    SwitchCalendar(TimeReference.LOCAL, {1: (Switch(0, 1), Switch(420, 2))}, {1: (1,) * 7}, (Season(1, 1, 1),)),
)
FLAT = Tariff(0, "Flat", None, ((20_000,),), ("",))


def steady(first, days, wh=500):
    """The same energy in every half-hour of ``days`` from midnight UTC of ``first``."""
    return HalfHours(unix(first), (wh,) * (48 * days))


@pytest.mark.parametrize(
    ("noon", "start", "count"),
    [
        ("2026-03-28T12:00", "2026-03-28T00:00", 48),
        ("2026-03-29T12:00", "2026-03-29T00:00", 46),
        ("2026-03-30T12:00", "2026-03-29T23:00", 48),
        ("2026-10-25T12:00", "2026-10-24T23:00", 50),
        ("2026-10-26T12:00", "2026-10-26T00:00", 48),
    ],
)
def test_a_day_in_britain_has_as_many_half_hours_as_its_clock(noon, start, count):
    begin, end = usage.day_bounds(unix(noon))
    assert (begin, (end - begin) // HALF_HOUR) == (unix(start), count)
    assert usage.day_bounds(begin) == usage.day_bounds(end - 1) == (begin, end)


def test_midnight_in_summer_is_an_hour_before_utc():
    assert usage.local_date(unix("2026-06-02T22:59:59")) == date(2026, 6, 2)
    assert usage.local_date(unix("2026-06-02T23:00")) == date(2026, 6, 3)


@pytest.mark.parametrize(("day", "nights"), [("2026-03-28", 14), ("2026-03-29", 12), ("2026-10-25", 16)])
def test_each_half_hour_costs_what_its_own_rate_was(day, nights):
    start, end = usage.day_bounds(unix(f"{day}T12:00"))
    days = (end - start) // HALF_HOUR - nights
    cost = usage.cost_between(steady(day, 2), [ECONOMY], unix(f"{day}T00:00"), end)
    if day == "2026-10-25":  # two half-hours of the long day lie before midnight UTC
        nights -= 2
    assert cost == (nights * NIGHT + days * DAY) * 500 // 1_000


def test_a_price_change_at_midnight_changes_no_half_hour_before_it():
    midnight = unix("2026-01-15T00:00")
    dearer = Tariff(midnight, "Flat", None, ((30_000,),), ("",))
    readings = steady("2026-01-14", 2)
    assert usage.cost_between(readings, [FLAT, dearer], midnight - HALF_HOUR, midnight + HALF_HOUR) == 10_000 + 15_000


def test_half_a_half_hour_counts_half():
    start = unix("2026-01-14T10:00")
    assert usage.cost_between(steady("2026-01-14", 1), [FLAT], start, start + HALF_HOUR + 900) == 10_000 + 5_000


def test_a_cost_is_not_known_where_a_reading_or_a_price_is_missing():
    start = unix("2026-01-14T10:00")
    later = Tariff(start + HALF_HOUR, "Flat", None, ((20_000,),), ("",))
    blocks = Tariff(0, "Blocks", None, ((30_000, 20_000),), ("",), (100_000,))
    gap = HalfHours(start, (500, None, 500))
    full = HalfHours(start, (500, 500, 500))
    assert usage.cost_between(gap, [FLAT], start, start + 2 * HALF_HOUR) is None
    assert usage.cost_between(gap, [FLAT], start, start + HALF_HOUR) == 10_000
    assert usage.cost_between(full, [later], start, start + 2 * HALF_HOUR) is None
    assert usage.cost_between(full, [blocks], start, start + HALF_HOUR) is None
    assert usage.cost_between(full, [FLAT], start, start + 4 * HALF_HOUR) is None


def test_usual_is_the_mean_of_the_days_that_are_known():
    now = unix("2026-01-14T06:15")
    assert usage.usual(steady("2026-01-11", 4), [FLAT], now) == Usual(480_000, 125_000)
    assert usage.usual(steady("2026-01-12", 3), [FLAT], now) is None


def test_usual_looks_back_a_week_and_no_further():
    now = unix("2026-01-14T12:00")
    readings = steady("2026-01-01", 14, wh=5_000).with_readings(unix("2026-01-07T00:00"), (500,) * (48 * 7))
    assert usage.usual(readings, [FLAT], now) == Usual(480_000, 240_000)


def test_a_day_with_a_gap_counts_neither_whole_nor_in_part():
    readings = steady("2026-01-09", 6).with_readings(unix("2026-01-13T00:00"), (9_999,) * 30)
    holed = HalfHours(readings.start, (*readings.wh[: 4 * 48 + 40], None, *readings.wh[4 * 48 + 41 :]))
    assert usage.usual(holed, [FLAT], unix("2026-01-14T06:15")) == Usual(480_000, 125_000)


@pytest.mark.parametrize(
    "nine",
    ["2026-03-30T08:00", "2026-03-29T08:00", "2026-10-26T09:00", "2026-10-25T09:00", "2026-10-24T08:00"],
)
def test_by_now_means_the_same_time_on_the_clock_around_a_clock_change(nine):
    """At nine in Britain: each day uses 1.0 kWh from eight by the clock and 1.4 kWh from nine."""
    now = unix(nine)
    wh = []
    for moment in range(now - 9 * 48 * HALF_HOUR, now, HALF_HOUR):
        hour = datetime.fromtimestamp(moment, LONDON).hour
        wh.append({8: 500, 9: 700}.get(hour, 0))
    readings = HalfHours(now - 9 * 48 * HALF_HOUR, tuple(wh))
    assert usage.usual(readings, [FLAT], now) == Usual(48_000, 20_000)


def test_the_strip_shows_the_last_48_finished_half_hours():
    now = unix("2026-01-14T10:10")
    strip = usage.last_day(HalfHours(unix("2026-01-14T09:00"), (1, 2, 3)), now)
    assert len(strip) == 48
    assert strip[0] == (unix("2026-01-13T10:00"), None)
    assert strip[-2:] == [(unix("2026-01-14T09:00"), 1), (unix("2026-01-14T09:30"), 2)]
