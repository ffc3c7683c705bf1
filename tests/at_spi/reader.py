"""A screen reader's view of the display: the real program on a real X server, met by accessible names alone."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Final, NamedTuple

from tests.at_spi.bus import Bus, CallError

ROOT: Final = Path(__file__).parents[2]
_A: Final = "org.a11y.atspi.Accessible"
_PROPERTIES: Final = "org.freedesktop.DBus.Properties"
#: Bits of the state (at-spi2-core, atspi-constants.h).
_CHECKED, _ENABLED, _FOCUSED, _SHOWING = 4, 8, 12, 25
#: Seconds between two looks at everything, which cost the program as much as the reader, and at one thing.
_LOOK_S: Final = 0.2
_GLANCE_S: Final = 0.03
#: How often it is looked for what is to come.
_LOOKS: Final = 100


class Thing(NamedTuple):
    """One thing that a screen reader meets: what it is called, what it is, and how it stands."""

    at: tuple[str, str]
    name: str
    role: str
    description: str
    showing: bool
    enabled: bool
    checked: bool
    focused: bool


class Reader:
    """Meets what ``program`` shows, over the accessibility bus."""

    def __init__(self, session: str) -> None:
        asked = Bus(session)
        self._bus = Bus(asked.call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress"))
        asked.close()
        registry = "org.a11y.atspi.Registry", "/org/a11y/atspi/registry", "org.a11y.atspi.Registry"
        self._bus.call(*registry, "RegisterEvent", "s", "object:announcement")
        rule = "type='signal',interface='org.a11y.atspi.Event.Object',member='Announcement'"
        self._bus.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "AddMatch", "s", rule)

    def close(self) -> None:
        self._bus.close()

    @property
    def announced(self) -> list[str]:
        """Return what was announced, in its order."""
        return [str(signal.body[3]) for signal in self._bus.signals if signal.member == "Announcement"]

    def _children(self, at: tuple[str, str]) -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = self._bus.call(*at, _A, "GetChildren")
        return found

    def _thing(self, at: tuple[str, str]) -> Thing:
        name, description = (self._bus.call(*at, _PROPERTIES, "Get", "ss", _A, key) for key in ("Name", "Description"))
        low = self._bus.call(*at, _A, "GetState")[0]
        bits = [bool(low >> bit & 1) for bit in (_SHOWING, _ENABLED, _CHECKED, _FOCUSED)]
        return Thing(at, name, self._bus.call(*at, _A, "GetRoleName"), description, *bits)

    def things(self) -> Iterator[Thing]:
        """Yield everything that shows, in reading order; nothing while the program has not begun."""
        programs = self._children(("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root"))
        for program in programs[:1]:
            yield from self._below(program)

    def _below(self, at: tuple[str, str]) -> Iterator[Thing]:
        try:
            thing = self._thing(at)
            children = self._children(at) if thing.showing else []
        except CallError:  # it has gone since it was told of
            return
        if thing.showing:
            yield thing
        for child in children:
            yield from self._below(child)

    def wait_for(self, *begins: str, role: str = "") -> Thing:
        """Return the first thing that shows whose name begins with one of ``begins``, once there is one."""
        for _ in range(_LOOKS):
            for thing in self.things():
                if thing.name.startswith(begins) and role in thing.role:
                    return thing
            self._bus.hear(_LOOK_S)
        raise AssertionError(f"nothing called {begins} came; there were {[thing.name for thing in self.things()]}")

    def wait_until_called(self, thing: Thing, *begins: str) -> None:
        """Wait until ``thing`` has a name that begins with one of ``begins``."""
        for _ in range(_LOOKS):
            if self._thing(thing.at).name.startswith(begins):
                return
            self._bus.hear(_GLANCE_S)
        raise AssertionError(f"{thing.name!r} did not become {begins}, but {self._thing(thing.at).name!r}")

    def press(self, thing: str | Thing) -> None:
        """Press a button, by its name or as it was met."""
        met = self.wait_for(thing, role="button") if isinstance(thing, str) else thing
        actions: list[tuple[str, str, str]] = self._bus.call(*met.at, "org.a11y.atspi.Action", "GetActions")
        number = [action for action, *_ in actions].index("Press")
        assert self._bus.call(*met.at, "org.a11y.atspi.Action", "DoAction", "i", number)


@contextmanager
def _running(words: list[str], env: Mapping[str, str], **options: Any) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(words, env=env, text=True, stderr=subprocess.DEVNULL, **options) as process:
        try:
            yield process
        finally:
            process.terminate()


@contextmanager
def desk(folder: Path, *words: str) -> Iterator[Reader]:
    """Start an X server, a session's bus and the program ``words``; yield who reads it."""
    with ExitStack() as stack:
        told, tell = os.pipe()
        env = {**os.environ, "XDG_RUNTIME_DIR": str(folder), "HOME": str(folder)}
        server = ["Xvfb", "-displayfd", str(tell), "-screen", "0", "800x480x24", "-nolisten", "tcp", "-noreset"]
        stack.enter_context(_running(server, env, pass_fds=[tell]))
        os.close(tell)
        with os.fdopen(told) as display:
            env["DISPLAY"] = f":{display.readline().strip()}"
        bus = ["dbus-daemon", "--session", "--nofork", "--print-address=1", f"--address=unix:path={folder}/session"]
        session = stack.enter_context(_running(bus, env, stdout=subprocess.PIPE))
        assert session.stdout is not None
        env["DBUS_SESSION_BUS_ADDRESS"] = session.stdout.readline().strip()
        env |= {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        stack.enter_context(_running([sys.executable, *words], env, cwd=ROOT))
        reader = Reader(env["DBUS_SESSION_BUS_ADDRESS"])
        stack.callback(reader.close)
        yield reader
