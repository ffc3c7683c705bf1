"""Lock files fit, packages have all of Qt that is used, and `make run` finds the front end that fits the machine."""

import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent
LOCKS = sorted((ROOT / "packaging" / "locks").glob("*.txt"))
PINNED = re.compile(r"([A-Za-z0-9._-]+)==(\S+) --hash=sha256:[0-9a-f]{64}")


def requirements() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    return [Requirement(text) for text in project["dependencies"] + project["optional-dependencies"]["dev"]]


def pins(lock: Path) -> dict[str, str]:
    lines = [line for line in lock.read_text().splitlines() if not line.startswith("#")]
    found = [PINNED.fullmatch(line) for line in lines]
    assert all(found), f"{lock.name} has a line that is no hashed pin"
    return {match[1].lower().replace("_", "-"): match[2] for match in found if match}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_a_lock_file_fits_what_the_project_asks_for(lock: Path) -> None:
    version = re.sub(r".*-cp3", "3.", lock.stem)
    pinned = pins(lock)
    for wanted in requirements():
        if wanted.marker is None or wanted.marker.evaluate({"python_version": version}):
            assert wanted.specifier.contains(pinned[wanted.name.lower()]), wanted


def test_every_part_of_qt_that_is_imported_is_in_the_package_and_in_the_bundle() -> None:
    sources = [path.read_text() for room in ("ihd", "ppmid") for path in (ROOT / room).rglob("*.py")]
    imported = re.compile(r"^ *from PySide6\.Qt(\w+) import", re.MULTILINE)
    used = {part for source in sources for part in imported.findall(source)}
    pruning = (ROOT / "packaging" / "making" / "pruning.py").read_text()
    kept = re.findall(r'"(\w+)"', re.search(r"^MODULES = \((.*)\)$", pruning, re.MULTILINE)[1])
    left_out = re.findall(r'"PySide6\.Qt(\w+)"', (ROOT / "packaging" / "smets-ihd.spec").read_text())
    assert "Network" in used
    assert used <= {*kept}
    assert used.isdisjoint(left_out)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout whose installed `ppmid` says how it was called."""
    (tmp_path / "packaging").mkdir()
    shutil.copy(ROOT / "packaging" / "run", tmp_path / "packaging")
    display = tmp_path / ".venv" / "bin" / "ppmid"
    display.parent.mkdir(parents=True)
    display.write_text('#!/bin/sh\necho "ppmid $*"\n')
    display.chmod(0o755)
    return tmp_path


SCREENLESS = "No screen found: showing the text display instead (ppmid watch --demo).\nppmid watch --demo\n"


@pytest.mark.parametrize(
    ("screen", "arguments", "said"),
    [
        ({}, [], SCREENLESS),
        ({"DISPLAY": "", "WAYLAND_DISPLAY": ""}, [], SCREENLESS),
        ({"DISPLAY": ":0"}, [], "ppmid --demo\n"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, [], "ppmid --demo\n"),
        ({}, ["hub", "--listen", "127.0.0.1:0"], "ppmid hub --listen 127.0.0.1:0\n"),
    ],
)
def test_make_run_opens_what_the_machine_can_show(checkout: Path, screen, arguments, said: str) -> None:
    result = subprocess.run(
        [checkout / "packaging" / "run", *arguments],
        env={"PATH": os.environ["PATH"], **screen},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stdout == said
