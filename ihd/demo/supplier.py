"""The supplier's desk on the bench: orders, prices and messages; it knows no home."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ihd.demo import words
from ihd.demo.counter import Ask, Shop
from ihd.demo.facts import Facts
from ihd.demo.network import Do
from ihd.demo.parts import Chooser, button, label, side_by_side, switch
from ihd.hub.deeds import MOST_OCTETS
from ihd.model.shop import Protect

translate = QCoreApplication.translate

#: By how many hundredths prices may change here.
_PERCENTS: Final = (10, 50, -20)


class Supplier(QWidget):
    """What the supplier orders, for the fuel that is chosen at the ``shop``."""

    def __init__(self, ask: Ask, do: Do, shop: Shop) -> None:
        super().__init__()
        self.setObjectName("plain")
        self._do, self._shop = do, shop
        self.fuel = label("", "strong")
        shop.fuel_chosen.connect(self._name_fuel)
        self.off = button(translate("Bench", "Cut off"), lambda: do("cut_off", shop.fuel.value))
        self.unproved = button(
            translate("Bench", "Cut off, not confirmed"), lambda: do("cut_off_unconfirmed", shop.fuel.value)
        )
        self.arm = button(translate("Bench", "Allow again"), lambda: do("arm", shop.fuel.value))
        self.protected = switch(translate("Bench", "Protected hours"), lambda on: ask(Protect(on)))
        self.tenants = button(translate("Bench", "New people move in"), lambda: do("new_tenants", True))
        self.percent = Chooser(translate("Bench", "Change of prices"))
        for percent in _PERCENTS:
            self.percent.addItem(f"{percent:+d} %".replace("-", "−"), percent)
        soon = button(translate("Bench", "At the next half-hour"), lambda: self._reprice("prices_next_half_hour"))
        midnight = button(translate("Bench", "At midnight"), lambda: self._reprice("prices_midnight"))
        self.message = QLineEdit()
        self.message.setMaxLength(MOST_OCTETS)
        self.message.setAccessibleName(translate("Bench", "Message"))
        self.message.setPlaceholderText(translate("Bench", "Message"))
        self.message.returnPressed.connect(self._say)
        self.say = button(translate("Bench", "Send message"), self._say)
        self.must_confirm = switch(translate("Bench", "Must be confirmed"), lambda _on: None)
        self.waiting, self.why, self.unwritten = label("", "quiet"), label("", "quiet"), label("", "quiet")
        self.message.textChanged.connect(lambda _text: self._offer())
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addLayout(side_by_side(self.fuel, self.off, self.unproved, self.arm, self.why))
        inside.addLayout(side_by_side(self.protected, self.tenants))
        prices = label(translate("Bench", "All prices"), "quiet")
        inside.addLayout(side_by_side(prices, self.percent, soon, midnight))
        row = side_by_side(self.message, self.must_confirm, self.say, stretch=False)
        row.setStretch(0, 1)
        inside.addLayout(row)
        inside.addLayout(side_by_side(self.waiting, self.unwritten))
        inside.addStretch()
        self._offer()

    def show_facts(self, now: Facts) -> None:
        """Offer what the home's way of paying has room for, and say what waits."""
        for each in (self.off, self.unproved, self.arm, self.protected):
            each.setEnabled(now.prepaid)
        self.why.setText("" if now.prepaid else translate("Bench", "this home pays by bill"))
        self._name_fuel()
        self.protected.setChecked(any(face.account.protected for face in now.meters))
        waits = translate("Bench", "%n orders wait for the supplier link.", "", now.orders) if now.orders else ""
        self.waiting.setText(waits)
        self.waiting.setVisible(bool(waits))

    def _name_fuel(self) -> None:
        self.fuel.setText(words.short(self._shop.fuel))

    def _reprice(self, deed: str) -> None:
        self._do(deed, self.percent.currentData())

    def _written(self) -> str:
        return "".join(letter for letter in self.message.text() if letter.isprintable()).strip()

    def _offer(self) -> None:
        """Let a message be sent that says something."""
        written = bool(self._written())
        self.say.setEnabled(written)
        self.unwritten.setText("" if written else translate("Bench", "To send a message, write it first."))

    def _say(self) -> None:
        """Send what was written, as much of it as a message takes, if it is anything."""
        sent = self._written().encode()[:MOST_OCTETS].decode(errors="ignore")
        if sent:
            self._do("message_to_confirm" if self.must_confirm.isChecked() else "message", sent)
            self.message.clear()
            self.message.setFocus()  # its button is grey now
