"""The invented supplier's tariffs, of every structure a GB meter knows; prices are of the size of 2024's, in
millipence.

Switching calendars are in UTC, as GB meters keep theirs: in summer a rate begins an hour later by the clock on the
wall.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from ihd.model.calendar import Season, Switch, SwitchCalendar, TimeReference
from ihd.model.tariff import Tariff
from ihd.model.units import divide
from ihd.model.usage import day_start, local_date

_HOUR: Final = 60
#: Every day: night from midnight, day from 05:00, peak 16:00 to 19:00, day again.
_THREE_RATES: Final = SwitchCalendar(
    TimeReference.UTC,
    days={1: (Switch(0, 1), Switch(5 * _HOUR, 2), Switch(16 * _HOUR, 3), Switch(19 * _HOUR, 2))},
    weeks={1: (1,) * 7},
    seasons=(Season(1, 1, 1),),
)
#: When prices last changed, days ago, and when they will next; what they change by, in thousandths.
_CHANGED: Final = 60
_CHANGES: Final = 9
_RISE: Final = 1_030
#: Tariffs reach back further than any meter's history.
_LONG_AGO: Final = 500

PriceList = Callable[[int], tuple[Tariff, ...]]


def three_rates(now: int) -> tuple[Tariff, ...]:
    """Return night, day and peak rates around ``now``, with a change past and one to come."""
    return _over_time(
        Tariff(
            start=0,
            label="Three Rates",
            standing_charge=54_200,
            prices=((9_200,), (27_900,), (38_400,)),
            labels=("Night", "Day", "Peak"),
            calendar=_THREE_RATES,
        ),
        now,
    )


def flat(now: int) -> tuple[Tariff, ...]:
    """Return one price for every kWh of electricity, with a change past and one to come."""
    return _over_time(
        Tariff(start=0, label="Standard", standing_charge=54_200, prices=((25_730,),), labels=("Standard",)), now
    )


def blocks(now: int) -> tuple[Tariff, ...]:
    """Return four blocks a month, each dearer than the one before: up to 60, 150 and 300 kWh, and above."""
    return _over_time(
        Tariff(
            start=0,
            label="Heat Pump Blocks",
            standing_charge=12_000,
            prices=((17_400, 21_900, 25_600, 29_800),),
            labels=("Heat pump",),
            thresholds=(60_000, 150_000, 300_000),
        ),
        now,
    )


def flat_gas(now: int) -> tuple[Tariff, ...]:
    """Return one price for every kWh of gas, with a change past and one to come."""
    return _over_time(
        Tariff(start=0, label="Standard Gas", standing_charge=31_700, prices=((6_290,),), labels=("Gas",)), now
    )


def changed(tariff: Tariff, percent: int, start: int) -> Tariff:
    """Return ``tariff`` with every price ``percent`` dearer (below 0: cheaper) from ``start`` on (Unix seconds)."""
    return _scaled(tariff, 100 + percent, 100)._replace(start=start)


def _over_time(present: Tariff, now: int) -> tuple[Tariff, ...]:
    today = local_date(now)
    dates = (today - timedelta(days=back) for back in (_LONG_AGO, _CHANGED, -_CHANGES))
    scaled = (_scaled(present, 1_000, _RISE), present, _scaled(present, _RISE, 1_000))
    return tuple(tariff._replace(start=day_start(day)) for tariff, day in zip(scaled, dates, strict=True))


def _scaled(tariff: Tariff, up: int, down: int) -> Tariff:
    """Return ``tariff`` at other prices, in whole hundredths of a penny as suppliers quote them."""
    prices = tuple(tuple(10 * divide(price * up, 10 * down) for price in row) for row in tariff.prices)
    return tariff._replace(prices=prices)
