"""What a person is told of a code typed and of a command's life, in plain words; it needs no screen.

Wording: design language, section 8. Texts are English; ``say`` translates one, with its places still in it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final, NamedTuple

from ihd.model.commands import Pending, Refused, Stage, Wish
from ihd.model.credit import TopUpResult
from ihd.model.meter import Meter
from ihd.model.supply import Supply
from ihd.model.units import Fuel, pounds
from ihd.model.usage import local_time
from ihd.model.utrn import DIGITS, UtrnReason


class Words(NamedTuple):
    """What is said: ``headline`` first, then what changed and what to do. The places are those of :func:`of_command`.

    ``unknown`` is the text where the meter did not tell what ``text`` has a place for.
    """

    headline: str
    text: str = ""
    unknown: str = ""


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # by this name translators' tools find texts
    """Return ``text``, which is translated where it is shown, in the context "Result"."""
    return text


_NOT_SENT: Final = QT_TRANSLATE_NOOP("Result", "Not sent")
_NO_CODE: Final = QT_TRANSLATE_NOOP("Result", "This is not a top-up code")
_STARTS: Final = QT_TRANSLATE_NOOP("Result", "Electricity and gas codes start with 73, 74 or 75. Nothing was sent.")
_NOT_TAKEN: Final = QT_TRANSLATE_NOOP("Result", "The meter did not take it")
_ASKING: Final = QT_TRANSLATE_NOOP("Result", "Asking the meter…")
_SECONDS: Final = QT_TRANSLATE_NOOP("Result", "Usually a few seconds.")
_NO_ANSWER: Final = QT_TRANSLATE_NOOP("Result", "No answer yet")
_LOOK_AGAIN: Final = QT_TRANSLATE_NOOP(
    "Result", "The meter may still do it. Look again in a minute before you repeat it."
)

#: What is wrong with what was typed as a code; places: ``count`` digits.
CODES: Final[dict[UtrnReason, Words]] = {
    UtrnReason.NOT_DIGITS: Words(
        QT_TRANSLATE_NOOP("Result", "A code is made of digits only"),
        QT_TRANSLATE_NOOP("Result", "Type the 20 digits. Spaces and hyphens do no harm. Nothing was sent."),
    ),
    UtrnReason.LENGTH: Words(
        QT_TRANSLATE_NOOP("Result", "{count} of 20 digits"),
        QT_TRANSLATE_NOOP("Result", "The code is on your receipt or in a message from your supplier."),
    ),
    UtrnReason.STS: Words(
        QT_TRANSLATE_NOOP("Result", "This code is for another kind of meter"),
        QT_TRANSLATE_NOOP(
            "Result", "It looks like an STS code. Codes for your meters start with 73, 74 or 75. Nothing was sent."
        ),
    ),
    UtrnReason.NOT_GB: Words(_NO_CODE, _STARTS),
    UtrnReason.CHECK_DIGIT: Words(
        QT_TRANSLATE_NOOP("Result", "There is a mistake in this code"),
        QT_TRANSLATE_NOOP(
            "Result",
            "One digit is wrong, or two are swapped. Check each group of four. Nothing was sent. No try was used up.",
        ),
    ),
    UtrnReason.VALUE_CLASS: Words(
        _NO_CODE,
        QT_TRANSLATE_NOOP(
            "Result", "It is of a kind that is not in use. Ask your supplier about it. Nothing was sent."
        ),
    ),
}
#: More digits than a code has.
TOO_LONG: Final = Words(
    QT_TRANSLATE_NOOP("Result", "{count} digits, and a code has 20"),
    QT_TRANSLATE_NOOP("Result", "Enter one code at a time. Nothing was sent."),
)

#: What became of a top-up code: the meter's result for it.
RESULTS: Final[dict[TopUpResult, Words]] = {
    TopUpResult.ACCEPTED: Words(
        QT_TRANSLATE_NOOP("Result", "Accepted"),
        QT_TRANSLATE_NOOP("Result", "{balance} balance now. + {credited} from this code."),
        QT_TRANSLATE_NOOP("Result", "The credit is in your balance."),
    ),
    TopUpResult.ACCEPTED_SUPPLY_ON: Words(
        QT_TRANSLATE_NOOP("Result", "Accepted, supply stays on"),
        QT_TRANSLATE_NOOP("Result", "{balance} balance now."),
        QT_TRANSLATE_NOOP("Result", "The credit is in your balance."),
    ),
    TopUpResult.ACCEPTED_SUPPLY_OFF: Words(
        QT_TRANSLATE_NOOP("Result", "Accepted, supply still off"),
        QT_TRANSLATE_NOOP("Result", "{need} more is needed before you can turn it on."),
        QT_TRANSLATE_NOOP("Result", "More is needed before you can turn it on."),
    ),
    TopUpResult.ACCEPTED_SUPPLY_ARMED: Words(
        QT_TRANSLATE_NOOP("Result", "Accepted, ready to turn on"),
        QT_TRANSLATE_NOOP("Result", "Next: turn your electricity back on."),
    ),
    TopUpResult.INVALID: Words(
        _NOT_TAKEN,
        QT_TRANSLATE_NOOP(
            "Result", "Often the code is for another meter. Is it your {other} code? Your balance has not changed."
        ),
    ),
    TopUpResult.DUPLICATE: Words(
        QT_TRANSLATE_NOOP("Result", "Already used"),
        QT_TRANSLATE_NOOP("Result", "Your meter has had this code before. Its credit may be in your balance already."),
    ),
    TopUpResult.METER_FAULT: Words(
        QT_TRANSLATE_NOOP("Result", "The meter could not read it"),
        QT_TRANSLATE_NOOP("Result", "Wait five minutes and try once more. Then call your supplier."),
    ),
    TopUpResult.BALANCE_LIMIT: Words(
        QT_TRANSLATE_NOOP("Result", "Your meter is full"),
        QT_TRANSLATE_NOOP("Result", "It holds up to {full}. Use some credit, then enter this code again."),
        QT_TRANSLATE_NOOP("Result", "Use some credit, then enter this code again."),
    ),
    TopUpResult.TOO_LARGE: Words(
        QT_TRANSLATE_NOOP("Result", "Too much in one code"),
        QT_TRANSLATE_NOOP("Result", "Your meter takes up to {most} at a time. Ask your supplier to split it."),
        QT_TRANSLATE_NOOP("Result", "Your meter takes less at a time. Ask your supplier to split it."),
    ),
    TopUpResult.KEYPAD_LOCKED: Words(
        QT_TRANSLATE_NOOP("Result", "Too many tries"),
        QT_TRANSLATE_NOOP("Result", "The meter takes no codes for now. It opens again at {opens}."),
        QT_TRANSLATE_NOOP("Result", "The meter takes no codes for now. Keep your code and try later."),
    ),
}
_ARMED_GAS: Final = Words(
    RESULTS[TopUpResult.ACCEPTED_SUPPLY_ARMED].headline,
    QT_TRANSLATE_NOOP("Result", "Your gas meter hears of it by {hears}. Then go to the meter."),
    QT_TRANSLATE_NOOP("Result", "Your gas meter hears of it within half an hour. Then go to the meter."),
)
EARLIER: Final = Words(
    QT_TRANSLATE_NOOP("Result", "Accepted earlier"),
    QT_TRANSLATE_NOOP("Result", "Your meter took this code the first time it was sent. {balance} balance now."),
    QT_TRANSLATE_NOOP("Result", "Your meter took this code the first time it was sent. Check your balance."),
)

#: What became of a command where no result of a top-up says it.
LIVES: Final[dict[tuple[Wish, Stage | Refused], Words]] = {
    (Wish.TOP_UP, Stage.SENT): Words(
        QT_TRANSLATE_NOOP("Result", "Waiting for the answer"),
        QT_TRANSLATE_NOOP("Result", "{amount} not added yet. Usually a few seconds."),
        QT_TRANSLATE_NOOP("Result", "Nothing added yet. Usually a few seconds."),
    ),
    (Wish.TOP_UP, Stage.ACCEPTED): RESULTS[TopUpResult.ACCEPTED],
    (Wish.TOP_UP, Stage.NO_ANSWER): Words(
        _NO_ANSWER,
        QT_TRANSLATE_NOOP("Result", "The meter may still add it. Check your balance before you enter the code again."),
    ),
    (Wish.TOP_UP, Refused.NO_LINK): Words(
        _NOT_SENT,
        QT_TRANSLATE_NOOP(
            "Result", "There is no link to the meter. Keep your code and type it at the meter, or try again."
        ),
    ),
    (Wish.TOP_UP, Refused.NOT_OFFERED): Words(
        _NOT_TAKEN,
        QT_TRANSLATE_NOOP("Result", "It takes no codes from a display. Keep your code and type it at the meter."),
    ),
    (Wish.TOP_UP, Refused.METER_BUSY): Words(
        _NOT_TAKEN,
        QT_TRANSLATE_NOOP("Result", "It is busy. Nothing was added. Keep your code and try again in a minute."),
    ),
    (Wish.TOP_UP, Refused.BY_METER): Words(
        _NOT_TAKEN,
        QT_TRANSLATE_NOOP("Result", "Your balance has not changed. Keep your code and type it at the meter."),
    ),
    (Wish.EMERGENCY_CREDIT, Stage.SENT): Words(_ASKING, _SECONDS),
    (Wish.EMERGENCY_CREDIT, Stage.ACCEPTED): Words(
        QT_TRANSLATE_NOOP("Result", "Emergency credit is yours to use"),
        QT_TRANSLATE_NOOP("Result", "It begins when your credit runs out. You pay it back from your next top-up."),
    ),
    (Wish.EMERGENCY_CREDIT, Refused.BY_METER): Words(
        QT_TRANSLATE_NOOP("Result", "Emergency credit is not available now"),
        QT_TRANSLATE_NOOP("Result", "Nothing has changed. The meter offers it when your credit is low."),
    ),
    (Wish.EMERGENCY_CREDIT, Refused.NO_LINK): Words(
        _NOT_SENT, QT_TRANSLATE_NOOP("Result", "There is no link to the meter. Choose it at the meter, or try again.")
    ),
    (Wish.RESTORE, Stage.SENT): Words(_ASKING, _SECONDS),
    (Wish.RESTORE, Stage.ACCEPTED): Words(QT_TRANSLATE_NOOP("Result", "Supply on")),
    (Wish.RESTORE, Refused.BY_METER): Words(
        QT_TRANSLATE_NOOP("Result", "The meter did not turn it on"),
        QT_TRANSLATE_NOOP(
            "Result", "It is not ready to be turned on any more. Nothing has changed. Check your credit."
        ),
    ),
    (Wish.RESTORE, Refused.NO_LINK): Words(
        _NOT_SENT,
        QT_TRANSLATE_NOOP("Result", "There is no link to the meter. Turn it on at the meter: press A, then B."),
    ),
}
_RESTORED_GAS: Final = Words(
    QT_TRANSLATE_NOOP("Result", "The valve test begins"),
    QT_TRANSLATE_NOOP("Result", "It can take up to 30 minutes. The gas comes on only if nothing takes gas meanwhile."),
)
#: Chosen while the supply was off: it is used from the moment a person turns it on.
_LENT_WHILE_OFF: Final = Words(
    QT_TRANSLATE_NOOP("Result", "Emergency credit is yours to use"),
    QT_TRANSLATE_NOOP("Result", "You can turn the supply on now. You pay it back from your next top-up."),
)
#: What holds for every wish that has no words of its own.
_ANY: Final[dict[Stage | Refused, Words]] = {
    Stage.NO_ANSWER: Words(_NO_ANSWER, _LOOK_AGAIN),
    Refused.NOT_ALLOWED: Words(_NOT_SENT, QT_TRANSLATE_NOOP("Result", "This display only shows. Do it at the meter.")),
    Refused.STILL_WAITING: Words(
        QT_TRANSLATE_NOOP("Result", "Not sent twice"),
        QT_TRANSLATE_NOOP("Result", "The same was sent a moment ago and has no answer yet. Wait for that."),
    ),
    Refused.NOT_OFFERED: Words(
        QT_TRANSLATE_NOOP("Result", "The meter does not do this for a display"),
        QT_TRANSLATE_NOOP("Result", "Nothing has changed. Do it at the meter."),
    ),
    Refused.METER_BUSY: Words(
        QT_TRANSLATE_NOOP("Result", "The meter is busy"),
        QT_TRANSLATE_NOOP("Result", "Nothing has changed. Try again in a minute."),
    ),
    Refused.REPLAYED: Words(
        _NOT_SENT,
        QT_TRANSLATE_NOOP(
            "Result", "What is shown is a capture: there is no meter to send it to. Nothing has changed."
        ),
    ),
}
_FUELS: Final = {
    Fuel.ELECTRICITY: QT_TRANSLATE_NOOP("Result", "electricity"),
    Fuel.GAS: QT_TRANSLATE_NOOP("Result", "gas"),
}


#: A refusal without its reason is the meter's own.
_REASONS: Final[dict[Refused | None, Refused]] = {
    refused: refused for refused in Refused if refused is not Refused.BY_RESULT
}


def of_code(reason: UtrnReason, count: int, say: Callable[[str], str] = str) -> Words:
    """Return what is wrong with something of ``count`` digits that was typed as a code."""
    words = TOO_LONG if reason is UtrnReason.LENGTH and count > DIGITS else CODES[reason]
    return Words(say(words.headline).format(count=count), say(words.text))


def of_command(
    pending: Pending, meter: Meter | None, *, need: int | None = None, say: Callable[[str], str] = str
) -> Words:
    """Return what became of a command to ``meter``, whose limits and times fill the places.

    ``need`` is what is missing, in millipence, before the supply can be turned on; ``None`` where it is not known.
    """
    words = _words(pending, meter)
    places = _places(pending, meter, need, say)
    known = all(value for name, value in places.items() if f"{{{name}}}" in words.text)
    text = words.text if known else words.unknown
    return Words(say(words.headline), say(text).format(**places) if text else "")


def _armed(meter: Meter | None) -> bool:
    return meter is not None and meter.supply is Supply.ARMED


def _words(pending: Pending, meter: Meter | None) -> Words:
    gas = meter is not None and meter.fuel is Fuel.GAS
    if pending.earlier:
        return EARLIER
    if pending.result is not None:
        armed = pending.result is TopUpResult.ACCEPTED_SUPPLY_ARMED
        return _ARMED_GAS if gas and armed else RESULTS[pending.result]
    if gas and (pending.wish, pending.stage) == (Wish.RESTORE, Stage.ACCEPTED):
        return _RESTORED_GAS
    if (pending.wish, pending.stage) == (Wish.EMERGENCY_CREDIT, Stage.ACCEPTED) and _armed(meter):
        return _LENT_WHILE_OFF
    how: Stage | Refused = pending.stage
    if pending.stage is Stage.REFUSED:
        how = _REASONS.get(pending.refused, Refused.BY_METER)
    return LIVES.get((pending.wish, how)) or _ANY[how]


def _places(pending: Pending, meter: Meter | None, need: int | None, say: Callable[[str], str]) -> dict[str, str]:
    fuel = meter.fuel if meter is not None else Fuel.ELECTRICITY
    (other,) = set(Fuel) - {fuel}
    known = partial(getattr, meter) if meter is not None else (lambda _name: None)
    return {
        "amount": _amount(pending.looks_like),
        "balance": _amount(pending.balance),
        "credited": _amount(pending.credited),
        "need": _amount(need),
        "full": _amount(known("max_balance")),
        "most": _amount(known("max_top_up")),
        "opens": _time(known("keypad_locked_until")),
        "hears": _time(known("next_heard_by")),
        "other": say(_FUELS[other]),
    }


def _amount(millipence: int | None) -> str:
    return "" if millipence is None else pounds(millipence)


def _time(moment: int | None) -> str:
    return "" if moment is None else local_time(moment).strftime("%H:%M")
