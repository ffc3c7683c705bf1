"""Half-hour readings laid on one grid: gaps stay gaps, and nothing known is lost to a gap."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.model.half_hours import HALF_HOUR, SLOTS_KEPT, HalfHours, half_hour_of

START = 1_000 * HALF_HOUR


def slots(first, *wh):
    return START + first * HALF_HOUR, wh


def shown(readings, first, last):
    return [wh for _, wh in readings.items(START + first * HALF_HOUR, START + last * HALF_HOUR)]


def test_a_missing_half_hour_stays_missing():
    readings = HalfHours().with_readings(*slots(0, 10, None, 30)).with_readings(*slots(5, 60))
    assert shown(readings, -1, 7) == [None, 10, None, 30, None, None, 60, None]


def test_new_readings_lie_over_old_ones_but_a_gap_hides_none():
    readings = HalfHours().with_readings(*slots(0, 10, 20, 30)).with_readings(*slots(1, None, 31, 40))
    assert shown(readings, 0, 4) == [10, 20, 31, 40]


def test_older_readings_go_before():
    readings = HalfHours().with_readings(*slots(3, 40)).with_readings(*slots(0, 10))
    assert shown(readings, 0, 4) == [10, None, None, 40]


def test_a_reading_counts_from_its_start_only():
    readings = HalfHours().with_readings(*slots(0, 10))
    assert [readings.at(START + second) for second in (-HALF_HOUR, 0, 1, HALF_HOUR)] == [None, 10, None, None]
    assert half_hour_of(START + HALF_HOUR - 1) == START


def test_a_start_off_the_half_hour_is_refused():
    with pytest.raises(ValueError, match="not on a half-hour"):
        HalfHours().with_readings(START + 60, (10,))


def test_no_readings_change_nothing():
    readings = HalfHours().with_readings(*slots(0, 10))
    assert readings.with_readings(*slots(400)) is readings


def test_a_clock_that_jumped_far_ahead_leaves_no_long_gap_behind():
    readings = HalfHours().with_readings(*slots(0, 10)).with_readings(*slots(10**6, 20, 30))
    assert readings == HalfHours(START + 10**6 * HALF_HOUR, (20, 30))


SERIES = st.lists(
    st.tuples(st.integers(-9, 9) | st.integers(-500, 500), st.lists(st.none() | st.integers(0, 9_999), max_size=30)),
    max_size=6,
)


def keeps_the_newest(with_readings):
    @given(SERIES)
    def holds(series):
        readings, known = HalfHours(), {}
        for first, wh in series:
            readings = with_readings(readings, *slots(first, *wh))
            known |= {START + (first + n) * HALF_HOUR: value for n, value in enumerate(wh) if value is not None}
            assert len(readings.wh) <= SLOTS_KEPT
        assert all(known.get(moment) == wh for moment, wh in readings.items(readings.start, readings.end))
        lost = [moment for moment in known if readings.at(moment) is None]
        assert all(moment < readings.end - SLOTS_KEPT * HALF_HOUR for moment in lost)

    holds()


def test_the_last_reading_told_of_each_half_hour_is_kept_for_nine_days():
    keeps_the_newest(HalfHours.with_readings)


def test_the_property_finds_gaps_taken_for_readings():
    with pytest.raises(AssertionError):
        keeps_the_newest(lambda held, start, wh: held.with_readings(start, [value or 0 for value in wh]))
