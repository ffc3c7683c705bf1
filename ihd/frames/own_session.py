"""A session with the meter readers of a network of one's own instead of a hub; it has no I/O and no clock of its own.

The link stands in for the hub (:mod:`ihd.frames.own_hub`) and tells of readers that joined, and of a network that is
open, in ZigBee's own frames for that. What no reader has, a hub's clock and prices, comes from this machine and from
the owner.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from ihd.frames import questions, zdo
from ihd.frames.agenda import LIVE_EVERY, TIME_EVERY, Agenda
from ihd.frames.errand import Due, Errand
from ihd.frames.facts import PREVIOUS
from ihd.frames.meter_book import METERING, MeterBook, attribute, attributes
from ihd.frames.own_server import BASIC
from ihd.frames.packet import DEVICE_PROFILE, Packet
from ihd.frames.priority import STANDING
from ihd.frames.session import Session
from ihd.frames.values import FrameError
from ihd.model.link import Fault
from ihd.model.meter import Meter
from ihd.model.own_account import CONVERSION_FACTOR, NO_TERMS, Counted, OwnTerms
from ihd.model.own_books import Tells, entered
from ihd.model.reader import JoinedReader
from ihd.model.reports import (
    UNHEARD,
    LinkChanged,
    MeterIdentity,
    MetersFound,
    PermitChanged,
    PriceHeard,
    ReaderJoined,
    Readings,
    Report,
    Role,
    TariffsHeard,
    TimeHeard,
)
from ihd.model.snapshot import HubTime
from ihd.model.tariff import Tariff
from ihd.model.units import Fuel

#: What a reader is asked: what it has in attributes. It has no tariffs, and keeps no half-hours that it would tell.
_ASKED: Final = frozenset({"power", "gas", "export", "periods", "standing", "days", "finished"})
_NAMES: Final = attributes(BASIC, "manufacturer", "model")
#: What a reader that tells its day itself does it by.
_TODAY: Final = {
    Fuel.ELECTRICITY: attribute(METERING, "currentday_consumption_delivered"),
    Fuel.GAS: attribute(METERING, "current_day_alternative_consumption_delivered"),
}


class OwnAgenda(Agenda):
    """The errands for readers: a meter's attributes, what the reader calls itself, and nothing that only a hub has."""

    def _for_meter(self, book: MeterBook) -> list[Errand]:
        asked = [errand for errand in super()._for_meter(book) if errand.name in _ASKED]
        return [*asked, Errand("names", STANDING, lambda: questions.attributes(book, _NAMES), _never)]


def _never(_now: float) -> Due | None:
    return None


