"""The command that saves the pairing and the settings in one file under a passphrase."""

from __future__ import annotations

import argparse
from pathlib import Path

from ihd import backup, belongings, wiring
from ihd.cli import CommandError, passphrase


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    parser.add_argument("file", metavar="FILE", type=Path, help="where to save it; best not on this machine")


def run(options: argparse.Namespace) -> int:
    """Save the backup; what is wrong with the file or with what there is to save is said before a word is asked."""
    try:
        backup.check_place(options.file)
        saved = backup.contents()
        backup.write(options.file, saved, passphrase.asked(twice=True), wiring.random_bytes)
    except backup.BackupError as error:
        raise CommandError(str(error)) from None
    print(f"Saved in {options.file}: {belongings.words(saved)}. The readings are not in it.")
    print("Without its passphrase nobody can open it. The network's keys are in the radio stick, and stay there.")
    return 0
