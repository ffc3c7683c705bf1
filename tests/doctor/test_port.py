"""Which stick was chosen, whether it is there and may be opened is said, and no stick is opened to find out."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from ihd import paths
from ihd.doctor import port
from ihd.doctor.choice import Choice
from ihd.doctor.finding import Finding, Verdict
from ihd.doctor.port import Port
from ihd.files import write_whole
from ihd.model.pairing import StickFound
from ihd.settings import Settings

ACM = StickFound("/dev/ttyACM0", "Sonoff Zigbee 3.0 USB Dongle Plus V2", "1A86:55D4")
WELL = Port(plugged=(ACM,), exists=True, usable=True, group="dialout")


def chosen(stick: str, *, named: bool = False) -> Choice:
    return Choice(settings=Settings(stick=stick), named=named)


@pytest.mark.parametrize(
    ("choice", "found", "verdict", "words"),
    [
        (chosen("/dev/ttyACM0"), WELL, Verdict.OK, "/dev/ttyACM0, Sonoff Zigbee"),
        (chosen("tcp://127.0.0.1:8888"), WELL, Verdict.OK, "tcp://127.0.0.1:8888."),
        (chosen("", named=True), Port(), Verdict.OK, "A simulated one"),
        (chosen(""), Port(), Verdict.WARN, "Plug one in, then run `ihd pair --stick URL`"),
        (chosen(""), WELL, Verdict.WARN, "Run `ihd pair --stick /dev/ttyACM0`"),
        (chosen("foo://x"), WELL, Verdict.FAIL, "foo:// is no way to a stick"),
        (chosen("/dev/ttyACM7"), Port(), Verdict.FAIL, "was not found (/dev/ttyACM7; plugged in: none)"),
        (chosen("/dev/ttyACM7"), Port(plugged=(ACM,)), Verdict.FAIL, "plugged in: /dev/ttyACM0 (Sonoff"),
    ],
)
def test_the_choice_of_a_stick_is_judged(choice: Choice, found: Port, verdict: Verdict, words: str) -> None:
    finding = port.stick(choice, found)
    assert (finding.verdict, words in finding.line) == (verdict, True)


def permitted(found: Port) -> Finding:
    finding = port.permission(chosen("/dev/ttyACM0"), found)
    assert finding is not None
    return finding


def test_leave_to_open_the_stick_comes_with_the_group_and_the_command_to_join_it() -> None:
    assert permitted(WELL).verdict is Verdict.OK
    refused = permitted(Port(exists=True, group="dialout"))
    assert refused.verdict is Verdict.FAIL
    assert "the group dialout may" in refused.sentence
    assert refused.remedy == "Run `sudo usermod -aG dialout $USER`, then log out and in again."
    assert permitted(Port(exists=True, group="dialout", enrolled=True)).remedy == "Log out and in again."


@pytest.mark.parametrize("choice", [chosen(""), chosen("tcp://127.0.0.1:1"), chosen("/dev/ttyACM0")])
def test_of_what_is_no_path_or_not_there_no_leave_is_asked(choice: Choice) -> None:
    assert port.permission(choice, Port(exists="://" in choice.settings.stick)) is None


# --------------------------------------------------------------------------------------------------- what is there


def test_a_path_is_looked_at_without_being_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    near, far = os.openpty()
    path = os.ttyname(far)
    try:
        monkeypatch.setattr(os, "open", None)
        found = port.found(path)
        assert (found.exists, found.usable) == (True, True)
        assert found.group
        monkeypatch.setattr(os, "access", lambda *_: False)
        assert not port.found(path).usable
    finally:
        os.close(near)
        os.close(far)
    assert not port.found("/dev/ttyNOTHERE").exists


def test_an_address_is_there_where_its_name_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    assert port.found("tcp://127.0.0.1:8888").exists
    assert not port.found("tcp://").exists

    def unknown(*_: object) -> None:
        raise socket.gaierror("Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert not port.found("tcp://stick.example:8888").exists


def test_a_name_that_nobody_answers_for_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    reader, writer = os.pipe()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_: os.read(reader, 1))
    monkeypatch.setattr(port, "_NAME_WAIT", 0.05)
    assert not port.found("tcp://stick.example:8888").exists
    os.write(writer, b"x")
    os.close(writer)


def test_a_display_that_runs_is_known_by_its_history() -> None:
    write_whole(paths.history_file(), b"")
    assert not port.found("").display_runs
    running = "import sys; file = open(sys.argv[1]); print(flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", running, str(paths.history_file())], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as display:
        assert display.stdout is not None
        display.stdout.readline()
        assert port.found("").display_runs
        display.communicate()
    assert not port.found("").display_runs


def test_a_system_that_tells_no_serial_ports_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> tuple[StickFound, ...]:
        raise PermissionError(13, "Permission denied", "/sys")

    monkeypatch.setattr(port.sticks, "find", refuse)
    assert port.found("").plugged == ()


def test_the_group_is_told_by_number_where_it_has_no_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def unknown(number: int) -> None:
        raise KeyError(number)

    monkeypatch.setattr(port.grp, "getgrgid", unknown)
    assert port.found(str(tmp_path)).group == str(tmp_path.stat().st_gid)
