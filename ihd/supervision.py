"""Word to whatever started the display, that it stands and still turns; it does not know what a display is.

Under systemd that is the notify protocol (sd_notify(3)): datagrams of text to the socket that ``NOTIFY_SOCKET`` names,
and at least one in every ``WATCHDOG_USEC`` microseconds. ``WATCHDOG_PID`` is not looked at: it is the compositor's,
which started the display in turn.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Final

LOGGER = logging.getLogger(__name__)

READY: Final = "READY=1"
ALIVE: Final = "WATCHDOG=1"
ENDING: Final = "STOPPING=1"


class Supervisor:
    """Who started the display, at ``address``: a path, or a name after ``@`` that is in no directory.

    ``every_ms`` is how often it should hear :data:`ALIVE`, 0 where it does not wait for that.
    """

    def __init__(self, address: str, every_ms: int) -> None:
        self._address = f"\0{address[1:]}" if address.startswith("@") else address
        self.every_ms = every_ms

    def tell(self, words: str) -> None:
        """Tell it, without waiting for it; where nobody hears it the display goes on."""
        import socket  # late: the first picture does not wait for it

        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_NONBLOCK) as line:
                line.sendto(words.encode(), self._address)
        except OSError as error:
            LOGGER.warning("%s could not be told to whatever started the display: %s", words, error)


def supervisor(environment: Mapping[str, str]) -> Supervisor | None:
    """Return who started this process and wants word of it, ``None`` where nobody does."""
    address = environment.get("NOTIFY_SOCKET", "")
    if not address.startswith(("/", "@")):
        return None
    limit = environment.get("WATCHDOG_USEC", "")
    return Supervisor(address, int(limit) // 2_000 if limit.isdecimal() else 0)
