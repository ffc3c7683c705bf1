"""Nothing old looks new: on no page does an old value stand in the ink of a live one, and its age is beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final, NamedTuple

import pytest
from PySide6.QtWidgets import QWidget

from ihd.app import IHD
from ihd.model.link import LinkPhase
from ihd.model.meter import Meter
from ihd.model.snapshot import Snapshot
from ihd.view.face import Face
from ihd.view.page import Page
from ihd.view.text import Text
from ihd.view.window import Window
from ppmid.face import PPMID
from tests.ppmid import samples as prepaid
from tests.ppmid import supply_samples
from tests.view import samples
from tests.view.conftest import Opener
from tests.view.samples import HOME_NOW, NOW

#: What a meter tells: money, energy, power, a figure of its own, and how a supply stands.
VALUE: Final = re.compile(r"[£]\d|\d ?(p\b|kWh|kW|m³)|^−?[\d.,]+$|^(On|Off|Supply on|Supply off)$")
AGE: Final = re.compile(r"\bago\b|[Ll]ast (heard|received)|received \d|^was ")
SILENT_S: Final = 3 * 3_600


class Case(NamedTuple):
    """Pages that show what meters told, of a home."""

    face: Face[Page]
    snapshot: Snapshot
    pages: tuple[str, ...]


CASES: Final = {
    "by bill": Case(IHD, samples.design(), ("home", "usage", "prices", "rates", "account")),
    "with generation": Case(IHD, samples.home(samples.electricity(), samples.gas(), samples.generation()), ("home",)),
    "prepaid, only shown": Case(IHD, prepaid.home(), ("home", "account")),
    "prepaid": Case(PPMID, prepaid.home(), ("home", "usage", "prices", "account", "debt", "emergency")),
    "ready to turn on": Case(PPMID, supply_samples.armed(), ("home", "restore", "restore_gas", "gas_lost")),
}


def silent(snapshot: Snapshot) -> Snapshot:
    """Return a home of which nothing was heard for three hours."""

    def then(meter: Meter) -> Meter:
        told = {"heard": NOW - SILENT_S, "as_of": HOME_NOW - SILENT_S, "price_time": HOME_NOW - SILENT_S}
        if meter.balance_time:
            told["balance_time"] = HOME_NOW - SILENT_S
        return meter._replace(**told)

    lost = samples.link(phase=LinkPhase.LOST)
    return replace(snapshot, meters=tuple(map(then, snapshot.meters)), link=lost)


def values(window: Window) -> Iterator[Text]:
    """Yield the texts of the page shown that are a meter's value; numbers of steps and notes are none."""
    for text in window.page.findChildren(Text):
        if text.isVisible() and VALUE.search(text.text()) and type(text.parentWidget()).__name__ != "StepsCard":
            yield text


def has_age(place: QWidget) -> bool:
    return any(AGE.search(text.text()) for text in place.findChildren(Text) if text.isVisible())


@pytest.mark.parametrize("name", CASES)
def test_no_old_value_looks_new_and_its_age_is_beside_it(name: str, open_window: Opener) -> None:
    face, snapshot, pages = CASES[name]
    window = open_window(silent(snapshot), face=face)
    seen = 0
    for page in pages:
        window.open_page(page)
        assert has_age(window.page), page
        for text in values(window):
            seen += 1
            assert text.token != "hi", f"{page}: {text.text()!r} looks new"
    assert seen >= len(pages) or name == "ready to turn on"


@pytest.mark.parametrize("name", CASES)
def test_the_same_values_look_new_while_they_are(name: str, open_window: Opener) -> None:
    face, snapshot, pages = CASES[name]
    window = open_window(snapshot, face=face)
    for page in pages:
        if page not in ("restore", "restore_gas", "gas_lost"):
            window.open_page(page)
            assert any(text.token == "hi" for text in values(window)), page
