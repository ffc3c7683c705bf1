"""`ihd capture` as a person runs it: a file that is whole, whatever ends it, and nobody's file written over."""

import os
import signal
import stat
import subprocess
from pathlib import Path

import pytest

from ihd.cli import main
from ihd.frames.captured import read
from ihd.frames.packet import DEVICE_PROFILE
from ihd.frames.sealing import parsed
from ihd.radio.capture_files import keys_beside
from tests.processes import command

DEEP = os.environ.get("IHD_TEST_DEPTH") == "deep"


def run(*words: str, before: str = "") -> subprocess.CompletedProcess[str]:
    words = tuple(command("ihd", "capture", *words))
    whole = ("bash", "-c", f'{before} exec "$@"', "bash", *words) if before else words
    return subprocess.run(whole, capture_output=True, text=True, timeout=60, check=False)


def test_a_capture_of_the_demo_begins_with_discovery_and_is_its_owners_alone(tmp_path: Path):
    file = tmp_path / "demo.pcapng"
    done = run(str(file), "--demo", "--seconds", "3")
    found = read(file.read_bytes())
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{len(found.frames)} frames are in {file}.\n"
    assert found.flaw == ""
    assert len(found.frames) > 30
    first, second = found.frames[:2]
    assert (first.from_display, second.from_display) == (True, False)
    assert first.packet.profile == second.packet.profile == DEVICE_PROFILE
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_on_a_full_disk_what_was_written_before_stays_readable(tmp_path: Path):
    file = tmp_path / "full.pcapng"
    done = run(str(file), "--demo", "--seconds", "60", before="ulimit -f 2;")
    found = read(file.read_bytes())
    assert done.returncode == 1
    assert found.flaw == ""
    assert len(found.frames) > 10
    assert f"{file} cannot be written any further" in done.stderr
    assert f"The {len(found.frames)} frames before that" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("place", "words", "sentence"),
    [
        ("there.pcapng", ("--demo",), "is there already, and stays as it is"),
        ("nowhere/new.pcapng", ("--demo",), "No such file or directory. Choose another place."),
        ("new.pcapng", ("--stick", "/dev/ttyNOTHING", "--secured", "--log-key"), "/dev/ttyNOTHING"),
    ],
    ids=["a file that is there", "no folder", "no stick"],
)
def test_what_cannot_be_is_said_and_leaves_nothing_behind(
    tmp_path: Path, place: str, words: tuple[str, ...], sentence: str
):
    (tmp_path / "there.pcapng").write_text("mine")
    done = run(str(tmp_path / place), *words, "--seconds", "30")
    assert done.returncode == 1
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    assert [each.name for each in tmp_path.glob("**/*.pcapng*")] == ["there.pcapng"]
    assert (tmp_path / "there.pcapng").read_text() == "mine"


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT] if DEEP else [signal.SIGTERM])
def test_a_signal_ends_it_with_a_whole_file_and_says_how_many_frames(tmp_path: Path, ending: signal.Signals):
    file = tmp_path / "long.pcapng"
    words = command("ihd", "capture", str(file), "--demo", "--secured", "--log-key")
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        assert process.stderr.readline() == f"{file} is being written. Ctrl-C ends it.\n"
        process.send_signal(ending)
        said, told = process.communicate(timeout=30)
    found = read(file.read_bytes(), parsed(keys_beside(file).read_text()))
    assert (process.returncode, told) == (0, "")
    assert found.flaw == ""
    assert stat.S_IMODE(keys_beside(file).stat().st_mode) == 0o600
    assert said == f"{len(found.frames)} frames are in {file}.\n"


def test_there_is_no_key_to_log_where_nothing_is_sealed(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["capture", str(tmp_path / "new.pcapng"), "--demo", "--log-key"]) == 1
    assert "--log-key goes with --secured" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
