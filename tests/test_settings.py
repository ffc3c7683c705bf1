"""The owner's choices on disk: what is missing, misspelt or cut off, and what must never be shown or lost."""

import os
import stat
from enum import Enum

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ihd.model.notes import FileNote, Harm, Kept
from ihd.settings import RULES, Lead, Rule, Settings, Theme, described, load, parsed, save

CODE = "83FED3407A939723A5C639B26916D505C3B5"
PIN_CHECK = f"scrypt:{'0' * 32}:{'a' * 64}"
CHOSEN = Settings(stick="/dev/ttyACM0", install_code=CODE, theme=Theme.LIGHT, text_percent=150, budget=450_000)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "config" / "settings.toml"


def written(path, text):
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_everything_is_at_its_default(path):
    assert load(path) == (Settings(), ())
    assert Settings().theme is Theme.DARK


def test_what_is_not_in_the_file_is_at_its_default(path):
    chosen = Settings(theme=Theme.CONTRAST, full_screen=True)
    assert load(written(path, 'theme = "contrast"\nfull_screen = true\n')) == (chosen, ())


def test_each_default_keeps_its_own_rule_and_each_field_has_one():
    assert list(RULES) == [*Settings._fields]
    for key, rule in RULES.items():
        default = getattr(Settings(), key)
        told = default.value if isinstance(default, Enum) else default
        assert type(told) is rule.kind, key
        assert rule.fits(told), key


def anything(key: str, rule: Rule) -> st.SearchStrategy:
    """Return values that ``rule`` allows."""
    default = getattr(Settings(), key)
    if isinstance(default, Enum):
        return st.sampled_from([member for member in type(default) if rule.fits(member.value)])
    if rule.kind is int and rule.numbers:
        return st.integers(rule.numbers[0], rule.numbers[-1])
    special = {
        "text_percent": st.sampled_from([100, 150, 200]),
        "language": st.sampled_from(["en", "cy", "pl", "zz"]),
        "pin_check": st.sampled_from(["", PIN_CHECK]),
    }
    if "time of day" in rule.form:
        return st.times().map(lambda time: time.strftime("%H:%M"))
    return special.get(key, st.booleans() if rule.kind is bool else st.text())


ANY = st.builds(Settings, **{key: anything(key, rule) for key, rule in RULES.items()})


@given(ANY)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_saved_is_read_again(tmp_path, chosen):
    save(chosen, tmp_path / "settings.toml")
    assert load(tmp_path / "settings.toml") == (chosen, ())


def test_every_control_character_can_be_saved(path):
    chosen = Settings(stick="".join(map(chr, range(0x20))) + '\x7f\x80"\\' + "\U0001f50c")
    save(chosen, path)
    assert load(path) == (chosen, ())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("colour = 1", "there is no setting called 'colour'; nothing came of it. Known: budget, "),
        ('theme = "pink"', "theme must be one of dark, light, contrast, not 'pink'. \"dark\" is used."),
        ("theme = 3", 'theme must be one of dark, light, contrast, not 3. "dark" is used.'),
        ("text_percent = 125", "text_percent must be one of 100, 150, 200, not 125. 100 is used."),
        ('text_percent = "100"', "not '100'. 100 is used."),
        ("budget = true", "budget must be a whole number from 0 to 1000000000, not True. 0 is used."),
        ("budget = 4.5", "not 4.5. 0 is used."),
        ("budget = -1", "not -1. 0 is used."),
        ('budget_period = "year"', "one of day, week, month, not 'year'"),
        ("own_price = -1", "own_price must be a whole number from 0 to 1000000, not -1"),
        ("own_standing_charge = 1000001", "not 1000001"),
        ("own_calorific_value = 39", "from 300 to 500, not 39. 395 is used."),
        ("full_screen = 1", "full_screen must be true or false, not 1. false is used."),
        ('language = "de"', "language must be one of en, cy, pl, not 'de'"),
        ('quiet_from = "24:00"', 'quiet_from must be a time of day such as "22:30", not \'24:00\'. "22:00" is used.'),
        ('quiet_to = "7:00"', "not '7:00'"),
        ("theme = dark", "line 1 is not used. Write each as name = value, once, with words between"),
        (f"budget = {'9' * 5_000}", "line 1 is not used"),
        (f"budget = {'[' * 100_000}", "line 1 is not used"),
        ("budget = 1\nbudget = 2", "line 2 is not used"),
        ("\n".join("?" * 9), "lines 1, 2, 3, 4, 5 and more are not used"),
    ],
)
def test_a_mistake_is_explained_with_its_file_and_the_rest_is_used(path, text, said):
    found, notes = load(written(path, f"volume = 30\n{text}" if "line" not in said else f"{text}\nvolume = 30"))
    assert found.volume == 30
    (note,) = notes
    assert note[:2] == (Kept.SETTINGS, Harm.DOUBTED)
    assert note.detail.startswith(f"{path}: ")
    assert said in note.detail


