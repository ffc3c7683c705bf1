"""Commands a hub publishes: prices, half-hours, messages, suppliers and tenancies."""

import pytest

from ihd.frames import published
from ihd.frames.findings import Findings
from ihd.frames.meter_book import DEVICE_MANAGEMENT, METERING, PRICE, attribute
from ihd.model.reports import (
    HalfHoursHeard,
    Importance,
    Message,
    MessageCancelled,
    MessageHeard,
    PriceHeard,
    Quantity,
    SupplierHeard,
    ValueDoubted,
)
from ihd.model.tariff import Price
from tests.frames.told import GAS, book, command, wire
from tests.model.moments import unix

MESSAGING = 0x0703
NOW = "2026-06-03T13:30"
HOME = unix(NOW)
CALORIFIC, FACTOR = attribute(PRICE, "calorific_value"), attribute(PRICE, "conversion_factor")


def publish_price(**changes):
    """PublishPrice as an older hub sends it: it ends with the price."""
    fields = {
        "provider_id": 1,
        "rate_label": b"Day\0",
        "issuer_event_id": 1,
        "current_time": wire(NOW),
        "unit_of_measure": 0,
        "currency": 826,
        "price_trailing_digit_and_price_tier": 0x52,
        "number_of_price_tiers_and_register_tier": 0x22,
        "start_time": wire("2026-06-03T07:00"),
        "duration_in_minutes": 17 * 60,
        "price": 27_900,
    }
    return command(PRICE, "publish_price", **(fields | changes))


def told_price(**changes):
    return published.price(publish_price(**changes).fields)


def test_a_price_has_a_rate_a_start_and_an_end():
    assert told_price() == Price(27_900, "Day", 2, unix("2026-06-03T07:00"), unix("2026-06-04T00:00"))


def test_a_start_of_zero_is_now():
    told = told_price(start_time=0, duration_in_minutes=30)
    assert (told.start, told.end) == (HOME, HOME + 1_800)


def test_a_price_without_an_end_holds_until_it_is_changed():
    assert told_price(duration_in_minutes=0xFFFF).end is None


@pytest.mark.parametrize(
    ("digit_and_tier", "price", "millipence", "tier"),
    [(0x52, 27_900, 27_900, 2), (0x21, 28, 28_000, 1), (0x30, 279, 27_900, 0), (0x71, 2_790_000, 27_900, 1)],
)
def test_the_trailing_digit_counts_the_decimals_of_a_pound(digit_and_tier, price, millipence, tier):
    told = told_price(price_trailing_digit_and_price_tier=digit_and_tier, price=price)
    assert (told.millipence_per_kwh, told.tier) == (millipence, tier)


OPTIONAL = {
    "price_ratio": 0xFF,
    "generation_price": 0xFFFF_FFFF,
    "generation_price_ratio": 0xFF,
    "alternate_cost_delivered": 0xFFFF_FFFF,
    "alternate_cost_unit": 0xFF,
    "alternate_cost_trailing_digit": 0xFF,
    "number_of_block_thresholds": 0,
    "price_control": 0,
    "number_of_generation_tiers": 0,
    "generation_tier": 0,
    "extended_number_of_price_tiers": 33,
    "extended_price_tier": 5,
    "extended_register_tier": 0,
}


def test_a_tier_above_fifteen_comes_in_two_parts():
    assert told_price(price_trailing_digit_and_price_tier=0x5F, **OPTIONAL).tier == 20
    assert told_price(price_trailing_digit_and_price_tier=0x5E, **OPTIONAL).tier == 14
    assert told_price(price_trailing_digit_and_price_tier=0x5F).tier == 15


def test_prices_to_come_wait_their_turn():
    findings = Findings(books={7: book()})
    night = {"rate_label": b"Night", "price_trailing_digit_and_price_tier": 0x51, "price": 7_500}
    later = publish_price(start_time=wire("2026-06-05T07:00"))
    (first,) = findings.take_in(7, later, 0.0)
    (second,) = findings.take_in(7, publish_price(start_time=wire("2026-06-04T23:00"), **night), 0.0)
    (third,) = findings.take_in(7, publish_price(), 0.0)
    assert first == PriceHeard(7, None, (published.price(later.fields),))
    assert [price.label for price in second.ahead] == ["Night", "Day"]
    assert (third.price.label, third.ahead) == ("Day", second.ahead)


