"""Every fault of stick, line and air, at every moment, in every version: once it is gone the display is soon live."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from itertools import product

import pytest

from ihd.radio.sim_wire import Harm, Wire
from tests.radio.in_the_clear import hears_in_the_clear
from tests.radio.log_watch import BY_CHANCE, RESET, Line, watched_log
from tests.radio.seen_display import ASKED, HERE, VERSIONS, Display, told
from tests.radio.troubles import DEEP, MOMENTS, TROUBLES, Moment, as_it_asks, coming_back, suffer

#: How long an octet is held up, in seconds: longer than it takes either end to ask for it again.
HELD_UP = 3.0
#: Combinations tried so far, by kind, and how many there are to be at least: this may grow, and not fall.
COVERED: Counter[str] = Counter()
FEWEST = 740


@contextmanager
def noted(where: str) -> Iterator[None]:
    """Say of a failure where it happened."""
    try:
        yield
    except AssertionError as error:
        error.add_note(where)
        raise


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("name", TROUBLES)
def test_once_a_trouble_is_over_the_display_is_live_in_time(name: str, version: int) -> None:
    trouble = TROUBLES[name]

    async def story(seen: Display) -> None:
        # When a trouble of minutes begins matters little.
        moments = list(MOMENTS)[:: 3 if trouble.on_air else 1]
        for moment, asked in product(moments, (False, True) if trouble.on_air else (False,)):
            await MOMENTS[moment](seen)
            is_asked = await suffer(seen, trouble, asked=asked)
            with noted(f"{moment}, {'asked' if is_asked else 'left alone'}"):
                await seen.until_live_again(ASKED if is_asked else trouble.within)
            COVERED["troubles"] += 1
        assert seen.last.trouble.bad_frames == 0

    with watched_log(*trouble.logs) as log:
        told(story, version)
    assert log.met == set(trouble.logs)


# --------------------------------------------------------------------------------------------------------- the line


def to_stick(seen: Display) -> Wire:
    return seen.stick.faults.to_stick


def to_host(seen: Display) -> Wire:
    return seen.stick.faults.to_host


#: What passes on the line, from which moment on, every how many octets one is harmed, and what stands in the log then:
#: while a stick is opened its answer to a reset may come so late, or so harmed, that it is reset again and
#: answers twice.
STRETCHES: Mapping[str, tuple[Moment, int, tuple[Line, ...]]] = {
    "a poll": (partial(as_it_asks, turns=0), 29, ()),
    "coming back": (coming_back, 199, (RESET,)),
    "joining": (partial(coming_back, anew=True), 199, (RESET,)),
}


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("wire", [to_stick, to_host])
@pytest.mark.parametrize("stretch", STRETCHES)
def test_whatever_becomes_of_an_octet_the_display_is_live_in_time(
    stretch: str, wire: Callable[[Display], Wire], version: int
) -> None:
    moment, stride, logs = STRETCHES[stretch]

    async def story(seen: Display) -> None:
        line = wire(seen)
        loop = asyncio.get_running_loop()
        await moment(seen)
        before = line.passed
        await seen.until_live_again(HERE, since=loop.time())
        length = line.passed - before
        assert length > 50
        places = range(0, length, stride)
        if DEEP:  # every octet of a poll; of what takes longer, every fourth in one version or another
            places = range(length) if stretch == "a poll" else range(VERSIONS.index(version) * 4, length, 16)
        for place in sorted({0, *places}):
            for harm in Harm:
                await moment(seen)
                began = loop.time()
                line.harm(harm, place, seconds=HELD_UP)
                await seen.until(lambda: line.is_well, 2 * HERE)
                await seen.until_live_again(HERE, since=began)
                COVERED["octets"] += 1

    with watched_log(*logs, *BY_CHANCE) as log:
        told(story, version)
    assert log.met - set(BY_CHANCE) == set(logs)


# ------------------------------------------------------------------------------------------------- unencrypted data


@pytest.mark.parametrize("version", VERSIONS)
def test_data_without_encryption_is_refused_and_counted(version: int) -> None:
    async def story(seen: Display) -> None:
        for count, moment in enumerate(MOMENTS.values(), 1):
            await moment(seen)
            await hears_in_the_clear(seen, count)
            COVERED["unencrypted"] += 1

    with watched_log():
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
