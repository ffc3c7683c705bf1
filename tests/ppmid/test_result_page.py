"""The result of a code: each outcome in plain words, with its times, what to do next, and its last four digits only."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ihd.model.commands import Pending, Refused, Stage
from ihd.model.credit import TopUpResult
from ihd.model.snapshot import HubTime, Snapshot
from ihd.model.units import POUND
from ihd.settings import TEXT_PERCENTS, Theme
from ihd.testing.audit import faults
from ihd.view.badge import Sign
from ihd.view.store import Store
from ihd.view.window import Window
from ppmid.result_page import ResultPage
from tests.ppmid import samples
from tests.ppmid.stretched import stretched
from tests.view import samples as plain
from tests.view.conftest import Opener
from tests.view.samples import HOME_NOW, NOW

__all__ = ["stretched"]
SIZES = ((800, 480), (1280, 720), (720, 1280))
LIVES = {
    "waiting": samples.pending(),
    "accepted": samples.accepted(),
    "supply on": samples.accepted(TopUpResult.ACCEPTED_SUPPLY_ON),
    "supply off": samples.accepted(TopUpResult.ACCEPTED_SUPPLY_OFF, balance=0, credited=5 * POUND),
    "armed": samples.accepted(TopUpResult.ACCEPTED_SUPPLY_ARMED),
    "gas armed": samples.accepted(TopUpResult.ACCEPTED_SUPPLY_ARMED, meter=2),
    "earlier": samples.accepted(TopUpResult.DUPLICATE, earlier=True, credited=None),
    "no answer": samples.pending(Stage.NO_ANSWER),
    **{
        why.name.lower(): samples.refused(why)
        for why in (
            TopUpResult.INVALID, TopUpResult.DUPLICATE, TopUpResult.METER_FAULT, TopUpResult.BALANCE_LIMIT,
            TopUpResult.KEYPAD_LOCKED, TopUpResult.TOO_LARGE, Refused.NO_LINK, Refused.BY_METER, Refused.NOT_OFFERED,
            Refused.STILL_WAITING, Refused.METER_BUSY,
        )
    },
}  # fmt: skip


def opened(open_ppmid: Opener, life: Pending, home: Snapshot | None = None, **choices: object) -> Window:
    """Return a window on the result of ``life``, as it is after Send."""
    store = Store(home or samples.home())
    window = open_ppmid(store=store, **choices)
    window.desk.meter, window.desk.sent = life.meter, life.id
    window.open_page("result")
    page(window).lull.stop()  # nobody waits here for what keeps a second quick press on Send away
    store.publish(samples.with_command(store.snapshot, life))
    QApplication.processEvents()
    return window


def page(window: Window) -> ResultPage:
    shown = window.page
    assert isinstance(shown, ResultPage)
    return shown


def hero(window: Window) -> tuple[str, str, str]:
    card = page(window).hero
    return card.headline.text(), card.amount.text(), card.beside.text()


def steps(window: Window) -> list[str]:
    return [text.text() for text in page(window).steps.texts if text.text()]


def buttons(window: Window) -> tuple[str, str]:
    return page(window).first.text(), page(window).second.text()


@pytest.mark.parametrize(
    ("life", "shown"),
    [
        ("waiting", ("Waiting for the answer", "£10.00", "not added yet")),
        ("accepted", ("Accepted", "£11.61", "balance now")),
        ("supply on", ("Accepted, supply stays on", "£11.61", "balance now")),
        ("supply off", ("Accepted, supply still off", "£0.00", "balance now")),
        ("armed", ("Accepted, ready to turn on", "£11.61", "balance now")),
        ("earlier", ("Accepted earlier", "£11.61", "balance now")),
        ("no answer", ("No answer yet", "£1.61", "balance at 14:31")),
        ("invalid", ("The meter did not take it", "£1.61", "balance, not changed")),
        ("duplicate", ("Already used", "£1.61", "balance, not changed")),
        ("meter_fault", ("The meter could not read it", "£1.61", "balance, not changed")),
        ("balance_limit", ("Your meter is full", "£1.61", "balance, not changed")),
        ("too_large", ("Too much in one code", "£1.61", "balance, not changed")),
        ("keypad_locked", ("Too many tries", "£1.61", "balance, not changed")),
        ("no_link", ("Not sent", "£10.00", "not sent")),
    ],
)
def test_each_outcome_has_its_own_words_and_amount(open_ppmid: Opener, life: str, shown: tuple[str, str, str]) -> None:
    assert hero(opened(open_ppmid, LIVES[life])) == shown


@pytest.mark.parametrize(
    ("life", "wanted"),
    [
        ("waiting", ("Back to home", "")),
        ("accepted", ("Done", "Another code")),
        ("supply off", ("Another code", "Done")),
        ("armed", ("Turn it on", "Done")),
        ("no answer", ("Back to home", "Try again")),
        ("invalid", ("Try another code", "Try it for gas")),
        ("balance_limit", ("Try again", "Done")),
        ("keypad_locked", ("Back to home", "Try again")),
        ("no_link", ("Try again", "Done")),
    ],
)
def test_each_outcome_leads_on(open_ppmid: Opener, life: str, wanted: tuple[str, str]) -> None:
    assert buttons(opened(open_ppmid, LIVES[life])) == wanted


def test_what_happened_is_told_in_steps_with_their_times(open_ppmid: Opener) -> None:
    window = opened(open_ppmid, samples.accepted(sent_at=NOW - 47, settled_at=NOW - 4))
    assert steps(window) == ["Checked here", "Sent to the meter", "Meter said yes"]
    assert [time.text() for time in page(window).steps.times] == ["14:31:13", "14:31:13", "14:31:56"]
    assert page(window).steps.end.text() == samples.CODE[-4:]
    refused = opened(open_ppmid, LIVES["invalid"])
    assert steps(refused)[-1] == "Meter said no"
    assert [badge.sign for badge in page(refused).steps.badges] == [Sign.DONE, Sign.DONE, Sign.FAILED]
    assert steps(opened(open_ppmid, LIVES["no_link"])) == ["Checked here", "Not sent"]


def test_what_has_happened_keeps_its_time_when_the_hub_is_heard_a_second_off(
    open_ppmid: Opener, qapp: QApplication
) -> None:
    window = opened(open_ppmid, samples.accepted(sent_at=NOW - 47, settled_at=NOW - 4))
    before = [time.text() for time in page(window).steps.times]
    home = replace(window._store.snapshot, hub_time=HubTime(HOME_NOW + 1, NOW))
    window._store.publish(home)
    window.change(window.desk.settings.spoken_in("cy"))
    qapp.processEvents()
    assert [time.text() for time in page(window).steps.times] == before
    assert steps(window)[0] != "Checked here"
    window.change(window.desk.settings.spoken_in("en"))


def test_the_bar_shows_what_the_code_added(open_ppmid: Opener) -> None:
    card = page(opened(open_ppmid, LIVES["accepted"])).hero
    assert (card.before.text(), card.added.text()) == ("£1.61 before", "+ £10.00 from this code")
    assert card.foot.text() == "confirmed by the meter at 14:31"


def test_no_sum_is_made_up_where_part_of_a_code_paid_something_back(open_ppmid: Opener) -> None:
    card = page(opened(open_ppmid, samples.accepted(balance=861_000))).hero
    assert card.amount.text() == "£8.61"
    assert not card.bar.isVisible()


def test_how_much_more_is_needed_is_told_once_the_account_was_told_again(open_ppmid: Opener) -> None:
    life = LIVES["supply off"]
    stale = samples.home(samples.spent(balance_time=HOME_NOW - 60))
    assert "More is needed" in page(opened(open_ppmid, life, stale)).hero.text_line.text()
    fresh = samples.home(samples.spent(emergency_credit=5 * POUND, balance_time=HOME_NOW))
    assert "£5.01 more is needed" in page(opened(open_ppmid, life, fresh)).hero.text_line.text()


def test_a_wait_becomes_an_answer_without_a_touch(open_ppmid: Opener, qapp: QApplication) -> None:
    window = opened(open_ppmid, samples.pending())
    assert page(window).hero.text_line.text() == "Usually a few seconds. Sent 18 seconds ago."
    assert page(window).steps.badges[2].sign is Sign.WAITING
    window._store.publish(samples.with_command(samples.home(), samples.accepted()))
    qapp.processEvents()
    assert hero(window)[0] == "Accepted"
    assert page(window).hero.before.text() == "£1.61 before"


def test_a_command_nobody_tells_of_does_not_wait_for_ever(open_ppmid: Opener) -> None:
    now = [NOW]
    window = open_ppmid(samples.home(), clock=lambda: now[0])
    window.desk.meter, window.desk.sent = 1, 99
    window.open_page("result")
    assert hero(window)[0] == "Waiting for the answer"
    now[0] += 16
    window.tick()
    assert hero(window)[0] == "No answer yet"


def test_turning_it_on_leads_to_the_meters_own_page(open_ppmid: Opener) -> None:
    for life, name, meter in (("armed", "restore", 1), ("gas armed", "restore_gas", 2)):
        window = opened(open_ppmid, LIVES[life])
        asked: list[str] = []
        window.desk.open_page = asked.append
        QTest.mouseClick(page(window).first, Qt.MouseButton.LeftButton)
        assert (asked, window.desk.meter) == ([name], meter)


def test_try_it_for_gas_keeps_the_code_and_changes_the_meter(open_ppmid: Opener, qapp: QApplication) -> None:
    store = Store(samples.home())
    window = open_ppmid(store=store, page="top_up")
    window.page.paste(samples.CODE)
    window.page.send.click()
    page(window).lull.stop()
    number = window.desk.sent
    store.publish(samples.with_command(samples.home(), samples.refused(TopUpResult.INVALID, number=number)))
    qapp.processEvents()
    page(window).second.click()
    assert window.page_name == "top_up"
    assert window.page.entry.text == samples.CODE
    assert window.page.send.accessibleName() == "Send to gas meter"


def test_an_answer_that_was_seen_gives_way_to_the_keypad(open_ppmid: Opener) -> None:
    window = opened(open_ppmid, LIVES["accepted"])
    page(window).first.click()
    assert window.page_name == "home"
    window.open_page("top_up")
    assert window.page_name == "top_up"


def test_enter_goes_on_and_escape_goes_home(open_ppmid: Opener) -> None:
    window = opened(open_ppmid, LIVES["no_link"])
    QTest.keyClick(page(window), Qt.Key.Key_Return)
    assert window.page_name == "top_up"
    window = opened(open_ppmid, LIVES["accepted"])
    QTest.keyClick(page(window), Qt.Key.Key_Escape)
    assert window.page_name == "home"
    window.open_page("top_up")
    assert window.page_name == "top_up"


def test_only_the_last_four_digits_are_told(open_ppmid: Opener) -> None:
    window = opened(open_ppmid, LIVES["accepted"])
    told = " ".join(f"{w.accessibleName()} {getattr(w, 'text', str)()}" for w in window.findChildren(QWidget))
    assert samples.CODE[-4:] in told
    assert samples.CODE[:4] not in told


def every_outcome_fits(open_ppmid: Opener, size: tuple[int, int], percent: int = 100) -> list[str]:
    """Show every outcome in one window; return what is wrong."""
    store = Store(samples.home())
    window = open_ppmid(size=size, store=store, page="result", text_percent=percent)
    found = []
    for number, (name, life) in enumerate(LIVES.items(), 1):
        window.desk.meter, window.desk.sent = life.meter, number
        store.publish(samples.with_command(samples.home(), life._replace(id=number)))
        QApplication.processEvents()
        found += [f"{name}: {fault}" for fault in faults(window)]
    return found


@pytest.mark.parametrize("percent", TEXT_PERCENTS)
@pytest.mark.parametrize("size", SIZES)
def test_every_outcome_can_be_read_and_touched(open_ppmid: Opener, size: tuple[int, int], percent: int) -> None:
    assert every_outcome_fits(open_ppmid, size, percent) == []


@pytest.mark.parametrize("size", SIZES)
def test_a_longer_language_fits_too(open_ppmid: Opener, stretched: None, size: tuple[int, int]) -> None:
    assert every_outcome_fits(open_ppmid, size) == []


@pytest.mark.parametrize("theme", Theme)
def test_themes_differ_in_paint_only(open_ppmid: Opener, theme: Theme) -> None:
    assert faults(opened(open_ppmid, LIVES["accepted"], theme=theme)) == []


def test_a_home_with_one_fuel_is_not_asked_about_the_other(open_ppmid: Opener) -> None:
    window = opened(open_ppmid, LIVES["invalid"], samples.home(samples.electricity(), plain.gas()))
    assert "gas" not in buttons(window)[1]
