"""The commands as a person runs them: real processes, real bellows, the simulated stick between them."""

import json
import os
import re
import socket
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from tests.processes import command, here, hub

KEYS = {
    "heard_s", "ambient", "cost_per_hour_millipence", "today_wh", "today_millipence",
    "standing_charge_millipence_per_day", "price_millipence_per_kwh", "rate_label", "payment_mode",
    "balance_millipence", "supply", }  # fmt: skip


def run(*words: str, timeout: float = 90) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command("ihd", *words), capture_output=True, text=True, timeout=timeout, check=False)


def objects(output: str) -> list[dict]:
    return [json.loads(line) for line in output.splitlines()]


def check(told: list[dict]) -> None:
    for each in told:
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", each["hub_time"])
        assert each["link"] == "up"
        for fuel in ("electricity", "gas"):
            assert each[fuel].keys() >= KEYS
            assert None not in [each[fuel][key] for key in ("today_wh", "today_millipence", "price_millipence_per_kwh")]
        assert each["electricity"]["power_w"] > 0
        assert each["electricity"]["supply"] == each["gas"]["supply"] == "on"
        assert each["electricity"]["payment_mode"] == "credit"


def test_the_demo_prints_as_many_objects_as_asked_for_without_qt():
    done = run("watch", "--demo", "--json", "--count", "5")
    assert (done.returncode, done.stderr) == (0, "")
    assert len(objects(done.stdout)) == 5
    check(objects(done.stdout))


@pytest.mark.parametrize(
    "where", [("--listen", "127.0.0.1:0"), ("--pty", "--new-stick")], ids=["tcp, paired", "pty, new"]
)
def test_a_hub_in_another_process_is_joined_through_its_simulated_stick(where: tuple[str, ...]):
    with hub("ihd", *where) as url:
        done = run("watch", "--stick", url, "--json", "--count", "2")
    assert (done.returncode, done.stderr) == (0, "")
    check(objects(done.stdout))


@pytest.mark.parametrize(
    ("stick", "sentence"),
    [((), "joined with another install code"), (("--new-stick",), "not on the hub's list")],
    ids=["paired", "new"],
)
def test_an_install_code_of_another_display_is_refused(stick: tuple[str, ...], sentence: str):
    code = "83FED3407A939723A5C639B26916D505C3B5"
    with hub("ihd", "--listen", "127.0.0.1:0", *stick) as url:
        done = run("watch", "--stick", url, "--json", "--count", "1", "--install-code", code)
    assert done.returncode == 1
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_the_text_table_can_be_read():
    done = run("watch", "--demo", "--count", "1")
    assert done.returncode == 0
    for word in ("Electricity", "kW", "Gas", "today", "p per kWh", "link up"):
        assert word in done.stdout


def test_a_stick_that_is_not_there_is_said_in_one_sentence_and_an_exit_code():
    done = run("watch", "--stick", "/dev/ttyNOTHING", "--json", "--count", "1")
    assert done.returncode == 1
    assert "/dev/ttyNOTHING" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("watch", "--stick", "tcp://127.0.0.1:1", "--install-code", "83FED3407A939723A5C639B26916D505C3B6"), "C3B6"),
        (("watch", "--demo", "--home", "castle"), "castle"),
        (("hub", "--listen", "127.0.0.1:0", "--electricity", "/no/such.csv"), "/no/such.csv"),
    ],
    ids=["install code", "home", "file"],
)
def test_a_choice_that_cannot_work_is_explained(words: tuple[str, ...], sentence: str):
    done = here(*words)
    assert done.returncode == 1
    assert sentence in done.stderr


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("watch", "--count", "none"), "number of 1 or more"),
        (("watch", "--demo", "--stick", "tcp://127.0.0.1:1"), "not allowed with"),
        (("hub", "--listen", "0.0.0.0:8888"), "this machine only"),
        (("hub", "--listen", "127.0.0.1:99999"), "0 to 65535"),
        (("hub", "--pty", "--hub-time", "yesterday"), "2024-01-15T17:45:00Z"),
        (("sing",), "invalid choice"),
    ],
    ids=["count", "two sources", "outside", "port", "time", "command"],
)
def test_a_wrong_command_line_is_explained(words: tuple[str, ...], sentence: str):
    done = here(*words)
    assert done.returncode == 2
    assert sentence in done.stderr


def test_a_port_in_use_is_said_with_the_remedy():
    with hub("ihd", "--listen", "127.0.0.1:0") as url:
        done = run("hub", "--listen", "127.0.0.1:" + url.rpartition(":")[2])
    assert done.returncode == 1
    assert "Choose another" in done.stderr


