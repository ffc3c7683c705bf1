"""Snapshots to look at: the design's example day, and homes of other kinds."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from ihd.model.calendar import Season, Switch, SwitchCalendar, TimeReference
from ihd.model.credit import PaymentMode
from ihd.model.half_hours import HALF_HOUR, HalfHours
from ihd.model.link import Link, LinkPhase
from ihd.model.meter import Meter
from ihd.model.reports import Amount, Importance, Message, Role
from ihd.model.snapshot import HubTime, Snapshot, Supplier
from ihd.model.supply import Ambient, Supply
from ihd.model.tariff import Price, Tariff
from ihd.model.units import Fuel

#: Sunday 22 November 2026, 14:32 in Britain, at link time 1000.
HOME_NOW = int(datetime(2026, 11, 22, 14, 32, tzinfo=UTC).timestamp())
NOW = 1000.0
MIDNIGHT = int(datetime(2026, 11, 22, tzinfo=UTC).timestamp())

NIGHT, DAY, PEAK = 1, 2, 3
CALENDAR = SwitchCalendar(
    TimeReference.LOCAL,
    days={1: (Switch(0, NIGHT), Switch(300, DAY), Switch(960, PEAK), Switch(1140, DAY))},
    weeks={1: (1,) * 7},
    seasons=(Season(1, 1, 1),),
    special_days={date(2026, 12, 25): 1},
)
ELECTRICITY_TARIFF = Tariff(
    start=0, label="Three rates", standing_charge=54_200, prices=((9_200,), (27_900,), (38_400,)),
    labels=("Night", "Day", "Peak"), calendar=CALENDAR,
)  # fmt: skip
GAS_TARIFF = Tariff(start=0, label="Gas", standing_charge=31_700, prices=((6_290,),), labels=("Standard",))

#: The last 24 hours of the design's strip, from 14:30 the day before: 11.8 kWh.
LAST_DAY = [
    90, 115, 95, 85, 330, 560, 760, 540, 325, 290, 280, 295, 270, 285, 265, 235, 205, 60, 55, 95, 70, 70, 505, 415,
    75, 90, 70, 80, 95, 70, 62, 90, 90, 95, 125, 385, 465, 285, 100, 95, 120, 585, 480, 410, 440, 305, 400, 505,
]  # fmt: skip
ELECTRICITY_DAYS = (359, 325, 402, 341, 371, 312, 366, 330)
GAS_DAYS = (214, 268, 190, 221, 205, 236, 198, 244)


def half_hours(days_before: int = 8) -> HalfHours:
    """Return the design's last day, after as many like it as the week before needs."""
    start = HOME_NOW - HOME_NOW % HALF_HOUR - (days_before + 1) * 48 * HALF_HOUR
    return HalfHours().with_readings(start, [*[wh * 31 // 25 for wh in LAST_DAY] * days_before, *LAST_DAY])


def gas_half_hours() -> HalfHours:
    start = HOME_NOW - HOME_NOW % HALF_HOUR - 9 * 48 * HALF_HOUR
    return HalfHours().with_readings(start, [200 if 24 < slot < 44 else 420 for slot in range(48)] * 9)


def _amounts(pence: tuple[int, ...], price: int) -> tuple[Amount, ...]:
    return tuple(Amount(p * 1_000_000 // price, p * 1_000) for p in pence)


def electricity(**changes: object) -> Meter:
    meter = Meter(
        meter=1, fuel=Fuel.ELECTRICITY, heard=NOW - 4, as_of=HOME_NOW - 4, serial="19J0012345", site_id="1012345678901",
        power_w=1_240, ambient=Ambient.MEDIUM, supply=Supply.ON, register_wh=4_211_300,
        today_wh=6_700, today_millipence=158_800, week_wh=71_200, week_millipence=1_650_000,
        month_wh=232_000, month_millipence=5_480_000, previous_days=_amounts(ELECTRICITY_DAYS, 27_900),
        previous_weeks=_amounts((2_490, 2_550, 2_380, 2_440), 27_900),
        previous_months=_amounts((10_900, 11_230, 9_870), 27_900),
        payment_mode=PaymentMode.CREDIT, balance_millipence=4_512_000, balance_time=HOME_NOW - 3_600,
        standing_charge=54_200,
        tariff_label="Three rates",
        price=Price(27_900, "Day", DAY, MIDNIGHT + 5 * 3_600, MIDNIGHT + 16 * 3_600),
        prices_ahead=(
            Price(38_400, "Peak", PEAK, MIDNIGHT + 16 * 3_600, MIDNIGHT + 19 * 3_600),
            Price(27_900, "Day", DAY, MIDNIGHT + 19 * 3_600, MIDNIGHT + 29 * 3_600),
        ),
        price_time=HOME_NOW - 120, tariffs=(ELECTRICITY_TARIFF,), half_hours=half_hours(),
    )  # fmt: skip
    return meter._replace(**changes)


def gas(**changes: object) -> Meter:
    meter = Meter(
        meter=2, fuel=Fuel.GAS, heard=NOW - 90, as_of=HOME_NOW - 120, serial="G4P0098765", site_id="7512345600",
        supply=Supply.ON, register_wh=9_812_000, register_litres=870_400, today_wh=12_400, today_millipence=78_000,
        week_wh=98_000, week_millipence=616_000, month_wh=391_000, month_millipence=2_459_000,
        previous_days=_amounts(GAS_DAYS, 6_290), previous_weeks=_amounts((1_480, 1_390), 6_290),
        previous_months=_amounts((6_120, 4_410), 6_290), payment_mode=PaymentMode.CREDIT, standing_charge=31_700,
        tariff_label="Gas", price=Price(6_290, "Standard", 1, MIDNIGHT, None), tariffs=(GAS_TARIFF,),
        price_time=HOME_NOW - 120, half_hours=gas_half_hours(),
    )  # fmt: skip
    return meter._replace(**changes)


def generation(**changes: object) -> Meter:
    meter = Meter(
        meter=3,
        fuel=Fuel.ELECTRICITY,
        role=Role.GENERATION,
        heard=NOW - 6,
        as_of=HOME_NOW - 6,
        today_wh=4_200,
        power_w=610,
    )
    return meter._replace(**changes)


MESSAGES = (
    Message(
        7,
        "Your prices change on 1 December. See your letter for the new rates.",
        HOME_NOW - 7_200,
        None,
        Importance.MEDIUM,
        False,
    ),
    Message(
        6, "Planned work in your street on Tuesday, 10:00 to 12:00.", HOME_NOW - 90_000, None, Importance.LOW, False
    ),
)


def link(signal: int | None = 210, phase: LinkPhase = LinkPhase.UP) -> Link:
    return Link(phase, 0.0, signal=signal)


def home(*meters: Meter, **changes: object) -> Snapshot:
    """Return a home with ``meters``, the design's pair if none are given."""
    snapshot = Snapshot(
        link=link(), hub_time=HubTime(HOME_NOW, NOW), meters=meters or (electricity(), gas()), messages=MESSAGES,
        supplier=Supplier("Northern Light Energy", "0800 000 0000"),
    )  # fmt: skip
    return replace(snapshot, **changes)  # type: ignore[arg-type]


def design() -> Snapshot:
    """Return the day of the design's pictures: £3.23 so far, 1.24 kW."""
    return home()


def stale() -> Snapshot:
    """Return the same day with the electricity meter silent for 44 minutes."""
    silent = electricity(
        heard=NOW - 44 * 60, as_of=HOME_NOW - 44 * 60, today_wh=6_200, today_millipence=144_800,
        half_hours=HalfHours(half_hours().start, (*half_hours().wh[:-2], None, None)),
    )  # fmt: skip
    return home(silent, gas(), link=link(40))
