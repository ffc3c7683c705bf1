"""Every check in two tables, what can be said at once and what the radio tells; a new one is one row.

It gathers the facts that they judge, and judges nothing itself.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from ihd import paths, wiring
from ihd.doctor import choice, port, radio, screen, storage
from ihd.doctor.choice import Choice
from ihd.doctor.finding import Finding
from ihd.doctor.port import Port
from ihd.doctor.screen import Screen
from ihd.doctor.storage import Storage
from ihd.history.last import Stored, load
from ihd.model.link import Fault
from ihd.model.snapshot import Snapshot
from ihd.model.units import Fuel
from ihd.radio.examine import Examination, examined, examined_embedded
from ihd.radio.onlooker import StickSeen


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """All the facts, at ``now`` by the link clock and ``wall`` by this machine's (Unix seconds).

    ``stored`` are the readings that were kept; ``radio`` is what came of looking at the stick, ``None`` if that was not
    done; ``trouble`` is why there is no simulated home.
    """

    screen: Screen = Screen()
    choice: Choice = field(default_factory=Choice)
    storage: Storage = Storage()
    port: Port = Port()
    stored: Stored | None = field(default=None, repr=False)
    now: float = 0.0
    wall: float = 0.0
    radio: Examination | None = None
    trouble: str = ""

    @property
    def kept(self) -> Snapshot | None:
        """Return the readings that were kept, aged by the time since."""
        return self.stored.resumed(self.wall, self.now) if self.stored is not None else None


Check = Callable[[Examined], Finding | None]


AT_ONCE: Final[tuple[Check, ...]] = (
    lambda facts: screen.files(facts.screen),
    lambda facts: screen.typeface(facts.screen),
    lambda facts: screen.server(facts.screen),
    lambda facts: choice.owners(facts.choice),
    lambda facts: choice.restore(facts.choice),
    lambda facts: choice.belonging(facts.choice),
    lambda facts: choice.certificate(facts.choice, facts.wall),
    lambda facts: storage.files(facts.storage),
    lambda facts: storage.history(facts.storage),
    lambda facts: storage.disk(facts.storage),
    lambda facts: port.stick(facts.choice, facts.port),
    lambda facts: port.permission(facts.choice, facts.port),
)
BY_RADIO: Final[tuple[Check, ...]] = (
    lambda facts: radio.simulated(facts.trouble),
    lambda facts: radio.firmware(facts.port, facts.radio),
    lambda facts: radio.code(facts.choice, facts.radio),
    lambda facts: radio.network(facts.choice, facts.radio),
    lambda facts: radio.signal(facts.radio),
    lambda facts: radio.clock(facts.choice, facts.radio, facts.wall),
    lambda facts: _data(facts, Fuel.ELECTRICITY),
    lambda facts: _data(facts, Fuel.GAS),
)


def _data(facts: Examined, fuel: Fuel) -> Finding | None:
    """Say nothing of a simulated home that nobody asked for."""
    home = facts.choice.settings.stick or facts.choice.named
    return radio.data(fuel, facts.radio, facts.kept, facts.now) if home else None


def judged(checks: tuple[Check, ...], facts: Examined) -> Iterator[Finding]:
    """Yield what the checks find, in their order."""
    for check in checks:
        if (finding := check(facts)) is not None:
            yield finding


def gathered(*, stick: str, demo: bool, home: str, environment: Mapping[str, str] = os.environ) -> Examined:
    """Return what can be found out without the radio. ``stick``, ``demo`` and ``home`` are the command line's."""
    chosen = choice.found(stick=stick, demo=demo, home=home)
    return Examined(
        screen=screen.found(environment),
        choice=chosen,
        storage=storage.found(wiring.link_time, environment.get("SUDO_USER", "")),
        port=port.found(chosen.settings.stick),
        stored=load(paths.history_file(), chosen.settings.source),
        now=wiring.link_time(),
        wall=wiring.wall_time(),
    )


def by_radio(facts: Examined) -> Examined:
    """Return ``facts`` with what the stick and its hub tell, if there is a stick that may be looked at."""
    told, trouble = None, ""
    try:
        told = _looked(facts)
    except wiring.WiringError as error:
        trouble = str(error)
    return replace(facts, radio=told, trouble=trouble, now=wiring.link_time(), wall=wiring.wall_time())


def _looked(facts: Examined) -> Examination | None:
    settings, seen = facts.choice.settings, facts.port
    if settings.stick and seen.display_runs and "://" in settings.stick:
        # A serial port is the display's alone while it runs. Nobody guards an address, and a restart would disturb it.
        return Examination(seen=StickSeen(), at=facts.now, fault=Fault.STICK_BUSY)
    if settings.stick:
        return examined(settings.stick, wiring.link_time) if seen.exists and seen.usable else None
    if not facts.choice.named:
        return None
    now = wiring.wall_time()
    plan = wiring.plan(settings.home, wiring.profiles(), int(now))
    clock = wiring.HomeClock(now, wiring.link_time())
    return examined_embedded(lambda: wiring.simulated_stick(plan, clock), wiring.link_time)
