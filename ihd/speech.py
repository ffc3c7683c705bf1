"""Reading aloud through speech-dispatcher's `spd-say`, as a program of its own; it does not know what is read."""

from __future__ import annotations

import logging
import shutil
import subprocess
import textwrap
from collections.abc import Callable
from typing import Final

LOGGER = logging.getLogger(__name__)

PROGRAM: Final = "spd-say"
#: What begins a line with this is a command to the speech server, not text (spd-say's pipe mode).
_COMMAND: Final = "!-!"
#: Characters in a line: of more than 1024 octets the program makes two, wherever that happens to be.
_LONGEST: Final = 250


class Voice:
    """Says texts, one at a time; nothing waits for it. They go through a pipe: arguments are seen by everybody."""

    def __init__(self, find: Callable[[str], str | None] = shutil.which) -> None:
        self._program = find(PROGRAM)
        self._running: subprocess.Popen[bytes] | None = None
        self._silencing: subprocess.Popen[bytes] | None = None

    @property
    def found(self) -> bool:
        """Return whether there is something to speak with."""
        return self._program is not None

    @property
    def speaking(self) -> bool:
        """Return whether a text is being said."""
        return self._running is not None and self._running.poll() is None

    def say(self, lines: tuple[str, ...], language: str) -> None:
        """Begin to say ``lines`` in ``language`` (ISO 639-1), in place of what is being said."""
        self.stop()
        if self._program is None:
            return
        try:
            self._running = self._start("--pipe-mode", "--wait", "--language", language)
            if self._running.stdin is not None:
                with self._running.stdin as pipe:
                    pipe.write(spelt(lines))
        except OSError as error:
            LOGGER.warning("%s could not speak: %s", PROGRAM, error)

    def stop(self) -> None:
        """Fall silent."""
        if self._running is not None and self.speaking:
            self._running.terminate()
            self._running.wait()
            self._silencing = self._start("--cancel", feed=subprocess.DEVNULL)  # what the server has already
        self._running = None

    def _start(self, *options: str, feed: int = subprocess.PIPE) -> subprocess.Popen[bytes]:
        if self._silencing is not None:
            self._silencing.wait()
            self._silencing = None
        quiet = subprocess.DEVNULL
        return subprocess.Popen([str(self._program), *options], stdin=feed, stdout=quiet, stderr=quiet)


def spelt(lines: tuple[str, ...]) -> bytes:
    """Return ``lines`` as the program reads them: short, and none of them a command."""
    told = [part for line in lines for part in textwrap.wrap(line.replace(_COMMAND, "").strip(), _LONGEST)]
    return "".join(f"{part}\n" for part in told).encode()
