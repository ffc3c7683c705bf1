"""A damaged history is set aside and a new one begun, and both are said; one that is merely out of reach stays."""

import logging
import sqlite3
import stat
from pathlib import Path

import pytest

from ihd.history.last import load
from ihd.history.last_writer import LastWriter
from ihd.model.notes import FileNote, Harm, Kept
from tests.history.test_last import HEARD, WALL, keep

SAID = r"history\.sqlite was damaged\. It is kept as history\.sqlite\.damaged-1, and a new one was begun\."
TROUBLE = "cannot keep the last readings"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "history.sqlite"


def names(path: Path) -> list[str]:
    return sorted(entry.name for entry in path.parent.iterdir())


def garbled(path: Path) -> bytes:
    """Damage a history that has readings: its first table's page is overwritten, its header stays."""
    keep(path, HEARD)
    octets = bytearray(path.read_bytes())
    octets[4_096:4_196] = b"\xa5" * 100
    path.write_bytes(octets)
    return bytes(octets)


def cut(path: Path) -> bytes:
    """Damage a history as a power cut on a poor disk does: the end is missing."""
    keep(path, HEARD)
    path.write_bytes(path.read_bytes()[:5_000])
    return path.read_bytes()


def foreign(path: Path) -> bytes:
    """Put what is no database in its place."""
    path.parent.mkdir()
    path.write_bytes(b"not a database at all")
    return path.read_bytes()


def hollow(path: Path) -> bytes:
    """Put a file in its place that only begins as a database does."""
    path.parent.mkdir()
    path.write_bytes(b"SQLite format 3\0" + bytes(4_000))
    return path.read_bytes()


@pytest.mark.expects_log(SAID)
@pytest.mark.parametrize("damage", [garbled, cut, foreign, hollow])
def test_a_damaged_history_is_kept_under_another_name_and_a_new_one_begun(path, caplog, damage):
    octets = damage(path)
    notes: list[FileNote] = []
    writer = LastWriter(path, "stick", note=notes.append)
    told = f"{path} was damaged. It is kept as history.sqlite.damaged-1, and a new one was begun."
    assert notes == [FileNote(Kept.READINGS, Harm.DAMAGED, told)]
    writer.write(HEARD, WALL, 1_010.0)
    writer.close()
    assert path.with_name("history.sqlite.damaged-1").read_bytes() == octets
    assert load(path, "stick").snapshot == HEARD
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING] == [told]


@pytest.mark.expects_log(SAID)
def test_the_log_of_a_damaged_history_goes_with_it_and_not_into_the_new_one(path):
    keep(path, HEARD, source="another")
    other = sqlite3.connect(path)  # as long as another display has the file open, its log stays
    other.execute("update last set saved_at = 5")
    other.commit()
    log = path.with_name("history.sqlite-wal").read_bytes()
    octets = path.read_bytes()
    path.write_bytes(octets[:8_192] + b"\xa5" * 4_096 + octets[12_288:])  # the index, of which the log says nothing
    keep(path, HEARD)
    assert load(path, "stick").snapshot == HEARD
    assert load(path, "another") is None
    assert path.with_name("history.sqlite.damaged-1-wal").read_bytes() == log
    other.close()


def unreadable(path: Path) -> None:
    """Make the table unreadable to a writer that has it open, as a disk that fails under it does."""
    base = sqlite3.connect(path)
    base.execute("pragma writable_schema = on")
    base.execute("update sqlite_master set rootpage = 999 where name = 'last'")
    base.execute("pragma schema_version = 77")
    base.commit()
    base.close()


@pytest.mark.expects_log(SAID)
def test_a_history_damaged_under_the_display_loses_no_reading(path):
    writer = LastWriter(path, "stick", every=0.0)
    writer.write(HEARD, WALL, 1_010.0)
    unreadable(path)
    writer.write(HEARD, WALL, 1_011.0)
    assert load(path, "stick").link_time == 1_011
    writer.close()


