"""What a session has found out about the hub it talks to: endpoints, books, the hub's clock; it asks nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from ihd.frames import facts, published
from ihd.frames.account_logs import AccountLogs
from ihd.frames.clock import from_wire
from ihd.frames.hub_extension import MANUFACTURER
from ihd.frames.meter_book import HUB_EXTENSION, METERING, SERIAL, SITE, TIME, MeterBook, attribute
from ihd.frames.protected_hours import ProtectedHours
from ihd.frames.questions import IDENTITY
from ihd.frames.tariff_book import TariffBook
from ihd.frames.tenancy import Tenancy
from ihd.frames.zcl import READ_RESPONSE, REPORT, Frame
from ihd.frames.zdo import SimpleDescriptor
from ihd.model.reports import (
    MeterIdentity,
    MetersFound,
    PriceHeard,
    ProtectedHoursHeard,
    Quantity,
    Report,
    SupplierHeard,
    TariffsHeard,
    TimeHeard,
    ValueDoubted,
)
from ihd.model.snapshot import HubTime

#: A hub's clock is believed between these years' starts (2010 and 2100, Unix seconds): GB meters are younger than the
#: first.
CLOCK_LIMITS: Final = (1_262_304_000, 4_102_444_800)
_CLOCK: Final = attribute(TIME, "time")
_ATTRIBUTES: Final = frozenset({READ_RESPONSE, REPORT})
_DEVICE_MANAGEMENT: Final = 0x0708
_NAME: Final = attribute(_DEVICE_MANAGEMENT, "provider_name")
_CONTACT: Final = attribute(_DEVICE_MANAGEMENT, "provider_contact_details")


@dataclass(slots=True)
class Findings:
    """Everything learnt since the link came up; taking in a frame yields the reports it amounts to."""

    endpoints: dict[int, SimpleDescriptor] = field(default_factory=dict)
    books: dict[int, MeterBook] = field(default_factory=dict)
    tariff_books: dict[int, TariffBook] = field(default_factory=dict)
    logs: dict[int, AccountLogs] = field(default_factory=dict)
    protected_hours: dict[int, ProtectedHours] = field(default_factory=dict)
    hub_time: HubTime | None = None
    tenancy: Tenancy = field(default_factory=Tenancy)

    def home(self, now: float) -> int | None:
        """Return home time at link time ``now``, ``None`` until the hub told a believable one."""
        return self.hub_time.at(now) if self.hub_time is not None else None

    def serving(self, cluster: int) -> list[int]:
        """Return the endpoints that serve ``cluster``, in order."""
        return sorted(number for number, found in self.endpoints.items() if cluster in found.in_clusters)

    def open_books(self) -> None:
        """Begin a book for each endpoint; those without Metering hold what the hub says of itself."""
        for number, found in self.endpoints.items():
            self.books.setdefault(number, MeterBook(number, frozenset(found.in_clusters)))

    def take_over(self, endpoint: int, earlier: Findings) -> None:
        """Take what was known earlier of one endpoint."""
        kept: tuple[tuple[dict[int, Any], dict[int, Any]], ...] = (
            (self.books, earlier.books),
            (self.tariff_books, earlier.tariff_books),
            (self.logs, earlier.logs),
            (self.protected_hours, earlier.protected_hours),
        )
        for ours, theirs in kept:
            if endpoint in theirs:
                ours[endpoint] = theirs[endpoint]

    def meters(self) -> list[MeterBook]:
        """Return the books of meters whose kind is known, in endpoint order."""
        return [self.books[number] for number in self.serving(METERING) if self.books[number].kind is not None]

    @property
    def bare(self) -> bool:
        """Return whether nothing is known of the meters yet but what they are."""
        told = (key for book in self.meters() for key in book.raw if key[0] == METERING)
        return all(key in IDENTITY for key in told)

    def meters_found(self) -> MetersFound:
        """Return the report that discovery is complete."""
        found = []
        for book in self.meters():
            kind = book.kind
            assert kind is not None
            found.append(MeterIdentity(book.meter, *kind, serial=book.text(SERIAL), site_id=book.text(SITE)))
        return MetersFound(tuple(found))

    def take_in(self, endpoint: int, frame: Frame, now: float) -> list[Report] | None:
        """Return what ``frame`` from hub endpoint ``endpoint`` means; ``None`` if it is a command nobody here knows."""
        book = self.books.get(endpoint)
        if frame.general:
            # an attribute with somebody else's manufacturer code is not the one of the same number
            ours = MANUFACTURER if frame.cluster == HUB_EXTENSION else None
            if frame.command not in _ATTRIBUTES or book is None or frame.manufacturer != ours:
                return []
            return self._attributes(book, frame, now)
        if frame.name == "publish_change_of_tenancy":
            return self.tenancy.hear(frame.fields, self.home(now))
        told = published.reports(frame, self.home(now), endpoint)
        if told is not None or book is None:
            return told
        account = published.of_account(book, frame, self.home(now))
        if account is None:
            account = self.logs.setdefault(book.meter, AccountLogs()).hear(book, frame)
        if account is None:
            account = self._protected(book, frame, now)
        return self._of_a_meter(book, frame) if account is None else account

    def _protected(self, book: MeterBook, frame: Frame, now: float) -> list[Report] | None:
        hours = self.protected_hours.setdefault(book.meter, ProtectedHours())
        if not hours.hear(frame):
            return None
        return [ProtectedHoursHeard(book.meter, hours.calendar(self.home(now)))] if hours.whole() else []

    def _attributes(self, book: MeterBook, frame: Frame, now: float) -> list[Report]:
        told = facts.readings(book, frame.cluster, frame.fields, self.home(now))
        if frame.cluster == TIME and any(item.id == _CLOCK[1] for item in frame.fields):
            told += self._clock(book, now)
        if frame.cluster == _DEVICE_MANAGEMENT and any(item.id in (_NAME[1], _CONTACT[1]) for item in frame.fields):
            told.append(SupplierHeard(book.text(_NAME), book.text(_CONTACT)))
        return told

    def _clock(self, book: MeterBook, now: float) -> list[Report]:
        value = book.raw.get(_CLOCK)
        if not isinstance(value, int):
            self.hub_time = None  # the hub says so: no clock of ours may pose as its own
            return [TimeHeard(None)]
        utc = from_wire(value)
        if not CLOCK_LIMITS[0] <= utc < CLOCK_LIMITS[1]:
            return [ValueDoubted(Quantity.CLOCK, utc)]
        self.hub_time = HubTime(utc, now)
        return [TimeHeard(utc), *self.tenancy.come(utc)]

    def _of_a_meter(self, book: MeterBook, frame: Frame) -> list[Report] | None:
        if frame.name == "get_sampled_data_response":
            return published.samples(book, frame.fields)
        if frame.name == "publish_price":
            return self._price(book, frame)
        tariffs = self.tariff_books.setdefault(book.meter, TariffBook())
        if frame.name == "cancel_tariff":
            tariffs.drop(int(frame.fields.issuer_tariff_id))
        elif not tariffs.hear(frame):
            return None
        return [TariffsHeard(book.meter, tariffs.assembled())]

    def _price(self, book: MeterBook, frame: Frame) -> list[Report]:
        told = published.price(frame.fields)
        if told.millipence_per_kwh > published.PRICE_LIMIT:
            return [ValueDoubted(Quantity.PRICE, told.millipence_per_kwh, book.meter)]
        now = from_wire(int(frame.fields.current_time))
        if told.start <= now:
            book.price = told
            ahead = tuple(price for price in book.prices_ahead if price.start > now)
        else:
            others = [price for price in book.prices_ahead if price.start > now and price.start != told.start]
            ahead = tuple(sorted([*others, told], key=lambda price: price.start))
        book.prices_ahead = ahead
        return [PriceHeard(book.meter, book.price, ahead)]
