"""Asking a device that has just joined which endpoints it has and what they are; it keeps nothing of the answers."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Final

from ihd.frames import zdo
from ihd.frames.errand import ANSWER_WAIT
from ihd.frames.packet import DEVICE_PROFILE, Packet
from ihd.frames.values import FrameError

if TYPE_CHECKING:
    from collections.abc import Callable

#: How often a question is put before the device is given up: one that has just joined may not listen at first.
TRIES: Final = 4


class Silent(Exception):
    """The device answers no question."""


class Interviews:
    """Questions to devices by their short address; ``send`` is given the address and the packet."""

    def __init__(self, send: Callable[[int, Packet], None]) -> None:
        self._send = send
        self._sequence = 0
        self._waiting: dict[tuple[int, int, int], asyncio.Future[zdo.Message]] = {}

    async def descriptors(self, address: int) -> tuple[zdo.SimpleDescriptor, ...]:
        """Return what each endpoint of the device at ``address`` is. Raises :class:`Silent`."""
        active = await self._ask(address, lambda sequence: zdo.ActiveEndpointsRequest(sequence, address))
        assert isinstance(active, zdo.ActiveEndpointsResponse)  # an answer is known by its cluster
        found = []
        for endpoint in active.endpoints:
            told = await self._ask(address, partial(_simple_descriptor, address, endpoint))
            assert isinstance(told, zdo.SimpleDescriptorResponse)
            if told.descriptor is not None:
                found.append(told.descriptor)
        return tuple(found)

    def hear(self, address: int, packet: Packet) -> bool:
        """Take a packet; return whether it is the answer to a question."""
        if packet.profile != DEVICE_PROFILE or not packet.cluster & zdo.RESPONSE:
            return False
        try:
            answer = zdo.decode(packet.cluster, packet.data)
        except FrameError:
            return False
        waiting = self._waiting.get((address, packet.cluster, answer.sequence))
        if waiting is None or waiting.done():
            return False
        waiting.set_result(answer)
        return True

    async def _ask(self, address: int, question: Callable[[int], zdo.Message]) -> zdo.Message:
        for _ in range(TRIES):
            self._sequence = self._sequence % 255 + 1
            cluster, data = zdo.encode(question(self._sequence))
            key = (address, cluster | zdo.RESPONSE, self._sequence)
            waiting = self._waiting[key] = asyncio.get_running_loop().create_future()
            try:
                self._send(address, Packet(DEVICE_PROFILE, cluster, 0, 0, data, secured=False))
                return await asyncio.wait_for(waiting, ANSWER_WAIT)
            except TimeoutError:
                continue
            finally:
                del self._waiting[key]
        raise Silent


def _simple_descriptor(address: int, endpoint: int, sequence: int) -> zdo.Message:
    return zdo.SimpleDescriptorRequest(sequence, address, endpoint)
