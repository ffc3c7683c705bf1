"""Accounts on the screen: how they are paid, what is owed, and numbers that are shown only if asked for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ihd.model.credit import Debt, DebtMethod, PaymentMode
from ihd.model.units import POUND
from ihd.view.scroll import Scrolled
from ihd.view.text import Text
from ihd.view.window import Window
from tests.view import samples
from tests.view.conftest import Opener
from tests.view.test_pages import told

pytestmark = pytest.mark.usefixtures("qapp")

MPAN, SERIAL = "1012345678901", "19J0012345"
DEBTS = (
    Debt(1, "Gas debt", 24 * POUND, DebtMethod.TIME, 50_000, 86_400),
    Debt(2, "", 5 * POUND, DebtMethod.PERCENTAGE, share=2_500),
    Debt(3, "Paid off", 0, DebtMethod.TIME),
)
OWING = samples.gas(
    payment_mode=PaymentMode.PREPAYMENT, balance_millipence=1_240_000, debts=DEBTS, accumulated_debt=70_000
)


def words(window: Window) -> list[str]:
    return [text.text() for text in window.page.findChildren(Text) if text.isVisible()]


def touch(window: Window, name: str) -> None:
    button = next(each for each in window.page.findChildren(QWidget, name) if each.isVisible())
    area = window.page.findChild(Scrolled)
    assert area is not None
    area.ensureWidgetVisible(button)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def test_the_meters_numbers_are_hidden_until_they_are_asked_for_and_again_on_the_next_visit(
    open_window: Opener,
) -> None:
    window = open_window(page="account")
    assert not {MPAN, SERIAL} & set(words(window))
    touch(window, "numbers")
    assert {MPAN, SERIAL, "Electricity: MPAN", "Gas: MPRN"} <= set(words(window))
    window.tick()
    assert MPAN in words(window), "a second later they are still there"
    touch(window, "numbers")
    assert MPAN not in words(window)
    touch(window, "numbers")
    window.open_page("home")
    window.open_page("account")
    assert MPAN not in words(window)


def test_each_debt_is_told_with_how_it_is_collected() -> None:
    rows = told("account", samples.home(OWING))["Gas"]
    assert ("Gas debt, 50p a day", "£24.00") in rows
    assert ("Debt 2, 25 % of a top-up", "£5.00") in rows
    assert ("Built up while there was no credit", "£0.70") in rows
    assert not any("Paid off" in row[0] for row in rows)


def test_a_home_that_pays_by_bill_owes_no_debts_here() -> None:
    rows = told("account", samples.home(OWING._replace(payment_mode=PaymentMode.CREDIT)))["Gas"]
    assert rows[0] == ("How you pay", "By bill")
    assert not any("debt" in row[0].lower() for row in rows)


def test_what_is_old_says_when_it_was_heard() -> None:
    fresh, silent = samples.design(), samples.stale()
    assert not any(row[0] == "Last heard" for row in told("account", fresh)["Electricity"])
    assert ("Last heard", "44 min ago") in told("account", silent)["Electricity"]


def test_whose_bill_counts_is_said(open_window: Opener) -> None:
    assert ("Costs are an estimate; your bill is from your supplier.",) in told("account", samples.design())[
        "Your supplier"
    ]
