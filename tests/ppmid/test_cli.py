"""The acting display's command line as a person runs it: real processes without Qt, and no code ever repeated."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

WITHOUT_QT = """
import sys
class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6", "pyqtgraph"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
sys.meta_path.insert(0, NoQt())
from ppmid.cli import main
sys.exit(main(sys.argv[1:]))
"""
#: A code from tests/vectors/utrn_gbcs.json: well made, and for a meter in no home here.
CODE = "73943333457189043313"


def run(*words: str, typed: str = "", timeout: float = 90) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", WITHOUT_QT, *words],
        input=typed,
        capture_output=True,
        text=True,
        errors="replace",
        timeout=timeout,
        check=False,
    )


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "No code was given."),
        ("\n \n", "No code was given."),
        ("7394 3333 4571\n", "12 of 20 digits"),
        (f"{CODE}{CODE}\n", "40 digits, and a code has 20"),
        ("7394 3333 4571 8904 331x\n", "A code is made of digits only"),
        ("7394-3333-4571-8904-3331\n", "There is a mistake in this code"),
        ("7394 3333 4571 8904 3331 3" + "\x00\n", "A code is made of digits only"),
        ("1234 5678 9012 3456 7890\n", "This code is for another kind of meter"),
        ("99999999999999999999\n", "This is not a top-up code"),
    ],
    ids=["nothing", "blank", "short", "two codes", "letter", "wrong digit", "zero octet", "STS", "not GB"],
)
def test_what_is_no_code_is_said_in_a_sentence_and_nothing_is_sent(typed: str, sentence: str) -> None:
    done = run("top-up", "--demo", typed=typed, timeout=20)
    assert (done.returncode, done.stdout) == (1, "")
    assert sentence in done.stderr
    assert "Nothing was sent." in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("top-up", CODE),
        ("top-up", "--demo", "--code", CODE),
        ("top-up", f"--code={CODE[:4]}-{CODE[4:]}"),
        ("top-up", *(CODE[at : at + 4] for at in range(0, 20, 4))),
        ("top-up", "--fuel", CODE),
        (CODE,),
    ],
    ids=["alone", "option", "option with hyphens", "groups", "in place of a fuel", "as a command"],
)
def test_a_code_among_the_arguments_is_refused_and_not_repeated(words: tuple[str, ...]) -> None:
    done = run(*words, timeout=20)
    assert (done.returncode, done.stdout) == (1, "")
    assert "never given on the command line" in done.stderr
    assert CODE[-8:] not in done.stderr.replace(" ", "").replace("-", "")


def test_a_home_that_pays_by_bill_takes_no_codes() -> None:
    done = run("top-up", "--demo", "--home", "default", "--fuel", "gas", typed=f" {CODE[:8]}-{CODE[8:]}\n")
    assert done.returncode == 1
    assert done.stdout == "This code looks like £100.00. Only your meter can confirm the amount.\n"
    assert done.stderr == (
        "ppmid: This home does not pay its gas meter in advance: it takes no codes. Nothing was sent.\n"
    )


def test_a_home_without_the_meter_asked_for_is_told_so() -> None:
    done = run("top-up", "--demo", "--home", "electricity-only", "--fuel", "gas", typed=CODE)
    assert (done.returncode, done.stderr) == (1, "ppmid: This home has no gas meter. Nothing was sent.\n")


def test_a_hub_that_cannot_be_reached_is_said_and_nothing_is_sent() -> None:
    done = run("top-up", "--stick", "/dev/ttyNOTHING", typed=CODE)
    assert done.returncode == 1
    assert "/dev/ttyNOTHING" in done.stderr
    assert done.stderr.endswith("Nothing was sent.\n")


def test_the_acting_display_says_so_when_there_is_no_qt_or_no_screen() -> None:
    done = run(timeout=30)
    assert done.returncode == 1
    assert "ppmid: This command needs PySide6" in done.stderr
    bare = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "QT_QPA_PLATFORM")}
    bare.pop("WAYLAND_DISPLAY", None)
    done = subprocess.run(
        [sys.executable, "-m", "ppmid"], capture_output=True, text=True, env=bare, timeout=60, check=False
    )
    assert done.returncode == 1
    assert "No screen was found. Run `ppmid watch`" in done.stderr
