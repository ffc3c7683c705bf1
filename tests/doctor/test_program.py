"""What is not installed, too old or known to be broken is said, by a program that needs none of it."""

import subprocess
import sys
from dataclasses import replace
from typing import Any

import pytest

from ihd.doctor import program
from ihd.doctor.finding import Finding, Verdict
from ihd.doctor.libraries import PYSIDE, PYTHON
from ihd.doctor.program import Program

MAY_BE_MISSING = {"zigpy", "bellows", "serialx", "PySide6", "appdirs", "cryptography", "segno", "sqlite3"}
WELL = Program(
    {
        PYTHON: "3.11.7",
        "zigpy": "2.4.0",
        "bellows": "1.2.1",
        PYSIDE: "6.11.3",
        "pyqtgraph": "0.14.0",
        "appdirs": "1.4.4",
        "cryptography": "50.0.2",
        "segno": "1.6.6",
    },
    has_zone=True,
)


def having(**versions: str | None) -> Program:
    """Return the program with other versions; ``None`` is not installed, PySide6 is written ``pyside``."""
    changed: dict[str, Any] = {PYSIDE if name == "pyside" else name: version for name, version in versions.items()}
    return replace(WELL, installed={name: each for name, each in {**WELL.installed, **changed}.items() if each})


def said(found: Program, name: str) -> Finding:
    return next(finding for finding in program.judged(found) if finding.name == name)


def test_a_program_as_it_should_be_is_well_line_by_line() -> None:
    findings = list(program.judged(WELL))
    assert {finding.verdict for finding in findings} == {Verdict.OK}
    assert [finding.name for finding in findings] == [*WELL.installed, "Local time"]
    assert program.can_load(WELL)


@pytest.mark.parametrize(
    ("python", "verdict", "words"),
    [
        ("3.11.0", Verdict.OK, "3.11.0."),
        ("3.13.9", Verdict.OK, "3.13.9."),
        ("3.10.12", Verdict.FAIL, "too old"),
        ("3.14.0", Verdict.WARN, "newer than any"),
    ],
)
def test_pythons_are_those_it_was_tried_with(python: str, verdict: Verdict, words: str) -> None:
    finding = said(having(Python=python), PYTHON)
    assert (finding.verdict, words in finding.sentence) == (verdict, True)


@pytest.mark.parametrize(
    ("changes", "name", "verdict", "words"),
    [
        ({"zigpy": "2.4.1"}, "zigpy", Verdict.FAIL, "2.4.1 is not a version that the display works with"),
        ({"zigpy": None}, "zigpy", Verdict.FAIL, "does not work without it"),
        ({"cryptography": "41.0"}, "cryptography", Verdict.FAIL, "not a version"),
        ({"pyside": None}, PYSIDE, Verdict.WARN, "the text display works"),
        ({"pyqtgraph": None}, "pyqtgraph", Verdict.WARN, "the text display works"),
        ({"pyside": "6.7.3"}, PYSIDE, Verdict.FAIL, "not a version that the screen works with"),
        ({"pyside": "6.12.0"}, PYSIDE, Verdict.FAIL, "known to be broken: it drops a reference"),
        ({"pyside": "6.9.1"}, PYSIDE, Verdict.FAIL, "known to be broken"),
        ({"pyside": "6.10.0", "pyqtgraph": "0.13.7"}, PYSIDE, Verdict.FAIL, "crashes with pyqtgraph"),
        ({"pyside": "6.12.0", "Python": "3.13.1"}, PYSIDE, Verdict.OK, "6.12.0."),
    ],
)
def test_a_library_is_judged_by_the_table(
    changes: dict[str, str | None], name: str, verdict: Verdict, words: str
) -> None:
    finding = said(having(**changes), name)
    assert (finding.verdict, words in finding.sentence) == (verdict, True)
    assert verdict is Verdict.OK or f"pip install '{name}" in finding.remedy


def test_without_a_screens_libraries_the_rest_can_be_loaded_and_without_the_others_not() -> None:
    assert program.can_load(having(pyside=None, pyqtgraph=None, segno=None))
    for name in ("zigpy", "bellows", "appdirs", "cryptography"):
        assert not program.can_load(having(**{name: None}))
    assert not program.can_load(replace(WELL, has_zone=False))


def test_a_system_without_local_time_is_told_what_to_install() -> None:
    finding = said(replace(WELL, has_zone=False), "Local time")
    assert (finding.verdict, "apt install tzdata" in finding.remedy) == (Verdict.FAIL, True)


def test_this_very_machine_is_well() -> None:
    assert {finding.verdict for finding in program.judged(program.found())} <= {Verdict.OK, Verdict.WARN}


def test_nothing_that_may_be_missing_is_loaded_to_find_out() -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            f"import sys; from ihd.cli import doctor; print(sorted({MAY_BE_MISSING} & set(sys.modules)))",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "[]\n"
