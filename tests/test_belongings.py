"""Everything that is kept of a home is in one table: it is erased to the last file, and replaced all or not at all."""

import ast
import inspect
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihd import paths
from ihd.belongings import BELONGINGS, Fate, finish, forget, kept, packed, replace_all, traces, unpacked
from ihd.files import set_aside, write_whole
from ihd.settings import save
from tests import architecture as house
from tests.failing import fail, killed
from tests.paired import CHOSEN, left_behind, live

SAVED = [each.name for each in BELONGINGS if each.saved]
OLD = {name: f"old {name}".encode() for name in SAVED}
NEW = {name: f"new {name}".encode() for name in SAVED[:-1]} | {SAVED[-1]: None}
"""What takes the place of the old: all but one are other files, and that one is none."""


def put(contents: dict[str, bytes]) -> None:
    for each in BELONGINGS:
        if each.name in contents:
            write_whole(each.place(), contents[each.name])


# -------------------------------------------------------------------------------------------------------- the one table


def test_every_file_that_has_a_place_is_in_the_table():
    places = {
        place.__name__
        for _, place in inspect.getmembers(paths, inspect.isfunction)
        if place.__name__.endswith("_file") and not inspect.signature(place).parameters
    }
    assert places == {each.place.__name__ for each in BELONGINGS}


def test_no_file_gets_a_place_anywhere_else():
    named = [
        (source.module, ast.unparse(node))
        for source in (house.tree("ihd") | house.tree("ppmid")).values()
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Attribute) and node.attr in ("config_dir", "data_dir")
    ]
    looking = {"ihd.belongings", "ihd.cli.forget", "ihd.doctor.storage"}  # and none of them puts anything there
    assert {module for module, _ in named} <= looking, "give it a function in paths"


def test_no_two_have_the_same_name():
    assert len({each.name for each in BELONGINGS}) == len(BELONGINGS)


# ----------------------------------------------------------------------------------------------------------- forgetting


def test_nothing_of_the_home_is_left_after_a_whole_life():
    live()
    erased = {fate.what for fate in forget()}
    assert {each.what for each in BELONGINGS} - erased == {"unfinished restore"}
    assert left_behind() == []


def test_what_was_set_aside_cut_off_or_half_restored_goes_too():
    live()
    for each in BELONGINGS:
        write_whole(each.place(), "damage")
        set_aside(each.place(), *each.endings)
        for ending in ("", ".4711.new", *each.endings):
            write_whole(each.place().with_name(each.name + ending), "left by a power cut")
    there = traces()
    fates = forget()
    assert sorted(there) == sorted(fate.path for fate in fates)
    assert {fate.why_left for fate in fates} == {""}
    assert left_behind() == []


def test_a_display_that_knows_nothing_has_nothing_to_forget_and_makes_no_directory(own_home):
    assert (traces(), forget()) == ([], [])
    assert not own_home.exists()


def test_what_the_owner_put_there_is_left_and_named():
    live()
    mine = paths.data_dir() / "notes.txt"
    mine.write_text("mine")
    folder = paths.config_dir() / "old"
    folder.mkdir()
    left = [fate for fate in forget() if fate.why_left]
    assert left == [Fate("unknown", path, "the display did not write it") for path in (folder, mine)]
    assert mine.read_text() == "mine"


