"""Tariffs put together from commands that come in pieces and in any order; what is not whole is not shown."""

from datetime import date

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from ihd.frames.calendar import Date, ScheduleEntry, SpecialDay
from ihd.frames.calendar import Season as SeasonEntry
from ihd.frames.meter_book import PRICE
from ihd.frames.price import BlockThresholdsEntry, PriceMatrixEntry, TierLabel
from ihd.frames.tariff_book import TariffBook
from ihd.model.calendar import Season, Switch, SwitchCalendar, TimeReference
from ihd.model.tariff import Tariff, tariff_at
from tests.frames.told import CALENDAR, command, wire
from tests.model.moments import unix

START = "2026-04-01T00:00"
EVENT = {"provider_id": 1, "issuer_event_id": 1}
#: Two parts of one answer.
HALVES = ({"command_index": 0, "total_number_of_commands": 2}, {"command_index": 1, "total_number_of_commands": 2})
ALONE = {"command_index": 0, "total_number_of_commands": 1}


def tariff_head(**changes):
    fields = {
        "issuer_tariff_id": 9,
        "start_time": wire(START),
        "tariff_type_and_charging_scheme": 0x00,
        "tariff_label": b"Economy",
        "number_of_price_tiers_in_use": 2,
        "number_of_block_thresholds_in_use": 0,
        "unit_of_measure": 0,
        "currency": 826,
        "price_trailing_digit": 0x50,
        "standing_charge": 53_350,
        "tier_block_mode": 0xFF,
        "block_threshold_multiplier": 1,
        "block_threshold_divisor": 1_000,
    }
    return command(PRICE, "publish_tariff_information", **(EVENT | fields | changes))


def matrix(*entries, part=ALONE, control=1, tariff=9):
    listed = [PriceMatrixEntry(tier_block_id=number, price=price) for number, price in entries]
    fields = {"start_time": wire(START), "issuer_tariff_id": tariff, "sub_payload_control": control, "entries": listed}
    return command(PRICE, "publish_price_matrix", **EVENT, **part, **fields)


def labels(*names, tariff=9):
    listed = [TierLabel(tier_id=tier, tier_label=name) for tier, name in enumerate(names, 1)]
    fields = {"issuer_tariff_id": tariff, "number_of_labels": len(names), "labels": listed}
    return command(PRICE, "publish_tier_labels", **EVENT, **ALONE, **fields)


def thresholds(*values):
    entry = BlockThresholdsEntry(tier_number_of_block_thresholds=len(values), block_thresholds=list(values))
    fields = {"start_time": wire(START), "issuer_tariff_id": 9, "sub_payload_control": 0, "entries": [entry]}
    return command(PRICE, "publish_block_thresholds", **EVENT, **ALONE, **fields)


def calendar_head(**changes):
    fields = {
        "issuer_calendar_id": 3,
        "start_time": wire(START),
        "calendar_type": 0,
        "calendar_time_reference": 2,
        "calendar_name": b"",
        "number_of_seasons": 1,
        "number_of_week_profiles": 1,
        "number_of_day_profiles": 2,
    }
    return command(CALENDAR, "publish_calendar", **(EVENT | fields | changes))


def day(number, *switches, part=ALONE, total=None):
    listed = [ScheduleEntry(start_minute=minute, value=tier) for minute, tier in switches]
    fields = {"day_id": number, "total_number_of_schedule_entries": total or len(switches), "calendar_type": 0}
    return command(CALENDAR, "publish_day_profile", **EVENT, issuer_calendar_id=3, **part, **fields, entries=listed)


def week(*days):
    names = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    ids = {f"day_id_ref_{name}": each for name, each in zip(names, days, strict=True)}
    return command(CALENDAR, "publish_week_profile", **EVENT, issuer_calendar_id=3, week_id=1, **ids)


def on(year, month, in_month):
    return Date(years_since_1900=year - 1_900 if year else 0xFF, month=month, day=in_month, day_of_week=0xFF)


def seasons(*starts):
    listed = [SeasonEntry(start_date=on(0, *start), week_id_ref=1) for start in starts]
    return command(CALENDAR, "publish_seasons", **EVENT, issuer_calendar_id=3, **ALONE, entries=listed)


def special_day(year, month, in_month):
    fields = {"start_time": wire(START), "calendar_type": 0, "total_number_of_special_days": 1}
    listed = [SpecialDay(date=on(year, month, in_month), day_id_ref=2)]
    return command(CALENDAR, "publish_special_days", **EVENT, issuer_calendar_id=3, **ALONE, **fields, entries=listed)


