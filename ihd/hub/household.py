"""What a household used, step by step, as measured; it knows no meter, no tariff and no files.

A missing step takes the value of the week before it (hub.md section 8); where there is none, of the first week after it
that has one.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import accumulate, pairwise
from typing import Final

from ihd.model.half_hours import HALF_HOUR

HOUR: Final = 3_600
DAY: Final = 24 * HOUR
WEEK: Final = 7 * DAY
#: A measured year is moved by multiples of this, so that weekdays stay weekdays (hub.md section 8).
TILE: Final = 52 * WEEK
#: Step of the power series, seconds.
POWER_STEP: Final = 10
#: Calorific value in tenths of MJ/m3 and conversion factor in 10^-5: the hub's defaults (hub.md section 8).
CALORIFIC_VALUE: Final = 395
CONVERSION_FACTOR: Final = 102_264
#: No home's connection carries more, in watts on average over a step: whoever reads 100 kW reads the wrong unit.
MOST_WATTS: Final = 100_000

#: The form a year of steps is held in: four octets each, where a list takes forty.
FORM: Final = "i"

_DECIMALS: Final = 9
_CLOCK: Final = re.compile(r"T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?Z")


@dataclass(frozen=True, slots=True)
class _Column:
    """How a column's number becomes whole units: number x ``up`` / ``down``. ``most`` per hour in the column's own
    unit.
    """

    unit: str
    up: int
    down: int
    most: int


_COLUMNS: Final[Mapping[str, _Column]] = {
    "import_kwh": _Column("kWh", 1_000, 1, MOST_WATTS // 1_000),
    "gas_m3": _Column("m3", 1_000, 1, 20),
    # Back to the litres the meter counted: kWh = m3 x factor x calorific value / 3.6 (data SOURCES.md, section 3).
    "gas_kwh": _Column("kWh", 36 * 100_000 * 1_000, CALORIFIC_VALUE * CONVERSION_FACTOR, 200),
    "power_w": _Column("W", 1, 1, MOST_WATTS),
}


@dataclass(frozen=True, slots=True)
class Series:
    """Whole Wh, litres or (step 10 s) watts per step of ``step`` seconds from ``start`` (Unix seconds); ``None`` where
    not measured.
    """

    start: int
    step: int
    values: Sequence[int | None]

    @classmethod
    def from_csv(cls, lines: Iterable[str], *columns: str) -> Series:
        """Return the series in the first of ``columns`` that the header of these CSV lines names.

        Columns are ``import_kwh``, ``gas_m3``, ``gas_kwh`` and ``power_w`` beside ``start_utc`` (data SOURCES.md), in
        steps of 30 or 60 minutes or, for power, 10 s. Decimals are read without rounding; a rest below a whole Wh or
        litre is carried to the next step, so that sums stay exact. ``power_w`` may stand alone, one value per line,
        below a comment with ``start_utc=`` and ``step_s=``. Raises :class:`ValueError` with line number, fault and
        remedy.
        """
        rows = [line.strip() for line in lines]
        head = next((at for at, row in enumerate(rows) if row and not row.startswith("#")), None)
        if head is None:
            raise ValueError("the file is empty; it needs a header line and readings")
        names = rows[head].lstrip("\ufeff").split(",")
        name = next((column for column in columns if column in names), None)
        if name is None:
            raise ValueError(f"line {head + 1}: the header is {rows[head]!r}; it needs a column {' or '.join(columns)}")
        if names == ["power_w"]:
            return _bare_power(rows, head)
        if names[0] != "start_utc":
            raise ValueError(f"line {head + 1}: the first column is {names[0]!r}; it must be start_utc")
        return _timed(rows, head, name, names.index(name))

    @property
    def end(self) -> int:
        """Return the end of the last step."""
        return self.start + len(self.values) * self.step

    def shifted(self, by: int) -> Series:
        """Return the same series ``by`` seconds later."""
        return replace(self, start=self.start + by)

    def shift_to(self, now: int) -> int:
        """Return the multiple of 364 days, the nearest to zero, by which this series must move to cover ``now``."""
        if now >= self.end:
            return TILE * ((now - self.end) // TILE + 1)
        return -TILE * -((now - self.start) // TILE) if now < self.start else 0

    def half_hours(self) -> Series:
        """Return the same energy in whole half-hours, nothing missing; a rest below a whole unit is carried on."""
        filled = self._filled()
        if self.step == HALF_HOUR:
            return replace(self, values=filled)
        if self.step == HOUR:
            halves = [half for value in filled for half in (value // 2, value - value // 2)]
            return Series(self.start, HALF_HOUR, halves)
        per = HALF_HOUR // POWER_STEP
        first = -(self.start // -HALF_HOUR) * HALF_HOUR
        skip = (first - self.start) // POWER_STEP
        if len(filled) - skip < per:
            raise ValueError("the power series holds no whole half-hour; it needs at least one")
        joules = [sum(filled[at : at + per]) * POWER_STEP for at in range(skip, len(filled) - per + 1, per)]
        return Series(first, HALF_HOUR, _whole(joules, 1, HOUR))

    def tiled(self, first: int, count: int) -> list[int]:
        """Return ``count`` steps from the moment ``first`` on, the series repeated before its start and after its end.

        It repeats every 364 days; a shorter one every so many whole weeks, or days, as it has. Nothing may be missing.
        """
        length = len(self.values)
        tile = self._tile()
        begin = (first - self.start) // self.step
        late = length - tile
        values = self.values
        places = (
            at % tile if at < 0 else (at if at < length else late + (at - late) % tile)
            for at in range(begin, begin + count)
        )
        return [values[place] or 0 for place in places]

    def _tile(self) -> int:
        seconds = len(self.values) * self.step
        for unit in (TILE, WEEK, DAY):
            if seconds >= unit:
                return (TILE if unit == TILE else seconds // unit * unit) // self.step
        return len(self.values)

    def _filled(self) -> array[int]:
        week = WEEK // self.step
        values = list(self.values)
        for at, value in enumerate(values):
            if value is None:
                later = (v for v in self.values[at + week :: week] if v is not None)
                values[at] = values[at - week] if at >= week else next(later, 0)
        return array(FORM, [value or 0 for value in values])


@dataclass(frozen=True, slots=True)
class Profiles:
    """Measured series: ``electricity`` (Wh or, at 10 s, W), ``gas`` (litres) and a 10 s power ``shape`` to lay within
    half-hours.
    """

    electricity: Series
    gas: Series | None = None
    shape: Series | None = None

    @property
    def within_half_hours(self) -> Series | None:
        """Return the shape within half-hours: the electricity's own where a day of it was measured every 10 s."""
        own = self.electricity.step == POWER_STEP and len(self.electricity.values) >= DAY // POWER_STEP
        return self.electricity if own else self.shape


