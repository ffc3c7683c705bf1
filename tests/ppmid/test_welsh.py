"""The acting face in Welsh: every page, in homes that make it say the most, at every size and text size."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from ihd.model.supply import GasRestore
from ihd.settings import TEXT_PERCENTS
from ppmid.pages import PAGES
from tests.ppmid import samples
from tests.ppmid import supply_samples as supplies
from tests.view.audit import faults
from tests.view.conftest import Opener

SIZES = ((800, 480), (1280, 720), (720, 1280))
HOMES = {
    "off": supplies.off(),
    "ready to turn on": samples.home(samples.armed(), supplies.gas_armed(GasRestore.REMOTE_WITH_FLOW_CHECK).meters[1]),
    "gas out of reach": supplies.gas_lost(),
    "in debt": supplies.indebted(),
}


@pytest.mark.parametrize("percent", TEXT_PERCENTS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("home", HOMES)
def test_every_page_can_be_read_and_touched(
    open_ppmid: Opener, welsh: None, qapp: QApplication, size: tuple[int, int], percent: int, home: str
) -> None:
    window = open_ppmid(HOMES[home], size, text_percent=percent, language="cy")
    found = []
    for name in ("home", *PAGES):
        window.open_page(name)
        window.tick()
        qapp.processEvents()
        found += [f"{name}: {fault}" for fault in faults(window)]
    assert found == []
