"""The hub's end of long messages to and from a simulated stick, fragment by fragment, with faults on demand; it reads
none of them.

A sender sends the next fragment when the host has acknowledged the one before, sends it again if it has not, and gives
the message up in the end.
"""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from ihd.radio.fragments import Key, Reassembly, group_id, room, split

if TYPE_CHECKING:
    from collections.abc import Callable

    from ihd.frames.packet import Packet

#: Seconds that a sender waits, and how often it tries again (ZigBee specification 2.2.7.1, apscMaxFrameRetries).
RESEND_AFTER: Final = 1.6
RESENDS: Final = 3
_ALL_HERE: Final = 0xFF


@dataclass(slots=True)
class FragmentFaults:
    """What happens to fragments on their way to the stick.

    The next ``lose`` get lost. While ``twice`` is set each arrives twice; while ``backwards`` is, the last of a message
    is sent first, and none waits for another.
    """

    lose: int = 0
    twice: bool = False
    backwards: bool = False


@dataclass(slots=True)
class _Sending:
    """One message on its way: ``waiting`` and ``flying`` are the indices of its fragments."""

    deliver: Callable[[int], None]
    waiting: deque[int]
    at_once: int
    flying: set[int] = field(default_factory=set)
    tries: int = 0
    timer: asyncio.TimerHandle | None = None


class SimFragments:
    """The long messages of one stick. ``hand_up`` gets a packet with a fragment's octets, its sender, sequence and
    group id."""

    def __init__(self, hand_up: Callable[[Packet, int, int, int], None]) -> None:
        self._hand_up = hand_up
        self._sendings: dict[int, _Sending] = {}
        self._heard = Reassembly()
        self.faults = FragmentFaults()

    def reset(self) -> None:
        """Stop sending."""
        for sequence in list(self._sendings):
            self._end(sequence)

    # ------------------------------------------------------------------------------------------------- to the stick

    def say(self, packet: Packet, sender: int, sequence: int, longest: int) -> None:
        """Send ``packet`` to the stick in fragments of a frame that takes ``longest`` octets without encryption."""
        pieces = split(packet.data, room(longest, secured=packet.secured, fragment=True))

        def deliver(index: int) -> None:
            self._hand_up(replace(packet, data=pieces[index]), sender, sequence, group_id(index, len(pieces)))

        order = deque(range(len(pieces)))
        if self.faults.backwards:
            order.reverse()
        self._end(sequence)
        self._sendings[sequence] = _Sending(deliver, order, len(pieces) if self.faults.backwards else 1)
        self._go_on(sequence)

    def acknowledged(self, sequence: int, group: int) -> None:
        """Hear from the host which fragment has come: with a window of one there is no other to tell of."""
        sending = self._sendings.get(sequence)
        if sending is not None and group >> 8 == _ALL_HERE and group & 0xFF in sending.flying:
            sending.flying.discard(group & 0xFF)
            sending.tries = 0
            self._go_on(sequence)

    def _go_on(self, sequence: int) -> None:
        sending = self._sendings[sequence]
        while sending.waiting and len(sending.flying) < sending.at_once:
            index = sending.waiting.popleft()
            sending.flying.add(index)
            self._transmit(sending, index)
        if sending.flying:
            self._set_timer(sequence)
        else:
            self._end(sequence)

    def _transmit(self, sending: _Sending, index: int) -> None:
        if self.faults.lose:
            self.faults.lose -= 1
            return
        for _ in range(2 if self.faults.twice else 1):
            sending.deliver(index)

    def _set_timer(self, sequence: int) -> None:
        sending = self._sendings[sequence]
        if sending.timer is not None:
            sending.timer.cancel()
        sending.timer = asyncio.get_running_loop().call_later(RESEND_AFTER, self._try_again, sequence)

    def _try_again(self, sequence: int) -> None:
        sending = self._sendings[sequence]
        if sending.tries == RESENDS:
            self._end(sequence)
            return
        sending.tries += 1
        for index in sorted(sending.flying):
            self._transmit(sending, index)
        self._set_timer(sequence)

    def _end(self, sequence: int) -> None:
        sending = self._sendings.pop(sequence, None)
        if sending is not None and sending.timer is not None:
            sending.timer.cancel()

    # ----------------------------------------------------------------------------------------------- from the stick

    def hear(self, node: int, packet: Packet, sequence: int, group: int) -> Packet | None:
        """Take a fragment from the stick. Return the packet once it is whole."""
        key = Key(node, sequence, packet.profile, packet.cluster, packet.secured)
        taken = self._heard.take(key, group, packet.data)
        return replace(packet, data=taken.message) if taken is not None and taken.message is not None else None
