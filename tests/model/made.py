"""Reports and snapshots of every shape, made by hypothesis from the model's own type hints."""

from datetime import date
from typing import get_type_hints

from hypothesis import strategies as st

from ihd.model.calendar import SwitchCalendar
from ihd.model.commands import Pending
from ihd.model.credit import DebtPayment, PrepaySnapshot, TopUpEntry
from ihd.model.half_hours import HALF_HOUR, HalfHours
from ihd.model.link import Airtime, Link
from ihd.model.meter import Meter
from ihd.model.reports import (
    CommandMoved,
    DebtPaymentsHeard,
    EventHeard,
    FrameRefused,
    HalfHoursHeard,
    LinkChanged,
    MessageCancelled,
    MessageHeard,
    MessagesRead,
    MeterIdentity,
    MetersFound,
    PrepaySnapshotsHeard,
    PriceHeard,
    ProtectedHoursHeard,
    Readings,
    SupplierHeard,
    TariffsHeard,
    TenancyChanged,
    TimeHeard,
    TopUpsHeard,
    ValueDoubted,
)
from ihd.model.snapshot import HubTime, Snapshot, Trouble
from ihd.model.tariff import Price, Tariff


def whole(kind, **own):
    """Every field made from its type hint, those with a default too, but for those given."""
    return st.builds(kind, **(dict.fromkeys(get_type_hints(kind), ...) | own))


def few(strategy, most=2):
    return st.lists(strategy, max_size=most).map(tuple)


#: What ZigBee time can say, as Unix seconds: from 2000 on for 32 bits (ZCL 2.6.2).
TIMES = st.integers(946_684_800, 946_684_800 + 2**32 - 2)
LINK_TIMES = st.floats(0, 10**7)
NUMBERS = st.integers(1, 3)  # the third is no meter's
SERIALS = st.sampled_from(["", "S1", "S2"])
STARTS = st.integers(10**6 - 9, 10**6 + 9).map(lambda slot: slot * HALF_HOUR)
SAMPLES = few(st.none() | st.integers(0, 10**6), 8)
CALENDARS = whole(
    SwitchCalendar,
    special_days=st.dictionaries(st.dates(date(2000, 1, 1), date(2099, 1, 1)), st.integers(1, 9), max_size=2),
)
PRICES = whole(Price)
TARIFFS = whole(Tariff, calendar=st.none() | CALENDARS)
LINKS = whole(Link, since=LINK_TIMES, next_try=st.none() | LINK_TIMES, permit_until=st.none() | LINK_TIMES)
IDENTITIES = whole(MeterIdentity, meter=NUMBERS, serial=SERIALS, site_id=st.just(""))
METERS = whole(
    Meter,
    heard=st.none() | LINK_TIMES,
    as_of=st.none() | TIMES,
    day=st.none() | st.integers(730_000, 779_000),  # local days of those years
    price=st.none() | PRICES,
    tariffs=few(TARIFFS, 1),
    protected_hours=st.none() | CALENDARS,
    half_hours=st.builds(HalfHours, STARTS, SAMPLES),
)
COMMANDS = whole(Pending, sent_at=LINK_TIMES, settled_at=st.none() | LINK_TIMES)
SNAPSHOTS = whole(
    Snapshot,
    commands=few(COMMANDS),
    link=LINKS,
    hub_time=st.none() | st.builds(HubTime, st.integers(), LINK_TIMES),
    meters=few(METERS),
    airtime=st.none() | whole(Airtime, since=LINK_TIMES),
    trouble=whole(
        Trouble,
        last_bad_frame=st.none() | whole(FrameRefused),
        last_doubt=st.none() | whole(ValueDoubted),
    ),
)

_HINTS = get_type_hints(Readings)
READINGS = st.fixed_dictionaries(
    {"meter": NUMBERS},
    optional={name: st.from_type(hint) for name, hint in _HINTS.items() if name not in ("meter", "serial", "as_of")}
    | {"serial": SERIALS, "as_of": st.none() | TIMES},
).map(lambda heard: Readings(**heard))
FOUND = st.lists(IDENTITIES, max_size=3, unique_by=lambda each: each.meter).map(lambda each: MetersFound(tuple(each)))
REPORTS = st.one_of(
    READINGS,
    FOUND,
    st.builds(HalfHoursHeard, NUMBERS, STARTS, SAMPLES),
    st.builds(PriceHeard, NUMBERS, st.none() | PRICES, few(PRICES)),
    st.builds(TariffsHeard, NUMBERS, few(TARIFFS, 1)),
    st.builds(LinkChanged, LINKS),
    st.builds(TimeHeard, st.none() | TIMES),
    st.from_type(MessageHeard),
    st.from_type(MessageCancelled),
    st.from_type(MessagesRead),
    whole(SupplierHeard),
    st.from_type(TenancyChanged),
    whole(ValueDoubted),
    whole(FrameRefused),
    st.builds(CommandMoved, COMMANDS),
    st.from_type(EventHeard),
    st.builds(TopUpsHeard, NUMBERS, few(whole(TopUpEntry))),
    st.builds(DebtPaymentsHeard, NUMBERS, few(whole(DebtPayment))),
    st.builds(PrepaySnapshotsHeard, NUMBERS, few(whole(PrepaySnapshot))),
    st.builds(ProtectedHoursHeard, NUMBERS, st.none() | CALENDARS),
)
