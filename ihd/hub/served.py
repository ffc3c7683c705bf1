"""One cluster as an endpoint serves it: which attribute comes from where, which command is answered how; it knows no
display.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Generic, TypeVar

from ihd.frames import zcl
from ihd.frames.clusters import CLUSTERS
from ihd.frames.hub_extension import MANUFACTURER, HubExtension
from ihd.frames.values import STRING, WHOLE
from ihd.frames.zcl import Attribute, Frame

Source = TypeVar("Source")
#: What an attribute is, or ``None`` for the non-value ("not known").
Value = int | bytes | None
#: Attribute name -> where its value comes from, or what it always is.
Table = Mapping[str, Callable[[Source], Value] | int | bytes]


@dataclass(frozen=True, slots=True)
class Reply:
    """A command the hub sends: its name in the cluster and its fields."""

    name: str
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Done:
    """What was asked for is done: a default response says so first, ``then`` follows."""

    then: Sequence[Reply]


#: What a command leads to: replies, a ZCL status for the default response, or both.
Outcome = Sequence[Reply] | int | Done
#: Command name -> what is done with its fields.
Commands = Mapping[str, Callable[[Source, Any], Outcome]]


@dataclass(frozen=True, slots=True)
class Served(Generic[Source]):
    """Cluster ``cluster`` with its attributes and commands, fed by ``source``. Attributes and commands go by name."""

    cluster: int
    source: Source
    table: Table[Source] = field(default_factory=dict)
    commands: Commands[Source] = field(default_factory=dict)
    _ids: dict[str, int] = field(init=False, default_factory=dict)
    _by_id: dict[int, tuple[int, Callable[[Source], Value]]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Look the names up once; ``KeyError`` for one the cluster lacks."""
        known = CLUSTERS[self.cluster].attributes_by_name
        for name, value in self.table.items():
            get = _always(value) if isinstance(value, int | bytes) else value
            number = self._ids[name] = int(known[name].id)
            self._by_id[number] = (int(known[name].zcl_type), get)

    @property
    def manufacturer(self) -> int | None:
        """Return the manufacturer code every frame of this cluster must carry, if any."""
        return MANUFACTURER if self.cluster == HubExtension.cluster_id else None

    def attribute(self, number: int) -> Attribute:
        """Return the record for one attribute, with the status that says it is not served where it is not."""
        found = self._by_id.get(number)
        if found is None:
            return Attribute(number, zcl.UNSUPPORTED_ATTRIBUTE, 0, None)
        kind, value = found
        return Attribute(number, zcl.SUCCESS, kind, value(self.source))

    def named(self, names: Iterable[str]) -> list[Attribute]:
        """Return the records of some attributes, to be reported."""
        return [self.attribute(self._ids[name]) for name in names]

    def answer(self, frame: Frame) -> bytes | Outcome | None:
        """Return the answer to a display's frame: octets to send, what its command leads to, ``None`` for silence."""
        if frame.from_server or frame.manufacturer != self.manufacturer:
            return zcl.UNSUP_COMMAND
        if not frame.general:
            act = self.commands.get(frame.name)
            return act(self.source, frame.fields) if act is not None else zcl.UNSUP_COMMAND
        general = _GENERAL.get(frame.command)
        return general(self, frame) if general is not None else zcl.UNSUP_COMMAND


def _always(value: int | bytes) -> Callable[[Any], Value]:
    return lambda _source: value


def _read(served: Served[Any], frame: Frame) -> bytes:
    room = zcl.APS_PAYLOAD - zcl.HEADER - (2 if frame.manufacturer is not None else 0)
    return zcl.read_response(
        frame.sequence, _fitting(map(served.attribute, frame.fields), room), manufacturer=frame.manufacturer
    )


def _write(served: Served[Any], frame: Frame) -> bytes:
    return zcl.write_response(frame.sequence, [_refused(served, asked) for asked in frame.fields])


def _refused(served: Served[Any], asked: Attribute) -> Attribute:
    """A credit-mode home lets a display write nothing."""
    known = served.attribute(asked.id)
    return Attribute(asked.id, known.status or zcl.READ_ONLY, 0, None)


def _write_silently(_served: Served[Any], _frame: Frame) -> None:
    """Nothing may be written, and this write asks for no answer."""


_GENERAL: Final[Mapping[int, Callable[[Served[Any], Frame], bytes | Outcome | None]]] = {
    zcl.READ: _read,
    zcl.WRITE: _write,
    zcl.WRITE_UNDIVIDED: _write,
    zcl.WRITE_NO_RESPONSE: _write_silently,
}


def _fitting(records: Iterable[Attribute], room: int) -> list[Attribute]:
    """Return the records that fit one payload: real devices stop after the last that does."""
    fitting: list[Attribute] = []
    for record in records:
        room -= _size(record)
        if room < 0:
            break
        fitting.append(record)
    return fitting


def _size(record: Attribute) -> int:
    if record.status:
        return zcl.RECORD - 1
    if record.type in WHOLE:
        return zcl.RECORD + WHOLE[record.type].size
    octets = len(record.value) if isinstance(record.value, bytes) else 0
    return zcl.RECORD + STRING.get(record.type, 0) + octets
