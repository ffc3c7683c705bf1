"""The real display, started as its command starts it, which says when things stood on its screen.

The first argument is what to wait for: ``painted``, ``reading``, ``stall`` or ``resident``. The others are the
command's. Nothing of the display or of Qt is imported before the command does it.
"""

import importlib
import os
import sys
import time
from pathlib import Path

from ihd import cli

AWAITED = sys.argv[1]
#: Milliseconds after the first reading until the radio has asked for all it asks first.
SETTLED_MS = 4_000


def say(name, value):
    print(name, value, flush=True)
    if name == AWAITED:
        os._exit(0)


def import_command(name):
    """Import a command, and let somebody look at the window it will open."""
    command = importlib.import_module(name)
    command.app.Window = watched(command.app.Window)
    return command


def watched(window_class):
    from PySide6.QtCore import QEvent, QTimer

    class Watched(window_class):
        def __init__(self, store, *arguments, **named):
            super().__init__(store, *arguments, **named)
            self._rendered = self._seen = False
            self.painted.connect(self._first_picture)
            store.changed.connect(self._look)  # after the window's own: the page has the reading by then

        def _first_picture(self):
            say("painted", time.monotonic())
            if AWAITED == "stall":
                # Kept by the window: a timer must not end as garbage collected on the radio's thread.
                self.pulse = pulses().Pulse(lambda: not self._seen, lambda: say("stall", self.pulse.longest))
                self.pulse.start()

        def _look(self, snapshot):
            self._rendered = self._rendered or any(meter.power_w is not None for meter in snapshot.meters)

        def event(self, event):
            done = super().event(event)
            # Qt paints what changed, and hands it to the screen, while it handles this event.
            if event.type() == QEvent.Type.UpdateRequest and self._rendered and not self._seen:
                self._seen = True
                say("reading", time.monotonic())
                if AWAITED == "resident":
                    QTimer.singleShot(SETTLED_MS, self._visit_all)
            return done

        def _visit_all(self):
            from ihd.view.pages import PAGES

            for name in [*PAGES, "home"]:
                self.open_page(name)
                self.repaint()
            say("resident", pulses().resident_kilobytes())

    return Watched


def pulses():
    sys.path.insert(0, str(Path(__file__).parent))
    return importlib.import_module("pulse")


cli.import_module = import_command
sys.exit(cli.main(["display", "--size", "800x480", *sys.argv[2:]]))
