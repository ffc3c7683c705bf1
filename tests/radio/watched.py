"""A stick whose every command is watched while it is examined: nothing of it may change."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from copy import deepcopy
from typing import Any

from ihd.hub.home import Home
from ihd.radio.examine import Examination, examine
from ihd.radio.sim_stick import SimStick
from tests.radio.bench_home import plugged

VERSIONS = (8, 13, 14, 18)
#: The EZSP commands that only ask, that last until the next restart, or that send a message.
HARMLESS = {
    "version", "customFrame", "getValue", "getConfigurationValue", "getEui64", "getMfgToken", "networkState",
    "getNodeId", "getNetworkParameters", "getCurrentSecurityState", "neighborCount", "getNeighbor", "readCounters",
    "maximumPayloadLength", "setValue", "setConfigurationValue", "addEndpoint", "networkInit", "sendUnicast",
}  # fmt: skip


@asynccontextmanager
async def watched(home: Home, *, version: int = 13, paired: bool = True) -> AsyncIterator[SimStick]:
    """A stick whose commands and tokens are watched: at the end nothing was changed."""
    async with plugged(home, version=version) as stick:
        if paired:
            stick.pair()
        asked: list[str] = []
        real = stick._ncp._codec.read

        def read(frame: bytes) -> Any:
            request = real(frame)
            asked.append(request.name)
            return request

        stick._ncp._codec.read = read  # type: ignore[method-assign]
        before = deepcopy(stick.tokens)
        yield stick
        assert stick.tokens == before
        assert set(asked) <= HARMLESS


def clock() -> float:
    return asyncio.get_event_loop().time()


async def look(stick: SimStick) -> Examination:
    """Look at a stick, and be done in time."""
    began = clock()
    seen = await examine(stick.url, clock)
    assert clock() - began < 13
    return seen
