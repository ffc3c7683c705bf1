"""What needs saying above every page, the gravest first (design language, section 5); it draws nothing."""

from typing import NamedTuple

from ihd.model.doubts import claimed
from ihd.model.freshness import Freshness, age, freshness
from ihd.model.link import Fault, Link, LinkPhase
from ihd.model.meter import Meter
from ihd.model.notes import FileNote
from ihd.model.reports import Quantity
from ihd.model.snapshot import Snapshot
from ihd.model.supply import Position
from ihd.model.units import Fuel, pounds
from ihd.view import words
from ihd.view.ages import age_of
from ihd.view.file_notes import file_note_sentence
from ihd.view.home_facts import imports
from ihd.view.prepay_facts import (
    State,
    lasting,
    least_top_up,
    offers_emergency,
    prepaid,
    protected_until,
    state,
    unprotected,
    used_up,
)
from ihd.view.reader_words import no_reader
from ihd.view.shapes import Mark
from ihd.view.words import translate

#: The cut-off delay is counted in half hours (hub.md section 2).
_HALF_HOUR = 1_800
_HOUR = 3_600
_DAY = 86_400


class Notice(NamedTuple):
    """What a banner says; ``mark`` is :attr:`Mark.UNKNOWN` for a mere note.

    ``page`` is where help is, on a face that has that page. ``account`` tells that Home of a prepaid home says it
    already.
    """

    mark: Mark
    headline: str
    text: str
    page: str = "link"
    account: bool = False


class GasLost(NamedTuple):
    """The gas meter out of the hub's reach: its valve, and what is left of the cut-off delay.

    ``running`` tells that gas flows on the delay alone. ``seconds`` are left, counted on from what was told, and
    ``share`` of what there was when the link was lost; ``None`` where the meter did not tell.
    """

    position: Position | None
    running: bool
    since: int | None
    seconds: int | None
    share: float | None


def gas_lost(snapshot: Snapshot, meter: Meter, now: float) -> GasLost | None:
    """Return what is known while the gas meter cannot be reached, ``None`` while it can (hub.md section 2)."""
    if not meter.han_failed:
        return None
    home, since = snapshot.home_time(now), meter.han_failed_since or None
    seconds = share = None
    if meter.cutoff_delay is not None and home is not None:
        told = home
        if snapshot.hub_time is not None and meter.heard is not None:
            told = min(home, snapshot.hub_time.at(meter.heard))
        begun = (told - since) % _HALF_HOUR if since is not None else 0
        seconds = max(0, meter.cutoff_delay * _HALF_HOUR - begun - (home - told))
        if since is not None and seconds:
            share = seconds / (seconds + max(0, home - since))
    running = meter.position is Position.OPEN and prepaid(meter) and used_up(meter)
    return GasLost(meter.position, running, since, seconds, share)


