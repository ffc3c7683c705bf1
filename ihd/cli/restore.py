"""The command that brings back the pairing and the settings from a backup."""

from __future__ import annotations

import argparse
from pathlib import Path

from ihd import backup, belongings
from ihd.cli import CommandError, passphrase


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    parser.add_argument("file", metavar="FILE", type=Path, help="a file that `backup` saved")
    parser.add_argument("--replace", action="store_true", help="take the place of a pairing that there is already")


def run(options: argparse.Namespace) -> int:
    """Restore the backup, all of it or nothing; what stands in its way is said before a word is asked."""
    try:
        found = backup.read(options.file)
        backup.check_vacant(replace=options.replace)
        restored = backup.restore(found, passphrase.asked(twice=False), replace=options.replace)
    except backup.BackupError as error:
        raise CommandError(str(error)) from None
    print(f"Restored: {belongings.words(restored)}.")
    print("It works with the radio stick it was made with: the network's keys are in there.")
    return 0
