"""How far a display has come on its way to a hub, as five steps and what is to be said of them; it draws nothing."""

from __future__ import annotations

from enum import Enum, IntEnum
from typing import Final, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ihd.model.link import Fault, Link, LinkPhase
from ihd.model.snapshot import Snapshot
from ihd.model.units import Fuel
from ihd.view import words
from ihd.view.badge import Sign
from ihd.view.home_facts import imports
from ihd.view.words import translate


class Stage(IntEnum):
    """The five steps, by their number."""

    STICK = 1
    FIND = 2
    JOIN = 3
    AGREE = 4
    READ = 5


class State(Enum):
    """How a step stands; the word for it is what a screen reader says."""

    WAITING = QT_TRANSLATE_NOOP("Pairing", "still to come")
    DOING = QT_TRANSLATE_NOOP("Pairing", "under way")
    DONE = QT_TRANSLATE_NOOP("Pairing", "done")
    FAILED = QT_TRANSLATE_NOOP("Pairing", "stopped here")
    NOT_NEEDED = QT_TRANSLATE_NOOP("Pairing", "not needed")


class Step(NamedTuple):
    """One step: its name, how it stands, and what is known of it."""

    stage: Stage
    name: str
    state: State
    note: str


class News(NamedTuple):
    """What is happening now, or what went wrong and what to do about it."""

    sign: Sign
    headline: str
    text: str


class Stop(NamedTuple):
    """Where a fault ends the way: at ``stage``, ``what`` happened there, and the last step ``passed`` before it."""

    stage: Stage
    what: object  # a text marked for translation, as Qt's stubs have it
    passed: int