def span(seconds: int) -> str:
    """Return what is left of a limit: 27 minutes, 5 h 42 min, 6 days."""
    minutes = seconds // 60
    if minutes < 60:
        return translate("Words", "%n minutes", "", minutes)
    if seconds < 2 * _DAY:
        return translate("Banner", "{h} h {m} min").format(h=minutes // 60, m=minutes % 60)
    return translate("Words", "%n days", "", seconds // _DAY)


#: What a display hears whose stick has never joined, or no longer.
_UNPAIRED = (Fault.NO_HUB, Fault.JOIN_CLOSED, Fault.JOIN_REFUSED, Fault.NO_INSTALL_CODE, Fault.REMOVED)


def notice_of(
    snapshot: Snapshot,
    now: float,
    *,
    on_home: bool = False,
    pairs: bool = False,
    read: frozenset[FileNote] = frozenset(),
) -> Notice | None:
    """Return what needs saying, the gravest first, or ``None``.

    ``on_home`` leaves out what the cards there say; ``pairs`` tells that this display can be paired with a hub here;
    what is in ``read`` is said no more.
    """
    found = _link_notice(snapshot, now, pairs) or _account_notice(snapshot, now) or _silence(snapshot, now)
    if found is not None and found.account and on_home:
        return _of_replay(snapshot.link)
    return found or _of_files(snapshot, read) or _of_replay(snapshot.link)


def _link_notice(snapshot: Snapshot, now: float, pairs: bool) -> Notice | None:
    link = snapshot.link
    if snapshot.own_network and link.phase is LinkPhase.UP and not snapshot.readers:
        return Notice(Mark.UNKNOWN, *no_reader(link, now), "readers" if pairs else "link")
    first = pairs and not snapshot.meters  # nothing was ever heard
    if first and (link.fault or link.tried) in _UNPAIRED:
        offer = translate("Banner", "Touch here to pair it.")
        return Notice(Mark.UNKNOWN, translate("Banner", "This display belongs to no hub yet"), offer, "pairing")
    if link.fault is not None:
        help_at = "other_hub" if pairs and link.fault is Fault.OTHER_HUB else "pairing" if first else "link"
        return of_lost(link)._replace(page=help_at)
    if link.phase not in (LinkPhase.UP, LinkPhase.LOST):
        if not snapshot.meters:
            return None  # the cards themselves say it
        return Notice(
            Mark.UNKNOWN,
            words.phase(link),
            translate("Banner", "These are the last readings. New ones are on their way."),
        )
    return None


def _of_replay(link: Link) -> Notice | None:
    if link.replay_of is None:
        return None
    headline = translate("Banner", "A replay of {date}").format(date=words.day_and_time(link.replay_of))
    return Notice(Mark.UNKNOWN, headline, translate("Banner", "Nothing here is of now, and nothing can be sent."))


def _of_files(snapshot: Snapshot, read: frozenset[FileNote]) -> Notice | None:
    for note in snapshot.notes:
        if note not in read:
            said = file_note_sentence(note)
            return Notice(Mark.UNKNOWN, said.headline, said.remedy, "files")
    return None


def _account_notice(snapshot: Snapshot, now: float) -> Notice | None:
    """Return the gravest of what the meters' accounts and supplies need said."""
    found = [notice for meter in imports(snapshot) if (notice := of_account(snapshot, meter, now)) is not None]
    return min(found, key=lambda notice: _GRAVITY.index(notice.mark), default=None)


_GRAVITY = (Mark.BAD, Mark.READY, Mark.CAUTION)


def of_account(snapshot: Snapshot, meter: Meter, now: float) -> Notice | None:
    """Return what a meter's account and supply need said, ``None`` while they are well or not known."""
    lost = gas_lost(snapshot, meter, now)
    if lost is not None and (lost.running or lost.position is Position.SHUT):
        return _gas(lost)
    fuel, at_meter = words.fuel(meter), translate("Banner", "To turn it on, press A, then B at the meter.")
    restore = "restore_gas" if meter.fuel is Fuel.GAS else "restore"
    match state(snapshot, meter, now):
        case State.LOCKED | State.OFF_BY_SUPPLIER:
            off = translate("Banner", "{fuel} is off").format(fuel=fuel)
            return Notice(Mark.BAD, off, translate("Prepay", "Call your supplier."), restore, account=True)
        case State.OFF:
            return Notice(Mark.BAD, _off(meter, fuel), _then(meter), restore, account=True)
        case State.ARMED:
            ready = translate("Banner", "{fuel} is ready to turn on").format(fuel=fuel)
            return Notice(Mark.READY, ready, at_meter, restore, account=True)
        case State.PROTECTED:
            kept = _when_cut(snapshot, meter, now)
            return Notice(Mark.CAUTION, _stays_on(snapshot, meter, now), kept, "emergency", account=True)
        case State.IN_USE:
            left = meter.emergency_credit
            used = translate("Prepay", "Emergency credit in use")
            if left is not None:
                used = translate("Prepay", "Emergency credit: {amount} left").format(amount=pounds(left))
            return Notice(Mark.CAUTION, f"{fuel}: {used}", _if_off(), "emergency", account=True)
        case State.LOW:
            return Notice(Mark.CAUTION, _low(meter, fuel), _ready(meter), "emergency", account=True)
        case _:
            return None


def _gas(lost: GasLost) -> Notice:
    """Return what to do at a gas meter that nobody can reach but a person."""
    if lost.running:
        stops = translate("Banner", "The gas meter has the exact time.")
        if lost.seconds is not None:
            stops = f"{translate('Banner', 'Gas stops in {span}.').format(span=span(lost.seconds))} {stops}"
        return Notice(Mark.CAUTION, translate("Banner", "Gas is on for now"), stops, "gas_lost")
    off = translate("Banner", "Gas is off")
    if lost.seconds == 0:
        over = translate("Banner", "The emergency button has no time left. Top up, or call your supplier.")
        return Notice(Mark.BAD, off, over, "gas_lost")
    first = translate("Banner", "Turn appliances off first.")
    if lost.seconds is None:
        press = translate("Banner", "Press Emergency on the gas meter.")
    else:
        press = translate("Banner", "Press Emergency on the gas meter within {span}.").format(span=span(lost.seconds))
    return Notice(Mark.BAD, off, f"{press} {first}", "gas_lost")


def _off(meter: Meter, fuel: str) -> str:
    least = least_top_up(meter) if prepaid(meter) else None
    if least is None:
        return translate("Banner", "{fuel} is off").format(fuel=fuel)
    return translate("Banner", "{fuel} is off: top up {amount} or more").format(fuel=fuel, amount=pounds(least))


def _then(meter: Meter) -> str:
    if not prepaid(meter):
        return translate("Prepay", "Call your supplier.")
    return translate("Prepay", "Then turn it on at the meter: press A, then B.")


def _when_cut(snapshot: Snapshot, meter: Meter, now: float) -> str:
    if unprotected(meter, snapshot.home_time(now)):
        soon = translate("Banner", "{fuel} may go off within half an hour: these hours are not protected. Top up now.")
        return soon.format(fuel=words.fuel(meter))
    return translate(
        "Banner", "Your credit is used up, but the supply is not cut at night, at weekends or on holidays."
    )


def _stays_on(snapshot: Snapshot, meter: Meter, now: float) -> str:
    home = snapshot.home_time(now)
    until = protected_until(meter, home)
    if until is None:
        return translate("Prepay", "Your credit is used up")
    return translate("Banner", "{fuel} stays on until {time}").format(
        fuel=words.fuel(meter), time=words.when(until, home)
    )


def _low(meter: Meter, fuel: str) -> str:
    lasts = lasting(meter)
    if lasts is None or lasts.seconds < 2 * _HOUR:
        return translate("Banner", "{fuel}: low credit").format(fuel=fuel)
    left = words.long_duration(lasts.seconds)
    return translate("Banner", "{fuel}: low credit, {span} left").format(fuel=fuel, span=left)


def _ready(meter: Meter) -> str:
    amount = meter.emergency_credit or meter.emergency_credit_limit
    if not offers_emergency(meter) or not amount:
        return _if_off()
    loan = translate("Banner", "Emergency credit {amount} ready. You pay it back later.").format(amount=pounds(amount))
    return f"{loan} {_if_off()}"


def _if_off() -> str:
    return translate("Prepay", "If it goes off: top up, then press A, then B at the meter.")


def _silence(snapshot: Snapshot, now: float) -> Notice | None:
    """Return what is not heard, or not to be believed."""
    for meter in imports(snapshot):
        if (silent := of_silence(snapshot, meter, now)) is not None:
            return silent
    doubt = snapshot.trouble.last_doubt
    if snapshot.hub_time is None and doubt is not None and doubt.quantity is Quantity.CLOCK:
        told = translate("Banner", "It says {time}. Times are left out until it is right.").format(time=claimed(doubt))
        return Notice(Mark.CAUTION, translate("Banner", "The hub's clock cannot be right"), told)
    return of_lost(snapshot.link) if snapshot.link.phase is LinkPhase.LOST else None


def of_lost(link: Link) -> Notice:
    """Return what is said of a lost link."""
    if link.fault is not None:
        said = words.fault_sentence(link.fault)
        return Notice(Mark.CAUTION, said.headline, said.remedy)
    calm = translate("Banner", "This does not turn anything off.")
    return Notice(Mark.CAUTION, words.phase(link), words.spoken(link.detail) or calm)


def of_silence(snapshot: Snapshot, meter: Meter, now: float) -> Notice | None:
    """Return what is said of a meter that was not heard for long, ``None`` of any other."""
    seconds = age(snapshot, meter, now)
    if seconds is None or freshness(snapshot, meter, now) is not Freshness.LOST:
        return None
    return _silent(meter, seconds, age_of(snapshot, meter, now).moment)


def _silent(meter: Meter, seconds: float, moment: int | None) -> Notice:
    electricity = translate("Banner", "No word from the electricity meter for {span}")
    gas = translate("Banner", "No word from the gas meter for {span}")
    headline = (gas if meter.fuel is Fuel.GAS else electricity).format(span=words.long_duration(seconds))
    calm = translate("Banner", "This does not turn anything off.")
    if moment is None:
        return Notice(Mark.CAUTION, headline, calm)
    heard = translate("Banner", "Last heard {time}.").format(time=words.clock_time(moment))
    return Notice(Mark.CAUTION, headline, f"{heard} {calm}")
