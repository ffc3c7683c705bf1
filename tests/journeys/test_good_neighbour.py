"""A display takes little of what all share: the air, the hub's time and, above all, the sleeping gas meter's."""

import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest

from ihd import wiring
from ihd.frames import zcl
from ihd.frames.packet import SMART_ENERGY, Packet
from ihd.hub.household import Profiles
from ihd.hub.plan import HOMES, Plan
from ihd.model.freshness import Freshness, freshness
from ihd.model.units import Fuel
from tests.journeys.neighbour import GAS_READ_AT, HOUR, POWER, START, FarAway, Question, questions, shares
from tests.journeys.story import Story

#: The most one display may take of the channel once the first hour is over (issue 4).
MOST = 0.005
DAY, HALF_HOUR = 86_400, 1_800
#: The seconds in which all is asked that is asked of gas at one time.
ROUND = 120
DEEP = os.environ.get("IHD_TEST_DEPTH") == "deep"
#: More hours of the home that most are like; a few of the others say the same, for one hour is like the next.
HOURS = {"default": 24 if DEEP else 4} | dict.fromkeys(
    ("prepay", "electricity-only", "gas-only", "generation", "two-meters", "crowded"), 24 if DEEP else 2
)
#: A request for the hub's clock, as another program on the same stick might send it.
CLOCK = Packet(SMART_ENERGY, 0x000A, 1, 1, zcl.read_attributes(9, [0]))


@cache
def loads() -> Profiles:
    return wiring.profiles()


def planned(name: str) -> Plan:
    """The plan of a home; the crowded one has more electricity meters than any other, and gas."""
    if name != "crowded":
        return wiring.plan(name, loads(), START)
    home, others = wiring.plan("generation", loads(), START), wiring.plan("two-meters", loads(), START)
    return replace(home, electricity=(*home.electricity, others.electricity[1]))


@cache
def told(name: str) -> Story:
    story = Story(planned(name), START)
    story.wait(hours=HOURS[name])
    return story


def test_every_home_there_is_has_its_day() -> None:
    assert set(HOMES) | {"crowded"} == set(HOURS)


@pytest.mark.parametrize("name", HOURS)
def test_a_display_takes_half_a_percent_of_the_channel_at_most(name: str) -> None:
    hourly = shares(told(name))
    assert set(hourly) >= set(range(HOURS[name]))
    assert max(share for hour, share in hourly.items() if hour >= 1) <= MOST
    assert hourly[0] <= 2 * MOST, "what it asks for at first is limited too"


@pytest.mark.parametrize("name", HOURS)
def test_power_is_asked_for_every_ten_seconds_at_most(name: str) -> None:
    story = told(name)
    asked: dict[int, list[float]] = {}
    for each in questions(story):
        if each.reads(POWER):
            asked.setdefault(each.endpoint, []).append(each.at)
    assert len(asked) == sum(meter.fuel is Fuel.ELECTRICITY for meter in story.shown.meters)
    for moments in asked.values():
        assert min(later - earlier for earlier, later in pairwise(moments)) > 10 - 1e-6


def of_gas(story: Story, since: float = 0.0) -> list[Question]:
    """Every question to the endpoint that speaks for the gas meter, whatever it is about."""
    gas = story.shown.of(Fuel.GAS)
    assert gas is not None
    return [each for each in questions(story, since) if each.endpoint == gas.meter]


def rounds(asked: Iterable[Question]) -> Counter[int]:
    """How often gas was asked about in each half hour; what follows within two minutes belongs to the same round."""
    moments = sorted({each.at for each in asked})
    begun: list[float] = []
    for at in moments:
        if not begun or at > begun[-1] + ROUND:
            begun.append(at)
    return Counter(int(at) // HALF_HOUR for at in begun)


@pytest.mark.parametrize(("name", "usual"), [("default", 1), ("prepay", 2), ("gas-only", 1)])
def test_gas_is_asked_about_twice_in_a_half_hour_at_most(name: str, usual: int) -> None:
    story = told(name)
    halves = rounds(of_gas(story))
    assert len(halves) == HOURS[name] * 2
    assert max(halves.values()) <= 2
    assert sum(halves.values()) <= usual * len(halves) + 1
    readings = [each for each in of_gas(story, HALF_HOUR) if each.reads(GAS_READ_AT)]
    assert len(readings) == usual * (len(halves) - 1), "one reading in each round"


def test_a_gas_meter_that_is_not_heard_is_asked_about_twice_in_a_half_hour_at_most() -> None:
    story = Story(planned("default"), START)
    story.wait(hours=1)
    story.home.gas_link_up = False
    story.wait(hours=4)
    halves = rounds(of_gas(story, HOUR))
    assert len(halves) == 8
    assert max(halves.values()) <= 2
    assert sum(halves.values()) > len(halves), "it is looked for"
    story.home.gas_link_up = True
    story.wait(minutes=31)
    shown = story.shown.of(Fuel.GAS)
    assert shown is not None
    assert shown.as_of is not None
    assert story.home_time - shown.as_of < HALF_HOUR


def test_a_gas_reading_is_shown_in_the_second_it_reaches_the_hub() -> None:
    story = Story(planned("default"), START + 60)
    story.wait(minutes=29)
    shown = story.shown.of(Fuel.GAS)
    assert shown is not None
    assert shown.as_of == story.home_time == START + HALF_HOUR


@pytest.mark.parametrize("delay", [0.4, 4.0])
def test_one_question_is_open_at_a_time(delay: float) -> None:
    story = FarAway(planned("default"), START, delay=delay)
    story.wait(hours=24 if DEEP else 3)
    assert len(story.open_at) > 200 * story.now / HOUR
    assert set(story.open_at) == {0}
    assert story.electricity.power_w is not None


def kept_busy(story: Story, minutes: int) -> Counter[int]:
    """Use up the display's allowance as often as it grows; return its questions by the minute."""
    began = story.home_time
    for _ in range(minutes * 60 * 4):
        for _ in range(3):
            story.home.receive(story.node, CLOCK, story.home_time)
        story.home.take_packets()
        story.wait(seconds=0.25)
    return Counter(int(each.at - began) // 60 for each in questions(story, began - story.start))


@pytest.mark.parametrize("before", [0, 1])
def test_a_hub_that_is_busy_is_left_alone_longer_and_longer(before: int) -> None:
    story = Story(planned("default"), START)
    story.wait(hours=before)
    asked = kept_busy(story, 15)
    assert asked[0] <= 20
    assert max(count for minute, count in asked.items() if minute >= 2) == 1
    assert story.session.patience > len(asked)
    story.wait(seconds=70)
    assert freshness(story.shown, story.electricity, story.now) is Freshness.LIVE


@pytest.mark.parametrize("name", ["default", "prepay"])
def test_a_link_that_comes_and_goes_does_not_make_gas_asked_about_more_often(name: str) -> None:
    story = Story(planned(name), START + 120)
    for _ in range(20):
        story.wait(minutes=2)
        story.session.link_down()
        story.session.link_up(story.now)
    story.wait(minutes=20)
    halves = rounds(of_gas(story))
    assert len(halves) == 3
    assert max(halves.values()) <= 2
    shown = story.shown.of(Fuel.GAS)
    assert shown is not None
    assert shown.as_of == START + HOUR
    assert len(shown.half_hours.wh) >= 48, "what was known of it is known still"
