"""Sounds through whichever player the system has, as a program of its own; it does not know what they are for."""

from __future__ import annotations

import logging
import shutil
import subprocess
import sys
from array import array
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

LOGGER = logging.getLogger(__name__)

_FULL: Final = 65_536
_HEADER: Final = 44


class Player(NamedTuple):
    """A program that plays a WAV file: its ``arguments`` for a file and a volume in percent.

    ``fed`` tells that it has no volume, and is given the samples as loud as they are to be.
    """

    name: str
    arguments: Callable[[Path, int], list[str]]
    fed: bool = False


#: In the order they are looked for: PipeWire's, PulseAudio's, ALSA's.
PLAYERS: Final = (
    Player("pw-play", lambda file, volume: [f"--volume={volume / 100:.2f}", str(file)]),
    Player("paplay", lambda file, volume: [f"--volume={_FULL * volume // 100}", str(file)]),
    Player("aplay", lambda _file, _volume: ["-q", "-"], fed=True),
)


class Speaker:
    """Plays the WAV files of ``place(name)``; where one player fails, the next one is tried from then on.

    Nothing waits for a player: that it failed is found when the next sound is due, or asked for by ``silent``.
    """

    def __init__(self, place: Callable[[str], Path], find: Callable[[str], str | None] = shutil.which) -> None:
        self._place = place
        self._found = [(player, path) for player in PLAYERS if (path := find(player.name)) is not None]
        self._running: subprocess.Popen[bytes] | None = None
        self._failed = False

    @property
    def player(self) -> str:
        """Return the name of the program that plays, empty where there is none."""
        return self._found[0][0].name if self._found else ""

    @property
    def silent(self) -> bool:
        """Return whether the last sound could not be played."""
        self._settle()
        return self._failed

    @property
    def playing(self) -> bool:
        """Return whether a sound plays at this moment."""
        self._settle()
        return self._running is not None

    def play(self, name: str, volume: int) -> None:
        """Begin to play sound ``name`` at ``volume`` percent; nothing happens while another one plays."""
        if self.playing or not self._found:
            return
        player, program = self._found[0]
        try:
            file = self._place(f"sounds/{name}.wav")
            feed = subprocess.PIPE if player.fed else subprocess.DEVNULL
            self._running = subprocess.Popen(
                [program, *player.arguments(file, volume)],
                stdin=feed,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            if self._running.stdin is not None:
                # A pipe takes 64 KiB at once, and no sound of ours is longer: nothing waits here.
                with self._running.stdin as pipe:
                    pipe.write(as_loud(file.read_bytes(), volume))
        except OSError as error:
            LOGGER.warning("%s could not play a sound: %s", player.name, error)
            self._failed = True

    def _settle(self) -> None:
        """See what became of the last sound."""
        ended = self._running.poll() if self._running is not None else None
        if ended is None:
            return
        self._running, self._failed = None, bool(ended)
        if ended and len(self._found) > 1:
            del self._found[0]


def as_loud(wave: bytes, volume: int) -> bytes:
    """Return a WAV file of 16-bit samples with its samples at ``volume`` percent."""
    samples = array("h", wave[_HEADER:])
    if sys.byteorder == "big":
        samples.byteswap()
    quieter = array("h", (sample * volume // 100 for sample in samples))
    if sys.byteorder == "big":
        quieter.byteswap()
    return wave[:_HEADER] + quieter.tobytes()