class OwnSession(Session):
    """``home_time`` gives this machine's time of day in whole Unix seconds: such a network has no other.

    ``terms`` gives what the owner entered, as it stands; ``before`` are the meters as they were last shown, whose day
    goes on. Data without APS encryption is taken, unlike from a hub: readers on the Home Automation profile send no
    other. What joins this network is let in by its owner, under the network's key.
    """

    def __init__(
        self,
        home_time: Callable[[], int],
        terms: Callable[[], OwnTerms] = lambda: NO_TERMS,
        before: Iterable[Meter] = (),
        live_every: float = LIVE_EVERY,
    ) -> None:
        before = tuple(before)
        self._home_time = home_time
        self._entered = terms
        self._terms = terms()
        self._counted: dict[int, Counted] = {m.meter: m.counted for m in before if m.counted is not None}
        self._tariffs: dict[int, tuple[Tariff, ...]] = {m.meter: m.tariffs for m in before}
        self._told: float | None = None
        self._known: dict[str, JoinedReader] = {}
        super().__init__(live_every)

    def _restart(self) -> None:
        super()._restart()
        self._agenda = OwnAgenda(self._findings, self._live_every, rounds=self._gas)
        self._findings.hub_time = HubTime(self._home_time(), self._now)
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
            return
        super().receive(replace(packet, secured=True), now)
        if packet.cluster == BASIC:
            self._hear_names(packet.source_endpoint)

    def take_reports(self) -> list[Report]:
        """Return what was heard since the last call."""
        found = [each for report in super().take_reports() for each in self._accounted(report)]
        if (terms := self._entered()) != self._terms:  # the owner has just entered others
            self._terms = terms
            found += [priced for book in self._findings.meters() for priced in self._prices(book)]
        return found

    def _accounted(self, report: Report) -> tuple[Report, ...]:
        """Return a report with what only the owner knows: there is no hub that could be silent, or price anything."""
        match report:
            case LinkChanged(link) if link.fault is Fault.HUB_SILENT:
                return (LinkChanged(link._replace(fault=Fault.READERS_SILENT)),)
            case MetersFound():
                found = MetersFound(tuple(map(self._numbered, report.meters)))
                return (found, *(priced for book in self._findings.meters() for priced in self._prices(book)))
            case Readings():
                return self._booked(report)
            case _:
                return (report,)

    def _numbered(self, identity: MeterIdentity) -> MeterIdentity:
        """Return who a meter is, by its reader's number where it has none of its own: what it used is kept by that."""
        if identity.serial:
            return identity
        owners = (reader.eui64 for reader in self._known.values() if reader.owns(identity.meter))
        return identity._replace(serial=next(owners, ""))

    def _booked(self, report: Readings) -> tuple[Report, ...]:
        """Return readings with day, half-hours and periods, as far as the reader does not tell them itself."""
        if report.serial == "":  # it has none: the reader's stands for it
            report = report._replace(serial=UNHEARD)
        book = self._findings.books.get(report.meter)
        if book is None or not _bought(book):
            return (report,)
        first, _ = PREVIOUS["previous_days"][book.fuel][0]
        tells = Tells(*(isinstance(book.raw.get(key), int) for key in (_TODAY[book.fuel], first)))
        before = self._counted.get(report.meter)
        entry = entered(report, book.fuel, before, self._terms, self._home_time(), tells)
        if entry.counted is not None:
            self._counted[report.meter] = entry.counted
        return entry.reports

    def _prices(self, book: MeterBook) -> tuple[Report, ...]:
        """Return what the owner entered for a meter; a reader's own calorific value is never asked for."""
        if not _bought(book):
            return ()
        meter, tariff = book.meter, self._terms.of(book.fuel)
        self._tariffs[meter] = tariffs = tariff.after(self._tariffs.get(meter, ()), self._home_time())
        charge = Readings(meter, standing_charge=tariff.standing_charge or None)
        if book.fuel is Fuel.GAS:
            value = self._terms.calorific_value
            charge = charge._replace(calorific_value=value, conversion_factor=CONVERSION_FACTOR)
        return PriceHeard(meter, tariff.price), TariffsHeard(meter, tariffs), charge

    def _hear_of_network(self, packet: Packet, now: float) -> None:
        try:
            told = zdo.decode(packet.cluster, packet.data)
        except FrameError:
            return
        match told:
            case zdo.PermitJoiningRequest(_, seconds):
                self._reports.append(PermitChanged(now + seconds))
            case zdo.DeviceAnnounce():
                self._hear_of_reader(JoinedReader(told.eui64.hex().upper(), told.address), now)
            case _:
                pass  # the stick answers questions about our own endpoints

    def _hear_of_reader(self, reader: JoinedReader, now: float) -> None:
        """Ask a reader that is new who it is, and one that is back for what it did not answer."""
        if reader.eui64 in self._known:
            self.try_now(now)
            return
        self._known[reader.eui64] = reader
        self._reports.append(ReaderJoined(reader))
        self.link_up(now, self._hub)

    def _hear_names(self, endpoint: int) -> None:
        """Tell what a reader calls itself, once it has said so."""
        book = self._findings.books.get(endpoint)
        named = " ".join(part for key in _NAMES if book is not None and (part := book.text(key)))
        for reader in self._known.values():
            if named and reader.owns(endpoint) and reader.model != named:
                self._known[reader.eui64] = named_reader = reader._replace(model=named)
                self._reports.append(ReaderJoined(named_reader))
                return

    def _tell_time(self, now: float) -> None:
        self._told = now
        utc = self._home_time()
        self._findings.hub_time = HubTime(utc, now)
        self._reports.append(TimeHeard(utc))


def _bought(book: MeterBook) -> bool:
    """Return whether a book's meter measures what the owner's prices are for."""
    return book.kind is not None and book.kind[1] is Role.IMPORT
