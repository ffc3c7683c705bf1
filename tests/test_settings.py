"""The owner's choices on disk: what is missing, misspelt or cut off, and what must never be shown."""

import os
import stat

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ihd.settings import LANGUAGES, TEXT_PERCENTS, Settings, SettingsError, Theme, described, load, save

CODE = "83FED3407A939723A5C639B26916D505C3B5"
CHOSEN = Settings(stick="/dev/ttyACM0", install_code=CODE, theme=Theme.LIGHT, text_percent=150, budget=450_000)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "config" / "settings.toml"


def written(path, text):
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_everything_is_at_its_default(path):
    assert load(path) == Settings()
    assert Settings().theme is Theme.DARK


def test_what_is_not_in_the_file_is_at_its_default(path):
    assert load(written(path, 'theme = "contrast"\nfull_screen = true\n')) == Settings(
        theme=Theme.CONTRAST, full_screen=True
    )


ANY = st.builds(
    Settings,
    stick=st.text(),
    install_code=st.text(),
    home=st.text(),
    theme=st.sampled_from(Theme),
    text_percent=st.sampled_from(TEXT_PERCENTS),
    language=st.sampled_from(LANGUAGES),
    budget=st.integers(0, 10**9),
    full_screen=st.booleans(),
    own_network=st.booleans(),
    own_price=st.integers(0, 10**6),
    own_standing_charge=st.integers(0, 10**6),
)


@given(ANY)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_saved_is_read_again(tmp_path, chosen):
    save(chosen, tmp_path / "settings.toml")
    assert load(tmp_path / "settings.toml") == chosen


def test_every_control_character_can_be_saved(path):
    chosen = Settings(stick="".join(map(chr, range(0x20))) + '\x7f\x80"\\' + "\U0001f50c")
    save(chosen, path)
    assert load(path) == chosen


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("colour = 1", r"no setting called 'colour'\. Known: budget, "),
        ('theme = "pink"', "theme must be one of dark, light, contrast, not 'pink'"),
        ("theme = 3", "theme must be a str, not 3"),
        ("text_percent = 125", "text_percent must be one of 100, 150, 200, not 125"),
        ('text_percent = "100"', "text_percent must be a int, not '100'"),
        ("budget = true", "budget must be a int, not True"),
        ("budget = 4.5", "budget must be a int"),
        ("budget = -1", r"budget must be 0 \(none\) or more, not -1"),
        ("own_price = -1", "own_price is in thousandths of a penny and must be 0"),
        ("own_standing_charge = 1000001", "to 1000000, not 1000001"),
        ("full_screen = 1", "full_screen must be a bool, not 1"),
        ('language = "de"', "language must be one of en, cy, not 'de'"),
        ("theme = dark", r"line 1.* Mend the line, or delete the file"),
        (f"budget = {'9' * 5_000}", "Mend the line, or delete the file"),
        (f"budget = {'[' * 100_000}", "Mend the line, or delete the file"),
    ],
)
def test_a_mistake_is_named_with_its_file_and_key(path, text, said):
    with pytest.raises(SettingsError, match=said) as refused:
        load(written(path, text))
    assert str(path) in str(refused.value)


def test_octets_that_are_no_text_are_explained(path):
    path.parent.mkdir()
    path.write_bytes(b'stick = "\xff"')
    with pytest.raises(SettingsError, match="start afresh"):
        load(path)


@pytest.mark.parametrize("cut", ["fsync", "replace"])
def test_a_write_cut_off_before_its_end_leaves_the_old_file(path, monkeypatch, cut):
    def power_cut(*_args):
        raise OSError("power cut")

    save(CHOSEN, path)
    monkeypatch.setattr(os, cut, power_cut)
    with pytest.raises(OSError, match="power cut"):
        save(Settings(theme=Theme.CONTRAST), path)
    monkeypatch.undo()
    assert load(path) == CHOSEN
    save(Settings(theme=Theme.CONTRAST), path)
    assert load(path).theme is Theme.CONTRAST


def test_only_the_owner_can_read_the_file(path):
    save(CHOSEN, path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_install_code_is_never_shown():
    assert CODE not in str(described(CHOSEN))
    assert described(CHOSEN)["stick"] == "/dev/ttyACM0"
    assert {*described(CHOSEN)} == {field for field in Settings.__dataclass_fields__ if field != "install_code"}


def test_each_stick_and_each_simulated_home_has_readings_of_its_own():
    chosen = [
        Settings(),
        Settings(own_network=True),
        Settings(home="solar"),
        Settings(stick="/dev/ttyACM0"),
        Settings(stick="/dev/ttyACM1"),
    ]
    assert len({settings.source for settings in chosen}) == len(chosen)
