"""A file of readings becomes exact whole numbers, placed on the calendar, or a sentence that says what is wrong."""

from __future__ import annotations

import pytest

from ihd.hub.household import DAY, HOUR, TILE, WEEK, Profiles, Series

HALF = 1_800


def csv(*rows: str, header: str = "start_utc,import_kwh") -> Series:
    return Series.from_csv([header, *rows], *header.split(",")[1:])


def test_decimals_are_read_without_a_float() -> None:
    series = csv("2024-01-01T00:00:00Z,0.088", "2024-01-01T00:30:00Z,1.1", "2024-01-01T01:00:00Z,2")
    assert list(series.values) == [88, 1_100, 2_000]
    assert (series.step, series.start % DAY) == (HALF, 0)


def test_a_rest_below_a_watt_hour_is_carried_on_so_that_the_sum_is_exact() -> None:
    series = csv(*(f"2024-01-01T0{hour}:{minute}:00Z,0.0004" for hour in range(5) for minute in ("00", "30")))
    assert sum(v or 0 for v in series.values) == 4
    assert set(series.values) == {0, 1}


def test_the_measured_files_add_up_to_what_their_list_says(profiles: Profiles) -> None:
    assert profiles.gas is not None
    assert sum(v or 0 for v in profiles.electricity.values) == 3_172_801
    assert sum(v or 0 for v in profiles.gas.values) == 951_110


def test_a_missing_step_takes_the_value_of_the_week_before() -> None:
    start = 1_704_067_200
    values: list[int | None] = list(range(8 * 48))
    values[7 * 48 + 5] = None
    assert Series(start, HALF, values).half_hours().values[7 * 48 + 5] == 5
    values[3] = None
    assert Series(start, HALF, values).half_hours().values[3] == 7 * 48 + 3


def test_gas_in_kilowatt_hours_goes_back_to_the_litres_that_were_counted() -> None:
    # 1.234 m3 x 1.02264 x 39.5 / 3.6 = 13.846 kWh, and back within the litre
    series = csv("2023-01-01T00:30:00Z,,13.846", "2023-01-01T01:30:00Z,,0", header="start_utc,import_kwh,gas_kwh")
    assert list(series.values) == [None, None]
    gas = Series.from_csv(["start_utc,import_kwh,gas_kwh", "2023-01-01T00:30:00Z,,13.846"], "gas_m3", "gas_kwh")
    assert gas.values[0] in (1_233, 1_234)


def test_hourly_energy_is_halved_without_losing_a_watt_hour() -> None:
    series = csv("2023-01-01T00:30:00Z,0.333", "2023-01-01T01:30:00Z,0.5", "2023-01-01T03:30:00Z,0.1")
    assert series.step == HOUR
    assert list(series.half_hours().values) == [166, 167, 250, 250, 0, 0, 50, 50]


def test_power_every_ten_seconds_becomes_the_energy_it_is() -> None:
    header = ["# start_utc=2024-01-01T00:00:10Z step_s=10", "power_w"]
    series = Series.from_csv([*header, *["360"] * 600], "power_w")
    half_hours = series.half_hours()
    assert half_hours.start % HALF == 0
    assert list(half_hours.values) == [180, 180]


def test_a_file_moves_by_whole_multiples_of_364_days_and_only_as_far_as_it_must(profiles: Profiles) -> None:
    file = profiles.electricity
    for now in (file.start, file.end - 1):
        assert file.shift_to(now) == 0
    for now in (file.end, file.end + 5 * TILE + DAY, file.start - 1, file.start - 3 * TILE):
        shift = file.shift_to(now)
        assert shift % TILE == 0
        assert file.start + shift <= now < file.end + shift
    assert file.shift_to(file.end) == TILE


def test_before_and_after_its_range_a_year_repeats_on_the_same_weekday(profiles: Profiles) -> None:
    file = profiles.electricity.half_hours()
    inside = file.tiled(file.start, len(file.values))
    assert inside == list(file.values)
    assert file.tiled(file.start - TILE, 48) == inside[:48]
    assert file.tiled(file.end, 48) == file.tiled(file.end - TILE, 48)
    short = Series(file.start, HALF, file.values[: 10 * 48])
    assert short.tiled(short.end, 48) == list(file.values[3 * 48 : 4 * 48])
    assert short.tiled(short.start - WEEK, 48) == list(file.values[:48])


@pytest.mark.parametrize(
    ("rows", "complaint"),
    [
        ([], "empty"),
        (["start_utc,kwh", "2024-01-01T00:00:00Z,1"], "line 1.*needs a column import_kwh"),
        (["when,import_kwh", "2024-01-01T00:00:00Z,1"], "line 1.*must be start_utc"),
        (["start_utc,import_kwh"], "no readings"),
        (["start_utc,import_kwh", "", "2024-01-01T00:00:00Z,x"], "line 3: 'x' is not a reading"),
        (["start_utc,import_kwh", "2024-01-01T00:00:00Z,-1"], "line 2: '-1'.*not negative"),
        (["start_utc,import_kwh", "2024-01-01T00:00:00Z,nan"], "line 2"),
        (["start_utc,import_kwh", "2024-01-01T00:00:00Z"], "line 2: import_kwh is missing"),
        (["start_utc,import_kwh", "2024-02-30T00:00:00Z,1"], "line 2: '2024-02-30' is not a date"),
        (["start_utc,import_kwh", "2024-01-01 00:00,1"], "line 2.*in UTC"),
        (["start_utc,import_kwh", "2024-01-01T00:10:00Z,1"], "line 2.*off the 1800 s grid"),
        (["start_utc,import_kwh", "2024-01-01T00:30:00Z,1", "2024-01-01T00:30:00Z,1"], "line 3.*not later"),
        (["start_utc,import_kwh", "2024-01-01T00:30:00Z,1", "2024-01-01T00:45:00Z,1"], "line 3.*off the 1800 s grid"),
        (["start_utc,import_kwh", "2024-01-01T00:30:00Z,88"], "line 2: more kWh than"),
        (["start_utc,import_kwh", "1924-01-01T00:30:00Z,1", "2024-01-01T00:30:00Z,1"], "line 3.*20 years"),
    ],
)
def test_a_bad_file_is_named_by_its_line_and_what_to_do(rows: list[str], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        Series.from_csv(rows, "import_kwh")


@pytest.mark.parametrize(
    ("rows", "complaint"),
    [
        (["power_w", "100"], "line 1.*comment above"),
        (["# start_utc=2024-01-01T00:00:00Z step_s=10", "power_w", "100", "1e3"], "line 4: '1e3'"),
        (["# start_utc=2024-01-01T00:00:00Z step_s=10", "power_w", "-5"], "between 0 and"),
    ],
)
def test_a_bad_list_of_powers_is_refused(rows: list[str], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        Series.from_csv(rows, "power_w")
