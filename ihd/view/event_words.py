"""What is said of an event that a meter logged, in the owner's language; it knows no meter and no page."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ihd.view.words import translate

_JOINED_OR_LEFT: Final = QT_TRANSLATE_NOOP("Events", "A device joined or left your home's network")
_LOAD_LIMIT: Final = QT_TRANSLATE_NOOP("Events", "The meter applied or lifted its load limit")
_PLANNED: Final = QT_TRANSLATE_NOOP("Events", "An order planned for this time came due")

#: What is said of each code worth showing (smart-energy.md 3.8). The table there has one meaning for some that stand
#: side by side, so these say no more than it does. 0xB001 and 0xB002 are the simulated hub's own: none are published.
EVENT_SENTENCES: Final[dict[int, object]] = {
    0x810D: QT_TRANSLATE_NOOP("Events", "Credit became low"),
    0x810E: QT_TRANSLATE_NOOP("Events", "Top-up added"),
    0x8119: QT_TRANSLATE_NOOP("Events", "Emergency credit can be chosen"),
    0x8154: QT_TRANSLATE_NOOP("Events", "The meter did what a display asked"),
    0x8155: QT_TRANSLATE_NOOP("Events", "The meter did not do what a display asked"),
    0x8161: QT_TRANSLATE_NOOP("Events", "What was keyed in at the meter was done"),
    0x8162: QT_TRANSLATE_NOOP("Events", "What was keyed in at the meter was not done"),
    0x8168: QT_TRANSLATE_NOOP("Events", "Emergency credit chosen: supply ready to turn on"),
    0x8183: QT_TRANSLATE_NOOP("Events", "A device joined your home's network"),
    0x81A6: QT_TRANSLATE_NOOP("Events", "A message was confirmed as read"),
    0x81A7: QT_TRANSLATE_NOOP("Events", "Debt 1 is paid off"),
    0x81A8: QT_TRANSLATE_NOOP("Events", "Debt 2 is paid off"),
    0x81A9: QT_TRANSLATE_NOOP("Events", "The debt taken from top-ups is paid off"),
    0x81AA: QT_TRANSLATE_NOOP("Events", "Emergency credit was used up"),
    0x81AB: QT_TRANSLATE_NOOP("Events", "Emergency credit was chosen"),
    0x81BD: QT_TRANSLATE_NOOP("Events", "The supply could not be turned on"),
    0x81C0: QT_TRANSLATE_NOOP("Events", "The supply could not be turned off"),
    0x81C4: QT_TRANSLATE_NOOP("Events", "The meter takes no codes for a while"),
    0x81C5: QT_TRANSLATE_NOOP("Events", "Code refused: the meter takes none for a while"),
    0x8F0F: QT_TRANSLATE_NOOP("Events", "Credit ran out"),
    0x8F32: QT_TRANSLATE_NOOP("Events", "Supply ready to turn on"),
    0x8F33: _LOAD_LIMIT,
    0x8F34: _LOAD_LIMIT,
    0x8F47: QT_TRANSLATE_NOOP("Events", "Code refused: the balance would be too high"),
    0x8F48: _JOINED_OR_LEFT,
    0x8F49: _JOINED_OR_LEFT,
    0x8F4A: _JOINED_OR_LEFT,
    0x8F4B: _JOINED_OR_LEFT,
    0x8F51: QT_TRANSLATE_NOOP("Events", "Code refused: already used"),
    0x8F5B: QT_TRANSLATE_NOOP("Events", "Code refused: more than the meter takes at once"),
    0x8F63: QT_TRANSLATE_NOOP("Events", "Code refused: the meter does not know it"),
    0x8F64: QT_TRANSLATE_NOOP("Events", "Code refused: it is for another meter"),
    0x8F66: _PLANNED,
    0x8F67: _PLANNED,
    0x8F83: QT_TRANSLATE_NOOP("Events", "No credit, but supply stays on: protected hours"),
    0xB001: QT_TRANSLATE_NOOP("Events", "The hub stopped hearing the gas meter"),
    0xB002: QT_TRANSLATE_NOOP("Events", "The hub hears the gas meter again"),
}


def event_sentence(code: int) -> str:
    """Return what ``code`` says happened, or its number where no table tells."""
    if code in EVENT_SENTENCES:
        return translate("Events", str(EVENT_SENTENCES[code]))
    return translate("Events", "Event {number}, by the meter's own number").format(number=f"{code:04X}")
