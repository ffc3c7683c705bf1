"""The command that pairs the display without a screen; how, the ways themselves know."""

from __future__ import annotations

import argparse
from pathlib import Path

from ihd.cli import choices, join


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    choices.arguments(parser)
    parser.add_argument(
        "--certificate", type=Path, metavar="FILE", help="the display's certificate, where the hub asks for one"
    )


def run(options: argparse.Namespace) -> int:
    """Pair, and return 0 once the meters were read."""
    return join.run(options)
