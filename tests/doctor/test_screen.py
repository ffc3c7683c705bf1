"""What a screen needs is found without one: files, a typeface, libraries, and a display server that answers."""

import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from ihd import paths
from ihd.doctor import screen
from ihd.doctor.finding import Finding, Verdict
from ihd.doctor.screen import Screen

WELL = Screen(server="X11", answers=True)
PACKAGES = Path(__file__).parents[2] / "packaging" / "debian-packages"


def listed() -> list[str]:
    lines = [line.partition("#")[0].strip() for line in PACKAGES.read_text().splitlines()]
    return [line for line in lines if line]


def test_all_is_well_with_all_of_it() -> None:
    findings = [screen.files(WELL), screen.typeface(WELL), screen.server(WELL)]
    assert [finding.verdict for finding in findings] == [Verdict.OK] * 3


@pytest.mark.parametrize(
    ("finding", "verdict", "words"),
    [
        (screen.files(replace(WELL, missing=("icons",))), Verdict.FAIL, "icons"),
        (screen.files(replace(WELL, missing=("ihd_cy.qm",))), Verdict.WARN, "speaks English"),
        (screen.typeface(replace(WELL, has_typeface=False)), Verdict.WARN, "apt install fonts-inter"),
        (screen.typeface(replace(WELL, has_typeface=None)), Verdict.WARN, "apt install fonts-inter"),
        (screen.server(Screen()), Verdict.WARN, "`ihd watch`"),
        (screen.server(Screen(server="Wayland")), Verdict.WARN, "does not answer"),
        (screen.server(replace(WELL, packages=("libxcb-cursor0",))), Verdict.WARN, "apt install libxcb-cursor0"),
    ],
)
def test_what_is_missing_is_said_with_what_to_do(finding: Finding, verdict: Verdict, words: str) -> None:
    assert (finding.verdict, words in finding.line) == (verdict, True)


def test_the_files_that_are_looked_for_are_those_the_program_comes_with() -> None:
    for name in screen.RESOURCES:
        assert paths.resource(name).exists()
    sources = {path.with_suffix(".qm").name for path in paths.resource("icons").parents[1].glob("translations/*.ts")}
    assert set(screen.TRANSLATIONS) == sources


def test_the_packages_are_those_the_setup_installs() -> None:
    wanted = {**screen.ON_ALL, **screen.ON_X11, **screen.ON_WAYLAND}
    assert set(wanted.values()) == {name for name in listed() if name.startswith("lib")}
    assert "fonts-inter" in listed()


def test_every_package_gives_the_library_its_name() -> None:
    """Debian names a library's package after its file: libxcb-cursor.so.0 is in libxcb-cursor0."""
    for library, package in {**screen.ON_ALL, **screen.ON_X11, **screen.ON_WAYLAND}.items():
        stem, version = re.fullmatch(r"(.+)\.so\.(\d+)", library).groups()  # type: ignore[union-attr]
        plain = package.replace("-", "")
        assert plain.startswith(stem.lower().replace("-", ""))
        assert plain.endswith(version)


# --------------------------------------------------------------------------------------------------- what is there


@contextmanager
def serving(place: str | tuple[str, int]) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX if isinstance(place, str) else socket.AF_INET) as server:
        server.bind(place)
        server.listen()
        yield server


def test_a_wayland_server_is_asked_where_it_should_be(tmp_path: Path) -> None:
    there = {"XDG_RUNTIME_DIR": str(tmp_path), "WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}
    assert (screen.found(there).server, screen.found(there).answers) == ("Wayland", False)
    with serving(str(tmp_path / "wayland-0")):
        assert screen.found(there).answers


def test_an_x_server_reached_over_ssh_is_asked_at_its_port() -> None:
    with serving(("127.0.0.1", 0)) as server:
        number = server.getsockname()[1] - 6_000
        told = screen.found({"DISPLAY": f"localhost:{number}.0"})
        assert (told.server, told.answers) == ("X11", True)
    assert not screen.found({"DISPLAY": f"localhost:{number}.0"}).answers


@pytest.mark.parametrize(
    ("environment", "server", "answers"),
    [
        ({}, "", False),
        ({"DISPLAY": ":917"}, "X11", False),
        ({"DISPLAY": "nonsense"}, "X11", False),
        ({"DISPLAY": "far.example:0"}, "X11", True),
        ({"QT_QPA_PLATFORM": "eglfs"}, "eglfs", True),
        ({"QT_QPA_PLATFORM": "linuxfb:fb=/dev/fb1"}, "linuxfb", True),
        ({"QT_QPA_PLATFORM": "xcb"}, "xcb", False),
        ({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":917"}, "offscreen", True),
    ],
)
def test_what_qt_would_draw_on_is_told_as_qt_chooses_it(
    environment: dict[str, str], server: str, answers: bool
) -> None:
    told = screen.found(environment)
    assert (told.server, told.answers) == (server, answers)


def test_libraries_are_asked_for_as_the_server_needs_them(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(screen, "_LIBRARY_PLACES", (str(tmp_path),))
    (tmp_path / "aarch64-linux-gnu").mkdir()
    for name in screen.ON_ALL:
        (tmp_path / "aarch64-linux-gnu" / name).touch()
    assert screen.found({"DISPLAY": ":917"}).packages == tuple(screen.ON_X11.values())
    assert screen.found({"WAYLAND_DISPLAY": "w"}).packages == tuple(screen.ON_WAYLAND.values())
    assert screen.found({}).packages == ()


def test_a_typeface_is_known_by_its_file(tmp_path: Path) -> None:
    assert screen._typeface([tmp_path, tmp_path / "nowhere"]) is None
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "DejaVuSans.ttf").touch()
    assert screen._typeface([tmp_path]) is False
    (tmp_path / "deep" / "Inter-Regular.otf").touch()
    assert screen._typeface([tmp_path]) is True


def test_missing_files_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "RESOURCES", ("icons", "not there"))
    assert screen.found({}).missing == ("not there",)
