"""Every check is a row that can be judged without hardware; what is gathered is gathered without changing anything."""

import socket
from dataclasses import replace
from pathlib import Path

import pytest

from ihd import paths, settings
from ihd.doctor import checks
from ihd.doctor.checks import AT_ONCE, BY_RADIO, Examined, by_radio, gathered, judged
from ihd.doctor.finding import Verdict
from ihd.doctor.port import Port
from ihd.doctor.screen import Screen
from ihd.doctor.storage import Storage
from ihd.model.link import Fault
from ihd.radio.examine import Examination
from ihd.settings import Settings
from tests.doctor.secrets_home import examined, found_in
from tests.doctor.told import WELL
from tests.paired import left_behind, live

ROOMY = Examined(screen=Screen(server="X11", answers=True), storage=Storage(free=10**10))


def names(facts: Examined) -> list[str]:
    return [finding.name for finding in (*judged(AT_ONCE, facts), *judged(BY_RADIO, facts))]


def test_every_check_has_something_to_say_of_some_home() -> None:
    chosen = replace(ROOMY.choice, settings=Settings(stick="/dev/null"))
    cut_off = replace(chosen, cut_off=True)
    facts = replace(ROOMY, choice=cut_off, port=Port(exists=True, usable=True), radio=WELL, trouble="No home.")
    assert len(names(facts)) == len(AT_ONCE) + len(BY_RADIO)
    assert len(set(names(facts))) == len(names(facts))


def test_a_display_without_a_stick_is_told_so_and_nothing_of_a_home() -> None:
    assert names(ROOMY)[-2:] == ["Disk", "Stick"]


def test_no_finding_holds_a_secret_of_a_home_full_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """But for the place of the stick, which its owner chose and must know again."""
    monkeypatch.setenv("HOME", "/home/gwendoline")
    facts = examined()
    told = [*judged(AT_ONCE, facts), *judged(BY_RADIO, facts)]
    assert len(told) > 15
    for finding in told:
        assert finding.name == "Stick" or found_in(f"{finding.line} {finding.plain}") == []


def contents() -> dict[Path, bytes]:
    """Return what is in every file but the one in which SQLite counts its readers, and a log that says nothing."""
    kept = {path: path.read_bytes() for path in left_behind() if not path.name.endswith("-shm")}
    return {path: octets for path, octets in kept.items() if octets or not path.name.endswith("-wal")}


def test_looking_changes_nothing_of_what_is_kept() -> None:
    live()
    before = contents()
    facts = gathered(stick="", demo=False, home="default", environment={})
    by_radio(facts)
    assert contents() == before
    assert [finding.verdict for finding in judged(AT_ONCE, facts) if finding.name == "History"] == [Verdict.OK]


def test_the_readings_that_were_kept_are_those_of_the_stick_that_was_chosen() -> None:
    live()
    facts = gathered(stick="stick", demo=False, home="default", environment={})
    assert facts.kept is not None
    assert facts.kept.meters
    assert gathered(stick="", demo=True, home="default", environment={}).stored is None


@pytest.mark.parametrize(("exists", "usable"), [(False, True), (True, False)])
def test_a_stick_that_is_not_there_or_not_ours_is_not_opened(
    exists: bool, usable: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checks, "examined", None)
    facts = replace(ROOMY, choice=replace(ROOMY.choice, settings=Settings(stick="/dev/ttyACM0")))
    assert by_radio(replace(facts, port=Port(exists=exists, usable=usable))).radio is None


def test_a_stick_behind_an_address_is_left_alone_while_the_display_runs() -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        server.settimeout(0.05)
        place = f"tcp://127.0.0.1:{server.getsockname()[1]}"
        choice = replace(ROOMY.choice, settings=Settings(stick=place))
        facts = by_radio(replace(ROOMY, choice=choice, port=Port(exists=True, usable=True, display_runs=True)))
        with pytest.raises(TimeoutError):
            server.accept()
    assert facts.radio is not None
    assert facts.radio.fault is Fault.STICK_BUSY
    (told,) = [finding for finding in judged(BY_RADIO, facts) if finding.name == "Firmware"]
    assert (told.verdict, "the display is running" in told.sentence) == (Verdict.WARN, True)


def test_a_serial_port_is_asked_even_so_for_it_guards_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    busy = Examination(seen=WELL.seen, at=0.0, fault=Fault.STICK_BUSY)
    monkeypatch.setattr(checks, "examined", lambda _path, _clock: busy)
    choice = replace(ROOMY.choice, settings=Settings(stick="/dev/ttyACM0"))
    facts = replace(ROOMY, choice=choice, port=Port(exists=True, usable=True, display_runs=True))
    assert by_radio(facts).radio is busy


def test_a_simulated_home_that_does_not_exist_is_said() -> None:
    settings.save(Settings(home="castle"), paths.settings_file())
    facts = by_radio(gathered(stick="", demo=True, home="default", environment={}))
    (told,) = [finding for finding in judged(BY_RADIO, facts) if finding.name == "Simulated home"]
    assert (told.verdict, "'castle'" in told.sentence) == (Verdict.FAIL, True)


def test_one_who_used_sudo_is_told() -> None:
    facts = gathered(stick="", demo=False, home="default", environment={"SUDO_USER": "gwen"})
    (told,) = [finding for finding in judged(AT_ONCE, facts) if finding.name == "File permissions"]
    assert told.verdict is Verdict.WARN
