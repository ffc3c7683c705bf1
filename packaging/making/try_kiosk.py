"""The kiosk under a real systemd, on a screen that is not there: started, killed, hung, and what it can reach."""

import os
import sys
import time
from pathlib import Path

from booted import Booted

SERVICE = "smets-ihd-kiosk"
NEEDS = ("systemd", "systemd-sysv", "dbus", "udev", "procps", "cage", "seatd", "xwayland", "grim")
#: In place of the console, the screen, the touch panel and the graphics processor.
NO_SCREEN = """
[Unit]
ConditionPathExists=
[Service]
Environment=WLR_BACKENDS=headless WLR_LIBINPUT_NO_DEVICES=1 WLR_RENDERER=pixman
"""
#: What a program in the kiosk's place finds that it may do: a line for each of what it should not.
PROBE = """
import os, socket
def may(what, act):
    try:
        act()
    except OSError:
        return
    print("PROBE may", what)
may("write below /usr", lambda: open("/usr/probe", "w"))
may("write below /etc", lambda: open("/etc/probe", "w"))
may("look into /home", lambda: os.listdir("/home/somebody"))
may("open a disk", lambda: os.open("/dev/probe", os.O_RDONLY))
may("speak IPv6", lambda: socket.socket(socket.AF_INET6))
may("read other processes", lambda: os.listdir("/proc/1"))
may("become root", lambda: os.setuid(0))
open("/var/lib/smets-ihd/probe", "w")
print("PROBE done")
"""
#: What of that any user of a system may do.
CONFINED = ("look into /home", "open a disk", "speak IPv6", "read other processes")
AS_USER = ("setpriv", "--reuid=smets-ihd", "--regid=smets-ihd", "--init-groups")
OWN = "/var/lib/smets-ihd"
#: What packaging/updating.md says to save and restore a kiosk by, and what is saved comes back.
SAVED = f"""
set -e
systemctl stop {SERVICE}
install -d -m 700 {OWN}/config
echo 'text_percent = 150' >{OWN}/config/settings.toml
echo correct horse battery staple >/root/passphrase
env IHD_HOME={OWN} ihd backup /root/home.ihd </root/passphrase
rm {OWN}/config/settings.toml
env IHD_HOME={OWN} ihd restore --replace /root/home.ihd </root/passphrase
chown -R smets-ihd: {OWN}
systemctl start {SERVICE}
grep -q 'text_percent = 150' {OWN}/config/settings.toml
test "$(stat -c %U:%a {OWN}/config/settings.toml)" = smets-ihd:600
systemctl is-active {SERVICE}
"""
BACK_WITHIN = 5.0
#: Seconds that the radio is given to bring figures.
FIGURES = 15


class Kiosk:
    """The service in a running system."""

    def __init__(self, system: Booted) -> None:
        self._says = system.says

    def shows(self, name: str) -> str:
        """Return a property of the service."""
        return self._says("systemctl", "show", SERVICE, "--value", "-p", name).strip()

    def starts(self) -> None:
        """Start it, and tell how long until the display said that it is ready."""
        began = time.monotonic()
        said = self._says("systemctl", "start", SERVICE)
        if self.shows("ActiveState") != "active":
            sys.exit(f"{said}\n{self._says('journalctl', '--no-pager', '-u', SERVICE)}")
        print(f"ready {time.monotonic() - began:.1f} s after the start", flush=True)

    def comes_back(self, told: str, number: str, within: float) -> None:
        """Send signal ``number`` to the display, and wait until the service is ready again."""
        before = self.shows("NRestarts")
        self._says("pkill", f"-{number}", "-P", self.shows("MainPID"))
        began = time.monotonic()
        while self.shows("NRestarts") == before or self.shows("ActiveState") != "active":
            if time.monotonic() - began > within:
                sys.exit(f"{told}: not back within {within} s")
            time.sleep(0.05)  # systemd is asked, for what is measured is when it counts the service as ready
        print(f"{told}: ready again after {time.monotonic() - began:.1f} s", flush=True)

    def is_saved(self) -> None:
        """Have what it keeps saved and restored as the documents say, and started again."""
        said = self._says("sh", "-c", SAVED)
        if "active" not in said.splitlines():  # the last line, but for what the shell says of where it began
            sys.exit(f"saved and restored: {said}")
        print("saved, restored and started again as the documents say", flush=True)

    def pictured(self, name: str) -> None:
        """Have its screen pictured, in a file of the kiosk's user."""
        screen = ("env", "XDG_RUNTIME_DIR=/run/smets-ihd", "WAYLAND_DISPLAY=wayland-0")
        said = self._says(*AS_USER, *screen, "grim", f"{OWN}/{name}.png")
        if said:
            sys.exit(said)


