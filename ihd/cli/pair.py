"""The command that pairs the display without a screen; how, the ways themselves know."""

from __future__ import annotations

import argparse
from pathlib import Path

from ihd.cli import choices, join, own_network


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    choices.arguments(parser)
    parser.add_argument(
        "--certificate", type=Path, metavar="FILE", help="the display's certificate, where the hub asks for one"
    )
    parser.add_argument(
        "--reader",
        metavar="EUI64",
        help="with --own-network: let in this meter reader alone, by its own --install-code",
    )


def run(options: argparse.Namespace) -> int:
    """Pair, and return 0 once the meters were read."""
    return own_network.run(options) if options.own_network else join.run(options)
