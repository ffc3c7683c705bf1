"""What happened on the bench, in lines: what changed between two looks at the home; it draws nothing."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from ihd.demo import outcomes, words
from ihd.demo.facts import Facts, MeterFace
from ihd.demo.house import Told
from ihd.demo.screens import signed
from ihd.model.credit import TOP_UP_RESULTS
from ihd.model.supply import Supply
from ihd.model.units import PENNY, pounds

translate = QCoreApplication.translate

#: A credit that rises by less than this was not topped up.
_TOPPED_UP: Final = 100 * PENNY
#: Seconds of home time that pass between two looks only where the clock was put on.
_PUT_ON: Final = 60
#: Seconds until a display whose questions nobody answers says so.
_FOUND_OUT: Final = 30


class Source(Enum):
    """Where a line comes from, to look at some alone."""

    METERS = auto()
    RADIO = auto()
    YOU = auto()
    OTHERS = auto()


class Mark(Enum):
    """How a line is marked: a shape of its own, and a colour of the look."""

    WELL = "●", "ok"
    CAUTION = "▲", "warn"
    CUT = "■", "bad"
    PERSON = "○", "mid"


class Line(NamedTuple):
    """At home time ``at`` (Unix seconds) ``who`` did or told ``what``; empty where that says it all."""

    at: int
    source: Source
    mark: Mark
    who: str
    what: str

    def __str__(self) -> str:
        who = f"{self.who}: " if self.who else ""
        return f"{words.clock(self.at)}  {who}{self.what}"


def of_person(at: int, what: str) -> Line:
    """Return the line for something a person did."""
    return Line(at, Source.YOU, Mark.PERSON, translate("Bench", "You"), what)


def lines(before: Facts | None, told: Told) -> Iterator[Line]:
    """Yield what is to be told of ``told``, given how the home stood ``before``, if it was seen before."""
    now = told.facts
    for step in told.steps:
        said = translate("Scenario", step.say) if step.say else f"{step.deed} = {step.written}"
        yield Line(now.now, Source.OTHERS, Mark.PERSON, translate("Bench", "Scenario"), said)
    if told.stopped:
        stopped = translate("Bench", "stopped, for you act now. Start again plays it from the beginning.")
        yield Line(now.now, Source.OTHERS, Mark.PERSON, translate("Bench", "Scenario"), stopped)
    if before is None:
        return
    yield from _of_clock(before, now)
    old = {face.meter: face for face in before.meters}
    for face in now.meters:
        if face.meter in old:
            yield from _of_meter(old[face.meter], face, now.now)
    yield from _of_links(before, now)
    yield from _of_radio(before, now)
    was_on = {name for name, _, is_on in before.appliances if is_on}
    for name, watts, is_on in now.appliances:
        if is_on is not (name in was_on):
            state = translate("Bench", "on, {power}") if is_on else translate("Bench", "off")
            what = state.format(power=f"{watts / 1_000:.1f} kW")
            yield Line(now.now, Source.YOU, Mark.PERSON, words.appliance(name), what)


def _of_clock(before: Facts, now: Facts) -> Iterator[Line]:
    if now.pace != before.pace:
        yield _clock(now.now, _pace(now.pace))
    elif now.pace <= 1 and now.now - before.now > _PUT_ON:
        yield _clock(now.now, translate("Bench", "put on to {time}").format(time=words.minute(now.now)))


def _pace(pace: int) -> str:
    if pace > 1:
        return translate("Bench", "goes {pace} times as fast").format(pace=pace)
    return translate("Bench", "goes as fast as any clock") if pace else translate("Bench", "stands still")


def _clock(now: int, what: str) -> Line:
    return Line(now, Source.YOU, Mark.PERSON, translate("Bench", "Clock"), what)


def _of_meter(was: MeterFace, face: MeterFace, now: int) -> Iterator[Line]:
    name = words.fuel(face.fuel)
    if face.account.typed > was.account.typed and face.account.answered is not None:
        mark = Mark.WELL if TOP_UP_RESULTS[face.account.answered].accepted else Mark.CAUTION
        yield Line(now, Source.METERS, mark, name, outcomes.of_code(face.account.answered))
    if face.prepaid and face.account.balance >= was.account.balance + _TOPPED_UP:
        more = translate("Bench", "{amount} more, {balance} left").format(
            amount=pounds(face.account.balance - was.account.balance), balance=signed(face.account.balance)
        )
        yield Line(now, Source.METERS, Mark.WELL, name, more)
    if face.account.low and not was.account.low:
        low = translate("Bench", "credit is low, {balance} left").format(balance=signed(face.account.balance))
        yield Line(now, Source.METERS, Mark.CAUTION, name, low)
    if face.supply is not was.supply:
        mark = {Supply.ON: Mark.WELL, Supply.ARMED: Mark.CAUTION, Supply.OFF: Mark.CUT}[face.supply]
        yield Line(now, Source.METERS, mark, name, words.moved(face))


def _of_links(before: Facts, now: Facts) -> Iterator[Line]:
    for was, stands in zip(words.links(before), words.links(now), strict=True):
        if was != stands:
            mark = Mark.CUT if stands.full.startswith(Mark.CUT.value[0]) else Mark.WELL
            yield Line(now.now, Source.RADIO, mark, "", stands.full.removeprefix(f"{Mark.CUT.value[0]} "))
    if before.radio.link and not now.radio.link:
        soon = translate("Bench", "finds out within {seconds} seconds").format(seconds=_FOUND_OUT)
        yield Line(now.now, Source.RADIO, Mark.CAUTION, translate("Bench", "Display"), soon)
    if before.radio.plugged is not now.radio.plugged:
        told = translate("Bench", "plugged in") if now.radio.plugged else translate("Bench", "pulled out")
        mark = Mark.WELL if now.radio.plugged else Mark.CUT
        yield Line(now.now, Source.RADIO, mark, translate("Bench", "Radio stick"), told)


def _of_radio(before: Facts, now: Facts) -> Iterator[Line]:
    if before.gas is not None and now.gas is not None and now.gas.heard > before.gas.heard:
        heard = translate("Bench", "the gas meter was heard")
        yield Line(now.now, Source.RADIO, Mark.WELL, translate("Bench", "Hub"), heard)
    if before.gas is not None and now.gas is not None and now.gas.lost and not before.gas.lost:
        lost = translate("Bench", "the gas meter is not heard")
        yield Line(now.now, Source.RADIO, Mark.CAUTION, translate("Bench", "Hub"), lost)
    if now.displays != before.displays:
        known = translate("Bench", "%n displays are on its list", "", now.displays)
        mark = Mark.WELL if now.displays > before.displays else Mark.CUT
        yield Line(now.now, Source.RADIO, mark, translate("Bench", "Hub"), known)
    if any(start <= now.now for start in before.new_prices - now.new_prices):
        begun = translate("Bench", "the other prices hold from now on")
        yield Line(now.now, Source.OTHERS, Mark.WELL, translate("Bench", "Supplier"), begun)
    for start in sorted(now.new_prices - before.new_prices):
        told = translate("Bench", "other prices from {time}").format(time=words.minute(start))
        yield Line(now.now, Source.OTHERS, Mark.WELL, translate("Bench", "Supplier"), told)
    if now.confirmed > before.confirmed:
        read = translate("Bench", "the message was confirmed on a display")
        yield Line(now.now, Source.OTHERS, Mark.WELL, translate("Bench", "Supplier"), read)
    if now.refused > before.refused:
        refused = translate("Bench", "refused %n requests", "", now.refused - before.refused)
        yield Line(now.now, Source.RADIO, Mark.CAUTION, translate("Bench", "Hub"), refused)
