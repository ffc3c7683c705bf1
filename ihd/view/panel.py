"""What goes on between the screen and who touches it, whatever is shown: rest, waking, and a picture that drifts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QKeyEvent

from ihd.model.usage import local_time
from ihd.view.machine import Backlight
from ihd.view.rest import PLACES, Rest, brightness, looked, moved, next_look, pressed
from ihd.view.window import Window

#: So often the picture moves on by a pixel (design language, section 7).
DRIFT_MS: Final = 600_000
_PRESSES: Final = frozenset({
    QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.TouchBegin, QEvent.Type.TabletPress,
    QEvent.Type.KeyPress, QEvent.Type.Wheel,
})  # fmt: skip
_MOVES: Final = frozenset({
    QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd,
    QEvent.Type.TouchCancel, QEvent.Type.TabletMove, QEvent.Type.TabletRelease, QEvent.Type.KeyRelease,
})  # fmt: skip


class Panel(QObject):
    """Filters what comes to a window from the person; ``clock`` is link time.

    Without a ``backlight`` nothing ever dims, so every touch acts; what only the PIN opens is left all the same.
    """

    def __init__(self, window: Window, clock: Callable[[], float], backlight: Backlight | None) -> None:
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._backlight = backlight
        self.rest = Rest(clock())
        self._level: int | None = None
        self._dark = False  # it should be bright, and could not be made so
        self._looking = QTimer(self, singleShot=True)
        self._looking.timeout.connect(self.look)
        self._drifting = QTimer(self, interval=DRIFT_MS)
        self._drifting.timeout.connect(self.drift)
        self._drifting.start()
        self._place = 0
        self._look_later()
        handle = window.windowHandle()
        if handle is not None:  # everything from outside comes to a window of Qt's first, whichever part it is for
            handle.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep an event from the window where it only wakes the screen."""
        kind = event.type()
        if kind not in _PRESSES and kind not in _MOVES:
            return False
        rested = self.rest.rests
        repeated = isinstance(event, QKeyEvent) and event.isAutoRepeat()  # the same press, held on
        turn = pressed if kind in _PRESSES and not repeated else moved
        self.rest = turn(self.rest, self._clock())
        if rested or (self._dark and turn is pressed):
            self._wake()
        if self.rest.acts:
            return False
        event.accept()  # else Qt makes a mouse's press of a finger's that nobody took
        return True

    def look(self) -> None:
        """See whether it is time to rest, or for another brightness."""
        chosen, rested = self._window.desk.settings, self.rest.rests
        self.rest = looked(self.rest, self._clock(), chosen.dim_after, self._window.page.busy)
        if self.rest.rests and not rested:
            self._window.fall_asleep()
        if self.rest.rests:
            self._dim(brightness(chosen, self._minute()))
        self._look_later()

    def _look_later(self) -> None:
        after = self._window.desk.settings.dim_after
        self._looking.start(round(1_000 * next_look(self.rest, self._clock(), after)))

    def _dim(self, level: int) -> None:
        """Dim the screen; if that cannot be, it does not rest, and every touch acts."""
        if level != self._level:
            dimmed = self._backlight is not None and self._backlight.dim(level)
            self._level = level if dimmed else None
            self.rest = self.rest._replace(rests=dimmed, touched=self.rest.touched if dimmed else self._clock())

    def _wake(self) -> None:
        self._level = None
        self._dark = self._backlight is not None and not self._backlight.brighten()  # the next touch tries again
        self._look_later()

    def _minute(self) -> int | None:
        home = self._window.home_time()
        if home is None:
            return None
        time = local_time(home)
        return time.hour * 60 + time.minute

    def drift(self) -> None:
        """Let the picture move on by a pixel, or stand in its place where that is not wanted."""
        self._place = (self._place + 1) % len(PLACES) if self._window.desk.settings.drift else 0
        self._window.shift(QPoint(*PLACES[self._place]))

    def end(self) -> None:
        """Leave the screen as it was found."""
        if self.rest.rests:
            self._wake()
