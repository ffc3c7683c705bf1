"""Every fault of stick, line and air, at every moment, in every version: once it is gone the display is soon live."""

import asyncio
import logging
import os
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import product

import pytest

from ihd.frames.packet import SMART_ENERGY, Packet
from ihd.radio.sim_wire import Harm, Wire
from tests.radio.bench_home import OTHER_CODE
from tests.radio.seen_display import ASKED, HERE, ON_AIR, VERSIONS, Display, told

DEEP = os.environ.get("IHD_TEST_DEPTH") == "deep"
#: How long an octet is held up, in seconds: longer than it takes either end to ask for it again.
HELD_UP = 3.0
#: Combinations tried so far, by kind, and how many there are to be at least: this may grow, and not fall.
COVERED: Counter[str] = Counter()
FEWEST = 700
#: A report of 5 kW: Instantaneous Demand 0x0400 as an int24 (ZCL 2.5.11).
FIVE_KILOWATTS = bytes.fromhex("18010a00042a881300")


@pytest.fixture(autouse=True)
def _bellows_says_what_it_likes() -> Iterator[None]:
    """Let bellows warn of resets that it did not ask for: these tests are made of them."""
    logger = logging.getLogger("bellows")
    before = logger.level
    logger.setLevel(logging.ERROR)
    yield
    logger.setLevel(before)


@contextmanager
def noted(where: str) -> Iterator[None]:
    """Say of a failure where it happened."""
    try:
        yield
    except AssertionError as error:
        error.add_note(where)
        raise


# -------------------------------------------------------------------------------------------------------- moments

Moment = Callable[[Display], Awaitable[None]]
#: How many turns of the loop after a poll, after coming back and after joining have begun.
TURNS = (range(0, 20, 2), range(0, 300, 10), range(0, 600, 20)) if DEEP else ((0, 12), (5, 60), (60, 200))


async def at_rest(seen: Display) -> None:
    """In the middle between two polls."""
    await asyncio.sleep(5.0)


async def as_it_asks(seen: Display, turns: int) -> None:
    """When the next poll is so many turns of the loop on its way."""
    await seen.until_live_again(2 * HERE)
    await asyncio.sleep(seen.heard + 10.0 - asyncio.get_running_loop().time())
    for _ in range(turns):
        await asyncio.sleep(0)


async def coming_back(seen: Display, turns: int = 0, *, anew: bool = False) -> None:
    """When the stick was unplugged and is being opened; it has forgotten its network if it joins ``anew``."""
    if anew:
        seen.stick.tokens.membership = None
    seen.stick.hang_up()
    await seen.until(lambda: seen.fault is not None, 5.0)
    await seen.until(lambda: seen.fault is None, 5.0)
    for _ in range(turns):
        await asyncio.sleep(0)


MOMENTS: Mapping[str, Moment] = {
    "at rest": at_rest,
    **{f"asking, {turns} turns on": partial(as_it_asks, turns=turns) for turns in TURNS[0]},
    **{f"coming back, {turns} turns on": partial(coming_back, turns=turns) for turns in TURNS[1]},
    **{f"joining, {turns} turns on": partial(coming_back, turns=turns, anew=True) for turns in TURNS[2]},
}

# --------------------------------------------------------------------------------------------------------- troubles


def nothing(_seen: Display) -> None:
    """Be gone by itself."""


def out_of_order(seen: Display) -> None:
    seen.stick.faults.silent = True


def in_order(seen: Display) -> None:
    seen.stick.faults.silent = False


def other_key(seen: Display) -> None:
    seen.home.admit(seen.stick.tokens.eui64, OTHER_CODE.link_key)


def right_key(seen: Display) -> None:
    assert seen.stick.tokens.install_code is not None
    seen.home.admit(seen.stick.tokens.eui64, seen.stick.tokens.install_code.link_key)


def closed(seen: Display) -> None:
    seen.home.open_for_joining = False


def open_again(seen: Display) -> None:
    seen.home.open_for_joining = True


def dark(seen: Display) -> None:
    seen.home.powered = False


def lit(seen: Display) -> None:
    seen.home.powered = True


@dataclass(frozen=True)
class Trouble:
    """What goes wrong for some seconds, and within how many it must be over once it is gone."""

    begin: Callable[[Display], None]
    within: float
    end: Callable[[Display], None] = nothing
    lasts: float = 0.0
    may_end: Callable[[Display], bool] = lambda _seen: True

    @property
    def on_air(self) -> bool:
        return self.within == ON_AIR


def deliveries(count: int) -> Callable[[Display], None]:
    return lambda seen: seen.stick.fail_deliveries(count)


