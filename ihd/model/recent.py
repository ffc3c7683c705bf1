"""What a meter used, from what is kept of it and from what it told since; the meter's own totals win over sums.

It does not know where the past is kept, and does without where nothing is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from ihd.model.half_hours import HALF_HOUR
from ihd.model.meter import Meter
from ihd.model.past import Part, Past, Span, Stream
from ihd.model.reports import Amount
from ihd.model.tariff import tariff_at
from ihd.model.units import cost
from ihd.model.usage import day_start, local_date, month_after

#: A sum of half-hours this close to the meter's own total (one part in so many) is taken for the same figure.
_SAME_WITHIN = 50


class Recent(NamedTuple):
    """One meter's usage: ``kept`` is what is kept of its past, ``None`` where nothing is."""

    meter: Meter
    kept: Past | None = None

    @property
    def stream(self) -> Stream:
        """Return the stream that the meter counts."""
        return Stream.of(self.meter)

    def half_hours(self, day: date) -> tuple[Span, ...]:
        """Return the 46, 48 or 50 half-hours of a local day, the earliest first."""
        start, end = day_start(day), day_start(day + timedelta(days=1))
        kept = self.kept.half_hours(self.stream, day) if self.kept is not None else ()
        known = {span.start: span for span in kept if span.known}
        return tuple(known.get(moment) or self._half_hour(moment) for moment in range(start, end, HALF_HOUR))

    def _half_hour(self, start: int) -> Span:
        wh = self.meter.half_hours.at(start)
        if wh is None:
            return Span(start, start + HALF_HOUR, 1, standing_charge=0)
        tariff = tariff_at(self.meter.tariffs, start)
        price = tariff.price_at(start) if tariff is not None else None
        label = tariff.label_at(start) if tariff is not None else ""
        paid = cost(wh * price) if price is not None else None
        return Span(start, start + HALF_HOUR, 1, 1, (Part(wh, price, label),), paid, 0, wh)

    def days(self, first: date, last: date) -> tuple[Span, ...]:
        """Return the local days from ``first`` to ``last``, both included."""
        kept = self.kept.days(self.stream, first, last) if self.kept is not None else ()
        known = {span.start: span for span in kept if span.known}
        days = (first + timedelta(days=number) for number in range((last - first).days + 1))
        return tuple(self._day(day, known.get(day_start(day))) for day in days)

    def day(self, day: date) -> Span:
        """Return one local day."""
        return self.days(day, day)[0]

    def _day(self, day: date, kept: Span | None) -> Span:
        summed = total(self.half_hours(day))._replace(standing_charge=None) if self._holds(day) else None
        if kept is None or (summed is not None and summed.known > kept.known):
            kept = summed or _nothing(day_start(day), day_start(day + timedelta(days=1)))
        if kept.standing_charge is None or not kept.known:
            kept = kept._replace(standing_charge=self.meter.standing_charge)
        running = self.today == day
        due = ((self.meter.as_of or 0) - kept.start) // HALF_HOUR
        return _settled(kept, self._told_of(day), running=running, all_read=running and kept.known >= due - 1)

    def _holds(self, day: date) -> bool:
        """Return whether the meter told half-hours of ``day`` itself."""
        held = self.meter.half_hours
        return held.start < day_start(day + timedelta(days=1)) and day_start(day) < held.end

    @property
    def today(self) -> date | None:
        """Return the local day that the meter's periods count from."""
        if self.meter.day is not None:
            return date.fromordinal(self.meter.day)
        return local_date(self.meter.as_of) if self.meter.as_of else None

    def _told_of(self, day: date) -> Amount:
        """Return what the meter says of ``day`` as a whole."""
        meter, today = self.meter, self.today
        back = None if today is None else (today - day).days
        if back is None or (back == 0 and meter.counted_since is not None):
            return Amount(None, None)
        return _told(back, Amount(meter.today_wh, meter.today_millipence), meter.previous_days)

    def months(self, first: date, count: int) -> tuple[Span, ...]:
        """Return ``count`` local months from that of ``first`` on."""
        kept = self.kept.months(self.stream, first, count) if self.kept is not None else ()
        known = {span.start: span for span in kept if span.known}
        return tuple(self._month(month_after(first, number), known) for number in range(count))

    def week_told(self, monday: date) -> Span | None:
        """Return the meter's own total of the week that begins on ``monday``, ``None`` where it told none."""
        today, meter = self.today, self.meter
        if today is None:
            return None
        back = (today - timedelta(days=today.weekday()) - monday).days // 7
        told = _told(back, Amount(meter.week_wh, meter.week_millipence), meter.previous_weeks)
        return self._own_total(monday, monday + timedelta(days=6), told)

    def month_told(self, first: date) -> Span | None:
        """Return the meter's own total of the month that begins on ``first``, ``None`` where it told none."""
        return self._own_total(first, month_after(first) - timedelta(days=1), self._told_of_month(first))

    def _told_of_month(self, first: date) -> Amount:
        today, meter = self.today, self.meter
        if today is None:
            return Amount(None, None)
        back = (today.year - first.year) * 12 + today.month - first.month
        return _told(back, Amount(meter.month_wh, meter.month_millipence), meter.previous_months)

    def _own_total(self, first: date, last: date, told: Amount) -> Span | None:
        if told.wh is None or self.today is None:
            return None
        span = _nothing(day_start(first), day_start(last + timedelta(days=1)))
        days = (min(self.today, last) - first).days + 1
        charge = self.meter.standing_charge
        charged = span._replace(standing_charge=None if charge is None else charge * days)
        return _settled(charged, told, running=self.today <= last)

    def _month(self, first: date, known: dict[int, Span]) -> Span:
        start, end = day_start(first), day_start(month_after(first))
        span = known.get(start) or _nothing(start, end)
        today = self.today
        current = today is not None and first == today.replace(day=1)
        own = self.month_told(first)
        if own is None:
            return span
        settled = _settled(span, self._told_of_month(first), running=current)
        return settled if span.known == span.slots else settled._replace(standing_charge=own.standing_charge)

    def earliest(self, *, by_month: bool = False) -> date | None:
        """Return the first local day of which anything may be known; ``by_month``: if only as a part of its month."""
        reach = self.kept.reaches(self.stream) if self.kept is not None else None
        days = [reach[0]] if reach is not None else []
        if self.meter.half_hours.wh:
            days.append(local_date(self.meter.half_hours.start))
        if self.today is not None:
            days.append(self.today - timedelta(days=len(self.meter.previous_days)))
            if by_month:
                days.append(month_after(self.today, -len(self.meter.previous_months)))
        return min(days, default=None)


