"""A display that is switched off and on shows its last readings at once, as old as they are."""

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from ihd import wiring
from ihd.history.last import load
from ihd.history.last_writer import LastWriter
from ihd.hub.household import Profiles
from ihd.model.freshness import Freshness, age, freshness
from ihd.model.link import LinkPhase
from ihd.model.reports import TenancyChanged
from ihd.model.snapshot import Snapshot
from tests.journeys.story import Story

START = int(datetime(2026, 3, 28, 21, 10, tzinfo=UTC).timestamp())


@cache
def loads() -> Profiles:
    return wiring.profiles()


@pytest.fixture
def story() -> Story:
    story = Story(wiring.plan("default", loads(), START), START)
    story.wait(seconds=30)
    return story


def kept(story: Story, path: Path) -> None:
    writer = LastWriter(path, "demo")
    writer.write(story.shown, story.home_time, story.now)
    writer.close()


def test_ten_minutes_later_the_figures_are_there_and_ten_minutes_old(story: Story, tmp_path: Path):
    kept(story, tmp_path / "history.sqlite")
    shown = load(tmp_path / "history.sqlite", "demo").resumed(story.home_time + 600, 5_000.0)
    meter = shown.meters[0]
    assert meter.today_wh == story.electricity.today_wh
    aged = story.now - story.electricity.heard + 600
    assert age(shown, meter, 5_000.0) == pytest.approx(aged, abs=0.01)
    assert freshness(shown, meter, 5_000.0) is Freshness.OLD
    assert shown.home_time(5_000.0) is None, "the hub has not been heard yet"
    assert shown.link.phase is LinkPhase.OPENING


def test_the_next_session_keeps_what_it_knows_of_the_same_meters(story: Story, tmp_path: Path):
    kept(story, tmp_path / "history.sqlite")
    shown = load(tmp_path / "history.sqlite", "demo").resumed(story.home_time + 600, 0.0)
    again = Story(story.plan, START + 630)
    again.shown = shown
    before = shown.meters[0].previous_months
    for report in again.reports:
        again.shown = again.shown.after(report, 0.0)
    assert again.shown.meters[0].previous_months == before
    assert freshness(again.shown, again.shown.meters[0], 0.0) is Freshness.LIVE


def test_people_who_moved_in_meanwhile_never_see_the_former_peoples_figures(story: Story, tmp_path: Path):
    kept(story, tmp_path / "history.sqlite")
    again = Story(story.plan, START)
    again.home.interface.tenancy_changed = START + 300
    again.home.run_to(START + 600)
    again.shown = load(tmp_path / "history.sqlite", "demo").resumed(story.home_time + 600, again.now)
    again.now = 600.0
    again.session.link_up(again.now)
    again._settle()
    assert again.shown.meters
    assert all(not meter.previous_months and not meter.half_hours.wh for meter in again.shown.meters)
    again.wait(seconds=20)
    assert again.electricity.power_w is not None


def test_people_who_are_announced_for_later_cost_nothing_before_they_come():
    story = Story(wiring.plan("electricity-only", loads(), START), START)
    story.wait(seconds=30)
    story.home.interface.tenancy_changed = moving = int(story.home_time) + 300
    story.session.link_up(story.now)
    story.wait(minutes=4)
    assert not any(isinstance(report, TenancyChanged) for report in story.reports)
    assert story.electricity.previous_months
    story.wait(minutes=2)
    assert TenancyChanged(moving) in story.reports
    assert story.shown.tenants_since == moving


def test_another_homes_figures_are_not_shown(story: Story, tmp_path: Path):
    kept(story, tmp_path / "history.sqlite")
    assert load(tmp_path / "history.sqlite", "/dev/ttyACM0") is None
    assert Snapshot.blank(0.0).meters == ()
