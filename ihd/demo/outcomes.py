"""What came of what a person did on the bench, in words for the log; it draws nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from ihd.hub.hands import Did, Done
from ihd.hub.manual_reading import Wrong
from ihd.model.credit import TopUpResult
from ihd.model.shop import Outcome

translate = QCoreApplication.translate


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # by this name translators' tools find texts
    """Return ``text``, which is translated where it is shown, in the context "Bench"."""
    return text


#: What is said of what was asked of the shop; of the others nothing has to be said.
_ASKED: Final[Mapping[Outcome, str]] = {
    Outcome.SOLD: QT_TRANSLATE_NOOP("Bench", "Code made. Type it on the display."),
    Outcome.SENT: QT_TRANSLATE_NOOP("Bench", "The supplier sends it. It arrives as soon as the supplier link is up."),
    Outcome.NOTHING_TO_TAKE: QT_TRANSLATE_NOOP("Bench", "Nothing changed: there is no more credit than that."),
    Outcome.TAKEN: QT_TRANSLATE_NOOP("Bench", "The supplier takes the credit as soon as the supplier link is up."),
    Outcome.NOT_SOLD: QT_TRANSLATE_NOOP("Bench", "Nothing changed: this home pays by bill, or no code holds that."),
    Outcome.PROTECTED: QT_TRANSLATE_NOOP("Bench", "Protected hours: nothing is cut off from 16:00 to 10:00."),
    Outcome.UNPROTECTED: QT_TRANSLATE_NOOP("Bench", "No protected hours: a supply may go off at any time."),
}
_DONE: Final[Mapping[Did, str]] = {
    Did.TURNED_ON: QT_TRANSLATE_NOOP("Bench", "Turned on at the meter."),
    Did.TESTING: QT_TRANSLATE_NOOP("Bench", "The gas meter looks for open taps, for a minute."),
    Did.SCREEN_DARK: QT_TRANSLATE_NOOP("Bench", "Nothing changed: press A first, which wakes the meter."),
    Did.NOTHING_TO_TURN_ON: QT_TRANSLATE_NOOP("Bench", "Nothing changed: there is nothing to turn on."),
    Did.NOT_TOLD_YET: QT_TRANSLATE_NOOP(
        "Bench", "Nothing changed: the gas meter has not heard of the top-up. The hub does not hear it."
    ),
    Did.EMERGENCY_GAS: QT_TRANSLATE_NOOP("Bench", "Gas is on until the hub hears the gas meter again."),
    Did.NO_EMERGENCY_GAS: QT_TRANSLATE_NOOP(
        "Bench", "Nothing changed: this button works only while gas is off and the hub does not hear the gas meter."
    ),
    Did.HUB_OFF: QT_TRANSLATE_NOOP("Bench", "Nothing changed: the hub has no power."),
    Did.NO_DIGITS: QT_TRANSLATE_NOOP("Bench", "Nothing changed: a code has 20 digits, a gas reading 10, a gas code 8."),
    Did.READING_TAKEN: QT_TRANSLATE_NOOP("Bench", "The hub took the reading. No code is needed at the gas meter."),
    Did.REOPENED: QT_TRANSLATE_NOOP("Bench", "The gas meter took the code: gas is on."),
    Did.NOT_REOPENED: QT_TRANSLATE_NOOP(
        "Bench", "Nothing changed: the gas meter takes only its own code, with gas off and the hub not heard."
    ),
}
_CODE_FOR_GAS: Final = QT_TRANSLATE_NOOP("Bench", "The hub took the reading. Type its code at the gas meter.")
_TYPED: Final[Mapping[TopUpResult, str]] = {
    TopUpResult.INVALID: QT_TRANSLATE_NOOP("Bench", "The hub did not take the code: it is not one for this meter."),
    TopUpResult.DUPLICATE: QT_TRANSLATE_NOOP("Bench", "The hub did not take the code: it was used before."),
    TopUpResult.METER_FAULT: QT_TRANSLATE_NOOP("Bench", "The hub took no code: this home pays by bill."),
    TopUpResult.BALANCE_LIMIT: QT_TRANSLATE_NOOP("Bench", "The hub took no code: there would be too much credit."),
    TopUpResult.TOO_LARGE: QT_TRANSLATE_NOOP("Bench", "The hub took no code: it is more than it takes at once."),
    TopUpResult.KEYPAD_LOCKED: QT_TRANSLATE_NOOP("Bench", "The hub takes no codes for an hour: five were wrong."),
}
_TAKEN: Final = QT_TRANSLATE_NOOP("Bench", "The hub took the code.")
_WRONG: Final[Mapping[Wrong, str]] = {
    Wrong.DIGITS: QT_TRANSLATE_NOOP("Bench", "Nothing changed: a gas reading has 10 digits."),
    Wrong.CHECK: QT_TRANSLATE_NOOP("Bench", "Nothing changed: this is not what the gas meter shows."),
    Wrong.BEHIND: QT_TRANSLATE_NOOP("Bench", "Nothing changed: the gas meter has told the hub more than this."),
    Wrong.AHEAD: QT_TRANSLATE_NOOP("Bench", "Nothing changed: so much gas cannot have passed since."),
}


def of_shop(outcome: Outcome) -> str:
    """Return what came of what was asked of the shop, empty where nothing has to be said."""
    return _spoken(_ASKED.get(outcome, ""))


def of_hands(done: Done) -> str:
    """Return what came of a button or of digits, empty where nothing has to be said."""
    if done.did is Did.TYPED_CODE and done.result is not None:
        return _spoken(_TYPED.get(done.result, _TAKEN))
    if done.wrong is not None:
        return _spoken(_WRONG[done.wrong])
    return _spoken(_CODE_FOR_GAS if done.code else _DONE.get(done.did, ""))


def _spoken(text: str) -> str:
    return translate("Bench", text) if text else ""
