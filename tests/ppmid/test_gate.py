"""The PIN before a prepaid meter is asked for anything: at the last step, and once for each act."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ihd.model.commands import Command, RestoreSupply, SelectEmergencyCredit, TopUp
from ihd.settings import PinFor
from ihd.view.window import Window
from tests.ppmid import samples
from tests.ppmid import supply_samples as homes
from tests.ppmid.test_restore_page import hold, page_of, tick_all
from tests.settings_pictures import LOCKED, equip
from tests.view.conftest import Opener

PIN, WRONG = "2468", "8642"


def give(window: Window, digits: str) -> None:
    """Type a PIN with keys and go on."""
    assert window.page_name == "pin"
    QTest.keyClicks(window.page, digits)
    QTest.keyClick(window.page, Qt.Key.Key_Return)


@pytest.fixture
def locked(open_ppmid: Opener) -> Opener:
    """Open windows with a PIN for commands."""

    def opener(*of: object, **more: object) -> Window:
        return open_ppmid(*of, **{"pin_check": LOCKED.pin_check, "pin_for": PinFor.COMMANDS, **more})

    return opener


def test_a_top_up_is_typed_freely_and_sent_after_the_pin(locked: Opener, posted: list[Command]) -> None:
    window = locked(samples.home(), page="top_up")
    window.page.paste(samples.CODE)  # type: ignore[attr-defined]  # Top up's
    window.page.send.click()  # type: ignore[attr-defined]  # Top up's
    give(window, WRONG)
    assert posted == []
    give(window, PIN)
    assert [type(command) for command in posted] == [TopUp]
    assert window.page_name == "result"


def test_a_code_stays_when_the_pin_is_not_given(locked: Opener, posted: list[Command]) -> None:
    window = locked(samples.home(), page="top_up")
    window.page.paste(samples.CODE)  # type: ignore[attr-defined]  # Top up's
    window.page.send.click()  # type: ignore[attr-defined]  # Top up's
    QTest.keyClick(window.page, Qt.Key.Key_Escape)
    assert window.page_name == "top_up"
    assert window.page.entry.text == samples.CODE  # type: ignore[attr-defined]  # Top up's
    assert posted == []


def test_emergency_credit_is_asked_for_once_after_the_pin(locked: Opener, posted: list[Command]) -> None:
    window = locked(homes.low(), page="emergency")
    window.page.act("use:1")  # type: ignore[attr-defined]  # a page of sections
    window.page.act("yes:1")  # type: ignore[attr-defined]  # a page of sections
    assert posted == []
    give(window, PIN)
    assert [type(command) for command in posted] == [SelectEmergencyCredit]
    assert window.page_name == "emergency"


def test_a_supply_is_turned_on_after_the_pin(locked: Opener, posted: list[Command], qtbot: QtBot) -> None:
    window = locked(homes.armed(), page="restore")
    page = page_of(window)
    tick_all(page)
    hold(qtbot, page)
    assert posted == []
    give(window, PIN)
    assert [type(command) for command in posted] == [RestoreSupply]
    assert window.page_name == "restore"


def test_a_supply_that_went_off_while_the_pin_was_typed_is_not_asked_for(
    locked: Opener, posted: list[Command], qtbot: QtBot
) -> None:
    window = locked(homes.armed(), page="restore")
    page = page_of(window)
    tick_all(page)
    hold(qtbot, page)
    window._store.publish(homes.off())
    give(window, PIN)
    assert posted == []


@pytest.mark.parametrize(("purpose", "asked"), [(PinFor.SETTINGS, False), (PinFor.COMMANDS, True), (PinFor.BOTH, True)])
def test_it_is_asked_for_where_the_owner_wants_it(locked: Opener, purpose: PinFor, asked: bool) -> None:
    window = locked(homes.low(), page="emergency", pin_for=purpose)
    window.page.act("use:1")  # type: ignore[attr-defined]  # a page of sections
    window.page.act("yes:1")  # type: ignore[attr-defined]  # a page of sections
    assert (window.page_name == "pin") is asked
    window.open_page("more")
    window.page.act("settings")  # type: ignore[attr-defined]  # a page of sections
    assert (window.page_name == "pin") is (purpose is not PinFor.COMMANDS)


def test_what_it_is_asked_for_is_not_changed_without_it(locked: Opener) -> None:
    window = locked(homes.low(), page="settings_pin")
    equip(window)
    window.page.act("pin_for:settings")  # type: ignore[attr-defined]  # a page of sections
    assert window.desk.settings.pin_for is PinFor.COMMANDS
    give(window, PIN)
    assert (window.desk.settings.pin_for, window.page_name) == (PinFor.SETTINGS, "settings_pin")
