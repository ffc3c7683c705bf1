"""The text front end: a live table, or one JSON object per line; it needs no screen and imports no Qt."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from queue import SimpleQueue
from typing import Final

from ihd import wiring
from ihd.cli import CommandError, choices
from ihd.cli.figures import fault_sentence, figures, is_complete, table
from ihd.model.link import Fault, LinkPhase
from ihd.model.snapshot import Snapshot

#: How long the first line waits for what comes after the first reading: prices, charges, the account.
FIRST_LINE_WAIT: Final = 8.0
_CLEAR: Final = "\x1b[H\x1b[J"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    choices.arguments(parser, replay=True)
    parser.add_argument("--count", type=_count, metavar="N", help="end after N objects (or tables)")
    parser.add_argument("--json", action="store_true", help="print one JSON object per line on every new report")


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of 1 or more")
    return int(text)


def run(options: argparse.Namespace) -> int:
    """Show figures until ``--count`` is reached or the link cannot be made; costs are of energy, without standing
    charge.
    """
    settings = choices.chosen(options)
    if options.replay:
        choices.check_capture(options.replay)
    snapshots: SimpleQueue[Snapshot] = SimpleQueue()
    try:
        worker = wiring.start(settings, snapshots.put, Snapshot.blank(wiring.link_time()))
    except wiring.WiringError as error:
        raise CommandError(str(error)) from None
    write = _write_json if options.json else _table_writer(sys.stdout.isatty())
    try:
        return _show(_news(snapshots), write, options.count)
    finally:
        worker.stop()


def _show(news: Iterator[Snapshot], write: Callable[[Snapshot, float], None], count: int | None) -> int:
    shown = 0
    for snapshot in news:
        ended = _has_ended(snapshot)
        if not shown and not ended and _cannot_start(snapshot):
            raise CommandError(fault_sentence(snapshot.link))
        if any(meter.heard is not None for meter in snapshot.meters) and not (ended and shown):
            write(snapshot, wiring.link_time())
            shown += 1
        if ended or (count is not None and shown >= count):
            return 0
    return 0


def _has_ended(snapshot: Snapshot) -> bool:
    """Return whether a capture was played to its end: nothing more will come."""
    return snapshot.link.fault is Fault.CAPTURE_ENDED


def _cannot_start(snapshot: Snapshot) -> bool:
    return snapshot.link.phase is LinkPhase.LOST and snapshot.link.fault is not None


def _news(snapshots: SimpleQueue[Snapshot]) -> Iterator[Snapshot]:
    """Yield the snapshot after each new report, the first once it is complete or has waited long enough."""
    first_heard: float | None = None
    begun = False
    told: tuple[object, ...] = ()
    while True:
        snapshot = snapshots.get()
        now = wiring.link_time()
        if first_heard is None and any(meter.heard is not None for meter in snapshot.meters):
            first_heard = now
        if not begun and first_heard is not None:
            begun = is_complete(snapshot) or now - first_heard >= FIRST_LINE_WAIT or _has_ended(snapshot)
        news = (snapshot.meters, snapshot.link.phase, snapshot.link.fault, snapshot.trouble)
        if news != told and (begun or first_heard is None):
            told = news
            yield snapshot


def _write_json(snapshot: Snapshot, now: float) -> None:
    print(json.dumps(figures(snapshot, now), ensure_ascii=False), flush=True)


def _table_writer(live: bool) -> Callable[[Snapshot, float], None]:
    """On a terminal each table replaces the one before; in a file the next follows once more than the time changed."""
    shown = ""

    def write(snapshot: Snapshot, now: float) -> None:
        nonlocal shown
        text = table(snapshot, now)
        _, _, rest = text.partition(" link ")
        if live or rest != shown:
            print((_CLEAR if live else "") + text, flush=True)
        shown = rest

    return write
