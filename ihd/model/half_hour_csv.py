"""Half-hours as lines of CSV, for a spreadsheet; it writes no file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from typing import Final

from ihd.model.past import Span, Stream
from ihd.model.recent import Recent
from ihd.model.usage import local_time

#: Prices and costs are in pence, with as many decimals as millipence have.
HEADINGS: Final = (
    "start_utc", "start_local", "fuel", "role", "meter", "wh", "pence_per_kwh", "cost_pence", "rate",
)  # fmt: skip

_BEGINS_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_NUMBER: Final = re.compile(r"[+-]?\d+(\.\d+)?", re.ASCII)


def csv_text(meters: Sequence[Recent], days: Iterable[date]) -> tuple[str, int]:
    """Return the known half-hours of ``meters`` in ``days`` under a line of headings, and how many they are.

    In the order of time, then of the meters. A half-hour without a reading has no line: nothing is no zero.
    """
    lines = [line for day in days for line in _day(meters, day)]
    return "".join(f"{','.join(map(_quoted, line))}\r\n" for line in (HEADINGS, *lines)), len(lines)


def _day(meters: Sequence[Recent], day: date) -> Iterator[tuple[str, ...]]:
    told = [[(recent.stream, span) for span in recent.half_hours(day) if span.known] for recent in meters]
    for stream, span in sorted((each for one in told for each in one), key=lambda each: each[1].start):
        yield _line(stream, span)


def _line(stream: Stream, span: Span) -> tuple[str, ...]:
    part = span.parts[0] if len(span.parts) == 1 else None
    return (
        datetime.fromtimestamp(span.start, UTC).strftime("%Y-%m-%dT%H:%MZ"),
        local_time(span.start).strftime("%Y-%m-%d %H:%M %Z"),
        stream.fuel.value,
        stream.role.value,
        stream.site,
        str(span.wh),
        "" if part is None or part.price is None else _pence(part.price),
        "" if span.millipence is None else _pence(span.millipence),
        "" if part is None else part.label,
    )


def _pence(millipence: int) -> str:
    sign = "-" if millipence < 0 else ""
    return f"{sign}{abs(millipence) // 1_000}.{abs(millipence) % 1_000:03d}"


def _quoted(field: str) -> str:
    """Return a field as CSV has it (RFC 4180); what a spreadsheet would take for a formula is made text."""
    if field.startswith(_BEGINS_FORMULA) and not _NUMBER.fullmatch(field):
        field = f"'{field}"
    if any(mark in field for mark in ',"\r\n'):
        return '"' + field.replace('"', '""') + '"'
    return field
