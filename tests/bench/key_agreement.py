"""Agreeing on a key, one side's own work: a fresh ephemeral key, the other's certificate, the secret and the proofs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from time import process_time

from ihd.frames import zcl
from ihd.frames.key_conversation import Agreed, KeyConversation
from ihd.keys.suite import Suite
from tests.bench.figure import Figure, middles, spread
from tests.frames.both_ends import CLUSTER, initiator, responder

#: Milliseconds of CPU (issue 4).
LIMITS = {Suite.ONE: 40.0, Suite.TWO: 100.0}
#: Octets that an ephemeral key is made of, at most.
_SEED = 44


def measure(rounds: int) -> Iterator[Figure]:
    """The display's side, which has most to do; nothing is kept from one agreement for the next."""
    chance = Random(4)
    for suite, limit in LIMITS.items():
        taken: list[float] = []
        (ours,) = middles(rounds, lambda suite=suite, taken=taken: _agreed(suite, chance, taken))  # type: ignore[misc]
        note = f"{spread(taken, 1)} ms"
        yield Figure(f"keys agreed, suite {int(suite)}", "ms", ours, at_most=limit, note=note)


def _agreed(suite: Suite, chance: Random, taken: list[float]) -> float:
    worked = 0.0

    def timed(act: Callable[[], object]) -> None:
        nonlocal worked
        began = process_time()
        act()
        worked += process_time() - began

    sides: list[KeyConversation] = []
    timed(lambda: sides.append(initiator(suite, random=chance.randbytes(_SEED))))
    display, hub = sides[0], responder(suite, random=chance.randbytes(_SEED))
    said: list[bytes] = []
    while True:
        timed(lambda: said.extend(display.take_frames()))
        if not said:
            break
        for octets in said:
            hub.receive(zcl.decode(CLUSTER, octets), 0.0)
        said.clear()
        for octets in hub.take_frames():
            timed(lambda octets=octets: display.receive(zcl.decode(CLUSTER, octets), 0.0))  # type: ignore[misc]
    assert isinstance(display.outcome, Agreed), display.outcome
    taken.append(worked * 1_000)
    return taken[-1]
