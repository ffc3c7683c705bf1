"""Half-hours come out of register readings where both ends were read near enough, and out of nothing else."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.model.half_hours import HALF_HOUR
from ihd.model.own_half_hours import NEAR, Mark, Passed, Reading, follows, passed

START = 1_700_000_000 - 1_700_000_000 % HALF_HOUR
MOST = 70_000


def folded(*readings: Reading) -> dict[int, int]:
    """Return the half-hours that readings one after the other came to."""
    found: dict[int, int] = {}
    mark: Mark | None = None
    before: Reading | None = None
    for after in readings:
        done = passed(mark, before, after, MOST)
        found.update(done.half_hours)
        mark, before = done.mark, after
    return found


def every(seconds: int, until: int, *, start: int = START, watts: int = 800) -> list[Reading]:
    return [Reading(at, 4_000_000 + watts * (at - START) // 3_600) for at in range(start, start + until + 1, seconds)]


def test_a_reader_that_is_read_every_ten_seconds_makes_half_hours() -> None:
    found = folded(*every(10, 2 * 3_600 + 20))
    assert found == {START + place * HALF_HOUR: 400 for place in range(4)}


def test_the_half_hour_in_which_it_joined_stays_missing() -> None:
    found = folded(*every(10, 2 * HALF_HOUR, start=START + NEAR + 1))
    assert list(found) == [START + HALF_HOUR]


def test_hours_without_the_display_stay_missing_but_not_the_half_hours_around_them() -> None:
    heard = [reading for reading in every(10, 6 * 3_600) if not 3_595 < reading.at - START < 4 * 3_600 + 10]
    found = folded(*heard)
    assert sorted((at - START) // HALF_HOUR for at in found) == [0, 1, 8, 9, 10, 11]
    assert all(wh in range(390, 411) for wh in found.values())


def test_a_pause_within_a_half_hour_takes_nothing_from_it() -> None:
    heard = [reading for reading in every(10, HALF_HOUR) if not 60 < reading.at - START < 1_700]
    assert folded(*heard) == {START: 400}


def test_a_reading_in_each_half_hour_at_another_moment_is_none_at_its_end() -> None:
    assert folded(*every(HALF_HOUR, 4 * HALF_HOUR, start=START + HALF_HOUR // 2)) == {}


def test_a_reading_just_after_each_half_hour_is_enough() -> None:
    found = folded(*every(HALF_HOUR, 2 * HALF_HOUR, start=START + 15))
    assert found == {START: 400, START + HALF_HOUR: 400}


@pytest.mark.parametrize("register", [3_999_999, 0, 4_900_000])
def test_another_meters_register_begins_anew(register: int) -> None:
    before = every(10, 2 * HALF_HOUR - 10)
    other = [Reading(at, register + (at - START)) for at in range(START + 3_600, START + 2 * 3_600 + 10, 10)]
    assert (START + HALF_HOUR in folded(*before, *other), folded(*before, *other)[START]) == (False, 400)
    assert folded(*before, *other)[START + 2 * HALF_HOUR] == HALF_HOUR


def test_a_clock_set_back_begins_anew() -> None:
    assert passed(Mark(START, 5), Reading(START + 50, 6), Reading(START - 7_200, 7), MOST) == Passed(
        (), Mark(START - 7_200, 7)
    )


def test_a_register_may_stand_still_and_may_be_coarse() -> None:
    assert follows(Reading(START, 7_000), Reading(START + 10, 7_000), MOST)
    assert follows(Reading(START, 7_000), Reading(START + 10, 8_000), MOST)
    assert not follows(Reading(START, 7_000), Reading(START + 10, 6_999), MOST)


@given(st.lists(st.tuples(st.integers(1, 4_000), st.integers(0, 900)), min_size=2, max_size=60))
def test_no_energy_is_invented_or_counted_twice(steps: list[tuple[int, int]]) -> None:
    readings = [Reading(START, 1_000_000)]
    for seconds, wh in steps:
        readings.append(Reading(readings[-1].at + seconds, readings[-1].units + wh))
    found = folded(*readings)
    assert all(wh >= 0 for wh in found.values())
    assert sum(found.values()) <= readings[-1].units - readings[0].units
    for (first, _), (second, _) in pairwise(sorted(found.items())):
        assert (second - first) % HALF_HOUR == 0
