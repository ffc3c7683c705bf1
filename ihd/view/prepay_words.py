"""What a prepaid home's cards say, in the owner's language; it paints nothing and works out no money."""

from typing import NamedTuple

from ihd.model.credit import Credit, DebtMethod, credit
from ihd.model.meter import Meter
from ihd.model.snapshot import Snapshot
from ihd.model.supply import Ambient, GasRestore, Supply
from ihd.model.units import Fuel, money, pounds
from ihd.view import words
from ihd.view.ages import Age
from ihd.view.home_facts import NowFacts, imports, meter_name, now_facts, token_of
from ihd.view.prepay_facts import (
    DAY,
    Lasting,
    State,
    balance_age,
    debt_a_day,
    lasting,
    least_top_up,
    most_urgent,
    offers_emergency,
    pay_back_first,
    prepaid,
    protected_until,
    state,
    unprotected,
)
from ihd.view.shapes import Mark
from ihd.view.words import NOTHING, translate

#: Days pips: seven blocks, one per day (design language, section 5).
PIPS = 7
_HOUR = 3_600


class Block(NamedTuple):
    """A state that leads the card: shape, colour token and words."""

    mark: Mark
    token: str
    text: str


class Line(NamedTuple):
    """A label and its value."""

    label: str
    value: str


class Offer(NamedTuple):
    """A button that leads to the page where a person can act."""

    page: str
    text: str


class AccountFacts(NamedTuple):
    """The account of ``meter`` (hub endpoint).

    ``pips`` are shares in percent, empty if days left are not known; ``edge`` is a token, or empty for none. ``first``
    leads the rows, with ``hint`` under it, and the ``offer`` stands beside it; ``notes`` come last.
    """

    meter: int
    icon: str
    token: str
    title: str
    supply_mark: Mark
    supply: str
    balance: str
    hero: bool
    age: Age
    pips: tuple[int, ...]
    pips_token: str
    pips_name: str
    block: Block | None
    left: str
    edge: str
    first: Line | None
    hint: str
    lines: tuple[Line, ...]
    notes: tuple[str, ...]
    offer: Offer | None


class PowerFacts(NamedTuple):
    """The card of what is used now; ``off`` tells that the supply is off, and ``now`` says why in its words."""

    now: NowFacts
    off: bool


def account_facts(snapshot: Snapshot, now: float, may_command: bool) -> tuple[AccountFacts, ...]:
    """Return the cards of the meters the home pays by; the one that runs out first has the big number and the edge."""
    first = most_urgent(snapshot, now)
    return tuple(_account(snapshot, meter, now, meter is first, may_command) for meter in imports(snapshot))


def _account(snapshot: Snapshot, meter: Meter, now: float, hero: bool, may_command: bool) -> AccountFacts:
    found = state(snapshot, meter, now)
    home = snapshot.home_time(now)
    age = balance_age(snapshot, meter, now)
    lasts = lasting(meter) if prepaid(meter) else None
    block = None if age.dim or not prepaid(meter) else _block(meter, found, lasts, home)
    mark, supply = _supply(meter, found)
    offer = _offer(meter, found) if may_command and prepaid(meter) and found is not State.UNKNOWN else None
    token = "off" if age.dim else "warn" if found in (State.LOW, State.IN_USE) else "hi"
    return AccountFacts(
        meter=meter.meter,
        icon="flame" if meter.fuel is Fuel.GAS else "bolt",
        token=token_of(meter),
        title=meter_name(snapshot, meter),
        supply_mark=mark,
        supply=supply,
        balance=_amount(meter),
        hero=hero,
        age=age,
        pips=_pips(lasts),
        pips_token=token,
        pips_name=_left(lasts),
        block=block,
        left=_left(lasts) if prepaid(meter) else translate("Prepay", "today so far, by bill"),
        edge=block.token if block is not None and hero else "",
        first=_first(meter, found) if prepaid(meter) else None,
        hint=translate("Prepay", "You pay it back later") if offers_emergency(meter) else "",
        lines=_lines(meter, found),
        notes=_notes(meter, found, age, home, may_command),
        offer=offer,
    )


def _amount(meter: Meter) -> str:
    """Return the balance, or what a meter that is paid by bill cost today."""
    if not prepaid(meter):
        return NOTHING if meter.spent_today is None else money(meter.spent_today)
    return NOTHING if meter.balance_millipence is None else pounds(meter.balance_millipence)


