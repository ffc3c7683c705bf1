"""What is heard beside what is seen: the screen reader's announcements and the sounds; it draws nothing.

Loaded after the first picture, which none of it is part of.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ihd.model.commands import Wish
from ihd.model.snapshot import Snapshot
from ihd.view.announcements import NOTHING_TOLD, tell
from ihd.view.chimes import SILENCE, sound
from ihd.view.page import Desk


class News:
    """What was told and sounded so far, of the home on ``window``."""

    def __init__(self, window: QWidget, desk: Desk) -> None:
        self._window = window
        self._desk = desk
        self._told = NOTHING_TOLD
        self._sounded = SILENCE

    def tell(self, snapshot: Snapshot, now: float, said_by_page: frozenset[Wish]) -> None:
        """Tell the screen reader what is new at link time ``now``, but for the answers to ``said_by_page``."""
        self._told = tell(self._window, self._told, snapshot, now, said_by_page)

    def sound(self, snapshot: Snapshot, now: float) -> None:
        """Play what is due at link time ``now``."""
        self._sounded = sound(self._sounded, snapshot, now, self._desk)
