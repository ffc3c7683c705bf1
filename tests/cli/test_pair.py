"""Pairing without a screen: with a hub that asks for nothing, for a certificate, or for patience."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.processes import command, hub


def pair(url: str, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command("ihd", "pair", "--stick", url, *words), capture_output=True, text=True, timeout=60, check=False
    )


def kept(name: str) -> str:
    return (Path(os.environ["IHD_HOME"]) / name).read_text()


def test_a_hub_that_asks_for_nothing_is_joined_step_by_step_and_remembered() -> None:
    with hub("ihd", "--listen", "127.0.0.1:0", "--new-stick") as url:
        done = pair(url)
    assert done.returncode == 0, done.stderr
    steps = [line.removesuffix(" ...") for line in done.stdout.splitlines() if line.endswith(" ...")]
    assert steps == ["Radio stick", "Find the hub", "Join the hub", "Read the meters"]
    assert "electricity, gas" in done.stdout
    assert f'stick = "{url}"' in kept("config/settings.toml")
    assert "suite = 0" in kept("data/pairing.toml")


@pytest.mark.parametrize("suite", ["1", "2"])
def test_a_hub_that_asks_for_a_certificate_is_given_one_and_keeps_the_key(suite: str, tmp_path: Path) -> None:
    file = tmp_path / "certificate.toml"
    with hub("ihd", "--listen", "127.0.0.1:0", "--suite", suite, "--certificate", str(file)) as url:
        without = pair(url)
        assert without.returncode == 1
        assert "asks for a certificate and this display has none" in without.stderr
        done = pair(url, "--certificate", str(file))
        assert done.returncode == 0, done.stderr
        assert "Agree secure keys ..." in done.stdout
        again = subprocess.run(
            command("ihd", "watch", "--json", "--count", "1"), capture_output=True, timeout=60, check=False
        )
    assert again.returncode == 0
    assert f"suite = {suite}" in kept("data/pairing.toml")
    assert kept("config/certificate.toml") == file.read_text()
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_file_that_is_no_certificate_is_explained_before_anything_is_tried(tmp_path: Path) -> None:
    file = tmp_path / "notes.toml"
    file.write_text("suite = 2\n")
    done = pair("tcp://127.0.0.1:9", "--certificate", str(file))
    assert done.returncode == 1
    assert str(file) in done.stderr
    assert "Traceback" not in done.stderr


def test_a_hub_that_asks_for_no_keys_issues_no_certificate(tmp_path: Path) -> None:
    words = command("ihd", "hub", "--listen", "127.0.0.1:0", "--certificate", str(tmp_path / "x"))
    done = subprocess.run(words, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert "Give --suite 1 or --suite 2" in done.stderr