def test_what_cannot_be_erased_is_named_with_the_reason_and_the_rest_goes(monkeypatch):
    live()
    real = Path.unlink

    def unlink(path, missing_ok=False):
        if path == paths.pairing_file():
            raise PermissionError(13, "Permission denied")
        real(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", unlink)
    left = [fate for fate in forget() if fate.why_left]
    assert left == [Fate("pairing", paths.pairing_file(), "Permission denied")]
    assert left_behind() == [paths.pairing_file()]


def test_a_directory_in_place_of_a_file_is_named():
    paths.settings_file().mkdir(parents=True)
    (fate,) = forget()
    assert (fate.path, bool(fate.why_left)) == (paths.settings_file(), True)


def test_a_file_that_was_only_linked_to_is_named(tmp_path):
    elsewhere = tmp_path / "dotfiles" / "settings.toml"
    save(CHOSEN, elsewhere)
    paths.settings_file().parent.mkdir(parents=True)
    paths.settings_file().symlink_to(elsewhere)
    assert forget() == [
        Fate("settings", paths.settings_file()),
        Fate("settings", elsewhere, "settings.toml was only a link to it"),
    ]
    assert elsewhere.exists()


def test_a_directory_that_cannot_be_read_is_named(monkeypatch):
    live()

    def refuse(_directory):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert [fate.why_left for fate in forget()] == ["Permission denied"] * 2


# ------------------------------------------------------------------------------------------------------------ replacing


def test_all_is_replaced_and_what_is_not_wanted_is_gone():
    put(OLD)
    replace_all(NEW)
    assert kept() == {name: data for name, data in NEW.items() if data is not None}
    assert not paths.restoring_file().exists()


def test_readings_are_erased_with_their_log():
    live()
    replace_all({paths.history_file().name: None})
    assert [path.name for path in paths.data_dir().iterdir() if path.name.startswith("history")] == []


@pytest.mark.parametrize("turn", range(1, len(SAVED) + 1))
@pytest.mark.parametrize("before", [OLD, {}], ids=["over another", "on a new display"])
def test_a_disk_that_fails_at_any_file_leaves_everything_as_it_was(monkeypatch, before, turn):
    put(before)
    fail(monkeypatch, "replace", turn)
    with pytest.raises(OSError, match="No space"):
        replace_all({name: f"new {name}".encode() for name in SAVED})
    assert kept() == before
    assert not paths.restoring_file().exists()


#: The first exchange puts what is to be done on the disk; before it nothing has happened, after it all will.
MOMENTS = [("replace", turn) for turn in range(1, 5)] + [("unlink", turn) for turn in range(1, 12, 3)] + [("fsync", 9)]


@pytest.mark.parametrize(("call", "turn"), MOMENTS, ids=[f"{call} {turn}" for call, turn in MOMENTS])
def test_killed_at_any_moment_all_is_old_or_all_is_new_at_the_next_start(call, turn):
    put(OLD)
    imports = "from ihd.belongings import replace_all, unpacked"
    assert killed(call, turn, imports, "replace_all(unpacked(sys.argv[3].encode()))", packed(NEW).decode())
    begun = paths.restoring_file().exists() or kept() != OLD
    finish()
    assert kept() == ({name: data for name, data in NEW.items() if data is not None} if begun else OLD)
    assert not paths.restoring_file().exists()
    finish()


@pytest.mark.expects_log("restoring was damaged and is kept as restoring.damaged-1; restore the backup again")
def test_an_unfinished_restore_that_is_damaged_is_set_aside_and_said():
    put(OLD)
    write_whole(paths.restoring_file(), b"damage")
    finish()
    assert (kept(), paths.restoring_file().exists()) == (OLD, False)


def test_a_data_directory_of_somebody_else_has_no_restore_of_ours(monkeypatch):
    def refuse(_path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    finish()


NAMES = st.sampled_from([each.name for each in BELONGINGS])


@given(st.dictionaries(NAMES, st.none() | st.binary(max_size=40)))
def test_what_was_packed_is_what_is_unpacked(contents):
    assert unpacked(packed(contents)) == contents


@given(
    st.binary() | st.text().map(str.encode) | st.recursive(st.none() | st.text(), st.lists).map(repr).map(str.encode)
)
@settings(max_examples=200)
def test_any_octets_are_contents_or_the_error_that_says_why_not(octets):
    try:
        found = unpacked(octets)
    except ValueError:
        return
    assert found.keys() <= {each.name for each in BELONGINGS}


@pytest.mark.parametrize(
    "octets", [b"[" * 100_000, b'{"settings.toml": 5}', b'{"settings.toml": "f"}', b'{"../x": ""}', b"[]", b"5", b""]
)
def test_what_is_no_contents_is_refused_and_not_repeated(octets):
    with pytest.raises(ValueError, match=r"^it (is not in the form it should be in|holds files that this .* know)$"):
        unpacked(octets)