def test_octets_that_are_no_text_are_explained_and_lose_only_their_line(path):
    found, (note,) = parsed(b'\xef\xbb\xbftheme = "light"\r\nstick = "\xff"\r\nvolume = 30', path)
    assert found == Settings(theme=Theme.LIGHT, volume=30)
    assert "line 2 is not used" in note.detail


def test_a_file_that_cannot_be_opened_is_explained(path):
    path.mkdir(parents=True)
    found, notes = load(path)
    assert found == Settings()
    assert [note[:2] for note in notes] == [(Kept.SETTINGS, Harm.UNREADABLE)]


@pytest.mark.parametrize("key", ["install_code", "pin_check"])
@pytest.mark.parametrize("spelt", [CODE, f"[{CODE!r}]", "5 # " + CODE, f"'{CODE}' '"])
def test_a_mistake_never_shows_a_secret(path, key, spelt):
    _, notes = parsed(f"{key} = {spelt}".encode(), path)
    assert notes
    assert CODE not in str(notes)


# ---------------------------------------------------------------------------------------------------- what is kept

BY_HAND = """# our kitchen display, ask Gwen before you change it
theme = "light"   # Dad's eyes
colour = "mauve"
volume = 30
budget = 4 pounds

  "night_percent" = 10
note = "# theme = 'dark'"
"""


def test_what_a_person_wrote_stays_but_for_what_changes(path):
    found, notes = load(written(path, BY_HAND))
    assert found == Settings(theme=Theme.LIGHT, volume=30, night_percent=10)
    assert len(notes) == 3
    chosen = Settings(theme=Theme.CONTRAST, volume=30, night_percent=20, drift=False)
    save(chosen, path)
    text = path.read_text(encoding="utf-8")
    changed = BY_HAND.replace('"light" ', '"contrast" ').replace('  "night_percent" = 10', "night_percent = 20")
    assert text == f"{changed}# {RULES['drift'].about}\ndrift = false\n"
    assert load(path).settings == chosen
    assert [*path.parent.iterdir()] == [path], "no mistake of theirs went, so no copy is needed"


def test_a_mistake_that_a_choice_replaces_is_kept_beside_the_file(path):
    written(path, BY_HAND)
    save(Settings(theme=Theme.LIGHT, volume=30, night_percent=10, budget=400_000), path)
    assert path.with_name("settings.toml.bak-1").read_text(encoding="utf-8") == BY_HAND
    assert load(path).settings.budget == 400_000
    assert "budget = 400000" in path.read_text(encoding="utf-8")


