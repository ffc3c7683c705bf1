"""The command line: one table of commands, each importing its own room only when it is called."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Final, NamedTuple

from ihd import __version__


class Command(NamedTuple):
    """One command: ``module`` has ``arguments(parser)`` and ``run(options) -> exit code``."""

    module: str
    summary: str


COMMANDS: Final[dict[str, Command]] = {
    "display": Command("ihd.cli.display", "show the display on the screen (what `ihd` alone does)"),
    "watch": Command("ihd.cli.watch", "show live figures as text, or as JSON lines, without a screen"),
    "hub": Command("ihd.cli.hub", "serve a simulated home behind a simulated radio stick"),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code: 0 well, 1 it could not be done, 2 the command line is wrong."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words or (words[0].startswith("-") and words[0] not in ("-h", "--help", "--version")):
        words.insert(0, "display")
    # The collector would walk half-loaded modules again and again, a tenth of the time it takes to load them.
    gc.disable()
    try:
        parser = _parser(words[0]) if words[0] in COMMANDS else _overview()
    except ModuleNotFoundError as missing:
        if missing.name is None or missing.name.startswith("ihd"):
            raise
        return complain(
            f"This command needs {missing.name}, which is not installed. `ihd watch` works without a screen."
        )
    finally:
        gc.freeze()
        gc.enable()
    options = parser.parse_args(words[1:] if words[0] in COMMANDS else words)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # whoever read our output has gone; there is nobody left to tell
        sys.stderr.close()
        return 0


def _parser(name: str) -> argparse.ArgumentParser:
    """Return the parser of one command, and import that command alone."""
    command = COMMANDS[name]
    parser = argparse.ArgumentParser(prog=f"ihd {name}", description=_sentence(command))
    module = import_module(command.module)
    module.arguments(parser)
    parser.set_defaults(run=module.run)
    return parser


def _overview() -> argparse.ArgumentParser:
    """Return a parser that lists the commands, and runs none."""
    parser = argparse.ArgumentParser(prog="ihd", description="The in-home display for GB smart meters.")
    parser.add_argument("--version", action="version", version=f"ihd {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name, command in COMMANDS.items():
        commands.add_parser(name, help=command.summary, description=_sentence(command))
    return parser


def _sentence(command: Command) -> str:
    return f"{command.summary.capitalize()}."


def complain(sentence: str) -> int:
    """Tell the person what is wrong and return the exit code for it."""
    print(f"ihd: {sentence}", file=sys.stderr)
    return 1