NAMES: Final = {
    Stage.STICK: QT_TRANSLATE_NOOP("Pairing", "Radio stick"),
    Stage.FIND: QT_TRANSLATE_NOOP("Pairing", "Find the hub"),
    Stage.JOIN: QT_TRANSLATE_NOOP("Pairing", "Join the hub"),
    Stage.AGREE: QT_TRANSLATE_NOOP("Pairing", "Agree secure keys"),
    Stage.READ: QT_TRANSLATE_NOOP("Pairing", "Read meters"),
}
_DOING: Final = {
    LinkPhase.OPENING: Stage.STICK,
    LinkPhase.SEARCHING: Stage.FIND,
    LinkPhase.JOINING: Stage.JOIN,
    LinkPhase.AGREEING: Stage.AGREE,
    LinkPhase.UP: Stage.READ,
}
_BEING_DONE: Final = {
    Stage.STICK: QT_TRANSLATE_NOOP("Pairing", "looking…"),
    Stage.FIND: QT_TRANSLATE_NOOP("Pairing", "looking…"),
    Stage.JOIN: QT_TRANSLATE_NOOP("Pairing", "joining…"),
    Stage.AGREE: QT_TRANSLATE_NOOP("Pairing", "agreeing…"),
    Stage.READ: QT_TRANSLATE_NOOP("Pairing", "reading…"),
}
#: By the bars of the signal.
_FOUND: Final[dict[int, object]] = {
    0: QT_TRANSLATE_NOOP("Pairing", "found"),
    4: QT_TRANSLATE_NOOP("Pairing", "found, signal good"),
    2: QT_TRANSLATE_NOOP("Pairing", "found, signal fair"),
    1: QT_TRANSLATE_NOOP("Pairing", "found, signal weak"),
}
#: By the fuels that have a meter here: as a note, and as a sentence.
_BEING_READ: Final[dict[frozenset[Fuel], tuple[object, object]]] = {
    frozenset({Fuel.ELECTRICITY}): (
        QT_TRANSLATE_NOOP("Pairing", "electricity"),
        QT_TRANSLATE_NOOP("Pairing", "Electricity is being read."),
    ),
    frozenset({Fuel.GAS}): (QT_TRANSLATE_NOOP("Pairing", "gas"), QT_TRANSLATE_NOOP("Pairing", "Gas is being read.")),
    frozenset(Fuel): (
        QT_TRANSLATE_NOOP("Pairing", "electricity and gas"),
        QT_TRANSLATE_NOOP("Pairing", "Electricity and gas are being read."),
    ),
}
_NOT_FOUND: Final = QT_TRANSLATE_NOOP("Pairing", "not found")
_NO_ANSWER: Final = QT_TRANSLATE_NOOP("Pairing", "no answer")
_REFUSED: Final = QT_TRANSLATE_NOOP("Pairing", "refused")
_IN_USE: Final = QT_TRANSLATE_NOOP("Pairing", "in use")
_WRONG_CODE: Final = QT_TRANSLATE_NOOP("Pairing", "wrong code")
_STOPPED: Final = Stop(Stage.STICK, QT_TRANSLATE_NOOP("Pairing", "stopped"), 0)
STOPS: Final[dict[Fault, Stop]] = {
    Fault.NO_STICK: Stop(Stage.STICK, _NOT_FOUND, 0),
    Fault.NO_PERMISSION: Stop(Stage.STICK, QT_TRANSLATE_NOOP("Pairing", "not allowed"), 0),
    Fault.STICK_BUSY: Stop(Stage.STICK, _IN_USE, 0),
    Fault.NOT_A_STICK: Stop(Stage.STICK, _NO_ANSWER, 0),
    Fault.STICK_LOST: Stop(Stage.STICK, _NO_ANSWER, 0),
    Fault.STICK_ON_OTHER_NETWORK: Stop(Stage.STICK, _IN_USE, 0),
    Fault.STICK_JOINED_ELSEWHERE: Stop(Stage.STICK, _IN_USE, 0),
    Fault.UNEXPECTED: _STOPPED,
    Fault.CAPTURE_ENDED: _STOPPED,
    Fault.NO_HUB: Stop(Stage.FIND, _NOT_FOUND, 1),
    Fault.JOIN_CLOSED: Stop(Stage.JOIN, QT_TRANSLATE_NOOP("Pairing", "closed"), 2),
    Fault.JOIN_REFUSED: Stop(Stage.JOIN, _REFUSED, 2),
    # Known before any hub is looked for.
    Fault.OTHER_INSTALL_CODE: Stop(Stage.JOIN, _WRONG_CODE, 1),
    Fault.NO_INSTALL_CODE: Stop(Stage.JOIN, QT_TRANSLATE_NOOP("Pairing", "no code"), 1),
    Fault.BAD_INSTALL_CODE: Stop(Stage.JOIN, _WRONG_CODE, 1),
    Fault.REMOVED: Stop(Stage.JOIN, QT_TRANSLATE_NOOP("Pairing", "removed"), 1),
    Fault.OTHER_HUB: Stop(Stage.JOIN, QT_TRANSLATE_NOOP("Pairing", "another hub"), 2),
    Fault.NO_CERTIFICATE: Stop(Stage.AGREE, QT_TRANSLATE_NOOP("Pairing", "no certificate"), 3),
    Fault.OWN_CERTIFICATE: Stop(Stage.AGREE, QT_TRANSLATE_NOOP("Pairing", "not usable"), 3),
    Fault.CERTIFICATE_REFUSED: Stop(Stage.AGREE, _REFUSED, 3),
    Fault.HUB_CERTIFICATE: Stop(Stage.AGREE, QT_TRANSLATE_NOOP("Pairing", "not trusted"), 3),
    Fault.KEYS_FAILED: Stop(Stage.AGREE, QT_TRANSLATE_NOOP("Pairing", "not agreed"), 3),
    Fault.HUB_SILENT: Stop(Stage.READ, _NO_ANSWER, 4),
    Fault.READERS_SILENT: Stop(Stage.READ, _NO_ANSWER, 4),
}
#: Where this page knows a nearer remedy than the one that every front end tells.
_HERE: Final[dict[Fault, object]] = {
    Fault.NO_STICK: QT_TRANSLATE_NOOP("Pairing", "Plug the stick in, or choose another one."),
    Fault.JOIN_REFUSED: QT_TRANSLATE_NOOP(
        "Pairing", "Type the two numbers on this page into your hub. Then try again."
    ),
    Fault.NO_INSTALL_CODE: QT_TRANSLATE_NOOP("Pairing", "Type the one that came with it, or one that your hub gives."),
    Fault.OTHER_INSTALL_CODE: QT_TRANSLATE_NOOP("Pairing", "Type that code, or let the stick leave its hub first."),
}


