"""Everything the display knows at one moment, as one frozen value.

The only way to a new one is :meth:`Snapshot.after`.
"""

from dataclasses import dataclass, replace
from typing import Final, NamedTuple, Self, assert_never

from ihd.model.commands import Pending
from ihd.model.half_hours import HALF_HOUR, HalfHours
from ihd.model.link import Airtime, Link, LinkPhase, Own
from ihd.model.messages import with_heard, with_read
from ihd.model.meter import OF_TODAY, Meter
from ihd.model.notes import FileNote
from ihd.model.reader import JoinedReader
from ihd.model.reports import (
    UNHEARD,
    AirtimeCounted,
    CommandMoved,
    DebtPaymentsHeard,
    Event,
    EventHeard,
    FileNoted,
    FrameRefused,
    HalfHoursHeard,
    LinkChanged,
    Message,
    MessageCancelled,
    MessageHeard,
    MessagesRead,
    MeterIdentity,
    MetersFound,
    OwnHeard,
    PermitChanged,
    PrepaySnapshotsHeard,
    PriceHeard,
    ProtectedHoursHeard,
    ReaderJoined,
    Readings,
    Report,
    Role,
    SupplierHeard,
    TariffsHeard,
    TenancyChanged,
    TimeHeard,
    TopUpsHeard,
    Unheard,
    ValueDoubted,
)
from ihd.model.units import Fuel
from ihd.model.usage import local_date

#: How many commands and events are kept.
COMMANDS_KEPT: Final = 12
EVENTS_KEPT: Final = 40


class HubTime(NamedTuple):
    """The hub's clock when last heard: ``utc`` (Unix seconds) at link time ``heard``."""

    utc: int
    heard: float

    def at(self, now: float) -> int:
        """Return the home time at link time ``now``."""
        return self.utc + int(now - self.heard)


class Supplier(NamedTuple):
    """The supplier's name and telephone number, as sent."""

    name: str
    contact: str


