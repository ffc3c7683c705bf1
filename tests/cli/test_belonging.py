"""A display belongs to the home whose meters it read; another hub behind the same address is not taken for it."""

import os
import socket
import subprocess
from pathlib import Path

from tests.processes import command, hub


def watch() -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command("ihd", "watch", "--json", "--count", "1"), capture_output=True, text=True, timeout=60, check=False
    )


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def place(name: str) -> Path:
    return Path(os.environ["IHD_HOME"]) / name


def test_the_home_is_remembered_and_another_in_its_place_is_refused() -> None:
    port = free_port()
    place("config").mkdir(parents=True)
    place("config/settings.toml").write_text(f'stick = "tcp://127.0.0.1:{port}"\n')
    with hub("ihd", "--listen", f"127.0.0.1:{port}"):
        assert watch().returncode == 0
        remembered = place("data/pairing.toml").read_text()
        assert watch().returncode == 0
        assert place("data/pairing.toml").read_text() == remembered
    with hub("ihd", "--listen", f"127.0.0.1:{port}", "--home", "electricity-only"):
        refused = watch()
    assert refused.returncode == 1
    assert "not the hub this display belongs to" in refused.stderr
    assert place("data/pairing.toml").read_text() == remembered


def test_a_stick_named_for_one_run_leaves_nothing_behind() -> None:
    with hub("ihd", "--listen", "127.0.0.1:0") as url:
        words = command("ihd", "watch", "--stick", url, "--json", "--count", "1")
        assert subprocess.run(words, capture_output=True, timeout=60, check=False).returncode == 0
    assert not place("data/pairing.toml").exists()
