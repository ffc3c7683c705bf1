"""The project's own files as they are packed: which there are, their version and their date; it builds nothing."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
BUILD = ROOT / "build"
DIST = ROOT / "dist"
MAKING = ROOT / "packaging" / "making"


def run(*words: str | Path, **more: Any) -> None:
    """Run a program, and end with what it was if it fails; ``more`` is for subprocess.run."""
    done = subprocess.run([str(word) for word in words], check=False, **more)
    if done.returncode:
        sys.exit(f"{' '.join(str(word) for word in words[:6])} ... ended with {done.returncode}")


def output(*words: str | Path) -> str:
    """Return what a program prints; raises CalledProcessError if it fails."""
    return subprocess.run([str(word) for word in words], check=True, capture_output=True, text=True).stdout


def version() -> str:
    """Return the version, from the one place that has it."""
    for line in ast.parse((ROOT / "ihd" / "__init__.py").read_text()).body:
        if isinstance(line, ast.Assign) and getattr(line.targets[0], "id", "") == "__version__":
            return str(ast.literal_eval(line.value))
    sys.exit("ihd/__init__.py names no __version__")


def epoch() -> int:
    """Return the second that everything built is dated by: the last commit's, unless SOURCE_DATE_EPOCH says another."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    return int(told or output("git", "-C", ROOT, "log", "-1", "--format=%ct"))


def dated() -> dict[str, str]:
    """Return the environment of a build that depends on nothing but its sources."""
    return os.environ | {"SOURCE_DATE_EPOCH": str(epoch()), "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "UTC"}


def copy_to(place: Path) -> None:
    """Copy the files that git knows to ``place``, as they lie here, and the compiled translations beside them."""
    empty(place)
    named = output("git", "-C", ROOT, "ls-files", "-z").split("\0")
    compiled = [str(path.relative_to(ROOT)) for path in (ROOT / "translations").glob("*.qm")]
    if not compiled:
        sys.exit("the translations are not compiled: make setup")
    for name in filter(None, named + compiled):
        if (ROOT / name).is_file():  # not what was deleted and is not committed yet
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, place / name)


def empty(place: Path) -> Path:
    """Return the directory ``place``, made anew."""
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    return place