def _supply(meter: Meter, found: State) -> tuple[Mark, str]:
    if found is State.UNKNOWN or meter.supply is None:
        return Mark.UNKNOWN, translate("Words", "Not known")
    return {
        Supply.ON: (Mark.GOOD, translate("Prepay", "Supply on")),
        Supply.OFF: (Mark.BAD, translate("Prepay", "Supply off")),
        Supply.ARMED: (Mark.READY, translate("Prepay", "Ready")),
    }[meter.supply]


def _block(meter: Meter, found: State, lasts: Lasting | None, home: int | None) -> Block | None:
    match found:
        case State.LOCKED:
            return Block(Mark.BAD, "bad", translate("Prepay", "The meter has locked itself"))
        case State.OFF_BY_SUPPLIER:
            return Block(Mark.BAD, "bad", translate("Prepay", "Off by your supplier"))
        case State.OFF:
            return Block(Mark.BAD, "bad", _off(meter))
        case State.ARMED:
            return Block(Mark.READY, "warn", translate("Prepay", "Ready to turn on"))
        case State.PROTECTED:
            return Block(Mark.CAUTION, "warn", _stays_on(meter, home))
        case State.IN_USE:
            return Block(Mark.CAUTION, "warn", _in_use(meter))
        case State.LOW:
            return Block(Mark.CAUTION, "warn", _low(lasts))
        case State.OK | State.UNKNOWN:
            return None


def _off(meter: Meter) -> str:
    least = least_top_up(meter)
    if least is None:
        return translate("Prepay", "Off: top up")
    return translate("Prepay", "Off: top up {amount} or more").format(amount=pounds(least))


def _stays_on(meter: Meter, home: int | None) -> str:
    until = protected_until(meter, home)
    if until is None:
        return translate("Prepay", "Your credit is used up")
    return translate("Prepay", "Stays on until {time}").format(time=words.when(until, home))


def _in_use(meter: Meter) -> str:
    if meter.emergency_credit is None:
        return translate("Prepay", "Emergency credit in use")
    return translate("Prepay", "Emergency credit: {amount} left").format(amount=pounds(meter.emergency_credit))


def _low(lasts: Lasting | None) -> str:
    if lasts is None:
        return translate("Prepay", "Low credit")
    return translate("Prepay", "Low credit: {span} left").format(span=_span(lasts.seconds))


def _span(seconds: int) -> str:
    if seconds < _HOUR:
        return translate("Prepay", "less than an hour")
    if seconds < 2 * _HOUR:
        return translate("Prepay", "an hour")
    return words.long_duration(seconds)


def _left(lasts: Lasting | None) -> str:
    """Return how long the credit lasts, in words."""
    if lasts is None:
        return ""
    if lasts.seconds >= PIPS * DAY:
        return translate("Prepay", "%n days or more", "", PIPS)
    if not lasts.seconds:
        return translate("Prepay", "Nothing left")
    return translate("Prepay", "About {span} left").format(span=_span(lasts.seconds))


