"""The shop's counter and the supplier's desk on the bench: codes, money and orders for one fuel; they know no home."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QComboBox, QLineEdit

from ihd.demo.parts import Card, button, label, switch
from ihd.hub.deeds import MOST_OCTETS
from ihd.model.shop import Buy, BuyAndSend, Flaw, Leave, Wanted
from ihd.model.units import PENNY, Fuel

translate = QCoreApplication.translate

#: What a shop sells, in pence, and what is left when credit is made low, in millipence.
_AMOUNTS: Final = (500, 1_000, 2_000, 5_000)
_LOW: Final = 150 * PENNY
Ask = Callable[[Wanted], None]
Do = Callable[[str, object], None]


class Shop(Card):
    """Makes codes to type, good and flawed ones, and has them sent; ``meter`` gives the endpoint of a fuel's meter."""

    def __init__(self, ask: Ask, meter: Callable[[Fuel], int]) -> None:
        super().__init__(translate("Bench", "Top-up code"))
        self._ask, self._meter = ask, meter
        self.electricity = switch(translate("Bench", "Electricity"), lambda _on: None)
        self.gas = switch(translate("Bench", "Gas"), lambda _on: None)
        self._fuels: Final = QButtonGroup(self)
        for each in (self.electricity, self.gas):
            self._fuels.addButton(each)
        self.electricity.setChecked(True)
        self.amount, self.kind = QComboBox(), QComboBox()
        self._fill()
        self.make = button(translate("Bench", "Make a code"), self._make)
        self.send = button(translate("Bench", "Send by supplier"), self._send)
        self.code = label("", "code")
        copy = button(translate("Bench", "Copy"), lambda: QGuiApplication.clipboard().setText(self.code.text()))
        self.row(self.electricity, self.gas, self.amount, self.kind, self.make, self.send)
        self.row(self.code, copy, stretch=False).setStretch(0, 1)

    def _fill(self) -> None:
        self.amount.setAccessibleName(translate("Bench", "Amount"))
        self.kind.setAccessibleName(translate("Bench", "Kind of code"))
        for pence in _AMOUNTS:
            self.amount.addItem(f"£{pence // 100}", pence)
        self.amount.setCurrentIndex(1)
        for flaw, text in (
            (Flaw.NONE, translate("Bench", "Good")),
            (Flaw.WRONG_DIGIT, translate("Bench", "A wrong digit")),
            (Flaw.OTHER_METER, translate("Bench", "For the other meter")),
            (Flaw.TOO_LARGE, translate("Bench", "Too much")),
        ):
            self.kind.addItem(text, flaw)

    @property
    def fuel(self) -> Fuel:
        """Return the fuel that is chosen."""
        return Fuel.GAS if self.gas.isChecked() else Fuel.ELECTRICITY

    @property
    def chosen(self) -> int:
        """Return the endpoint of the meter that is chosen."""
        return self._meter(self.fuel)

    def show_code(self, code: str) -> None:
        """Show a code in the groups that it is typed in."""
        self.code.setText(" ".join(code[at : at + 4] for at in range(0, len(code), 4)))

    def allow(self, prepaid: bool) -> None:
        """Offer codes where a home pays in advance, and say why not elsewhere."""
        self.make.setEnabled(prepaid)
        self.send.setEnabled(prepaid)
        self.beside.setText("" if prepaid else translate("Bench", "this home pays by bill"))

    def _make(self) -> None:
        self._ask(Buy(self.chosen, self.amount.currentData(), self.kind.currentData()))

    def _send(self) -> None:
        self._ask(BuyAndSend(self.chosen, self.amount.currentData()))


class Supplier(Card):
    """What the supplier orders, and the hub's own keys, for the fuel that is chosen at the shop."""

    def __init__(self, ask: Ask, do: Do, shop: Shop) -> None:
        super().__init__(translate("Bench", "Supplier and hub"), translate("Bench", "for the fuel chosen above"))
        self._do = do
        self.none = button(translate("Bench", "Leave nothing"), lambda: ask(Leave(shop.chosen, 0)))
        self.free = button(translate("Bench", "No protected hours"), lambda: do("protected_hours", False))
        low = button(translate("Bench", "Leave £1.50"), lambda: ask(Leave(shop.chosen, _LOW)))
        lend = button(translate("Bench", "Lend emergency credit"), lambda: do("emergency_credit", shop.fuel.value))
        off = button(translate("Bench", "Cut off"), lambda: do("cut_off", shop.fuel.value))
        arm = button(translate("Bench", "Allow again"), lambda: do("arm", shop.fuel.value))
        unproved = button(
            translate("Bench", "Cut off, not confirmed"), lambda: do("cut_off_unconfirmed", shop.fuel.value)
        )
        tenants = button(translate("Bench", "New people move in"), lambda: do("new_tenants", True))
        self._prepaid: Final = (self.free, self.none, low, lend, off, unproved, arm)
        self.row(self.free, self.none, low, lend)
        self.row(off, unproved, arm, tenants)
        self.message = QLineEdit()
        self.message.setMaxLength(MOST_OCTETS)
        self.message.setAccessibleName(translate("Bench", "Message"))
        self.message.setPlaceholderText(translate("Bench", "Message"))
        self.message.returnPressed.connect(self._say)
        self.say = button(translate("Bench", "Send message"), self._say)
        self.row(self.message, self.say, stretch=False).setStretch(0, 1)

    def allow(self, prepaid: bool) -> None:
        """Offer what is for homes that pay in advance only in such a home."""
        for each in self._prepaid:
            each.setEnabled(prepaid)

    def _say(self) -> None:
        """Send what was written, as much of it as a message takes, if it is anything."""
        text = "".join(letter for letter in self.message.text() if letter.isprintable()).strip()
        sent = text.encode()[:MOST_OCTETS].decode(errors="ignore")
        if sent:
            self._do("message", sent)
            self.message.clear()
