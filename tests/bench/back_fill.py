"""Filling the past from the hub in virtual time: how long, how much of the channel, how the radio's thread waits."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from time import perf_counter

from ihd import wiring
from ihd.frames.agenda import LIVE_EVERY
from ihd.hub.plan import Plan
from ihd.model.past import Stream
from ihd.model.units import Fuel
from ihd.model.usage import local_date
from ihd.radio.airtime import CHANNEL, taken
from tests.bench.figure import Figure, milliseconds
from tests.journeys.neighbour import POWER, START, FarAway, questions
from tests.journeys.remembering import Remembering

MINUTE = 60
WEEK_LIMIT, YEAR_LIMIT, SHARE_LIMIT = 60.0, 30.0, 5.0
#: Seconds that the hub's answer takes, more than it does over one hop.
DELAY = 0.1


@dataclass
class Filling(Remembering, FarAway):
    """A display that fills its past from a slow hub; ``longest`` is what it once spent on keeping, in ms."""

    longest: float = 0.0

    def _keep(self) -> None:
        self.longest = max(self.longest, milliseconds(super()._keep))

    def week_is_there(self) -> bool:
        """Return whether every half-hour of the last seven days is kept."""
        today = local_date(START)
        streams = [Stream.of(meter) for meter in self.shown.meters]
        found = [self.past.days(each, today - timedelta(days=7), today - timedelta(days=1)) for each in streams]
        return bool(found) and all(day.known == day.slots for days in found for day in days)


def crowded() -> Plan:
    """A home with gas and three electricity meters."""
    loads = wiring.profiles()
    home, others = wiring.plan("generation", loads, START), wiring.plan("two-meters", loads, START)
    return replace(home, electricity=(*home.electricity, others.electricity[1]))


def measure(_rounds: int) -> Iterator[Figure]:
    """Electricity and gas, then four meters; nothing in it is left to chance."""
    yield from _measured(wiring.plan("default", wiring.profiles(), START), "2 meters")
    yield from _measured(crowded(), "4 meters")


def _measured(plan: Plan, of: str) -> Iterator[Figure]:
    with tempfile.TemporaryDirectory(prefix="ihd-bench-") as place:
        story = Filling(plan, START, path=Path(place) / "past.sqlite", delay=DELAY)
        while not story.week_is_there() and story.now < YEAR_LIMIT * MINUTE:
            story.wait(seconds=1)
        yield Figure(f"last 7 days, {of}", "s", story.now, at_most=WEEK_LIMIT)
        began = perf_counter()
        while story.writer.gaps and story.now < 2 * YEAR_LIMIT * MINUTE:
            story.wait(seconds=5)
        spent = perf_counter() - began
        yield Figure(f"13 months, {of}", "min", story.now / MINUTE, at_most=YEAR_LIMIT, note=f"{spent:.1f} s of CPU")
        octets: Counter[int] = Counter()
        for at, _, packet in story.carried:
            octets[int(at - START) // MINUTE] += taken(packet).octets
        share = 100 * 8 * max(octets.values()) / MINUTE / CHANNEL
        yield Figure(f"busiest minute, {of}", "%", share, at_most=SHARE_LIMIT)
        polls = [each.at for each in questions(story) if each.reads(POWER)]
        late = max(later - earlier for earlier, later in pairwise(sorted({*polls})))
        turns = (sum(meter.fuel is Fuel.ELECTRICITY for meter in story.shown.meters) + 1) // 2
        yield Figure(f"power asked, {of}", "s", late, at_most=LIVE_EVERY * turns + 1, note="longest pause")
        yield Figure(f"kept at once, {of}", "ms", story.longest, note="the longest that the radio's thread was held")
        story.switch_off()
