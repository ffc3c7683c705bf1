"""The four steps of age at their limits (design language, section 5), and what gas counts its age from."""

import pytest

from ihd.model.freshness import Freshness, age, freshness
from ihd.model.link import Link, LinkPhase
from ihd.model.meter import Meter
from ihd.model.snapshot import HubTime, Snapshot
from ihd.model.units import Fuel

NOON = 1_700_000_000
#: Link time at which the hub said it was noon.
HEARD = 5_000.0

LIVE, TIMED, OLD, LOST = Freshness.LIVE, Freshness.TIMED, Freshness.OLD, Freshness.LOST


def home(fuel, *, heard=HEARD, as_of=NOON, time=True):
    meter = Meter(meter=1, fuel=fuel, heard=heard, as_of=as_of)
    told = HubTime(NOON, HEARD) if time else None
    return Snapshot(Link(LinkPhase.UP, 0.0), told, (meter,)), meter


@pytest.mark.parametrize(
    ("fuel", "seconds", "step"),
    [
        (Fuel.ELECTRICITY, 0, LIVE),
        (Fuel.ELECTRICITY, 30, LIVE),
        (Fuel.ELECTRICITY, 31, TIMED),
        (Fuel.ELECTRICITY, 300, TIMED),
        (Fuel.ELECTRICITY, 301, OLD),
        (Fuel.ELECTRICITY, 1_800, OLD),
        (Fuel.ELECTRICITY, 1_801, LOST),
        (Fuel.GAS, 0, TIMED),
        (Fuel.GAS, 2_700, TIMED),
        (Fuel.GAS, 2_701, OLD),
        (Fuel.GAS, 7_200, OLD),
        (Fuel.GAS, 7_201, LOST),
    ],
)
def test_figures_change_their_step_just_past_each_limit(fuel, seconds, step):
    shown, meter = home(fuel)
    assert age(shown, meter, HEARD + seconds) == seconds
    assert freshness(shown, meter, HEARD + seconds) is step


@pytest.mark.parametrize("fuel", Fuel)
def test_before_the_first_reading_there_is_no_age(fuel):
    shown, meter = home(fuel, heard=None)
    assert age(shown, meter, HEARD) is None
    assert freshness(shown, meter, HEARD) is Freshness.NEVER


def test_a_mirror_that_answers_at_once_does_not_make_an_old_gas_reading_new():
    shown, meter = home(Fuel.GAS, as_of=NOON - 50 * 60)
    assert (age(shown, meter, HEARD), freshness(shown, meter, HEARD)) == (3_000, OLD)


def test_gas_counts_from_when_it_was_heard_if_the_hub_gives_no_time():
    for shown, meter in (home(Fuel.GAS, as_of=None), home(Fuel.GAS, as_of=NOON - 9_000, time=False)):
        assert age(shown, meter, HEARD + 60) == 60


def test_a_reading_from_the_future_is_as_old_as_the_hearing():
    shown, meter = home(Fuel.GAS, as_of=NOON + 600)
    assert age(shown, meter, HEARD + 60) == 60


def test_electricity_counts_from_when_it_was_heard_whatever_the_hubs_clock_says():
    shown, meter = home(Fuel.ELECTRICITY, as_of=NOON - 9_000)
    assert age(shown, meter, HEARD + 12) == 12
