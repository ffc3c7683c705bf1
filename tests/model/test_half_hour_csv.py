"""The CSV is one that a spreadsheet and Python's own reader understand, hour changes and all."""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO

from hypothesis import example, given
from hypothesis import strategies as st

from ihd.model.half_hour_csv import HEADINGS, csv_text
from ihd.model.half_hours import HalfHours
from ihd.model.recent import Recent
from ihd.model.tariff import Tariff
from ihd.model.usage import day_start
from tests.view import samples
from tests.view.usage_samples import SATURDAY, electricity, recent

SAT = date(2026, 11, 21)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text, newline="")))


def test_a_half_hour_has_its_times_its_energy_its_price_and_what_it_cost() -> None:
    text, count = csv_text([Recent(electricity()), Recent(samples.gas())], [SAT])
    told = rows(text)
    assert (count, len(told)) == (96, 96)
    assert list(told[0]) == list(HEADINGS)
    assert told[70] == {
        "start_utc": "2026-11-21T17:30Z", "start_local": "2026-11-21 17:30 GMT", "fuel": "electricity",
        "role": "import", "meter": "1012345678901", "wh": "765", "pence_per_kwh": "38.400", "cost_pence": "29.376",
        "rate": "Peak",
    }  # fmt: skip
    assert told[71]["fuel"] == "gas"


def test_the_hour_that_comes_twice_is_told_apart() -> None:
    text, count = csv_text([recent()], [date(2026, 10, 25)])
    assert count == 50
    assert [row["start_local"] for row in rows(text)[2:6]] == [
        "2026-10-25 01:00 BST", "2026-10-25 01:30 BST", "2026-10-25 01:00 GMT", "2026-10-25 01:30 GMT",
    ]  # fmt: skip


def test_what_is_missing_has_no_line_and_a_cost_not_known_no_figure() -> None:
    held = HalfHours(day_start(SAT), (None, *SATURDAY[1:]))
    text, count = csv_text([Recent(electricity(half_hours=held, tariffs=()))], [SAT])
    assert count == 47
    assert rows(text)[0] | {"start_utc": ""} == {
        "start_utc": "", "start_local": "2026-11-21 00:30 GMT", "fuel": "electricity", "role": "import",
        "meter": "1012345678901", "wh": "55", "pence_per_kwh": "", "cost_pence": "", "rate": "",
    }  # fmt: skip


@given(st.text() | st.from_regex(r"[=@+\-\t\r][0-9][0-9+*A-Z(]*", fullmatch=True))
@example("=1+1")
@example("@1")
@example("-1+1")
def test_a_rates_name_comes_back_whatever_it_is_and_is_no_formula(label: str) -> None:
    tariff = Tariff(0, "", None, ((10_000,),), (label,))
    meter = electricity(tariffs=(tariff,), half_hours=HalfHours(day_start(SAT), (100,)))
    read = rows(csv_text([Recent(meter)], [SAT])[0])[0]["rate"]
    assert read in (label, f"'{label}")
    assert not read.startswith(("=", "@", "\t", "\r"))
    assert not read.startswith(("+", "-")) or read[1:].replace(".", "", 1).isdigit()


def test_less_than_nothing_is_a_number_and_no_formula() -> None:
    told = csv_text([Recent(electricity(tariffs=(Tariff(0, "", None, ((-500,),), ("-7",)),)))], [SAT])[0]
    assert {(row["pence_per_kwh"], row["rate"]) for row in rows(told)} == {("-0.500", "-7")}
