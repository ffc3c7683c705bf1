"""Only what is missing is asked for, and what the hub has not is not asked for again."""

from collections.abc import Iterator
from itertools import islice

import pytest

from ihd.frames import zcl
from ihd.frames.back_fill import AGAIN, EACH, BackFill
from ihd.frames.clock import from_wire, to_wire
from ihd.frames.errand import Answer
from ihd.frames.findings import Findings
from ihd.frames.meter_book import METERING, SERIAL
from ihd.frames.questions import SAMPLES
from ihd.frames.zdo import SimpleDescriptor
from ihd.model.half_hours import HALF_HOUR
from ihd.model.past import Gap, Stream
from ihd.model.reports import HalfHoursHeard, Role
from ihd.model.units import Fuel
from tests.frames.told import book, command

E1 = Stream(Fuel.ELECTRICITY, Role.IMPORT, "E1")
MIDNIGHT = 1_768_780_800
YEAR = Gap(E1, MIDNIGHT - 400 * 48 * HALF_HOUR, MIDNIGHT)


class Asking:
    """A back-fill whose gaps a test sets, and all that it told."""

    def __init__(self, *gaps: Gap) -> None:
        self.gaps = gaps
        self.told: list[HalfHoursHeard] = []
        meter = book()
        meter.raw[SERIAL] = b"E1"
        found = Findings({7: SimpleDescriptor(7, 0x0109, 0, 0, (METERING,), ())}, {7: meter})
        self.errand = BackFill(found, lambda: self.gaps, self.told.append).errand()

    def ask(self) -> tuple[int, int] | None:
        """Return the start and the count that it asks for, if it asks."""
        request = self.errand.next_request()
        if request is None:
            return None
        fields = zcl.decode(METERING, request.encode(1)).fields
        return from_wire(int(fields.earliest_sample_time)), int(fields.number_of_samples)

    def answer(self, answer: Answer) -> None:
        assert self.errand.answered(answer)
        self.errand.finish(0.0)


def samples(start: int, values: list[int]) -> Answer:
    told = command(
        METERING,
        "get_sampled_data_response",
        sample_id=0,
        sample_start_time=to_wire(start),
        sample_type=0,
        sample_request_interval=HALF_HOUR,
        number_of_samples=len(values),
        samples=values,
    )
    return Answer((told,))


def lacking(asking: Asking) -> Iterator[tuple[int, int]]:
    for report in asking.told:
        assert set(report.wh) == {None}
        yield report.start, report.start + len(report.wh) * HALF_HOUR


def test_the_newest_of_a_gap_is_asked_for_as_much_as_fits_a_frame() -> None:
    asking = Asking(YEAR)
    assert asking.ask() == (MIDNIGHT - SAMPLES * HALF_HOUR, SAMPLES)
    short = Asking(Gap(E1, MIDNIGHT, MIDNIGHT + 3 * HALF_HOUR))
    assert short.ask() == (MIDNIGHT, 3)


def test_nothing_is_asked_while_nothing_is_missing_or_its_meter_is_not_there() -> None:
    asking = Asking()
    assert not asking.errand.wanted()
    asking.gaps = (YEAR._replace(stream=E1._replace(site="another")),)
    assert not asking.errand.wanted()
    asking.gaps = (YEAR,)
    assert asking.errand.wanted()


def test_a_lone_meter_is_not_asked_as_often_as_several_are() -> None:
    asking = Asking(YEAR, YEAR._replace(stream=E1._replace(site="not in this home")))
    start, count = asking.ask() or (0, 0)
    asking.answer(samples(start, [1] * count))
    assert asking.errand.due is not None
    assert asking.errand.due.link == EACH, "the answer came at 0"


def test_what_came_is_not_told_to_be_lacking() -> None:
    asking = Asking(YEAR)
    start, count = asking.ask() or (0, 0)
    asking.answer(samples(start, [1] * count))
    assert asking.told == []


@pytest.mark.parametrize("answer", [Answer(status=zcl.NOT_FOUND), samples(MIDNIGHT, [])])
def test_a_stretch_that_the_hub_did_not_find_is_lacking(answer: Answer) -> None:
    asking = Asking(YEAR)
    start, _ = asking.ask() or (0, 0)
    asking.answer(answer)
    assert [*lacking(asking)] == [(start, MIDNIGHT)]


def test_all_before_the_beginning_of_the_hub_s_log_is_lacking_at_once() -> None:
    asking = Asking(YEAR)
    start, _ = asking.ask() or (0, 0)
    asking.answer(samples(start + 5 * HALF_HOUR, [1] * SAMPLES))
    later = Asking(YEAR)
    later.ask()
    later.answer(samples(MIDNIGHT + 9 * HALF_HOUR, [1] * SAMPLES))
    assert [*lacking(asking), *lacking(later)] == [(YEAR.start, start + 5 * HALF_HOUR), (YEAR.start, MIDNIGHT)]


def test_a_refusal_says_nothing_of_what_the_hub_has_and_is_not_argued_with() -> None:
    asking = Asking(YEAR)
    asking.ask()
    asking.answer(Answer(status=zcl.NOT_AUTHORIZED))
    assert asking.told == []
    assert asking.ask() is None, "the same gap is there still"
    asking.errand.finish(100.0)
    assert asking.errand.due is not None
    assert asking.errand.due.link == 100.0 + AGAIN
    assert asking.ask() is not None


def test_a_gap_that_shrinks_is_asked_for_to_its_beginning() -> None:
    asking = Asking(YEAR)
    asked = []
    while asking.gaps:
        start, count = asking.ask() or (0, 0)
        asking.answer(samples(start, [1] * count))
        asked.append((start, start + count * HALF_HOUR))
        asking.gaps = (YEAR._replace(end=start),) if start > YEAR.start else ()
    assert asked[0][1] == YEAR.end
    assert asked[-1][0] == YEAR.start
    assert all(later[1] == earlier[0] for earlier, later in zip(asked, islice(asked, 1, None), strict=False))
