"""The hub's own screen and keypad: accounts, what waits for the gas meter, digits typed; it knows no home."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ihd.demo import words
from ihd.demo.counter import Shop
from ihd.demo.facts import Facts
from ihd.demo.network import Do
from ihd.demo.parts import button, label, side_by_side
from ihd.model.units import Fuel

translate = QCoreApplication.translate

#: Types digits at the hub, for an account, or at the gas meter.
Type = Callable[[str, int, str], None]
_MOST: Final = 30


class HubDesk(QWidget):
    """The hub's books in plain view; ``type_at`` is told where digits are typed: at the "hub" or the "meter"."""

    def __init__(self, do: Do, type_at: Type, shop: Shop) -> None:
        super().__init__()
        self.setObjectName("plain")
        self._type_at, self._shop = type_at, shop
        self._now: Facts | None = None
        shop.fuel_chosen.connect(self._offer)
        self.books = QGridLayout()
        self.books.setHorizontalSpacing(14)
        self.books.setVerticalSpacing(2)
        self._cells: dict[tuple[int, int], QLabel] = {}
        self.waits = label("", "", wrap=True)
        self.typed = QLineEdit()
        self.typed.setMaxLength(_MOST)
        self.typed.setAccessibleName(translate("Bench", "Digits"))
        self.typed.setPlaceholderText(translate("Bench", "20 digits of a code, or 10 off the gas meter"))
        self.typed.returnPressed.connect(lambda: self._type("hub"))
        self.enter = button(translate("Bench", "Type at the hub"), lambda: self._type("hub"))
        self.at_meter = button(translate("Bench", "Type at the gas meter"), lambda: self._type("meter"))
        self.typed.textChanged.connect(lambda _text: self._offer())
        self.lend = button(translate("Bench", "Lend emergency credit"), lambda: do("emergency_credit", shop.fuel.value))
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addLayout(self.books)
        inside.addWidget(self.waits)
        inside.addLayout(side_by_side(self.typed, stretch=False))
        self.fuel, self.why = label("", "strong"), label("", "quiet")
        inside.addLayout(side_by_side(self.enter, self.at_meter))
        inside.addLayout(side_by_side(self.fuel, self.lend, self.why))
        inside.addStretch()

    def show_facts(self, now: Facts) -> None:
        """Show both accounts, one below the other, and what the gas meter is told when it wakes."""
        for row, line in enumerate(words.books(now)):
            for column, text in enumerate(line):
                self._cell(row, column).setText(text)
        self.waits.setText(words.waits_for_gas(now))
        self.waits.setVisible(now.gas is not None)
        self.at_meter.setVisible(now.gas is not None)
        self._now = now
        self._offer()

    def show_code(self, code: str) -> None:
        """Put a code that the hub gave where it can be typed at the gas meter."""
        self.typed.setText(code)

    def _offer(self) -> None:
        """Offer what can be done now, for the fuel that is chosen, and say why the rest cannot."""
        if self._now is None:
            return
        face = next((face for face in self._now.meters if face.fuel is self._shop.fuel), None)
        typed = bool(self.typed.text().strip())
        self.enter.setEnabled(self._now.prepaid and typed)
        self.at_meter.setEnabled(typed)
        self.lend.setEnabled(face is not None and face.account.lendable)
        self.fuel.setText(words.short(self._shop.fuel))
        if not self._now.prepaid:
            self.why.setText(translate("Bench", "this home pays by bill"))
        else:
            self.why.setText("" if self.lend.isEnabled() else translate("Bench", "once credit is low"))

    def _cell(self, row: int, column: int) -> QLabel:
        if (row, column) not in self._cells:
            made = self._cells[row, column] = label("", "quiet" if not row else "" if column else "strong")
            self.books.addWidget(made, row, column)
        return self._cells[row, column]

    def _type(self, where: str) -> None:
        fuel = Fuel.GAS if where == "meter" else self._shop.fuel
        if self.typed.text().strip():
            self._type_at(where, self._shop.meter(fuel), self.typed.text())
            self.typed.selectAll()  # a slip can be mended, and the next code takes its place
