"""Forgetting a home as a person does it: asked once, told file by file, and reminded of the stick."""

import argparse
import subprocess
from pathlib import Path

import pytest

from ihd import paths
from ihd.cli import CommandError, forget
from ihd.settings import Settings, save
from tests.paired import CODE, HOME, left_behind, live
from tests.processes import command, here, hub


def run(*words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command("ihd", "forget", *words), input=typed, capture_output=True, text=True, timeout=60, check=False
    )


def test_a_home_is_forgotten_once_the_word_was_typed():
    live()
    done = run(typed="forget\n")
    assert (done.returncode, done.stderr) == (0, "Type the word forget to go on: ")
    assert left_behind() == []
    for path in (paths.settings_file(), paths.pairing_file(), paths.certificate_file(), paths.salt_file()):
        assert f"Erased: {path} " in done.stdout
    assert f"Erased: {paths.history_file()} (readings)." in done.stdout
    assert "cannot be undone" in done.stdout
    assert "Backups that were saved elsewhere are still there, and so are CSV files of half-hours" in done.stdout


@pytest.mark.parametrize("typed", ["", "\n", "yes\n", "Forget\n", "forget it\n"])
def test_anything_else_erases_nothing(typed):
    live()
    before = left_behind()
    done = here("forget", sent=typed.encode())
    assert done.returncode == 1
    assert "The word forget was not given. Nothing was erased." in done.stderr
    assert left_behind() == before


def test_with_yes_nothing_is_asked():
    live()
    done = here("forget", "--yes")
    assert (done.returncode, done.stderr) == (0, "")
    assert left_behind() == []


def test_a_stick_that_is_not_there_must_be_cleared_later():
    save(Settings(stick="/dev/ttyNOTHERE", install_code=CODE), paths.settings_file())
    done = run("--yes")
    assert "The radio stick /dev/ttyNOTHERE may still hold the network and its keys" in done.stdout
    assert "`ihd forget --stick /dev/ttyNOTHERE`" in done.stdout
    assert CODE not in done.stdout + done.stderr


def test_the_stick_leaves_its_network_too():
    with hub("ihd", "--listen", "127.0.0.1:0") as url:
        save(Settings(stick=url, install_code=""), paths.settings_file())
        first, again = run("--yes"), run("--yes", "--stick", url)
    assert f"The radio stick {url} has left its network." in first.stdout
    assert f"The radio stick {url} is in no network." in again.stdout


def test_settings_with_a_mistake_are_erased_as_well_and_the_paired_stick_is_remembered():
    live()
    paths.settings_file().write_text("install_code = \n")
    done = here("forget", "--yes")
    assert "The radio stick may still hold the network" in done.stdout
    assert HOME.stick not in done.stdout + done.stderr
    assert left_behind() == []


def test_without_a_stick_nothing_is_said_of_one():
    save(Settings(budget=100), paths.settings_file())
    assert "radio stick" not in here("forget", "--yes").stdout


def test_a_display_that_knows_nothing_asks_nothing():
    done = here("forget")
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, "Nothing is kept of a home here.")


def test_what_is_left_is_said_and_ends_in_failure():
    live()
    mine = paths.data_dir() / "notes.txt"
    mine.write_text("mine")
    done = here("forget", "--yes")
    assert done.returncode == 1
    assert f"NOT erased: {mine} (unknown): the display did not write it." in done.stdout
    assert left_behind() == [mine]


def test_a_directory_that_may_not_be_read_is_named(monkeypatch):
    def refuse(directory):
        raise PermissionError(13, "Permission denied", str(directory))

    live()
    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(CommandError, match=r"config cannot be read: Permission denied\. Nothing was erased\."):
        forget.run(argparse.Namespace(yes=True))
