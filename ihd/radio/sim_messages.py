"""A simulated stick's messages: from the host to the air, from the air to the host; it reads only its own discovery.

A stick answers discovery of its own endpoints by itself (zigpy-bellows.md 4.4, pitfall 9).
"""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import bellows.types as t  # type: ignore[import-untyped]

from ihd.frames.packet import HUB_ADDRESS, Packet
from ihd.radio.fragments import LONGEST_PAYLOAD, room
from ihd.radio.sim_conditions import Conditions
from ihd.radio.sim_endpoints import Endpoints
from ihd.radio.sim_fragments import SimFragments
from ihd.radio.sim_readers import SimReaders

if TYPE_CHECKING:
    from collections.abc import Callable

    from ihd.radio.air import Air
    from ihd.radio.sim_tokens import Membership

Fields = dict[str, Any]

_NO_ENTRY: Final = 0xFF
_ENCRYPTED: Final = t.EmberApsOption.APS_OPTION_ENCRYPTION
_ACKNOWLEDGED: Final = t.EmberApsOption.APS_OPTION_RETRY
_FRAGMENT: Final = t.EmberApsOption.APS_OPTION_FRAGMENT


class SimMessages:
    """The messages of one stick. ``fail_deliveries`` counts the next ones to the hub that are to get lost.

    ``longest`` is how many octets of payload a frame takes without encryption.
    """

    def __init__(self, air: Air, call_back: Callable[..., None]) -> None:
        self._air = air
        self._call_back = call_back
        self._endpoints = Endpoints()
        self._counter = 0
        self.member: Membership | None = None
        self.fail_deliveries = 0
        self.longest = LONGEST_PAYLOAD
        self.conditions = Conditions()
        self.fragments = SimFragments(partial(self._hand_up, option=_FRAGMENT))
        self.readers = SimReaders(call_back, self._tell, lambda: self._coordinates, lambda: self._endpoints)

    def reset(self) -> None:
        """Forget the endpoints."""
        self._endpoints = Endpoints()
        self._counter = 0
        self.fragments.reset()
        self.readers.reset()

    @property
    def _coordinates(self) -> bool:
        return self.member is not None and self.member.node_type == t.EmberNodeType.COORDINATOR

    def commands(self) -> dict[str, Callable[..., Fields]]:
        """Return the EZSP commands that concern messages. Their fields have one order in all versions."""
        return {
            "addEndpoint": self._add_endpoint,
            "setValue": self._set_value,
            "maximumPayloadLength": lambda: {"apsLength": self.longest},
            "sendUnicast": self._send_unicast,
            "sendReply": self._send_reply,
            "sendBroadcast": lambda *fields: self._send_to_all(t.EmberOutgoingMessageType.OUTGOING_BROADCAST, fields),
            "sendMulticast": lambda *fields: self._send_to_all(t.EmberOutgoingMessageType.OUTGOING_MULTICAST, fields),
            **self.readers.commands(),
        }

    def receive(self, packet: Packet) -> None:
        """Take a packet from the air, if it gets through."""
        if not self.conditions.loses_from_hub():
            self._after_the_way(partial(self._hear, packet))

    def _after_the_way(self, act: Callable[[], None]) -> None:
        """Do what comes after a message has gone its way."""
        if self.conditions.delay:
            asyncio.get_running_loop().call_later(self.conditions.delay, act)
        else:
            act()

    def _hear(self, packet: Packet) -> None:
        if self.member is None:
            return
        answer = self._endpoints.answer(packet, self.member.node_id, self.member.node_type)
        if answer is not None:
            self._air.send(self.member.node_id, answer)
        self._tell(packet, HUB_ADDRESS)

    def _add_endpoint(self, *described: Any) -> Fields:
        self._endpoints.add(*described)
        return {}

    def _set_value(self, value: int, octets: bytes) -> Fields:
        if value in self._endpoints.transfer:
            self._endpoints.transfer[value] = int.from_bytes(octets, "little")
        return {}

    def _send_unicast(self, kind: int, node: int, aps: Any, tag: int, message: bytes) -> Fields:
        if self.member is None:
            return {"status": t.sl_Status.INVALID_STATE}
        secured, fragment = _ENCRYPTED in aps.options, _FRAGMENT in aps.options
        if len(message) > room(self.longest, secured=secured, fragment=fragment):
            return {"status": t.sl_Status.MESSAGE_TOO_LONG}
        packet = Packet(
            int(aps.profileId),
            int(aps.clusterId),
            int(aps.sourceEndpoint),
            int(aps.destinationEndpoint),
            bytes(message),
            secured,
        )
        # The fragments after the first go under its number.
        sequence = int(aps.sequence) if fragment and aps.groupId & 0xFF else self._next()
        part = (sequence, int(aps.groupId)) if fragment else None

        def arrive() -> None:
            delivered = self._deliver(node, packet, part)
            status = t.sl_Status.OK if delivered else t.sl_Status.ZIGBEE_DELIVERY_FAILED
            self._call_back("messageSentHandler", kind=kind, node=node, aps=aps, tag=tag, status=status, message=b"")
            if delivered is not None:
                delivered()

        self._after_the_way(arrive)
        return {"sequence": sequence}

    def _send_reply(self, _sender: int, aps: Any, _message: bytes) -> Fields:
        if _FRAGMENT in aps.options:
            self.fragments.acknowledged(int(aps.sequence), int(aps.groupId))
        return {}

    def _deliver(self, node: int, packet: Packet, part: tuple[int, int] | None) -> Callable[[], None] | None:
        """Return what to do for ``packet`` to arrive at ``node``, ``None`` if it cannot.

        ``part`` is the sequence and the group id of a fragment.
        """
        member = self.member
        if member is None:
            return None
        if node == member.node_id:
            answer = self._endpoints.answer(packet, node, member.node_type)
            return (lambda: self._tell(answer, node)) if answer is not None else (lambda: None)
        if self.fail_deliveries:
            self.fail_deliveries -= 1
            return None
        if not self._coordinates and self.conditions.loses_to_hub():
            return None
        if self._coordinates:
            return self.readers.carry(node, packet)
        if node != HUB_ADDRESS or not self._air.hears(member.node_id, packet):
            return None
        return lambda: self._arrive(member.node_id, packet, part)

    def _arrive(self, node: int, packet: Packet, part: tuple[int, int] | None) -> None:
        whole = packet if part is None else self.fragments.hear(node, packet, *part)
        if whole is not None:
            self._air.send(node, whole)

    def _send_to_all(self, kind: int, fields: tuple[Any, ...]) -> Fields:
        """Send to whoever hears it: in this air nobody answers a broadcast."""
        if self.member is None:
            return {"status": t.sl_Status.INVALID_STATE}
        aps = next(field for field in fields if isinstance(field, t.EmberApsFrame))
        tag = fields[-2]
        sequence = self._next()
        self._call_back(
            "messageSentHandler", kind=kind, node=0xFFFC, aps=aps, tag=tag, status=t.sl_Status.OK, message=b""
        )
        return {"sequence": sequence}

    def _next(self) -> int:
        self._counter = (self._counter + 1) % 256
        return self._counter

    def _tell(self, packet: Packet, sender: int) -> None:
        """Give the host a packet, in one frame or in fragments."""
        if len(packet.data) > room(self.longest, secured=packet.secured):
            self.fragments.say(packet, sender, self._next(), self.longest)
        else:
            self._hand_up(packet, sender, self._next())

    def _hand_up(self, packet: Packet, sender: int, sequence: int, group: int = 0, *, option: int = 0) -> None:
        if self.member is None:
            return
        aps = t.EmberApsFrame(
            profileId=packet.profile,
            clusterId=packet.cluster,
            sourceEndpoint=packet.source_endpoint,
            destinationEndpoint=packet.destination_endpoint,
            options=_ACKNOWLEDGED | (_ENCRYPTED if packet.secured else 0) | option,
            groupId=group,
            sequence=sequence,
        )
        self._call_back(
            "incomingMessageHandler",
            kind=t.EmberIncomingMessageType.INCOMING_UNICAST,
            aps=aps,
            lqi=self.conditions.lqi,
            rssi=self.conditions.rssi,
            node=sender,
            binding=_NO_ENTRY,
            address_index=_NO_ENTRY,
            message=packet.data,
        )
