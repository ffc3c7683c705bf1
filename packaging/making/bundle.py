"""`make bundle`: the one-folder bundle in dist/, made by PyInstaller, started from elsewhere and looked at."""

import json
import os
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import locked
import notices
from sources import BUILD, DIST, ROOT, dated, empty, epoch, output, run, version

PLACE = BUILD / "bundle"
LIMIT_MB = 75
NAME = f"smets-ihd-{version()}-linux-{locked.here().machine}"


def freeze() -> Path:
    """Have PyInstaller make the folder, in an environment of its own; return the folder."""
    environment = empty(PLACE / "environment")
    run(sys.executable, "-m", "venv", environment)
    python = environment / "bin" / "python"
    pip = (python, "-m", "pip", "-qq", "--disable-pip-version-check", "install", "--no-deps", "--only-binary=:all:")
    run(*pip, "--require-hashes", "-r", locked.requirements(locked.here()))
    run(*pip, "--require-hashes", "-r", ROOT / "packaging" / "bundle-tools.txt")
    run(*pip, "--no-index", DIST / f"smets_ihd-{version()}-py3-none-any.whl")
    words = ("--noconfirm", "--log-level=ERROR", "--distpath", PLACE, "--workpath", PLACE / "work")
    run(python, "-m", "PyInstaller", *words, ROOT / "packaging" / "smets-ihd.spec", env=dated(), cwd=PLACE)
    folder = PLACE / "smets-ihd"
    site = output(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()
    (folder / "THIRD-PARTY-NOTICES").write_text(notices.text(Path(site)))
    for name in ("LICENSE", "README.md"):
        (folder / name).write_bytes((ROOT / name).read_bytes())
    return folder


def pack(folder: Path) -> Path:
    """Pack the folder the same each time, and return the archive."""

    def same(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.mtime, entry.uid, entry.gid, entry.uname, entry.gname = epoch(), 0, 0, "", ""
        return entry

    archive = DIST / f"{NAME}.tar.xz"
    plain = PLACE / f"{NAME}.tar"
    with tarfile.open(plain, "w") as file:
        file.add(folder, NAME, filter=same)
    run("xz", "--force", "--threads=2", plain)
    plain.with_suffix(".tar.xz").replace(archive)
    packed, spread = archive.stat().st_size / 1e6, int(output("du", "-sk", folder).split()[0]) / 1000
    print(f"dist/{archive.name}: {packed:.0f} MB, {spread:.0f} MB unpacked", flush=True)
    if packed > LIMIT_MB:
        sys.exit(f"more than {LIMIT_MB} MB")
    return archive


def try_it(archive: Path) -> None:
    """Unpack it elsewhere; hear figures from its simulated home, and picture its window on a screen of its own."""
    with tempfile.TemporaryDirectory() as place:
        run("tar", "-xf", archive, "-C", place)
        folder = Path(place) / NAME
        environment = {"PATH": "/usr/bin:/bin", "IHD_HOME": f"{place}/home", "HOME": place, "LC_ALL": "C.UTF-8"}
        words = (folder / "ihd", "watch", "--demo", "--json", "--count", "5")
        told = subprocess.run(words, env=environment, cwd="/", check=True, capture_output=True, text=True, timeout=120)
        last = json.loads(told.stdout.splitlines()[-1])
        print(f"its watch says: {str(last)[:150]}")
        picture = BUILD / "pictures" / "bundle.png"
        picture.parent.mkdir(exist_ok=True)
        script = f"'{folder}/ppmid' --demo & display=$!; sleep 20; import -window root '{picture}'; kill $display; wait"
        screen = ("xvfb-run", "--auto-servernum", "--server-args", "-screen 0 800x480x24")
        run(*screen, "sh", "-c", script, env=environment | {"PATH": os.environ["PATH"]}, cwd="/")
        print(f"{picture} was taken of it")


if __name__ == "__main__":
    try_it(pack(freeze()))
