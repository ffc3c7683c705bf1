"""Paths as a person may show them to others: the home directory, which has a name in it, is written as a tilde."""

from __future__ import annotations

import shlex
from pathlib import Path


def short(text: str | Path) -> str:
    """Return ``text`` with the home directory as ``~`` wherever it stands."""
    home = str(Path.home())
    return str(text).replace(home, "~") if home != "/" else str(text)


def typed(path: Path) -> str:
    """Return ``path`` as it is typed into a shell."""
    shown = short(path)
    if not shown.startswith("~/"):
        return shlex.quote(shown)
    return f"~/{shlex.quote(shown[2:])}"
