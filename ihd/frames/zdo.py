"""ZigBee Device Objects frames: descriptors, endpoints, matches, announcements; it knows layouts, no device.

ZigBee specification 2.4.3 and 2.4.4 (clause of each below). Every payload starts with a sequence number.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from ihd.frames.values import FrameError, short
from ihd.said import said

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

NODE_DESCRIPTOR_REQUEST: Final = 0x0002
SIMPLE_DESCRIPTOR_REQUEST: Final = 0x0004
ACTIVE_ENDPOINTS_REQUEST: Final = 0x0005
MATCH_DESCRIPTOR_REQUEST: Final = 0x0006
DEVICE_ANNOUNCE: Final = 0x0013
PERMIT_JOINING_REQUEST: Final = 0x0036
#: A response's cluster is its request's with this bit.
RESPONSE: Final = 0x8000

SUCCESS: Final = 0x00
INVALID_ENDPOINT: Final = 0x82
NOT_ACTIVE: Final = 0x83
DEVICE_NOT_FOUND: Final = 0x81

_ADDRESS: Final = struct.Struct("<BH")
_ANSWER: Final = struct.Struct("<BBH")
_NODE: Final = struct.Struct("<BBBHBHHHB")
_SIMPLE: Final = struct.Struct("<BHHB")
_ANNOUNCE: Final = struct.Struct("<BH8sB")
_PERMIT: Final = struct.Struct("<BBB")
#: Capabilities of a router on mains power that always listens (2.3.2.3.6).
_ALWAYS_LISTENING: Final = 0x8E


@dataclass(frozen=True, slots=True)
class NodeDescriptor:
    """What a node is (2.3.2.3): bits as sent; sizes in octets."""

    logical_type: int
    frequency_band: int
    mac_capabilities: int
    manufacturer: int
    max_buffer: int
    max_incoming: int
    server_mask: int
    max_outgoing: int
    capabilities: int


@dataclass(frozen=True, slots=True)
class SimpleDescriptor:
    """What an endpoint is (2.3.2.5): its profile, its device and the clusters it serves (in) and uses (out)."""

    endpoint: int
    profile: int
    device: int
    version: int
    in_clusters: tuple[int, ...]
    out_clusters: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NodeDescriptorRequest:
    """Asks ``address`` what it is (2.4.3.1.3)."""

    sequence: int
    address: int


@dataclass(frozen=True, slots=True)
class SimpleDescriptorRequest:
    """Asks ``address`` about one endpoint (2.4.3.1.5)."""

    sequence: int
    address: int
    endpoint: int


@dataclass(frozen=True, slots=True)
class ActiveEndpointsRequest:
    """Asks ``address`` for its endpoints (2.4.3.1.6)."""

    sequence: int
    address: int


@dataclass(frozen=True, slots=True)
class MatchDescriptorRequest:
    """Asks ``address`` which of its endpoints serve or use any of these clusters (2.4.3.1.7)."""

    sequence: int
    address: int
    profile: int
    in_clusters: tuple[int, ...]
    out_clusters: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DeviceAnnounce:
    """Tells that a device has joined, or is at another ``address``; ``eui64`` is as printed (2.4.3.1.11)."""

    sequence: int
    address: int
    eui64: bytes


@dataclass(frozen=True, slots=True)
class PermitJoiningRequest:
    """Tells that devices may join for some ``seconds``, 0 for no longer (2.4.3.3.7)."""

    sequence: int
    seconds: int


@dataclass(frozen=True, slots=True)
class NodeDescriptorResponse:
    """The node descriptor, or None with the status that says why (2.4.4.2.3)."""

    sequence: int
    status: int
    address: int
    descriptor: NodeDescriptor | None


@dataclass(frozen=True, slots=True)
class SimpleDescriptorResponse:
    """An endpoint's descriptor, or None with the status that says why (2.4.4.2.5)."""

    sequence: int
    status: int
    address: int
    descriptor: SimpleDescriptor | None


@dataclass(frozen=True, slots=True)
class ActiveEndpointsResponse:
    """The endpoints of a node (2.4.4.2.6)."""

    sequence: int
    status: int
    address: int
    endpoints: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MatchDescriptorResponse:
    """The endpoints that match (2.4.4.2.7)."""

    sequence: int
    status: int
    address: int
    endpoints: tuple[int, ...]


