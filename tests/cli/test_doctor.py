"""The doctor as a person calls it: real processes, real bellows, the simulated stick between them."""

import json
import os
import re
import socket
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from ihd import paths, settings, wiring
from ihd.files import write_whole
from ihd.history.last import load
from ihd.hub.identity import network, octets
from ihd.keys.install_code import InstallCode
from ihd.settings import Settings
from tests.processes import command, hub

LINE = re.compile(r"(ok  |warn|fail)  (.{18})  (.+\.|.+`)")
DEEP = os.environ.get("IHD_TEST_DEPTH") == "deep"
DEMO = ["Stick", "Firmware", "Install code", "Network", "Signal", "Hub time", "Electricity", "Gas"]


def run(*words: str, program: str = "ihd", **environment: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        command(program, "doctor", *words),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, "DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": "", **environment},
    )
    assert "Traceback" not in done.stderr
    return done


def verdicts(done: subprocess.CompletedProcess[str]) -> dict[str, str]:
    """Return the verdict on each name, every line being one of its form."""
    *lines, _ = [line for line in done.stdout.splitlines() if not line.startswith(("Written", "No key"))]
    found = [LINE.fullmatch(line) for line in lines]
    assert all(found), lines
    return {line[2].strip(): line[1].strip() for line in found if line is not None}


@pytest.mark.parametrize("program", ["ihd", "ppmid"])
def test_the_embedded_home_is_well_without_qt_being_loaded(program: str) -> None:
    done = run("--demo", program=program)
    assert (done.returncode, done.stderr) == (0, "")
    told = verdicts(done)
    assert {told[name] for name in DEMO} == {"ok"}
    assert told["Screen"] == "warn"
    assert re.fullmatch(r"\d+ ok, \d+ warnings?, no failures\.", done.stdout.splitlines()[-1])


def test_a_display_without_a_stick_is_told_what_to_do_and_nothing_is_made() -> None:
    done = run()
    assert done.returncode == 0
    assert verdicts(done)["Stick"] == "warn"
    assert "then run `ihd pair --stick URL`." in done.stdout
    assert not Path(os.environ["IHD_HOME"]).exists()


def test_programs_are_told_in_objects_and_a_summary() -> None:
    done = run("--demo", "--json")
    *findings, last = [json.loads(line) for line in done.stdout.splitlines()]
    assert all(finding.keys() == {"name", "verdict", "sentence", "remedy", "facts"} for finding in findings)
    counted = {word: sum(finding["verdict"] == word for finding in findings) for word in ("ok", "warn", "fail")}
    assert last == {"summary": {**counted, "worst": "warn", "bundle": None, "members": []}}
    by_name = {finding["name"]: finding["facts"] for finding in findings}
    assert by_name["Firmware"]["ezsp"] == 13
    assert by_name["Network"] == {"standing": "member", "channel": by_name["Network"]["channel"]}
    assert abs(by_name["Hub time"]["seconds_ahead"]) < 5


@pytest.mark.parametrize("ezsp", ["8", "18"] if DEEP else ["18"])
def test_a_stick_is_looked_at_and_serves_the_display_afterwards(ezsp: str) -> None:
    with hub("ihd", "--listen", "127.0.0.1:0", "--ezsp", ezsp) as url:
        for _ in range(4):
            done = run("--stick", url)
            assert (done.returncode, done.stderr) == (0, "")
            assert f"EZSP {ezsp}, " in done.stdout
            assert {verdicts(done)[name] for name in DEMO} == {"ok"}
        watched = subprocess.run(
            command("ihd", "watch", "--stick", url, "--count", "1"), capture_output=True, check=False
        )
        assert watched.returncode == 0


def test_a_new_stick_is_not_joined_to_the_hub_that_would_let_it_in() -> None:
    with hub("ihd", "--listen", "127.0.0.1:0", "--new-stick") as url:
        for _ in range(4):
            done = run("--stick", url)
            assert "The stick has not joined a hub." in done.stdout
            assert (done.returncode, verdicts(done)["Network"]) == (0, "warn")


def test_a_stick_that_a_running_display_has_is_fine_and_the_display_goes_on() -> None:
    with hub("ihd", "--listen", "127.0.0.1:0") as url:
        settings.save(Settings(stick=url), paths.settings_file())
        with subprocess.Popen(command("ihd", "watch", "--json"), stdout=subprocess.PIPE, text=True) as display:
            assert display.stdout is not None
            display.stdout.readline()
            done = run()
            assert "the display is running and has the stick. This is fine." in done.stdout
            assert (done.returncode, verdicts(done)["Firmware"]) == (0, "warn")
            assert json.loads(display.stdout.readline())["link"] == "up"
            display.terminate()


def test_a_stick_that_is_not_there_fails_with_the_displays_own_words() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        nobody = f"tcp://127.0.0.1:{free.getsockname()[1]}"
    done = run("--stick", nobody)
    assert (done.returncode, verdicts(done)["Firmware"]) == (1, "fail")
    assert f"The radio stick was not found ({nobody})." in done.stdout


@pytest.mark.parametrize(
    ("stick", "name", "words"),
    [("/dev/ttyNOTHERE", "Stick", "was not found"), ("foo://x", "Stick", "foo:// is no way to a stick")],
)
def test_what_cannot_be_a_stick_is_said(stick: str, name: str, words: str) -> None:
    done = run("--stick", stick)
    assert (done.returncode, verdicts(done)[name], words in done.stdout) == (1, "fail", True)


def test_settings_with_a_mistake_do_not_keep_the_doctor_from_the_rest() -> None:
    write_whole(paths.settings_file(), 'theme = "pink"\n')
    done = run("--demo")
    told = verdicts(done)
    assert (told["Settings"], told["Hub time"]) == ("warn", "ok")


