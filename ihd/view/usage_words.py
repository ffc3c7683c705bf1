"""How usage is written: amounts in each unit, names of rates and of periods; it knows no meter."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ihd.model.units import PENNY, divide, kilowatt_hours, money
from ihd.settings import Period, Unit
from ihd.view.dates import day_and_month, month_and_year, weekday_and_date
from ihd.view.usage_periods import Stretch
from ihd.view.words import sentence, translate

if TYPE_CHECKING:
    from datetime import datetime

_WEEKDAYS: Final = (
    QT_TRANSLATE_NOOP("Date", "Monday"), QT_TRANSLATE_NOOP("Date", "Tuesday"), QT_TRANSLATE_NOOP("Date", "Wednesday"),
    QT_TRANSLATE_NOOP("Date", "Thursday"), QT_TRANSLATE_NOOP("Date", "Friday"), QT_TRANSLATE_NOOP("Date", "Saturday"),
    QT_TRANSLATE_NOOP("Date", "Sunday"),
)  # fmt: skip


def headline(unit: Unit, amount: int) -> tuple[str, str]:
    """Return a total as its figure and the unit behind it: of millipence, Wh or milligrams of CO2."""
    match unit:
        case Unit.MONEY:
            return money(amount), ""
        case Unit.KWH:
            return kilowatt_hours(amount), "kWh"
        case Unit.CO2:
            return kilowatt_hours(divide(amount, PENNY)), translate("Usage", "kg CO₂")


def worth(unit: Unit, amount: int) -> str:
    """Return the amount of one bar, finer than a total."""
    match unit:
        case Unit.MONEY:
            return money(amount)
        case Unit.KWH:
            return f"{_fine(amount)} kWh"
        case Unit.CO2:
            return f"{divide(amount, 1_000)} g" if amount < 1_000_000 else f"{_fine(divide(amount, 1_000))} kg"


def energy(wh: int) -> str:
    """Return the energy of one bar: 0.76 kWh."""
    return worth(Unit.KWH, wh)


def _fine(thousandths: int) -> str:
    places = 2 if thousandths < 10_000 else 1
    return f"{thousandths / 1_000:,.{places}f}"


def written(unit: Unit, amount: int) -> str:
    """Return a total in one piece: £3.59, 11.0 kWh."""
    return " ".join(part for part in headline(unit, amount) if part)


#: How large a step of the scale may be, in its leading digits.
_STEPS: Final = (10, 15, 20, 25, 30, 40, 50, 60, 80)
_LINES: Final = 3
#: The top of a scale that nothing stands on.
_USUAL: Final = {Unit.MONEY: 30_000, Unit.KWH: 750, Unit.CO2: 300_000}


def scale(unit: Unit, highest: int) -> tuple[int, tuple[tuple[int, str], ...]]:
    """Return the top of a scale from 0 that holds ``highest``, and its four lines with what they are marked by."""
    step = _step(highest or _USUAL[unit])
    marks = tuple((step * line, _mark(unit, step * line, step)) for line in range(_LINES + 1))
    return max(step * _LINES, highest), marks


def _step(highest: int) -> int:
    """Return the smallest handy step of which three reach up to ``highest``, or nearly so."""
    power = 1
    while True:
        for digit in _STEPS:
            if digit * power * _LINES * 21 >= highest * 20:
                return digit * power
        power *= 10


def _mark(unit: Unit, amount: int, step: int) -> str:
    if not amount:
        return "0"
    match unit:
        case Unit.MONEY if step >= 100 * PENNY:
            return f"£{amount // (100 * PENNY):,}" if step % (100 * PENNY) == 0 else money(amount)
        case Unit.MONEY:
            return f"{amount / PENNY:g}p" if amount < 100 * PENNY else money(amount)
        case Unit.KWH:
            return f"{amount / 1_000:g}"
        case Unit.CO2:
            return f"{amount / 1_000_000:g} kg" if step >= 500_000 else f"{amount / 1_000:g} g"


def rate_name(label: str) -> str:
    """Return a rate's name where it stands alone: Night."""
    plain = label.strip().lower().removesuffix(" rate")
    known = {
        "day": translate("Rate", "Day"), "night": translate("Rate", "Night"), "peak": translate("Rate", "Peak"),
        "standard": translate("Rate", "Standard"), "off-peak": translate("Rate", "Off-peak"),
        "off peak": translate("Rate", "Off-peak"),
    }  # fmt: skip
    return known.get(plain, sentence(label.strip()))


def weekday(day: date) -> str:
    """Return Friday."""
    return translate("Date", str(_WEEKDAYS[day.weekday()]))


def name(stretch: Stretch) -> str:
    """Return what a period is called: Sat 21 Nov, 16 to 22 Nov, November 2026, 2026."""
    match stretch.period:
        case Period.DAY:
            return weekday_and_date(stretch.first)
        case Period.WEEK:
            first = (
                str(stretch.first.day) if stretch.first.month == stretch.last.month else day_and_month(stretch.first)
            )
            return translate("Usage", "{first} to {last}").format(first=first, last=day_and_month(stretch.last))
        case Period.MONTH:
            return month_and_year(stretch.first)
        case Period.YEAR:
            return str(stretch.first.year)


def short_name(stretch: Stretch) -> str:
    """Return how the period before is spoken of: Friday, the week before, October, 2025."""
    match stretch.period:
        case Period.DAY:
            return weekday(stretch.first)
        case Period.WEEK:
            return translate("Usage", "the week before")
        case Period.MONTH:
            return month_and_year(stretch.first).rpartition(" ")[0]
        case Period.YEAR:
            return str(stretch.first.year)


def swipe(period: Period) -> str:
    """Return what a swipe leads to."""
    return {
        Period.DAY: translate("Usage", "Swipe for another day"),
        Period.WEEK: translate("Usage", "Swipe for another week"),
        Period.MONTH: translate("Usage", "Swipe for another month"),
        Period.YEAR: translate("Usage", "Swipe for another year"),
    }[period]


def clocks(start: datetime, end: datetime) -> str:
    """Return from when to when a half-hour lasts: 17:30 to 18:00."""
    return translate("Usage", "{first} to {last}").format(first=f"{start:%H:%M}", last=f"{end:%H:%M}")
