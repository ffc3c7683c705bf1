"""The display on the screen: the last readings at once, then the radio; it knows neither packets nor pages."""

from __future__ import annotations

import gc
import itertools
import os
import time
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from ihd import paths, supervision
from ihd.history import last
from ihd.keeping import keep_pairing, keeping
from ihd.model.reports import FileNoted
from ihd.model.snapshot import Snapshot
from ihd.radio_thread import Radio
from ihd.settings import Settings
from ihd.view.face import Face

# isort: split
from ihd.view import plain_qt  # noqa: F401  # before anything of Qt

# isort: split
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ihd.view.page import Page
from ihd.view.process import collect_here, end_on_signals
from ihd.view.store import Store
from ihd.view.window import Window

if TYPE_CHECKING:
    from ihd.model.notes import FileNote
    from ihd.view.machine import Machine

Size = tuple[int, int]
#: Gives what this machine can do for pages, once the first picture stands.
Equip = Callable[[], "Machine | None"]
#: Joins a bench to the window, once the first picture stands.
Beside = Callable[[Window], object]

#: Link time: monotonic seconds, the same clock as the radio's (house.md section 6). The wall clock is asked once,
#: for the age of what was shown last.
clock: Final = time.monotonic
SIZE: Final[Size] = (800, 480)


def _pages() -> Mapping[str, type[Page]]:
    from ihd.view.pages import PAGES

    return PAGES


#: The face that only shows (smart-energy.md 4.1).
IHD: Final = Face("ihd", 0x0502, may_command=False, pages=_pages)


def _equip(window: Window, machine: Equip, application: QApplication) -> None:
    def equip() -> None:
        from ihd.view.panel import Panel  # late: no part of the first picture

        found = window.desk.machine = machine()
        panel = Panel(window, clock, found.backlight if found is not None else None)
        application.aboutToQuit.connect(panel.end)

    window.painted.connect(equip)


def _supervised(window: Window, application: QApplication) -> None:
    """Tell whoever started the display, if they want word, that it is painted, and then that its loop turns."""
    told = supervision.supervisor(os.environ)
    if told is None:
        return
    timer = QTimer(window, interval=told.every_ms)
    timer.timeout.connect(lambda: told.tell(supervision.ALIVE))

    def begin() -> None:
        told.tell(supervision.READY)
        if told.every_ms:
            timer.start()

    window.painted.connect(begin)
    application.aboutToQuit.connect(lambda: told.tell(supervision.ENDING))


def _first(settings: Settings, notes: Sequence[FileNote]) -> Snapshot:
    """Return what is shown before anything is heard."""
    shown = last.first_snapshot(paths.history_file(), settings.source, time.time(), clock())
    for note in notes:
        shown = shown.after(FileNoted(note), clock())
    return shown


def _window(store: Store, radio: Radio, settings: Settings, face: Face[Page], demo: bool) -> Window:
    """Return the window that shows what ``radio`` publishes, and follows it to another home.

    ``demo`` says that the home is simulated though a stick leads to it.
    """
    window = Window(
        store,
        settings,
        clock,
        face=face,
        demo=demo or not settings.stick,
        keep=keeping(settings, radio.note),
        retry=radio.retry,
        post=radio.post,
        next_command=itertools.count(int(time.time() * 1_000)).__next__,
        shop=None if settings.stick else radio.ask,
        pairing=None if settings.replays else radio,
    )

    window.desk.frames = radio
    window.desk.wall_time = time.time
    radio.entered = lambda: window.desk.settings

    def follow_source(_snapshot: Snapshot) -> None:
        window.desk.demo = demo or radio.simulated
        window.desk.shop = radio.ask if radio.simulated else None
        window.desk.past = radio.past

    store.changed.connect(follow_source)
    return window


def run(
    settings: Settings,
    notes: Sequence[FileNote] = (),
    *,
    face: Face[Page] = IHD,
    size: Size = SIZE,
    machine: Equip = lambda: None,
    beside: Beside | None = None,
) -> int:
    """Show the display with ``face`` until its window is closed; return the exit code.

    The embedded home is shown when ``settings`` name no stick. ``notes`` are said on the screen. The radio is loaded
    after the first paint, and ``machine`` called, which tells what this machine can do for pages. With a bench
    ``beside`` it the home is a demonstration.
    """
    application = QApplication([face.name])
    collect_here(application)
    first = _first(settings, notes)
    store = Store(first)
    radio = Radio(settings, store.publish, first, clock, time.time, may_command=face.may_command, keep=keep_pairing)
    window = _window(store, radio, settings, face, beside is not None)
    window.painted.connect(lambda: end_on_signals(application))
    window.painted.connect(radio.start)
    _equip(window, machine, application)
    _supervised(window, application)
    if beside is not None:
        window.painted.connect(lambda: beside(window))
    window.resize(*size)
    (window.showFullScreen if settings.full_screen else window.show)()
    try:
        return application.exec()
    finally:
        radio.stop()
        gc.enable()
        window.deleteLater()
