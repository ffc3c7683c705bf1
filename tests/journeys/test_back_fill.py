"""The past is filled from the hub, the newest first, gently, and goes on where it stopped."""

import os
from collections import Counter
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from ihd import wiring
from ihd.frames.clock import from_wire
from ihd.hub.household import Profiles
from ihd.model.half_hours import HALF_HOUR
from ihd.model.past import Stream
from ihd.model.reports import MetersFound, Role
from ihd.model.units import Fuel
from ihd.model.usage import day_start, local_date
from ihd.radio.airtime import CHANNEL, taken
from tests.journeys.neighbour import POWER, START, questions
from tests.journeys.remembering import Remembering

DEEP = os.environ.get("IHD_TEST_DEPTH") == "deep"
MINUTE, DAY = 60, 86_400
TODAY = local_date(START)
LONG_AGO = TODAY - timedelta(days=399)


def begun(path: Path, name: str = "electricity-only", start: int = START) -> Remembering:
    return Remembering(wiring.plan(name, loads(), START), start, path=path)


@cache
def loads() -> Profiles:
    return wiring.profiles()


def streams(story: Remembering) -> list[Stream]:
    return [Stream.of(meter) for meter in story.shown.meters]


def asked_for(story: Remembering) -> Counter[int]:
    """Count how often each half-hour was asked for."""
    counts: Counter[int] = Counter()
    for each in questions(story):
        if each.frame.name == "get_sampled_data":
            start = from_wire(int(each.frame.fields.earliest_sample_time))
            counts.update(range(start, start + int(each.frame.fields.number_of_samples) * HALF_HOUR, HALF_HOUR))
    return counts


def busiest_minute(story: Remembering) -> float:
    octets: Counter[int] = Counter()
    for at, _, packet in story.carried:
        octets[int(at - story.start) // MINUTE] += taken(packet).octets
    return 8 * max(octets.values()) / MINUTE / CHANNEL


def test_thirteen_months_come_gently_and_go_on_after_a_restart(tmp_path: Path) -> None:
    story = begun(tmp_path / "past.sqlite")
    story.wait(seconds=60)
    (stream,) = streams(story)
    week = story.past.days(stream, TODAY - timedelta(days=7), TODAY - timedelta(days=1))
    assert all(day.known == day.slots for day in week), "the last week is there within a minute"
    story.wait(minutes=2)
    assert story.past.reaches(stream)[0] > LONG_AGO, "the rest is still to come"
    story.switch_off()

    again = begun(tmp_path / "past.sqlite", start=START + 600)
    again.wait(minutes=22)
    assert again.writer.gaps == ()
    assert again.past.reaches(stream)[0] <= LONG_AGO + timedelta(days=2)
    days = again.past.days(stream, LONG_AGO + timedelta(days=2), TODAY - timedelta(days=1))
    assert all(day.known == day.slots for day in days)
    assert all(day.millipence is not None and day.standing_charge for day in days)
    (meter,) = again.home.meters
    for day in (date(2026, 3, 29), date(2025, 10, 26), date(2026, 2, 28)):
        told = [span.wh for span in again.past.half_hours(stream, day)]
        assert told == [meter.tally.half_hour(day_start(day) + at * HALF_HOUR) for at in range(len(told))]
    recent = range(START - 10 * DAY, START, HALF_HOUR)
    once = asked_for(story) + Counter({at: n for at, n in asked_for(again).items() if at not in recent})
    assert max(once.values()) <= 2, "only what was told after the last batch is asked for twice"
    for each in (story, again):
        assert busiest_minute(each) <= 0.05
        polls = [question.at for question in questions(each) if question.reads(POWER)]
        assert max(later - earlier for earlier, later in pairwise(polls)) < 11
    again.switch_off()

    later = begun(tmp_path / "past.sqlite", start=START + 20 * DAY)
    later.wait(seconds=90)
    assert later.writer.gaps == ()
    days = later.past.days(stream, TODAY - timedelta(days=5), TODAY + timedelta(days=19))
    assert all(day.known == day.slots for day in days), "it was off for twenty days"
    assert min(asked_for(later)) >= START - DAY, "no more is asked for than was missed"
    later.switch_off()


@pytest.mark.skipif(not DEEP, reason="fills thirteen months of each home there is")
@pytest.mark.parametrize("name", ["default", "gas-only", "generation", "two-meters"])
def test_every_home_is_filled_within_half_an_hour(tmp_path: Path, name: str) -> None:
    story = begun(tmp_path / "past.sqlite", name)
    story.wait(minutes=29)
    assert story.writer.gaps == ()
    for stream in streams(story):
        days = story.past.days(stream, LONG_AGO + timedelta(days=3), TODAY - timedelta(days=2))
        assert all(day.known == day.slots for day in days)
        if stream.role is Role.IMPORT and stream.fuel is Fuel.GAS:
            assert all(day.millipence is not None for day in days)
    assert busiest_minute(story) <= 0.05
    story.switch_off()


def test_people_who_moved_in_while_the_hub_was_silent_find_nothing_of_the_former_ones(tmp_path: Path) -> None:
    story = begun(tmp_path / "past.sqlite")
    story.wait(minutes=1)
    assert story.electricity.previous_months
    story.han_up = False
    story.wait(minutes=5)
    story.home.change_tenancy()
    moved = story.home_time
    story.wait(minutes=30)
    story.han_up = True
    story.wait(minutes=2)
    held = story.electricity.half_hours
    assert [start for start, wh in held.items(held.start, held.end) if wh is not None] == [moved - moved % HALF_HOUR]
    assert not any(amount.wh for amount in (*story.electricity.previous_days, *story.electricity.previous_months))
    assert story.past.reaches(streams(story)[0]) is None, "their first half-hour is not over"
    found = sum(isinstance(report, MetersFound) for report in story.reports)
    story.session.link_up(story.now)
    story.wait(minutes=1)
    assert sum(isinstance(report, MetersFound) for report in story.reports) == found + 1, "told again it is no news"
    assert story.electricity.half_hours == held
    story.switch_off()


def test_new_people_find_nothing_of_the_former_ones_and_it_is_not_asked_for(tmp_path: Path) -> None:
    story = begun(tmp_path / "past.sqlite")
    story.wait(minutes=1)
    (stream,) = streams(story)
    first, _ = story.past.reaches(stream)
    assert first < TODAY - timedelta(days=9)
    story.home.change_tenancy()
    moved = story.home_time
    story.wait(minutes=65)
    assert story.writer.gaps == ()
    assert story.past.reaches(stream) == (TODAY, TODAY)
    known = [span.start for span in story.past.half_hours(stream, TODAY) if span.known]
    assert known
    assert min(known) >= moved - HALF_HOUR
    assert story.past.months(stream, TODAY, 1)[0].known == len(known)
    story.switch_off()
