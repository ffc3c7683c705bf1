"""The command that opens the acting display on the screen; it differs from the showing one by its face alone."""

from __future__ import annotations

import argparse

from ihd.cli import display

# isort: split
# After the display, which knows in which order to load what the first picture needs.
from ppmid.face import PPMID

arguments = display.arguments


def run(options: argparse.Namespace) -> int:
    """Show the display until it is closed."""
    return display.run(options, PPMID)
