"""Messages too long for one frame, past bellows to and from a stick of any EZSP version; it reads none of them.

bellows sends no fragments. Those that arrive it reads by the layout of the versions before 14, and counts by whichever
comes first; so they are taken here before it sees them. How a host sends and acknowledges fragments: EmberZNet's
fragmentation-host.c.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

import bellows.types as t  # type: ignore[import-untyped]
import zigpy.types
from bellows.ash import AshException  # type: ignore[import-untyped]
from bellows.exception import InvalidCommandError  # type: ignore[import-untyped]
from zigpy.exceptions import DeliveryError, ZigbeeException

from ihd.radio.fragments import LONGEST_PAYLOAD, MOST_FRAGMENTS, Key, Reassembly, group_id, room, split

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

LOGGER = logging.getLogger(__name__)

#: Where a frame of EZSP 8 and later tells its id, and where one of an incoming message has the upper octet of its APS
#: options: header, kind of message, profile, cluster and endpoints come before, in all of these versions.
_ID: Final = 3
_HEADER: Final = 5
_OPTIONS: Final = _HEADER + 8
_INCOMING: Final = "incomingMessageHandler"
_INCOMING_ID: Final = b"\x45\x00"
_FRAGMENT_BIT: Final = 0x80
_FRAGMENT: Final = t.EmberApsOption.APS_OPTION_FRAGMENT
_ENCRYPTED: Final = t.EmberApsOption.APS_OPTION_ENCRYPTION
_SENT: Final = _FRAGMENT | t.EmberApsOption.APS_OPTION_RETRY | t.EmberApsOption.APS_OPTION_ENABLE_ROUTE_DISCOVERY
#: What the versions call the fields of an incoming message that matter here.
_NAMES: Final = (("aps_frame", "apsFrame"), ("nwk", "sender"), ("message", "messageContents"))
#: What a stick says in its node descriptor: who asks sends nothing longer.
_LIMITS: Final = (
    t.EzspValueId.VALUE_MAXIMUM_INCOMING_TRANSFER_SIZE,
    t.EzspValueId.VALUE_MAXIMUM_OUTGOING_TRANSFER_SIZE,
)
#: Seconds in which a message must go on: a sender tries a fragment four times, 1.6 s apart.
_GOES_ON_WITHIN: Final = 10.0
#: Seconds in which a stick must say what has become of a fragment, after as many tries of its own.
_SENT_WITHIN: Final = 10.0
#: A stick that says less than this has misunderstood.
_SHORTEST_PAYLOAD: Final = 40


class LongMessages:
    """The long messages of bellows' application ``app``, from :meth:`attach` on, when it has connected to its stick."""

    def __init__(self, app: Any) -> None:
        self._app = app
        self._ezsp: Any = None
        self._longest = LONGEST_PAYLOAD
        self._one_at_a_time = asyncio.Lock()
        self._reassembly = Reassembly()
        self._timer: asyncio.TimerHandle | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._pass_on: Callable[[bytes], None]

    def attach(self) -> None:
        """Come between the stick's frames and bellows."""
        self._ezsp = self._app._ezsp
        self._pass_on = self._ezsp.frame_received
        self._ezsp.frame_received = self._receive

    async def measure(self) -> None:
        """Ask the stick how many octets fit one frame, and let it tell others how many a message may have."""
        with suppress(InvalidCommandError):
            (longest,) = await self._ezsp.maximumPayloadLength()
            if longest >= _SHORTEST_PAYLOAD:
                self._longest = int(longest)
        most = t.uint16_t(MOST_FRAGMENTS * room(self._longest, secured=True, fragment=True)).serialize()
        for limit in _LIMITS:
            with suppress(InvalidCommandError):
                await self._ezsp.setValue(limit, most)

    def close(self) -> None:
        """Forget what is incomplete, and acknowledge no more."""
        if self._timer is not None:
            self._timer.cancel()
        for task in self._tasks:
            task.cancel()

    # --------------------------------------------------------------------------------------------------------- sending

    def exceeds(self, packet: zigpy.types.ZigbeePacket) -> bool:
        """Return whether a packet to one node fits no single frame."""
        if packet.dst is None or packet.dst.addr_mode != zigpy.types.AddrMode.NWK:
            return False
        return len(packet.data.serialize()) > room(self._longest, secured=_is_secured(packet))

    async def send(self, packet: zigpy.types.ZigbeePacket) -> None:
        """Send a packet in fragments, each when the one before has arrived. Raises DeliveryError if one does not.

        One message at a time; other traffic goes between its fragments.
        """
        assert packet.dst is not None
        assert isinstance(packet.dst.address, int)
        node, secured = int(packet.dst.address), _is_secured(packet)
        try:
            pieces = split(packet.data.serialize(), room(self._longest, secured=secured, fragment=True))
        except ValueError as error:
            raise DeliveryError(str(error)) from None
        async with self._one_at_a_time:
            sequence = int(packet.tsn)
            for index, piece in enumerate(pieces):
                aps = t.EmberApsFrame(
                    profileId=t.uint16_t(packet.profile_id),
                    clusterId=t.uint16_t(packet.cluster_id),
                    sourceEndpoint=t.uint8_t(packet.src_ep),
                    destinationEndpoint=t.uint8_t(packet.dst_ep),
                    options=_SENT | (_ENCRYPTED if secured else 0),
                    groupId=t.uint16_t(group_id(index, len(pieces))),
                    sequence=t.uint8_t(sequence),
                )
                # The stick numbers the message with its first fragment; the others must say the same.
                sequence = await self._send_fragment(node, aps, piece)

    async def _send_fragment(self, node: int, aps: t.EmberApsFrame, piece: bytes) -> int:
        """Send a fragment and wait until it has arrived. Return its APS sequence. Raises DeliveryError."""
        pending = self._app._pending_requests
        async with self._app._limit_concurrency():
            tag = (node, self._app.get_sequence())
            arrival = pending[tag] = asyncio.get_running_loop().create_future()
            try:
                status, sequence = await self._ezsp.send_unicast(
                    nwk=node, aps_frame=aps, message_tag=tag[1], data=piece
                )
                if status == t.sl_Status.OK:
                    async with asyncio.timeout(_SENT_WITHIN):
                        status, _ = await arrival
            finally:
                del pending[tag]
        if status != t.sl_Status.OK:
            raise DeliveryError(f"fragment {aps.groupId & 0xFF} did not arrive: {status!r}", status)
        return int(sequence)

    # ------------------------------------------------------------------------------------------------------- receiving

    def _receive(self, frame: bytes) -> None:
        """Take a frame from the stick: fragments here, all else to bellows as it is."""
        if frame[_ID : _ID + 2] == _INCOMING_ID and len(frame) > _OPTIONS and frame[_OPTIONS] & _FRAGMENT_BIT:
            self._take(frame)
        else:
            self._pass_on(frame)

    def _take(self, frame: bytes) -> None:
        _, _, schema = self._ezsp._protocol.COMMANDS[_INCOMING]
        try:
            fields, _ = t.deserialize_dict(frame[_HEADER:], schema)
        except ValueError:
            self._pass_on(frame)  # bellows says what it thinks of it
            return
        aps, sender, contents = (next(name for name in names if name in fields) for names in _NAMES)
        key = _key_of(fields[sender], fields[aps])
        taken = self._reassembly.take(key, int(fields[aps].groupId), bytes(fields[contents]))
        if taken is None:
            LOGGER.debug("A fragment that no message can have: %s", fields[aps])
            return
        self._start_aging()
        self._start(self._acknowledge(fields[sender], fields[aps].replace(groupId=taken.acknowledgement)))
        if taken.message is not None:
            fields[aps] = fields[aps].replace(options=fields[aps].options & ~_FRAGMENT, groupId=0)
            fields[contents] = taken.message
            self._ezsp.handle_callback(_INCOMING, list(fields.values()))

    async def _acknowledge(self, sender: int, aps: t.EmberApsFrame) -> None:
        """Acknowledge a fragment: the frame as it came, but for the group id, without contents."""
        try:
            await self._ezsp.sendReply(sender, aps, b"")
        except (AshException, ZigbeeException, TimeoutError, OSError, RuntimeError) as error:
            # Its sender sends it again; the watchdog tells when the stick itself is gone.
            LOGGER.debug("A fragment was not acknowledged: %r", error)

    def _start(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _start_aging(self) -> None:
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(_GOES_ON_WITHIN, self._age)

    def _age(self) -> None:
        self._timer = None
        if self._reassembly.pass_time():
            self._start_aging()


def _key_of(sender: int, aps: t.EmberApsFrame) -> Key:
    secured = _ENCRYPTED in aps.options
    return Key(int(sender), int(aps.sequence), int(aps.profileId), int(aps.clusterId), secured)


def _is_secured(packet: zigpy.types.ZigbeePacket) -> bool:
    return zigpy.types.TransmitOptions.APS_Encryption in packet.tx_options
