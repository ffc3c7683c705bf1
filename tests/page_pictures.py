"""Pictures of prices, accounts and messages, in every state that looks different."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QApplication

from ihd.settings import Theme
from ihd.view.account_page import AccountPage
from ihd.view.button import Touch
from ihd.view.message_page import GRACE
from ihd.view.scroll import Scrolled
from ihd.view.window import Window
from tests.picture import PLAIN, SIZES, Picture
from tests.view import samples
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
    for size in SIZES:
        at = f"{size[0]}x{size[1]}"
        of = partial(Picture, size=size)
        for theme in Theme:
            settings = replace(PLAIN, theme=theme)
            yield of(
                f"must-answer-{at}-{theme.value}", samples.home(messages=(URGENT,)), settings=settings, act=_second
            )
        for percent in (150, 200):
            settings = replace(PLAIN, text_percent=percent)
            yield of(
                f"must-answer-{at}-text-{percent}", samples.home(messages=(URGENT,)), settings=settings, act=_second
            )
        yield of(f"messages-{at}", samples.home(messages=listed), page="messages")
    yield Picture("must-answer-calm", samples.home(messages=(CONFIRM,)), act=_second)
    for case, (life, confirmed, _) in SAID.items():
        shown = samples.home(messages=(_READ._replace(confirmed=confirmed),), commands=(life,) if life else ())
        yield Picture(f"messages-{case.replace(' ', '-')}", shown, page="messages")


def _prices() -> Iterator[Picture]:
    for size in SIZES:
        at = f"{size[0]}x{size[1]}"
        of = partial(Picture, size=size, page="prices")
        for theme in Theme:
            yield of(f"prices-{at}-{theme.value}", samples.design(), settings=replace(PLAIN, theme=theme))
        for percent in (150, 200):
            settings = replace(PLAIN, text_percent=percent)
            yield of(f"prices-{at}-text-{percent}", samples.design(), settings=settings)
        yield of(f"prices-{at}-gas", samples.design(), act=_other)
        yield of(f"prices-{at}-blocks", PRICED["blocks"])
    for name, shown in PRICED.items():
        yield Picture(f"prices-{name.replace(' ', '-')}", shown, page="prices")
    yield Picture("prices-welsh", samples.design(), page="prices", settings=replace(PLAIN, language="cy"))
    yield Picture("rates-blocks", PRICED["blocks"], page="rates")


def _other(window: Window) -> None:
    other = window.page.findChild(Touch, "other")
    assert other is not None
    other.click()


def _accounts() -> Iterator[Picture]:
    owing = samples.home(samples.electricity(), OWING)
    for size in SIZES:
        at = f"{size[0]}x{size[1]}"
        yield Picture(f"account-{at}", samples.design(), size, page="account")
        yield Picture(f"account-{at}-owing", owing, size, page="account", act=_foot)
        large = replace(PLAIN, text_percent=200)
        yield Picture(f"account-{at}-text-200", owing, size, page="account", settings=large)
    yield Picture("account-numbers", samples.design(), page="account", act=_numbers)
    yield Picture("account-light", samples.design(), page="account", settings=replace(PLAIN, theme=Theme.LIGHT))


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
