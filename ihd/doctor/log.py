"""Logs for whoever is asked for help: what was logged just now, and what the display left before; it judges none."""

from __future__ import annotations

import logging
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

#: The service that shows the display on a wall panel (packaging/).
UNIT: Final = "smets-ihd-kiosk.service"
#: No debug messages: those of bellows show every octet that goes to the stick, keys among them.
_LEVEL: Final = logging.WARNING
_JOURNAL: Final = (
    "journalctl",
    "--unit",
    UNIT,
    "--lines",
    "500",
    "--output",
    "short-iso",
    "--no-hostname",
    "--no-pager",
    "--quiet",
)
_JOURNAL_WAIT: Final = 3.0


class Lines(logging.Handler):
    """Keeps each record as one line."""

    def __init__(self) -> None:
        super().__init__(_LEVEL)
        self.kept: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a record."""
        self.kept.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@contextmanager
def listening() -> Iterator[list[str]]:
    """Keep what is logged meanwhile, and off the terminal, where it would stand between the findings."""
    lines, root = Lines(), logging.getLogger()
    root.addHandler(lines)
    try:
        yield lines.kept
    finally:
        root.removeHandler(lines)


def journal() -> str:
    """Return the newest lines that the display left in the system's journal, nothing if there is none."""
    try:
        done = subprocess.run(_JOURNAL, capture_output=True, timeout=_JOURNAL_WAIT, check=True)
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.decode(errors="replace")
