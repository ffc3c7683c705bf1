"""The displays beside the bench: programs with a directory of their own each, found by the name of their face."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.metadata import entry_points
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from ihd.paths import HOME_VARIABLE
from ihd.settings import Settings, save

#: Milliseconds a display is given to end.
_PATIENCE = 3_000
#: Where every face announces itself, so that none has to be imported to be opened (house.md section 4).
_GROUP = "ihd.face"


def programs(count: int) -> tuple[str, ...]:
    """Return the modules that open ``count`` displays: one that acts alone, or one that shows and one that acts."""
    known = {each.name: each.module.partition(".")[0] for each in entry_points(group=_GROUP)}
    shows, acts = known.get("ihd", "ihd"), known.get("ppmid", known.get("ihd", "ihd"))
    return (acts,) if count == 1 else (shows, acts)[:count]


class Displays(QObject):
    """Windows on a home. ``ended`` carries the exit code of one that a person closed, or that could not begin."""

    ended = Signal(int)

    def __init__(self, chosen: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen = chosen
        self._running: list[QProcess] = []
        self._places: list[TemporaryDirectory[str]] = []

    def open(self, sticks: Sequence[str]) -> None:
        """Open a display for each of ``sticks``, in place of those that are open."""
        self.close()
        for url, module in zip(sticks, programs(len(sticks)), strict=True):
            place = TemporaryDirectory(prefix="ihd-demo-")
            save(self._chosen, Path(place.name) / "config" / "settings.toml")
            environment = QProcessEnvironment.systemEnvironment()
            environment.insert(HOME_VARIABLE, place.name)
            process = QProcess(self)
            process.setProcessEnvironment(environment)
            process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedChannels)
            process.finished.connect(self.ended)
            process.start(sys.executable, ["-m", module, "display", "--stick", url])
            self._running.append(process)
            self._places.append(place)

    def close(self) -> None:
        """Close every display, and forget what each learnt."""
        for process in self._running:
            process.finished.disconnect(self.ended)
            process.terminate()
        for process in self._running:
            if not process.waitForFinished(_PATIENCE):
                process.kill()
                process.waitForFinished(_PATIENCE)
        for place in self._places:
            place.cleanup()
        self._running, self._places = [], []
