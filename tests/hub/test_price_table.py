"""Tariffs, prices and calendars as a display puts them together from the hub's frames."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from ihd.frames.clock import from_wire, to_wire
from ihd.frames.tariff_book import TariffBook
from ihd.hub.price_list import blocks, three_rates
from ihd.hub.rates import Rates
from tests.hub.asking import METERING, PRICE, Display, by_name, moment

Make = Callable[[str, str], Display]
START = "2024-02-15T12:00:00+00:00"
ANY = 0xFFFF_FFFF


def tariffs_told(shown: Display, meter: int, *, calendar: bool) -> TariffBook:
    book = TariffBook()
    since = {"earliest_start_time": 0, "min_issuer_event_id": ANY}
    heads = shown.command(meter, PRICE, "get_tariff_information", number_of_commands=0, tariff_type=0, **since)
    frames = list(heads)
    for head in heads:
        for ask in ("get_price_matrix", "get_tier_labels", "get_block_thresholds"):
            frames += shown.command(meter, PRICE, ask, issuer_tariff_id=head.fields.issuer_tariff_id)
    if calendar:
        ask = {"number_of_calendars": 0, "calendar_type": 0, "provider_id": ANY}
        found = shown.command(meter, 0x0707, "get_calendar", **since, **ask)
        which = {"provider_id": 1, "issuer_calendar_id": found[0].fields.issuer_calendar_id}
        current = which | {"issuer_calendar_id": ANY}
        frames += found + shown.command(meter, 0x0707, "get_day_profiles", **which, start_day_id=1, number_of_days=0)
        frames += shown.command(meter, 0x0707, "get_week_profiles", **current, start_week_id=1, number_of_weeks=0)
        frames += shown.command(meter, 0x0707, "get_seasons", **current)
    for frame in frames:
        book.hear(frame)
    return book


def test_a_display_learns_every_tariff_whole_past_and_to_come(display: Make) -> None:
    shown = display("two-meters", START)
    house, heat_pump = [e for e, d in shown.descriptors().items() if METERING in d.in_clusters]
    told = tariffs_told(shown, house, calendar=True).assembled()
    assert told == three_rates(moment(START))
    assert [tariff.start - moment(START) < 0 for tariff in told] == [True, True, False]
    shown.now += 60
    assert tariffs_told(shown, heat_pump, calendar=False).assembled() == blocks(moment(START))


def test_the_price_of_a_block_tariff_is_that_of_the_block_reached_this_month(display: Make) -> None:
    shown = display("two-meters", START)
    heat_pump = [e for e, d in shown.descriptors().items() if METERING in d.in_clusters][1]
    used, block = shown.read(heat_pump, METERING, "current_month_consumption_delivered", "current_block")
    expected = 1 + sum(used >= threshold for threshold in (60_000, 150_000, 300_000))
    (price,) = shown.command(heat_pump, PRICE, "get_current_price", command_options=0)
    assert (block, price.fields.price) == (expected, (17_400, 21_900, 25_600, 29_800)[expected - 1])


def test_the_prices_to_come_follow_one_another_without_a_gap(display: Make) -> None:
    shown = display("electricity-only", START)
    (meter,) = shown.meters().values()
    flat = shown.command(meter, PRICE, "get_scheduled_prices", start_time=0, number_of_events=4)
    assert [frame.fields.price for frame in flat] == [25_730, 26_500]
    assert flat[-1].fields.duration_in_minutes == 0xFFFF
    shown = display("default", START)
    meter = shown.meters()[0]
    rates = shown.command(meter, PRICE, "get_scheduled_prices", start_time=0, number_of_events=4)
    assert by_name(rates) == ["publish_price"] * 4
    assert [bytes(frame.fields.rate_label) for frame in rates] == [b"Day", b"Peak", b"Day", b"Night"]
    for sooner, later in pairwise(rates):
        assert sooner.fields.start_time + 60 * sooner.fields.duration_in_minutes == later.fields.start_time


def test_a_start_too_long_ago_for_its_minutes_is_told_as_a_later_one(display: Make) -> None:
    shown = display("electricity-only", START)
    (meter,) = shown.meters().values()
    (price,) = shown.command(meter, PRICE, "get_current_price", command_options=0)
    end = price.fields.start_time + 60 * price.fields.duration_in_minutes
    assert from_wire(end) == moment("2024-02-24T00:00:00+00:00")
    assert from_wire(price.fields.start_time) < moment(START)


def test_a_rate_lasts_from_switch_to_switch_and_never_beyond_its_tariff() -> None:
    now = moment(START)
    rates = Rates(three_rates(now), 1)
    night = rates.rate_at(moment("2024-02-16T02:10:00+00:00"))
    assert night is not None
    assert (night.label, night.start, night.end) == (
        "Night",
        moment("2024-02-16T00:00:00+00:00"),
        moment("2024-02-16T05:00:00+00:00"),
    )
    after = [rate for rate, _ in zip(rates.from_moment(moment("2024-02-23T20:00:00+00:00")), range(2), strict=False)]
    assert [(rate.label, rate.prices) for rate in after] == [("Day", (27_900,)), ("Night", (9_480,))]
    assert rates.rate_at(rates.tariffs[0].start - 1) is None


def test_half_hours_come_as_many_as_fit_one_payload(display: Make) -> None:
    shown = display("electricity-only", START)
    (meter,) = shown.meters().values()
    first = moment("2024-02-14T00:00:00+00:00")
    ask = {"sample_id": 0, "earliest_sample_time": to_wire(first - 5), "sample_type": 0, "number_of_samples": 48}
    (answer,) = shown.command(meter, METERING, "get_sampled_data", **ask)
    assert (from_wire(answer.fields.sample_start_time), len(answer.fields.samples)) == (first, 22)


def test_the_newest_message_is_told_again_and_confirmed_once_read(display: Make) -> None:
    shown = display("electricity-only", START)
    hub = next(iter(shown.descriptors()))
    (message,) = shown.command(hub, 0x0703, "get_last_message")
    assert message.fields.message_id == 1
    shown.now += 100
    shown.ask(hub, 0x0703, b"")  # the second message falls due
    (message,) = shown.command(hub, 0x0703, "get_last_message")
    assert (message.fields.message_id, bytes(message.fields.message)[:10]) == (2, b"Our prices")
    shown.command(hub, 0x0703, "message_confirmation", message_id=2, confirmation_time=to_wire(int(shown.now)))
    assert set(shown.home.notices.confirmed) == {2}
    log = {"event_control_log_id": 0, "event_id": 0, "start_time": 0, "end_time": 0, "number_of_events": 0}
    (events,) = shown.command(hub, 0x0709, "get_event_log", event_offset=0, **log)
    assert [int(entry.event_id) for entry in events.fields.entries] == [0x81A6, 0x8183]
