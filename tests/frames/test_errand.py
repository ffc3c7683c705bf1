"""Errands that ask, wait and ask again, at a pace no hub refuses."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.frames.errand import LAST_RETRY, Answer, Due, Errand, Pace, Request

FIRST, SECOND = (Request(endpoint, 0x0702, lambda sequence: bytes((sequence,))) for endpoint in (1, 2))


def errand(*requests, heard=None):
    def ask():
        for request in requests:
            answer = yield request
            if heard is not None:
                heard.append(answer)

    return Errand("story", 1, ask, lambda now: Due(link=now + 10.0))


def test_an_errand_asks_one_question_after_the_other_and_waits_for_its_next_time():
    heard = []
    story = errand(FIRST, SECOND, heard=heard)
    assert (story.due, story.next_request(), story.next_request()) == (Due(link=0.0), FIRST, FIRST)
    assert not story.answered(Answer(status=0x86))
    assert story.next_request() is SECOND
    assert story.answered(Answer())
    story.finish(5.0)
    assert (story.due, heard) == (Due(link=15.0), [Answer(status=0x86), Answer()])
    assert story.next_request() is FIRST


def test_an_errand_that_needs_nothing_asks_nothing():
    assert errand().next_request() is None


def test_discovery_travels_under_its_own_profile():
    assert (FIRST.profile, Request(0, 0x0005, bytes).profile) == (0x0109, 0x0000)


def test_what_nobody_answers_is_asked_again_after_ever_longer_waits():
    story = errand(FIRST)
    story.next_request()
    waits = []
    for _ in range(12):
        story.postpone(100.0)
        waits.append(story.due.link - 100.0)
        assert story.next_request() is FIRST
    assert waits == [1, 2, 4, 8, 16, 32, *[LAST_RETRY] * 6]


def test_an_answer_makes_the_next_wait_short_again():
    story = errand(FIRST, SECOND)
    story.next_request()
    for _ in range(5):
        story.postpone(0.0)
    story.answered(Answer())
    story.postpone(100.0)
    assert story.due == Due(link=101.0)


def test_a_hub_heard_again_is_asked_at_once_what_it_did_not_answer():
    silent, content = errand(FIRST), errand(FIRST)
    silent.postpone(100.0)
    content.finish(100.0)
    for each in (silent, content):
        each.hurry(101.0)
    assert (silent.due, content.due) == (Due(link=101.0), Due(link=110.0))


def no_hub_refuses(pace_of):
    """A hub allows 4 requests a second in bursts of 10 (hub.md 1)."""

    @given(st.floats(0, 10**6), st.lists(st.floats(0, 3), min_size=20, max_size=40))
    def holds(now, gaps):
        pace, sent = pace_of(), []
        for gap in gaps:
            now += gap if gap > 1 else 0.0
            if pace.wait(now):
                due = pace.ready_at()
                assert due > now
                now = due
                assert pace.wait(now) == 0.0
            pace.spend(now)
            sent.append(now)
        for (first, begin), (last, end) in combinations(enumerate(sent), 2):
            assert last - first + 1 <= 10 + 4 * (end - begin)

    holds()


def test_a_request_may_go_when_the_pace_says_and_never_too_many_do():
    no_hub_refuses(Pace)
    no_hub_refuses(lambda: Pace(reserve=3))


@pytest.mark.parametrize("pace", [lambda: Pace(per_second=40.0), lambda: Pace(burst=20, _left=20.0)])
def test_the_property_finds_a_pace_that_is_too_fast(pace):
    with pytest.raises(AssertionError):
        no_hub_refuses(pace)


def test_a_rest_earns_a_burst_and_no_more():
    pace = Pace()
    for _ in range(9):
        assert pace.wait(1_000.0) == 0.0
        pace.spend(1_000.0)
    assert pace.wait(1_000.0) == pytest.approx(1 / 3.8)
    assert pace.ready_at() == pytest.approx(1_000.0 + 1 / 3.8)
    assert pace.wait(1_000.1) == pytest.approx(0.62 / 3.8)
    assert pace.ready_at() == pytest.approx(1_000.1 + 0.62 / 3.8)
