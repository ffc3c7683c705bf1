"""A hand at the keypad: touching keys, and reading what the page says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ihd.view.window import Window
from ppmid.top_up_page import TopUpPage
from tests.ppmid import samples
from tests.view.conftest import Opener


@pytest.fixture
def window(open_ppmid: Opener) -> Window:
    return open_ppmid(samples.home(), page="top_up")


def page(window: Window) -> TopUpPage:
    shown = window.page
    assert isinstance(shown, TopUpPage)
    return shown


def touch(window: Window, name: str) -> None:
    found = [widget for widget in window.page.findChildren(QWidget, name) if widget.isVisible()]
    assert len(found) == 1, name
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def touch_digits(window: Window, digits: str) -> None:
    for digit in digits:
        touch(window, f"key:{digit}")


def said(window: Window) -> str:
    card = page(window).card
    shown = (card.headline, card.amount, card.beside, card.text_line)
    return " ".join(text.text() for text in shown if text.text())


def groups(window: Window) -> list[str]:
    return ["".join(page(window).entry.group(number)) for number in range(5)]


def spoken(window: Window) -> str:
    """Return everything that a screen reader could find on the window."""
    return " ".join(
        f"{widget.accessibleName()} {getattr(widget, 'text', str)()}" for widget in window.findChildren(QWidget)
    )