def _say(text: object) -> str:
    return translate("Pairing", str(text))


def linked(snapshot: Snapshot) -> bool:
    """Return whether the way is at its end: a meter was heard since the link came up."""
    link = snapshot.link
    since = (meter.heard for meter in snapshot.meters if meter.heard is not None)
    return link.phase is LinkPhase.UP and any(heard >= link.since for heard in since)


def steps(snapshot: Snapshot, now: float, where: str) -> tuple[Step, ...]:
    """Return the five steps at link time ``now``; ``where`` tells where the stick was found."""
    link = snapshot.link
    stop = _stop(link)
    at = stop.stage if stop is not None else _DOING[link.phase]
    passed = stop.passed if stop is not None else Stage.READ if linked(snapshot) else at - 1
    found = []
    for stage in Stage:
        if stage <= passed:
            spared = stage is Stage.AGREE and not link.agreed
            state = State.NOT_NEEDED if spared else State.DONE
            note = _say(state.value) if spared else _done(stage, snapshot, where)
        elif stage is at:
            state = State.DOING if stop is None else State.FAILED
            note = _say(_BEING_DONE[stage]) if stop is None else _stopped(stop, snapshot, now)
        else:
            state, note = State.WAITING, ""
        found.append(Step(stage, _say(NAMES[stage]), state, note))
    return tuple(found)


def _stop(link: Link) -> Stop | None:
    if link.phase is not LinkPhase.LOST:
        return None
    return _STOPPED if link.fault is None else STOPS[link.fault]


def _done(stage: Stage, snapshot: Snapshot, where: str) -> str:
    match stage:
        case Stage.STICK:
            return where
        case Stage.FIND:
            signal = snapshot.link.signal
            return _say(_FOUND[0 if signal is None else words.strength(signal)[0]])
        case Stage.JOIN:
            return translate("Pairing", "joined")
        case Stage.AGREE:
            return translate("Pairing", "agreed")
        case Stage.READ:
            return _say(_BEING_READ[_fuels(snapshot)][0])


def _stopped(stop: Stop, snapshot: Snapshot, now: float) -> str:
    """Return what stopped the way and when: by the hub's clock, or how long ago where that is not known."""
    home = snapshot.home_time(snapshot.link.since)
    what = _say(stop.what)
    if home is not None:
        return translate("Pairing", "{what} at {time}").format(what=what, time=words.clock_time(home))
    if now - snapshot.link.since < 60:
        return what
    return translate("Pairing", "{what}, {age}").format(what=what, age=words.ago(now - snapshot.link.since))


def _fuels(snapshot: Snapshot) -> frozenset[Fuel]:
    return frozenset(meter.fuel for meter in imports(snapshot)) or frozenset({Fuel.ELECTRICITY})


def news(snapshot: Snapshot) -> News:
    """Return what is to be said of the way as it stands."""
    link = snapshot.link
    if linked(snapshot):
        return News(Sign.DONE, translate("Pairing", "Linked"), _say(_BEING_READ[_fuels(snapshot)][1]))
    if link.phase is not LinkPhase.LOST:
        if link.tried is not None:
            last = translate("Pairing", "Last try: {headline}").format(
                headline=words.fault_sentence(link.tried).headline
            )
        else:
            last = translate("Pairing", "This can take a minute or two. Take your time: nothing runs out.")
        return News(Sign.WAITING, _phase(link), last)
    if link.fault is None:
        return News(Sign.FAILED, words.phase(link), words.spoken(link.detail))
    said = words.fault_sentence(link.fault)
    here = _HERE.get(link.fault)
    return News(Sign.FAILED, said.headline, said.remedy if here is None else _say(here))


def _phase(link: Link) -> str:
    return translate("Pairing", "Reading the meters") if link.phase is LinkPhase.UP else words.phase(link)


def standing(state: State) -> str:
    """Return how a step stands, in words."""
    return _say(state.value)
