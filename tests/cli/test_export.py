"""`ihd export`: what is kept of a home as CSV, and a sentence where that cannot be."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from io import StringIO
from pathlib import Path

import pytest

from ihd import cli, paths
from ihd.history.last_writer import LastWriter
from ihd.model.reports import Readings
from ihd.model.snapshot import Snapshot
from tests.history.teller import Teller, flat
from tests.view import samples, usage_samples

SAT = date(2026, 11, 21)


@pytest.fixture
def kept() -> None:
    """Keep the design's home as the simulated one: its last snapshot, and two days before that."""
    keep(usage_samples.design(), samples.NOW)


def keep(snapshot: Snapshot, now: float) -> None:
    writer = LastWriter(paths.history_file(), "demo:default")
    writer.write(snapshot, samples.HOME_NOW, now)
    writer.close()


def exported(capsys: pytest.CaptureFixture[str], *words: str) -> list[dict[str, str]]:
    assert cli.main(["export", "--demo", *words]) == 0
    return list(csv.DictReader(StringIO(capsys.readouterr().out, newline="")))


@pytest.mark.usefixtures("kept")
def test_the_half_hours_of_a_day_go_to_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    rows = exported(capsys, "--from", "2026-11-21", "--to", "2026-11-21")
    mine = [row for row in rows if row["fuel"] == "electricity"]
    assert (len(mine), {row["meter"] for row in mine}) == (48, {"1012345678901"})
    assert (mine[35]["start_utc"], mine[35]["wh"], mine[35]["rate"]) == ("2026-11-21T17:30Z", "765", "Peak")


@pytest.mark.usefixtures("kept")
def test_all_that_is_kept_goes_to_a_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    assert cli.main(["export", str(file), "--demo"]) == 0
    with file.open(newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert capsys.readouterr().out == f"Saved {len(rows)} half-hours in {file}.\n"
    assert {row["fuel"] for row in rows} == {"electricity", "gas"}
    assert rows == sorted(rows, key=lambda row: row["start_utc"])


def test_what_was_written_to_the_past_is_exported_with_what_it_cost_then(capsys: pytest.CaptureFixture[str]) -> None:
    teller = Teller(paths.past_file(), SAT + timedelta(days=1), source="demo:default")
    teller.tell_tariffs(flat(0, 20_000))
    teller.tell_day(SAT, 500)
    teller.tell(Readings(1, power_w=400, as_of=samples.HOME_NOW))
    teller.close()
    keep(teller.shown, teller.now)
    rows = exported(capsys, "--from", str(SAT), "--to", str(SAT))
    assert len(rows) == 48
    assert {(row["wh"], row["pence_per_kwh"], row["cost_pence"]) for row in rows} == {("500", "20.000", "10.000")}


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--stick", "/dev/nowhere"], "Nothing is kept of /dev/nowhere yet."),
        (["--demo", "--from", "2026-11-22", "--to", "2026-11-21"], "--from 2026-11-22 is after --to 2026-11-21."),
        (["--demo", "--to", "2020-01-01"], "No half-hours are kept of those days. There are some from 2026-11-13 to "),
        (["/proc/none/mine.csv", "--demo"], "/proc/none/mine.csv cannot be written:"),
    ],
)
def test_what_cannot_be_done_is_said(capsys: pytest.CaptureFixture[str], words: list[str], said: str) -> None:
    assert cli.main(["export", *words]) == 1
    told = capsys.readouterr()
    assert said in told.err
    assert told.out == ""


def test_a_day_that_is_none_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        cli.main(["export", "--from", "yesterday"])
    assert "'yesterday' is not a day; write one as 2026-11-21" in capsys.readouterr().err
