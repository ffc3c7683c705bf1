"""Writes one batch after another into a past until it is killed, and tells the number of each that is kept."""

import sys
from datetime import date, timedelta
from pathlib import Path

from ihd.model.reports import Event, EventHeard, HalfHoursHeard
from ihd.model.usage import day_start
from tests.history.teller import Teller, flat

FIRST = date(2000, 1, 1)
LATER = date(2030, 1, 1)


def day_of(batch: int) -> date:
    """Return the day that a batch is about."""
    return FIRST + timedelta(days=batch)


def main(path: str, first: int) -> None:
    """Begin with the batch ``first``: a day of two meters, and an event."""
    home = Teller(Path(path), LATER, every=0.0)
    home.tell_tariffs(flat(0, 10_000))
    batch = first
    while True:
        start = day_start(day_of(batch))
        days = [HalfHoursHeard(meter, start, (batch,) * 46) for meter in (1, 2)]
        home.tell(*days, EventHeard(Event(1, 7, start)))
        print(batch, flush=True)
        batch += 1


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
