"""The displays of the bench: programs with a directory of their own each, found by the name of their face."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from importlib.metadata import entry_points
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal
from PySide6.QtGui import QImage
from PySide6.QtNetwork import QLocalServer

from ihd.demo.wire import Wire
from ihd.paths import HOME_VARIABLE
from ihd.settings import Settings, load, save

#: Milliseconds a display is given to end.
_PATIENCE: Final = 3_000
#: Where every face announces itself, so that none has to be imported to be opened (house.md section 4).
_GROUP: Final = "ihd.face"
_PLATFORM: Final = ("QT_QPA_PLATFORM", "offscreen")


def programs(count: int) -> tuple[str, ...]:
    """Return the modules that open ``count`` displays: one that acts alone, or one that acts and one that shows."""
    known = {each.name: each.module.partition(".")[0] for each in entry_points(group=_GROUP)}
    shows, acts = known.get("ihd", "ihd"), known.get("ppmid", known.get("ihd", "ihd"))
    return (acts, shows)[:count]


class Display(QObject):
    """One display on ``stick``: shown in the bench, or in a window of its own. ``pictured`` carries how it looks.

    What it learns stays in its directory until :meth:`end`.
    """

    pictured = Signal(QImage)
    ended = Signal(int)

    def __init__(self, module: str, stick: str, chosen: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command: Final = ["-m", module, "display", "--stick", stick]
        self._place: Final = TemporaryDirectory(prefix="ihd-demo-")
        self._settings: Final = Path(self._place.name) / "config" / "settings.toml"
        save(chosen, self._settings)
        self._server: Final = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.listen(str(Path(self._place.name) / "bench"))
        self._server.newConnection.connect(self._meet)
        self._wire: Wire | None = None
        self._looks: Mapping[str, Any] = {}
        self._process: QProcess | None = None

    def open(self, *, own_window: bool) -> None:
        """Open it, in place of how it was opened before."""
        self.close()
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert(HOME_VARIABLE, self._place.name)
        if not own_window:
            environment.insert(*_PLATFORM)
        process = self._process = QProcess(self)
        process.setProcessEnvironment(environment)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedChannels)
        process.finished.connect(self.ended)
        process.start(sys.executable, [*self._command, "--bench", self._server.fullServerName()])

    @property
    def process(self) -> int:
        """Return its process, 0 if it runs in none."""
        return self._process.processId() if self._process is not None else 0

    def look(self, looks: Mapping[str, Any]) -> None:
        """Have it look so, and again whenever it is there anew; empty for as it begins."""
        self._looks = looks
        if looks:
            self.say(**looks)

    def chosen(self) -> Settings:
        """Return what is chosen on it now, there or here."""
        return load(self._settings).settings

    def say(self, **message: Any) -> None:
        """Have it do something, if it is there."""
        if self._wire is not None:
            self._wire.say(**message)

    def close(self) -> None:
        """Close it; it may be opened again."""
        process, self._process = self._process, None
        if process is None:
            return
        process.finished.disconnect(self.ended)
        process.terminate()
        if not process.waitForFinished(_PATIENCE):
            process.kill()
            process.waitForFinished(_PATIENCE)
        process.deleteLater()

    def end(self) -> None:
        """Close it, and forget what it learnt."""
        self.close()
        self._server.close()
        self._place.cleanup()

    def _meet(self) -> None:
        socket = self._server.nextPendingConnection()
        if socket is not None:
            self._wire = Wire(socket, self)
            self._wire.heard.connect(lambda _message, octets: self._show(octets))
            self._wire.gone.connect(self._part)
            self.look(self._looks)

    def _part(self) -> None:
        if self._wire is not None and self.sender() is self._wire:
            self._wire = None

    def _show(self, octets: bytes) -> None:
        picture = QImage.fromData(octets)
        if not picture.isNull():
            self.pictured.emit(picture)


class Displays(QObject):
    """All displays of a home. ``ended`` carries the exit code of one that a person closed, or that could not begin."""

    ended = Signal(int)
    pictured = Signal(int, QImage)

    def __init__(self, chosen: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.chosen = chosen
        self._looks: dict[str, Any] = {}
        self._open: list[Display] = []
        self.own_window = False

    def open(self, sticks: Sequence[str]) -> None:
        """Open a display for each of ``sticks``, in place of those that are open."""
        self.close()
        if self._looks:
            self._looks |= {"theme": self.chosen.theme.value, "language": self.chosen.language}
        for place, (module, stick) in enumerate(zip(programs(len(sticks)), sticks, strict=True)):
            display = Display(module, stick, self.chosen, self)
            display.look(self._looks)
            display.ended.connect(self.ended)
            display.pictured.connect(lambda picture, place=place: self.pictured.emit(place, picture))
            self._open.append(display)
        self._show_in(self.own_window)

    def show_in(self, *, own_window: bool) -> None:
        """Show all of them in windows of their own, or in the bench, each as large as it is there at first."""
        self._looks = {}
        for display in self._open:
            display.look(self._looks)
        self._show_in(own_window)

    def _show_in(self, own_window: bool) -> None:
        self.own_window = own_window
        for display in self._open:
            display.open(own_window=own_window)

    @property
    def running(self) -> tuple[int, ...]:
        """Return the process of each."""
        return tuple(display.process for display in self._open)

    def say(self, place: int, **message: Any) -> None:
        """Have the display at ``place`` do something."""
        if place < len(self._open):
            self._open[place].say(**message)

    def look(self, **looks: Any) -> None:
        """Have all of them look so, and those that are opened after them."""
        self._looks = looks
        for display in self._open:
            display.look(looks)

    def type_code(self, meter: int, digits: str) -> None:
        """Type a code for a meter on the display that acts."""
        self.say(0, do="code", meter=meter, digits=digits)

    def close(self) -> None:
        """Close every display, and forget what each learnt but for how the first looks."""
        if self._open:
            last = self._open[0].chosen()
            self.chosen = self.chosen._replace(theme=last.theme, language=last.language)
        for display in self._open:
            display.end()
        self._open = []