Message: TypeAlias = (
    NodeDescriptorRequest
    | SimpleDescriptorRequest
    | ActiveEndpointsRequest
    | MatchDescriptorRequest
    | DeviceAnnounce
    | PermitJoiningRequest
    | NodeDescriptorResponse
    | SimpleDescriptorResponse
    | ActiveEndpointsResponse
    | MatchDescriptorResponse
)


def _clusters(ids: Sequence[int]) -> bytes:
    return struct.pack(f"<B{len(ids)}H", len(ids), *ids)


def _take(layout: struct.Struct, data: bytes, at: int) -> tuple[int, ...]:
    if at + layout.size > len(data):
        short(said("Frame fault", "a discovery frame"), len(data))
    return layout.unpack_from(data, at)


def _take_clusters(data: bytes, at: int) -> tuple[tuple[int, ...], int]:
    if at >= len(data):
        short(said("Frame fault", "a cluster count"), at)
    return _take(struct.Struct(f"<{data[at]}H"), data, at + 1), at + 1 + 2 * data[at]


def _write_simple(descriptor: SimpleDescriptor) -> bytes:
    head = _SIMPLE.pack(descriptor.endpoint, descriptor.profile, descriptor.device, descriptor.version & 0x0F)
    return head + _clusters(descriptor.in_clusters) + _clusters(descriptor.out_clusters)


def _write_node(node: NodeDescriptor) -> bytes:
    return _NODE.pack(
        node.logical_type & 0x07,
        (node.frequency_band & 0x1F) << 3,
        node.mac_capabilities,
        node.manufacturer,
        node.max_buffer,
        node.max_incoming,
        node.server_mask,
        node.max_outgoing,
        node.capabilities,
    )


def encode(message: Message) -> tuple[int, bytes]:
    """The cluster to send ``message`` on and its octets. Raises struct.error for a number too big for its field."""
    match message:
        case NodeDescriptorRequest(sequence, address):
            return NODE_DESCRIPTOR_REQUEST, _ADDRESS.pack(sequence, address)
        case SimpleDescriptorRequest(sequence, address, endpoint):
            return SIMPLE_DESCRIPTOR_REQUEST, _ADDRESS.pack(sequence, address) + bytes((endpoint,))
        case ActiveEndpointsRequest(sequence, address):
            return ACTIVE_ENDPOINTS_REQUEST, _ADDRESS.pack(sequence, address)
        case MatchDescriptorRequest(sequence, address, profile, wanted, offered):
            head = _ADDRESS.pack(sequence, address) + struct.pack("<H", profile)
            return MATCH_DESCRIPTOR_REQUEST, head + _clusters(wanted) + _clusters(offered)
        case DeviceAnnounce(sequence, address, eui64):
            return DEVICE_ANNOUNCE, _ANNOUNCE.pack(sequence, address, eui64[::-1], _ALWAYS_LISTENING)
        case PermitJoiningRequest(sequence, seconds):
            return PERMIT_JOINING_REQUEST, _PERMIT.pack(sequence, seconds, 1)
        case NodeDescriptorResponse(sequence, status, address, node):
            tail = _write_node(node) if node else b""
            return NODE_DESCRIPTOR_REQUEST | RESPONSE, _ANSWER.pack(sequence, status, address) + tail
        case SimpleDescriptorResponse(sequence, status, address, descriptor):
            tail = _write_simple(descriptor) if descriptor else b""
            head = _ANSWER.pack(sequence, status, address)
            return SIMPLE_DESCRIPTOR_REQUEST | RESPONSE, head + bytes((len(tail),)) + tail
        case ActiveEndpointsResponse(sequence, status, address, endpoints):
            return ACTIVE_ENDPOINTS_REQUEST | RESPONSE, _endpoint_list(sequence, status, address, endpoints)
        case MatchDescriptorResponse(sequence, status, address, endpoints):
            return MATCH_DESCRIPTOR_REQUEST | RESPONSE, _endpoint_list(sequence, status, address, endpoints)


def _endpoint_list(sequence: int, status: int, address: int, endpoints: tuple[int, ...]) -> bytes:
    return _ANSWER.pack(sequence, status, address) + bytes((len(endpoints), *endpoints))