@pytest.mark.expects_log(SAID)
def test_of_two_displays_one_sets_the_damaged_history_aside_and_both_keep_the_new_one(path):
    notes: list[FileNote] = []
    first = LastWriter(path, "first", every=0.0, note=notes.append)
    second = LastWriter(path, "second", every=0.0, note=notes.append)
    for writer in (first, second):
        writer.write(HEARD, WALL, 1_010.0)
    unreadable(path)
    for writer in (first, second):
        writer.write(HEARD, WALL, 1_011.0)
        writer.close()
    assert [load(path, source).link_time for source in ("first", "second")] == [1_011, 1_011]
    assert [note.harm for note in notes] == [Harm.DAMAGED]
    assert [name for name in names(path) if name[-2:] in ("-1", "-2")] == ["history.sqlite.damaged-1"]


@pytest.mark.expects_log(SAID, TROUBLE)
def test_a_disk_that_damages_whatever_is_written_is_not_filled_with_remains(path):
    notes: list[FileNote] = []
    writer = LastWriter(path, "stick", every=0.0, note=notes.append)
    for second in range(4):
        unreadable(path)
        writer.write(HEARD, WALL, 1_010.0 + second)
        if writer._base is None:
            break
    writer.close()
    assert [name for name in names(path) if name.endswith(("1", "2"))] == ["history.sqlite.damaged-1"]
    assert [note.harm for note in notes] == [Harm.DAMAGED, Harm.UNWRITABLE]
    assert TROUBLE in notes[-1].detail


@pytest.mark.expects_log(TROUBLE)
def test_a_history_that_another_display_holds_stays(path):
    keep(path, HEARD)
    holder = sqlite3.connect(path)
    holder.execute("begin exclusive")
    keep(path, HEARD)
    holder.close()
    assert load(path, "stick").snapshot == HEARD
    assert not [name for name in names(path) if "damaged" in name]


@pytest.mark.expects_log(TROUBLE)
def test_a_history_of_another_form_stays(path):
    path.parent.mkdir()
    base = sqlite3.connect(path)
    base.execute("create table last (something integer)")
    base.close()
    keep(path, HEARD)
    assert names(path) == ["history.sqlite"]


@pytest.mark.expects_log(TROUBLE)
def test_a_history_that_must_not_be_written_stays(path):
    keep(path, HEARD)
    before = path.read_bytes()
    writer = LastWriter(path, "stick", every=0.0)
    base = writer._base
    assert base is not None
    base.execute("pragma query_only = on")
    writer.write(HEARD, WALL, 2_000.0)
    writer.close()
    assert (names(path), path.read_bytes()) == (["history.sqlite"], before)


@pytest.mark.expects_log(TROUBLE)
def test_a_damaged_history_that_cannot_be_moved_stops_neither_the_display_nor_its_closing(path, monkeypatch):
    def refuse(*_args):
        raise PermissionError("not yours")

    octets = foreign(path)
    monkeypatch.setattr("os.replace", refuse)
    notes: list[FileNote] = []
    writer = LastWriter(path, "stick", note=notes.append)
    writer.write(HEARD, WALL, 1_010.0)
    writer.close()
    assert (names(path), path.read_bytes()) == (["history.sqlite"], octets)
    assert [(note.harm, "not yours" in note.detail) for note in notes] == [(Harm.UNWRITABLE, True)]


def test_a_sound_history_has_nothing_to_tell(path):
    notes: list[FileNote] = []
    writer = LastWriter(path, "stick", note=notes.append)
    writer.write(HEARD, WALL, 1_010.0)
    writer.close()
    assert notes == []


def test_only_the_owner_can_read_the_history_and_its_log(path):
    writer = LastWriter(path, "stick")
    writer.write(HEARD, WALL, 1_010.0)
    assert len(names(path)) == 3
    assert {stat.S_IMODE((path.parent / name).stat().st_mode) for name in names(path)} == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    writer.close()
