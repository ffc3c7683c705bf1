"""Whenever the display is killed while it writes the past: the file opens, complete up to the last batch."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from random import Random

from ihd.history.past import KeptPast
from ihd.model.usage import day_start
from tests.architecture import ROOT
from tests.history.endless import LATER, day_of
from tests.history.teller import HEAT, POWER, Teller

#: Instants at which it is killed; every instant is another one.
KILLS = 200 if os.environ.get("IHD_TEST_DEPTH") == "deep" else 3


def killed_while_writing(path: Path, first: int, chance: Random) -> int:
    """Have batches written from ``first`` on, kill the writer at some instant, and return the last one it told of."""
    command = [sys.executable, "-m", "tests.history.endless", str(path), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        last = first - 1
        for _ in range(chance.randrange(1, 9)):
            last = int(process.stdout.readline())
        for _ in range(chance.randrange(100_000)):  # up to some milliseconds, as long as a batch takes
            pass
        process.kill()
        return max([last, *map(int, process.stdout.read().split())])


def test_the_past_is_complete_up_to_the_last_batch_whenever_it_is_cut_off(tmp_path):
    path, chance = tmp_path / "past.sqlite", Random(5)
    first = 60
    early = Teller(path, LATER, every=0.0)
    for batch in range(60):  # days whose costs wait for their tariff, so that pricing anew is cut off too
        early.tell_day(day_of(batch), [batch] * 46)
        early.tell_day(day_of(batch), [batch] * 46, meter=2)
    early.close()
    for _ in range(KILLS):
        last = killed_while_writing(path, first, chance)
        with closing(sqlite3.connect(path)) as base:
            assert base.execute("pragma integrity_check").fetchone() == ("ok",)
        past = KeptPast(path, "stick")
        for stream in (POWER, HEAT):
            days = past.days(stream, day_of(first), day_of(last))
            assert [(day.known, day.wh) for day in days] == [(46, 46 * batch) for batch in range(first, last + 1)]
        cut = [past.days(stream, day_of(last + 1), day_of(last + 1))[0].known for stream in (POWER, HEAT)]
        assert cut in ([0, 0], [46, 46]), "a batch is kept whole or not at all"
        events = {event.time for event in past.events(POWER, 10_000)}
        assert {day_start(day_of(batch)) for batch in range(first, last + 1)} <= events
        past.close()
        first = last + 1