def _read_simple_request(data: bytes) -> SimpleDescriptorRequest:
    sequence, address = _take(_ADDRESS, data, 0)
    if len(data) <= _ADDRESS.size:
        short(said("Frame fault", "an endpoint"), len(data))
    return SimpleDescriptorRequest(sequence, address, data[_ADDRESS.size])


def _read_match_request(data: bytes) -> MatchDescriptorRequest:
    sequence, address, profile = _take(struct.Struct("<BHH"), data, 0)
    wanted, at = _take_clusters(data, 5)
    offered, _ = _take_clusters(data, at)
    return MatchDescriptorRequest(sequence, address, profile, wanted, offered)


def _read_announce(data: bytes) -> DeviceAnnounce:
    if len(data) < _ANNOUNCE.size:
        short(said("Frame fault", "an announcement"), len(data))
    sequence, address, eui64, _ = _ANNOUNCE.unpack_from(data)
    return DeviceAnnounce(sequence, address, eui64[::-1])


def _read_permit(data: bytes) -> PermitJoiningRequest:
    sequence, seconds, _ = _take(_PERMIT, data, 0)
    return PermitJoiningRequest(sequence, seconds)


def _read_node_response(data: bytes) -> NodeDescriptorResponse:
    sequence, status, address = _take(_ANSWER, data, 0)
    if status != SUCCESS:
        return NodeDescriptorResponse(sequence, status, address, None)
    kind, band, *rest = _take(_NODE, data, _ANSWER.size)
    return NodeDescriptorResponse(sequence, status, address, NodeDescriptor(kind & 0x07, band >> 3, *rest))


def _read_simple_response(data: bytes) -> SimpleDescriptorResponse:
    sequence, status, address = _take(_ANSWER, data, 0)
    if status != SUCCESS:
        return SimpleDescriptorResponse(sequence, status, address, None)
    endpoint, profile, device, version = _take(_SIMPLE, data, _ANSWER.size + 1)
    served, at = _take_clusters(data, _ANSWER.size + 1 + _SIMPLE.size)
    used, _ = _take_clusters(data, at)
    descriptor = SimpleDescriptor(endpoint, profile, device, version & 0x0F, served, used)
    return SimpleDescriptorResponse(sequence, status, address, descriptor)


def _take_endpoints(data: bytes) -> tuple[int, int, int, tuple[int, ...]]:
    sequence, status, address = _take(_ANSWER, data, 0)
    at = _ANSWER.size
    if status != SUCCESS and len(data) == at:
        return sequence, status, address, ()
    if at >= len(data) or at + 1 + data[at] > len(data):
        short(said("Frame fault", "an endpoint list"), len(data))
    return sequence, status, address, tuple(data[at + 1 : at + 1 + data[at]])


_READERS: Final[dict[int, Callable[[bytes], Message]]] = {
    NODE_DESCRIPTOR_REQUEST: lambda data: NodeDescriptorRequest(*_take(_ADDRESS, data, 0)),
    SIMPLE_DESCRIPTOR_REQUEST: _read_simple_request,
    ACTIVE_ENDPOINTS_REQUEST: lambda data: ActiveEndpointsRequest(*_take(_ADDRESS, data, 0)),
    MATCH_DESCRIPTOR_REQUEST: _read_match_request,
    DEVICE_ANNOUNCE: _read_announce,
    PERMIT_JOINING_REQUEST: _read_permit,
    NODE_DESCRIPTOR_REQUEST | RESPONSE: _read_node_response,
    SIMPLE_DESCRIPTOR_REQUEST | RESPONSE: _read_simple_response,
    ACTIVE_ENDPOINTS_REQUEST | RESPONSE: lambda data: ActiveEndpointsResponse(*_take_endpoints(data)),
    MATCH_DESCRIPTOR_REQUEST | RESPONSE: lambda data: MatchDescriptorResponse(*_take_endpoints(data)),
}


def decode(cluster: int, data: bytes) -> Message:
    """Read what came on ZDO ``cluster``. Raises FrameError for a cluster this file lacks and data that end early."""
    reader = _READERS.get(cluster)
    if reader is None:
        raise FrameError(said("Frame fault", "ZDO cluster {cluster} is not known", cluster=f"0x{cluster:04X}"), 0)
    return reader(data)