class Trouble(NamedTuple):
    """What could not be used: how often, and the last of each kind."""

    bad_frames: int = 0
    last_bad_frame: FrameRefused | None = None
    doubted_values: int = 0
    last_doubt: ValueDoubted | None = None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All a page may show. ``meters`` is in endpoint order; ``messages``, ``commands`` and ``events`` newest first.

    ``readers`` are the meter readers of a network of one's own, in the order they were heard of. ``tenants_since`` is
    when the people who live here moved in (Unix seconds), 0 if that was never told.
    """

    link: Link
    hub_time: HubTime | None = None
    meters: tuple[Meter, ...] = ()
    messages: tuple[Message, ...] = ()
    supplier: Supplier | None = None
    trouble: Trouble = Trouble()
    commands: tuple[Pending, ...] = ()
    events: tuple[Event, ...] = ()
    own: Own | None = None
    airtime: Airtime | None = None
    notes: tuple[FileNote, ...] = ()
    readers: tuple[JoinedReader, ...] = ()
    tenants_since: int = 0

    @property
    def own_network(self) -> bool:
        """Return whether the stick is known to run a network of one's own."""
        return self.link.own_network or bool(self.readers)

    @classmethod
    def blank(cls, now: float) -> Self:
        """Return what is known before anything is heard."""
        return cls(Link(LinkPhase.OPENING, now))

    def meter(self, meter: int) -> Meter | None:
        """Return the meter on hub endpoint ``meter``."""
        return next((known for known in self.meters if known.meter == meter), None)

    def of(self, fuel: Fuel, role: Role = Role.IMPORT) -> Meter | None:
        """Return the first meter of ``fuel`` in ``role``: the home's main one."""
        return next((known for known in self.meters if known.fuel is fuel and known.role is role), None)

    def command(self, number: int | None) -> Pending | None:
        """Return what became of the command ``number``, ``None`` if it is not known (any more)."""
        return next((each for each in self.commands if each.id == number), None)

    def home_time(self, now: float) -> int | None:
        """Return the hub's clock at link time ``now`` (Unix seconds), ``None`` if it was never heard."""
        return self.hub_time.at(now) if self.hub_time is not None else None

    def after(self, report: Report, now: float) -> Self:
        """Return the snapshot that follows from ``report`` heard at link time ``now``."""
        match report:
            case Readings():
                changes = _heard(report)
                if "as_of" in changes:  # live figures came, so the meter itself was heard
                    changes["heard"] = now
                known = self._exchanged(report)._dated(report.meter, report.as_of)
                return known._changed(report.meter, **known._without_yesterday(report, changes))
            case TimeHeard():
                if report.utc is None:
                    return replace(self, hub_time=None)
                day = local_date(report.utc).toordinal()
                meters = tuple(_without_future(meter, report.utc).on(day) for meter in self.meters)
                since = self.tenants_since if self.tenants_since <= report.utc + HALF_HOUR else 0  # by a wrong clock
                return replace(self, hub_time=HubTime(report.utc, now), meters=meters, tenants_since=since)
            case HalfHoursHeard():
                meter = self.meter(report.meter)
                return (
                    self
                    if meter is None
                    else self._changed(report.meter, half_hours=meter.half_hours.with_readings(report.start, report.wh))
                )
            case PriceHeard():
                told = {"price": report.price, "prices_ahead": report.ahead, "price_time": self.home_time(now)}
                return self._changed(report.meter, **told)
            case TariffsHeard():
                return self._changed(report.meter, tariffs=report.tariffs)
            case LinkChanged() | OwnHeard() | AirtimeCounted() | PermitChanged() | ReaderJoined():
                return self._after_radio(report)
            case MetersFound():
                return replace(self, meters=tuple(self._known(identity) for identity in report.meters))
            case TopUpsHeard() | DebtPaymentsHeard() | PrepaySnapshotsHeard() | ProtectedHoursHeard():
                return self._after_account(report)
            case MessageHeard() | MessageCancelled() | MessagesRead():
                return self._after_message(report)
            case _:
                return self._after_event(report)

    def _after_message(self, report: MessageHeard | MessageCancelled | MessagesRead) -> Self:
        match report:
            case MessageHeard():
                return replace(self, messages=with_heard(self.messages, report.message))
            case MessageCancelled():
                left = tuple(m for m in self.messages if report.id is not None and m.id != report.id)
                return replace(self, messages=left)
            case MessagesRead():
                return replace(self, messages=with_read(self.messages, report.ids))
            case _:
                assert_never(report)

    def _after_radio(self, report: LinkChanged | OwnHeard | AirtimeCounted | PermitChanged | ReaderJoined) -> Self:
        match report:
            case LinkChanged():
                return replace(self, link=report.link.after(self.link))
            case OwnHeard():
                return replace(self, own=report.own, link=self.link._replace(own_network=report.own.coordinates))
            case AirtimeCounted():
                return replace(self, airtime=report.airtime)
            case PermitChanged():
                return replace(self, link=self.link._replace(permit_until=report.until))
            case ReaderJoined():
                return replace(self, readers=_with_reader(self.readers, report.reader))
            case _:
                assert_never(report)

    def _after_account(
        self, report: TopUpsHeard | DebtPaymentsHeard | PrepaySnapshotsHeard | ProtectedHoursHeard
    ) -> Self:
        match report:
            case TopUpsHeard():
                return self._changed(report.meter, top_ups=report.top_ups)
            case DebtPaymentsHeard():
                return self._changed(report.meter, debt_payments=report.payments)
            case PrepaySnapshotsHeard():
                return self._changed(report.meter, prepay_snapshots=report.snapshots)
            case ProtectedHoursHeard():
                return self._changed(report.meter, protected_hours=report.calendar)
            case _:
                assert_never(report)

    def _after_event(
        self,
        report: SupplierHeard | TenancyChanged | ValueDoubted | FrameRefused | EventHeard | CommandMoved | FileNoted,
    ) -> Self:
        match report:
            case FileNoted():
                return replace(self, notes=tuple(dict.fromkeys((*self.notes, report.note))))
            case CommandMoved():
                rest = tuple(each for each in self.commands if each.id != report.pending.id)
                messages = self.messages
                if report.pending.message is not None:  # who confirms a message has read it
                    messages = with_read(messages, (report.pending.message,), confirmed=report.pending.accepted)
                return replace(self, commands=(report.pending, *rest)[:COMMANDS_KEPT], messages=messages)
            case EventHeard():
                rest_of_events = tuple(each for each in self.events if each != report.event)
                newest = sorted((report.event, *rest_of_events), key=lambda event: -event.time)
                return replace(self, events=tuple(newest[:EVENTS_KEPT]))
            case SupplierHeard():
                return replace(self, supplier=Supplier(report.name, report.contact))
            case TenancyChanged():
                return self._of_new_people(report.when)
            case ValueDoubted():
                count = self.trouble.doubted_values + 1
                return replace(self, trouble=self.trouble._replace(doubted_values=count, last_doubt=report))
            case FrameRefused():
                count = self.trouble.bad_frames + 1
                return replace(self, trouble=self.trouble._replace(bad_frames=count, last_bad_frame=report))
            case _:
                assert_never(report)

    def _of_new_people(self, when: int) -> Self:
        """Forget all that was learnt of others than those who moved in at ``when``.

        What is told of it again takes nothing. Told late, it takes the figures of those who live here as well, for
        they are mixed with what was used before; the hub tells them again in a moment.
        """
        if when <= self.tenants_since:
            return self
        return replace(
            self,
            tenants_since=when,
            meters=tuple(_blank(m)._replace(serial=m.serial, site_id=m.site_id) for m in self.meters),
            messages=tuple(message for message in self.messages if message.start > when),
            events=tuple(event for event in self.events if event.time > when),
            supplier=None,
            commands=(),
        )

    def _exchanged(self, report: Readings) -> Self:
        """Forget the figures of a meter whose serial number turns out to be another one's."""
        meter = self.meter(report.meter)
        if meter is None or report.serial is UNHEARD or meter.serial in ("", report.serial):
            return self
        return replace(self, meters=tuple(_blank(m) if m is meter else m for m in self.meters))

    def _dated(self, number: int, as_of: int | None | Unheard) -> Self:
        """Count the meter's periods from the day of a reading, if that is a later one."""
        if not isinstance(as_of, int):
            return self
        day = local_date(as_of).toordinal()
        later = [m.meter == number and (m.day is None or day > m.day) for m in self.meters]
        return replace(
            self, meters=tuple(m.on(day) if is_later else m for m, is_later in zip(self.meters, later, strict=True))
        )

    def _without_yesterday(self, report: Readings, changes: dict[str, object]) -> dict[str, object]:
        """Leave out today's figures that a late reading took yesterday: gas may be hours old when it is told."""
        meter = self.meter(report.meter)
        if meter is None or meter.day is None or not isinstance(report.as_of, int):
            return changes
        late = local_date(report.as_of).toordinal() < meter.day
        return {name: value for name, value in changes.items() if name not in OF_TODAY} if late else changes

    def _changed(self, number: int, **changes: object) -> Self:
        if not any(meter.meter == number for meter in self.meters):
            return self
        meters = tuple(m._replace(**changes) if m.meter == number else m for m in self.meters)  # type: ignore[arg-type]
        return replace(self, meters=meters)

    def _known(self, identity: MeterIdentity) -> Meter:
        """Keep what was learnt about a meter that is still the same one.

        Never show one meter's figures under another.
        """
        known = self.meter(identity.meter)
        same = known is not None and (known.fuel, known.role, known.serial) == (
            identity.fuel,
            identity.role,
            identity.serial,
        )
        fresh = Meter(
            meter=identity.meter,
            fuel=identity.fuel,
            role=identity.role,
            serial=identity.serial,
            site_id=identity.site_id,
        )
        return known if same and known is not None else fresh


def _with_reader(known: tuple[JoinedReader, ...], reader: JoinedReader) -> tuple[JoinedReader, ...]:
    """Return the readers with one that was heard of; it is still called what it called itself before."""
    by_eui64 = {each.eui64: each for each in known}
    before = by_eui64.get(reader.eui64, reader)
    return tuple({**by_eui64, reader.eui64: reader._replace(model=reader.model or before.model)}.values())


def _blank(meter: Meter) -> Meter:
    return Meter(meter=meter.meter, fuel=meter.fuel, role=meter.role)


def _without_future(meter: Meter, utc: int) -> Meter:
    """Drop half-hours that lie ahead of the hub's clock: they were received while it was wrong."""
    return meter._replace(half_hours=HalfHours()) if meter.half_hours.end > utc + 2 * HALF_HOUR else meter


_FACTS: Final = tuple(name for name in Readings._fields if name != "meter")


def _heard(report: Readings) -> dict[str, object]:
    values = ((name, getattr(report, name)) for name in _FACTS)
    return {name: value for name, value in values if value is not UNHEARD}
