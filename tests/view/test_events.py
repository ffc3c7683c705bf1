"""What happened and earlier prices: what the meters told, kept in a real file, on the pages of both displays."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ihd.app import IHD
from ihd.model.past import PriceChange, Stream
from ihd.model.reports import Event, EventHeard, PriceHeard, TenancyChanged
from ihd.model.tariff import Price
from ihd.model.usage import day_start
from ihd.testing.audit import faults
from ihd.view.earlier_prices_page import earlier
from ihd.view.event_words import EVENT_SENTENCES, event_sentence
from ihd.view.navigation import NavigationTile
from ihd.view.plain_button import RowButton
from ihd.view.sheet import SectionCard
from ihd.view.store import Store
from ihd.view.text import Text
from ihd.view.window import Window
from ihd.view.words import NO_BREAK_SPACE
from ppmid.face import PPMID
from tests.history.teller import Teller
from tests.view import samples
from tests.view.conftest import Opener

TODAY = date(2026, 11, 22)
NOON = day_start(TODAY) + 43_200
DAY = 86_400
NONE_EARLIER = "No earlier price was told yet. When a price changes, the old one appears here."


@pytest.fixture
def teller(tmp_path: Path) -> Teller:
    return Teller(tmp_path / "past.sqlite", TODAY)


def told(home: Teller, *events: Event) -> None:
    home.tell(*map(EventHeard, events))


def shown(window: Window) -> dict[str, list[tuple[str, ...]]]:
    """Return what stands on each card, in pairs, by its first text: its title, or its only sentence."""
    QApplication.processEvents()
    cards: dict[str, list[tuple[str, ...]]] = {}
    for card in window.page.findChildren(SectionCard):
        texts = [each.text().replace(NO_BREAK_SPACE, " ") for each in card.findChildren(Text)]
        if not card.isHidden() and texts:
            cards[texts[0]] = [tuple(texts[at : at + 2]) for at in range(1, len(texts), 2)]
    return cards


def active(window: Window) -> list[str]:
    return [tile.text() for tile in window.findChildren(NavigationTile) if tile.active]


def opened(open_window: Opener, home: Teller, page: str, **choices: object) -> Window:
    home.settle()
    window = open_window(snapshot=home.shown, **choices)
    window.desk.past = home.past
    window.open_page(page)
    return window


def test_what_was_told_now_and_long_ago_stands_once_newest_first_by_day(open_window: Opener, teller: Teller) -> None:
    told(teller, Event(1, 0x810D, NOON - 9 * DAY), Event(2, 0xB001, NOON - 380 * DAY))
    told(teller, Event(1, 0x81AB, NOON - 60), Event(2, 0x8F51, NOON - 60), Event(1, 0x8F42, NOON - 120))
    teller.shown = replace(teller.shown, events=teller.shown.events[:3])  # as after a restart: the old ones are kept
    store = Store(teller.shown)
    window = opened(open_window, teller, "events", store=store)
    assert shown(window) == {
        "Today": [
            ("11:59 Electricity", "Emergency credit was chosen"),
            ("11:59 Gas", "Code refused: already used"),
            ("11:58 Electricity", "Event 8F42, by the meter's own number"),
        ],
        "Fri 13 Nov": [("12:00 Electricity", "Credit became low")],
        "Fri 7 Nov 2025": [("12:00 Gas", "The hub stopped hearing the gas meter")],
    }
    store.publish(teller.shown.after(EventHeard(Event(9, 0x8183, NOON)), 9.0))
    assert shown(window)["Today"][0] == ("12:00 Hub", "A device joined your home's network")
    assert faults(window) == []
    teller.close()


def test_the_last_fifty_are_shown(open_window: Opener, teller: Teller) -> None:
    told(teller, *(Event(1 + each % 2, 0x810E, NOON - 60 * each) for each in range(70)))
    window = opened(open_window, teller, "events")
    assert [len(rows) for rows in shown(window).values()] == [50]
    teller.close()


def test_nothing_of_former_people_is_shown_even_before_it_is_erased(open_window: Opener, teller: Teller) -> None:
    told(teller, Event(1, 0x810D, NOON - DAY))
    teller.tell(PriceHeard(1, Price(20_000, "Day", 1, NOON - 3 * DAY, NOON - 2 * DAY)))
    teller.settle()
    moved = teller.shown.after(TenancyChanged(NOON - 60), 2.0)
    moved = moved.after(EventHeard(Event(1, 0x810E, NOON)), 3.0)
    window = open_window(snapshot=moved)
    window.desk.past = teller.past
    window.open_page("events")
    assert shown(window) == {"Today": [("12:00 Electricity", "Top-up added")]}
    window.open_page("earlier_prices")
    assert list(shown(window).values()) == [[(NONE_EARLIER,)]] * 2
    teller.close()


@pytest.mark.parametrize("face", [IHD, PPMID], ids=["ihd", "ppmid"])
def test_both_displays_lead_there_by_touch_and_by_keys(face, open_window: Opener) -> None:
    window = open_window(snapshot=samples.design(), page="more", face=face)
    row = window.page.findChild(RowButton, "events")
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert (window.page_name, active(window)) == ("events", ["More"])
    assert shown(window) == {"Your meters have told of nothing yet.": []}
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.page_name == "more"
    window.open_page("rates")
    row = window.page.findChild(RowButton, "earlier_prices")
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Space)
    assert (window.page_name, active(window)) == ("earlier_prices", ["Prices"])
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.page_name == "rates"


def test_a_page_two_steps_below_a_destination_marks_it_though_nobody_was_between(open_window: Opener) -> None:
    assert active(open_window(snapshot=samples.design(), page="earlier_prices")) == ["Prices"]


def test_every_code_worth_showing_has_its_sentence_in_each_language(open_window: Opener, welsh: None) -> None:
    english = {code: event_sentence(code) for code in EVENT_SENTENCES}
    for code in ("cy", "pl"):
        open_window(language=code)
        assert all(event_sentence(each) != text for each, text in english.items())


def test_an_earlier_price_tells_from_when_to_when_for_each_fuel(open_window: Opener, teller: Teller) -> None:
    starts = [day_start(TODAY - timedelta(days=days)) for days in (300, 100, 10)]
    for price, start, end in zip((20_000, 25_000, 27_900), starts, (*starts[1:], None), strict=True):
        teller.tell(PriceHeard(1, Price(price, "Day", 1, start, end)))
    window = opened(open_window, teller, "earlier_prices")
    assert shown(window)["Electricity"] == [
        ("14 Aug 2026 to 11 Nov 2026\nDay rate", "25.0p per kWh"),
        ("26 Jan 2026 to 13 Aug 2026\nDay rate", "20.0p per kWh"),
    ]
    assert shown(window)["Gas"] == [(NONE_EARLIER,)]
    teller.close()


def test_a_price_of_another_version_hides_no_other(open_window: Opener, teller: Teller) -> None:
    starts = [day_start(TODAY - timedelta(days=days)) for days in (300, 100, 10)]
    for price, start, end in zip((20_000, 25_000, 27_900), starts, (*starts[1:], None), strict=True):
        teller.tell(PriceHeard(1, Price(price, "Day", 1, start, end)))
    teller.settle()
    with closing(sqlite3.connect(teller.path)) as base, base:
        base.execute("update price set price = '{}' where start = ?", (starts[0],))
    window = opened(open_window, teller, "earlier_prices")
    assert shown(window)["Electricity"] == [("14 Aug 2026 to 11 Nov 2026\nDay rate", "25.0p per kWh")]
    teller.close()


def test_a_rate_of_each_day_is_one_price_and_what_still_holds_is_no_earlier_one() -> None:
    changes, start = [], day_start(date(2026, 11, 1))
    for day in range(8):
        night, light = (9_000, 27_000) if day < 4 else (9_200, 27_900)
        begin = start + day * DAY
        changes += [PriceChange(Price(night, "Night", 1, begin, None), begin + DAY),
                    PriceChange(Price(light, "Day", 2, begin + 18_000, None), begin + DAY)]  # fmt: skip
    meter = samples.electricity()
    found = earlier(reversed(changes), meter, start + 8 * DAY)
    assert [(run.price.label, run.price.millipence_per_kwh, run.price.start, run.until) for run in found] == [
        ("Day", 27_000, start + 18_000, start + 4 * DAY),
        ("Night", 9_000, start, start + 3 * DAY + 18_000),
    ]
    assert Stream.of(meter).site == meter.site_id
