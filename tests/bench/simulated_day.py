"""A simulated day of the default home with a session at ten-second polls, beside zigpy's codec for the same frames."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import median
from typing import Any

from zigpy.zcl.foundation import GENERAL_COMMANDS, FrameType, ZCLHeader

from ihd import wiring
from ihd.frames.clusters import CLUSTERS
from ihd.frames.packet import SMART_ENERGY, Packet
from tests.bench.figure import Figure, in_turn, milliseconds
from tests.journeys.story import Story

#: A day in autumn: 26 October 2026, midnight in Britain.
START = 1_792_972_800
_HOURS = 24


@dataclass(frozen=True)
class Written:
    """A frame as zigpy holds it."""

    header: ZCLHeader
    schema: Any
    fields: Any


def measure(rounds: int) -> Iterator[Figure]:
    """Each frame is written once and read once, as between a hub and a display."""
    loads = wiring.profiles()
    plan = wiring.plan("default", loads, START)
    frames: list[Written] = []

    def day() -> float:
        story = Story(plan, START)
        known = len(story.carried)
        taken = milliseconds(lambda: story.wait(hours=_HOURS))
        frames[:] = _written(packet for _, _, packet in story.carried[known:])
        return taken

    ours, floor = in_turn(rounds, day, lambda: milliseconds(lambda: _code(frames)))
    note = f"{len(frames)} frames"
    yield Figure("simulated-day", "ms", median(ours), median(floor), at_most_ratio=1.5, note=note)


def _written(packets: Iterable[Packet]) -> list[Written]:
    frames = []
    for packet in packets:
        if packet.profile == SMART_ENERGY:
            header, rest = ZCLHeader.deserialize(packet.data)
            schema = _schema(packet.cluster, header)
            frame = Written(header, schema, schema.deserialize(rest)[0])
            assert frame.header.serialize() + frame.fields.serialize() == packet.data, packet
            frames.append(frame)
    return frames


def _schema(cluster: int, header: ZCLHeader) -> Any:
    if header.frame_control.frame_type == FrameType.GLOBAL_COMMAND:
        return GENERAL_COMMANDS[header.command_id].schema
    definitions = CLUSTERS[cluster]
    from_server = header.direction == header.direction.Server_to_Client
    commands = definitions.client_commands if from_server else definitions.server_commands
    return commands[header.command_id].schema


def _code(frames: list[Written]) -> None:
    for frame in frames:
        octets = frame.header.serialize() + frame.fields.serialize()
        _, rest = ZCLHeader.deserialize(octets)
        frame.schema.deserialize(rest)
