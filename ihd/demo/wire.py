"""What passes between the bench and a display program that it opened, over a local socket; it knows no window.

Each message is a line of JSON; a picture follows its line as so many octets.
"""

from __future__ import annotations

import json
from typing import Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalSocket

#: The most a line may have: it is this program's own, so anything longer is a mistake.
_LONGEST: Final = 4_096


class Wire(QObject):
    """One end. ``heard`` carries a message and the octets that follow it; ``gone`` says that the other end is."""

    heard = Signal(dict, bytes)
    gone = Signal()

    def __init__(self, socket: QLocalSocket, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._socket: Final = socket
        socket.setParent(self)
        self._before = bytearray()
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(self.gone)

    def say(self, octets: bytes = b"", **message: Any) -> None:
        """Send a message, and ``octets`` after it."""
        self._socket.write(json.dumps(message | {"octets": len(octets)}).encode() + b"\n" + octets)

    @property
    def unsent(self) -> int:
        """Return how many octets the other end has not taken yet."""
        return self._socket.bytesToWrite()

    def _read(self) -> None:
        self._before += self._socket.readAll().data()
        while (end := self._before.find(b"\n", 0, _LONGEST)) >= 0:
            message = json.loads(self._before[:end])
            whole = end + 1 + message["octets"]
            if len(self._before) < whole:
                break
            octets = bytes(self._before[end + 1 : whole])
            del self._before[:whole]
            self.heard.emit(message, octets)
