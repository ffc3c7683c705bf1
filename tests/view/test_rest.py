"""When the screen rests and what a touch may do: values alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from ihd.settings import Settings
from ihd.view.rest import LULL_S, PLACES, Rest, brightness, looked, moved, next_look, pressed

AFTER: Final = 120


def test_the_touch_that_wakes_does_nothing_else_nor_what_comes_within_the_lull() -> None:
    woken = pressed(Rest(0.0, rests=True), 300.0)
    assert (woken.rests, woken.acts) == (False, False)
    assert not pressed(woken, 300.0 + LULL_S - 0.01).acts
    assert pressed(woken, 300.0 + LULL_S).acts


def test_what_follows_a_press_goes_with_it_to_its_release() -> None:
    woken = pressed(Rest(0.0, rests=True), 300.0)
    assert not moved(woken, 302.0).acts, "a finger that woke the screen and stays acts on nothing"
    assert moved(pressed(Rest(0.0), 10.0), 10.2).acts


@given(st.lists(st.tuples(st.sampled_from((pressed, moved)), st.floats(0.0, 400.0)), max_size=20))
def test_nothing_acts_within_the_lull_whatever_comes(
    touches: list[tuple[Callable[[Rest, float], Rest], float]],
) -> None:
    rest, now = Rest(0.0), 0.0
    for act, wait in touches:
        now += wait
        rest = looked(rest, now, AFTER, busy=False)
        before = rest
        rest = act(rest, now)
        assert not rest.rests
        if act is pressed:
            lull = before.woken is not None and now - before.woken < LULL_S
            assert rest.acts is not (before.rests or lull)


def test_it_rests_after_the_seconds_chosen_never_while_a_task_waits_and_with_time_anew_afterwards() -> None:
    rest = Rest(0.0)
    assert not looked(rest, AFTER - 0.1, AFTER, busy=False).rests
    assert looked(rest, AFTER, AFTER, busy=False).rests
    assert not looked(rest, 10.0 * AFTER, 0, busy=False).rests
    waited = looked(rest, 10.0 * AFTER, AFTER, busy=True)
    assert not looked(waited, 10.5 * AFTER, AFTER, busy=False).rests
    assert looked(waited, 11.0 * AFTER, AFTER, busy=False).rests


def test_time_is_looked_at_four_times_a_minute_at_most() -> None:
    for rest in (Rest(0.0), Rest(0.0, rests=True)):
        for after in (0, AFTER):
            assert next_look(rest, 1.0, after) >= 15
    assert next_look(Rest(0.0), AFTER - 2.0, AFTER) == 2


def test_the_night_is_the_homes_and_not_known_there_is_none() -> None:
    chosen = Settings(dim_percent=25, night_percent=5, night_from="22:00", night_to="06:30")
    told = {minute: brightness(chosen, minute) for minute in (21 * 60 + 59, 22 * 60, 3 * 60, 6 * 60 + 30)}
    assert list(told.values()) == [25, 5, 5, 25]
    assert brightness(chosen, None) == 25


def test_the_picture_is_never_moved_by_more_than_two_pixels_and_by_one_at_a_time() -> None:
    for (x, y), (next_x, next_y) in zip(PLACES, (*PLACES[1:], PLACES[0]), strict=True):
        assert abs(next_x - x) + abs(next_y - y) == 1
    assert {abs(place) for pair in PLACES for place in pair} == {0, 1}
