"""Asks for half-hours of long ago that are missing, one question after another; it does not know who keeps them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from ihd.frames import questions, zcl
from ihd.frames.clock import from_wire
from ihd.frames.errand import Answer, Due, Errand, Steps
from ihd.frames.findings import Findings
from ihd.frames.meter_book import SERIAL, SITE, MeterBook
from ihd.frames.priority import PAST
from ihd.model.half_hours import HALF_HOUR
from ihd.model.past import Gap, Stream
from ihd.model.reports import HalfHoursHeard, Report

#: Seconds between two questions about one meter: its 13 months are some thousand questions, and are there in less than
#: half an hour. No sooner is the next one asked after an answer, however many meters lack something: four of them take
#: less than 5 % of the channel.
EACH: Final = 1.2
SOONEST: Final = 0.3
#: Seconds until what was answered with nothing that could be used is asked for again.
AGAIN: Final = 3_600.0


class BackFill:
    """One errand for the home, behind all others: ``gaps`` gives what is missing now, the newest of each meter.

    What the hub says it has not is told by ``tell`` as half-hours that are missing for good, so that nobody asks for it
    for ever.
    """

    def __init__(self, findings: Findings, gaps: Callable[[], tuple[Gap, ...]], tell: Callable[[Report], None]) -> None:
        self._findings = findings
        self._gaps = gaps
        self._tell = tell
        self._asked: dict[Stream, Gap] = {}
        self._idle = False

    def errand(self) -> Errand:
        """Return the errand; it waits while nothing is missing."""
        return Errand("past", PAST, self._ask, self._again, wanted=lambda: any(True for _ in self._missing()))

    def _missing(self) -> Iterator[tuple[MeterBook, Gap]]:
        gaps = self._gaps()
        books = {_stream(book): book for book in self._findings.meters()} if gaps else {}
        return ((books[gap.stream], gap) for gap in gaps if gap.stream in books)

    def _ask(self) -> Steps:
        fresh = ((book, gap) for book, gap in self._missing() if self._asked.get(gap.stream) != gap)
        book, gap = next(fresh, (None, None))
        self._idle = book is None
        if book is None or gap is None:
            return
        self._asked[gap.stream] = gap
        start = max(gap.start, gap.end - questions.SAMPLES * HALF_HOUR)
        answer = yield questions.half_hours_from(book.meter, start, (gap.end - start) // HALF_HOUR)
        self._lack(book.meter, gap, start, answer)

    def _lack(self, meter: int, gap: Gap, start: int, answer: Answer) -> None:
        """Tell what of a gap the hub has not: its log begins later, or it found nothing."""
        told = [frame.fields for frame in answer.frames]
        if told and int(told[0].number_of_samples):
            first = from_wire(int(told[0].sample_start_time))
            start, end = gap.start if first > start else first, min(first, gap.end)
        elif told or answer.status == zcl.NOT_FOUND:
            end = gap.end
        else:
            return
        if start < end:
            self._tell(HalfHoursHeard(meter, start, (None,) * ((end - start) // HALF_HOUR)))

    def _again(self, now: float) -> Due:
        if self._idle:  # all that is missing was asked for, to no avail
            self._asked.clear()
            return Due(link=now + AGAIN)
        return Due(link=now + max(SOONEST, EACH / max(1, sum(1 for _ in self._missing()))))


def _stream(book: MeterBook) -> Stream | None:
    if book.kind is None:
        return None
    return Stream(*book.kind, book.text(SITE) or book.text(SERIAL))
