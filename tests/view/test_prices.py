"""Prices on the screen: now, next and when, the day, blocks, what cannot be believed, and where it was learnt."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ihd.model.half_hours import HALF_HOUR
from ihd.model.meter import Meter
from ihd.model.reports import PriceHeard
from ihd.model.snapshot import HubTime, Snapshot
from ihd.model.tariff import Price
from ihd.view.prices_facts import next_facts, now_facts, source, warning
from ihd.view.prices_page import PricesPage
from ihd.view.prices_timeline import timeline_facts
from ihd.view.shapes import Mark
from ihd.view.window import Window
from tests.view import samples
from tests.view.conftest import Opener
from tests.view.price_samples import PRICED
from tests.view.samples import HOME_NOW, MIDNIGHT, NOW
from tests.view.test_pages import told

pytestmark = pytest.mark.usefixtures("qapp")


def electricity(snapshot: Snapshot) -> Meter:
    return snapshot.meters[0]


def at(moment: str) -> Snapshot:
    """The design's home at another moment of home time, its price asked for just then."""
    home = int(datetime.fromisoformat(moment).replace(tzinfo=UTC).timestamp())
    return replace(samples.home(samples.electricity(price_time=home)), hub_time=HubTime(home, NOW))


def test_the_price_now_the_next_one_and_the_one_after_it() -> None:
    day = samples.design()
    now, following = now_facts(day, electricity(day), NOW), next_facts(day, electricity(day), NOW)
    assert (now.title, now.figure, now.line) == (
        "Electricity price now", "27.9", (("Day rate, until 16:00"), Mark.CAUTION, "elec"),
    )  # fmt: skip
    assert (following.figure, following.aside, following.line.text) == (
        "38.4", "in 1 h 28 min", "Peak rate, 16:00 to 19:00",
    )  # fmt: skip
    assert (following.line.mark, following.line.token, following.more) == (Mark.BAD, "bad", "then Day rate, 27.9p")


def test_the_day_is_as_wide_as_its_rates_last_and_as_high_as_they_cost() -> None:
    day = samples.design()
    facts = timeline_facts(day, electricity(day), NOW)
    assert [(segment.line.text, round(24 * segment.start), round(24 * segment.end)) for segment in facts.segments] == [
        ("Night 9.2p", 0, 5), ("Day 27.9p", 5, 16), ("Peak 38.4p", 16, 19), ("Day 27.9p", 19, 24),
    ]  # fmt: skip
    assert [round(segment.height, 2) for segment in facts.segments] == [0.24, 0.73, 1.0, 0.73]
    assert [segment.line.mark for segment in facts.segments] == [Mark.GOOD, Mark.CAUTION, Mark.BAD, Mark.CAUTION]
    assert facts.at == pytest.approx((14 + 32 / 60) / 24)
    assert facts.spoken.startswith("Night 9.2p from 00:00 to 05:00, Day 27.9p from 05:00 to 16:00")


@pytest.mark.parametrize(("day", "hours"), [("2026-03-29T12:00", 23), ("2026-10-25T12:00", 25)])
def test_a_day_with_a_clock_change_is_as_long_as_it_is(day: str, hours: int) -> None:
    snapshot = at(day)
    facts = timeline_facts(snapshot, electricity(snapshot), NOW)
    night = facts.segments[0]
    changed = 5 + (hours - 24)  # until 05:00 by the clock on the wall, an hour more or less than five have passed
    assert night.end == pytest.approx(changed / hours)
    assert [text for _, text in facts.ticks] == ["00:00", "06:00", "12:00", "18:00", "24:00"]


def test_times_of_the_night_to_come_need_no_date() -> None:
    meter = samples.electricity(
        price=Price(27_900, "Day", 2, MIDNIGHT + 19 * 3_600, MIDNIGHT + 24 * 3_600),
        prices_ahead=(Price(9_200, "Night", 1, MIDNIGHT + 24 * 3_600, MIDNIGHT + 29 * 3_600),),
    )
    home = samples.home(meter)
    assert now_facts(home, meter, NOW).line.text == "Day rate, until midnight"
    assert next_facts(home, meter, NOW).line.text == "Night rate, midnight to 05:00"


def test_a_tariff_that_changes_within_the_day_shows_both_prices() -> None:
    later = samples.ELECTRICITY_TARIFF._replace(start=MIDNIGHT + 20 * 3_600, prices=((9_200,), (30_000,), (38_400,)))
    meter = samples.electricity(tariffs=(samples.ELECTRICITY_TARIFF, later))
    facts = timeline_facts(samples.home(meter), meter, NOW)
    assert [segment.line.text for segment in facts.segments][-2:] == ["Day 27.9p", "Day 30.0p"]


def test_without_a_tariff_only_what_was_told_of_the_day_is_drawn() -> None:
    day = PRICED["no tariff"]
    facts = timeline_facts(day, electricity(day), NOW)
    assert [(segment.line.text, segment.height > 0) for segment in facts.segments] == [
        ("", False), ("Day 27.9p", True), ("Peak 38.4p", True), ("Day 27.9p", True),
    ]  # fmt: skip


