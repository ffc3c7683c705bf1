"""The command line: one table of commands, each importing its own room only when it is called."""

import argparse
import gc
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Final, NamedTuple

from ihd import __version__


class Command(NamedTuple):
    """One command: ``module`` has ``arguments(parser)`` and ``run(options) -> exit code``."""

    module: str
    summary: str


class Program(NamedTuple):
    """A program by its ``name``: what it is in one sentence, its commands, and the home that it simulates by default.

    A command's options carry ``program``, the name, and ``default_home``.
    """

    name: str
    description: str
    commands: Mapping[str, Command]
    home: str


class CommandError(Exception):
    """What was asked for cannot be done: says why and what to do, in a sentence for a person."""


IHD: Final = Program(
    "ihd",
    "The in-home display for GB smart meters.",
    {
        "display": Command("ihd.cli.display", "show the display on the screen (what `ihd` alone does)"),
        "watch": Command("ihd.cli.watch", "show live figures as text, or as JSON lines, without a screen"),
        "hub": Command("ihd.cli.hub", "serve a simulated home behind a simulated radio stick"),
        "demo": Command("ihd.cli.demo", "open a bench: a simulated home under your hands, and displays beside it"),
        "pair": Command("ihd.cli.pair", "pair the display with a hub, without a screen"),
        "capture": Command("ihd.cli.capture", "write what the radio carries as a file that Wireshark reads"),
        "doctor": Command("ihd.cli.doctor", "say what is wrong and what to do; write a bundle to ask for help with"),
        "export": Command("ihd.cli.export", "write the half-hours that are kept as CSV, for a spreadsheet"),
        "backup": Command("ihd.cli.backup", "save the pairing and the settings in a file under a passphrase"),
        "restore": Command("ihd.cli.restore", "bring back the pairing and the settings from such a file"),
        "forget": Command("ihd.cli.forget", "erase all that is kept of this home, before selling or moving"),
    },
    "default",
)


def main(arguments: Sequence[str] | None = None, program: Program = IHD) -> int:
    """Run a program's command line and return its exit code.

    0: well; 1: it could not be done; 2: the command line is wrong; 130: interrupted.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words or (words[0].startswith("-") and words[0] not in ("-h", "--help", "--version")):
        words.insert(0, "display")
    try:
        options = _options(program, words)
        run: Callable[[argparse.Namespace], int] = options.run
        return run(options)
    except CommandError as told:
        print(f"{program.name}: {told}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # whoever read our output has gone; there is nobody left to tell
        sys.stderr.close()
        return 0


def _options(program: Program, words: list[str]) -> argparse.Namespace:
    name = words[0]
    if name not in program.commands:
        return _overview(program).parse_args(words)
    # The collector would walk half-loaded modules again and again, a tenth of the time it takes to load them.
    gc.disable()
    try:
        parser = _parser(program, name)
    except ModuleNotFoundError as missing:
        if missing.name is None or missing.name.startswith(("ihd", "ppmid")):
            raise
        raise CommandError(
            f"This command needs {missing.name}, which is not installed. `{program.name} watch` works without a screen."
        ) from None
    finally:
        gc.freeze()
        gc.enable()
    return parser.parse_args(words[1:])


def _parser(program: Program, name: str) -> argparse.ArgumentParser:
    """Return the parser of one command, and import that command alone."""
    command = program.commands[name]
    parser = argparse.ArgumentParser(prog=f"{program.name} {name}", description=_sentence(command))
    module = import_module(command.module)
    module.arguments(parser)
    parser.set_defaults(run=module.run, program=program.name, default_home=program.home)
    return parser


def _overview(program: Program) -> argparse.ArgumentParser:
    """Return a parser that lists the commands, and runs none."""
    parser = argparse.ArgumentParser(prog=program.name, description=program.description)
    parser.add_argument("--version", action="version", version=f"{program.name} {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name, command in program.commands.items():
        commands.add_parser(name, help=command.summary, description=_sentence(command))
    return parser


def _sentence(command: Command) -> str:
    return f"{command.summary.capitalize()}."
