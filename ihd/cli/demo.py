"""The command that opens the bench: a simulated home under one's hands, and displays that look at it."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import Final

from ihd import paths, wiring
from ihd.cli import CommandError, scenarios
from ihd.hub.household import Profiles
from ihd.hub.scenario import parsed
from ihd.settings import load

# isort: split
from ihd.view import plain_qt  # noqa: F401  # before anything of Qt

# isort: split
from ihd.demo import opening
from ihd.demo.house import Stage
from ihd.demo.top_bar import Choosable

_SCREENS: Final = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
_FIRST: Final = "low-credit"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    parser.add_argument(
        "--scenario", metavar="NAME|FILE", default=_FIRST, help="begin with this scenario (default: %(default)s)"
    )
    parser.add_argument(
        "--displays", type=int, choices=(1, 2), default=1, help="1: a display that acts; 2: one that only shows, too"
    )


def run(options: argparse.Namespace) -> int:
    """Show the bench until it is closed."""
    try:
        loads = wiring.profiles()
        _stage(options.scenario, loads)  # a mistake in it is told before anything is opened
    except wiring.WiringError as error:
        raise CommandError(str(error)) from None
    if sys.platform == "linux" and not any(os.environ.get(name) for name in _SCREENS):
        raise CommandError(
            "No screen was found. Run `ihd hub --scenario NAME` for a home without one, or start this from a desktop."
        )
    chosen = load(paths.settings_file()).settings
    return opening.run(_choices(options.scenario), lambda name: _stage(name, loads), options.displays, chosen)


def _stage(name: str, loads: Profiles) -> Stage:
    scenario, plan = scenarios.staged(name, loads)
    return Stage(plan, scenario.start, scenario)


def _choices(first: str) -> list[Choosable]:
    """Return every scenario there is, ``first`` before the others."""
    known = scenarios.shipped()
    places = known if first in known else {first: Path(first), **known}
    found = [Choosable(name, parsed(path.read_bytes()).title) for name, path in places.items()]
    return sorted(found, key=lambda choice: choice.name != first)
