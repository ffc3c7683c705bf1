"""Debts and top-ups: what is owed, how it is taken, and codes of which only the end is shown."""

from __future__ import annotations

import re

import pytest

from ihd.model.credit import Debt, DebtMethod
from ihd.model.snapshot import Snapshot
from ihd.view.sheet import Cells, Note
from ihd.view.sheet_page import SheetPage
from ihd.view.window import Window
from tests.ppmid import supply_samples as homes
from tests.ppmid.stretched import stretched
from tests.view.conftest import Opener
from tests.view.samples import NOW

__all__ = ["stretched"]

SIZES = ((800, 480), (1280, 720), (720, 1280))


def told(window: Window, snapshot: Snapshot) -> dict[str, list[tuple[str, ...]]]:
    page = window.page
    assert isinstance(page, SheetPage)
    return {
        section.title: [
            row.texts if isinstance(row, Cells) else (row.text,)
            for row in section.rows
            if isinstance(row, Cells | Note)
        ]
        for section in page.sections(snapshot, NOW)
    }


def test_each_debt_tells_how_it_is_taken_and_what_is_left(open_ppmid: Opener) -> None:
    rows = told(open_ppmid(homes.indebted(), page="debt"), homes.indebted())
    assert rows["Electricity"] == [
        ("Debt", "Taken", "Left"),
        ("Meter exchange", "50p a day", "£2.40"),
        ("Last winter", "10 % of a top-up", "£18.00"),
        ("Built up while there was no credit", "first from a top-up", "£1.50"),
        ("As of", "", "now"),
        ("At most £4.00 more is taken from top-ups this week.",),
    ]
    assert rows["Gas"] == [("No debt is known.",)]


def test_what_was_taken_is_listed_newest_first(open_ppmid: Opener) -> None:
    rows = told(open_ppmid(homes.indebted(), page="debt"), homes.indebted())
    assert rows["Electricity: taken for debt"] == [
        ("13:32", "Last winter", "£1.00"),
        ("00:38", "Meter exchange", "£0.50"),
    ]


@pytest.mark.parametrize(("period", "said"), [(3_600, "50p an hour"), (604_800, "50p every 7 days"), (None, "–")])
def test_a_rate_is_told_for_its_period(open_ppmid: Opener, period: int | None, said: str) -> None:
    debt = Debt(1, "", 240_000, DebtMethod.TIME, per_period=50_000, period_s=period)
    home = homes.home(homes.electricity(debts=(debt,)))
    assert ("Debt 1", said, "£2.40") in told(open_ppmid(home, page="debt"), home)["Electricity"]


def test_top_ups_show_the_last_four_digits_only(open_ppmid: Opener) -> None:
    window = open_ppmid(homes.indebted(), page="top_ups")
    rows = told(window, homes.indebted())
    assert rows["Electricity"] == [
        ("13:32", "code ending 7315", "£10.00"),
        ("Mon 16 Nov, 14:32", "code ending 0042", "£20.00"),
    ]
    assert rows["Gas"] == [("The meter has told of no top-ups yet.",)]
    assert not re.search(r"\d{5}", str(rows))


@pytest.mark.parametrize("page", ["debt", "top_ups"])
def test_escape_leads_back_to_the_account(open_ppmid: Opener, page: str) -> None:
    assert open_ppmid(homes.indebted(), page=page).page.back == "account"
