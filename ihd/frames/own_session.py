"""A session with the meter readers of a network of one's own instead of a hub; it has no I/O and no clock of its own.

The link stands in for the hub (:mod:`ihd.frames.own_hub`) and tells of readers that joined, and of a network that is
open, in ZigBee's own frames for that. What no reader has, a hub's clock and prices, comes from this machine and from
the owner.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from ihd.frames import zdo
from ihd.frames.agenda import LIVE_EVERY, TIME_EVERY, Agenda
from ihd.frames.errand import Errand
from ihd.frames.meter_book import METERING, MeterBook, attribute
from ihd.frames.packet import DEVICE_PROFILE, Packet
from ihd.frames.session import Session
from ihd.frames.values import FrameError
from ihd.model.link import Fault
from ihd.model.meter import Meter
from ihd.model.own_account import NO_TARIFF, Counted, OwnTariff, counted, told
from ihd.model.reports import (
    LinkChanged,
    MetersFound,
    PermitChanged,
    PriceHeard,
    ReaderJoined,
    Readings,
    Report,
    Role,
    TimeHeard,
)
from ihd.model.snapshot import HubTime
from ihd.model.units import Fuel

#: What a reader is asked: what it has in attributes. It has no tariffs, and keeps no half-hours that it would tell.
_ASKED: Final = frozenset({"power", "gas", "export", "periods", "standing", "days", "finished"})
#: What the owner's price is for.
_PRICED: Final = (Fuel.ELECTRICITY, Role.IMPORT)
_TODAY: Final = attribute(METERING, "currentday_consumption_delivered")


class OwnAgenda(Agenda):
    """The errands for readers: a meter's attributes, and nothing that only a hub has."""

    def _for_meter(self, book: MeterBook) -> list[Errand]:
        return [errand for errand in super()._for_meter(book) if errand.name in _ASKED]


class OwnSession(Session):
    """``home_time`` gives this machine's time of day in whole Unix seconds: such a network has no other.

    ``tariff`` is the owner's own, for electricity; ``before`` the meters as they were last shown, whose day goes on.
    Data without APS encryption is taken, unlike from a hub: readers on the Home Automation profile send no other. What
    joins this network is let in by its owner, under the network's key.
    """

    def __init__(
        self,
        home_time: Callable[[], int],
        tariff: OwnTariff = NO_TARIFF,
        before: Iterable[Meter] = (),
        live_every: float = LIVE_EVERY,
    ) -> None:
        self._home_time = home_time
        self._tariff = tariff
        self._counted: dict[int, Counted] = {m.meter: m.counted for m in before if m.counted is not None}
        self._told: float | None = None
        self._known: set[str] = set()
        super().__init__(live_every)

    def _restart(self) -> None:
        super()._restart()
        self._agenda = OwnAgenda(self._findings, self._live_every)
        self._told = None

    def next_timer(self) -> float | None:
        """Return when :meth:`on_timer` is wanted."""
        timer = super().next_timer()
        due = self._now if self._told is None else self._told + TIME_EVERY
        return None if not self._up else due if timer is None else min(timer, due)

    def on_timer(self, now: float) -> None:
        """Notice that time has passed; the first of it tells what time it is."""
        if self._up and (self._told is None or now >= self._told + TIME_EVERY):
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
        return [each for report in super().take_reports() for each in self._accounted(report)]

    def _accounted(self, report: Report) -> tuple[Report, ...]:
        """Return a report with what only the owner knows: there is no hub that could be silent, or price anything."""
        match report:
            case LinkChanged(link) if link.fault is Fault.HUB_SILENT:
                return (LinkChanged(link._replace(fault=Fault.READERS_SILENT)),)
            case MetersFound(meters):
                bought = [each.meter for each in meters if (each.fuel, each.role) == _PRICED]
                return (report, *(priced for meter in bought for priced in self._prices(meter)))
            case Readings() if self._is_priced(report.meter):
                return (self._counted_on(report),)
            case _:
                return (report,)

    def _is_priced(self, meter: int) -> bool:
        book = self._findings.books.get(meter)
        return book is not None and book.kind == _PRICED

    def _prices(self, meter: int) -> tuple[Report, ...]:
        charge = Readings(meter, standing_charge=self._tariff.standing_charge or None)
        return PriceHeard(meter, self._tariff.price), charge

    def _counted_on(self, report: Readings) -> Readings:
        """Count today's energy from the register, unless the reader itself tells it, and price it."""
        before, price, now = self._counted.get(report.meter), self._tariff.millipence_per_kwh, self._home_time()
        if isinstance(report.today_wh, int):
            count = told(before, report.today_wh, now, price)
        elif isinstance(report.register_wh, int) and not self._tells_its_day(report.meter):
            count = counted(before, report.register_wh, now, price)
        else:
            return report
        self._counted[report.meter] = count
        spent = count.millipence if price else None
        return report._replace(today_wh=count.wh, today_millipence=spent, counted=count)

    def _tells_its_day(self, meter: int) -> bool:
        return isinstance(self._findings.books[meter].raw.get(_TODAY), int)

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
