"""Files that others may read, a history that is damaged and a disk that is full are found, and left as they are."""

import os
import sqlite3
from contextlib import closing
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from ihd import paths
from ihd.doctor import storage
from ihd.doctor.finding import Finding, Verdict
from ihd.doctor.storage import LITTLE, NONE_LEFT, Seen, Storage
from tests.paired import live as live_until_a_power_cut

HOME = Path.home()
SETTINGS = Seen("settings", HOME / ".config/ihd/settings.toml", 0o600, 1000)
PAIRING = Seen("pairing", HOME / "my data/pairing.toml", 0o600, 1000)
DIRECTORY = Seen("directory", HOME / ".config/ihd", 0o700, 1000)
WELL = Storage(files=(DIRECTORY, SETTINGS, PAIRING), user=1000, history=3_000, free=10**10)


def still() -> float:
    return 0.0


def live() -> None:
    """Live, and end in an orderly way: without the log that a power cut leaves."""
    live_until_a_power_cut()
    paths.history_file().with_name("history.sqlite-wal").unlink()


def test_all_is_well_where_it_is() -> None:
    for say in (storage.files, storage.history, storage.disk):
        assert say(WELL).verdict is Verdict.OK
        assert say(Storage(free=10**10)).verdict is Verdict.OK


def having(*files: Seen) -> Finding:
    return storage.files(replace(WELL, files=files))


@pytest.mark.parametrize(
    ("finding", "verdict", "remedy"),
    [
        (having(SETTINGS._replace(mode=0o644)), Verdict.FAIL, "Run `chmod 600 ~/.config/ihd/settings.toml`."),
        (having(PAIRING._replace(mode=0o640)), Verdict.WARN, "Run `chmod 600 ~/'my data/pairing.toml'`."),
        (having(DIRECTORY._replace(mode=0o755)), Verdict.WARN, "Run `chmod 700 ~/.config/ihd`."),
        (
            having(DIRECTORY._replace(mode=0o755), SETTINGS._replace(mode=0o604)),
            Verdict.FAIL,
            "Run `chmod 700 ~/.config/ihd && chmod 600 ~/.config/ihd/settings.toml`.",
        ),
        (having(SETTINGS._replace(owner=0)), Verdict.FAIL, "Run `sudo chown -R $USER ~/.config/ihd`."),
        (having(DIRECTORY._replace(usable=False)), Verdict.FAIL, "Run `sudo chown -R $USER ~/.config/ihd`."),
        (storage.files(replace(WELL, behind="gwen")), Verdict.WARN, "Run it without sudo."),
    ],
)
def test_who_may_use_what_is_judged_with_the_command_that_mends_it(
    finding: Finding, verdict: Verdict, remedy: str
) -> None:
    assert (finding.verdict, finding.remedy) == (verdict, remedy)
    assert str(HOME) not in finding.line


@pytest.mark.parametrize(
    ("changes", "verdict", "words"),
    [
        ({"history": None}, Verdict.OK, "No readings"),
        ({"fault": "database disk image is malformed"}, Verdict.WARN, "sets the damaged file aside"),
        ({"looked": False, "fault": "interrupted"}, Verdict.WARN, "Close the display"),
        ({"history": 2_500_000}, Verdict.OK, "2.5 MB, whole."),
    ],
)
def test_the_history_is_judged(changes: dict[str, object], verdict: Verdict, words: str) -> None:
    finding = storage.history(replace(WELL, **changes))  # type: ignore[arg-type]
    assert (finding.verdict, words in finding.line) == (verdict, True)


@pytest.mark.parametrize(
    ("free", "verdict"),
    [
        (LITTLE, Verdict.OK),
        (LITTLE - 1, Verdict.WARN),
        (NONE_LEFT, Verdict.WARN),
        (NONE_LEFT - 1, Verdict.FAIL),
        (0, Verdict.FAIL),
    ],
)
def test_room_on_the_disk_is_judged(free: int, verdict: Verdict) -> None:
    assert storage.disk(replace(WELL, free=free)).verdict is verdict


# --------------------------------------------------------------------------------------------------- what is there


def test_a_display_that_has_lived_has_nothing_that_others_may_read() -> None:
    live()
    told = storage.found(still)
    assert {each.what for each in told.files} >= {"directory", "settings", "certificate", "salt", "pairing", "readings"}
    assert storage.files(told).verdict is Verdict.OK
    assert storage.history(told).verdict is Verdict.OK
    assert told.free > 0


def test_a_file_that_others_may_read_is_found_with_the_command_for_it() -> None:
    live()
    paths.salt_file().chmod(0o644)
    paths.data_dir().chmod(0o755)
    finding = storage.files(storage.found(still))
    assert finding.verdict is Verdict.FAIL
    assert finding.remedy == f"Run `chmod 700 {paths.data_dir()} && chmod 600 {paths.salt_file()}`."


def test_without_any_file_there_is_nothing_to_say_and_none_is_made() -> None:
    told = storage.found(still)
    assert (told.files, told.history, told.fault) == ((), None, "")
    assert not paths.data_dir().exists()


@pytest.mark.parametrize("octets", [b"not a database at all" * 100, None])
def test_a_damaged_history_is_found_and_left_as_it_is(octets: bytes | None) -> None:
    live()
    path = paths.history_file()
    damaged = octets if octets is not None else torn(path)
    path.write_bytes(damaged)
    told = storage.found(still)
    assert (storage.history(told).verdict, told.looked, bool(told.fault)) == (Verdict.WARN, True, True)
    assert path.read_bytes() == damaged


def test_the_past_is_looked_through_too() -> None:
    live()
    sound = storage.found(still)
    paths.past_file().write_bytes(b"not a database at all" * 100)
    told = storage.found(still)
    assert (sound.fault, bool(told.fault)) == ("", True)
    assert told.history == paths.history_file().stat().st_size + 2_100


def torn(path: Path) -> bytes:
    with closing(sqlite3.connect(path)) as base:
        base.execute("pragma journal_mode = delete")
        base.executescript("create table a (b text unique); insert into a values ('x'), ('y'), ('z');")
    octets = bytearray(path.read_bytes())
    octets[-4096:] = os.urandom(4096)
    return bytes(octets)


def test_a_history_that_another_holds_is_not_waited_for_and_not_called_damaged() -> None:
    live()
    with closing(sqlite3.connect(paths.history_file())) as base:
        base.execute("pragma locking_mode = exclusive")
        base.execute("create table held (a)")
        told = storage.found(still)
    assert told.looked is False
    assert storage.history(told).verdict is Verdict.WARN


def test_a_history_too_large_to_look_through_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    live()
    monkeypatch.setattr(storage, "_STEPS", 1)
    seconds = count()
    told = storage.found(lambda: float(next(seconds)))
    assert (told.looked, told.fault) == (False, "interrupted")


def test_a_directory_that_may_not_be_entered_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    live()
    real = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: path != paths.data_dir() and real(path, mode))
    finding = storage.files(storage.found(still))
    assert (finding.verdict, str(paths.data_dir()) in finding.remedy) == (Verdict.FAIL, True)
