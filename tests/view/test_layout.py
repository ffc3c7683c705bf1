"""Every page, at every size, text size and language: nothing is cut, overlapping, too small or nameless."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ihd.model.link import FAULT_SENTENCES, Fault, Link, LinkPhase
from ihd.model.snapshot import Snapshot
from ihd.settings import TEXT_PERCENTS, Theme
from ihd.testing.audit import faults
from ihd.view.home_page import HomePage
from tests.view import samples
from tests.view.conftest import Opener

SIZES = ((800, 480), (1280, 720), (720, 1280))


HOMES = {
    "electricity only": samples.home(samples.electricity()),
    "gas only": samples.home(samples.gas()),
    "generation": samples.home(samples.electricity(exported_today_wh=1_100), samples.gas(), samples.generation()),
    "two electricity meters": samples.home(samples.electricity(), samples.electricity(meter=4), samples.gas()),
    "four meters": samples.home(
        samples.electricity(), samples.electricity(meter=4), samples.gas(), samples.generation()
    ),
    "silent meter": samples.stale(),
    "nothing heard": Snapshot.blank(0),
    "no prices": samples.home(samples.electricity(price=None, standing_charge=None, today_millipence=None)),
    "dear day": samples.home(samples.electricity(today_millipence=123_456_700), samples.gas()),
}


@pytest.mark.parametrize("percent", TEXT_PERCENTS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("home", ["two fuels", "three cards"])
def test_an_amount_in_pence_stands_clear_of_its_bar(
    open_window: Opener, size: tuple[int, int], percent: int, home: str
) -> None:
    meters = (samples.electricity(today_millipence=20_000), samples.gas(today_millipence=40_000))
    made = (samples.generation(),) if home == "three cards" else ()
    page = open_window(samples.home(*meters, *made), size, text_percent=percent).page
    assert isinstance(page, HomePage)
    for card in page.fuels:
        assert card.amount.text().endswith("p")
        assert card.amount.geometry().center().y() + card.amount.drop() + 2 * page.look.shape.u <= card.bar.y()


@pytest.mark.parametrize("fault", FAULT_SENTENCES)
def test_every_fault_fits_its_banner_in_welsh(open_window: Opener, welsh: None, fault: Fault) -> None:
    snapshot = replace(samples.design(), link=Link(LinkPhase.LOST, 0.0, fault))
    assert faults(open_window(snapshot, language="cy")) == []


@pytest.mark.parametrize("theme", Theme)
def test_themes_differ_in_paint_only(open_window: Opener, theme: Theme) -> None:
    window = open_window(theme=theme)
    assert faults(window) == []
    assert window.grab().toImage().pixelColor(400, 478) == window.look.color("bg")
