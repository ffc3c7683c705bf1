"""What a roof's solar panels make, half-hour by half-hour: an invented but plausible year, since no measured one is
free to use.

Daylight follows the month, power a parabola between sunrise and sunset, and every day has weather of its own by the
seed. All of it is whole numbers, so that every machine has the same sun.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from ihd.hub.household import DAY, TILE, Series
from ihd.hub.identity import number
from ihd.model.half_hours import HALF_HOUR

#: Sunrise and sunset in the middle of each month, minutes of UTC, at 52 degrees north and 1 degree west.
_DAYLIGHT: Final = (
    (490, 985),
    (440, 1_040),
    (380, 1_090),
    (310, 1_145),
    (250, 1_195),
    (225, 1_230),
    (240, 1_220),
    (285, 1_170),
    (335, 1_105),
    (385, 1_035),
    (440, 975),
    (485, 950),
)
#: Power at noon under a clear sky, W per kW of panels, by month.
_NOON: Final = (330, 460, 610, 740, 800, 820, 810, 760, 670, 520, 380, 290)
#: Share of clear-sky energy that reaches the panels on the dullest day and on the brightest, per cent.
_DULL: Final = 15
_BRIGHT: Final = 100
_HALF_HOUR_MINUTES: Final = 30


def generation(seed: bytes, kilowatts: int, start: int) -> Series:
    """Return a year and more of generation from ``start`` (Unix seconds, midnight UTC) on, Wh per half-hour."""
    values: list[int | None] = []
    for day in range(start, start + TILE + 7 * DAY, DAY):
        date = datetime.fromtimestamp(day, UTC)
        sky = _DULL + number(seed, f"weather {date:%Y-%m-%d}", _BRIGHT - _DULL)
        rise, fall = _DAYLIGHT[date.month - 1]
        noon = _NOON[date.month - 1] * kilowatts * sky // _BRIGHT
        values += [_half_hour(minute, rise, fall, noon) for minute in range(0, 24 * 60, _HALF_HOUR_MINUTES)]
    return Series(start, HALF_HOUR, values)


def _half_hour(minute: int, rise: int, fall: int, noon: int) -> int:
    """Return the Wh of the half-hour at ``minute``, from the power at its middle."""
    middle = minute + _HALF_HOUR_MINUTES // 2
    if not rise < middle < fall:
        return 0
    return noon * 4 * (middle - rise) * (fall - middle) // (fall - rise) ** 2 // 2


def exported(made: Series) -> Series:
    """Return what of ``made`` leaves the home: all above a constant 200 W, which the home is taken to use itself."""
    return Series(made.start, made.step, [max(0, (wh or 0) - 100) for wh in made.values])
