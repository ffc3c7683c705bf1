"""Emergency credit: what stands where, the one question, and what is sent."""

from __future__ import annotations

import pytest

from ihd.model.commands import Command, Pending, Refused, SelectEmergencyCredit, Stage, Wish
from ihd.model.credit import CreditStatus, PaymentMode
from ihd.model.snapshot import Snapshot
from ihd.model.supply import Supply
from ihd.view.account_page import AccountPage, standing
from ihd.view.sheet import Action, Big, Cells, Note, Section
from ihd.view.window import Window
from ppmid.emergency_page import EmergencyPage
from tests.ppmid import supply_samples as homes
from tests.ppmid.stretched import stretched
from tests.view.conftest import Opener
from tests.view.samples import NOW

__all__ = ["stretched"]

SIZES = ((800, 480), (1280, 720), (720, 1280))
CHOSEN = CreditStatus.LOW | CreditStatus.EMERGENCY_ENABLED | CreditStatus.EMERGENCY_SELECTED


def page_of(window: Window) -> EmergencyPage:
    page = window.page
    assert isinstance(page, EmergencyPage)
    return page


def told(window: Window, snapshot: Snapshot, now: float = NOW) -> list[str]:
    """Return every word and action of the page, in reading order."""
    page = page_of(window)
    page.render(snapshot, now)
    return [part for section in page.sections(snapshot, now) for part in _words(section)]


def _words(section: Section) -> list[str]:
    said = [section.title]
    for row in section.rows:
        match row:
            case Big(figure, unit):
                said.append(f"{figure} {unit}")
            case Cells(texts):
                said.append(" = ".join(texts))
            case Note(text):
                said.append(text)
            case Action(key, text):
                said.append(f"[{key}] {text}")
            case _:
                raise AssertionError(row)
    return said


def test_it_asks_once_as_a_loan_and_then_sends_one_choice(open_ppmid: Opener, posted: list[Command]) -> None:
    window = open_ppmid(homes.low(), page="emergency")
    page = page_of(window)
    page.act("use:1")
    words = told(window, homes.low())
    assert "This is a loan of £10.00. You pay it back from your next top-up." in words
    assert posted == []
    page.act("yes:1")
    page.act("yes:1")
    assert [(type(command), command.meter) for command in posted] == [(SelectEmergencyCredit, homes.ELECTRICITY)]
    assert "Asking the meter…" in told(window, homes.low())
    assert not any(word.startswith("[use") for word in told(window, homes.low()))


def test_saying_not_now_sends_nothing(open_ppmid: Opener, posted: list[Command]) -> None:
    window = open_ppmid(homes.low(), page="emergency")
    page_of(window).act("use:1")
    page_of(window).act("no")
    assert posted == []
    assert "£10.00 ready: you can use it now" in told(window, homes.low())


def test_an_offer_that_is_gone_meanwhile_is_not_taken(open_ppmid: Opener, posted: list[Command]) -> None:
    window = open_ppmid(homes.low(), page="emergency")
    page_of(window).act("use:1")
    page_of(window).render(homes.home(), NOW)
    page_of(window).act("yes:1")
    assert posted == []
    assert "The meter does not offer it any more. Nothing was sent." in told(window, homes.home())


@pytest.mark.parametrize(
    ("stage", "refused", "said"),
    [
        (Stage.ACCEPTED, None, "Emergency credit is yours to use"),
        (Stage.REFUSED, Refused.BY_METER, "Emergency credit is not available now"),
        (Stage.REFUSED, Refused.NO_LINK, "Not sent"),
        (Stage.NO_ANSWER, None, "No answer yet"),
    ],
)
def test_what_became_of_the_choice_is_told(
    open_ppmid: Opener, posted: list[Command], stage: Stage, refused: Refused | None, said: str
) -> None:
    window = open_ppmid(homes.low(), page="emergency")
    page_of(window).act("use:1")
    page_of(window).act("yes:1")
    life = Pending(posted[0].id, Wish.EMERGENCY_CREDIT, homes.ELECTRICITY, stage, NOW, NOW, refused)
    assert said in told(window, homes.home(*homes.low().meters, commands=(life,)))