def test_tables_and_long_texts_of_a_persons_own_lose_nothing(path):
    long = 'stick = """\\\n/dev/ttyACM0"""\n[ours]\ntheme = "light"\n'
    assert load(written(path, long)).settings == Settings(stick="/dev/ttyACM0")
    chosen = Settings(stick="/dev/ttyACM0", volume=90)
    save(chosen, path)
    assert load(path).settings == chosen
    assert path.read_text(encoding="utf-8").endswith('[ours]\ntheme = "light"\n')
    save(Settings(stick="/dev/ttyUSB0"), path)
    assert load(path).settings == Settings(stick="/dev/ttyUSB0")
    kept = [each.read_text(encoding="utf-8") for each in path.parent.glob("*.bak-*")]
    assert any(long.partition("[ours]")[0] in text for text in kept)


def test_a_new_file_says_what_each_setting_is_for(path):
    save(Settings(), path)
    lines = path.read_text(encoding="utf-8").splitlines()
    for key, rule in RULES.items():
        place = next(number for number, line in enumerate(lines) if line.startswith(f"{key} = "))
        assert lines[place - 1] == f"# {rule.about}"


def test_what_did_not_change_is_not_written(path):
    save(CHOSEN, path)
    before = path.stat()
    save(CHOSEN, path)
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert path.stat().st_ino == before.st_ino


@pytest.mark.parametrize("cut", ["fsync", "replace"])
def test_a_write_cut_off_before_its_end_leaves_the_old_file(path, monkeypatch, cut):
    def power_cut(*_args):
        raise OSError("power cut")

    save(CHOSEN, path)
    monkeypatch.setattr(os, cut, power_cut)
    with pytest.raises(OSError, match="power cut"):
        save(Settings(theme=Theme.CONTRAST), path)
    monkeypatch.undo()
    assert load(path).settings == CHOSEN
    save(Settings(theme=Theme.CONTRAST), path)
    assert load(path).settings.theme is Theme.CONTRAST


def test_only_the_owner_can_read_the_file_and_its_copy(path):
    written(path, "budget = -1\n")
    path.chmod(0o644)
    save(CHOSEN, path)
    assert {stat.S_IMODE(each.stat().st_mode) for each in path.parent.iterdir()} == {0o600}
    assert len([*path.parent.iterdir()]) == 2


def test_no_secret_is_shown():
    settings = Settings(stick="/dev/ttyACM0", install_code=CODE, pin_check=PIN_CHECK)
    assert not any(secret in repr(settings) for secret in (CODE, PIN_CHECK))
    shown = described(settings)
    assert CODE not in str(shown)
    assert PIN_CHECK not in str(shown)
    assert shown["stick"] == "/dev/ttyACM0"
    assert {*Settings._fields} - {*shown} == {"install_code", "pin_check"}


def test_each_stick_and_each_simulated_home_has_readings_of_its_own():
    chosen = [
        Settings(),
        Settings(own_network=True),
        Settings(home="solar"),
        Settings(stick="/dev/ttyACM0"),
        Settings(stick="/dev/ttyACM1"),
    ]
    assert len({settings.source for settings in chosen}) == len(chosen)


@pytest.mark.parametrize(
    ("start", "end", "inside", "outside"),
    [
        ("22:00", "07:00", (1_320, 1_439, 0, 419), (420, 720, 1_319)),
        ("07:00", "22:00", (420, 1_319), (419, 1_320)),
        ("07:00", "07:00", (), (0, 419, 420, 421)),
    ],
)
def test_quiet_hours_may_go_over_midnight(start, end, inside, outside):
    chosen = Settings(quiet_from=start, quiet_to=end, night_from=start, night_to=end)
    for asked in (chosen.quiet_at, chosen.night_at):
        assert all(map(asked, inside))
        assert not any(map(asked, outside))


def test_a_note_is_a_value_to_pass_on(path):
    assert load(written(path, 'leads = "gas"')).notes == (
        FileNote(
            Kept.SETTINGS,
            Harm.DOUBTED,
            f"{path}: leads must be one of {', '.join(lead.value for lead in Lead)}, not 'gas'. \"cost\" is used.",
        ),
    )
