"""What the plain pages tell."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget

from ihd.app import IHD
from ihd.model.credit import PaymentMode
from ihd.model.link import LinkPhase
from ihd.model.reports import FrameRefused, Quantity, ValueDoubted
from ihd.model.snapshot import Snapshot, Trouble
from ihd.settings import Settings
from ihd.view.look import Look
from ihd.view.notices import notice_of
from ihd.view.page import Desk
from ihd.view.pages import PAGES
from ihd.view.sheet import Big, Cells, Choice, Note
from ihd.view.sheet_page import SheetPage
from tests.view import samples
from tests.view.conftest import Opener
from tests.view.samples import NOW

#: The pages told as sections.
SHEETS = [name for name, page in PAGES.items() if issubclass(page, SheetPage)]


def told(name: str, snapshot: Snapshot, action: str = "") -> dict[str, list[tuple[str, ...]]]:
    """Return the rows of each card by its title, as the words they show."""
    desk = Desk(Look(), Settings(), lambda _page: None, lambda _settings: None, lambda: None, IHD)
    page = PAGES[name](desk)
    assert isinstance(page, SheetPage)
    if action:
        page.act(action)
    rows = {section.title: [_words(row) for row in section.rows] for section in page.sections(snapshot, NOW)}
    page.deleteLater()
    return rows


def _words(row: object) -> tuple[str, ...]:
    match row:
        case Cells(texts):
            return texts
        case Big(figure, unit):
            return figure, unit
        case Note(text):
            return (text,)
        case _:
            return ()


pytestmark = pytest.mark.usefixtures("qapp")


def test_prices_tell_now_next_and_the_standing_charge() -> None:
    rows = told("rates", samples.design())
    assert rows["Electricity price now"][:4] == [
        ("27.9", "p per kWh\nDay rate, until 16:00"),
        ("From 16:00, peak rate", "38.4p"),
        ("From 19:00, day rate", "27.9p"),
        ("Standing charge", "54.2p a day"),
    ]
    assert rows["Gas price now"][0] == ("6.29", "p per kWh\nStandard rate")


def test_a_price_not_received_is_said_to_be_awaited() -> None:
    meter = samples.gas(price=None, tariffs=(), tariff_label=None, standing_charge=None)
    rows = told("rates", samples.home(meter, link=samples.link(phase=LinkPhase.SEARCHING)))
    assert rows["Gas price now"][:2] == [("–", "Waiting for the price"), ("Standing charge", "–")]


def test_the_account_tells_a_prepayment_balance_with_its_time() -> None:
    meter = samples.electricity(payment_mode=PaymentMode.PREPAYMENT, balance_millipence=-54_000)
    rows = told("account", samples.home(meter))
    assert rows["Electricity"][:3] == [("How you pay", "Prepayment"), ("Balance", "−£0.54"), ("Balance as of", "13:32")]
    assert rows["Your supplier"][:2] == [("Name", "Northern Light Energy"), ("Contact", "0800 000 0000")]


def test_what_was_not_understood_is_counted_and_shown() -> None:
    trouble = Trouble(3, FrameRefused(0x0702, "Metering: ends early"), 1, ValueDoubted(Quantity.POWER, 80_000, 1))
    assert told("link", samples.home(trouble=trouble))["Not understood"] == [
        ("Frames that could not be read", "3"),
        ("Last: Metering: ends early",),
        ("Values that cannot be right", "1"),
        ("The meter told a power that no home has. It is not shown.",),
        ("Last: 80.00 kW",),
    ]


def test_messages_come_newest_first() -> None:
    titles = list(told("messages", samples.design()))
    assert titles == ["", "12:32", "Sat 21 Nov, 13:32"]
    assert told("messages", replace(samples.design(), messages=()))[""] == [("No messages from your supplier.",)]


def test_a_time_that_is_not_known_is_never_shown_as_a_date() -> None:
    message = samples.MESSAGES[0]._replace(start=0)
    meters = (samples.electricity(balance_time=0), samples.gas(as_of=0, balance_millipence=5, balance_time=0))
    price = meters[0].prices_ahead[0]._replace(start=0, end=0)
    snapshot = samples.home(meters[0]._replace(price=price, prices_ahead=()), meters[1], messages=(message,))
    assert list(told("messages", snapshot)) == ["", "Without a date"]
    for shown in (snapshot, replace(snapshot, hub_time=None)):
        assert not any("1970" in str(told(name, shown)) or "1 Jan" in str(told(name, shown)) for name in SHEETS)


@pytest.mark.parametrize("name", SHEETS)
def test_no_page_is_empty_before_anything_was_heard(name: str) -> None:
    rows = told(name, Snapshot.blank(NOW))
    assert all(rows.values())


def test_widgets_stay_while_only_words_change(open_window: Opener) -> None:
    window = open_window(page="account")
    before = window.page.findChildren(QWidget)
    window.page.render(samples.home(samples.electricity(balance_millipence=5), samples.gas()), NOW)
    assert window.page.findChildren(QWidget) == before
    window.page.render(samples.home(samples.gas()), NOW)
    assert window.page.findChildren(QWidget) != before


def test_a_choice_marks_what_is_chosen() -> None:
    desk = Desk(Look(), Settings(text_percent=150), lambda _page: None, lambda _settings: None, lambda: None, IHD)
    page = PAGES["settings_display"](desk)
    assert isinstance(page, SheetPage)
    choices = [
        row for section in page.sections(samples.design(), NOW) for row in section.rows if isinstance(row, Choice)
    ]
    assert [choice.chosen for choice in choices[:3]] == ["dark", "150", "cost"]
    page.deleteLater()


def test_a_clock_that_cannot_be_right_is_told_on_every_page() -> None:
    trouble = Trouble(doubted_values=1, last_doubt=ValueDoubted(Quantity.CLOCK, 946_684_805))
    told = notice_of(replace(samples.design(), hub_time=None, trouble=trouble), samples.NOW)
    assert told is not None
    assert (told.headline, told.text) == (
        "The hub's clock cannot be right",
        "It says 00:00, 01/01/2000. Times are left out until it is right.",
    )
    assert notice_of(replace(samples.design(), trouble=trouble), samples.NOW) is None