def _pips(lasts: Lasting | None) -> tuple[int, ...]:
    if lasts is None:
        return ()
    return tuple(max(0, min(100, (lasts.seconds - day * DAY) * 100 // DAY)) for day in range(PIPS))


def _first(meter: Meter, found: State) -> Line | None:
    if found is State.ARMED:
        return Line(translate("Prepay", "Supply"), translate("Prepay", "off, but ready"))
    return _emergency(meter)


def _emergency(meter: Meter) -> Line | None:
    label = translate("Prepay", "Emergency credit")
    left, limit = meter.emergency_credit, meter.emergency_credit_limit
    if meter.credit_status is None or limit == 0:
        return None
    if offers_emergency(meter):
        amount = left or limit
        ready = translate("Prepay", "{amount} ready").format(amount=pounds(amount)) if amount else ""
        return Line(label, ready or translate("Prepay", "ready"))
    match credit(meter.credit_status):
        case Credit.SELECTED:
            return Line(label, translate("Prepay", "ready when credit runs out"))
        case Credit.IN_USE:
            return Line(
                label, NOTHING if left is None else translate("Prepay", "{amount} left").format(amount=pounds(left))
            )
        case Credit.EXHAUSTED:
            used = translate("Prepay", "all used")
            return Line(label, translate("Prepay", "all {amount} used").format(amount=pounds(limit)) if limit else used)
        case _:
            return Line(label, translate("Prepay", "not needed now"))


def _lines(meter: Meter, found: State) -> tuple[Line, ...]:
    if not prepaid(meter):
        return ()
    lines = []
    first = pay_back_first(meter)
    if first:
        off = found in (State.OFF, State.LOCKED, State.OFF_BY_SUPPLIER)
        label = translate("Prepay", "Pay back first") if off else translate("Prepay", "To pay back")
        lines.append(Line(label, pounds(first)))
    owed = [debt for debt in meter.debts if debt.millipence > 0]
    if owed:
        lines.append(Line(translate("Prepay", "Debt left"), pounds(sum(debt.millipence for debt in owed))))
    if daily := debt_a_day(meter):
        a_day = translate("Prepay", "{amount} a day").format(amount=money(daily))
        lines.append(Line(translate("Prepay", "Taken for debt"), a_day))
    for debt in owed:
        if debt.method is DebtMethod.PERCENTAGE and debt.share:
            share = translate("Prepay", "{n} % of a top-up").format(n=f"{debt.share / 100:g}")
            lines.append(Line(translate("Prepay", "Taken for debt"), share))
    return tuple(lines)


def _offer(meter: Meter, found: State) -> Offer | None:
    if found is State.ARMED:
        page = "restore_gas" if meter.fuel is Fuel.GAS else "restore"
        return Offer(page, translate("Prepay", "Turn it on"))
    return Offer("emergency", translate("Prepay", "Use it")) if offers_emergency(meter) else None


def _notes(meter: Meter, found: State, age: Age, home: int | None, may_command: bool) -> tuple[str, ...]:
    """Return what to do, and what to press at the meter: told before the supply is off, for then this may be dark."""
    if found is State.UNKNOWN:
        return _last_heard(meter, age)
    if not prepaid(meter):
        return ()
    here = may_command and (meter.fuel is Fuel.ELECTRICITY or meter.gas_restore is GasRestore.REMOTE_WITH_FLOW_CHECK)
    match found:
        case State.OFF:
            if here:
                return (translate("Prepay", "Then turn it on here, or press A, then B at the meter."),)
            return (translate("Prepay", "Then turn it on at the meter: press A, then B."),)
        case State.ARMED:
            if here:
                return (translate("Prepay", "Turn it on here, or press A, then B at the meter."),)
            return (translate("Prepay", "Turn it on at the meter: press A, then B."),)
        case State.LOCKED | State.OFF_BY_SUPPLIER:
            return (translate("Prepay", "Call your supplier."),)
        case State.PROTECTED | State.IN_USE | State.LOW:
            then = translate("Prepay", "If it goes off: top up, press A, then B.")
            return (then, _when_cut(meter, home)) if found is State.PROTECTED else (then,)
        case State.OK:
            return ()


def _when_cut(meter: Meter, home: int | None) -> str:
    if unprotected(meter, home):
        return translate("Prepay", "It may go off within half an hour: these hours are not protected.")
    return translate("Prepay", "The supply is not cut at night, at weekends or on holidays.")


def _last_heard(meter: Meter, age: Age) -> tuple[str, ...]:
    if age.moment is None or meter.supply is None:
        return ()
    told = {
        Supply.ON: translate("Prepay", "Last heard {time}: supply on."),
        Supply.OFF: translate("Prepay", "Last heard {time}: supply off."),
        Supply.ARMED: translate("Prepay", "Last heard {time}: ready to turn on."),
    }[meter.supply]
    return (told.format(time=words.clock_time(age.moment)),)


def power_facts(snapshot: Snapshot, now: float) -> PowerFacts | None:
    """Return what is used now, ``None`` for a home without electricity."""
    facts = now_facts(snapshot, now)
    if facts is None:
        return None
    meters = [meter for meter in imports(snapshot) if meter.fuel is Fuel.ELECTRICITY]
    states = {state(snapshot, meter, now) for meter in meters}
    if states & {State.OFF, State.LOCKED, State.OFF_BY_SUPPLIER}:
        off = translate("Prepay", "Power is off")
        return PowerFacts(facts._replace(title=off, line="", mark=Mark.BAD, word=translate("Prepay", "Off")), True)
    if State.ARMED in states:
        off = translate("Prepay", "Power is off")
        return PowerFacts(facts._replace(title=off, line="", mark=Mark.READY, word=translate("Prepay", "Ready")), True)
    levels = [meter.ambient for meter in meters if meter.ambient is not None]
    word = _use(max(levels, key=list(Ambient).index)) if facts.token else facts.word
    return PowerFacts(facts._replace(word=word, line=facts.line.partition(", ")[0]), False)


def _use(level: Ambient) -> str:
    """Return a level of use in words that cannot be read as a level of credit (design language, section 5)."""
    return {
        Ambient.LOW: translate("Prepay", "Low use"),
        Ambient.MEDIUM: translate("Prepay", "Medium use"),
        Ambient.HIGH: translate("Prepay", "High use"),
    }[level]
