"""`ihd hub --scenario` plays a scenario by name or by file, and explains one that it cannot play."""

import subprocess
from pathlib import Path

import pytest

from ihd.cli import main
from tests.processes import command

SCENARIO = """title = "Tea"
about = "Somebody makes tea."
home = "electricity-only"
start = "2026-01-14T10:40"

[[step]]
at = "0:00"
switch_on = "kettle"
say = "Tea for two."

[[step]]
at = "0:00:01"
switch_off = "kettle"
"""


@pytest.fixture
def tea(tmp_path: Path) -> Path:
    file = tmp_path / "tea.toml"
    file.write_text(SCENARIO)
    return file


def test_a_scenario_is_played_without_a_screen_and_each_step_told_at_its_time(tea: Path):
    words = command("ihd", "hub", "--listen", "127.0.0.1:0", "--scenario", str(tea))
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            lines = [process.stdout.readline().strip() for _ in range(6)]
        finally:
            process.terminate()
    assert lines[0].startswith("Simulated home 'electricity-only' behind a simulated stick at tcp://")
    assert lines[2:] == [
        "Tea: Somebody makes tea.",
        '10:40:00 switch_on = "kettle": Tea for two.',
        '10:40:01 switch_off = "kettle"',
        "That was the last step; the home goes on.",
    ]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            '"kettle"\nsay',
            '"samovar"\nsay',
            "line 8: there is no appliance 'samovar'; this home has kettle, oven, heater.",
        ),
        ('"0:00:01"', '"-1:00"', "line 12: at must be the time since the start"),
        ("switch_off", "blow_up", "line 13: nothing is called 'blow_up'."),
    ],
    ids=["appliance", "time", "key"],
)
def test_a_mistake_in_a_scenario_is_told_with_its_place(tea: Path, capsys, old: str, new: str, told: str):
    tea.write_text(SCENARIO.replace(old, new))
    assert main(["hub", "--listen", "127.0.0.1:0", "--scenario", str(tea)]) == 1
    assert f"{tea}, {told}" in capsys.readouterr().err


def test_a_scenario_that_is_not_there_is_told_with_those_that_are(capsys):
    assert main(["hub", "--listen", "127.0.0.1:0", "--scenario", "sunny-day"]) == 1
    assert "calm-day, clock-change, damaged-pairing" in capsys.readouterr().err


def test_a_scenario_takes_no_other_home_or_time(tea: Path, capsys):
    assert main(["hub", "--listen", "127.0.0.1:0", "--scenario", str(tea), "--home", "prepay"]) == 1
    assert "Leave out --home" in capsys.readouterr().err
