"""Sounds: real programs are started, fail, and are not there; what is played is made by our own script."""

from __future__ import annotations

import subprocess
import sys
import wave
from array import array
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ihd import paths
from ihd.sound import PLAYERS, Speaker, as_loud

ROOT = Path(__file__).parent.parent
WELL = 'echo "$0 $*" >> "{log}"\ncat >> "{fed}"\n'
ILL = 'echo "$0 $*" >> "{log}"\nexit 1\n'


class Bench:
    """A folder of players, each a script that writes down how it was called."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.log, self.fed = folder / "log", folder / "fed"

    def put(self, name: str, script: str) -> None:
        player = self.folder / name
        player.write_text("#!/bin/sh\n" + script.format(log=self.log, fed=self.fed))
        player.chmod(0o700)

    def find(self, name: str) -> str | None:
        return str(self.folder / name) if (self.folder / name).exists() else None

    @property
    def calls(self) -> list[str]:
        return self.log.read_text().replace(f"{self.folder}/", "").splitlines() if self.log.exists() else []


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def test_the_first_player_of_the_list_plays_at_the_volume(bench: Bench, qtbot: QtBot) -> None:
    for player in PLAYERS:
        bench.put(player.name, WELL)
    speaker = Speaker(paths.resource, bench.find)
    assert speaker.player == "pw-play"
    speaker.play("chime", 60)
    qtbot.waitUntil(lambda: bench.calls != [])
    qtbot.waitUntil(lambda: not speaker.playing)
    assert bench.calls == [f"pw-play --volume=0.60 {paths.resource('sounds/chime.wav')}"]
    assert not speaker.silent


@pytest.mark.parametrize(
    ("name", "arguments"), [("paplay", "--volume=32768 {file}"), ("aplay", "-q -")], ids=["paplay", "aplay"]
)
def test_the_others_are_spoken_to_in_their_own_way(bench: Bench, qtbot: QtBot, name: str, arguments: str) -> None:
    bench.put(name, WELL)
    file = paths.resource("sounds/alert.wav")
    speaker = Speaker(paths.resource, bench.find)
    speaker.play("alert", 50)
    fed = as_loud(file.read_bytes(), 50) if name == "aplay" else b""
    qtbot.waitUntil(lambda: not speaker.playing)
    assert bench.fed.read_bytes() == fed
    assert bench.calls == [f"{name} {arguments.format(file=file)}"]


def test_where_there_is_no_player_nothing_happens(bench: Bench) -> None:
    speaker = Speaker(paths.resource, bench.find)
    speaker.play("chime", 60)
    assert (speaker.player, speaker.silent) == ("", False)


def test_one_that_fails_gives_way_to_the_next(bench: Bench, qtbot: QtBot) -> None:
    bench.put("pw-play", ILL)
    bench.put("aplay", WELL)
    speaker = Speaker(paths.resource, bench.find)
    speaker.play("chime", 60)
    qtbot.waitUntil(lambda: speaker.silent)
    assert speaker.player == "aplay"
    speaker.play("chime", 60)
    qtbot.waitUntil(lambda: len(bench.calls) == 2)
    qtbot.waitUntil(lambda: not speaker.playing)
    assert not speaker.silent


@pytest.mark.expects_log("could not play a sound")
def test_one_that_cannot_be_started_is_said(bench: Bench) -> None:
    bench.put("aplay", WELL)
    (bench.folder / "aplay").chmod(0o600)
    speaker = Speaker(paths.resource, bench.find)
    speaker.play("chime", 60)
    assert speaker.silent


def test_a_second_sound_does_not_play_over_the_first(bench: Bench, qtbot: QtBot) -> None:
    bench.put("aplay", 'echo "$0 $*" >> "{log}"\nwhile [ ! -e "{fed}" ]; do sleep 0.01; done\n')
    speaker = Speaker(paths.resource, bench.find)
    for _ in range(3):
        speaker.play("chime", 60)
    qtbot.waitUntil(lambda: bench.calls != [])
    assert len(bench.calls) == 1
    bench.fed.touch()
    qtbot.waitUntil(lambda: not speaker.playing)


@pytest.mark.parametrize(("name", "seconds"), [("chime", 0.6), ("alert", 1.5)])
def test_the_sounds_are_short_and_those_of_our_own_script(name: str, seconds: float) -> None:
    with wave.open(str(paths.resource(f"sounds/{name}.wav"))) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        assert file.getnframes() / file.getframerate() == pytest.approx(seconds)
        kept = array("h", file.readframes(file.getnframes()))
    script = f"""
import sys
from importlib.machinery import SourceFileLoader
made = SourceFileLoader("sounds", {str(ROOT / "packaging" / "sounds")!r}).load_module()
sys.stdout.buffer.write(made.samples(made.CHIMES[{name!r}]).tobytes())
"""
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", script], capture_output=True, check=True, timeout=60)
    made = array("h", done.stdout)
    assert max(abs(one - other) for one, other in zip(kept, made, strict=True)) <= 1, (
        "another machine's sine may differ"
    )


def test_a_quieter_sound_is_the_same_one_with_less_of_it() -> None:
    whole = paths.resource("sounds/chime.wav").read_bytes()
    half = as_loud(whole, 50)
    assert (half[:44], len(half)) == (whole[:44], len(whole))
    pairs = zip(array("h", whole[44:]), array("h", half[44:]), strict=True)
    assert all(sample * 50 // 100 == quieter for sample, quieter in pairs)