def probe(root: Path, system: Booted) -> None:
    """Run another program as the kiosk is run, and tell what it may do that it should not."""
    (root / "srv" / "probe.py").write_text(PROBE)
    (root / "home" / "somebody").mkdir(exist_ok=True)
    disk = os.stat(root).st_dev
    system.says("mknod", "--mode=666", "/dev/probe", "b", str(os.major(disk)), str(os.minor(disk)))
    outside = system.says(*AS_USER, "python3", "/srv/probe.py")
    if unconfined := [what for what in CONFINED if what not in outside]:
        sys.exit(f"not even outside the unit may one {', '.join(unconfined)}: {outside}")
    unit = (root / "usr/lib/systemd/system" / f"{SERVICE}.service").read_text()
    lines = [
        line for line in unit.splitlines() if not line.startswith(("ExecStart=", "Type=", "Restart=", "Condition"))
    ]
    at = lines.index("[Service]") + 1
    lines[at:at] = ["Type=oneshot", "ExecStart=/usr/bin/python3 /srv/probe.py"]
    (root / "etc/systemd/system/probe.service").write_text("\n".join(lines))
    system.says("systemctl", "daemon-reload")
    system.says("systemctl", "start", "probe")
    said = system.says("journalctl", "--no-pager", "-o", "cat", "-u", "probe")
    found = [line for line in said.splitlines() if line.startswith("PROBE")]
    if found != ["PROBE done"]:
        sys.exit(f"a program in the kiosk's place: {said}")
    print("in its place a program reaches no disk, no IPv6, no home, no other process, and writes its own data alone")


def main(root: Path, pictures: Path, name: str) -> None:
    """Have the kiosk of the system at ``root`` live through all of it; ``name`` begins the pictures' names."""
    place = root / "etc" / "systemd" / "system" / f"{SERVICE}.service.d"
    place.mkdir(parents=True, exist_ok=True)
    (place / "no-screen.conf").write_text(NO_SCREEN)
    with Booted(root) as system:
        said = system.says("systemd-analyze", "verify", "--man=no", f"/usr/lib/systemd/system/{SERVICE}.service")
        exposed = system.says("systemd-analyze", "security", SERVICE).splitlines()[-1]
        print(f"verify: {said or 'nothing to say'}; security: {exposed}", flush=True)
        kiosk = Kiosk(system)
        kiosk.starts()
        time.sleep(FIGURES)  # nothing outside the display tells that figures are on its screen
        kiosk.pictured("live")
        kiosk.comes_back("killed", "KILL", BACK_WITHIN)
        kiosk.pictured("after")
        kiosk.comes_back("hung", "STOP", float(kiosk.shows("WatchdogUSec").rstrip("s")) + BACK_WITHIN)
        kiosk.is_saved()
        system.says("systemctl", "stop", SERVICE)
        probe(root, system)
    for picture in ("live", "after"):
        (pictures / f"{name}-kiosk-{picture}.png").write_bytes((root / f".{OWN}" / f"{picture}.png").read_bytes())