def test_blocks_show_how_far_through_they_are_and_what_the_next_one_costs() -> None:
    home = PRICED["blocks"]
    facts = timeline_facts(home, electricity(home), NOW)
    assert facts.title == "Blocks this month, in kWh"
    assert (facts.at_text, facts.spoken) == ("112.0 kWh", "Block 2 of 4, 112.0 kWh")
    assert facts.segments[1].start < (facts.at or 0) < facts.segments[1].end
    following = next_facts(home, electricity(home), NOW)
    assert (following.figure, following.line.text, following.more) == (
        "25.6", "from 150 kWh on", "38.0 kWh left at this price",
    )  # fmt: skip


def test_blocks_that_the_meter_counts_from_another_day_are_not_guessed() -> None:
    home = PRICED["blocks of another month"]
    facts = timeline_facts(home, electricity(home), NOW)
    assert facts.at is None
    assert facts.title == "Blocks, in kWh. How far through is not known."
    assert next_facts(home, electricity(home), NOW).more == ""


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("zero", "Your meter says that energy costs nothing. Your bill may say otherwise."),
        ("missing", "No price has come from your meter, so costs are not known."),
        ("over", "This price ended at 14:22. The next one has not come yet."),
        ("old", "Last received 11:32. It may have changed since."),
        ("one rate", ""),
    ],
)
def test_a_price_that_cannot_be_believed_is_said_so(name: str, said: str) -> None:
    home = PRICED[name]
    assert warning(home, electricity(home), HOME_NOW) == said
    facts = now_facts(home, electricity(home), NOW)
    assert (facts.line.token == "warn") is bool(said)
    assert facts.line.mark is Mark.CAUTION or not said


def test_a_price_is_old_two_hours_after_it_came_and_told_when_that_was() -> None:
    meter = samples.electricity(price_time=HOME_NOW)
    home = samples.home(meter)
    meter = meter._replace(price=Price(27_900, "Day", 2, MIDNIGHT, None))
    assert warning(home, meter, HOME_NOW + 7_200) == ""
    assert warning(home, meter, HOME_NOW + 7_201) == "Last received 14:32. It may have changed since."
    assert source(meter, HOME_NOW) == "From your meter, received 14:32. It does not say if VAT is included."
    heard = home.after(PriceHeard(1, meter.price), NOW + 60)
    assert electricity(heard).price_time == HOME_NOW + 60


def test_the_other_fuel_is_one_touch_away_and_back(open_window: Opener) -> None:
    page = prices(open_window())
    assert (page.now.title.text(), page.other.parts.title.text()) == ("Electricity price now", "Gas price")
    assert page.other.accessibleName() == "Show the prices of gas"
    QTest.mouseClick(page.other, Qt.MouseButton.LeftButton)
    assert (page.now.title.text(), page.now.figure.text()) == ("Gas price now", "6.29")
    assert page.other.parts.title.text() == "Electricity price"
    QTest.keyClick(page.other, Qt.Key.Key_Return)
    assert page.now.title.text() == "Electricity price now"


def test_a_home_with_one_fuel_has_no_other_to_go_to(open_window: Opener) -> None:
    page = prices(open_window(PRICED["one rate"]))
    assert not page.other.isVisible()
    assert [card.isVisible() for card in page.charges] == [True, False]


def prices(window: Window) -> PricesPage:
    window.open_page("prices")
    assert isinstance(window.page, PricesPage)
    return window.page


def test_every_rate_is_listed_with_what_comes_from_midnight(open_window: Opener) -> None:
    rows = told("rates", PRICED["change at midnight"])["Electricity price now"]
    assert rows[rows.index(("From Mon 23 Nov, 00:00", "Dearer")) :][:4] == [
        ("From Mon 23 Nov, 00:00", "Dearer"), ("Night rate", "9.9p"), ("Day rate", "29.1p"), ("Peak rate", "40.2p"),
    ]  # fmt: skip
    assert ("Heat pump, above 300 kWh", "29.8p") in told("rates", PRICED["blocks"])["Electricity price now"]


def test_a_change_of_price_is_a_note_until_prices_were_looked_at(open_window: Opener) -> None:
    window = open_window(PRICED["change at midnight"])
    assert window.banner.headline.text() == "Your price changes at midnight"
    QTest.mouseClick(window.banner, Qt.MouseButton.LeftButton)
    assert (window.page_name, window.banner.shown) == ("prices", False)
    window.open_page("home")
    assert not window.banner.shown


def test_a_change_that_changes_nothing_or_is_far_off_is_no_note(open_window: Opener) -> None:
    same = samples.ELECTRICITY_TARIFF._replace(start=MIDNIGHT + 48 * HALF_HOUR)
    far = same._replace(start=MIDNIGHT + 8 * 86_400 + 60_000, prices=((1,), (2,), (3,)))
    for tariff in (same, far):
        home = samples.home(samples.electricity(tariffs=(samples.ELECTRICITY_TARIFF, tariff)))
        assert not open_window(home).banner.shown
