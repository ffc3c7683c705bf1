"""Measures what the project promises in numbers, each beside its floor in the same run; exit code 1 if any is over.

``python -m tests.bench`` measures all, ``python -m tests.bench NAME...`` some, ``--list`` tells the names.
"""

from __future__ import annotations

import argparse
import signal
import sys
from importlib import import_module
from typing import Final

from tests.bench.figure import HEADER
from tests.bench.fresh import RunFailedError

MEASUREMENTS: Final = {
    "home-painted": "home_painted",
    "first-reading": "first_reading",
    "stall": "stall",
    "memory": "memory",
    "reports": "reports",
    "simulated-day": "simulated_day",
    "history": "hub_history",
    "screen": "screen",
    "last-snapshot": "last_snapshot",
    "prepay-year": "prepay_year",
    "key-press": "key_press",
    "top-up-shown": "top_up_shown",
    "key-agreement": "key_agreement",
    "joined": "joined",
    "coming-back": "coming_back",
    "airtime": "airtime",
    "page-change": "page_change",
    "usage": "usage",
    "past-queries": "past_queries",
    "back-fill": "back_fill",
    "idle": "idle",
}
FEWEST_ROUNDS: Final = 1


def main(words: list[str]) -> int:
    """Measure what ``words`` name, in the order of the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help="what to measure (default: all)")
    parser.add_argument("--list", action="store_true", help="tell the names and what each measures")
    parser.add_argument("--rounds", type=int, default=5, help="rounds after the warm-up (default: %(default)s)")
    options = parser.parse_args(words)
    unknown = [name for name in options.names if name not in MEASUREMENTS]
    if unknown or options.rounds < FEWEST_ROUNDS:
        parser.error(f"no measurement is called {', '.join(unknown)}" if unknown else "at least one round is needed")
    if options.list:
        for name, module in MEASUREMENTS.items():
            print(f"{name:<16}{(import_module(f'tests.bench.{module}').__doc__ or '').splitlines()[0]}")
        return 0
    print(HEADER, flush=True)
    chosen = [name for name in MEASUREMENTS if not options.names or name in options.names]
    over: list[str] = []
    for name in chosen:
        try:
            for figure in import_module(f"tests.bench.{MEASUREMENTS[name]}").measure(options.rounds):
                print(figure, flush=True)
                over += [figure.name] if figure.is_over else []
        except RunFailedError as failure:
            print(f"{name} could not be measured: {failure}", flush=True)
            over.append(name)
    print(f"over: {', '.join(over)}" if over else "all within their limits")
    return 1 if over else 0


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that no measured process is left behind
    sys.exit(main(sys.argv[1:]))
