"""Pictures of prices, accounts and messages, in every state that looks different."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication

from ihd.model.reports import Event
from ihd.view.account_page import AccountPage
from ihd.view.button import Touch
from ihd.view.event_words import EVENT_SENTENCES
from ihd.view.message_page import GRACE
from ihd.view.scroll import Scrolled
from ihd.view.window import Window
from tests.picture import Picture
from tests.view import samples, usage_samples
from tests.view.price_samples import PRICED
from tests.view.test_account import OWING
from tests.view.test_messages import CONFIRM, SAID, URGENT

_READ = CONFIRM._replace(read=True)


def _second(window: Window) -> None:
    """Let what waits for the first picture come to the front, and stay long enough to be answered."""
    QApplication.processEvents()
    window.tick()
    window._clock = lambda: samples.NOW + GRACE


def _messages() -> Iterator[Picture]:
    listed = (URGENT._replace(read=True, confirmed=True), _READ, *samples.MESSAGES)
    yield Picture("must-answer", samples.home(messages=(URGENT,)), act=_second)
    yield Picture("messages", samples.home(messages=listed), page="messages")
    yield Picture("must-answer-calm", samples.home(messages=(CONFIRM,)), act=_second)
    for case, (life, confirmed, _) in SAID.items():
        shown = samples.home(messages=(_READ._replace(confirmed=confirmed),), commands=(life,) if life else ())
        yield Picture(f"messages-{case.replace(' ', '-')}", shown, page="messages")


def _prices() -> Iterator[Picture]:
    yield Picture("prices", samples.design(), page="prices")
    yield Picture("prices-gas", samples.design(), page="prices", act=_other)
    for name, shown in PRICED.items():
        yield Picture(f"prices-{name.replace(' ', '-')}", shown, page="prices")
    yield Picture("rates-blocks", PRICED["blocks"], page="rates")
    yield Picture("earlier-prices", samples.design(), page="earlier_prices", act=_kept)
    yield Picture("earlier-prices-none", samples.design(), page="earlier_prices")


def _kept(window: Window) -> None:
    """Come to the page by way of the rates, with a past that is there by then."""
    window.open_page("rates")
    window.desk.past = usage_samples.YEAR
    window.open_page("earlier_prices")


def _events() -> Iterator[Picture]:
    codes = (*EVENT_SENTENCES, 0x8F42)
    logged = tuple(Event(1 + turn % 2, code, samples.HOME_NOW - 9_000 * turn) for turn, code in enumerate(codes))
    yield Picture("events", samples.home(events=logged), page="events")
    yield Picture("events-none", samples.home(events=()), page="events")


def _other(window: Window) -> None:
    other = window.page.findChild(Touch, "other")
    assert other is not None
    other.click()


def _accounts() -> Iterator[Picture]:
    owing = samples.home(samples.electricity(), OWING)
    yield Picture("account", samples.design(), page="account")
    yield Picture("account-owing", owing, page="account", act=_foot)
    yield Picture("account-numbers", samples.design(), page="account", act=_numbers)


def _numbers(window: Window) -> None:
    page = window.page
    assert isinstance(page, AccountPage)
    page.act("numbers")
    _foot(window)


def _foot(window: Window) -> None:
    """Scroll down to the end."""
    QApplication.processEvents()
    area = window.page.findChild(Scrolled)
    assert area is not None
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())


def pictures() -> Iterator[Picture]:
    """Yield every picture of these pages."""
    yield from _prices()
    yield from _accounts()
    yield from _messages()
    yield from _events()
