"""A session with the meter readers of a network of one's own instead of a hub; it has no I/O and no clock of its own.

The link stands in for the hub (:mod:`ihd.frames.own_hub`) and tells of readers that joined, and of a network that is
open, in ZigBee's own frames for that. What no reader has, a hub's clock and prices, comes from this machine and from
the owner.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from ihd.frames import zdo
from ihd.frames.agenda import LIVE_EVERY, TIME_EVERY, Agenda
from ihd.frames.errand import Errand
from ihd.frames.meter_book import MeterBook
from ihd.frames.packet import DEVICE_PROFILE, Packet
from ihd.frames.session import Session
from ihd.frames.values import FrameError
from ihd.model.link import Fault
from ihd.model.reports import LinkChanged, PermitChanged, ReaderJoined, Report, TimeHeard
from ihd.model.snapshot import HubTime

#: What a reader is asked: what it has in attributes. It has no tariffs, and keeps no half-hours that it would tell.
_ASKED: Final = frozenset({"power", "gas", "export", "periods", "standing", "days", "finished"})


class OwnAgenda(Agenda):
    """The errands for readers: a meter's attributes, and nothing that only a hub has."""

    def _for_meter(self, book: MeterBook) -> list[Errand]:
        return [errand for errand in super()._for_meter(book) if errand.name in _ASKED]


class OwnSession(Session):
    """``home_time`` gives this machine's time of day in whole Unix seconds: such a network has no other.

    Data without APS encryption is taken, unlike from a hub: readers on the Home Automation profile send no other. What
    joins this network is let in by its owner, under the network's key.
    """

    def __init__(self, home_time: Callable[[], int], live_every: float = LIVE_EVERY) -> None:
        self._home_time = home_time
        self._told: float | None = None
        self._known: set[str] = set()
        super().__init__(live_every)

    def _restart(self) -> None:
        super()._restart()
        self._agenda = OwnAgenda(self._findings, self._live_every)
        self._told = None

    def link_up(self, now: float, hub: bytes = b"", *, joined_anew: bool = False) -> None:
        """Begin afresh with the readers there are."""
        super().link_up(now, hub, joined_anew=joined_anew)
        self._tell_time(now)

    def next_timer(self) -> float | None:
        """Return when :meth:`on_timer` is wanted."""
        timer = super().next_timer()
        if timer is None or self._told is None:
            return timer
        return min(timer, self._told + TIME_EVERY)

    def on_timer(self, now: float) -> None:
        """Notice that time has passed."""
        if self._told is not None and now >= self._told + TIME_EVERY:
            self._tell_time(now)
        super().on_timer(now)

    def receive(self, packet: Packet, now: float) -> None:
        """Take in a packet of a reader, or what the link tells of the network."""
        if packet.profile == DEVICE_PROFILE and not packet.cluster & zdo.RESPONSE:
            self._hear_of_network(packet, now)
        else:
            super().receive(replace(packet, secured=True), now)

    def take_reports(self) -> list[Report]:
        """Return what was heard since the last call."""
        return [_named(report) for report in super().take_reports()]

    def _hear_of_network(self, packet: Packet, now: float) -> None:
        try:
            told = zdo.decode(packet.cluster, packet.data)
        except FrameError:
            return
        match told:
            case zdo.PermitJoiningRequest(_, seconds):
                self._reports.append(PermitChanged(now + seconds))
            case zdo.DeviceAnnounce():
                self._hear_of_reader(told.eui64.hex().upper(), now)
            case _:
                pass  # the stick answers questions about our own endpoints

    def _hear_of_reader(self, eui64: str, now: float) -> None:
        """Ask a reader that is new who it is, and one that is back for what it did not answer."""
        if eui64 in self._known:
            self.try_now(now)
            return
        self._known.add(eui64)
        self._reports.append(ReaderJoined(eui64))
        self.link_up(now, self._hub)

    def _tell_time(self, now: float) -> None:
        self._told = now
        utc = self._home_time()
        self._findings.hub_time = HubTime(utc, now)
        self._reports.append(TimeHeard(utc))


def _named(report: Report) -> Report:
    """There is no hub that could be silent, but readers."""
    if isinstance(report, LinkChanged) and report.link.fault is Fault.HUB_SILENT:
        return LinkChanged(report.link._replace(fault=Fault.READERS_SILENT))
    return report
