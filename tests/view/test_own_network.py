"""What a home with meter readers of its own shows: whose price it is, from when a day counts, whose time it is."""

from __future__ import annotations

import pytest

from ihd.model.link import LinkPhase
from ihd.model.own_account import Counted
from ihd.view.home_facts import dial_facts, fuel_facts, now_facts
from ihd.view.text import Text
from tests.view import samples
from tests.view.conftest import Opener
from tests.view.own_samples import DAY, READER, both, gas, meter, nobody, own
from tests.view.samples import HOME_NOW, MIDNIGHT, NOW
from tests.view.test_pages import told

pytestmark = pytest.mark.usefixtures("qapp")

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
    assert told("rates", own(PRICELESS))["Electricity price now"][0] == ("–", "Enter your own prices: More, Settings.")


def test_prices_say_that_no_supplier_told_them() -> None:
    rows = told("rates", own())["Electricity price now"]
    assert rows == [
        ("24.5", "p per kWh\nYour own price"),
        ("Standing charge", "54.2p a day"),
        ("Your own price, as you entered it. No supplier told it.",),
    ]


def test_the_link_page_tells_who_is_there_and_whose_time_it_is() -> None:
    assert told("link", own())["Your own network"] == [
        ("Example Reader 1", READER),
        ("There is no hub: the time is this machine's own.",),
    ]
    assert "Linked to the hub" not in told("link", own())
    assert "Your own network" not in told("link", samples.design())


def test_the_link_page_counts_the_minute_down() -> None:
    link = samples.link()._replace(permit_until=NOW + 41.2, own_network=True)
    assert ("Meter readers may join for 42 s",) in told("link", own(link=link))["Your own network"]


@pytest.mark.parametrize("until", [None, NOW + 41.2])
def test_home_says_plainly_that_nobody_has_joined_and_what_to_press(open_window: Opener, until: float | None) -> None:
    window = open_window(nobody(permit_until=until))
    said = " ".join(text.text() for text in window.findChildren(Text) if text.isVisible())
    assert "hub" not in said
    if until is None:
        assert "No meter reader has joined yet Touch here to let one join." in said
    else:
        assert "Meter readers may join for 42 s Start joining at the reader now." in said


@pytest.mark.parametrize("phase", [phase for phase in LinkPhase if phase is not LinkPhase.OPENING])
def test_no_page_speaks_of_a_hub_that_there_is_not(open_window: Opener, phase: LinkPhase) -> None:
    window = open_window(nobody(phase))
    for page in ("home", "usage", "prices", "account"):
        window.open_page(page)
        assert "the hub" not in " ".join(text.text() for text in window.findChildren(Text) if text.isVisible())


def test_gas_has_its_cost_and_whose_price_it_is() -> None:
    facts = fuel_facts(both(), gas(), NOW)
    assert (facts.amount, facts.line, facts.energy) == ("£1.10", "Your own price", "12.4 kWh")
