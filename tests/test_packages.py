"""What the packages are made of: checked here as far as it is cheap, and in clean systems by `make test-packages`."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ihd import __version__, cli

ROOT = Path(__file__).parent.parent
DEBIAN = ROOT / "packaging" / "debian"


@pytest.fixture
def making(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the packaging's own modules be imported, and none of them stay."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    monkeypatch.syspath_prepend(ROOT / "packaging" / "making")
    before = set(sys.modules)
    yield
    for name in set(sys.modules) - before:
        if str(getattr(sys.modules[name], "__file__", "")).startswith(str(ROOT / "packaging")):
            del sys.modules[name]


def tool(name: str) -> str:
    return shutil.which(name) or pytest.skip(f"{name} is not installed here; make deb installs it")


def test_the_version_is_said_in_one_place() -> None:
    places = [ROOT / "pyproject.toml", ROOT / "Makefile", *(ROOT / "packaging").rglob("*")]
    said = [
        path
        for path in places
        if path.is_file() and "lock" not in str(path) and __version__ in path.read_text(errors="replace")
    ]
    assert said == []


def test_the_desktop_entry_is_well_formed() -> None:
    subprocess.run([tool("desktop-file-validate"), DEBIAN / "smets-ihd.desktop"], check=True)


def test_the_software_catalogue_takes_the_description(tmp_path: Path) -> None:
    file = tmp_path / "org.openihd.smets_ihd.metainfo.xml"
    text = (DEBIAN / "smets-ihd.metainfo.xml").read_text()
    file.write_text(text.replace("@VERSION@", __version__).replace("@DATE@", "2026-01-31"))
    said = subprocess.run([tool("appstreamcli"), "validate", file], capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stdout


@pytest.mark.usefixtures("making")
def test_a_manual_tells_each_command_and_prints_without_a_warning(tmp_path: Path) -> None:
    import manuals

    light = {name: cli.IHD.commands[name] for name in ("forget", "hub", "export")}  # the others load the screen
    text = manuals.page(cli.IHD._replace(commands=light))
    assert re.findall(r"^\.SS ihd (\w+)", text, re.MULTILINE) == list(light)
    assert "\\-\\-scenario" in text
    page = tmp_path / "ihd.1"
    page.write_text(text)
    words = [tool("groff"), "-man", "-Tutf8", "-ww", "-z", page]
    assert subprocess.run(words, capture_output=True, text=True, check=True).stderr == ""


@pytest.mark.usefixtures("making")
def test_what_a_platform_needs_is_in_its_lock_and_no_tool_is() -> None:
    import locked
    import tree

    for release in tree.RELEASES:
        for machine in tree.ARCHITECTURES.values():
            needed = locked.runtime(locked.Target(release.python, machine, release.glibc))
            assert {"zigpy", "bellows", "pyside6-essentials", "numpy", "cryptography"} <= needed.keys()
            assert not {"pytest", "mypy", "ruff", "hypothesis", "hatchling"} & needed.keys()


def unit() -> list[tuple[str, str]]:
    lines = (DEBIAN / "smets-ihd-kiosk.service").read_text().splitlines()
    return [(name, value) for name, _, value in (line.partition("=") for line in lines if line[:1].isalpha())]


def test_the_kiosk_comes_back_and_reaches_nothing_but_its_devices() -> None:
    said = dict(unit())
    assert (said["Type"], said["NotifyAccess"], said["Restart"]) == ("notify", "all", "always")
    assert float(said["RestartSec"]) + float(said["TimeoutAbortSec"]) < 5
    assert "PAMName" not in said, "a login session takes the display out of the unit's control group"
    assert (said["DevicePolicy"], said["IPAddressDeny"], said["ProtectSystem"]) == ("closed", "any", "strict")
    assert {value.split()[0] for name, value in unit() if name == "DeviceAllow"} == {
        "char-ttyUSB", "char-ttyACM", "char-drm", "char-input", "char-alsa",
    }  # fmt: skip


def test_the_package_asks_for_every_library_that_the_setup_installs() -> None:
    listed = (ROOT / "packaging" / "debian-packages").read_text()
    wanted = re.findall(r"^(fonts-\S+|tzdata|lib\S+)", listed, re.MULTILINE)
    assert len(wanted) > 20
    asked = re.findall(r"[\w.+-]+", (DEBIAN / "control").read_text())
    assert set(wanted) <= set(asked)
