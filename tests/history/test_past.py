"""What was told of the past is answered by day, month and year, each half-hour at its own price."""

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from ihd.history.past import KeptPast
from ihd.model.calendar import Season, Switch, SwitchCalendar, TimeReference
from ihd.model.half_hours import HALF_HOUR
from ihd.model.past import Part, Span
from ihd.model.reports import Event, EventHeard, HalfHoursHeard, PriceHeard, Readings, TimeHeard
from ihd.model.tariff import Price, Tariff
from ihd.model.usage import day_start
from tests.history.teller import ELECTRICITY, HEAT, POWER, Teller, flat

TODAY = date(2026, 1, 20)
MONDAY = date(2026, 1, 19)
#: Night until 07:00 at 10 p, day at 30 p.
TWO_RATES = Tariff(
    day_start(date(2025, 1, 1)),
    "Two rates",
    60_000,
    ((10_000,), (30_000,)),
    ("Night", "Day"),
    calendar=SwitchCalendar(
        TimeReference.LOCAL, {1: (Switch(0, 1), Switch(420, 2))}, {1: (1,) * 7}, (Season(1, 1, 1),)
    ),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "past.sqlite"


def test_a_day_comes_back_half_hour_by_half_hour_at_its_own_rate(path):
    home = Teller(path, TODAY)
    home.tell_tariffs(TWO_RATES)
    home.tell_day(MONDAY, range(48))
    home.settle()
    spans = home.past.half_hours(POWER, MONDAY)
    assert [span.wh for span in spans] == [*range(48)]
    assert [span.parts[0].label for span in spans] == ["Night"] * 14 + ["Day"] * 34
    assert [span.millipence for span in spans[13:15]] == [130, 420]
    assert all(span.end - span.start == HALF_HOUR and span.slots == 1 for span in spans)
    (day,) = home.past.days(POWER, MONDAY, MONDAY)
    night, rest = sum(range(14)), sum(range(14, 48))
    assert day.parts == (Part(night, 10_000, "Night"), Part(rest, 30_000, "Day"))
    assert day.millipence == night * 10 + rest * 30
    assert (day.known, day.slots, day.peak_wh, day.standing_charge) == (48, 48, 47, 60_000)
    home.close()


@pytest.mark.parametrize(
    ("day", "slots"),
    [(date(2026, 3, 29), 46), (date(2025, 10, 26), 50), (date(2024, 2, 29), 48), (date(2025, 12, 31), 48)],
)
def test_a_day_has_as_many_half_hours_as_the_clocks_gave_it(path, day, slots):
    home = Teller(path, day + timedelta(days=1))
    home.tell_tariffs(TWO_RATES._replace(start=0))
    for each in (day - timedelta(days=1), day, day + timedelta(days=1)):
        home.tell_day(each, 100)
    home.settle()
    spans = home.past.half_hours(POWER, day)
    assert len(spans) == slots
    assert all(earlier.end == later.start for earlier, later in pairwise(spans))
    assert (spans[0].start, spans[-1].end) == (day_start(day), day_start(day + timedelta(days=1)))
    (kept,) = home.past.days(POWER, day, day)
    assert (kept.slots, kept.known, kept.wh) == (slots, slots, slots * 100)
    assert kept.parts[0] == Part((slots - 34) * 100, 10_000, "Night"), "the clocks change at night"
    home.close()


def test_a_leap_day_belongs_to_its_month(path):
    home = Teller(path, date(2024, 3, 2))
    home.tell_day(date(2024, 2, 29), 100)
    home.tell_day(date(2024, 3, 1), 1)
    home.settle()
    february, march = home.past.months(POWER, date(2024, 2, 10), 2)
    assert (february.slots, february.wh, march.wh) == (29 * 48, 4_800, 48)
    home.close()


def test_nothing_kept_is_nothing_known(path):
    past = KeptPast(path, "stick")
    assert past.reaches(POWER) is None
    assert [span.wh for span in past.half_hours(POWER, MONDAY)] == [None] * 48
    assert past.days(POWER, MONDAY, TODAY) == (
        Span(day_start(MONDAY), day_start(TODAY), 48),
        Span(day_start(TODAY), day_start(TODAY + timedelta(days=1)), 48),
    )
    assert [span.known for span in past.months(POWER, date(2025, 1, 31), 13)] == [0] * 13
    assert (past.messages(), past.events(POWER, 9), past.price_changes(POWER, 9)) == ((), (), ())
    assert not path.exists(), "who only reads makes no file"


def test_the_reader_finds_a_file_that_is_made_later(path):
    past = KeptPast(path, "stick")
    assert past.reaches(POWER) is None
    home = Teller(path, TODAY)
    home.tell_day(MONDAY, 100)
    home.close()
    assert past.reaches(POWER) == (MONDAY, MONDAY)
    past.close()


def test_what_is_missing_stays_missing(path):
    home = Teller(path, TODAY)
    home.tell_tariffs(flat(0, 25_000))
    home.tell_day(MONDAY, [None, 100, None, 0, *[None] * 44])
    home.settle()
    (day,) = home.past.days(POWER, MONDAY, MONDAY)
    assert (day.known, day.wh, day.millipence, day.peak_wh) == (2, 100, 2_500, 100)
    assert [span.wh for span in home.past.half_hours(POWER, MONDAY)][:5] == [None, 100, None, 0, None]
    assert day.parts == (Part(100, 25_000, "Standard"),)
    home.close()


def test_thirteen_months_add_up_to_what_their_days_do(path):
    first, last = date(2025, 1, 1), date(2026, 1, 31)
    home = Teller(path, date(2026, 2, 1))
    home.tell_tariffs(TWO_RATES, flat(day_start(date(2025, 7, 1)), 25_000))
    for back in range((last - first).days + 1):
        home.tell_day(first + timedelta(days=back), 100 + back % 7)
    home.settle()
    months = home.past.months(POWER, first, 13)
    days = home.past.days(POWER, first, last)
    assert [span.wh for span in months] == [
        sum(day.wh for day in days if month.start <= day.start < month.end) for month in months
    ]
    assert [span.millipence for span in months] == [
        sum(day.millipence for day in days if month.start <= day.start < month.end) for month in months
    ], "whole millipence here, so nothing is rounded twice"
    assert {part.label for part in months[5].parts} == {"Night", "Day"}
    assert [part.label for part in months[6].parts] == ["Standard"]
    assert (months[0].standing_charge, months[6].standing_charge) == (31 * 60_000, 31 * 50_000)
    assert (months[2].slots, months[9].slots) == (31 * 48 - 2, 31 * 48 + 2)
    assert home.past.reaches(POWER) == (first, last)
    home.close()


def test_a_cost_without_a_price_is_not_known_until_the_tariff_comes(path):
    home = Teller(path, TODAY)
    home.tell_day(MONDAY, 100)
    home.settle()
    (before,) = home.past.days(POWER, MONDAY, MONDAY)
    assert (before.millipence, before.standing_charge, before.wh) == (None, None, 4_800)
    assert before.parts == (Part(4_800),)
    home.tell_tariffs(flat(day_start(MONDAY) + 12 * 3_600, 20_000))
    home.settle()
    (half,) = home.past.days(POWER, MONDAY, MONDAY)
    assert half.millipence is None, "of the morning it is still not known"
    assert half.parts == (Part(2_400, 20_000, "Standard"), Part(2_400))
    home.tell_tariffs(flat(0, 10_000), flat(day_start(MONDAY) + 12 * 3_600, 20_000))
    home.settle()
    (after,) = home.past.days(POWER, MONDAY, MONDAY)
    assert (after.millipence, after.standing_charge) == (2_400 * 10 + 2_400 * 20, 50_000)
    home.close()


def test_a_year_that_waits_for_its_tariff_is_priced_bit_by_bit(path):
    home = Teller(path, TODAY)
    for back in range(1, 200):
        home.tell_day(TODAY - timedelta(days=back), 100)
    home.settle()
    home.tell_tariffs(flat(0, 10_000))
    home.settle()
    days = home.past.days(POWER, TODAY - timedelta(days=199), TODAY - timedelta(days=1))
    assert [day.millipence for day in days] == [day.slots * 1_000 for day in days]
    assert {day.slots for day in days} == {48, 50}
    home.close()


def test_tariffs_that_come_in_parts_are_taken_once_they_are_whole(path):
    home = Teller(path, TODAY)
    home.tell_day(MONDAY, 100)
    home.tell_tariffs(flat(0, 99_000))
    home.now += 6.0
    home.tell_tariffs(flat(0, 99_000), flat(1, 10_000))
    home.now += 8.0
    home.tell()
    (day,) = home.past.days(POWER, MONDAY, MONDAY)
    assert day.millipence is None
    home.settle()
    (day,) = home.past.days(POWER, MONDAY, MONDAY)
    assert day.millipence == 48_000
    home.close()


def test_a_tariff_that_the_hub_keeps_no_longer_still_prices_its_time_and_one_taken_back_does_not(path):
    home = Teller(path, TODAY)
    coming = day_start(TODAY + timedelta(days=1))
    home.tell_tariffs(flat(0, 10_000), flat(day_start(TODAY), 20_000), flat(coming, 30_000))
    home.settle()
    home.tell_tariffs(flat(day_start(TODAY), 20_000))
    home.tell_day(MONDAY, 100)
    home.settle()
    home.tell(TimeHeard(coming + 86_400))
    home.tell_day(TODAY + timedelta(days=1), 100)
    home.settle()
    days = home.past.days(POWER, MONDAY, TODAY + timedelta(days=1))
    assert [day.millipence for day in days] == [48_000, None, 96_000]
    home.close()


def test_in_blocks_the_price_that_was_told_counts_while_it_was_in_force(path):
    home = Teller(path, TODAY)
    home.tell_tariffs(Tariff(0, "Blocks", 40_000, ((10_000, 30_000),), ("Block",), (100_000,)))
    start = day_start(TODAY)
    home.tell(TimeHeard(start + 600), PriceHeard(1, Price(10_000, "Block 1", 1, start - 86_400, None)))
    home.tell(TimeHeard(start + 2_000), PriceHeard(1, Price(30_000, "Block 2", 1, start + 1_800, None)))
    home.tell(HalfHoursHeard(1, start, (100,)))
    home.tell(TimeHeard(start + 5_500), HalfHoursHeard(1, start + 1_800, (200, 300)))
    home.settle()
    spans = home.past.half_hours(POWER, TODAY)
    assert [span.millipence for span in spans[:3]] == [1_000, 6_000, None]
    assert [part.label for part in spans[1].parts] == ["Block 2"]
    assert [change.price.label for change in home.past.price_changes(POWER, 5)] == ["Block 2", "Block 1"]
    home.close()


def test_a_price_that_is_told_again_and_again_is_kept_once(path):
    home = Teller(path, TODAY)
    price = Price(10_000, "Flat", 1, day_start(MONDAY), None)
    for _ in range(9):
        home.tell(PriceHeard(1, price))
    home.settle()
    assert len(home.past.price_changes(POWER, 5)) == 1
    home.close()


def test_a_standing_charge_that_only_the_meter_tells_is_its_day_s(path):
    home = Teller(path, TODAY)
    home.tell(Readings(1, standing_charge=45_000))
    home.settle()
    today, tomorrow = home.past.days(POWER, TODAY, TODAY + timedelta(days=1))
    assert (today.standing_charge, today.known, tomorrow.standing_charge) == (45_000, 0, None)
    home.close()


def test_a_meter_swapped_in_the_middle_of_a_month_counts_on(path):
    home = Teller(path, TODAY)
    home.tell_tariffs(flat(0, 10_000))
    home.tell_day(date(2026, 1, 5), 100)
    home.settle()
    home.tell(Readings(1, serial="E2"))  # its number comes after some of its readings, its point last
    home.tell_day(date(2026, 1, 12), 200)
    home.settle()
    home.tell(PriceHeard(1, Price(12_000, "Flat", 1, day_start(MONDAY), None)))
    home.tell(Readings(1, site_id=ELECTRICITY.site_id))
    home.tell_day(date(2026, 1, 13), 300)
    home.settle()
    (january,) = home.past.months(POWER, TODAY, 1)
    assert (january.wh, january.millipence) == (48 * 600, 48 * 6_000)
    assert home.past.reaches(POWER) == (date(2026, 1, 5), date(2026, 1, 13))
    assert home.past.reaches(POWER._replace(site="E2")) is None
    assert len(home.past.price_changes(POWER, 9)) == 1
    home.close()
    again = Teller(path, TODAY)
    assert again.past.months(POWER, TODAY, 1) == (january,)
    again.close()


def test_an_event_told_under_a_passing_name_is_the_meter_s_own(path):
    home = Teller(path, TODAY)
    home.tell(Readings(1, serial="E2"))
    home.tell_day(date(2026, 1, 12), 200)
    home.settle()
    home.tell_day(date(2026, 1, 11), 200)  # written at once, and the next not before eight seconds have passed
    home.tell(EventHeard(Event(1, 7, day_start(TODAY))))
    home.tell(Readings(1, site_id=ELECTRICITY.site_id))
    home.tell_day(date(2026, 1, 13), 300)
    home.settle()
    assert [event.code for event in home.past.events(POWER, 9)] == [7]
    home.close()


def test_a_tariff_told_under_a_passing_name_is_the_meter_s_own(path):
    home = Teller(path, TODAY, every=1.0)
    home.tell(Readings(1, serial="E2"))
    home.tell_day(date(2026, 1, 12), 200)
    home.settle()
    home.tell_tariffs(flat(0, 10_000))  # it goes on coming for some seconds, and the meter's number comes meanwhile
    home.tell(Readings(1, site_id=ELECTRICITY.site_id))
    home.tell_day(date(2026, 1, 13), 300)
    home.tell()
    home.tell()
    home.settle()
    (day,) = home.past.days(POWER, date(2026, 1, 13), date(2026, 1, 13))
    assert day.millipence == 48 * 3_000
    home.close()


def test_meters_are_kept_apart_and_so_are_homes(path):
    home = Teller(path, TODAY)
    home.tell_day(MONDAY, 100)
    home.tell_day(MONDAY, 900, meter=2)
    home.settle()
    other = Teller(path, TODAY, source="demo:default")
    other.tell_day(MONDAY, 7)
    other.settle()
    for stream, of_this, of_other in ((POWER, 4_800, 336), (HEAT, 43_200, None)):
        assert home.past.days(stream, MONDAY, MONDAY)[0].wh == of_this
        assert other.past.days(stream, MONDAY, MONDAY)[0].wh == of_other
    home.past.follow("demo:default")
    assert home.past.days(POWER, MONDAY, MONDAY)[0].wh == 336
    home.past.follow("a stick never heard of")
    assert home.past.reaches(POWER) is None
    home.close()
    other.close()


def test_a_later_reading_replaces_an_earlier_one_and_a_gap_hides_none(path):
    home = Teller(path, TODAY)
    home.tell_day(MONDAY, 100)
    home.settle()
    home.tell(HalfHoursHeard(1, day_start(MONDAY), (150, None, 250)))
    home.settle()
    assert [span.wh for span in home.past.half_hours(POWER, MONDAY)][:4] == [150, 100, 250, 100]
    home.close()


def test_readings_ahead_of_the_hub_s_clock_are_not_kept(path):
    home = Teller(path, MONDAY)
    home.tell_day(TODAY, 100)
    home.tell_day(MONDAY, 100)
    home.settle()
    assert home.past.reaches(POWER) == (MONDAY, MONDAY)
    assert home.past.days(POWER, MONDAY, MONDAY)[0].known == 25
    home.close()


def test_what_was_told_while_the_hub_s_clock_was_wrong_is_forgotten_once_it_is_right(path):
    home = Teller(path, TODAY)
    home.tell_day(MONDAY, 100)
    home.tell(TimeHeard(day_start(TODAY) + 40 * 86_400))
    for ahead in (0, 1, 30):
        home.tell_day(TODAY + timedelta(days=ahead), 900)
    home.settle()
    assert home.past.reaches(POWER) == (MONDAY, TODAY + timedelta(days=30))
    home.tell(TimeHeard(day_start(TODAY) + 4 * HALF_HOUR))
    home.settle()
    assert home.past.reaches(POWER) == (MONDAY, TODAY)
    january, february = home.past.months(POWER, TODAY, 2)
    assert (january.wh, february.wh) == (4_800 + 5 * 900, None)
    home.close()
