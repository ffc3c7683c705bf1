"""What can go wrong with stick, hub and air, and at which moment of a display's life; nothing is judged here."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import partial

from tests.radio.bench_home import OTHER_CODE
from tests.radio.log_watch import NO_SIGN_OF_LIFE, RESET, Line
from tests.radio.seen_display import HERE, ON_AIR, Display

DEEP = os.environ.get("IHD_TEST_DEPTH") == "deep"

# -------------------------------------------------------------------------------------------------------- moments

Moment = Callable[[Display], Awaitable[None]]
#: How many turns of the loop after a poll, after coming back and after joining have begun. An open stick takes about 12
#: turns for a poll; it is opened in about 200, in the first 30 of which bellows resets it and learns its version.
TURNS = (range(0, 20, 4), range(0, 200, 10), range(0, 600, 40)) if DEEP else ((0, 12), (20, 60, 180), (60, 200))


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
    #: What stands in the log then: these lines, each at least once, and no other.
    logs: tuple[Line, ...] = ()

    @property
    def on_air(self) -> bool:
        return self.within == ON_AIR


def deliveries(count: int) -> Callable[[Display], None]:
    return lambda seen: seen.stick.fail_deliveries(count)


TROUBLES = {
    "the stick resets itself": Trouble(lambda seen: seen.stick.restart(), HERE, logs=(RESET,)),
    "the connection breaks": Trouble(lambda seen: seen.stick.hang_up(), HERE),
    "the stick hangs for a moment": Trouble(out_of_order, HERE, in_order, 4.0),
    "the stick hangs for half a minute": Trouble(out_of_order, HERE, in_order, 30.0, logs=(NO_SIGN_OF_LIFE,)),
    "the network goes down": Trouble(lambda seen: seen.stick.lose_network(), HERE),
    "a message is not delivered": Trouble(deliveries(1), HERE, may_end=lambda seen: not seen.stick.undelivered),
    "nothing is delivered for half a minute": Trouble(deliveries(10_000), ON_AIR, deliveries(0), 30.0),
    "the hub has another key": Trouble(other_key, ON_AIR, right_key, 60.0),
    "the hub lets nobody in": Trouble(closed, ON_AIR, open_again, 60.0),
    "the hub has no power": Trouble(dark, ON_AIR, lit, 60.0),
}


async def suffer(seen: Display, trouble: Trouble, *, asked: bool) -> bool:
    """Let a trouble begin and end; return whether the display was then asked to try at once.

    It is so only if something is wrong, for else there is nothing to try.
    """
    trouble.begin(seen)
    await asyncio.sleep(trouble.lasts)
    await seen.until(lambda: trouble.may_end(seen), 2 * HERE)
    trouble.end(seen)
    is_asked = asked and seen.fault is not None
    if is_asked:
        seen.worker.retry()
    return is_asked
