"""A file is written whole or not at all, whenever the power fails; a damaged one is moved, and never over another."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ihd.files import is_trace, make_private, set_aside, write_whole
from tests.failing import fail, killed

OLD, NEW = b"old" * 1_000, b"new" * 2_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "thing.toml"


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def names(directory: Path) -> list[str]:
    return sorted(entry.name for entry in directory.iterdir())


@given(st.binary(max_size=100) | st.text(max_size=100))
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_was_written_is_what_is_there(path, data):
    write_whole(path, data)
    assert path.read_bytes() == (data if isinstance(data, bytes) else data.encode())
    assert names(path.parent) == [path.name]


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_only_the_owner_may_read_the_file_and_the_directories_made_for_it(tmp_path, umask):
    before = os.umask(umask)
    try:
        write_whole(tmp_path / "a" / "b" / "thing", NEW)
    finally:
        os.umask(before)
    assert [mode(tmp_path / name) for name in ("a", "a/b", "a/b/thing")] == [0o700, 0o700, 0o600]


def test_a_file_that_others_could_read_is_closed_to_them_by_the_next_write(path):
    path.parent.mkdir(mode=0o755)
    path.write_bytes(OLD)
    path.chmod(0o644)
    write_whole(path, NEW)
    assert (mode(path), mode(path.parent)) == (0o600, 0o755), "a directory that was there is its owner's affair"


def test_a_reader_keeps_what_it_opened(path):
    write_whole(path, OLD)
    with path.open("rb") as reader:
        write_whole(path, NEW)
        assert reader.read() == OLD


@pytest.mark.parametrize("call", ["open", "fsync", "replace"])
def test_a_disk_that_fails_leaves_the_old_file_and_no_draft(path, monkeypatch, call):
    write_whole(path, OLD)
    with monkeypatch.context() as once:
        fail(once, call)
        with pytest.raises(OSError, match="No space left"):
            write_whole(path, NEW)
    assert (path.read_bytes(), names(path.parent)) == (OLD, [path.name])
    write_whole(path, NEW)
    assert path.read_bytes() == NEW


def test_a_disk_that_fails_to_keep_the_name_leaves_a_whole_file_and_says_so(path, monkeypatch):
    write_whole(path, OLD)
    fail(monkeypatch, "fsync", turn=2)
    with pytest.raises(OSError, match="No space left"):
        write_whole(path, NEW)
    assert path.read_bytes() == NEW


#: Where a process is killed: before the draft, before it is on the disk, before it takes its place, before that is on
#: the disk, and before the directory is let go of. The file must then be whole: old before the exchange, new after it.
MOMENTS = [("open", 1, OLD), ("fsync", 1, OLD), ("replace", 1, OLD), ("fsync", 2, NEW), ("close", 1, NEW)]


@pytest.mark.parametrize(("call", "turn", "left"), MOMENTS, ids=[f"{call} {turn}" for call, turn, _ in MOMENTS])
def test_a_process_killed_at_any_moment_leaves_a_whole_file(path, call, turn, left):
    write_whole(path, OLD)
    imports = "from pathlib import Path; from ihd.files import write_whole"
    assert killed(call, turn, imports, "write_whole(Path(sys.argv[3]), sys.argv[4])", str(path), NEW.decode())
    assert path.read_bytes() == left
    assert all(is_trace(name, path.name) for name in names(path.parent)), "what it leaves is known again"
    write_whole(path, NEW)
    assert path.read_bytes() == NEW


def test_a_draft_left_by_a_process_of_the_same_number_is_not_written_into(path):
    path.parent.mkdir()
    draft = path.with_name(f"{path.name}.{os.getpid()}.new")
    draft.write_bytes(b"x" * 10_000)
    draft.chmod(0o644)
    write_whole(path, NEW)
    assert (path.read_bytes(), mode(path), names(path.parent)) == (NEW, 0o600, [path.name])


def test_a_file_where_the_directory_should_be_stays(path):
    path.parent.write_bytes(OLD)
    with pytest.raises(FileExistsError):
        write_whole(path, NEW)
    assert path.parent.read_bytes() == OLD


def test_a_directory_where_the_file_should_be_stays(path):
    path.mkdir(parents=True)
    with pytest.raises(IsADirectoryError):
        write_whole(path, NEW)
    assert names(path.parent) == [path.name]


def test_a_directory_may_be_made_twice(path):
    make_private(path.parent)
    make_private(path.parent)
    assert mode(path.parent) == 0o700


def test_damaged_files_are_numbered_and_none_is_lost(path):
    for number in (1, 2, 3):
        write_whole(path, f"damage {number}")
        assert set_aside(path).name == f"thing.toml.damaged-{number}"
        assert not path.exists()
    kept = [path.with_name(f"thing.toml.damaged-{number}").read_text() for number in (1, 2, 3)]
    assert kept == ["damage 1", "damage 2", "damage 3"]


def test_what_belongs_to_a_damaged_file_goes_with_it_before_it(path, monkeypatch):
    for ending in ("", "-wal"):
        write_whole(path.with_name(path.name + ending), f"damage{ending}")
    moved, real = [], os.replace
    monkeypatch.setattr(os, "replace", lambda old, new: (moved.append(Path(old).name), real(old, new)))
    aside = set_aside(path, "-wal", "-shm")
    assert moved == ["thing.toml-wal", "thing.toml"]
    assert names(path.parent) == ["thing.toml.damaged-1", "thing.toml.damaged-1-wal"]
    assert (aside.read_text(), aside.with_name(f"{aside.name}-wal").read_text()) == ("damage", "damage-wal")


def test_a_file_that_is_not_there_or_cannot_be_moved_is_said(path, monkeypatch):
    path.parent.mkdir()
    with pytest.raises(FileNotFoundError):
        set_aside(path)
    assert names(path.parent) == []
    write_whole(path, OLD)

    fail(monkeypatch, "replace")
    with pytest.raises(OSError, match="No space left"):
        set_aside(path)
    assert (path.read_bytes(), names(path.parent)) == (OLD, [path.name])


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("a.sqlite", True),
        ("a.sqlite-wal", True),
        ("a.sqlite.damaged-12", True),
        ("a.sqlite.damaged-12-wal", True),
        ("a.sqlite.newer-1", True),
        ("a.sqlite.4711.new", True),
        ("a.sqlite-journal", False),
        ("a.sqlite.new", False),
        ("a.sqlite.damaged-", False),
        ("a.sqlite.damaged-1.new", False),
        ("a-sqlite", False),
        ("b.sqlite", False),
        ("my a.sqlite", False),
    ],
)
def test_what_a_file_leaves_is_told_from_others(name, is_one):
    assert is_trace(name, "a.sqlite", ("-wal",)) is is_one
