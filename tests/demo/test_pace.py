"""The bench's clock: faster, standing still, put forward, never back; and a home that does not run ahead of it."""

from __future__ import annotations

import asyncio
from queue import SimpleQueue

from ihd import wiring
from ihd.demo.facts import midnight_after, next_rate
from ihd.demo.house import House, Stage
from ihd.demo.pace import PacedClock
from ihd.hub.home import Home
from ihd.radio.air import Air
from tests.journeys.prepaid import at
from tests.virtual_time import run

NOON = at("2026-01-14T12:00")


class Watch:
    """Real seconds, as the test has them."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


def test_a_clock_goes_at_its_pace_and_only_forward() -> None:
    watch = Watch()
    clock = PacedClock(NOON, watch)
    watch.seconds += 10
    clock.pace = 60
    watch.seconds += 10
    assert (clock.now() - NOON, clock.delay_until(NOON + 1_210)) == (610, 10)
    clock.pace = 0
    watch.seconds += 1_000
    assert clock.now() - NOON == 610
    clock.go_to(NOON)
    assert clock.now() - NOON == 610
    clock.go_to(NOON + 3_600)
    assert clock.now() - NOON == 3_600
    assert clock.delay_until(NOON + 3_601) > 86_400


def test_a_home_stands_still_with_its_clock_whatever_was_due() -> None:
    start = at("2026-01-14T10:40")
    home = Home(wiring.plan("prepay", wiring.profiles(), start), start)

    async def told() -> None:
        clock = PacedClock(start, asyncio.get_running_loop().time)
        air = Air(home, clock)
        home.admit(bytes(8), bytes(16))
        assert isinstance(air.join(bytes(8), bytes(16), lambda _packet: None), int)
        clock.pace = 600
        air.wake()
        await asyncio.sleep(1)
        clock.pace = 0
        air.wake()
        stood = home.now
        assert stood == clock.now()
        await asyncio.sleep(100)
        assert home.now == stood, "a timer that was set at the faster pace is forgotten"
        air.detach(home.trust_centre.join(bytes(8), bytes(16)))

    run(told())


def test_the_moments_to_go_to_are_the_homes_own() -> None:
    home = Home(wiring.plan("prepay", wiring.profiles(), NOON), NOON)
    assert midnight_after(NOON) == at("2026-01-15T00:00")
    assert next_rate(home) == at("2026-01-14T16:00")
    night = at("2026-03-28T12:00")
    assert midnight_after(night) == at("2026-03-29T00:00")


def test_a_hub_whose_clock_stands_still_counts_no_requests_against_its_displays() -> None:
    plan = wiring.plan("prepay", wiring.profiles(), NOON)
    seen: SimpleQueue[bool] = SimpleQueue()
    house = House(Stage(plan, NOON, None), 1, wiring.link_time, lambda _told: None)
    house.open()
    for pace in (0, 60):
        house.set_pace(pace)
        house.act(lambda home: seen.put(home.hub.stands_still), looks=True)
    told = [seen.get(timeout=10) for _ in range(2)]
    house.close()
    assert told == [True, False]
