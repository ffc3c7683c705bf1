"""The embedded home is reached through a stick and bellows, like any other."""

import asyncio

from ihd.radio.air import Air
from ihd.radio.embedded import EmbeddedStick
from ihd.radio.sim_stick import SimStick
from tests.radio.bench_home import SEED, Ear, LoopClock, bare_home, endpoints_request
from tests.virtual_time import run


def test_the_embedded_stick_opens_answers_and_opens_again_without_joining() -> None:
    async def story() -> None:
        home, ear, made = bare_home(), Ear(), []

        def make() -> SimStick:
            made.append(SimStick(Air(home, LoopClock()), seed=SEED))
            return made[-1]

        link = EmbeddedStick(make)
        await link.close()
        for times in (1, 2):
            await link.open(ear.events())
            await link.send(endpoints_request(times))
            await asyncio.sleep(0.5)
            assert len(ear.packets) == times
            await link.close()
            home.open_for_joining = False
        assert len(made) == 1

    run(story())
