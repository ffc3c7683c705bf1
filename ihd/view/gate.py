"""The PIN before what only the owner may do; it keeps no PIN and hides nothing: all that is shown stays shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

from ihd import pin
from ihd.settings import PinFor, Settings

#: What each choice of the owner guards.
_GUARDED: Final = {
    PinFor.COMMANDS: frozenset({PinFor.COMMANDS}),
    PinFor.SETTINGS: frozenset({PinFor.SETTINGS}),
    PinFor.BOTH: frozenset({PinFor.COMMANDS, PinFor.SETTINGS}),
}
#: The pages on which the settings, or whom the display belongs to, are changed, and those that only they lead to. By
#: name, so that no new way to one of them passes by the PIN.
_OWNERS: Final = frozenset(
    {
        "settings", "settings_display", "settings_language", "settings_sound", "settings_screen", "settings_budget",
        "settings_pin", "settings_tariff", "settings_diagnostics", "number", "new_pin", "about",
        "stick", "stick_address", "own_network", "own_stick_address", "install_code", "other_hub", "reader_code",
    }
)  # fmt: skip


class Asking(Protocol):
    """What the gate needs of the desk that it stands on."""

    settings: Settings
    shown: str
    open_page: Callable[[str], None]
    change: Callable[[Settings], None]


class Gate:
    """What stands before an act: nothing where no PIN is wanted for it, else the page that asks for the PIN.

    ``back`` is the page that asked, and that is shown again when the PIN was right or is not given.
    """

    def __init__(self, desk: Asking) -> None:
        self._desk = desk
        self._act: Callable[[], None] | None = None
        self.back = "home"
        self._locked_until: float | None = None

    def pass_then(self, act: Callable[[], None], purpose: PinFor = PinFor.COMMANDS, *, back: str | None = None) -> None:
        """Do ``act``, at once or after the right PIN; never if it is not given.

        ``back`` is the page that asks, the one shown unless told: it is opened again before the act.
        """
        if self._guards(purpose):
            self._ask(act, back)
        else:
            act()

    def _guards(self, purpose: PinFor) -> bool:
        chosen = self._desk.settings
        return bool(chosen.pin_check) and purpose in _GUARDED[chosen.pin_for]

    def shuts(self, page: str) -> bool:
        """Return whether nobody finds ``page`` open who comes to a screen that was at rest."""
        return page == "pin" or (page in _OWNERS and self._guards(PinFor.SETTINGS))

    def enter(self, page: str, go: Callable[[str], None]) -> None:
        """Go to ``page``: to one of the owner's only with the PIN, from one of them to the next without."""
        shown = self.back if self._desk.shown == "pin" else self._desk.shown
        if page in _OWNERS and shown not in _OWNERS:
            self.pass_then(lambda: go(page), PinFor.SETTINGS)
        else:
            go(page)

    def prove_then(self, act: Callable[[], None]) -> None:
        """Do ``act`` after the right PIN, whatever it is wanted for: to change or remove it; at once without one."""
        if self._desk.settings.pin_check:
            self._ask(act, None)
        else:
            act()

    def _ask(self, act: Callable[[], None], back: str | None) -> None:
        self._act = act
        self.back = back or self._desk.shown
        self._desk.open_page("pin")

    def give_up(self) -> None:
        """Let the act be."""
        self._act = None

    def wait(self, now: float) -> int:
        """Return the seconds until the next try at link time ``now``: a restart does not shorten them."""
        if self._locked_until is None:
            self._locked_until = now + pin.wait(self._desk.settings.pin_tries)
        return max(0, round(self._locked_until - now))

    def try_pin(self, typed: str, now: float) -> bool:
        """Return whether ``typed`` is the PIN, and if so do what waited for it."""
        chosen = self._desk.settings
        if self.wait(now) or not pin.is_right(typed, chosen.pin_check):
            if not self.wait(now):
                self._desk.change(chosen._replace(pin_tries=chosen.pin_tries + 1))
                self._locked_until = now + pin.wait(self._desk.settings.pin_tries)
            return False
        if chosen.pin_tries:
            self._desk.change(chosen._replace(pin_tries=0))
        self._locked_until = now
        act, self._act = self._act, None
        self._desk.open_page(self.back)
        if act is not None:
            act()
        return True
