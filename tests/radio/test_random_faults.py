"""An hour of faults nobody chose: it ends live, and nothing went wrong that the display did not tell."""

import asyncio
import gc
import logging
import os
from collections import Counter
from random import Random

import pytest

from ihd.radio.sim_wire import Harm
from tests.radio.bench_home import OTHER_CODE
from tests.radio.seen_display import ON_AIR, VERSIONS, Display, told

SEEDS = range(16 if os.environ.get("IHD_TEST_DEPTH") == "deep" else 2)
HOUR = 3_600.0
#: Objects of one kind by which a quarter of an hour may differ from another: caches that fill, and no more.
SLACK = 200


def _reset(seen: Display, chance: Random) -> None:
    seen.stick.restart()


def _hang_up(seen: Display, chance: Random) -> None:
    seen.stick.hang_up()


def _off_network(seen: Display, chance: Random) -> None:
    seen.stick.lose_network()


def _undelivered(seen: Display, chance: Random) -> None:
    seen.stick.fail_deliveries(chance.randint(1, 6))


def _hang(seen: Display, chance: Random) -> None:
    seen.stick.faults.silent = True


def _dark(seen: Display, chance: Random) -> None:
    seen.home.powered = False


def _other_key(seen: Display, chance: Random) -> None:
    seen.home.admit(seen.stick.tokens.eui64, OTHER_CODE.link_key)


def _octet(seen: Display, chance: Random) -> None:
    wire = chance.choice((seen.stick.faults.to_host, seen.stick.faults.to_stick))
    wire.harm(
        chance.choice(list(Harm)),
        chance.randrange(300),
        seconds=chance.uniform(0.1, 5.0),
        flipped=1 << chance.randrange(8),
    )


FAULTS = (_reset, _hang_up, _off_network, _undelivered, _hang, _dark, _other_key, _octet, _octet, _octet)


def mend(seen: Display) -> None:
    """Undo every fault that lasts."""
    assert seen.stick.tokens.install_code is not None
    seen.stick.faults.silent = False
    seen.home.powered = True
    seen.home.admit(seen.stick.tokens.eui64, seen.stick.tokens.install_code.link_key)
    seen.stick.fail_deliveries(0)


def objects() -> Counter[str]:
    gc.collect()
    return Counter(type(each).__qualname__ for each in gc.get_objects())


async def trouble_until(end: float, seen: Display, chance: Random) -> None:
    """Do harm and mend it, again and again."""
    loop = asyncio.get_running_loop()
    while loop.time() < end:
        await asyncio.sleep(chance.uniform(0.0, 40.0))
        chance.choice(FAULTS)(seen, chance)
        await asyncio.sleep(chance.uniform(0.0, 30.0))
        mend(seen)
        del seen.shown[:-1]


async def at_rest(seen: Display) -> None:
    """Wait until the display is live, looks for its hub no longer, and has nothing on its way."""
    await seen.until_live_again(ON_AIR)
    await asyncio.sleep(64.0)


@pytest.mark.parametrize("seed", SEEDS)
def test_an_hour_of_faults_ends_live_with_nothing_left_over(seed: int) -> None:
    failures: list[str] = []

    async def story(seen: Display) -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _loop, context: failures.append(str(context)))
        chance = Random(seed)
        await trouble_until(HOUR / 2, seen, chance)
        await at_rest(seen)
        tasks, before = len(asyncio.all_tasks()), objects()
        await trouble_until(HOUR, seen, chance)
        await at_rest(seen)
        assert len(asyncio.all_tasks()) == tasks
        grown = {kind: more for kind, more in (objects() - before).items() if more > SLACK}
        assert not grown

    logging.getLogger("bellows").setLevel(logging.ERROR)
    try:
        told(story, VERSIONS[seed % len(VERSIONS)])
    finally:
        logging.getLogger("bellows").setLevel(logging.NOTSET)
    gc.collect()
    assert failures == []
