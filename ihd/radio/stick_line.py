"""The line to one stick: opened, used by several at once, closed without leaving anything open; it knows no network."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from bellows.ash import AshException  # type: ignore[import-untyped]
from zigpy.exceptions import ZigbeeException

from ihd.model.link import Fault
from ihd.radio.hanging_up import LAST_WORDS, HangingUp
from ihd.radio.link import LinkLost
from ihd.radio.stick_faults import opening_fault
from ihd.radio.unsaid import keep_octets_unsaid
from ihd.said import said

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Coroutine

#: The oldest EZSP that has what is needed of a stick.
OLDEST_EZSP: Final = 8
#: Seconds in which a stick must have said that it is one. Shorter than the three resets after which bellows hangs up by
#: itself, so that a line that closes meanwhile was closed by the other end.
OPEN_TIMEOUT: Final = 7.0
#: What bellows raises when a stick stops answering.
STICK_TROUBLE: Final = (AshException, ZigbeeException, TimeoutError, OSError, RuntimeError)
#: ... or never began to; an AttributeError where the line was closed before bellows had sent its first reset.
_NO_ANSWER: Final = (TimeoutError, AshException, ZigbeeException, RuntimeError, AttributeError)

App = TypeVar("App", bound=HangingUp)


class StickLine(Generic[App]):
    """The line to the stick at ``path``, a serial port or ``tcp://host:port``, and the bellows application on it."""

    def __init__(self, path: str, baudrate: int) -> None:
        # bellows waits two seconds at each reset of a socket://, and not of the same thing called tcp://.
        self.path = path.replace("socket://", "tcp://", 1)
        keep_octets_unsaid()
        self.baudrate = baudrate
        self.app: App | None = None
        self._hung_up = self._restarted = False
        self._opening: asyncio.Timeout | None = None
        self._taking_up: asyncio.Timeout | None = None
        self._is_lost = False
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        """Begin ``work``, which :meth:`close` ends."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def through(self, work: Coroutine[None, None, None]) -> None:
        """Do ``work`` in a task of its own, so that no command is cut off in the middle when the caller is.

        :meth:`close` then ends it; how it failed is nobody's concern any more.
        """
        task = self.start(work)
        try:
            await asyncio.shield(task)
        except asyncio.CancelledError:
            task.add_done_callback(lambda done: done.cancelled() or done.exception())
            raise

    async def connect(self, app: App) -> None:
        """Open the stick for ``app`` and configure it. Raises LinkLost."""
        self.app = app
        self._hung_up = self._restarted = False
        try:
            async with asyncio.timeout(OPEN_TIMEOUT) as self._opening:
                await app.connect()
        except _NO_ANSWER as error:
            fault = Fault.STICK_BUSY if self._hung_up else Fault.NOT_A_STICK
            raise LinkLost(Fault.STICK_LOST if self._restarted else fault, self.path) from error
        except OSError as error:
            raise LinkLost(opening_fault(error, hung_up=self._hung_up), self.path) from error
        except ValueError as error:  # an address that is none
            raise LinkLost(Fault.NO_STICK, self.path) from error
        finally:
            self._opening = None
        if app.ezsp_version < OLDEST_EZSP:
            told = said("Link", "{path}, EZSP version {version}", path=self.path, version=app.ezsp_version)
            raise LinkLost(Fault.NOT_A_STICK, told)

    def gone(self, reason: Exception | None) -> None:
        """Stop waiting for a stick that hung up while it was opened, or while its network was taken up.

        One that only restarts while it is opened is reset again by bellows.
        """
        if self._opening is None:
            self.lose()
        elif isinstance(reason, AshException):
            self._restarted = True
        else:
            self._hung_up = True
            self._opening.reschedule(0.0)

    @property
    def is_taking_up(self) -> bool:
        """Return whether a network is being taken up."""
        return self._taking_up is not None

    @asynccontextmanager
    async def taking_up(self) -> AsyncIterator[None]:
        """Take up a network. Raises LinkLost where :meth:`lose` was called meanwhile."""
        self._is_lost = False
        try:
            async with asyncio.timeout(None) as self._taking_up:
                yield
        finally:
            self._taking_up = None
        if self._is_lost:
            raise LinkLost(Fault.STICK_LOST, self.path)

    def lose(self) -> None:
        """Let go of what is being taken up: the stick has forgotten it.

        bellows would wait ten seconds for the answer to a command that the stick has forgotten too.
        """
        self._is_lost = True
        if self._taking_up is not None:
            asyncio.get_running_loop().call_later(LAST_WORDS, self._cut_off, self._taking_up)

    def _cut_off(self, taking_up: asyncio.Timeout) -> None:
        if self._taking_up is taking_up:
            taking_up.reschedule(0.0)

    async def close(self) -> None:
        """Free the stick, and end what was begun but the caller's own work."""
        if self._opening is None:  # a connection that is only being made cannot be closed yet
            await self.hang_up()
        # What was on its way to the stick now fails by itself. Cut off before, bellows would leave its failure unread.
        others = [task for task in self._tasks if task is not asyncio.current_task()]
        if others:
            await asyncio.wait(others, timeout=LAST_WORDS)
            for task in others:
                task.cancel()
            await asyncio.gather(*others, return_exceptions=True)
        await self.hang_up()

    async def hang_up(self) -> None:
        """Free the stick; what was begun goes on."""
        app, self.app = self.app, None
        if app is not None:
            await app.end()

    async def given_up(self, fault: Fault, detail: str = "") -> LinkLost:
        """Close, and return how to say why."""
        await self.close()
        return LinkLost(fault, detail or self.path)
