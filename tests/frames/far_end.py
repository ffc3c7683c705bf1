"""The other end of a session, told with frames: it answers what it is asked from a table, and commands when told to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ihd.frames import zcl, zdo
from ihd.frames.hub_extension import MANUFACTURER
from ihd.frames.meter_book import (
    CALENDAR,
    DEVICE_TYPE,
    EVENTS,
    HUB_EXTENSION,
    METERING,
    PREPAYMENT,
    PRICE,
    TIME,
    attribute,
)
from ihd.frames.packet import SMART_ENERGY, Packet
from ihd.frames.session import Session
from ihd.frames.zcl import Attribute, Frame
from ihd.model.commands import Pending, Stage
from ihd.model.reports import UNHEARD, CommandMoved, Readings, Report
from ihd.model.snapshot import Snapshot
from ihd.model.utrn import parse
from tests.frames.told import wire

SALT = b"a salt of sixteen"
#: Both are published codes (smart-energy.md 3.6): £100.00 and £12.34.
CODE, OTHER_CODE = parse("73943333457189043313"), parse("73947252416745201637")
CREDIT_MODE, PREPAY_MODE = 0x0C94, 0x0497
COMMANDS = {"consumer_top_up", "select_available_emergency_credit", "local_change_supply", "message_confirmation"}
MODE = attribute(PREPAYMENT, "payment_control_configuration")
CLUSTERS = (TIME, METERING, PRICE, PREPAYMENT, CALENDAR, EVENTS, HUB_EXTENSION)
#: Name of a question -> the replies to it, each a name and its fields.
Replies = dict[str, list[tuple[str, dict[str, Any]]]]


def named(cluster: int, **values: int | bytes | None) -> dict[tuple[int, int], int | bytes | None]:
    """Values by attribute key."""
    return {attribute(cluster, name): value for name, value in values.items()}


def ppmid(session: type[Session] = Session, **options: Any) -> Session:
    """A session that may command."""
    return session(may_command=True, salt=SALT, **options)


class FarEnd:
    """A hub with meters on endpoints 1 (electricity) and 2 (gas, if wanted), and the session that talks to it."""

    def __init__(
        self,
        session: Session,
        *,
        gas: bool = False,
        clusters: tuple[int, ...] = CLUSTERS,
        rest: float = 30.0,
        values: dict[tuple[int, int], int | bytes | None] | None = None,
    ) -> None:
        self.session = session
        self.now = 1_000.0
        self.shown = Snapshot.blank(self.now)
        self.reports: list[Report] = []
        self.asked: list[tuple[float, int, Frame]] = []
        self.commands: list[Packet] = []
        self.hears = True
        self.clusters = clusters
        self.replies: Replies = {}
        meter = named(METERING, supply_status=2, instantaneous_demand=800) | {MODE: PREPAY_MODE}
        meter |= named(PREPAYMENT, credit_remaining=400_000, credit_status=1) | named(HUB_EXTENSION, valve_position=1)
        meter |= values or {}
        self.values = {1: meter | {DEVICE_TYPE: 0}, 2: meter | {DEVICE_TYPE: 1}}
        if not gas:
            del self.values[2]
        self.rest = rest
        self.plug()

    def plug(self) -> None:
        """Bring the link up and let everything be asked that is due within ``rest`` seconds."""
        self.session.link_up(self.now)
        self.settle()
        self.wait(self.rest)

    def unplug(self) -> None:
        self.session.link_down()
        self.settle()

    def wait(self, seconds: float) -> None:
        """Let time pass, timer by timer."""
        end = self.now + seconds
        while True:
            timer = self.session.next_timer()
            self.now = end if timer is None else min(end, max(self.now, timer))
            self.session.on_timer(self.now)
            self.settle()
            if self.now >= end and ((timer := self.session.next_timer()) is None or timer > end):
                return

    def post(self, command: Any) -> bool:
        """Give the session a command; return whether it went on the air."""
        before = len(self.commands)
        self.session.post(command, self.now)
        self.settle()
        return len(self.commands) > before

    def say(self, cluster: int, name: str, *, sequence: int = 0, endpoint: int = 1, **fields: Any) -> None:
        """Let the hub send a command."""
        self._send(endpoint, cluster, zcl.command(cluster, name, sequence, **fields))

    def answer(self, name: str, command: Packet | None = None, **fields: Any) -> None:
        """Answer a command (the last one) with another."""
        asked = command or self.commands[-1]
        octets = zcl.command(asked.cluster, name, asked.data[1], **fields)
        self._send(asked.destination_endpoint, asked.cluster, octets)

    def top_up_result(
        self, result: int, value: int = -1, balance: int = -1, *, command: Packet | None = None, source: int = 2
    ) -> None:
        """Answer a top-up."""
        fields = {"result_type": result, "top_up_value": value, "source_of_top_up": source}
        self.answer("consumer_top_up_response", command, **fields, credit_remaining=balance)

    def status(self, status: int, command: Packet | None = None) -> None:
        """Answer a command with a default response."""
        asked = command or self.commands[-1]
        octets = zcl.default_response(asked.data[1], command=asked.data[2], status=status, from_server=True)
        self._send(asked.destination_endpoint, asked.cluster, octets)

    def lives(self) -> Iterator[Pending]:
        """Every step of every command's life, in order."""
        return (report.pending for report in self.reports if isinstance(report, CommandMoved))

    def stages(self, number: int) -> list[Stage]:
        """How far one command came, step by step."""
        return [pending.stage for pending in self.lives() if pending.id == number]

    def last(self) -> Pending:
        """The last step of any command's life."""
        return [*self.lives()][-1]

    def balances(self, meter: int = 1) -> list[object]:
        """Every balance that was told of a meter, in order."""
        told = [report for report in self.reports if isinstance(report, Readings) and report.meter == meter]
        return [report.balance_millipence for report in told if report.balance_millipence is not UNHEARD]

    def asked_for(self, *names: str, since: float = 0.0) -> set[str]:
        """Which of these attributes and commands were asked for."""
        found = set()
        for at, _, frame in self.asked:
            if at >= since:
                known = zcl.CLUSTERS[frame.cluster].attributes
                found |= {known[each].name for each in frame.fields} if frame.general else {frame.name}
        return found & {*names}

    def _send(self, endpoint: int, cluster: int, octets: bytes) -> None:
        self.session.receive(Packet(SMART_ENERGY, cluster, endpoint, 1, octets), self.now)
        self.settle()

    def settle(self) -> None:
        """Carry packets both ways until neither side has more to say."""
        while True:
            packets = self.session.take_packets()
            for report in self.session.take_reports():
                self.reports.append(report)
                self.shown = self.shown.after(report, self.now)
            if not packets:
                return
            for answer in [answer for packet in packets for answer in self._answers(packet)]:
                self.session.receive(answer, self.now)

    def _answers(self, packet: Packet) -> list[Packet]:
        if packet.profile != SMART_ENERGY:
            return self._discovered(packet) if self.hears else []
        assert len(packet.data) <= zcl.APS_PAYLOAD
        frame = zcl.decode(packet.cluster, packet.data)
        if frame.name in COMMANDS:
            self.commands.append(packet)
            return []
        if frame.general and frame.command == zcl.DEFAULT_RESPONSE:
            return []
        self.asked.append((self.now, packet.destination_endpoint, frame))
        return [
            Packet(SMART_ENERGY, packet.cluster, packet.destination_endpoint, 1, octets)
            for octets in (self._octets(packet.destination_endpoint, frame) if self.hears else ())
        ]

    def _discovered(self, packet: Packet) -> list[Packet]:
        asked = zdo.decode(packet.cluster, packet.data)
        if isinstance(asked, zdo.ActiveEndpointsRequest):
            told: zdo.Message = zdo.ActiveEndpointsResponse(asked.sequence, 0, 0, tuple(self.values))
        else:
            assert isinstance(asked, zdo.SimpleDescriptorRequest)
            descriptor = zdo.SimpleDescriptor(asked.endpoint, SMART_ENERGY, 0x0501, 0, self.clusters, ())
            told = zdo.SimpleDescriptorResponse(asked.sequence, 0, 0, descriptor)
        cluster, data = zdo.encode(told)
        return [Packet(0, cluster, 0, 0, data, secured=False)]

    def _octets(self, endpoint: int, frame: Frame) -> list[bytes]:
        whose = MANUFACTURER if frame.cluster == HUB_EXTENSION else None
        assert frame.manufacturer == whose
        if frame.general:
            read = [self._record(endpoint, frame.cluster, each) for each in frame.fields]
            answer = zcl.read_response(frame.sequence, read, manufacturer=whose)
            assert len(answer) <= zcl.APS_PAYLOAD
            return [answer]
        if frame.name in self.replies:
            return [zcl.command(frame.cluster, name, frame.sequence, **f) for name, f in self.replies[frame.name]]
        return [
            zcl.default_response(frame.sequence, command=frame.command, status=zcl.NOT_FOUND, from_server=True),
        ]

    def _record(self, endpoint: int, cluster: int, number: int) -> Attribute:
        if (cluster, number) == attribute(TIME, "time"):
            return Attribute(number, 0, 0xE2, wire("2026-06-03T13:30") + int(self.now))
        known = self.values[endpoint]
        if (cluster, number) not in known:
            return Attribute(number, zcl.UNSUPPORTED_ATTRIBUTE, 0, None)
        kind = zcl.attribute_type(cluster, number)
        assert kind is not None
        return Attribute(number, 0, kind, known[cluster, number])
