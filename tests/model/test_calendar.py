"""Which tier rules when: night and day, seasons, special days, and the two clock changes of a year."""

from datetime import date

import pytest

from ihd.model.calendar import Season, Switch, SwitchCalendar, TimeReference
from tests.model.moments import unix

NIGHT, DAY, PEAK = 1, 2, 3
WEEKDAY, HOLIDAY, WEEKEND = 1, 2, 3
SUMMER, WINTER = 1, 2


def calendar(reference=TimeReference.UTC, **changes):
    parts = {
        "days": {
            WEEKDAY: (Switch(30, NIGHT), Switch(450, DAY), Switch(960, PEAK), Switch(1_140, DAY)),
            HOLIDAY: (Switch(0, NIGHT),),
            WEEKEND: (Switch(540, DAY),),
        },
        "weeks": {SUMMER: (WEEKDAY,) * 5 + (WEEKEND,) * 2, WINTER: (WEEKDAY,) * 6 + (WEEKEND,)},
        "seasons": (Season(4, 1, SUMMER), Season(10, 1, WINTER)),
    }
    return SwitchCalendar(reference, **{**parts, **changes})


@pytest.mark.parametrize(
    ("moment", "tier"),
    [
        ("2026-06-03T00:30", NIGHT),
        ("2026-06-03T07:29", NIGHT),
        ("2026-06-03T07:30", DAY),
        ("2026-06-03T15:59:59", DAY),
        ("2026-06-03T16:00", PEAK),
        ("2026-06-03T23:59", DAY),
    ],
)
def test_a_switch_rules_from_its_minute_to_the_next(moment, tier):
    assert calendar().tier_at(unix(moment)) == tier


def test_before_a_days_first_switch_the_day_before_still_rules():
    assert calendar().tier_at(unix("2026-06-04T00:29")) == DAY  # Thursday: Wednesday ended on the day rate
    assert calendar(special_days={date(2026, 6, 3): HOLIDAY}).tier_at(unix("2026-06-04T00:29")) == NIGHT


def test_a_special_day_replaces_the_week_on_its_date_alone():
    special = calendar(special_days={date(2026, 6, 3): HOLIDAY})
    assert special.tier_at(unix("2026-06-03T17:00")) == NIGHT
    assert special.tier_at(unix("2026-06-10T17:00")) == PEAK


def test_monday_is_the_first_day_of_a_week():
    assert calendar().tier_at(unix("2026-06-05T17:00")) == PEAK  # Friday
    assert calendar().tier_at(unix("2026-06-06T17:00")) == DAY  # Saturday
    assert calendar().tier_at(unix("2026-06-08T17:00")) == PEAK  # Monday


@pytest.mark.parametrize(
    ("saturday", "tier"),
    [("2026-09-26", DAY), ("2026-10-03", PEAK), ("2026-12-26", PEAK), ("2027-01-02", PEAK), ("2027-04-03", DAY)],
)
def test_the_last_season_of_a_year_goes_on_over_new_year(saturday, tier):
    assert calendar().tier_at(unix(f"{saturday}T17:00")) == tier


def test_a_season_begins_on_its_own_day():
    late = calendar(seasons=(Season(4, 4, SUMMER), Season(10, 1, WINTER)))
    assert late.tier_at(unix("2026-03-28T17:00")) == PEAK
    assert late.tier_at(unix("2026-04-04T17:00")) == DAY


@pytest.mark.parametrize("reference", [TimeReference.UTC, TimeReference.STANDARD])
def test_a_utc_calendar_takes_no_notice_of_the_clock_changes(reference):
    for day in ("2026-03-30", "2026-10-26"):  # the Mondays after them
        assert calendar(reference).tier_at(unix(f"{day}T07:29")) == NIGHT
        assert calendar(reference).tier_at(unix(f"{day}T07:30")) == DAY


@pytest.mark.parametrize(
    ("last_of_night", "first_of_day"),
    [
        ("2026-03-27T07:29", "2026-03-27T07:30"),  # Friday in winter time
        ("2026-03-30T06:29", "2026-03-30T06:30"),  # Monday in summer time
        ("2026-10-23T06:29", "2026-10-23T06:30"),
        ("2026-10-26T07:29", "2026-10-26T07:30"),
    ],
)
def test_a_local_calendar_follows_the_clock_on_the_wall(last_of_night, first_of_day):
    local = calendar(TimeReference.LOCAL)
    assert (local.tier_at(unix(last_of_night)), local.tier_at(unix(first_of_day))) == (NIGHT, DAY)


@pytest.mark.parametrize(("day", "nine"), [("2026-03-29", "08:00"), ("2026-10-25", "09:00")])
def test_nine_on_the_day_of_a_clock_change_is_nine_by_the_new_time(day, nine):
    local = calendar(TimeReference.LOCAL, days=calendar().days | {WEEKDAY: (Switch(0, NIGHT),)})
    start = unix(f"{day}T{nine}")
    assert (local.tier_at(start - 60), local.tier_at(start)) == (NIGHT, DAY)


def test_the_local_date_decides_which_day_it_is():
    local = calendar(TimeReference.LOCAL, special_days={date(2026, 6, 3): HOLIDAY})
    assert local.tier_at(unix("2026-06-02T22:59")) == DAY
    assert local.tier_at(unix("2026-06-02T23:00")) == NIGHT  # midnight in Britain
