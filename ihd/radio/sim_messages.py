"""A simulated stick's messages: from the host to the air, from the air to the host; it reads only its own discovery.

A stick answers discovery of its own endpoints by itself (zigpy-bellows.md 4.4, pitfall 9).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import bellows.types as t  # type: ignore[import-untyped]

from ihd.frames.packet import HUB_ADDRESS, Packet
from ihd.radio.sim_endpoints import Endpoints

if TYPE_CHECKING:
    from collections.abc import Callable

    from ihd.radio.air import Air
    from ihd.radio.sim_tokens import Membership

Fields = dict[str, Any]

#: What a good link measures.
LQI: Final = 236
RSSI: Final = -53
#: Octets of APS payload that fit one frame (zigpy-bellows.md 3.4).
LONGEST_MESSAGE: Final = 82
_NO_ENTRY: Final = 0xFF
_ENCRYPTED: Final = t.EmberApsOption.APS_OPTION_ENCRYPTION
_ACKNOWLEDGED: Final = t.EmberApsOption.APS_OPTION_RETRY


class SimMessages:
    """The messages of one stick. ``fail_deliveries`` counts the next ones to the hub that are to get lost."""

    def __init__(self, air: Air, call_back: Callable[..., None]) -> None:
        self._air = air
        self._call_back = call_back
        self._endpoints = Endpoints()
        self._counter = 0
        self.member: Membership | None = None
        self.fail_deliveries = 0

    def reset(self) -> None:
        """Forget the endpoints."""
        self._endpoints = Endpoints()
        self._counter = 0

    def commands(self) -> dict[str, Callable[..., Fields]]:
        """Return the EZSP commands that concern messages. Their fields have one order in all versions."""
        return {
            "addEndpoint": self._add_endpoint,
            "sendUnicast": self._send_unicast,
            "sendBroadcast": lambda *fields: self._send_to_all(t.EmberOutgoingMessageType.OUTGOING_BROADCAST, fields),
            "sendMulticast": lambda *fields: self._send_to_all(t.EmberOutgoingMessageType.OUTGOING_MULTICAST, fields),
        }

    def receive(self, packet: Packet) -> None:
        """Take a packet from the air."""
        if self.member is None:
            return
        answer = self._endpoints.answer(packet, self.member.node_id, self.member.node_type)
        if answer is not None:
            self._air.send(self.member.node_id, answer)
        self._hand_up(packet, HUB_ADDRESS)

    def _add_endpoint(self, *described: Any) -> Fields:
        self._endpoints.add(*described)
        return {}

    def _send_unicast(self, kind: int, node: int, aps: Any, tag: int, message: bytes) -> Fields:
        if self.member is None:
            return {"status": t.sl_Status.INVALID_STATE}
        if len(message) > LONGEST_MESSAGE:
            return {"status": t.sl_Status.MESSAGE_TOO_LONG}
        self._counter = (self._counter + 1) % 256
        packet = Packet(
            int(aps.profileId),
            int(aps.clusterId),
            int(aps.sourceEndpoint),
            int(aps.destinationEndpoint),
            bytes(message),
            _ENCRYPTED in aps.options,
        )
        delivered = self._deliver(node, packet)
        status = t.sl_Status.OK if delivered else t.sl_Status.ZIGBEE_DELIVERY_FAILED
        self._call_back("messageSentHandler", kind=kind, node=node, aps=aps, tag=tag, status=status, message=b"")
        if delivered is not None:
            delivered()
        return {"sequence": self._counter}

    def _deliver(self, node: int, packet: Packet) -> Callable[[], None] | None:
        """Return what to do for ``packet`` to arrive at ``node``, ``None`` if it cannot."""
        member = self.member
        if member is None:
            return None
        if node == member.node_id:
            answer = self._endpoints.answer(packet, node, member.node_type)
            return (lambda: self._hand_up(answer, node)) if answer is not None else (lambda: None)
        if self.fail_deliveries:
            self.fail_deliveries -= 1
            return None
        if node != HUB_ADDRESS or not self._air.hears(member.node_id, packet):
            return None
        return lambda: self._air.send(member.node_id, packet)

    def _send_to_all(self, kind: int, fields: tuple[Any, ...]) -> Fields:
        """Send to whoever hears it: in this air nobody answers a broadcast."""
        if self.member is None:
            return {"status": t.sl_Status.INVALID_STATE}
        aps = next(field for field in fields if isinstance(field, t.EmberApsFrame))
        tag = fields[-2]
        self._counter = (self._counter + 1) % 256
        self._call_back(
            "messageSentHandler", kind=kind, node=0xFFFC, aps=aps, tag=tag, status=t.sl_Status.OK, message=b""
        )
        return {"sequence": self._counter}

    def _hand_up(self, packet: Packet, sender: int) -> None:
        self._counter = (self._counter + 1) % 256
        aps = t.EmberApsFrame(
            profileId=packet.profile,
            clusterId=packet.cluster,
            sourceEndpoint=packet.source_endpoint,
            destinationEndpoint=packet.destination_endpoint,
            options=_ACKNOWLEDGED | (_ENCRYPTED if packet.secured else 0),
            groupId=0,
            sequence=self._counter,
        )
        self._call_back(
            "incomingMessageHandler",
            kind=t.EmberIncomingMessageType.INCOMING_UNICAST,
            aps=aps,
            lqi=LQI,
            rssi=RSSI,
            node=sender,
            binding=_NO_ENTRY,
            address_index=_NO_ENTRY,
            message=packet.data,
        )
