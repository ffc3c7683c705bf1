"""What may stand in the log when something is wrong, by the line; and whether the display showed it too."""

from __future__ import annotations

import asyncio
import gc
import logging
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final, NamedTuple

from ihd.model.link import LinkPhase
from ihd.model.snapshot import Snapshot


class Line(NamedTuple):
    """A line that is expected, and ``why``. ``within`` so many seconds the display says what is wrong.

    Unless ``told`` at once, newer figures will do instead: then nothing is wrong any more.
    """

    source: str
    says: str
    why: str
    within: float
    told: bool


RESET: Final = Line(
    "bellows.uart",
    r"^Received an unexpected reset: <NcpResetCode\.RESET_SOFTWARE: 11>$",
    "the stick restarted and says so; a stick that is up is lost by it, one that is being opened is reset once more",
    within=0.5,
    told=True,
)
NO_SIGN_OF_LIFE: Final = Line(
    "bellows.zigbee.application",
    r"^Watchdog heartbeat timeout: TimeoutError\(\)$",
    "a command had no answer for ten seconds; five seconds later bellows gives a stick up that acknowledges nothing",
    within=15.0,
    told=False,
)


#: What an octet that gets lost may do by chance, once in some thousand: for instance, where the answer to sendUnicast
#: ends in 0x3D and the last octet of its checksum is lost, what is left has a right checksum and is an octet too short.
BY_CHANCE: Final = tuple(
    Line(source, says, "a frame whose checksum is right by chance does not fit its command", within=15.0, told=False)
    for source, says in (
        ("bellows.ezsp.protocol", r"^Failed to parse frame \w+: \(not shown\)$"),
        ("bellows.ezsp", r"^Failed to parse frame, ignoring$"),
    )
)


class LogWatch(logging.Handler):
    """Holds every record from WARNING up against the lines that are expected; those go no further."""

    def __init__(self, lines: Sequence[Line]) -> None:
        super().__init__(logging.WARNING)
        self._lines = lines
        self._open: list[tuple[float, Line]] = []
        self._surprises: list[str] = []
        self.met: set[Line] = set()

    def emit(self, record: logging.LogRecord) -> None:
        self._surprises.append(f"{record.levelname} from {record.name}: {record.getMessage()}")

    def is_new(self, record: logging.LogRecord) -> bool:
        """Note a record that is expected; return whether it is none."""
        text = record.getMessage()
        for line in self._lines:
            if line.source == record.name and re.search(line.says, text):
                self.met.add(line)
                self._open.append((asyncio.get_running_loop().time(), line))
                return False
        return True

    def check(self) -> None:
        """Fail on a record that nobody expects."""
        assert not self._surprises, f"nobody expects this in the log: {self._surprises}"

    def settle(self, shown: Sequence[Snapshot], until: float) -> None:
        """Fail on a record that nobody expects, or on one from before ``until`` of which the display showed nothing."""
        self.check()
        silent = [entry for entry in self._open if entry[0] <= until and not _was_shown(*entry, shown)]
        assert not silent, f"the display did not say what the log says: {silent}"
        self._open = [entry for entry in self._open if entry[0] > until]


def _was_shown(moment: float, line: Line, shown: Sequence[Snapshot]) -> bool:
    before = [each.link.phase for each in shown if each.link.since <= moment]
    if before and before[-1] is not LinkPhase.UP:
        return True  # it said already that it was not live
    until = moment + line.within
    if any(each.link.fault is not None and moment <= each.link.since <= until for each in shown):
        return True
    heard = [meter.heard for each in shown for meter in each.meters if meter.heard is not None]
    return not line.told and any(moment < each <= until for each in heard)


@contextmanager
def watched_log(*lines: Line) -> Iterator[LogWatch]:
    """Collect what is logged meanwhile; at the end, nothing may be left that is none of ``lines``."""
    watch = LogWatch(lines)
    sources = [logging.getLogger(line.source) for line in lines]
    logging.getLogger().addHandler(watch)
    for source in sources:
        source.addFilter(watch.is_new)
    gc.freeze()  # what was there before has nothing to say, and a session's worth of it takes long to go through
    try:
        yield watch
        gc.collect()  # a task whose failure nobody read says so only now
    finally:
        gc.unfreeze()
        logging.getLogger().removeHandler(watch)
        for source in sources:
            source.removeFilter(watch.is_new)
    watch.check()
