"""What went over the air between one display and its hub, told as its neighbours would see it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

from ihd.frames import zcl
from ihd.frames.meter_book import METERING, attribute
from ihd.frames.packet import SMART_ENERGY, Packet
from ihd.frames.zcl import DefaultResponse, Frame
from ihd.radio.airtime import CHANNEL, taken
from tests.journeys.story import Story

START = int(datetime(2026, 10, 26, tzinfo=UTC).timestamp())
HOUR = 3_600
POWER = attribute(METERING, "instantaneous_demand")
GAS_READ_AT = attribute(METERING, "reading_snapshot_time")


@dataclass(frozen=True)
class Question:
    """A request of the display: home time, where it goes, and its frame."""

    at: float
    endpoint: int
    cluster: int
    frame: Frame

    def reads(self, attribute: tuple[int, int]) -> bool:
        """Return whether it reads an attribute."""
        return self.frame.name == "read_attributes" and attribute in (
            (self.cluster, each) for each in self.frame.fields
        )


def question(at: float, packet: Packet) -> Question | None:
    """Return what a packet of the display asks, ``None`` if it is an answer of its own."""
    if packet.profile != SMART_ENERGY:
        return None
    frame = zcl.decode(packet.cluster, packet.data)
    if frame.from_server or isinstance(frame.fields, DefaultResponse):
        return None
    return Question(at, packet.destination_endpoint, packet.cluster, frame)


def questions(story: Story, since: float = 0.0) -> Iterator[Question]:
    """Yield all that the display asked of meters and hub, from so many seconds after the beginning on."""
    for at, sent, packet in story.carried:
        if sent and at >= story.start + since and (asked := question(at, packet)) is not None:
            yield asked


def shares(story: Story) -> dict[int, float]:
    """Return what share of the channel went to this display, by hours since the beginning."""
    octets: Counter[int] = Counter()
    for at, _, packet in story.carried:
        octets[int(at - story.start) // HOUR] += taken(packet).octets
    return {hour: 8 * count / HOUR / CHANNEL for hour, count in octets.items()}


@dataclass
class FarAway(Story):
    """A story in which every answer takes ``delay`` seconds; ``open_at`` tells at each question how many were open."""

    delay: float = 0.4
    on_the_way: list[tuple[float, Packet]] = field(default_factory=list)
    unanswered: set[tuple[int, int, int]] = field(default_factory=set)
    open_at: list[int] = field(default_factory=list)

    def wait(self, *, seconds: float = 0, minutes: float = 0, hours: float = 0) -> None:
        """Let time pass, stopping also where an answer arrives."""
        end = self.now + seconds + 60 * minutes + HOUR * hours
        while True:
            event, timer = self.home.next_event(), self.session.next_timer()
            moments = [None if event is None else event - self.start, timer, *(at for at, _ in self.on_the_way[:1])]
            self.now = max(self.now, min([end, *(moment for moment in moments if moment is not None)]))
            self.home.run_to(self.home_time)
            while self.on_the_way and self.on_the_way[0][0] <= self.now:
                self._arrive(self.on_the_way.pop(0)[1])
            self.session.on_timer(self.now)
            self._settle()
            if self.now >= end:
                return

    def _arrive(self, packet: Packet) -> None:
        if packet.profile == SMART_ENERGY:
            frame = zcl.decode(packet.cluster, packet.data)
            self.unanswered.discard((packet.source_endpoint, packet.cluster, frame.sequence))
        self.session.receive(packet, self.now)

    def _settle(self) -> None:
        """Carry what the display says at once, and what the hub says later."""
        for packet in self.session.take_packets():
            self.carried.append((self.home_time, True, packet))
            if (asked := question(self.home_time, packet)) is not None:
                self.open_at.append(len(self.unanswered))
                self.unanswered.add((asked.endpoint, asked.cluster, asked.frame.sequence))
            self.home.receive(self.node, packet, self.home_time)
        arriving = self.now + self.delay
        self.on_the_way += [(arriving, packet) for node, packet in self.home.take_packets() if node == self.node]
        for report in self.session.take_reports():
            self.reports.append(report)
            self.shown = self.shown.after(report, self.now)
