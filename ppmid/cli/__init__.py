"""The command line of the acting display: the display's own, with another face and one command more."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from typing import Final

from ihd import cli
from ihd.cli import IHD, Command, Program
from ihd.model.utrn import cleaned

PPMID: Final = Program(
    "ppmid",
    "The prepayment display for GB smart meters: it shows what `ihd` shows, and can act.",
    {
        **IHD.commands,
        "display": Command("ppmid.cli.display", "show the display on the screen (what `ppmid` alone does)"),
        "top-up": Command("ppmid.cli.top_up", "enter a top-up code and say what the meter made of it"),
    },
    "prepay",
)
#: So many digits at the end of an argument are taken for a code, if perhaps a mistyped one.
_CODE: Final = re.compile(r"(^|=)\d{12,}$")
CODE_IN_ARGUMENTS: Final = (
    "A code is never given on the command line, where others can see it. Nothing was sent. "
    "Run `ppmid top-up` and type the code when asked, or send it on standard input."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; an argument that may be a code is refused, and not repeated."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if _holds_code(words):
        print(f"{PPMID.name}: {CODE_IN_ARGUMENTS}", file=sys.stderr)
        return 1
    return cli.main(words, PPMID)


def _holds_code(words: list[str]) -> bool:
    """Return whether a word, or groups of digits one after another, may be a code."""
    groups = "".join(word for word in map(cleaned, words) if word.isdecimal())
    return bool(_CODE.search(groups)) or any(_CODE.search(cleaned(word)) for word in words)
