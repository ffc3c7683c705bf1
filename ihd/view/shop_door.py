"""The door from the screen to the simulated home's shop, and back; it knows no home and no page."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ihd.model.shop import CLOSED, AskShop, Wanted


class ShopDoor(QObject):
    """``answered`` carries what the shop says to the Qt thread. ``ask_home`` may answer on any thread.

    It returns whether there is a home to ask yet.
    """

    answered = Signal(object)

    def __init__(self, ask_home: AskShop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ask_home = ask_home

    def ask(self, wanted: Wanted) -> None:
        """Ask for something; the answer comes by :attr:`answered`."""
        if not self._ask_home(wanted, self.answered.emit):
            self.answered.emit(CLOSED)