HEADS = [tariff_head(), calendar_head()]
PRICES = [matrix((1, 7_500), part=HALVES[0]), matrix((2, 28_000), part=HALVES[1])]
SWITCHES = [day(1, (420, 2), part=HALVES[0], total=2), day(1, (0, 1), part=HALVES[1], total=2), day(2, (0, 1))]
#: All that prices depend on; labels and special days may come later.
NEEDED = [*PRICES, *SWITCHES, week(1, 1, 1, 1, 1, 2, 2), seasons((1, 1))]
REST = [labels(b"Night\0\0", b"Day"), special_day(2026, 12, 25)]
ECONOMY = Tariff(
    start=unix(START),
    label="Economy",
    standing_charge=53_350,
    prices=((7_500,), (28_000,)),
    labels=("Night", "Day"),
    calendar=SwitchCalendar(
        TimeReference.LOCAL,
        {1: (Switch(0, 1), Switch(420, 2)), 2: (Switch(0, 1),)},
        {1: (1, 1, 1, 1, 1, 2, 2)},
        (Season(1, 1, 1),),
        {date(2026, 12, 25): 2},
    ),
)


def assembled(*frames):
    book = TariffBook()
    for frame in frames:
        assert book.hear(frame)
    return book.assembled()


def any_order_will_do(hear, phases=tuple(Phase)):
    @settings(phases=phases)
    @given(st.permutations(HEADS), st.permutations(NEEDED + REST))
    def holds(heads, rest):
        book = TariffBook()
        for count, frame in enumerate([*heads, *rest]):
            hear(book, frame)
            needed = [each for each in rest[: max(0, count - 1)] if each in NEEDED]
            assert bool(book.assembled()) is (len(needed) == len(NEEDED))
        assert book.assembled() == (ECONOMY,)

    holds()


def test_after_the_heads_any_order_makes_the_same_tariff_and_none_before_it_is_whole():
    any_order_will_do(TariffBook.hear)


def test_the_property_finds_a_book_that_starts_a_day_again_with_each_part():
    def careless(book, frame):
        if frame.name == "publish_day_profile":
            for calendar in book.calendars.values():
                calendar.days.pop(frame.fields.day_id, None)
        return book.hear(frame)

    with pytest.raises(AssertionError):
        any_order_will_do(careless, phases=[Phase.generate])


def test_a_tariff_told_again_is_shown_all_the_while():
    book = TariffBook()
    for frame in [*HEADS, *NEEDED, *REST]:
        book.hear(frame)
    for frame in [*HEADS, *NEEDED, *REST]:
        book.hear(frame)
        assert book.assembled() == (ECONOMY,)


def test_a_tariff_that_was_changed_is_not_shown_with_its_old_prices():
    assert assembled(*HEADS, *NEEDED, tariff_head(issuer_event_id=2, standing_charge=60_000)) == ()
    assert assembled(*HEADS, *NEEDED, calendar_head(issuer_event_id=2)) == ()


def test_parts_without_their_head_say_nothing():
    assert assembled(*NEEDED, *REST, thresholds(1)) == ()


FLAT = {"number_of_price_tiers_in_use": 1}


def test_a_single_rate_needs_no_calendar_and_takes_none():
    (alone,) = assembled(tariff_head(**FLAT), matrix((1, 27_900)))
    (after_another,) = assembled(*HEADS, *NEEDED, tariff_head(**FLAT, issuer_event_id=2), matrix((1, 27_900)))
    assert (alone.prices, alone.labels, alone.calendar) == (((27_900,),), ("",), None)
    assert after_another.price_at(unix("2026-06-03T12:00")) == 27_900


def test_each_tariff_switches_by_the_calendar_that_began_with_it():
    later = {"start_time": wire("2026-07-01T00:00")}
    summer = tariff_head(issuer_tariff_id=10, issuer_event_id=2, **later)
    head = calendar_head(issuer_calendar_id=4, issuer_event_id=2, **later)
    prices = matrix((1, 5_000), (2, 30_000), tariff=10)
    old_only = assembled(*HEADS, *NEEDED, *REST, summer, head, prices)
    assert [tariff.label for tariff in old_only] == ["Economy"]  # the new calendar has not come yet
    without = assembled(*HEADS, *NEEDED, *REST, summer, prices)
    assert [tariff.calendar for tariff in without] == [ECONOMY.calendar] * 2
    assert tariff_at(without, unix("2026-06-30T23:59")) == ECONOMY


