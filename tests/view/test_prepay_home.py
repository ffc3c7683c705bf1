"""Home of a prepaid home: balances lead, states say what to do, and only the acting face offers it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from ihd.app import IHD
from ihd.model.credit import CreditStatus, PaymentMode
from ihd.model.snapshot import HubTime
from ihd.model.supply import Ambient, GasRestore, Supply
from ihd.model.units import POUND
from ihd.settings import TEXT_PERCENTS, Settings, Theme
from ihd.testing.audit import faults
from ihd.view.home_page import HomePage
from ihd.view.notices import of_account
from ihd.view.prepay_card import PrepayCard
from ihd.view.prepay_facts import daily_use, lasting, least_top_up, protected_until, state
from ihd.view.prepay_home import PrepaidHome
from ihd.view.prepay_power import PowerCard
from ihd.view.prepay_words import AccountFacts, account_facts, power_facts
from ihd.view.scroll import Scrolled
from ihd.view.store import Store
from ihd.view.window import Window
from ppmid.face import PPMID
from tests.ppmid import samples
from tests.ppmid.stretched import stretched
from tests.view import samples as plain
from tests.view.conftest import Opener
from tests.view.samples import HOME_NOW, MIDNIGHT, NOW

__all__ = ["stretched"]
SIZES = ((800, 480), (1280, 720), (720, 1280))


def first(name: str, may_command: bool = True) -> AccountFacts:
    return account_facts(samples.HOMES[name], NOW, may_command)[0]


def board(window: Window) -> PrepaidHome:
    page = window.page
    assert isinstance(page, HomePage)
    assert isinstance(page.prepaid, PrepaidHome)
    return page.prepaid


def every_state_fits(open_window: Opener, size: tuple[int, int], percent: int = 100) -> list[str]:
    """Show every home in one window, as the states of an account follow one another; return what is wrong."""
    store = Store(samples.home())
    window = open_window(size=size, store=store, face=PPMID, text_percent=percent)
    found = []
    for name, home in samples.HOMES.items():
        store.publish(home)
        QApplication.processEvents()
        found += [f"{name}: {fault}" for fault in faults(window)]
    return found


@pytest.mark.parametrize("percent", TEXT_PERCENTS)
@pytest.mark.parametrize("size", SIZES)
def test_every_state_of_an_account_can_be_read(open_window: Opener, size: tuple[int, int], percent: int) -> None:
    assert every_state_fits(open_window, size, percent) == []


@pytest.mark.parametrize("size", SIZES)
def test_a_longer_language_fits_too(open_window: Opener, stretched: None, size: tuple[int, int]) -> None:
    assert every_state_fits(open_window, size) == []


@pytest.mark.parametrize("theme", Theme)
def test_every_theme_shows_the_accounts(open_window: Opener, theme: Theme) -> None:
    assert faults(open_window(samples.home(), face=PPMID, theme=theme)) == []


@pytest.mark.parametrize("home", samples.HOMES)
def test_at_most_one_card_has_the_big_number_and_the_edge(home: str) -> None:
    facts = account_facts(samples.HOMES[home], NOW, True)
    assert sum(fact.hero for fact in facts) == 1
    assert sum(bool(fact.edge) for fact in facts) <= 1


def test_the_fuel_that_runs_out_first_leads() -> None:
    rich = samples.electricity(balance_millipence=40 * POUND, credit_status=int(samples.ENABLED))
    poor = samples.gas(balance_millipence=100_000, credit_status=int(samples.LOW))
    facts = account_facts(samples.home(rich, poor), NOW, True)
    assert [fact.hero for fact in facts] == [False, True]
    assert [fact.title for fact in facts] == ["Electricity", "Gas"]


def test_days_left_are_those_of_the_last_seven_days_use() -> None:
    meter = samples.gas()
    days = [1_500, 1_550, 1_600, 1_500, 1_450, 1_600, 1_500]
    assert daily_use(meter) == round(sum(days) * 100 / 7) + 50_000
    assert first("plenty").left == "7 days or more"
    assert account_facts(samples.home(), NOW, True)[1].left == "About 6 days left"
    lasts = lasting(meter)
    assert lasts is not None
    assert lasts.seconds == 1_240_000 * 86_400 // daily_use(meter)


def test_what_cannot_be_known_is_not_guessed() -> None:
    facts = account_facts(samples.HOMES["little known"], NOW, True)
    assert [(fact.left, fact.pips) for fact in facts] == [("", ()), ("", ())]
    assert facts[1].balance == "–"
    assert facts[1].supply == "Not known"


@pytest.mark.parametrize(
    ("home", "block"),
    [
        ("low", "Low credit: 9 hours left"),
        ("off", "Off: top up £10.01 or more"),
        ("off by the supplier", "Off by your supplier"),
        ("locked", "The meter has locked itself"),
        ("armed", "Ready to turn on"),
        ("emergency credit in use", "Emergency credit: £7.40 left"),
        ("protected", "Stays on until Mon 23 Nov, 10:00"),
    ],
)
def test_the_state_leads_its_card(home: str, block: str) -> None:
    shown = first(home).block
    assert shown is not None
    assert shown.text == block


@pytest.mark.parametrize("home", ["low", "off", "armed", "emergency credit in use", "protected"])
@pytest.mark.parametrize("may_command", [True, False])
def test_what_to_press_at_the_meter_is_said_before_the_screen_can_go_dark(home: str, may_command: bool) -> None:
    assert "press A, then B" in " ".join(first(home, may_command).notes)


def test_gas_is_turned_on_at_its_meter_unless_the_hub_tests_the_valve() -> None:
    ready = samples.gas(supply=Supply.ARMED)
    assert account_facts(samples.home(ready), NOW, True)[0].notes[0].startswith("Turn it on at the meter")
    tested = ready._replace(gas_restore=GasRestore.REMOTE_WITH_FLOW_CHECK)
    assert account_facts(samples.home(tested), NOW, True)[0].notes[0].startswith("Turn it on here")


@pytest.mark.parametrize(
    ("changes", "pounds"),
    [
        ({}, 1_001_000),  # hub.md section 4: all £10.00 used, so £10.01
        ({"accumulated_debt": 50_000}, 1_051_000),
        ({"emergency_credit": 10 * POUND, "credit_status": int(CreditStatus.EXHAUSTED)}, 1_000),
        ({"emergency_credit": None}, None),
        ({"balance_millipence": None}, None),
        ({"debts": (samples.SHARE,)}, 1_112_000),  # a tenth goes to the debt first, and £10.008 pays the loan
        ({"debts": (samples.SHARE,), "debt3_weekly_left": 50_000}, 1_051_000),
    ],
)
def test_the_least_top_up_pays_back_all_that_is_owed(changes: dict[str, object], pounds: int | None) -> None:
    assert least_top_up(samples.spent(**changes)) == pounds


def test_who_has_used_up_credit_in_hours_that_are_not_protected_is_not_told_that_it_stays_on() -> None:
    monday_noon = MIDNIGHT + 36 * 3_600
    meter = samples.electricity(balance_millipence=-250_000, credit_status=int(CreditStatus.EXHAUSTED))
    home = samples.home(
        meter._replace(as_of=monday_noon - 4, balance_time=monday_noon - 4), hub_time=HubTime(monday_noon, NOW)
    )
    (notes,) = [facts.notes for facts in account_facts(home, NOW, True)]
    assert notes[1] == "It may go off within half an hour: these hours are not protected."
    notice = of_account(home, home.meters[0], NOW)
    assert notice is not None
    assert notice.text == ("Electricity may go off within half an hour: these hours are not protected. Top up now.")
    assert first("protected").notes[1] == "The supply is not cut at night, at weekends or on holidays."


def test_protected_hours_end_at_ten_on_the_next_working_day() -> None:
    sunday, monday = HOME_NOW, MIDNIGHT + 86_400
    assert protected_until(samples.electricity(), sunday) == monday + 10 * 3_600
    assert protected_until(samples.electricity(), monday + 12 * 3_600) is None
    assert protected_until(samples.electricity(), monday + 19 * 3_600) == monday + 34 * 3_600
    assert protected_until(samples.electricity(protected_hours=None), sunday) is None


def test_an_old_state_is_not_told_as_the_present_one() -> None:
    shown = first("silent")
    assert (shown.supply, shown.block, shown.offer) == ("Not known", None, None)
    assert shown.notes == ("Last heard 13:48: supply on.",)
    assert shown.age.text == "44 min ago"


def test_a_balance_told_for_an_earlier_time_says_so() -> None:
    late = samples.electricity(balance_time=HOME_NOW - 1_900)
    assert account_facts(samples.home(late), NOW, True)[0].age.text == "14:00"
    assert first("low").age.text == "now"


def test_a_touch_leads_to_where_a_person_can_act(open_window: Opener) -> None:
    asked: list[str] = []
    window = open_window(samples.home(), face=PPMID)
    window.desk.open_page = asked.append
    shown = board(window)
    card = shown.cards[0]
    assert card.offer.text() == "Use it"
    card.offer.click()
    assert (asked, window.desk.meter) == (["emergency"], 1)
    window._store.publish(samples.HOMES["armed"])
    QApplication.processEvents()
    assert card.offer.text() == "Turn it on"


def test_the_top_up_button_leads_there(open_window: Opener) -> None:
    window = open_window(samples.home(), face=PPMID)
    assert board(window).top_up.text() == "Top up"
    assert board(window).top_up.isVisible()


def test_the_showing_face_tells_balances_and_offers_no_act(open_window: Opener) -> None:
    for home in samples.HOMES.values():
        window = open_window(home, face=IHD)
        assert not board(window).top_up.isVisible()
        assert not any(card.offer.isVisible() for card in board(window).cards)


def test_home_follows_the_way_the_home_pays(open_window: Opener, qapp: QApplication) -> None:
    store = Store(plain.design())
    window = open_window(store=store)
    page = window.page
    assert isinstance(page, HomePage)
    assert page.prepaid is None
    assert page.dial.isVisible()
    store.publish(samples.home())
    qapp.processEvents()
    assert board(window).isVisible()
    assert not page.dial.isVisible()
    store.publish(samples.home(samples.electricity(payment_mode=PaymentMode.CREDIT), plain.gas()))
    qapp.processEvents()
    assert page.dial.isVisible()
    assert not board(window).isVisible()


def test_no_ring_stays_where_nothing_scrolls_any_more(open_window: Opener, qapp: QApplication) -> None:
    window = open_window(samples.HOMES["low"], face=PPMID)
    window.desk.settings = Settings(text_percent=200)
    window.restyle()
    area = board(window).findChild(Scrolled)
    area.setFocus()
    window.desk.settings = Settings()
    window.restyle()
    qapp.processEvents()
    assert window.focusWidget() is not area


def test_use_is_worded_so_that_it_cannot_be_read_as_credit() -> None:
    facts = power_facts(samples.home(), NOW)
    assert facts is not None
    assert facts.now.word == "Low use"
    off = power_facts(samples.HOMES["off"], NOW)
    assert off is not None
    assert (off.now.title, off.now.word) == ("Power is off", "Off")


@pytest.mark.parametrize("level", list(Ambient))
def test_the_cost_stands_beside_every_level_of_use(level: Ambient, open_window: Opener) -> None:
    busy = samples.home(samples.electricity(power_w=1_240, ambient=level), samples.gas())
    card = board(open_window(busy, face=PPMID)).findChild(PowerCard)
    assert card.line.isVisible()
    assert card.line.text() == "35p an hour"
    assert card.line.geometry().right() < card.block.geometry().left()


def test_a_card_says_the_same_to_a_screen_reader(open_window: Opener) -> None:
    card: PrepayCard = board(open_window(samples.home(), face=PPMID)).cards[0]
    assert card.pips.accessibleName() == "About 9 hours left"
    assert card.block.accessibleName() == "Low credit: 9 hours left"
    assert card.offer.accessibleName() == "Use it: Electricity"


def test_each_state_has_its_own_sample() -> None:
    seen = {state(home, meter, NOW) for home in samples.HOMES.values() for meter in home.meters}
    assert len(seen) == 9
