"""The endpoints a host gave its simulated stick, and the stick's own answers about them; it knows no network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import bellows.types as t  # type: ignore[import-untyped]

from ihd.frames import zdo
from ihd.frames.packet import DEVICE_PROFILE, Packet
from ihd.frames.values import FrameError

if TYPE_CHECKING:
    from collections.abc import Sequence

_ZDO_ENDPOINT: Final = 0
_MAINS_POWERED: Final = 0x8E
_BAND_2_4_GHZ: Final = 0x08
_LONGEST: Final = 82
_INCOMING: Final = t.EzspValueId.VALUE_MAXIMUM_INCOMING_TRANSFER_SIZE
_OUTGOING: Final = t.EzspValueId.VALUE_MAXIMUM_OUTGOING_TRANSFER_SIZE
#: Logical types of a node descriptor (ZigBee specification 2.3.2.3.1) by EZSP's node types; the rest are end devices.
_LOGICAL_TYPES: Final = {t.EmberNodeType.COORDINATOR: 0, t.EmberNodeType.ROUTER: 1}
_END_DEVICE: Final = 2
_SILICON_LABS: Final = 0x1049


class Endpoints:
    """A stick's endpoints by number. ``transfer`` tells the longest message its host hears, and sends."""

    def __init__(self) -> None:
        self._descriptors: dict[int, zdo.SimpleDescriptor] = {}
        self.transfer: Final = {_INCOMING: _LONGEST, _OUTGOING: _LONGEST}

    def add(
        self,
        endpoint: int,
        profile: int,
        device: int,
        version: int,
        inputs: int,
        _outputs: int,
        *clusters: Sequence[int],
    ) -> None:
        """Add one as ``addEndpoint`` describes it; on the wire the two lists run into each other."""
        ids = tuple(int(cluster) for part in clusters for cluster in part)
        self._descriptors[endpoint] = zdo.SimpleDescriptor(
            endpoint, profile, device, version, ids[:inputs], ids[inputs:]
        )

    def on(self, profile: int) -> int:
        """Return the first endpoint on ``profile``, 0 if there is none."""
        return min((number for number, each in self._descriptors.items() if each.profile == profile), default=0)

    def answer(self, packet: Packet, node: int, node_type: int) -> Packet | None:
        """Return the stick's answer to a discovery request for ``node``, ``None`` to anything else."""
        if packet.profile != DEVICE_PROFILE or packet.cluster & zdo.RESPONSE:
            return None
        try:
            message = self._reply(zdo.decode(packet.cluster, packet.data), node, node_type)
        except FrameError:
            return None
        if message is None:
            return None
        cluster, data = zdo.encode(message)
        return Packet(DEVICE_PROFILE, cluster, _ZDO_ENDPOINT, packet.source_endpoint, data, secured=False)

    def _reply(self, asked: zdo.Message, node: int, node_type: int) -> zdo.Message | None:
        match asked:
            case zdo.NodeDescriptorRequest(sequence, address) if address == node:
                kind = _LOGICAL_TYPES.get(node_type, _END_DEVICE)
                heard, sent = self.transfer[_INCOMING], self.transfer[_OUTGOING]
                described = zdo.NodeDescriptor(
                    kind, _BAND_2_4_GHZ, _MAINS_POWERED, _SILICON_LABS, _LONGEST, heard, 0, sent, 0
                )
                return zdo.NodeDescriptorResponse(sequence, zdo.SUCCESS, node, described)
            case zdo.ActiveEndpointsRequest(sequence, address) if address == node:
                return zdo.ActiveEndpointsResponse(sequence, zdo.SUCCESS, node, tuple(sorted(self._descriptors)))
            case zdo.SimpleDescriptorRequest(sequence, address, endpoint) if address == node:
                descriptor = self._descriptors.get(endpoint)
                status = zdo.SUCCESS if descriptor else zdo.NOT_ACTIVE
                return zdo.SimpleDescriptorResponse(sequence, status, node, descriptor)
            case zdo.MatchDescriptorRequest(sequence, _, profile, inputs, outputs):
                found = self._matching(profile, inputs, outputs)
                return zdo.MatchDescriptorResponse(sequence, zdo.SUCCESS, node, found) if found else None
            case _:
                return None

    def _matching(self, profile: int, inputs: tuple[int, ...], outputs: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(
            number
            for number, each in sorted(self._descriptors.items())
            if each.profile == profile
            and (set(inputs) & set(each.in_clusters) or set(outputs) & set(each.out_clusters))
        )
