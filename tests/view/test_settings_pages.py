"""The settings by touch and by keys: what each changes, and that nothing needs a keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ihd.settings import RULES, Lead, Period, Settings, Unit
from ihd.view.pages import PAGES
from ihd.view.settings_sheet import SettingsSheet
from ihd.view.text import Text
from ihd.view.window import Window
from ihd.view.words import ZERO_WIDTH_SPACE
from tests.settings_pictures import FOUND, LOCKED, Loud, equip
from tests.view import samples
from tests.view.conftest import Opener

#: What no page changes: it belongs to pairing, to other pages, or is not the screen's to change.
NOT_HERE = {
    "stick", "install_code", "home", "full_screen", "own_network", "pin_tries", "usage_period", "read_aloud",
}  # fmt: skip


def touch(window: Window, name: str) -> None:
    found = [widget for widget in window.page.findChildren(QWidget, name) if widget.isVisible()]
    assert len(found) == 1, name
    found[0].click()


def words(window: Window) -> str:
    return " ".join(text.text() for text in window.page.findChildren(Text) if text.isVisible())


def type_in(window: Window, digits: str) -> None:
    for digit in digits:
        touch(window, f"key:{digit}")
    touch(window, "use")


# ------------------------------------------------------------------------------------------------------- choices


def test_every_setting_of_the_screen_has_its_place_on_a_page(open_window: Opener) -> None:
    window = open_window(page="settings", pin_check=LOCKED.pin_check)
    equip(window)
    changed: set[str] = {"pin_check", "budget", "budget_period"}  # seen by the tests below
    for name in [name for name in PAGES if name.startswith("settings_")]:
        window.open_page(name)
        touchable = [control.objectName() for control in window.page.findChildren(QWidget)]
        changed |= {part for control in touchable for part in control.split(":") if part in RULES}
    shown_to_ppmid = {"pin_for"}
    assert changed | shown_to_ppmid == {*RULES} - NOT_HERE


@pytest.mark.parametrize(
    ("page", "action", "key", "value"),
    [
        ("display", "leads:power", "leads", Lead.POWER),
        ("display", "usage_unit:co2", "usage_unit", Unit.CO2),
        ("display", "two_taps:True", "two_taps", True),
        ("sound", "sound:False", "sound", False),
        ("sound", "volume:more", "volume", 70),
        ("sound", "quiet_from:more", "quiet_from", "22:30"),
        ("sound", "quiet_to:less", "quiet_to", "06:30"),
        ("screen", "dim_after:0", "dim_after", 0),
        ("screen", "dim_percent:less", "dim_percent", 20),
        ("screen", "drift:False", "drift", False),
        ("language", "language:en", "language", "en"),
    ],
)
def test_a_touch_changes_a_setting_and_it_is_kept(
    open_window: Opener, page: str, action: str, key: str, value: object
) -> None:
    kept: list[Settings] = []
    window = open_window(page=f"settings_{page}", keep=kept.append)
    equip(window)
    touch(window, action)
    assert getattr(kept[-1], key) == value
    assert kept[-1]._replace(**{key: getattr(Settings(), key)}) == Settings(budget=550_000)
    touch(window, "settings")
    assert window.page_name == "settings"


def test_times_go_round_midnight_and_numbers_stop_at_their_ends(open_window: Opener) -> None:
    window = open_window(page="settings_sound", quiet_from="23:45", volume=100)
    touch(window, "quiet_from:more")
    touch(window, "volume:more")
    assert (window.desk.settings.quiet_from, window.desk.settings.volume) == ("00:15", 100)
    window.change(window.desk.settings._replace(night_percent=3))
    window.open_page("settings_screen")
    touch(window, "night_percent:more")
    assert window.desk.settings.night_percent == 5
    for _ in range(3):
        touch(window, "night_percent:less")
    assert window.desk.settings.night_percent == 0


def test_escape_leads_up_one_page_at_a_time(open_window: Opener) -> None:
    window = open_window(page="settings_sound")
    for above in ("settings", "more"):
        QTest.keyClick(window, Qt.Key.Key_Escape)
        assert window.page_name == above


# -------------------------------------------------------------------------------------------------------- budget


def test_the_budget_is_stepped_typed_moved_to_another_period_and_taken_away(open_window: Opener) -> None:
    kept: list[Settings] = []
    window = open_window(page="settings_budget", keep=kept.append)
    assert "Nothing is ever cut off because of it." in words(window)
    touch(window, "amount:more")
    assert kept[-1].budget == 600_000
    touch(window, "period:week")
    assert (kept[-1].budget, kept[-1].budget_period) == (4_200_000, Period.WEEK)
    assert "Home shows the share of one day: £6.00." in words(window)
    touch(window, "number:budget")
    assert "It may be £0.00 to £10,000.00." in words(window)
    type_in(window, "3500")
    assert (kept[-1].budget, window.page_name) == (3_500_000, "settings_budget")
    touch(window, "amount:none")
    assert kept[-1].budget == 0
    touch(window, "amount:more")
    assert kept[-1].budget == 3_500_000


@pytest.mark.parametrize(
    ("period", "budget", "line"),
    [
        (Period.DAY, 550_000, "of £5.50 budget"),
        (Period.WEEK, 3_850_000, "of £5.50 a day"),
        (Period.MONTH, 16_500_000, "of £5.50 a day"),  # November has 30 days
    ],
)
def test_the_dial_is_the_share_of_one_day(open_window: Opener, period: Period, budget: int, line: str) -> None:
    window = open_window(budget=budget, budget_period=period)
    home = window.page
    assert home.dial.line.text() == line  # type: ignore[attr-defined]  # Home's


@pytest.mark.parametrize(
    ("lead", "title", "figure", "line"),
    [
        (Lead.COST, "Today so far", "£3.23", "of £5.50 budget"),
        (Lead.ENERGY, "kWh · Today so far", "19.1", "£3.23 · of £5.50 budget"),
        (Lead.POWER, "kW now", "1.24", "£3.23 · of £5.50 budget"),
    ],
)
def test_what_leads_on_home_is_chosen(open_window: Opener, lead: Lead, title: str, figure: str, line: str) -> None:
    dial = open_window(leads=lead).page.dial
    assert (dial.title.text(), dial.hero.text(), dial.line.text()) == (title, figure, line)


def test_a_figure_that_is_not_known_does_not_lead(open_window: Opener) -> None:
    for lead, shown in ((Lead.ENERGY, samples.home(samples.gas(today_wh=None))), (Lead.POWER, samples.stale())):
        assert "k" not in open_window(shown, leads=lead).page.dial.title.text()


# ------------------------------------------------------------------------------------------------------- amounts


def test_a_price_of_ones_own_is_typed_as_at_a_till(open_window: Opener) -> None:
    kept: list[Settings] = []
    window = open_window(page="settings_tariff", keep=kept.append)
    touch(window, "number:own_price")
    QTest.keyClicks(window.page, "2459")
    QTest.keyClick(window.page, Qt.Key.Key_Backspace)
    QTest.keyClick(window.page, Qt.Key.Key_0)
    assert "24.50p" in words(window)
    QTest.keyClick(window.page, Qt.Key.Key_Return)
    assert (kept[-1].own_price, window.page_name) == (24_500, "settings_tariff")
    assert "24.50p" in words(window)


def test_what_cannot_be_is_not_kept(open_window: Opener) -> None:
    kept: list[Settings] = []
    window = open_window(page="settings_tariff", keep=kept.append)
    touch(window, "number:own_calorific_value")
    type_in(window, "29")
    assert kept == []
    assert "It may be 30.0 MJ/m³ to 50.0 MJ/m³." in words(window)
    touch(window, "key:clear")
    type_in(window, "394")
    assert kept[-1].own_calorific_value == 394


# ------------------------------------------------------------------------------------------ sound and diagnostics


@pytest.mark.parametrize(
    ("sounds", "said"),
    [(Loud(), ""), (Loud(""), "This machine has no sound player"), (None, "This machine has no sound player")],
)
def test_where_nothing_can_play_it_is_said(open_window: Opener, sounds: Loud | None, said: str) -> None:
    window = open_window(page="settings_sound")
    if sounds is not None:
        equip(window, sounds)
    assert said in words(window)
    tried = window.page.findChildren(QWidget, "try")
    assert bool(tried) is not bool(said)
    if tried and sounds is not None:
        touch(window, "try")
        assert sounds.played == [("chime", 60)]


def test_a_speaker_that_is_not_there_is_said(open_window: Opener) -> None:
    window = open_window(page="settings_sound")
    sounds = Loud()
    sounds.silent = True
    equip(window, sounds)
    assert "Is a speaker connected?" in words(window)


def test_what_the_doctor_finds_is_shown_with_its_remedy_the_trouble_first(open_window: Opener) -> None:
    window = open_window(page="settings_diagnostics")
    assert "ihd doctor" in words(window)
    begun: list[Callable[[object], None]] = []
    equip(window)
    assert window.desk.machine is not None
    window.desk.machine = window.desk.machine._replace(examine=begun.append)
    window.tick()
    touch(window, "look")
    assert "Looking…" in words(window)
    for found in (*FOUND, None):
        begun[0](found)
    said = words(window)
    assert "To look at: 6 of 7" in said
    assert said.index("Plug the stick in") < said.index("3.11.9")


def test_the_doctor_speaks_the_language_of_the_screen(open_window: Opener, welsh: None) -> None:
    window = open_window(page="settings_diagnostics", language="cy")
    equip(window)
    touch(window, "look")
    said = words(window).replace(ZERO_WIDTH_SPACE, "")
    assert "Nid yw'r arddangosydd yn gweithio gyda fersiwn 2.3.0." in said
    assert "wedi'u plygio i mewn: dim)." in said
    assert [found.remedy for found in FOUND if found.remedy and found.remedy in said] == []


# --------------------------------------------------------------------------------------------------------- looks


def test_every_settings_page_says_where_back_is() -> None:
    sheets = {name: PAGES[name].back for name in PAGES if issubclass(PAGES[name], SettingsSheet)}
    assert sheets.pop("languages") == "home"  # from the bar above, past no PIN
    assert set(sheets.values()) == {"settings"}
