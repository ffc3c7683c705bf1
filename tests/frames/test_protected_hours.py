"""The hours in which supply is not cut, put together from the calendar a hub publishes beside its tariffs."""

import pytest

from ihd.frames.calendar import Date, ScheduleEntry, Season, SpecialDay
from ihd.frames.findings import Findings
from ihd.model.reports import PROTECTED, UNPROTECTED, ProtectedHoursHeard, TariffsHeard
from tests.frames.told import CALENDAR, book, command, wire
from tests.model.moments import unix

#: The number GB meters give their current non-disablement calendar (smart-energy.md 4.5).
CURRENT = 0xFFFF_FFFE
WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NIGHT = [ScheduleEntry(start_minute=minute, value=value) for minute, value in ((0, 1), (600, 0), (960, 1))]
ALWAYS = [ScheduleEntry(start_minute=0, value=1)]


@pytest.fixture
def findings():
    return Findings(books={7: book()})


def tell(findings, name, number=CURRENT, **fields):
    head = {"provider_id": 1, "issuer_calendar_id": number} | (
        {} if name == "cancel_calendar" else {"issuer_event_id": 1}
    )
    return findings.take_in(7, command(CALENDAR, name, **head, **fields), 0.0)


def publish(findings, number=CURRENT, kind=3):
    """A calendar of local time: nights, weekends and one special day. Return what the last part led to."""
    part = {"command_index": 0, "total_number_of_commands": 1}
    counts = {"number_of_seasons": 1, "number_of_week_profiles": 1, "number_of_day_profiles": 2}
    start = {"start_time": 0, "calendar_type": kind}
    tell(findings, "publish_calendar", number, **start, calendar_time_reference=2, calendar_name=b"", **counts)
    for day, entries in ((1, NIGHT), (2, ALWAYS)):
        total = {"day_id": day, "total_number_of_schedule_entries": len(entries), "calendar_type": kind}
        tell(findings, "publish_day_profile", number, **total, **part, entries=entries)
    days = {f"day_id_ref_{name}": 1 + (place >= 5) for place, name in enumerate(WEEK)}
    tell(findings, "publish_week_profile", number, week_id=1, **days)
    every = Date(years_since_1900=0xFF, month=1, day=1, day_of_week=0xFF)
    tell(findings, "publish_seasons", number, **part, entries=[Season(start_date=every, week_id_ref=1)])
    holiday = Date(years_since_1900=126, month=8, day=31, day_of_week=0xFF)
    special = [SpecialDay(date=holiday, day_id_ref=2)]
    return tell(
        findings, "publish_special_days", number, **start, total_number_of_special_days=1, **part, entries=special
    )


@pytest.mark.parametrize(
    ("moment", "tier"),
    [
        ("2026-06-03T16:30+01:00", PROTECTED),
        ("2026-06-03T15:59+01:00", UNPROTECTED),
        ("2026-06-03T09:59+01:00", PROTECTED),
        ("2026-06-03T10:00+01:00", UNPROTECTED),
        ("2026-06-06T13:00+01:00", PROTECTED),  # a Saturday
        ("2026-08-31T13:00+01:00", PROTECTED),  # a bank holiday, on a Monday
        ("2026-01-07T10:00+00:00", UNPROTECTED),  # the same hour of the clock in winter
    ],
)
def test_protected_hours_are_told_as_tiers_of_a_calendar(findings, moment, tier):
    (told,) = publish(findings)
    assert isinstance(told, ProtectedHoursHeard)
    assert (told.meter, told.calendar.tier_at(unix(moment))) == (7, tier)


def test_nothing_is_told_before_the_calendar_is_whole(findings):
    counts = {"number_of_seasons": 1, "number_of_week_profiles": 1, "number_of_day_profiles": 1}
    head = {"start_time": wire("2026-01-01"), "calendar_type": 3, "calendar_time_reference": 2, "calendar_name": b""}
    assert tell(findings, "publish_calendar", **head, **counts) == []


def test_a_cancelled_calendar_takes_its_protection_away(findings):
    publish(findings)
    assert tell(findings, "cancel_calendar", calendar_type=3) == [ProtectedHoursHeard(7, None)]


def test_a_tariffs_calendar_protects_nothing_and_hours_price_nothing(findings):
    (told,) = publish(findings, number=5, kind=0)
    assert isinstance(told, TariffsHeard)
    publish(findings)
    assert set(findings.tariff_books[7].calendars) == {5}
