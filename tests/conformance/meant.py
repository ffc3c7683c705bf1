"""What we meant by a packet: every field with its place, its name and its value, as the layouts of this project say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import zigpy.types as t

from ihd.frames import zcl, zdo
from ihd.frames.capture import APPLICATION, MAC, NETWORK
from ihd.frames.clusters import CLUSTERS
from ihd.frames.packet import SMART_ENERGY, Packet
from ihd.frames.values import STRING, WHOLE, read
from ihd.frames.zcl import DefaultResponse, Frame

#: Where the APS header and the payload begin.
APPLICATION_AT: Final = MAC.size + NETWORK.size
PAYLOAD_AT: Final = APPLICATION_AT + APPLICATION.size
#: What the first octet of a ZCL frame says: name, mask, shift (ZCL 2.4.1.1).
CONTROL: Final = (
    ("frame_type", 3, 0),
    ("manufacturer_specific", 1, 2),
    ("from_server", 1, 3),
    ("no_default_response", 1, 4),
)
#: What the first octets of a node descriptor say, in the same form (ZigBee specification 2.3.2.3).
PARTS: Final = {"node": (("node_type", 7, 0), ("node_2400_mhz", 1, 14), ("node_868_mhz", 1, 11))}
_ASKED: Final = (("seqno", 1, 0), ("nwk_addr", 2, 0))
_TOLD: Final = (("seqno", 1, 0), ("status", 1, 0), ("nwk_addr", 2, 0))
#: Discovery by cluster: name, octets, octets of each entry of the list it counts (ZigBee specification 2.4.3, 2.4.4).
DISCOVERY: Final = {
    zdo.NODE_DESCRIPTOR_REQUEST: _ASKED,
    zdo.ACTIVE_ENDPOINTS_REQUEST: _ASKED,
    zdo.SIMPLE_DESCRIPTOR_REQUEST: (*_ASKED, ("endpoint", 1, 0)),
    zdo.ACTIVE_ENDPOINTS_REQUEST | zdo.RESPONSE: (*_TOLD, ("ep_count", 1, 1)),
    zdo.NODE_DESCRIPTOR_REQUEST | zdo.RESPONSE: (
        *_TOLD,
        ("node", 2, 0),
        ("capability", 1, 0),
        ("manufacturer", 2, 0),
        ("max_buffer", 1, 0),
        ("max_incoming", 2, 0),
        ("server", 2, 0),
        ("max_outgoing", 2, 0),
        ("descriptor_capability", 1, 0),
    ),
    zdo.SIMPLE_DESCRIPTOR_REQUEST | zdo.RESPONSE: (
        *_TOLD,
        ("simple_length", 1, 0),
        ("endpoint", 1, 0),
        ("profile", 2, 0),
        ("device", 2, 0),
        ("version", 1, 0),
        ("in_count", 1, 2),
        ("out_count", 1, 2),
    ),
}
Value = int | bytes


class Meant(NamedTuple):
    """One field: ``key`` names it, ``at`` is its first octet in the frame, ``size`` its octets."""

    key: str
    at: int
    size: int
    value: Value


def meant(packet: Packet) -> list[Meant]:
    """Return every field of ``packet``, of its APS header too, in order."""
    return [*_header(packet), *(_frame if packet.profile == SMART_ENERGY else _discovery)(packet)]


def _header(packet: Packet) -> Iterator[Meant]:
    at = APPLICATION_AT
    yield Meant("aps destination_endpoint", at + 1, 1, packet.destination_endpoint)
    yield Meant("aps cluster" if packet.profile else "aps discovery", at + 2, 2, packet.cluster)
    yield Meant("aps profile", at + 4, 2, packet.profile)
    yield Meant("aps source_endpoint", at + 6, 1, packet.source_endpoint)


def _discovery(packet: Packet) -> Iterator[Meant]:
    """The fields of a discovery frame; a count is followed by as many entries as it says."""
    at = 0
    for name, size, entry in DISCOVERY[packet.cluster]:
        if at >= len(packet.data):
            return  # a refusal ends with the address
        value = int.from_bytes(packet.data[at : at + size], "little")
        for part, mask, shift in PARTS.get(name, ((name, (1 << 8 * size) - 1, 0),)):
            yield Meant(f"discovery {part}", PAYLOAD_AT + at, size, value >> shift & mask)
        at += size
        for _ in range(value if entry else 0):
            octets = packet.data[at : at + entry]
            yield Meant(f"discovery {name} entry", PAYLOAD_AT + at, entry, int.from_bytes(octets, "little"))
            at += entry


def _frame(packet: Packet) -> Iterator[Meant]:
    data, at = packet.data, PAYLOAD_AT
    frame = zcl.decode(packet.cluster, data)
    for name, mask, shift in CONTROL:
        yield Meant(f"zcl {name}", at, 1, data[0] >> shift & mask)
    at += 1
    if frame.manufacturer is not None:
        yield Meant("zcl manufacturer", at, 2, frame.manufacturer)
        at += 2
    yield Meant("zcl sequence", at, 1, frame.sequence)
    of = "general" if frame.general else f"{frame.cluster:04x} {_side(frame)}"
    yield Meant(f"command {of} {frame.command:02x}", at + 1, 1, frame.command)
    yield from (_general if frame.general else _command)(frame, data[at + 2 - PAYLOAD_AT :], at + 2)


def _side(frame: Frame) -> str:
    return "server" if frame.from_server else "client"


def _general(frame: Frame, payload: bytes, at: int) -> Iterator[Meant]:
    """Attribute ids of a question; records of an answer, a report or a write; a default response."""
    if isinstance(frame.fields, DefaultResponse):
        yield Meant("default response command", at, 1, frame.fields.command)
        yield Meant("default response status", at + 1, 1, frame.fields.status)
    elif frame.command == zcl.READ:
        for place, attribute in enumerate(frame.fields):
            yield _attribute(frame, attribute, at + 2 * place)
    else:
        yield from _records(frame, payload, at)


def _attribute(frame: Frame, attribute: int, at: int) -> Meant:
    name = CLUSTERS[frame.cluster].attributes[attribute].name
    return Meant(f"attribute {frame.cluster:04x} {attribute:04x} {name}", at, 2, attribute)


def _records(frame: Frame, payload: bytes, at: int) -> Iterator[Meant]:
    start = at
    for record in frame.fields:
        yield _attribute(frame, record.id, at)
        at += 2
        if frame.command == zcl.READ_RESPONSE:
            yield Meant("attribute status", at, 1, record.status)
            at += 1
            if record.status:
                continue
        yield Meant("attribute type", at, 1, record.type)
        _, end = read(record.type, payload, at + 1 - start)
        octets = payload[at + 1 - start : end]
        yield Meant(f"value {frame.cluster:04x} {record.id:04x}", at + 1, len(octets), _value(record.type, octets))
        at += 1 + len(octets)


def _value(kind: int, octets: bytes) -> Value:
    """What octets of that data type say; a string without its length, and nothing for one that says it has none."""
    if kind in STRING:
        return octets[STRING[kind] :]
    return int.from_bytes(octets, "little", signed=WHOLE[kind].signed)


def _command(frame: Frame, _payload: bytes, at: int) -> Iterator[Meant]:
    assert frame.name, "a command that this project does not define"
    yield from _fields(f"{frame.cluster:04x} {_side(frame)} {frame.name}", frame.fields, at)


def _fields(path: str, fields: Any, at: int) -> Iterator[Meant]:
    """The fields of a command or of an entry of a list, one after the other."""
    for field in fields.fields:
        value = getattr(fields, field.name)
        if value is None:
            continue
        for part in value if isinstance(value, list) else [value]:
            octets = part.serialize()
            if isinstance(part, t.Struct) and not isinstance(part, int):
                yield from _fields(f"{path} {field.name}", part, at)
            elif isinstance(part, t.LVBytes):
                yield Meant(f"{path} {field.name}", at, len(octets), octets[1:])
            elif isinstance(part, bytes):
                yield Meant(f"{path} {field.name}", at, len(octets), bytes(part))
            else:
                yield Meant(f"{path} {field.name}", at, len(octets), int(part))
            at += len(octets)
