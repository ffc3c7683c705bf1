"""Run the kiosk's own command on a screen that is not there, kill and stop the display, and time how soon it is back.

It stands in for systemd where none can be booted: it starts what ExecStart= says with what Environment= says, hears the
notify socket, and starts again after RestartSec= what ended, as Restart=always would. `python3 try_kiosk.py [FILE.png]`
as the kiosk's user, in a system with the package, cage and grim; nothing here needs the sources.
"""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

UNIT = Path("/usr/lib/systemd/system/smets-ihd-kiosk.service")
#: In place of the screen, the touch panel and the graphics processor.
NO_SCREEN = {"WLR_BACKENDS": "headless", "WLR_LIBINPUT_NO_DEVICES": "1", "WLR_RENDERER": "pixman"}
BACK_WITHIN = 5.0
#: Seconds that the radio is given to bring figures, before a picture is taken.
FIGURES = 12


def unit() -> dict[str, list[str]]:
    """Return the unit's lines by their names."""
    found: dict[str, list[str]] = {}
    for line in UNIT.read_text().splitlines():
        name, separator, value = line.partition("=")
        if separator and not line.startswith("#"):
            found.setdefault(name, []).append(value)
    return found


class Kiosk:
    """The kiosk's process, supervised as its unit asks for; ``place`` is a directory of its own."""

    def __init__(self, place: Path) -> None:
        lines = unit()
        said = dict(pair.split("=", 1) for line in lines["Environment"] for pair in line.split())
        command = lines["ExecStart"][0].replace("${DISPLAY_PROGRAM}", said["DISPLAY_PROGRAM"])
        self._command = command.replace("$DISPLAY_OPTIONS", "").replace("/run/smets-ihd", str(place))
        self.restart_after = float(lines["RestartSec"][0])
        self.watchdog = float(lines["WatchdogSec"][0])
        self._line = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._line.bind(str(place / "notify"))
        told = {"NOTIFY_SOCKET": str(place / "notify"), "WATCHDOG_USEC": str(int(self.watchdog * 1_000_000))}
        self._environment = {"PATH": "/usr/bin:/bin", "HOME": said["IHD_HOME"], **said, **NO_SCREEN, **told}
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> float:
        """Start it, and return the seconds until the display said that it is ready."""
        began = time.monotonic()
        self._process = subprocess.Popen(self._command.split(), env=self._environment, start_new_session=True)
        if not self.hear(b"READY=1", 60):
            sys.exit("the display never said that it is ready")
        return time.monotonic() - began

    def hear(self, words: bytes, within: float) -> bool:
        """Wait until the display says ``words``; return whether it did ``within`` seconds."""
        until = time.monotonic() + within
        while (left := until - time.monotonic()) > 0:
            self._line.settimeout(left)
            try:
                if self._line.recv(100) == words:
                    return True
            except TimeoutError:
                break
        return False

    def displays(self) -> list[int]:
        """Return the processes of the display: children of the compositor that run our Python."""
        assert self._process is not None
        children = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children").read_text().split()
        return [int(child) for child in children if b"smets-ihd" in Path(f"/proc/{child}/cmdline").read_bytes()]

    def end(self, patience: float = 10) -> int:
        """Wait for the compositor to end by itself, and return its exit code."""
        assert self._process is not None
        return self._process.wait(patience)

    def kill(self) -> None:
        """End all of it, as systemd does with what says nothing any more."""
        assert self._process is not None
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()


def back(kiosk: Kiosk, what: str) -> None:
    """Wait as the unit says, start it again, and tell how long that took; end where it was too long."""
    began = time.monotonic()
    time.sleep(kiosk.restart_after)
    kiosk.start()
    took = time.monotonic() - began
    print(f"{what}: back on the screen after {took:.1f} s", flush=True)
    if took > BACK_WITHIN:
        sys.exit(f"more than {BACK_WITHIN} s")


def main(picture: str) -> None:
    """Have the kiosk live through a kill and a stop."""
    place = Path("/tmp/kiosk")
    place.mkdir(mode=0o700)
    kiosk = Kiosk(place)
    print(f"ready {kiosk.start():.1f} s after the start", flush=True)
    if not kiosk.hear(b"WATCHDOG=1", kiosk.watchdog):
        sys.exit("the watchdog heard nothing")
    time.sleep(FIGURES)
    for display in kiosk.displays():
        os.kill(display, signal.SIGKILL)
    print(f"display killed, cage ended with {kiosk.end()}", flush=True)
    back(kiosk, "killed")
    screen = os.environ | {"XDG_RUNTIME_DIR": str(place), "WAYLAND_DISPLAY": "wayland-0"}
    subprocess.run(["grim", picture], env=screen, check=True)
    for display in kiosk.displays():
        os.kill(display, signal.SIGSTOP)
    if kiosk.hear(b"WATCHDOG=1", kiosk.watchdog) and kiosk.hear(b"WATCHDOG=1", kiosk.watchdog):
        sys.exit("a display that hangs still speaks")
    kiosk.kill()
    back(kiosk, "hung, killed by the watchdog")
    kiosk.kill()


if __name__ == "__main__":
    main(sys.argv[1])
