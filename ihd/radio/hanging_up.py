"""bellows' application as one that may be closed at any moment: in the middle of a command, or of being opened.

A command on its way is cut off by closing the line, never before: bellows would leave its failure unread, and the loop
would report it as an error of ours.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from bellows.ash import AshException  # type: ignore[import-untyped]
from bellows.zigbee.application import ControllerApplication  # type: ignore[import-untyped]
from zigpy.exceptions import DeliveryError

if TYPE_CHECKING:
    from collections.abc import Callable

    from zigpy.types import ZigbeePacket

#: Seconds that commands on their way get to fail when the line is closed.
LAST_WORDS: Final = 0.1
#: What a command raises whose line is closed under it.
_CUT_OFF: Final = (AshException, AttributeError, RuntimeError)


class HangingUp(ControllerApplication):  # type: ignore[misc]
    """One stick; ``lost`` tells that it is gone, unless it was hung up."""

    def __init__(self, configuration: dict[str, Any], lost: Callable[[Exception | None], None]) -> None:
        super().__init__(configuration)
        self._lost = lost
        self._hanging_up = False
        self._is_gone = False
        self._connecting = False
        self._feeding = asyncio.Lock()
        self._given_up: set[asyncio.Task[None]] = set()

    async def connect(self) -> None:
        """Open the stick and configure it; cut off on the way, leave nothing open behind."""
        connecting = asyncio.ensure_future(super().connect())
        self._connecting = True
        try:
            await asyncio.shield(connecting)
        except asyncio.CancelledError:
            self._hanging_up = True
            await self.disconnect()
            await asyncio.wait([connecting], timeout=LAST_WORDS)
            connecting.cancel()
            await asyncio.gather(connecting, return_exceptions=True)
            raise
        finally:
            self._connecting = False
        self._is_gone = False  # bellows has reset a stick that restarted meanwhile

    async def watchdog_feed(self) -> None:
        """Ask the stick for a sign of life; nobody misses one of a stick that is known to be gone, or hung up."""
        async with self._feeding:
            try:
                await super().watchdog_feed()
            except _CUT_OFF:
                if not (self._hanging_up or self._is_gone):
                    raise

    async def send_packet(self, packet: ZigbeePacket) -> None:
        """Send a packet. Raises DeliveryError if it does not arrive, also where the line was closed under it.

        One that nobody waits for any more, such as zigpy's first question to its own stick, goes on by itself until
        the line is closed.
        """
        sending = asyncio.ensure_future(super().send_packet(packet))
        try:
            await asyncio.shield(sending)
        except asyncio.CancelledError:
            self._given_up.add(sending)
            sending.add_done_callback(self._given_up.discard)
            raise
        except AttributeError as error:  # bellows has forgotten the stick meanwhile
            if not (self._hanging_up or self._is_gone):
                raise
            raise DeliveryError("the line was closed") from error

    def connection_lost(self, exc: Exception | None) -> None:
        """Tell that the stick is gone, or does not answer any more."""
        super().connection_lost(exc)
        self._is_gone = True
        if self._connecting and self._ezsp is not None and isinstance(exc, AshException):
            self._start_over(exc)
        if not self._hanging_up:
            self._lost(exc)

    def _start_over(self, restart: AshException) -> None:
        """Have bellows reset a stick that restarted while it was opened, or give up where that is past.

        By itself bellows would go on without a reset, in another version's frames, and wait ten seconds for the answer
        to a command that the stick has forgotten.
        """
        self._ezsp.stop_ezsp()
        for _, _, answer in self._ezsp._protocol._awaiting.values():
            if not answer.done():
                answer.set_exception(restart)
                answer.exception()  # whoever waits still gets it; nobody is told that it was not read

    async def hang_up(self) -> None:
        """Close the connection, to the end even if cancelled meanwhile, which is passed on then; the network stays."""
        self._hanging_up = True
        closing = asyncio.ensure_future(self._close())
        try:
            await asyncio.wait([closing])
        finally:
            await asyncio.wait([closing])
        closing.result()

    async def _close(self) -> None:
        await self.disconnect()
        with suppress(TimeoutError):
            async with asyncio.timeout(LAST_WORDS), self._feeding:
                pass
        await self._end_given_up()
        await self.shutdown(db=False)

    async def _end_given_up(self) -> None:
        """End the packets that nobody waits for, once the closed line has had a moment to fail their frames."""
        if not self._given_up:
            return
        ended = self._given_up.copy()
        await asyncio.wait(ended, timeout=LAST_WORDS)
        for sending in ended:
            sending.cancel()
        await asyncio.gather(*ended, return_exceptions=True)
