"""The locked packages that the display needs at run time on a platform; it does not know what they are put into.

What needs what is read from the packages installed here, judged by the platform's markers; versions and hashes are the
lock's.
"""

import os
import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from sources import BUILD, ROOT

LOCKS = ROOT / "packaging" / "locks"
_PINNED = re.compile(r"(\S+)==(\S+) --hash=sha256:([0-9a-f]{64})")


class Pin(NamedTuple):
    """A package exactly: ``line`` is the lock's own."""

    name: str
    version: str
    sha256: str

    @property
    def line(self) -> str:
        """Return it as a requirements file has it."""
        return f"{self.name}=={self.version} --hash=sha256:{self.sha256}"


class Target(NamedTuple):
    """A platform: its ``python``, such as "3.11", its ``machine`` as Linux calls it, and ``glibc``, the newest 2.x."""

    python: str
    machine: str
    glibc: int

    @property
    def lock(self) -> str:
        """Return the name of its lock."""
        return f"linux-{self.machine}-cp{self.python.replace('.', '')}"

    @property
    def options(self) -> list[str]:
        """Return what pip is told to install for it, whichever platform this is."""
        platforms = [f"manylinux_2_{minor}_{self.machine}" for minor in range(self.glibc, 4, -1)]
        platforms += [f"manylinux{year}_{self.machine}" for year in ("2014", "2010", "1")] + [f"linux_{self.machine}"]
        abi = "cp" + self.python.replace(".", "")
        words = ["--only-binary=:all:", "--implementation", "cp", "--python-version", self.python, "--abi", abi]
        return (
            words
            + ["--abi=abi3", "--abi=none", "--ignore-requires-python"]
            + [f"--platform={platform}" for platform in platforms]
        )

    @property
    def markers(self) -> dict[str, str]:
        """Return what markers of requirements are judged by."""
        return {
            "extra": "",
            "implementation_name": "cpython",
            "os_name": "posix",
            "platform_machine": self.machine,
            "platform_python_implementation": "CPython",
            "platform_system": "Linux",
            "python_full_version": f"{self.python}.0",
            "python_version": self.python,
            "sys_platform": "linux",
        }


def here() -> Target:
    """Return the platform that runs this."""
    glibc = os.confstr("CS_GNU_LIBC_VERSION") or "glibc 2.36"
    return Target(
        f"{sys.version_info.major}.{sys.version_info.minor}", os.uname().machine, int(glibc.rpartition(".")[2])
    )


def pins(target: Target) -> dict[str, Pin]:
    """Return all that the lock of ``target`` names, tools too, by canonical name."""
    found = _PINNED.findall((LOCKS / f"{target.lock}.txt").read_text())
    return {canonicalize_name(name): Pin(name, version, digest) for name, version, digest in found}


def runtime(target: Target) -> dict[str, Pin]:
    """Return what the display needs on ``target``, by canonical name, sorted."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    needed: set[str] = set()
    asked = [Requirement(text) for text in project["dependencies"]]
    while asked:
        wanted = asked.pop()
        name = canonicalize_name(wanted.name)
        if name in needed or (wanted.marker and not wanted.marker.evaluate(target.markers)):
            continue
        needed.add(name)
        asked += [Requirement(text) for text in metadata.requires(wanted.name) or []]
    locked = pins(target)
    if missing := needed - locked.keys():
        sys.exit(f"{target.lock} lacks {', '.join(sorted(missing))}: packaging/lock")
    return {name: locked[name] for name in sorted(needed)}


def requirements(target: Target) -> Path:
    """Write the run-time part of a lock and return its file."""
    file = BUILD / f"runtime-{target.lock}.txt"
    file.parent.mkdir(exist_ok=True)
    file.write_text("".join(f"{pin.line}\n" for pin in runtime(target).values()))
    return file
