"""Typing the PIN, to be let through or to choose a new one; the digits are never shown and stay nowhere."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from ihd import paths, pin
from ihd.settings import PinFor
from ihd.view.badge import Sign
from ihd.view.keypad_page import KeypadPage, Said
from ihd.view.page import Desk
from ihd.view.words import breakable, translate

_TYPED: Final = "\N{BLACK CIRCLE}"
_FREE: Final = "\N{WHITE CIRCLE}"


def _dots(typed: str) -> str:
    return " ".join(_TYPED * len(typed) + _FREE * (pin.LENGTHS[0] - len(typed)))


def _named(typed: str) -> str:
    return translate("Pin", "Typed so far: {n}").format(n=len(typed))


class PinPage(KeypadPage):
    """The way through the gate, for a PIN that is right."""

    most = pin.LENGTHS[-1]

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._wrong = self._forgot = False

    def arrive(self) -> None:
        """Begin anew."""
        super().arrive()
        self._wrong = self._forgot = False
        self.back = self.desk.gate.back

    def leave(self) -> None:
        """Forget what was typed, and what it was for if it was not right."""
        super().leave()
        self.desk.gate.give_up()

    def titles(self) -> tuple[str, str]:
        """Return the title."""
        return translate("Pin", "Enter your PIN"), translate("Pin", "PIN")

    def said(self) -> Said:
        """Return what is said: a wait, a wrong PIN, where it is removed, or what it is wanted for."""
        wait = self.desk.gate.wait(self.now)
        headline, text, sign = self._words(wait)
        ready = not wait and len(self.typed) in pin.LENGTHS
        aside = translate("Pin", "Forgot the PIN?")
        use = translate("Pin", "Go on")
        return Said(_dots(self.typed), _named(self.typed), headline, text, use, ready, sign, aside)

    def _words(self, wait: int) -> tuple[str, str, Sign]:
        if self._forgot:
            text = translate(
                "Pin", "Delete the line that begins with pin_check in {file}, then start the display again."
            )
            stays = translate("Pin", "Nothing else changes.")
            return (
                translate("Pin", "To remove the PIN"),
                f"{text.format(file=breakable(str(paths.settings_file())))} {stays}",
                Sign.NONE,
            )
        if wait:
            headline = translate("Pin", "Too many wrong PINs: wait %n seconds", "", wait)
            return headline, translate("Pin", "Nothing was done. Everything can still be looked at."), Sign.CAUTION
        if self._wrong:
            again = translate("Pin", "Nothing was done. Type it again.")
            return translate("Pin", "That is not the PIN"), again, Sign.CAUTION
        why = translate("Pin", "It is asked for before something is changed. Looking never needs it.")
        return translate("Pin", "4 to 6 digits"), why, Sign.NONE

    def use(self) -> None:
        """Try what was typed."""
        typed, self.typed = self.typed, ""
        if not self.desk.gate.try_pin(typed, self.now):
            self._wrong, self._forgot = True, False
            self.show_typed()

    def press(self, key: str) -> None:
        """Take one key; what was said of an earlier try goes."""
        self._wrong = self._forgot = False
        super().press(key)

    def step_aside(self) -> None:
        """Say how a forgotten PIN is removed."""
        self._forgot = not self._forgot
        self.show_typed()


class NewPinPage(KeypadPage):
    """A new PIN, typed twice."""

    most = pin.LENGTHS[-1]
    back = "settings_pin"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._first = ""
        self._differs = False

    def arrive(self) -> None:
        """Begin anew."""
        super().arrive()
        self._first, self._differs = "", False

    def leave(self) -> None:
        """Forget both."""
        super().leave()
        self._first = ""

    def titles(self) -> tuple[str, str]:
        """Return the title."""
        return translate("Pin", "Choose a PIN"), translate("Pin", "PIN")

    def said(self) -> Said:
        """Return what is to be typed next."""
        ready = len(self.typed) in pin.LENGTHS
        if self._first:
            headline = translate("Pin", "Once more")
            text = translate("Pin", "Type the same PIN again, so that a slip is found now.")
            use = translate("Pin", "Keep this PIN")
        else:
            headline = translate("Pin", "4 to 6 digits")
            text = translate("Pin", "Choose one that you will remember. It is not shown again.")
            use = translate("Pin", "Go on")
        sign = Sign.NONE
        if self._differs and not self.typed:
            headline = translate("Pin", "They were not the same")
            text = translate("Pin", "Nothing was changed. Type the new PIN from the beginning.")
            sign = Sign.CAUTION
        return Said(_dots(self.typed), _named(self.typed), headline, text, use, ready, sign)

    def use(self) -> None:
        """Take the first, or compare the second with it and keep what proves it."""
        typed, self.typed = self.typed, ""
        if not self._first:
            self._first, self._differs = typed, False
        elif typed == self._first:
            self._first = ""
            self._keep(typed)
            self.desk.open_page(self.back)
            return
        else:
            self._first, self._differs = "", True
        self.show_typed()

    def _keep(self, typed: str) -> None:
        if self.desk.machine is None:
            return
        kept = pin.check(typed, self.desk.machine.random_bytes(pin.SALT_OCTETS))
        chosen = self.desk.settings._replace(pin_check=kept, pin_tries=0)
        if not self.desk.face.may_command:  # there is nothing else that it could be asked for
            chosen = chosen._replace(pin_for=PinFor.SETTINGS)
        self.desk.change(chosen)
