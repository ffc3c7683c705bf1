"""A packet in words: what kind of thing it says, by which name, with which values; it knows no screen and no language.

Names are the standard's own, as Wireshark shows them too; of enumerations those that are known, else their number.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from enum import Enum, Flag
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from zigpy.types import UTCTime
from zigpy.zcl.foundation import Status

from ihd.frames import zcl, zdo
from ihd.frames.clock import NO_TIME, from_wire
from ihd.frames.clusters import CLUSTERS
from ihd.frames.packet import DEVICE_PROFILE
from ihd.frames.zcl import Attribute, DefaultResponse, FrameError
from ihd.model.carried import Detail, Saying
from ihd.model.credit import DebtMethod, TopUpResult

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from zigpy.zcl.foundation import ZCLAttributeDef

    from ihd.frames.packet import Packet
    from ihd.frames.zcl import Frame

#: Details that are given of a frame, and letters of a text.
MOST: Final = 6
_LONGEST: Final = 60
_GENERAL: Final[Mapping[int, Saying]] = {
    zcl.READ: Saying.ASKS,
    zcl.READ_RESPONSE: Saying.ANSWERS,
    zcl.REPORT: Saying.TELLS,
    zcl.WRITE: Saying.SETS,
    zcl.WRITE_UNDIVIDED: Saying.SETS,
    zcl.WRITE_NO_RESPONSE: Saying.SETS,
    zcl.WRITE_RESPONSE: Saying.SETS,
    zcl.DEFAULT_RESPONSE: Saying.RESULT,
}

_STATUSES: Final[Mapping[int, str]] = {int(each): each.name.replace("_", " ").lower() for each in Status}


#: Who has entered or sent a code (smart-energy.md 4.4).
_DEVICES: Final = {0: "ESI", 1: "meter", 2: "in-home display"}
#: Names of enumerations that the definitions only number, by the name of what has them.
_NAMES: Final[Mapping[str, Mapping[int, str]]] = {
    "originating_device": _DEVICES,
    "source_of_top_up": _DEVICES,
    "result_type": {each.value: each.name.replace("_", " ").lower() for each in TopUpResult},
    "debt_recovery_method": {each.value: each.name.replace("_", " ").lower() for each in DebtMethod},
    "sample_type": {0: "consumption delivered", 1: "consumption received"},
    "calendar_type": {0: "delivered", 1: "received", 2: "delivered and received", 3: "friendly credit"},
}
_NUMBERED: Final = re.compile(r"_\d+$")
#: Words that zigpy's names misspell, or run into one.
_SLIPS: Final = {
    "iambient": "ambient",
    "currentday": "current day",
    "previousday": "previous day",
    "summ": "summation",
}
#: How zigpy calls a member that an enumeration has no name for.
_UNKNOWN: Final = "undefined"


class Described(NamedTuple):
    """What a packet says: ``name`` is a command's, and why of one that cannot be read."""

    saying: Saying
    name: str
    details: tuple[Detail, ...] = ()
    left_out: int = 0


def described(packet: Packet) -> Described:
    """Return ``packet`` in words. Nothing it can hold raises; what must not be seen is to be masked before."""
    try:
        if packet.profile == DEVICE_PROFILE:
            message = zdo.decode(packet.cluster, packet.data)
            return _of(Saying.DISCOVERY, _camel(type(message).__name__), list(_parts(message)))
        frame = zcl.decode(packet.cluster, packet.data)
    except FrameError as fault:
        return Described(Saying.UNREADABLE, str(fault))
    if isinstance(frame.fields, DefaultResponse):
        return _of(Saying.RESULT, _answered(frame), [Detail(_status(frame.fields.status))])
    if frame.general:
        return _of(_GENERAL.get(frame.command, Saying.COMMAND), _spaced(frame.name), list(_attributes(frame)))
    if not frame.name:
        return Described(Saying.COMMAND, f"0x{frame.command:02X}", (Detail(f"{len(frame.fields)} octets"),))
    return _of(Saying.COMMAND, _spaced(frame.name), list(_fields(frame.fields)))


