"""How long an installed display takes to its first picture on a machine that has read none of its files yet."""

import os
import signal
import socket
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import NamedTuple

STARTS = 7
_PATIENCE = 60


def evict(tree: Path) -> None:
    """Have the system forget what it has read of the files below ``tree``."""
    os.sync()
    for path in tree.rglob("*"):
        if path.is_file() and not path.is_symlink():
            file = os.open(path, os.O_RDONLY)
            os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
            os.close(file)


class Installed(NamedTuple):
    """An installed display: its files are below ``tree``; ``before`` stands before `env`, ``after`` starts it."""

    tree: Path
    before: tuple[str | Path, ...]
    after: tuple[str | Path, ...]


def first_picture(installed: Installed) -> float:
    """Return the seconds from start to first picture, of which the display tells whatever started it."""
    name = f"smets-ihd-cold-{os.getpid()}"  # in no directory, and so the same in another root
    with TemporaryDirectory() as home, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.bind(f"\0{name}")
        line.settimeout(_PATIENCE)
        evict(installed.tree)
        told = ("env", f"NOTIFY_SOCKET=@{name}", "QT_QPA_PLATFORM=offscreen", f"IHD_HOME={home}")
        began = monotonic()
        with subprocess.Popen(
            [*installed.before, *told, *installed.after, "--demo"], start_new_session=True
        ) as process:
            line.recv(100)
            took = monotonic() - began
            os.killpg(process.pid, signal.SIGTERM)
        return took


def ratio(one: Installed, other: Installed) -> float:
    """Return how many times as long ``one`` takes as ``other``: the best of each, for others use this machine too."""
    pairs = [(first_picture(one), first_picture(other)) for _ in range(STARTS)]
    ours, theirs = (float(min(times)) for times in zip(*pairs, strict=True))
    print(f"first picture, nothing read before: {ours:.2f} s, of the wheel {theirs:.2f} s", flush=True)
    return ours / theirs
