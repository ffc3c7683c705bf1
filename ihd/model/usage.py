"""What half-hour readings add up to: local days, costs at each half-hour's own rate, and what is usual by now."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Final, NamedTuple

from ihd.model.calendar import LONDON
from ihd.model.half_hours import HALF_HOUR, HalfHours, half_hour_of
from ihd.model.tariff import Tariff, tariff_at
from ihd.model.units import cost, divide

#: How many past days "usual" is the mean of, and how few make one.
USUAL_DAYS: Final = 7
USUAL_DAYS_NEEDED: Final = 3


def local_time(moment: int) -> datetime:
    """Return date and time in Britain at ``moment`` (Unix seconds)."""
    return datetime.fromtimestamp(moment, LONDON)


def local_date(moment: int) -> date:
    """Return the date in Britain at ``moment`` (Unix seconds)."""
    return local_time(moment).date()


def day_start(day: date) -> int:
    """Return the Unix second at which ``day`` begins in Britain."""
    return int(datetime.combine(day, time.min, LONDON).timestamp())


def day_bounds(moment: int) -> tuple[int, int]:
    """Return start and end of the local day of ``moment``: 46, 48 or 50 half-hours apart."""
    day = local_date(moment)
    return day_start(day), day_start(day + timedelta(days=1))


def month_after(day: date, months: int = 1) -> date:
    """Return the first of the month that is ``months`` after that of ``day``."""
    count = day.year * 12 + day.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)


def cost_between(readings: HalfHours, tariffs: Sequence[Tariff], start: int, end: int) -> int | None:
    """Return millipence for the energy in ``[start, end)``, each half-hour at its own rate.

    ``None`` if a reading is missing or its price was not received (house.md section 8). ``end`` may lie inside a half-
    hour, which
    then counts in proportion.
    """
    total = 0
    for moment, wh in readings.items(start, end):
        tariff = tariff_at(tariffs, moment)
        price = tariff.price_at(moment) if tariff is not None else None
        if wh is None or price is None:
            return None
        share = min(HALF_HOUR, end - moment)
        total += wh * price * share // HALF_HOUR
    return cost(total)


class Usual(NamedTuple):
    """Means over past days, in millipence of energy: a whole day, and up to this time of day."""

    whole_day: int
    by_now: int


def usual(readings: HalfHours, tariffs: Sequence[Tariff], now: int) -> Usual | None:
    """Return what the past week's days cost, on average, or ``None`` with fewer than three complete days.

    "By now" is the same time on the clock, also where one of the days has 23 or 25 hours.
    """
    wholes: list[int] = []
    parts: list[int] = []
    local = local_time(now)
    today = local.date()
    for back in range(1, USUAL_DAYS + 1):
        start = day_start(today - timedelta(days=back))
        end = day_start(today - timedelta(days=back - 1))
        whole = cost_between(readings, tariffs, start, end)
        same_time = int(datetime.combine(today - timedelta(days=back), local.time(), LONDON).timestamp())
        part = cost_between(readings, tariffs, start, same_time)
        if whole is not None and part is not None:
            wholes.append(whole)
            parts.append(part)
    if len(wholes) < USUAL_DAYS_NEEDED:
        return None
    return Usual(divide(sum(wholes), len(wholes)), divide(sum(parts), len(parts)))


def last_day(readings: HalfHours, now: int) -> list[tuple[int, int | None]]:
    """Return the last 48 finished half-hours as ``(start, Wh)``, the oldest first."""
    end = half_hour_of(now)
    return list(readings.items(end - 48 * HALF_HOUR, end))