def test_chosen_while_the_supply_is_off_it_says_to_turn_it_on(open_ppmid: Opener, posted: list[Command]) -> None:
    window = open_ppmid(homes.low(), page="emergency")
    page_of(window).act("use:1")
    page_of(window).act("yes:1")
    life = Pending(posted[0].id, Wish.EMERGENCY_CREDIT, homes.ELECTRICITY, Stage.ACCEPTED, NOW, NOW)
    off = homes.electricity(supply=Supply.ARMED, balance_millipence=0, credit_status=CHOSEN, emergency_credit=1_000_000)
    armed = homes.home(off, homes.gas(), commands=(life,))
    assert "You can turn the supply on now. You pay it back from your next top-up." in told(window, armed)
    assert standing(armed, off, NOW)[2] == "Off, with £10.00 emergency credit."


@pytest.mark.parametrize(
    ("home", "said"),
    [
        (homes.low(), "£10.00 ready: you can use it now"),
        (homes.home(homes.electricity(credit_status=CHOSEN)), "£10.00 chosen: ready when credit runs out"),
        (homes.in_use(), "£7.40 left: in use"),
        (homes.off(), "£10.00 all used"),
        (homes.home(homes.electricity(credit_status=None)), "– Not known"),
    ],
)
def test_every_stage_is_told_with_its_amount(open_ppmid: Opener, home: Snapshot, said: str) -> None:
    assert said in told(open_ppmid(home, page="emergency"), home)


def test_what_must_be_paid_back_and_the_top_up_that_does_are_told(open_ppmid: Opener) -> None:
    words = told(open_ppmid(homes.in_use(), page="emergency"), homes.in_use())
    assert "Emergency credit to pay back = £2.60" in words
    assert "Debt built up meanwhile = £1.00" in words
    assert "Top up to have credit again = £3.61" in words
    spent = told(open_ppmid(homes.off(), page="emergency"), homes.off())
    assert "Off: top up £10.01 or more" in spent
    assert "[top_up:1] Top up" in spent


def test_no_amount_is_said_that_is_not_known(open_ppmid: Opener) -> None:
    home = homes.home(homes.off().meters[0]._replace(balance_millipence=None))
    words = told(open_ppmid(home, page="emergency"), home)
    assert "Off: top up" in words


def test_what_to_do_at_the_meter_is_always_told(open_ppmid: Opener) -> None:
    for home in (homes.low(), homes.in_use(), homes.off()):
        words = told(open_ppmid(home, page="emergency"), home)
        assert any("press A, then B" in word for word in words)


def test_the_account_of_the_face_that_only_shows_has_no_way_to_act(open_window: Opener) -> None:
    page = open_window(homes.off(), page="account").page
    assert isinstance(page, AccountPage)
    rows = [row for section in page.sections(homes.off(), NOW) for row in section.rows]
    assert [row.key for row in rows if isinstance(row, Action)] == ["numbers"]
    assert Cells(("To pay back first", "£10.00")) in rows
    assert Cells(("Switch", "Off")) in rows
    assert Note("Emergency credit: all £10.00 used. Pay back first: £10.00.") in rows


def test_the_account_of_a_home_that_pays_by_bill_is_as_before(open_ppmid: Opener) -> None:
    bill = homes.home(homes.electricity(payment_mode=PaymentMode.CREDIT, position=None))
    page = open_ppmid(bill, page="account").page
    assert isinstance(page, AccountPage)
    rows = [row for section in page.sections(bill, NOW) for row in section.rows]
    assert [row.key for row in rows if isinstance(row, Action)] == ["numbers"]
    assert Cells(("To pay back first", "£10.00")) not in rows
