"""A home as a display meets it: what a measured day shows, what is told unasked, who is let in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from ihd.frames import zcl
from ihd.frames.clock import from_wire, to_wire
from ihd.hub import shop
from ihd.hub.home import Home
from ihd.hub.household import Profiles
from ihd.hub.plan import HOMES
from ihd.hub.trust_centre import Refusal
from ihd.model.shop import Leave
from tests.hub.asking import EUI64, LINK_KEY, METERING, PREPAYMENT, PRICE, REPORT, Display, by_name, measured, moment

Make = Callable[[str, str], Display]
ELECTRICITY, GAS, GENERATION = 0x00, 0x80, 0x08
LONDON = ZoneInfo("Europe/London")


def half_hours_of(day: date) -> list[int]:
    begin, end = (int(datetime(d.year, d.month, d.day, tzinfo=LONDON).timestamp()) for d in (day, day + timedelta(1)))
    return list(range(begin, end, 1_800))


def three_rate_pence(when: int, prices: tuple[str, str, str] = ("9.20", "27.90", "38.40")) -> Decimal:
    hour = when % 86_400 // 3_600
    return Decimal(prices[0] if hour < 5 else prices[2] if 16 <= hour < 19 else prices[1])


def pennies(value: Decimal) -> int:
    return int(value.quantize(Decimal(1), ROUND_HALF_UP))


@pytest.mark.parametrize("day", [date(2024, 2, 14), date(2024, 3, 31), date(2023, 10, 29)])
def test_a_measured_day_shows_the_watt_hours_and_pennies_of_the_file(display: Make, day: date) -> None:
    shown = display("default", f"{day + timedelta(1)}T09:13:20+00:00")
    meters = shown.meters()
    used = measured("elec_home2324_30min.csv", "import_kwh")
    slots = half_hours_of(day)
    assert len(slots) == {3: 46, 10: 50}.get(day.month, 48)
    wh = sum(used[slot] for slot in slots)
    cost = sum(used[slot] * three_rate_pence(slot) / 1_000 for slot in slots)
    assert shown.read(meters[ELECTRICITY], METERING, "previousday_consumption_delivered") == wh
    told = shown.read(meters[ELECTRICITY], PREPAYMENT, "previous_day_cost_consumption_delivered")
    assert pennies(Decimal(told) / 1_000) == pennies(Decimal(cost))


def test_a_measured_day_of_gas_is_converted_once_and_costs_what_it_should(display: Make) -> None:
    shown = display("default", "2024-02-15T09:13:20+00:00")
    gas = shown.meters()[GAS]
    used = measured("gas_home2324_30min.csv", "gas_m3")
    litres = sum(used[slot] for slot in half_hours_of(date(2024, 2, 14)))
    kwh = Decimal(litres) / 1_000 * Decimal("1.02264") * Decimal("39.5") / Decimal("3.6")
    name = "previous_day_alternative_consumption_delivered"
    assert shown.read(gas, METERING, "previousday_consumption_delivered", name) == [litres, pennies(kwh * 1_000)]
    told = shown.read(gas, PREPAYMENT, "previous_day_cost_consumption_delivered")
    assert pennies(Decimal(told) / 1_000) == pennies(kwh * Decimal("6.29"))


def test_days_weeks_and_months_are_sums_of_the_file_and_past_ones_keep_their_old_price(display: Make) -> None:
    shown = display("electricity-only", "2024-02-15T12:00:00+00:00")
    (meter,) = shown.meters().values()
    used = measured("elec_home2324_30min.csv", "import_kwh")

    def total(first: date, days: int) -> int:
        return sum(used[slot] for at in range(days) for slot in half_hours_of(first + timedelta(at)))

    for name, first, days in (
        ("previous_day8_consumption_delivered", date(2024, 2, 7), 1),
        ("previous_week_consumption_delivered", date(2024, 2, 5), 7),
        ("previous_week5_consumption_delivered", date(2024, 1, 8), 7),
        ("previous_month_consumption_delivered", date(2024, 1, 1), 31),
        ("previous_month4_consumption_delivered", date(2023, 10, 1), 31),
    ):
        assert shown.read(meter, METERING, name) == total(first, days), name
    old = shown.read(meter, PREPAYMENT, "previous_month3_cost_consumption_delivered")  # November, before the price rose
    assert pennies(Decimal(old) / 1_000) == pennies(Decimal(total(date(2023, 11, 1), 30)) * Decimal("24.98") / 1_000)
    owed = shown.read(meter, PREPAYMENT, "credit_remaining")
    month = shown.read(meter, PREPAYMENT, "current_month_cost_consumption_delivered")
    assert owed == month + 15 * 54_200


def test_at_midnight_today_becomes_yesterday(display: Make) -> None:
    shown = display("default", "2024-02-14T23:59:00+00:00")
    meter = shown.meters()[ELECTRICITY]
    names = ("currentday_consumption_delivered", "previousday_consumption_delivered", "current_summ_delivered")
    shown.now = moment("2024-02-14T23:59:50+00:00")
    today, _, before = shown.read(meter, METERING, *names)
    shown.now = moment("2024-02-15T00:00:05+00:00")
    new, yesterday, after = shown.read(meter, METERING, *names)
    used = measured("elec_home2324_30min.csv", "import_kwh")
    assert yesterday == sum(used[slot] for slot in half_hours_of(date(2024, 2, 14)))
    assert 0 <= new <= after - before
    assert today <= yesterday


def test_an_appliance_shows_in_the_power_at_once_and_in_the_energy_exactly(display: Make, profiles: Profiles) -> None:
    shown, still = display("default", "2024-02-14T12:00:00+00:00"), display("default", "2024-02-14T12:00:00+00:00")
    meter = shown.meters()[ELECTRICITY]
    shown.home.electricity.switch("kettle", True)
    on = int(shown.home.now)
    names = ("instantaneous_demand", "iambient_consumption_indicator")
    still.now = shown.now = moment("2024-02-14T12:10:00+00:00")
    without, _ = still.read(meter, METERING, *names)
    power, ambient = shown.read(meter, METERING, *names)
    assert (power - without, ambient) == (2_800, 2)
    still.now = shown.now = moment("2024-02-14T12:59:59+00:00")
    more = shown.read(meter, METERING, "current_summ_delivered") - still.read(meter, METERING, "current_summ_delivered")
    assert more == 2_800 * (moment("2024-02-14T13:00:00+00:00") - on) // 3_600


def test_gas_changes_on_the_half_hour_only_and_stands_still_while_its_link_is_cut(display: Make) -> None:
    shown = display("gas-only", "2024-02-14T06:00:30+00:00")
    (gas,) = shown.meters().values()
    begin, names = moment("2024-02-14T06:00:00+00:00"), ("reading_snapshot_time", "current_summ_delivered")
    first, litres = shown.read(gas, METERING, *names)
    shown.now = begin + 1_790
    assert shown.read(gas, METERING, *names) == [first, litres] == [to_wire(begin), litres]
    used = measured("gas_home2324_30min.csv", "gas_m3")
    shown.home.gas_link_up = False
    shown.now = begin + 3_700
    assert shown.read(gas, METERING, *names) == [first, litres]
    failing = shown.read(gas, 0xFC00, "han_failure", "han_failure_since", "next_heard_by")
    assert failing == [1, to_wire(begin), to_wire(begin + 5_400)]
    shown.home.gas_link_up = True
    shown.now = begin + 5_405
    assert shown.read(gas, METERING, *names) == [
        to_wire(begin + 5_400),
        litres + sum(used[begin + at * 1_800] for at in range(3)),
    ]
    assert shown.read(gas, 0xFC00, "han_failure", "han_failure_since") == [0, None]
    asked = {"sample_id": 0, "earliest_sample_time": to_wire(begin - 1_800), "sample_type": 0, "number_of_samples": 9}
    (answer,) = shown.command(gas, METERING, "get_sampled_data", **asked)
    assert [int(sample) for sample in answer.fields.samples] == [used[begin - 1_800], *[0xFF_FFFF] * 3]


@pytest.mark.parametrize(
    ("name", "devices"),
    [
        ("default", [ELECTRICITY, GAS]),
        ("electricity-only", [ELECTRICITY]),
        ("gas-only", [GAS]),
        ("generation", [ELECTRICITY, GENERATION, GAS]),
        ("two-meters", [ELECTRICITY, ELECTRICITY]),
    ],
)
def test_each_home_shows_its_meters_to_whoever_looks(display: Make, name: str, devices: list[int]) -> None:
    shown = display(name, "2024-02-15T12:00:00+00:00")
    (hub, *meters) = shown.descriptors().values()
    assert (hub.device, {each.device for each in meters}) == (0x0500, {0x0501})
    assert {0x000A, 0x0025, 0x0703, 0x0708} <= set(hub.in_clusters)
    kinds = [shown.read(each.endpoint, METERING, "metering_device_type") for each in meters]
    assert kinds == devices
    serials = {shown.read(each.endpoint, METERING, "meter_serial_number") for each in meters}
    assert len(serials) == len(devices)
    for each, kind in zip(meters, kinds, strict=True):
        assert (PRICE in each.in_clusters) == (PREPAYMENT in each.in_clusters) == (kind != GENERATION)


def test_what_the_panels_make_is_not_what_the_home_gives_back(display: Make) -> None:
    shown = display("generation", "2024-06-15T12:00:00+01:00")
    meters = shown.meters()
    made = shown.read(meters[GENERATION], METERING, "currentday_consumption_delivered")
    given = shown.read(meters[ELECTRICITY], METERING, "currentday_consumption_received")
    power = shown.read(meters[GENERATION], METERING, "instantaneous_demand")
    assert made > given > 0 < power


def test_prices_messages_and_power_are_told_when_they_fall_due(profiles: Profiles) -> None:
    start = moment("2024-02-15T15:59:00+00:00")
    plan = HOMES["default"](profiles, start)
    home = Home(replace(plan, report_power=True), start)
    assert home.next_event() is None  # nobody is there to be told
    shown = Display(home)
    told = []
    while (event := home.next_event()) is not None and event < start + 100:
        home.run_to(event)
        told += [(event - start, packet) for _, packet in home.take_packets()]
    frames = [(when, zcl.decode(packet.cluster, packet.data)) for when, packet in told]
    power = [when for when, frame in frames if frame.name == REPORT and [each.id for each in frame.fields] == [0x0400]]
    assert power == [10 * n for n in range(1, 10)]
    ((when, price),) = [each for each in frames if each[1].name == "publish_price"]
    assert (when, bytes(price.fields.rate_label), price.fields.price) == (60, b"Peak", 38_400)
    ((when, message),) = [each for each in frames if each[1].name == "display_message"]
    assert (when, message.fields.message_id) == (90, 2)
    assert shown.home is home


def reported(shown: Display, endpoint: int, cluster: int) -> list[list[int]]:
    """Take what the hub has sent unasked, and return which attributes it told of a cluster, report by report."""
    frames = [
        zcl.decode(packet.cluster, packet.data)
        for _, packet in shown.home.take_packets()
        if (packet.source_endpoint, packet.cluster) == (endpoint, cluster)
    ]
    return [[each.id for each in frame.fields] for frame in frames if frame.name == REPORT]


def test_of_a_charge_the_balance_is_told_and_the_account_whole_once_it_stands_otherwise(display: Make) -> None:
    shown = display("prepay", "2024-02-15T12:00:00+00:00")
    meter = shown.meters()[ELECTRICITY]
    shown.home.run_to(shown.now + 1_800)
    assert reported(shown, meter, PREPAYMENT) == [[0x0001, 0x0004]]  # CreditRemaining and its time stamp
    shop.serve(shown.home, Leave(meter, 0))
    shown.home.run_to(shown.home.now + 1)
    (whole,) = reported(shown, meter, PREPAYMENT)
    assert sorted(whole) == [0x0000, 0x0001, 0x0002, 0x0003, 0x0004, 0x0005, 0x0400]


def test_a_new_tariff_is_told_at_local_midnight_and_then_charged(display: Make) -> None:
    shown = display("electricity-only", "2024-02-15T12:00:00+00:00")
    (meter,) = shown.meters().values()
    shown.now = moment("2024-02-24T00:10:00+00:00")
    shown.home.run_to(shown.now)
    frames = [zcl.decode(packet.cluster, packet.data) for _, packet in shown.home.take_packets()]
    (new,) = [frame.fields for frame in frames if frame.name == "publish_tariff_information"]
    assert from_wire(new.start_time) == moment("2024-02-24T00:00:00+00:00")
    assert "publish_price" in by_name(frames)
    (price,) = shown.command(meter, PRICE, "get_current_price", command_options=0)
    assert price.fields.price == 26_500
    wh = shown.read(meter, METERING, "currentday_consumption_delivered")
    assert shown.read(meter, PREPAYMENT, "current_day_cost_consumption_delivered") in range(wh * 26, (wh + 1) * 27)


def test_only_listed_devices_with_their_own_key_are_let_in(profiles: Profiles) -> None:
    start = moment("2024-02-15T12:00:00+00:00")
    home = Home(HOMES["gas-only"](profiles, start), start)
    assert home.join(EUI64, LINK_KEY) is Refusal.UNKNOWN_DEVICE
    home.admit(EUI64, LINK_KEY)
    assert home.join(EUI64, bytes(16)) is Refusal.WRONG_KEY
    assert home.rejoin(EUI64, bytes(16), LINK_KEY) is Refusal.WRONG_KEY
    node = home.join(EUI64, LINK_KEY)
    home.open_for_joining = False
    assert home.join(EUI64, LINK_KEY) is Refusal.CLOSED
    home.leave(int(str(node)))
    assert home.rejoin(EUI64, home.network.network_key, LINK_KEY) == node
    assert home.rejoin(bytes(8), home.network.network_key, LINK_KEY) is Refusal.UNKNOWN_DEVICE


def test_a_silent_hub_answers_nothing_and_a_lost_clock_is_not_told(display: Make) -> None:
    shown = display("electricity-only", "2024-02-15T12:00:00+00:00")
    hub = next(iter(shown.descriptors()))
    assert from_wire(shown.read(hub, 0x000A, "time")) == int(shown.now)
    local, summer, winter = shown.read(hub, 0x000A, "local_time", "dst_start", "dst_end")
    assert from_wire(local) == int(shown.now)
    assert from_wire(summer) == moment("2024-03-31T01:00:00+00:00")
    assert from_wire(winter) == moment("2024-10-27T01:00:00+00:00")
    shown.home.clock_known = False
    assert shown.read(hub, 0x000A, "time", "time_status") == [None, 0]
    shown.home.powered = False
    assert shown.ask(hub, 0x000A, zcl.read_attributes(1, [0])) == []


def test_new_tenants_are_announced_and_see_nothing_of_the_old(display: Make) -> None:
    shown = display("electricity-only", "2024-02-15T12:00:00+00:00")
    (meter,) = shown.meters().values()
    shown.home.change_tenancy()
    (notice,) = [zcl.decode(packet.cluster, packet.data) for _, packet in shown.home.take_packets()]
    assert (notice.name, int(notice.fields.proposed_tenancy_change_control)) == ("publish_change_of_tenancy", 0x0200)
    names = ("previousday_consumption_delivered", "previous_month_consumption_delivered")
    assert shown.read(meter, METERING, *names) == [0, 0]
    owed, today = shown.read(meter, PREPAYMENT, "credit_remaining", "current_day_cost_consumption_delivered")
    assert owed == today + 54_200
    asked = {"sample_id": 0, "earliest_sample_time": to_wire(int(shown.now) - 7_200), "sample_type": 0}
    (answer,) = shown.command(meter, METERING, "get_sampled_data", number_of_samples=2, **asked)
    assert [int(sample) for sample in answer.fields.samples] == [0xFF_FFFF] * 2


def test_the_same_seed_makes_the_same_home_and_time_never_goes_back(profiles: Profiles) -> None:
    start = moment("2024-02-15T12:00:00+00:00")

    def story() -> list[Any]:
        home = Home(HOMES["generation"](profiles, start), start)
        home.run_to(start + 86_400.5)
        home.run_to(start)
        return [home.now, home.network, home.electricity.wh, home.electricity.exported, home.meters[1].wh]

    assert story() == story()
    assert story()[0] == start + 86_400.5
