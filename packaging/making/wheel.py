"""`make wheel`: the sdist and the wheel, built twice and compared, then installed and looked at without the sources."""

import subprocess
import sys
from pathlib import Path

import locked
from sources import BUILD, DIST, MAKING, copy_to, dated, empty, run, version

NAMES = (f"smets_ihd-{version()}.tar.gz", f"smets_ihd-{version()}-py3-none-any.whl")


def build(sources: Path, into: Path) -> list[bytes]:
    """Build both from ``sources`` and return what is in them."""
    run(
        sys.executable,
        "-m",
        "hatchling",
        "build",
        "-d",
        empty(into),
        cwd=sources,
        env=dated(),
        stderr=subprocess.DEVNULL,
    )
    return [(into / name).read_bytes() for name in NAMES]


def make() -> None:
    """Build from the tree, then from the sdist of that: the same bytes each time, or nothing is left in dist/."""
    copy_to(BUILD / "wheel" / "tree")
    first = build(BUILD / "wheel" / "tree", BUILD / "wheel" / "first")
    unpacked = empty(BUILD / "wheel" / "unpacked")
    run("tar", "-xzf", BUILD / "wheel" / "first" / NAMES[0], "--strip-components=1", "-C", unpacked)
    (unpacked / "PKG-INFO").unlink()  # made anew by each build
    second = build(unpacked, BUILD / "wheel" / "second")
    DIST.mkdir(exist_ok=True)
    for name, one, other in zip(NAMES, first, second, strict=True):
        if one != other:
            sys.exit(f"two builds of {name} differ: compare build/wheel/first and build/wheel/second")
        (DIST / name).write_bytes(one)
        print(f"dist/{name}: {len(one) / 1e6:.1f} MB, the same twice")


def try_it() -> None:
    """Install the wheel into an environment of its own and have the display pictured there, far from the sources."""
    place = empty(BUILD / "wheel" / "tried")
    run(sys.executable, "-m", "venv", place)
    python = place / "bin" / "python"
    pip = (python, "-m", "pip", "-qq", "--disable-pip-version-check")
    run(
        *pip,
        "install",
        "--require-hashes",
        "--no-deps",
        "--only-binary=:all:",
        "-r",
        locked.requirements(locked.here()),
    )
    run(*pip, "install", "--no-deps", "--no-index", DIST / NAMES[1])
    run(*pip, "check", stdout=subprocess.DEVNULL)
    run(place / "bin" / "ihd", "--version", cwd=place)
    picture = BUILD / "pictures" / "wheel.png"
    run(python, "-I", MAKING / "picture.py", picture, cwd=place)
    print(f"{picture} was taken of the installed wheel")


if __name__ == "__main__":
    make()
    try_it()
