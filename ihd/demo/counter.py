"""The shop's counter on the bench: codes to type, good and flawed ones, and money used up; it knows no home."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ihd.demo import words
from ihd.demo.parts import Choice, Chooser, button, label, side_by_side
from ihd.model.shop import Buy, BuyAndSend, Flaw, Leave, Protect, Wanted
from ihd.model.units import PENNY, Fuel
from ihd.model.utrn import DIGITS

translate = QCoreApplication.translate

#: What a shop sells, in pence, and what is left when credit is made low, in millipence.
_AMOUNTS: Final = (500, 1_000, 2_000, 5_000)
_LOW: Final = 150 * PENNY
_GROUP: Final = 4
_FUELS: Final = (Fuel.ELECTRICITY, Fuel.GAS)
Ask = Callable[[Wanted], None]


class Shop(QWidget):
    """Makes codes, and has them sent; ``meter`` gives the endpoint of a fuel's meter.

    ``type_code`` has a code typed on the display for a meter.
    """

    fuel_chosen = Signal()

    def __init__(self, ask: Ask, meter: Callable[[Fuel], int], type_code: Callable[[int, str], None]) -> None:
        super().__init__()
        self.setObjectName("plain")
        self._ask, self.meter, self._type_code = ask, meter, type_code
        self.fuels = Choice([words.short(fuel) for fuel in _FUELS], lambda _place: self._turn())
        self.amount = Chooser(translate("Bench", "Amount"))
        self.kind = Chooser(translate("Bench", "Kind of code"))
        self._fill()
        self.spend = button(translate("Bench", "Use up the credit"), self._use_up)
        self.low = button(translate("Bench", "Leave £1.50"), lambda: ask(Leave(self.chosen, _LOW)))
        self.make = button(translate("Bench", "Make a code"), self._make)
        self.send = button(
            translate("Bench", "Send by supplier"), lambda: ask(BuyAndSend(self.chosen, self.amount.currentData()))
        )
        self.code = label("", "code")
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.code.setAccessibleName(translate("Bench", "Top-up code"))
        self.type = button(translate("Bench", "Type it on the display"), self._type, "main")
        self.copy = button(translate("Bench", "Copy"), self._copy)
        self.why, self.no_code = label("", "quiet"), label("", "quiet")
        self._sold_for = 0
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addLayout(side_by_side(self.fuels, self.spend, self.low, self.why))
        inside.addLayout(side_by_side(self.amount, self.kind, self.make, self.send))
        inside.addWidget(self.code)
        inside.addLayout(side_by_side(self.type, self.copy, self.no_code))
        inside.addStretch()
        self.begin()

    def _fill(self) -> None:
        for pence in _AMOUNTS:
            self.amount.addItem(f"£{pence // 100}", pence)
        self.amount.setCurrentIndex(1)
        for flaw, text in (
            (Flaw.NONE, translate("Bench", "Good")),
            (Flaw.WRONG_DIGIT, translate("Bench", "A wrong digit")),
            (Flaw.USED, translate("Bench", "Used already")),
            (Flaw.OTHER_METER, translate("Bench", "For the other meter")),
            (Flaw.TOO_LARGE, translate("Bench", "Too much")),
        ):
            self.kind.addItem(text, flaw)

    @property
    def fuel(self) -> Fuel:
        """Return the fuel that is chosen."""
        return _FUELS[self.fuels.place]

    @property
    def chosen(self) -> int:
        """Return the endpoint of the meter that is chosen."""
        return self.meter(self.fuel)

    @property
    def digits(self) -> str:
        """Return the digits of the code that is shown."""
        return self.code.text().replace(" ", "")

    def begin(self) -> None:
        """Show the shop of a new home: electricity's, without a code."""
        self.fuels.choose(0)
        self._forget()

    def _forget(self) -> None:
        """Show no code: one of another home, or of the other fuel, is for no meter here."""
        self.code.clear()
        self._offer(False)

    def show_code(self, code: str) -> None:
        """Show a code in the groups that it is typed in."""
        self.code.setText("  ".join(code[at : at + _GROUP] for at in range(0, len(code), _GROUP)))
        self._sold_for = self.chosen
        self._offer(len(code) == DIGITS)

    def allow(self, fuels: frozenset[Fuel], prepaid: bool) -> None:
        """Offer what the home has: fuels, and codes where it pays in advance; say why not elsewhere."""
        for fuel, each in zip(_FUELS, self.fuels.buttons, strict=True):
            each.setVisible(fuel in fuels)
        if self.fuel not in fuels:
            self.fuels.choose(1 - self.fuels.place)
            self._forget()
        for control in (self.make, self.send, self.spend, self.low):
            control.setEnabled(prepaid)
        self.why.setText("" if prepaid else translate("Bench", "this home pays by bill"))

    def _turn(self) -> None:
        self._forget()
        self.fuel_chosen.emit()

    def _offer(self, code: bool) -> None:
        self.type.setEnabled(code)
        self.copy.setEnabled(code)
        self.no_code.setText("" if code else translate("Bench", "there is no code yet"))

    def _use_up(self) -> None:
        """Let the credit go at any hour: a demonstration cannot wait until protected hours are over."""
        self._ask(Protect(False))
        self._ask(Leave(self.chosen, 0))

    def _make(self) -> None:
        self._ask(Buy(self.chosen, self.amount.currentData(), self.kind.currentData()))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.code.text())
        self.no_code.setText(translate("Bench", "copied"))

    def _type(self) -> None:
        self._type_code(self._sold_for, self.digits)
