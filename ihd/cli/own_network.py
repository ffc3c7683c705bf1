"""Letting meter readers into one's own network without a screen: a countdown, and who joined; it knows no radio."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterator
from queue import Empty, SimpleQueue
from typing import Final

from ihd import paths, settings, wiring
from ihd.cli import CommandError, choices
from ihd.cli.figures import fault_sentence, table
from ihd.keys.install_code import InstallCode, InstallCodeError
from ihd.model.link import LinkPhase
from ihd.model.pairing import NetworkDoor
from ihd.model.snapshot import Snapshot
from ihd.settings import Settings

#: Seconds for which the network is open, and between two looks at the time.
WINDOW: Final = 60
_LOOK: Final = 1.0
#: Seconds after the window in which a reader that joined at its end may still say what it is.
_LAST_WORDS: Final = 15.0
_EUI64: Final = re.compile(r"[0-9A-F]{16}")


def run(options: argparse.Namespace) -> int:
    """Open the network for a minute; return 0 once a reader joined and was read, 1 if none did.

    What was chosen is kept for the next start then.
    """
    eui64, link_key = _whom(options)
    chosen = choices.chosen(options)._replace(own_network=True, install_code="")
    snapshots: SimpleQueue[Snapshot] = SimpleQueue()
    doors: list[NetworkDoor] = []
    first = Snapshot.blank(wiring.link_time())
    try:
        worker = wiring.start(chosen, snapshots.put, first, found_network=doors.append, anew=True)
    except wiring.WiringError as error:
        raise CommandError(str(error)) from None
    try:
        joined = _let_in(_news(snapshots, first), lambda: doors[0].permit(WINDOW, eui64, link_key))
    finally:
        worker.stop()
    if joined and chosen.stick:
        _keep(chosen)
    return 0 if joined else 1


def _whom(options: argparse.Namespace) -> tuple[str, bytes]:
    """Return the EUI-64 and the key of the one reader that is to join, nothing for any. Raises CommandError."""
    if bool(options.reader) != bool(options.install_code):
        raise CommandError("A reader's install code and its number belong together: give --reader and --install-code.")
    if not options.reader:
        return "", b""
    eui64 = re.sub(r"[\s:.-]", "", options.reader).upper()
    if _EUI64.fullmatch(eui64) is None:
        raise CommandError("A reader's number (EUI-64) has 16 characters, 0 to 9 and A to F. It is printed on it.")
    try:
        return eui64, InstallCode.parse(options.install_code).link_key
    except InstallCodeError as error:
        raise CommandError(f"The install code is not right: {error}") from None


def _news(snapshots: SimpleQueue[Snapshot], shown: Snapshot) -> Iterator[Snapshot]:
    """Yield the newest snapshot whenever there is one, and every second."""
    while True:
        try:
            shown = snapshots.get(timeout=_LOOK)
        except Empty:
            pass
        yield shown


def _let_in(news: Iterator[Snapshot], open_up: Callable[[], None]) -> bool:
    """Open the network once there is one, and say what happens; return whether a reader joined and was read."""
    before = _opened(news, open_up)
    told: set[str] = set(before)
    say = _countdown(sys.stdout.isatty())
    for snapshot in news:
        now = wiring.link_time()
        if snapshot.link.phase is LinkPhase.LOST:
            raise CommandError(fault_sentence(snapshot.link))
        for eui64 in _joined(snapshot):
            if eui64 not in told:
                told.add(eui64)
                print(f"Meter reader {eui64} joined.", flush=True)
        until = snapshot.link.permit_until
        heard = [meter.heard is not None for meter in snapshot.meters]
        if _joined(snapshot) - before and heard and all(heard):
            print(table(snapshot, now), flush=True)
            return True
        if until is not None and now > until + _LAST_WORDS:
            break
        if until is not None and now <= until and told == before:
            say(round(until - now))
    print("The minute is over. No meter reader was read. Start the reader's own joining, then run this again.")
    return False


def _opened(news: Iterator[Snapshot], open_up: Callable[[], None]) -> set[str]:
    """Wait for the network and open it; return which readers were in it before."""
    print("Starting the network ...", flush=True)
    for snapshot in news:
        if snapshot.link.phase is LinkPhase.LOST:
            raise CommandError(fault_sentence(snapshot.link))
        if snapshot.link.phase is LinkPhase.UP:
            open_up()
            return _joined(snapshot)
    return set()


def _joined(snapshot: Snapshot) -> set[str]:
    return {reader.eui64 for reader in snapshot.readers}


def _countdown(live: bool) -> Callable[[int], None]:
    """On a terminal the seconds count down in their line; elsewhere every tenth is a line."""
    last: int | None = None

    def say(seconds: int) -> None:
        nonlocal last
        if seconds == last or not (live or seconds % 10 == 0):
            return
        last = seconds
        print(f"Meter readers may join: {seconds:2} s", end="\r" if live else "\n", flush=True)

    return say


def _keep(chosen: Settings) -> None:
    path = paths.settings_file()
    try:
        settings.save(settings.load(path).settings._replace(stick=chosen.stick, own_network=True), path)
    except OSError as error:
        print(f"The stick could not be kept for the next start: {error}", file=sys.stderr)
