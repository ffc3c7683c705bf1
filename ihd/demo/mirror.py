"""A display's own end of the bench: shows its window there, and takes from there what a person does; it knows no home.

It runs in the display's process. A window that stands on no screen is shown in the bench; one that has a screen of its
own is only typed into and brought to the front.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtNetwork import QLocalSocket

from ihd.demo.wire import Wire
from ihd.settings import Theme
from ihd.view.window import Window

#: Milliseconds between two pictures: a hold button's ring runs ten times a second.
_EVERY: Final = 100
#: Not packed: that costs twenty times what it saves on the way, which ends in the same machine.
_FORMAT: Final = QByteArray(b"BMP")
_NO_SCREEN: Final = "offscreen"
_TOP_UP: Final = "top_up"
_MOUSE: Final = {
    "press": QEvent.Type.MouseButtonPress,
    "move": QEvent.Type.MouseMove,
    "release": QEvent.Type.MouseButtonRelease,
}


class Mirror(QObject):
    """Joins ``window`` to the bench that listens at ``name``."""

    def __init__(self, window: Window, name: str) -> None:
        super().__init__(window)
        self._window: Final = window
        self._last = QImage()
        self._does: Final[Mapping[str, Callable[[Mapping[str, Any]], None]]] = {
            **dict.fromkeys(_MOUSE, self._mouse),
            "wheel": self._wheel,
            "key": self._key,
            "code": self._code,
            "look": self._look,
            "page": self._page,
            "front": lambda _message: self._to_front(),
        }
        socket = QLocalSocket(self)
        self._wire: Final = Wire(socket, self)
        self._wire.heard.connect(lambda message, _octets: self._does[message["do"]](message))
        self._timer: Final = QTimer(self, interval=_EVERY, singleShot=True)
        self._timer.timeout.connect(self._show)
        socket.connected.connect(self._begin)
        socket.errorOccurred.connect(lambda _error: self._end())  # that the bench has gone is one of these
        socket.connectToServer(name)

    def _begin(self) -> None:
        if _stands_nowhere():
            self._window.installEventFilter(self)
            self._show()

    def _end(self) -> None:
        """Without its bench nobody sees a window that stands nowhere."""
        if _stands_nowhere():
            QCoreApplication.quit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Show the window again once something in it was drawn anew."""
        if event.type() == QEvent.Type.UpdateRequest and not self._timer.isActive():
            self._timer.start()
        return False

    def _show(self) -> None:
        if self._wire.unsent:
            self._timer.start()  # the bench is busy: it gets a newer one
            return
        picture = self._window.screen().grabWindow(self._window.winId()).toImage()
        if picture == self._last:
            return
        self._last = picture
        octets = QByteArray()
        buffer = QBuffer(octets)
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, _FORMAT).write(picture)
        self._wire.say(bytes(octets.data()))

    def _to(self, event: QEvent) -> None:
        """Give Qt's window an event as if it came from a screen."""
        handle = self._window.windowHandle()
        if handle is not None:
            QCoreApplication.sendEvent(handle, event)

    def _mouse(self, message: Mapping[str, Any]) -> None:
        at = QPointF(message["x"], message["y"])
        down = Qt.MouseButton.NoButton if message["do"] == "release" else Qt.MouseButton.LeftButton
        button = Qt.MouseButton.NoButton if message["do"] == "move" else Qt.MouseButton.LeftButton
        self._to(QMouseEvent(_MOUSE[message["do"]], at, at, button, down, Qt.KeyboardModifier.NoModifier))

    def _wheel(self, message: Mapping[str, Any]) -> None:
        at, turned = QPointF(message["x"], message["y"]), QPoint(0, message["turned"])
        none, whole = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
        part = self._window.childAt(at.toPoint())
        while part is not None:  # Qt hands a wheel on to what is behind only if it came from a screen
            here = QPointF(part.mapFrom(self._window, at.toPoint()))
            wheel = QWheelEvent(here, at, QPoint(), turned, none, Qt.KeyboardModifier.NoModifier, whole, False)
            QCoreApplication.sendEvent(part, wheel)
            part = None if wheel.isAccepted() else part.parentWidget()

    def _key(self, message: Mapping[str, Any]) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            self._to(QKeyEvent(kind, message["key"], Qt.KeyboardModifier(message["modifiers"]), message["text"]))

    def _look(self, message: Mapping[str, Any]) -> None:
        """Take up another size, other colours or another language."""
        self._window.resize(*message["size"])
        settings = self._window.desk.settings
        self._window.change(settings._replace(theme=Theme(message["theme"]), language=message["language"]))

    def _page(self, message: Mapping[str, Any]) -> None:
        """Open a page, as if a person had gone there."""
        self._window.open_page(message["page"])
        self._to_front()

    def _code(self, message: Mapping[str, Any]) -> None:
        """Type a code at Top up, in place of what stood there: by the clipboard, as a person pastes one."""
        self._window.desk.meter = message["meter"]
        self._window.open_page(_TOP_UP)
        clipboard = QGuiApplication.clipboard()
        before = clipboard.text()
        clipboard.setText(message["digits"])
        control = Qt.KeyboardModifier.ControlModifier
        QCoreApplication.sendEvent(self._window.page, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_V, control))
        clipboard.setText(before)
        self._to_front()

    def _to_front(self) -> None:
        if not _stands_nowhere():
            self._window.raise_()
            self._window.activateWindow()


def _stands_nowhere() -> bool:
    return QGuiApplication.platformName() == _NO_SCREEN
