"""Files are found in a source tree and in a wheel alike."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

from ihd import paths

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def unpacked_wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("wheel")
    (built,) = WheelBuilder(str(ROOT)).build(directory=str(place / "dist"), versions=["standard"])
    with zipfile.ZipFile(built) as wheel:
        wheel.extractall(place / "site")
    return place / "site"


def test_the_owner_may_move_everything(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("IHD_HOME", str(tmp_path))
    assert paths.settings_file() == tmp_path / "config" / "settings.toml"
    assert paths.certificate_file() == tmp_path / "config" / "certificate.toml"
    assert paths.pairing_file() == tmp_path / "data" / "pairing.toml"
    assert paths.salt_file() == tmp_path / "data" / "salt"
    assert paths.history_file() == tmp_path / "data" / "history.sqlite"
    assert paths.restoring_file() == tmp_path / "data" / "restoring"


def test_otherwise_the_system_chooses(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("IHD_HOME")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "etc"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    assert paths.config_dir() == tmp_path / "etc" / "ihd"
    assert paths.data_dir() == tmp_path / "share" / "ihd"


def test_a_source_tree_has_its_resources_beside_the_package() -> None:
    assert paths.resource("profiles/SOURCES.md") == ROOT / "resources" / "profiles" / "SOURCES.md"


def test_a_missing_resource_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"resources/icons/none\.svg"):
        paths.resource("icons/none.svg")
    with pytest.raises(FileNotFoundError, match=r"translations/xx\.qm"):
        paths.translation("xx.qm")


def test_a_wheel_carries_every_resource_and_translation(unpacked_wheel: Path) -> None:
    for room in ("resources", "translations"):
        shipped = {
            path.relative_to(ROOT) for path in (ROOT / room).rglob("*") if path.is_file() and path.suffix != ".qm"
        }
        packed = {path.relative_to(unpacked_wheel / "ihd") for path in (unpacked_wheel / "ihd" / room).rglob("*")}
        assert shipped <= packed
    assert (unpacked_wheel / "ihd" / "resources" / "profiles" / "elec_home2324_30min.csv").is_file()


def test_a_wheel_finds_its_own_resources(unpacked_wheel: Path, tmp_path: Path) -> None:
    ask = "import ihd.paths; print(ihd.paths.resource('profiles/SOURCES.md'))"
    found = subprocess.run(
        [sys.executable, "-c", ask],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(unpacked_wheel)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    assert Path(found) == unpacked_wheel / "ihd" / "resources" / "profiles" / "SOURCES.md"
