"""A scripted time of faults nobody chose, of one display over real bellows, and what has to be so at its end."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from random import Random
from typing import Final

from ihd.model.snapshot import Snapshot
from ihd.radio.sim_wire import Harm
from tests.radio.bench_home import OTHER_CODE
from tests.radio.leftovers import Held
from tests.radio.log_watch import LogWatch
from tests.radio.seen_display import ON_AIR, Display

#: Seconds in which the display has to say what the log says.
SOON: Final = 16.0
#: Seconds in which a display that keeps the past has fetched all of it, whatever happens meanwhile.
PAST: Final = 3_600.0
#: Seconds for which snapshots that were shown are kept.
KEPT: Final = 120.0
#: What may become more, by how many: the hub keeps a hundred events, and notes each return of the display; each of the
#: diary's two files has a weak reference for every question, and sqlite3 throws the dead away at every 200th.
MAY_GROW: Final = {"Event": 100, "ReferenceType": 2 * 201}


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


def _forgotten(seen: Display, chance: Random) -> None:
    """Have the stick forget its network, and the hub let nobody in."""
    seen.home.open_for_joining = False
    seen.stick.tokens.membership = None
    seen.stick.hang_up()


def _octet(seen: Display, chance: Random) -> None:
    wire = chance.choice((seen.stick.faults.to_host, seen.stick.faults.to_stick))
    wire.harm(
        chance.choice(list(Harm)),
        chance.randrange(300),
        seconds=chance.uniform(0.1, 5.0),
        flipped=1 << chance.randrange(8),
    )


#: Every kind of fault, and its share. What is held is counted after one of each.
FAULTS: Final[Mapping[Callable[[Display, Random], None], int]] = {
    _reset: 1, _hang_up: 1, _off_network: 1, _undelivered: 1, _hang: 1, _dark: 1, _other_key: 1, _forgotten: 1,
    _octet: 3,
}  # fmt: skip


def mend(seen: Display) -> None:
    """Undo every fault that lasts."""
    assert seen.stick.tokens.install_code is not None
    seen.stick.faults.silent = False
    seen.home.powered = True
    seen.home.open_for_joining = True
    seen.home.admit(seen.stick.tokens.eui64, seen.stick.tokens.install_code.link_key)
    seen.stick.fail_deliveries(0)


class Hour:
    """The faults of one seed; ``log`` is watched all the time."""

    def __init__(self, seen: Display, log: LogWatch, seed: int) -> None:
        self._seen = seen
        self._log = log
        self._chance = Random(seed)
        #: What was shown, by when it was looked at.
        self._shown: list[tuple[float, Snapshot]] = []

    async def pass_by(self, seconds: float) -> None:
        """Let one fault of each kind happen, then others for so long. Fail on what is not as it has to be."""
        for fault in FAULTS:
            await self._one(fault)
        await self._rest()
        before = Held.now()
        loop = asyncio.get_running_loop()
        end = loop.time() + seconds
        while loop.time() < end:
            await asyncio.sleep(self._chance.uniform(0.0, 40.0))
            (fault,) = self._chance.choices(list(FAULTS), list(FAULTS.values()))
            await self._one(fault)
        await self._rest()
        grown = before.grown(MAY_GROW)
        assert not grown, f"there is more of {grown}"

    async def _one(self, fault: Callable[[Display, Random], None]) -> None:
        fault(self._seen, self._chance)
        await asyncio.sleep(self._chance.uniform(0.0, 30.0))
        mend(self._seen)
        self._settle()

    async def _rest(self) -> None:
        """Wait until the display is live, knows the past, looks for its hub no longer, and has nothing on its way."""
        await self._seen.until(lambda: not self._seen.session.gaps, PAST)
        await self._seen.until_live_again(ON_AIR)
        await asyncio.sleep(64.0)
        self._settle()
        self._shown.clear()
        self._seen.joined.clear()

    def _settle(self) -> None:
        now = asyncio.get_running_loop().time()
        self._shown += [(now, each) for each in self._seen.shown]
        del self._seen.shown[:-1]
        self._log.settle([each for _, each in self._shown], now - SOON)
        self._shown = [(moment, each) for moment, each in self._shown if moment > now - KEPT]
