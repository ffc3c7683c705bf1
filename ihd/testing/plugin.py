"""The pytest plugin: fixtures of a simulated home, windows onto it, its time, its commands, and the audit of a page.

pytest loads this module in every run where the display is installed, so all else is loaded when a test asks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ihd.testing.commands import CommandRecorder
    from ihd.testing.hub_time import HubTime
    from ihd.testing.simulated_home import SimulatedHome
    from ihd.testing.windows import WindowOpener

_MARK = "simulated_home(name, start, tariffs): the home that the test is about, and its British time"


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker known."""
    config.addinivalue_line("markers", _MARK)


@pytest.fixture
def simulated_home(request: pytest.FixtureRequest) -> SimulatedHome:
    """Return the home that the marker ``simulated_home`` names, or the default one; no display has joined it yet."""
    from ihd.testing.homes import named_home

    mark = request.node.get_closest_marker("simulated_home")
    return named_home(*mark.args, **mark.kwargs) if mark is not None else named_home()


@pytest.fixture
def hub_time(simulated_home: SimulatedHome) -> HubTime:
    """Return the home's time, to be set and advanced."""
    from ihd.testing.hub_time import HubTime

    return HubTime(simulated_home)


@pytest.fixture
def commands(simulated_home: SimulatedHome) -> CommandRecorder:
    """Return every command that a display in the home sends, with what became of it."""
    from ihd.testing.commands import CommandRecorder

    return CommandRecorder(simulated_home)


@contextmanager
def _opener(home: SimulatedHome, name: str, qtbot: QtBot) -> Iterator[WindowOpener]:
    from ihd.testing.windows import WindowOpener, face

    opener = WindowOpener(home, face(name), qtbot.addWidget)
    yield opener
    opener.close()


@pytest.fixture
def display(simulated_home: SimulatedHome, qtbot: QtBot) -> Iterator[WindowOpener]:
    """Return what opens windows of the showing face onto the home: ``display(size, page=..., theme=...)``."""
    with _opener(simulated_home, "ihd", qtbot) as opener:
        yield opener


@pytest.fixture
def ppmid_display(simulated_home: SimulatedHome, qtbot: QtBot) -> Iterator[WindowOpener]:
    """Return what opens windows of the acting face onto the home, as ``display`` does."""
    with _opener(simulated_home, "ppmid", qtbot) as opener:
        yield opener


@pytest.fixture
def page_audit() -> Callable[..., list[str]]:
    """Return what lists faults: ``page_audit(window, sizes=..., themes=..., languages=..., text_percents=...)``."""
    from ihd.testing.ways import page_faults

    return page_faults
