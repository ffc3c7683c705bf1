"""The command that erases all that is kept of this home, so that nothing of it changes hands with the display."""

from __future__ import annotations

import argparse
import sys
from typing import Final

from ihd import belongings, paths, settings
from ihd.belongings import Fate
from ihd.cli import CommandError
from ihd.radio.leaving import LeaveError, leave

#: What a person types to mean it.
WORD: Final = "forget"
_LINE: Final = 100
#: What a person saved is theirs: it may lie anywhere, and be what they want to take with them.
SAVED_STAYS: Final = (
    "Backups that were saved elsewhere are still there, and so are CSV files of half-hours, which may name your "
    "meters: usage-*.csv among your documents, and what `ihd export` wrote. Erase those yourself."
)
#: The one thing that is not on this machine's disk, where it could not be cleared.
STICK_KEEPS: Final = (
    "The radio stick{where} may still hold the network and its keys{why}. Clear it as well before it changes hands: "
    "plug it in, then `ihd forget --stick {stick}`."
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    parser.add_argument("--yes", action="store_true", help="erase without asking")
    parser.add_argument("--stick", metavar="URL", help="the stick to take out of its network (default: the chosen one)")


def run(options: argparse.Namespace) -> int:
    """Erase it, and let the stick leave its network, once that was confirmed; return 0 only when nothing is left."""
    try:
        there = belongings.traces()
    except OSError as error:
        raise CommandError(f"{error.filename} cannot be read: {error.strerror}. Nothing was erased.") from None
    chosen = _chosen()
    stick = options.stick or chosen.stick
    paired = paths.pairing_file().exists()
    if (there or stick) and not options.yes:
        _confirm(len(there))
    own = chosen.own_network and stick == chosen.stick
    told = _cleared(stick, own) if stick else STICK_KEEPS.format(where="", why="", stick="URL") if paired else ""
    fates = belongings.forget()
    for fate in fates:
        print(_said(fate))
    if not fates:
        print("Nothing is kept of a home here.")
    print(SAVED_STAYS)
    if told:
        print(told)
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


def _chosen() -> settings.Settings:
    """Return the settings, the defaults where they cannot be read; asked before they are forgotten."""
    return settings.load(paths.settings_file()).settings


def _cleared(stick: str, own: bool) -> str:
    """Let the stick leave its network, also its ``own``; return what came of it."""
    try:
        left = leave(stick, own=own)
    except LeaveError as error:
        return STICK_KEEPS.format(where=f" {stick}", why=f" ({error})", stick=stick)
    return f"The radio stick {stick} has left its network." if left else f"The radio stick {stick} is in no network."
