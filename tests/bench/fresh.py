"""Fresh processes to measure in: each has empty settings and data, and says on its output when something happened."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import TextIO

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
#: Seconds after which a process has failed.
PATIENCE = 60.0


#: No screen but the one chosen; and compiled modules are kept, as on any machine the display has run on before.
_LEFT_OUT = ("DISPLAY", "WAYLAND_DISPLAY", "PYTHONDONTWRITEBYTECODE")


class RunFailedError(RuntimeError):
    """A measured process ended without saying what was waited for."""


@dataclass(frozen=True)
class Marks:
    """What a process said, by name: numbers, and of those that are moments the seconds since it was started."""

    started: float
    said: Mapping[str, float]

    def __getitem__(self, name: str) -> float:
        return self.said[name]

    def after(self, name: str) -> float:
        """Return the milliseconds from the start of the process to the moment ``name``."""
        return (self.said[name] - self.started) * 1_000


@contextmanager
def own_place(**variables: str) -> Iterator[dict[str, str]]:
    """Give an environment in which nothing was ever kept."""
    with tempfile.TemporaryDirectory(prefix="ihd-bench-") as place:
        plain = {name: value for name, value in os.environ.items() if name not in _LEFT_OUT}
        yield {**plain, "QT_QPA_PLATFORM": "offscreen", "IHD_HOME": place, "PYTHONPATH": str(ROOT), **variables}


def run(script: str, *arguments: str, **variables: str) -> Marks:
    """Run a script of this folder to its end; its lines are ``name number``. Raises RunFailedError."""
    command = [sys.executable, "-P", str(HERE / script), *arguments]
    with own_place(**variables) as environment:
        started = monotonic()
        try:
            done = subprocess.run(
                command,
                env=environment,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                timeout=PATIENCE,
                check=False,
            )
        except subprocess.TimeoutExpired as slow:
            raise RunFailedError(f"{script} did not end: {slow.stderr!r}") from None
    if done.returncode:
        raise RunFailedError(f"{script} ended with {done.returncode}: {done.stderr}")
    pairs = (line.split() for line in done.stdout.splitlines())
    return Marks(started, {name: float(value) for name, value in pairs})


@contextmanager
def running(*command: str) -> Iterator[subprocess.Popen[str]]:
    """Keep a process running, with pipes to its input and from its output; one that is still there too late is ended.

    Whoever waits for its words then learns that none will come.
    """
    with own_place() as environment:
        pipe = subprocess.PIPE
        process = subprocess.Popen(
            [sys.executable, "-P", *command], env=environment, stdin=pipe, stdout=pipe, text=True, bufsize=1
        )
        too_late = threading.Timer(PATIENCE, process.kill)
        too_late.start()
        try:
            yield process
        finally:
            too_late.cancel()
            process.kill()
            process.communicate()


def words_with(output: TextIO | None, word: str) -> list[str]:
    """Return the words of the next line of ``output`` that has ``word`` in it. Raises RunFailedError if none comes."""
    for line in output or ():
        if word in line:
            return line.split()
    raise RunFailedError(f"nothing said {word!r}")


def url_of(process: subprocess.Popen[str]) -> str:
    """Return where a simulated stick serves, from what it says first."""
    return next(word for word in words_with(process.stdout, "tcp://") if word.startswith("tcp://"))


@contextmanager
def hub() -> Iterator[str]:
    """Serve a simulated home that nobody has joined yet; give the address of its stick."""
    with running("-m", "ihd", "hub", "--listen", "127.0.0.1:0") as process:
        yield url_of(process)


@contextmanager
def screens() -> Iterator[dict[str, dict[str, str]]]:
    """Give the kinds of screen there are on this machine and the variables that choose them."""
    kinds = {"offscreen": {"QT_QPA_PLATFORM": "offscreen"}}
    server = shutil.which("Xvfb")
    if server is None:
        yield kinds
        return
    command = [server, "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            number = process.stdout.readline().strip() if process.stdout else ""
            yield {**kinds, "xcb": {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}} if number else kinds
        finally:
            process.terminate()
