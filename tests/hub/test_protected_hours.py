"""When a supply is not cut: working days, weekends, bank holidays, and the two days a year when clocks change."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.hub.protected_hours import NEVER, SPECIAL_DAYS, ProtectedHours
from ihd.model.calendar import LONDON
from ihd.model.reports import PROTECTED

HOURS = ProtectedHours()
DAILY = ProtectedHours(rest=(), holidays=())


def at(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=LONDON).timestamp())


def test_a_working_day_is_protected_until_ten_and_from_four_to_the_second() -> None:
    assert [HOURS.covers(at("2024-06-12T10:00") + s) for s in (-1, 0)] == [True, False]
    assert [HOURS.covers(at("2024-06-12T16:00") + s) for s in (-1, 0)] == [False, True]


def test_a_friday_evening_lasts_until_monday_and_easter_until_tuesday() -> None:
    assert HOURS.next_change(at("2024-06-14T16:00")) == at("2024-06-17T10:00")
    assert HOURS.next_change(at("2024-03-28T19:00")) == at("2024-04-02T10:00")  # clocks change on the way
    assert HOURS.next_change(at("2024-06-12T10:00")) == at("2024-06-12T16:00")
    assert HOURS.next_change(at("2024-06-12T03:00")) == at("2024-06-12T10:00")


def test_on_days_when_clocks_change_ten_is_ten_by_the_clock_on_the_wall() -> None:
    for day, hours in (("2024-03-31", 9), ("2024-10-27", 11)):  # so long after midnight
        assert DAILY.next_change(at(f"{day}T00:00")) == at(f"{day}T00:00") + hours * 3_600
        assert [DAILY.covers(at(f"{day}T10:00") + s) for s in (-1, 0)] == [True, False]


@given(st.integers(at("2023-01-01T00:00"), at("2032-12-31T00:00")), st.sampled_from([HOURS, DAILY]))
def test_the_calendar_that_is_served_says_the_same_and_so_does_every_moment_up_to_the_next_change(
    moment: int, hours: ProtectedHours
) -> None:
    calendar = hours.calendar(moment)
    assert len(calendar.special_days) <= SPECIAL_DAYS
    covered, change = hours.covers(moment), hours.next_change(moment)
    for each in (moment, (moment + change) // 2, change - 1, change):
        assert (
            hours.covers(each) == (calendar.tier_at(each) == PROTECTED) == (covered if each < change else not covered)
        )


def test_hours_that_protect_never_or_always_do_not_change() -> None:
    noon = at("2024-06-12T12:00")
    never, always = ProtectedHours.never(), ProtectedHours(600, 600)
    for hours, covered in ((never, False), (always, True)):
        assert hours.covers(noon) is covered
        assert hours.next_change(noon) == NEVER
        assert (hours.calendar().tier_at(noon) == PROTECTED) is covered
    with pytest.raises(ValueError, match="earlier first"):
        ProtectedHours(960, 600)
