"""ZigBee Cluster Library frames: the one place that writes and reads them; it knows layouts, not what they mean.

Header and general commands: ZCL 2.4 and 2.5. Reading, writing and reporting attributes is done here, because a display
does it 8640 times a day; commands of a cluster go through the schemas in ``ihd.frames.clusters``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ihd.frames.clusters import CLUSTERS
from ihd.frames.values import CHARACTERS, FIXED, OCTETS, STRING, WHOLE, FrameError, UnknownTypeError, read, short, write
from ihd.said import said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from zigpy.zcl.foundation import ZCLAttributeDef, ZCLCommandDef

__all__ = ["Attribute", "DefaultResponse", "Frame", "FrameError", "decode"]

#: Octets of one APS payload that every hub takes without fragments (zigpy-bellows.md 3.4): header and records together.
APS_PAYLOAD: Final = 80
#: Octets of a header without a manufacturer code, and of a read response record before its value.
HEADER: Final = 3
RECORD: Final = 4
#: ... and of a manufacturer code in the header.
MANUFACTURER_CODE: Final = 2

# Status codes, ZCL 2.6.3.
SUCCESS: Final = 0x00
FAILURE: Final = 0x01
NOT_AUTHORIZED: Final = 0x7E
MALFORMED: Final = 0x80
UNSUP_COMMAND: Final = 0x81
INVALID_FIELD: Final = 0x85
UNSUPPORTED_ATTRIBUTE: Final = 0x86
INVALID_VALUE: Final = 0x87
READ_ONLY: Final = 0x88
INSUFFICIENT_SPACE: Final = 0x89
NOT_FOUND: Final = 0x8B
INVALID_DATA_TYPE: Final = 0x8D
TIMEOUT: Final = 0x94
UNSUPPORTED_CLUSTER: Final = 0xC3

# General commands, ZCL 2.5.
READ: Final = 0x00
READ_RESPONSE: Final = 0x01
WRITE: Final = 0x02
WRITE_UNDIVIDED: Final = 0x03
WRITE_RESPONSE: Final = 0x04
WRITE_NO_RESPONSE: Final = 0x05
REPORT: Final = 0x0A
DEFAULT_RESPONSE: Final = 0x0B

# Frame control, ZCL 2.4.1.1.
_CLUSTER: Final = 0x01
_FRAME_TYPE: Final = 0x03
_MANUFACTURER: Final = 0x04
_FROM_SERVER: Final = 0x08
_NO_DEFAULT_RESPONSE: Final = 0x10


class Attribute(NamedTuple):
    """One attribute of a list: ``type`` 0 where only a status was sent; ``value`` None then, and for a non-value."""

    id: int
    status: int
    type: int
    value: int | bytes | None


class DefaultResponse(NamedTuple):
    """What became of a command (ZCL 2.5.12)."""

    command: int
    status: int


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame, read.

    ``fields``: attribute ids of a read; Attributes of a response, report or write; a DefaultResponse; the schema
    instance of a cluster's command; the payload of a command that is not known, whose ``name`` is then empty.
    ``dropped``: octets after the first attribute whose data type is not known. The fields may hold a top-up code, so
    they are never part of what a log shows.
    """

    cluster: int
    command: int
    general: bool
    from_server: bool
    sequence: int
    manufacturer: int | None
    wants_default_response: bool
    name: str
    fields: Any = field(repr=False)
    dropped: int = 0


def decode(cluster: int, data: bytes) -> Frame:
    """Read the frame in ``data``, an APS payload sent to or from ``cluster``. Raises FrameError, and nothing else."""
    start = HEADER
    if len(data) < start:
        short(said("Frame fault", "the header"), len(data))
    control = data[0]
    manufacturer = None
    if control & _MANUFACTURER:
        start = HEADER + 2
        if len(data) < start:
            short(said("Frame fault", "the header"), len(data))
        manufacturer = data[1] | data[2] << 8
    kind = control & _FRAME_TYPE
    command = data[start - 1]
    dropped = 0
    if kind == 0:
        name, reader = _GENERAL.get(command, _UNKNOWN)
        fields, dropped = reader(data, start)
    elif kind == _CLUSTER:
        name, fields = _cluster_command(cluster, control, command, manufacturer, data[start:], start)
    else:
        raise FrameError(said("Frame fault", "reserved frame type {kind}", kind=int(kind)), 0)
    return Frame(
        cluster,
        command,
        kind == 0,
        bool(control & _FROM_SERVER),
        data[start - 2],
        manufacturer,
        not control & _NO_DEFAULT_RESPONSE,
        name,
        fields,
        dropped,
    )


