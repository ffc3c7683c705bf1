"""What a screen reader is told without being asked: each piece of news once; it knows no page and no sound."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from ihd.model.commands import Pending, Stage, Wish
from ihd.model.freshness import Freshness, freshness
from ihd.model.link import LinkPhase
from ihd.model.meter import Meter
from ihd.model.snapshot import Snapshot
from ihd.model.units import pounds
from ihd.view import words
from ihd.view.home_facts import imports
from ihd.view.notices import Notice, of_account, of_lost, of_silence
from ihd.view.prepay_facts import State, state
from ihd.view.words import translate

#: The supply is off in these.
_OFF: Final = (State.LOCKED, State.OFF_BY_SUPPLIER, State.OFF, State.ARMED)
#: What is said at once, over whatever is being read.
_URGENT: Final = (State.LOCKED, State.OFF_BY_SUPPLIER, State.OFF)


class Announcement(NamedTuple):
    """One piece of news; ``urgent`` interrupts what is being read. ``wish`` is the command that it answers."""

    text: str
    urgent: bool = False
    wish: Wish | None = None


class Account(NamedTuple):
    """How a meter stood when it was last told of: ``help_at`` is the page that its notice leads to."""

    meter: int
    state: State
    help_at: str = ""


class Told(NamedTuple):
    """What was told so far: accounts, meters that are ``silent``, a ``lost`` link, top-ups that ``wait``."""

    accounts: tuple[Account, ...] = ()
    silent: frozenset[int] = frozenset()
    lost: bool = False
    waiting: frozenset[int] = frozenset()


NOTHING_TOLD: Final = Told()


def news(told: Told, snapshot: Snapshot, now: float) -> tuple[Told, tuple[Announcement, ...]]:
    """Return what has been told once ``snapshot`` stands at link time ``now``, and what there is to say of it.

    What is well from the first is not said; what is not known for a while changes nothing.
    """
    accounts, of_accounts = _accounts(told, snapshot, now)
    silent, of_silences = _silences(told, snapshot, now)
    lost, of_links = _link(told, snapshot)
    top_ups = [each for each in snapshot.commands if each.wish is Wish.TOP_UP]
    answered = [each for each in top_ups if each.id in told.waiting and each.stage is not Stage.SENT]
    waiting = frozenset(each.id for each in top_ups if each.stage is Stage.SENT)
    of_answers = [_answer(snapshot, each) for each in answered]
    return Told(accounts, silent, lost, waiting), (*of_links, *of_accounts, *of_answers, *of_silences)


def _accounts(told: Told, snapshot: Snapshot, now: float) -> tuple[tuple[Account, ...], list[Announcement]]:
    known = {each.meter: each for each in told.accounts}
    found: list[Announcement] = []
    for meter in imports(snapshot):
        before, stands, notice = known.get(meter.meter), state(snapshot, meter, now), of_account(snapshot, meter, now)
        if stands is State.UNKNOWN:
            continue
        known[meter.meter] = after = Account(meter.meter, stands, notice.page if notice is not None else "")
        if before == after:
            continue
        said = [_said(notice)] if notice is not None else []
        if before is not None and before.state in _OFF and stands not in _OFF:
            said.insert(0, translate("Announcement", "{fuel} is on.").format(fuel=words.fuel(meter)))
        if said:
            found.append(Announcement(" ".join(said), stands in _URGENT))
    return tuple(known.values()), found


def _silences(told: Told, snapshot: Snapshot, now: float) -> tuple[frozenset[int], list[Announcement]]:
    silent = [meter for meter in imports(snapshot) if freshness(snapshot, meter, now) is Freshness.LOST]
    fresh = [meter for meter in silent if meter.meter not in told.silent]
    said = [Announcement(_said(notice)) for meter in fresh if (notice := of_silence(snapshot, meter, now)) is not None]
    return frozenset(meter.meter for meter in silent), said


def _link(told: Told, snapshot: Snapshot) -> tuple[bool, list[Announcement]]:
    """Return whether the link is lost, until it is up again: no try in between is news."""
    match snapshot.link.phase:
        case LinkPhase.UP:
            return False, [Announcement(words.phase(snapshot.link))] if told.lost else []
        case LinkPhase.LOST:
            return True, [] if told.lost else [Announcement(_said(of_lost(snapshot.link)))]
        case _:
            return told.lost, []


def _answer(snapshot: Snapshot, top_up: Pending) -> Announcement:
    meter = snapshot.meter(top_up.meter)
    fuel = translate("Announcement", "Top-up") if meter is None else _top_up_of(meter)
    match top_up.stage:
        case Stage.ACCEPTED:
            said = translate("Announcement", "Accepted.")
            if top_up.balance is not None:
                balance = translate("Announcement", "Your balance is {amount} now.")
                said = f"{said} {balance.format(amount=pounds(top_up.balance))}"
        case Stage.REFUSED:
            said = translate("Announcement", "Not added. Open Top up to see why.")
        case _:
            said = translate("Announcement", "No answer yet. Check your balance before you enter the code again.")
    return Announcement(f"{fuel}: {said}", urgent=True, wish=Wish.TOP_UP)


def _top_up_of(meter: Meter) -> str:
    return translate("Announcement", "{fuel}, top-up").format(fuel=words.fuel(meter))


def _said(notice: Notice) -> str:
    return f"{notice.headline}. {notice.text}"


def tell(window: QWidget, told: Told, snapshot: Snapshot, now: float, said_by_page: frozenset[Wish]) -> Told:
    """Tell the screen reader what is new, where one listens, and return what has been told.

    The answers to ``said_by_page`` are left to the page that is shown.
    """
    if not QAccessible.isActive():
        return told
    told, announcements = news(told, snapshot, now)
    for each in announcements:
        if each.wish not in said_by_page:
            announce(window, each)
    return told


def announce(widget: QWidget, announcement: Announcement) -> None:
    """Hand an announcement to the screen reader."""
    event = QAccessibleAnnouncementEvent(widget, announcement.text)
    urgent = QAccessible.AnnouncementPoliteness.Assertive
    event.setPoliteness(urgent if announcement.urgent else QAccessible.AnnouncementPoliteness.Polite)
    QAccessible.updateAccessibility(event)
