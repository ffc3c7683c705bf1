"""The files of an installation below a directory, for a release of Debian and a machine; it packs none of them."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import chroots
import locked
import pruning
from sources import DIST, dated, empty, run, version

HOME = "usr/lib/smets-ihd"
ARCHITECTURES = {"amd64": "x86_64", "arm64": "aarch64"}
_PROGRAM = """#!/{home}/bin/python -I
import sys

from {package}.cli import main

sys.exit(main())
"""


class Release(NamedTuple):
    """A release of Debian: its ``suite`` and ``number``, its ``python`` and the one after that, its ``glibc`` 2.x."""

    suite: str
    number: int
    python: str
    next_python: str
    glibc: int


RELEASES = (Release("bookworm", 12, "3.11", "3.12", 36), Release("trixie", 13, "3.13", "3.14", 41))


def site_of(root: Path, release: Release) -> Path:
    """Return the site-packages below ``root``."""
    return root / HOME / "lib" / f"python{release.python}" / "site-packages"


def install(root: Path, release: Release, architecture: str) -> None:
    """Put the wheel and its locked packages below ``root``, pruned, as a virtual environment of Debian's Python."""
    target = locked.Target(release.python, ARCHITECTURES[architecture], release.glibc)
    site = site_of(empty(root), release)
    site.mkdir(parents=True)
    pip = (sys.executable, "-m", "pip", "-qq", "--disable-pip-version-check", "install", "--no-deps", "--no-compile")
    wheel = DIST / f"smets_ihd-{version()}-py3-none-any.whl"
    run(*pip, "--require-hashes", *target.options, "--target", site, "-r", locked.requirements(target))
    run(*pip, "--no-index", "--upgrade", "--target", site, wheel)
    pruning.prune(site)
    home = root / HOME
    (home / "pyvenv.cfg").write_text(
        f"home = /usr/bin\ninclude-system-site-packages = false\nversion = {release.python}\n"
    )
    programs = home / "bin"
    programs.mkdir()
    (programs / "python").symlink_to(f"../../../bin/python{release.python}")
    (root / "usr" / "bin").mkdir()
    for name, package in (("ihd", "ihd"), ("ppmid", "ppmid")):
        (programs / name).write_text(_PROGRAM.format(home=HOME, package=package))
        (programs / name).chmod(0o755)
        (root / "usr" / "bin" / name).symlink_to(f"../lib/smets-ihd/bin/{name}")
    _compile(root, release)
    _check_machine(site, target.machine)


def _compile(root: Path, release: Release) -> None:
    """Compile all modules with the release's own Python, where they will lie; they are never looked at again."""
    words = ("python3", "-m", "compileall", "-q", "-j2", "--invalidation-mode", "unchecked-hash")
    place = f"/{HOME}"
    chroots.inside(chroots.clean(release.suite), *words, place, mounts=(f"{root / HOME}={place}",), env=dated())


def _check_machine(site: Path, machine: str) -> None:
    """End where a compiled part is for another machine."""
    wanted = {"x86_64": b"\x3e\x00", "aarch64": b"\xb7\x00"}[machine]  # e_machine of an ELF header
    parts = [path for path in site.rglob("*.so*") if path.is_file() and not path.is_symlink()]
    wrong = [path for path in parts if (head := path.read_bytes()[:20])[:4] == b"\x7fELF" and head[18:] != wanted]
    if wrong or not parts:
        sys.exit(f"not for {machine}: {', '.join(str(path) for path in wrong)}")
    print(f"{len(parts)} compiled parts, all for {machine}")


def size(root: Path) -> int:
    """Return what ``root`` takes on a disk, in KiB."""
    return int(subprocess.run(["du", "-sk", root], check=True, capture_output=True, text=True).stdout.split()[0])


def copy(source: Path, target: Path, mode: int = 0o644) -> None:
    """Copy a file, and its directories as they are needed."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(mode)
