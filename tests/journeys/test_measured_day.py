"""A measured day comes out on the display as it stands in the file, to the watt-hour and the millipence."""

from datetime import UTC, datetime

import pytest

from ihd import paths, wiring
from ihd.model.reports import Amount
from ihd.model.units import Fuel
from tests.journeys.story import Story

#: Monday 15 January 2024: winter, so the local day is the UTC day.
MIDNIGHT = int(datetime(2024, 1, 15, tzinfo=UTC).timestamp())
DAY = 86_400


def measured(name: str) -> list[int]:
    """Return the 48 values of the day in thousandths of the file's unit, read with nothing of ours."""
    rows = [row.split(",") for row in paths.resource(f"profiles/{name}").read_text().splitlines()]
    values = [round(float(value) * 1_000) for moment, value in rows[1:] if moment.startswith("2024-01-15T")]
    assert len(values) == 48
    return values


@pytest.fixture(scope="module")
def day() -> Story:
    """The default home on 15 January 2024, told each minute from ten to midnight to ten past the next one."""
    start = MIDNIGHT - 600
    story = Story(wiring.plan("default", wiring.profiles(), start), start, live_every=60.0)
    story.wait(seconds=600 + 12 * 3_600 + 80)
    story.noon = (story.electricity, story.gas)
    story.wait(hours=12, minutes=10)
    return story


def test_at_noon_the_display_has_counted_the_morning_of_the_file(day: Story):
    electricity, gas = day.noon
    morning = sum(measured("elec_home2324_30min.csv")[:24])
    # little more than a minute of the next half-hour have been used by then
    assert morning <= electricity.today_wh <= morning + measured("elec_home2324_30min.csv")[24]
    litres = sum(measured("gas_home2324_30min.csv")[:24])
    assert gas.today_wh == int(litres * 39.5 * 1.02264 / 3.6 + 0.5)


def test_after_midnight_the_whole_day_equals_the_file_in_energy_and_in_cost_at_each_half_hours_own_rate(day: Story):
    used = measured("elec_home2324_30min.csv")
    tariff = day.plan.electricity[0].tariffs
    rates = [
        max((t for t in tariff if t.start <= MIDNIGHT), key=lambda t: t.start).price_at(MIDNIGHT + 1_800 * slot)
        for slot in range(48)
    ]
    assert len(set(rates)) == 3, "the home's tariff has three rates, or this proves nothing"
    cost = (2 * sum(wh * rate for wh, rate in zip(used, rates, strict=True)) + 1_000) // 2_000
    assert day.electricity.previous_days[0] == Amount(sum(used), cost)


def test_the_days_gas_equals_the_files_volume_in_energy_and_cost(day: Story):
    litres = sum(measured("gas_home2324_30min.csv"))
    wh = int(litres * 39.5 * 1.02264 / 3.6 + 0.5)
    price = max((t for t in day.plan.gas.tariffs if t.start <= MIDNIGHT), key=lambda t: t.start).prices[0][0]
    told = day.gas.previous_days[0]
    assert told.wh == wh
    # gas is priced on what the meter measures, so the last millipence may fall either way of the rounded kWh
    assert abs(told.millipence - wh * price / 1_000) <= price / 1_000


def test_the_half_hours_on_the_display_are_the_files(day: Story):
    shown = [day.electricity.half_hours.at(MIDNIGHT + 1_800 * slot) for slot in range(48)]
    assert shown == measured("elec_home2324_30min.csv")


def test_nothing_was_unreadable_doubted_or_refused_all_day(day: Story):
    assert (day.shown.trouble.bad_frames, day.shown.trouble.doubted_values) == (0, 0)
    assert day.home.refused_requests == 0
    assert {meter.fuel for meter in day.shown.meters} == set(Fuel)
