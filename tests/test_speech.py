"""Reading aloud: a real program in the place of spd-say is started, fed and stopped; and there may be none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ihd.speech import Voice, spelt

#: Writes down how it was called and what it was fed, and speaks until it is stopped.
PROGRAM = '#!/bin/sh\necho "$*" >> "{folder}/calls"\n[ "$1" = --cancel ] && exit\ncat > "{folder}/fed"\nexec sleep 60\n'


@pytest.fixture
def voice(tmp_path: Path) -> Iterator[Voice]:
    program = tmp_path / "spd-say"
    program.write_text(PROGRAM.format(folder=tmp_path))
    program.chmod(0o700)
    voice = Voice(lambda name: str(tmp_path / name))
    yield voice
    voice.stop()
    if voice._silencing is not None:
        voice._silencing.wait(10)


def test_lines_are_said_in_the_language_and_stopped_at_once(voice: Voice, tmp_path: Path, qtbot: QtBot) -> None:
    fed, calls = tmp_path / "fed", tmp_path / "calls"
    voice.say(("Trydan.", "£3.23."), "cy")
    qtbot.waitUntil(lambda: fed.exists() and fed.read_text() == "Trydan.\n£3.23.\n")
    assert voice.speaking
    voice.stop()
    assert not voice.speaking
    qtbot.waitUntil(lambda: calls.read_text() == "--pipe-mode --wait --language cy\n--cancel\n")


def test_another_text_takes_the_place_of_the_first(voice: Voice, tmp_path: Path, qtbot: QtBot) -> None:
    for text in ("One.", "Two."):
        voice.say((text,), "en")
        qtbot.waitUntil(lambda text=text: (tmp_path / "fed").exists() and text in (tmp_path / "fed").read_text())


def test_without_the_program_nothing_is_said() -> None:
    voice = Voice(lambda _name: None)
    voice.say(("Hello.",), "en")
    assert not voice.found
    assert not voice.speaking


def test_no_line_is_a_command_to_the_server_nor_cut_anywhere() -> None:
    told = spelt(("!-!SET SELF RATE 100", "word " * 200)).decode().splitlines()
    assert told[0] == "SET SELF RATE 100"
    assert {len(line) for line in told} <= set(range(1, 251))
    assert " ".join(told[1:]).split() == ["word"] * 200
