"""Asks for a passphrase: unseen at a terminal, else the first line of standard input; it is never an argument."""

from __future__ import annotations

import sys
from getpass import getpass
from typing import Final

from ihd.cli import CommandError

#: No passphrase is longer; the rest of a line is not even read.
_LINE: Final = 1_000


def asked(*, twice: bool) -> str:
    """Return the passphrase, asked for ``twice`` where a slip would lose it; raises :class:`CommandError`."""
    try:
        if not sys.stdin.isatty():
            return sys.stdin.readline(_LINE).rstrip("\r\n")
        first = getpass("Passphrase: ")
        second = getpass("The same again: ") if twice else first
    except (EOFError, UnicodeDecodeError):
        raise CommandError("No passphrase was given. Nothing was changed.") from None
    if first != second:
        raise CommandError("The two passphrases are not the same. Nothing was written.")
    return first
