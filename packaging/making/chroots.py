"""Clean systems of a Debian release, to build with and to try packages in; it does not know what for.

They are made by debootstrap from the mirror that apt uses on this machine. What runs in one has a mount namespace of
its own, so nothing stays mounted behind it.
"""

import os
import subprocess
from pathlib import Path

from sources import BUILD, output, run

PLACE = BUILD / "chroots"
AS_ROOT = () if os.geteuid() == 0 else ("sudo", "-n")
#: What is mounted before the program starts: /proc where this machine lets us, memory that programs share, and then
#: the places given as "FROM=TO".
_ENTER = """
root=$1; shift
mount -t proc proc "$root/proc" 2>/dev/null || echo "no /proc in $root" >&2
mkdir -p "$root/dev/shm"
mount -t tmpfs -o mode=1777 shm "$root/dev/shm"
while [ "$1" != -- ]; do mkdir -p "$root/${1#*=}"; mount --bind "${1%=*}" "$root/${1#*=}"; shift; done
shift
exec chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 PYTHONHASHSEED=0 \
    DEBIAN_FRONTEND=noninteractive "$@"
"""


def mirror() -> str:
    """Return where apt has Debian's own packages from."""
    lines = output("apt-get", "indextargets", "--format", "$(LABEL) $(REPO_URI)").splitlines()
    return next(line.split()[1] for line in lines if line.startswith("Debian "))


def clean(suite: str) -> Path:
    """Return the root of a clean ``suite`` with Python, made on the first call. Leave it as it is."""
    root = PLACE / suite
    if not root.exists():
        unfinished = PLACE / f"{suite}.unfinished"
        run(*AS_ROOT, "rm", "-rf", unfinished)
        PLACE.mkdir(parents=True, exist_ok=True)
        words = ("debootstrap", "--variant=minbase", "--include=python3", suite, unfinished, mirror())
        print(f"{suite}: debootstrap (once)", flush=True)
        run(*AS_ROOT, *words, stdout=subprocess.DEVNULL)
        run(*AS_ROOT, "mv", unfinished, root)
    return root


def fresh(suite: str) -> Path:
    """Return the root of a clean ``suite`` that may be changed."""
    root = PLACE / f"{suite}-tried"
    run(*AS_ROOT, "rm", "-rf", root)
    run(*AS_ROOT, "cp", "-a", clean(suite), root)
    run(*AS_ROOT, "cp", "/etc/resolv.conf", root / "etc" / "resolv.conf")
    return root


def inside(root: Path, *words: str | Path, mounts: tuple[str, ...] = (), **more: object) -> None:
    """Run a program in ``root``, and end with what it was if it fails; ``mounts`` are as "FROM=TO"."""
    words = (*mounts, "--", *words)
    run(*AS_ROOT, "unshare", "--mount", "--pid", "--fork", "sh", "-c", _ENTER, "enter", root, *words, **more)
