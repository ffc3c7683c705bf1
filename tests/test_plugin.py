"""The pytest plugin in the wheel, in an environment that sees no source: the documentation's examples run there."""

import os
import re
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent
EXAMPLES = re.findall(r"```python\n(.*?)```", (ROOT / "packaging" / "testing.md").read_text(), re.DOTALL)
#: What a run has loaded of the display, and of what it stands on, before one of the plugin's fixtures is asked for.
IDLE = """
import sys

ROOMS = ("ihd", "ppmid", "zigpy", "bellows", "pyqtgraph")
LOADED = {name for name in sys.modules if name.split(".")[0] in ROOMS}


def test_nothing_is_loaded_that_was_not_asked_for():
    assert LOADED == {"ihd", "ihd.testing", "ihd.testing.plugin"}
"""


def run(*command: str | Path, cwd: Path) -> str:
    elsewhere = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}  # a way to the source
    result = subprocess.run(command, cwd=cwd, env=elsewhere, capture_output=True, text=True, timeout=120, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.fixture
def python(tmp_path: Path) -> Path:
    """The Python of an environment with the wheel in it; what that needs is found where it is installed already."""
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path, cwd=ROOT)
    venv.create(tmp_path / "venv", symlinks=True)
    (site,) = (tmp_path / "venv" / "lib").glob("python*/site-packages")
    (wheel,) = tmp_path.glob("*.whl")
    with ZipFile(wheel) as packed:
        packed.extractall(site)
    # A path in a .pth file is not searched for .pth files: the one that leads to the source tree is passed over.
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib"))
    return tmp_path / "venv" / "bin" / "python"


def test_the_examples_pass_where_only_the_wheel_is_installed(python: Path, tmp_path: Path) -> None:
    room = tmp_path / "theirs"
    room.mkdir()
    for number, test in enumerate((IDLE, *EXAMPLES)):
        (room / f"test_{number}.py").write_text(test)
    where = "import ihd, sys; print(ihd.__file__, *sys.path, sep='\\n')"
    place, *searched = run(python, "-c", where, cwd=room).splitlines()
    assert Path(place).is_relative_to(python.parents[1])
    assert str(ROOT) not in searched
    run(python, "-m", "pytest", "--strict-markers", "-W", "error", "--junitxml=told.xml", cwd=room)
    (suite,) = ElementTree.parse(room / "told.xml").getroot()
    assert [suite.attrib[name] for name in ("tests", "failures", "errors", "skipped")] == ["4", "0", "0", "0"]
