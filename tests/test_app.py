"""The display as it starts: what it shows first, what it keeps, and that it ends when it is told to."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from ihd import app, keeping, paths
from ihd import settings as choices
from ihd.model.shop import Answer, Wake
from ihd.model.snapshot import Snapshot
from ihd.settings import Settings, Theme

ROOT = Path(__file__).parent.parent


def test_a_choice_is_kept_but_not_what_one_run_was_told() -> None:
    choices.save(Settings(stick="/dev/ttyUSB0"), paths.settings_file())
    started = choices.load(paths.settings_file()).settings
    keep = keeping.keeping(replace(started, stick=""))
    keep(Settings(theme=Theme.LIGHT, budget=400_000))
    choices.save(replace(started, theme=Theme.LIGHT, volume=90), paths.settings_file())  # by a person, meanwhile
    keep(Settings(theme=Theme.LIGHT, budget=500_000))
    kept = choices.load(paths.settings_file()).settings
    assert kept == Settings(stick="/dev/ttyUSB0", theme=Theme.LIGHT, budget=500_000, volume=90)


@pytest.mark.expects_log("could not be kept")
def test_a_choice_that_cannot_be_kept_still_holds() -> None:
    paths.settings_file().parent.mkdir(parents=True)
    paths.settings_file().mkdir()
    keeping.keeping(Settings())(Settings(theme=Theme.LIGHT))


def test_a_home_that_is_not_loaded_yet_is_not_asked() -> None:
    answers: list[Answer] = []
    radio = app.Radio(Settings(), lambda snapshot: None, Snapshot.blank(0.0))
    assert not radio.ask(Wake(1), answers.append)
    assert answers == []


_RUN = """
import sys
from ihd import app
from ihd.settings import Settings
shown = app.Window.show
def show(window):
    window.painted.connect(lambda: print("painted", flush=True))
    shown(window)
app.Window.show = show
app.Radio.start = lambda radio: None
sys.exit(app.run(Settings()))
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_display_in_order(number: signal.Signals) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.Popen(
        [sys.executable, "-c", _RUN],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert run.stdout is not None
    assert run.stdout.readline() == "painted\n"
    run.send_signal(number)
    _, errors = run.communicate(timeout=20)
    assert (run.returncode, errors) == (0, "")