def test_a_price_above_ten_pounds_is_not_believed():
    findings = Findings(books={7: book()})
    assert findings.take_in(7, publish_price(price=1_000_001), 0.0) == [ValueDoubted(Quantity.PRICE, 1_000_001, 7)]
    assert findings.take_in(7, publish_price(price=1_000_000), 0.0)[0].price.millipence_per_kwh == 1_000_000


def samples(of, *values, start=NOW, **changes):
    fields = {
        "sample_id": 0,
        "sample_start_time": wire(start),
        "sample_type": 0,
        "sample_request_interval": 1_800,
        "number_of_samples": len(values),
        "samples": list(values),
    }
    return published.samples(of, command(METERING, "get_sampled_data_response", **(fields | changes)).fields)


def test_half_hours_are_told_from_their_start_and_gaps_stay_gaps():
    of = book()
    assert samples(of, 250, 0xFF_FFFF, 0) == [HalfHoursHeard(7, HOME, (250, None, 0))]
    assert of.half_hours_end == HOME + 3 * 1_800
    assert samples(of, 90, start="2026-06-02T13:30") == [HalfHoursHeard(7, HOME - 86_400, (90,))]
    assert of.half_hours_end == HOME + 3 * 1_800


@pytest.mark.parametrize(
    "changes",
    [
        {"sample_id": 1},
        {"sample_type": 1},
        {"sample_request_interval": 3_600},
        {"start": "2026-06-03T13:31"},
        {"number_of_samples": 0, "samples": []},
    ],
)
def test_samples_of_another_kind_say_nothing(changes):
    of = book()
    assert samples(of, 250, **changes) == []
    assert of.half_hours_end == 0


def test_gas_half_hours_are_energy_once_the_meters_factors_are_known():
    of = book(GAS, unit_of_measure=1)
    assert samples(of, 1_000) == []
    assert of.half_hours_end == 0  # so they are asked for again
    of.raw |= {CALORIFIC: 395, FACTOR: 102_264}
    assert samples(of, 1_000, 0xFF_FFFF) == [HalfHoursHeard(7, HOME, (11_221, None))]


def message(name="display_message", home=HOME, **changes):
    fields = {
        "message_id": 5,
        "message_control": 0x88,
        "start_time": wire(NOW),
        "duration_in_minutes": 60,
        "message": "£5 off".encode(),
    }
    (told,) = published.reports(command(MESSAGING, name, **(fields | changes)), home, 3)
    assert isinstance(told, MessageHeard)
    return told.message


def test_a_message_tells_its_weight_and_whether_it_must_be_confirmed():
    assert message() == Message(5, "£5 off", HOME, 60, Importance.HIGH, must_confirm=True, meter=3)
    assert message("display_protected_message", message_control=0x0C) == Message(
        5, "£5 off", HOME, 60, Importance.CRITICAL, must_confirm=False, meter=3
    )


def test_a_message_may_start_now_and_never_end():
    told = message(start_time=0, duration_in_minutes=0xFFFF, message_control=0)
    assert (told.start, told.minutes, told.importance) == (HOME, None, Importance.LOW)


def test_messages_are_taken_back_one_by_one_or_all():
    one = command(MESSAGING, "cancel_message", message_id=5, message_control=0)
    every = command(MESSAGING, "cancel_all_messages", implementation_date_time=0)
    assert published.reports(one, HOME, 3) == [MessageCancelled(5)]
    assert published.reports(every, HOME, 3) == [MessageCancelled(None)]


def supplier(when):
    fields = {
        "current_provider_id": 1,
        "issuer_event_id": 1,
        "tariff_type": 0,
        "proposed_provider_id": 2,
        "provider_change_implementation_time": when,
        "provider_change_control": 0x1800,
        "proposed_provider_name": b"Bulb & Co",
        "proposed_provider_contact_details": b"0800 000",
    }
    return published.reports(command(DEVICE_MANAGEMENT, "publish_change_of_supplier", **fields), HOME, 3)


def test_a_new_supplier_is_named_when_the_change_has_come():
    assert supplier(0) == supplier(wire(NOW)) == [SupplierHeard("Bulb & Co", "0800 000")]
    assert supplier(wire("2026-06-10T00:00")) == []


def test_other_commands_are_not_these():
    assert published.reports(publish_price(), HOME, 3) is None