def _cluster_command(
    cluster: int, control: int, command: int, manufacturer: int | None, payload: bytes, start: int
) -> tuple[str, Any]:
    """Name and fields; octets after the last field are left to newer revisions of the standard and ignored."""
    definitions = CLUSTERS.get(cluster)
    if definitions is None or manufacturer is not None:
        return "", payload
    known = definitions.client_commands if control & _FROM_SERVER else definitions.server_commands
    definition: ZCLCommandDef | None = known.get(command)
    if definition is None:
        return "", payload
    try:
        return definition.name, definition.schema.deserialize(payload)[0]
    except ValueError as fault:
        raise FrameError(f"{definition.name}: {fault}", start) from fault


def unencrypted(cluster: int) -> FrameError:
    """Return what is wrong with a frame of ``cluster`` that came without the encryption it should have."""
    where = f"0x{cluster:04X}"
    told = said("Frame fault", "a Smart Energy frame came without encryption (cluster {cluster})", cluster=where)
    return FrameError(told, 0)


def _read_ids(data: bytes, at: int) -> tuple[tuple[int, ...], int]:
    if (len(data) - at) % 2:
        short(said("Frame fault", "an attribute id"), len(data) - 1)
    return tuple([data[i] | data[i + 1] << 8 for i in range(at, len(data), 2)]), 0


def _typed(data: bytes, at: int, found: list[Attribute], attribute: int) -> int:
    """Append the typed value at ``at`` and tell where the next record starts."""
    if at >= len(data):
        short(said("Frame fault", "a data type"), at)
    kind = data[at]
    value, end = read(kind, data, at + 1)
    found.append(Attribute(attribute, SUCCESS, kind, value))
    return end


def _stopped(found: list[Attribute], fault: FrameError, data: bytes, at: int) -> tuple[tuple[Attribute, ...], int]:
    """What came before a record of unknown type, or its fault when nothing did."""
    if not found:
        raise fault
    return tuple(found), len(data) - at


def _read_results(data: bytes, at: int) -> tuple[tuple[Attribute, ...], int]:
    found: list[Attribute] = []
    end = len(data)
    while at < end:
        if at + HEADER > end:
            short(said("Frame fault", "an attribute record"), at)
        attribute = data[at] | data[at + 1] << 8
        status = data[at + 2]
        if status:
            found.append(Attribute(attribute, status, 0, None))
            at += HEADER
            continue
        try:
            at = _typed(data, at + HEADER, found, attribute)
        except UnknownTypeError as fault:
            return _stopped(found, fault, data, at)
    return tuple(found), 0


def _read_values(data: bytes, at: int) -> tuple[tuple[Attribute, ...], int]:
    found: list[Attribute] = []
    end = len(data)
    while at < end:
        if at + 2 > end:
            short(said("Frame fault", "an attribute id"), at)
        try:
            at = _typed(data, at + 2, found, data[at] | data[at + 1] << 8)
        except UnknownTypeError as fault:
            return _stopped(found, fault, data, at)
    return tuple(found), 0


def _read_write_results(data: bytes, at: int) -> tuple[tuple[Attribute, ...], int]:
    """A single status when all went well, else status and id of each that did not (ZCL 2.5.5)."""
    if len(data) == at + 1 and data[at] == SUCCESS:
        return (), 0
    if len(data) == at or (len(data) - at) % 3:
        short(said("Frame fault", "a write status record"), len(data))
    return tuple(Attribute(data[i + 1] | data[i + 2] << 8, data[i], 0, None) for i in range(at, len(data), 3)), 0


def _read_default_response(data: bytes, at: int) -> tuple[DefaultResponse, int]:
    if len(data) < at + 2:
        short(said("Frame fault", "a default response"), len(data))
    return DefaultResponse(data[at], data[at + 1]), 0


def _read_raw(data: bytes, at: int) -> tuple[bytes, int]:
    return data[at:], 0


_UNKNOWN: Final[tuple[str, Callable[[bytes, int], tuple[Any, int]]]] = ("", _read_raw)
_GENERAL: Final[dict[int, tuple[str, Callable[[bytes, int], tuple[Any, int]]]]] = {
    READ: ("read_attributes", _read_ids),
    READ_RESPONSE: ("read_attributes_response", _read_results),
    WRITE: ("write_attributes", _read_values),
    WRITE_UNDIVIDED: ("write_attributes_undivided", _read_values),
    WRITE_RESPONSE: ("write_attributes_response", _read_write_results),
    WRITE_NO_RESPONSE: ("write_attributes_no_response", _read_values),
    REPORT: ("report_attributes", _read_values),
    DEFAULT_RESPONSE: ("default_response", _read_default_response),
}


