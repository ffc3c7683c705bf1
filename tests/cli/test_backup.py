"""Saving and restoring as a person does it: the passphrase typed unseen or sent in, and never shown."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from ihd import belongings, paths
from ihd.files import write_whole
from tests.paired import CERTIFICATE, CODE, PRIVATE_KEY, WORDS, pair
from tests.processes import command, here


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "backup"


def run(*words: object, sent: str | bytes = WORDS, apart: bool = False) -> subprocess.CompletedProcess[str]:
    """Run a command with ``sent`` in, in a process ``apart`` or in this one."""
    octets = sent if isinstance(sent, bytes) else f"{sent}\n".encode()
    told = (_process if apart else here)(*map(str, words), sent=octets)
    for secret in (WORDS, CODE, PRIVATE_KEY):
        assert secret not in told.stdout + told.stderr
    assert "Traceback" not in told.stderr
    return told


def _process(*words: str, sent: bytes) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(command("ihd", *words), input=sent, capture_output=True, timeout=60, check=False)
    return subprocess.CompletedProcess(words, done.returncode, done.stdout.decode(), done.stderr.decode())


def test_what_was_saved_is_restored_on_a_new_display(file):
    pair()
    before = belongings.kept()
    done = run("backup", file, apart=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"Saved in {file}: settings, certificate, salt, pairing, readers. The readings are not in it." in done.stdout
    belongings.forget()
    done = run("restore", file, apart=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Restored: settings, certificate, salt, pairing, readers." in done.stdout
    assert belongings.kept() == before


def test_a_paired_display_is_replaced_only_with_leave(file):
    pair()
    run("backup", file)
    write_whole(paths.certificate_file(), "another")
    done = run("restore", file)
    assert (done.returncode, "paired already. With --replace" in done.stderr) == (1, True)
    assert paths.certificate_file().read_text() == "another"
    assert run("restore", "--replace", file).returncode == 0
    assert paths.certificate_file().read_bytes() == CERTIFICATE


@pytest.mark.parametrize("sent", [b"", b"\n", b"1234567\n"])
def test_without_a_passphrase_worth_the_name_nothing_is_saved(file, sent):
    pair()
    done = run("backup", file, sent=sent)
    assert (done.returncode, "at least 8 characters" in done.stderr) == (1, True)
    assert not file.exists()


def test_octets_that_are_no_text_are_no_passphrase(file, monkeypatch):
    monkeypatch.setenv("PYTHONIOENCODING", "utf-8:strict")
    pair()
    done = run("backup", file, sent=b"\xff\xfe passphrase\n", apart=True)
    assert (done.returncode, "No passphrase was given" in done.stderr) == (1, True)


def test_the_wrong_passphrase_is_told_from_a_damaged_file(file):
    pair()
    run("backup", file)
    done = run("restore", "--replace", file, sent="another passphrase")
    assert (done.returncode, "not the passphrase" in done.stderr) == (1, True)
    file.write_bytes(file.read_bytes()[:-1])
    done = run("restore", "--replace", file)
    assert (done.returncode, "is damaged" in done.stderr) == (1, True)


def test_a_passphrase_is_no_argument(file):
    done = run("backup", file, "hunter2 hunter2")
    assert (done.returncode, file.exists()) == (2, False)


def at_a_terminal(*words: str, typed: list[str]) -> tuple[int, str]:
    """Run a command on a terminal of its own and answer each of its questions; return its exit code and the screen."""
    process, screen = pty.fork()
    if not process:
        os.execv(sys.executable, command("ihd", *words))
    shown = b""
    answers = [f"{answer}\n".encode() for answer in typed]
    while True:
        try:
            shown += os.read(screen, 1_000)
        except OSError:  # the terminal is gone, and the command with it
            break
        if answers and shown.rstrip(b" ").endswith(b":"):
            os.write(screen, answers.pop(0))
            shown += b" <typed>"
    os.close(screen)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), shown.decode()


def test_at_a_terminal_the_passphrase_is_asked_twice_and_not_shown(file):
    pair()
    code, shown = at_a_terminal("backup", str(file), typed=[WORDS, WORDS])
    assert (code, WORDS in shown) == (0, False)
    assert [question in shown for question in ("Passphrase: ", "The same again: ")] == [True, True]
    code, shown = at_a_terminal("restore", "--replace", str(file), typed=[WORDS])
    assert (code, "again" in shown, WORDS in shown) == (0, False, False)


def test_a_slip_of_the_finger_is_noticed_before_it_locks_the_owner_out(file):
    pair()
    code, shown = at_a_terminal("backup", str(file), typed=[WORDS, WORDS.upper()])
    assert (code, "not the same. Nothing was written." in shown) == (1, True)
    assert not file.exists()


def test_a_restore_that_was_cut_off_is_finished_by_the_next_start():
    pair()
    write_whole(paths.restoring_file(), belongings.packed({"settings.toml": b'theme = "pink"\n'}))
    done = run("watch", "--demo", "--count", "1", apart=True)
    assert (done.returncode, "pink" in done.stderr) == (0, True)
    assert not paths.restoring_file().exists()


def test_one_that_cannot_be_finished_is_said():
    paths.settings_file().mkdir(parents=True)
    write_whole(paths.restoring_file(), belongings.packed({"settings.toml": b"budget = 5\n"}))
    done = run("watch", "--demo", "--count", "1", apart=True)
    assert (done.returncode, "A restore was cut off and cannot be finished" in done.stderr) == (1, True)