def test_demo_and_stick_are_not_both_looked_at() -> None:
    assert run("--demo", "--stick", "/dev/ttyACM0").returncode == 2


WITHOUT = """
import sys
class Without:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "bellows":
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
sys.meta_path.insert(0, Without())
from ihd.cli import main
sys.exit(main(["doctor", *sys.argv[1:]]))
"""


@pytest.mark.parametrize("words", [[], ["--bundle", "bundle.zip"]])
def test_a_library_that_cannot_be_loaded_is_said_and_no_more_is_tried(words: list[str], tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT, *words], capture_output=True, text=True, check=False, timeout=60, cwd=tmp_path
    )
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert verdicts(done)["The rest"] == "fail"
    assert "A library cannot be loaded: No module named 'bellows" in done.stdout
    assert ("No bundle was written" in done.stderr) == bool(words)


# ------------------------------------------------------------------------------------------------------ the bundle


def test_a_bundle_goes_nowhere_where_something_is(tmp_path: Path) -> None:
    file = tmp_path / "bundle.zip"
    file.write_text("mine")
    done = run("--demo", "--bundle", str(file))
    assert (done.returncode, "is there already. Name another file." in done.stderr) == (1, True)
    assert "Stick" not in verdicts(done)
    assert file.read_text() == "mine"


JOURNAL = """#!/bin/sh
cat "$(dirname "$0")/spoken"
"""


def spellings(octets_: bytes) -> list[str]:
    both = (octets_, octets_[::-1])
    return [
        spelt for each in both for spelt in (each.hex(), each.hex(":"), each.hex(" "), each.hex(" ", 2), repr(each))
    ]


@pytest.fixture
def gwendoline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's home directory, with the display's files in it and a journal that tells everything."""
    home = tmp_path / "gwendoline"
    (home / "bin").mkdir(parents=True)
    for name, value in {"HOME": str(home), "USER": "gwendoline", "IHD_HOME": str(home / "display")}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("PATH", f"{home / 'bin'}:{os.environ['PATH']}")
    (home / "bin" / "journalctl").write_text(JOURNAL)
    (home / "bin" / "journalctl").chmod(0o755)
    return home


def watch_until_all_is_kept(url: str) -> None:
    """Run the display until what it keeps of its home has every secret; a busy machine hears less at a time."""
    for _ in range(4):
        watch = command("ihd", "watch", "--json", "--count", "12")
        assert subprocess.run(watch, capture_output=True, check=False, timeout=60).returncode == 0
        kept = load(paths.history_file(), url)
        assert kept is not None
        shown = kept.snapshot
        if shown.supplier and shown.messages and all(meter.serial and meter.site_id for meter in shown.meters):
            return
    pytest.fail("the display did not hear all of its home")


def test_the_bundle_of_a_paired_display_holds_no_secret_of_its_home(gwendoline: Path, tmp_path: Path) -> None:
    plan = wiring.plan("prepay", wiring.profiles(), 1_790_000_000)
    code = InstallCode.of(octets(plan.seed, "stick install code", 16))
    stick = bytearray(octets(plan.seed, "stick", 8))
    stick[0] = stick[0] & 0xFC | 0x02
    there = network(plan.seed)
    numbers = [code.octets, code.link_key, there.network_key, there.hub_eui64, there.extended_pan_id, bytes(stick)]
    gas = plan.gas
    assert gas is not None
    words = ["gwendoline", str(gwendoline), plan.supplier, plan.contact, gas.serial, gas.mprn]
    words += [each for meter in plan.electricity for each in (meter.serial, meter.mpan)]
    words.append(plan.messages[0].text)  # the other comes later
    with hub("ihd", "--listen", "127.0.0.1:0", "--home", "prepay", "--sell", "10") as url:
        settings.save(Settings(stick=url, install_code=code.text), paths.settings_file())
        watch_until_all_is_kept(url)
        words.append("73591642803915726408")
        spoken = [*words, *(spelt for each in numbers for spelt in spellings(each))]
        (gwendoline / "bin" / "spoken").write_text("".join(f"ihd: the display said {text} once\n" for text in spoken))
        done = run("--bundle", str(tmp_path / "bundle.zip"))
    assert (done.returncode, done.stderr) == (0, "")
    assert verdicts(done)["Pairing"] == "ok"
    with zipfile.ZipFile(tmp_path / "bundle.zip") as archive:
        contents = {name: archive.read(name).decode() for name in archive.namelist()}
    assert {"README.txt", "journal.txt", "readings.json", "settings.json"} <= contents.keys()
    assert json.loads(contents["readings.json"])["kept"]["meters"]
    for name, text in contents.items():
        plain = re.sub(r"[^0-9a-f]", "", text.lower().replace("\\x", ""))
        for word in words:
            assert word.lower() not in text.lower(), name
        for number in numbers:
            assert number.hex() not in plain, name
            assert number[::-1].hex() not in plain, name
            assert repr(number)[2:-1] not in text, name
    assert contents["journal.txt"].count("ihd: the display said ") == len(spoken)


def test_what_is_in_the_bundle_is_said(tmp_path: Path) -> None:
    file = tmp_path / "bundle.zip"
    done = run("--demo", "--bundle", str(file))
    *_, written, promise = done.stdout.splitlines()
    assert written.startswith(f"Written to {file}, which only you may read: README.txt, findings.txt")
    assert promise.startswith("No key, code, number or name is in it.")
    told = json.loads(run("--demo", "--json", "--bundle", str(tmp_path / "other.zip")).stdout.splitlines()[-1])
    with zipfile.ZipFile(tmp_path / "other.zip") as archive:
        assert told["summary"]["members"] == archive.namelist()
