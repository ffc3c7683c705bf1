"""A simulated home in a thread of its own, with a stick for each display: what the bench has its hands on; no Qt.

Displays reach it through their sticks alone, as programs of their own; what is done here they hear over the air.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from ihd.demo.facts import Facts, Radio, facts
from ihd.demo.pace import PacedClock
from ihd.hub.deeds import DEEDS
from ihd.hub.home import Home
from ihd.hub.plan import Plan
from ihd.hub.scenario import Play, Scenario, Step
from ihd.radio.air import Air
from ihd.radio.sim_conditions import Conditions
from ihd.radio.sim_stick import SimStick

#: Real seconds between two looks at the home.
_LOOK: Final = 1.0
#: Real seconds after which the home is looked at once more: its time runs in whole ones, and a press takes one or two.
_AGAIN: Final = (1.5, 3.0)


#: Home seconds that pass at once only where the clock was put on, and displays have to hear of it.
_PUT_ON: Final = 60


class Stage(NamedTuple):
    """What is played: a home as it begins at ``start`` (Unix seconds), and the scenario if there is one."""

    plan: Plan
    start: int
    scenario: Scenario | None = None


class Told(NamedTuple):
    """What the house says: how it stands now, and the steps of the scenario that were just done.

    ``stopped`` tells that the others are not done any more, for a person acts.
    """

    facts: Facts
    steps: tuple[Step, ...] = ()
    stopped: bool = False


class House:
    """Runs until :meth:`close`. ``tell`` is called on the house's thread, every second and after each act."""

    def __init__(
        self, stage: Stage, displays: int, link_time: Callable[[], float], tell: Callable[[Told], None]
    ) -> None:
        self._stage: Final = stage
        self._displays: Final = displays
        self._link_time: Final = link_time
        self._tell: Final = tell
        self._loop: Final = asyncio.new_event_loop()
        self._ready: Final = threading.Event()
        self._thread: Final = threading.Thread(target=self._run, name="house")
        self._home: Home
        self._air: Air
        self._clock: PacedClock
        self._play = Play(stage.scenario) if stage.scenario is not None else None
        self._urls: list[str] = []
        self._sticks: list[SimStick] = []
        self._ports: list[int] = []
        self._radio = Radio()
        self._acted = False

    def open(self) -> Sequence[str]:
        """Begin; return the addresses of the displays' sticks."""
        self._thread.start()
        self._ready.wait()
        return tuple(self._urls)

    def close(self) -> None:
        """End the house, and wait for it."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()

    # ------------------------------------------------------------------------------------------- from any thread

    def do(self, deed: str, value: object) -> bool:
        """Let a deed of :data:`ihd.hub.deeds.DEEDS` happen now, its value as a scenario writes it.

        In a home that lacks what it needs nothing happens. Return whether it does.
        """
        read = DEEDS[deed].read(value)
        if DEEDS[deed].lacks(self._stage.plan, read):
            return False
        self.act(lambda home: DEEDS[deed].do(home, read))
        return True

    def act(self, act: Callable[[Home], object], *, looks: bool = False) -> None:
        """Have something done in the home now: the scenario plays no further, unless a person only ``looks``."""
        self._loop.call_soon_threadsafe(self._act, act, looks)

    def set_pace(self, pace: int) -> None:
        """Let the hub's clock go ``pace`` times as fast, 0 for not at all."""
        self._loop.call_soon_threadsafe(self._set_pace, pace)

    def go(self, moment_of: Callable[[Home], float | None]) -> None:
        """Put the hub's clock forward to the moment that ``moment_of`` names of the home as it is."""
        self._loop.call_soon_threadsafe(self._go, moment_of)

    def unplug(self, out: bool) -> None:
        """Pull the displays' sticks out, or put them back where they were."""
        asyncio.run_coroutine_threadsafe(self._unplug(out), self._loop)

    def tune(self, change: Callable[[Conditions], None]) -> None:
        """Change how well the displays' sticks and the hub hear each other."""
        self._loop.call_soon_threadsafe(self._tune, change)

    def lose(self, count: int) -> None:
        """Let the next ``count`` messages from each display get lost on the air."""
        for stick in self._sticks:
            self._loop.call_soon_threadsafe(stick.fail_deliveries, count)

    # ------------------------------------------------------------------------------------------- on the house's thread

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._begin())
        self._ready.set()
        self._look()
        self._loop.run_forever()
        for stick in self._sticks if self._radio.plugged else ():
            self._loop.run_until_complete(stick.close())
        self._loop.close()

    async def _begin(self) -> None:
        self._clock = PacedClock(self._stage.start, self._link_time)
        self._home = Home(self._stage.plan, self._stage.start)
        self._air = Air(self._home, self._clock)
        for number in range(self._displays):
            stick = SimStick(self._air, seed=self._stage.plan.seed + bytes([number]))
            stick.pair()
            self._urls.append(await stick.listen())
            self._sticks.append(stick)
            self._ports.append(stick.port)

    def _look(self) -> None:
        self._catch_up()
        self._loop.call_later(_LOOK, self._look)

    def _catch_up(self) -> None:
        """Bring the home up to its clock, doing on the way what the scenario says, and tell how it stands."""
        now, before = self._clock.now(), self._home.now
        steps = tuple(self._play.run_to(self._home, now)) if self._play is not None else ()
        typed = sum(account.typed for account in self._home.accounts.by_endpoint.values())
        stopped = (self._acted or typed > 0) and self._play is not None and self._play.stop()
        if self._clock.pace > 1 or now - before > _PUT_ON:
            self._home.run_to(now)
            self._home.tell()
        self._air.wake()
        self._tell(Told(facts(self._home, self._clock.pace, self._radio), steps, stopped))

    def _act(self, act: Callable[[Home], object], looks: bool) -> None:
        self._catch_up()
        self._acted |= not looks
        act(self._home)
        self._catch_up()
        for seconds in _AGAIN:
            self._loop.call_later(seconds, self._catch_up)

    async def _unplug(self, out: bool) -> None:
        if out is not self._radio.plugged:
            return
        self._radio = self._radio._replace(plugged=not out)
        for stick, port in zip(self._sticks, self._ports, strict=True):
            if out:
                await stick.close()
            else:
                await stick.listen(port)
        self._catch_up()

    def _tune(self, change: Callable[[Conditions], None]) -> None:
        for stick in self._sticks:
            change(stick.conditions)
            self._radio = self._radio._replace(link=not stick.conditions.cut)
        self._catch_up()

    def _set_pace(self, pace: int) -> None:
        self._clock.pace = pace
        self._home.hub.stands_still = not pace
        self._catch_up()

    def _go(self, moment_of: Callable[[Home], float | None]) -> None:
        moment = moment_of(self._home)
        if moment is not None:
            self._clock.go_to(moment)
            self._catch_up()
