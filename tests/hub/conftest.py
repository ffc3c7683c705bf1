"""A measured household, and displays in homes made of it."""

from __future__ import annotations

from typing import Any

import pytest

from ihd.hub.home import Home
from ihd.hub.household import Profiles, Series
from ihd.hub.plan import HOMES
from tests.hub.asking import PROFILES, Display, moment


@pytest.fixture(scope="session")
def profiles() -> Profiles:
    def series(name: str, column: str) -> Series:
        with (PROFILES / name).open() as lines:
            return Series.from_csv(lines, column)

    return Profiles(
        electricity=series("elec_home2324_30min.csv", "import_kwh"),
        gas=series("gas_home2324_30min.csv", "gas_m3"),
        shape=series("power_gjw_10s.csv", "power_w"),
    )


@pytest.fixture
def display(profiles: Profiles) -> Any:
    """Make a display in a home of that name which begins at that time."""

    def make(name: str, start: str) -> Display:
        return Display(Home(HOMES[name](profiles, moment(start)), moment(start)))

    return make
