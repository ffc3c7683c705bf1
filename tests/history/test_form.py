"""The stored form: every snapshot comes back from plain JSON as it was, and nothing else is taken for one."""

import json

import pytest
from hypothesis import Phase, given, settings

from ihd.history.form import FormError, plain, read
from ihd.model.link import Link, LinkPhase
from ihd.model.meter import Meter
from ihd.model.snapshot import HubTime, Snapshot
from ihd.model.units import Fuel
from tests.model.made import SNAPSHOTS


def comes_back(write, phases=tuple(Phase)):
    @settings(phases=phases)
    @given(SNAPSHOTS)
    def holds(snapshot):
        assert read(Snapshot, json.loads(json.dumps(write(snapshot), allow_nan=False))) == snapshot

    holds()


def test_every_snapshot_comes_back_as_it_was():
    comes_back(plain)


def test_the_property_finds_a_form_that_loses_a_field():
    with pytest.raises(AssertionError):
        comes_back(lambda snapshot: plain(snapshot) | {"messages": []}, phases=[Phase.generate])


def spoilt(**changes):
    stored = plain(Snapshot(Link(LinkPhase.UP, 0.0), HubTime(5, 1.0), (Meter(meter=1, fuel=Fuel.GAS),)))
    return stored | changes


def test_a_whole_number_of_seconds_is_still_a_time():
    assert read(Snapshot, spoilt(hub_time={"utc": 5, "heard": 1})).hub_time == HubTime(5, 1.0)


@pytest.mark.parametrize(
    "stored",
    [
        [],
        None,
        {},
        spoilt(link=None),
        spoilt(hub_time={"utc": "noon", "heard": 1.0}),
        spoilt(hub_time={"utc": 5.5, "heard": 1.0}),
        spoilt(hub_time={"utc": True, "heard": 1.0}),
        spoilt(hub_time={"utc": 5}),
        spoilt(meters=5),
        spoilt(meters=[{"meter": 1, "fuel": "COAL"}]),
        spoilt(meters=[{"meter": 1, "fuel": "GAS", "colour": "red"}]),
    ],
)
def test_what_does_not_fit_is_refused(stored):
    assert read(Snapshot, spoilt()).meters[0].fuel is Fuel.GAS
    with pytest.raises(FormError, match="does not fit"):
        read(Snapshot, stored)