def _timed(rows: list[str], head: int, name: str, place: int) -> Series:
    column = _COLUMNS[name]
    numbers, moments, values = _read(rows, head, name, place)
    if not moments:
        raise ValueError("the file has a header and no readings")
    step = POWER_STEP if name == "power_w" else _step(moments)
    _check_grid(moments, step, numbers)
    most = column.most * 10**_DECIMALS * (1 if name == "power_w" else step) // (1 if name == "power_w" else HOUR)
    for number, value in zip(numbers, values, strict=True):
        if value is not None and value > most:
            raise ValueError(f"line {number}: more {column.unit} than a home's connection carries; check the unit")
    grid: list[int | None] = [None] * ((moments[-1] - moments[0]) // step + 1)
    for moment, value in zip(moments, values, strict=True):
        grid[(moment - moments[0]) // step] = value
    return Series(moments[0], step, _whole(grid, column.up, column.down * 10**_DECIMALS))


def _read(rows: list[str], head: int, name: str, place: int) -> tuple[list[int], list[int], list[int | None]]:
    """Return line numbers, moments and values (in 10^-9 of the column's unit) of every reading."""
    dates, clocks, decimals = _Dates(), _Clocks(), _Decimals()
    lines: list[int] = []
    moments: list[int] = []
    values: list[int | None] = []
    try:
        for line, row in enumerate(rows[head + 1 :], head + 2):
            if row and row[0] != "#":
                lines.append(line)
                cells = row.split(",")
                stamp = cells[0]
                moments.append(dates[stamp[:10]] + clocks[stamp[10:]])
                values.append(decimals[cells[place]])
    except IndexError:
        raise ValueError(f"line {lines[-1]}: {name} is missing; leave the cell empty if it was not measured") from None
    except ValueError as error:
        raise ValueError(f"line {lines[-1]}: {error}") from None
    return lines, moments, values


def _bare_power(rows: list[str], head: int) -> Series:
    notes = dict(word.split("=", 1) for row in rows[:head] for word in row.split() if "=" in word)
    if "start_utc" not in notes or notes.get("step_s") != "10":
        raise ValueError(
            f"line {head + 1}: power_w without times needs a comment above with start_utc=... and step_s=10"
        )
    start = _Dates()[notes["start_utc"][:10]] + _Clocks()[notes["start_utc"][10:]]
    values: list[int] = []
    body = [row for row in rows[head + 1 :] if row]
    try:
        values = list(map(int, body))
    except ValueError:
        at, row = next((at, row) for at, row in enumerate(body, head + 2) if not row.isdecimal())
        raise ValueError(f"line {at}: {row!r} is not a power in whole watts") from None
    if not values or min(values) < 0 or max(values) > MOST_WATTS:
        raise ValueError(f"the powers must lie between 0 and {MOST_WATTS} W, and there must be some")
    return Series(start, POWER_STEP, array(FORM, values))


def _step(moments: Sequence[int]) -> int:
    hourly = len(moments) > 1 and all(not (later - sooner) % HOUR for sooner, later in pairwise(moments))
    return HOUR if hourly else HALF_HOUR


def _check_grid(moments: Sequence[int], step: int, numbers: Sequence[int]) -> None:
    grain = HALF_HOUR if step != POWER_STEP else POWER_STEP
    if moments[0] % grain:
        raise ValueError(f"line {numbers[0]}: the first time is off the {grain} s grid; start on a whole step of UTC")
    for at, (sooner, later) in enumerate(pairwise(moments), 1):
        if later <= sooner:
            raise ValueError(
                f"line {numbers[at]}: not later than the line before; sort by time and keep one line for each"
            )
        if (later - sooner) % step:
            raise ValueError(
                f"line {numbers[at]}: off the {step} s grid that the first line sets; times are starts, in UTC"
            )
    if moments[-1] - moments[0] > 20 * TILE:
        raise ValueError(f"line {numbers[-1]}: more than 20 years after the first line; check the dates")


def _whole(values: Sequence[int | None], up: int, down: int) -> list[int | None]:
    """Scale by ``up`` / ``down`` to whole numbers whose running sum is the exact one rounded down; ``None`` stays."""
    sums = accumulate(value or 0 for value in values)
    floors = [total * up // down for total in sums]
    return [
        None if value is None else later - sooner
        for value, sooner, later in zip(values, [0, *floors], floors, strict=False)
    ]


class _Dates(dict[str, int]):
    """Unix second at which a day begins in UTC, by its text; each is worked out once."""

    def __missing__(self, day: str) -> int:
        try:
            begin = datetime.strptime(f"{day}Z", "%Y-%m-%d%z")
        except ValueError:
            raise ValueError(f"{day!r} is not a date; write 2024-01-31T00:30:00Z") from None
        self[day] = moment = int(begin.timestamp())
        return moment


class _Clocks(dict[str, int]):
    """Seconds into the day, by the text after the date."""

    def __missing__(self, clock: str) -> int:
        found = _CLOCK.fullmatch(clock)
        if found is None:
            raise ValueError(f"{clock!r} is not a time of day in UTC; write 2024-01-31T00:30:00Z")
        hours, minutes, seconds = (int(part or "0") for part in found.groups())
        self[clock] = moment = hours * HOUR + minutes * 60 + seconds
        return moment


class _Decimals(dict[str, "int | None"]):
    """A decimal in units of 10^-9, exactly, by its text; an empty cell is ``None``."""

    def __missing__(self, text: str) -> int | None:
        whole, _, part = text.strip().partition(".")
        if not whole and not part:
            return None
        if not (whole + part).isdecimal() or len(part) > _DECIMALS:
            raise ValueError(
                f"{text!r} is not a reading; write a number such as 0.125, not negative, at most 9 decimals"
            )
        self[text] = value = int(whole or "0") * 10**_DECIMALS + int(part.ljust(_DECIMALS, "0"))
        return value
