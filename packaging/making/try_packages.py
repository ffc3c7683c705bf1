"""`make test-packages`: a Debian package in clean systems, installed, looked at, updated, removed and purged."""

import os
import subprocess
import sys
from pathlib import Path

import chroots
import cold
import deb
import tree
import try_kiosk
from sources import BUILD, DIST, MAKING, empty, output, run

OLD = "0.0.9-1"
SLOWER = 1.3
APT = ("apt-get", "-qq", "-y", "-o", "Dpkg::Use-Pty=0")
KEPT = "/var/lib/smets-ihd/data/kept"
PYTHON = f"/{tree.HOME}/bin/python"
#: Every compiled part finds all that it asks for. Plugins for screens without a window system: Recommends has theirs.
_LINKED = r"""
set -e
cd /usr/lib/smets-ihd
find . -name '*.so*' -type f | grep -v -e /platforms/libqeglfs -e /platforms/libqlinuxfb -e /egldeviceintegrations/ \
    -e EglFS -e EglFs -e /generic/ >/tmp/parts
while read -r part; do ldd "$part" | sed -n "s,.*not found,$part:&,p"; done </tmp/parts >/tmp/missing
cat /tmp/missing
test ! -s /tmp/missing
"""
#: What systemd does for StateDirectory=, and what the kiosk keeps there.
_KEEP = f"""
install -d -m 700 -o smets-ihd -g smets-ihd /var/lib/smets-ihd /var/lib/smets-ihd/data
echo kept >{KEPT} && chown smets-ihd {KEPT}
"""
#: All that a start needs is compiled already, and nothing is written below /usr.
_COMPILED = r"""
test -z "$(find /usr/lib/smets-ihd/lib -name '*.py' | while read -r file; do
    ls "${file%/*}/__pycache__/$(basename "$file" .py)".*.pyc >/dev/null 2>&1 || echo "$file"; done)"
"""


def older(package: Path) -> Path:
    """Return ``package`` as its previous version would be: the same files, with an older number."""
    place = empty(BUILD / "older")
    run("dpkg-deb", "--raw-extract", package, place)
    control = place / "DEBIAN" / "control"
    version = output("dpkg-deb", "--field", package, "Version").strip()
    control.write_text(control.read_text().replace(f"Version: {version}", f"Version: {OLD}"))
    old = BUILD / "older.deb"
    run("dpkg-deb", "--root-owner-group", "-Znone", "--build", place, old, stdout=subprocess.DEVNULL)
    return old


class Trial:
    """A clean system of ``release``, in which things are done and looked at; it ends with the first that is not so."""

    def __init__(self, release: tree.Release) -> None:
        self.release = release
        self.root = chroots.fresh(release.suite)

    def does(self, *words: str | Path) -> None:
        """Do something in the system."""
        chroots.inside(self.root, *words)

    def holds(self, told: str, test: str) -> None:
        """Look whether a shell's ``test`` holds there, and tell it."""
        chroots.inside(self.root, "sh", "-c", test)
        print(f"{self.release.suite}: {told}", flush=True)

    def gets(self, *packages: str) -> None:
        """Install packages by apt, with what they depend on."""
        words = (*APT, "install", "--no-install-recommends", *packages)
        chroots.inside(self.root, *words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def installs(self, package: Path) -> None:
        """Install a package that was built here."""
        run(*chroots.AS_ROOT, "cp", package, self.root / "tmp" / package.name)
        self.gets(f"/tmp/{package.name}")

    def pictured(self) -> None:
        """Have the installed display pictured live, offscreen, as the kiosk's user."""
        run(*chroots.AS_ROOT, "cp", MAKING / "picture.py", self.root / "tmp" / "picture.py")
        as_user = (
            "setpriv",
            "--reuid=smets-ihd",
            "--regid=smets-ihd",
            "--init-groups",
            "env",
            "HOME=/var/lib/smets-ihd",
        )
        self.does(*as_user, PYTHON, "-I", "/tmp/picture.py", "/tmp/live.png")
        picture = BUILD / "pictures" / f"{self.release.suite}.png"
        picture.parent.mkdir(parents=True, exist_ok=True)
        run("cp", self.root / "tmp" / "live.png", picture)
        print(f"{self.release.suite}: live Home in {picture}", flush=True)


def starts_cold(trial: Trial) -> None:
    """Have the package's first start compared with the wheel's, where `make wheel` left one of the same Python."""
    wheel = BUILD / "wheel" / "tried"
    if not (wheel / "lib" / f"python{trial.release.python}").exists():
        return
    ours = cold.Installed(trial.root / tree.HOME, ("chroot", trial.root), ("/usr/bin/ihd",))
    theirs = cold.Installed(wheel, (), (wheel / "bin" / "python", "-I", wheel / "bin" / "ihd"))
    if cold.ratio(ours, theirs) > SLOWER:
        sys.exit(f"more than {SLOWER} times as long")


def life(release: tree.Release) -> None:
    """Have a package live through all of it in a clean ``release``."""
    package = DIST / f"{deb.NAME}_{deb.deb_version(release)}_amd64.deb"
    trial = Trial(release)
    trial.does("apt-get", "-qq", "update")
    trial.installs(older(package))
    trial.holds("the previous version is installed", f"ihd --version && dpkg -s smets-ihd | grep -q 'Version: {OLD}'")
    trial.holds(
        "its user is there", "id smets-ihd >/dev/null && test ! -e /etc/systemd/system/*/smets-ihd-kiosk.service"
    )
    trial.holds("what the kiosk keeps is there", _KEEP)
    trial.installs(package)
    trial.holds("updated, with the data kept", f"grep -q kept {KEPT} && ! dpkg -s smets-ihd | grep -q 'Version: {OLD}'")
    trial.holds("every compiled part is linked", _LINKED)
    trial.holds("everything is compiled", _COMPILED)
    trial.pictured()
    starts_cold(trial)
    trial.gets(*try_kiosk.NEEDS)
    try_kiosk.main(trial.root, BUILD / "pictures", release.suite)
    trial.holds("nothing was written below /usr", "dpkg --verify smets-ihd && ihd doctor --help >/dev/null")
    trial.does(*APT, "remove", "smets-ihd")
    trial.holds(
        "removed, with the data kept", f"! command -v ihd && test ! -e /usr/lib/smets-ihd && grep -q kept {KEPT}"
    )
    trial.does(*APT, "purge", "smets-ihd")
    trial.holds(
        "purged", "test ! -e /var/lib/smets-ihd && test ! -e /etc/default/smets-ihd && ! id smets-ihd 2>/dev/null"
    )


def main(chosen: list[str]) -> None:
    """Try the packages of the releases ``chosen``, of all without; as root, for other systems' files are changed."""
    if os.geteuid():
        os.execvp("sudo", ["sudo", "-n", sys.executable, *sys.argv])
    for release in tree.RELEASES:
        if not chosen or release.suite in chosen:
            life(release)


if __name__ == "__main__":
    main(sys.argv[1:])
