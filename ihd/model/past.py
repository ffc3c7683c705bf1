"""What was used long ago, as a display asks for it: by day, week, month and year; it does not know where it is kept."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple, Protocol

from ihd.model.meter import Meter
from ihd.model.reports import Role
from ihd.model.tariff import Price
from ihd.model.units import Fuel


class Stream(NamedTuple):
    """What one meter point counts, whichever meter hangs there.

    ``site`` is its MPAN or MPRN as told, or the meter's serial number where none was: a meter that is exchanged in the
    middle of a month counts on.
    """

    fuel: Fuel
    role: Role
    site: str

    @classmethod
    def of(cls, meter: Meter) -> Stream:
        """Return the stream that ``meter`` counts."""
        return cls(meter.fuel, meter.role, meter.site_id or meter.serial)


class Gap(NamedTuple):
    """Half-hours of a stream that nothing was heard of, from ``start`` to ``end`` (Unix seconds)."""

    stream: Stream
    start: int
    end: int


class Part(NamedTuple):
    """What was used at one price: ``wh`` at ``price`` (millipence per kWh, ``None``: not known), its rate's name."""

    wh: int
    price: int | None = None
    label: str = ""


class Span(NamedTuple):
    """What one stream used from ``start`` to ``end`` (Unix seconds): a half-hour, a local day, a local month.

    ``parts`` are its energy by price, the cheapest first, empty where nothing is known of it; ``millipence`` what they
    cost together, each half-hour at its own rate, ``None`` where a price is not known. ``standing_charge`` is
    millipence for the days in it, ``None`` where not known, and 0 for less than a day. Of its ``slots`` half-hours
    ``known`` were read. ``peak_wh`` is the most that one half-hour of it used.
    """

    start: int
    end: int
    slots: int
    known: int = 0
    parts: tuple[Part, ...] = ()
    millipence: int | None = None
    standing_charge: int | None = None
    peak_wh: int | None = None

    @property
    def wh(self) -> int | None:
        """Return the energy known of it, ``None`` where nothing is."""
        return sum(part.wh for part in self.parts) if self.known else None


class KeptEvent(NamedTuple):
    """Something that a meter logged: its code, and when (Unix seconds)."""

    time: int
    code: int


class PriceChange(NamedTuple):
    """A price that was told, and until when (Unix seconds) it is known to have held."""

    price: Price
    until: int


class Past(Protocol):
    """The door to what is kept; each question is answered within 5 ms, from any one thread."""

    def half_hours(self, stream: Stream, day: date) -> tuple[Span, ...]:
        """Return the 46, 48 or 50 half-hours of a local day, the earliest first."""

    def days(self, stream: Stream, first: date, last: date) -> tuple[Span, ...]:
        """Return the local days from ``first`` to ``last``, both included."""

    def months(self, stream: Stream, first: date, count: int) -> tuple[Span, ...]:
        """Return ``count`` local months from that of ``first`` on."""

    def reaches(self, stream: Stream) -> tuple[date, date] | None:
        """Return the first and last local day of which anything is known."""

    def filling(self, stream: Stream) -> date | None:
        """Return the last local day that is still to be filled in, ``None`` when the hub was asked for all it has."""

    def events(self, stream: Stream, count: int) -> tuple[KeptEvent, ...]:
        """Return the last ``count`` events, the newest first."""

    def price_changes(self, stream: Stream, count: int) -> tuple[PriceChange, ...]:
        """Return the last ``count`` prices that were told, the newest first."""
