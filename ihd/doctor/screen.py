"""Whether there is all that a screen needs: the program's own files, a typeface, Qt's libraries, a display server.

It needs no Qt to find out, and opens no window.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ihd import paths
from ihd.doctor.finding import Finding, fail, ok, warn
from ihd.said import as_it_is, said
from ihd.settings import LANGUAGES

#: What the program comes with. The translations are compiled when it is set up; English has one for what is counted.
RESOURCES: Final = (
    "icons",
    "profiles/elec_home2324_30min.csv",
    "profiles/gas_home2324_30min.csv",
    "profiles/power_gjw_10s.csv",
)
TRANSLATIONS: Final = tuple(f"ihd_{language}.qm" for language in LANGUAGES)
#: The typeface of every screen, and how the names of files of typefaces end.
TYPEFACE: Final = "inter"
_FONT_ENDINGS: Final = (".ttf", ".otf", ".ttc")
_FONT_PLACES: Final = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
#: The system's libraries that Qt loads on each platform, and their Debian packages (packaging/debian-packages).
ON_ALL: Final = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
}
ON_X11: Final = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
ON_WAYLAND: Final = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
_LIBRARY_PLACES: Final = ("/lib", "/usr/lib", "/lib64", "/usr/lib64", "/usr/local/lib")
#: Seconds in which a display server lets a program in.
_SERVER_WAIT: Final = 1.0
#: X11 over TCP: the port of display 0 (X Window System Protocol, appendix B).
_X11_PORT: Final = 6_000
_HERE: Final = "127.0.0.1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """What there is. ``server`` names the display server, empty for none; ``answers`` tells whether it does.

    ``has_typeface``: ``None`` where no typeface at all was found. ``packages`` are those that Qt lacks libraries of.
    """

    missing: tuple[str, ...] = ()
    has_typeface: bool | None = True
    packages: tuple[str, ...] = ()
    server: str = ""
    answers: bool = False


def found(environment: Mapping[str, str]) -> Screen:
    """Return what there is here, for a program with these variables of its environment."""
    server, answers = _server(environment)
    return Screen(
        missing=_missing(),
        has_typeface=_typeface(Path(place).expanduser() for place in _FONT_PLACES),
        packages=_packages({**ON_ALL, **(ON_WAYLAND if server == "Wayland" else ON_X11 if server == "X11" else {})}),
        server=server,
        answers=answers,
    )


def _missing() -> tuple[str, ...]:
    wanted: list[tuple[Callable[[str], Path], str]] = [
        *((paths.resource, name) for name in RESOURCES),
        *((paths.translation, name) for name in TRANSLATIONS),
    ]
    return tuple(name for place, name in wanted if not _is_there(place, name))


def _is_there(place: Callable[[str], Path], name: str) -> bool:
    try:
        place(name)
    except FileNotFoundError:
        return False
    return True


def _typeface(places: Iterable[Path]) -> bool | None:
    """Return whether the display's own typeface is in one of ``places``, ``None`` if there is none at all."""
    files = [name.lower() for place in places for _, _, names in os.walk(place) for name in names]
    fonts = [name for name in files if name.endswith(_FONT_ENDINGS)]
    return any(name.startswith(TYPEFACE) for name in fonts) if fonts else None


def _packages(libraries: Mapping[str, str]) -> tuple[str, ...]:
    """Return the packages of those libraries that are in none of the places of a system of several architectures."""
    places = [each for place in map(Path, _LIBRARY_PLACES) for each in (place, *place.glob("*-linux-*"))]
    return tuple(package for name, package in libraries.items() if not any((at / name).exists() for at in places))


def _server(environment: Mapping[str, str]) -> tuple[str, bool]:
    """Return what Qt would draw on, as it chooses, and whether it is there."""
    platform = environment.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    wayland, x11 = environment.get("WAYLAND_DISPLAY", ""), environment.get("DISPLAY", "")
    if wayland and platform in ("", "wayland"):
        return "Wayland", _answers(str(Path(environment.get("XDG_RUNTIME_DIR", "/"), wayland)))
    if x11 and platform in ("", "xcb"):
        return "X11", _x11_answers(x11)
    return (platform, platform not in ("wayland", "xcb")) if platform else ("", False)


def _x11_answers(display: str) -> bool:
    """Return whether an X server listens on its socket or port; another machine's is taken to, for it is far to ask."""
    host, _, number = display.rpartition(":")
    screen = number.partition(".")[0]
    if not screen.isdecimal():
        return False
    if host in ("", "unix"):
        return _answers(f"/tmp/.X11-unix/X{screen}")
    return _answers((_HERE, _X11_PORT + int(screen))) if host in ("localhost", _HERE) else True


def _answers(place: str | tuple[str, int]) -> bool:
    try:
        with socket.socket(socket.AF_UNIX if isinstance(place, str) else socket.AF_INET) as line:
            line.settimeout(_SERVER_WAIT)
            line.connect(place)
    except OSError:
        return False
    return True


# ------------------------------------------------------------------------------------------------------- what to say


def files(screen: Screen) -> Finding:
    """Say whether the program's own files are there."""
    name = said("Doctor", "Program files")
    lost = [each for each in screen.missing if each in RESOURCES]
    told = said("Doctor", "Missing: {names}.", names=", ".join(lost or screen.missing))
    if lost:
        return fail(name, told, said("Doctor", "Install the display again."), missing=lost)
    if screen.missing:
        return warn(name, told, said("Doctor", "Run `make setup`; the display speaks English meanwhile."))
    return ok(name, said("Doctor", "All there."))


def typeface(screen: Screen) -> Finding:
    """Say whether there is something to write with."""
    name = said("Doctor", "Typeface")
    remedy = said("Doctor", "Run `{command}`.", command="sudo apt install fonts-inter")
    if screen.has_typeface is None:
        return warn(name, said("Doctor", "No typeface was found: a screen would show boxes for letters."), remedy)
    if not screen.has_typeface:
        return warn(name, said("Doctor", "Inter is not installed, and another typeface takes its place."), remedy)
    return ok(name, as_it_is("Inter."))


def server(screen: Screen) -> Finding:
    """Say whether there is a screen to draw on, and what Qt loads to do so."""
    name = said("Doctor", "Screen")
    if not screen.server:
        remedy = said("Doctor", "Start the display from a desktop, or use `ihd watch`.")
        return warn(name, said("Doctor", "There is no screen here."), remedy)
    if not screen.answers:
        return warn(
            name,
            said("Doctor", "The {server} display server does not answer.", server=screen.server),
            said("Doctor", "Start the display as the user who is logged in at the screen, or use `ihd watch`."),
            server=screen.server,
        )
    if screen.packages:
        return warn(
            name,
            said("Doctor", "Libraries that Qt draws with on {server} were not found.", server=screen.server),
            said("Doctor", "Run `{command}`.", command=f"sudo apt install {' '.join(screen.packages)}"),
            server=screen.server,
            packages=list(screen.packages),
        )
    return ok(name, said("", "{server}.", server=screen.server), server=screen.server)
