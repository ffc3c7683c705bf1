"""The command that enters a top-up code: it needs no screen, and repeats no code."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import replace
from queue import Empty, SimpleQueue
from typing import Final

from ihd import paths, wiring
from ihd.cli import CommandError, choices
from ihd.cli.figures import fault_sentence
from ihd.history.last import first_snapshot
from ihd.model.commands import Command, Pending, Refused, Stage, TopUp, Wish
from ihd.model.credit import PaymentMode
from ihd.model.link import LinkPhase
from ihd.model.meter import Meter
from ihd.model.reports import Role
from ihd.model.snapshot import Snapshot
from ihd.model.units import PENNY, Fuel, pounds
from ihd.model.utrn import Utrn, UtrnError, cleaned, parse
from ihd.settings import Settings
from ppmid.results import Words, of_code, of_command

#: Seconds to wait for the link and the account, and then for the answer: longer than the session itself waits for it.
JOINING_WAIT: Final = 60.0
ANSWER_WAIT: Final = 30.0
#: A hub that asks for patience says that nothing happened, and so the code may safely go again (hub.md section 1).
BUSY_WAIT: Final = 3.0
BUSY_TRIES: Final = 5
#: No code is longer, whatever stands between its groups; the rest of a line is not even read.
_LINE: Final = 1_000
_NOTHING: Final = "Nothing was sent."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    choices.arguments(parser)
    parser.add_argument(
        "--fuel",
        choices=[fuel.value for fuel in Fuel],
        help="which meter the code is for (default: the home's prepaid one, electricity if both are)",
    )


def run(options: argparse.Namespace) -> int:
    """Read a code, give it to the meter and say what became of it; return 0 only when it was accepted."""
    settings = choices.chosen(options)
    utrn = _read()
    print(f"This code looks like {pounds(utrn.pence * PENNY)}. Only your meter can confirm the amount.", flush=True)
    began = wiring.link_time()
    snapshots: SimpleQueue[Snapshot] = SimpleQueue()
    try:
        worker = wiring.start(settings, snapshots.put, _first(settings, began), may_command=True)
    except wiring.WiringError as error:
        raise CommandError(str(error)) from None
    try:
        meter = _account(_Story(snapshots, JOINING_WAIT), Fuel(options.fuel) if options.fuel else None, began)
        pending, meter = enter(snapshots, worker.post, meter, utrn)
    finally:
        worker.stop()
    print(f"{meter.fuel.value.capitalize()}: {_said(of_command(pending, meter))}", flush=True)
    return 0 if pending.accepted else 1


def _first(settings: Settings, now: float) -> Snapshot:
    """Return what was known last; how the home pays is asked anew, for it decides whether a code is sent at all."""
    kept = first_snapshot(paths.history_file(), settings.source, wiring.wall_time(), now)
    return replace(kept, meters=tuple(meter._replace(payment_mode=None) for meter in kept.meters))


def _read() -> Utrn:
    """Return the code typed at the prompt, or the first line with anything in it on standard input."""
    if sys.stdin.isatty():
        print("Top-up code, 20 digits: ", end="", file=sys.stderr, flush=True)
    line = sys.stdin.readline(_LINE)
    while line.isspace() and not sys.stdin.isatty():
        line = sys.stdin.readline(_LINE)
    if not line.strip():
        raise CommandError(f"No code was given. Type the 20 digits of your top-up code. {_NOTHING}")
    try:
        return parse(line)
    except UtrnError as error:
        count = sum(sign.isdecimal() for sign in cleaned(line))
        said = _said(of_code(error.reason, count))
        raise CommandError(said if _NOTHING in said else f"{said} {_NOTHING}") from None


def _said(words: Words) -> str:
    return f"{words.headline}. {words.text}".strip()


class _Story:
    """The snapshots that come within ``seconds``, each as soon as it is there."""

    def __init__(self, snapshots: SimpleQueue[Snapshot], seconds: float) -> None:
        self._snapshots = snapshots
        self._until = wiring.link_time() + seconds

    def next(self) -> Snapshot | None:
        """Return the next snapshot, ``None`` when the time is over."""
        try:
            return self._snapshots.get(timeout=max(0.0, self._until - wiring.link_time()))
        except Empty:
            return None


def _account(story: _Story, fuel: Fuel | None, began: float) -> Meter:
    """Return the meter that the code is for, once the home has told how it pays. Nothing is sent before."""
    while (snapshot := story.next()) is not None:
        if snapshot.link.phase is LinkPhase.LOST:
            raise CommandError(f"{fault_sentence(snapshot.link)} {_NOTHING}")
        bought = [meter for meter in snapshot.meters if meter.role is Role.IMPORT]
        wanted = [meter for meter in bought if fuel is None or meter.fuel is fuel]
        if snapshot.link.phase is LinkPhase.UP and bought and all(_told(meter, began) for meter in wanted or bought):
            return _prepaid(wanted, fuel)
    raise CommandError(f"No word of your account came within {JOINING_WAIT:.0f} seconds. {_NOTHING} Try again.")


def _told(meter: Meter, began: float) -> bool:
    return meter.payment_mode is not None and meter.heard is not None and meter.heard >= began


def _prepaid(meters: list[Meter], fuel: Fuel | None) -> Meter:
    found = next((meter for meter in meters if meter.payment_mode is PaymentMode.PREPAYMENT), None)
    if found is not None:
        return found
    name = f"{fuel.value} " if fuel is not None else ""
    if not meters:
        raise CommandError(f"This home has no {name}meter. {_NOTHING}")
    raise CommandError(f"This home does not pay its {name}meter in advance: it takes no codes. {_NOTHING}")


def enter(
    snapshots: SimpleQueue[Snapshot], post: Callable[[Command], None], meter: Meter, utrn: Utrn
) -> tuple[Pending, Meter]:
    """Send the code and return what became of it, with the meter as it was then."""
    for _ in range(BUSY_TRIES):
        pending, meter = _sent_once(_Story(snapshots, ANSWER_WAIT), post, meter, utrn)
        if pending.refused is not Refused.METER_BUSY:
            break
        pause = _Story(snapshots, BUSY_WAIT)
        while pause.next() is not None:
            pass
    return pending, meter


def _sent_once(story: _Story, post: Callable[[Command], None], meter: Meter, utrn: Utrn) -> tuple[Pending, Meter]:
    number = int(wiring.wall_time() * 1_000)
    pending = Pending(number, Wish.TOP_UP, meter.meter, Stage.SENT, wiring.link_time())
    post(TopUp(number, meter.meter, utrn))
    try:
        while pending.stage is Stage.SENT and (snapshot := story.next()) is not None:
            pending = snapshot.command(number) or pending
            meter = snapshot.meter(meter.meter) or meter
    except KeyboardInterrupt:
        print(_said(of_command(pending._replace(stage=Stage.NO_ANSWER), meter)), file=sys.stderr, flush=True)
        raise
    return (pending if pending.stage is not Stage.SENT else pending._replace(stage=Stage.NO_ANSWER)), meter
