"""A bundle tells what was found, and nothing by which the home, its people or its keys are known."""

import io
import json
import os
import stat
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from ihd.doctor import bundle
from ihd.doctor.bundle import BundleError, Support
from ihd.doctor.checks import AT_ONCE, BY_RADIO, Examined, judged
from ihd.doctor.finding import fail
from ihd.doctor.program import found as installed
from ihd.model.pairing import StickFound
from tests.doctor.secrets_home import NUMBERS, WORDS, examined, found_in, spoken
from tests.doctor.told import STICK


@pytest.fixture(autouse=True)
def at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", WORDS["home directory"])


def support(facts: Examined | None = None) -> Support:
    facts = facts if facts is not None else examined()
    findings = [*judged(AT_ONCE, facts), *judged(BY_RADIO, facts)]
    findings.append(fail("Everything", " ".join(spoken()), "Do.", told=spoken()))
    return Support(
        findings=tuple(findings),
        facts=facts,
        program=installed(),
        system={"system": "Debian"},
        names=(WORDS["user"], WORDS["full name"], WORDS["machine"]),
        log=tuple(spoken()),
        journal="\n".join(spoken()),
    )


def test_every_secret_would_be_found_where_it_stands() -> None:
    """Planted: the search itself finds each of them in each way it is spelt."""
    for line in spoken():
        assert found_in(line), line
    assert set(found_in("\n".join(spoken()))) == {*NUMBERS, *WORDS}


def test_no_member_holds_any_secret_of_a_home_full_of_them() -> None:
    contents = bundle.members(support())
    assert set(contents) == set(bundle.MEMBERS)
    for name, text in contents.items():
        assert found_in(text) == [], name
        assert found_in(name) == []


def test_none_is_in_the_archive_itself() -> None:
    octets = bundle.packed(bundle.members(support()))
    assert found_in(octets.decode("latin-1")) == []
    with zipfile.ZipFile(io.BytesIO(octets)) as archive:
        assert {(each.date_time[0], each.external_attr >> 16) for each in archive.infolist()} == {(1980, 0o600)}


def test_it_says_what_is_in_it_and_what_is_not() -> None:
    contents = bundle.members(support())
    for name in contents:
        assert name == bundle.README or name in contents[bundle.README]
    assert "No key, no code" in contents[bundle.README]


def test_the_same_thing_has_the_same_words_in_every_member() -> None:
    contents = bundle.members(support())
    readings = json.loads(contents["readings.json"])
    serial = readings["kept"]["meters"][0]["serial"]
    assert serial.startswith("<serial ")
    assert readings["just_heard"]["meters"][0]["serial"] == serial
    assert f"the serial is {serial}" in contents["log.txt"]
    assert f"the serial is {serial}" in contents["journal.txt"]


def test_figures_and_findings_are_there() -> None:
    contents = bundle.members(support())
    radio, readings = json.loads(contents["radio.json"]), json.loads(contents["readings.json"])
    assert radio["trouble_kept"]["bad_frames"] == 3
    assert radio["trouble_kept"]["last"].startswith("cluster 0x0702: odd octets in a frame of <eui64")
    assert (radio["stick"]["ezsp"], radio["stick"]["channel"], radio["fault"]) == (13, 15, "STICK_LOST")
    assert readings["kept"]["meters"][0]["half_hours"] == {"kept": 3, "missing": 1}
    assert readings["kept"]["meters"][0]["fuel"] == "ELECTRICITY"
    assert json.loads(contents["versions.json"])["installed"]["zigpy"]
    assert json.loads(contents["findings.json"])["summary"]["fail"] >= 1
    assert "ok    Firmware            EZSP 13" in contents["findings.txt"]


def test_settings_are_there_without_the_code_and_sticks_without_serial_numbers() -> None:
    facts = examined()
    plugged = (StickFound(f"/dev/serial/by-id/usb-Maker_Stick_{STICK}-if00", "Maker Stick", "10C4:EA60"),)
    contents = bundle.members(support(replace(facts, port=replace(facts.port, plugged=plugged))))
    chosen = json.loads(contents["settings.json"])
    assert "install_code" not in chosen
    assert chosen["stick"] == "tcp://<host 1>:8888"
    (stick,) = json.loads(contents["sticks.json"])
    assert stick["usb_ids"] == "10C4:EA60"
    assert found_in(contents["sticks.json"]) == []


def test_an_empty_log_is_left_out_and_a_display_that_knows_nothing_has_a_bundle_too() -> None:
    nothing = Support(findings=(), facts=Examined(), program=installed())
    contents = bundle.members(nothing)
    assert {"log.txt", "journal.txt"}.isdisjoint(contents)
    assert json.loads(contents["readings.json"]) == {"kept": None, "just_heard": None}


# -------------------------------------------------------------------------------------------------------- the file


def test_it_is_written_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "bundle.zip"
    before = os.umask(0)
    try:
        told = bundle.write(file, support())
    finally:
        os.umask(before)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with zipfile.ZipFile(file) as archive:
        assert archive.testzip() is None
        assert tuple(archive.namelist()) == told


def test_nothing_is_ever_replaced_and_no_directory_made(tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.write_text("mine")
    for place, words in ((mine, "there already"), (tmp_path / "nowhere" / "bundle.zip", "no directory")):
        with pytest.raises(BundleError, match=words):
            bundle.write(place, support())
    assert mine.read_text() == "mine"
    assert os.listdir(tmp_path) == ["mine"]


def test_a_disk_that_is_full_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, _octets: bytes) -> None:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(bundle, "write_whole", refuse)
    with pytest.raises(BundleError, match="No space left on device"):
        bundle.write(tmp_path / "bundle.zip", support())
