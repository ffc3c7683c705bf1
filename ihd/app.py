"""The display on the screen: the last readings at once, then the radio; it knows neither packets nor pages."""

from __future__ import annotations

import gc
import itertools
import logging
import sys
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ihd import paths
from ihd import settings as choices
from ihd.history import last
from ihd.model import doubts  # noqa: F401  # the view's, and with it the library's dates: see below
from ihd.model.commands import WISHES, Command, Pending, Refused, Stage
from ihd.model.link import Link, LinkPhase
from ihd.model.reports import CommandMoved
from ihd.model.snapshot import Snapshot
from ihd.settings import Settings, SettingsError
from ihd.view.face import Face

# isort: split
# Qt last: once it is there, PySide6 reads through the source of every module that is imported, the library's too.
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ihd.view.page import Page
from ihd.view.store import Store
from ihd.view.window import Window

if TYPE_CHECKING:
    from ihd.model.shop import Answer, Wanted
    from ihd.radio.worker import Worker
    from ihd.wiring import Door

LOGGER = logging.getLogger(__name__)

#: Link time: monotonic seconds, the same clock as the radio's (house.md section 6). The wall clock is asked once,
#: for the age of what was shown last.
clock: Final = time.monotonic
_SIZE: Final = (800, 480)
#: How often garbage is collected, and every how many times the old generation with it.
_COLLECT_MS: Final = 10_000
_FULL_EVERY: Final = 30


class Radio:
    """The radio's thread, loaded and started in the background: it takes longer to load than the screen to paint."""

    def __init__(
        self, settings: Settings, publish: Callable[[Snapshot], None], first: Snapshot, *, may_command: bool = False
    ) -> None:
        self._settings = settings
        self._may_command = may_command
        self._publish = publish
        self._first = first
        self._worker: Worker | None = None
        self._door: Door | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin, once; returns at once. What could not be put together may be tried again."""
        if self._worker is None and (self._thread is None or not self._thread.is_alive()):
            self._thread = threading.Thread(target=self._load, name="radio-loader")
            self._thread.start()

    def _load(self) -> None:
        from ihd import wiring

        gc.freeze()  # what was loaded stays; no later collection has to walk it
        try:
            self._worker = wiring.start(
                self._settings,
                self._publish,
                self._first,
                may_command=self._may_command,
                found_home=self._find_home,
            )
        except wiring.WiringError as error:
            lost = Link(LinkPhase.LOST, clock(), detail=str(error))
            self._publish(replace(self._first, link=lost))

    def _find_home(self, door: Door) -> None:
        self._door = door

    def ask(self, wanted: Wanted, answered: Callable[[Answer], None]) -> bool:
        """Have something done in the embedded home; ``answered`` may be called on the radio's thread.

        Return whether that home is there yet.
        """
        if self._door is None:
            return False
        self._door(wanted, answered)
        return True

    def retry(self) -> None:
        """Try to reach the hub again now."""
        if self._worker is not None:
            self._worker.retry()
        else:
            self.start()

    def post(self, command: Command) -> None:
        """Give a meter ``command``; while there is no radio yet it is refused at once, it never waits unseen."""
        if self._worker is not None:
            self._worker.post(command)
            return
        now = clock()
        wish = WISHES[type(command)]
        refused = Pending(command.id, wish, command.meter, Stage.REFUSED, now, now, Refused.NO_LINK)
        self._first = self._first.after(CommandMoved(refused), now)
        self._publish(self._first)

    def stop(self) -> None:
        """End the radio's thread and wait for it."""
        if self._thread is not None:
            self._thread.join()
        if self._worker is not None:
            self._worker.stop()


def _end_on_signals(application: QApplication) -> None:
    """Turn a signal from the system into an orderly end: not at once, it may have come in the middle of a picture."""
    import signal  # late, for the first picture does not wait for it: before it nothing was begun that needs an end

    def end(*_: object) -> None:
        QTimer.singleShot(0, application.quit)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, end)


def _collect_here(application: QApplication) -> None:
    """Collect garbage on the Qt thread only.

    Python collects on whichever thread happens to fill its quota. A Qt object in a reference cycle would then be
    destroyed on the radio's thread, which ends the process; and a full collection while the radio loads would hold the
    screen still for longer than a person fails to notice.
    """
    gc.disable()
    turns = itertools.count(1)
    timer = QTimer(application)
    timer.timeout.connect(lambda: gc.collect(2 if next(turns) % _FULL_EVERY == 0 else 1))
    timer.start(_COLLECT_MS)


def keep(chosen: Settings) -> None:
    """Keep what is chosen on the screen; what the command line chose for one run is not kept."""
    path = paths.settings_file()
    try:
        stored = choices.load(path)
        wanted = replace(
            stored,
            theme=chosen.theme,
            text_percent=chosen.text_percent,
            language=chosen.language,
            budget=chosen.budget,
        )
        choices.save(wanted, path)
    except (OSError, SettingsError) as error:
        LOGGER.warning("The choice holds until the display is closed, it could not be kept: %s", error)


def _pages() -> Mapping[str, type[Page]]:
    from ihd.view.pages import PAGES

    return PAGES


#: The face that only shows (smart-energy.md 4.1).
IHD: Final = Face("ihd", 0x0502, may_command=False, pages=_pages)


def run(settings: Settings, *, face: Face[Page] = IHD, size: tuple[int, int] | None = None) -> int:
    """Show the display with ``face`` until its window is closed; return the exit code.

    The embedded home is shown when ``settings`` name no stick. The radio is loaded after the first paint.
    """
    application = QApplication(sys.argv[:1])
    _collect_here(application)
    first = last.first_snapshot(paths.history_file(), settings.source, time.time(), clock())
    store = Store(first)
    radio = Radio(settings, store.publish, first, may_command=face.may_command)
    window = Window(
        store,
        settings,
        clock,
        face=face,
        demo=not settings.stick,
        keep=keep,
        retry=radio.retry,
        post=radio.post,
        next_command=itertools.count(int(time.time() * 1_000)).__next__,
        shop=None if settings.stick else radio.ask,
    )
    window.painted.connect(lambda: _end_on_signals(application))
    window.painted.connect(radio.start)
    window.resize(*(size or _SIZE))
    if settings.full_screen:
        window.showFullScreen()
    else:
        window.show()
    try:
        return application.exec()
    finally:
        radio.stop()
        gc.enable()
        window.deleteLater()
