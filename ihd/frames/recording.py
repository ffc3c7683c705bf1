"""A capture that answers as its hub did, up to a place in it; it knows neither how fast it is played nor a radio.

A display that looks at it asks in its own way: attributes are answered one by one with what was last told of each, and
commands with what the same command was answered.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from ihd.frames import zcl, zdo
from ihd.frames.packet import DEVICE_PROFILE, Packet
from ihd.frames.questions import ANSWERS
from ihd.frames.zcl import Attribute, DefaultResponse, FrameError

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from ihd.frames.captured import Carried
    from ihd.frames.zcl import Frame

Told = TypeVar("Told")
#: Seconds after which nothing answers a question any more.
_ANSWER_WAIT: Final = 10.0
_DISCOVERY: Final = "discovery"


class _Question(NamedTuple):
    """What the display asked at a place of the recording, and all that answered it."""

    seconds: float
    name: str
    answers: list[Packet]


class Recording:
    """The frames of a capture in order. ``unasked`` are the places of what the hub said without being asked."""

    def __init__(self, frames: Sequence[Carried]) -> None:
        self.frames: Final = tuple(frames)
        self.unasked: Final[set[int]] = set()
        self._values: dict[Hashable, list[tuple[int, Attribute]]] = {}
        self._questions: dict[Hashable, list[tuple[int, _Question]]] = {}
        self._open: dict[Hashable, _Question] = {}
        for place, carried in enumerate(self.frames):
            if carried.from_display:
                self._take_question(place, carried)
            else:
                self._take_answer(place, carried)

    def answers(self, packet: Packet, reached: int) -> list[Packet]:
        """Return what the hub says to ``packet`` when all up to place ``reached`` has been played."""
        if packet.profile == DEVICE_PROFILE:
            return [
                replace(each, data=packet.data[:1] + each.data[1:])
                for each in self._asked((packet.cluster, packet.data[1:]), reached)
            ]
        frame = zcl.decode(packet.cluster, packet.data)
        if frame.from_server:
            return []  # the display's own answer to a question of the hub
        if frame.general:
            return [self._read(packet, frame, reached)] if frame.command == zcl.READ else []
        found = self._asked(_whole(packet), reached) or self._asked(_kind(packet, frame), reached)
        if found:
            return [replace(each, data=_numbered(each.data, frame.sequence)) for each in found]
        status = zcl.default_response(
            frame.sequence, command=frame.command, status=zcl.NOT_FOUND, from_server=True, manufacturer=None
        )
        return [_back(packet, status)]

    # -- taking the recording in

    def _take_question(self, place: int, carried: Carried) -> None:
        packet = carried.packet
        if packet.profile == DEVICE_PROFILE:
            asked = _Question(carried.seconds, _DISCOVERY, [])
            keys: list[Hashable] = [(packet.cluster, packet.data[1:])]
            number = packet.data[:1]
        else:
            frame = _read_frame(packet)
            if frame is None or frame.from_server:
                return
            asked = _Question(carried.seconds, frame.name, [])
            keys = [] if frame.general else [_whole(packet), _kind(packet, frame)]
            number = bytes((frame.sequence,))
        self._open[packet.cluster, packet.destination_endpoint, number] = asked
        for key in keys:
            self._questions.setdefault(key, []).append((place, asked))

    def _take_answer(self, place: int, carried: Carried) -> None:
        packet = carried.packet
        frame = None if packet.profile == DEVICE_PROFILE else _read_frame(packet)
        if frame is not None and frame.general and frame.command in (zcl.READ_RESPONSE, zcl.REPORT):
            for record in frame.fields:
                key = (packet.source_endpoint, packet.cluster, frame.manufacturer, record.id)
                self._values.setdefault(key, []).append((place, record))
        if packet.profile == DEVICE_PROFILE:
            asked = self._open.get((packet.cluster & ~zdo.RESPONSE, packet.source_endpoint, packet.data[:1]))
        else:
            number = bytes((frame.sequence,)) if frame is not None else b""
            asked = self._open.get((packet.cluster, packet.source_endpoint, number))
            asked = asked if asked is not None and frame is not None and _fits(frame, asked) else None
        if asked is not None and carried.seconds - asked.seconds <= _ANSWER_WAIT:
            asked.answers.append(packet)
        else:
            self.unasked.add(place)

    # -- answering from it

    def _asked(self, key: Hashable, reached: int) -> list[Packet]:
        question = _latest(self._questions.get(key, []), reached)
        return question.answers if question is not None else []

    def _read(self, packet: Packet, frame: Frame, reached: int) -> Packet:
        """Answer a question for attributes, each with what was last told of it."""
        records = []
        for wanted in frame.fields:
            key = (packet.destination_endpoint, packet.cluster, frame.manufacturer, wanted)
            told = _latest(self._values.get(key, []), reached)
            records.append(told or Attribute(wanted, zcl.UNSUPPORTED_ATTRIBUTE, 0, None))
        return _back(packet, zcl.read_response(frame.sequence, records, manufacturer=frame.manufacturer))


def _read_frame(packet: Packet) -> Frame | None:
    try:
        return zcl.decode(packet.cluster, packet.data)
    except FrameError:
        return None


def _fits(frame: Frame, asked: _Question) -> bool:
    """Return whether a frame is of the kind that answers a question: numbers come again."""
    if isinstance(frame.fields, DefaultResponse):
        return True
    return frame.name in (ANSWERS.get(asked.name), f"{asked.name}_response")


def _latest(told: Sequence[tuple[int, Told]], reached: int) -> Told | None:
    """Return what was told last up to a place or, where nothing was yet, first after it."""
    if not told:
        return None
    return told[max(0, bisect_right(told, reached, key=lambda each: each[0]) - 1)][1]


def _whole(packet: Packet) -> Hashable:
    return packet.cluster, packet.destination_endpoint, packet.data[:1] + packet.data[2:]


def _kind(packet: Packet, frame: Frame) -> Hashable:
    return packet.cluster, packet.destination_endpoint, frame.name


def _numbered(data: bytes, sequence: int) -> bytes:
    return data[:1] + bytes((sequence,)) + data[2:]


def _back(packet: Packet, data: bytes) -> Packet:
    return replace(
        packet,
        data=data,
        source_endpoint=packet.destination_endpoint,
        destination_endpoint=packet.source_endpoint,
    )
