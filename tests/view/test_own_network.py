"""What a home with meter readers of its own shows: whose price it is, from when a day counts, whose time it is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from ihd.model.meter import Meter
from ihd.model.own_account import Counted, OwnTariff
from ihd.model.reader import JoinedReader
from ihd.model.snapshot import Snapshot
from ihd.model.usage import local_date
from ihd.settings import TEXT_PERCENTS
from ihd.view.home_facts import dial_facts, fuel_facts, now_facts
from tests.view import samples
from tests.view.audit import faults
from tests.view.conftest import Opener
from tests.view.samples import HOME_NOW, MIDNIGHT, NOW
from tests.view.test_layout import SIZES
from tests.view.test_pages import told

pytestmark = pytest.mark.usefixtures("qapp")

READER = "00158D0001020304"
DAY = local_date(HOME_NOW).toordinal()


def meter(**changes: object) -> Meter:
    """Return a meter as a reader tells it: power and register, and what the display made of them."""
    found = Meter(
        meter=16, fuel=samples.electricity().fuel, heard=NOW - 4, as_of=HOME_NOW - 4, day=DAY, power_w=1_240,
        register_wh=4_211_300, today_wh=6_700, today_millipence=164_150, standing_charge=54_200,
        price=OwnTariff(24_500).price, counted=Counted(DAY, None, 4_211_300, HOME_NOW - 4, 6_700, 164_150_000),
    )  # fmt: skip
    return found._replace(**changes)


def own(*meters: Meter, **changes: object) -> Snapshot:
    return replace(
        samples.home(*(meters or (meter(),)), messages=(), supplier=None, readers=(JoinedReader(READER, 16),)),
        **changes,
    )  # type: ignore[arg-type]


LATE = meter(counted=Counted(DAY, MIDNIGHT + 9 * 3_600, 4_211_300, HOME_NOW - 4, 6_700, 164_150_000))
PRICELESS = meter(price=None, today_millipence=None, standing_charge=None)


def test_home_says_whose_price_it_is() -> None:
    now = now_facts(own(), NOW)
    assert now is not None
    assert now.line == "30p an hour, your own price"
    assert fuel_facts(own(), meter(), NOW).line == "Your own price"
    assert dial_facts(own(), NOW, 0, None).title == "Today so far"


def test_a_day_that_was_not_heard_from_its_start_says_since_when() -> None:
    assert dial_facts(own(LATE), NOW, 0, None).title == "Since 09:00"


def test_without_a_price_it_is_asked_for() -> None:
    assert dial_facts(own(PRICELESS), NOW, 0, None).line == "No price entered"
    assert told("rates", own(PRICELESS))["Electricity price now"][0] == ("–", "Enter own_price in settings.toml.")


def test_prices_say_that_no_supplier_told_them() -> None:
    rows = told("rates", own())["Electricity price now"]
    assert rows == [
        ("24.5", "p per kWh\nYour own price"),
        ("Standing charge", "54.2p a day"),
        ("Your own price, as you entered it. No supplier told it.",),
    ]


def test_the_link_page_tells_who_is_there_and_whose_time_it_is() -> None:
    assert told("link", own())["Your own network"] == [
        ("Meter reader", READER),
        ("There is no hub: the time is this machine's own.",),
    ]
    assert "Linked to the hub" not in told("link", own())
    assert "Your own network" not in told("link", samples.design())


def test_the_link_page_counts_the_minute_down() -> None:
    link = samples.link()._replace(permit_until=NOW + 41.2)
    assert ("Meter readers may join for 42 s",) in told("link", own(link=link))["Your own network"]


KINDS = {"own price": own(), "part of a day": own(LATE), "no price": own(PRICELESS)}


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("percent", TEXT_PERCENTS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", KINDS)
def test_it_fits(
    open_window: Opener, welsh: None, qapp: QApplication, size: tuple[int, int], percent: int, language: str, kind: str
) -> None:
    window = open_window(KINDS[kind], size, text_percent=percent, language=language)
    found = []
    for name in ("home", "prices", "link"):
        window.open_page(name)
        qapp.processEvents()
        found += [f"{name}: {fault}" for fault in faults(window)]
    assert found == []
