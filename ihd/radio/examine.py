"""Looks at a stick and changes nothing: its firmware, its network, whether its hub answers; it judges none of it.

A stick is opened as the display opens it: its radio restarts and takes up the network it remembers, if there is one. It
is never made to form, join, leave or look for a network, nor to take a key, whatever the hub says meanwhile.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ihd.frames.session import Session
from ihd.model.link import Fault, LinkPhase
from ihd.model.snapshot import Snapshot
from ihd.radio.link import Joined, LinkLost
from ihd.radio.onlooker import Onlooker, Standing, StickSeen
from ihd.radio.stick import Stick
from ihd.radio.stick_line import STICK_TROUBLE
from ihd.radio.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable

    from ihd.radio.link import LinkEvents
    from ihd.radio.sim_stick import SimStick

#: Seconds for all of it, whatever hangs; and for the hub to tell its time and its meters' readings.
PATIENCE: Final = 11.0
HEARING: Final = 8.0
#: The speed at which the display opens a serial port, those at which other firmware answers, and seconds for each.
SPEED: Final = 115_200
OTHER_SPEEDS: Final = (460_800, 57_600)
SPEED_WAIT: Final = 1.5
#: Seconds in which a stick answers a question about itself.
_ANSWER_WAIT: Final = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination:
    """What came of looking at a stick, at link time ``at``.

    ``fault`` and its place ``detail`` say what was in the way. ``snapshot`` is what the hub told, ``None`` where it
    was not asked.
    """

    seen: StickSeen
    at: float
    fault: Fault | None = None
    detail: str = ""
    snapshot: Snapshot | None = None


def examined(path: str, clock: Callable[[], float]) -> Examination:
    """Look at the stick at ``path``, a serial port or ``tcp://host:port``; takes :data:`PATIENCE` at most."""
    return asyncio.run(examine(path, clock))


def examined_embedded(make: Callable[[], SimStick], clock: Callable[[], float]) -> Examination:
    """Look at a simulated stick, which is made a member of the home behind it first."""
    return asyncio.run(_examine_embedded(make, clock))


async def _examine_embedded(make: Callable[[], SimStick], clock: Callable[[], float]) -> Examination:
    stick = make()
    stick.pair()
    try:
        return await examine(await stick.listen(), clock)
    finally:
        await stick.close()


async def examine(path: str, clock: Callable[[], float]) -> Examination:
    """Look at the stick at ``path``. ``clock`` gives link time."""
    link = LookedAt(path)
    hub = _Hub(link, clock)
    fault, detail = None, ""
    try:
        async with asyncio.timeout(PATIENCE):
            try:
                await link.look()
                if link.seen.standing is Standing.MEMBER:
                    await hub.ask()
            except LinkLost as lost:
                fault, detail = lost.fault, lost.detail
                await link.try_other_speeds(fault)
    except TimeoutError:
        fault = fault or Fault.STICK_LOST
    finally:
        await link.close()
    if fault is None and hub.snapshot is not None:
        fault, detail = hub.snapshot.link.fault, hub.snapshot.link.detail
    return Examination(seen=link.seen, at=clock(), fault=fault, detail=detail, snapshot=hub.snapshot)


class _Hub:
    """Asks the hub of a stick what a display asks first, and keeps what it ``snapshot`` came to."""

    def __init__(self, link: LookedAt, clock: Callable[[], float]) -> None:
        self._link = link
        self._clock = clock
        self._enough = asyncio.Event()
        self.snapshot: Snapshot | None = None

    async def ask(self) -> None:
        """Ask until the hub told its time and every meter's reading, or cannot, or took too long."""
        self.snapshot = Snapshot.blank(self._clock())
        worker = Worker(Session(), self._link, self._clock, self._hear, self.snapshot)
        asking = asyncio.create_task(worker.run())
        try:
            async with asyncio.timeout(HEARING):
                await self._enough.wait()
        except TimeoutError:
            await self._link.check_answers()
        finally:
            asking.cancel()
            await asyncio.wait([asking])

    def _hear(self, snapshot: Snapshot) -> None:
        if self._enough.is_set():
            return
        self.snapshot = snapshot
        if snapshot.link.phase is LinkPhase.LOST or _is_enough(snapshot):
            self._enough.set()


def _is_enough(snapshot: Snapshot) -> bool:
    heard = [meter.heard is not None for meter in snapshot.meters]
    return bool(heard) and all(heard) and snapshot.hub_time is not None


class LookedAt(Stick):
    """A link over a stick that is only looked at: :meth:`look` comes first, and opening it then asks nothing of it."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.seen = StickSeen()

    async def look(self) -> None:
        """Open the stick and learn what it is, in :attr:`seen`. Raises LinkLost."""
        await self._line.through(self._look())

    async def _look(self) -> None:
        line = self._line
        app = Onlooker(line.path, SPEED, self._hear, self._lose, self._rejoin, self._device)
        try:
            try:
                await line.connect(app)
            finally:
                version = app.answering_version
                self.seen = replace(self.seen, ezsp=version, speed=SPEED if version else 0)
            self.seen = await app.described(self.seen)
            self.seen = await app.placed(self.seen)
        except LinkLost as lost:
            raise await line.given_up(lost.fault, lost.detail) from lost.__cause__
        except STICK_TROUBLE as error:
            raise await line.given_up(Fault.STICK_LOST) from error

    async def try_other_speeds(self, fault: Fault) -> None:
        """Find out at which other speed a serial port answers that did not at the display's."""
        if fault is not Fault.NOT_A_STICK or self.seen.ezsp or "://" in self._line.path:
            return
        for speed in OTHER_SPEEDS:
            app = Onlooker(self._line.path, speed, self._hear, self._lose, self._rejoin, self._device)
            try:
                async with asyncio.timeout(SPEED_WAIT):
                    await app.connect()
                self.seen = replace(self.seen, speed=speed, ezsp=app.answering_version)
                return
            except (*STICK_TROUBLE, AttributeError):
                continue
            finally:
                await app.end()

    async def check_answers(self) -> None:
        """Raise LinkLost if not even the stick answers."""
        try:
            async with asyncio.timeout(_ANSWER_WAIT):
                if self._line.app is not None:
                    await self._line.app.address()
        except STICK_TROUBLE as error:
            raise LinkLost(Fault.STICK_LOST, self._line.path) from error

    # ------------------------------------------------------------------------------------------------------- the link

    async def open(self, events: LinkEvents) -> None:
        """Begin to hear and to send in the network that the stick is in. Raises LinkLost."""
        app, seen = self._line.app, self.seen
        if app is None or seen.channel is None:
            raise LinkLost(Fault.STICK_LOST, self._line.path)
        self._events = events
        try:
            await app.initialize()
        except STICK_TROUBLE as error:
            raise LinkLost(Fault.STICK_LOST, self._line.path) from error
        self._is_open = True
        events.joined(Joined(seen.stick, seen.hub, seen.extended_pan_id, seen.channel, anew=False))

    async def seek(self) -> None:
        """Look for the hub nowhere else: that it is silent here is what is to be told."""

    async def adopt(self, link_key: bytes) -> None:
        """Take no key. Raises LinkLost."""
        del link_key
        raise LinkLost(Fault.KEYS_FAILED, self._line.path)

    async def leave(self) -> bool:
        """Stay in the network."""
        return False

    def _rejoin(self) -> None:
        """Tell that the network is down, and do nothing about it."""
        if self._is_open and self._events is not None:
            self._is_open = False
            self._events.lost(LinkLost(Fault.NO_HUB, self._line.path))