def test_the_trailing_digit_of_a_tariff_counts_for_all_its_money():
    (told,) = assembled(tariff_head(price_trailing_digit=0x20, standing_charge=53, **FLAT), matrix((1, 28)))
    assert (told.standing_charge, told.prices) == (53_000, ((28_000,),))


BLOCKS = {"number_of_block_thresholds_in_use": 1}


def test_a_block_tariff_has_a_price_for_each_block_and_its_threshold():
    (told,) = assembled(tariff_head(**FLAT, **BLOCKS), matrix((0x00, 30_000), (0x01, 20_000), control=0), thresholds(9))
    assert (told.prices, told.thresholds) == (((30_000, 20_000),), (9,))
    (scaled,) = assembled(
        tariff_head(**FLAT, **BLOCKS, block_threshold_multiplier=10, block_threshold_divisor=1),
        matrix((0x10, 30_000), (0x11, 20_000), control=0),
        thresholds(9),
    )
    assert (scaled.prices, scaled.thresholds) == (((30_000, 20_000),), (90_000,))


def test_blocks_within_rates_are_told_by_both_halves_of_an_id():
    entries = (0x10, 9_000), (0x11, 7_000), (0x20, 30_000), (0x21, 20_000)
    frames = [tariff_head(**BLOCKS), calendar_head(), *NEEDED[2:], matrix(*entries, control=0), thresholds(9)]
    (told,) = assembled(*frames)
    assert told.prices == ((9_000, 7_000), (30_000, 20_000))
    assert assembled(*frames[:-1]) == ()


def test_a_rate_above_fifteen_is_told_by_its_whole_id():
    rates = range(1, 21)
    book = [tariff_head(number_of_price_tiers_in_use=20), calendar_head(), *NEEDED[2:]]
    (told,) = assembled(*book, matrix(*((rate, 1_000 * rate) for rate in rates)))
    assert told.prices[19] == (20_000,)


@pytest.mark.parametrize(
    "wrong",
    [
        [day(1, (0, 1), (420, 3)), day(2, (0, 1)), week(*[1] * 7), seasons((1, 1))],  # a third rate of two
        [day(1, (0, 0)), day(2, (0, 1)), week(*[1] * 7), seasons((1, 1))],
        [day(1, (0, 1)), day(2, (0, 1)), week(1, 1, 1, 1, 1, 1, 9), seasons((1, 1))],  # a day that never came
        [day(1), day(2, (0, 1)), week(*[1] * 7), seasons((1, 1))],  # a day of nothing
        [day(1, (0, 1)), day(2, (0, 1)), week(*[1] * 7), seasons((1, 1), (13, 1))],
        [*NEEDED[2:], special_day(0, 12, 25)],  # every year: no date that can be kept
        [*NEEDED[2:], special_day(2026, 2, 30)],
    ],
)
def test_a_calendar_that_cannot_be_followed_makes_no_tariff(wrong):
    assert assembled(*HEADS, *PRICES, *wrong) == ()


def test_seasons_may_begin_on_the_first_and_the_last_day_of_a_month():
    (told,) = assembled(*HEADS, *NEEDED[:-1], seasons((12, 31), (1, 1)))
    assert told.calendar.seasons == (Season(1, 1, 1), Season(12, 31, 1))


def test_a_single_season_needs_no_date():
    (told,) = assembled(*HEADS, *NEEDED[:-1], seasons((0xFF, 0xFF)))
    assert told.price_at(unix("2026-06-03T12:00")) == 28_000


def test_what_is_sold_and_other_calendars_are_not_the_homes():
    assert assembled(tariff_head(**FLAT, tariff_type_and_charging_scheme=0x01), matrix((1, 5_000))) == ()
    friendly = calendar_head(calendar_type=3, issuer_calendar_id=8, start_time=wire("2026-04-02T00:00"))
    assert len(assembled(*HEADS, friendly, *NEEDED)) == 1


def test_a_cancelled_tariff_is_forgotten_and_other_commands_are_not_heard():
    book = TariffBook()
    for frame in [*HEADS, *NEEDED]:
        book.hear(frame)
    book.drop(8)
    assert len(book.assembled()) == 1
    book.drop(9)
    assert book.assembled() == ()
    assert not book.hear(command(0x0703, "cancel_message", message_id=1, message_control=0))
