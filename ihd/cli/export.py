"""The command that writes the half-hours that are kept of a home as CSV, without a screen and without a radio."""

from __future__ import annotations

import argparse
import sys
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

from ihd import paths
from ihd.cli import CommandError, choices
from ihd.files import write_whole
from ihd.history import last
from ihd.history.past import KeptPast
from ihd.model.half_hour_csv import csv_text
from ihd.model.recent import Recent
from ihd.model.snapshot import Snapshot
from ihd.model.usage import local_date


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    parser.add_argument("file", metavar="FILE", type=Path, nargs="?", help="where to write it (default: the terminal)")
    choices.arguments(parser)
    parser.add_argument("--from", dest="first", metavar="DAY", type=_day, help="the first day, as 2026-11-21")
    parser.add_argument("--to", dest="last", metavar="DAY", type=_day, help="the last day, as 2026-11-22")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day; write one as 2026-11-21") from None


def run(options: argparse.Namespace) -> int:
    """Write the half-hours of the days asked for; what there is none of is said in a sentence."""
    source = choices.chosen(options).source
    stored = last.load(paths.history_file(), source)
    if stored is None:
        raise CommandError(f"Nothing is kept of {source} yet. Let the display show it once, or name another home.")
    if options.first and options.last and options.first > options.last:
        raise CommandError(f"--from {options.first} is after --to {options.last}.")
    with closing(KeptPast(paths.past_file(), source)) as past:
        meters = [Recent(meter, past) for meter in stored.snapshot.meters]
        first, until = _reach(meters, stored.snapshot)
        text, count = csv_text(meters, _days(options.first or first, options.last or until))
    if not count:
        raise CommandError(f"No half-hours are kept of those days. There are some from {first} to {until}.")
    _write(text, count, options.file)
    return 0


def _reach(meters: list[Recent], snapshot: Snapshot) -> tuple[date, date]:
    """Return the first and the last day of which any half-hour may be kept."""
    firsts = [day for recent in meters if (day := recent.earliest()) is not None]
    ends = [local_date(meter.half_hours.end - 1) for meter in snapshot.meters if meter.half_hours.wh]
    kept = [recent.kept.reaches(recent.stream) for recent in meters if recent.kept is not None]
    ends += [reach[1] for reach in kept if reach is not None]
    if not firsts or not ends:
        raise CommandError("No half-hours are kept yet. Let the display run for an hour, then try again.")
    return min(firsts), max(ends)


def _days(first: date, until: date) -> list[date]:
    return [first + timedelta(days=number) for number in range((until - first).days + 1)]


def _write(text: str, count: int, file: Path | None) -> None:
    if file is None:
        sys.stdout.write(text)
        return
    try:
        write_whole(file, text)
    except OSError as error:
        raise CommandError(f"{file} cannot be written: {error.strerror}. Nothing was saved.") from None
    print(f"Saved {count} half-hours in {file}.")
