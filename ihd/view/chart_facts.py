"""What is drawn of a period: bars, the period before, brackets, scale and axis; it paints nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from ihd.model.meter import Meter
from ihd.model.past import Span
from ihd.model.tariff import tariff_at
from ihd.model.units import Fuel
from ihd.model.usage import local_time
from ihd.settings import Period, Unit
from ihd.view import usage_words as say
from ihd.view.dates import day_and_month, month_and_year, weekday_and_date
from ihd.view.usage_amounts import (
    ORDER,
    View,
    named_parts,
    rate_token,
    worth_of,
)
from ihd.view.words import NOTHING, translate

#: How long after its end a half-hour may still be on its way, in seconds: a gas meter sleeps between two of them.
_ON_ITS_WAY: Final = {Fuel.ELECTRICITY: 300, Fuel.GAS: 2_700}


class Bar(NamedTuple):
    """One half-hour, day or month: what it counts by colour, lowest first.

    ``amount`` is ``None`` where it is not known: its place is an empty slot, or nothing while it lies ``ahead``.
    """

    pieces: tuple[tuple[int, str], ...]
    amount: int | None
    ahead: bool


class BarWords(NamedTuple):
    """What a bar says when it is touched: when, how much, and what else is known of it."""

    when: str
    figure: str
    detail: str


class Bracket(NamedTuple):
    """The slots from ``first`` up to ``last`` (not included) that one rate holds for."""

    first: int
    last: int
    name: str
    token: str


class Chart(NamedTuple):
    """What is drawn: bars, what each was in the period before, the scale and what stands along the axis."""

    bars: tuple[Bar, ...]
    before: tuple[int | None, ...]
    brackets: tuple[Bracket, ...]
    top: int
    marks: tuple[tuple[int, str], ...]
    ticks: tuple[tuple[float, str], ...]


def _pieces(meter: Meter, span: Span, view: View) -> tuple[tuple[int, str], ...]:
    pieces: dict[str, int] = {}
    for amount, token, _ in named_parts(meter, span, view):
        pieces[token] = pieces.get(token, 0) + amount
    return tuple((pieces[token], token) for token in sorted(pieces, key=ORDER.index))


def paired(spans: Sequence[Span], previous: Sequence[Span], period: Period) -> list[tuple[Span, Span | None]]:
    """Return each span with the one it is compared to: of a day the same time on the clock, else the same place."""
    if period is not Period.DAY:
        padded = [*previous, *[None] * max(0, len(spans) - len(previous))]
        return list(zip(spans, padded, strict=False))
    by_clock = {local_time(span.start).time(): span for span in previous}
    return [(span, by_clock.get(local_time(span.start).time())) for span in spans]


def chart_facts(meter: Meter, spans: Sequence[Span], previous: Sequence[Span], view: View) -> Chart:
    bars = tuple(_bar(meter, span, view) for span in spans)
    pairs = paired(spans, previous, view.stretch.period)
    before = tuple(None if other is None else worth_of(other, view) for _, other in pairs)
    highest = max([bar.amount or 0 for bar in bars] + [amount or 0 for amount in before], default=0)
    top, marks = say.scale(view.unit, highest)
    brackets = _brackets(meter, spans) if view.stretch.period is Period.DAY else ()
    return Chart(bars, before, brackets, top, marks, _ticks(spans, view.stretch.period))


def _bar(meter: Meter, span: Span, view: View) -> Bar:
    amount = worth_of(span, view)
    ahead = (
        span.start >= view.now
        if view.stretch.period is not Period.DAY
        else (span.end > view.now - _ON_ITS_WAY[meter.fuel])
    )
    return Bar(() if amount is None else _pieces(meter, span, view), amount, ahead)


def bar_words(span: Span, bar: Bar, view: View) -> BarWords:
    """Return the words of the bar that stands for ``span``."""
    when = _when(span, view.stretch.period)
    if bar.amount is None:
        return BarWords(when, NOTHING, "" if bar.ahead else translate("Usage", "not known"))
    return BarWords(when, say.worth(view.unit, bar.amount), _detail(span, view))


def _when(span: Span, period: Period) -> str:
    start = local_time(span.start)
    match period:
        case Period.DAY:
            return say.clocks(start, local_time(span.end))
        case Period.YEAR:
            return month_and_year(start.date())
        case _:
            return weekday_and_date(start.date())


def _detail(span: Span, view: View) -> str:
    """Return what a bar says beside its amount: the energy, or what it cost, and the rate where there is one."""
    other = say.energy(span.wh or 0)
    if view.unit is Unit.KWH:
        other = "" if span.millipence is None else say.worth(Unit.MONEY, span.millipence)
    rate = span.parts[0].label if len(span.parts) == 1 else ""
    return ", ".join(part for part in (other, say.rate_name(rate) if rate else "") if part)


def _brackets(meter: Meter, spans: Sequence[Span]) -> tuple[Bracket, ...]:
    """Return which rate holds when, by the tariff and else by what was read; one rate alone needs no telling."""
    brackets: list[Bracket] = []
    for slot, span in enumerate(spans):
        tariff = tariff_at(meter.tariffs, span.start)
        if span.parts:
            price, label = span.parts[0].price, span.parts[0].label
        elif tariff is not None:
            price, label = tariff.price_at(span.start), tariff.label_at(span.start)
        else:
            continue
        token, name = rate_token(meter, price), say.rate_name(label)
        last = brackets[-1] if brackets else None
        if last is not None and (last.last, last.name, last.token) == (slot, name, token):
            brackets[-1] = last._replace(last=slot + 1)
        else:
            brackets.append(Bracket(slot, slot + 1, name, token))
    return tuple(brackets) if len({(each.name, each.token) for each in brackets}) > 1 else ()


def _ticks(spans: Sequence[Span], period: Period) -> tuple[tuple[float, str], ...]:
    """Return what stands along the axis: hours at the slot they begin, days and months in the middle of theirs."""
    if period is Period.DAY:
        starts = [(slot, local_time(span.start)) for slot, span in enumerate(spans)]
        hours = {start.hour: slot for slot, start in reversed(starts) if start.minute == 0 and start.hour % 6 == 0}
        ticks = [(float(slot), f"{hour:02d}:00") for hour, slot in sorted(hours.items())]
        return (*ticks, (float(len(spans)), "24:00"))
    days = [local_time(span.start).date() for span in spans]
    if period is Period.WEEK:
        return tuple((slot + 0.5, weekday_and_date(day).split()[0]) for slot, day in enumerate(days))
    if period is Period.YEAR:
        return tuple((slot + 0.5, day_and_month(day).split()[-1]) for slot, day in enumerate(days))
    return tuple((slot + 0.5, str(day.day)) for slot, day in enumerate(days) if day.day == 1 or day.day % 5 == 0)