def _told(back: int, running: Amount, before: Sequence[Amount]) -> Amount:
    """Return what was told of the period ``back`` periods ago: the running one, or one of those ``before`` it."""
    if back == 0:
        return running
    return before[back - 1] if 1 <= back <= len(before) else Amount(None, None)


def _nothing(start: int, end: int) -> Span:
    return Span(start, end, (end - start) // HALF_HOUR)


def total(spans: Sequence[Span]) -> Span:
    """Return adjoining spans as one; its cost is known where each one's that was read is.

    The standing charge is that of the spans together, ``None`` unless each one's is known.
    """
    read = [span for span in spans if span.known]
    costs = [span.millipence for span in read]
    charges = [span.standing_charge for span in spans]
    return Span(
        spans[0].start,
        spans[-1].end,
        sum(span.slots for span in spans),
        sum(span.known for span in spans),
        _joined(part for span in read for part in span.parts),
        sum(each for each in costs if each is not None) if read and None not in costs else None,
        sum(each for each in charges if each is not None) if None not in charges else None,
        max((span.peak_wh for span in read if span.peak_wh is not None), default=None),
    )


def _joined(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Return the energy at each price under each name, the cheapest first and what has no price last."""
    sums: dict[tuple[int | None, str], int] = {}
    for part in parts:
        key = (part.price, part.label)
        sums[key] = sums.get(key, 0) + part.wh
    ordered = sorted(sums, key=lambda key: (key[0] is None, key[0] or 0, key[1]))
    return tuple(Part(sums[key], *key) for key in ordered)


def _settled(span: Span, told: Amount, *, running: bool, all_read: bool = False) -> Span:
    """Return ``span`` with the meter's own totals (house.md section 8) where it told any.

    The parts stay where they add up to it. Where ``all_read`` of a ``running`` day, what is missing from them is too
    new for a half-hour of its own, and counts with the largest.
    """
    if told.wh is None:
        return span
    known = max(span.known, 1) if running else span.slots  # its own total leaves nothing out
    spare = told.wh - (span.wh or 0)
    close = 0 <= abs(spare) * _SAME_WITHIN <= told.wh
    if span.parts and (close or (all_read and spare >= 0)):
        largest = max(range(len(span.parts)), key=lambda index: span.parts[index].wh)
        grown = span.parts[largest]._replace(wh=span.parts[largest].wh + spare)
        parts = (*span.parts[:largest], grown, *span.parts[largest + 1 :])
    else:
        parts = (Part(told.wh),)
    paid = told.millipence if told.millipence is not None else (span.millipence if close else None)
    return span._replace(known=known, parts=parts, millipence=paid)