def _header(control: int, sequence: int, command: int, manufacturer: int | None) -> bytes:
    if manufacturer is None:
        return bytes((control, sequence, command))
    return bytes((control | _MANUFACTURER, manufacturer & 0xFF, manufacturer >> 8, sequence, command))


def read_attributes(sequence: int, ids: Iterable[int], *, manufacturer: int | None = None) -> bytes:
    """Ask a server for attributes."""
    return _header(0, sequence, READ, manufacturer) + b"".join([each.to_bytes(2, "little") for each in ids])


def read_response(sequence: int, attributes: Iterable[Attribute], *, manufacturer: int | None = None) -> bytes:
    """A server's answer: a value where the status is SUCCESS, else the status alone."""
    octets = bytearray(_header(_FROM_SERVER | _NO_DEFAULT_RESPONSE, sequence, READ_RESPONSE, manufacturer))
    for attribute, status, kind, value in attributes:
        octets += bytes((attribute & 0xFF, attribute >> 8, status))
        if not status:
            octets.append(kind)
            octets += write(kind, value)
    return bytes(octets)


def _values(head: bytes, attributes: Iterable[Attribute]) -> bytes:
    octets = bytearray(head)
    for attribute, _, kind, value in attributes:
        octets += bytes((attribute & 0xFF, attribute >> 8, kind))
        octets += write(kind, value)
    return bytes(octets)


def report(sequence: int, attributes: Iterable[Attribute], *, manufacturer: int | None = None) -> bytes:
    """A server tells attributes unasked."""
    return _values(_header(_FROM_SERVER | _NO_DEFAULT_RESPONSE, sequence, REPORT, manufacturer), attributes)


def write_attributes(sequence: int, attributes: Iterable[Attribute], *, manufacturer: int | None = None) -> bytes:
    """Ask a server to change attributes; the statuses given are not sent."""
    return _values(_header(0, sequence, WRITE, manufacturer), attributes)


def write_response(sequence: int, attributes: Iterable[Attribute], *, manufacturer: int | None = None) -> bytes:
    """A server's answer to a write: one octet when every status is SUCCESS, else those that failed."""
    head = _header(_FROM_SERVER | _NO_DEFAULT_RESPONSE, sequence, WRITE_RESPONSE, manufacturer)
    failed = [each for each in attributes if each.status]
    if not failed:
        return head + bytes((SUCCESS,))
    return head + b"".join([bytes((each.status, each.id & 0xFF, each.id >> 8)) for each in failed])


def default_response(
    sequence: int, *, command: int, status: int, from_server: bool, manufacturer: int | None = None
) -> bytes:
    """Tell what became of ``command``; ``from_server`` is the side that answers."""
    control = _NO_DEFAULT_RESPONSE | (_FROM_SERVER if from_server else 0)
    return _header(control, sequence, DEFAULT_RESPONSE, manufacturer) + bytes((command, status))


def command(cluster: int, name: str, sequence: int, **fields: Any) -> bytes:
    """A command of ``cluster``, its direction told by ``name``. Optional fields at the end may be left out.

    Raises FrameError for values that cannot be written; KeyError and TypeError for names the cluster lacks (our fault).
    """
    definition = CLUSTERS[cluster].commands_by_name[name]
    from_server = CLUSTERS[cluster].client_commands.get(definition.id) is definition
    control = _CLUSTER | (_FROM_SERVER | _NO_DEFAULT_RESPONSE if from_server else 0)
    try:
        payload = definition.schema(**fields).serialize()
    except ValueError as fault:
        raise FrameError(f"{name}: {fault}", HEADER) from fault
    return _header(control, sequence, int(definition.id), None) + payload


def _attribute(cluster: int, attribute: int) -> ZCLAttributeDef | None:
    definitions = CLUSTERS.get(cluster)
    return None if definitions is None else definitions.attributes.get(attribute)


def attribute_type(cluster: int, attribute: int) -> int | None:
    """ZCL data type of an attribute, None where it is not defined."""
    found = _attribute(cluster, attribute)
    return None if found is None else int(found.zcl_type)


def encoded_size(cluster: int, attribute: int) -> int:
    """Most octets the attribute's value can take, without the record's own RECORD octets.

    A string counts with its length octet and its known limit; what has no known limit fills a payload, so goes alone.
    """
    most = APS_PAYLOAD - HEADER - RECORD
    found = _attribute(cluster, attribute)
    if found is None:
        return most
    kind = int(found.zcl_type)
    if kind in WHOLE:
        return WHOLE[kind].size
    if kind in FIXED:
        return FIXED[kind]
    limit: int | None = getattr(found.type, "_max_len", None) if kind in (OCTETS, CHARACTERS) else None
    return most if limit is None else min(most, STRING[kind] + limit)
