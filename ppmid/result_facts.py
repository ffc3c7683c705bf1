"""What is shown of a code that was sent: how it went in words, steps with their times, and what to do next."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from ihd.model.commands import NOT_SENT, Pending, Refused, Stage
from ihd.model.credit import TopUpResult
from ihd.model.meter import Meter
from ihd.model.snapshot import Snapshot
from ihd.model.units import Fuel, pounds
from ihd.model.usage import local_time
from ihd.view import words
from ihd.view.badge import Sign
from ihd.view.home_facts import imports, meter_name, token_of
from ihd.view.prepay_facts import least_top_up, prepaid
from ihd.view.words import translate
from ppmid.feedback import say
from ppmid.results import of_command


class Step(NamedTuple):
    """One of the three things that happen to a code."""

    sign: Sign
    text: str
    time: str


class Next(NamedTuple):
    """What to do next: a page, for which meter, and the words of its button."""

    page: str
    text: str
    meter: int | None = None


class ResultFacts(NamedTuple):
    """The result page. ``before`` and ``added`` are millipence for the bar, 0 where it is not shown."""

    icon: str
    token: str
    fuel: str
    sign: Sign
    headline: str
    amount: str
    quiet: bool
    beside: str
    before: int
    added: int
    text: str
    foot: str
    steps: tuple[Step, ...]
    code_end: str
    first: Next
    second: Next | None


#: Gives the hub's clock (Unix seconds) at a moment of link time, ``None`` if it was never heard.
Clock = Callable[[float], int | None]
#: Results after which the hero says all there is to say.
_PLAIN: Final = (TopUpResult.ACCEPTED, TopUpResult.ACCEPTED_SUPPLY_ON)
#: Refusals that another try will not change.
_FOR_GOOD: Final = (Refused.NOT_ALLOWED, Refused.REPLAYED)


def result_facts(
    snapshot: Snapshot,
    pending: Pending,
    now: float,
    *,
    checked: float,
    before: int | None,
    pages: frozenset[str],
    clock: Clock | None = None,
) -> ResultFacts:
    """Return what became of a top-up, at link time ``now``.

    ``checked`` is when this display checked the code (link time); ``before`` the balance as last told before it was
    sent; ``pages`` what can be led to; ``clock`` the hub's, ``None`` for as ``snapshot`` has it now.
    """
    clock = clock or snapshot.home_time
    meter = snapshot.meter(pending.meter)
    told = of_command(pending, meter, need=_need(snapshot, meter, pending), say=say)
    amount, beside = _amount(snapshot, meter, pending, now)
    grown = pending.result in _PLAIN and not pending.earlier and before is not None and before >= 0
    bar = grown and pending.credited is not None and before is not None and pending.balance == before + pending.credited
    first, second = _next(snapshot, meter, pending)
    return ResultFacts(
        icon="flame" if meter is not None and meter.fuel is Fuel.GAS else "bolt",
        token=token_of(meter) if meter is not None else "elec",
        fuel=meter_name(snapshot, meter) if meter is not None else translate("Words", "Electricity"),
        sign=_sign(pending),
        headline=told.headline,
        amount=amount,
        quiet=pending.stage in (Stage.SENT, Stage.NO_ANSWER) or not _reached(pending),
        beside=beside,
        before=(before or 0) if bar else 0,
        added=(pending.credited or 0) if bar else 0,
        text=_text(pending, told.text, now),
        foot=_foot(pending, clock),
        steps=_steps(pending, checked, clock),
        code_end=pending.code_end,
        first=first,
        second=second if second is not None and second.page in pages else None,
    )


def _reached(pending: Pending) -> bool:
    return pending.refused not in NOT_SENT


def _need(snapshot: Snapshot, meter: Meter | None, pending: Pending) -> int | None:
    """Return what is still missing, once the account was told again after the code was taken."""
    if meter is None or pending.settled_at is None or meter.balance_time is None:
        return None
    settled = snapshot.home_time(pending.settled_at)
    return least_top_up(meter) if settled is not None and meter.balance_time >= settled else None


def _sign(pending: Pending) -> Sign:
    match pending.stage:
        case Stage.SENT:
            return Sign.NONE
        case Stage.ACCEPTED:
            return Sign.DONE
        case Stage.REFUSED:
            return Sign.FAILED if _reached(pending) else Sign.CAUTION
        case Stage.NO_ANSWER:
            return Sign.UNKNOWN


def _amount(snapshot: Snapshot, meter: Meter | None, pending: Pending, now: float) -> tuple[str, str]:
    """Return the big amount and the words beside it; nothing where it is not known."""
    looks_like = "" if pending.looks_like is None else pounds(pending.looks_like)
    if pending.stage is Stage.SENT:
        return looks_like, translate("Result", "not added yet") if looks_like else ""
    if pending.accepted:
        if pending.balance is not None:
            return pounds(pending.balance), translate("Result", "balance now")
        if pending.credited is not None:
            return pounds(pending.credited), translate("Result", "from this code")
    elif not _reached(pending):
        return looks_like, translate("Result", "not sent") if looks_like else ""
    if meter is None or meter.balance_millipence is None:
        return "", ""
    if pending.stage is Stage.REFUSED and pending.result is not None:
        return pounds(meter.balance_millipence), translate("Result", "balance, not changed")
    told = words.when(meter.balance_time, snapshot.home_time(now))
    at = (
        translate("Result", "balance at {time}").format(time=told) if told else translate("Result", "balance last told")
    )
    return pounds(meter.balance_millipence), at


def _text(pending: Pending, told: str, now: float) -> str:
    if pending.stage is Stage.SENT:
        since = translate("Result", "Sent %n seconds ago.", "", max(0, int(now - pending.sent_at)))
        return " ".join((translate("Result", "Usually a few seconds."), since))
    if pending.result in _PLAIN and pending.balance is not None and not pending.earlier:
        return ""  # the amount has said it
    return told


def _foot(pending: Pending, clock: Clock) -> str:
    if pending.stage is Stage.SENT:
        return translate("Result", "You can leave. Top up shows the answer when you come back.")
    settled = None if pending.settled_at is None else clock(pending.settled_at)
    if settled is None or pending.stage is Stage.NO_ANSWER or not _reached(pending):
        return ""
    told = (
        translate("Result", "confirmed by the meter at {time}")
        if pending.accepted
        else translate("Result", "answer from the meter at {time}")
    )
    return told.format(time=words.clock_time(settled))


def _steps(pending: Pending, checked: float, clock: Clock) -> tuple[Step, ...]:
    def at(moment: float | None) -> str:
        home = None if moment is None else clock(moment)
        return "" if home is None else local_time(home).strftime("%H:%M:%S")

    here = Step(Sign.DONE, translate("Result", "Checked here"), at(min(checked, pending.sent_at)))
    if not _reached(pending):
        return here, Step(Sign.FAILED, translate("Result", "Not sent"), at(pending.settled_at))
    sent = Step(Sign.DONE, translate("Result", "Sent to the meter"), at(pending.sent_at))
    answers = {
        Stage.SENT: Step(Sign.WAITING, translate("Result", "Waiting for answer"), ""),
        Stage.ACCEPTED: Step(Sign.DONE, translate("Result", "Meter said yes"), at(pending.settled_at)),
        Stage.REFUSED: Step(Sign.FAILED, translate("Result", "Meter said no"), at(pending.settled_at)),
        Stage.NO_ANSWER: Step(Sign.UNKNOWN, translate("Result", "No answer yet"), at(pending.settled_at)),
    }
    return here, sent, answers[pending.stage]


def _next(snapshot: Snapshot, meter: Meter | None, pending: Pending) -> tuple[Next, Next | None]:
    done = Next("home", translate("Result", "Done"))
    home = Next("home", translate("Result", "Back to home"))
    again = Next("top_up", translate("Result", "Try again"))
    another = Next("top_up", translate("Result", "Another code"))
    try_another = Next("top_up", translate("Result", "Try another code"))
    match pending.stage:
        case Stage.SENT:
            return home, None
        case Stage.NO_ANSWER:
            return home, again
        case Stage.ACCEPTED:
            if pending.result is TopUpResult.ACCEPTED_SUPPLY_ARMED:
                page = "restore_gas" if meter is not None and meter.fuel is Fuel.GAS else "restore"
                return Next(page, translate("Result", "Turn it on"), pending.meter), done
            if pending.result is TopUpResult.ACCEPTED_SUPPLY_OFF:
                return another, done
            return done, another
        case Stage.REFUSED:
            if pending.result is TopUpResult.KEYPAD_LOCKED or pending.refused in _FOR_GOOD:
                return home, again
            if pending.result is TopUpResult.INVALID:
                return try_another, _other_fuel(snapshot, meter) or Next("top_ups", translate("Result", "See top-ups"))
            if pending.result is TopUpResult.DUPLICATE:
                return try_another, Next("top_ups", translate("Result", "See top-ups"))
            return again, done


def _other_fuel(snapshot: Snapshot, meter: Meter | None) -> Next | None:
    """Return the way to try the same code for the other fuel, where there is another prepaid meter."""
    for other in imports(snapshot):
        if prepaid(other) and meter is not None and other.fuel is not meter.fuel:
            gas = other.fuel is Fuel.GAS
            text = translate("Result", "Try it for gas") if gas else translate("Result", "Try it for electricity")
            return Next("top_up", text, other.meter)
    return None
