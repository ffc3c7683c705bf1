"""What this machine does for the display's pages: chance, sound, speech, brightness, and the doctor meanwhile."""

from __future__ import annotations

import argparse
import threading
from collections.abc import Callable
from typing import Final

from ihd import backlight, paths
from ihd.sound import Speaker
from ihd.speech import Voice
from ihd.view.machine import Machine, Told

#: A screen found darker than this, in percent of its most, was left so by a run that was cut off.
_LEAST: Final = 30


def machine(options: argparse.Namespace) -> Machine:
    """Return it for a display that was started with ``options``."""

    def examine(told: Callable[[Told | None], None]) -> None:
        threading.Thread(target=_examine, args=(options, told), name="doctor", daemon=True).start()

    return Machine(_random_bytes, Speaker(paths.resource), examine, backlight.find(least=_LEAST), Voice())


def _random_bytes(count: int) -> bytes:
    from ihd import wiring  # late: by the time that somebody chooses a PIN the radio has loaded it

    return wiring.random_bytes(count)


def _examine(options: argparse.Namespace, told: Callable[[Told | None], None]) -> None:
    """Tell each finding as `ihd doctor` would print it, then ``None``."""
    # Late, and on this thread: it loads the radio, which takes longer than a finger waits.
    from ihd.doctor import program, visit

    try:
        looked = visit.Visit(stick=options.stick or "", demo=bool(options.demo or options.home), home=_home(options))
        for findings in (program.judged(program.found()), looked.findings()):
            for found in findings:
                told(Told(found.verdict.value, found.name, found.sentence, found.remedy))
    finally:
        told(None)


def _home(options: argparse.Namespace) -> str:
    return str(options.home or options.default_home)
