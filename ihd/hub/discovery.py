"""Answers to discovery: which endpoints the hub has and what each serves (ZigBee Device Objects); no values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ihd.frames import zdo
from ihd.frames.packet import DEVICE_PROFILE, HUB_ADDRESS, Packet
from ihd.frames.values import FrameError
from ihd.frames.zdo import NodeDescriptor, SimpleDescriptor

#: A coordinator on mains power, always listening, on 2.4 GHz; primary trust centre. No manufacturer code is
#: assigned to us.
_NODE: Final = NodeDescriptor(
    logical_type=0,
    frequency_band=0x08,
    mac_capabilities=0x8F,
    manufacturer=0xFFF1,
    max_buffer=82,
    max_incoming=128,
    server_mask=0x0001,
    max_outgoing=128,
    capabilities=0,
)


def answer(descriptors: Mapping[int, SimpleDescriptor], packet: Packet) -> Packet | None:
    """Return the answer to a discovery packet; ``None`` to what asks nothing, or nothing of the hub."""
    try:
        message = zdo.decode(packet.cluster, packet.data)
    except FrameError:
        return None
    found = _answer(descriptors, message)
    if found is None:
        return None
    cluster, data = zdo.encode(found)
    return Packet(DEVICE_PROFILE, cluster, 0, 0, data, secured=False)


def _answer(descriptors: Mapping[int, SimpleDescriptor], message: zdo.Message) -> zdo.Message | None:
    match message:
        case zdo.NodeDescriptorRequest(sequence, address) if address == HUB_ADDRESS:
            return zdo.NodeDescriptorResponse(sequence, zdo.SUCCESS, HUB_ADDRESS, _NODE)
        case zdo.ActiveEndpointsRequest(sequence, address) if address == HUB_ADDRESS:
            return zdo.ActiveEndpointsResponse(sequence, zdo.SUCCESS, HUB_ADDRESS, tuple(descriptors))
        case zdo.SimpleDescriptorRequest(sequence, address, endpoint) if address == HUB_ADDRESS:
            found = descriptors.get(endpoint)
            wrong = zdo.NOT_ACTIVE if 0 < endpoint < 0xF1 else zdo.INVALID_ENDPOINT
            status = zdo.SUCCESS if found is not None else wrong
            return zdo.SimpleDescriptorResponse(sequence, status, HUB_ADDRESS, found)
        case zdo.MatchDescriptorRequest():
            matching = tuple(number for number, each in descriptors.items() if _matches(each, message))
            return zdo.MatchDescriptorResponse(message.sequence, zdo.SUCCESS, HUB_ADDRESS, matching)
        case _:
            return None


def _matches(descriptor: SimpleDescriptor, wanted: zdo.MatchDescriptorRequest) -> bool:
    served = set(descriptor.in_clusters) & set(wanted.in_clusters)
    used = set(descriptor.out_clusters) & set(wanted.out_clusters)
    return descriptor.profile == wanted.profile and bool(served or used)
