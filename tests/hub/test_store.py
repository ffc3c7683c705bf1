"""The hub's memory: killed anywhere, all of a commit is there or nothing; what is not its own it leaves alone."""

import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from ihd.hub.ledger import Entry, Kind, Purse
from ihd.hub.store import Memory, Store, StoreError

#: Commits numbered facts and as many lines, telling each; with a number, dies before the SQL statement of that number.
WRITER = """
import os, signal, sqlite3, sys
from pathlib import Path

class Watched(sqlite3.Connection):
    statements = 0
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.set_trace_callback(self.step)
    def step(self, _statement):
        Watched.statements += 1
        if Watched.statements == int(sys.argv[2]):
            os.kill(os.getpid(), signal.SIGKILL)

connect = sqlite3.connect
sqlite3.connect = lambda *args, **kwargs: connect(*args, factory=Watched, **kwargs)
from ihd.hub.store import Store
store = Store(Path(sys.argv[1]))
first = store.load().facts.get("a", -1) + 1
for number in range(first, first + int(sys.argv[3])):
    store.commit({"a": number, "b": [number, "x" * 9000]}, {"one": [(number, 0), (number, 1)], "two": [(number,)]})
    print(number, flush=True)
"""


def writer(path, dies_at=0, commits=3):
    command = [sys.executable, "-c", WRITER, str(path), str(dies_at), str(commits)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2])


def whole(path):
    """Return the number of the last commit on disk, -1 before the first; every part must be of the same number."""
    store = Store(path)
    kept = store.load()
    store.close()
    last = kept.facts.get("a", -1)
    numbers = range(last + 1)
    assert kept.facts == ({"a": last, "b": [last, "x" * 9000]} if numbers else {})
    assert kept.entries.get("one", []) == [(number, part) for number in numbers for part in (0, 1)]
    assert kept.entries.get("two", []) == [(number,) for number in numbers]
    return last


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "hub.sqlite"


def test_what_was_committed_is_there_after_a_restart(path):
    entry = Entry(60, Kind.TOP_UP, Purse.SHOP, Purse.BALANCE, 500)
    store = Store(path)
    store.commit({"gas": {"codes": [1, None]}, "wan": True}, {"gas": [entry]})
    store.commit({"wan": False}, {"gas": [entry], "electricity": [entry]})
    store.close()
    again = Store(path)
    kept = again.load()
    again.close()
    assert kept.facts == {"gas": {"codes": [1, None]}, "wan": False}
    assert [Entry(*line) for line in kept.entries["gas"]] == [entry, entry]
    assert len(kept.entries["electricity"]) == 1


def test_a_memory_in_the_process_keeps_copies_as_a_file_does():
    memory, counters = Memory(), [1]
    memory.commit({"spent": counters}, {})
    counters.append(2)
    assert memory.load().facts == {"spent": [1]}
    memory.commit({"spent": counters}, {"gas": [(5,)]})
    assert memory.load() == ({"spent": [1, 2]}, {"gas": [(5,)]})
    memory.close()


def test_killed_before_any_statement_all_of_a_commit_is_there_or_nothing(path):
    """Each run dies one statement later and goes on where the last was cut off, until one comes to its end."""
    dies_at, returned, lasts = 0, -signal.SIGKILL, []
    while returned == -signal.SIGKILL:
        dies_at += 1
        run = writer(path, dies_at, commits=1)
        told = run.communicate()[0].split()
        returned = run.returncode
        last = whole(path)
        assert last == (int(told[-1]) if told else max(lasts, default=-1)), "what was told to be kept is kept, no more"
        lasts.append(last)
    assert returned == 0
    assert dies_at > 10
    assert lasts[0] == -1
    assert lasts[-1] >= 0


def test_killed_while_it_writes_nothing_told_is_lost(path):
    for lines in (1, 2, 3, 5):
        run = writer(path, commits=10_000)
        told = [int(run.stdout.readline()) for _ in range(lines)]
        run.kill()
        told += map(int, run.communicate()[0].split())
        last = whole(path)
        assert last in (told[-1], told[-1] + 1), "the last may have been cut off between the disk and its telling"


class Stopped(sqlite3.Connection):
    """A connection that SQLite's work stops in: once after so many of its steps, or from there on always."""

    def stop_after(self, steps, always=False):
        def step():
            nonlocal steps
            steps -= 1
            return steps < 0 if always else steps == -1

        self.set_progress_handler(step, 1)

    def go_on(self):
        self.set_progress_handler(None, 1)


@pytest.mark.parametrize("always", [False, True])
def test_a_commit_that_fails_leaves_nothing_and_the_next_one_works(path, monkeypatch, always):
    connect, made = sqlite3.connect, []

    def watched(*args, **kwargs):
        made.append(connect(*args, factory=Stopped, **kwargs))
        return made[-1]

    monkeypatch.setattr(sqlite3, "connect", watched)
    store, expected = Store(path), ({}, {})
    for steps in range(1, 30, 2):
        made[0].stop_after(steps, always)
        with pytest.raises(StoreError, match="interrupted"):
            store.commit({"a": steps}, {"one": [(steps, 0), (steps, 1)]})
        made[0].go_on()
        if not always:
            assert store.load() == expected
        store.commit({"b": steps}, {"two": [(steps,)]})
        expected = ({"b": steps}, {"two": [*expected[1].get("two", []), (steps,)]})
        assert store.load() == expected
    store.close()


def test_what_json_cannot_hold_is_refused_before_anything_is_written(path):
    store = Store(path)
    with pytest.raises(TypeError):
        store.commit({"a": 1}, {"one": [(1,), (object(),)]})
    assert store.load() == ({}, {})
    store.close()


def made_by_another_program(path):
    base = sqlite3.connect(path)
    base.execute("create table photographs (name text)")
    base.close()


def made_by_a_later_hub(path):
    Store(path).close()
    base = sqlite3.connect(path)
    base.execute("pragma user_version = 2")
    base.close()


def damaged(path):
    store = Store(path)
    store.commit({"a": "x" * 20_000}, {"one": [(number,) for number in range(2_000)]})
    store.close()
    octets = bytearray(path.read_bytes())
    octets[4096 : len(octets) - 4096] = b"\x5a" * (len(octets) - 8192)
    path.write_bytes(octets)


FOREIGN = [
    (lambda path: path.write_text("Dear diary, today the lights went out."), "is not a hub's memory"),
    (made_by_another_program, "is not a hub's memory"),
    (made_by_a_later_hub, r"another version of the hub \(2, not 1\)"),
    (damaged, "is damaged"),
]


@pytest.mark.parametrize(("make", "sentence"), FOREIGN)
def test_a_file_that_is_not_its_own_is_named_and_left_as_it_is(path, make, sentence):
    path.parent.mkdir()
    make(path)
    before = path.read_bytes()
    with pytest.raises(StoreError, match=f"{path.name} .*{sentence}"):
        Store(path)
    assert path.read_bytes() == before


def test_one_memory_serves_one_hub_at_a_time(path):
    store = Store(path)
    with pytest.raises(StoreError, match="in use by another hub"):
        Store(path)
    store.commit({"a": 1}, {})
    store.close()
    again = Store(path)
    assert again.load().facts == {"a": 1}
    again.close()


def test_a_file_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "data").write_text("")
    with pytest.raises(StoreError, match=r"hub\.sqlite cannot be used"):
        Store(tmp_path / "data" / "hub.sqlite")
