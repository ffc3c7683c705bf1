"""A backup is made of a display that belongs to a home, and restored on another: all of it, or nothing."""

import json
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from ihd import backup, belongings, pairing, paths
from ihd import settings as choices
from ihd.backup import BackupError, check_place, contents, read, restore, sealed, unsealed, write
from ihd.files import write_whole
from ihd.history.last import load
from ihd.settings import Settings
from tests.failing import fail
from tests.history.test_last import HEARD, keep
from tests.paired import CERTIFICATE, CHOSEN, CODE, HOME, PRIVATE_KEY, WORDS, live, pair, random_bytes


@pytest.fixture(autouse=True)
def cheap_key(monkeypatch):
    """Make keys quickly: what is tested is not how hard they are to guess."""
    monkeypatch.setattr(backup, "_SCRYPT", {"n": 2, "r": 1, "p": 1})


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a backup of a paired display, which it still is."""
    pair()
    write(tmp_path / "backup", contents(), WORDS, random_bytes)
    return tmp_path / "backup"


# --------------------------------------------------------------------------------------------------------------- making


def test_the_pairing_is_saved_and_the_readings_are_not(file):
    keep(paths.history_file(), HEARD)
    assert set(contents()) == {"settings.toml", "pairing.toml", "certificate.toml", "salt", "readers.toml"}


def test_with_nothing_to_save_nothing_is_saved():
    with pytest.raises(BackupError, match="nothing to save"):
        contents()


def test_what_would_be_no_good_is_not_saved():
    pair()
    paths.pairing_file().write_text("hub = 5")
    with pytest.raises(BackupError, match=r"pairing\.toml is damaged"):
        contents()


def test_a_backup_takes_the_place_of_an_older_one_and_of_nothing_else(file, tmp_path):
    write(file, {"salt": b"new"}, WORDS, random_bytes)
    assert json.loads(unsealed(read(file), WORDS)) == {"salt": b"new".hex()}
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear aunt")
    for path, said in ((letter, "not a backup .* name another file"), (tmp_path / "no" / "x", "Is the disk there")):
        with pytest.raises(BackupError, match=said):
            check_place(path)
        with pytest.raises(BackupError, match=said):
            write(path, {"salt": b"new"}, WORDS, random_bytes)
    assert letter.read_text() == "Dear aunt"
    assert not (tmp_path / "no").exists()


def test_a_disk_that_is_full_leaves_the_older_backup(file, monkeypatch):
    before = file.read_bytes()
    fail(monkeypatch, "fsync")
    with pytest.raises(BackupError, match="cannot be written: No space left"):
        write(file, {"salt": b"new"}, WORDS, random_bytes)
    assert file.read_bytes() == before


# ------------------------------------------------------------------------------------------------------------ restoring


def test_a_new_display_knows_again_what_the_old_one_knew(file):
    before = belongings.kept()
    belongings.forget()
    found = restore(read(file), WORDS, replace=False)
    assert belongings.kept() == before
    assert belongings.words(found) == "settings, certificate, salt, pairing, readers"
    assert choices.load(paths.settings_file()).settings == CHOSEN
    assert pairing.load(paths.pairing_file()).pairing == HOME
    assert {stat.S_IMODE(each.place().stat().st_mode) for each in belongings.BELONGINGS if each.saved} == {0o600}


def test_a_display_that_only_chose_its_looks_is_as_good_as_new(file):
    belongings.forget()
    choices.save(Settings(text_percent=150), paths.settings_file())
    restore(read(file), WORDS, replace=False)
    assert choices.load(paths.settings_file()).settings == CHOSEN


def only_paired() -> None:
    pairing.save(HOME, paths.pairing_file())


def only_certified() -> None:
    write_whole(paths.certificate_file(), CERTIFICATE)


def only_chosen() -> None:
    choices.save(Settings(stick="/dev/ttyUSB0"), paths.settings_file())


def only_mistaken() -> None:
    write_whole(paths.settings_file(), "stick = ")


@pytest.mark.parametrize("have", [only_paired, only_certified, only_chosen, only_mistaken])
def test_a_display_that_belongs_to_a_home_is_replaced_only_if_that_was_asked_for(file, have):
    belongings.forget()
    have()
    before = belongings.kept()
    with pytest.raises(BackupError, match=r"paired already\. With --replace"):
        restore(read(file), WORDS, replace=False)
    assert belongings.kept() == before
    restore(read(file), WORDS, replace=True)
    assert pairing.load(paths.pairing_file()).pairing == HOME


def test_what_the_backup_does_not_have_is_not_mixed_with_what_was_there(file, tmp_path):
    write(tmp_path / "small", {"settings.toml": b"budget = 5\n"}, WORDS, random_bytes)
    restore(read(tmp_path / "small"), WORDS, replace=True)
    assert belongings.kept() == {"settings.toml": b"budget = 5\n"}


def test_another_homes_readings_do_not_stay_to_be_shown_for_this_ones(file):
    keep(paths.history_file(), HEARD, source=CHOSEN.source)
    restore(read(file), WORDS, replace=True)
    assert load(paths.history_file(), CHOSEN.source) is not None, "it is the same home"
    paths.past_file().write_bytes(b"what another home used")
    pairing.save(replace(HOME, hub="0" * 16), paths.pairing_file())
    restore(read(file), WORDS, replace=True)
    assert load(paths.history_file(), CHOSEN.source) is None
    assert not paths.past_file().exists()


def test_the_wrong_passphrase_changes_nothing(file):
    before = belongings.kept()
    for words in ("", "correct horse battery stable"):
        with pytest.raises(BackupError, match=r"not the passphrase .* Nothing was changed") as refused:
            restore(read(file), words, replace=True)
        assert not words or words not in str(refused.value)
    assert belongings.kept() == before


def test_what_this_version_could_not_start_with_is_not_restored(file, tmp_path):
    before = belongings.kept()
    write(tmp_path / "later", {"pairing.toml": b"hub = 1\n"}, WORDS, random_bytes)
    with pytest.raises(BackupError, match=r"cannot use what is in the backup: .*(pairing|part is missing)"):
        restore(read(tmp_path / "later"), WORDS, replace=True)
    assert belongings.kept() == before


def test_of_a_later_versions_settings_what_this_one_knows_is_used(file, tmp_path):
    written = f"colour = 1\ninstall_code = '{CODE}'\nbudget = -1".encode()
    write(tmp_path / "later", {"settings.toml": written}, WORDS, random_bytes)
    restore(read(tmp_path / "later"), WORDS, replace=True)
    found, notes = choices.load(paths.settings_file())
    assert (found, len(notes)) == (Settings(install_code=CODE), 2)
    assert paths.settings_file().read_bytes() == written


def test_contents_of_a_later_version_are_not_restored_in_part(file, tmp_path):
    (tmp_path / "later").write_bytes(sealed(b'{"salt": "00", "colours.toml": "00"}', WORDS, random_bytes))
    before = belongings.kept()
    with pytest.raises(BackupError, match="holds files that this version does not know"):
        restore(read(tmp_path / "later"), WORDS, replace=True)
    assert belongings.kept() == before


@pytest.mark.parametrize("turn", range(1, 6))
def test_a_disk_that_is_full_at_any_file_changes_nothing_and_says_so(file, monkeypatch, turn):
    pair(replace(HOME, channel=25), CHOSEN._replace(budget=7))
    before = belongings.kept()
    fail(monkeypatch, "replace", turn)
    with pytest.raises(BackupError, match=r"No space left on device\. Nothing was changed\."):
        restore(read(file), WORDS, replace=True)
    assert belongings.kept() == before


def test_a_restore_that_can_neither_be_done_nor_undone_is_done_at_the_next_start(file, monkeypatch):
    wanted = belongings.kept()
    pair(replace(HOME, channel=25), CHOSEN._replace(budget=7))
    with monkeypatch.context() as failing:
        fail(failing, "replace", turn=5)
        fail(failing, "replace", turn=7)
        with pytest.raises(BackupError, match=r"It is finished at the next start\."):
            restore(read(file), WORDS, replace=True)
    belongings.finish()
    assert belongings.kept() == wanted


def test_a_damaged_pairing_is_replaced(file):
    paths.pairing_file().write_text("damage")
    restore(read(file), WORDS, replace=True)
    assert pairing.load(paths.pairing_file()).pairing == HOME


def test_no_secret_is_logged_on_the_way(file, caplog):
    caplog.set_level(0)
    live()
    write(file, contents(), WORDS, random_bytes)
    restore(read(file), WORDS, replace=True)
    for secret in (WORDS, CODE, PRIVATE_KEY):
        assert secret not in caplog.text
