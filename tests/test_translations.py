"""Every text is translated, as often as it bends to a count, and what is wrong with one is found."""

from __future__ import annotations

import shutil
import subprocess
import sys
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType

import pytest

from ihd.settings import LANGUAGES
from ppmid import results

ROOT = Path(__file__).parent.parent
SCRIPT = ROOT / "packaging" / "translations"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    """What `make translations` runs."""
    loader = SourceFileLoader("translations", str(SCRIPT))
    spec = spec_from_loader(loader.name, loader)
    assert spec is not None
    module = module_from_spec(spec)
    sys.modules[loader.name] = module  # its classes look themselves up there
    loader.exec_module(module)
    return module


def planted(script: ModuleType, tmp_path: Path, text: str) -> list[str]:
    """Return what is found in a source that breaks a rule."""
    path = tmp_path / "page.py"
    path.write_text(text)
    found: list[str] = script.read_source([path]).faults
    return found


def test_everything_is_translated_and_nothing_is_to_do(script: ModuleType) -> None:
    found = script.everything()
    books = {each: script.update(script.read_book(script.file_of(each)), found.texts, each) for each in script.FORMS}
    assert script.faults(found, books) == []
    asked = {(text.context, text.english) for text in found.texts}
    tables = (*results.CODES.values(), results.TOO_LONG, *results.RESULTS.values(), results.EARLIER)
    told = {text for said in (*tables, *results.LIVES.values()) for text in said if text}
    assert asked > {("Result", text) for text in told}
    assert set(script.FORMS) == set(LANGUAGES)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('translate("Home", f"{n} days")', "made on the spot"),
        ('self.tr("Home", "Since " + time)', "made on the spot"),
        ('translate("Home", "%d days" % n)', "made on the spot"),
        ("translate(name, 'Today')", "no context"),
        ('translate("Home", "{n} days").format(n=n)', "cannot bend"),
        ('translate("Home", "%n days")', "not given the count"),
        ('said("Doctor", f"EZSP {ezsp} is too old.")', "made on the spot"),
        ('said("Doctor", "EZSP {ezsp} is too old.", version=ezsp)', "other places than parts"),
        ('said("Doctor", "%n days", n=days)', "no English for one"),
    ],
)
def test_a_text_no_translator_can_see_is_found(script: ModuleType, tmp_path: Path, text: str, said: str) -> None:
    (fault,) = planted(script, tmp_path, text + "\n")
    assert fault.startswith("page.py:1 ")
    assert said in fault


def test_texts_are_found_in_every_form_of_a_call(script: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "page.py"
    path.write_text(
        'translate("Home", "Today" if x else "Yesterday")\n'
        'QCoreApplication.translate("Home", "%n days", "", count)\n'
        'A = QT_TRANSLATE_NOOP("Home", "two " "lines")\n'
        'translate("Home", english.headline)\n"abc".translate(table)\n'
        'said("Home", "{fuel} is live", fuel=fuel)\nsaid("", "{path}: {why}", path=path, why=why)\n'
        'said("Home", "%n hours", n=hours, one="%n hour")\ntranslate(text.context, text.template)\n'
    )
    found = script.read_source([path])
    assert found.faults == []
    assert {(text.english, text.counted) for text in found.texts} == {
        ("Today", False),
        ("Yesterday", False),
        ("%n days", True),
        ("two lines", False),
        ("{fuel} is live", False),
        ("%n hours", True),
    }


def test_an_update_loses_no_translation(script: ModuleType, tmp_path: Path) -> None:
    path, text, of = tmp_path / "ihd_pl.ts", script.Text, script.Said
    book = {("Home", "Old"): of(["Stare"]), ("Home", "{a} & <b>"): of(["{a} i <b>"])}
    told = [text("Home", "{a} & <b>"), text("Home", "%n days", True)]
    script.write_book(path, "pl", script.update(book, told, "pl"))
    after = script.read_book(path)
    assert after["Home", "{a} & <b>"].forms == ["{a} i <b>"]
    assert (after["Home", "Old"].forms, after["Home", "Old"].vanished) == (["Stare"], True)
    assert after["Home", "%n days"].forms == ["", "", ""]
    again = script.update(after, [text("Home", "Old")], "pl")
    assert not again["Home", "Old"].vanished
    english = script.update({}, told, "en")
    assert list(english) == [("Home", "%n days")]


@pytest.mark.parametrize(
    ("english", "counted", "forms", "said"),
    [
        ("Today", False, [""], "not translated"),
        ("%n days", True, ["%n dzień", "%n dni", ""], "not translated"),
        ("Since {time}", False, ["Od {godz}"], "has ['{godz}']"),
        ("%n days", True, ["dzień", "%n dni", "%n dni"], "has []"),
        ("Call your supplier.", False, ["Zadzwoń do sprzedawcy."], "glossary's dostawc"),
    ],
)
def test_what_is_wrong_with_a_translation_is_found(
    script: ModuleType, english: str, counted: bool, forms: list[str], said: str
) -> None:
    book = {("Home", english): script.Said(forms, counted)}
    (fault,) = script.faults(script.Found(), {"pl": book})
    assert said in fault


def test_what_the_program_says_no_more_is_to_do_until_it_is_dropped(script: ModuleType) -> None:
    (fault,) = script.faults(script.Found(), {"cy": {("Home", "Old"): script.Said(["Hen"], vanished=True)}})
    assert "said no more" in fault


def test_the_script_updates_compiles_and_says_what_is_to_do(tmp_path: Path) -> None:
    """A project of one page: the first run lists what is to do, and the files stand beside it."""
    for name in ("packaging", "translations", "ihd", "ppmid"):
        (tmp_path / name).mkdir()
    shutil.copy(SCRIPT, tmp_path / "packaging")
    shutil.copy(ROOT / "translations" / "GLOSSARY.md", tmp_path / "translations")
    (tmp_path / "ihd" / "page.py").write_text('translate("Home", "Today")\n')
    run = [sys.executable, tmp_path / "packaging" / "translations"]
    done = subprocess.run(run, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (1, "1 texts, 3 files, 2 to do")
    assert {path.name for path in (tmp_path / "translations").glob("ihd_*")} == {
        f"ihd_{language}.{kind}" for language in LANGUAGES for kind in ("ts", "qm")
    }
