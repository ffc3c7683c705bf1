"""Pairing with a hub without a screen: each step as a line, until the meters were read; it knows no radio."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from typing import Final

from ihd import paths, settings, wiring
from ihd.cli import CommandError, choices
from ihd.cli.figures import fault_sentence
from ihd.files import write_whole
from ihd.keys.credential import CredentialError, parse
from ihd.model.link import Fault, LinkPhase
from ihd.model.snapshot import Snapshot

#: What is being done, as the steps of the pairing page say it.
STEPS: Final = {
    LinkPhase.OPENING: "Radio stick",
    LinkPhase.SEARCHING: "Find the hub",
    LinkPhase.JOINING: "Join the hub",
    LinkPhase.AGREEING: "Agree secure keys",
    LinkPhase.UP: "Read the meters",
}


def run(options: argparse.Namespace) -> int:
    """Pair with the hub that ``options`` lead to, and keep what was paired with for the next start.

    Goes on trying while the fault may pass, such as a hub that is not open yet; a person ends it with Ctrl-C.
    """
    chosen = choices.chosen(options)._replace(own_network=False)
    if options.certificate is not None:
        _take_certificate(options.certificate)
    snapshots: SimpleQueue[Snapshot] = SimpleQueue()
    try:
        worker = wiring.start(chosen, snapshots.put, Snapshot.blank(wiring.link_time()), anew=True)
    except wiring.WiringError as error:
        raise CommandError(str(error)) from None
    try:
        _follow(snapshots.get, print)
    finally:
        worker.stop()
    if chosen.stick:
        _keep(chosen)
    return 0


def _follow(next_snapshot: Callable[[], Snapshot], say: Callable[[str], None]) -> None:
    """Say each step and fault once, however often it is tried. Raises CommandError where only a person can help."""
    steps = list(STEPS)
    come_to = -1
    fault: Fault | None = None
    own = ""
    while True:
        snapshot = next_snapshot()
        link = snapshot.link
        if snapshot.own is not None and snapshot.own.eui64 != own:
            own = snapshot.own.eui64
            say(f"Display ID {own}: the hub must have it on its list, with the display's install code.")
        if link.phase is LinkPhase.LOST:
            if link.next_try is None:
                raise CommandError(fault_sentence(link))
            if link.fault is not fault:
                say(f"{fault_sentence(link)} (Ctrl-C ends it.)")
            fault = link.fault
        elif steps.index(link.phase) > come_to:
            come_to = steps.index(link.phase)
            say(f"{STEPS[link.phase]} ...")
        heard = [meter.fuel.value for meter in snapshot.meters if meter.heard is not None]
        if snapshot.meters and len(heard) == len(snapshot.meters):
            say(f"Paired. These meters were read: {', '.join(heard)}.")
            return


def _take_certificate(path: Path) -> None:
    """Check a certificate file and keep it. Raises CommandError with the line and the remedy."""
    try:
        text = path.read_text(encoding="utf-8")
        parse(text)
        write_whole(paths.certificate_file(), text)
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or error
        raise CommandError(f"{path}: {why}. Give a file that can be read.") from None
    except CredentialError as error:
        raise CommandError(f"{path}: {error}") from None


def _keep(chosen: settings.Settings) -> None:
    path = paths.settings_file()
    try:
        stored = settings.load(path).settings
        settings.save(stored._replace(stick=chosen.stick, install_code=chosen.install_code, own_network=False), path)
    except OSError as error:
        print(f"The stick could not be kept for the next start: {error}", file=sys.stderr)
