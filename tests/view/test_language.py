"""Languages: chosen by their own names, changed at once, and bent to every count."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ihd import pin
from ihd.model.snapshot import Snapshot
from ihd.settings import PinFor, Theme
from ihd.view import dates, language, words
from ihd.view.button import Touch
from ihd.view.card import Drawing
from ihd.view.look import Look
from ihd.view.pseudo import stretched
from ihd.view.text import Text
from tests.view import samples
from tests.view.conftest import ROOT, Opener
from tests.view.test_window import touch

#: What a supplier wrote is shown as it is.
SUPPLIERS = ("Northern Light Energy",)

SPANS = {
    "en": "1 minute, 2 minutes, 5 minutes, 22 minutes, 25 minutes",
    "cy": "1 munud, 2 munud, 5 munud, 22 munud, 25 munud",
    "pl": "1 minutę, 2 minuty, 5 minut, 22 minuty, 25 minut",
    "zz": "[1 míñútéš], [2 míñútéš], [5 míñútéš], [22 míñútéš], [25 míñútéš]",
}


@pytest.mark.parametrize("spoken", SPANS)
def test_a_word_bends_to_its_count(welsh: None, spoken: str) -> None:
    language.speak(spoken)
    assert ", ".join(words.long_duration(60 * count) for count in (1, 2, 5, 22, 25)) == SPANS[spoken]


@pytest.mark.parametrize(
    ("spoken", "short", "long"),
    [
        ("en", "Fri 27 Nov", "November 2026"),
        ("cy", "Gwe 27 Tach", "Tachwedd 2026"),
        ("pl", "pt. 27 lis", "listopad 2026"),
    ],
)
def test_dates_are_said_in_the_language(welsh: None, spoken: str, short: str, long: str) -> None:
    language.speak(spoken)
    day = date(2026, 11, 27)
    assert (dates.weekday_and_date(day), dates.month_and_year(day)) == (short, long)


def test_drafts_are_said_to_be_drafts_and_nothing_offers_the_stretched_language(
    open_window: Opener, welsh: None
) -> None:
    window = open_window(page="settings_language")
    told = [text.text() for text in window.page.findChildren(Text) if text.isVisible()]
    assert {f"{name}: not yet reviewed by a native speaker." for name in ("Cymraeg", "Polski")} <= set(told)
    assert language.offered("en") == ("en", "cy", "pl")
    assert language.offered("zz") == ("en", "cy", "pl", "zz")


@pytest.mark.parametrize("page", ["home", "account", "prices"])
def test_a_page_open_meanwhile_keeps_no_word_of_the_language_before(
    open_window: Opener, welsh: None, page: str
) -> None:
    window = open_window(samples.design() if page != "home" else Snapshot.blank(samples.NOW), page=page)
    window.change(window.desk.settings.spoken_in("zz"))
    parts = [part for part in window.findChildren(QWidget) if part.isVisible()]
    said = [part.text() for part in parts if isinstance(part, Text)]
    said += [part.accessibleName() for part in parts if isinstance(part, Drawing)]
    assert [text for text in said if re.search(r"[A-Za-z]{3}", text.replace("kWh", "")) and text not in SUPPLIERS] == []


def test_the_way_to_the_languages_leads_past_no_pin(open_window: Opener, welsh: None, qtbot: QtBot) -> None:
    window = open_window(pin_check=pin.check("1234", bytes(16)), pin_for=PinFor.BOTH)
    touch(window, "language")
    assert window.page.findChild(Touch, "language:pl") is not None
    assert window.page.findChild(Touch, "settings") is None
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.page_name == "home"


def test_with_two_languages_the_button_names_the_other_and_changes_at_once(
    open_window: Opener, welsh_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(language, "translation", only(welsh_file))
    window = open_window()
    assert window.status.language.text() == "Cymraeg"
    touch(window, "language")
    assert (window.page_name, window.desk.settings.language) == ("home", "cy")
    assert window.status.language.text() == "English"


def only(file: Path) -> Callable[[str], Path]:
    """Return an installation that has but one translation."""

    def found(name: str) -> Path:
        if name != file.name:
            raise FileNotFoundError(name)
        return file

    return found


def test_the_stretched_language_is_longer_keeps_its_places_and_shows_both_ends() -> None:
    said = stretched("Emergency credit {amount} ready. You pay it back later.")
    assert said.startswith("[")
    assert said.endswith("]")
    assert "{amount}" in said
    assert len(said) - len("{amount}") == pytest.approx(
        1.4 * (len("Emergency credit  ready. You pay it back later.")), abs=1
    )
    assert stretched("On") == "[Óñ]"


def test_the_typeface_has_every_letter_of_every_language(qapp: QApplication) -> None:
    letters = {letter for path in (ROOT / "translations").glob("*.ts") for letter in path.read_text()} | set(
        stretched("abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    )
    metrics = QFontMetrics(Look(Theme.DARK, 100).font(20, 500))
    assert {letter for letter in letters - {"\n"} if not metrics.inFontUcs4(ord(letter))} == set()
    assert set("ŵŷłżąę") <= letters