def test_the_install_code_is_never_printed_whole():
    code = "83FED3407A939723A5C639B26916D505C3B6"
    done = run("watch", "--stick", "tcp://127.0.0.1:1", "--install-code", code)
    assert code not in done.stdout + done.stderr


def test_a_mistake_in_the_settings_file_is_named_and_stops_nothing(tmp_path):
    home = os.environ["IHD_HOME"]
    os.makedirs(f"{home}/config", exist_ok=True)
    with open(f"{home}/config/settings.toml", "w", encoding="utf-8") as file:
        file.write('theme = "pink"\n')
    done = run("watch", "--demo", "--count", "1")
    assert done.returncode == 0
    assert "settings.toml" in done.stderr
    assert "pink" in done.stderr


def test_the_display_says_so_when_there_is_no_qt_or_no_screen():
    done = run()
    assert done.returncode == 1
    assert "PySide6" in done.stderr
    bare = {
        key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    done = subprocess.run(
        [sys.executable, "-m", "ihd"], capture_output=True, text=True, env=bare, timeout=60, check=False
    )
    assert done.returncode == 1
    assert "No screen" in done.stderr
    assert "ihd watch" in done.stderr


def test_what_is_no_radio_stick_is_told_from_one():
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        done = run("watch", "--stick", f"tcp://127.0.0.1:{port}", "--count", "1")
    assert done.returncode == 1
    assert "not an EZSP radio stick" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_is_replayed_to_the_watt_hour_at_the_time_given(tmp_path):
    midnight = datetime(2023, 5, 1, 23, tzinfo=UTC)  # British summer time
    moments = [(midnight + slot * timedelta(minutes=30)).strftime("%Y-%m-%dT%H:%M:%SZ") for slot in range(48)]
    rows = [f"{moment},{0.1 + slot / 1000:.3f}" for slot, moment in enumerate(moments)]
    file = tmp_path / "mine.csv"
    file.write_text("\n".join(["start_utc,import_kwh", *rows]) + "\n")
    with hub("ihd", "--listen", "127.0.0.1:0", "--electricity", str(file), "--hub-time", "2023-05-02T12:00:00Z") as url:
        done = run("watch", "--stick", url, "--json", "--count", "1")
    told = objects(done.stdout)[0]
    assert told["hub_time"].startswith("2023-05-02T12:00")
    # a few seconds of the half-hour that begins at 13:00 local time have passed as well
    assert told["electricity"]["today_wh"] - sum(100 + slot for slot in range(26)) in (0, 1)


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (("watch", "--stick", "foo://x", "--count", "1"), 1, "foo:// is no way to a stick"),
        (("watch", "--demo", "--install-code", "ZZ", "--count", "1"), 1, "install code is not right"),
        (("hub", "--listen", "127.0.0.1:0", "--hub-time", "1970-01-01T00:00:00Z"), 2, "2002 to 2135"),
        (("hub", "--listen", "127.0.0.1:0", "--hub-time", "0001-01-01T00:00:00Z"), 2, "2002 to 2135"),
    ],
    ids=["scheme", "code in a demo", "1970", "year 1"],
)
def test_what_cannot_be_is_said_and_ends_at_once(words: tuple[str, ...], code: int, sentence: str):
    done = here(*words)
    assert done.returncode == code
    assert sentence in done.stderr


def test_a_file_too_short_for_half_an_hour_is_named(tmp_path):
    file = tmp_path / "short.csv"
    file.write_text("start_utc,power_w\n2014-03-14T00:00:00Z,747\n2014-03-14T00:00:10Z,747\n")
    done = here("hub", "--listen", "127.0.0.1:0", "--electricity", str(file))
    assert done.returncode == 1
    assert "half-hour" in done.stderr


def test_a_directory_in_place_of_the_settings_is_named():
    os.makedirs(f"{os.environ['IHD_HOME']}/config/settings.toml")
    done = run("watch", "--demo", "--count", "1", timeout=30)
    assert done.returncode == 0
    assert "settings.toml" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_measured_file_is_shown_in_its_own_year(tmp_path):
    midnight = datetime(2013, 12, 9, tzinfo=UTC)
    rows = [f"{(midnight + slot * timedelta(minutes=30)):%Y-%m-%dT%H:%M:%SZ},0.250" for slot in range(48)]
    file = tmp_path / "old.csv"
    file.write_text("\n".join(["start_utc,import_kwh", *rows]) + "\n")
    with hub("ihd", "--listen", "127.0.0.1:0", "--electricity", str(file), "--hub-time", "2013-12-09T12:00:00Z") as url:
        told = objects(run("watch", "--stick", url, "--json", "--count", "1").stdout)[0]
    assert told["hub_time"].startswith("2013-12-09T12:00")
    assert told["doubted_values"] == 0
    assert told["electricity"]["today_wh"] in (6_000, 6_001)
