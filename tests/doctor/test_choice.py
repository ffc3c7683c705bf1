"""What the owner chose and was given is read and judged, left where it is, and never quoted where it is secret."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from ihd import paths, settings
from ihd.doctor import choice
from ihd.doctor.choice import Certified, Choice
from ihd.doctor.finding import Finding, Verdict
from ihd.files import write_whole
from ihd.keys.credential import text_of
from ihd.settings import Settings
from tests.keys.issued import DEVICE, ISSUED
from tests.paired import CODE, HOME, left_behind, pair

WALL = 1_800_000_000.0


def says(found: Choice) -> list[Finding]:
    findings = [choice.owners(found), choice.belonging(found), choice.certificate(found, WALL), choice.restore(found)]
    return [finding for finding in findings if finding is not None]


def test_a_display_that_chose_nothing_is_well() -> None:
    assert [finding.verdict for finding in says(choice.found())] == [Verdict.OK] * 3
    assert left_behind() == []


def test_a_paired_display_is_well_and_tells_nothing_of_its_home() -> None:
    pair()
    write_whole(paths.certificate_file(), text_of(ISSUED.values()))
    found = choice.found()
    assert [finding.verdict for finding in says(found)] == [Verdict.OK] * 3
    assert found.pairing == HOME
    assert {each.suite for each in found.certificates} == {1, 2}
    assert {each.subject for each in found.certificates} == {DEVICE.hex().upper()}
    told = repr(found) + "".join(repr(finding) for finding in says(found))
    for secret in (CODE, HOME.stick, HOME.hub, HOME.extended_pan_id, DEVICE.hex().upper()):
        assert secret not in told


@pytest.mark.parametrize(
    ("named", "stick", "home"),
    [
        ({}, "tcp://127.0.0.1:9", "default"),
        ({"stick": "/dev/other"}, "/dev/other", "default"),
        ({"demo": True}, "", "default"),
        ({"demo": True, "home": "prepay"}, "", "prepay"),
    ],
)
def test_the_command_line_goes_before_the_settings(named: dict[str, str], stick: str, home: str) -> None:
    pair()
    found = choice.found(**named)  # type: ignore[arg-type]
    assert (found.settings.stick, found.settings.home, found.named) == (stick, home, bool(named))


def test_a_network_of_ones_own_is_that_of_the_stick_it_was_chosen_for() -> None:
    settings.save(Settings(stick="/dev/ttyACM0", own_network=True), paths.settings_file())
    assert choice.found().settings.own_network
    assert choice.found(stick="/dev/ttyACM0").settings.own_network
    assert not choice.found(stick="/dev/ttyACM1").settings.own_network
    assert not choice.found(demo=True).settings.own_network


@pytest.mark.parametrize(
    ("file", "octets", "words"),
    [
        (paths.settings_file, b"theme = \n", "line 1 is not used"),
        (paths.settings_file, b'theme = "pink"\n', "theme must be one of dark, light, contrast"),
        (paths.settings_file, b"\xff\xfe", "line 1 is not used"),
        (paths.pairing_file, b"stick = 5\n", "sets it aside"),
        (paths.pairing_file, b"", "a part is missing"),
        (paths.readers_file, b"stick = 5\n", "list of readers"),
        (paths.certificate_file, b"[[credential]]\nsuite = 3\n", "it is 1 or 2"),
        (paths.certificate_file, b"\xff", "Ask whoever issued it"),
    ],
)
def test_a_damaged_file_is_said_and_left_where_it_is(file, octets: bytes, words: str) -> None:
    write_whole(file(), octets)
    (finding,) = [finding for finding in says(choice.found()) if finding.verdict is not Verdict.OK]
    usable = file is paths.settings_file  # as far as it goes
    assert (finding.verdict, words in finding.line) == (Verdict.WARN if usable else Verdict.FAIL, True)
    assert left_behind() == [file()]
    assert file().read_bytes() == octets


def test_a_file_that_cannot_be_read_is_said() -> None:
    paths.settings_file().mkdir(parents=True)
    finding = choice.owners(choice.found())
    assert (finding.verdict, "cannot be read" in finding.sentence) == (Verdict.WARN, True)


@pytest.mark.parametrize(
    "secret", ["83FED3407A932B70C3B5", "83fe-d340-7a93-2b70", "00124b0000001234", "12345678901234567890"]
)
def test_a_mistake_in_the_settings_is_quoted_without_what_may_be_a_code(secret: str) -> None:
    write_whole(paths.settings_file(), f"{secret} = 1\n")
    finding = choice.owners(choice.found())
    assert finding.verdict is Verdict.WARN
    assert secret not in finding.line
    assert "there is no setting called" in finding.line


def test_a_restore_that_was_cut_off_is_said_and_not_finished() -> None:
    write_whole(paths.restoring_file(), b"{}")
    (finding,) = [finding for finding in says(choice.found()) if finding.verdict is not Verdict.OK]
    assert (finding.verdict, "finishes it" in finding.remedy) == (Verdict.WARN, True)
    assert paths.restoring_file().read_bytes() == b"{}"


@pytest.mark.parametrize(
    ("valid_from", "valid_to", "words"),
    [(0, None, ""), (None, None, ""), (0, int(WALL), "no longer valid"), (int(WALL) + 1, None, "not valid yet")],
)
def test_a_certificate_is_judged_by_this_machines_clock(
    valid_from: int | None, valid_to: int | None, words: str
) -> None:
    finding = choice.certificate(Choice(certificates=(Certified(2, "00124B0000000001", valid_from, valid_to),)), WALL)
    assert finding.verdict is (Verdict.FAIL if words else Verdict.OK)
    assert words in finding.line


@pytest.mark.parametrize(
    ("code", "place"),
    [
        ("", ""),
        (CODE + "C3B5", "characters 17 to 20"),
        ("83FED3407A939723A5C639B26916D505C3B5", ""),
        ("83FO D340", "characters 4 to 4"),
        ("83FED3", "characters 1 to 6"),
    ],
)
def test_a_mistake_in_an_install_code_is_placed_and_not_quoted(code: str, place: str) -> None:
    assert choice.code_mistake(replace(Choice(), settings=Settings(install_code=code))) == place


def test_no_path_tells_whose_home_directory_it_is_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "gwendoline"))
    monkeypatch.setenv("IHD_HOME", str(tmp_path / "gwendoline" / "ihd"))
    for file in (paths.settings_file, paths.pairing_file, paths.certificate_file):
        write_whole(file(), "nonsense = \n")
    for finding in says(choice.found()):
        assert (finding.verdict is not Verdict.OK, "~/ihd/" in finding.line) == (True, True)
        assert "gwendoline" not in finding.line
    assert os.path.exists(paths.settings_file())