TROUBLES = {
    "the stick resets itself": Trouble(lambda seen: seen.stick.restart(), HERE),
    "the connection breaks": Trouble(lambda seen: seen.stick.hang_up(), HERE),
    "the stick hangs for a moment": Trouble(out_of_order, HERE, in_order, 4.0),
    "the stick hangs for half a minute": Trouble(out_of_order, HERE, in_order, 30.0),
    "the network goes down": Trouble(lambda seen: seen.stick.lose_network(), HERE),
    "a message is not delivered": Trouble(deliveries(1), HERE, may_end=lambda seen: not seen.stick.undelivered),
    "nothing is delivered for half a minute": Trouble(deliveries(10_000), ON_AIR, deliveries(0), 30.0),
    "the hub has another key": Trouble(other_key, ON_AIR, right_key, 60.0),
    "the hub lets nobody in": Trouble(closed, ON_AIR, open_again, 60.0),
    "the hub has no power": Trouble(dark, ON_AIR, lit, 60.0),
}


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("name", TROUBLES)
def test_once_a_trouble_is_over_the_display_is_live_in_time(name: str, version: int) -> None:
    trouble = TROUBLES[name]

    async def story(seen: Display) -> None:
        # When a trouble of minutes begins matters little.
        moments = list(MOMENTS)[:: 1 if DEEP or not trouble.on_air else 3]
        for moment, asked in product(moments, (False, True) if trouble.on_air else (False,)):
            await MOMENTS[moment](seen)
            trouble.begin(seen)
            await asyncio.sleep(trouble.lasts)
            await seen.until(lambda: trouble.may_end(seen), 2 * HERE)
            trouble.end(seen)
            is_asked = asked and seen.fault is not None
            if is_asked:
                seen.worker.retry()
            with noted(f"{moment}, {'asked' if is_asked else 'left alone'}"):
                await seen.until_live_again(ASKED if is_asked else trouble.within)
            COVERED["troubles"] += 1
        assert seen.last.trouble.bad_frames == 0

    told(story, version)


# --------------------------------------------------------------------------------------------------------- the line


def to_stick(seen: Display) -> Wire:
    return seen.stick.faults.to_stick


def to_host(seen: Display) -> Wire:
    return seen.stick.faults.to_host


#: What passes on the line, from which moment on, and every how many octets one is harmed.
STRETCHES: Mapping[str, tuple[Moment, int]] = {
    "a poll": (partial(as_it_asks, turns=0), 29),
    "coming back": (coming_back, 199),
    "joining": (partial(coming_back, anew=True), 199),
}


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("wire", [to_stick, to_host])
@pytest.mark.parametrize("stretch", STRETCHES)
def test_whatever_becomes_of_an_octet_the_display_is_live_in_time(
    stretch: str, wire: Callable[[Display], Wire], version: int
) -> None:
    moment, stride = STRETCHES[stretch]

    async def story(seen: Display) -> None:
        line = wire(seen)
        loop = asyncio.get_running_loop()
        await moment(seen)
        before = line.passed
        await seen.until_live_again(HERE, since=loop.time())
        length = line.passed - before
        assert length > 50
        for place in range(0, length, 1 if DEEP else stride):
            for harm in Harm:
                await moment(seen)
                began = loop.time()
                line.harm(harm, place, seconds=HELD_UP)
                await seen.until(lambda: line.is_well, 2 * HERE)
                await seen.until_live_again(HERE, since=began)
                COVERED["octets"] += 1

    told(story, version)


# ------------------------------------------------------------------------------------------------- unencrypted data


@pytest.mark.parametrize("version", VERSIONS)
def test_data_without_encryption_is_refused_and_counted(version: int) -> None:
    async def story(seen: Display) -> None:
        report = Packet(SMART_ENERGY, 0x0702, seen.last.meters[0].meter, 1, FIVE_KILOWATTS, secured=False)
        for count, moment in enumerate(MOMENTS.values(), 1):
            await moment(seen)
            await seen.until_live_again(ON_AIR)
            seen.stick.hear(report)
            await asyncio.sleep(0.5)
            assert seen.last.trouble.bad_frames == count
            refused = seen.last.trouble.last_bad_frame
            assert refused is not None
            assert "without encryption" in refused.why
            assert {meter.power_w for shown in seen.shown for meter in shown.meters} <= {None, 800}
            await seen.until_live_again(HERE)
            COVERED["unencrypted"] += 1

    told(story, version)


def test_the_matrix_covers_as_many_combinations_as_it_ever_did(
    request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = sum(item.module is request.module for item in request.session.items if isinstance(item, pytest.Function))
    if whole < 1 + len(VERSIONS) * (len(TROUBLES) + 2 * len(STRETCHES) + 1):
        pytest.skip("only a part of the matrix was run")
    with capsys.disabled():
        print(f"\nfault matrix: {COVERED.total()} combinations live again in time ({dict(COVERED)})")
    assert COVERED.total() >= FEWEST
