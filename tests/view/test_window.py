"""The window: what frames every page, where a touch and a key lead, and what stays when the link drops."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ihd.model.link import FAULT_SENTENCES, Fault, Link, LinkPhase
from ihd.model.snapshot import Snapshot
from ihd.model.units import Fuel
from ihd.settings import Settings, Theme
from ihd.view.button import Touch
from ihd.view.home_page import HomePage
from ihd.view.scroll import Scrolled
from ihd.view.store import Store
from ihd.view.window import Window
from tests.capture_pictures import REPLAYED
from tests.view import samples
from tests.view.conftest import Opener

LEFT = Qt.MouseButton.LeftButton


def touch(window: Window, name: str) -> None:
    """Touch the visible control of this name in its middle."""
    found = [widget for widget in window.findChildren(QWidget, name) if widget.isVisible()]
    assert len(found) == 1, name
    for area in window.page.findChildren(Scrolled):
        area.ensureWidgetVisible(found[0])
    QTest.mouseClick(found[0], LEFT)


def shown(window: Window) -> HomePage:
    page = window.page
    assert isinstance(page, HomePage)
    return page


@pytest.mark.parametrize("name", ["usage", "prices", "account", "more", "home"])
def test_a_touch_on_the_rail_leads_to_its_page(open_window: Opener, name: str) -> None:
    window = open_window()
    touch(window, f"go-{name}")
    assert window.page_name == name
    assert [tile.name for tile in window.navigation.tiles if tile.active] == [name]


def test_a_page_has_its_place_when_it_is_shown_and_none_is_laid_out_that_is_left(
    open_window: Opener, qapp: QApplication
) -> None:
    window = open_window()
    home, room = window.page, window.page.geometry()
    window.open_page("install_code")
    qapp.processEvents()
    assert window.page.flow
    assert window.page.geometry() == window.rect()
    assert home.geometry() == room, "only what is shown was laid out"
    window.resize(1280, 720)
    window.open_page("home")
    qapp.processEvents()
    assert window.page is home
    assert home.geometry().size() == home.parentWidget().size() != room.size()


@pytest.mark.parametrize("name", ["messages", "link", "settings"])
def test_what_lies_under_more_is_reached_and_left_again(open_window: Opener, name: str) -> None:
    window = open_window(page="more")
    window.page.findChild(Touch, name).click()
    assert window.page_name == name
    touch(window, "more")
    assert window.page_name == "more"


def test_the_keyboard_reaches_every_control_and_enter_touches_it(open_window: Opener, qtbot: QtBot) -> None:
    window = open_window(page="settings_display")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    wanted = {control for control in window.findChildren(Touch) if control.isVisible()}
    reached = set()
    for _ in range(3 * len(wanted)):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    assert wanted <= reached
    light = window.findChild(Touch, "theme:light")
    light.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(light, Qt.Key.Key_Return)
    assert window.look.theme is Theme.LIGHT


def test_the_focused_control_wears_a_ring(open_window: Opener, qtbot: QtBot) -> None:
    window = open_window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    tile = window.navigation.tiles[1]
    window.navigation.tiles[0].setFocus()
    edge = (tile.width() // 2, 1)
    before = tile.grab().toImage().pixelColor(*edge)
    QTest.keyClick(window.navigation.tiles[0], Qt.Key.Key_Tab)
    assert tile.hasFocus()
    after = tile.grab().toImage().pixelColor(*edge)
    assert before != after == window.look.color("focus")
    QTest.mouseClick(tile, LEFT)
    assert tile.grab().toImage().pixelColor(*edge) == before


def test_a_choice_takes_effect_at_once_and_is_kept(open_window: Opener) -> None:
    kept: list[Settings] = []
    window = open_window(page="settings_display", keep=kept.append)
    touch(window, "theme:contrast")
    touch(window, "text_percent:150")
    assert (window.look.theme, window.look.text_percent) == (Theme.CONTRAST, 150)
    assert (kept[-1].theme, kept[-1].text_percent) == (Theme.CONTRAST, 150)


def test_a_language_is_chosen_by_its_own_name_and_changes_all_at_once(open_window: Opener, welsh: None) -> None:
    kept: list[Settings] = []
    window = open_window(keep=kept.append)
    assert (window.status.language.text(), window.status.language.accessibleName()) == ("English", "Language: English")
    touch(window, "language")
    assert window.page_name == "languages"
    touch(window, "language:cy")
    assert window.status.language.text() == "Cymraeg"
    window.open_page("home")
    assert shown(window).dial.title.text() == "Heddiw hyd yn hyn"
    assert shown(window).strip.fuel.text() == "trydan"
    assert (window.navigation.tiles[0].text(), window.status.date.text()) == ("Hafan", "Sul 22 Tach")
    assert kept[-1].language == "cy"
    touch(window, "language")
    touch(window, "language:en")
    window.open_page("home")
    assert shown(window).dial.title.text() == "Today so far"


def test_without_a_translation_there_is_no_language_to_change_to(
    open_window: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> None:
        raise FileNotFoundError(name)

    monkeypatch.setattr("ihd.view.language.translation", missing)
    window = open_window(language="cy")
    assert not window.status.language.isVisible()
    assert shown(window).dial.title.text() == "Today so far"


def test_a_lost_hub_clock_is_not_replaced_by_the_machines(open_window: Opener) -> None:
    window = open_window(samples.home(hub_time=None))
    assert (window.status.time.text(), window.status.date.text()) == ("--:--", "")


def test_the_demo_says_so(open_window: Opener) -> None:
    assert open_window(demo=True).status.date.text() == "Sun 22 Nov · Demo"


@pytest.mark.parametrize("demo", [False, True])
def test_words_give_way_before_the_date_does(welsh: None, open_window: Opener, demo: bool) -> None:
    status = open_window(size=(720, 1280), demo=demo).status
    assert status.date.text() == ("Sun 22 Nov · Demo" if demo else "Sun 22 Nov")
    assert (status.signal.text(), status.mail.text()) == ("", "2")
    assert status.language.text() == ("" if demo else "English")
    assert status.date.geometry().right() < status.signal.geometry().left()


@pytest.mark.parametrize(("signal", "word"), [(170, "Good"), (169, "Fair"), (85, "Fair"), (84, "Weak"), (0, "Weak")])
def test_the_signal_is_told_in_a_word(open_window: Opener, signal: int, word: str) -> None:
    assert open_window(samples.home(link=samples.link(signal))).status.signal.text() == word


@pytest.mark.parametrize("fault", FAULT_SENTENCES)
def test_a_fault_is_told_with_its_remedy_and_nothing_shown_is_lost(
    open_window: Opener, qapp: QApplication, fault: Fault
) -> None:
    store = Store(samples.design())
    window = open_window(store=store)
    before = [shown(window).dial.hero.text(), shown(window).now.figure.text(), shown(window).fuels[1].amount.text()]
    store.publish(replace(samples.design(), link=Link(LinkPhase.LOST, samples.NOW, fault)))
    qapp.processEvents()
    sentence = FAULT_SENTENCES[fault]
    assert window.banner.isVisible()
    assert (window.banner.headline.text(), window.banner.text_line.text()) == (sentence.headline, sentence.remedy)
    after = [shown(window).dial.hero.text(), shown(window).now.figure.text(), shown(window).fuels[1].amount.text()]
    assert before == after == ["£3.23", "1.24", "£1.10"]
    assert window.status.signal.text() == "No link"
    touch(window, "banner")
    assert window.page_name == "link"


def test_try_again_asks_the_radio(open_window: Opener) -> None:
    asked: list[bool] = []
    lost = replace(Snapshot.blank(0), link=Link(LinkPhase.LOST, 0.0, Fault.NO_HUB))
    window = open_window(lost, page="link", retry=lambda: asked.append(True))
    touch(window, "retry")
    assert asked == [True]


def test_ages_move_on_without_a_new_reading(open_window: Opener) -> None:
    now = [samples.NOW]
    window = open_window(clock=lambda: now[0])
    assert shown(window).fuels[0].age.text() == "now"
    now[0] += 120
    window.tick()
    assert shown(window).fuels[0].age.text() == "14:31"
    assert window.status.time.text() == "14:34"
    now[0] += 40 * 60
    window.tick()
    assert shown(window).fuels[0].age.text() == "42 min ago"
    assert window.banner.headline.text() == "No word from the electricity meter for 42 minutes"


def test_while_joining_last_readings_are_called_so(open_window: Opener) -> None:
    window = open_window(replace(samples.stale(), link=Link(LinkPhase.JOINING, samples.NOW)))
    assert window.banner.headline.text() == "Joining the hub"


def test_a_meter_found_later_gets_its_card(open_window: Opener, qapp: QApplication) -> None:
    store = Store(samples.home(samples.electricity()))
    window = open_window(store=store)
    assert len(shown(window).fuels) == 1
    store.publish(samples.design())
    qapp.processEvents()
    assert [card.title.text() for card in shown(window).fuels] == ["Electricity", "Gas"]


def test_a_new_reading_repaints_only_what_changed(open_window: Opener, qapp: QApplication) -> None:
    store = Store(samples.design())
    window = open_window(store=store)
    qapp.processEvents()
    strip, gas = shown(window).strip.grab().toImage(), shown(window).fuels[1].grab().toImage()
    power = shown(window).now.grab().toImage()
    store.publish(samples.home(samples.electricity(power_w=2_860), samples.gas()))
    qapp.processEvents()
    assert shown(window).now.figure.text() == "2.86"
    assert shown(window).now.grab().toImage() != power
    assert (shown(window).strip.grab().toImage(), shown(window).fuels[1].grab().toImage()) == (strip, gas)
    assert store.snapshot.of(Fuel.ELECTRICITY) is not None


def test_touching_the_chosen_option_again_leaves_it_chosen(open_window: Opener) -> None:
    window = open_window(page="settings_display")
    touch(window, "theme:dark")
    assert window.findChild(Touch, "theme:dark").isChecked()
    assert not window.findChild(Touch, "theme:light").isChecked()


def test_what_is_played_is_marked_with_its_own_date(open_window: Opener) -> None:
    window = open_window(REPLAYED)
    assert (window.status.date.text(), window.status.signal.text()) == ("Sun 22 Nov · Replay", "Replay")
    assert window.banner.headline.text() == "A replay of Fri 6 Mar 2026, 18:05"
    assert window.banner.text_line.text() == "Nothing here is of now, and nothing can be sent."
