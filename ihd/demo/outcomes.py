"""What came of what a person did on the bench, in words for the log; it draws nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ihd.hub.hands import Did, Done
from ihd.hub.manual_reading import Wrong
from ihd.model.credit import TopUpResult
from ihd.model.shop import Outcome

translate = QCoreApplication.translate


#: What is said of what was asked of the shop; of the others nothing has to be said.
_ASKED: Final[Mapping[Outcome, object]] = {
    Outcome.SOLD: QT_TRANSLATE_NOOP("Bench", "Code made. Type it on the display."),
    Outcome.SENT: QT_TRANSLATE_NOOP("Bench", "The supplier sends it. It arrives as soon as the supplier link is up."),
    Outcome.NOTHING_TO_TAKE: QT_TRANSLATE_NOOP("Bench", "Nothing changed: there is no more credit than that."),
    Outcome.TAKEN: QT_TRANSLATE_NOOP("Bench", "The supplier takes the credit as soon as the supplier link is up."),
    Outcome.NOT_SOLD: QT_TRANSLATE_NOOP("Bench", "Nothing changed: this home pays by bill, or no code holds that."),
    Outcome.PROTECTED: QT_TRANSLATE_NOOP("Bench", "Protected hours: nothing is cut off from 16:00 to 10:00."),
    Outcome.UNPROTECTED: QT_TRANSLATE_NOOP("Bench", "No protected hours: a supply may go off at any time."),
}
_DONE: Final[Mapping[Did, object]] = {
    Did.WOKEN: QT_TRANSLATE_NOOP("Bench", "A wakes the meter, and shows its next page."),
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
_TYPED: Final[Mapping[TopUpResult, object]] = {
    TopUpResult.INVALID: QT_TRANSLATE_NOOP("Bench", "The hub did not take the code: it is not one for this meter."),
    TopUpResult.DUPLICATE: QT_TRANSLATE_NOOP("Bench", "The hub did not take the code: it was used before."),
    TopUpResult.METER_FAULT: QT_TRANSLATE_NOOP("Bench", "The hub took no code: this home pays by bill."),
    TopUpResult.BALANCE_LIMIT: QT_TRANSLATE_NOOP("Bench", "The hub took no code: there would be too much credit."),
    TopUpResult.TOO_LARGE: QT_TRANSLATE_NOOP("Bench", "The hub took no code: it is more than it takes at once."),
    TopUpResult.KEYPAD_LOCKED: QT_TRANSLATE_NOOP("Bench", "The hub takes no codes for an hour: five were wrong."),
}
_TAKEN: Final = QT_TRANSLATE_NOOP("Bench", "The hub took the code.")
#: What is said of a deed as soon as it is asked for; of the others the home itself tells.
_ORDERED: Final[Mapping[str, object]] = {
    "cut_off": QT_TRANSLATE_NOOP("Bench", "The supplier orders the supply cut off."),
    "cut_off_unconfirmed": QT_TRANSLATE_NOOP(
        "Bench", "An order to cut off that the supplier never gave. The hub asks the supplier first."
    ),
    "arm": QT_TRANSLATE_NOOP("Bench", "The supplier allows the supply again."),
    "emergency_credit": QT_TRANSLATE_NOOP("Bench", "Emergency credit is asked for at the hub."),
    "new_tenants": QT_TRANSLATE_NOOP("Bench", "New people move in. The display forgets the former ones."),
    "message": QT_TRANSLATE_NOOP("Bench", "The supplier sends a message."),
    "message_to_confirm": QT_TRANSLATE_NOOP("Bench", "The supplier sends a message that must be confirmed."),
    "prices_next_half_hour": QT_TRANSLATE_NOOP("Bench", "The supplier changes all prices at the next half-hour."),
    "prices_midnight": QT_TRANSLATE_NOOP("Bench", "The supplier changes all prices at midnight."),
    "gas_taps_open": QT_TRANSLATE_NOOP("Bench", "The gas tap is turned."),
}
_LACKS: Final = QT_TRANSLATE_NOOP("Bench", "Nothing changed: this home does not pay in advance, or has no such thing.")
_WRONG: Final[Mapping[Wrong, object]] = {
    Wrong.DIGITS: QT_TRANSLATE_NOOP("Bench", "Nothing changed: a gas reading has 10 digits."),
    Wrong.CHECK: QT_TRANSLATE_NOOP("Bench", "Nothing changed: this is not what the gas meter shows."),
    Wrong.BEHIND: QT_TRANSLATE_NOOP("Bench", "Nothing changed: the gas meter has told the hub more than this."),
    Wrong.AHEAD: QT_TRANSLATE_NOOP("Bench", "Nothing changed: so much gas cannot have passed since."),
}


def of_shop(outcome: Outcome) -> str:
    """Return what came of what was asked of the shop, empty where nothing has to be said."""
    return _spoken(_ASKED.get(outcome, ""))


def of_deed(deed: str, *, happens: bool) -> str:
    """Return what is said of a deed that was asked for, empty where the home tells."""
    return _spoken(_ORDERED.get(deed, "") if happens else _LACKS)


def of_code(result: TopUpResult) -> str:
    """Return what the hub said of a code that somebody typed."""
    return _spoken(_TYPED.get(result, _TAKEN))


def of_hands(done: Done) -> str:
    """Return what came of a button or of digits, empty where nothing has to be said."""
    if done.wrong is not None:
        return _spoken(_WRONG[done.wrong])
    return _spoken(_CODE_FOR_GAS if done.code else _DONE.get(done.did, ""))


def _spoken(text: object) -> str:
    return translate("Bench", str(text)) if text else ""
