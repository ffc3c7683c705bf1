"""A system of packaging/making/chroots.py with its own systemd running in it; it does not know what is tried there.

It has namespaces of its own for processes, mounts and control groups, and no device of this machine is let in: no
screen, no console, no stick. It is not a machine that starts, but it is a real systemd that starts, kills and confines.
"""

import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Self

import chroots

_PATIENCE = 60
_BOOT = """
root=$1
mount --make-rprivate /
mount --bind "$root" "$root"
mount -t proc proc "$root/proc"
mount -t sysfs -o ro sysfs "$root/sys"
mount -t cgroup2 cgroup2 "$root/sys/fs/cgroup"
mount -t tmpfs run "$root/run"
mkdir -p "$root/dev/shm"
mount -t tmpfs -o mode=1777 shm "$root/dev/shm"
exec chroot "$root" /usr/bin/env -i container=chroot PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 \
    /lib/systemd/systemd --log-target=null --show-status=0
"""


class Booted:
    """The system at ``root`` while its systemd runs; it must have the packages systemd-sysv and dbus."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def __enter__(self) -> Self:
        words = ("unshare", "--mount", "--pid", "--uts", "--ipc", "--cgroup", "--fork", "--kill-child")
        words = (*chroots.AS_ROOT, *words, "sh", "-e", "-c", _BOOT, "boot", str(self._root))
        self._outside = subprocess.Popen(words, stderr=subprocess.DEVNULL)
        until = time.monotonic() + _PATIENCE
        while "running" not in self.says("systemctl", "is-system-running"):
            if self._outside.poll() is not None or time.monotonic() > until:
                self._end()
                sys.exit("systemd does not start here: it needs cgroup2 and namespaces of its own")
            time.sleep(0.2)  # `is-system-running --wait` needs the bus, which is not there yet
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def _end(self) -> None:
        first = self._first()
        if first:
            subprocess.run((*chroots.AS_ROOT, "kill", "-KILL", str(first)), check=False)
        self._outside.wait()

    def _first(self) -> int:
        """Return its process 1, as this machine numbers it; 0 before there is one."""
        family = self._outside.pid
        for _ in chroots.AS_ROOT[:1]:
            family = _child(family)
        return _child(family)

    def says(self, *words: str) -> str:
        """Run a program in the system, and return all that it prints, whatever becomes of it."""
        first = self._first()
        if not first:
            return ""
        enter = (*chroots.AS_ROOT, "nsenter", "--all", "--root", "--target", str(first))
        clean = ("/usr/bin/env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C.UTF-8", "TERM=dumb")
        done = subprocess.run((*enter, *clean, *words), check=False, capture_output=True, text=True)
        return done.stdout + done.stderr


def _child(process: int) -> int:
    try:
        return int((Path(f"/proc/{process}/task/{process}/children").read_text().split() or ["0"])[0])
    except OSError:
        return 0
