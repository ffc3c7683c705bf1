"""`ihd watch --replay` as a person runs it: what was captured is shown again, as far as the file is whole."""

import json
import subprocess
from pathlib import Path

import pytest

from ihd import wiring
from ihd.cli import main
from ihd.frames.capture import pcapng
from tests.conformance.__main__ import ENDS
from tests.journeys.story import Story
from tests.processes import command

START = 1_768_498_800


@pytest.fixture(scope="module")
def told() -> Story:
    """A home and all that was said in its first half minute."""
    story = Story(wiring.plan("prepay", wiring.profiles(), START), START)
    story.wait(seconds=30)
    return story


@pytest.fixture(scope="module")
def capture(told: Story, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All that was said, a hundred times as fast, so that nobody has to wait for it."""
    file = tmp_path_factory.mktemp("radio") / "home.pcapng"
    frames = [(START + (at - START) / 100, *ENDS[sent], packet) for at, sent, packet in told.carried]
    file.write_bytes(pcapng(frames))
    return file


def replay(file: Path, *words: str) -> subprocess.CompletedProcess[str]:
    words = ("watch", "--replay", str(file), "--json", *words)
    return subprocess.run(command("ihd", *words), capture_output=True, text=True, timeout=60, check=False)


def test_what_was_captured_is_shown_again_and_then_ends(told: Story, capture: Path):
    done = replay(capture)
    assert (done.returncode, done.stderr) == (0, "")
    last = json.loads(done.stdout.splitlines()[-1])
    penny = 1_000  # it was asked for once, and again half a minute later
    assert last["electricity"]["balance_millipence"] == pytest.approx(told.electricity.balance_millipence, abs=penny)
    assert last["electricity"]["today_wh"] == pytest.approx(told.electricity.today_wh, abs=15)
    assert last["gas"]["today_wh"] == told.gas.today_wh
    assert last["gas"]["serial"] == told.gas.serial
    assert last["bad_frames"] == 0
    assert last["replay_of"] == "2026-01-15T17:40:00Z"


def test_a_capture_that_is_cut_off_is_shown_as_far_as_it_goes(capture: Path, tmp_path: Path):
    cut = tmp_path / "cut.pcapng"
    octets = capture.read_bytes()[:-30]
    cut.write_bytes(octets)
    done = replay(cut)
    assert done.returncode == 0
    assert f"{cut}: it is cut off at octet {len(octets)}" in done.stderr
    assert "frames before that are shown" in done.stderr
    assert f"it is cut off at octet {len(octets)}" in json.loads(done.stdout.splitlines()[-1])["fault"]


@pytest.mark.parametrize(
    ("octets", "sentence"),
    [(b"start_utc,import_kwh\n2026-01-01", "it is not a pcapng file"), (None, "No such file")],
    ids=["a table", "no file"],
)
def test_what_is_no_capture_is_said(
    tmp_path: Path, octets: bytes | None, sentence: str, capsys: pytest.CaptureFixture[str]
):
    file = tmp_path / "mine.pcapng"
    if octets is not None:
        file.write_bytes(octets)
    assert main(["watch", "--replay", str(file)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert sentence in said.err
    assert "Give a file that `ihd capture` wrote." in said.err
