"""The command that erases all that is kept of this home, so that nothing of it changes hands with the display."""

from __future__ import annotations

import argparse
import sys
from typing import Final

from ihd import belongings, paths, settings
from ihd.belongings import Fate
from ihd.cli import CommandError

#: What a person types to mean it.
WORD: Final = "forget"
_LINE: Final = 100
#: The one thing that is not on this machine's disk.
STICK_KEEPS: Final = (
    "The radio stick{where} still holds the network and its keys, so it must be cleared as well before it changes "
    "hands: `bellows -d {stick} leave` takes it out of the network."
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    parser.add_argument("--yes", action="store_true", help="erase without asking")


def run(options: argparse.Namespace) -> int:
    """Erase it once that was confirmed; return 0 only when nothing is left."""
    try:
        there = belongings.traces()
    except OSError as error:
        raise CommandError(f"{error.filename} cannot be read: {error.strerror}. Nothing was erased.") from None
    stick = _stick_words()
    if there and not options.yes:
        _confirm(len(there))
    fates = belongings.forget()
    for fate in fates:
        print(_said(fate))
    if not fates:
        print("Nothing is kept of a home here.")
    print("Backups that were saved elsewhere are still there.")
    if stick:
        print(stick)
    return 1 if any(fate.why_left for fate in fates) else 0


def _confirm(count: int) -> None:
    print(f"This erases all that is kept of this home: {count} file(s) in")
    for directory in dict.fromkeys((paths.config_dir(), paths.data_dir())):
        print(f"  {directory}")
    print("Close the display first. It cannot be undone.")
    print(f"Type the word {WORD} to go on: ", end="", file=sys.stderr, flush=True)
    if sys.stdin.readline(_LINE).strip() != WORD:
        raise CommandError(f"The word {WORD} was not given. Nothing was erased.")


def _said(fate: Fate) -> str:
    if fate.why_left:
        return f"NOT erased: {fate.path} ({fate.what}): {fate.why_left}."
    return f"Erased: {fate.path} ({fate.what})."


def _stick_words() -> str:
    """Return what is to be done about the stick, nothing if no stick was ever chosen; asked before it is forgotten."""
    try:
        stick = settings.load(paths.settings_file()).stick
    except settings.SettingsError:
        stick = ""
    if stick:
        return STICK_KEEPS.format(where=f" {stick}", stick=stick)
    return STICK_KEEPS.format(where="", stick="URL") if paths.pairing_file().exists() else ""
