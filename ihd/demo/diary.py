"""What happened on the bench, in lines: what changed between two looks at the home; it draws nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from ihd.demo import words
from ihd.demo.facts import Facts
from ihd.demo.house import Told

translate = QCoreApplication.translate


class Line(NamedTuple):
    """At home time ``at`` (Unix seconds) ``who`` did or told ``what``; empty where that says it all."""

    at: int
    who: str
    what: str

    def __str__(self) -> str:
        who = f"{self.who}: " if self.who else ""
        return f"{words.clock(self.at)}   {who}{self.what}"


def lines(before: Facts | None, told: Told) -> Iterator[Line]:
    """Yield what is to be told of ``told``, given how the home stood ``before``, if it was seen before."""
    now = told.facts
    for step in told.steps:
        yield Line(now.now, translate("Bench", "Scenario"), step.say or f"{step.deed} = {step.written}")
    if before is None:
        return
    old = {face.meter: face for face in before.meters}
    for face in now.meters:
        if face.meter in old and old[face.meter].supply is not face.supply:
            yield Line(now.now, words.fuel(face.fuel), words.moved(face))
    for was, stands in zip(words.links(before), words.links(now), strict=True):
        if was != stands:
            yield Line(now.now, "", stands)
    was_on = {name for name, _, is_on in before.appliances if is_on}
    for name, watts, is_on in now.appliances:
        if is_on is not (name in was_on):
            state = translate("Bench", "on, {power}") if is_on else translate("Bench", "off")
            yield Line(now.now, words.appliance(name), state.format(power=f"{watts / 1_000:.1f} kW"))
