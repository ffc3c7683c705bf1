"""What Usage shows of one meter, worked out of spans of its past: figures and words; it paints nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Final, NamedTuple

from ihd.model.meter import Meter
from ihd.model.past import Span
from ihd.model.recent import Recent, total
from ihd.model.reports import Role
from ihd.model.usage import local_date
from ihd.settings import Period, Unit
from ihd.view import usage_words as say
from ihd.view.chart_facts import BarWords, Chart, bar_words, chart_facts, paired
from ihd.view.shapes import Mark
from ihd.view.usage_amounts import (
    Share,
    View,
    plain_token,
    shares_of,
    worth_of,
    worth_with_charges,
)
from ihd.view.usage_periods import Stretch
from ihd.view.words import NOTHING, translate

#: How much of a period must have been read before it is compared with another.
_ENOUGH_PERCENT: Final = 98


class Comparison(NamedTuple):
    """How the total stands to that of the period before, in words, and in fewer where there is little room."""

    mark: Mark
    text: str
    short: str


class UsageFacts(NamedTuple):
    """The whole page of one meter."""

    figure: str
    figure_unit: str
    title: str
    short_title: str
    line: str
    comparison: Comparison | None
    shares: tuple[Share, ...]
    spans: tuple[Span, ...]
    view: View
    chart: Chart
    before_name: str
    readings: str
    complete: bool
    running: bool
    summary: str

    def words(self, slot: int) -> BarWords:
        """Return the words of one bar."""
        return bar_words(self.spans[slot], self.chart.bars[slot], self.view)


def spans_of(recent: Recent, stretch: Stretch) -> tuple[Span, ...]:
    """Return the spans that a stretch is drawn by: half-hours, days or months."""
    match stretch.period:
        case Period.DAY:
            return recent.half_hours(stretch.first)
        case Period.YEAR:
            return recent.months(stretch.first, 12)
        case _:
            return recent.days(stretch.first, stretch.last)


def usage_facts(recent: Recent, meter_name: str, view: View) -> UsageFacts:
    """Return the page of one meter."""
    spans = spans_of(recent, view.stretch)
    previous = spans_of(recent, view.stretch.before())
    whole = _whole(recent, spans, view)
    view = view._replace(plain=plain_token(recent.meter, (whole,) if view.stretch.period is Period.DAY else spans))
    chart = chart_facts(recent.meter, spans, previous, view)
    amount = worth_with_charges(whole, view)
    figure, unit = say.headline(view.unit, amount) if amount is not None else (NOTHING, "")
    running = view.stretch.holds(local_date(view.now))
    known = sum(bar.amount is not None for bar in chart.bars)
    due = sum(not bar.ahead or bar.amount is not None for bar in chart.bars)
    title = translate("Usage", "{fuel}, {period}").format(fuel=meter_name, period=say.name(view.stretch))
    count = _count(view.stretch.period, known, due, running)
    return UsageFacts(
        figure=figure,
        figure_unit=unit,
        title=title,
        short_title=say.name(view.stretch),
        line=_line(recent.meter, whole, view),
        comparison=_comparison(recent, spans, previous, whole, view),
        shares=shares_of(recent.meter, (whole,) if view.stretch.period is Period.DAY else spans, whole, view),
        spans=spans,
        view=view,
        chart=chart,
        before_name=say.short_name(view.stretch.before()) if any(each is not None for each in chart.before) else "",
        readings=count,
        complete=known == due and known > 0,
        running=running,
        summary=_summary(f"{title}: {figure} {unit}".strip(), spans, chart, view, count),
    )


def _whole(recent: Recent, spans: Sequence[Span], view: View) -> Span:
    """Return the period as one: as the meter itself told it, else the sum of what is known."""
    own: Span | None
    match view.stretch.period:
        case Period.DAY:
            return recent.day(view.stretch.first)
        case Period.WEEK:
            own = recent.week_told(view.stretch.first)
        case Period.MONTH:
            own = recent.month_told(view.stretch.first)
        case Period.YEAR:
            own = None
    return own if own is not None and worth_of(own, view) is not None else _read_of(spans, view)


def _read_of(spans: Sequence[Span], view: View) -> Span:
    read = [span for span in spans if worth_of(span, view) is not None]
    return total(read) if read else Span(spans[0].start, spans[-1].end, 0)


def _line(meter: Meter, whole: Span, view: View) -> str:
    if not whole.known or meter.role is Role.GENERATION:
        return ""
    if view.unit is Unit.KWH:
        spent = worth_with_charges(whole, view._replace(unit=Unit.MONEY))
        return translate("Usage", "cost not known") if spent is None else say.written(Unit.MONEY, spent)
    energy = say.written(Unit.KWH, whole.wh or 0)
    if view.unit is Unit.MONEY and whole.millipence is None:
        return translate("Usage", "{energy}, cost not known").format(energy=energy)
    return energy


def _count(period: Period, known: int, due: int, running: bool) -> str:
    if period is Period.DAY:
        text = (
            translate("Usage", "{n} of {all} readings so far")
            if running
            else translate("Usage", "{n} of {all} readings")
        )
    elif period is Period.YEAR:
        text = translate("Usage", "{n} of {all} months")
    else:
        text = translate("Usage", "{n} of {all} days")
    return text.format(n=known, all=due)


def _summary(said: str, spans: Sequence[Span], chart: Chart, view: View, count: str) -> str:
    """Return the chart in a sentence for screen readers."""
    slot = max(range(len(spans)), key=lambda index: chart.bars[index].amount or 0)
    if not chart.bars[slot].amount:
        return f"{said}. {count}."
    highest = bar_words(spans[slot], chart.bars[slot], view)
    most = translate("Usage", "Most {when}: {amount}").format(when=highest.when, amount=highest.figure)
    return f"{said}. {most}. {count}."


def _comparison(
    recent: Recent, spans: Sequence[Span], previous: Sequence[Span], whole: Span, view: View
) -> Comparison | None:
    """Compare with the period before; while a period runs, as far of both as has been read."""
    stretch = view.stretch
    if stretch.holds(local_date(view.now)):
        pairs = [(one, other) for one, other in paired(spans, previous, stretch.period) if one.known]
        if stretch.period is not Period.DAY:
            pairs = [pair for pair in pairs if pair[0].end <= view.now]  # what still runs is not compared with a whole
        if not pairs or not all(each is not None and _is_whole(each, (each,)) for pair in pairs for each in pair):
            return None
        ours = worth_of(total([one for one, _ in pairs]), view)
        theirs = worth_of(total([other for _, other in pairs if other is not None]), view)
    else:
        other = _whole(recent, previous, view._replace(stretch=stretch.before()))
        if not (_is_whole(whole, spans) and _is_whole(other, previous)):
            return None
        ours, theirs = worth_with_charges(whole, view), worth_with_charges(other, view)
    if ours is None or theirs is None:
        return None
    return _compared(ours - theirs, view)


def _is_whole(span: Span, spans: Sequence[Span]) -> bool:
    """Return whether so much of ``spans`` was read for their sum ``span`` that it may be compared."""
    return span.known * 100 >= sum(each.slots for each in spans) * _ENOUGH_PERCENT


def _compared(difference: int, view: View) -> Comparison:
    before = say.short_name(view.stretch.before())
    amount = say.written(view.unit, abs(difference))
    running = view.stretch.holds(local_date(view.now))
    if amount == say.written(view.unit, 0):
        text, short = translate("Usage", "as much as {before}"), translate("Usage", "as much as before")
        mark = Mark.GOOD
    elif difference > 0:
        text, short = translate("Usage", "{amount} more than {before}"), translate("Usage", "{amount} more")
        mark = Mark.CAUTION
    else:
        text, short = translate("Usage", "{amount} less than {before}"), translate("Usage", "{amount} less")
        mark = Mark.GOOD
    texts = [each.format(amount=amount, before=before) for each in (text, short)]
    if running:
        by_now = translate("Usage", "{comparison} by now")
        texts = [by_now.format(comparison=each) for each in texts]
    return Comparison(mark, *texts)


def step_back_allowed(recent: Recent, stretch: Stretch) -> bool:
    """Return whether anything may be known of the period before."""
    earliest = recent.earliest(by_month=stretch.period is Period.YEAR)
    return earliest is not None and earliest <= stretch.first - timedelta(days=1)
