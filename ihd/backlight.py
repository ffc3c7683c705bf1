"""The brightness of the panel, through the kernel's backlight files; it does not know when a screen should be dark.

``/sys/class/backlight/*`` (Linux, Documentation/ABI/stable/sysfs-class-backlight): ``brightness`` takes a whole number
from 0 to ``max_brightness``.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Final

LOGGER = logging.getLogger(__name__)

BACKLIGHTS: Final = Path("/sys/class/backlight")


class Backlight:
    """The backlight in ``folder``: dimmed to a share of its most, and brought back to what it was when found.

    One that stood no brighter than ``least`` percent was left so by a run that was cut off: it is brought back to its
    most. Raises OSError or ValueError where its files cannot be read.
    """

    def __init__(self, folder: Path, least: int = 0) -> None:
        self._file = folder / "brightness"
        self._most = int((folder / "max_brightness").read_text())
        found = int(self._file.read_text())
        self._full = found if found * 100 > least * self._most else self._most
        self.failed = False

    def dim(self, percent: int) -> bool:
        """Set it to ``percent`` of its most, never brighter than it was found; return whether that was done.

        Every percent from 1 on leaves some light, however coarse the steps.
        """
        return self._set(min(self._full, -(-self._most * percent // 100)))

    def brighten(self) -> bool:
        """Bring it back; return whether that was done."""
        return self._set(self._full)

    def _set(self, brightness: int) -> bool:
        try:
            self._file.write_text(f"{brightness}\n")
        except OSError as error:
            if not self.failed:  # said once, until it works again
                LOGGER.warning("The brightness of the screen could not be set: %s", error)
            self.failed = True
        else:
            self.failed = False
        return not self.failed


def find(folder: Path = BACKLIGHTS, least: int = 0) -> Backlight | None:
    """Return the first backlight in ``folder`` that this program may set, ``None`` where there is none."""
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return None
    for name in names:
        if os.access(folder / name / "brightness", os.W_OK):
            try:
                return Backlight(folder / name, least)
            except (OSError, ValueError) as error:
                LOGGER.warning("The backlight %s cannot be used: %s", name, error)
    return None
