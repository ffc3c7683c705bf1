"""What is said of a code while it is typed: how far it is, what is wrong, what it looks like; it sends nothing."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from ihd.model.credit import TopUpResult
from ihd.model.meter import Meter
from ihd.model.units import PENNY, Fuel, pounds
from ihd.model.utrn import DIGITS, Utrn, UtrnError, UtrnReason, parse
from ihd.view import words
from ihd.view.badge import Sign
from ihd.view.prepay_facts import locked_until
from ihd.view.words import translate
from ppmid.code_entry import CodeEntry, Problem
from ppmid.results import RESULTS, of_code

#: How every code for a GB meter begins (design language, section 8).
_BEGINNINGS: Final = ("73", "74", "75")


class Feedback(NamedTuple):
    """What the card says. ``share`` is how many digits there are, while a bar shows it; ``utrn`` a code fit to send."""

    sign: Sign
    headline: str
    text: str
    amount: str = ""
    beside: str = ""
    share: int | None = None
    utrn: Utrn | None = None


def say(text: str) -> str:
    """Return a text of :mod:`ppmid.results` in the owner's language."""
    return QCoreApplication.translate("Result", text)


def feedback(
    entry: CodeEntry,
    problem: Problem | None,
    meter: Meter | None,
    other: Meter | None,
    home: int | None,
    *,
    by_bill: bool = False,
) -> Feedback:
    """Return what to say of ``entry`` for ``meter`` at home time ``home``; ``other`` is another meter it may be for.

    ``meter`` is ``None`` where none is known to take codes; ``by_bill`` tells that none does.
    """
    if by_bill:
        return _by_bill(entry)
    if meter is None:
        return Feedback(Sign.NONE, translate("Age", "Waiting for the meter"), "")
    if problem is not None:
        told = of_code(problem.reason, problem.total, say)
        kept = translate("TopUp", "What you typed is still here.") if entry.count else ""
        return Feedback(Sign.CAUTION, told.headline, " ".join(part for part in (told.text, kept) if part))
    if (until := locked_until(meter, home)) is not None and home is not None:
        return _locked(until, home)
    if entry.count < DIGITS:
        if len(entry.start) == 2 and entry.start not in _BEGINNINGS:
            return _wrong(UtrnReason.NOT_GB, entry.count)
        told = of_code(UtrnReason.LENGTH, entry.count, say)
        ease = translate("TopUp", "Take your time: nothing is lost if you stop.")
        return Feedback(Sign.NONE, told.headline, f"{told.text} {ease}", share=entry.count)
    try:
        utrn = parse(entry.text)
    except UtrnError as error:
        return _wrong(error.reason, entry.count)
    return _good(utrn, meter, other)


def _wrong(reason: UtrnReason, count: int) -> Feedback:
    told = of_code(reason, count, say)
    return Feedback(Sign.FAILED, told.headline, told.text)


def _by_bill(entry: CodeEntry) -> Feedback:
    text = translate("TopUp", "It takes no top-up codes. There is nothing to do.")
    if entry.count:
        text = f"{text} {translate('TopUp', 'Nothing was sent.')}"
    return Feedback(Sign.CAUTION, translate("TopUp", "This meter is paid by bill"), text)


def _locked(until: int, home: int) -> Feedback:
    told = RESULTS[TopUpResult.KEYPAD_LOCKED]
    text = say(told.text).format(opens=words.when(until, home))
    left = translate("TopUp", "That is in {span}.").format(span=words.long_duration(until - home + 59))
    return Feedback(Sign.CAUTION, say(told.headline), f"{text} {left}")


def _good(utrn: Utrn, meter: Meter, other: Meter | None) -> Feedback:
    gas = meter.fuel is Fuel.GAS
    sign, lines = Sign.DONE, []
    if meter.max_top_up is not None and utrn.pence * PENNY > meter.max_top_up:
        most = translate("TopUp", "Your meter takes up to {amount} at a time.")
        lines.append(most.format(amount=pounds(meter.max_top_up)))
        sign = Sign.CAUTION
    if other is not None and other.fuel is not meter.fuel:
        for_other = translate("TopUp", "Bought it for electricity? Change it above.")
        lines.append(for_other if gas else translate("TopUp", "Bought it for gas? Change it above."))
    lines.append(translate("TopUp", "Only your meter can confirm the amount."))
    return Feedback(
        sign,
        translate("TopUp", "This code looks like"),
        " ".join(lines),
        amount=pounds(utrn.pence * PENNY),
        beside=translate("TopUp", "for gas") if gas else translate("TopUp", "for electricity"),
        utrn=utrn,
    )
