"""The door from the screen to the simulated home's shop, and back; it knows no home and no page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ihd.model.shop import Answer, Wanted


class ShopDoor(QObject):
    """``answered`` carries what the shop says to the Qt thread. ``ask_home`` may answer on any thread."""

    answered = Signal(object)

    def __init__(
        self, ask_home: Callable[[Wanted, Callable[[Answer], None]], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._ask_home = ask_home

    def ask(self, wanted: Wanted) -> None:
        """Ask for something; the answer comes by :attr:`answered`."""
        self._ask_home(wanted, self.answered.emit)