def _of(saying: Saying, name: str, details: list[Detail]) -> Described:
    return Described(saying, name, tuple(details[:MOST]), max(0, len(details) - MOST))


def _spaced(name: str) -> str:
    return " ".join(_SLIPS.get(word, word) for word in name.split("_"))


def _camel(name: str) -> str:
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name).strip()


def _status(status: int) -> str:
    return _STATUSES.get(status, f"0x{status:02X}")


def _attributes(frame: Frame) -> Iterator[Detail]:
    for each in frame.fields if isinstance(frame.fields, tuple) else ():
        if not isinstance(each, Attribute):
            yield Detail(_attribute(frame.cluster, each))
        elif each.status:
            yield Detail(_attribute(frame.cluster, each.id), _status(each.status))
        else:
            yield Detail(_attribute(frame.cluster, each.id), _of_type(_definition(frame.cluster, each.id), each.value))


def _definition(cluster: int, attribute: int) -> ZCLAttributeDef | None:
    return CLUSTERS[cluster].attributes.get(attribute) if cluster in CLUSTERS else None


def _attribute(cluster: int, attribute: int) -> str:
    known = _definition(cluster, attribute)
    return f"0x{attribute:04X}" if known is None else _spaced(known.name)


def _of_type(known: ZCLAttributeDef | None, value: object) -> str:
    """Return an attribute's value, which comes as a bare number, as what it is known to be."""
    if known is None or not isinstance(value, int) or not issubclass(known.type, UTCTime | Enum):
        return _value(value)
    try:
        return _named(known.name, known.type(value))
    except ValueError:
        return _value(value)


def _answered(frame: Frame) -> str:
    """Return the name of the command that a default response is about: the other side's."""
    definition = CLUSTERS.get(frame.cluster)
    known = {}
    if definition is not None:
        known = definition.server_commands if frame.from_server else definition.client_commands
    found = known.get(frame.fields.command)
    return f"0x{frame.fields.command:02X}" if found is None else _spaced(found.name)


def _fields(command: Any) -> Iterator[Detail]:
    for each in command.fields:
        value = getattr(command, each.name)
        if value is not None:
            yield Detail(_spaced(each.name), _named(each.name, value))


def _named(name: str, value: object) -> str:
    """Return a value by its name or as a time, where ``name`` or its type tells what it is."""
    if isinstance(value, UTCTime):
        return _time(value)
    if isinstance(value, Flag) or not isinstance(value, int):
        return _value(value)
    if (told := _NAMES.get(_NUMBERED.sub("", name), {}).get(int(value))) is not None:
        return told
    if isinstance(value, Enum) and not value.name.startswith(_UNKNOWN):
        return _spaced(value.name)
    return _value(value)


def _time(value: int) -> str:
    """Return a UTC time as date and time; what says "none", or "at once", stays a number (smart-energy.md 4)."""
    if value in (0, NO_TIME):
        return str(int(value))
    return f"{datetime.fromtimestamp(from_wire(value), UTC):%Y-%m-%d %H:%M:%S} UTC"


def _parts(message: Any) -> Iterator[Detail]:
    """Yield the fields of a discovery message, those of a descriptor in it too; its number says nothing."""
    for each in fields(message):
        value = getattr(message, each.name)
        if is_dataclass(value):
            yield from _parts(value)
        elif each.name != "sequence" and value is not None:
            yield Detail(_spaced(each.name), value.hex() if isinstance(value, bytes) else _value(value))


def _value(value: object) -> str:
    """Return a value as it reads: numbers as they are, texts as texts, lists and other octets by how many."""
    if isinstance(value, bytes):
        text = value.decode("utf-8", "replace")
        plain = text.isprintable() and "\N{REPLACEMENT CHARACTER}" not in text
        return text[:_LONGEST] if plain else f"{len(value)} octets"
    if isinstance(value, int):
        return str(int(value))
    if isinstance(value, list | tuple):
        plain = len(value) <= MOST and all(isinstance(each, int) for each in value)
        return " ".join(str(int(each)) for each in value) if plain else f"{len(value)} entries"
    return "–" if value is None else "1 entry"
